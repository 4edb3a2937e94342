"""Sleeping in step: loops of one period, and of its multiples, wake up together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from device_bridge.clock import until_next

PERIODS = st.sampled_from([0.05, 0.1, 0.25])
MOMENTS = st.floats(0, 10_000_000)


@given(PERIODS, MOMENTS)
def test_that_the_next_step_is_a_multiple_of_the_period_and_never_at_once(period, now):
    left = until_next(period, now)
    assert period / 10 <= left <= period * 1.1
    past = (now + left) % period
    assert min(past, period - past) == pytest.approx(0, abs=1e-6)


@given(MOMENTS, st.floats(0, 0.01))
def test_that_loops_that_sleep_a_moment_apart_wake_up_together(now, apart):
    ends = now + until_next(0.05, now), now + apart + until_next(0.05, now + apart)
    steps = (ends[1] - ends[0]) / 0.05
    assert steps == pytest.approx(round(steps), abs=1e-4)
    assert round(steps) in {0, 1}


def test_that_what_wakes_up_a_little_early_waits_for_the_step_after():
    assert until_next(0.05, 9.9999) == pytest.approx(0.0501)
    assert until_next(0.05, 10.0) == pytest.approx(0.05)
