"""The card of a badge that is not in the drawer although nobody needs it any more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.zones import BadgeRow
from ui import wording_offers, wording_time
from ui import wording_zones as words
from ui.buttons import Button
from ui.facts_lines import FACT, Lines
from ui.style import HUGE, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.widgets import Panel, Pill, column, fill, label, rule


class BadgeCard(Panel):
    """Which badge, who had it last, and what has become of it."""

    back = Signal(str)  # number
    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._row: BadgeRow | None = None
        self.where = label("", SMALL, MEDIUM, tone="text2", elide=True)
        self.name = label("", HUGE, SEMIBOLD, elide=True)
        self.sign = Pill()
        self.sign.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.facts = Lines(2, FACT)
        self.returned = Button("", "Enter", "arrow-u-down-left", "tonal", 48, size=LARGE)
        self.missing = Button("", "", "identification-badge")
        fill(
            self.body, column(self.where, self.name, gap=0), self.sign, rule(), self.facts, None,
            rule(), self.returned, self.missing,
        )  # fmt: skip
        self.returned.clicked.connect(lambda: self.back.emit(self._number()))
        self.missing.clicked.connect(lambda: self.lost.emit(self._number()))

    def _number(self) -> str:
        return self._row.number if self._row is not None else ""

    def draw(self, row: BadgeRow, state: DeskState) -> None:
        """Show a badge."""
        self._row = row
        number, offer = row.number, state.zones.badge
        self.setAccessibleName(self.tr("Chosen badge"))
        self.where.say(self.tr("CHOSEN BADGE"))
        self.name.say(words.badge(number))
        self.sign.show_as("warning-fill", words.not_in_drawer(row), "high")
        told = [(self.tr("Last with"), row.ticket, "text")] if row.ticket else []
        if row.since is not None:
            since = wording_time.hour_or_day(row.since, state.now, state.office.zone)
            told.append((self.tr("Since"), since, "text"))
        self.facts.show_lines(tuple(told))
        why = wording_offers.offer(offer)
        back = self.tr("Badge {n} is back").format(n=number)
        self.returned.show_as(back, enabled=offer.ready, why=why)
        gone = self.tr("Badge {n} is lost").format(n=number)
        self.missing.show_as(gone, enabled=offer.ready, why=why)
        self.missing.setVisible(not row.lost)

    def press_main(self) -> None:
        """Press the button that makes sense (Enter)."""
        if self.returned.isEnabled():
            self.returned.click()

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(12 if small else 16, 6 if small else 12)
        self.returned.set_size(40 if small else 48)
        self.where.setVisible(not low)
