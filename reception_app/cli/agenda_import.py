"""Book the events of a calendar, in one transaction: all of them, or with one fault none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from reception_app.agenda_errors import NotBookableError, UnknownBookingError
from reception_app.appointments import Asked, duration
from reception_app.bookings import BookingState
from reception_app.calendar_files import CalendarError, Entry, length
from reception_app.errors import BadFieldError
from reception_app.store import NewBooking

if TYPE_CHECKING:
    from reception_app.bookings import Booking
    from reception_app.services import Service
    from reception_app.store import Transaction

WHY = {
    "past": "its time is over",
    "off_roster": "nobody of the team is on duty then",
    "taken": "that time is taken",
    "protected": "that time is kept for neighbourhood work",
    "day_ceiling": "the team has enough appointments that day",
    "week_ceiling": "the team has enough appointments that week",
}
CANCELLED = "cancelled elsewhere"
_OVER = {BookingState.CANCELLED: "cancelled", BookingState.NO_SHOW: "missed"}


@dataclass(frozen=True, slots=True)
class Missing:
    """What stands in for what an event does not say."""

    team: str = ""
    service: str = ""


def take(tx: Transaction, entries: Iterable[Entry], missing: Missing) -> tuple[str, ...]:
    """Book, cancel, or leave as it was; raise `CalendarError` with the event's name."""
    office = tx.described(tx.office)
    services = {one.code: one for one in office.service} if office else {}
    teams = {one.id for one in tx.teams() if one.stands_on(tx.now.date())}
    done = []
    for entry in entries:
        known = _known(tx, entry)
        if known is not None:
            done.append(_again(tx, entry, known))
        elif entry.cancelled:
            done.append("not here")
        else:
            done.append(_book(tx, entry, _asked(entry, missing, teams, services)))
    return tuple(done)


def _known(tx: Transaction, entry: Entry) -> Booking | None:
    """Return the appointment of an event: one that was booked here, or came from elsewhere."""
    own, _, office = entry.uid.rpartition("@")
    if office == tx.office:
        try:
            return tx.booking(own)
        except UnknownBookingError:
            pass  # the other calendar names its events after this office
    return tx.booking_by_uid(entry.uid)


def _again(tx: Transaction, entry: Entry, known: Booking) -> str:
    if entry.cancelled and known.state is BookingState.BOOKED:
        tx.cancel_booking(known.id, known.version, CANCELLED)
        return "cancelled"
    same = (known.starts, known.ends) == (entry.starts, entry.ends)
    over = _OVER.get(known.state)
    if over and not entry.cancelled and not (same and known.starts <= tx.now):
        raise CalendarError(entry.uid, f"was {over} here; with another UID it is booked anew")
    if entry.cancelled or same:
        return "as it was"
    raise CalendarError(entry.uid, "is here at another time; move it at a counter")


def _asked(
    entry: Entry, missing: Missing, teams: set[str], services: Mapping[str, Service]
) -> Asked:
    team, service = entry.team or missing.team, entry.service or missing.service
    if team not in teams:
        raise CalendarError(entry.uid, f'there is no team "{team}"; name one with --team')
    if services and service not in services:
        raise CalendarError(entry.uid, f'there is no service "{service}"; name one with --service')
    if services:
        needed = _needed(entry, services[service])
        if length(entry) < needed:
            minutes = needed // timedelta(minutes=1)
            raise CalendarError(entry.uid, f"is shorter than the {minutes} minutes of {service}")
    return Asked(team, entry.starts, length(entry), entry.officer, service, entry.people)


def _needed(entry: Entry, service: Service) -> timedelta:
    try:
        return duration(service, entry.people)
    except BadFieldError as error:
        raise CalendarError(entry.uid, f"{error.field}: {error.why}") from error


def _book(tx: Transaction, entry: Entry, asked: Asked) -> str:
    try:
        tx.book(NewBooking(asked, entry.language, uid=entry.uid))
    except NotBookableError as error:
        raise CalendarError(entry.uid, WHY.get(error.why, error.why)) from error
    except BadFieldError as error:
        raise CalendarError(entry.uid, f"{error.field}: {error.why}") from error
    return "booked"
