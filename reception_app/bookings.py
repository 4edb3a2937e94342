"""One appointment as the office keeps it: booked, arrived, missed or cancelled (visits.md T1, T20).

Who arrives early waits like everybody until the time comes; who arrives late keeps the appointment
but not its head start. A missed one may still arrive on its own day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from reception_app.agenda_errors import ArrivalRefusedError, BookingChangedError
from reception_app.appointments import Appointment
from reception_app.errors import ReasonNeededError
from reception_app.queue import HEAD_START_MIN
from reception_app.visits import Priority, Visit, VisitState


class BookingState(StrEnum):
    """Where an appointment stands."""

    BOOKED = "booked"  # EXPECTED on its day
    ARRIVED = "arrived"  # a visit was made of it
    NO_SHOW = "no_show"  # its time and the margin passed; it may still arrive that day
    CANCELLED = "cancelled"


HELD = frozenset({BookingState.BOOKED, BookingState.ARRIVED})  # whose time nobody else may take


@dataclass(frozen=True, slots=True)
class Margins:
    """How early somebody may come, and when a time counts as missed (screens.md S7)."""

    early: timedelta = timedelta(minutes=30)
    late: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Person:
    """What was typed about whoever comes: the personal data of an appointment."""

    name: str = ""
    contact: str = ""  # mail address or telephone number
    note: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """One appointment of one office. It holds no name: names are in its `Person`."""

    office: str
    id: str
    code: str
    team: str
    officer: str
    starts: datetime
    ends: datetime
    service: str
    language: str
    people: int
    state: BookingState = BookingState.BOOKED
    overrides: frozenset[str] = frozenset()
    visit: str = ""  # what was made of it
    arrived_at: datetime | None = None
    confirmed_at: datetime | None = None
    uid: str = ""  # of the calendar it came from
    version: int = 1

    @property
    def taken(self) -> Appointment:
        """Return what it takes of the agenda."""
        return Appointment(
            self.id, self.team, self.officer, self.starts, self.ends, self.service, self.people,
            self.overrides,
        )  # fmt: skip


def check_unchanged(booking: Booking, seen: int) -> None:
    """Raise `BookingChangedError` unless the counter saw this very version (G0)."""
    if booking.version != seen:
        raise BookingChangedError(booking.code)


def check_open(booking: Booking) -> None:
    """Raise `BookingChangedError` unless it is still expected: it may be moved or cancelled."""
    if booking.state is not BookingState.BOOKED:
        raise BookingChangedError(booking.code, booking.state)


def moved(booking: Booking, taken: Appointment) -> Booking:
    """Give it another time and officer."""
    check_open(booking)
    return _changed(
        booking, team=taken.team, officer=taken.officer, starts=taken.starts, ends=taken.ends,
        overrides=taken.overrides, confirmed_at=None,
    )  # fmt: skip


def confirmed(booking: Booking, now: datetime) -> Booking:
    """Note that it was confirmed to whoever comes."""
    check_open(booking)
    return _changed(booking, confirmed_at=now)


def cancelled(booking: Booking, reason: str) -> Booking:
    """Give its time back; a reason goes on record (T21).

    Raise `ReasonNeededError` without one.
    """
    check_open(booking)
    if not reason.strip():
        raise ReasonNeededError("cancel")
    return _changed(booking, state=BookingState.CANCELLED)


def missed(booking: Booking, margins: Margins, now: datetime) -> bool:
    """Tell whether its time and the margin passed by the office's clock (T20)."""
    return booking.state is BookingState.BOOKED and now > booking.starts + margins.late


def marked_missed(booking: Booking) -> Booking:
    """Note that nobody came."""
    check_open(booking)
    return _changed(booking, state=BookingState.NO_SHOW)


def outside_hours(
    bookings: Iterable[Booking], closed: Iterable[tuple[datetime, datetime]]
) -> tuple[Booking, ...]:
    """Return those who are still expected while the office is closed (`hours.closed_between`).

    Nothing is cancelled by a new calendar: somebody moves them, and tells whoever would come.
    """
    gone = tuple(closed)
    return tuple(
        one
        for one in bookings
        if one.state is BookingState.BOOKED
        and any(since < one.ends and one.starts < until for since, until in gone)
    )


def arrived(
    booking: Booking,
    visit: str,
    margins: Margins,
    zone: str,
    *,
    now: datetime,
    reason: str = "",
    over: bool = False,
) -> Booking:
    """Make it the appointment of a visit (T2); raise `ArrivalRefusedError`.

    Outside the margins it needs a reason; outside them on another day than its own it is refused.
    `over`: the visit that was made of it before has ended; it may then be made of it again.
    """
    why = arrival_refusal(booking, margins, zone, now, over=over)
    if why in FINAL or (why and not reason.strip()):
        raise ArrivalRefusedError(why, booking.code, booking.starts)
    return _changed(booking, state=BookingState.ARRIVED, visit=visit, arrived_at=now)


def expected_again(booking: Booking, margins: Margins, now: datetime) -> Booking:
    """Take back that it arrived; raise `BookingChangedError` where it did not."""
    if booking.state is not BookingState.ARRIVED:
        raise BookingChangedError(booking.code, booking.state)
    free = _changed(booking, state=BookingState.BOOKED, visit="", arrived_at=None)
    return replace(free, state=BookingState.NO_SHOW) if missed(free, margins, now) else free


FINAL = frozenset({"used", "cancelled", "other_day"})  # no reason helps


def arrival_refusal(
    booking: Booking, margins: Margins, zone: str, now: datetime, *, over: bool = False
) -> str:
    """Return why somebody with this appointment is not simply let in now; "" when they are.

    `over`: the visit that was made of it has ended, such as that of a wrong name.
    """
    local = ZoneInfo(zone)
    if booking.state is BookingState.ARRIVED:
        at = booking.arrived_at or booking.starts
        same_day = at.astimezone(local).date() == now.astimezone(local).date()
        return "again" if over and same_day else "used"
    if booking.state is BookingState.CANCELLED:
        return "cancelled"
    early = now < booking.starts - margins.early
    if not early and now <= booking.starts + margins.late:
        return ""  # also over midnight
    if booking.starts.astimezone(local).date() != now.astimezone(local).date():
        return "other_day"
    return "early" if early else "late"


def head_start(booking: Booking, margins: Margins, now: datetime) -> Priority:
    """Return the class of the visit (settled.md 6): an appointment whose time has come, or not."""
    come = booking.starts <= now
    at = booking.arrived_at or now
    in_time = at <= booking.starts + margins.late
    return Priority.APPOINTMENT if come and in_time else Priority.WALK_IN


def class_at_the_door(
    usual: Priority, booking: Booking, margins: Margins, now: datetime
) -> Priority:
    """Return the class of a visit that begins now, where its reason usually has another one.

    A victim keeps the larger head start; a reason that is by appointment has none before its time.
    """
    by_time = head_start(booking, margins, now)
    if usual is Priority.DANGER or HEAD_START_MIN[usual] > HEAD_START_MIN[Priority.APPOINTMENT]:
        return usual
    if usual is Priority.APPOINTMENT or by_time is Priority.APPOINTMENT:
        return by_time
    return usual


def gains_head_start(booking: Booking, visit: Visit, margins: Margins, now: datetime) -> bool:
    """Tell whether somebody who came early waits still, and the time has come."""
    if booking.state is not BookingState.ARRIVED or visit.state not in _BEFORE_THE_COUNTER:
        return False
    wanted = head_start(booking, margins, now)
    if wanted is not Priority.APPOINTMENT or visit.priority is Priority.DANGER:
        return False
    return HEAD_START_MIN[visit.priority] < HEAD_START_MIN[wanted]


_BEFORE_THE_COUNTER = frozenset({VisitState.AT_AIRLOCK, VisitState.WAITING})


def _changed(booking: Booking, **changes: Any) -> Booking:  # noqa: ANN401 - fields of Booking
    return replace(booking, version=booking.version + 1, **changes)
