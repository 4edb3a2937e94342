"""The cards of the diagnosis: one link each, and the messages."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reception_app.desk.states.diagnosis import SEEN_S, DiagnosisState, Message, Pulse
from ui import wording_diagnosis as words
from ui import wording_time
from ui.beat_chart import BeatChart, longest
from ui.list_card import ListCard
from ui.style import SEMIBOLD, SMALL, TITLE
from ui.tables import Cell
from ui.widgets import FitLabel, Panel, Pill, fill, label, row

WIDTHS, NARROW = (96, 128, 0, 80), (84, 116, 0, 64)  # px


class LinkCard(Panel):
    """A link: what it is worth now, and how old its last word was over two minutes."""

    def __init__(self, bound_s: float) -> None:
        super().__init__(gap=4)
        self.head, self.worth = label("", TITLE, SEMIBOLD), Pill(height=24)
        self.told = FitLabel(SMALL, tone="text2")
        self.none = label("", tone="text2", wrap=True)
        self.chart = BeatChart(bound_s)
        self._rest = QWidget()
        fill(self.body, row(self.head, None, self.worth), self.told, self.none, self.chart)
        self.body.addWidget(self._rest, 1)
        self.body.setStretchFactor(self.chart, 1)

    def name(self, link: str, shown: str) -> None:
        """Name the link, and what its chart shows."""
        self.head.say(link)
        self.setAccessibleName(link)
        self.chart.setAccessibleName(shown)

    def draw(self, pulse: Pulse, worth: tuple[str, str, str], nothing: str) -> None:
        """Show a pulse, glyph, words and look of its worth, or one sentence where none came."""
        self.worth.show_as(*worth)
        self.worth.setVisible(bool(worth[1]))
        heard = bool(pulse.ages)
        within = heard and pulse.ages[0] <= SEEN_S
        said = words.silence(pulse.ages[0] if within else None, longest(pulse)) if heard else ""
        self.told.say(said)
        self.none.say("" if heard else nothing)
        self.chart.setAccessibleDescription(said)
        for part, shown in (
            (self.told, heard), (self.chart, heard), (self.none, not heard), (self._rest, not heard)
        ):  # fmt: skip
            part.setVisible(shown)
        self.chart.draw(pulse)


class MessagesCard(ListCard):
    """The last messages of the bridge: when, which way, of what kind; never what was in them."""

    def __init__(self) -> None:
        super().__init__(WIDTHS, NARROW)

    def show_messages(self, state: DiagnosisState, zone: str) -> None:
        """Show the messages of a state."""
        found = state.messages
        keys = [f"{one.at.timestamp()}-{one.kind}-{n}" for n, one in enumerate(reversed(found))]
        nothing = words.never() if state.fitted else words.no_bridge()
        self.draw([_cells(one, zone) for one in found], nothing, keys[::-1])

    def retranslate(self) -> None:
        """Write every fixed word again."""
        note = self.tr("the last 200, without contents")
        self.name(self.tr("Messages"), words.heads(), note)


def _cells(one: Message, zone: str) -> tuple[Cell, ...]:
    return (
        Cell(wording_time.clock(one.at, zone), strong=True),
        Cell(words.way(one.way), tone="text2"),
        Cell(words.kind(one)),
        Cell(str(one.count) if one.count > 1 else "", tone="text2"),
    )
