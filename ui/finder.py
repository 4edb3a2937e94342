"""A field that finds one of a list by its first letters; Enter takes the best."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from ui.style import font
from ui.widgets import Button

SHOWN = 5
MATCH, BETWEEN = 32, 2  # px of a match, and between two


@dataclass(frozen=True, slots=True)
class Option:
    """One of the list: its code and its words."""

    code: str
    words: str


Search = Callable[[str], tuple[Option, ...]]


def among(options: tuple[Option, ...]) -> Search:
    """Search a short list by the first letters of any word."""

    def search(typed: str) -> tuple[Option, ...]:
        wanted = typed.casefold().split()
        return tuple(
            option
            for option in options
            if all(
                any(part.startswith(word) for part in option.words.casefold().split())
                for word in wanted
            )
        )

    return search


class Finder(QLineEdit):
    """Typing finds, arrows choose, Enter takes; a second Enter confirms the whole form."""

    found = Signal()  # the matches or the chosen one changed
    taken = Signal(str)  # a code was taken
    confirmed = Signal()  # Enter on what was taken already

    def __init__(self, search: Search, height: int = 40) -> None:
        super().__init__()
        self._search = search
        self._matches: tuple[Option, ...] = search("")
        self._place = 0
        self._option: Option | None = None
        self.setFont(font())
        self.setFixedHeight(height)
        self.setTextMargins(8, 0, 8, 0)
        self.textEdited.connect(self._look)

    def start(self, search: Search | None = None) -> None:
        """Begin anew, in another list when one is given."""
        self._search = search or self._search
        self._option = None
        self.clear()
        self._look("")

    @property
    def option(self) -> Option | None:
        """What was taken."""
        return self._option

    @property
    def matches(self) -> tuple[Option, ...]:
        """What is found so far, best first."""
        return self._matches

    @property
    def place(self) -> int:
        """Which of the matches Enter would take."""
        return self._place

    def take(self, place: int | None = None) -> bool:
        """Take a match (or the chosen one); tell whether there was any."""
        if place is not None:
            self._place = place
        if not self._matches:
            return False
        self._option = self._matches[self._place]
        self.setText(self._option.words)
        # Marked as a whole, from behind so that its beginning shows: the next letter looks anew
        # instead of standing before the words that are there.
        self.end(False)  # noqa: FBT003 - Qt's own signature
        self.home(True)  # noqa: FBT003 - Qt's own signature
        self.found.emit()
        self.taken.emit(self._option.code)
        return True

    def choose(self, code: str) -> None:
        """Take the option with a code, if it is in the list."""
        self._look("")
        for place, option in enumerate(self._matches):
            if option.code == code:
                self.take(place)
                return

    def _look(self, typed: str) -> None:
        self._option, self._place = None, 0
        self._matches = self._search(typed)
        self.found.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with the arrows, take with Enter."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                last = max(0, min(SHOWN, len(self._matches)) - 1)
                self._place = min(max(self._place + step, 0), last)
                self._option = None
                self.found.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier
            ):
                self._enter()
            case _:
                super().keyPressEvent(event)

    def _enter(self) -> None:
        if self._option is not None:
            self.confirmed.emit()
        else:
            self.take()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the best when Tab goes on: who typed three letters meant it."""
        keyboard = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if event.reason() in keyboard and self._option is None and self.text().strip():
            self.take()
        super().focusOutEvent(event)


class MatchList(QFrame):
    """The best matches of a finder, as buttons below it."""

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self._finder, self._rows, self._first = finder, SHOWN, 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        self.buttons = tuple(Button("", role="ghost", height=MATCH) for _ in range(SHOWN))
        for place, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, p=place: self._pick(p))
            column.addWidget(button)
        column.addStretch(1)
        finder.found.connect(self.draw)
        self.set_rows(SHOWN)

    def set_rows(self, rows: int) -> None:
        """Take the room of so many matches, 1 to 5; the one that is marked stays in sight."""
        self._rows = min(max(1, rows), SHOWN)
        # However many are found: nothing jumps while somebody types.
        self.setFixedHeight(self._rows * (MATCH + BETWEEN) - BETWEEN)
        self.draw()

    def _pick(self, place: int) -> None:
        self._finder.take(self._first + place)
        self._finder.setFocus()

    def draw(self) -> None:
        """Show what is found; the one that Enter takes is marked."""
        self._first = max(0, self._finder.place - self._rows + 1)
        matches = self._finder.matches[self._first :][: self._rows]
        for place, button in enumerate(self.buttons):
            inside = place < len(matches)
            chosen = inside and self._first + place == self._finder.place
            button.setEnabled(inside)
            button.show_as(
                matches[place].words if inside else " ",
                key=self.tr("Enter") if chosen and self._finder.option is None else "",
                role="chosen" if chosen else "ghost",
            )
            button.setVisible(inside)
