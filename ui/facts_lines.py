"""Names and values below each other, as the cards of the building tell them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.style import BODY, MEDIUM
from ui.widgets import column, label, row

FACT = 124  # px of the names of the facts


class Lines(QWidget):
    """Names and values below each other."""

    def __init__(self, count: int, width: int) -> None:
        super().__init__()
        self._lines = [
            (label("", BODY, tone="text2", elide=True), label("", BODY, MEDIUM, wrap=True))
            for _ in range(count)
        ]
        self._rows = []
        lines = column(gap=6)
        for name, value in self._lines:
            name.setFixedWidth(width)
            holder = QWidget()
            line = row(name, value, gap=12)
            line.setStretch(1, 1)
            holder.setLayout(line)
            self._rows.append(holder)
            lines.addWidget(holder)
        self.setLayout(lines)

    def show_lines(self, told: tuple[tuple[str, str, str], ...]) -> None:
        """Show name, value and the tone of the value."""
        for number, (name, value) in enumerate(self._lines):
            self._rows[number].setVisible(number < len(told))
            if number < len(told):
                name.say(told[number][0])
                value.say(told[number][1], told[number][2])
