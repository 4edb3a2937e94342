"""Where the boxes of *In the building* stand, and which of them gives way where room is short."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.badge_card import BadgeCard
from ui.floor_plan import PlanBox
from ui.gate_box import GateBox
from ui.person_card import PersonCard
from ui.zone_tree import ZoneTree

SIDE = 376  # px of the columns at both sides
NARROW_LEFT, NARROW_RIGHT = 280, 332


class Columns(QObject):
    """Zones and floor plan at the left, the list in the middle, card and gates at the right.

    In a smaller window the gates stand at the left, and the plan below the zones only where it
    has room; in the smallest one there is the list and the card.
    """

    def __init__(self, panel: QWidget, middle: QWidget) -> None:
        super().__init__(panel)
        self.tree, self.plan, self.gates = ZoneTree(), PlanBox(), GateBox()
        self.card, self.badge = PersonCard(), BadgeCard()
        self._gap, self._stacked = 16, False
        self.left, self.right = QWidget(), QWidget()
        self._left, self._right = QVBoxLayout(self.left), QVBoxLayout(self.right)
        self._cards = QStackedWidget()
        self._cards.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        for card in (self.card, self.badge):
            self._cards.addWidget(card)
        for column in (self._left, self._right):
            column.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.tree, 1)
        self._left.addWidget(self.plan)
        self._right.addWidget(self._cards, 1)
        self._right.addWidget(self.gates)
        self._line = QHBoxLayout(panel)
        for part in (self.left, middle, self.right):
            self._line.addWidget(part)
        self._line.setStretch(1, 1)
        for part in (self.left, self.gates):
            part.installEventFilter(self)

    def show_badge(self, *, badge: bool) -> None:
        """Show the card of a badge, or of a person."""
        self._cards.setCurrentWidget(self.badge if badge else self.card)

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        self._stacked, self._gap = stacked, 8 if small else 16
        edge = self._gap
        self._line.setContentsMargins(edge, edge, edge, 8)
        self._line.setSpacing(edge)
        for column in (self._left, self._right):
            column.setSpacing(edge)
        here = self._left if small else self._right
        if here.indexOf(self.gates) < 0:
            (self._right if small else self._left).removeWidget(self.gates)
            here.addWidget(self.gates)
        self.left.setVisible(not stacked)
        self.left.setFixedWidth(NARROW_LEFT if small else SIDE)
        self.right.setFixedWidth(NARROW_RIGHT if small else SIDE)
        for part in (self.tree, self.plan, self.gates):
            part.set_small(small=small)
        for card in (self.card, self.badge):
            card.set_small(small=small, low=stacked)
        self.share()

    def share(self) -> None:
        """Give the floor plan what the zones leave, or nothing where that is too little."""
        whole = self.left.height()
        if self._left.indexOf(self.gates) >= 0 and not self.gates.isHidden():
            whole -= self._gates_need() + self._gap
        wanted, least = self.tree.need()
        room = whole - self._gap
        shown = self.plan.has_plan() and room - least >= self.plan.least()
        if shown:
            self.plan.take(max(self.plan.least(), room - wanted))
        self.plan.setVisible(shown)

    def _gates_need(self) -> int:
        wide = self.left.width()
        layout = self.gates.layout()
        tall = layout.totalHeightForWidth(wide) if layout and layout.hasHeightForWidth() else 0
        return max(tall, self.gates.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Share the height anew when there is more or less of it, or the gates take another."""
        if event.type() == QEvent.Type.Resize:
            self.share()
        return super().eventFilter(watched, event)
