"""A card of something that moves in two steps: armed first, then moved, and stopped at any time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from device_bridge.protocol.codes import Move
from reception_app.desk.states.protection import ArmedMove
from ui.buttons import TARGET, Button
from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.warning_box import WarningBox
from ui.widgets import Meter, PlacePanel, glyph, label

LIVES_S = 8.0  # settled.md 2: a selection


class TwoStepCard(PlacePanel):
    """Whom a button acts on stands on the button itself."""

    arm = Signal(str, object)  # device, Move
    go = Signal()
    stop = Signal(str)

    def __init__(self, moves: tuple[Move, Move], icons: tuple[str, str], go_icon: str) -> None:
        """Make a card with two movements to arm, by their icons, and one button that moves."""
        super().__init__(gap=12)
        self._low = False
        self.device = ""  # what it is about; "" while nothing is chosen
        self.where = label("", SMALL, MEDIUM, tone="text2")
        self.name = label("", HEAD, SEMIBOLD, elide=True)
        self.mark, self.state = glyph("", "text", 20), label("", LARGE, MEDIUM)
        self.warning = WarningBox()
        self.why = label("", BODY, MEDIUM, tone="text2", wrap=True)
        self.left = Meter(tone="accent", height=4)
        self.arms = tuple(Button("", "", icon, height=TARGET) for icon in icons)
        self.operate = Button("", "Ctrl+Enter", go_icon, height=TARGET, size=LARGE)
        self.halt = Button("", "Esc", "hand-palm", "danger", height=TARGET)
        self.buttons = QGridLayout()
        self.buttons.setSpacing(8)
        self._place_buttons(low=False)
        for move, button in zip(moves, self.arms, strict=True):
            button.clicked.connect(lambda _checked=False, m=move: self._arm(m))
        self.operate.clicked.connect(self.go)
        self.halt.clicked.connect(self._halt)

    def _place_buttons(self, *, low: bool) -> None:
        """Put the buttons in two columns, or below each other where their words need the width."""
        for number, button in enumerate((*self.arms, self.operate, self.halt)):
            self.buttons.removeWidget(button)
            place = (number, 0) if low else divmod(number, 2)
            self.buttons.addWidget(button, *place)

    def warn(self, what: str, do: str) -> None:
        """Say what is wrong and what to do; on a small screen there is room for one of the two."""
        self.warning.warn(what, do)
        self.why.setVisible(not (self._low and what))

    def draw_second_step(self, armed: ArmedMove | None, words: str, otherwise: str) -> None:
        """Show the button that moves, in `words`, and why; `otherwise` while nothing is armed."""
        mine = armed if armed is not None and armed.mine else None
        self.operate.show_as(
            words, role="primary" if mine else "secondary", enabled=mine is not None,
            why="" if mine else self.tr("First arm (Enter)."),
        )  # fmt: skip
        if mine is not None:
            said = self.tr("Armed, {n} s left. Esc gives it back.").format(n=round(mine.left_s))
            self.why.say(said, "accent")
        elif armed is not None:
            self.why.say(self.tr("Another counter has armed it."), "text2")
        else:
            self.why.say(otherwise, "text2")
        self.left.setVisible(mine is not None)
        self.left.measure(mine.left_s if mine else 0.0, LIVES_S)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.left.setAccessibleName(self.tr("Time left"))

    def _arm(self, move: Move) -> None:
        if self.device:
            self.arm.emit(self.device, move)

    def _halt(self) -> None:
        if self.device:
            self.stop.emit(self.device)

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(8 if low else 12 if small else 16, 6 if small else 12)
        if low is not self._low:
            self._place_buttons(low=low)
        self._low = low
        self.where.setVisible(not low)
