"""The floor plan below the zones: rooms to choose from, gates in their walls, and when it goes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from device_bridge.protocol.codes import GateStand
from reception_app.desk.states.zones import AIRLOCK, Room, ZonesState
from reception_app.floors import Place
from tests.ui import stage, zone_states
from tests.ui.scenes import SCENES
from ui import wording_floor
from ui.floor_parts import lines, shortened
from ui.floor_view import floor_of, plan_view, within
from ui.shortcuts import Deed
from ui.style import SMALL, text_width
from ui.style_paint import MEDIUM
from ui.wording_floor import GatePicture
from ui.zone_tree import ALL


@pytest.fixture
def panel(window, desk):
    desk.show(zone_states.morning())
    window.resize(1920, 1080)
    window.do(Deed.ZONES)
    stage.settle()
    return window.zones


def room(panel, zone):
    return next(one for one in panel.plan.plan.shown() if one.view.zone == zone)


def listed(panel):
    rows = panel.table.rows
    return {rows.key(n) for n in range(rows.rowCount()) if not rows.key(n).startswith("group:")}


def test_that_each_room_is_a_button_that_says_who_is_in_it(panel):
    found = {}
    for one in panel.plan.plan.shown():
        told = QAccessible.queryAccessibleInterface(one)
        assert told.role() is QAccessible.Role.Button
        found[one.view.zone] = told.text(QAccessible.Text.Name)
    assert found["interview"] == "Interview: 2 of 3 inside"
    assert found["talk"] == "Consulting room: 2 of 2 inside, full"
    assert found[AIRLOCK] == "Airlock: 1 inside"


@pytest.mark.parametrize("how", ["mouse", "enter", "space"])
def test_that_a_room_chooses_its_zone_as_the_tree_does(qtbot, panel, how):
    one = room(panel, "interview")
    if how == "mouse":
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    else:
        key = Qt.Key.Key_Return if how == "enter" else Qt.Key.Key_Space
        one.setFocus()
        qtbot.keyClick(one, key)
    assert panel.tree.zone() == "interview"
    zones = {panel._state.zones.person(key).zone for key in listed(panel)}
    assert zones == {"interview-2"}
    assert room(panel, "interview").accessibleName() == "Interview: 2 of 3 inside, chosen"


def test_that_the_airlock_is_chosen_like_a_zone(panel):
    room(panel, AIRLOCK).click()
    assert panel.tree.zone() == AIRLOCK
    assert listed(panel) == {"visit:B015"}


def test_that_a_part_of_a_room_marks_the_room_it_lies_in(panel):
    panel.tree.table.choose("interview-2")
    assert [one.view.zone for one in panel.plan.plan.shown() if one.view.chosen] == ["interview"]
    panel.tree.table.choose("reception")
    chosen = {one.view.zone for one in panel.plan.plan.shown() if one.view.chosen}
    assert chosen == {"reception", "talk"}  # what lies within it, too
    panel.tree.table.choose(ALL)
    assert not any(one.view.chosen for one in panel.plan.plan.shown())


def test_that_tab_reaches_the_plan_once_and_arrows_go_where_they_point(qtbot, panel):
    tab = Qt.FocusPolicy.StrongFocus
    shown = panel.plan.plan.shown()
    assert [one.view.zone for one in shown if one.focusPolicy() == tab] == ["reception"]
    panel.tree.table.choose("team")
    assert [one.view.zone for one in shown if one.focusPolicy() == tab] == ["team"]
    at = room(panel, "reception")
    at.setFocus()
    for key, zone in (
        (Qt.Key.Key_Right, "counters"), (Qt.Key.Key_Right, "interview"),
        (Qt.Key.Key_Right, "interview"), (Qt.Key.Key_Down, "team"), (Qt.Key.Key_Down, "staff"),
        (Qt.Key.Key_Left, "talk"), (Qt.Key.Key_Up, "reception"), (Qt.Key.Key_Left, AIRLOCK),
    ):  # fmt: skip
        here = next(one for one in shown if one.hasFocus())
        qtbot.keyClick(here, key)
        assert next(one for one in shown if one.hasFocus()).view.zone == zone


@pytest.mark.parametrize(
    ("stand", "picture"),
    [
        (GateStand.CLOSED, GatePicture.FREE), (GateStand.GRANTED, GatePicture.BUSY),
        (GateStand.OPEN, GatePicture.BUSY), (GateStand.PASSAGE, GatePicture.BUSY),
        (GateStand.ALARM, GatePicture.BLOCKED), (GateStand.FREED, GatePicture.FREED),
        (GateStand.UNKNOWN, GatePicture.UNKNOWN),
    ],
)  # fmt: skip
def test_that_a_gate_is_drawn_and_told_as_it_stands(panel, desk, stand, picture):
    state = zone_states.morning()
    gates = (replace(zone_states.GATES[0], stand=stand), *zone_states.GATES[1:])
    desk.show(replace(state, zones=replace(state.zones, gates=gates)))
    mark = panel.plan.plan.gates[0]
    assert mark.shown_as is picture
    assert mark.accessibleName().startswith("Gate Loketten: ")
    assert wording_floor.picture(replace(gates[0], live=False)) is GatePicture.UNKNOWN
    unready = wording_floor.picture(replace(gates[0], ready=False))
    assert unready is (GatePicture.BLOCKED if picture is GatePicture.FREE else picture)


def test_that_a_gate_stands_in_the_wall_between_its_rooms(panel):
    plan = panel.plan.plan
    gate = next(one for one in plan.gates if "Loketten" in one.accessibleName())
    middle = gate.geometry().center()
    left, right = room(panel, "reception").geometry(), room(panel, "counters").geometry()
    assert left.right() - 2 <= middle.x() <= right.left() + 2
    assert left.top() < middle.y() < left.bottom()


def test_that_the_foot_counts_free_gates_and_the_refused_of_today(panel, desk):
    assert panel.plan.free.text() == "gates: 2 of 3 free"
    assert panel.plan.refused.text() == "refused today: 2"
    desk.show(zone_states.lost())
    assert panel.plan.free.text() == "gates: not known"
    assert {one.shown_as for one in panel.plan.plan.gates} == {GatePicture.UNKNOWN}


def test_that_a_plan_that_is_not_of_now_says_of_when_it_is(panel, desk):
    assert not panel.plan.plan.frozen
    desk.show(zone_states.frozen())
    assert panel.plan.plan.frozen
    assert panel.plan.note.text().startswith("As it stood at")
    assert room(panel, "interview").view.count == "2"


def test_that_a_building_of_two_floors_shows_the_floor_of_the_chosen_zone(qtbot, panel, desk):
    desk.show(zone_states.upstairs())
    assert {one.view.zone for one in panel.plan.plan.shown()} == {"reception", "talk", "counters"}
    panel.tree.table.choose("interview-2")
    assert {one.view.zone for one in panel.plan.plan.shown()} == {"interview", "team", "staff"}
    assert panel.plan.turn.words() == "floor 1"
    panel.tree.table.choose(ALL)
    assert panel.plan.turn.words() == "floor 1"  # as it was looked at
    qtbot.mouseClick(panel.plan.turn, Qt.MouseButton.LeftButton)
    assert panel.plan.turn.words() == "ground floor"
    desk.show(zone_states.upstairs())
    assert panel.plan.turn.words() == "ground floor"


def test_that_an_office_that_draws_nothing_shows_no_plan(panel, desk):
    assert panel.plan.isVisible()
    desk.show(zone_states.unplanned())
    stage.settle()
    assert not panel.plan.isVisible()
    assert panel.tree.isVisible()


@pytest.mark.parametrize("scene", ["inside-morning", "inside-few", "inside-upstairs"])
@pytest.mark.parametrize("size", [(1920, 1080), (1600, 900), (1366, 768), (1280, 700), (960, 540)])
def test_that_the_plan_is_whole_or_not_there(scene, size):
    window = stage.open_scene(SCENES[scene], "1920")
    try:
        window.resize(*size)
        stage.settle()
        box, tree = window.zones.plan, window.zones.tree
        assert size != (1920, 1080) or box.isVisible()
        assert size != (960, 540) or not box.isVisible()
        if box.isVisible():
            assert box.height() >= box.least()
            assert tree.height() >= tree.need()[1]
            assert window.zones.columns.left.rect().contains(box.geometry())
    finally:
        stage.close_scene(window)


def test_that_a_small_window_has_a_plan_where_the_zones_leave_room():
    window = stage.open_scene(SCENES["inside-few"], "1366")
    try:
        assert window.zones.plan.isVisible()
    finally:
        stage.close_scene(window)


def test_that_a_name_breaks_between_words_and_is_cut_as_people_do(qapp):
    wide = text_width("wachtzaal", SMALL, MEDIUM) + 1
    assert lines("Onthaal en wachtzaal", SMALL, wide, 3) == ["Onthaal", "en", "wachtzaal"]
    cut = shortened("Spreekkamer", SMALL, text_width("Spreekk.", SMALL, MEDIUM))
    assert cut == "Spreekk."
    assert shortened("Spreekkamer", SMALL, 3) == ""
    assert lines("", SMALL, wide, 3) == []


def test_that_a_zone_that_is_drawn_and_gone_is_told_by_its_id():
    state = ZonesState(rooms=(Room("cells", Place(0, 0, 2, 2)),), loaded=True)
    (only,) = plan_view(state, 0, ALL).rooms
    assert (only.name, only.count) == ("cells", "0")
    assert within(state, "cells") == frozenset()
    assert floor_of(state, "cells") is None


def test_that_no_room_has_a_code_for_a_name_before_the_zones_are_read():
    unread = replace(zone_states.morning().zones, zones=(), people=(), loaded=False)
    rooms = plan_view(unread, 0, ALL).rooms
    codes = {room.zone for room in rooms} - {AIRLOCK}
    assert codes
    assert codes.isdisjoint(room.name for room in rooms)
    assert {room.count for room in rooms} == {"–"}, "nobody knows yet"
