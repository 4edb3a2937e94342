"""One question in place of a row of buttons: a closed list, found by its first letters."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.buttons import take_enter
from ui.finder import Finder, Option, Search, among
from ui.style import BODY, SEMIBOLD, SMALL
from ui.widgets import Button, label, row

Then = Callable[[str], None]


class AskLine(QFrame):
    """Ask without a dialog: Enter takes the best answer and acts, Esc puts it away."""

    closed = Signal()
    settled = Signal()  # it stands where it stands: a notice stands above it

    def __init__(self, *, narrow: bool = False) -> None:
        """Ask in a line, or, `narrow`, with the best answer below what is typed."""
        super().__init__()
        self._then: Then | None = None
        self.question = label("", BODY, SEMIBOLD, wrap=True)
        self.field = Finder(among(()))
        self.best = label("", SMALL, tone="text2", elide=True)
        self.confirm = Button("", self.tr("Enter"), role="tonal")
        self.cancel = Button("", "Esc", role="ghost")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.question)
        if narrow:
            column.addWidget(self.field)
            column.addWidget(self.best)
        else:
            column.addLayout(row(self.field, self.best))
        column.addLayout(row(self.confirm, self.cancel))
        take_enter(self.confirm, self.cancel)
        self.field.found.connect(self._show_best)
        self.field.taken.connect(lambda _code: self._act())
        self.field.confirmed.connect(self._act)
        self.confirm.clicked.connect(self._press)
        self.cancel.clicked.connect(self.close_line)
        self.setVisible(False)

    def ask(
        self, question: str, options: tuple[Option, ...] | Search, verb: str, then: Then
    ) -> None:
        """Ask, and hand the code of the answer to `then`."""
        self._then = then
        self.question.say(question)
        self.question.setAccessibleName(question)
        self.field.setAccessibleName(question)
        self.field.start(among(options) if isinstance(options, tuple) else options)
        self.confirm.show_as(verb)
        self.cancel.show_as(self.tr("Back"))
        self.setVisible(True)
        self.field.setFocus()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when it has another place."""
        super().moveEvent(event)
        self._tell_place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when the words take another line."""
        super().resizeEvent(event)
        self._tell_place()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when it comes where it stood before."""
        super().showEvent(event)
        self._tell_place()

    def _tell_place(self) -> None:
        if self.isVisible():
            self.settled.emit()

    def is_open(self) -> bool:
        """Tell whether a question stands."""
        return not self.isHidden()

    def close_line(self) -> None:
        """Put the question away without an answer."""
        if self.is_open():
            self._then = None
            self.setVisible(False)
            self.closed.emit()

    def _press(self) -> None:
        if self.field.option is None:
            self.field.take()
        else:
            self._act()

    def _act(self) -> None:
        option, then = self.field.option, self._then
        if option is None or then is None:
            return
        self.close_line()
        then(option.code)

    def _show_best(self) -> None:
        matches = self.field.matches
        if not matches:
            self.best.say(self.tr("Nothing found"))
            return
        best = matches[self.field.place]
        more = len(matches) - 1
        words = self.tr("{best}, {n} more") if more else self.tr("{best}")
        self.best.say("→ " + words.format(best=best.words, n=more))
