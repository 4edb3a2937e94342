"""What of the bridge's word is in sight by the register of security measures: pure.

The console shows what the building has on the day (docs/decisions/058). What the register does not
have stays out of sight only while it is known to be at rest and well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from device_bridge.protocol.codes import BarrierKind, GateStand, ReaderStand, Stage, Stand
from device_bridge.protocol.state import AnyDevice, BarrierState, GateState, ReaderState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.register import Unfitted, Written
from reception_app.offices import Measure, MeasureKind, MeasureState

Register = Sequence[Measure] | None  # as it stands on a day; None: the office keeps none

_OF_BARRIER = {
    BarrierKind.SHUTTER: MeasureKind.SHUTTERS,
    BarrierKind.BOLLARD: MeasureKind.BOLLARDS,
}
_UNDER_WAY = frozenset({Stage.ACCEPTED, Stage.RELEASED, Stage.MOVING})
_WHY = {Written.OUT_OF_ORDER: Why.OUT_OF_ORDER, Written.NOT_FITTED: Why.NOT_FITTED}


def measure_of(device: BarrierState | GateState) -> MeasureKind:
    """Return the measure of the register that a device belongs to."""
    return MeasureKind.SPEED_GATES if isinstance(device, GateState) else _OF_BARRIER[device.kind]


def written(register: Register, device: BarrierState | GateState) -> Written:
    """Return how the register has a device; without a register everything is fitted."""
    if register is None:
        return Written.FITTED
    found = _entry(register, measure_of(device))
    if found is None or found.state is MeasureState.PLANNED:
        return Written.NOT_FITTED
    return Written.OUT_OF_ORDER if found.state is MeasureState.OUT_OF_ORDER else Written.FITTED


def _entry(register: Sequence[Measure], kind: MeasureKind) -> Measure | None:
    return next((one for one in register if one.kind is kind), None)


def in_sight(register: Register, devices: Sequence[AnyDevice]) -> tuple[AnyDevice, ...]:
    """Leave out what the register does not have, while it is at rest and well.

    Whatever moves, is armed, silent, in fault or alarming is never left out. A badge reader goes
    with its gate.
    """
    away = {
        one.name
        for one in devices
        if isinstance(one, BarrierState | GateState)
        and written(register, one) is Written.NOT_FITTED
        and _at_rest(one)
    }
    return tuple(
        one
        for one in devices
        if not (one.name in away or (isinstance(one, ReaderState) and _unneeded(one, away)))
    )


def _at_rest(device: BarrierState | GateState) -> bool:
    moved = device.movement
    if not device.live or device.alarms or device.selection is not None:
        return False
    if moved is not None and moved.stages[-1].stage in _UNDER_WAY:
        return False
    if isinstance(device, GateState):
        return device.stand is GateStand.CLOSED and device.ready is True and not device.fire
    return device.stand in (Stand.OPEN, Stand.CLOSED) and device.fault is False


def _unneeded(reader: ReaderState, away: set[str]) -> bool:
    well = reader.stand is ReaderStand.SECURE and not reader.tamper and not reader.alarms
    return reader.gate in away and well


def unfitted(register: Register, devices: Iterable[AnyDevice]) -> tuple[Unfitted, ...]:
    """Tell what the bridge serves and the register does not have, in sight or not."""
    kinds = [
        measure_of(one)
        for one in devices
        if isinstance(one, BarrierState | GateState)
        and written(register, one) is Written.NOT_FITTED
    ]
    told = []
    for kind in sorted(set(kinds), key=tuple(MeasureKind).index):
        plan = _entry(register or (), kind)
        told.append(Unfitted(kind, kinds.count(kind), plan.date if plan else None))
    return tuple(told)


def allowed(general: Offer, how: Written) -> Offer:
    """Return what may be asked of a thing that the register has so; stopping is always allowed."""
    return Offer(_WHY[how]) if general.ready and how in _WHY else general
