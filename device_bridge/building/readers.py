"""The badge readers of the fake building: one process a bus, and which gate each belongs to."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import msgspec

from device_bridge import keys
from device_bridge.building.deeds import CannotError
from device_bridge.training_messages import Deed, Do, FaultKind, Why

NAME = "reader"  # reader/1 and 2 are those of gate/1: at the outside, and at the inside
A_BUS = 8  # readers on one
KEY_FILE = "reader.key"
STARTS_WITHIN_S = 20.0
COMMAND = (sys.executable, "-m", "device_bridge.building.reader")
ON_A_READER = (
    FaultKind.CUT, FaultKind.DAMAGED, FaultKind.WRONG_KEY, FaultKind.COVER, FaultKind.SUPPLY,
    FaultKind.SAME_ADDRESS,
)  # fmt: skip
SIDES = (Deed.CARD_IN, Deed.CARD_OUT)


class Readers:
    """Two readers for each of the first gates; `folder` gets their key and a link to each port."""

    def __init__(self, count: int, folder: Path | None) -> None:
        self.count = count if folder is not None else 0
        self._folder = folder or Path()
        self._buses: list[Process] = []
        self.trouble: dict[int, FaultKind] = {}  # by the number of the reader

    async def start(self) -> None:
        """Start the processes; raise `OSError` when one does not come up."""
        if not self.count:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        key_file = self._folder / KEY_FILE
        if not key_file.exists():
            keys.create_reader_key(key_file)
        key = keys.reader_key(key_file).hex()
        for number, first in enumerate(range(0, self.count, A_BUS), 1):
            process = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE)
            self._buses.append(process)
            fitted = {"readers": min(A_BUS, self.count - first), "key": key}
            self._tell(process, fitted)
            async with asyncio.timeout(STARTS_WITHIN_S):
                port = await process.stdout.readline() if process.stdout else b""
            if not port:
                raise OSError(f"the readers of bus {number} did not start")
            link = self._folder / f"bus-{number}"
            link.unlink(missing_ok=True)
            link.symlink_to(port.decode().strip())

    async def stop(self) -> None:
        """End the processes."""
        for process in self._buses:
            if process.stdin is not None:
                process.stdin.close()
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        self._buses = []

    def at(self, what: Do) -> bool:
        """Tell whether a card at this gate goes to a reader of ours."""
        return what.deed in SIDES and self._number(what) <= self.count

    def held(self, what: Do) -> None:
        """Let somebody hold a card before the reader of their side."""
        self._happens(self._number(what), card=int(what.card, 16))

    def break_(self, signal: str, kind: FaultKind) -> None:
        """Break one reader or its wire; raise `CannotError` when that does not fit."""
        number = self._named(signal)
        if kind not in ON_A_READER:
            raise CannotError(Why.KIND_DOES_NOT_FIT, kind)
        self._happens(number, trouble=kind)
        if kind is not FaultKind.DAMAGED:  # that one is over with one frame
            self.trouble[number] = kind

    def mend(self, signal: str = "") -> None:
        """Mend one reader, or all of them."""
        for number in [self._named(signal)] if signal else list(self.trouble):
            self.trouble.pop(number, None)
            self._happens(number, trouble="")

    def told(self) -> tuple[str, ...]:
        """Return what is wrong with which."""
        return tuple(f"{NAME}/{number} {kind}" for number, kind in sorted(self.trouble.items()))

    def _named(self, signal: str) -> int:
        _, _, number = signal.partition("/")
        if not number.isdecimal() or not 1 <= int(number) <= self.count:
            raise CannotError(Why.UNKNOWN_SIGNAL, signal)
        return int(number)

    @staticmethod
    def _number(what: Do) -> int:
        _, _, gate = what.place.partition("/")
        if not gate.isdecimal() or int(gate) < 1:
            raise CannotError(Why.UNKNOWN_SIGNAL, what.place)
        return 2 * int(gate) - 1 + SIDES.index(what.deed)

    def _happens(self, number: int, **what: object) -> None:
        bus, place = divmod(number - 1, A_BUS)
        self._tell(self._buses[bus], {"address": place + 1, **what})

    @staticmethod
    def _tell(process: Process, message: object) -> None:
        if process.stdin is not None:
            process.stdin.write(msgspec.json.encode(message) + b"\n")
