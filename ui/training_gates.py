"""Play somebody at a speed gate: hold a card before it, walk through, stand in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from device_bridge.training import BuildingState, Deed
from ui import wording_training
from ui.style import BODY, SEMIBOLD, SMALL, font
from ui.widgets import Button, Panel, fill, label, row

WALKS = (Deed.CARD_IN, Deed.CARD_OUT, Deed.WALK_IN, Deed.WALK_OUT, Deed.AGAINST, Deed.GIVE_UP)
STANDS = (Deed.BLOCK, Deed.SICK)
WITH_CARD = frozenset({Deed.CARD_IN, Deed.CARD_OUT})
CARD_LETTERS = 8


class GateBox(Panel):
    """One gate at a time: which one, which card, and what somebody does there."""

    does = Signal(object, str, bool, str)  # Deed, gate, on, card

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.head = label("", BODY, SEMIBOLD)
        self.told = label("", SMALL, tone="text2")
        self.gate = QComboBox()
        self.card_name, self.card = label("", BODY), QLineEdit("0000a001")
        self.buttons = {deed: Button("") for deed in WALKS}
        self.switches = {deed: QCheckBox() for deed in STANDS}
        self._lay_out()
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, d=deed: self._do(d, on=True))
        for deed, switch in self.switches.items():
            switch.clicked.connect(lambda on, d=deed: self._do(d, on=on))
        self.setVisible(False)

    def _lay_out(self) -> None:
        for box in (self.gate, self.card):
            box.setFixedHeight(40)
        self.card.setMaxLength(CARD_LETTERS)
        self.card.setFont(font())
        for switch in self.switches.values():
            switch.setFont(font())
        fill(
            self.body, self.head, self.gate, self.told, row(self.card_name, self.card, gap=12),
            *self.buttons.values(), *self.switches.values(), None,
        )  # fmt: skip

    def draw(self, state: BuildingState) -> None:
        """Show the gates that stand there, and the chosen one as it truly is."""
        names = [gate.place for gate in state.gates]
        self.setVisible(bool(names))
        if names != [self.gate.itemText(n) for n in range(self.gate.count())]:
            self.gate.clear()
            self.gate.addItems(names)
        for gate in state.gates:
            if gate.place == self.gate.currentText():
                self.told.say(
                    self.tr("in {n} · out {m} · opened {k} times").format(
                        n=gate.passed_in, m=gate.passed_out, k=gate.edges
                    )
                )

    def retranslate(self) -> None:
        """Write every word again."""
        self.head.say(self.tr("Speed gates"))
        self.setAccessibleName(self.head.text())
        self.gate.setAccessibleName(self.tr("Which gate"))
        self.card_name.say(self.tr("Card"))
        self.card.setAccessibleName(self.tr("Number of the card"))
        for deed, button in self.buttons.items():
            button.show_as(wording_training.deed(deed))
        for deed, switch in self.switches.items():
            switch.setText(wording_training.deed(deed))

    def _do(self, deed: Deed, *, on: bool) -> None:
        card = self.card.text().strip() if deed in WITH_CARD else ""
        self.does.emit(deed, self.gate.currentText(), on, card)
