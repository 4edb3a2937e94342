"""Words for the airlock: doors, phases, proof of a release, the security check."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import (
    Bolt,
    CheckOutcome,
    Door,
    Latch,
    Phase,
    Position,
    Purpose,
    Regime,
    Stage,
)
from reception_app.clearance import CheckMark, CheckSource
from reception_app.desk.states.airlock import Step

translate = QCoreApplication.translate


def door(code: Door) -> str:
    """Name a door at the start of a sentence."""
    return {
        Door.OUTER: translate("airlock", "Outer door"),
        Door.INNER: translate("airlock", "Inner door"),
    }[code]


def door_within(code: Door) -> str:
    """Name a door in the middle of a sentence."""
    return {
        Door.OUTER: translate("airlock", "outer door"),
        Door.INNER: translate("airlock", "inner door"),
    }[code]


def door_of(detail: str) -> str:
    """Name the door, signal or part that a code such as `inner` or `held.outer` speaks of."""
    words = detail.replace(".", " ").replace("_", " ").replace(":", " ").split()
    for code in Door:
        if code.value in words:
            return door(code)
    return signal(detail)


def signal(code: str) -> str:
    """Name a signal of the airlock."""
    return {
        "position": translate("airlock", "door contact"),
        "bolt": translate("airlock", "bolt contact"),
        "released": translate("airlock", "release readback"),
        "readback": translate("airlock", "release readback"),
        "presence": translate("airlock", "presence detector"),
        "occupancy": translate("airlock", "people counter"),
        "metal": translate("airlock", "metal gate"),
        "xray": translate("airlock", "X-ray scanner"),
        "bridge": translate("airlock", "Airlock bridge"),
        "plc": translate("airlock", "PLC"),
    }.get(code, code)


def phase(code: Phase) -> str:
    """Say where a passage stands."""
    return {
        Phase.UNKNOWN: translate("airlock", "state not known"),
        Phase.EMPTY: translate("airlock", "empty"),
        Phase.OUTER_RELEASED: translate("airlock", "outer door released"),
        Phase.OUTER_OPEN: translate("airlock", "outer door open"),
        Phase.OUTER_CLOSING: translate("airlock", "outer door closing"),
        Phase.HOLD: translate("airlock", "occupied"),
        Phase.INNER_RELEASED: translate("airlock", "inner door released"),
        Phase.INNER_OPEN: translate("airlock", "inner door open"),
        Phase.INNER_CLOSING: translate("airlock", "inner door closing"),
    }[code]


def latch(code: Latch) -> str:
    """Say what keeps the airlock still, and what ends it."""
    return {
        Latch.NONE: "",
        Latch.FAULT: translate(
            "airlock", "Fault: the airlock is blocked. Solve the cause, then reset the airlock."
        ),
        Latch.EMERGENCY: translate(
            "airlock",
            "Emergency release: the doors are free. Help people out, then reset with the key.",
        ),
    }[code]


def regime(code: Regime) -> str:
    """Name what the hour or a person allows, as the status bar shows it."""
    return {
        Regime.DAY: translate("airlock", "Day"),
        Regime.NIGHT: translate("airlock", "NIGHT REGIME"),
        Regime.CLOSED: translate("airlock", "ENTRY CLOSED"),
        Regime.LOCKDOWN: translate("airlock", "ALL LOCKED"),
        Regime.MAINTENANCE: translate("airlock", "MAINTENANCE"),
    }[code]


def position(code: Position) -> str:
    """Say how a door stands."""
    return {
        Position.CLOSED: translate("airlock", "closed"),
        Position.OPEN: translate("airlock", "open"),
        Position.FAULT: translate("airlock", "contact fault"),
        Position.UNKNOWN: translate("airlock", "not known"),
    }[code]


def bolt(code: Bolt) -> str:
    """Say how a bolt stands."""
    return {
        Bolt.LOCKED: translate("airlock", "locked"),
        Bolt.UNLOCKED: translate("airlock", "not locked"),
        Bolt.UNKNOWN: translate("airlock", "lock not known"),
    }[code]


def purpose(code: Purpose) -> str:
    """Say what a door is released for."""
    return {
        Purpose.ENTRY: translate("airlock", "let in"),
        Purpose.EXIT: translate("airlock", "let out of the reception"),
        Purpose.RETREAT: translate("airlock", "let back outside"),
        Purpose.OVERRIDE: translate("airlock", "emergency way out"),
    }[code]


def stage(code: Stage) -> str:
    """Say how far a release has come; the last resort is to look."""
    return {
        Stage.ACCEPTED: translate("airlock", "accepted"),
        Stage.RELEASED: translate("airlock", "released"),
        Stage.OPENED: translate("airlock", "door open"),
        Stage.SECURE: translate("airlock", "closed and locked"),
        Stage.NOT_USED: translate("airlock", "not used"),
        Stage.MOVING: translate("airlock", "moving"),
        Stage.ARRIVED: translate("airlock", "arrived"),
        Stage.STOPPED: translate("airlock", "stopped"),
        Stage.PASSED: translate("airlock", "passed"),
        Stage.REFUSED: translate("airlock", "refused"),
        Stage.NOT_KNOWN: translate("airlock", "Result not known: look at the door"),
    }[code]


def check_outcome(code: CheckOutcome) -> str:
    """Name how a security check ended; neutral about people (screens.md 4.7)."""
    return {
        CheckOutcome.PASSED: translate("airlock", "Check passed"),
        CheckOutcome.DECLINED: translate("airlock", "Visitor declines the check"),
        CheckOutcome.DANGEROUS_OBJECT: translate("airlock", "Dangerous object"),
        CheckOutcome.MISCONDUCT: translate("airlock", "Misconduct"),
        CheckOutcome.POLICE_CALLED: translate("airlock", "Police called"),
        CheckOutcome.OFFICE_CLOSED: translate("airlock", "Office closed"),
        CheckOutcome.BROKEN_OFF: translate("airlock", "Broken off"),
        CheckOutcome.OTHER: translate("airlock", "Other reason"),
    }[code]


def check_source(code: CheckSource) -> str:
    """Name an item of the security check."""
    return {
        CheckSource.METAL: translate("airlock", "Metal detection"),
        CheckSource.XRAY: translate("airlock", "Bags, X-ray"),
        CheckSource.RECORDED: translate("airlock", "Reason and language"),
        CheckSource.DEPOSIT: translate("airlock", "Safekeeping settled"),
    }[code]


def check_mark(code: CheckMark) -> str:
    """Say what an item of the security check says."""
    return {
        CheckMark.WAITING: translate("airlock", "waits for a visitor"),
        CheckMark.CLEAR: translate("airlock", "no alert"),
        CheckMark.ALERT: translate("airlock", "alert"),
        CheckMark.SILENT: translate("airlock", "no data"),
        CheckMark.BY_HAND: translate("airlock", "checked by hand"),
        CheckMark.OPEN: translate("airlock", "to do"),
        CheckMark.TICKED: translate("airlock", "done"),
    }[code]


def step(code: Step) -> str:
    """Name a step of an admission."""
    return {
        Step.EMPTY: translate("airlock", "Empty"),
        Step.INSIDE: translate("airlock", "In the airlock"),
        Step.CHECK: translate("airlock", "Check"),
        Step.PASSED: translate("airlock", "Passed"),
        Step.ARMED: translate("airlock", "Armed"),
        Step.RELEASED: translate("airlock", "Released"),
    }[code]
