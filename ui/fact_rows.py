"""Facts in two columns: what it is, and what is so; a value that does not fit ends in dots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.style import BODY, MEDIUM, SEMIBOLD, TITLE
from ui.widgets import Label, Panel, fill, label

Fact = tuple[str, str] | tuple[str, str, str]  # name, value, and the token of its colour


class FactRows(QWidget):
    """As many rows as there are facts."""

    def __init__(self, *, gap: int = 4) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(gap)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []

    def say(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        while len(self._rows) < len(facts):
            name, value = label("", BODY, tone="text2"), label("", BODY, MEDIUM, elide=True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            number = len(self._rows)
            self._grid.addWidget(name, number, 0)
            self._grid.addWidget(value, number, 1)
            self._rows.append((name, value))
        for number, (name, value) in enumerate(self._rows):
            used = number < len(facts)
            name.setVisible(used)
            value.setVisible(used)
            if used:
                fact = facts[number]
                name.say(fact[0])
                value.say(fact[1], fact[2] if len(fact) > 2 else "text")  # noqa: PLR2004 - its colour
                value.setAccessibleName(f"{fact[0]}: {fact[1]}")

    def texts(self) -> list[tuple[str, str]]:
        """Give what stands there, for whoever reads it from outside."""
        return [(name.text(), value.text()) for name, value in self._rows if not name.isHidden()]


class FactCard(Panel):
    """A card of facts."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.head, self.facts = label("", TITLE, SEMIBOLD), FactRows()
        fill(self.body, self.head, self.facts)

    def name(self, said: str) -> None:
        """Name the card."""
        self.head.say(said)
        self.setAccessibleName(said)
