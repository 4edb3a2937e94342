"""The card of one badge reader: how it stands, and what to do when it is in doubt."""

from __future__ import annotations

from device_bridge.protocol.codes import ReaderStand
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.readers import ReaderRow
from ui import wording_readers as words
from ui import wording_time
from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.widgets import Panel, column, fill, glyph, label, row, rule

FACT = 136  # px of the names of the facts
FACTS = 5


class ReaderCard(Panel):
    """Nothing is steered here: a reader is brought back by the bridge."""

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

    def draw(self, reader: ReaderRow, link: LinkState, zone: str) -> None:
        """Show one reader."""
        self.name.say(words.place(reader))
        unknown = reader.stand is ReaderStand.UNKNOWN
        sign = "question" if unknown else "warning-fill" if reader.wrong else "check-circle-fill"
        self.mark.show_icon(sign, "high" if reader.wrong else "text2")
        self.state.say(words.stand(reader), "high" if reader.wrong else "text")
        lost = link.freshness not in (Freshness.LIVE, Freshness.SLOW)
        what, do = words.trouble(reader, lost=lost)
        self.warning.setVisible(bool(what))
        self.what.say(what)
        self.do.say(do)
        since = wording_time.clock(reader.since, zone) if reader.since else "–"
        told = (
            (self.tr("Gate"), reader.gate),
            (self.tr("Side"), words.side(reader)),
            (self.tr("Since"), since),
            (self.tr("Cover"), words.cover(reader)),
            (self.tr("Supply"), words.supply(reader)),
        )
        for (name, value), (said, it_is) in zip(self.facts, told, strict=True):
            name.say(said)
            value.say(it_is)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.where.say(self.tr("CHOSEN BADGE READER"))
        self.setAccessibleName(self.tr("Chosen badge reader"))
        self.note.say(self.tr("A card counts only while its reader is secure."))

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(8 if small else 16, 6 if small else 12)
        self.where.setVisible(not low)
        self.note.setVisible(not low)
