"""The box in which a card says what is wrong with its thing, and what to do."""

from __future__ import annotations

from ui.style import BODY, SEMIBOLD
from ui.widgets import Panel, fill, glyph, label, row


class WarningBox(Panel):
    """A sign, what is wrong, and below it what to do; out of sight while nothing is."""

    def __init__(self) -> None:
        super().__init__(pad=12, gap=8, ground="high_soft", edge="high")
        self.what, self.do = label("", BODY, SEMIBOLD, wrap=True), label("", BODY, wrap=True)
        sign = row(glyph("warning-fill", "high", 20), self.what, gap=12)
        sign.setStretch(1, 1)
        fill(self.body, sign, self.do)

    def warn(self, what: str, do: str) -> None:
        """Say what is wrong and what to do; nothing where nothing is."""
        self.setVisible(bool(what))
        self.what.say(what)
        self.do.say(do)
