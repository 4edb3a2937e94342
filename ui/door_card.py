"""The card of one door of the airlock: how it stands, and where it is opened."""

from __future__ import annotations

from reception_app.desk.states.doors import DoorRow
from reception_app.desk.states.links import Freshness, LinkState
from ui import wording_airlock, wording_time
from ui import wording_doors as words
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.widgets import Panel, column, fill, glyph, label, row, rule

FACT = 136  # px of the names of the facts
FACTS = 4


class DoorCard(Panel):
    """Nothing is steered here: a door has one place that opens it, the box of the airlock."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.where = label("", SMALL, MEDIUM, tone="text2")
        self.name = label("", HEAD, SEMIBOLD, elide=True)
        self.mark, self.state = glyph("", "text", 20), label("", LARGE, MEDIUM)
        self.warning = Panel(pad=12, gap=8, ground="high_soft", edge="high")
        self.what, self.do = label("", BODY, SEMIBOLD, wrap=True), label("", BODY, wrap=True)
        sign = row(glyph("warning-fill", "high", 20), self.what, gap=12)
        sign.setStretch(1, 1)
        fill(self.warning.body, sign, self.do)
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
        self.retranslate()

    def draw(self, door: DoorRow, link: LinkState, zone: str) -> None:
        """Show one door."""
        self.name.say(wording_airlock.door(door.door))
        sign = "check-circle-fill" if door.known else "question"
        if door.live and door.wrong:
            sign = "warning-fill"
        self.mark.show_icon(sign, "high" if door.wrong else "text2")
        self.state.say(words.stand(door), "high" if door.wrong else "text")
        lost = link.freshness not in (Freshness.LIVE, Freshness.SLOW)
        what, do = words.trouble(door, lost=lost)
        self.warning.setVisible(bool(what))
        self.what.say(what)
        self.do.say(do)
        seen = wording_time.clock(link.since, zone) if lost and link.since else "–"
        told = [
            (self.tr("Bolt"), words.bolt(door)),
            (self.tr("Output"), words.wish(door)),
            (self.tr("Proof"), words.proof(door)),
        ]
        if lost:
            told.append((self.tr("Last word"), seen))
        for number, (name, value) in enumerate(self.facts):
            shown = number < len(told)
            name.setVisible(shown)
            value.setVisible(shown)
            if shown:
                name.say(told[number][0])
                value.say(told[number][1])

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.where.say(self.tr("CHOSEN DOOR OF THE AIRLOCK"))
        self.setAccessibleName(self.tr("Chosen door of the airlock"))
        said = self.tr("It is opened at the desk alone, in the box of the airlock ({key}).")
        self.note.say(said.format(key=key_words(Deed.DESK)))

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(8 if small else 16, 6 if small else 12)
        self.where.setVisible(not low)
        self.note.setVisible(not low)
