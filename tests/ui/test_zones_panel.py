"""Who is in the building: the list, the zones, the questions, and what is said when it is old."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reception_app.desk.states.zones import PersonKind
from reception_app.zone_errors import BadgeOutError, ZoneFullError
from tests.ui import desk_states, zone_states
from ui import tasks, wording, wording_zones
from ui.shortcuts import Deed
from ui.table_cells import Cell


@pytest.fixture
def open_panel(window, desk):
    desk.show(zone_states.morning())
    window.do(Deed.ZONES)
    return window.zones


def played(run, scene):
    """Play on the loop that the real window uses, until every action has ended."""

    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def listed(panel):
    rows = panel.table.rows
    return [rows.key(n) for n in range(rows.rowCount()) if not rows.key(n).startswith("group:")]


def answer(qtbot, panel, *typed):
    """Type an answer to each question that follows the other, and Enter."""
    for words in typed:
        field = panel.card.ask.field
        field.setText(words)
        field.textEdited.emit(words)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_ctrl_i_shows_everybody_and_gives_the_keys_to_the_list(window, open_panel):
    assert window.places.currentWidget() is open_panel
    assert len(listed(open_panel)) == len(zone_states.people())
    assert open_panel.chosen().name == "B004"
    assert open_panel.card.main.words() == "B004: extend the zone…"
    assert "12" in open_panel.card.sign.text()
    window.do(Deed.PANEL)
    assert window.places.currentWidget() is window.area


def test_that_a_zone_shows_who_is_in_it_and_in_what_lies_within(open_panel):
    open_panel.tree.table.choose("interview")
    assert {open_panel._state.zones.person(key).zone for key in listed(open_panel)} == {
        "interview-2"
    }
    assert open_panel.put_away()
    assert len(listed(open_panel)) == len(zone_states.people())


@pytest.mark.parametrize(
    ("words", "found"), [("b010", ["visit:B010"]), ("13", ["visit:B013", "visit:A094"]), ("zz", [])]
)
def test_that_where_is_finds_a_number_or_a_badge(window, open_panel, words, found):
    window.do(Deed.SEARCH)
    open_panel.search.setText(words)
    assert sorted(listed(open_panel)) == sorted(found)
    if not found:
        assert "Nobody found" in open_panel.calm.text()
    window.do(Deed.BACK)
    assert open_panel.search.text() == ""


def test_that_a_zone_is_granted_by_keys_alone(qtbot, open_panel, desk, run):
    def scene():
        open_panel.table.choose("visit:B012")
        qtbot.keyClick(open_panel.table, Qt.Key.Key_Return)
        answer(qtbot, open_panel, "no such zone")

    desk.show(zone_states.morning())
    played(run, scene)
    assert desk.asked == []  # no zone is called so
    played(run, lambda: answer(qtbot, open_panel, "neigh", "30 min"))
    assert desk.asked == [("zones.grant", "visit:B012", "team", 30)]


def test_that_a_zone_that_is_over_is_extended_at_once(qtbot, open_panel, desk, run):
    def scene():
        qtbot.keyClick(open_panel.table, Qt.Key.Key_Return)
        answer(qtbot, open_panel, "until")

    played(run, scene)
    assert desk.asked == [("zones.grant", "visit:B004", "interview-2", 0)]


def test_that_a_refused_grant_says_what_to_do(qtbot, window, open_panel, desk, run):
    who = (("B004", 2), ("insp. Claes", 1), ("", 1), ("B010", 1))
    desk.fails["zones.grant"] = ZoneFullError("interview-2", 2, who)

    def scene():
        qtbot.keyClick(open_panel.table, Qt.Key.Key_Return)
        answer(qtbot, open_panel, "15")

    played(run, scene)
    assert "full (2): B004 + 1, insp. Claes, unknown, …" in window.notice.text()


def test_that_badges_come_and_go_from_the_card(qtbot, open_panel, desk, run):
    def give():
        open_panel.table.choose("visit:B012")
        open_panel.card.badge.click()
        answer(qtbot, open_panel, "16")

    played(run, give)

    def take():
        open_panel.table.choose("visit:B010")
        open_panel.card.badge.click()

    played(run, take)
    assert desk.asked == [
        ("zones.issue_badge", "visit:B012", "16"), ("zones.badge_returned", "10")
    ]  # fmt: skip


def test_that_a_badge_is_called_lost_by_its_number(qtbot, open_panel, desk, run):
    def scene():
        open_panel.lost.click()
        answer(qtbot, open_panel, "p-11")

    played(run, scene)
    assert desk.asked == [("zones.badge_lost", "P-11")]


def test_that_who_is_unaccounted_for_comes_first_and_asks_how(qtbot, window, desk, run):
    desk.show(zone_states.unaccounted())
    window.do(Deed.ZONES)
    panel = window.zones
    assert panel.chosen().kind is PersonKind.UNKNOWN
    assert not panel.card.main.isVisibleTo(panel.card)

    def scene():
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
        answer(qtbot, panel, "camera")

    played(run, scene)
    assert desk.asked == [("zones.clear", "unknown:gate/interview/1", "camera")]
    assert "9, 21" in panel.trouble.text()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (zone_states.frozen, "As it stood at"), (zone_states.late, "let people through by hand"),
        (zone_states.refused, "The bridge refuses"), (zone_states.left_out, "badge 901, 902"),
    ],
)  # fmt: skip
def test_that_an_old_list_and_late_grants_say_so(window, desk, made, said):
    desk.show(made())
    window.do(Deed.ZONES)
    assert said in window.zones.trouble.text()
    assert listed(window.zones)
    desk.show(zone_states.morning())
    assert not window.zones._trouble_row.isVisibleTo(window.zones)


def test_that_an_empty_building_is_said_calmly(window, desk):
    desk.show(zone_states.calm())
    window.do(Deed.ZONES)
    assert window.zones.calm.text() == "No visitors in the building."
    assert window.zones.card.name.text() == "–"


def test_that_a_guard_is_told_why_a_zone_is_not_theirs_to_grant(window, desk):
    desk.show(zone_states.guarded())
    window.do(Deed.ZONES)
    card = window.zones.card
    assert not card.main.isEnabled()
    assert card.main.why
    assert card.badge.isEnabled()


@pytest.mark.parametrize("became", [("hand", "zones.badge_returned"), ("lost", "zones.badge_lost")])
def test_that_a_badge_not_back_is_asked_about_before_the_visit_ends(
    qtbot, window, desk, run, became
):
    typed, asked = became
    desk.show(desk_states.morning())
    desk.fails["counter.confirm"] = BadgeOutError("14", "B014")
    played(run, lambda: window.do(Deed.CONFIRM))
    ask = window.visitor.ask
    assert ask.is_open()
    assert ask.question.text() == "Badge 14 of B014 is not back yet."
    desk.fails.clear()

    def scene():
        ask.field.setText(typed)
        ask.field.textEdited.emit(typed)
        qtbot.keyClick(ask.field, Qt.Key.Key_Return)

    played(run, scene)
    assert desk.asked[1:] == [(asked, "14"), ("counter.confirm",)]


@pytest.mark.parametrize("row", zone_states.people(), ids=lambda row: row.name)
def test_that_a_row_says_how_somebody_is_where_they_are(row):
    said = wording_zones.standing(row, zone_states.morning().now)
    assert said
    assert "{" not in said


def test_that_every_refusal_of_the_zones_says_what_to_do(window):
    from reception_app import zone_errors

    for error in (
        ZoneFullError("x", 2), BadgeOutError("14", "B014"), zone_errors.UnknownBadgeError("9"),
        zone_errors.NobodyThereError(), zone_errors.NotGrantableError("B004"),
        *(zone_errors.BadgeTakenError("9", why) for why in ("issued", "lost", "staff", "free")),
    ):  # fmt: skip
        said = wording.sentence(error)
        assert said.count(".") + said.count(":") >= 1
        assert "{" not in said


def test_that_a_list_of_two_thousand_is_filled_once(window, desk):
    desk.show(zone_states.crowd(2000))
    window.do(Deed.ZONES)
    assert len(listed(window.zones)) == 2000
    assert isinstance(window.zones.table.rows.entry(1)[0], Cell)
    before = window.zones.table.rows.entry(1)
    desk.show(replace(desk.state, alarms=desk.state.alarms))
    assert window.zones.table.rows.entry(1) is before
