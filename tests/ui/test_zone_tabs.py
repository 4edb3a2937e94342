"""The tabs over the list, the badges that are not back, and the course on the card."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reception_app.desk.states.zones import CourseStep, Happened, PersonKind
from reception_app.visits import Move
from tests.ui import stage, zone_states
from tests.ui.bricks import ago
from ui import tasks, wording_floor
from ui.course_box import HEAD
from ui.shortcuts import Deed
from ui.steps import PITCH
from ui.zone_rows import Tab


@pytest.fixture
def panel(window, desk):
    desk.show(zone_states.unaccounted())
    window.resize(1920, 1080)
    window.do(Deed.ZONES)
    stage.settle()
    return window.zones


def listed(panel):
    rows = panel.table.rows
    return [rows.key(n) for n in range(rows.rowCount()) if not rows.key(n).startswith("group:")]


def played(run, scene):
    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def test_that_each_tab_has_its_count_and_its_people(panel):
    texts = [panel.tabs.tabText(n) for n in range(panel.tabs.count())]
    assert texts == ["Everybody 14", "Visitors 10", "Staff 3", "Badge not back 2"]
    kinds = {Tab.VISITORS: "visit:", Tab.STAFF: "staff:", Tab.BADGES: "badge:"}
    for tab, begins in kinds.items():
        panel.tabs.setCurrentIndex(tab)
        assert listed(panel)
        assert all(key.startswith(begins) for key in listed(panel))


def test_that_who_came_along_into_the_airlock_is_counted_wherever_people_are(window, desk):
    shown = zone_states.along()
    desk.show(shown)
    window.resize(1920, 1080)
    stage.settle()
    visitors = shown.zones.count(PersonKind.VISITOR)
    said = f"1 not known · {visitors} visitors · "
    assert window.area.strip.total.text().startswith(said)
    window.do(Deed.ZONES)
    assert window.zones.tree.note.text().startswith(said)
    desk.show(replace(shown, zones=replace(shown.zones, zones=())))
    counted = {name.text(): count.text() for count, name in window.area.strip.slots}
    assert counted["airlock"] == "2"


def test_that_only_whom_a_gate_saw_is_accounted_for_and_not_whom_the_airlock_counts(panel, desk):
    panel.table.choose("unknown:gate/interview/1")
    assert panel.card.account.isVisible()
    desk.show(zone_states.along())
    panel.table.choose("unknown:airlock/41")
    assert panel.card.isVisible()
    assert not panel.card.account.isVisible()


def test_that_a_tab_is_kept_while_people_come_and_go_and_not_after_leaving(window, panel, desk):
    panel.tabs.setCurrentIndex(Tab.STAFF)
    desk.show(zone_states.morning())
    assert panel.tabs.currentIndex() == Tab.STAFF
    window.do(Deed.PANEL)
    window.do(Deed.ZONES)
    assert panel.tabs.currentIndex() == Tab.EVERYBODY  # who comes back sees everybody


def test_that_tabs_are_reached_and_turned_by_keys(qtbot, window, panel):
    assert panel.tabs.focusPolicy() & Qt.FocusPolicy.TabFocus
    panel.tabs.setFocus()
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Right)
    assert panel.tabs.currentIndex() == Tab.VISITORS
    window.do(Deed.BACK)
    assert panel.tabs.currentIndex() == Tab.EVERYBODY


@pytest.mark.parametrize(
    ("tab", "said"),
    [(Tab.BADGES, "Every badge is in the drawer"), (Tab.STAFF, "Nobody of the staff"),
     (Tab.VISITORS, "No visitors in the building")],
)  # fmt: skip
def test_that_an_empty_tab_says_so(panel, desk, tab, said):
    desk.show(zone_states.calm())
    panel.tabs.setCurrentIndex(tab)
    assert said in panel.calm.text()


def test_that_a_badge_that_is_not_back_is_taken_back_from_its_card(qtbot, panel, desk, run):
    panel.tabs.setCurrentIndex(Tab.BADGES)
    assert panel.badge.isVisible()
    assert panel.badge.name.text() == "Badge 9"
    assert panel.badge.sign.text() == "not back"
    played(run, lambda: qtbot.keyClick(panel.table, Qt.Key.Key_Return))
    played(run, panel.badge.missing.click)
    panel.table.choose("badge:21")
    assert panel.badge.sign.text() == "called lost"
    assert not panel.badge.missing.isVisible()
    assert desk.asked == [("zones.badge_returned", "9"), ("zones.badge_lost", "9")]
    panel.search.setText("21")
    assert listed(panel) == ["badge:21"]
    panel.search.clear()
    panel.tabs.setCurrentIndex(Tab.EVERYBODY)
    assert panel.card.isVisible()


def test_that_the_desk_is_told_whom_somebody_looks_at(window, panel, desk):
    assert desk.looked == ["unknown:gate/interview/1"]
    panel.table.choose("visit:B010")
    panel.tabs.setCurrentIndex(Tab.BADGES)
    window.do(Deed.PANEL)
    window.do(Deed.ZONES)
    assert desk.looked[:3] == ["unknown:gate/interview/1", "visit:B010", ""]
    window.do(Deed.PANEL)
    assert desk.looked[-1] == ""


# -- the course ----------------------------------------------------------------------------------


def moments(panel):
    return [(one.what, one.who) for one in panel.card.course.timeline._moments]


def test_that_the_card_tells_the_course_the_last_gate_and_how_long(panel, desk):
    desk.show(zone_states.morning())
    panel.table.choose("visit:B004")
    stage.settle()
    assert moments(panel) == [
        ("Released from the airlock", "S-4471"), ("Badge 11 given", "insp. Peeters"),
        ("Called", "insp. Claes"), ("Granted: Interview 2", "insp. Claes"),
        ("In Interview", "Verhoor"), ("Expired: Interview 2", ""),
    ]  # fmt: skip
    assert panel.card.course.lasted.text() == "56 min in the building"
    told = [name.text() for name, value in panel.card.facts._lines if name.isVisible()]
    assert told[-1] == "Last gate"
    panel.table.choose("visit:B010")  # whose course was not read yet
    assert moments(panel) == []
    assert not panel.card.course.head.isVisible()


def test_that_a_course_that_cannot_be_read_says_why(panel, desk):
    desk.show(zone_states.unread())
    assert panel.card.course.words.text() == "Not known: the database is away."
    desk.show(zone_states._with(zone_states.plain(course=zone_states.course(steps=()))))
    assert panel.card.course.words.text() == "Nothing was noted yet."


@pytest.mark.parametrize("steps", [0, 1, 3, 6])
def test_that_the_newest_steps_are_in_sight_where_there_is_room_for_few(panel, desk, steps):
    desk.show(zone_states.morning())
    panel.table.choose("visit:B004")
    box = panel.card.course
    zones = zone_states.morning().zones
    whole = [wording_floor.step(one, zones) for one in zones.course.steps]
    box.resize(box.width(), HEAD + PITCH * steps + 5 if steps else PITCH)
    assert box.shown() == steps
    assert moments(panel) == whole[len(whole) - steps :]
    assert box.timeline.isVisible() == bool(steps)


@pytest.mark.parametrize("what", [*Happened, *Move])
def test_that_every_step_has_words_without_a_gap(window, what):
    one = CourseStep(ago(60), what, "interview", "gate/team", "9", "insp. Claes")
    said, where = wording_floor.step(one, zone_states.morning().zones)
    assert said
    assert "{" not in said + where


def test_that_the_gates_tell_how_many_badges_each_refused(panel, desk):
    desk.show(zone_states.morning())
    told = [line[2].text() for line in panel.gates._lines[:3]]
    assert told == ["0 refused", "1 refused", "1 refused"]
    gates = tuple(replace(one, refusals=None) for one in zone_states.GATES)
    desk.show(zone_states._with(zone_states.plain(gates=gates)))
    assert not any(line[2].isVisible() for line in panel.gates._lines[:3])
    assert panel.plan.refused.text() == ""
