"""Speed gates in the panel of building protection: the rows, the card, the two steps, the words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from device_bridge.protocol.codes import GateOutcome, GateStand, Move, Refusal, Stage
from reception_app.desk.states.links import Freshness
from reception_app.errors import BarrierRefusedError
from tests.ui import building_states as states
from tests.ui.test_protection_panel import played
from ui import wording, wording_gates
from ui.shortcuts import Deed


@pytest.fixture
def panel(window, desk):
    desk.show(states.gates_only())
    window.do(Deed.PROTECTION)
    return window.protection


def test_that_an_office_with_gates_alone_has_the_place(window, panel):
    assert not window.rail.buttons[Deed.PROTECTION].isHidden()
    assert panel.head.text() == "Gates, bollards and shutters"
    assert panel.chosen_gate().name == "gate/1"
    assert panel.side.currentWidget() is panel.gate
    assert panel.front.isHidden()


def test_that_counts_and_what_happened_are_told_in_words(panel):
    assert panel.gate.counts.text() == "in 14 · out 9"
    shown = [line.said.text() for line in panel.gate.events if line.isVisible()]
    assert shown[:2] == ["card c1d7: passed", "card a014: refused, no longer valid"]


def test_that_enter_arms_and_ctrl_enter_lets_one_in(qtbot, window, panel, desk, run):
    def scene():
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)

    played(run, scene)
    assert desk.asked == [("protection.arm", "gate/1", Move.LET_IN)]
    desk.asked.clear()
    desk.show(states.gates_armed())
    assert panel.gate.operate.words() == "LET ONE IN · Poortje 1"
    played(run, lambda: window.do(Deed.CONFIRM))
    assert desk.asked == [("protection.move",)]


def test_that_esc_shuts_a_gate_that_is_open(window, panel, desk, run):
    desk.show(states.with_gates(states.gate(stage=Stage.RELEASED, stand=GateStand.OPEN)))
    panel.table.choose("gate/1")
    played(run, lambda: window.do(Deed.BACK))
    assert desk.asked == [("protection.stop", "gate/1")]


def test_that_a_gate_that_may_not_says_why_and_what_to_do(panel, desk):
    desk.show(states.gates_tailgated())
    panel.table.choose("gate/1")
    card = panel.gate
    assert not card.let_in.isEnabled()
    assert card.why.text().startswith("Somebody or something is between the panels.")
    assert card.warning.isVisible()
    assert card.state.text() == "blocked"


def test_that_fire_is_shown_and_offers_nothing(panel, desk):
    desk.show(states.gates_fire())
    panel.table.choose("gate/1")
    assert panel.gate.warning.what.text() == "The fire panel holds it open."
    assert not panel.gate.let_in.isEnabled()
    assert not panel.gate.let_out.isEnabled()


def test_that_an_old_word_is_not_known_and_keeps_what_happened(panel, desk):
    desk.show(states.gates_silent())
    panel.table.choose("gate/1")
    assert panel.gate.state.text() == "not known"
    assert panel.gate.counts.text() == "counts not known"
    assert panel.gate.events[0].isVisible()
    assert "no data since" in panel.note.text()


def test_that_every_refusal_of_a_gate_has_a_sentence():
    for reason in Refusal:
        said = wording.sentence(BarrierRefusedError("Gate 1", reason.value, "lane", gate=True))
        assert said.startswith("Gate 1 did not open.")
        assert "{" not in said


@pytest.mark.parametrize("outcome", GateOutcome)
def test_that_every_outcome_has_words_and_a_refused_card_says_so(outcome):
    said = wording_gates.outcome(outcome)
    assert said.startswith("refused, ") is (outcome in wording_gates.REFUSED_CARD)


@pytest.mark.parametrize("stand", GateStand)
def test_that_trouble_is_told_exactly_where_somebody_has_to_look(stand):
    row = replace(states.gate(), stand=stand, events=())
    assert bool(wording_gates.trouble(row, lost=False)[0]) is row.wrong
    lost = wording_gates.trouble(row, lost=True)
    assert lost[0].startswith("The bridge says nothing")


def test_that_another_counters_arming_is_told(panel, desk):
    theirs = replace(states.gates_armed().protection.gates[0].armed, mine=False)
    desk.show(states.with_gates(states.gate(armed=theirs), freshness=Freshness.LIVE))
    panel.table.choose("gate/1")
    assert panel.gate.why.text() == "Another counter has armed it."
