"""The board as the window draws it: a pure step from visits and rings to rows and turns."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import chain

from device_bridge.protocol.codes import Stage
from device_bridge.protocol.state import AirlockState
from reception_app.desk.board import Board
from reception_app.desk.same import Same
from reception_app.desk.setup import Setup
from reception_app.desk.states.queue import (
    Group,
    Outlook,
    QueueRow,
    QueueState,
    Turn,
    rang_more,
)
from reception_app.errands import errands_of
from reception_app.estimates import Forecast
from reception_app.queue import in_turn, reckoning, waited_min
from reception_app.visits import Priority, Visit, VisitState

S = VisitState
GROUPS: dict[VisitState, Group] = {
    S.AT_AIRLOCK: Group.AIRLOCK,
    S.WAITING: Group.WAITING,
    S.CALLED: Group.AT_COUNTERS,
    S.SERVING: Group.AT_COUNTERS,
    S.PARKED: Group.PARKED,
    S.LEAVING: Group.LEAVING,
    S.ABSENT: Group.UNACCOUNTED,
    S.REFUSED: Group.UNACCOUNTED,
}


@dataclass(slots=True)
class Kept:
    """Rows and turns of a moment ago, by visit: one that changed does not make a thousand anew."""

    rows: dict[str, tuple[object, QueueRow]] = field(default_factory=dict)  # what it was made of
    turns: dict[str, Turn] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entrance:
    """Who is at the door and in the airlock, as far as the bridge said."""

    boot: str = ""
    occupant: str = ""  # visit
    rings: tuple[tuple[int, datetime, str], ...] = ()  # call, since, visit
    known: bool = False  # False: nothing fresh was said, so nobody is known to stand outside
    through: str = ""  # visit that a door just let through: the ledger says soon where to


def entrance(device: AirlockState | None, boot: str, seen: datetime) -> Entrance:
    """Take from the state of the airlock what the board needs; `seen` is when it was true."""
    if device is None:
        return Entrance(boot)
    occupant = device.session.visit if device.session else ""
    newest = device.release
    went = newest is not None and newest.stages and newest.stages[-1].stage is Stage.SECURE
    rings = tuple(
        (call.call, seen - timedelta(seconds=call.age_s), call.visit) for call in device.calls
    )
    through = newest.visit if newest is not None and went else ""
    return Entrance(boot, occupant, rings, known=True, through=through)


def outside(board: Board, door: Entrance) -> tuple[Visit, ...]:
    """Return who has a number, did not come in, and does not ring either; oldest first.

    They rang, the outer door was released, and they did not use it.
    """
    gone = {door.occupant, door.through, *(bound for _, _, bound in door.rings)}
    visits = board.visits if door.known else ()
    return tuple(v for v in visits if v.state is S.AT_AIRLOCK and v.id not in gone)


def awaited(device: AirlockState | None, board: Board, door: Entrance) -> str:
    """Return the visit whom the outer door is for while nobody rings; "" where that is in doubt."""
    if device is None or device.calls:
        return ""
    there = outside(board, door)
    return there[0].id if len(there) == 1 else ""


def compose_queue(
    board: Board,
    door: Entrance,
    setup: Setup,
    now: datetime,
    outlook: Outlook | None = None,
    *,
    kept: Kept | None = None,
) -> QueueState:
    """Return the board in the order of its groups and, within them, of the turn.

    What `kept` has and would say the same is used again; it holds what this board made then.
    """
    ahead, kept = outlook or Outlook(), kept or Kept()
    rows = _rows(board, door, setup, kept)
    waiting = in_turn(board.visits, now)
    turns = tuple(
        _turn(visit, rows[visit.id], now, ahead.by_visit.get(visit.id), kept.turns.get(visit.id))
        for visit in waiting
    )
    kept.turns = {turn.row.visit: turn for turn in turns}
    return QueueState(
        rows=_ordered([turn.row for turn in turns], (*rows.values(), *_strangers(door))),
        turns=turns,
        waiting=board.counts.waiting,
        longest=board.counts.longest,
        last_left=board.counts.last_left,
        loaded=board.loaded,
        newcomer=ahead.newcomer,
        so_far=ahead.so_far,
    )


def _ordered(turns: list[QueueRow], rows: tuple[QueueRow, ...]) -> tuple[QueueRow, ...]:
    """Return the rows by group: first who may be called, in their turn, then the others by age."""
    callable_now = {row.visit for row in turns}
    found: dict[Group, list[QueueRow]] = {group: [] for group in Group}
    for row in rows:
        if row.visit not in callable_now or not row.visit:
            found[row.group].append(row)
    for group, others in found.items():
        others.sort(key=lambda row: (row.since, row.ticket))
        if group is Group.WAITING:
            others[:0] = turns
    return tuple(chain.from_iterable(found.values()))


def _rows(board: Board, door: Entrance, setup: Setup, kept: Kept) -> dict[str, QueueRow]:
    silent = {visit.id for visit in outside(board, door)}
    at_door: dict[str, list[object]] = {}
    for _, since, bound in door.rings:
        at_door.setdefault(bound, []).append(since)
    at_door.setdefault(door.occupant, []).append(door.occupant)
    made: dict[str, tuple[object, QueueRow]] = {}
    for visit in board.visits:
        if not _here(visit):
            continue
        at_post = board.posts.get(visit.post, visit.post)
        made_of = (visit, at_post, Same(setup), visit.id in silent, at_door.get(visit.id))
        old = kept.rows.get(visit.id)
        if old is not None and old[0] == made_of:
            made[visit.id] = old
        else:
            row = row_of(visit, board, door, setup, silent=visit.id in silent)
            made[visit.id] = made_of, row
    kept.rows = made
    return {visit: row for visit, (_, row) in made.items()}


def hidden(state: QueueState) -> QueueState:
    """Return the figures without anybody's row: for a console where nobody is signed in."""
    return QueueState(
        waiting=state.waiting,
        longest=state.longest,
        last_left=state.last_left,
        loaded=state.loaded,
    )


def row_of(
    visit: Visit, board: Board, door: Entrance, setup: Setup, *, silent: bool = False
) -> QueueRow:
    """Return one visit as a row; `silent` is outside without ringing."""
    return QueueRow(
        visit=visit.id,
        ticket=visit.ticket,
        group=Group.RINGING if silent else _group(visit, door),
        state=visit.state,
        service=visit.service,
        language=visit.language,
        priority=visit.priority,
        discreet=visit.discreet,
        party=visit.party,
        since=_since(visit),
        target_min=_target_min(visit, setup),
        errands=errands_of(visit),
        post=board.posts.get(visit.post, visit.post),
        mine=visit.post == setup.post and bool(visit.post),
        parked_until=visit.parked_until,
        back_at=visit.not_before if visit.state is S.WAITING else None,
        attempt=visit.attempt,
        cocked=visit.cocked,
        resumed=visit.resumed,
        call=visit.call,
        version=visit.version,
        at_desk=visit.state is S.AT_AIRLOCK and not setup.airlock,
        silent=silent,
        rang_at=min((since for _, since, bound in door.rings if bound == visit.id), default=None),
    )


def _target_min(visit: Visit, setup: Setup) -> int:
    """Return the target in minutes from the arrival; after a transfer it starts anew."""
    before = visit.asked_at - visit.arrived_at if visit.asked_at else timedelta(0)
    return setup.target_min(visit.service) + int(before.total_seconds() // 60)


def _here(visit: Visit) -> bool:
    return visit.state in GROUPS


def _group(visit: Visit, door: Entrance) -> Group:
    if visit.id == door.occupant and visit.state in (S.AT_AIRLOCK, S.REFUSED):
        return Group.AIRLOCK
    outside = any(bound == visit.id for _, _, bound in door.rings)
    if visit.state is S.AT_AIRLOCK and outside:
        return Group.RINGING
    return GROUPS[visit.state]


def _since(visit: Visit) -> datetime:
    if visit.state is S.CALLED and visit.called_at:
        return visit.called_at
    if visit.state is S.SERVING and visit.served_at:
        return visit.served_at
    return visit.arrived_at


def _strangers(door: Entrance) -> tuple[QueueRow, ...]:
    """Fold the rings of whom nobody knows yet into one row, of the oldest one.

    Who waits rings again, and a row a press would bury the visitors. F2 binds the oldest first.
    """
    unknown = sorted((since, call) for call, since, visit in door.rings if not visit)
    if not unknown:
        return ()
    since, call = unknown[0]
    last = unknown[-1][0] if len(unknown) > 1 else None
    row = _ring(call, since, len(unknown), last)
    return (replace(row, rang_more=rang_more([call for call, _, _ in door.rings])),)


def _ring(call: int, since: datetime, rings: int, last: datetime | None) -> QueueRow:
    return QueueRow(
        visit="",
        ticket="",
        group=Group.RINGING,
        state=None,
        service="",
        language="",
        priority=Priority.WALK_IN,
        discreet=False,
        party=1,
        since=since,
        target_min=1,
        call=call,
        rings=rings,
        rang_last=last,
    )


def _turn(
    visit: Visit, row: QueueRow, now: datetime, expected: Forecast | None, old: Turn | None
) -> Turn:
    if (
        old is not None
        and old.row is row
        and old.waited_min == waited_min(visit, now)
        and old.expected == expected
    ):
        return old
    why = reckoning(visit, now)
    return Turn(row, why.waited_min, why.head_start_min, why.danger_first, expected)
