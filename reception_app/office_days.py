"""An office day by day: the hours that hold, why they are not the usual ones, and what comes.

Pure: nothing here reads a clock. The names of the public holidays are told by their rule, so that
a console need not load a library for them (docs/decisions/016).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from reception_app.hours import DAY, FIRST_DAY, LAST_DAY, Span
from reception_app.offices import (
    Exceptional,
    Measure,
    Office,
    Policy,
    calendar_of,
    measures_on,
    policy_on,
)

AHEAD = 14  # days that are listed


class Feast(StrEnum):
    """The public holidays of Belgium (law of 4 January 1974), and the two Sundays among them."""

    NEW_YEAR = "new_year"
    EASTER = "easter"
    EASTER_MONDAY = "easter_monday"
    LABOUR = "labour"
    ASCENSION = "ascension"
    PENTECOST = "pentecost"
    PENTECOST_MONDAY = "pentecost_monday"
    NATIONAL = "national"
    ASSUMPTION = "assumption"
    ALL_SAINTS = "all_saints"
    ARMISTICE = "armistice"
    CHRISTMAS = "christmas"


_FIXED = {
    (1, 1): Feast.NEW_YEAR,
    (5, 1): Feast.LABOUR,
    (7, 21): Feast.NATIONAL,
    (8, 15): Feast.ASSUMPTION,
    (11, 1): Feast.ALL_SAINTS,
    (11, 11): Feast.ARMISTICE,
    (12, 25): Feast.CHRISTMAS,
}
_AFTER_EASTER = {
    0: Feast.EASTER,
    1: Feast.EASTER_MONDAY,
    39: Feast.ASCENSION,
    49: Feast.PENTECOST,
    50: Feast.PENTECOST_MONDAY,
}


@dataclass(frozen=True, slots=True)
class DayHours:
    """One day: its spans, and what makes it another day than the week says."""

    day: date
    spans: tuple[Span, ...]
    feast: Feast | None = None
    exception: Exceptional | None = None
    begins: Policy | None = None  # a policy that holds from this day on


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """All that holds in one office on one day, and what comes after it."""

    office: Office
    hours: DayHours
    policy: Policy | None  # None: none holds yet
    coming: tuple[Policy, ...]  # the earlier first
    measures: tuple[Measure, ...]
    ahead: tuple[DayHours, ...]  # this day and the 13 after it


def easter(year: int) -> date:
    """Return Easter Sunday of a year from 1583 on (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    lunar = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - lunar + 15) % 30
    epact -= (golden + 11 * epact) // 319
    weekday = (2 * (century % 4) + 2 * (rest // 4) - rest % 4 - epact + 32) % 7
    month = (epact + weekday + 90) // 25
    return date(year, month, (epact + weekday + month + 19) % 32)


def feast_on(day: date) -> Feast | None:
    """Name the public holiday of a day; on one date with another, the fixed one."""
    found = _FIXED.get((day.month, day.day))
    return found or _AFTER_EASTER.get((day - easter(day.year)).days)


def day_hours(office: Office, day: date) -> DayHours:
    """Return the hours of a day and why they are so."""
    exception = next((one for one in office.exception if one.date == day), None)
    begins = next((one for one in office.policy if one.valid_from == day), None)
    return DayHours(day, calendar_of(office).spans_on(day), feast_on(day), exception, begins)


def office_day(office: Office, day: date) -> OfficeDay:
    """Return all that holds on a day, and what comes."""
    coming = sorted((one for one in office.policy if one.valid_from > day), key=_begin)
    ahead = tuple(day_hours(office, day + number * DAY) for number in range(AHEAD))
    return OfficeDay(office, ahead[0], policy_on(office, day), tuple(coming),
                     measures_on(office, day), ahead)  # fmt: skip


def _begin(policy: Policy) -> date:
    return policy.valid_from


def moved(day: date, days: int) -> date:
    """Return another day; beyond the days that may be asked for, the last one there is."""
    return min(max(FIRST_DAY, day + timedelta(days=days)), LAST_DAY)
