"""The one window: forms by size, notices, focus, and the way from the bell to the waiting room."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from device_bridge.protocol.state import SessionState
from reception_app.desk.states.airlock import Step
from reception_app.desk.states.desk import NoticeKind
from reception_app.store_errors import StoreBusyError
from reception_app.visits import Priority
from tests.ui import building_states, desk_states, stage, states
from tests.ui.bricks import occupied
from ui import printing, tasks, translations, wording, wording_offers
from ui.form import Form, form_for
from ui.shortcuts import Deed

Key = Qt.Key


def press(qtbot, *keys) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        where = QApplication.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(where, key)
        elif isinstance(key, tuple):
            qtbot.keyClick(where, key[0], key[1])
        else:
            qtbot.keyClick(where, key)


@pytest.mark.parametrize(
    ("size", "form"),
    [((1920, 1080), Form.WIDE), ((1680, 1050), Form.WIDE), ((1366, 768), Form.SMALL),
     ((1280, 720), Form.SMALL), ((1199, 900), Form.STACKED), ((1366, 599), Form.STACKED),
     ((960, 540), Form.STACKED)],
)  # fmt: skip
def test_that_the_boxes_stand_by_the_size_of_the_window(window, size, form):
    window.resize(*size)
    assert form_for(window.size()) is form
    assert window.area.form is form
    assert window.status.isVisible()
    assert window.legend.isVisible()


def test_that_the_widths_are_those_of_the_design(window):
    assert (window.queue.width(), window.visitor.width()) == (696, 432)
    assert 640 <= window.airlock.width() <= 680
    window.resize(1366, 768)
    assert window.airlock.width() == 568


def test_that_a_stacked_window_shows_the_box_that_is_asked_for(window):
    window.resize(960, 540)
    window.do(Deed.SEARCH)
    assert window.queue.isVisible()
    assert not window.airlock.isVisible()
    window.do(Deed.PANEL)
    window.do(Deed.PANEL)
    assert window.airlock.isVisible()


def test_that_the_heart_of_the_job_takes_thirteen_keys(window, desk, qtbot, qapp, run):
    """Settled.md 6: F2 f i e Enter Tab f Enter, F6, Space, Alt+G, F7, F9."""
    alt = Qt.KeyboardModifier.AltModifier

    async def scene():
        translations.use(qapp, "nl")
        keys = [Key.Key_F2, "f", "i", "e", Key.Key_Return, Key.Key_Tab, "f", Key.Key_Return]
        press(qtbot, *keys)
        desk.show(replace(desk_states.free(), airlock=states.ringing()))
        press(qtbot, Key.Key_F6)
        desk.show(replace(desk_states.free(), airlock=states.check()))
        press(qtbot, Key.Key_Space)
        desk.show(replace(desk_states.free(), airlock=states.checked()))
        press(qtbot, (Key.Key_G, alt))
        desk.show(replace(desk_states.free(), airlock=states.passed()))
        press(qtbot, Key.Key_F7)
        desk.show(replace(desk_states.free(), airlock=states.armed()))
        press(qtbot, Key.Key_F9)
        await tasks.settle()
        assert len(keys) + 5 == 13

    run(scene())
    assert desk.asked == [
        ("queue.register", "AANG-FIETS", "fr", Priority.WALK_IN, 1),
        ("airlock.admit",),
        ("airlock.tick_deposit",),
        ("airlock.approve",),
        ("airlock.arm",),
        ("airlock.release",),
    ]


def empty() -> desk_states.DeskState:
    return replace(desk_states.free(), airlock=replace(states.empty(), step=Step.EMPTY))


def test_that_somebody_in_the_airlock_brings_the_keys_to_the_check(window, desk):
    desk.show(empty())
    desk.show(replace(desk_states.free(), airlock=states.check()))
    assert window.airlock.isAncestorOf(QApplication.focusWidget())


def test_that_focus_never_moves_while_somebody_types(window, desk):
    for start in (window.queue.focus_search, lambda: window.do(Deed.NEW)):
        desk.show(empty())
        start()
        typing = QApplication.focusWidget()
        desk.show(replace(desk_states.free(), airlock=states.check()))
        assert QApplication.focusWidget() is typing


def test_that_a_notice_is_told_without_taking_the_focus(window, desk):
    here = QApplication.focusWidget()
    desk.show(desk_states.told(desk_states.free(), "registered", ticket="B016"))
    assert window.notice.text() == "B016 is registered. Let in with F6."
    assert QApplication.focusWidget() is here
    desk.show(desk_states.free())
    assert window.notice.text() == ""


def test_that_a_notice_of_one_line_stands_no_higher_than_its_words(window, desk):
    desk.show(desk_states.told(desk_states.free(), "passed", ticket="B016"))
    card = window.notice
    assert card.words.height() < 2 * card.words.fontMetrics().lineSpacing()
    card.say(NoticeKind.DONE, "A long sentence of many words. " * 12)
    card.place(window.rect())
    assert card.words.height() >= card.words.heightForWidth(card.words.width())


def test_that_undo_stands_beside_the_notice_while_it_can_be_undone(window, desk, run):
    async def scene():
        told = desk_states.told(desk_states.free(), "moved", undo=True, ticket="B014", move="call")
        desk.show(told)
        assert window.notice.button.isVisible()
        window.notice.button.click()
        await tasks.settle()
        desk.show(replace(told, notice=replace(told.notice, undo=False)))
        assert not window.notice.button.isVisible()

    run(scene())
    assert desk.asked == [("queue.undo",)]


def test_that_the_same_sentence_twice_is_shown_twice(window, desk):
    first = desk_states.told(desk_states.free(), "registered", ticket="B016")
    desk.show(first)
    window.notice.setVisible(False)
    desk.show(desk_states.told(first, "registered", ticket="B016"))
    assert window.notice.text() != ""


def test_that_words_of_the_window_go_by_themselves(window, desk):
    window.say(NoticeKind.DONE, "B014 is copied.")
    later = desk_states.NOW + desk_states.timedelta(seconds=9)
    desk.show(replace(desk_states.free(), now=later))
    assert window.notice.text() == ""


@pytest.mark.parametrize(
    ("size", "state", "unfolded"),
    [
        ((1920, 1080), desk_states.free, False),
        ((1366, 768), desk_states.free, False),
        ((1366, 768), desk_states.morning, True),
        ((960, 540), desk_states.morning, False),
    ],
)
def test_that_a_notice_never_covers_the_airlock_or_a_button(window, desk, size, state, unfolded):
    window.resize(*size)
    desk.show(state())
    if unfolded:
        window.area.unfold_card()
    window.area.reveal(window.queue if state is desk_states.free else window.visitor)
    told = {"undo": True, "ticket": "B1", "move": "call"}
    desk.show(desk_states.told(state(), "moved", **told))
    stage.settle()
    box = window.notice.geometry()
    if window.airlock.isVisible():
        assert box.right() < window.airlock.mapTo(window.face, window.airlock.rect().topLeft()).x()
    others = [one for one in window.area.findChildren(QAbstractButton) if one.isVisible()]
    assert len(others) >= 5
    for button in others:
        assert not box.intersects(
            QRect(button.mapTo(window.face, button.rect().topLeft()), button.size())
        )


def test_that_on_the_smallest_screen_a_notice_leaves_the_whole_airlock_in_sight(window, desk):
    window.resize(960, 540)
    told = {"undo": True, "ticket": "B1", "move": "call"}
    desk.show(desk_states.told(desk_states.morning(), "moved", **told))
    window.area.reveal(window.airlock)
    stage.settle()
    assert window.notice.isVisible()
    top = window.airlock.mapTo(window.face, QPoint(0, 0)).y()
    assert window.notice.geometry().bottom() <= top + 2
    QTest.mouseClick(window.notice, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert window.notice.isHidden()  # the tabs below it are wanted


def test_that_a_night_bell_covers_the_window_and_f6_lets_in(window, desk, qtbot, run):
    async def scene():
        desk.show(desk_states.night_bell())
        assert window.bell.is_open()
        assert window.bell.title.text() == "Bell at the outer door"
        press(qtbot, Key.Key_F6)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("airlock.admit",)]


def test_that_a_visitor_may_wait_until_the_next_ring(window, desk, qtbot):
    state = desk_states.night_bell()
    desk.show(state)
    press(qtbot, Key.Key_Escape)
    desk.show(state)
    assert not window.bell.is_open()
    again = replace(state.airlock.rings[0], call=state.airlock.rings[0].call + 1)
    desk.show(replace(state, airlock=replace(state.airlock, rings=(again,))))
    assert window.bell.is_open()


def test_that_a_later_ring_of_the_same_number_comes_into_sight(window, desk, qtbot):
    state = desk_states.night_bell()
    desk.show(state)
    press(qtbot, Key.Key_Escape)
    assert not window.bell.is_open()
    desk.show(desk_states.calm())
    # Another life of the bridge counts its calls from the start.
    ring = state.airlock.rings[0]
    later = replace(ring, since=ring.since + timedelta(minutes=10))
    desk.show(replace(state, airlock=replace(state.airlock, rings=(later,))))
    assert window.bell.is_open()


def test_that_a_form_that_fails_after_a_lock_stays_below_it(window, desk, qtbot, run):
    async def scene():
        begun, goes_on = [], asyncio.Event()

        async def register(*_values, **_named):
            begun.append(True)
            await goes_on.wait()
            raise StoreBusyError

        desk.queue.register = register
        press(qtbot, Key.Key_F2, "bik", Key.Key_Return, Key.Key_Return)
        assert begun == [True]
        desk.show(desk_states.locked())
        goes_on.set()
        await tasks.settle()
        assert not window.popover.is_open()
        assert window.sign_in.error.text() == wording.sentence(StoreBusyError())
        assert QApplication.focusWidget() is window.sign_in.pin

    run(scene())


def test_that_by_day_the_bell_covers_nothing(window, desk):
    desk.show(replace(desk_states.free(), airlock=states.ringing()))
    assert not window.bell.is_open()


def test_that_a_refusal_of_nobody_says_why_nothing_happens(window, desk):
    window.draw(replace(desk.state, airlock=desk_states.calm().airlock))
    window.do(Deed.REFUSE)
    assert not window.airlock.refusals.isVisible()
    assert window.notice.text() == wording_offers.offer(window.state.airlock.refuse) != ""


def test_that_f1_shows_the_keys_and_puts_them_away(window, qtbot):
    press(qtbot, Key.Key_F1)
    assert window.help.is_open()
    press(qtbot, Key.Key_Escape)
    assert not window.help.is_open()
    assert QApplication.focusWidget() is window.queue.board


@pytest.mark.parametrize(
    ("key", "typed_in"),
    [
        (Key.Key_F2, lambda window: window.popover.reason),
        (Key.Key_F3, lambda window: window.queue.search),
    ],
)
def test_that_nobody_types_behind_the_help_sheet(window, qtbot, key, typed_in):
    press(qtbot, Key.Key_F1)
    press(qtbot, key)
    assert not window.help.is_open()
    assert QApplication.focusWidget() is typed_in(window)


def test_that_the_chosen_row_tells_what_can_be_done(window, desk, qtbot):
    window.queue.board.choose("visit-B011")
    opened = []
    window.queue.opened.connect(opened.append)
    press(qtbot, Key.Key_Return)
    assert len(opened) == 1
    menu = QApplication.activePopupWidget()
    words = [action.text() for action in menu.actions()]
    assert words[0].startswith("B011 · Report a stolen bicycle · French")
    assert "Call the selected visitor" in words
    menu.close()


def test_that_the_board_is_saved_as_a_pdf_without_names(window, desk, tmp_path, monkeypatch):
    monkeypatch.setattr(printing, "folder", lambda: tmp_path)
    window.do(Deed.PRINT)
    files = list(tmp_path.glob("reception-20261123-102741.pdf"))
    assert len(files) == 1
    assert files[0].read_bytes().startswith(b"%PDF")
    assert window.notice.text().startswith("Saved: ")


def test_that_a_pdf_that_cannot_be_written_is_told(window, monkeypatch, tmp_path):
    file = tmp_path / "not a folder"
    file.touch()
    monkeypatch.setattr(printing, "folder", lambda: file)
    window.do(Deed.PRINT)
    assert "could not be written" in window.notice.text()


def test_that_the_language_changes_at_once_and_keeps_what_is_typed(window, desk, qapp, qtbot):
    desk.show(desk_states.morning())
    qtbot.keyClicks(window.visitor.fields.note, "half a sent")
    translations.use(qapp, "fr")
    qtbot.waitUntil(lambda: window.queue.title.text() == "File d’attente")
    assert window.visitor.confirm.words() == "Clôturer B014"
    assert window.visitor.fields.note.text() == "half a sent"


def test_that_everything_that_can_be_pressed_has_a_name(window, desk):
    desk.show(desk_states.morning())
    for kind in (QAbstractButton, QLineEdit):
        for part in window.findChildren(kind):
            if part.isVisibleTo(window) and part.objectName() != "qt_toolbar_ext_button":
                named = part.accessibleName() or getattr(part, "text", str)()
                assert named or part.parent() is window.queue.search, part


def test_that_the_tick_gets_the_keys_when_the_form_closes_over_somebody_inside(window, desk):
    desk.show(replace(desk_states.free(), airlock=states.ringing_unregistered()))
    window.do(Deed.NEW)
    desk.show(replace(desk_states.free(), airlock=states.check()))  # in while the form is open
    window.popover.close_form()
    assert window.airlock.isAncestorOf(QApplication.focusWidget())


def test_that_the_board_gets_the_keys_when_the_airlock_is_left(window, desk):
    desk.show(replace(desk_states.free(), airlock=states.check()))
    window.airlock.focus_check()
    desk.show(replace(desk_states.free(), airlock=states.empty()))
    assert QApplication.focusWidget() is window.queue.board


def test_that_a_button_that_does_nothing_any_more_leaves_the_keys_to_the_rows(window, desk):
    """Qt would hand them to "Acknowledge" or to the muster list, under the next Space."""
    desk.show(desk_states.morning(states.passed()))
    assert window.alarm.button.isVisible()
    window.airlock.focus_check()
    window.airlock.checks.tick.setEnabled(False)
    assert QApplication.focusWidget() is window.queue.board
    window.do(Deed.ALARMS)
    window.alarm.button.setFocus()
    window.alarm.button.setEnabled(False)
    assert QApplication.focusWidget() is window.alarms.table


def test_that_the_form_says_for_whom_the_number_is(window, desk):
    for airlock, words in (
        (states.empty(), ""),
        (states.ringing_unregistered(), "for whoever rings at the door"),
        (
            replace(states.ringing_unregistered(), device=occupied(session=SessionState(42, 8.0))),
            "for the visitor in the airlock",
        ),
    ):
        desk.show(replace(desk_states.free(), airlock=airlock))
        window.do(Deed.NEW)
        assert window.popover.for_whom.text() == words
        window.popover.close_form()


def test_that_a_place_is_drawn_when_somebody_goes_there(window, desk):
    desk.show(building_states.day())
    assert window.protection.table.rows.rowCount() == 0
    window.do(Deed.PROTECTION)
    assert window.protection.table.rows.rowCount() > 0
