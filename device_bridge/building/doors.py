"""A door that takes its time: bolt, leaf and closer, pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

_NEVER = float("-inf")


class Leaf(StrEnum):
    """Where the leaf of a door is."""

    SHUT = "shut"
    OPENING = "opening"
    OPEN = "open"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things take, in seconds; chosen, not measured."""

    reach_s: float = 0.5  # from the release to a hand on the door
    open_s: float = 0.3
    pass_s: float = 1.0
    close_s: float = 0.8
    bolt_s: float = 0.3
    press_s: float = 0.6  # on the bell or an exit button
    scan_s: float = 1.0  # until the detectors have seen a person

    def times(self, speed: float) -> Pace:
        """Return the same pace, `speed` times as fast (0.1 to 100)."""
        return Pace(
            reach_s=self.reach_s / speed,
            open_s=self.open_s / speed,
            pass_s=self.pass_s / speed,
            close_s=self.close_s / speed,
            bolt_s=self.bolt_s / speed,
            # A button is never pressed too shortly for the bridge to see: it polls every 50 ms.
            press_s=max(0.25, self.press_s / speed),
            scan_s=self.scan_s / speed,
        )


@dataclass(frozen=True, slots=True)
class DoorState:
    """A door in truth; `freed` counts how often its bolt was drawn, `taken` the last one used."""

    leaf: Leaf = Leaf.SHUT
    since: float = _NEVER  # of the leaf
    bolted: bool = True
    free: bool = False  # something draws the bolt now
    free_until: float = _NEVER  # when the bolt was last drawn
    freed: int = 0
    taken: int = 0
    held: bool = False

    @property
    def offered(self) -> bool:
        """Tell whether the door gives way and nobody has made use of it yet."""
        return not self.bolted and self.freed > self.taken

    def step(self, now: float, pace: Pace, *, free: bool, pushed: bool) -> DoorState:
        """Let time pass; `free` draws the bolt, `pushed` opens the leaf or keeps it open."""
        return self._bolt(now, pace, free=free)._leaf(now, pace, pushed=pushed or self.held)  # noqa: SLF001 - its own next state

    def forced(self, now: float) -> DoorState:
        """Break the door open, whatever its bolt does."""
        return replace(self, leaf=Leaf.OPEN, since=now, bolted=False, held=True)

    def _bolt(self, now: float, pace: Pace, *, free: bool) -> DoorState:
        if free:
            freed = self.freed + (not self.free)
            return replace(self, bolted=False, free=True, free_until=now, freed=freed)
        rest = max(self.since, self.free_until) + pace.bolt_s
        throws = not self.bolted and self.leaf is Leaf.SHUT and now >= rest
        if not throws and not self.free:
            return self
        return replace(self, free=False, bolted=self.bolted or throws)

    def _leaf(self, now: float, pace: Pace, *, pushed: bool) -> DoorState:
        leaf = self.leaf
        if leaf is Leaf.OPENING and now - self.since >= pace.open_s:
            return replace(self, leaf=Leaf.OPEN, since=now)
        if leaf is Leaf.CLOSING and now - self.since >= pace.close_s:
            return replace(self, leaf=Leaf.SHUT, since=now)
        if pushed and not self.bolted and leaf in (Leaf.SHUT, Leaf.CLOSING):
            return replace(self, leaf=Leaf.OPENING, since=now)
        if not pushed and leaf in (Leaf.OPEN, Leaf.OPENING):
            return replace(self, leaf=Leaf.CLOSING, since=now)
        return self
