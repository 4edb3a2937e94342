"""The diagnosis: what the links of this console do, what it is made of, and all of it as a file."""

from __future__ import annotations

from PySide6.QtCore import Signal, qVersion
from PySide6.QtWidgets import QGridLayout, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.diagnosis import DiagnosisState
from reception_app.desk.states.links import GOOD, StoreHealth
from ui import wording_diagnosis as words
from ui import wording_post
from ui.alarm_rate import RatePanel
from ui.diagnosis_cards import LinkCard, MessagesCard
from ui.fact_rows import FactCard
from ui.scrolled import scrolled
from ui.widgets import column

BRIDGE_LIMIT_S = 1.5  # from here on the bridge's word is worth nothing (settled.md 2)
READ_LIMIT_S = 30.0  # an idle console reads the database every 20 s
LOW_CHART, LOW_MESSAGES = 200, 320  # px where the cards stand below each other


class DiagnosisPage(QWidget):
    """The cards; they are drawn while the page is in sight."""

    sound_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drawn: object = None
        self.bridge, self.store = LinkCard(BRIDGE_LIMIT_S), LinkCard(READ_LIMIT_S)
        self.messages, self.rate = MessagesCard(), RatePanel()
        self.trips, self.versions = FactCard(), FactCard()
        self.rate.test.connect(self.sound_asked)
        self._side = QWidget()
        self._facts = column(self.trips, self.rate, self.versions, None, gap=8)
        self._side.setLayout(self._facts)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(inner)
        whole = column(self.area, gap=0)
        self.setLayout(whole)

    def draw(self, state: DeskState) -> None:
        """Show a state."""
        seen, zone = state.diagnosis, state.office.zone
        self.rate.draw(state.alarms, zone)
        drawn = (seen, zone, self.screen_facts())
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.bridge.draw(
            seen.bridge, _worth(seen), words.never() if seen.fitted else words.no_bridge()
        )
        self.store.draw(seen.reads, _health(seen), words.never())
        self.messages.show_messages(seen, zone)
        self.trips.facts.say(words.trips(seen.trips, seen.unanswered))
        self.versions.facts.say(words.versions(seen, self.screen_facts()))

    def screen_facts(self) -> tuple[tuple[str, str], ...]:
        """Tell what only the window knows: Qt, the screen, its scale, and the window's own size."""
        screen, window = self.screen(), self.window()
        size, scale = screen.size(), round(screen.devicePixelRatio() * 100)
        return (
            ("qt", qVersion() or ""),
            ("screen", f"{size.width()} × {size.height()} · {scale} %"),
            ("window", f"{window.width()} × {window.height()}"),
        )

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self._drawn = None
        self.bridge.name(self.tr("Bridge"), self.tr("Bridge: age of its last word"))
        self.store.name(self.tr("Database"), self.tr("Database: time since it was read"))
        self.trips.name(self.tr("Answers of the bridge"))
        self.versions.name(self.tr("Versions and screen"))
        self.area.setAccessibleName(self.tr("Diagnosis"))
        self.messages.retranslate()
        self.rate.retranslate()

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        while self._grid.takeAt(0) is not None:
            pass
        gap = 8 if small else 16
        self._grid.setSpacing(gap)
        self._facts.setSpacing(gap)
        self.rate.set_small(small=small, low=False)
        for card in (self.bridge, self.store, self.trips, self.versions):
            card.set_air(12 if small else 16, 4)
        for number in range(3):
            self._grid.setColumnStretch(number, 0 if stacked and number else 1)
            self._grid.setRowStretch(number, 0)
        for card in (self.bridge, self.store):
            card.setMinimumHeight(LOW_CHART if stacked else 0)
        self.messages.set_small(small=small)
        self.messages.setMinimumHeight(LOW_MESSAGES if stacked else 0)
        if stacked:
            for number, part in enumerate((self.bridge, self.store, self._side, self.messages)):
                self._grid.addWidget(part, number, 0)
            return
        self._grid.addWidget(self.bridge, 0, 0)
        self._grid.addWidget(self.store, 1, 0)
        self._grid.addWidget(self.messages, 0, 1, 2, 1)
        self._grid.addWidget(self._side, 0, 2, 2, 1)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 1)

    def take_keys(self) -> None:
        """Give the keys to the messages, or to the sound test where there are none."""
        table = self.messages.table
        if table.rows.rowCount():
            if table.chosen_row() < 0:
                table.selectRow(0)
            table.setFocus()
        else:
            self.rate.try_it.setFocus()


def _worth(seen: DiagnosisState) -> tuple[str, str, str]:
    if not seen.fitted:
        return "", "", "plain"
    if seen.link.freshness in GOOD:
        return "broadcast", words.good(), "plain"
    return "warning-fill", wording_post.link(seen.link), "high"


def _health(seen: DiagnosisState) -> tuple[str, str, str]:
    said, trouble = wording_post.store(seen.store)
    if trouble:
        return "warning-fill", said, "high"
    return "hard-drives", words.good() if seen.store is StoreHealth.OK else "", "plain"
