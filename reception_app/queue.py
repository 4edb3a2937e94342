"""Whose turn it is: minutes waited plus a head start by class (settled.md 6; visits.md 6).

The score of two people grows equally fast, so their order never changes by waiting alone. It is
kept as `turn_at`, the arrival moved back by the head start, which a database can index.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from reception_app.errors import ReasonNeededError
from reception_app.visits import Move, Priority, Visit, VisitState

RESUMED_MIN = 15  # resumed, or back from an absence
HEAD_START_MIN: dict[Priority, int] = {
    Priority.DANGER: 0,  # before everybody, whatever the minutes say
    Priority.VULNERABLE: 30,
    Priority.MINOR: 30,
    Priority.MEDICAL: 30,
    Priority.APPOINTMENT: 20,
    Priority.QUICK: 10,
    Priority.WALK_IN: 0,
}


def head_start_min(visit: Visit) -> int:
    """Return the head start in minutes; the larger of class and return."""
    own = HEAD_START_MIN[visit.priority]
    return max(own, RESUMED_MIN) if visit.resumed else own


def turn_at(visit: Visit) -> datetime:
    """Return the arrival moved back by the head start: the smaller, the earlier the turn."""
    return visit.arrived_at - _span(head_start_min(visit))


@cache  # of a handful of head starts; a queue asks some thousand times a second
def _span(minutes: int) -> timedelta:
    return timedelta(minutes=minutes)


def turn_key(visit: Visit) -> tuple[bool, datetime, datetime, str]:
    """Return what the queue is sorted by: danger, turn, arrival, then the number."""
    return (visit.priority is not Priority.DANGER, turn_at(visit), visit.arrived_at, visit.ticket)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Why a visit stands where it stands: shown as "6 min + 30"."""

    waited_min: int
    head_start_min: int
    danger_first: bool


def waited_min(visit: Visit, now: datetime) -> int:
    """Return the whole minutes since the arrival, never below 0."""
    return max(0, int((now - visit.arrived_at).total_seconds() // 60))


def reckoning(visit: Visit, now: datetime) -> Reckoning:
    """Explain the turn of one visit."""
    return Reckoning(
        waited_min(visit, now), head_start_min(visit), visit.priority is Priority.DANGER
    )


def in_turn(visits: Iterable[Visit], now: datetime) -> tuple[Visit, ...]:
    """Sort those who may be called now."""
    return tuple(sorted(callable_now(visits, now), key=turn_key))


def callable_now(visits: Iterable[Visit], now: datetime) -> list[Visit]:
    """Return those who may be called now, in no order."""
    return [
        visit
        for visit in visits
        if visit.state is VisitState.WAITING
        and (visit.not_before is None or visit.not_before <= now)
    ]


def ahead_of(visit: Visit, visits: Iterable[Visit]) -> int:
    """Count who waits, or is still at the airlock, and whose turn comes before this visitor's."""
    coming = {VisitState.WAITING, VisitState.AT_AIRLOCK}
    mine = turn_key(visit)
    return sum(
        other.state in coming and other.id != visit.id and turn_key(other) < mine
        for other in visits
    )


def check_overtaking(visit: Visit, waiting: Iterable[Visit], now: datetime, reason: str) -> None:
    """Raise `ReasonNeededError` with the numbers that a call out of turn would overtake."""
    overtaken = tuple(
        other.ticket
        for other in in_turn(waiting, now)
        if other.id != visit.id and turn_key(other) < turn_key(visit)
    )
    if overtaken and not reason.strip():
        raise ReasonNeededError(Move.CALL, overtaken)
