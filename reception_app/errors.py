"""Everything that can go wrong and that a person at the counter can act on.

Each error carries codes and numbers, never names; `ui/wording` makes the sentence.
"""

from __future__ import annotations

from datetime import datetime


class ReceptionError(Exception):
    """Base of all expected failures. Anything else is a bug."""


# -- visits and queue ----------------------------------------------------------------------


class WrongStateError(ReceptionError):
    """The visit cannot make this move from where it is."""

    def __init__(self, ticket: str, state: str, move: str) -> None:
        super().__init__(f"visit {ticket} is {state}, cannot {move}")
        self.ticket, self.state, self.move = ticket, state, move


class TakenError(ReceptionError):
    """Another counter has the visit, since `seconds_ago`."""

    def __init__(self, ticket: str, post: str, seconds_ago: float = 0.0) -> None:
        super().__init__(f"visit {ticket} is at post {post}")
        self.ticket, self.post, self.seconds_ago = ticket, post, seconds_ago


class ChangedElsewhereError(ReceptionError):
    """The visit changed after the counter saw it."""

    def __init__(self, ticket: str) -> None:
        super().__init__(f"visit {ticket} was changed elsewhere")
        self.ticket = ticket


class UnknownVisitError(ReceptionError):
    """There is no such visit in this office."""

    def __init__(self, visit: str) -> None:
        super().__init__(f"no visit {visit}")
        self.visit = visit


class NobodyWaitsError(ReceptionError):
    """There is nobody to call."""


class CounterTakenError(ReceptionError):
    """The counter has a visitor already."""

    def __init__(self, ticket: str) -> None:
        super().__init__(f"counter has visit {ticket}")
        self.ticket = ticket


class NobodyHereError(ReceptionError):
    """There is no visitor at this counter."""


class TooSoonError(ReceptionError):
    """The move may be made later; `wait_s` seconds are left."""

    def __init__(self, move: str, wait_s: float) -> None:
        super().__init__(f"{move} in {wait_s:.0f} s")
        self.move, self.wait_s = move, wait_s


class CallAgainFirstError(ReceptionError):
    """Nobody is absent after one call."""


class ReasonNeededError(ReceptionError):
    """The move needs a reason; `tickets` are overtaken by it."""

    def __init__(self, move: str, tickets: tuple[str, ...] = ()) -> None:
        super().__init__(f"{move} needs a reason")
        self.move, self.tickets = move, tickets


class WalkInRefusedError(ReasonNeededError):
    """Nobody is received without an appointment now; `why` is a code of `offices.Admission`."""

    def __init__(self, why: str) -> None:
        super().__init__("register")
        self.why = why


class NothingToUndoError(ReceptionError):
    """The last move is too long ago, was not mine, or something followed it."""


class BadFieldError(ReceptionError):
    """A typed value cannot be kept; nothing was saved."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field}: {why}")
        self.field, self.why = field, why


class TicketsExhaustedError(ReceptionError):
    """Every number of the series belongs to somebody who is still here."""


# -- appointments --------------------------------------------------------------------------


class RosterError(ReceptionError):
    """A roster cannot be: `why` is gap, overlap, backwards or empty; `at` is where, ISO 8601."""

    def __init__(self, officer: str, at: str, why: str) -> None:
        super().__init__(f"roster of {officer} {at}: {why}")
        self.officer, self.at, self.why = officer, at, why


class NotBookableError(ReceptionError):
    """The time cannot be booked; `why` is past, off_roster, taken or what it would break.

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

    `why` is early or late, which a reason overrides, or used, cancelled or other_day.
    """

    def __init__(self, why: str, code: str, starts: datetime) -> None:
        super().__init__("check_in")
        self.why, self.code, self.starts = why, code, starts


# -- security check ------------------------------------------------------------------------


class CheckOpenError(ReceptionError):
    """An item of the security check is not done; `item` names it."""

    def __init__(self, item: str) -> None:
        super().__init__(f"check item {item} is open")
        self.item = item


class NotOfferedError(ReceptionError):
    """The airlock cannot be asked for this now; `why` is a code of `desk.states.offers.Why`."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(f"{why} {detail}".strip())
        self.why, self.detail = why, detail


# -- zones and badges ----------------------------------------------------------------------


class ZoneFullError(ReceptionError):
    """The zone bears no more people than `limit`."""

    def __init__(self, zone: str, limit: int) -> None:
        super().__init__(f"zone {zone} is full at {limit}")
        self.zone, self.limit = zone, limit


class BadgeOutError(ReceptionError):
    """The visit cannot be finished: badge `number` was not handed in."""

    def __init__(self, number: str, ticket: str) -> None:
        super().__init__(f"badge {number} of visit {ticket} is not back")
        self.number, self.ticket = number, ticket


class BadgeTakenError(ReceptionError):
    """Badge `number` cannot be given: `why` is issued, lost or staff."""

    def __init__(self, number: str, why: str) -> None:
        super().__init__(f"badge {number}: {why}")
        self.number, self.why = number, why


class UnknownBadgeError(ReceptionError):
    """There is no badge with this number, or not with this visitor."""

    def __init__(self, number: str) -> None:
        super().__init__(f"no badge {number}")
        self.number = number


class NobodyThereError(ReceptionError):
    """Whom the deed is about is not on the list any more."""


class NotGrantableError(ReceptionError):
    """No zone can be granted to who is not in the building, or on the way out."""

    def __init__(self, ticket: str) -> None:
        super().__init__(f"visit {ticket} gets no zone")
        self.ticket = ticket


# -- airlock -------------------------------------------------------------------------------


class AirlockRefusedError(ReceptionError):
    """The bridge refused: nothing moved. `reason` and `detail` are codes of the protocol."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason, self.detail = reason, detail


class BarrierRefusedError(ReceptionError):
    """The bridge refused to move `label`, or to open that `gate`; codes of the protocol."""

    def __init__(self, label: str, reason: str, detail: str = "", *, gate: bool = False) -> None:
        super().__init__(f"{label}: {reason} {detail}".strip())
        self.label, self.reason, self.detail, self.gate = label, reason, detail, gate


class BarrierUnknownError(ReceptionError):
    """It was sent, and whether `label` moved is not known."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label


class RegimeRefusedError(AirlockRefusedError):
    """The bridge refused another regime: the one in force stays."""


class RegimeUnknownError(ReceptionError):
    """Another regime was asked for, and whether it is in force is not known."""


class ArmFirstError(ReceptionError):
    """F9 without a live selection."""


class ArmMoveFirstError(ArmFirstError):
    """A bollard or shutter was to move, and none is armed: other keys than those of a door."""


class ArmRegimeFirstError(ArmFirstError):
    """A regime was to be confirmed, and none is prepared: other keys than those of a door."""


class AlreadyReleasedError(ReceptionError):
    """F9 again after the door was released: nothing moves, nothing is wrong."""


class LinkDownError(ReceptionError):
    """Nothing was sent: the bridge is away or its state is too old."""


class OutcomeUnknownError(ReceptionError):
    """It was sent and no answer came: look at the door first."""


# -- alarms --------------------------------------------------------------------------------


class UnknownAlarmError(ReceptionError):
    """There is no such alarm any more."""


class NotShelvableError(ReceptionError):
    """A kind of alarm may not be put aside for so long; `most_min` minutes at most, 0 never."""

    def __init__(self, kind: str, most_min: int) -> None:
        super().__init__(f"{kind} at most {most_min} min")
        self.kind, self.most_min = kind, most_min


class AlarmLastsError(ReceptionError):
    """An alarm cannot be reset while its cause is there, or has nothing to reset."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


# -- people --------------------------------------------------------------------------------


class NotSignedInError(ReceptionError):
    """Nobody is signed in at this post, or the session ended."""


class NotAllowedError(ReceptionError):
    """The role may not do this."""

    def __init__(self, right: str) -> None:
        super().__init__(f"right {right} is missing")
        self.right = right


class WrongSecretError(ReceptionError):
    """Name and passphrase, or PIN, do not fit; the same for a name that does not exist."""

    def __init__(self, wait_s: float = 0.0, tries_left: int | None = None) -> None:
        super().__init__("name or secret is wrong")
        self.wait_s, self.tries_left = wait_s, tries_left


class PassphraseNeededError(ReceptionError):
    """The PIN is used up or not valid here: the passphrase is needed."""


class WeakSecretError(ReceptionError):
    """A new passphrase or PIN is not acceptable; `why` is a code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


# -- database ------------------------------------------------------------------------------


class StoreError(ReceptionError):
    """The database cannot do it; nothing was saved."""


class StoreBusyError(StoreError):
    """Another program holds the database."""


class StoreFullError(StoreError):
    """There is no room on the disk."""


class StoreAwayError(StoreError):
    """The database cannot be opened or reached; `why` is a code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class OperationConflictError(StoreError):
    """The same operation id came with other content."""


class LedgerBrokenError(StoreError):
    """The ledger does not verify; `revision` is the first bad one."""

    def __init__(self, revision: int, why: str) -> None:
        super().__init__(f"ledger revision {revision}: {why}")
        self.revision, self.why = revision, why


# -- keys ----------------------------------------------------------------------------------


class SigningKeyError(ReceptionError):
    """The key of this console cannot be used; `why` is missing, malformed, exists or readable."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"signing key {path}: {why}")
        self.path, self.why = path, why
