"""A gate as consoles may see it: what is not proven is unknown."""

from __future__ import annotations

from device_bridge.element_view import (
    ageless,
    alarms_view,
    movement_view,
    newest,
    selection_view,
    ways_view,
)
from device_bridge.field import GateBit, GateWord
from device_bridge.gate import stand_of
from device_bridge.gate_cards import OPS
from device_bridge.gate_guards import refusal
from device_bridge.gate_state import Gate, fresh
from device_bridge.protocol.state import GateState


def view(state: Gate, now: float) -> GateState:
    """Return all that a console may know; ages and durations in seconds at `now`."""
    sample = fresh(state, now)
    return GateState(
        name=state.name, zone=state.zone, label=state.label, stand=stand_of(state, now),
        live=sample is not None,
        sample_age_s=now - (state.sample.taken_at if state.sample else state.started_at),
        passed_in=sample.word(GateWord.PASSED_IN) if sample else None,
        passed_out=sample.word(GateWord.PASSED_OUT) if sample else None,
        ready=sample.bit(GateBit.READY) if sample else None,
        in_lane=sample.bit(GateBit.IN_LANE) if sample else None,
        fire=sample.bit(GateBit.FREED) if sample else None,
        stand_age_s=now - state.stand_since, grants=state.version, cards=state.credentials,
        selection=selection_view(state.selection, now),
        movement=movement_view(state.movement, now),
        ways=ways_view(OPS, lambda move: refusal(state, move, now)),
        alarms=alarms_view(state.alarms, now),
        events=state.events,
    )  # fmt: skip


def unlike(one: GateState, other: GateState) -> bool:
    """Tell whether two views differ in more than their ages (then consoles are told)."""
    return _ageless(one) != _ageless(other)


def _ageless(state: GateState) -> tuple[object, ...]:
    return (
        state.stand, state.live, state.passed_in, state.passed_out, state.ready, state.in_lane,
        state.fire, state.ways, state.grants, state.cards,
        *newest(state.selection, state.movement), ageless(state.alarms),
        state.events[-1].seq if state.events else 0,
    )  # fmt: skip
