"""Taking back the last move of a visit, while nothing has followed it (T23; settled.md 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from reception_app.errors import NothingToUndoError
from reception_app.visits import Move, Visit

UNDO_WITHIN = timedelta(seconds=10)  # settled.md 2
UNDOABLE = frozenset(  # settled.md 2: T7 to T11 and T13 to T17
    {
        Move.CALL, Move.RECALL, Move.START, Move.RETURN, Move.MARK_ABSENT,
        Move.PARK, Move.RESUME, Move.GIVE_BACK, Move.TRANSFER, Move.FINISH,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One move as the ledger has it: who made it, when, and the visit before it."""

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
    fresh = timedelta(0) <= now - last.at <= UNDO_WITHIN
    if last.move not in UNDOABLE or last.officer != officer or not fresh:
        raise NothingToUndoError
    if visit != last.after or door_moved:
        raise NothingToUndoError
    return replace(last.before, version=visit.version + 1)
