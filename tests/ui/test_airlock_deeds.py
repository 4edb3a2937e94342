"""Every button, tick and question of the airlock box sends its deed, and only that."""

from dataclasses import replace

import pytest

from device_bridge.protocol.codes import CheckOutcome
from tests.ui import states
from tests.ui.airlock_box import WIDTHS, draw, size
from ui.refusal_menu import REFUSALS
from ui.shortcuts import Deed

PRESSED = {
    "ringing": ("right", "admit", []),
    "ringing_unregistered": ("left", "call_step", [Deed.ANSWER, 7]),
    "passed": ("left", "arm", []),
    "armed": ("right", "release", []),
    "way_out": ("left", "arm", []),
    "armed_way_out": ("right", "release", []),
    "declined": ("right", "admit", []),
    "emergency_open": ("right", "emergency_release", []),
    "unbound": ("bind", "bind", ["visit-B015"]),
    "two_persons": ("confirm", "count", [2]),
}


@pytest.mark.parametrize("name", PRESSED)
def test_that_a_button_of_the_action_row_sends_its_deed(qtbot, box, name):
    press, signal, sent = PRESSED[name]
    draw(box, getattr(states, name)())
    with qtbot.waitSignal(getattr(box, signal), timeout=1000) as heard:
        getattr(box.action, press).click()
    assert heard.args == sent


def test_that_outcomes_tick_and_guard_send_their_deeds(qtbot, box):
    draw(box, "checked")
    for button, signal in (
        (box.good, box.approve), (box.call_police, box.police), (box.emergency, box.emergency_open),
    ):  # fmt: skip
        with qtbot.waitSignal(signal, timeout=1000):
            button.click()
    draw(box, "emergency_open")
    with qtbot.waitSignal(box.disarm, timeout=1000):
        box.emergency.click()
    draw(box, "silent")
    with qtbot.waitSignal(box.by_hand, timeout=1000) as heard:
        box.checks.lines[0].hand.click()
    assert heard.args == ["metal"]


def test_that_a_tick_waits_for_the_record(qtbot, box):
    draw(box, "check")
    with qtbot.waitSignal(box.deposit, timeout=1000):
        box.checks.tick.click()
    assert not box.checks.tick.isChecked()
    draw(box, "checked")
    assert box.checks.tick.isChecked()


# The platform of the tests has no keyboard to grab for a menu.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_that_a_refusal_is_picked_from_the_closed_list(qtbot, box):
    draw(box, "checked")
    box.ask_refusal()
    entries = box.refusals.actions()
    assert len(entries) == len(REFUSALS)
    assert {CheckOutcome.PASSED, CheckOutcome.POLICE_CALLED}.isdisjoint(REFUSALS)
    with qtbot.waitSignal(box.refuse, timeout=1000) as heard:
        entries[0].trigger()
    assert heard.args == ["declined"]
    box.refusals.close()
    draw(box, "empty")
    box.ask_refusal()
    assert not box.refusals.isVisible()


def test_that_the_reason_of_an_emergency_is_asked_afterwards_without_blocking(qtbot, box):
    draw(box, "emergency_done")
    assert box.reason.isVisible()
    assert not box.reason.isModal()
    assert box.emergency.isEnabled()
    for width in WIDTHS:
        size(box, width)
        draw(box, "emergency_done")
        covered = box.reason.geometry()
        for button in (box.good, box.call_police, box.action.right, box.emergency):
            place = button.rect().translated(button.mapTo(box.deeds, button.rect().topLeft()))
            assert not covered.intersects(place), width
    box.reason.words.setText("visitor felt ill")
    with qtbot.waitSignal(box.explain, timeout=1000) as heard:
        box.reason.send.click()
    assert heard.args == ["visitor felt ill"]
    draw(box, "empty")
    assert not box.reason.isVisible()


def test_that_a_latched_fault_is_reset_with_a_cause(qtbot, box):
    draw(box, "fault")
    assert box.action.left.words() == "Reset…"
    box.action.left.click()
    assert box.cause.isVisible()
    assert not box.cause.send.isEnabled()
    box.cause.words.setText("contact cleaned")
    box.cause.people.setValue(1)
    with qtbot.waitSignal(box.reset, timeout=1000) as heard:
        box.cause.send.click()
    assert heard.args == ["contact cleaned", 1]
    draw(box, "fire")
    assert not box.action.left.isEnabled()


def test_that_a_typed_count_stays_while_the_state_ticks(box):
    draw(box, "two_persons")
    box.action.seen.setValue(3)
    draw(box, "two_persons")
    assert box.action.seen.value() == 3
    assert box.action.confirm.words() == "I see 3 people, together"
    draw(box, "uncounted")
    assert box.action.seen.value() == 1


def test_that_a_chosen_visit_stays_chosen_while_the_state_ticks(box):
    draw(box, "unbound")
    box.action.who.setCurrentIndex(1)
    assert box.action.bind.words() == "It is B016"
    draw(box, "unbound")
    assert box.action.who.currentIndex() == 1
    state = states.unbound()
    draw(box, replace(state, bind=state.bind[::-1]))
    assert box.action.bind.words() == "It is B016"
