"""What consoles see of every element alike: selection, movement, ways and alarms."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from device_bridge.airlock_state import Alarm
from device_bridge.element import TOKEN_S, Movement, Selection
from device_bridge.protocol.codes import Move, Refusal
from device_bridge.protocol.state import (
    AlarmState,
    MovementState,
    MoveSelection,
    MoveWay,
    StageState,
)


def selection_view(live: Selection | None, now: float) -> MoveSelection | None:
    """Show the live selection and the seconds its token has left."""
    if live is None:
        return None
    left_s = max(0.0, TOKEN_S - (now - live.since))
    return MoveSelection(live.command, live.post, live.move, left_s)


def movement_view(moved: Movement | None, now: float) -> MovementState | None:
    """Show the newest movement, its stages by their age in seconds."""
    if moved is None:
        return None
    stages = tuple(StageState(stage, now - at) for stage, at in moved.stages)
    return MovementState(moved.command, moved.move, moved.post, stages, moved.reason, moved.detail)


def alarms_view(alarms: Iterable[Alarm], now: float) -> tuple[AlarmState, ...]:
    """Show alarms by their age in seconds."""
    return tuple(
        AlarmState(a.alarm, a.kind, now - a.since, a.active, a.acknowledged, a.detail)
        for a in alarms
    )


def ways_view(
    moves: Iterable[Move], refusal: Callable[[Move], tuple[Refusal, str] | None]
) -> tuple[MoveWay, ...]:
    """Show each move with what stands in its way."""
    told = ((move, refusal(move)) for move in moves)
    return tuple(MoveWay(move, no[0] if no else None, no[1] if no else "") for move, no in told)


def newest(live: MoveSelection | None, moved: MovementState | None) -> tuple[object, ...]:
    """Return what tells one selection and one movement from another, without their ages."""
    return live and (live.command, live.post), moved and (moved.command, len(moved.stages))


def ageless(alarms: Iterable[AlarmState]) -> tuple[tuple[str, bool, bool], ...]:
    """Return what tells one set of alarms from another, without their ages."""
    return tuple((a.alarm, a.active, a.acknowledged) for a in alarms)
