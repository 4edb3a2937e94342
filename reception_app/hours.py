"""When an office is open: dated weeks on its own clock, holidays, exceptions, summer time.

Everything is asked of a `Calendar` and an instant; no clock is read and nothing is ever reset: an
office that is open day and night has no end of day (visits.md I10).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from zoneinfo import ZoneInfo

from reception_app.errors import BadFieldError

CLOSING_WITHIN = timedelta(minutes=30)
WEEK = 7
DAY = timedelta(days=1)
# An office that does not close within so many days has no end in sight.
IN_SIGHT = 14
# A school year and more: an office that opens later than this is closed until further notice.
LOOK_AHEAD = 400
# Beyond these nobody plans, and not much further a week or a time zone leads out of the calendar.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)


def check_day(field: str, day: date) -> date:
    """Return a day from 2000 to 2100; raise `BadFieldError` (calendar) for any other."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise BadFieldError(field, "calendar")
    return day


class Opening(StrEnum):
    """What the hours say now; every instant is in exactly one of these."""

    OPEN = "open"
    ALWAYS = "always"  # day and night, no closing in sight
    NIGHT = "night"  # open, under the rules of the night
    CLOSING = "closing"  # the last 30 minutes
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Span:
    """Opening and closing on one weekday; a closing at or before the opening is the next day's."""

    opens: time
    closes: time


WHOLE_DAY = (Span(time(0), time(0)),)


@dataclass(frozen=True, slots=True)
class Hours:
    """A week, Monday first; a day without spans is closed."""

    days: tuple[tuple[Span, ...], ...] = ((),) * WEEK
    holidays: tuple[Span, ...] | None = None  # on public holidays; None: like any other day
    night: Span | None = None  # when the night's rules hold, while the office is open

    @property
    def always(self) -> bool:
        """Tell whether no day of the week is left out, by day and by night."""
        return all(spans == WHOLE_DAY for spans in self.days)


DAY_AND_NIGHT = Hours((WHOLE_DAY,) * WEEK)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The hours of an office through the years.

    `weeks` are (valid from, week), the earlier first; before the first one the office is closed.
    `exceptions` are (date, spans) and go before everything; what opened the evening before and
    runs past midnight still closes at its own hour.
    """

    zone: str
    weeks: tuple[tuple[date, Hours], ...]
    exceptions: tuple[tuple[date, tuple[Span, ...]], ...] = ()
    holidays: frozenset[date] = frozenset()  # public ones

    @classmethod
    def of(cls, hours: Hours, zone: str) -> Calendar:
        """Return one week that was always valid."""
        return cls(zone, ((date.min, hours),))

    def week_on(self, day: date) -> Hours:
        """Return the week that is valid on a day."""
        found = [hours for valid_from, hours in self.weeks if valid_from <= day]
        return found[-1] if found else Hours()

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """Return the spans that begin on a day."""
        for exceptional, spans in self.exceptions:
            if exceptional == day:
                return spans
        week = self.week_on(day)
        if week.holidays is not None and day in self.holidays:
            return week.holidays
        return week.days[day.weekday()]


@dataclass(frozen=True, slots=True)
class Now:
    """The state of the office and until when it is open or closed (UTC); None: no end in sight."""

    opening: Opening
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Interval:
    """From when until when an office is open (UTC); `closes` None: beyond sight."""

    opens: datetime
    closes: datetime | None


def opening_at(calendar: Calendar, now: datetime) -> Now:
    """Return what the hours say at `now` (aware), and until when."""
    zone = ZoneInfo(calendar.zone)
    today = now.astimezone(zone).date()
    for found in intervals(calendar, today - DAY, IN_SIGHT if _open_now(calendar, now) else None):
        if found.opens > now:
            return Now(Opening.CLOSED, found.opens)
        if found.closes is None or now < found.closes:
            return _open(calendar, found.closes, now)
    return Now(Opening.CLOSED, None)


def closes_at(calendar: Calendar, now: datetime) -> datetime | None:
    """Return when the office closes: `now` where it is closed, None where no closing is in sight.

    Unlike `opening_at` it looks past the end of a night's rules.
    """
    found = _opening_around(calendar, now)
    return now if found is None else found.closes


def _opening_around(calendar: Calendar, at: datetime) -> Interval | None:
    today = at.astimezone(ZoneInfo(calendar.zone)).date()
    for found in intervals(calendar, today - DAY, IN_SIGHT if _open_now(calendar, at) else None):
        if found.opens > at:
            return None
        if found.closes is None or at < found.closes:
            return found
    return None


class Closings:
    """When an office closes after many instants: each opening is looked up once."""

    def __init__(self, calendar: Calendar | None) -> None:
        self._calendar = calendar
        self._known: list[Interval] = []

    def after(self, at: datetime) -> datetime | None:
        """Return what `closes_at` does; None where there are no hours."""
        if self._calendar is None:
            return None
        for known in self._known:
            if known.opens <= at and (known.closes is None or at < known.closes):
                return known.closes
        found = _opening_around(self._calendar, at)
        if found is None:
            return at
        self._known.append(found)
        return found.closes


def _open(calendar: Calendar, closes: datetime | None, now: datetime) -> Now:
    if closes is not None and closes - now <= CLOSING_WITHIN:
        return Now(Opening.CLOSING, closes)
    night = night_until(calendar, now)
    if night is not None:
        return Now(Opening.NIGHT, night if closes is None else min(night, closes))
    return Now(Opening.ALWAYS, None) if closes is None else Now(Opening.OPEN, closes)


def _open_now(calendar: Calendar, now: datetime) -> bool:
    zone = ZoneInfo(calendar.zone)
    today = now.astimezone(zone).date()
    return any(
        opens <= now < closes
        for day in (today - DAY, today)
        for opens, closes in _on(calendar, day, zone)
    )


def intervals(calendar: Calendar, first: date, days: int | None = None) -> Iterator[Interval]:
    """Yield when the office is open, from the spans that begin on `first` on; touching ones joined.

    It looks `days` ahead, and gives an interval that reaches so far without an end. This is the
    calendar as expanded UTC intervals, which a program without time zones can follow.
    """
    zone = ZoneInfo(calendar.zone)
    held: tuple[datetime, datetime] | None = None
    for ahead in count() if days is None else range(days + 1):
        if days is None and ahead > LOOK_AHEAD:
            break
        for opens, closes in sorted(_on(calendar, first + ahead * DAY, zone)):
            if held is not None and opens <= held[1]:
                held = (held[0], max(closes, held[1]))
                continue
            if held is not None:
                yield Interval(*held)
            held = (opens, closes)
    if held is not None:
        end = first + (LOOK_AHEAD if days is None else days) * DAY
        runs_on = held[1].astimezone(zone).date() > end
        yield Interval(held[0], None if runs_on else held[1])


def closed_between(
    calendar: Calendar, since: datetime, until: datetime
) -> tuple[tuple[datetime, datetime], ...]:
    """Return when the office is closed between two instants (UTC), in order."""
    zone = ZoneInfo(calendar.zone)
    first, at = since.astimezone(zone).date() - DAY, since
    found: list[tuple[datetime, datetime]] = []
    for one in intervals(calendar, first, (until - since) // DAY + IN_SIGHT):
        if one.opens >= until:
            break
        if one.opens > at:
            found.append((at, one.opens))
        if one.closes is None:
            return tuple(found)
        at = max(at, one.closes)
    if at < until:
        found.append((at, until))
    return tuple(found)


def night_until(calendar: Calendar, now: datetime) -> datetime | None:
    """Return the end of the night when `now` is in it, else None."""
    zone = ZoneInfo(calendar.zone)
    today = now.astimezone(zone).date()
    for day in (today - DAY, today):
        night = calendar.week_on(day).night
        if night is None:
            continue
        begins, ends = _in_utc(night, day, zone)
        if begins <= now < ends:
            return ends
    return None


def _on(calendar: Calendar, day: date, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    spans = (_in_utc(span, day, zone) for span in calendar.spans_on(day))
    # A span that lies whole in an hour that the clocks leave out is no time at all.
    return [(opens, closes) for opens, closes in spans if opens < closes]


def _in_utc(span: Span, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    last = day if span.closes > span.opens else day + DAY
    return instant(day, span.opens, zone), instant(last, span.closes, zone)


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the first instant (UTC) at which the clock on the wall shows `at` or later.

    An hour that comes twice is read as the first of the two (PEP 495), one that is left out as the
    moment of the change. So a later time on the wall never is an earlier instant.
    """
    wall = datetime.combine(day, at, zone)
    first = wall.astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return first
    # The change lies between the two readings of the hour that is not there.
    low, high = wall.replace(fold=1).astimezone(UTC), first
    before = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


class ClockFault(StrEnum):
    """Why a time on a date is not one instant."""

    SKIPPED = "skipped"
    REPEATED = "repeated"


def clock_fault(day: date, at: time, zone: ZoneInfo) -> ClockFault | None:
    """Tell whether the clocks leave a time out on a date, or show it twice."""
    wall = datetime.combine(day, at, zone)
    if wall.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall.replace(tzinfo=None):
        return ClockFault.SKIPPED
    if wall.utcoffset() != wall.replace(fold=1).utcoffset():
        return ClockFault.REPEATED
    return None
