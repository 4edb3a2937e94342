"""The four states of an alarm, shelving, the parent and the rate: by rule, for every order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app import alarms
from reception_app.alarm_catalogue import (
    CATALOGUE,
    SHELVED_AT_MOST_MIN,
    AlarmPriority,
    kind_of,
    shelvable_min,
)
from reception_app.alarms import (
    Acknowledged,
    At,
    Cause,
    Gone,
    Happening,
    Rate,
    Reset,
    Seen,
    Shelf,
    Standing,
    check_may_shelve,
    hidden_by,
    minutes_left,
    step,
)
from reception_app.errors import (
    AlarmLastsError,
    NotAllowedError,
    NotShelvableError,
    ReasonNeededError,
    UnknownAlarmError,
)
from reception_app.staff import PEOPLE, Role

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PLAIN, DELAYED, LATCHED = "wait_over", "printer", "ledger_flaw"
EVENTS = st.sampled_from(("seen", "gone", "acknowledge", "reset"))
COURSES = st.lists(st.tuples(EVENTS, st.floats(0, 4)), max_size=40)


def cause(kind=PLAIN):
    return Cause(kind, kind, NOW)


def at(seconds=0.0):
    return At(NOW + timedelta(seconds=seconds), 1000.0 + seconds)


def event(name, kind):
    return {
        "seen": Seen(cause(kind)), "gone": Gone(), "acknowledge": Acknowledged("peeters"),
        "reset": Reset("janssens"),
    }[name]  # fmt: skip


def played(kind, course):
    """Play a course; give (before, name, after, happened) of each step that was not refused."""
    alarm, seconds, found = None, 0.0, []
    for name, wait in course:
        seconds += wait
        try:
            after, happened = step(alarm, event(name, kind), at(seconds))
        except (UnknownAlarmError, AlarmLastsError):
            after, happened = alarm, ()
        found.append((alarm, name, after, happened))
        alarm = after
    return found


def standing(alarm):
    return alarm.standing if alarm else Standing.NORMAL


@given(st.sampled_from((PLAIN, DELAYED, LATCHED)), COURSES)
def test_that_nothing_goes_away_that_nobody_took_in_hand(kind, course):
    in_hand = False
    for before, name, _after, happened in played(kind, course):
        if before is None or Happening.ROSE in happened:
            in_hand = False
        in_hand = in_hand or (name in ("acknowledge", "reset") and standing(before) != "normal")
        if Happening.ENDED in happened:
            assert in_hand


@given(st.sampled_from((PLAIN, DELAYED, LATCHED)), COURSES)
def test_that_an_alarm_rises_new_and_ends_once(kind, course):
    there = False
    for before, _name, after, happened in played(kind, course):
        if Happening.ROSE in happened:
            assert after.standing is Standing.NEW
            assert after.rose_at is not None
            there = True
        if Happening.ENDED in happened:
            assert there
            assert after is None
            there = False
        if not happened and standing(before) is not Standing.NORMAL:
            assert standing(after) is not Standing.NORMAL


@given(st.sampled_from((PLAIN, DELAYED, LATCHED)), COURSES)
def test_that_an_alarm_in_hand_is_new_again_only_by_rising(kind, course):
    for before, _name, after, happened in played(kind, course):
        if standing(before) is Standing.IN_HAND and standing(after) is Standing.NEW:
            assert happened == (Happening.ROSE,)


@given(COURSES)
def test_that_a_latched_alarm_ends_by_a_reset_alone(course):
    for _before, name, _after, happened in played(LATCHED, course):
        if Happening.ENDED in happened:
            assert name == "reset"


@given(st.lists(st.integers(0, 8).map(lambda n: n / 8), min_size=1, max_size=30))
def test_that_a_cause_counts_only_when_it_lasts(waits):
    kind, seconds, alarm = kind_of(DELAYED), 0.0, None
    for wait in waits:
        seconds += wait
        alarm, _ = step(alarm, Seen(cause(DELAYED)), at(seconds))
        assert alarm.rose is (seconds - waits[0] >= kind.on_delay_s)


def test_that_a_short_gap_is_no_end():
    alarm, _ = step(None, Seen(cause("server_lost")), at(0))
    alarm, _ = step(alarm, Acknowledged("peeters"), at(1))
    alarm, happened = step(alarm, Gone(), at(2))
    assert (standing(alarm), happened) == (Standing.IN_HAND, ())
    alarm, _ = step(alarm, Seen(cause("server_lost")), at(2.5))
    alarm, _ = step(alarm, Gone(), at(3))
    assert standing(alarm) is Standing.IN_HAND
    assert step(alarm, Gone(), at(4.1)) == (None, (Happening.ENDED,))


def test_that_an_alarm_goes_through_its_four_states():
    alarm, _ = step(None, Seen(cause()), at(0))
    assert standing(alarm) is Standing.NEW
    held, _ = step(alarm, Acknowledged("peeters"), at(1))
    assert (standing(held), held.by, held.acknowledged_at) == (
        Standing.IN_HAND, "peeters", at(1).now,
    )  # fmt: skip
    over, _ = step(alarm, Gone(), at(2))
    assert (standing(over), over.over_at) == (Standing.OVER, at(2).now)
    assert step(held, Gone(), at(2))[0] is None
    assert step(over, Acknowledged("peeters"), at(3))[0] is None


def test_that_an_alarm_that_comes_back_is_new_again():
    over, _ = step(step(None, Seen(cause()), at(0))[0], Gone(), at(1))
    again, happened = step(over, Seen(replace(cause(), since=at(5).now)), at(5))
    assert (standing(again), happened) == (Standing.NEW, (Happening.ROSE,))
    assert (again.cause.since, again.over_at) == (at(5).now, None)


def test_that_a_latched_alarm_is_not_reset_while_its_cause_is_there():
    alarm, _ = step(None, Seen(cause(LATCHED)), at(0))
    with pytest.raises(AlarmLastsError):
        step(alarm, Reset("janssens"), at(1))
    alarm, _ = step(alarm, Gone(), at(2))
    assert alarm.active
    assert step(alarm, Reset("janssens"), at(3))[0] is None


# -- shelving --------------------------------------------------------------------------------


@given(st.sampled_from(sorted(CATALOGUE)), st.integers(-5, 600), st.sampled_from(sorted(PEOPLE)))
def test_that_only_a_chief_shelves_and_within_the_bounds(kind, minutes, role):
    most = shelvable_min(CATALOGUE[kind])
    assert most <= SHELVED_AT_MOST_MIN
    allowed = NotAllowedError if role is not Role.CHIEF else NotShelvableError
    if role is Role.CHIEF and 1 <= minutes <= most:
        check_may_shelve(role, kind, minutes, "repair")
    else:
        with pytest.raises(allowed):
            check_may_shelve(role, kind, minutes, "repair")


def test_that_a_shelving_needs_its_reason():
    with pytest.raises(ReasonNeededError):
        check_may_shelve(Role.CHIEF, "wait_over", 10, " ")


def test_that_nothing_critical_is_ever_shelved():
    for kind in CATALOGUE.values():
        if kind.priority is AlarmPriority.CRITICAL:
            assert shelvable_min(replace(kind, shelvable_min=60)) == 0


@given(st.integers(1, 60), st.integers(-3600, 7200))
def test_that_a_shelved_alarm_comes_back_by_itself(minutes, seconds):
    until = NOW + timedelta(minutes=minutes)
    shelf = Shelf("|sound", "sound", NOW, until, "janssens", "repair")
    now = NOW + timedelta(seconds=seconds)
    # A clock set back by more than two minutes brings it back too soon, never too late.
    assert shelf.holds(now) == (-120 <= seconds < minutes * 60)
    assert minutes_left(shelf.until, now) == max(0, -(-(minutes * 60 - seconds) // 60))


# -- parents and the rate ----------------------------------------------------------------------


def test_that_no_parent_hides_what_is_critical(monkeypatch):
    # Whatever a later catalogue says of its parents.
    monkeypatch.setitem(CATALOGUE, "forced", replace(CATALOGUE["forced"], parents=("comms",)))
    everything = frozenset(CATALOGUE)
    hidden = {kind for kind in CATALOGUE if hidden_by(kind, everything)}
    assert hidden
    assert all(CATALOGUE[kind].priority is not AlarmPriority.CRITICAL for kind in hidden)


def test_that_what_follows_from_a_lost_link_hides_behind_it():
    assert hidden_by("sensor", frozenset({"comms"})) == "comms"
    assert hidden_by("sensor", frozenset({"held"})) == ""
    assert hidden_by("forced", frozenset({"comms"})) == ""


@given(st.lists(st.floats(0, 7200), max_size=200))
def test_that_the_rate_counts_the_last_minutes_and_stays_small(moments):
    rate, moments = Rate(), sorted(moments)
    for clock_s in moments:
        rate = rate.counted(clock_s)
        assert len(rate.minutes) <= 60
    end = moments[-1] if moments else 0.0
    minute = int(end // 60)
    for span in (10, 60):
        expected = sum(minute - span < int(one // 60) <= minute for one in moments)
        assert rate.within(span, end) == expected


def test_that_more_than_ten_in_ten_minutes_is_a_flood():
    rate = Rate().counted(600.0, 10)
    assert not rate.flooding(600.0)
    rate = rate.counted(630.0)
    assert rate.flooding(630.0)
    assert not rate.flooding(630.0 + 600)


def test_that_the_mix_of_priorities_is_known():
    counted = [kind.priority for kind in CATALOGUE.values()]
    assert counted.count(AlarmPriority.CRITICAL) <= 6
    assert all(kind.consequence and kind.action for kind in CATALOGUE.values())
    parents = {parent for kind in CATALOGUE.values() for parent in kind.parents}
    assert parents <= set(CATALOGUE)


def test_that_an_alarm_that_nobody_took_in_hand_is_for_the_chief_after_a_minute():
    high, low = AlarmPriority.HIGH, AlarmPriority.LOW
    later = NOW + timedelta(seconds=60)
    assert alarms.escalated(high, NOW, later, in_hand=False)
    assert not alarms.escalated(high, NOW, later, in_hand=True)
    assert not alarms.escalated(low, NOW, later, in_hand=False)
    assert not alarms.escalated(high, NOW, later - timedelta(seconds=1), in_hand=False)


def test_that_one_console_after_the_other_puts_on_record_what_the_chief_is_given():
    turns = [
        [turn for turn in range(4) if alarms.given_now(NOW, NOW + timedelta(seconds=s), turn)]
        for s in (59, 60, 62, 63, 69)
    ]
    assert turns == [[], [0], [0], [0, 1], [0, 1, 2, 3]]
