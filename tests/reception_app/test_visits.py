"""The moves of a visit: every state with every move, and the guards of each."""

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app import undo, visits
from reception_app.errors import (
    BadFieldError,
    CallAgainFirstError,
    ChangedElsewhereError,
    NothingToUndoError,
    ReasonNeededError,
    ReceptionError,
    TakenError,
    TooSoonError,
    WrongStateError,
)
from reception_app.history import differing, fold
from reception_app.queue import turn_at
from reception_app.undo import UNDOABLE, Step
from reception_app.visits import FROM, OWNED, TERMINAL, TO, Move, VisitState
from tests.reception_app.sample import MADE, NOW, OFFICER, OTHER_POST, POST, make, visit

S = VisitState
# Written down again from visits.md 3.2 and settled.md 6, so that the table has a second witness.
ALLOWED = {
    (S.AT_AIRLOCK, Move.ADMIT, S.WAITING),
    (S.AT_AIRLOCK, Move.REFUSE, S.REFUSED),
    (S.AT_AIRLOCK, Move.WALK_OUT, S.ABANDONED),
    (S.WAITING, Move.CALL, S.CALLED),
    (S.CALLED, Move.RECALL, S.CALLED),
    (S.CALLED, Move.START, S.SERVING),
    (S.CALLED, Move.RETURN, S.WAITING),
    (S.CALLED, Move.MARK_ABSENT, S.ABSENT),
    (S.ABSENT, Move.TURN_UP, S.WAITING),
    (S.SERVING, Move.PARK, S.PARKED),
    (S.PARKED, Move.RESUME, S.CALLED),
    (S.PARKED, Move.GIVE_BACK, S.WAITING),
    (S.SERVING, Move.TRANSFER, S.WAITING),
    (S.SERVING, Move.FINISH, S.LEAVING),
    (S.LEAVING, Move.LEAVE, S.LEFT),
    (S.REFUSED, Move.LEAVE, S.LEFT),
    (S.ABSENT, Move.LEAVE, S.LEFT),
    (S.WAITING, Move.ABANDON, S.ABANDONED),
    (S.PARKED, Move.ABANDON, S.ABANDONED),
}
EDITS = {Move.CLASSIFY, Move.COCK, Move.DESCRIBE, Move.BIND, Move.TAKE_OVER}


@pytest.mark.parametrize(("state", "move"), list(itertools.product(S, MADE)))
def test_that_a_visit_makes_the_moves_of_the_table_and_no_other(state, move):
    before = visit(state)
    wanted = {after for start, made, after in ALLOWED if (start, made) == (state, move)}
    if move in EDITS and state in FROM[move]:
        wanted = {state}
    if not wanted:
        with pytest.raises(ReceptionError):
            make(move, before)
        return
    after = make(move, before)
    assert {after.state} == wanted
    assert after.version == before.version + 1
    assert (after.id, after.ticket, after.arrived_at) == (
        before.id, before.ticket, before.arrived_at,
    )  # fmt: skip


@pytest.mark.parametrize(("state", "move"), list(itertools.product(sorted(TERMINAL), MADE)))
def test_that_nothing_follows_the_end_of_a_visit(state, move):
    with pytest.raises(WrongStateError):
        make(move, visit(state))


@given(st.lists(st.sampled_from(MADE), max_size=25))
def test_that_any_walk_keeps_the_invariants(moves):
    now, current = NOW, visit(S.AT_AIRLOCK)
    changes = [(current.id, differing(None, current))]
    for move in moves:
        now += timedelta(seconds=6)
        post = current.post or POST
        try:
            after = make(move, current, now, post)
        except ReceptionError:
            continue
        changes.append((current.id, differing(current, after)))
        current = after
        # A counter has the visit exactly in the states in which it is called or served (I1).
        assert (current.state in OWNED) <= bool(current.post)
        if current.state in {S.WAITING, S.ABSENT, S.LEAVING, S.LEFT, S.ABANDONED}:
            assert not current.post
        assert (current.left_at is not None) == (current.state in TERMINAL)
        assert (current.called_at is not None) <= (current.state is not S.WAITING)
    assert fold(changes) == {current.id: current}


def test_that_a_visit_of_another_counter_is_taken_and_says_by_whom_since_when():
    with pytest.raises(TakenError) as refused:
        visits.called(visit(S.CALLED, post=OTHER_POST), POST, OFFICER, NOW)
    assert (refused.value.post, refused.value.seconds_ago) == (OTHER_POST, 30.0)


@pytest.mark.parametrize(
    "move",
    [Move.RECALL, Move.START, Move.RETURN, Move.MARK_ABSENT, Move.PARK, Move.TRANSFER, Move.FINISH],
)
def test_that_only_its_own_counter_moves_a_visit(move):
    (state,) = FROM[move]
    with pytest.raises(TakenError):
        make(move, visit(state), post=OTHER_POST)


@pytest.mark.parametrize(("passed", "allowed"), [(0, False), (4.9, False), (5, True), (60, True)])
def test_that_calling_again_waits_five_seconds(passed, allowed):
    called = visit(S.CALLED, called_at=NOW - timedelta(seconds=passed))
    if allowed:
        assert visits.recalled(called, POST, NOW).attempt == called.attempt + 1
        return
    with pytest.raises(TooSoonError) as refused:
        visits.recalled(called, POST, NOW)
    assert refused.value.wait_s == pytest.approx(5 - passed)


def test_that_nobody_is_absent_after_one_call_unless_a_chief_says_so():
    once = visit(S.CALLED, attempt=1)
    with pytest.raises(CallAgainFirstError):
        visits.marked_absent(once, POST)
    assert visits.marked_absent(once, POST, chief=True).state is S.ABSENT


def test_that_somebody_sent_back_is_not_called_before_the_time_agreed():
    waiting = visit(not_before=NOW + timedelta(seconds=40))
    with pytest.raises(TooSoonError) as refused:
        visits.called(waiting, POST, OFFICER, NOW)
    assert refused.value.wait_s == 40
    later = NOW + timedelta(seconds=40)
    assert visits.called(waiting, POST, OFFICER, later).not_before is None


@pytest.mark.parametrize(
    "move",
    [
        lambda: visits.refused(visit(S.AT_AIRLOCK), ""),
        lambda: visits.abandoned(visit(), NOW, " "),
        lambda: visits.taken_over(visit(S.CALLED), OTHER_POST, OFFICER, ""),
        lambda: visits.resumed(visit(S.PARKED), OTHER_POST, OFFICER, NOW),
    ],
)
def test_that_a_move_against_the_rule_needs_a_reason(move):
    with pytest.raises(ReasonNeededError):
        move()


def test_that_another_counter_resumes_a_pause_with_a_reason():
    assert visits.resumed(visit(S.PARKED), OTHER_POST, OFFICER, NOW, "ill").post == OTHER_POST


def test_that_transfer_and_return_keep_the_arrival():
    serving = visit(S.SERVING)
    moved_on = visits.transferred(serving, POST, "KLACHT", NOW)
    assert (moved_on.arrived_at, moved_on.service) == (serving.arrived_at, "KLACHT")
    assert not moved_on.resumed
    assert turn_at(moved_on) == turn_at(serving)  # the wait so far, and no head start


@pytest.mark.parametrize("field", [{"party": 0}, {"party": 21}, {"language": "de"}])
def test_that_a_description_outside_its_range_is_refused(field):
    with pytest.raises(BadFieldError):
        visits.described(visit(), **field)


def test_that_a_binding_of_another_life_of_the_bridge_is_forgotten():
    rung = visits.bound(visit(S.AT_AIRLOCK), "boot-1", call=4)
    assert visits.bound(rung, "boot-1", session=9).call == 4
    assert visits.bound(rung, "boot-2", session=1).call == 0


def test_that_a_counter_that_saw_an_older_version_is_told():
    with pytest.raises(ChangedElsewhereError):
        visits.check_unchanged(visit(version=3), 2)


def undo_of(made, state, **last):
    before = visit(state)
    after = make(made, before)
    return after, replace(Step(made, NOW, OFFICER, before, after), **last)


@pytest.mark.parametrize(
    ("move", "state"), [(m, s) for m in sorted(UNDOABLE) for s in sorted(FROM[m]) if m in TO]
)
def test_that_a_slip_can_be_taken_back_within_ten_seconds(move, state):
    after, last = undo_of(move, state)
    back = undo.undone(after, last, OFFICER, NOW + timedelta(seconds=10))
    assert replace(back, version=last.before.version) == last.before
    assert back.version == after.version + 1


@pytest.mark.parametrize(
    ("last", "late_s", "door"),
    [
        ({}, 10.001, False),
        ({}, -1, False),  # the clock was set back: nothing is fresh
        ({"officer": "8" * 32}, 1, False),
        ({"move": Move.LEAVE}, 1, False),
        ({"after": visit()}, 1, False),
        ({}, 1, True),
    ],
)
def test_that_nothing_else_can_be_taken_back(last, late_s, door):
    after, step = undo_of(Move.CALL, S.WAITING, **last)
    now = NOW + timedelta(seconds=late_s)
    with pytest.raises(NothingToUndoError):
        undo.undone(after, step, OFFICER, now, door_moved=door)


@pytest.mark.parametrize(
    "move", [Move.ADMIT, Move.REFUSE, Move.WALK_OUT, Move.LEAVE, Move.ABANDON, Move.TURN_UP]
)
def test_that_what_doors_and_people_did_is_never_undone(move):
    assert move not in UNDOABLE
