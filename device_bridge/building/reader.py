"""The fake badge readers of one bus: the far end of libosdp on a pseudo terminal.

`python -m device_bridge.building.reader`: its first line of input says which readers there are,
each later one what happens to them; it ends when its input does. Its only output names the port.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
import tty
from enum import StrEnum
from typing import TypeVar

import msgspec
from msgspec import Struct
from osdp import (
    Capability,
    CardFormat,
    Channel,
    Event,
    LibFlag,
    LogLevel,
    PDCapabilities,
    PDInfo,
    PeripheralDevice,
    StatusReportType,
)

TURN_S = 0.005
CARD_BITS = 32
T = TypeVar("T")


class Trouble(StrEnum):
    """What can be wrong with a reader or with its wire."""

    NONE = ""
    CUT = "cut"  # its stub of the cable
    DAMAGED = "damaged"  # one bit of its next answer falls over
    WRONG_KEY = "wrong_key"
    REFUSES = "refuses"  # every command
    INSTALL_MODE = "install_mode"  # as it is sold: no key, the clear, and it takes any key it gets
    CLEAR = "clear"  # it says that it knows no secure channel at all
    COVER = "cover"  # somebody opened it
    SUPPLY = "supply"  # it tells that its supply is in fault
    SAME_ADDRESS = "same_address"  # it was set to that of the first reader of its bus


KEYS = {Trouble.WRONG_KEY: bytes(range(1, 17)), Trouble.INSTALL_MODE: None, Trouble.CLEAR: None}
FLAGS: dict[Trouble, list[LibFlag]] = {
    Trouble.INSTALL_MODE: [LibFlag.InstallMode], Trouble.CLEAR: [],
}  # fmt: skip
MADE_ANEW = {*KEYS, Trouble.SAME_ADDRESS}
FIRST = 1


class Fitted(Struct, frozen=True, forbid_unknown_fields=True):
    """The readers of one bus, at addresses from 1 on; they share a key, in hexadecimal."""

    readers: int
    key: str


class Happens(Struct, frozen=True, forbid_unknown_fields=True):
    """A card is held before a reader, or something is wrong with it from now on."""

    address: int
    card: int | None = None
    trouble: Trouble | None = None


class Wire(Channel):  # type: ignore[misc]  # the library has no types
    """The stub of one reader; what the bus says comes to every stub."""

    def __init__(self, handle: int) -> None:
        super().__init__()
        self._handle = handle
        self.came = bytearray()
        self.trouble = Trouble.NONE

    def read(self, max_bytes: int) -> bytes:
        """Return what came; the name is the library's."""
        data = bytes(self.came[:max_bytes])
        del self.came[:max_bytes]
        return data

    def write(self, buf: bytes) -> int:
        """Answer; the name is the library's."""
        frame = bytearray(buf)
        if self.trouble is Trouble.DAMAGED:
            frame[-1] ^= 0x10
            self.trouble = Trouble.NONE
        if self.trouble is not Trouble.CUT:
            with contextlib.suppress(OSError):
                os.write(self._handle, bytes(frame))
        return len(buf)

    def flush(self) -> None:
        """Throw away what came."""
        self.came.clear()


class FakeReader:
    """One reader."""

    def __init__(self, address: int, key: bytes, handle: int) -> None:
        self._address, self._key = address, key
        self.wire = Wire(handle)
        self._told = (False, False)  # its cover is open, its supply in fault
        self._device = self._made(Trouble.NONE)

    def _made(self, trouble: Trouble) -> PeripheralDevice:
        key = KEYS.get(trouble, self._key)
        address = FIRST if trouble is Trouble.SAME_ADDRESS else self._address
        info = PDInfo(
            address, self.wire, scbk=key, name=f"reader {self._address}",
            flags=FLAGS.get(trouble, [LibFlag.EnforceSecure]),
        )  # fmt: skip
        secured = int(trouble is not Trouble.CLEAR)
        can = PDCapabilities([(Capability.CommunicationSecurity, secured, secured)])
        return PeripheralDevice(
            info, can, log_level=LogLevel.Critical, command_handler=self._commanded
        )

    def _commanded(self, _command: dict[str, object]) -> tuple[int, None]:
        return (-1 if self.wire.trouble is Trouble.REFUSES else 0), None

    def happens(self, what: Happens) -> None:
        """Let one thing happen."""
        if what.card is not None:
            self._send(
                {
                    "event": Event.CardRead, "reader_no": 0, "direction": 0, "length": CARD_BITS,
                    "format": CardFormat.Unspecified, "data": what.card.to_bytes(CARD_BITS // 8),
                }
            )  # fmt: skip
        if what.trouble is None:
            return
        before, self.wire.trouble = self.wire.trouble, what.trouble
        if what.trouble in MADE_ANEW or before in MADE_ANEW:
            self._device = self._made(what.trouble)
        now = (what.trouble is Trouble.COVER, what.trouble is Trouble.SUPPLY)
        if now != self._told:
            self._told = now
            self._tell()

    def turn(self) -> None:
        """Let the library work once; its queue is emptied, asked or not."""
        self._device.ctx.refresh()
        asked = False
        while not self._device.command_queue.empty():
            self._device.command_queue.get()
            asked = True
        if asked and any(self._told):
            self._tell()  # the library answers such a question with "all is well"

    def _tell(self) -> None:
        report = bytes(self._told)
        self._send({"event": Event.Status, "type": StatusReportType.Local, "report": report})

    def _send(self, event: dict[str, object]) -> None:
        self._device.ctx.submit_event(event)


def main() -> None:
    """Play the readers until the input ends."""
    out = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # the library prints
    fitted = _decoded(sys.stdin.buffer.readline(), Fitted)
    ours, theirs = os.openpty()
    tty.setraw(theirs)  # kept open: the port stays while the bridge is away
    os.set_blocking(ours, False)
    key = bytes.fromhex(fitted.key)
    readers = {n: FakeReader(n, key, ours) for n in range(1, fitted.readers + 1)}
    os.write(out, os.ttyname(theirs).encode() + b"\n")
    os.set_blocking(sys.stdin.fileno(), False)
    told = b""
    while True:
        with contextlib.suppress(BlockingIOError):
            more = os.read(sys.stdin.fileno(), 4096)
            if not more:
                return
            *lines, told = (told + more).split(b"\n")
            for line in lines:
                what = _decoded(line, Happens)
                readers[what.address].happens(what)
        _hear(ours, readers)
        for reader in readers.values():
            reader.turn()
        time.sleep(TURN_S)


def _hear(handle: int, readers: dict[int, FakeReader]) -> None:
    try:
        data = os.read(handle, 4096)
    except OSError:
        return  # nothing there
    for reader in readers.values():
        if reader.wire.trouble is not Trouble.CUT:
            reader.wire.came += data


def _decoded(line: bytes, kind: type[T]) -> T:
    return msgspec.json.decode(line, type=kind)


if __name__ == "__main__":
    main()
