"""Words of badge readers: where each is, how it stands, what to do when one is in doubt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Direction, ReaderStand
from reception_app.desk.states.readers import ReaderRow

translate = QCoreApplication.translate


def group() -> str:
    """Head the badge readers in the table."""
    return translate("readers", "Badge readers")


def place(row: ReaderRow) -> str:
    """Name a reader by what people call it, else by its gate and its side."""
    if row.label:
        return row.label
    if row.direction is Direction.IN:
        return translate("readers", "{gate}, outside").format(gate=row.gate)
    return translate("readers", "{gate}, inside").format(gate=row.gate)


def side(row: ReaderRow) -> str:
    """Say at which side of its gate a reader is."""
    outside = row.direction is Direction.IN
    return translate("readers", "outside") if outside else translate("readers", "inside")


def stand(row: ReaderRow) -> str:
    """Say how a reader stands."""
    return {
        ReaderStand.SECURE: translate("readers", "secure"),
        ReaderStand.ONLINE: translate("readers", "not secure"),
        ReaderStand.DOUBLED: translate("readers", "two answer"),
        ReaderStand.OFFLINE: translate("readers", "no answer"),
        ReaderStand.UNKNOWN: translate("readers", "not known"),
    }[row.stand]


def cover(row: ReaderRow) -> str:
    """Say whether somebody opened it."""
    return {
        True: translate("readers", "opened"),
        False: translate("readers", "cover shut"),
        None: translate("readers", "cover not known"),
    }[row.tamper]


def supply(row: ReaderRow) -> str:
    """Say how its supply is."""
    return {
        True: translate("readers", "good"),
        False: translate("readers", "in fault"),
        None: translate("readers", "not known"),
    }[row.mains]


def trouble(row: ReaderRow, *, lost: bool) -> tuple[str, str]:
    """Say what is wrong with a reader and what to do; nothing when nothing is."""
    if lost:
        return (
            translate("readers", "The bridge says nothing: how it stands is not known."),
            translate("readers", "Look on the spot. Cards go on working there."),
        )
    if row.tamper:
        return (
            translate("readers", "Somebody opened it."),
            translate("readers", "Go and look who is there; keep the gate in sight."),
        )
    if row.stand is not ReaderStand.SECURE:
        return _in_doubt(row.stand)
    if row.mains is False:
        return (
            translate("readers", "Its supply is in fault."),
            translate("readers", "Cards still work. Call support."),
        )
    return "", ""


def _in_doubt(stand: ReaderStand) -> tuple[str, str]:
    """Say why the cards of a reader open nothing, and what to do."""
    if stand is ReaderStand.ONLINE:
        return (
            translate("readers", "It answers without its own key. Its cards open nothing."),
            translate("readers", "Trust no card there; go and look, and call support."),
        )
    if stand is ReaderStand.DOUBLED:
        return (
            translate("readers", "Two readers answer at its address. Their cards open nothing."),
            translate(
                "readers", "Let people through by hand; tell support which reader here is silent."
            ),
        )
    return (
        translate("readers", "It does not answer. It is tried again by itself."),
        translate("readers", "Let people through by hand; look at its cable and call support."),
    )
