"""Speed gates as they truly are: panels, and people who walk through or stand in the way; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

WALK_S = 1.2  # through one lane, at walking pace
PATIENCE_S = 3.0  # a card that opened nothing: its bearer steps aside
FOLLOW_S = 0.4  # a second person so close behind is one passage for the panels


class Way(StrEnum):
    """The two directions of a gate."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Walker:
    """Somebody before or in a lane; `count` people so close that the panels see one."""

    way: Way
    since: float
    count: int = 1
    against: bool = False  # goes as soon as the lane is open, whichever way it was opened
    until: float = float("inf")  # ... and steps aside when it did not open by then


@dataclass(frozen=True, slots=True)
class Lane:
    """One gate; times on the building's clock, in seconds."""

    walk_s: float = WALK_S
    waiting: tuple[Walker, ...] = ()
    walking: Walker | None = None
    passed_in: int = 0
    passed_out: int = 0
    tailgate: bool = False  # two went on one opening; until the lane closes again
    wrong_way: bool = False
    blocked: bool = False  # something stands between the panels and stays
    sick: bool = False  # its own self-test fails
    freed: bool = False
    cards: int = 0  # presented at its readers
    card: int = 0  # the newest
    card_way: Way = Way.IN

    @property
    def in_lane(self) -> bool:
        """Tell whether the light curtain sees somebody."""
        return self.walking is not None or self.blocked


def arrived(lane: Lane, walker: Walker) -> Lane:
    """Let somebody come to the gate and wait until it opens."""
    return replace(lane, waiting=(*lane.waiting, walker))


def presented(lane: Lane, card: int, walker: Walker) -> Lane:
    """Let somebody hold a card before the reader of their side, first in line if it opens."""
    first = replace(walker, until=walker.since + PATIENCE_S)
    return replace(
        lane, cards=lane.cards + 1, card=card, card_way=walker.way, waiting=(first, *lane.waiting)
    )


def step(lane: Lane, opened: Way | None, now: float, *, fire: bool) -> Lane:
    """Let time pass until `now` with the panels free towards `opened`, or shut (None)."""
    waiting = tuple(walker for walker in lane.waiting if now < walker.until)
    lane = replace(lane, freed=fire, waiting=waiting)
    lane = _ended(lane, now)
    if opened is None and not fire:
        return replace(lane, tailgate=False, wrong_way=False) if lane.walking is None else lane
    if lane.walking is None and not lane.blocked:
        lane = _begun(lane, opened, now, fire=fire)
    return lane


def _begun(lane: Lane, opened: Way | None, now: float, *, fire: bool) -> Lane:
    for walker in lane.waiting:
        if fire or walker.way is opened or walker.against:
            rest = tuple(other for other in lane.waiting if other is not walker)
            wrong = not fire and walker.way is not opened
            return replace(
                lane, waiting=rest, walking=replace(walker, since=now),
                wrong_way=lane.wrong_way or wrong,
                tailgate=lane.tailgate or (walker.count > 1 and not fire),
            )  # fmt: skip
    return lane


def _ended(lane: Lane, now: float) -> Lane:
    walker = lane.walking
    if walker is None or now - walker.since < lane.walk_s + FOLLOW_S * (walker.count - 1):
        return lane
    if walker.way is Way.IN:
        return replace(lane, walking=None, passed_in=lane.passed_in + walker.count)
    return replace(lane, walking=None, passed_out=lane.passed_out + walker.count)
