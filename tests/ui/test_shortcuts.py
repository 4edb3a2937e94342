"""Keys: the same in every language, none that a Belgian keyboard cannot give, each acts once."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from reception_app.errors import NobodyWaitsError
from tests.ui import desk_states, states
from ui import tasks, translations
from ui.shortcuts import KEYS, Deed, key_words, name

ALLOWED = re.compile(r"((Ctrl|Shift|Alt)\+)*(F\d{1,2}|[A-Z]|Return|Enter|Tab|Esc)")


def keys() -> list[str]:
    return [key for several in KEYS.values() for key in several]


def test_that_no_key_is_a_digit_or_a_bare_letter():
    for key in keys():
        assert ALLOWED.fullmatch(key), key
        assert not re.fullmatch(r"(Shift\+)?[A-Z0-9]", key), key
        assert not re.search(r"\+\d", key), key


def test_that_no_two_deeds_share_a_key():
    assert len(keys()) == len(set(keys()))
    assert all(not QKeySequence(key).isEmpty() for key in keys())


def test_that_every_deed_stands_in_the_menu_with_its_key(window):
    in_menus = {action for menu in window.menus.menus for action in menu.actions() if action.text()}
    for deed in set(Deed) - {Deed.MENU, Deed.BACK}:
        action = window.menus.actions[deed]
        assert action in in_menus, deed
        assert action.text() == name(deed)
        assert [s.toString() for s in action.shortcuts()] == [
            QKeySequence(key).toString() for key in KEYS.get(deed, ())
        ]


def test_that_the_keys_stay_when_the_language_changes(window, qapp, qtbot):
    before = {deed: action.shortcuts() for deed, action in window.menus.actions.items()}
    translations.use(qapp, "fr")
    new = window.menus.actions[Deed.NEW]
    qtbot.waitUntil(lambda: new.text() == "Nouveau visiteur")
    assert {deed: a.shortcuts() for deed, a in window.menus.actions.items()} == before


PLAIN = {
    Deed.CALL_NEXT: "queue.call_next",
    Deed.RECALL: "counter.recall",
    Deed.ABSENT: "counter.absent",
    Deed.ADMIT: "airlock.admit",
    Deed.ARM: "airlock.arm",
    Deed.RELEASE: "airlock.release",
    Deed.EMERGENCY: "airlock.open_emergency",
    Deed.APPROVE: "airlock.approve",
    Deed.POLICE: "airlock.call_police",
    Deed.ALARM: "alarms.acknowledge",
    Deed.LOCK: "staff.lock",
    Deed.CONFIRM: "counter.confirm",
    Deed.UNDO: "queue.undo",
}


def press(qtbot, window, key: str) -> None:
    combination = QKeySequence(key)[0]
    focus = QApplication.focusWidget() or window
    qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())


@pytest.mark.parametrize("deed", PLAIN)
def test_that_a_key_asks_the_desk_once(window, desk, qtbot, run, deed):
    async def scene():
        press(qtbot, window, KEYS[deed][0])
        await tasks.settle()

    run(scene())
    assert desk.asked == [(PLAIN[deed],)]


@pytest.mark.parametrize("panel", ["queue", "visitor", "airlock"])
@pytest.mark.parametrize("deed", [Deed.ADMIT, Deed.ARM, Deed.RELEASE])
def test_that_the_keys_of_the_airlock_act_in_every_panel(  # noqa: PLR0917 - fixtures
    window, desk, qtbot, run, panel, deed
):
    async def scene():
        desk.show(desk_states.morning())
        {
            "queue": window.queue.take_keys,
            "visitor": window.visitor.take_keys,
            "airlock": window.airlock.focus_check,
        }[panel]()
        press(qtbot, window, KEYS[deed][0])
        await tasks.settle()

    run(scene())
    assert desk.asked == [(PLAIN[deed],)]


def test_that_a_held_key_acts_once(window, desk, run):
    async def scene():
        for repeat in (False, True, True, True):
            event = QKeyEvent(
                QKeyEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "", repeat
            )
            QApplication.sendEvent(window.queue.board, event)
        await tasks.settle()

    run(scene())
    assert len(desk.asked) <= 1


def test_that_a_locked_window_sends_nothing(window, desk, qtbot, run):
    async def scene():
        desk.show(desk_states.locked())
        for deed in Deed:
            window.do(deed)
        await tasks.settle()

    run(scene())
    assert desk.asked == []


def test_that_a_refused_deed_is_told_and_takes_no_focus(window, desk, qtbot, run):
    async def scene():
        desk.fails["queue.call_next"] = NobodyWaitsError()
        window.queue.take_keys()
        press(qtbot, window, "F4")
        await tasks.settle()

    run(scene())
    assert window.notice.text() == "Nobody waits. Register a new visitor (F2)."
    assert QApplication.focusWidget() is window.queue.board


def test_that_esc_gives_an_armed_door_back(window, desk, qtbot, run):
    async def scene():
        desk.show(desk_states.morning(states.armed()))
        press(qtbot, window, "Esc")
        await tasks.settle()

    run(scene())
    assert desk.asked == [("airlock.disarm",)]


def test_that_f10_shows_the_menu_and_hides_it_again(window):
    assert not window.menuBar().isVisible()
    window.do(Deed.MENU)
    assert window.menuBar().isVisible()
    window.do(Deed.MENU)
    assert not window.menuBar().isVisible()


def test_that_esc_in_a_menu_puts_the_bar_away_and_the_arrows_do_not(window, qtbot):
    bar = window.menuBar()
    window.do(Deed.MENU)
    first, second = (action.menu() for action in bar.actions()[:2])
    qtbot.waitUntil(first.isVisible)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(second.isVisible)
    qtbot.wait(0)
    assert bar.isVisible()
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_that_a_key_is_written_as_it_stands_on_the_keyboard():
    assert key_words(Deed.CONFIRM) == "Ctrl+Enter"
    assert key_words(Deed.TRAINING) == ""
