"""The card of one speed gate: how it stands, what happened there, the two steps of a release."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from device_bridge.protocol.codes import Direction, GateStand, Move
from reception_app.desk.states.gates import GateMoment, GateRow
from reception_app.desk.states.links import Freshness, LinkState
from ui import wording_gates as words
from ui import wording_time
from ui.style import BODY, MEDIUM, SMALL
from ui.two_step_card import TwoStepCard
from ui.widgets import column, fill, glyph, label, row, rule

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


class GateCard(TwoStepCard):
    """It lets one person in, or out."""

    def __init__(self) -> None:
        super().__init__((Move.LET_IN, Move.LET_OUT), ("sign-in", "sign-out"), "arrows-left-right")
        self.let_in, self.let_out = self.arms
        self._row: GateRow | None = None
        self._small = False
        self.counts = label("", BODY, MEDIUM, tone="text2")
        self.newest = label("", SMALL, MEDIUM, tone="text2")
        self.events = tuple(Happened() for _ in range(EVENTS))
        self.nothing = label("", BODY, tone="text2")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        fill(
            self.body, column(self.where, self.name, gap=0),
            row(self.mark, self.state, None, self.counts, gap=8), self.warning, self.newest,
            self.nothing, column(*self.events, gap=4), None, rule(), self.why, self.left,
        )  # fmt: skip
        self.body.addLayout(self.buttons)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, gate: GateRow, link: LinkState, zone: str) -> None:
        """Show one gate."""
        self._row, self.device = gate, gate.name
        self.name.say(gate.label)
        self.set_edge("accent" if gate.armed and gate.armed.mine else "hair")
        sign = "question" if gate.stand is GateStand.UNKNOWN else "warning-fill"
        self.mark.show_icon(sign if gate.wrong else "check-circle-fill",
                            "high" if gate.wrong else "text2")  # fmt: skip
        self.state.say(words.stand(gate), "high" if gate.wrong else "text")
        self.counts.say(words.counts(gate))
        lost = link.freshness not in (Freshness.LIVE, Freshness.SLOW)
        self.warn(*words.trouble(gate, lost=lost))
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
        self.halt.show_as(self.tr("Shut {label}").format(label=gate.label), enabled=gate.running)
        said = words.go(gate, armed.move) if armed else self.tr("Let through")
        self.draw_second_step(gate.armed, said, self.let_in.why)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        super().retranslate()
        self.where.say(self.tr("CHOSEN GATE"))
        self.setAccessibleName(self.tr("Chosen gate"))
        self.newest.say(self.tr("NEWEST AT THIS GATE"))
        self.nothing.say(self.tr("Nothing happened here yet."))
        self._draw_buttons()

    # -- deeds ------------------------------------------------------------------------------

    def press_arm(self) -> None:
        """Press the button that lets one in, or say why it does nothing."""
        if self.let_in.isEnabled():
            self.let_in.click()

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        super().set_small(small=small, low=low)
        self._small = small
