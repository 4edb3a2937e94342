"""The line below the elements: which regime is in force, who set it, and the way to another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from reception_app.desk.states.regime import RegimeState
from reception_app.regime import Regime
from ui import wording_regime as words
from ui.buttons import TARGET, Button
from ui.shortcuts import Deed, key_words
from ui.style import LARGE, SEMIBOLD, SMALL
from ui.widgets import FitLabel, column, glyph, label, row


class RegimeLine(QWidget):
    """Say the regime; its buttons lead on, and while the guard is lifted the second one locks."""

    opened = Signal()
    lift = Signal()
    lock = Signal()
    back = Signal()
    settled = Signal()  # it has another height: a notice stands above it

    def __init__(self) -> None:
        super().__init__()
        self._state = RegimeState()
        self.mark = glyph("", "text2", 22)
        self.name = FitLabel(LARGE, SEMIBOLD)
        self.who = label("", SMALL, tone="text2", wrap=True)
        self.change = Button("", key_words(Deed.REGIME), "arrows-left-right", height=TARGET)
        self.everything = Button("", "", "lock-simple", "danger", TARGET)
        said = column(self.name, self.who, gap=0)
        self._line = row(self.mark, said, self.change, self.everything, gap=12)
        for place, share in ((1, 3), (2, 3), (3, 4)):
            self._line.setStretch(place, share)
        self.setLayout(self._line)
        self.change.clicked.connect(self._press_change)
        self.everything.clicked.connect(self._press_everything)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when the words take another line."""
        super().resizeEvent(event)
        if self.isVisible():
            self.settled.emit()

    def draw(self, state: RegimeState, zone: str) -> None:
        """Show a state."""
        self._state = state
        self.setVisible(state.fitted)
        critical = state.regime is Regime.LOCKDOWN
        tone = "critical" if critical else "high" if state.regime is None else "text2"
        icon = words.GLYPHS[state.regime] if state.regime else "question"
        self.mark.show_icon(icon, tone)
        self.name.say(words.name(state.regime), tone if tone != "text2" else "text")
        self.who.say(words.who(state, zone))
        offer = state.offer(Regime.LOCKDOWN)
        if state.guard_lifted:
            # The second step stands elsewhere than the first, as at the emergency key.
            self.change.show_as(self.tr("LOCK NOW"), key="F7", role="alarm",
                                icon="lock-simple-fill", enabled=True, why="")  # fmt: skip
            self.everything.show_as(self.tr("Put the guard back"), key="Esc", role="secondary",
                                    enabled=True, why="")  # fmt: skip
            return
        self.change.show_as(self.tr("Set regime…"), key=key_words(Deed.REGIME),
                            role="secondary", icon="arrows-left-right", enabled=True)  # fmt: skip
        self.everything.show_as(
            self.tr("Lock everything…"), key=key_words(Deed.LOCKDOWN), role="danger",
            enabled=offer.ready, why="" if offer.ready else words.offer(offer),
        )  # fmt: skip

    def set_low(self, *, low: bool) -> None:
        """Keep the two buttons alone, one below the other; or all in one line."""
        turned = QBoxLayout.Direction.TopToBottom if low else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(turned)
        self._line.setSpacing(8 if low else 12)
        for part in (self.mark, self.name, self.who):
            part.setVisible(not low)

    def _press_change(self) -> None:
        (self.lock if self._state.guard_lifted else self.opened).emit()

    def _press_everything(self) -> None:
        (self.back if self._state.guard_lifted else self.lift).emit()
