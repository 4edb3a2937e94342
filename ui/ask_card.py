"""A question that lies over the airlock box and waits: it takes no focus and blocks no key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from ui.buttons import Button, take_enter
from ui.style import SEMIBOLD, SMALL, TITLE
from ui.widgets import FitLabel, Panel, glyph, label, row

LONGEST = 200  # characters of a reason
PEOPLE_MAX = 20


class AskCard(Panel):
    """Ask for a reason, and for a count of people where `with_count` says so."""

    answered = Signal(str, int)  # words, people

    def __init__(self, parent: QWidget, *, with_count: bool = False) -> None:
        super().__init__(edge="accent")
        self.setParent(parent)
        self.question = FitLabel(TITLE, SEMIBOLD)
        self.hint = label("", SMALL, tone="text2", elide=True)
        self.words, self.people = QLineEdit(), QSpinBox()
        self.words.setMaxLength(LONGEST)
        self.words.setFixedHeight(40)
        self.people.setRange(0, PEOPLE_MAX)
        self.people.setFixedHeight(40)
        self.people.setVisible(with_count)
        self.send = Button("", "Enter", "check", "tonal", 40)
        head = row(glyph("note-pencil", "accent", 20), self.question, gap=12)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.hint)
        line = row(self.words, self.people, self.send)
        for number, share in enumerate((4, 1, 2)):
            line.setStretch(number, share)
        self.body.addLayout(line)
        take_enter(self.send)
        self.send.clicked.connect(self._answer)
        self.words.returnPressed.connect(self._answer)
        self.words.textChanged.connect(self._judge)
        self._judge()
        self.hide()

    def say(self, question: str, hint: str, send: str, people: str = "") -> None:
        """Put the question in words."""
        self.question.say(question)
        self.hint.say(hint)
        self.send.show_as(send)
        self.words.setAccessibleName(question)
        self.people.setAccessibleName(people)
        self.people.setToolTip(people)
        self.setAccessibleName(question)

    def set_small(self, small: bool) -> None:  # noqa: FBT001 - the two sizes of the window
        """Take no more room than the check has, so that no button is covered."""
        self.set_air(10 if small else 16, 4 if small else 8)
        self.hint.setVisible(not small)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc put a question away that nobody has to answer now."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _judge(self) -> None:
        self.send.show_as(enabled=bool(self.words.text().strip()))

    def _answer(self) -> None:
        words = self.words.text().strip()
        if words:
            self.words.clear()
            self.answered.emit(words, self.people.value())
