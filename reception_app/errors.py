"""Everything that can go wrong and that a person at the counter can act on.

Each error carries codes and numbers, never names; `ui/wording` makes the sentence.
"""

from __future__ import annotations


class ReceptionError(Exception):
    """Base of all expected failures. Anything else is a bug."""


# -- visits and queue -----------------------------------------------------------------------


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


# -- security check -------------------------------------------------------------------------


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


# -- airlock --------------------------------------------------------------------------------


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


# -- alarms ---------------------------------------------------------------------------------


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


class AlarmStandsError(ReceptionError):
    """An alarm cannot be closed while what caused it is there."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class NotHandableError(ReceptionError):
    """An alarm is not handed to a colleague: `why` is a code.

    post: one post alone sees it; everybody: each post answers it; held: somebody else has it in
    hand; gone: that colleague works at no post any more; given: it is handed to somebody already;
    nobody: nobody else works at another post.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


# -- training -------------------------------------------------------------------------------


class NoExerciseError(ReceptionError):
    """An exercise does not begin: `why` is a code, `detail` the exercise or the regime it needs."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(f"{why} {detail}".strip())
        self.why, self.detail = why, detail


# -- people ---------------------------------------------------------------------------------


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


# -- the office directory -------------------------------------------------------------------


class OfficeChangedError(ReceptionError):
    """The directory has changed since a draft was shown: what it would change is another."""


class NoDraftError(ReceptionError):
    """There is no changed office file to confirm, or it is being stored."""
