"""The process that drives one OSDP bus by libosdp, with a secure channel or not at all.

`python -m device_bridge.drivers.osdp`: its first line of input says what to drive, its output tells
what is seen; it ends when its input does. A process, because the library is written in C: what
breaks it must not break an airlock. It is driven from one loop, without the library's own thread.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable

from osdp import Channel, Command, ControlPanel, Event, LibFlag, LogLevel, PDInfo, StatusReportType

from device_bridge import parent, reader_line
from device_bridge.bus_messages import (
    TOLD_EVERY_S,
    AnyTold,
    BusSetup,
    BusTold,
    CardTold,
    ReaderTold,
    decode_setup,
    encode,
)
from device_bridge.clock import boot_seconds
from device_bridge.drivers.serial import SerialPort
from device_bridge.protocol.codes import ReaderStand
from device_bridge.reader_line import Switch, Watched, well

TURN_S = 0.005  # the library polls each reader every 50 ms; a turn of 20 ms doubles a card's way
MARK, START, ADDRESS = 0xFF, 0x53, 0x7F  # before a frame, at its start, and of its second byte
ANSWER, SHORTEST = 0x80, 6  # of that byte in an answer; a frame without anything in it
LISTENED = 512  # bytes behind a question; no answer is longer
CARD_BITS, CARD_DIGITS = 128, 8  # the longest card that is taken; the fewest digits of a number
REFUSALS = 3  # of a question, after which a reader is spared it: each takes it off the bus
Seen = tuple[ReaderStand, bool | None, bool | None]  # of one reader, with its cover and supply


class BusChannel(Channel):  # type: ignore[misc]  # the library has no types
    """The wire of one bus, shared by its readers; notes whom was asked and who answered."""

    def __init__(
        self, port: SerialPort, noted: Callable[[int, bool], None], doubled: Callable[[int], None]
    ) -> None:
        super().__init__()
        self._port, self._noted, self._doubled = port, noted, doubled
        self._asked = -1
        self._heard = bytearray()  # since then

    def read(self, max_bytes: int) -> bytes:
        """Return what came; the name is the library's."""
        data = self._port.read(max_bytes)
        if data and self._asked >= 0:
            self._noted(self._asked, True)  # noqa: FBT003 - answered
            self._heard += data[: LISTENED - len(self._heard)]
        return data

    def write(self, buf: bytes) -> int:
        """Send a frame; the name is the library's."""
        frame = bytes(buf).lstrip(bytes([MARK]))
        if len(frame) > 1 and frame[0] == START:
            if len(answers(bytes(self._heard), self._asked)) > 1:
                self._doubled(self._asked)
            self._heard.clear()
            self._asked = frame[1] & ADDRESS
            self._noted(self._asked, False)  # noqa: FBT003 - asked
        self._port.write(bytes(buf))
        return len(buf)

    def flush(self) -> None:
        """Throw away what came and was not read."""
        while self._port.read(4096):
            continue


class Reader:
    """One reader of the bus."""

    def __init__(self, name: str, now: float) -> None:
        self.name = name
        self.watched = Watched(now)
        self.tamper: bool | None = None
        self.mains: bool | None = None
        self.asked_at: float | None = None  # how its cover is, since it is on the bus
        self.refusals = 0


class Bus:
    """All readers of one port; `tell` is given what is seen."""

    def __init__(
        self, setup: BusSetup, port: SerialPort, tell: Callable[[AnyTold], None], now: float
    ) -> None:
        self._port, self._tell = port, tell
        self._now = now
        self._readers = tuple(Reader(one.name, now) for one in setup.readers)
        self._by_address = {
            one.address: reader for one, reader in zip(setup.readers, self._readers, strict=True)
        }
        channel = BusChannel(port, self._noted, self._doubled)
        # Install mode, the default key and the clear are never spoken: each is a way in.
        flags = [LibFlag.EnforceSecure]
        infos = [
            PDInfo(one.address, channel, scbk=bytes.fromhex(one.key), flags=flags, name=one.name)
            for one in setup.readers
        ]
        self._panel = ControlPanel(infos, log_level=LogLevel.Critical)
        self._panel.set_command_completion_handler(self._completed)
        # One list instead of its queues: they fill whether or not anybody reads them, and to look
        # into each of them takes a lock.
        self._events: list[tuple[int, dict[str, object]]] = []  # of one turn
        self._panel.ctx.set_event_callback(self._happened)
        self._said: tuple[bool, list[Seen]] = False, []
        self._said_at = float("-inf")

    def turn(self, now: float) -> None:
        """Let the library work once, tell what is new, and look after readers that need it."""
        before, self._now = self._now, now
        if now - before > reader_line.STOOD_S:
            for reader in self._readers:
                reader.watched = reader_line.stood(reader.watched, before, now)
        self._port.look_after(now)
        context = self._panel.ctx
        context.refresh()
        secure = context.sc_status()
        events, self._events = self._events, []
        for place, event in events:
            self._event(self._readers[place], event, secure=bool(secure >> place & 1))
        seen = [
            self._seen(reader, now, secure=bool(secure >> place & 1))
            for place, reader in enumerate(self._readers)
        ]
        self._say(now, seen)
        enabled = [context.is_pd_enabled(place) for place in range(len(self._readers))]
        stands = zip(self._readers, seen, enabled, strict=True)
        if not all(well(one.watched, stand, enabled=on) for one, (stand, _, _), on in stands):
            self._look_after(secure, enabled)

    def _look_after(self, secure: int, enabled: list[bool]) -> None:
        """Switch readers off and on as their lines need it, and ask one that is secure anew."""
        asked = zip((reader.watched for reader in self._readers), enabled, strict=True)
        around = reader_line.around(asked, self._now)
        for place, reader in enumerate(self._readers):
            is_secure = bool(secure >> place & 1)
            reader.watched, switch = reader_line.turn(
                reader.watched, self._now, around, secure=is_secure, enabled=enabled[place]
            )
            if switch is Switch.OFF:
                reader.asked_at = None
                self._panel.ctx.disable_pd(place)
            elif switch is Switch.ON:
                self._panel.ctx.enable_pd(place)
            elif is_secure and reader.watched.was_secure:
                self._ask_status(place, reader)

    def _noted(self, address: int, answered: bool) -> None:  # noqa: FBT001 - of one wire
        reader = self._by_address.get(address)
        if reader is not None:
            note = reader_line.heard if answered else reader_line.asked
            reader.watched = note(reader.watched, self._now)

    def _doubled(self, address: int) -> None:
        reader = self._by_address.get(address)
        if reader is not None:
            reader.watched = reader_line.doubled(reader.watched, self._now)

    def _happened(self, place: int, event: dict[str, object]) -> int:
        self._events.append((place, event))
        return 0

    def _event(self, reader: Reader, event: dict[str, object], *, secure: bool) -> None:
        kind = event.get("event")
        if kind == Event.CardRead and secure:
            number = card_number(event.get("data"), event.get("length"))
            reader.watched, late = reader_line.card(reader.watched, self._now)
            if number:
                self._tell(CardTold(reader.name, number, late, self._now))
        elif kind == Event.Status and event.get("type") == StatusReportType.Local and secure:
            report = event.get("report")
            if isinstance(report, bytes) and len(report) > 1:
                reader.tamper, reader.mains = bool(report[0]), not report[1]

    def _ask_status(self, place: int, reader: Reader) -> None:
        """Ask once whether its cover is shut: it tells by itself only what changes."""
        if reader.asked_at is None and reader.refusals < REFUSALS:
            reader.asked_at = self._now
            self._panel.ctx.submit_command(
                place,
                {
                    "command": Command.Status,
                    "type": StatusReportType.Local,
                    "report": b"",
                    "nr_entries": 0,
                },
            )

    def _completed(self, address: int, command: dict[str, object], status: int) -> None:
        reader = self._by_address.get(address)
        if reader is None or command.get("command") != Command.Status:
            return
        if not status:
            reader.refusals = 0
        elif (reader.watched.heard_at or 0.0) > (reader.asked_at or 0.0):  # else its cable is out
            reader.refusals += 1

    def _say(self, now: float, seen: list[Seen]) -> None:
        there = self._port.there
        if (there, seen) != self._said or now - self._said_at >= TOLD_EVERY_S:
            self._said, self._said_at = (there, seen), now
            told = zip(self._readers, seen, strict=True)
            self._tell(BusTold(there, tuple(ReaderTold(one.name, *how) for one, how in told)))

    def _seen(self, reader: Reader, now: float, *, secure: bool) -> Seen:
        """Return how it stands; cover and supply while somebody vouches for them.

        A touched cover stays told.
        """
        stand = ReaderStand.OFFLINE
        if self._port.there:
            stand = reader_line.stand(reader.watched, now, secure=secure)
        if stand is ReaderStand.SECURE:
            return stand, reader.tamper, reader.mains
        return stand, (True if reader.tamper else None), None


def card_number(data: object, bits: object) -> str:
    """Return the number of a card: its bits as one number, in hexadecimal; "" when it is none."""
    if not isinstance(data, bytes) or not isinstance(bits, int) or not 0 < bits <= CARD_BITS:
        return ""
    size = -(-bits // 8)
    if len(data) < size:
        return ""
    number = int.from_bytes(data[:size], "big") >> (size * 8 - bits)
    return f"{number:0{max(CARD_DIGITS, -(-bits // 4))}x}"


def answers(heard: bytes, address: int) -> frozenset[bytes]:
    """Return the different frames of one reader in what came behind a question to it."""
    found, at = set(), 0
    while len(heard) - at >= SHORTEST:
        size = int.from_bytes(heard[at + 2 : at + 4], "little")
        whole = SHORTEST <= size <= len(heard) - at
        if heard[at] == START and heard[at + 1] == address | ANSWER and whole:
            found.add(heard[at : at + size])
            at += size
        else:
            at += 1
    return frozenset(found)


def main() -> None:
    """Drive one bus until the input ends."""
    # The library prints; what it prints must not be taken for what this process tells.
    out = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    setup = decode_setup(sys.stdin.buffer.readline())
    ended = threading.Event()
    parent.watch(ended.set)
    port = SerialPort(setup.port, setup.baud)
    bus = Bus(setup, port, lambda told: _write(out, encode(told)), boot_seconds())
    while not ended.is_set():
        time.sleep(TURN_S)
        bus.turn(boot_seconds())
    port.close()


def _write(out: int, line: bytes) -> None:
    try:
        while line:
            line = line[os.write(out, line) :]
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more


if __name__ == "__main__":
    main()
