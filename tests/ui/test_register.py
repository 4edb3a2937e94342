"""What the register of measures says is read in the panel: out of order, or not installed."""

from dataclasses import replace

from device_bridge.protocol.codes import GateStand
from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.protection import ProtectionState
from reception_app.desk.states.register import Written
from reception_app.desk.states.zones import GateRow, ZonesState
from tests.ui import desk_states, register_states
from ui import wording_protection, wording_zones
from ui.shortcuts import Deed


def test_that_what_is_out_of_order_says_so_and_offers_nothing(window, desk):
    desk.show(register_states.out_of_order())
    window.do(Deed.PROTECTION)
    panel = window.protection
    panel.table.choose("shutter/left")
    card = panel.card
    card.looked.setChecked(True)
    assert card.warning.what.text() == "Out of order by the register of this office."
    assert "register" in card.why.text()
    assert not card.open_it.isEnabled()
    assert not card.close_it.isEnabled()
    assert wording_protection.compared(card._row) == "out of order (register)"
    panel.table.choose("gate/1")
    assert panel.gate.warning.what.text() == card.warning.what.text()
    assert not panel.gate.let_in.isEnabled()
    panel.table.choose("bollards/square")
    assert card.warning.isHidden()


def test_that_what_is_served_and_not_in_the_register_is_told_and_not_only_left_out(window, desk):
    desk.show(register_states.planned())
    window.do(Deed.PROTECTION)
    said = window.protection.told.text()
    assert "Bollards: planned for 1 Feb 2027" in said
    assert "Speed gates: the register has none" in said
    desk.show(register_states.out_of_order())
    assert window.protection.told.isHidden()


def test_that_the_place_stands_in_the_rail_for_that_alone(window, desk):
    state = replace(desk_states.free(), airlock=AirlockPanelState(fitted=False))
    desk.show(replace(state, protection=ProtectionState(unfitted=(register_states.PLANNED,))))
    assert not window.rail.buttons[Deed.PROTECTION].isHidden()
    window.do(Deed.PROTECTION)
    assert window.protection.told.isVisible()
    assert window.protection.none.isVisible()


def test_that_what_moves_against_the_register_can_be_stopped_and_nothing_else(window, desk):
    desk.show(register_states.planned_moving())
    window.do(Deed.PROTECTION)
    window.protection.table.choose("bollards/drive")
    card = window.protection.card
    assert card.halt.isEnabled()
    assert not card.open_it.isEnabled()
    assert card._row.written is Written.NOT_FITTED
    assert "not installed" in card.warning.what.text()


def test_that_a_gate_that_is_out_of_order_says_so_beside_who_is_inside(window, desk):
    one = GateRow("gate/1", "Gate 1", GateStand.CLOSED, live=True, out_of_order=True)
    assert wording_zones.gate(one) == "out of order"
    assert wording_zones.gate(replace(one, stand=GateStand.ALARM)) == "alarm"
    desk.show(replace(desk_states.free(), zones=ZonesState(gates=(one,))))
    window.do(Deed.ZONES)
    stand = window.zones.gates._lines[0][1]
    assert stand.text() == "out of order"
