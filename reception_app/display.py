"""What the public screen shows: numbers and counters, never a name or a reason (screens.md S12).

One value holds all of it, and one pure function makes it. Stale numbers are worse than none: what
is older than it may be is not shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from reception_app.estimates import Forecast, Range
from reception_app.hours import WEEK, Calendar, Opening, opening_at
from reception_app.hours_text import written
from reception_app.services import Text
from resources import resource

STALE_AFTER_S = 15.0
LAST = 4  # calls that are kept in sight beside the newest


@dataclass(frozen=True, slots=True)
class PublicCall:
    """A number and the counter that called it."""

    ticket: str
    counter: str  # as the office numbers it, e.g. "2"
    called_at: datetime  # of the newest call
    attempt: int = 1
    open: bool = True  # on the way to the counter, or at it


@dataclass(frozen=True, slots=True)
class Picture:
    """What the database says: nothing in it belongs to a person but their number.

    `calls` are the newest first, each number once.
    """

    calls: tuple[PublicCall, ...] = ()
    waiting: int = 0
    inside: bool = False  # somebody waits, was called or is served
    newcomer: Forecast | None = None
    name: Text | None = None  # of the office; None: the directory does not have it
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class HoursLine:
    """Some weekdays with the same hours: Monday is 0, `last` is counted in; "" is closed."""

    first: int
    last: int
    hours: str


class Page(StrEnum):
    """What the screen is; the first that holds is shown."""

    EVACUATION = "evacuation"
    CLOSED = "closed"
    PATIENCE = "patience"  # nothing is known for sure: the officer calls in person
    CALLS = "calls"
    WELCOME = "welcome"  # nobody was called


@dataclass(frozen=True, slots=True)
class PublicView:
    """All that the public screen shows."""

    page: Page
    name: Text
    clock: str  # "10:27"
    call: PublicCall | None = None
    last: tuple[PublicCall, ...] = ()
    waiting: int = 0
    low_min: int = 0
    high_min: int = 0  # 0: no estimate
    opens: datetime | None = None  # local time of the office
    week: tuple[HoursLine, ...] = ()
    test: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What the screen knows at this moment, and of what office it is."""

    name: Text  # until the directory says another one
    zone: str = "Europe/Brussels"
    picture: Picture | None = None  # the newest; None before the first
    age_s: float | None = None  # of the last look that succeeded; None: there was none
    fire: bool = False  # the fire input of the building
    calendar: Calendar | None = None  # of the settings, until the directory says another one
    stale_after_s: float = STALE_AFTER_S
    test: bool = False


def view(known: Known, now: datetime) -> PublicView:
    """Return what to show at `now` (aware)."""
    picture = known.picture or Picture()
    local = now.astimezone(ZoneInfo(known.zone))
    base = PublicView(
        Page.PATIENCE, picture.name or known.name, f"{local:%H:%M}", test=known.test
    )  # fmt: skip
    if known.fire:
        return replace(base, page=Page.EVACUATION)
    calendar = picture.calendar or known.calendar
    # Who is still inside is called, whatever the hours say.
    if calendar is not None and not picture.inside:
        said = opening_at(calendar, now)
        if said.opening is Opening.CLOSED:
            opens = said.until.astimezone(ZoneInfo(known.zone)) if said.until else None
            week = week_lines(calendar, now)
            return replace(base, page=Page.CLOSED, opens=opens, week=week)
    if known.picture is None or known.age_s is None or known.age_s > known.stale_after_s:
        return base
    return _calls(base, picture)


def _calls(base: PublicView, picture: Picture) -> PublicView:
    call = next((one for one in picture.calls if one.open), None)
    last = tuple(one for one in picture.calls if one is not call)[:LAST]
    told = picture.newcomer
    low, high = (told.low_min, told.high_min) if isinstance(told, Range) else (0, 0)
    page = Page.WELCOME if call is None else Page.CALLS
    return replace(
        base, page=page, call=call, last=last, waiting=picture.waiting, low_min=low, high_min=high
    )


def week_lines(calendar: Calendar, now: datetime) -> tuple[HoursLine, ...]:
    """Return the hours of the week in force, days in a row with the same hours in one line."""
    week = calendar.week_on(now.astimezone(ZoneInfo(calendar.zone)).date())
    lines: list[HoursLine] = []
    for day in range(WEEK):
        hours = written(week.days[day])
        if lines and lines[-1].hours == hours:
            lines[-1] = replace(lines[-1], last=day)
        else:
            lines.append(HoursLine(day, day, hours))
    return tuple(lines)


def newly_called(before: PublicView | None, after: PublicView) -> bool:
    """Tell whether somebody was called, or called again, since the screen before."""
    if before is None or before.page not in {Page.CALLS, Page.WELCOME} or after.call is None:
        # What was called while nobody could see it is shown, and not announced.
        return False
    known = {(one.ticket, one.called_at) for one in (before.call, *before.last) if one is not None}
    return (after.call.ticket, after.call.called_at) not in known


class PublicWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Every sentence of the screen in the three languages, which it shows in turn."""

    welcome: Text
    now: Text
    counter: Text
    before: Text
    waiting: Text
    wait: Text
    minutes: Text
    no_estimate: Text
    come: Text
    soon: Text
    patience: Text
    in_person: Text
    closed: Text
    opens: Text
    shut: Text
    emergency: Text
    leave: Text
    follow: Text
    test: Text
    spoken: Text


def load_words() -> PublicWords:
    """Read the sentences."""
    text = resource("public_screen.toml").read_bytes()
    return msgspec.toml.decode(text, type=PublicWords)
