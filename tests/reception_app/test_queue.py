"""Whose turn it is, and why."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.errors import ReasonNeededError
from reception_app.queue import (
    HEAD_START_MIN,
    check_overtaking,
    head_start_min,
    in_turn,
    reckoning,
    turn_key,
)
from reception_app.visits import Priority, VisitState
from tests.reception_app.sample import NOW, visit


def waiting(ticket, minutes, priority=Priority.WALK_IN, **fields):
    at = NOW - timedelta(minutes=minutes)
    return visit(ticket=ticket, id=ticket, arrived_at=at, priority=priority, **fields)


def test_that_the_order_is_minutes_waited_plus_the_head_start():
    rows = [
        waiting("B001", 25),
        waiting("B002", 4, Priority.MEDICAL),
        waiting("B003", 12, resumed=True),
        waiting("B004", 7, Priority.APPOINTMENT),
        waiting("B005", 16, Priority.QUICK),
        waiting("B006", 0, Priority.DANGER),
    ]
    order = [row.ticket for row in in_turn(rows, NOW)]
    # danger, then 34, 27, 27 (older arrival first), 26, 25
    assert order == ["B006", "B002", "B003", "B004", "B005", "B001"]


def test_that_the_larger_head_start_counts_when_there_are_two():
    assert head_start_min(waiting("B001", 1, Priority.MEDICAL, resumed=True)) == 30
    assert head_start_min(waiting("B001", 1, Priority.QUICK, resumed=True)) == 15


def test_that_the_turn_is_explained_in_minutes():
    why = reckoning(waiting("B001", 6, Priority.MINOR), NOW)
    assert (why.waited_min, why.head_start_min, why.danger_first) == (6, 30, False)
    assert reckoning(waiting("B001", 6, Priority.DANGER), NOW).danger_first


def test_that_nobody_is_offered_before_the_time_agreed():
    later = waiting("B001", 30, not_before=NOW + timedelta(seconds=1))
    assert in_turn([later], NOW) == ()
    assert in_turn([later], NOW + timedelta(seconds=1)) == (later,)


def test_that_only_those_who_wait_have_a_turn():
    rows = [visit(state, id=state) for state in VisitState]
    assert [row.state for row in in_turn(rows, NOW)] == [VisitState.WAITING]


people = st.builds(
    waiting,
    st.integers(1, 999).map("B{:03d}".format),
    st.integers(0, 600),
    st.sampled_from(Priority),
    resumed=st.booleans(),
)


@given(st.lists(people, unique_by=lambda row: row.ticket), st.integers(0, 600))
def test_that_waiting_alone_never_changes_the_order(rows, later):
    assert in_turn(rows, NOW) == in_turn(rows, NOW + timedelta(minutes=later))


@given(people, people)
def test_that_the_sort_key_says_what_the_minutes_say(one, other):
    def minutes(row):
        waited = (NOW - row.arrived_at).total_seconds() / 60
        return (row.priority is Priority.DANGER, waited + head_start_min(row))

    if minutes(one) > minutes(other):
        assert turn_key(one) < turn_key(other)


@given(st.lists(people, min_size=1, unique_by=lambda row: row.ticket))
def test_that_nobody_is_passed_by_more_than_the_largest_head_start(rows):
    calm = [row for row in in_turn(rows, NOW) if row.priority is not Priority.DANGER]
    largest = max(HEAD_START_MIN.values())
    for place, row in enumerate(calm):
        for passed in calm[place + 1 :]:
            assert row.arrived_at - passed.arrived_at <= timedelta(minutes=largest)


def test_that_calling_out_of_turn_needs_a_reason_and_names_the_overtaken():
    rows = [waiting("B001", 30), waiting("B002", 20), waiting("B003", 10)]
    with pytest.raises(ReasonNeededError) as refused:
        check_overtaking(rows[2], rows, NOW, " ")
    assert refused.value.tickets == ("B001", "B002")
    check_overtaking(rows[2], rows, NOW, "interpreter_here")
    check_overtaking(rows[0], rows, NOW, "")
