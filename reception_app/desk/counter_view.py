"""The visitor at this counter, and what each key would do: pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from device_bridge.protocol.codes import Door, Purpose
from reception_app.desk.board import Board
from reception_app.desk.queue_view import Entrance, row_of
from reception_app.desk.setup import Setup
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.queue import CounterState, QueueState, TimelineStep, VisitCard
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.staff import RIGHTS, Right, Role
from reception_app.store import TimelineEntry, Visitor
from reception_app.undo import UNDO_WITHIN, undoable
from reception_app.visits import ABSENT_FROM_ATTEMPT, Move, Visit, VisitState

READY = Offer()
# What the bridge saw, in the words of the time line; the rest of its journal is for technicians.
_MOVES = frozenset(Move)
OPERATE = "operate"  # a door was released by somebody's command
COMMANDS = frozenset({OPERATE, "bound"})  # the other events quote who checked
# By which releases the bridge's steps come about.
WAYS = {
    "session_began": ((Door.OUTER, Purpose.ENTRY), (Door.INNER, Purpose.EXIT)),
    "passed_inner": ((Door.INNER, Purpose.ENTRY),),
}
# What the bridge saw says these moves of its own already.
SAID_BEFORE = frozenset({(Move.BIND, "session_began"), (Move.ADMIT, "passed_inner")})
SEEN = {"call": "bell", "session_began": "outer", "check": "check", "passed_inner": "inner"}


def may(session: SessionState, right: Right) -> Offer:
    """Offer nothing without somebody signed in whose role has the right."""
    if session.phase is not SessionPhase.SIGNED_IN:
        return Offer(Why.NOT_SIGNED_IN)
    return READY if right in RIGHTS[Role(session.role)] else Offer(Why.NOT_ALLOWED)


def compose_counter(
    board: Board,
    queue: QueueState,
    session: SessionState,
    setup: Setup,
    now: datetime,
) -> CounterState:
    """Return the card of this counter and an offer for every key."""
    allowed = may(session, Right.COUNTER)
    visit = board.at_post(setup.post)
    called = visit if visit and visit.state is VisitState.CALLED else None
    serving = visit if visit and visit.state is VisitState.SERVING else None
    undo, undoable = _undo(board, session, allowed, now)
    step = board.last if undoable else None

    def offer(person: Visit | None, why: Why, further: Offer = READY) -> Offer:
        if not allowed.ready:
            return allowed
        return further if person else Offer(why)

    signed_in = session.phase is SessionPhase.SIGNED_IN
    card = visit_card(visit, board, Entrance(), setup, now) if visit and signed_in else None
    return CounterState(
        card=card,
        call_next=_call_next(allowed, visit, queue),
        recall=offer(called, Why.NOBODY_CALLED, _recall(called, setup, now)),
        absent=offer(called, Why.NOBODY_CALLED, _absent(called, session)),
        finish=offer(visit, Why.NOBODY_HERE),
        give_back=offer(called, Why.NOBODY_CALLED),
        park=offer(serving, Why.NOBODY_HERE),
        refer=offer(serving, Why.CONFIRM_FIRST if called else Why.NOBODY_HERE),
        undo=undo,
        undo_what=step.move if step else "",
        undo_ticket=step.after.ticket if step else "",
        undo_until=step.at + UNDO_WITHIN if step else None,
    )


def visit_card(
    visit: Visit, board: Board, door: Entrance, setup: Setup, now: datetime
) -> VisitCard:
    """Return one visit, whole; without names where the board was read without."""
    until = visit.called_at or now
    typed = board.visitors.get(visit.id, Visitor(visit.id))
    return VisitCard(
        row=row_of(visit, board, door, setup),
        waited_min=max(0, int((until - visit.arrived_at).total_seconds() // 60)),
        served_at=visit.served_at,
        called_at=visit.called_at,
        name=typed.name,
        note=typed.note,
        companions=visit.party - 1,
        brought=typed.brought,
        # What was typed and how many came with them are two entries of one deed.
        timeline=tuple(dict.fromkeys(course(board.timelines.get(visit.id, ()), board))),
    )


def course(entries: tuple[TimelineEntry, ...], board: Board) -> Iterator[TimelineStep]:
    """Yield the ledger's entries as steps: what the bridge saw has names of its own.

    Beside it stands the officer whose command it followed, where the ledger knows one.
    """
    released = {
        (one.session, one.door, one.purpose): one.officer for one in entries if one.what == OPERATE
    }
    newest = ""  # whose the last command was
    cause = ""  # what the bridge saw last: its moves follow from that
    for entry in entries:
        newest = entry.officer if entry.what in COMMANDS else newest
        if entry.role != Role.BRIDGE:
            if entry.what in _MOVES:
                shown = entry.shown_as or board.names.get(entry.who, entry.who)
                yield TimelineStep(entry.at, entry.what, shown)
            continue
        who = _commander(entry, released, newest) or entry.who
        if entry.what in SEEN:
            yield TimelineStep(entry.at, SEEN[entry.what], board.names.get(who, who))
        elif entry.what in _MOVES and (entry.what, cause) not in SAID_BEFORE:
            yield TimelineStep(entry.at, entry.what, board.names.get(who, who))
        cause = entry.what


def _commander(
    entry: TimelineEntry, released: Mapping[tuple[int, str, str], str], newest: str
) -> str:
    """Return whose command a step of the bridge followed; "" where nobody commanded it."""
    if entry.what not in WAYS:
        return newest if entry.what in _MOVES else entry.officer
    ways = ((entry.session, door, purpose) for door, purpose in WAYS[entry.what])
    return next((released[way] for way in ways if way in released), "")


def _call_next(allowed: Offer, visit: Visit | None, queue: QueueState) -> Offer:
    if not allowed.ready:
        return allowed
    if visit is not None:
        return Offer(Why.COUNTER_TAKEN, detail=visit.ticket)
    return READY if queue.turns else Offer(Why.NOBODY_WAITS)


def _recall(called: Visit | None, setup: Setup, now: datetime) -> Offer:
    if called and called.called_at and now - called.called_at < setup.recall_after:
        return Offer(Why.TOO_SOON)
    return READY


def _absent(called: Visit | None, session: SessionState) -> Offer:
    if called and called.attempt < ABSENT_FROM_ATTEMPT and session.role != Role.CHIEF:
        return Offer(Why.TOO_SOON)
    return READY


def _undo(board: Board, session: SessionState, allowed: Offer, now: datetime) -> tuple[Offer, bool]:
    step = board.last
    if not allowed.ready:
        return allowed, False
    fresh = (
        step is not None
        and step.officer == session.staff
        and undoable(step)
        and now - step.at <= UNDO_WITHIN
        and board.visit(step.after.id) == step.after
    )
    return (READY, True) if fresh else (Offer(Why.NOTHING_TO_UNDO), False)
