"""The menu bar behind F10: every deed with its key, the language and the theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.shortcuts import KEYS, Deed, name
from ui.theme import Choice
from ui.translations import LANGUAGES

translate = QCoreApplication.translate

GROUPS: tuple[tuple[Deed, ...], ...] = (
    (Deed.NEW, Deed.CHECK_IN, Deed.SEARCH, Deed.CALL_NEXT, Deed.CALL_SELECTED, Deed.PRIORITY,
     Deed.COCK, Deed.LEFT, Deed.RESUME, Deed.TURN_UP, Deed.ABANDON, Deed.TAKE_OVER, Deed.UNDO,
     Deed.COPY, Deed.REPRINT, Deed.PRINT_WAITING, Deed.PRINT),
    (Deed.CONFIRM, Deed.RECALL, Deed.ABSENT, Deed.REFER, Deed.PARK, Deed.GIVE_BACK,
     Deed.IDENTITY, Deed.PHRASES),
    (Deed.ANSWER, Deed.HOLD, Deed.END_CALL, Deed.ADMIT, Deed.APPROVE, Deed.POLICE, Deed.REFUSE,
     Deed.ARM, Deed.RELEASE, Deed.EMERGENCY, Deed.RESET, Deed.SILENT, Deed.LOCKDOWN, Deed.REGIME,
     Deed.PROPOSED, Deed.CLOSING),
    (Deed.ALARMS, Deed.ALARM, Deed.SHELVE, Deed.UNSHELVE, Deed.RESET_ALARM, Deed.HAND_ALARM,
     Deed.CLOSE_ALARM, Deed.SOUND_TEST),
    (Deed.DESK, Deed.AGENDA, Deed.AGENDA_BY, Deed.ZONES, Deed.PROTECTION, Deed.FIGURES,
     Deed.MANAGE, Deed.MUSTER, Deed.PANEL, Deed.TRAINING, Deed.DISPLAY, Deed.THEME, Deed.LOCK,
     Deed.SIGN_OUT, Deed.HELP),
)  # fmt: skip
OWN_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}


def titles() -> tuple[str, ...]:
    """Name the menus."""
    return (
        translate("menus", "Queue"),
        translate("menus", "Counter"),
        translate("menus", "Airlock"),
        translate("menus", "Alarms"),
        translate("menus", "Console"),
    )


def theme_name(choice: Choice) -> str:
    """Name a theme."""
    return {
        Choice.DAY: translate("menus", "Day"),
        Choice.NIGHT: translate("menus", "Night"),
        Choice.DIM: translate("menus", "Night, dimmed"),
        Choice.SYSTEM: translate("menus", "As the system"),
    }[choice]


class Menus:
    """The actions of a window: its keys act whether the bar is in sight or not."""

    def __init__(
        self,
        window: QMainWindow,
        do: Callable[[Deed], None],
        speak: Callable[[str], None],
        tint: Callable[[Choice], None],
    ) -> None:
        self._window = window
        self._hiding = QTimer(window, singleShot=True, interval=0)
        self._hiding.timeout.connect(self._hide_when_left)
        self.actions: dict[Deed, QAction] = {}
        for deed in Deed:
            self.actions[deed] = self._action(deed, do)
        bar = window.menuBar()
        self._sub: list[QMenu] = []
        self.menus = tuple(bar.addMenu("") for _ in GROUPS)
        for menu, deeds in zip(self.menus, GROUPS, strict=True):
            for deed in deeds:
                menu.addAction(self.actions[deed])
        self.languages = self._choices(self.menus[-1], LANGUAGES, speak)
        self.themes = self._choices(self.menus[-1], tuple(Choice), lambda c: tint(Choice(c)))
        bar.setVisible(False)
        for menu in self.menus:
            menu.aboutToHide.connect(self._hide_later)
        self.retranslate()

    def _action(self, deed: Deed, do: Callable[[Deed], None]) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(keys) for keys in KEYS.get(deed, ())])
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _checked=False, d=deed: do(d))
        # Added to the window itself: a hidden menu bar would take its keys along.
        self._window.addAction(action)
        return action

    def _choices(
        self, above: QMenu, codes: tuple[str, ...], choose: Callable[[str], None]
    ) -> dict[str, QAction]:
        menu = above.addMenu("")
        group = QActionGroup(menu)
        made: dict[str, QAction] = {}
        for code in codes:
            action = QAction(menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, c=code: choose(c))
            group.addAction(action)
            menu.addAction(action)
            made[code] = action
        made[next(iter(made))].setChecked(True)
        self._sub.append(menu)
        return made

    def retranslate(self) -> None:
        """Write every word again."""
        for deed, action in self.actions.items():
            action.setText(name(deed).replace("&", "&&"))
        for menu, title in zip(self.menus, titles(), strict=True):
            menu.setTitle(title)
        language, theme = self._sub
        language.setTitle(translate("menus", "Language"))
        theme.setTitle(translate("menus", "Colours"))
        for code, action in self.languages.items():
            action.setText(OWN_NAMES[code])
        for choice in Choice:
            self.themes[choice].setText(theme_name(choice))

    def show_choices(self, language: str, theme: Choice) -> None:
        """Mark the language and the theme in use."""
        self.languages[language].setChecked(True)
        self.themes[theme].setChecked(True)

    def toggle(self) -> None:
        """Show the bar with its first menu open, or hide it."""
        bar = self._window.menuBar()
        if bar.isVisible():
            bar.setVisible(False)
            return
        bar.setVisible(True)
        bar.setActiveAction(self.menus[0].menuAction())
        bar.setFocus()

    def _hide_later(self) -> None:
        # While the arrows go from one menu to the next, another one opens in the same moment.
        self._hiding.start()

    def _hide_when_left(self) -> None:
        # Esc closes a menu and leaves its title chosen: the bar would stay, with nothing open.
        if not any(menu.isVisible() for menu in self.menus):
            self._window.menuBar().setVisible(False)
