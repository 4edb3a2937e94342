"""The card of one speed gate: how it stands, what happened there, the two steps of a release."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from device_bridge.protocol.codes import Direction, GateStand, Move
from reception_app.desk.states.gates import GateMoment, GateRow
from reception_app.desk.states.links import Freshness, LinkState
from ui import wording_gates as words
from ui import wording_time
from ui.buttons import TARGET, Button
from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.widgets import Meter, Panel, column, fill, glyph, label, row, rule

LIVES_S = 8.0  # of a prepared opening
EVENTS, FEWER = 6, 3  # that a large and a small screen have room for
CLOCK = 72  # px of the time of an event
ARROWS = {
    Direction.IN: "arrow-right",
    Direction.OUT: "arrow-left",
    Direction.BOTH: "arrows-left-right",
}


class Happened(QWidget):
    """One thing that happened: when, which way, what became of it."""

    def __init__(self) -> None:
        super().__init__()
        self.at, self.said = label("", BODY, tone="text2"), label("", BODY, MEDIUM, elide=True)
        self.arrow = glyph("", "text2", 16)
        self.at.setFixedWidth(CLOCK)
        line = row(self.at, self.arrow, self.said, gap=8)
        line.setStretch(2, 1)
        self.setLayout(line)

    def draw(self, event: GateMoment, zone: str) -> None:
        """Say one thing."""
        tone = "high" if event.outcome in words.WRONG else "text2"
        refused = event.outcome in words.REFUSED_CARD
        self.at.say(wording_time.clock(event.at, zone))
        self.arrow.show_icon("prohibit" if refused else ARROWS[event.direction], tone)
        self.said.say(words.moment(event), "high" if tone == "high" else "text")
        self.setAccessibleName(f"{words.way(event.direction)}: {words.moment(event)}")


class GateCard(Panel):
    """Whom a button lets through stands on the button itself."""

    arm = Signal(str, object)  # device, Move
    go = Signal()
    stop = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._row: GateRow | None = None
        self._small = self._low = False
        self.where = label("", SMALL, MEDIUM, tone="text2")
        self.name = label("", HEAD, SEMIBOLD, elide=True)
        self.mark, self.state = glyph("", "text", 20), label("", LARGE, MEDIUM)
        self.counts = label("", BODY, MEDIUM, tone="text2")
        self.warning = Panel(pad=12, gap=8, ground="high_soft", edge="high")
        self.what, self.do = label("", BODY, SEMIBOLD, wrap=True), label("", BODY, wrap=True)
        sign = row(glyph("warning-fill", "high", 20), self.what, gap=12)
        sign.setStretch(1, 1)
        fill(self.warning.body, sign, self.do)
        self.newest = label("", SMALL, MEDIUM, tone="text2")
        self.events = tuple(Happened() for _ in range(EVENTS))
        self.nothing = label("", BODY, tone="text2")
        self.why = label("", BODY, MEDIUM, tone="text2", wrap=True)
        self.left = Meter(tone="accent", height=4)
        self.let_in = Button("", "", "sign-in", height=TARGET)
        self.let_out = Button("", "", "sign-out", height=TARGET)
        self.operate = Button("", "Ctrl+Enter", "arrows-left-right", height=TARGET, size=LARGE)
        self.halt = Button("", "Esc", "hand-palm", "danger", height=TARGET)
        self._lay_out()
        self.let_in.clicked.connect(lambda: self._arm(Move.LET_IN))
        self.let_out.clicked.connect(lambda: self._arm(Move.LET_OUT))
        self.operate.clicked.connect(self.go)
        self.halt.clicked.connect(self._halt)
        self.retranslate()

    def _lay_out(self) -> None:
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        self._place_buttons(low=False)
        fill(
            self.body, column(self.where, self.name, gap=0),
            row(self.mark, self.state, None, self.counts, gap=8), self.warning, self.newest,
            self.nothing, column(*self.events, gap=4), None, rule(), self.why, self.left,
        )  # fmt: skip
        self.body.addLayout(self._buttons)

    def _place_buttons(self, *, low: bool) -> None:
        for number, button in enumerate((self.let_in, self.let_out, self.operate, self.halt)):
            self._buttons.removeWidget(button)
            place = (number, 0) if low else divmod(number, 2)
            self._buttons.addWidget(button, *place)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, gate: GateRow, link: LinkState, zone: str) -> None:
        """Show one gate."""
        self._row = gate
        self.name.say(gate.label)
        self.set_edge("accent" if gate.armed and gate.armed.mine else "hair")
        sign = "question" if gate.stand is GateStand.UNKNOWN else "warning-fill"
        self.mark.show_icon(sign if gate.wrong else "check-circle-fill",
                            "high" if gate.wrong else "text2")  # fmt: skip
        self.state.say(words.stand(gate), "high" if gate.wrong else "text")
        self.counts.say(words.counts(gate))
        lost = link.freshness not in (Freshness.LIVE, Freshness.SLOW)
        what, do = words.trouble(gate, lost=lost)
        self.warning.setVisible(bool(what))
        self.what.say(what)
        self.do.say(do)
        self._draw_events(gate, zone)
        self._draw_buttons()

    def _draw_events(self, gate: GateRow, zone: str) -> None:
        room = 0 if self._low else FEWER if self._small else EVENTS
        shown = gate.events[:room]
        self.newest.setVisible(bool(room))
        self.nothing.setVisible(bool(room) and not gate.events)
        for number, line in enumerate(self.events):
            line.setVisible(number < len(shown))
            if number < len(shown):
                line.draw(shown[number], zone)

    def _draw_buttons(self) -> None:
        gate = self._row
        if gate is None:
            return
        armed = gate.armed if gate.armed and gate.armed.mine else None
        for move, button in ((Move.LET_IN, self.let_in), (Move.LET_OUT, self.let_out)):
            picked = armed is not None and armed.move is move
            why = words.offer(gate.offer(move))
            natural = move is Move.LET_IN
            role = "chosen" if picked else "tonal" if natural else "secondary"
            button.show_as(
                words.arm(gate, move), key="Enter" if natural else "", role=role,
                enabled=not why and not picked, why=why,
            )  # fmt: skip
        said = words.go(gate, armed.move) if armed else self.tr("Let through")
        self.operate.show_as(
            said, role="primary" if armed else "secondary", enabled=armed is not None,
            why="" if armed else self.tr("First arm (Enter)."),
        )  # fmt: skip
        self.halt.show_as(self.tr("Shut {label}").format(label=gate.label), enabled=gate.running)
        self._say_why(gate)
        self.left.setVisible(armed is not None)
        self.left.measure(armed.left_s if armed else 0.0, LIVES_S)

    def _say_why(self, gate: GateRow) -> None:
        armed = gate.armed
        if armed is not None and armed.mine:
            said = self.tr("Armed, {n} s left. Esc gives it back.").format(n=round(armed.left_s))
            self.why.say(said, "accent")
        elif armed is not None:
            self.why.say(self.tr("Another counter has armed it."), "text2")
        else:
            self.why.say(self.let_in.why, "text2")
        self.why.setVisible(not (self._low and self.warning.isVisibleTo(self)))

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.where.say(self.tr("CHOSEN GATE"))
        self.setAccessibleName(self.tr("Chosen gate"))
        self.newest.say(self.tr("NEWEST AT THIS GATE"))
        self.nothing.say(self.tr("Nothing happened here yet."))
        self.left.setAccessibleName(self.tr("Time left"))
        self._draw_buttons()

    # -- deeds ------------------------------------------------------------------------------

    def press_arm(self) -> None:
        """Press the button that lets one in, or say why it does nothing."""
        if self.let_in.isEnabled():
            self.let_in.click()

    def _arm(self, move: Move) -> None:
        if self._row is not None:
            self.arm.emit(self._row.name, move)

    def _halt(self) -> None:
        if self._row is not None:
            self.stop.emit(self._row.name)

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(8 if small else 16, 6 if small else 12)
        if low is not self._low:
            self._place_buttons(low=low)
        self._small, self._low = small, low
        self.where.setVisible(not low)
