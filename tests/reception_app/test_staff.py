"""Roles, rights, waits and locks."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app import staff
from reception_app.errors import BadFieldError, NotAllowedError, WeakSecretError
from reception_app.staff import PEOPLE, RIGHTS, Actor, Right, Role, Throttle
from reception_app.visits import Move
from tests.reception_app.sample import NOW

R = Right


def test_that_a_guard_admits_checks_and_releases_and_sees_no_name():
    rights = RIGHTS[Role.GUARD]
    assert {R.ADMIT, R.CHECK, R.RELEASE, R.EMERGENCY} <= rights
    assert not rights & {R.COUNTER, R.VISITOR, R.SHELVE, R.LEDGER, R.STAFF, R.TAKE_OVER}


def test_that_a_chief_may_what_an_officer_may_and_more():
    assert RIGHTS[Role.GUARD] < RIGHTS[Role.OFFICER] < RIGHTS[Role.CHIEF]
    extra = RIGHTS[Role.CHIEF] - RIGHTS[Role.OFFICER]
    assert extra == {
        R.SHELVE,
        R.END_LOCKDOWN,
        R.END_PANIC,
        R.TAKE_OVER,
        R.CAPACITY,
        R.ALL_POSTS,
        R.STAFF_ZONES,
        R.HOLD,
        R.DIRECTORY,
        R.BUNDLE,
    }


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.TECHNICIAN, Role.AUDITOR])
@pytest.mark.parametrize("right", [R.RELEASE, R.ADMIT, R.COUNTER, R.VISITOR, R.REGISTER])
def test_that_who_keeps_the_system_does_not_serve_visitors(role, right):
    with pytest.raises(NotAllowedError):
        staff.check_right(role, right)


def test_that_only_an_auditor_reads_the_ledger_of_all_people():
    assert [role for role in sorted(PEOPLE) if R.LEDGER in RIGHTS[role]] == [Role.AUDITOR]


def test_that_nobody_is_auditor_and_technician():
    with pytest.raises(BadFieldError, match="together"):
        staff.check_roles(frozenset({Role.AUDITOR, Role.TECHNICIAN}))
    staff.check_roles(frozenset({Role.CHIEF, Role.ADMINISTRATOR}))


@pytest.mark.parametrize("role", [Role.CONSOLE, Role.BRIDGE, Role.COMMAND])
def test_that_nobody_is_a_program(role):
    with pytest.raises(BadFieldError, match="program"):
        staff.check_roles(frozenset({Role.OFFICER, role}))


def test_that_the_bridge_writes_what_it_saw_and_nothing_else():
    seen = {move for move in Move if may(Role.BRIDGE, move)}
    assert seen == {Move.ADMIT, Move.WALK_OUT, Move.LEAVE, Move.ABANDON, Move.BIND}


def test_that_a_guard_moves_nobody_at_a_counter():
    barred = {move for move in Move if not may(Role.GUARD, move)}
    assert {Move.CALL, Move.START, Move.FINISH, Move.PARK, Move.TRANSFER, Move.UNDO} <= barred
    assert Move.REGISTER not in barred


def test_that_taking_over_is_for_a_chief():
    assert [role for role in Role if may(role, Move.TAKE_OVER)] == [Role.CHIEF]


def may(role, move):
    try:
        staff.check_move(role, move)
    except NotAllowedError:
        return False
    return True


def test_that_an_actor_answers_for_its_role():
    actor = Actor("7", Role.OFFICER, "loket-2")
    assert actor.may(R.COUNTER)
    assert not actor.may(R.TAKE_OVER)


def test_that_five_tries_are_free_and_then_the_wait_doubles_to_five_minutes():
    waits = [staff.delay_after(failures).total_seconds() for failures in range(4, 15)]
    assert waits == [0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert staff.delay_after(10**9) == timedelta(minutes=5)


@given(st.integers(0, 200), st.integers(-90_000, 90_000))
def test_that_a_wait_is_never_more_than_the_delay_whatever_the_clock(failures, passed_s):
    throttle = Throttle(failures, NOW)
    wait = staff.wait_s(throttle, NOW + timedelta(seconds=passed_s))
    assert 0 <= wait <= staff.delay_after(failures).total_seconds()


def test_that_a_clock_set_back_frees_nobody_and_locks_nobody_out():
    throttle = Throttle(8, NOW)
    yesterday = NOW - timedelta(days=1)
    assert staff.wait_s(throttle, yesterday) == 16
    settled = staff.settled(throttle, yesterday)
    assert staff.wait_s(settled, yesterday + timedelta(seconds=16)) == 0


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "１２３４５７", "111111"])
def test_that_a_pin_has_six_plain_digits(pin):
    with pytest.raises(WeakSecretError):
        staff.check_pin(pin)


@pytest.mark.parametrize("pin", ["123456", "987654", "000000", "890123"])
def test_that_a_pin_is_no_run(pin):
    with pytest.raises(WeakSecretError):
        staff.check_pin(pin)


def test_that_other_pins_do():
    staff.check_pin("240917")


@pytest.mark.parametrize(
    ("failures", "post", "usable"),
    [(0, "a", True), (4, "a", True), (5, "a", False), (0, "b", False)],
)
def test_that_a_pin_resumes_on_its_post_with_fewer_than_five_wrong(failures, post, usable):
    assert staff.pin_usable(failures, "a", post) is usable


def test_that_an_idle_console_locks_later_while_a_visitor_is_there():
    assert staff.idle_locks_after(visitor_here=False) == timedelta(minutes=3)
    assert staff.idle_locks_after(visitor_here=True) == timedelta(minutes=10)


@pytest.mark.parametrize(
    ("started_ago_h", "seen_ago_min", "over"),
    [(0, 0, False), (11.99, 1, False), (12, 0, True), (1, -1, False), (1, -1440, True)],
)
def test_that_a_session_ends_after_twelve_hours_or_when_the_clock_goes_back(
    started_ago_h, seen_ago_min, over
):
    started = NOW - timedelta(hours=started_ago_h)
    seen = NOW - timedelta(minutes=seen_ago_min)
    assert staff.session_over(started, seen, NOW) is over
