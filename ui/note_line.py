"""One line that somebody types about an alarm: what was done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from reception_app.texts import LONGEST
from ui.buttons import take_enter
from ui.style import BODY, SEMIBOLD, SMALL, font
from ui.widgets import Button, label, row

FIELD = 40  # px


class NoteLine(QFrame):
    """Enter keeps what was typed, Esc puts it away; what was refused stays there."""

    noted = Signal(str, str)  # key of the alarm, what was typed
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self.question = label("", BODY, SEMIBOLD, wrap=True)
        self.field = QLineEdit()
        self.field.setFont(font())
        self.field.setFixedHeight(FIELD)
        self.field.setTextMargins(8, 0, 8, 0)
        self.field.setMaxLength(LONGEST["reason"])
        self.hint = label("", SMALL, tone="text2", wrap=True)
        self.confirm = Button("", self.tr("Enter"), role="tonal")
        self.cancel = Button("", "Esc", role="ghost")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        for part in (self.question, self.field, self.hint):
            lines.addWidget(part)
        lines.addLayout(row(self.confirm, self.cancel))
        take_enter(self.confirm, self.cancel)
        self.field.textChanged.connect(lambda _text: self._draw())
        self.field.returnPressed.connect(self._keep)
        self.confirm.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.close_line)
        self.setVisible(False)

    def ask(self, key: str, question: str, verb: str) -> None:
        """Ask about the alarm with this key."""
        self._key = key
        self.question.say(question)
        self.field.setAccessibleName(question)
        self.field.clear()
        self.confirm.show_as(verb)
        self.cancel.show_as(self.tr("Back"))
        self._draw()
        self.setVisible(True)
        self.field.setFocus()

    def _draw(self) -> None:
        left = LONGEST["reason"] - len(self.field.text())
        said = self.tr("No names, nothing of the case. Room for {n} more signs.")
        self.hint.say(said.format(n=left))
        self.confirm.setEnabled(bool(self.typed()))

    def typed(self) -> str:
        """Return what stands in the line."""
        return self.field.text().strip()

    def is_open(self) -> bool:
        """Tell whether the line is in sight."""
        return not self.isHidden()

    def close_line(self) -> None:
        """Put the line away, with what was typed."""
        if self.is_open():
            self.field.clear()
            self.setVisible(False)
            self.closed.emit()

    def _keep(self) -> None:
        if self.typed():
            self.noted.emit(self._key, self.typed())
