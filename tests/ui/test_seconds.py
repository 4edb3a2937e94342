"""When the clock alone is drawn again, and when all is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reception_app.desk.states.alarms import AlarmsState
from reception_app.desk.states.desk import NoticeKind
from reception_app.desk.states.links import Freshness
from tests.ui import desk_states, states
from ui.seconds import ALL_AGAIN, Seconds

SECOND = timedelta(seconds=1)
CALM = replace(desk_states.calm(), now=desk_states.NOW.replace(second=10))


def after(state, **change):
    return replace(state, now=state.now + SECOND, **change)


@pytest.fixture
def seconds():
    made = Seconds()
    assert not made.only_the_clock(
        replace(CALM, now=CALM.now - SECOND), CALM
    )  # the first is drawn whole
    return made


def test_that_a_second_on_a_quiet_night_is_the_clock_alone(seconds):
    assert CALM.calm
    assert seconds.only_the_clock(CALM, after(CALM))


def test_that_all_is_drawn_again_after_a_moment(seconds):
    state, drawn = CALM, []
    for _ in range(7):
        state, before = after(state), state
        drawn.append(not seconds.only_the_clock(before, state))
    whole = ALL_AGAIN // SECOND
    assert drawn == [(n + 1) % whole == 0 for n in range(7)]


def test_that_the_same_state_once_more_is_drawn_whole(seconds):
    assert not seconds.only_the_clock(CALM, CALM)


def test_that_a_new_minute_is_drawn_whole(seconds):
    before = replace(CALM, now=CALM.now.replace(second=59))
    assert not seconds.only_the_clock(CALM, before)
    assert not seconds.only_the_clock(before, after(before))


STALE = replace(states.night(), link=replace(states.night().link, freshness=Freshness.STALE))


@pytest.mark.parametrize(
    "change",
    [
        {"queue": desk_states.morning().queue},
        {"airlock": desk_states.night_bell().airlock},
        {"airlock": states.armed()},
        {"airlock": STALE},
        {"alarms": AlarmsState((desk_states.HELD,))},
    ],
    ids=["changed", "ring", "armed", "stale", "alarm"],
)
def test_that_whatever_happens_is_drawn_and_what_counts_seconds_goes_on(seconds, change):
    happened = after(CALM, **change)
    assert not seconds.only_the_clock(CALM, happened)
    if "queue" not in change:
        assert not seconds.only_the_clock(happened, after(happened))


def test_that_a_window_goes_on_with_the_clock_and_forgets_its_own_words(window, desk):
    desk.show(CALM)
    window.say(NoticeKind.DONE, "B014 is copied.")
    state = CALM
    for _ in range(12):
        state = after(state)
        desk.show(state)
        assert window.status.clock.text().endswith(f":{state.now.second:02}")
    assert window.notice.isHidden()
