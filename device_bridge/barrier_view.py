"""A barrier as consoles may see it: what is not proven is unknown."""

from __future__ import annotations

from device_bridge.barrier import END, Barrier, fresh, mode_of, obstacle, refusal
from device_bridge.element_view import (
    ageless,
    alarms_view,
    movement_view,
    newest,
    selection_view,
    ways_view,
)
from device_bridge.field import BarrierBit
from device_bridge.protocol.codes import Mode, Stand
from device_bridge.protocol.state import BarrierState


def view(state: Barrier, now: float) -> BarrierState:
    """Return all that a console may know; ages and durations in seconds at `now`."""
    sample = fresh(state, now)
    return BarrierState(
        name=state.name, kind=state.kind, label=state.label,
        stand=state.stand if sample else Stand.UNKNOWN,
        mode=mode_of(sample) if sample else Mode.AUTOMATIC, live=sample is not None,
        sample_age_s=now - (state.sample.taken_at if state.sample else state.started_at),
        position=sample.position if sample else None,
        obstacle=obstacle(sample) if sample else None,
        fault=sample.bit(BarrierBit.DRIVE_FAULT) if sample else None,
        stand_age_s=now - state.stand_since,
        selection=selection_view(state.selection, now),
        movement=movement_view(state.movement, now),
        ways=ways_view(END, lambda move: refusal(state, move, now)),
        alarms=alarms_view(state.alarms, now), way_out=state.way_out,
    )  # fmt: skip


def unlike(one: BarrierState, other: BarrierState) -> bool:
    """Tell whether two views differ in more than their ages (then consoles are told)."""
    return _ageless(one) != _ageless(other)


def _ageless(state: BarrierState) -> tuple[object, ...]:
    return (
        state.stand, state.mode, state.live, state.obstacle, state.fault, state.ways,
        None if state.position is None else round(state.position, 1),
        *newest(state.selection, state.movement), ageless(state.alarms),
    )  # fmt: skip
