"""Words of the airlock's doors in the panel of building protection."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Position
from reception_app.desk.states.doors import DoorRow
from ui import wording_airlock

translate = QCoreApplication.translate


def group() -> str:
    """Head the doors of the airlock in the table."""
    return translate("doors", "Airlock")


def stand(row: DoorRow) -> str:
    """Say where a door stands, as its contacts prove."""
    if not row.live:
        return translate("doors", "not known")
    return wording_airlock.position(row.position)


def wish(row: DoorRow) -> str:
    """Say what its output asks of it."""
    if not row.live or row.released is None:
        return "–"
    return translate("doors", "released") if row.released else translate("doors", "locked")


def bolt(row: DoorRow) -> str:
    """Say how its bolt stands."""
    return wording_airlock.bolt(row.bolt) if row.live else translate("doors", "not known")


def proof(row: DoorRow) -> str:
    """Say whether it is proven to be shut."""
    if not row.live:
        return translate("doors", "no data")
    if row.secure:
        return translate("doors", "proven shut")
    return translate("doors", "not shut") if row.known else translate("doors", "not proven")


def trouble(row: DoorRow, *, lost: bool) -> tuple[str, str]:
    """Say what is wrong with a door and what to do; ("", "") where nothing is."""
    if lost:
        return (
            translate("doors", "Nothing is known of this door any more."),
            translate("doors", "Look at the door itself, and call support."),
        )
    if not row.live:
        return (
            translate("doors", "The door control does not answer."),
            translate("doors", "Look at the door itself, and call support."),
        )
    if row.position is Position.FAULT:
        return (
            translate("doors", "The two door contacts contradict each other."),
            translate("doors", "Look whether it is shut, and call support."),
        )
    if row.wrong:
        part = wording_airlock.signal(row.missing or "position")
        return (
            translate("doors", "Not known: {part}.").format(part=part),
            translate("doors", "Look whether it is shut, and call support."),
        )
    return "", ""
