"""The regime in the building panel: what it shows, two steps, the guard of locking everything."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from device_bridge.protocol.codes import Refusal
from reception_app.desk.states.offers import Offer, Why
from reception_app.errors import ArmRegimeFirstError, RegimeRefusedError, RegimeUnknownError
from reception_app.regime import Regime
from tests.ui import building_states
from ui import tasks, wording, wording_regime
from ui.buttons import FILLED, TARGET, Button
from ui.shortcuts import Deed


@pytest.fixture
def card(window, desk):
    desk.show(building_states.regime_day())
    window.do(Deed.REGIME)
    return window.protection.regime


def played(run, scene):
    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def test_that_the_line_says_what_is_in_force_and_who_set_it(window, card):
    line = window.protection.regime_line
    assert line.name.text() == "DAY REGIME"
    assert "insp. Peeters, counter 2" in line.who.text()


def test_that_a_regime_is_chosen_by_keys_and_confirmed_by_another(qtbot, window, card, desk, run):
    def scene():
        assert card.choices[Regime.NIGHT].hasFocus()  # the first that is not in force
        qtbot.keyClick(card.choices[Regime.NIGHT], Qt.Key.Key_Down)
        qtbot.keyClick(card.choices[Regime.CLOSED], Qt.Key.Key_Return)
        window.do(Deed.CONFIRM)

    played(run, scene)
    assert desk.asked == [("regime.arm", Regime.CLOSED), ("protection.move",)]
    desk.asked.clear()
    desk.show(building_states.regime_armed())
    assert [b.words() for b in card.findChildren(Button) if b.isVisible() and b.role in FILLED] == [
        "SET ENTRY CLOSED"
    ]
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("regime.confirm", "")]


def test_that_the_end_of_a_lockdown_waits_for_a_reason(window, card, desk, run):
    desk.show(building_states.regime_ending())
    assert not card.confirm.isEnabled()
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == []
    card.reason.setText("false alarm")
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("regime.confirm", "false alarm")]


def test_that_two_keys_lock_everything_and_escape_steps_back(window, desk, run):
    played(run, lambda: window.do(Deed.LOCKDOWN))
    assert desk.asked == [("regime.lift_guard",)]
    desk.asked.clear()
    desk.show(building_states.lockdown_open())
    assert "F7 within 5 s" in window.notice.text()
    assert "R1 Straat links" in window.notice.text()
    played(run, lambda: window.do(Deed.BACK))
    assert desk.asked == [("regime.disarm",)]
    desk.asked.clear()
    played(run, lambda: window.do(Deed.ARM))
    assert desk.asked == [("regime.lock",)]


def test_that_f7_arms_the_inner_door_while_the_guard_is_down(window, desk, run):
    desk.show(building_states.regime_day())
    played(run, lambda: window.do(Deed.ARM))
    assert desk.asked == [("airlock.arm",)]


def test_that_the_second_step_by_mouse_stands_elsewhere(window, card, desk, run):
    line = window.protection.regime_line
    played(run, line.everything.click)
    assert desk.asked == [("regime.lift_guard",)]
    desk.asked.clear()
    desk.show(building_states.lockdown_open())
    played(run, line.everything.click)
    assert desk.asked == [("regime.disarm",)]
    desk.asked.clear()
    played(run, line.change.click)
    assert desk.asked == [("regime.lock",)]
    assert line.change.role == "alarm"
    assert line.change.height() >= TARGET


def test_that_the_smallest_screen_keeps_the_buttons_of_an_open_guard(window, card, desk):
    window.resize(960, 540)
    desk.show(building_states.lockdown_open())
    line = window.protection.regime_line
    assert line.change.isVisible()
    assert line.everything.isVisible()
    desk.show(building_states.regime_day())
    assert not line.isVisible()


def test_that_the_smallest_screen_shows_whole_what_a_regime_changes(window, card, desk, qtbot):
    window.resize(960, 540)
    desk.show(building_states.regime_armed())
    lines = [one for one in card.effects.findChildren(QLabel) if one.isVisible()]
    assert len(lines) == 6
    qtbot.waitUntil(lambda: all(one.visibleRegion().boundingRect() == one.rect() for one in lines))


def test_that_what_the_hours_propose_is_one_key(window, card, desk, run):
    desk.show(building_states.regime_proposed())
    assert "NIGHT REGIME" in card.said.text()
    played(run, lambda: window.do(Deed.PROPOSED))
    assert desk.asked == [("regime.take_proposal",)]


def test_that_escape_gives_the_element_back(window, card):
    window.do(Deed.BACK)
    panel = window.protection
    assert panel.side.currentWidget() is panel.card


@pytest.mark.parametrize("code", list(Regime))
def test_that_every_regime_says_who_comes_in_and_who_gets_out(code):
    assert all(term and told.endswith(".") for term, told in wording_regime.effects(code))


@pytest.mark.parametrize("reason", list(Refusal))
def test_that_every_refusal_of_a_regime_has_its_sentence(reason):
    assert wording_regime.refusal(reason).endswith(".")
    assert wording_regime.offer(Offer(Why.BRIDGE, reason)).endswith(".")


def test_that_failures_say_what_to_do():
    for error in (
        RegimeRefusedError("regime"), RegimeRefusedError("odd"), RegimeUnknownError(),
        ArmRegimeFirstError(),
    ):  # fmt: skip
        assert wording.sentence(error).endswith(".")


def test_that_a_role_that_may_not_change_it_is_told_so(card, desk):
    no = tuple((code, Offer(Why.NOT_ALLOWED)) for code in Regime)
    desk.show(replace(building_states.regime_day(), regime=building_states.regime(offers=no)))
    assert "your role" in card.choices[Regime.NIGHT].why


def test_that_a_closed_way_out_stands_under_no_heading_that_calls_it_open(card, desk):
    assert any(way.open is False for way in building_states.under(Regime.DAY).regime.ways)
    desk.show(building_states.under(Regime.DAY))
    assert card.ways_head.text() == "Ways out, and how they stand"
