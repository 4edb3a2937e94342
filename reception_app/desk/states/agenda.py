"""The agenda, as its panel and the form at the door show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from reception_app.bookings import BookingState
from reception_app.free_times import FreeTime, next_free

USUAL_MIN = 30  # of an appointment whose reason is not known yet


class Use(StrEnum):
    """What a stretch of somebody's shift is for, as it may be booked."""

    FREE = "free"
    PROTECTED = "protected"  # neighbourhood work
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a lane; `booking` names the appointment that takes it."""

    use: Use
    starts: datetime
    ends: datetime
    booking: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One officer of one team: what stands in the shown days, in order; gaps are off duty."""

    team: str
    officer: str
    shown_as: str
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team and its meter of protected neighbourhood work in the shown week."""

    id: str
    nl: str
    fr: str
    en: str
    people: int = 0
    aim_percent: int = 80
    kept_percent: int | None = None  # None: nothing was promised
    promised_min: int = 0
    taken_min: int = 0
    overrides: int = 0  # bookings that a chief put over a band or a ceiling
    booked_min: int = 0
    week_min: int = 0  # what it bears in a week; 0 where there is no ceiling


@dataclass(frozen=True, slots=True)
class BookingRow:
    """One appointment; name, contact and note are empty for who may not see them."""

    id: str
    code: str
    team: str
    officer: str
    starts: datetime
    ends: datetime
    service: str
    language: str
    people: int
    state: BookingState
    ticket: str = ""  # of the visit, while it is here
    over: bool = False  # a chief went over something for it
    confirmed: bool = False
    version: int = 1
    name: str = ""
    contact: str = ""
    note: str = ""
    closed: bool = False  # expected, and the office is closed then


@dataclass(frozen=True, slots=True)
class AgendaState:
    """The shown days, whoever comes today, and where something is free."""

    fitted: bool = False  # this office has a roster
    loaded: bool = False
    writable: bool = True  # False: the database is away; the last known is shown
    read_at: datetime | None = None
    day: date | None = None  # the first shown
    days: int = 1  # one, or a week from Monday
    office: str = ""  # id, for the QR
    lanes: tuple[Lane, ...] = ()
    teams: tuple[TeamRow, ...] = ()
    bookings: tuple[BookingRow, ...] = ()  # of the shown days, but those that were cancelled
    today: tuple[BookingRow, ...] = ()
    free: tuple[FreeTime, ...] = ()
    early_min: int = 30
    late_min: int = 10

    def booking(self, booking_id: str) -> BookingRow | None:
        """Return one appointment that is shown, or comes today."""
        both = (*self.bookings, *self.today)
        return next((one for one in both if one.id == booking_id), None)

    def team(self, team_id: str) -> TeamRow | None:
        """Return one team."""
        return next((one for one in self.teams if one.id == team_id), None)

    def next_free(self, now: datetime, minutes: int = 0) -> datetime | None:
        """Return the first time from now on for so many minutes; 0: of no known reason."""
        return next_free(self.free, now, timedelta(minutes=minutes or USUAL_MIN))

    def expected(self) -> tuple[BookingRow, ...]:
        """Return who may still come today."""
        open_states = {BookingState.BOOKED, BookingState.NO_SHOW}
        return tuple(one for one in self.today if one.state in open_states)

    def gone(self) -> tuple[BookingRow, ...]:
        """Return who came today and is here no more."""
        arrived = (one for one in self.today if one.state is BookingState.ARRIVED)
        return tuple(one for one in arrived if not one.ticket)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to book, as it was typed."""

    team: str
    starts: datetime
    service: str
    officer: str = ""
    language: str = "nl"
    people: int = 1
    name: str = ""
    contact: str = ""
    note: str = ""
    reason: str = ""  # of a chief who goes over something
