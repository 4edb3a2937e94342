"""Badge readers in the panel of building protection: a row each, and what to do in words."""

import pytest
from PySide6.QtCore import Qt

from device_bridge.protocol.codes import ReaderStand
from tests.ui import building_states as states
from tests.ui.test_protection_panel import played
from ui import wording_readers
from ui.shortcuts import Deed


@pytest.fixture
def panel(window, desk):
    desk.show(states.readers_day())
    window.do(Deed.PROTECTION)
    window.protection.table.choose("reader/1")
    return window.protection


def test_that_a_reader_is_named_by_its_gate_and_side_and_has_a_card(panel):
    assert panel.side.currentWidget() is panel.reader
    assert panel.reader.name.text() == "Poortje 1, outside"
    assert panel.reader.state.text() == "secure"
    assert not panel.reader.warning.isVisible()
    assert wording_readers.place(states.reader(2, label="Achterdeur")) == "Achterdeur"


@pytest.mark.parametrize(
    ("state", "what"),
    [
        (states.readers_away, "It does not answer."),
        (states.readers_insecure, "It answers without its own key."),
        (states.readers_doubled, "Two readers answer at its address."),
        (states.readers_opened, "Somebody opened it."),
        (states.readers_silent, "The bridge says nothing"),
    ],
)
def test_that_what_is_wrong_is_said_with_what_to_do(panel, desk, state, what):
    desk.show(state())
    assert panel.reader.warning.isVisible()
    assert panel.reader.warning.what.text().startswith(what)
    assert panel.reader.warning.do.text()


def test_that_the_head_counts_what_is_not_as_it_must_be(panel, desk):
    before = panel.note.text()
    desk.show(states.readers_insecure())
    assert panel.note.text() != before
    desk.show(states.readers_day())
    assert panel.note.text() == before


def test_that_a_reader_in_fault_of_its_supply_still_has_cards(panel, desk):
    desk.show(states.with_readers(states.reader(1, mains=False)))
    assert panel.reader.state.text() == "secure"
    assert panel.reader.warning.do.text() == "Cards still work. Call support."


def test_that_an_old_word_leaves_nothing_known(panel, desk):
    desk.show(states.readers_silent())
    assert panel.reader.state.text() == "not known"
    said = [value.text() for _, value in panel.reader.facts]
    assert said[2:] == ["–", "cover not known", "not known"]


def test_that_nothing_is_armed_at_a_reader(qtbot, panel, desk, run):
    played(run, lambda: qtbot.keyClick(panel.table, Qt.Key.Key_Return))
    assert desk.asked == []


def test_that_every_stand_has_its_word():
    said = {wording_readers.stand(states.reader(1, stand)) for stand in ReaderStand}
    assert len(said) == len(ReaderStand)
