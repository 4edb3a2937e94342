"""Times, ages and dates, in the office's zone and the officer's language."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate

MINUTE_S = 60
HOUR_S = 3600
FAR_DAYS = 180


def local(at: datetime, zone: str) -> datetime:
    """Move a time to the zone of the office."""
    return at.astimezone(ZoneInfo(zone))


@lru_cache(256)  # the lists say the same hours over and over
def hour(at: datetime | None, zone: str) -> str:
    """Say the time of day to the minute; nothing when there is none."""
    return local(at, zone).strftime("%H:%M") if at else ""


def hour_or_day(at: datetime, now: datetime, zone: str) -> str:
    """Say the time of day to the minute, with the day before it where that is not today's.

    Of a day that is months away the year counts, and not the hour.
    """
    days = (local(at, zone).date() - local(now, zone).date()).days
    if not days:
        return hour(at, zone)
    if abs(days) > FAR_DAYS:
        return _date(at, zone, "d MMM yyyy")
    return f"{short_date(at, zone)} {hour(at, zone)}"


def clock(at: datetime | None, zone: str) -> str:
    """Say the time of day to the second; nothing when there is none."""
    if at is None:
        return ""
    here = local(at, zone)
    return f"{here.hour:02}:{here.minute:02}:{here.second:02}"


def short_date(at: datetime, zone: str) -> str:
    """Say the day in a few letters, e.g. Mon 23 Nov."""
    return _date(at, zone, "ddd d MMM")


def long_date(at: datetime, zone: str) -> str:
    """Say the day in full, e.g. Monday 23 November 2026."""
    return _date(at, zone, "dddd d MMMM yyyy")


def _date(at: datetime, zone: str, pattern: str) -> str:
    day = local(at, zone).date()
    said = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    return said.replace(".", "")  # "23 nov." of some locales: the dot only makes the line longer


def age(seconds: float) -> str:
    """Say an age of a link: tenths below ten seconds, then seconds, minutes, hours."""
    if seconds < 10:  # noqa: PLR2004 - from here a tenth tells nothing
        return translate("time", "{n} s").format(n=QLocale().toString(max(seconds, 0.0), "f", 1))
    return span(seconds)


def span(seconds: float) -> str:
    """Say a length of time in its largest whole unit."""
    if seconds < 3 * MINUTE_S:
        return translate("time", "{n} s").format(n=int(seconds))
    if seconds < HOUR_S:
        return minutes(int(seconds // MINUTE_S))
    return translate("time", "{h} h {m} min").format(
        h=int(seconds // HOUR_S), m=int(seconds % HOUR_S // MINUTE_S)
    )


def minutes(count: int) -> str:
    """Say a number of minutes; from two hours on in hours too."""
    if count >= 2 * MINUTE_S:
        return translate("time", "{h} h {m} min").format(h=count // MINUTE_S, m=count % MINUTE_S)
    return translate("time", "{n} min").format(n=count)


def waited_min(since: datetime, now: datetime) -> int:
    """Count the whole minutes since a time, never below zero."""
    return max(0, int((now - since).total_seconds() // MINUTE_S))
