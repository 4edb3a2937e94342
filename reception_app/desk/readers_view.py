"""Compose the badge readers from the bridge's word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from device_bridge.protocol.state import AnyDevice, GateState, ReaderState
from reception_app.desk.setup import Moment
from reception_app.desk.states.readers import ReaderRow


def reader_rows(
    devices: Sequence[AnyDevice], moment: Moment, told_at: Callable[[str], float], *, live: bool
) -> tuple[ReaderRow, ...]:
    """Return every reader, those of one gate together; on an old word how it stands is unknown.

    `told_at` is when a device was told, in seconds of this console's monotonic clock.
    """
    gates = {one.name: one.label or one.name for one in devices if isinstance(one, GateState)}
    order = list(gates)
    found = [one for one in devices if isinstance(one, ReaderState)]
    found.sort(key=lambda one: (order.index(one.gate) if one.gate in gates else -1, one.name))
    return tuple(
        _row(one, gates.get(one.gate, one.gate), moment, told_at(one.name), live=live)
        for one in found
    )


def _row(
    device: ReaderState, gate: str, moment: Moment, seen_at: float, *, live: bool
) -> ReaderRow:
    known = ReaderRow(device.name, device.label, gate, device.direction)
    if not live:
        return known
    old = timedelta(seconds=moment.monotonic - seen_at + device.stand_age_s)
    return ReaderRow(
        device.name, device.label, gate, device.direction, device.stand,
        (moment.now - old).replace(microsecond=0), device.tamper, device.mains,
    )  # fmt: skip
