"""The closing round in the building panel: whose turn it is, what to do, one button."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui import building_states
from ui import tasks
from ui.shortcuts import Deed


def played(run, scene):
    async def whole():
        scene()
        await tasks.settle()

    run(whole())


@pytest.fixture
def card(window, desk):
    desk.show(building_states.closing())
    window.do(Deed.CLOSING)
    return window.protection.closing


def test_that_the_round_shows_what_is_done_and_whose_turn_it_is(card):
    assert card.count.text() == "2 of 5"
    assert card.lines[0].note.text().endswith("insp. Peeters")
    assert "Choose it at the left" in card.how.text()
    assert not card.confirm.isEnabled()


def test_that_a_step_that_is_so_is_confirmed_with_ctrl_enter(card, window, desk, run):
    desk.show(building_states.closing(shut=True))
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("closing.confirm", "")]


def test_that_people_inside_need_a_word(card, window, desk, run):
    desk.show(building_states.closing_people())
    assert "unknown + 1, B014 + 2, B015" in card.how.text()
    assert card.lines[0].note.text() == "still inside: 6"
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == []
    card.reason.setText("night shift")
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("closing.confirm", "night shift")]


def test_that_staff_alone_is_told_and_needs_no_word(card, window, desk, run):
    desk.show(building_states.closing_staff())
    assert "Only staff is inside: 2" in card.how.text()
    assert "Only staff left inside" in card.confirm.accessibleName()
    assert not card.reason.isVisibleTo(card)
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("closing.confirm", "")]


def test_that_it_is_begun_from_the_card_and_left_with_escape(card, window, desk, run):
    state = building_states.closing()
    desk.show(replace(state, closing=replace(state.closing, begun_at=None, turn=None)))
    played(run, card.press_confirm)
    assert desk.asked == [("closing.begin",)]
    window.do(Deed.BACK)
    assert not window.protection.on_round


def test_that_enter_goes_from_the_round_to_the_element_whose_turn_it_is(card, window, qtbot):
    panel = window.protection
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.side.currentWidget() is panel.card
    assert panel.chosen().label == "R1 Straat links"
    window.do(Deed.CLOSING)
    assert panel.on_round
