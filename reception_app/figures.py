"""Figures of an office: today beside the last four weeks, and nobody's own (screens.md S11).

They are made of what is on record about visits, checks, alarms and appointments; no name goes in
and no officer comes out. What would tell of fewer than five people is not told at all.

Times are aware datetimes; days, hours and weeks (from Monday) are those of the office's clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from statistics import median
from typing import TypeVar
from zoneinfo import ZoneInfo

from reception_app.alarms import BUDGET_HOUR, TEN_MIN
from reception_app.hours import instant
from reception_app.visits import Move

FEW = 5  # a figure of fewer people than this is hidden
WEEKS = 4  # whole ones before this week
BEHIND = timedelta(days=28)  # what today is held against
SLOT = timedelta(minutes=TEN_MIN)
GOAL_SLOT = BUDGET_HOUR * TEN_MIN / 60  # alarms in ten minutes, on average
SHARE = 0.9  # of those who waited, who waited no longer
FIRST, LAST = 8, 18  # hours that are shown at least
_HOUR = timedelta(hours=1)

T = TypeVar("T")


# -- what one day had -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Called:
    """One call of a visitor: for which service, from when, until when, and how it ended."""

    service: str
    called_at: datetime
    ended_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """What one day of an office had; a visit belongs to the day on which it arrived."""

    day: date
    arrivals: tuple[datetime, ...] = ()
    waits: tuple[tuple[str, float], ...] = ()  # service, minutes
    checks_s: tuple[float, ...] = ()
    refusals: tuple[str, ...] = ()  # codes of how a check ended that let nobody in
    alarms: tuple[datetime, ...] = ()  # when each rose
    booked: int = 0  # appointments whose time came
    missed: int = 0  # those of them that nobody came for


@dataclass(frozen=True, slots=True)
class Kept:
    """The protected neighbourhood work of the week from `monday`, in minutes of the roster."""

    monday: date
    promised_min: int = 0
    taken_min: int = 0
    aim_percent: int = 0

    @property
    def percent(self) -> int | None:
        """How much of it stands; None where nothing was promised."""
        if not self.promised_min:
            return None
        return (self.promised_min - self.taken_min) * 100 // self.promised_min


def waits(
    arrived: datetime, calls: Iterable[Called], booked: datetime | None = None
) -> Iterator[tuple[str, float]]:
    """Yield (service, minutes) for each service that a visitor was first called for.

    It counts from the arrival, for who came early to an appointment from its time, and after a
    transfer from that. A call that was taken back did not happen; one more for the same service
    ends no other wait.
    """
    asked: datetime | None = max(arrived, booked) if booked else arrived
    for call in calls:
        if call.outcome == Move.UNDO:
            continue
        if asked is not None:
            yield call.service, max(0.0, (call.called_at - asked).total_seconds() / 60)
        asked = call.ended_at if call.outcome == Move.TRANSFER else None


# -- what is told of them ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of at least five values, and what nine of ten did not go beyond."""

    count: int
    median: float
    p90: float


def spread(values: Iterable[float]) -> Spread | None:
    """Return median and 90th percentile (nearest rank); None for fewer than five."""
    ranked = sorted(values)
    if len(ranked) < FEW:
        return None
    return Spread(len(ranked), median(ranked), ranked[ceil(SHARE * len(ranked)) - 1])


def told(count: int) -> int | None:
    """Return a count of people, None where it is of one to four."""
    return None if 0 < count < FEW else count


@dataclass(frozen=True, slots=True)
class Hour:
    """Arrivals in one hour of the day: today, and the median of the days behind."""

    hour: int
    today: int | None  # None: still to come
    usual: float


@dataclass(frozen=True, slots=True)
class Wait:
    """How long people waited for one service, today and in the weeks behind, in minutes."""

    service: str
    today: Spread | None
    usual: Spread | None
    target_min: int

    @property
    def newest(self) -> Spread | None:
        """Today's where there are enough, else the weeks'."""
        return self.today or self.usual

    @property
    def late(self) -> bool:
        """Whether more than one of ten waits longer than is aimed at."""
        return self.usual is not None and self.usual.p90 > self.target_min


@dataclass(frozen=True, slots=True)
class Refused:
    """How often a check ended with one code; None is one to four times."""

    code: str
    today: int | None
    usual: int | None  # in the weeks behind


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday: checks in seconds, and appointments that nobody came for."""

    monday: date
    checks: Spread | None
    booked: int | None
    missed: int | None
    kept: Kept

    @property
    def missed_percent(self) -> int | None:
        """The share that nobody came for; None where one of the two is hidden, or none was."""
        if not self.booked or self.missed is None:
            return None
        return round(100 * self.missed / self.booked)


@dataclass(frozen=True, slots=True)
class AlarmHour:
    """Alarms that rose in one hour of today, and the most in ten minutes of it."""

    starts: datetime
    count: int
    most: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of an office at one moment."""

    day: date
    visits: int  # of today and the weeks behind
    arrived: int  # today
    usual_by_now: float  # had come by this hour on the days behind
    hours: tuple[Hour, ...]
    wait_today: Spread | None
    wait_usual: Spread | None
    waits: tuple[Wait, ...]  # the most frequent service first
    hidden: int  # services with fewer than five
    check_today: Spread | None
    check_usual: Spread | None
    refusals: tuple[Refused, ...]
    slots: tuple[tuple[datetime, int], ...]  # alarms in each ten minutes of today, shown hours
    alarm_hours: tuple[AlarmHour, ...]
    alarms: int  # today
    alarms_last_hour: int
    alarms_usual: float  # in a day
    weeks: tuple[Week, ...]  # the oldest first; the last one is this week

    @property
    def empty(self) -> bool:
        """Whether there are too few visits to say anything."""
        return self.visits < FEW


def figures(
    days: Mapping[date, Day],
    kept: Iterable[Kept],
    now: datetime,
    zone: ZoneInfo,
    target_min: Callable[[str], int],
) -> Figures:
    """Make the figures of `now` out of days; one that is missing had nothing."""
    today = now.astimezone(zone).date()
    own = days.get(today, Day(today))
    behind = [days[one] for one in sorted(days) if today - BEHIND <= one < today]
    opened = [one for one in behind if one.arrivals]  # a day on which nobody came was no such day
    slots = _slots(own, now, zone, _shown(own, opened, zone)[0])
    waits_of, hidden = _waits(own, behind, target_min)
    return Figures(
        day=today,
        visits=len(own.arrivals) + sum(len(one.arrivals) for one in behind),
        arrived=len(own.arrivals),
        usual_by_now=_middle(_by(one, now, zone) for one in opened),
        hours=_hours(own, opened, now, zone),
        wait_today=spread(_minutes([own])),
        wait_usual=spread(_minutes(behind)),
        waits=waits_of,
        hidden=hidden,
        check_today=spread(own.checks_s),
        check_usual=spread(_joined(one.checks_s for one in behind)),
        refusals=_refusals(own, behind),
        slots=slots,
        alarm_hours=_alarm_hours(slots),
        alarms=len(own.alarms),
        alarms_last_hour=sum(now - _HOUR < at <= now for at in own.alarms),
        alarms_usual=_middle(len(one.alarms) for one in opened),
        weeks=tuple(_week(days, one) for one in sorted(kept, key=lambda one: one.monday)),
    )


def first_monday(today: date) -> date:
    """Return the first day that the figures of a day are made of."""
    return today - timedelta(days=today.weekday()) - timedelta(weeks=WEEKS)


def _middle(values: Iterable[float]) -> float:
    found = list(values)
    return median(found) if found else 0.0


def _joined(parts: Iterable[Iterable[T]]) -> Iterator[T]:
    for part in parts:
        yield from part


def _minutes(days: Iterable[Day]) -> Iterator[float]:
    return (minutes for one in days for _, minutes in one.waits)


def _by(one: Day, now: datetime, zone: ZoneInfo) -> int:
    """Count who had come on a day by the hour that it is now."""
    clock = now.astimezone(zone).time()
    return sum(at.astimezone(zone).time() <= clock for at in one.arrivals)


def _by_hour(one: Day, zone: ZoneInfo) -> Counter[int]:
    """Count by the hour on the wall; one that the clocks repeat is one hour."""
    return Counter(at.astimezone(zone).hour for at in one.arrivals)


def _shown(own: Day, behind: Iterable[Day], zone: ZoneInfo) -> tuple[int, int]:
    hours = [FIRST, LAST - 1, *_joined(_by_hour(one, zone) for one in (own, *behind))]
    return min(hours), max(hours)


def _hours(own: Day, opened: list[Day], now: datetime, zone: ZoneInfo) -> tuple[Hour, ...]:
    counted, usual = _by_hour(own, zone), [_by_hour(one, zone) for one in opened]
    first, last = _shown(own, opened, zone)
    begun = now.astimezone(zone).hour
    return tuple(
        Hour(hour, counted[hour] if hour <= begun else None, _middle(one[hour] for one in usual))
        for hour in range(first, last + 1)
    )


def _waits(
    own: Day, behind: Iterable[Day], target_min: Callable[[str], int]
) -> tuple[tuple[Wait, ...], int]:
    now, before = _by_service([own]), _by_service(behind)
    found = [
        (len(now.get(code, ())) + len(before.get(code, ())),
         Wait(code, spread(now.get(code, ())), spread(before.get(code, ())), target_min(code)))
        for code in now.keys() | before.keys()
    ]  # fmt: skip
    found.sort(key=lambda pair: (-pair[0], pair[1].service))
    shown = tuple(wait for _, wait in found if wait.newest is not None)
    return shown, len(found) - len(shown)


def _by_service(days: Iterable[Day]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for one in days:
        for service, minutes in one.waits:
            found.setdefault(service, []).append(minutes)
    return found


def _refusals(own: Day, behind: Iterable[Day]) -> tuple[Refused, ...]:
    now, before = Counter(own.refusals), Counter(_joined(one.refusals for one in behind))
    codes = sorted(now.keys() | before.keys(), key=lambda code: (-now[code] - before[code], code))
    return tuple(Refused(code, told(now[code]), told(before[code])) for code in codes)


def _slots(own: Day, now: datetime, zone: ZoneInfo, first: int) -> tuple[tuple[datetime, int], ...]:
    """Count by ten minutes that went by, also where the clocks were changed."""
    begin = instant(own.day, time(first), zone)
    begin = min([begin, *own.alarms], default=begin)
    local = begin.astimezone(zone)
    at = begin - timedelta(minutes=local.minute, seconds=local.second,
                           microseconds=local.microsecond)  # fmt: skip
    found = []
    while at <= now:
        found.append((at, sum(at <= one < at + SLOT for one in own.alarms)))
        at += SLOT
    return tuple(found)


def _alarm_hours(slots: Sequence[tuple[datetime, int]]) -> tuple[AlarmHour, ...]:
    each = int(_HOUR / SLOT)
    parts = (slots[n : n + each] for n in range(0, len(slots), each))
    return tuple(
        AlarmHour(part[0][0], sum(n for _, n in part), max(n for _, n in part)) for part in parts
    )


def _week(days: Mapping[date, Day], kept: Kept) -> Week:
    own = [
        days[day]
        for day in (kept.monday + timedelta(days=n) for n in range(7))
        if day in days
    ]  # fmt: skip
    booked, missed = sum(one.booked for one in own), sum(one.missed for one in own)
    checks = spread(_joined(one.checks_s for one in own))
    return Week(kept.monday, checks, told(booked), told(missed) if booked >= FEW else None, kept)
