"""Bollards and shutters: the table, the card, the two steps, and what is said when it is not so."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from device_bridge.protocol.codes import BarrierKind, Mode, Move, Refusal, Stage, Stand
from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.protection import (
    PLAN,
    ArmedMove,
    ElementRow,
    MoveStep,
    ProtectionState,
)
from reception_app.errors import BarrierRefusedError, BarrierUnknownError
from tests.ui import desk_states
from ui import protection_rows, tasks, translations, wording, wording_protection
from ui.buttons import FILLED, TARGET, Button
from ui.shortcuts import Deed

AT = datetime(2026, 11, 24, 20, 41, tzinfo=UTC)
THERE = Offer(Why.BRIDGE, Refusal.BUSY, "open")
SHUTTER = ElementRow(
    "shutter/street", "R1 Street", BarrierKind.SHUTTER, Stand.OPEN, live=True, position=0.0,
    obstacle=False, since=AT, open=THERE,
)  # fmt: skip
BOLLARDS = ElementRow(
    "bollards/drive", "P1 Drive", BarrierKind.BOLLARD, Stand.CLOSED, live=True, position=1.0,
    obstacle=False, since=AT, close=THERE,
)  # fmt: skip
LIVE = LinkState(Freshness.LIVE, 0.2, AT)


def state(*rows, **link):
    return replace(
        desk_states.free(), protection=ProtectionState(replace(LIVE, **link), rows)
    )  # fmt: skip


@pytest.fixture
def open_panel(window, desk):
    desk.show(state(SHUTTER, BOLLARDS))
    window.do(Deed.PROTECTION)
    return window.protection


def filled(panel):
    return [b.words() for b in panel.findChildren(Button) if b.isVisible() and b.role in FILLED]


def test_that_the_newest_movement_is_told_with_who_asked_it(open_panel, window, desk):
    assert not open_panel.card.course.isVisible(), "nothing was asked yet"
    steps = (MoveStep(AT, Stage.ACCEPTED), MoveStep(AT + timedelta(seconds=9), Stage.ARRIVED))
    moved = replace(SHUTTER, stand=Stand.CLOSED, asked=Move.CLOSE, by="2", course=steps)
    desk.show(state(moved, BOLLARDS))
    lines = [one.accessibleName() for one in open_panel.card.course.findChildren(QWidget)]
    assert [one for one in lines if one] == ["21:41:00 close", "21:41:09 closed"]
    assert open_panel.card.asker.text() == "Counter 2"
    desk.show(state(replace(moved, by=PLAN), BOLLARDS))
    assert open_panel.card.asker.text() == "weekly plan"
    window.resize(960, 540)
    assert not open_panel.card.course.isVisible(), "a low window has no room for it"


def test_that_the_place_is_offered_only_where_there_are_elements(window, desk):
    nothing = replace(state(), airlock=AirlockPanelState(fitted=False))
    desk.show(nothing)
    assert window.rail.buttons[Deed.PROTECTION].isHidden()
    window.do(Deed.PROTECTION)
    assert window.places.currentWidget() is window.area
    assert "no airlock, bollards" in window.notice.text()
    desk.show(state(SHUTTER))
    assert not window.rail.buttons[Deed.PROTECTION].isHidden()


def played(run, scene):
    """Play on the loop that the real window uses, until every action has ended."""

    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def test_that_enter_asks_to_look_first_and_then_arms_what_makes_sense(qtbot, open_panel, desk, run):
    panel = open_panel

    def scene():
        assert panel.chosen().name == "shutter/street"
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
        assert desk.asked == []
        panel.card.looked.setChecked(True)
        panel.take_keys()
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)

    played(run, scene)
    assert desk.asked == [("protection.arm", "shutter/street", Move.CLOSE)]


def test_that_the_way_out_is_opened_without_a_tick(qtbot, open_panel, desk, run):
    def scene():
        open_panel.table.choose("bollards/drive")
        qtbot.keyClick(open_panel.table, Qt.Key.Key_Return)

    played(run, scene)
    assert desk.asked == [("protection.arm", "bollards/drive", Move.OPEN)]


def test_that_only_the_armed_movement_is_filled_and_ctrl_enter_makes_it(
    window, open_panel, desk, run
):
    armed = replace(SHUTTER, armed=ArmedMove(Move.CLOSE, mine=True, left_s=6.2))
    assert filled(open_panel) == []
    desk.show(state(armed, BOLLARDS))
    assert filled(open_panel) == ["CLOSE R1 Street"]
    assert open_panel.card.edge == "accent"
    assert "6 s left" in open_panel.card.why.text()
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("protection.move",)]
    played(run, lambda: window.do(Deed.BACK))
    assert desk.asked[1:] == [("protection.disarm",)]


def test_that_ctrl_enter_is_the_counters_again_at_the_desk(window, open_panel, desk, run):
    window.do(Deed.DESK)
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("counter.confirm",)]


def test_that_the_keys_of_the_airlock_act_beside_the_barriers(window, open_panel, desk, run):
    played(run, lambda: window.do(Deed.RELEASE))
    assert desk.asked == [("airlock.release",)]
    assert window.places.currentWidget() is open_panel


def test_that_the_tick_is_gone_when_the_arming_ends_or_another_is_chosen(open_panel, desk):
    panel = open_panel
    panel.card.looked.setChecked(True)
    panel.table.choose("bollards/drive")
    assert not panel.card.looked.isChecked()
    panel.table.choose("shutter/street")
    panel.card.looked.setChecked(True)
    desk.show(state(replace(SHUTTER, armed=ArmedMove(Move.CLOSE, mine=True, left_s=1)), BOLLARDS))
    assert panel.card.looked.isChecked()
    desk.show(state(SHUTTER, BOLLARDS))
    assert not panel.card.looked.isChecked()


def test_that_stop_is_there_while_it_moves_and_needs_no_arming(open_panel, desk, run):
    assert not open_panel.card.halt.isEnabled()
    desk.show(state(replace(SHUTTER, stand=Stand.CLOSING, position=0.4), BOLLARDS))
    played(run, open_panel.card.halt.click)
    assert desk.asked == [("protection.stop", "shutter/street")]


def test_that_escape_stops_what_moves_before_it_leaves_the_page(window, open_panel, desk, run):
    desk.show(state(replace(SHUTTER, stand=Stand.CLOSING, position=0.4), BOLLARDS))
    played(run, lambda: window.do(Deed.BACK))
    assert desk.asked == [("protection.stop", "shutter/street")]
    assert window.places.currentWidget() is open_panel
    desk.show(state(replace(SHUTTER, stand=Stand.BETWEEN, position=0.4), BOLLARDS))
    played(run, lambda: window.do(Deed.BACK))
    assert window.places.currentWidget() is window.area


@pytest.mark.parametrize(
    ("row", "link", "said"),
    [
        (replace(SHUTTER, stand=Stand.BETWEEN, position=0.6), {}, "half-way"),
        (replace(SHUTTER, fault=True), {}, "drive in fault"),
        (replace(SHUTTER, live=False, stand=Stand.UNKNOWN, position=None), {}, "gives no data"),
        (replace(SHUTTER, asked=Move.CLOSE, stage=Stage.NOT_KNOWN), {}, "not known"),
        (replace(SHUTTER, stand=Stand.UNKNOWN, position=None, live=False),
         {"freshness": Freshness.STALE}, "bridge says nothing"),
    ],
)  # fmt: skip
def test_that_what_is_wrong_is_told_with_what_to_do(open_panel, desk, row, link, said):
    desk.show(state(row, BOLLARDS, **link))
    card = open_panel.card
    assert card.warning.isVisible()
    assert said in card.warning.what.text()
    assert card.warning.do.text()


def test_that_a_button_that_does_nothing_says_why(open_panel, desk):
    no = Offer(Why.BRIDGE, Refusal.OBSTRUCTED, "loop")
    desk.show(state(replace(SHUTTER, close=no, obstacle=True), BOLLARDS))
    card = open_panel.card
    assert "vehicle" in card.close_it.why
    assert card.why.text() == card.close_it.why
    assert not card.operate.isEnabled()
    assert card.operate.why


def test_that_buttons_that_move_something_are_48_px(open_panel):
    card = open_panel.card
    for button in (card.close_it, card.open_it, card.operate, card.halt):
        assert button.height() >= TARGET


def test_that_the_front_chooses_and_speaks(qtbot, open_panel):
    tiles = [tile for tile in open_panel.front._tiles if tile.isVisible()]
    assert [tile.accessibleName() for tile in tiles] == ["R1 Street: open", "P1 Drive: up"]
    qtbot.mouseClick(tiles[1], Qt.MouseButton.LeftButton)
    assert open_panel.chosen().name == "bollards/drive"
    assert tiles[1].isChecked()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (960, 540)])
@pytest.mark.parametrize("stand", list(Stand))
def test_that_every_stand_is_drawn_at_every_size(window, open_panel, desk, size, stand):
    window.resize(*size)
    desk.show(state(replace(SHUTTER, stand=stand), replace(BOLLARDS, stand=stand, obstacle=True)))
    assert not open_panel.grab().isNull()
    card = open_panel.card
    assert card.geometry().bottom() <= open_panel.height()
    assert not card.close_it.is_cut() or size[0] < 1920


@pytest.mark.parametrize("reason", list(Refusal))
@pytest.mark.parametrize("detail", ["", "loop", "beam", "not_known", "drive"])
def test_that_every_refusal_of_an_element_has_its_sentence(reason, detail):
    assert wording_protection.refusal(reason, detail).endswith(".")


@pytest.mark.parametrize("mode", list(Mode))
def test_that_every_mode_has_its_word(mode):
    assert wording_protection.mode(mode)


def test_that_a_failure_names_the_element():
    refused = wording.sentence(BarrierRefusedError("R1 Street", Refusal.OBSTRUCTED, "loop"))
    assert refused.startswith("R1 Street did not move.")
    assert "R1 Street" in wording.sentence(BarrierUnknownError("R1 Street"))


@pytest.mark.parametrize(
    ("stand", "words", "icon"),
    [(Stand.CLOSING, "going up", "arrow-line-up"), (Stand.OPENING, "going down", "arrow-line-down"),
     (Stand.CLOSED, "up", "arrow-line-up"), (Stand.OPEN, "down", "arrow-line-down")],
)  # fmt: skip
def test_that_bollards_go_up_and_down_and_their_sign_with_them(stand, words, icon):
    moving = replace(BOLLARDS, stand=stand)
    cells = protection_rows.element_row(moving, "UTC")
    assert (cells[3].text, cells[0].icon) == (words, icon)
    assert wording_protection.stand(replace(moving, kind=BarrierKind.SHUTTER)) != words


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_that_how_many_stand_as_asked_is_right_of_one_and_of_two(open_panel, qapp, language):
    translations.use(qapp, language)
    said = open_panel.tr("{right} as asked · {wrong} not")
    assert "wijkt" not in said, "one differs, two differ"
    assert "{right} conformes" not in said
