"""What is done to a window to bring it into a state: keys, typed words, chosen rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reception_app.errors import WrongSecretError
from reception_app.store_errors import StoreBusyError
from ui import wording
from ui.alarm_rows import CLOSED
from ui.main_window import MainWindow
from ui.shortcuts import Deed

Act = Callable[[MainWindow], None]


def do(*deeds: Deed) -> Act:
    def act(window: MainWindow) -> None:
        for deed in deeds:
            window.do(deed)

    return act


def phrases(language: str) -> Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.PHRASES)
        window.phrases.speak(language)

    return act


def search(words: str) -> Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.SEARCH)
        window.queue.search.setText(words)

    return act


def choose(key: str, deed: Deed) -> Act:
    def act(window: MainWindow) -> None:
        window.queue.board.choose(key)
        window.queue.take_keys()
        window.do(deed)

    return act


def register_more(window: MainWindow) -> None:
    register("ver", take=True)(window)
    form = window.popover
    form.also.setCurrentIndex(form.also.findData("AANG-FIETS"))
    form.people.setValue(3)


def register(typed: str, *, take: bool = False) -> Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.NEW)
        field = window.popover.reason
        field.setText(typed)
        field.textEdited.emit(typed)
        if take:
            field.take()

    return act


def not_saved(window: MainWindow) -> None:
    register("kla", take=True)(window)
    window.popover.failed(wording.sentence(StoreBusyError()))


def unfold(window: MainWindow) -> None:
    window.area.unfold_card()


def card_of_a_row(window: MainWindow) -> None:
    window.queue.board.choose("visit-B011")
    window.queue.take_keys()
    QTest.keyClick(window.queue.board, Qt.Key.Key_Return)


def focus_check(window: MainWindow) -> None:
    window.airlock.focus_check()


def menu(window: MainWindow) -> None:
    window.menus.toggle()


def choose_alarm(kind: str) -> Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.ALARMS)
        state = window.state.alarms
        row = next(row for row in (*state.rows, *state.shelved) if row.kind == kind)
        window.alarms.table.choose(row.key)

    return act


def shelve(kind: str) -> Act:
    def act(window: MainWindow) -> None:
        choose_alarm(kind)(window)
        window.do(Deed.SHELVE)

    return act


def only_closed(window: MainWindow) -> None:
    window.do(Deed.ALARMS)
    window.alarms.tabs.setCurrentIndex(CLOSED)


def pin(window: MainWindow) -> None:
    window.sign_in.pin.setText("12")


def wrong(window: MainWindow) -> None:
    window.sign_in.failed(wording.sentence(WrongSecretError(wait_s=8)))
