"""One PLC of the fake building as its wire knows it, and what can be wrong with it."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable
from typing import Protocol

from device_bridge.building.faults import Fault
from device_bridge.building.plc import Block
from device_bridge.plc import RegisterMap
from device_bridge.training_messages import FaultKind

REBOOT_S = 0.5  # from power to the first answer
BLOCKS_WAITING = 8  # more than one scan can bring in from honest hosts
STANDING = (FaultKind.FROZEN, FaultKind.STALLED)


class Station(Protocol):
    """What the Modbus face asks of the PLC behind it."""

    layout: RegisterMap

    @property
    def life(self) -> int:
        """Return the boot id: another one means that every connection is gone."""

    @property
    def trouble(self) -> Fault | None:
        """Return what is wrong with the PLC itself."""

    @property
    def answering(self) -> bool:
        """Tell whether the PLC answers on its wire."""

    def bits(self) -> tuple[bool, ...]:
        """Return the discrete inputs as of the last scan."""

    def words(self) -> tuple[int, ...]:
        """Return the input registers as of the last scan."""

    def beat(self, value: int) -> None:
        """Take in the host's heartbeat."""

    def write(self, block: Block, executed: Callable[[], None]) -> bool:
        """Take in a write block for the coming scans; False when too many wait."""

    def scan(self) -> None:
        """Run one scan."""


class Inbox:
    """The write blocks that wait for a scan, oldest first."""

    def __init__(self) -> None:
        self._blocks: deque[tuple[Block, Callable[[], None]]] = deque()

    def put(self, block: Block, executed: Callable[[], None]) -> bool:
        """Take one in; False when too many wait."""
        if len(self._blocks) >= BLOCKS_WAITING:
            return False
        self._blocks.append((block, executed))
        return True

    def take(self) -> tuple[Block | None, Callable[[], None]]:
        """Give the oldest one, or none."""
        return self._blocks.popleft() if self._blocks else (None, _nothing)

    def clear(self) -> None:
        """Forget all."""
        self._blocks.clear()


def new_life(before: int) -> int:
    """Return another boot id, 1 to 65535."""
    while True:
        boot = 1 + secrets.randbelow(0xFFFF)
        if boot != before:
            return boot


def _nothing() -> None:
    """Nobody waits for a scan without a block."""
