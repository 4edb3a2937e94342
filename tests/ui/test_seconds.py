"""When the clock alone is drawn again, and when all is."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent

from reception_app.desk.states.alarms import AlarmPriority, AlarmsState
from reception_app.desk.states.desk import NoticeKind
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.staff import SessionPhase
from tests.ui import desk_states, states
from tests.ui.noted import Noted
from ui.seconds import ALL_AGAIN, GoesOn, Seconds
from ui.shortcuts import Deed

SECOND = timedelta(seconds=1)
CALM = replace(desk_states.calm(), now=desk_states.NOW.replace(second=10))


def after(state, **change):
    return replace(state, now=state.now + SECOND, **change)


@pytest.fixture
def seconds():
    made = Seconds()
    assert made.what(replace(CALM, now=CALM.now - SECOND), CALM) is GoesOn.ALL  # the first
    return made


def test_that_a_second_on_a_quiet_night_is_the_clock_alone(seconds):
    assert CALM.calm
    assert seconds.what(CALM, after(CALM)) is GoesOn.CLOCK


def test_that_all_is_drawn_again_after_a_moment(seconds):
    state, drawn = CALM, []
    for _ in range(7):
        state, before = after(state), state
        drawn.append(seconds.what(before, state) is GoesOn.ALL)
    whole = ALL_AGAIN // SECOND
    assert drawn == [(n + 1) % whole == 0 for n in range(7)]


def test_that_the_same_state_once_more_is_drawn_whole(seconds):
    assert seconds.what(CALM, CALM) is GoesOn.ALL


def test_that_a_new_minute_is_drawn_whole(seconds):
    before = replace(CALM, now=CALM.now.replace(second=59))
    assert seconds.what(CALM, before) is GoesOn.ALL
    assert seconds.what(before, after(before)) is GoesOn.ALL


STALE = replace(states.night(), link=replace(states.night().link, freshness=Freshness.STALE))


@pytest.mark.parametrize(
    "change",
    [
        {"queue": desk_states.morning().queue},
        {"airlock": desk_states.night_bell().airlock},
        {"airlock": states.armed()},
        {"airlock": STALE},
    ],
    ids=["changed", "ring", "armed", "stale"],
)
def test_that_whatever_happens_is_drawn_and_what_counts_seconds_goes_on(seconds, change):
    happened = after(CALM, **change)
    for also in ({}, {"alarms": alarms(1)}):
        assert seconds.what(CALM, replace(happened, **also)) is GoesOn.ALL
        if "queue" not in change:
            assert seconds.what(happened, after(happened, **also)) is GoesOn.ALL


def alarms(number):
    return AlarmsState(tuple(replace(desk_states.HELD, alarm=f"a{n}") for n in range(number)))


def test_that_of_an_alarm_the_alarms_alone_are_drawn(seconds):
    for state in (replace(CALM, alarms=alarms(1)), after(CALM, alarms=alarms(1))):
        assert seconds.what(CALM, state) is GoesOn.ALARMS
    # While it is new it may blink, and how long nobody took it in hand is told.
    assert seconds.what(state, after(state)) is GoesOn.ALL
    locked = replace(state, session=replace(CALM.session, phase=SessionPhase.LOCKED))
    assert seconds.what(locked, replace(locked, alarms=alarms(2))) is GoesOn.ALL


def test_that_a_window_shows_alarms_of_which_it_draws_nothing_else(window, desk, monkeypatch):
    desk.show(CALM)
    drawn = []
    monkeypatch.setattr(window.queue, "draw", drawn.append)
    window.do(Deed.ALARMS)
    for number in range(1, 4):
        desk.show(replace(CALM, now=CALM.now + SECOND / 2 * number, alarms=alarms(number)))
        assert window.alarms.table.rows.rowCount() == number + 1
        assert f" {number}" in window.alarms.tabs.tabText(1)
        assert str(number) in window.status.counts[AlarmPriority.HIGH].text()
    assert not drawn


def test_that_a_locked_window_blinks_with_no_line_while_an_alarm_is_new(window, desk, qapp):
    locked = replace(CALM.session, phase=SessionPhase.LOCKED)
    state = replace(CALM, alarms=alarms(1), session=locked)
    desk.show(state)
    noted = Noted(window._hairline, kinds=(QEvent.Type.Show, QEvent.Type.Hide))
    for _ in range(3):
        state = after(state)
        desk.show(state)
        qapp.processEvents()
    assert window._hairline.isVisible()
    assert window.alarm.isHidden()
    assert noted.seen == []


def test_that_a_window_goes_on_with_the_clock_and_forgets_its_own_words(window, desk):
    desk.show(CALM)
    window.say(NoticeKind.DONE, "B014 is copied.")
    state = CALM
    for _ in range(12):
        state = after(state)
        desk.show(state)
        assert window.status.clock.text().endswith(f":{state.now.second:02}")
    assert window.notice.isHidden()
