"""Building protection: what was asked of gates, shutters, bollards; what is measured; two steps.

What is chosen in the table is whom the card at the right acts on; its buttons carry its name.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from reception_app.desk.states.doors import DoorRow
from reception_app.desk.states.gates import GateRow
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.panic import PanicsState
from reception_app.desk.states.plan import PlanViewState
from reception_app.desk.states.protection import ElementRow, ProtectionState
from reception_app.desk.states.readers import ReaderRow
from reception_app.desk.states.regime import RegimeState
from ui import protection_rows, wording_register, wording_time
from ui.buttons import Button
from ui.closing_card import ClosingCard
from ui.door_card import DoorCard
from ui.element_card import ElementCard
from ui.front import Front
from ui.gate_card import GateCard
from ui.panic_card import PanicCard
from ui.plan_line import PlanLine
from ui.reader_card import ReaderCard
from ui.regime_card import RegimeCard
from ui.regime_line import RegimeLine
from ui.shortcuts import Deed, key_words
from ui.stand_card import StandCard
from ui.style import MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.tables import Table
from ui.widgets import Panel, column, fill, label, rule

WIDE = (44, 0, 128, 168, 200, 96, 168)
NARROW = (36, 0, 0, 128, 184, 0, 0)  # px; what is 0 here is hidden, but for the name
LOW = (36, 0, 0, 128, 0, 0, 0)
NAME = 1  # the column that takes the room that is left


class ProtectionPanel(QWidget):
    """The table of all elements and the card of the chosen one."""

    arm = Signal(str, object)  # device, Move
    go = Signal()
    stop = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._state, self._zone = ProtectionState(), "UTC"
        self._regime, self._plan = RegimeState(), PlanViewState()
        self._stacked = self._small = False
        self.box = Panel(gap=8)
        self.head = label("", TITLE, SEMIBOLD)
        self.note = label("", SMALL, tone="text2", elide=True)
        self.table = Table(("",) * len(WIDE), WIDE, name="", height=44)
        self.none = label("", tone="text2", wrap=True)
        self.told = label("", SMALL, MEDIUM, "high", wrap=True)
        self.front, self.card, self.gate = Front(), ElementCard(), GateCard()
        self.reader, self.door = ReaderCard(), DoorCard()
        self.regime, self.regime_line = RegimeCard(), RegimeLine()
        self.panic, self.plan_line, self.closing = PanicCard(), PlanLine(), ClosingCard()
        self.round = Button("", key_words(Deed.CLOSING), "check-square", height=40)
        self._lay_out()
        self.front.chosen.connect(self.table.choose)
        for chosen in (self.front.chosen, self.table.clicked):
            chosen.connect(lambda *_: self.put_away())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._draw_card())
        for card in (self.card, self.gate):
            card.arm.connect(self.arm)
            card.go.connect(self.go)
            card.stop.connect(self.stop)
        self.regime_line.opened.connect(self.open_regime)
        self.regime.closed.connect(self.put_away)
        self.round.clicked.connect(self.open_closing)
        self.closing.closed.connect(self.put_away)
        self.closing.chosen.connect(self.table.choose)
        self.retranslate()

    def _lay_out(self) -> None:
        self.side = QStackedWidget()
        self.side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for card in (self.card, self.gate, self.reader, self.door, self.regime, self.closing):
            self.side.addWidget(card)
        head = QHBoxLayout()
        fill(head, self.head, self.note, self.round)
        self.round.setMaximumWidth(280)
        head.setStretch(1, 1)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.box.body.addLayout(head)
        self._below = rule()
        fill(
            self.box.body,
            self.told,
            self.front,
            self.table,
            self.none,
            self._below,
            self.plan_line,
            self.regime_line,
        )
        self.box.body.setStretchFactor(self.table, 1)
        self.box.body.setStretchFactor(self.none, 1)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 16, 16, 8)
        self._line.setSpacing(16)
        self._line.addWidget(self.box, 3)
        right = column(self.panic, self.side, gap=8)
        right.setStretch(1, 1)
        self._line.addLayout(right, 2)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: ProtectionState, zone: str) -> None:
        """Make the panel show a state."""
        if (state, zone) == (self._state, self._zone) and self.table.rows.rowCount():
            return
        self._state, self._zone = state, zone
        rows, keys = protection_rows.lines(state, zone)
        self.table.show_rows(rows, keys)
        self.table.setVisible(state.fitted)
        self.front.setVisible(bool(state.elements) and not self._stacked)
        self.none.setVisible(not state.fitted)
        self.told.say(wording_register.told(state.unfitted))
        self.told.setVisible(bool(state.unfitted))
        self._say_head()
        self.note.say(self._summary(), "high" if self._old() else "text2")
        if state.fitted and not self._chosen_any():
            names = [one.name for one in state.elements]
            names += [one.name for one in state.gates] + [one.name for one in state.doors]
            self.table.choose(names[0])
        self._draw_card()

    def draw_regime(self, state: RegimeState, zone: str) -> None:
        """Show the regime of the building, in the line and in its card."""
        self._regime = state
        self.regime_line.draw(state, zone)
        self.regime.draw(state, zone)
        self._show_lines()

    def draw_panic(self, state: PanicsState, zone: str) -> None:
        """Show the silent alarms of other posts; on the smallest screens in place of the card."""
        self.panic.draw(state, zone)
        self.side.setVisible(not (self._stacked and state.rows))

    def draw_plan(self, state: PlanViewState, zone: str) -> None:
        """Show what moves next by itself."""
        self._plan = state
        self.plan_line.draw(state, zone)
        self._show_lines()

    def _show_lines(self) -> None:
        """Show the lines below the table; the smallest screens have room for one that asks."""
        low, lifted = self._stacked, self._regime.guard_lifted
        regime = self._regime.fitted and (lifted or not low)
        self.regime_line.setVisible(regime)
        self.plan_line.setVisible(self._plan.fitted and not (low and lifted))
        self._below.setVisible(self.plan_line.isVisibleTo(self) if low else regime)

    def _summary(self) -> str:
        if not self._state.fitted:
            return ""
        if self._old():
            return self.tr("no data since {time}").format(time=self._clock(self._state.link.since))
        right, wrong = protection_rows.counts(self._state)
        return self.tr("{right} as asked · {wrong} not").format(right=right, wrong=wrong)

    def _old(self) -> bool:
        return self._state.link.freshness not in (Freshness.LIVE, Freshness.SLOW)

    def _clock(self, at: datetime | None) -> str:
        return wording_time.clock(at, self._zone) if at else ""

    def _draw_card(self) -> None:
        self.front.draw(self._state.elements, self.table.chosen_key())
        gate, reader, door = self.chosen_gate(), self.chosen_reader(), self.chosen_door()
        if self.side.currentWidget() not in (self.regime, self.closing):
            self.side.setCurrentWidget(self._card())
        if gate is not None:
            self.gate.draw(gate, self._state.link, self._zone)
        elif reader is not None:
            self.reader.draw(reader, self._state.link, self._zone)
        elif door is not None:
            self.door.draw(door, self._state.link, self._zone)
        else:
            self.card.draw(self.chosen(), self._state.link, self._zone)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self._say_head()
        self.none.say(self.tr("This office has no elements that are steered from here."))
        self.table.rows.show_heads(
            ("", self.tr("Element"), self.tr("Asked"), self.tr("Measured"), self.tr("Compared"),
             self.tr("Since"), self.tr("Moved by"))
        )  # fmt: skip
        self.card.retranslate()
        self.gate.retranslate()
        self.reader.retranslate()
        self.door.retranslate()
        self.regime.retranslate()
        self.closing.retranslate()
        self._say_round()
        state, self._state = self._state, ProtectionState()
        self.draw(state, self._zone)

    def _say_round(self) -> None:
        # A narrow head has no room for its key beside what the head says.
        key = "" if self._small else key_words(Deed.CLOSING)
        self.round.show_as(self.tr("Closing round…"), key=key)

    def _say_head(self) -> None:
        head = self.tr("Bollards and shutters")
        if self._state.gates:
            head = self.tr("Gates, bollards and shutters")
        if self._state.doors:
            head = self.tr("Building protection")
        self.head.say(head)
        self.box.setAccessibleName(head)
        self.table.setAccessibleName(head)

    # -- size and keys -----------------------------------------------------------------------

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        self._stacked, self._small = stacked, small
        self._say_round()
        edge = 8 if small else 16
        self._line.setContentsMargins(edge, edge, edge, 8)
        self._line.setSpacing(edge)
        for place, share in enumerate((2, 3) if stacked else (1, 1) if small else (3, 2)):
            self._line.setStretch(place, share)
        widths = LOW if stacked else NARROW if small else WIDE
        self.table.set_widths(widths)
        for place, width in enumerate(widths):
            self.table.setColumnHidden(place, not width and place != NAME)
        self.table.set_heights(36 if small else 44, 28 if small else 32)
        self.note.setVisible(not stacked)
        self.front.set_small(small=small)
        self.front.setVisible(not stacked and bool(self._state.elements))
        self.card.set_small(small=small, low=stacked)
        self.gate.set_small(small=small, low=stacked)
        self.reader.set_small(small=small, low=stacked)
        self.door.set_small(small=small, low=stacked)
        self.regime.set_small(small=small, low=stacked)
        self.closing.set_small(small=small, low=stacked)
        self.round.setVisible(not stacked)
        self.regime_line.set_low(low=stacked)
        self.plan_line.set_low(low=stacked)
        self._show_lines()
        self._draw_card()

    def open_closing(self) -> None:
        """Show the closing round in place of the chosen element's card."""
        self.side.setCurrentWidget(self.closing)

    @property
    def on_round(self) -> bool:
        """Tell whether the closing round is in sight: the last step is its own then."""
        return self.side.currentWidget() is self.closing

    def open_regime(self) -> None:
        """Show the card of the regime in place of the chosen element's."""
        self.side.setCurrentWidget(self.regime)
        self.regime.take_keys()

    def put_away(self) -> bool:
        """Show the chosen element again; tell whether another card was in sight."""
        if self.side.currentWidget() not in (self.regime, self.closing):
            return False
        self.side.setCurrentWidget(self._card())
        self.take_keys()
        return True

    def _card(self) -> ElementCard | GateCard | ReaderCard | DoorCard:
        if self.chosen_gate() is not None:
            return self.gate
        if self.chosen_door() is not None:
            return self.door
        return self.card if self.chosen_reader() is None else self.reader

    def _chosen_any(self) -> bool:
        found = (
            self.chosen(), self.chosen_gate(), self.chosen_reader(), self.chosen_door(),
        )  # fmt: skip
        return any(one is not None for one in found)

    def chosen(self) -> ElementRow | None:
        """Return the element that the card acts on."""
        return self._state.element(self.table.chosen_key())

    def chosen_gate(self) -> GateRow | None:
        """Return the gate that the card acts on."""
        return self._state.gate(self.table.chosen_key())

    def chosen_reader(self) -> ReaderRow | None:
        """Return the badge reader that the card tells of."""
        return self._state.reader(self.table.chosen_key())

    def chosen_door(self) -> DoorRow | None:
        """Return the door of the airlock that the card tells of."""
        return self._state.door(self.table.chosen_key())

    def halt(self) -> bool:
        """Stop the chosen element while it moves, shut the chosen gate (Esc); tell whether so."""
        row, gate = self.chosen(), self.chosen_gate()
        if row is not None and row.moving:
            self.stop.emit(row.name)
        elif gate is not None and gate.running:
            self.stop.emit(gate.name)
        else:
            return False
        return True

    def settle(self) -> None:
        """Lay the parts out now, for what is placed over them."""
        self._line.activate()

    def take_keys(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arm the movement that makes sense for the chosen element (Enter)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            # On the round Enter goes to the element whose turn it is: there one looks and arms.
            card = self._card()
            if not (self.on_round and self.put_away()) and not isinstance(card, StandCard):
                card.press_arm()
            event.accept()
            return
        super().keyPressEvent(event)
