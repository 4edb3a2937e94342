"""The made-up agenda of a demo office: a roster from this week on, and who comes soon."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import structs

from reception_app.agenda_errors import NotBookableError
from reception_app.appointments import GRID, Asked, duration
from reception_app.bookings import Person
from reception_app.errors import BadFieldError
from reception_app.hours import Span, closed_between
from reception_app.hours_text import written
from reception_app.offices import (
    Access,
    Exceptional,
    Office,
    OfficeKind,
    calendar_of,
    policy_on,
)
from reception_app.roster_files import Roster, load_roster
from reception_app.rosters import Band, Block, Member, Shift
from reception_app.store import NewBooking
from resources import resource

if TYPE_CHECKING:
    from reception_app.store import Transaction

EXTRA = Member("demo", "insp. Nachtegaal")
NOW_FOR = timedelta(hours=3)
SOON, LASTS = timedelta(minutes=15), timedelta(minutes=30)
WEEKS = 6
DAYS = 6  # on which somebody comes
SHARE = 0.45  # of what may be booked
PEOPLE = (
    ("Janssens, Els", "els@example.org"), ("Benali, Karim", "0470 00 00 01"),
    ("Dupont, Marie", "marie@example.org"), ("Smets, Jan", ""), ("Nowak, Anna", "0470 00 00 02"),
    ("Peeters, Tom", "tom@example.org"), ("Yılmaz, Elif", "elif@example.org"),
)  # fmt: skip
REASONS = {
    "slachtofferbejegening": ("SLB", "GEWELD"),
    "verhoor": ("UITNODIGING", "GETUIGE"),
}
USUAL = ("WIJK", "ADMIN", "KLACHT", "AANG-FIETS")
LANGUAGES = ("nl", "nl", "nl", "fr", "en")


def demo_roster(office: Office, today: date) -> Roster:
    """Return the made-up roster of an office, from Monday on."""
    kind = "neighbourhood" if office.kind is OfficeKind.NEIGHBOURHOOD else "regional"
    first = today - timedelta(days=today.weekday())
    last = first + timedelta(weeks=WEEKS)
    calendar = calendar_of(office)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    closed = frozenset(day for day in days if not calendar.spans_on(day))
    path = Path(str(resource(f"rosters/{kind}.toml")))
    return load_roster(path, office.time_zone, (first, last), closed)


def _with_somebody_now(roster: Roster, office: Office, now: datetime) -> Roster:
    """Put somebody on duty from now on: at any hour, a demo has a time to book and to check in."""
    starts = _half_hour(now)
    team = roster.teams[0]
    extra = Shift(team.id, EXTRA.id, (Block(Band.APPOINTMENTS, starts, starts + NOW_FOR),))
    teams = (structs.replace(team, member=(*team.member, EXTRA)), *roster.teams[1:])
    return replace(roster, teams=teams, shifts=(extra, *roster.shifts))


def open_around(office: Office, now: datetime) -> Office:
    """Return an office that is open from now on for as long as somebody is put on duty.

    Nobody is booked while an office is closed, and a demo of one by appointment begins at any hour.
    """
    starts = _half_hour(now).astimezone(ZoneInfo(office.time_zone))
    calendar, day = calendar_of(office), starts.date()
    policy = policy_on(office, day)
    by_appointment = policy is not None and policy.access is Access.APPOINTMENT
    if not (by_appointment and closed_between(calendar, starts, starts + NOW_FOR)):
        return office
    extra = Span(starts.time(), (starts + NOW_FOR).time())
    spans = [*calendar.spans_on(day), extra]
    exceptions = tuple(one for one in office.exception if one.date != day)
    opened = Exceptional(day, written(_joined(spans)), "demo")
    return structs.replace(office, exception=(*exceptions, opened))


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Join spans of one day that touch; all of them end within a day of their start."""
    minutes = sorted((_minute(one.opens), _until(one)) for one in spans)
    found = [minutes[0]]
    for opens, closes in minutes[1:]:
        if opens <= found[-1][1]:
            found[-1] = found[-1][0], max(closes, found[-1][1])
        else:
            found.append((opens, closes))
    return tuple(Span(_time(opens), _time(closes)) for opens, closes in found)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _until(span: Span) -> int:
    closes = _minute(span.closes)
    return closes if span.closes > span.opens else closes + 24 * 60


def _time(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)


def _half_hour(now: datetime) -> datetime:
    """Return the last full half hour."""
    return now - (now - datetime(1970, 1, 1, tzinfo=UTC)) % timedelta(minutes=30)


def fill_agenda(tx: Transaction, office: Office) -> None:
    """Take the roster and book; what is there already stays."""
    if tx.teams():
        return
    tx.keep_office(open_around(office, tx.now))
    today = tx.now.astimezone(ZoneInfo(office.time_zone)).date()
    roster = _with_somebody_now(demo_roster(office, today), office, tx.now)
    tx.keep_roster(roster)
    soon = Asked(roster.teams[0].id, _next(tx.now + SOON), LASTS, EXTRA.id, office.service[0].code)
    with contextlib.suppress(NotBookableError):  # anybody may come here, and it is closed now
        tx.book(NewBooking(soon, "nl", Person(*PEOPLE[0])))
    draw = Random(office.id)  # noqa: S311 - the same demo every time, nothing secret
    until = tx.now + timedelta(days=DAYS)
    for shift in roster.shifts:
        if tx.now < shift.ends and shift.starts < until:
            _book_some(tx, office, shift, draw)


def _book_some(tx: Transaction, office: Office, shift: Shift, draw: Random) -> None:
    at = _next(max(shift.starts, tx.now))
    while at < shift.ends:
        code = draw.choice(REASONS.get(shift.team, USUAL))
        service = next((one for one in office.service if one.code == code), None)
        if service is None or draw.random() > SHARE:
            at += timedelta(minutes=30)
            continue
        name, contact = draw.choice(PEOPLE)
        people = draw.choice((1, 1, 1, 2))
        asked = Asked(
            shift.team, at, duration(service, people), shift.officer, service.code, people
        )
        try:
            new = NewBooking(asked, draw.choice(LANGUAGES), Person(name, contact))
            at = tx.book(new).ends
        except (NotBookableError, BadFieldError):
            at += timedelta(minutes=30)


def _next(at: datetime) -> datetime:
    """Return the next moment on the grid of the agenda."""
    past = (at - datetime(1970, 1, 1, tzinfo=at.tzinfo)) % GRID
    return at if not past else at + GRID - past
