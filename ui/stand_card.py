"""The card of something that is looked at and not steered: how it stands, and what to do."""

from __future__ import annotations

from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.warning_box import WarningBox
from ui.widgets import Panel, column, fill, glyph, label, row, rule

FACT = 136  # px of the names of the facts
FACTS = 5  # at most


class StandCard(Panel):
    """What it is, how it stands, what is wrong with it, and facts by name."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.where = label("", SMALL, MEDIUM, tone="text2")
        self.name = label("", HEAD, SEMIBOLD, elide=True)
        self.mark, self.state = glyph("", "text", 20), label("", LARGE, MEDIUM)
        self.warning = WarningBox()
        self.facts = [
            (label("", BODY, tone="text2"), label("", BODY, MEDIUM)) for _ in range(FACTS)
        ]
        lines = column(gap=8)
        for name, value in self.facts:
            name.setFixedWidth(FACT)
            lines.addLayout(row(name, value, None, gap=16))
        self.note = label("", SMALL, tone="text2", wrap=True)
        fill(
            self.body, column(self.where, self.name, gap=0),
            row(self.mark, self.state, None, gap=8), self.warning, lines, None, rule(), self.note,
        )  # fmt: skip

    def say(self, name: str, stand: str, sign: str, *, wrong: bool) -> None:
        """Name it, and say how it stands, with a glyph."""
        self.name.say(name)
        self.mark.show_icon(sign, "high" if wrong else "text2")
        self.state.say(stand, "high" if wrong else "text")

    def tell(self, *facts: tuple[str, str]) -> None:
        """Show facts by their names, at most `FACTS`."""
        for number, (name, value) in enumerate(self.facts):
            shown = number < len(facts)
            name.setVisible(shown)
            value.setVisible(shown)
            if shown:
                name.say(facts[number][0])
                value.say(facts[number][1])

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(8 if low else 12 if small else 16, 6 if small else 12)
        self.where.setVisible(not low)
        self.note.setVisible(not low)
