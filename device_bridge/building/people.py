"""People who want through doors: they wait, reach, push, walk; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from device_bridge.building.doors import DoorState, Leaf, Pace
from device_bridge.protocol.codes import Door


class Place(StrEnum):
    """Where somebody is; who has left the street is gone."""

    STREET = "street"
    AIRLOCK = "airlock"
    RECEPTION = "reception"
    GONE = "gone"


class Goal(StrEnum):
    """Where somebody is heading."""

    IN = "in"
    OUT = "out"
    NONE = "none"


class Doing(StrEnum):
    """What somebody does with a door just now."""

    STANDING = "standing"
    REACHING = "reaching"
    PUSHING = "pushing"
    WALKING = "walking"


@dataclass(frozen=True, slots=True)
class Person:
    """A visitor, or `count` who stay together; `door` is the one they are busy with.

    An `eager` one does not wait for a release of their own, and slips through any door that
    gives way.
    """

    number: int
    place: Place
    goal: Goal
    since: float  # of `place` and `doing`
    doing: Doing = Doing.STANDING
    door: Door | None = None
    count: int = 1
    metal: bool = False
    eager: bool = False
    pressed_at: float = float("-inf")  # the bell, or an exit button

    def pushes(self, door: Door) -> bool:
        """Tell whether this person keeps the leaf of `door` open."""
        return self.door is door and self.doing in (Doing.PUSHING, Doing.WALKING)

    def may_use(self, door: Door) -> bool:
        """Tell whether a release of `door` is for this person."""
        if self.doing is not Doing.STANDING:
            return False
        match self.place:
            case Place.STREET:
                return door is Door.OUTER and self.goal is Goal.IN
            case Place.AIRLOCK:
                return True
            case Place.RECEPTION:
                return door is Door.INNER and self.goal is Goal.OUT
            case Place.GONE:
                return False

    def reaching(self, door: Door, now: float) -> Person:
        """Let the person turn to `door`."""
        return replace(self, doing=Doing.REACHING, door=door, since=now, eager=False)

    def step(self, now: float, pace: Pace, outer: DoorState, inner: DoorState) -> Person:
        """Let time pass."""
        door = inner if self.door is Door.INNER else outer
        match self.doing:
            case Doing.REACHING if now - self.since >= pace.reach_s:
                return replace(self, doing=Doing.PUSHING, since=now)
            case Doing.PUSHING if door.bolted:
                return replace(self, doing=Doing.STANDING, door=None, since=now)
            case Doing.PUSHING if door.leaf is Leaf.OPEN:
                return replace(self, doing=Doing.WALKING, since=now)
            case Doing.WALKING if now - self.since >= pace.pass_s:
                return self._arrived(now)
            case _:
                return self

    def _arrived(self, now: float) -> Person:
        place, goal = self._beyond()
        return replace(
            self, place=place, goal=goal, doing=Doing.STANDING, door=None, since=now,
        )  # fmt: skip

    def _beyond(self) -> tuple[Place, Goal]:
        if self.place is Place.STREET:
            return Place.AIRLOCK, Goal.IN
        if self.place is Place.RECEPTION:
            return Place.AIRLOCK, Goal.OUT
        if self.door is Door.OUTER:
            return Place.GONE, Goal.NONE
        return Place.RECEPTION, Goal.NONE
