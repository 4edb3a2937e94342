"""The check at the desk, in an office that has no airlock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.services import ServiceName
from ui import wording_offers, wording_visits
from ui.shortcuts import Deed, key_words
from ui.style import HEAD, HUGE, SEMIBOLD, SMALL
from ui.widgets import Button, column, label, row


class DeskCheck(QWidget):
    """Show whose check is due, in large type, and the two ways in which it can end."""

    approve = Signal()
    decline = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.where = label("", SMALL, SEMIBOLD, "text2")
        self.ticket = label("", HUGE, SEMIBOLD)
        self.what = label("", HEAD, SEMIBOLD, elide=True)
        self.how = label("", tone="text2", wrap=True)
        self.good = Button("", key_words(Deed.APPROVE), "check")
        self.bad = Button("", key_words(Deed.REFUSE), "prohibit")
        who = row(self.ticket, 8, self.what)
        who.setStretch(2, 1)
        outcomes = row(self.good, self.bad)
        outcomes.setStretch(0, 1)
        outcomes.setStretch(1, 1)
        self.setLayout(column(self.where, who, self.how, outcomes))
        self.good.clicked.connect(self.approve)
        self.bad.clicked.connect(self.decline)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep room for every line of the hint: the box takes the height that it asks for."""
        super().resizeEvent(event)
        self.how.setMinimumHeight(max(0, self.how.heightForWidth(self.how.width())))

    def draw(self, state: AirlockPanelState, services: tuple[ServiceName, ...]) -> None:
        """Show a state of an office without airlock."""
        due = state.occupant
        self.where.say(self.tr("CHECK AT THE DESK"))
        self.ticket.say(due.row.ticket if due else self.tr("Nobody"))
        self.what.say(wording_visits.service(due.row.service, services) if due else "")
        self.how.say(self.tr("Check everybody of the party. Who is not checked cannot be called."))
        why = wording_offers.offer(state.approve)
        ready = state.approve.ready
        self.good.show_as(
            self.tr("Passed"), key=key_words(Deed.APPROVE), enabled=ready, why=why,
            role="primary" if ready else "secondary",
        )  # fmt: skip
        self.bad.show_as(
            self.tr("Refuse…"), key=key_words(Deed.REFUSE), enabled=state.refuse.ready,
            why=wording_offers.offer(state.refuse), role="secondary",
        )  # fmt: skip
