"""Six places of a PIN; what is typed shows as dots."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.style import rounded

PLACES, GAP = 6, 8
# The digit row of a Belgian keyboard without Shift: who types a PIN means the digits.
BELGIAN_ROW = dict(zip("&é\"'(§è!çà", "1234567890", strict=True))


class PinField(QLineEdit):
    """Take six digits; Enter hands them over."""

    completed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(56)
        self.setMaxLength(PLACES)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textChanged.connect(self._tell)
        self._tell()

    def complete(self) -> bool:
        """Tell whether all six digits are there."""
        return len(self.text()) == PLACES

    def _tell(self) -> None:
        self.setAccessibleName(
            self.tr("PIN, {n} of {all} digits").format(n=len(self.text()), all=PLACES)
        )
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take digits, with or without Shift on a Belgian keyboard, and nothing else."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.complete():
                self.completed.emit()
            return
        typed = event.text()
        if typed in BELGIAN_ROW:
            self.insert(BELGIAN_ROW[typed])
            return
        if typed and typed.isprintable() and not (typed.isascii() and typed.isdigit()):
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a box for each digit; the next one carries the accent."""
        painter = QPainter(self)
        wide = (self.width() - (PLACES - 1) * GAP) / PLACES
        here = len(self.text()) if self.hasFocus() else -1
        for number in range(PLACES):
            box = QRectF(number * (wide + GAP) + 1, 1, wide - 2, self.height() - 2)
            now = number == here
            rounded(painter, box, "field", "accent" if now else "border", 2.0 if now else 1.2)
            if number < len(self.text()):
                dot = QRectF(box.center().x() - 6, box.center().y() - 6, 12, 12)
                rounded(painter, dot, "text", None, radius=6)
        painter.end()
