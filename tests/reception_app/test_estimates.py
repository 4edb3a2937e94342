"""How long somebody will wait: a range from history, or no word at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.estimates import (
    ENOUGH,
    MOST_AHEAD,
    NO_SHOW,
    SAMPLES,
    SOON_MIN,
    STEP_MIN,
    Booked,
    Calibration,
    History,
    NoEstimate,
    Quote,
    Range,
    Running,
    Situation,
    Waiting,
    calibration,
    forecast,
    no_show_share,
)
from tests.benchmarks import estimate

TEN = History.of([("A", 10.0)] * 40, {"A": 10.0, "B": 30.0})
ONE = Situation(counters=1)


def newcomer(now, history=TEN):
    return forecast(now, history)[-1]


def waits(count, turn_min=-30.0):
    return tuple(Waiting("A", turn_min) for _ in range(count))


def test_that_somebody_at_a_free_counter_is_called_at_once():
    assert newcomer(ONE) == Range(0, STEP_MIN, 0, 1, 40)


def test_that_each_who_waits_has_a_range_and_the_newcomer_the_last():
    told = forecast(replace(ONE, waiting=waits(3)), TEN)
    assert [(one.low_min, one.high_min, one.ahead) for one in told] == [
        (0, 5, 0), (10, 15, 1), (20, 25, 2), (30, 35, 3)
    ]  # fmt: skip


def test_that_two_counters_halve_the_wait():
    now = Situation(2, waiting=waits(4))
    assert [one.low_min for one in forecast(now, TEN)] == [0, 0, 10, 10, 20]


def test_that_who_stands_at_a_counter_is_counted_from_where_they_are():
    assert newcomer(replace(ONE, running=(Running("A", 2.0),))).low_min == 5
    assert newcomer(replace(ONE, running=(Running("A", 9.0),))).high_min == 5


def test_that_a_visit_longer_than_all_before_is_expected_to_go_on():
    told = newcomer(replace(ONE, running=(Running("A", 90.0),)))
    assert told.high_min >= 5


def test_that_an_appointment_whose_time_comes_goes_before_a_walk_in():
    now = Situation(1, waiting=waits(1), agenda=(Booked("A", 5.0),), no_show=0.0)
    # The one who waits is called now, the appointment in ten minutes, then the newcomer.
    assert [one.low_min for one in forecast(now, TEN)] == [0, 20]
    assert forecast(now, TEN)[-1].booked == 1


def test_that_an_appointment_does_not_overtake_who_has_waited_longer_than_its_head_start():
    now = Situation(
        1, (Running("A", 0.0),), (Waiting("A", -25.0),), (Booked("A", 5.0),), no_show=0.0
    )
    assert forecast(now, TEN)[0].low_min == 10


def test_that_an_appointment_that_is_far_away_takes_nobodys_place():
    now = Situation(1, waiting=waits(1), agenda=(Booked("A", 200.0),), no_show=0.0)
    assert [one.low_min for one in forecast(now, TEN)] == [0, 10]


def test_that_an_appointment_whose_time_is_over_may_come_at_any_moment_and_not_before_now():
    late = Booked.at("A", -5.0)
    assert late.in_min == SOON_MIN
    assert Booked.at("A", 5.0).in_min == 5.0
    alone = Situation(1, agenda=(late,), no_show=0.0)
    assert newcomer(alone).low_min == 0  # a counter is free, and they are not here
    busy = replace(alone, running=(Running("A", 0.0),))
    assert newcomer(busy).low_min == 20


def test_that_the_share_of_no_shows_is_taken_from_enough_appointments():
    assert no_show_share(10, 9) == NO_SHOW
    assert no_show_share(15, 5) == 0.25
    assert no_show_share(0, 20) == 1.0


def test_that_an_appointment_that_never_comes_takes_no_time():
    now = Situation(1, waiting=waits(1), agenda=(Booked("A", 5.0),), no_show=1.0)
    assert newcomer(now).low_min == 10


def test_that_nothing_is_said_without_a_counter():
    assert forecast(replace(ONE, counters=0, waiting=waits(2)), TEN) == (NoEstimate.NO_COUNTER,) * 3


def test_that_a_counter_with_a_visitor_counts_though_nobody_is_signed_in_there():
    now = Situation(0, running=(Running("A", 0.0),))
    assert isinstance(newcomer(now), Range)


def test_that_nothing_is_said_from_fewer_than_twenty_visits():
    few = History.of([("A", 10.0)] * (ENOUGH - 1))
    assert newcomer(ONE, few) is NoEstimate.FEW_SAMPLES
    assert isinstance(newcomer(ONE, History.of([("A", 10.0)] * ENOUGH)), Range)


def test_that_who_stands_too_far_back_is_told_nothing():
    told = forecast(replace(ONE, waiting=waits(MOST_AHEAD + 1)), TEN)
    assert len(told) == MOST_AHEAD + 2
    assert isinstance(told[MOST_AHEAD - 1], Range)
    assert set(told[MOST_AHEAD:]) == {NoEstimate.TOO_MANY}


def test_that_only_the_newest_of_a_service_count():
    aged = History.of([("A", 60.0)] * 300 + [("A", 5.0)] * SAMPLES)
    assert newcomer(replace(ONE, waiting=waits(1)), aged).high_min == 10


def test_that_a_rare_service_takes_what_it_is_configured_for_at_the_pace_of_the_office():
    slow = History.of([("A", 20.0)] * 40, {"A": 10.0, "B": 30.0})
    assert set(slow.minutes("B")) == {60.0}


def test_that_the_same_situation_is_always_told_the_same():
    mixed = History.of([("A", float(n)) for n in range(1, 60)])
    now = replace(ONE, waiting=waits(5), running=(Running("A", 3.0),))
    assert forecast(now, mixed) == forecast(now, mixed)


@given(
    counters=st.integers(0, 5),
    running=st.lists(st.floats(0, 300), max_size=5),
    ahead=st.integers(0, 80),
    agenda=st.lists(st.floats(0.1, 600), max_size=12),
    took=st.lists(st.floats(0.5, 200), max_size=50),
)
def test_that_a_range_is_in_fives_never_empty_and_grows_with_the_place(
    counters, running, ahead, agenda, took
):
    now = Situation(
        counters, tuple(Running("A", one) for one in running), waits(ahead),
        tuple(Booked("A", one) for one in sorted(agenda)),
    )  # fmt: skip
    told = forecast(now, History.of([("A", one) for one in took]))
    assert len(told) == ahead + 1
    ranges = [one for one in told if isinstance(one, Range)]
    for one in ranges:
        assert one.low_min % STEP_MIN == one.high_min % STEP_MIN == 0
        assert 0 <= one.low_min < one.high_min
    assert [one.high_min for one in ranges] == sorted(one.high_min for one in ranges)


@pytest.mark.parametrize("scenario", [estimate.B, estimate.C], ids=["b", "c"])
def test_that_the_ranges_of_some_made_up_days_cover_most_waits(scenario):
    outcomes = list(estimate.Office(scenario).days(6))
    assert 0.70 <= estimate.covered(outcomes) <= 0.92
    assert abs(estimate.bias_min(outcomes)) < 5


def test_that_ranges_are_judged_by_what_came_of_them():
    quotes = [Quote(0, 10, 4.0), Quote(10, 20, 25.0), Quote(10, 20, 5.0), Quote(0, 10, 6.0)]
    assert calibration(quotes) == Calibration(4, 2, 1, 0.0)
    assert calibration([]) == Calibration()
    assert not calibration(quotes).known
    assert calibration(quotes * 5).known
