"""Broken wires and sensors between the plant and the PLC; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from device_bridge.building.plc import Inputs
from device_bridge.plc import INPUT_BITS, NOT_COUNTED, Bit
from device_bridge.training_messages import FaultKind, Why

PEOPLE = "people"
PLC = "plc"

_FLAP_HZ = 50
_NAMES = {bit.name.lower(): (bit,) for bit in Bit}
_GROUPS = {
    **_NAMES,
    "outer": tuple(bit for bit in Bit if bit.name.startswith("OUTER_")),
    "inner": tuple(bit for bit in Bit if bit.name.startswith("INNER_")),
    "all": tuple(Bit),
}
_CONTACTS = {
    "outer": (Bit.OUTER_CLOSED, Bit.OUTER_OPEN),
    "inner": (Bit.INNER_CLOSED, Bit.INNER_OPEN),
}
_ON_A_BIT = (FaultKind.STUCK_0, FaultKind.STUCK_1, FaultKind.FLAP, FaultKind.CUT, FaultKind.SHORT)
_ON_PEOPLE = (FaultKind.STUCK_0, FaultKind.STUCK_1, FaultKind.UNKNOWN, FaultKind.COUNT)
ON_THE_PLC = (
    FaultKind.FROZEN, FaultKind.STALLED, FaultKind.REBOOT, FaultKind.SILENT, FaultKind.LATE,
    FaultKind.WRONG_FUNCTION, FaultKind.FEWER_BITS, FaultKind.EXCEPTION, FaultKind.DEAD_OUTPUT,
    FaultKind.AWAY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `value` as the kind says."""

    kind: FaultKind
    value: int = 0


def misfit(signal: str, kind: FaultKind) -> Why | None:
    """Say why a fault cannot be set, None when it can."""
    if signal == PLC:
        fits = kind in ON_THE_PLC
    elif signal == PEOPLE:
        fits = kind in _ON_PEOPLE
    elif signal in _GROUPS:
        fits = kind in _ON_A_BIT or (kind is FaultKind.UNKNOWN and signal in _CONTACTS)
    else:
        return Why.UNKNOWN_SIGNAL
    return None if fits else Why.KIND_DOES_NOT_FIT


def spoiled(true: Inputs, faults: Mapping[str, Fault], now: float) -> Inputs:
    """Return what the PLC reads of the true signals."""
    bits = list(true.bits)
    people = true.people
    for signal, fault in faults.items():
        if signal == PEOPLE:
            people = _counted(true.people, fault)
        elif signal != PLC:
            for bit in _touched(signal, fault):
                bits[bit] = _value(fault, now)
        if signal == "all":
            people = None  # the counter hangs on the same wires
    return Inputs(tuple(bits), people)


def fault_on(name: str, faults: Mapping[str, Fault]) -> str:
    """Name the fault that touches one signal, "" when none does."""
    bit = _NAMES[name][0]
    for signal, fault in faults.items():
        if signal in _GROUPS and bit in _touched(signal, fault):
            return fault.kind.value
    return ""


def _touched(signal: str, fault: Fault) -> tuple[int, ...]:
    if fault.kind is FaultKind.UNKNOWN:
        return _CONTACTS[signal]
    if signal == "all":
        return tuple(range(INPUT_BITS))
    return _GROUPS[signal]


def _value(fault: Fault, now: float) -> bool:
    if fault.kind is FaultKind.FLAP:
        return int(now * _FLAP_HZ * 2) % 2 == 1
    return fault.kind in (FaultKind.STUCK_1, FaultKind.SHORT)


def _counted(true: int | None, fault: Fault) -> int | None:
    match fault.kind:
        case FaultKind.STUCK_0:
            return 0
        case FaultKind.STUCK_1:
            return 1
        case FaultKind.COUNT:
            return None if fault.value == NOT_COUNTED else fault.value
        case FaultKind.UNKNOWN:
            return None
        case _:
            return true
