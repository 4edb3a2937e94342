"""What can go wrong with rosters, appointments and their codes."""

from __future__ import annotations

from datetime import datetime

from reception_app.errors import ReasonNeededError, ReceptionError


class RosterError(ReceptionError):
    """A roster cannot be: `why` is gap, overlap, backwards or empty; `at` is day and hour."""

    def __init__(self, officer: str, at: str, why: str) -> None:
        super().__init__(f"roster of {officer} {at}: {why}")
        self.officer, self.at, self.why = officer, at, why


class NotBookableError(ReceptionError):
    """The time cannot be booked.

    `why` is past, closed, off_roster, taken or what it would break.
    `nearest` are the starts of the two nearest times that can.
    """

    def __init__(self, why: str, nearest: tuple[datetime, ...] = ()) -> None:
        super().__init__(why)
        self.why, self.nearest = why, nearest


class OverCapacityError(ReasonNeededError):
    """A chief may book it with a reason; `over` are the codes of `appointments.Over` it breaks."""

    def __init__(self, over: tuple[str, ...], nearest: tuple[datetime, ...] = ()) -> None:
        super().__init__("book")
        self.over, self.nearest = over, nearest


class UnknownBookingError(ReceptionError):
    """There is no such appointment in this office."""


class BookingChangedError(ReceptionError):
    """The appointment is not what the counter saw; `state` says what it is by now, if that."""

    def __init__(self, code: str, state: str = "") -> None:
        super().__init__(f"appointment {code} {state}".strip())
        self.code, self.state = code, state


class CodeRefusedError(ReceptionError):
    """What was typed or scanned is no code of this agenda.

    `why` is malformed, slip, other_office or unknown; `office` is the id of the other office.
    """

    def __init__(self, why: str, office: str = "") -> None:
        super().__init__(f"{why} {office}".strip())
        self.why, self.office = why, office


class ArrivalRefusedError(ReasonNeededError):
    """Whoever has this appointment is not simply let in now.

    `why` is early, late or again, which a reason overrides, or used, cancelled or other_day.
    """

    def __init__(self, why: str, code: str, starts: datetime) -> None:
        super().__init__("check_in")
        self.why, self.code, self.starts = why, code, starts
