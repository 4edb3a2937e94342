"""Whether something was made of the very same thing: by identity, and safe against what is gone.

`id()` alone is not: once a board is replaced and let go, the next one may lie at its address, and
what was made of the first would be shown for the last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from device_bridge.protocol.state import AnyDevice

Device = TypeVar("Device", bound=AnyDevice)
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """Stands for one thing in a key: equal to the same thing only, which it keeps."""

    thing: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return hash(id(self.thing))


class PerDevice(Generic[Device, Made]):
    """What was made of each device on a word that is known or not: anew for one told anew.

    `make` looks at nothing but these two. What is gone is forgotten.
    """

    def __init__(self, make: Callable[[Device, bool], Made]) -> None:
        self._make = make
        self._known = False
        self._kept: dict[str, tuple[Device, Made]] = {}

    def of(self, devices: Iterable[Device], *, known: bool) -> tuple[Made, ...]:
        """Return what is made of these devices, in their order."""
        before = self._kept if known is self._known else {}
        self._known, self._kept = known, {}
        found = []
        for one in devices:
            kept = before.get(one.name)
            if kept is None or kept[0] is not one:
                kept = one, self._make(one, known)
            self._kept[one.name] = kept
            found.append(kept[1])
        return tuple(found)
