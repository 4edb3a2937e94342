"""Taking back the last move of a visit, while nothing has followed it (T23; settled.md 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from reception_app.errors import NothingToUndoError
from reception_app.visits import Move, Visit, VisitState

UNDO_WITHIN = timedelta(seconds=10)  # settled.md 2
UNDOABLE = frozenset(  # settled.md 2: T7 to T11 and T13 to T17
    {
        Move.CALL, Move.RECALL, Move.START, Move.RETURN, Move.MARK_ABSENT,
        Move.PARK, Move.RESUME, Move.GIVE_BACK, Move.TRANSFER, Move.FINISH,
    }
)  # fmt: skip


MISTAKEN = "mistaken"  # how the visit of a check-in ends that was taken back


@dataclass(frozen=True, slots=True)
class Step:
    """One move as the ledger has it: who made it, when, and the visit before it.

    Of a registration only that of an appointment is a step: before it the appointment stood there.
    """

    move: Move
    at: datetime
    officer: str
    before: Visit
    after: Visit


def undone(
    visit: Visit, last: Step, officer: str, now: datetime, *, door_moved: bool = False
) -> Visit:
    """Take back the last move (T23): mine, at most 10 s old, and nothing followed it.

    A door cannot be undone: `UNDOABLE` holds only moves that no door follows by itself, and
    `door_moved` says that one was released for this visitor since.
    Raise `NothingToUndoError` else.
    """
    _check_last(visit, last, officer, now)
    if last.move not in UNDOABLE or door_moved:
        raise NothingToUndoError
    return replace(last.before, version=visit.version + 1)


def check_in_undone(visit: Visit, last: Step, officer: str, now: datetime) -> Visit:
    """Take back a check-in: the number is over, and the appointment is expected again.

    Raise `NothingToUndoError` as `undone` does, and where the bridge was told whose ring or stay
    it is: that visit is broken off, and the appointment may arrive again with a reason.
    """
    _check_last(visit, last, officer, now)
    if not undoable(last) or last.move is not Move.REGISTER:
        raise NothingToUndoError
    return replace(
        visit, state=VisitState.ABANDONED, left_at=now, outcome=MISTAKEN, version=visit.version + 1
    )


def undoable(last: Step) -> bool:
    """Tell whether a step is one that can be taken back, by what it was."""
    bound = bool(last.after.call or last.after.session)
    return last.move in UNDOABLE or (last.move is Move.REGISTER and not bound)


def _check_last(visit: Visit, last: Step, officer: str, now: datetime) -> None:
    fresh = timedelta(0) <= now - last.at <= UNDO_WITHIN
    if visit != last.after or last.officer != officer or not fresh:
        raise NothingToUndoError
