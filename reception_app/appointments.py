"""Appointments and what a neighbourhood team can bear: pure (visits.md T1, U17, U18).

Appointments take the *appointments* and the *free* band of a shift; neighbourhood work has its own
band, which no booking takes. A chief may go over that band and over the team's ceiling, with a
reason, and it is counted. Nobody may book the past, a time that is on no roster, or an officer
twice.

Times are aware datetimes in UTC; days and weeks are those of the office's own clock.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from zoneinfo import ZoneInfo

import msgspec

from reception_app.agenda_errors import NotBookableError, OverCapacityError
from reception_app.errors import BadFieldError
from reception_app.hours import instant
from reception_app.rosters import Band, Shift
from reception_app.services import Service
from reception_app.staff import RIGHTS, Right, Role
from reception_app.visits import PARTY

GRID = timedelta(minutes=5)  # appointments begin and end on it
LONGEST = timedelta(hours=8)
ALTERNATIVES = 2  # shown when a booking is refused
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A time that is taken. `overrides` says what a chief went over; empty: nothing."""

    id: str
    team: str
    officer: str
    starts: datetime
    ends: datetime
    service: str = ""
    people: int = 1
    overrides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ceiling:
    """Officer-minutes of appointments that a team bears; of a day, and of a week from Monday."""

    day_min: int
    week_min: int


class Gap(msgspec.Struct, frozen=True):
    """A stretch of one officer's time that may be booked; a struct, as there are thousands."""

    officer: str
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to book: a team, or one officer of it, from `starts` on."""

    team: str
    starts: datetime
    duration: timedelta
    officer: str = ""  # empty: whoever of the team is free
    service: str = ""
    people: int = 1


@dataclass(frozen=True, slots=True)
class Chosen:
    """A time that can be booked, and with whom."""

    officer: str
    starts: datetime
    ends: datetime
    overrides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The roster and what is booked, of one office."""

    zone: str
    shifts: tuple[Shift, ...]
    taken: tuple[Appointment, ...] = ()
    ceilings: tuple[tuple[str, Ceiling], ...] = ()  # by team; a team without one has none
    closed: tuple[tuple[datetime, datetime], ...] = ()  # when the office is, in order

    def ceiling(self, team: str) -> Ceiling | None:
        """Return what a team bears."""
        return dict(self.ceilings).get(team)


class Over(StrEnum):
    """What a chief may go over, and what refuses everybody else."""

    PROTECTED = "protected"
    DAY = "day_ceiling"
    WEEK = "week_ceiling"


# -- how long ----------------------------------------------------------------------------------


def duration(service: Service, people: int) -> timedelta:
    """Return how long an appointment takes: the service's minutes for each, up to the grid.

    Raise `BadFieldError` for a number of people that is no party, or more than a working day.
    """
    return duration_of(service.minutes, people)


def duration_of(minutes: int, people: int) -> timedelta:
    """Return how long an appointment of so many minutes for each takes; raises as `duration`."""
    if people not in PARTY:
        raise BadFieldError("party", "range")
    found = timedelta(minutes=minutes * people)
    whole = -(-found // GRID) * GRID
    if whole > LONGEST:
        raise BadFieldError("party", "range")
    return whole


# -- what is free ------------------------------------------------------------------------------


def gaps(agenda: Agenda, team: str, since: datetime, until: datetime) -> Iterator[Gap]:
    """Yield what may be booked between two instants, officer by officer, in order.

    Of one team, or with an empty name of all. Nothing is free while the office is closed.
    """
    shifts = [
        one
        for one in agenda.shifts
        if team in ("", one.team) and one.blocks[-1].ends > since and one.blocks[0].starts < until
    ]
    shifts.sort(key=lambda one: (one.officer, one.blocks[0].starts))
    taken = _by_officer(agenda.taken, since, until)
    for shift in shifts:
        spans = _during(shift, taken.get(shift.officer, []))
        spans += _closed(agenda, shift.starts, shift.ends)
        yield from _left(shift, spans, since, until)


Times = tuple[datetime, datetime]


def _closed(agenda: Agenda, starts: datetime, ends: datetime) -> list[Times]:
    """Return when the office is closed within a stretch of time."""
    first = max(0, bisect_left(agenda.closed, (starts,)) - 1)
    found = agenda.closed[first : bisect_left(agenda.closed, (ends,))]
    return [one for one in found if one[1] > starts]


def _by_officer(
    taken: Iterable[Appointment], since: datetime, until: datetime
) -> dict[str, list[Times]]:
    found: dict[str, list[Times]] = {}
    for one in taken:
        if one.starts < until and one.ends > since:
            found.setdefault(one.officer, []).append((one.starts, one.ends))
    for spans in found.values():
        spans.sort()
    return found


def _during(shift: Shift, taken: list[Times]) -> list[Times]:
    """Return those of an officer's appointments, in order, that can touch a shift."""
    first = bisect_left(taken, (shift.starts - LONGEST, shift.starts))
    return taken[first : bisect_left(taken, (shift.ends, shift.ends))]


def _left(shift: Shift, gone: list[Times], since: datetime, until: datetime) -> Iterator[Gap]:
    """Yield what is left of a shift beside its protected band and what else is gone of it."""
    spans = [(b.starts, b.ends) for b in shift.blocks if b.band is Band.PROTECTED]
    spans += gone
    spans.sort()
    at, end = max(shift.starts, since), min(shift.ends, until)
    for starts, ends in spans:
        if starts >= end:
            break
        if starts > at:
            yield Gap(shift.officer, at, starts)
        at = max(at, ends)
    if at < end:
        yield Gap(shift.officer, at, end)


# -- booking -----------------------------------------------------------------------------------


def may_go_over(role: Role) -> bool:
    """Tell whether a role may take protected work, with a reason."""
    return Right.CAPACITY in RIGHTS[role]


def book(
    agenda: Agenda, asked: Asked, now: datetime, role: Role = Role.OFFICER, reason: str = ""
) -> Chosen:
    """Return with whom and when, or raise `NotBookableError` with the two nearest alternatives.

    With a reason a chief goes over the protected band and the ceilings; `Chosen.overrides` says
    over which, and is kept with the appointment. A chief without one gets `OverCapacityError`.
    """
    _check_asked(asked)
    if asked.starts < now:
        raise NotBookableError("past", _starts(nearest(agenda, asked, now)))
    chosen, why = _with_whom(agenda, asked)
    if chosen is None:
        raise NotBookableError(why, _starts(nearest(agenda, asked, now)))
    load = Load.of(agenda, asked.team)
    over = chosen.overrides | load.over(asked.starts, asked.duration)
    if not over:
        return chosen
    if not may_go_over(role):
        raise NotBookableError(min(over), _starts(nearest(agenda, asked, now)))
    if not reason.strip():
        raise OverCapacityError(tuple(sorted(over)), _starts(nearest(agenda, asked, now)))
    return replace(chosen, overrides=over)


def _check_asked(asked: Asked) -> None:
    if asked.duration <= timedelta(0) or asked.duration > LONGEST or asked.duration % GRID:
        raise BadFieldError("minutes", "range")
    if (asked.starts - _EPOCH) % GRID:
        raise BadFieldError("starts", "grid")


def _with_whom(agenda: Agenda, asked: Asked) -> tuple[Chosen | None, str]:
    """Return who could take it, free bands first; or why nobody can."""
    ends = asked.starts + asked.duration
    if _closed(agenda, asked.starts, ends):
        return None, "closed"
    on_duty = [
        shift
        for shift in agenda.shifts
        if shift.team == asked.team
        and asked.officer in ("", shift.officer)
        and shift.starts <= asked.starts
        and ends <= shift.ends
    ]
    busy = {one.officer for one in agenda.taken if one.starts < ends and one.ends > asked.starts}
    able = sorted(shift.officer for shift in on_duty if shift.officer not in busy)
    if not able:
        return None, "taken" if on_duty else "off_roster"
    untouched = [
        gap.officer
        for gap in gaps(agenda, asked.team, asked.starts, ends)
        if (gap.starts, gap.ends) == (asked.starts, ends) and gap.officer in able
    ]
    if untouched:
        return Chosen(min(untouched), asked.starts, ends), ""
    return Chosen(able[0], asked.starts, ends, frozenset({Over.PROTECTED})), ""


@dataclass(frozen=True, slots=True)
class Load:
    """The officer-minutes that a team has booked, by local day, and its ceiling."""

    zone: ZoneInfo
    days: dict[date, timedelta]
    ceiling: Ceiling | None

    @classmethod
    def of(cls, agenda: Agenda, team: str) -> Load:
        """Add up what a team has booked."""
        zone = ZoneInfo(agenda.zone)
        days: dict[date, timedelta] = {}
        for one in agenda.taken:
            if one.team == team:
                day = one.starts.astimezone(zone).date()
                days[day] = days.get(day, timedelta(0)) + one.ends - one.starts
        return cls(zone, days, agenda.ceiling(team))

    def over(self, starts: datetime, length: timedelta) -> frozenset[str]:
        """Return which ceilings one more appointment would break; an equal sum breaks none."""
        if self.ceiling is None:
            return frozenset()
        day = starts.astimezone(self.zone).date()
        monday = day - timedelta(days=day.weekday())
        week = [self.days.get(monday + timedelta(days=n), timedelta(0)) for n in range(7)]
        broken = set()
        if week[day.weekday()] + length > timedelta(minutes=self.ceiling.day_min):
            broken.add(Over.DAY.value)
        if sum(week, length) > timedelta(minutes=self.ceiling.week_min):
            broken.add(Over.WEEK.value)
        return frozenset(broken)


# -- when instead ------------------------------------------------------------------------------


def nearest(
    agenda: Agenda, asked: Asked, now: datetime, within: timedelta = timedelta(days=30)
) -> tuple[Chosen, ...]:
    """Return the two bookable times nearest to the one that was asked, the nearer first.

    They break nothing, begin at different moments, and lie within `within` of what was asked.
    """
    since, until = max(now, asked.starts - within), asked.starts + within
    load = Load.of(agenda, asked.team)
    found: dict[datetime, Chosen] = {}
    for gap in gaps(agenda, asked.team, since, until):
        if asked.officer in ("", gap.officer):
            for starts in _nearest_in(gap, asked, load.zone):
                one = Chosen(gap.officer, starts, starts + asked.duration)
                found.setdefault(starts, one)
    ordered = sorted(found.values(), key=lambda one: (abs(one.starts - asked.starts), one.starts))
    fits = (one for one in ordered if not load.over(one.starts, asked.duration))
    return tuple(islice(fits, ALTERNATIVES))


def _nearest_in(gap: Gap, asked: Asked, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the starts of a gap that could be among the two nearest."""
    first = _EPOCH + -(-(gap.starts - _EPOCH) // GRID) * GRID
    last = _EPOCH + (gap.ends - asked.duration - _EPOCH) // GRID * GRID
    if last < first:
        return
    marks = {min(max(asked.starts, first), last)}
    # Beyond a midnight another ceiling holds: the first and last times of each day count as well.
    day, end = first.astimezone(zone).date(), last.astimezone(zone).date()
    while day < end:
        day += timedelta(days=1)
        midnight = instant(day, time(0), zone)
        marks |= {midnight, midnight - GRID}
    for starts in sorted({mark + step * GRID for mark in marks for step in (-1, 0, 1)}):
        if first <= starts <= last:
            yield starts


def _starts(chosen: Iterable[Chosen]) -> tuple[datetime, ...]:
    return tuple(one.starts for one in chosen)


# -- neighbourhood work ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Protected:
    """The meter of neighbourhood work: minutes promised by the roster, and those taken from it."""

    promised_min: int
    taken_min: int
    overrides: int  # bookings that went over a band or a ceiling

    @property
    def kept_percent(self) -> int | None:
        """Return how much of the promise stands; None where nothing was promised."""
        if not self.promised_min:
            return None
        return (self.promised_min - self.taken_min) * 100 // self.promised_min


def protected(agenda: Agenda, team: str, since: datetime, until: datetime) -> Protected:
    """Return the meter of a team between two instants."""
    promised = lost = timedelta(0)
    taken = _by_officer(agenda.taken, since, until)
    for shift in agenda.shifts:
        if shift.team != team:
            continue
        for block in shift.blocks:
            if block.band is Band.PROTECTED:
                starts, ends = max(block.starts, since), min(block.ends, until)
                promised += max(ends - starts, timedelta(0))
                for one in taken.get(shift.officer, []):
                    lost += max(min(ends, one[1]) - max(starts, one[0]), timedelta(0))
    minute = timedelta(minutes=1)
    over = sum(
        one.team == team and bool(one.overrides) and since <= one.starts < until
        for one in agenda.taken
    )
    return Protected(promised // minute, lost // minute, over)
