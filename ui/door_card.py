"""The card of one door of the airlock: how it stands, and where it is opened."""

from __future__ import annotations

from reception_app.desk.states.doors import DoorRow
from reception_app.desk.states.links import Freshness, LinkState
from ui import wording_airlock, wording_time
from ui import wording_doors as words
from ui.shortcuts import Deed, key_words
from ui.stand_card import StandCard


class DoorCard(StandCard):
    """Nothing is steered here: a door has one place that opens it, the box of the airlock."""

    def __init__(self) -> None:
        super().__init__()
        self.retranslate()

    def draw(self, door: DoorRow, link: LinkState, zone: str) -> None:
        """Show one door."""
        sign = "check-circle-fill" if door.known else "question"
        if door.live and door.wrong:
            sign = "warning-fill"
        self.say(wording_airlock.door(door.door), words.stand(door), sign, wrong=door.wrong)
        lost = link.freshness not in (Freshness.LIVE, Freshness.SLOW)
        self.warning.warn(*words.trouble(door, lost=lost))
        told = [
            (self.tr("Bolt"), words.bolt(door)),
            (self.tr("Output"), words.wish(door)),
            (self.tr("Proof"), words.proof(door)),
        ]
        if lost:
            seen = wording_time.clock(link.since, zone) if link.since else "–"
            told.append((self.tr("Last word"), seen))
        self.tell(*told)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.where.say(self.tr("CHOSEN DOOR OF THE AIRLOCK"))
        self.setAccessibleName(self.tr("Chosen door of the airlock"))
        said = self.tr("It is opened at the desk alone, in the box of the airlock ({key}).")
        self.note.say(said.format(key=key_words(Deed.DESK)))
