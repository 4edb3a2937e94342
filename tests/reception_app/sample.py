"""Visits and moments for the tests of the rules."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from reception_app import visits
from reception_app.visits import Move, Visit, VisitState

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
POST, OTHER_POST = "loket-2", "loket-3"
OFFICER = "7" * 32


def visit(state: VisitState = VisitState.WAITING, **fields) -> Visit:
    """Make a visit as it looks in a state."""
    plain = Visit("noord", "a" * 32, "B015", state, NOW - timedelta(minutes=6), "ANDERS", "nl")
    of_state = {}
    if state in visits.OWNED or state is VisitState.PARKED:
        of_state = {"post": POST, "officer": OFFICER}
    if state is VisitState.CALLED:
        of_state |= {"attempt": 2, "called_at": NOW - timedelta(seconds=30)}
    return replace(plain, **(of_state | fields))


def make(move: Move, of: Visit, now: datetime = NOW, post: str = POST) -> Visit:
    """Make a move by the function of its name."""
    moves = {
        Move.ADMIT: lambda: visits.admitted(of, now),
        Move.REFUSE: lambda: visits.refused(of, "declined"),
        Move.WALK_OUT: lambda: visits.walked_out(of, now),
        Move.CALL: lambda: visits.called(of, post, OFFICER, now),
        Move.RECALL: lambda: visits.recalled(of, post, now),
        Move.START: lambda: visits.started(of, post, now),
        Move.RETURN: lambda: visits.returned(of, post),
        Move.MARK_ABSENT: lambda: visits.marked_absent(of, post),
        Move.TURN_UP: lambda: visits.turned_up(of),
        Move.PARK: lambda: visits.parked(of, post, now + timedelta(minutes=10)),
        Move.RESUME: lambda: visits.resumed(of, post, OFFICER, now),
        Move.GIVE_BACK: lambda: visits.given_back(of),
        Move.TRANSFER: lambda: visits.transferred(of, post, "KLACHT", now),
        Move.FINISH: lambda: visits.finished(of, post),
        Move.LEAVE: lambda: visits.left(of, now),
        Move.ABANDON: lambda: visits.abandoned(of, now, "went_home"),
        Move.CLASSIFY: lambda: visits.classified(of, visits.Priority.MEDICAL, discreet=True),
        Move.COCK: lambda: visits.cocked(of, on=True),
        Move.DESCRIBE: lambda: visits.described(of, language="fr"),
        Move.BIND: lambda: visits.bound(of, "boot-1", session=7),
        Move.TAKE_OVER: lambda: visits.taken_over(of, OTHER_POST, OFFICER, "colleague_ill"),
    }
    return moves[move]()


MADE = tuple(move for move in Move if move not in {Move.REGISTER, Move.UNDO})
