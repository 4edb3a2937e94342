"""The card of one badge reader: how it stands, and what to do when it is in doubt."""

from __future__ import annotations

from device_bridge.protocol.codes import ReaderStand
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.readers import ReaderRow
from ui import wording_readers as words
from ui import wording_time
from ui.stand_card import StandCard


class ReaderCard(StandCard):
    """Nothing is steered here: a reader is brought back by the bridge."""

    def __init__(self) -> None:
        super().__init__()
        self.retranslate()

    def draw(self, reader: ReaderRow, link: LinkState, zone: str) -> None:
        """Show one reader."""
        unknown = reader.stand is ReaderStand.UNKNOWN
        sign = "question" if unknown else "warning-fill" if reader.wrong else "check-circle-fill"
        self.say(words.place(reader), words.stand(reader), sign, wrong=reader.wrong)
        lost = link.freshness not in (Freshness.LIVE, Freshness.SLOW)
        self.warning.warn(*words.trouble(reader, lost=lost))
        since = wording_time.clock(reader.since, zone) if reader.since else "–"
        self.tell(
            (self.tr("Gate"), reader.gate),
            (self.tr("Side"), words.side(reader)),
            (self.tr("Since"), since),
            (self.tr("Cover"), words.cover(reader)),
            (self.tr("Supply"), words.supply(reader)),
        )

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.where.say(self.tr("CHOSEN BADGE READER"))
        self.setAccessibleName(self.tr("Chosen badge reader"))
        self.note.say(self.tr("A card counts only while its reader is secure."))
