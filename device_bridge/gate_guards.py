"""When a gate may let somebody through: the guards of every grant, by hand or by card."""

from __future__ import annotations

from device_bridge.element import FINAL
from device_bridge.element_commands import No
from device_bridge.field import GateBit
from device_bridge.gate_state import Gate, contradicts, fresh, is_open
from device_bridge.protocol.codes import Move, Refusal


def refusal(state: Gate, move: Move, now: float) -> No:
    """Return the first reason why nobody may be let through now, None when one may."""
    return next((no for guard in GUARDS.values() if (no := guard(state, move, now))), None)


def _sample_fresh(state: Gate, _move: Move, now: float) -> No:
    return None if fresh(state, now) else (Refusal.NOT_KNOWN, "sample")


def _not_freed(state: Gate, _move: Move, _now: float) -> No:
    freed = state.sample is not None and state.sample.bit(GateBit.FREED)
    return (Refusal.REGIME, "fire") if freed else None


def _coherent(state: Gate, _move: Move, _now: float) -> No:
    wrong = state.sample is not None and contradicts(state.sample)
    return (Refusal.NOT_KNOWN, "contacts") if wrong else None


def _ready(state: Gate, _move: Move, _now: float) -> No:
    ready = state.sample is None or state.sample.bit(GateBit.READY)
    return None if ready else (Refusal.NOT_KNOWN, "self_test")


def _idle(state: Gate, _move: Move, _now: float) -> No:
    """One grant at a time: else nobody could say whose passage it was."""
    moved = state.movement
    running = moved is not None and moved.stage not in FINAL
    return (Refusal.BUSY, "granted") if running else None


def _shut(state: Gate, _move: Move, _now: float) -> No:
    opened = state.sample is not None and is_open(state.sample)
    return (Refusal.BUSY, "open") if opened else None


def _clear(state: Gate, _move: Move, _now: float) -> No:
    sample = state.sample
    if sample is None:
        return None
    stands = sample.bit(GateBit.IN_LANE) or sample.bit(GateBit.OBSTRUCTED)
    return (Refusal.OBSTRUCTED, "lane") if stands else None


# In the order in which they are told; a search takes them out one by one.
GUARDS = {
    "sample_fresh": _sample_fresh,
    "not_freed": _not_freed,
    "coherent": _coherent,
    "ready": _ready,
    "idle": _idle,
    "shut": _shut,
    "clear": _clear,
}
