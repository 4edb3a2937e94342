"""A sheet that is read over the window: a veil, a card in its middle, and a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.scrolled import scrolled
from ui.style import HEAD, SEMIBOLD, colour
from ui.widgets import Button, Panel, label

VEIL = 225  # of 255


class Sheet(QWidget):
    """Esc puts it away. What it shows lies in `inner`, and scrolls with the arrows."""

    closed = Signal()

    def __init__(self, parent: QWidget, inner: QWidget, wide: int, tall: int) -> None:
        """Make a sheet of at most `wide` x `tall` px, out of sight."""
        super().__init__(parent)
        self._size = wide, tall
        self.card = Panel(pad=24, gap=16)
        self.card.setParent(self)
        self.title = label("", HEAD, SEMIBOLD)
        self.close_button = Button("", "Esc", "x", "ghost")
        self.close_button.setMaximumWidth(200)
        self.close_button.clicked.connect(self.put_away)
        self.area = scrolled(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll the sheet
        self.setVisible(False)

    def show_over(self) -> None:
        """Bring the sheet over the window, and give it the keys."""
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
        most_wide, most_tall = self._size
        wide, tall = min(most_wide, self.width() - 32), min(most_tall, self.height() - 32)
        self.card.setGeometry((self.width() - wide) // 2, (self.height() - tall) // 2, wide, tall)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("window", VEIL))
        painter.end()
