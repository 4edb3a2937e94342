"""F1: every key, and what to do when it matters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.scrolled import scrolled
from ui.shortcuts import KEYS, Deed, key_words, name
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD, SMALL, TITLE, colour
from ui.widgets import Button, Label, Panel, column, fill, label, row, rule

WIDE, TALL, VEIL, COLUMNS = 1200, 800, 225, 2
SHOWN = tuple(deed for deed in Deed if deed in KEYS)


class HelpSheet(QWidget):
    """A sheet over the window; Esc or F1 puts it away."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = Panel(pad=24, gap=16)
        self.card.setParent(self)
        self.title = label("", HEAD, SEMIBOLD)
        self.close_button = Button("", "Esc", "x", "ghost")
        self.close_button.setMaximumWidth(200)
        self._keys: list[tuple[Deed, Label]] = []
        self._heads = tuple(label("", TITLE, SEMIBOLD) for _ in range(2))
        self._advice: list[tuple[Label, Label]] = []
        self._lay_out()
        self.close_button.clicked.connect(self.put_away)
        self.retranslate()
        self.setVisible(False)

    def _lay_out(self) -> None:
        keys = QWidget()
        grid = QGridLayout(keys)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        half = (len(SHOWN) + 1) // COLUMNS
        for number, deed in enumerate(SHOWN):
            words = label("", BODY, elide=True)
            self._keys.append((deed, words))
            across = 2 * (number // half)
            grid.addWidget(label(key_words(deed), BODY, SEMIBOLD), number % half, across)
            grid.addWidget(words, number % half, across + 1)
        for across in (1, 3):
            grid.setColumnStretch(across, 1)
        advice = column(gap=4)
        for _ in range(6):
            pair = label("", BODY, MEDIUM, wrap=True), label("", SMALL, tone="text2", wrap=True)
            self._advice.append(pair)
            fill(advice, *pair, 4)
        inner = QWidget()
        inner.setLayout(column(self._heads[0], keys, rule(), self._heads[1], advice, None, gap=12))
        area = scrolled(inner)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll the sheet
        fill(self.card.body, row(self.title, None, self.close_button), area)
        self.area = area

    def retranslate(self) -> None:
        """Write every word again."""
        self.title.say(self.tr("Help"))
        self.close_button.show_as(self.tr("Close"))
        self.area.setAccessibleName(self.tr("Help"))
        self._heads[0].say(self.tr("Keys"))
        self._heads[1].say(self.tr("What to do"))
        for deed, words in self._keys:
            words.say(name(deed))
        told = (
            (
                self.tr("Somebody must get out of the airlock now"),
                self.tr(
                    "Ctrl+Shift+F9, then F9 releases the outer door. Without the computer: the"
                    " green manual call point in the airlock and left of the counter."
                ),
            ),
            (
                self.tr("The airlock data is old or gone"),
                self.tr(
                    "Look through the glass. Work with the key switch below the counter and note"
                    " number and hour on paper."
                ),
            ),
            (
                self.tr("The result of a release is not known"),
                self.tr("Look at the door first. The program never repeats a release by itself."),
            ),
            (
                self.tr("A visitor declines the check"),
                self.tr(
                    "Alt+W, choose the reason, then F6 lets the visitor back out. Nobody is forced."
                ),
            ),
            (
                self.tr("No ticket comes out"),
                self.tr(
                    "Say the number: it counts without paper. When there is paper again, choose the"
                    " visitor and press Alt+T."
                ),
            ),
            (
                self.tr("Nothing can be saved"),
                self.tr("The airlock goes on working. Note numbers on paper; call support."),
            ),
        )
        for (head, words), (what, do) in zip(self._advice, told, strict=True):
            head.say(what)
            words.say(do)

    def toggle(self) -> None:
        """Show the sheet, or put it away."""
        if self.is_open():
            self.put_away()
            return
        self.setVisible(True)
        self.raise_()
        self.place()
        self.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_open(self) -> bool:
        """Tell whether the sheet is in sight."""
        return not self.isHidden()

    def put_away(self) -> None:
        """Close the sheet."""
        self.setVisible(False)
        self.closed.emit()

    def place(self) -> None:
        """Stand in the middle of the window."""
        wide, tall = min(WIDE, self.width() - 32), min(TALL, self.height() - 32)
        self.card.setGeometry((self.width() - wide) // 2, (self.height() - tall) // 2, wide, tall)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("window", VEIL))
        painter.end()
