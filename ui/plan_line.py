"""The line of the weekly plan: what moves next by itself, who must confirm, half an hour later."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from reception_app.desk.states.plan import PlanViewState
from ui import wording_plan as words
from ui.buttons import TARGET, Button
from ui.style import BODY, SEMIBOLD, SMALL
from ui.widgets import column, glyph, label, row


class PlanLine(QWidget):
    """In sight only where barriers follow a plan."""

    confirm = Signal()
    postpone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = PlanViewState()
        self.mark = glyph("calendar-check", "text2", 22)
        self.said = label("", BODY, SEMIBOLD, wrap=True)
        self.who = label("", SMALL, tone="text2", wrap=True)
        self.button = Button("", "", "check", height=TARGET)
        self._line = row(self.mark, column(self.said, self.who, gap=0), self.button, gap=12)
        self._line.setStretch(1, 6)
        self._line.setStretch(2, 4)
        self.setLayout(self._line)
        self.button.clicked.connect(self._press)

    def draw(self, state: PlanViewState, zone: str) -> None:
        """Show a state."""
        self._state = state
        waits = state.known and not state.confirmed
        tone = "high" if waits or not state.known else "text"
        self.mark.show_icon("calendar-check", "high" if tone == "high" else "text2")
        self.said.say(words.coming(state, zone), tone)
        self.who.say(words.about(state, zone))
        offer = state.confirm if waits else state.postpone
        why = "" if offer.ready else words.offer(offer)
        self.button.show_as(
            words.confirm() if waits else words.later(), icon="check" if waits else "clock",
            role="tonal" if waits else "secondary", enabled=not why, why=why,
        )  # fmt: skip

    def set_low(self, *, low: bool) -> None:
        """Stand below a narrow table, the button below the words; or beside them."""
        turned = QBoxLayout.Direction.TopToBottom if low else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(turned)
        self._line.setSpacing(4 if low else 12)
        self.mark.setVisible(not low)

    def _press(self) -> None:
        waits = self._state.known and not self._state.confirmed
        (self.confirm if waits else self.postpone).emit()
