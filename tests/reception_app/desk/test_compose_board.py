"""The pure steps to the board and to the counter."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reception_app.desk.board import Board
from reception_app.desk.counter_view import compose_counter
from reception_app.desk.queue_view import Entrance, Kept, compose_queue
from reception_app.desk.setup import Moment
from reception_app.desk.states.offers import Why
from reception_app.desk.states.queue import Group
from reception_app.desk.states.services import ServiceName
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.staff import Role
from reception_app.store import Counts
from reception_app.undo import Step as VisitStep
from reception_app.visits import Move, Priority, Visit, VisitState, called
from tests.reception_app.desk.bench import POST, SETUP

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MOMENT = Moment(NOW, 1000.0)
CLOSED = Entrance()
OFFERS = ("admit", "approve", "refuse", "arm", "release", "retreat", "emergency")
VISIT = "v1"


def visit(ticket="B001", state=VisitState.WAITING, minutes=0.0, **fields):
    at = NOW - timedelta(minutes=minutes)
    return Visit("noord", fields.pop("id", ticket), ticket, state, at, "KLACHT", "nl", **fields)


def board(*visits):
    waiting = [one for one in visits if one.state is VisitState.WAITING]
    longest = min((one.arrived_at for one in waiting), default=None)
    counts = Counts(len(waiting), longest)
    return Board(1, loaded=True, visits=visits, counts=counts, posts={POST: "2", "counter-3": "3"})


def person(phase=SessionPhase.SIGNED_IN, role=Role.OFFICER):
    return SessionState(phase, "s1", "insp. Peeters", role.value)


# -- the board -------------------------------------------------------------------------------


def test_that_every_visit_that_is_here_has_its_group():
    here = [state for state in VisitState if state not in (VisitState.LEFT, VisitState.ABANDONED)]
    visits = [visit(f"B{n:03d}", state, post=POST) for n, state in enumerate(here)]
    state = compose_queue(board(*visits), Entrance(), SETUP, NOW)
    assert {row.state: row.group for row in state.rows} == {
        VisitState.AT_AIRLOCK: Group.AIRLOCK,
        VisitState.WAITING: Group.WAITING,
        VisitState.CALLED: Group.AT_COUNTERS,
        VisitState.SERVING: Group.AT_COUNTERS,
        VisitState.PARKED: Group.PARKED,
        VisitState.LEAVING: Group.LEAVING,
        VisitState.ABSENT: Group.UNACCOUNTED,
        VisitState.REFUSED: Group.UNACCOUNTED,
    }
    assert [row.group for row in state.rows] == sorted(
        (row.group for row in state.rows), key=list(Group).index
    )


def test_that_the_turn_is_explained():
    state = compose_queue(
        board(
            visit("B001", minutes=10),
            visit("B002", minutes=1, priority=Priority.VULNERABLE),
            visit("B003", minutes=0, priority=Priority.DANGER),
        ),
        Entrance(),
        SETUP,
        NOW,
    )
    assert [
        (turn.row.ticket, turn.waited_min, turn.head_start_min, turn.danger_first)
        for turn in state.turns
    ] == [("B003", 0, 0, True), ("B002", 1, 30, False), ("B001", 10, 0, False)]
    assert [row.ticket for row in state.rows] == ["B003", "B002", "B001"]


def test_that_whoever_may_not_be_called_yet_waits_below_the_others():
    later = visit("B001", minutes=30, not_before=NOW + timedelta(minutes=5))
    state = compose_queue(board(later, visit("B002")), Entrance(), SETUP, NOW)
    assert [row.ticket for row in state.rows] == ["B002", "B001"]
    assert state.next.row.ticket == "B002"


def test_that_a_ring_without_a_number_has_a_row_of_its_own():
    bound = visit("B001", VisitState.AT_AIRLOCK)
    door = Entrance("a", "", ((7, NOW, ""), (8, NOW, "B001")))
    rows = compose_queue(board(bound), door, SETUP, NOW).rows
    assert [(row.ticket, row.call, row.group) for row in rows] == [
        ("", 7, Group.RINGING), ("B001", 0, Group.RINGING)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("calls", "more"),
    [((1, *range(22, 41)), True), (range(1, 21), False), ((1, 9), False)],
)
def test_that_a_row_of_rings_says_when_its_count_is_cut(calls, more):
    door = Entrance("a", "", tuple((call, NOW + timedelta(seconds=call), "") for call in calls))
    (row,) = compose_queue(board(), door, SETUP, NOW).rows
    assert (row.rings, row.rang_more) == (len(calls), more)


def test_that_who_got_a_number_rings_since_the_ring():
    bound = visit("B001", VisitState.AT_AIRLOCK)
    first = bound.arrived_at - timedelta(seconds=84)
    door = Entrance("a", "", ((7, first + timedelta(seconds=30), "B001"), (6, first, "B001")))
    (row,) = compose_queue(board(bound), door, SETUP, NOW).rows
    assert row.rang_at == first
    assert row.since == bound.arrived_at  # the wait is reckoned from the number


@pytest.mark.parametrize(
    ("door", "group"),
    [
        (Entrance("a", known=True), Group.RINGING),  # let in, and did not come
        (Entrance("a", "B001", known=True), Group.AIRLOCK),
        (Entrance("a", known=True, through="B001"), Group.AIRLOCK),  # the ledger follows at once
        (Entrance("a", known=False), Group.AIRLOCK),  # where somebody stands is not known
    ],
)
def test_that_who_did_not_come_in_is_outside_again(door, group):
    (row,) = compose_queue(board(visit("B001", VisitState.AT_AIRLOCK)), door, SETUP, NOW).rows
    assert (row.group, row.silent) == (group, group is Group.RINGING)


def test_that_whoever_is_refused_stays_at_the_airlock_while_inside():
    door = Entrance("a", "B001")
    rows = compose_queue(board(visit("B001", VisitState.REFUSED)), door, SETUP, NOW).rows
    assert rows[0].group is Group.AIRLOCK


def test_that_only_what_changed_is_made_anew():
    kept, still, moved = Kept(), visit("B001", minutes=9), visit("B002", minutes=5)

    def shown(*visits, door=CLOSED, setup=SETUP, later_s=0, posts=None):
        known = board(*visits)
        known = replace(known, posts=known.posts if posts is None else posts)
        at = NOW + timedelta(seconds=later_s)
        state = compose_queue(known, door, setup, at, kept=kept)
        assert state == compose_queue(known, door, setup, at), "as if nothing had been kept"
        return {row.ticket: row for row in state.rows}, {t.row.ticket: t for t in state.turns}

    rows, turns = shown(still, moved)
    again, turned = shown(still, replace(moved, cocked=True))
    assert again["B001"] is rows["B001"]
    assert turned["B001"] is turns["B001"]
    assert again["B002"].cocked
    _, later = shown(still, moved, later_s=60)
    assert later["B001"].waited_min == 10
    ringing = visit("B003", VisitState.AT_AIRLOCK)
    assert shown(ringing)[0]["B003"].rang_at is None
    door = Entrance(rings=((1, NOW, "B003"),), known=True)
    assert shown(ringing, door=door)[0]["B003"].rang_at == NOW
    assert shown(ringing, door=Entrance(known=True))[0]["B003"].silent
    called_to = visit("B004", VisitState.CALLED, post=POST)
    assert shown(called_to)[0]["B004"].post == "2"
    assert shown(called_to, posts={POST: "9"})[0]["B004"].post == "9"
    sooner = replace(SETUP, services=(ServiceName("KLACHT", "", "", "", target_min=3),))
    assert shown(still, setup=sooner)[0]["B001"].target_min == 3


# -- the counter -----------------------------------------------------------------------------

HERE = {
    None: {"call_next"},
    VisitState.CALLED: {"recall", "finish", "give_back"},
    VisitState.SERVING: {"finish", "park"},
}
COUNTER_OFFERS = ("call_next", "recall", "absent", "finish", "give_back", "park", "undo")


def counter(state=None, session=None, **fields):
    waiting = visit("B002", minutes=3)
    mine = () if state is None else (visit("B001", state, post=POST, **fields),)
    known = board(waiting, *mine)
    queue = compose_queue(known, Entrance(), SETUP, NOW)
    return compose_counter(known, queue, session or person(), SETUP, NOW)


@pytest.mark.parametrize("state", HERE)
def test_that_the_counter_offers_what_its_visitor_allows(state):
    shown = counter(state, called_at=NOW - timedelta(seconds=30), attempt=1)
    assert {name for name in COUNTER_OFFERS if getattr(shown, name).ready} == HERE[state]


@pytest.mark.parametrize(("seconds", "ready"), [(4.9, False), (5.0, True)])
def test_that_calling_again_waits_five_seconds(seconds, ready):
    shown = counter(VisitState.CALLED, called_at=NOW - timedelta(seconds=seconds), attempt=1)
    assert shown.recall.ready is ready


@pytest.mark.parametrize(
    ("attempt", "role", "ready"),
    [(1, Role.OFFICER, False), (2, Role.OFFICER, True), (1, Role.CHIEF, True)],
)
def test_that_nobody_is_absent_after_one_call_but_for_a_chief(attempt, role, ready):
    shown = counter(VisitState.CALLED, person(role=role), called_at=NOW, attempt=attempt)
    assert shown.absent.ready is ready


@pytest.mark.parametrize(
    ("phase", "role", "why"),
    [
        (SessionPhase.SIGNED_OUT, Role.OFFICER, Why.NOT_SIGNED_IN),
        (SessionPhase.LOCKED, Role.OFFICER, Why.NOT_SIGNED_IN),
        (SessionPhase.SIGNED_IN, Role.GUARD, Why.NOT_ALLOWED),
    ],
)
def test_that_the_counter_is_an_officers(phase, role, why):
    shown = counter(VisitState.SERVING, person(phase, role))
    assert {getattr(shown, name).why for name in COUNTER_OFFERS} == {why}


@pytest.mark.parametrize(
    ("age_s", "officer", "ready"),
    [(0, "s1", True), (10, "s1", True), (10.1, "s1", False), (1, "s2", False)],
)
def test_that_undo_is_offered_for_ten_seconds_to_whoever_did_it(age_s, officer, ready):
    before = visit("B001")
    after = called(before, POST, "s1", NOW)
    step = VisitStep(Move.CALL, NOW - timedelta(seconds=age_s), officer, before, after)
    known = replace(board(after), last=step)
    queue = compose_queue(known, Entrance(), SETUP, NOW)
    shown = compose_counter(known, queue, person(), SETUP, NOW)
    assert shown.undo.ready is ready
    assert shown.undo_ticket == ("B001" if ready else "")


def test_that_the_rings_of_whom_nobody_knows_are_one_row_of_the_oldest():
    rings = tuple((call, NOW - timedelta(seconds=60 - call), "") for call in (3, 1, 2))
    door = Entrance(rings=rings, known=True)
    rows = compose_queue(Board(), door, SETUP, NOW).rows
    assert [(row.call, row.rings, row.visit) for row in rows] == [(1, 3, "")]
    assert (rows[0].since, rows[0].rang_last) == (rings[1][1], rings[0][1])
