"""The airlock's doors in the panel of building protection: seen there, and opened elsewhere."""

import pytest
from PySide6.QtCore import Qt

from tests.ui import door_states
from ui.buttons import Button
from ui.shortcuts import Deed


@pytest.fixture
def panel(window, desk):
    desk.show(door_states.doors_day())
    window.do(Deed.PROTECTION)
    window.protection.table.choose(door_states.OUTER)
    return window.protection


def test_that_both_doors_stand_beside_gates_and_shutters(panel):
    rows = panel.table.rows
    keys = [rows.key(number) for number in range(rows.rowCount())]
    assert keys[:3] == ["group:door", door_states.OUTER, door_states.INNER]
    assert "group:gate" in keys
    assert panel.side.currentWidget() is panel.door
    assert panel.door.name.text() == "Outer door"


def test_that_nothing_of_a_door_is_steered_here(panel, desk, qtbot):
    assert panel.door.findChildren(Button) == []
    assert "opened at the desk alone" in panel.door.note.text()
    panel.take_keys()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert desk.asked == []


@pytest.mark.parametrize(
    ("made", "state", "what"),
    [
        (door_states.doors_released, "open", ""),
        (door_states.doors_fault, "contact fault", "contradict each other"),
        (door_states.doors_unproven, "closed", "Not known: bolt contact"),
        (door_states.doors_control_silent, "not known", "door control does not answer"),
        (door_states.doors_silent, "not known", "Nothing is known"),
    ],
)
def test_that_each_state_of_a_door_says_what_is_known(panel, desk, made, state, what):
    desk.show(made())
    panel.table.choose(door_states.OUTER)
    assert panel.door.state.text() == state
    assert panel.door.warning.isVisible() is bool(what)
    assert what in panel.door.warning.what.text()


def test_that_doors_that_are_not_known_are_counted_as_not_as_asked(panel, desk):
    assert panel.note.text().endswith("· 0 not")
    desk.show(door_states.doors_control_silent())
    assert panel.note.text().endswith("· 2 not")
