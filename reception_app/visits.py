"""The life of one visit: its states, its moves and their guards (visits.md 3, settled.md 6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from reception_app.errors import (
    BadFieldError,
    CallAgainFirstError,
    ChangedElsewhereError,
    ReasonNeededError,
    TakenError,
    TooSoonError,
    WrongStateError,
)

RECALL_AFTER = timedelta(seconds=5)  # settled.md 2; a setting of the office
ABSENT_FROM_ATTEMPT = 2  # visits.md T11
PARTY = range(1, 21)  # people in one party
LANGUAGES = frozenset({"", "nl", "fr", "en", "other"})  # "" is not known yet


class VisitState(StrEnum):
    """Where a visit stands (visits.md 3.1)."""

    AT_AIRLOCK = "at_airlock"  # registered at the door or inside, check not finished
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    LEAVING = "leaving"
    ABSENT = "absent"  # called and not found: inside until an officer's sight or an exit
    REFUSED = "refused"  # at the check: inside until the outer door or an officer's sight
    LEFT = "left"
    ABANDONED = "abandoned"


TERMINAL = frozenset({VisitState.LEFT, VisitState.ABANDONED})


class Priority(StrEnum):
    """The class of a visit; its head start is in `queue.HEAD_START_MIN`."""

    DANGER = "danger"
    VULNERABLE = "vulnerable"
    MINOR = "minor"
    MEDICAL = "medical"
    APPOINTMENT = "appointment"
    QUICK = "quick"
    WALK_IN = "walk_in"


class Move(StrEnum):
    """Every change of a visit, by the name that the ledger records."""

    REGISTER = "register"  # T3
    ADMIT = "admit"  # T4: check passed and inner door passed
    REFUSE = "refuse"  # T5
    WALK_OUT = "walk_out"  # T6
    CALL = "call"  # T7
    RECALL = "recall"  # T8
    START = "start"  # T9: in front of the counter
    RETURN = "return"  # T10: back to the queue
    MARK_ABSENT = "mark_absent"  # T11
    TURN_UP = "turn_up"  # T12
    PARK = "park"  # T13
    RESUME = "resume"  # T14
    GIVE_BACK = "give_back"  # T15
    TRANSFER = "transfer"  # T16
    FINISH = "finish"  # T17
    LEAVE = "leave"  # T18, and REFUSED or ABSENT -> LEFT (settled.md 6)
    ABANDON = "abandon"  # T19
    UNDO = "undo"  # T23
    CLASSIFY = "classify"  # priority or discretion changed
    COCK = "cock"  # marked as pending work, or unmarked
    DESCRIBE = "describe"  # service, language, party changed
    BIND = "bind"  # to a call or a session of the airlock
    TAKE_OVER = "take_over"  # another post takes a called or parked visit


@dataclass(frozen=True, slots=True)
class Visit:
    """One party that is physically here. Holds no name: names are in the visitor record.

    Times are aware datetimes in UTC. `version` grows by one with every move.
    """

    office: str
    id: str  # 32 hex digits
    ticket: str  # series letter and three digits, e.g. B015
    state: VisitState
    arrived_at: datetime
    service: str
    language: str  # nl, fr, en or other
    priority: Priority = Priority.WALK_IN
    discreet: bool = False
    party: int = 1  # people, 1 to 20
    call: int = 0  # of the bell, on the bridge; 0 is none
    session: int = 0  # stay in the airlock, on the bridge; 0 is none
    bridge_boot: str = ""  # life of the bridge in which call and session count
    admitted_at: datetime | None = None
    post: str = ""  # the counter that owns it (CALLED, SERVING, PARKED)
    officer: str = ""
    attempt: int = 0  # calls so far
    called_at: datetime | None = None
    served_at: datetime | None = None
    parked_until: datetime | None = None
    not_before: datetime | None = None
    resumed: bool = False  # came back from a pause or an absence
    cocked: bool = False
    outcome: str = ""  # code of how it ended
    left_at: datetime | None = None
    errands: str = ""  # services that come after this one: their codes, with commas (`errands`)
    asked_at: datetime | None = None  # from when this service is waited for; None: from arrival
    version: int = 1


S = VisitState
FROM: dict[Move, frozenset[VisitState]] = {
    Move.ADMIT: frozenset({S.AT_AIRLOCK}),
    Move.REFUSE: frozenset({S.AT_AIRLOCK}),
    Move.WALK_OUT: frozenset({S.AT_AIRLOCK}),
    Move.CALL: frozenset({S.WAITING}),
    Move.RECALL: frozenset({S.CALLED}),
    Move.START: frozenset({S.CALLED}),
    Move.RETURN: frozenset({S.CALLED}),
    Move.MARK_ABSENT: frozenset({S.CALLED}),
    Move.TURN_UP: frozenset({S.ABSENT}),
    Move.PARK: frozenset({S.SERVING}),
    Move.RESUME: frozenset({S.PARKED}),
    Move.GIVE_BACK: frozenset({S.PARKED}),
    Move.TRANSFER: frozenset({S.SERVING}),
    Move.FINISH: frozenset({S.SERVING}),
    Move.LEAVE: frozenset({S.LEAVING, S.REFUSED, S.ABSENT}),
    Move.ABANDON: frozenset({S.WAITING, S.PARKED}),
    **dict.fromkeys((Move.CLASSIFY, Move.COCK, Move.DESCRIBE), frozenset(S) - TERMINAL),
    Move.BIND: frozenset({S.AT_AIRLOCK, S.REFUSED}),
    Move.TAKE_OVER: frozenset({S.CALLED, S.SERVING, S.PARKED}),
}
TO: dict[Move, VisitState] = {
    Move.ADMIT: S.WAITING,
    Move.REFUSE: S.REFUSED,
    Move.WALK_OUT: S.ABANDONED,
    Move.CALL: S.CALLED,
    Move.RECALL: S.CALLED,
    Move.START: S.SERVING,
    Move.RETURN: S.WAITING,
    Move.MARK_ABSENT: S.ABSENT,
    Move.TURN_UP: S.WAITING,
    Move.PARK: S.PARKED,
    Move.RESUME: S.CALLED,
    Move.GIVE_BACK: S.WAITING,
    Move.TRANSFER: S.WAITING,
    Move.FINISH: S.LEAVING,
    Move.LEAVE: S.LEFT,
    Move.ABANDON: S.ABANDONED,
}
OWNED = frozenset({S.CALLED, S.SERVING})  # states in which one counter has the visit
INSIDE = frozenset(S) - TERMINAL - {S.AT_AIRLOCK}  # of whom somebody must account (I4)


def check_from(visit: Visit, move: Move) -> None:
    """Raise `WrongStateError` where the visit cannot make this move."""
    if visit.state not in FROM[move]:
        raise WrongStateError(visit.ticket, visit.state, move)


def moved(visit: Visit, move: Move, **changes: Any) -> Visit:  # noqa: ANN401 - fields of Visit
    """Return `visit` after `move`, one version on; raise `WrongStateError` where it cannot."""
    check_from(visit, move)
    return replace(visit, state=TO.get(move, visit.state), version=visit.version + 1, **changes)


def check_unchanged(visit: Visit, seen: int) -> None:
    """Raise `ChangedElsewhereError` unless the counter saw this very version (G0)."""
    if visit.version != seen:
        raise ChangedElsewhereError(visit.ticket)


def check_mine(visit: Visit, post: str) -> None:
    """Raise `TakenError` when another counter has the visit."""
    if visit.post and visit.post != post:
        raise TakenError(visit.ticket, visit.post)


def check_party(party: int) -> None:
    """Raise `BadFieldError` unless 1 to 20 people came together."""
    if party not in PARTY:
        raise BadFieldError("party", "range")


def check_language(language: str) -> None:
    """Raise `BadFieldError` unless it is one of the languages of the desk, or other."""
    if language not in LANGUAGES:
        raise BadFieldError("language", "unknown")


def admitted(visit: Visit, now: datetime) -> Visit:
    """Make the visit callable: check and inner door are passed (T4)."""
    return moved(visit, Move.ADMIT, admitted_at=now)


def refused(visit: Visit, outcome: str) -> Visit:
    """Note that the check ended without a pass; the person is still inside (T5).

    Raise `ReasonNeededError` without the reason.
    """
    if not outcome:
        raise ReasonNeededError(Move.REFUSE)
    return moved(visit, Move.REFUSE, outcome=outcome)


def called(visit: Visit, post: str, officer: str, now: datetime) -> Visit:
    """Give the visit to one counter (T7).

    Raise `TakenError` where another has it, `TooSoonError` before a pause is over.
    """
    if visit.state in OWNED:
        since = (now - visit.called_at).total_seconds() if visit.called_at else 0.0
        raise TakenError(visit.ticket, visit.post, max(0.0, since))
    check_from(visit, Move.CALL)
    if visit.not_before and now < visit.not_before:
        raise TooSoonError(Move.CALL, (visit.not_before - now).total_seconds())
    return moved(
        visit, Move.CALL, post=post, officer=officer, called_at=now, attempt=1, not_before=None
    )


def recalled(visit: Visit, post: str, now: datetime, after: timedelta = RECALL_AFTER) -> Visit:
    """Call once more, `after` at least after the last call (T8).

    Raise `TooSoonError` before that.
    """
    check_from(visit, Move.RECALL)
    check_mine(visit, post)
    if visit.called_at and now - visit.called_at < after:
        raise TooSoonError(Move.RECALL, (visit.called_at + after - now).total_seconds())
    return moved(visit, Move.RECALL, attempt=visit.attempt + 1, called_at=now)


def started(visit: Visit, post: str, now: datetime) -> Visit:
    """Note that the visitor stands in front of the counter (T9)."""
    check_from(visit, Move.START)
    check_mine(visit, post)
    return moved(visit, Move.START, served_at=visit.served_at or now)


def returned(visit: Visit, post: str, not_before: datetime | None = None) -> Visit:
    """Put the visitor back in the queue with the arrival they had (T10)."""
    check_from(visit, Move.RETURN)
    check_mine(visit, post)
    return moved(visit, Move.RETURN, **_FREE, not_before=not_before)


def marked_absent(visit: Visit, post: str, *, chief: bool = False) -> Visit:
    """Note that nobody came; from the second call on, or by a chief (T11).

    Raise `CallAgainFirstError` after one call only.
    """
    check_from(visit, Move.MARK_ABSENT)
    check_mine(visit, post)
    if visit.attempt < ABSENT_FROM_ATTEMPT and not chief:
        raise CallAgainFirstError
    return moved(visit, Move.MARK_ABSENT, post="", officer="")


def turned_up(visit: Visit) -> Visit:
    """Let somebody who was absent wait again with the number they had (T12)."""
    return moved(visit, Move.TURN_UP, **_FREE, resumed=True)


def parked(visit: Visit, post: str, until: datetime) -> Visit:
    """Pause the visit; the counter is free until `until` (T13)."""
    check_from(visit, Move.PARK)
    check_mine(visit, post)
    return moved(visit, Move.PARK, parked_until=until)


def resumed(visit: Visit, post: str, officer: str, now: datetime, reason: str = "") -> Visit:
    """Call a paused visitor back; another counter's needs a reason (T14).

    Raise `ReasonNeededError` without it.
    """
    check_from(visit, Move.RESUME)
    if visit.post != post and not reason.strip():
        raise ReasonNeededError(Move.RESUME)
    return moved(
        visit, Move.RESUME, post=post, officer=officer, called_at=now, attempt=1, parked_until=None
    )


def given_back(visit: Visit) -> Visit:
    """Give a paused visitor back to everybody (T15)."""
    return moved(visit, Move.GIVE_BACK, **_FREE, parked_until=None, resumed=True)


def transferred(visit: Visit, post: str, service: str, now: datetime) -> Visit:
    """Pass the visitor to another service; the arrival stays, the target starts anew (T16).

    It gives no head start: that is for who was paused or absent (settled.md 6).
    """
    check_from(visit, Move.TRANSFER)
    check_mine(visit, post)
    still = ",".join(code for code in visit.errands.split(",") if code != service)
    return moved(
        visit, Move.TRANSFER, **_FREE, served_at=None, service=service, errands=still,
        asked_at=now,
    )  # fmt: skip


def finished(visit: Visit, post: str, outcome: str = "done") -> Visit:
    """End the business; the visitor is still inside (T17)."""
    check_from(visit, Move.FINISH)
    check_mine(visit, post)
    return moved(visit, Move.FINISH, post="", outcome=outcome, cocked=False)


def left(visit: Visit, now: datetime) -> Visit:
    """Note that the visitor is outside (T18; REFUSED and ABSENT too, settled.md 6)."""
    return moved(visit, Move.LEAVE, left_at=now, post="")


def walked_out(visit: Visit, now: datetime) -> Visit:
    """Note that the person went back out of the airlock (T6)."""
    return moved(visit, Move.WALK_OUT, left_at=now)


def abandoned(visit: Visit, now: datetime, reason: str) -> Visit:
    """Note that somebody who waited is gone, and why, as a code (T19).

    Raise `ReasonNeededError` without it.
    """
    check_from(visit, Move.ABANDON)
    if not reason.strip():
        raise ReasonNeededError(Move.ABANDON)
    return moved(visit, Move.ABANDON, left_at=now, outcome=reason, post="")


def taken_over(visit: Visit, post: str, officer: str, reason: str) -> Visit:
    """Take the visitor of another counter, with a reason on record (case 44).

    Raise `ReasonNeededError` without it.
    """
    check_from(visit, Move.TAKE_OVER)
    if not reason.strip():
        raise ReasonNeededError(Move.TAKE_OVER)
    return moved(visit, Move.TAKE_OVER, post=post, officer=officer)


def classified(visit: Visit, priority: Priority, *, discreet: bool) -> Visit:
    """Change the class, and whether it is kept from every shared screen."""
    return moved(visit, Move.CLASSIFY, priority=priority, discreet=discreet)


def cocked(visit: Visit, *, on: bool) -> Visit:
    """Mark the row as pending work, or take the mark away."""
    return moved(visit, Move.COCK, cocked=on)


def described(
    visit: Visit,
    *,
    service: str | None = None,
    language: str | None = None,
    party: int | None = None,
) -> Visit:
    """Change what is known of the visit; None leaves a field as it is."""
    after = moved(
        visit,
        Move.DESCRIBE,
        service=visit.service if service is None else service,
        language=visit.language if language is None else language,
        party=visit.party if party is None else party,
    )
    check_language(after.language)
    check_party(after.party)
    return after


def bound(visit: Visit, boot: str, *, call: int = 0, session: int = 0) -> Visit:
    """Tie the visit to a ring at the door or a stay in the airlock, of one life of the bridge."""
    same_life = visit.bridge_boot == boot
    return moved(
        visit,
        Move.BIND,
        bridge_boot=boot,
        call=call or (visit.call if same_life else 0),
        session=session or (visit.session if same_life else 0),
    )


_FREE: dict[str, Any] = {"post": "", "officer": "", "attempt": 0, "called_at": None}
