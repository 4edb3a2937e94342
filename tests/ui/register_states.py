"""Frozen states of a building whose register says other than its bridge, for tests and pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from device_bridge.protocol.codes import BarrierKind, Stand
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.register import Unfitted, Written
from reception_app.offices import MeasureKind
from tests.ui import building_states
from tests.ui.building_states import bollards, elements, gate, shutter

PLANNED = Unfitted(MeasureKind.BOLLARDS, 2, date(2027, 2, 1))
UNNAMED = Unfitted(MeasureKind.SPEED_GATES, 2)
NO = {
    how: {"written": how, "close": Offer(why), "open": Offer(why)}
    for how, why in (
        (Written.OUT_OF_ORDER, Why.OUT_OF_ORDER), (Written.NOT_FITTED, Why.NOT_FITTED),
    )
}  # fmt: skip


def out_of_order() -> DeskState:
    """The shutters are out of order, and the gates as well."""
    state = building_states.day()
    rows = tuple(
        replace(one, **NO[Written.OUT_OF_ORDER]) if one.kind is BarrierKind.SHUTTER else one
        for one in elements()
    )
    no = Offer(Why.OUT_OF_ORDER)
    barred = gate(written=Written.OUT_OF_ORDER, let_in=no, let_out=no)
    shown = replace(state.protection, elements=rows, gates=(barred,))
    return replace(state, protection=shown)


def planned() -> DeskState:
    """Bollards are planned and gates not named: told, and out of sight."""
    state = building_states.day()
    rows = tuple(one for one in elements() if one.kind is BarrierKind.SHUTTER)
    shown = replace(state.protection, elements=rows, unfitted=(UNNAMED, PLANNED))
    return replace(state, protection=shown)


def planned_moving() -> DeskState:
    """Bollards that are only planned go up all the same."""
    state = building_states.day()
    moved = bollards("bollards/drive", "P1 Oprit", Stand.CLOSING, position=0.4)
    rows = (replace(moved, **NO[Written.NOT_FITTED]), shutter("shutter/left", "R1 Straat links"))
    shown = replace(state.protection, elements=rows, unfitted=(PLANNED,))
    return replace(state, protection=shown)
