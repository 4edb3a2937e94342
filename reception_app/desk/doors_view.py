"""Compose the doors of the airlock from the bridge's word."""

from __future__ import annotations

from device_bridge.protocol.codes import Door
from device_bridge.protocol.state import AirlockState, DoorState
from reception_app.desk.states.doors import DoorRow


def door_rows(airlock: AirlockState | None, *, live: bool) -> tuple[DoorRow, ...]:
    """Return both doors; on an old word, or of a silent PLC, where they stand is unknown."""
    if airlock is None:
        return ()
    known = live and airlock.plc_live
    doors = ((Door.OUTER, airlock.outer), (Door.INNER, airlock.inner))
    return tuple(_row(airlock.name, which, door if known else None) for which, door in doors)


def _row(airlock: str, which: Door, door: DoorState | None) -> DoorRow:
    name = f"{airlock}:{which.value}"
    if door is None:
        return DoorRow(name, which)
    return DoorRow(
        name, which, door.position, door.bolt, door.released, door.secure, door.missing, live=True
    )
