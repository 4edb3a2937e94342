"""The next time that can be booked, for an appointment of any length, as the clock goes on: pure.

What is free is told once, with what the ceilings leave of each day; from then on the time that has
passed falls away by itself, and nothing has to be read again for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from reception_app.appointments import GRID, Agenda, Appointment, Gap, Load, gaps
from reception_app.hours import instant
from reception_app.rosters import Shift

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FreeTime:
    """Where an appointment may begin, from `starts` on and before `before`, ended by `ends`."""

    starts: datetime
    before: datetime  # the end of the day: beyond it another ceiling holds
    ends: datetime
    most: timedelta  # what the ceilings of the team leave of that day and week

    def holds(self, other: FreeTime) -> bool:
        """Tell whether whatever fits into the other one fits in here, and no later."""
        return (
            self.starts <= other.starts
            and self.before >= other.before
            and self.ends >= other.ends
            and self.most >= other.most
        )


def free_times(
    agenda: Agenda, teams: Iterable[str], since: datetime, until: datetime
) -> tuple[FreeTime, ...]:
    """Return where appointments fit between two instants, by their start.

    What lies whole in another one is left out: these are few, also of a large force.
    """
    found: set[FreeTime] = set()
    for team, own in _by_team(agenda, teams):
        load = Load.of(own, team)
        for gap in gaps(own, team, since, until):
            found.update(_days_of(gap, load))
    kept: list[FreeTime] = []
    for one in sorted(found, key=_widest_first):
        if not any(other.holds(one) for other in reversed(kept)):
            kept.append(one)
    return tuple(kept)


def _by_team(agenda: Agenda, teams: Iterable[str]) -> Iterator[tuple[str, Agenda]]:
    """Give each team its shifts, and what is taken of its people and of what it bears.

    Looking through a whole force for each of its teams would take twenty times as long.
    """
    shifts: dict[str, list[Shift]] = {team: [] for team in teams}
    works: dict[str, set[str]] = {}
    for shift in agenda.shifts:
        if shift.team in shifts:
            shifts[shift.team].append(shift)
            works.setdefault(shift.officer, set()).add(shift.team)
    taken: dict[str, list[Appointment]] = {team: [] for team in shifts}
    for one in agenda.taken:
        for team in works.get(one.officer, set()) | {one.team} & shifts.keys():
            taken[team].append(one)
    for team, own in shifts.items():
        yield team, replace(agenda, shifts=tuple(own), taken=tuple(taken[team]))


def next_free(free: Iterable[FreeTime], now: datetime, length: timedelta) -> datetime | None:
    """Return the first time from `now` on at which an appointment of that length fits.

    `free` is as `free_times` gives it: by start. None: in none of them.
    """
    for one in free:
        starts = _on_grid(max(one.starts, now))
        if starts < one.before and starts + length <= one.ends and length <= one.most:
            return starts
    return None


def _widest_first(one: FreeTime) -> tuple[datetime, float, timedelta]:
    return one.starts, -one.ends.timestamp(), -one.most


def _on_grid(at: datetime) -> datetime:
    return _EPOCH + -(-(at - _EPOCH) // GRID) * GRID


def _days_of(gap: Gap, load: Load) -> Iterator[FreeTime]:
    """Cut a gap at the midnights of the office's clock: each day has its own ceiling."""
    starts = gap.starts
    while starts < gap.ends:
        day = starts.astimezone(load.zone).date()
        midnight = min(instant(day + _DAY, time(0), load.zone), gap.ends)
        most = _left(load, day, gap)
        if most >= GRID:
            yield FreeTime(starts, midnight, gap.ends, most)
        starts = midnight


def _left(load: Load, day: date, gap: Gap) -> timedelta:
    """Return how much the ceilings leave of a day; no more than the gap is long."""
    whole = gap.ends - gap.starts
    if load.ceiling is None:
        return whole
    monday = day - day.weekday() * _DAY
    booked = [load.days.get(monday + n * _DAY, timedelta(0)) for n in range(7)]
    of_day = timedelta(minutes=load.ceiling.day_min) - booked[day.weekday()]
    of_week = timedelta(minutes=load.ceiling.week_min) - sum(booked, timedelta(0))
    return min(whole, of_day, of_week)
