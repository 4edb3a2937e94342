"""What is known of one alarm, name by name; and what to do about it, step by step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.style import BODY, MEDIUM, REGULAR, SEMIBOLD, TITLE, font
from ui.widgets import column, label, row
from ui.wording_alarm_steps import AT_MOST

FACT, LOW_FACT = 144, 108  # px of the names of the facts, and where it is low
NUMBER = 24  # px of the number of a step
MOST = 4


class Facts(QWidget):
    """At most four names with their values."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [
            (label("", BODY, tone="text2", elide=True), label("", BODY, MEDIUM, elide=True))
            for _ in range(MOST)
        ]
        lines = column(gap=6)
        for name, value in self._lines:
            name.setFixedWidth(FACT)
            line = row(name, value, gap=12)
            line.setStretch(1, 1)
            lines.addLayout(line)
        lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(lines)

    def set_low(self, *, low: bool) -> None:
        """Give the values more room where there is little."""
        for name, _ in self._lines:
            name.setFixedWidth(LOW_FACT if low else FACT)

    def show_facts(self, told: tuple[tuple[str, str], ...]) -> None:
        """Show names with their values."""
        for (name, value), (said, what) in zip(self._lines, told, strict=False):
            name.say(said)
            value.say(what)
        for number, (name, value) in enumerate(self._lines):
            name.setVisible(number < len(told))
            value.setVisible(number < len(told))


class StepList(QWidget):
    """Numbered lines, the first of them in bold: it is the one that the alarm line shows."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [
            (label("", TITLE, SEMIBOLD, "high"), label("", BODY, wrap=True)) for _ in range(AT_MOST)
        ]
        lines = column(gap=6)
        for number, (index, words) in enumerate(self._lines):
            index.say(str(number + 1))
            index.setFixedWidth(NUMBER)
            words.setFont(font(BODY, MEDIUM if number == 0 else REGULAR))
            line = row(index, words, gap=8)
            line.setStretch(1, 1)
            lines.addLayout(line)
        lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(lines)

    def show_steps(self, steps: tuple[str, ...]) -> None:
        """Show the steps in their order; a single one needs no number."""
        for number, (index, words) in enumerate(self._lines):
            there = number < len(steps)
            words.setVisible(there)
            index.setVisible(there and len(steps) > 1)
            words.say(steps[number] if there else "")
            words.setAccessibleName(f"{number + 1}. {steps[number]}" if there else "")

    def shown(self) -> tuple[str, ...]:
        """Return the steps in sight."""
        return tuple(words.text() for _, words in self._lines if words.text())
