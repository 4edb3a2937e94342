"""Words of building protection: bollards, shutters, where they stand and what they may do."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import BarrierKind, Mode, Move, Refusal, Stage, Stand
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.protection import PLAN, ElementRow
from ui import wording_offers, wording_post, wording_register

translate = QCoreApplication.translate


def group(kind: BarrierKind) -> str:
    """Name a kind of element, for the heading of its group."""
    return {
        BarrierKind.SHUTTER: translate("protection", "Roller shutters"),
        BarrierKind.BOLLARD: translate("protection", "Bollards"),
    }[kind]


def stand(row: ElementRow) -> str:
    """Say where an element stands, in the word of its kind."""
    if row.stand is Stand.BETWEEN:
        share = "" if row.position is None else f"{row.position:.0%}".replace("%", "\u202f%")
        return translate("protection", "stopped at {share}").format(share=share)
    words = {
        Stand.OPEN: (translate("protection", "open"), translate("protection", "down")),
        Stand.CLOSED: (translate("protection", "closed"), translate("protection", "up")),
        Stand.OPENING: (translate("protection", "opening"), translate("protection", "going down")),
        Stand.CLOSING: (translate("protection", "closing"), translate("protection", "going up")),
    }.get(row.stand)
    if words is None:
        return translate("protection", "not known")
    return words[row.kind is not BarrierKind.SHUTTER]


def wish(row: ElementRow, move: Move | None) -> str:
    """Say what was asked of an element; a dash when nothing was."""
    if move is None:
        return "–"
    shutter = row.kind is BarrierKind.SHUTTER
    if move is Move.CLOSE:
        return translate("protection", "close") if shutter else translate("protection", "raise")
    return translate("protection", "open it") if shutter else translate("protection", "lower")


def course(row: ElementRow, stage: Stage) -> str:
    """Say how far the newest movement had come, in the word of its kind."""
    closing = row.asked is Move.CLOSE
    words = {
        Stage.ACCEPTED: wish(row, row.asked),
        Stage.MOVING: stand(replace(row, stand=Stand.CLOSING if closing else Stand.OPENING)),
        Stage.ARRIVED: stand(replace(row, stand=Stand.CLOSED if closing else Stand.OPEN)),
        Stage.STOPPED: translate("protection", "stopped"),
        Stage.REFUSED: translate("protection", "refused by its control"),
    }
    return words.get(stage, translate("protection", "not known"))


def asked_by(row: ElementRow) -> str:
    """Say who asked for the newest movement: a counter, or the weekly plan."""
    if row.by == PLAN:
        return translate("protection", "weekly plan")
    return wording_post.counter(row.by) if row.by else ""


def compared(row: ElementRow) -> str:
    """Say whether an element stands as it was asked."""
    if not row.live:
        return translate("protection", "no data")
    if row.fault:
        return translate("protection", "drive in fault")
    if row.moving:
        return translate("protection", "on its way")
    return wording_register.short(row.written) or _as_asked(row)


def _as_asked(row: ElementRow) -> str:
    """Compare an element that stands still and is well with what was asked of it."""
    if row.stage is Stage.STOPPED and row.reason is Refusal.OBSTRUCTED and row.differs:
        return _stopped(row)
    if row.obstacle is None:
        return translate("protection", "sensor not known")
    return (
        translate("protection", "differs") if row.differs else translate("protection", "as asked")
    )


def _stopped(row: ElementRow) -> str:
    """Say what stopped it: what stood there, else whoever is still inside."""
    if row.obstacle is False:
        return translate("protection", "stopped, occupied")
    return translate("protection", "stopped, obstacle")


def mode(code: Mode) -> str:
    """Say who moves an element."""
    return {
        Mode.AUTOMATIC: translate("protection", "console"),
        Mode.MANUAL: translate("protection", "key on the spot"),
        Mode.MAINTENANCE: translate("protection", "maintenance"),
    }[code]


def arm(row: ElementRow, move: Move) -> str:
    """Name the button that prepares a movement."""
    shutter, close = row.kind is BarrierKind.SHUTTER, move is Move.CLOSE
    words = {
        (True, True): translate("protection", "Arm: close {label}"),
        (True, False): translate("protection", "Arm: open {label}"),
        (False, True): translate("protection", "Arm: raise {label}"),
        (False, False): translate("protection", "Arm: lower {label}"),
    }[shutter, close]
    return words.format(label=row.label)


def go(row: ElementRow, move: Move) -> str:
    """Name the button that moves."""
    shutter, close = row.kind is BarrierKind.SHUTTER, move is Move.CLOSE
    words = {
        (True, True): translate("protection", "CLOSE {label}"),
        (True, False): translate("protection", "OPEN {label}"),
        (False, True): translate("protection", "RAISE {label}"),
        (False, False): translate("protection", "LOWER {label}"),
    }[shutter, close]
    return words.format(label=row.label)


def refusal(reason: Refusal, detail: str = "") -> str:
    """Say why an element did not move, and what to do."""
    if reason is Refusal.OBSTRUCTED:
        return _obstructed(detail)
    return {
        Refusal.NOT_KNOWN: translate(
            "protection", "Where it stands is not known. Look on the spot; use the key there."
        )
        if detail != "drive"
        else translate(
            "protection", "Its drive is in fault. Do not force it; call the technical service."
        ),
        Refusal.REGIME: translate(
            "protection", "The key on the spot has it, or it is in maintenance. Ask who is there."
        ),
        Refusal.BUSY: translate(
            "protection", "It is moving, stands there already, or another counter armed it."
        ),
        Refusal.PLC_REFUSED: translate(
            "protection", "Its control refused. Look whether something is in the way; try again."
        ),
        Refusal.SELECTION_EXPIRED: translate(
            "protection", "The arming ran out. Arm again (Enter), then move (Ctrl+Enter)."
        ),
        Refusal.NO_SELECTION: translate(
            "protection", "Nothing is armed. Arm first (Enter), then move (Ctrl+Enter)."
        ),
    }.get(reason) or wording_offers.refusal(reason, "")


def _obstructed(detail: str) -> str:
    if detail == "loop":
        return translate("protection", "A vehicle stands over the loop. Have it moved; try again.")
    if detail == "beam":
        return translate("protection", "Something breaks the light beam. Clear it; try again.")
    if detail == "inside":
        return translate(
            "protection",
            "Somebody is still inside, and this is a way out. See everybody out first.",
        )
    if detail == "inside_not_known":
        return translate(
            "protection",
            "Whether somebody is still inside is not known. Look in every room; use the key there.",
        )
    return translate(
        "protection", "Whether something stands there is not known. Look on the spot; use the key."
    )


def offer(value: Offer) -> str:
    """Say why a button does nothing; nothing when it does."""
    if value.why is Why.BRIDGE and value.refusal is not None:
        return refusal(value.refusal, value.detail)
    return silent() if value.why is Why.LINK else wording_offers.offer(value)


def silent() -> str:
    """Say that nothing steers the elements now, and what to do; it is not about the airlock."""
    return translate(
        "protection", "No live data from the building. Look on the spot; use the key there."
    )
