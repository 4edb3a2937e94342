"""What was read of the agenda, and the state made of it: pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reception_app.appointments import (
    Agenda,
    Ceiling,
    Load,
    gaps,
    protected,
)
from reception_app.bookings import (
    HELD,
    Booking,
    BookingState,
    Margins,
    Person,
    outside_hours,
)
from reception_app.desk.states.agenda import (
    AgendaState,
    BookingRow,
    Lane,
    Stretch,
    TeamRow,
    Use,
)
from reception_app.free_times import FreeTime, free_times
from reception_app.hours import instant
from reception_app.rosters import Band, Shift, Team

if TYPE_CHECKING:
    from reception_app.store import Reader

WEEK_DAYS = 7
Placed = tuple[tuple[str, str], Stretch]  # team and officer, and what stands there
SHIFT_AT_MOST = timedelta(days=1)
AHEAD = timedelta(days=14)  # how far the next free time is looked for


@dataclass(frozen=True, slots=True)
class Shown:
    """What a console shows of the agenda."""

    day: date
    days: int = 1
    details: bool = False  # names: not for a guard, not while locked

    @property
    def monday(self) -> date:
        """The first day of its week."""
        return self.day - timedelta(days=self.day.weekday())


@dataclass(frozen=True, slots=True)
class Picture:
    """What was read of the agenda in one transaction."""

    office: str = ""
    version: tuple[int, ...] = ()
    shown: Shown | None = None
    at: datetime | None = None
    margins: Margins = field(default_factory=Margins)
    teams: tuple[Team, ...] = ()
    week: tuple[Shift, ...] = ()
    bookings: tuple[Booking, ...] = ()  # of the week that is shown
    today: tuple[Booking, ...] = ()  # with those of the margins over both midnights
    persons: Mapping[str, Person] = field(default_factory=dict)
    free: tuple[FreeTime, ...] = ()
    closed: tuple[tuple[datetime, datetime], ...] = ()  # when the office is, week and today


def read_picture(reader: Reader, shown: Shown, now: datetime) -> Picture:
    """Read the week that is shown, today, and what is free next; runs on the store thread."""
    zone = ZoneInfo(reader.zone)
    since, until = _bounds(shown.monday, WEEK_DAYS, zone)
    margins, day = reader.margins(), _bounds(now.astimezone(zone).date(), 1, zone)
    today = (day[0] - margins.late, day[1] + margins.early)
    teams = tuple(one for one in reader.teams() if one.stands_on(shown.monday))
    first, last = min(since, today[0]), max(until, today[1])
    return Picture(
        office=reader.office,
        version=reader.agenda_version(),
        shown=shown,
        at=now,
        margins=margins,
        teams=teams,
        week=reader.shifts(since, until),
        bookings=reader.bookings(since, until),
        today=tuple(one for one in reader.bookings(*today) if one.starts >= today[0]),
        persons=reader.booked_persons(first, last) if shown.details else {},
        closed=reader.closed(first - SHIFT_AT_MOST, last + SHIFT_AT_MOST),
        free=_free(reader.agenda(now, now + AHEAD), teams, now) if teams else (),
    )


def _bounds(day: date, days: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    return instant(day, time(0), zone), instant(day + timedelta(days=days), time(0), zone)


def _free(agenda: Agenda, teams: Iterable[Team], now: datetime) -> tuple[FreeTime, ...]:
    return free_times(agenda, (team.id for team in teams), now, now + AHEAD)


def agenda_state(
    picture: Picture, zone_name: str, tickets: Mapping[str, str], *, writable: bool
) -> AgendaState:
    """Make the state; `tickets` are the numbers of the visits that are here, by visit."""
    if picture.shown is None:
        return AgendaState(writable=writable)
    zone, shown = ZoneInfo(zone_name), picture.shown
    day = shown.day if shown.days == 1 else shown.monday
    since, until = _bounds(day, shown.days, zone)
    week = _bounds(shown.monday, WEEK_DAYS, zone)
    taken = tuple(one.taken for one in picture.bookings if one.state in HELD)
    ceilings = tuple((one.id, Ceiling(one.day_min, one.week_min)) for one in picture.teams)
    agenda = Agenda(zone_name, picture.week, taken, ceilings, picture.closed)
    kept = [one for one in picture.bookings if one.state is not BookingState.CANCELLED]
    outside = {one.id for one in outside_hours((*kept, *picture.today), picture.closed)}
    named = {member.id: member.shown_as for team in picture.teams for member in team.member}
    return AgendaState(
        fitted=bool(picture.teams),
        loaded=True,
        writable=writable,
        read_at=picture.at,
        day=day,
        days=shown.days,
        office=picture.office,
        lanes=_lanes(agenda, kept, picture.teams, named, (since, until)),
        teams=tuple(_team(agenda, one, week) for one in picture.teams),
        bookings=tuple(
            _row(one, picture.persons, tickets, outside)
            for one in kept
            if one.starts < until and one.ends > since
        ),
        today=tuple(
            _row(one, picture.persons, tickets, outside)
            for one in sorted(picture.today, key=lambda one: one.starts)
            if one.state is not BookingState.CANCELLED
        ),
        free=picture.free,
        early_min=picture.margins.early // timedelta(minutes=1),
        late_min=picture.margins.late // timedelta(minutes=1),
    )


def _row(
    one: Booking, persons: Mapping[str, Person], tickets: Mapping[str, str], outside: set[str]
) -> BookingRow:
    person = persons.get(one.id, Person())
    return BookingRow(
        one.id, one.code, one.team, one.officer, one.starts, one.ends, one.service, one.language,
        one.people, one.state, tickets.get(one.visit, ""), bool(one.overrides),
        one.confirmed_at is not None, one.version, person.name, person.contact, person.note,
        closed=one.id in outside,
    )  # fmt: skip


def _team(agenda: Agenda, team: Team, week: tuple[datetime, datetime]) -> TeamRow:
    meter = protected(agenda, team.id, *week)
    load = Load.of(agenda, team.id)
    booked = sum(load.days.values(), timedelta(0)) // timedelta(minutes=1)
    return TeamRow(
        team.id, team.name.nl, team.name.fr, team.name.en, len(team.member), team.aim_percent,
        meter.kept_percent, meter.promised_min, meter.taken_min, meter.overrides, booked,
        team.week_min,
    )  # fmt: skip


def _lanes(
    agenda: Agenda,
    bookings: Iterable[Booking],
    teams: Iterable[Team],
    named: Mapping[str, str],
    window: tuple[datetime, datetime],
) -> tuple[Lane, ...]:
    """Give each officer of each team a lane, in the order of the roster's file."""
    since, until = window
    found: dict[tuple[str, str], list[Stretch]] = {
        (team.id, member.id): [] for team in teams for member in team.member
    }
    for one in (*_bands(agenda, since, until), *_appointments(bookings, since, until)):
        found.setdefault(one[0], []).append(one[1])
    return tuple(
        Lane(team, officer, named.get(officer, officer), tuple(sorted(own, key=_order)))
        for (team, officer), own in found.items()
    )


def _order(one: Stretch) -> tuple[datetime, bool]:
    return one.starts, one.use is not Use.TAKEN


def _bands(agenda: Agenda, since: datetime, until: datetime) -> Iterator[Placed]:
    for shift in agenda.shifts:
        for block in shift.blocks:
            if block.band is Band.PROTECTED and block.starts < until and block.ends > since:
                key = shift.team, shift.officer
                yield key, Stretch(Use.PROTECTED, block.starts, block.ends)
    for team in {shift.team for shift in agenda.shifts}:
        for gap in gaps(agenda, team, since, until):
            yield (team, gap.officer), Stretch(Use.FREE, gap.starts, gap.ends)


def _appointments(
    bookings: Iterable[Booking], since: datetime, until: datetime
) -> Iterator[Placed]:
    for one in bookings:
        if one.starts < until and one.ends > since:
            yield (one.team, one.officer), Stretch(Use.TAKEN, one.starts, one.ends, one.id)
