"""Words of the training window: what a person at the fake building can do, and what can break."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.training import BuildingAwayError, Deed, FaultKind, NotDoneError, Why
from ui.wording_airlock import door

translate = QCoreApplication.translate
__all__ = ["deed", "door", "failure", "fault", "leaf", "place", "signal"]


def deed(code: Deed) -> str:
    """Name what a person can do."""
    return (_people() | _switches() | _at_gates() | _at_barriers())[code]


def _people() -> dict[Deed, str]:
    return {
        Deed.BELL: translate("training", "Come to the door and ring"),
        Deed.RING: translate("training", "Press the bell only"),
        Deed.ENTER: translate("training", "Come in"),
        Deed.PASS: translate("training", "Walk on inside"),
        Deed.LEAVE: translate("training", "Want to leave"),
        Deed.BACK: translate("training", "Go back out"),
        Deed.STAY: translate("training", "Everybody stays put"),
        Deed.OPEN: translate("training", "Hold open"),
        Deed.CLOSE: translate("training", "Let go"),
        Deed.FORCE: translate("training", "Force open"),
        Deed.DEPOSIT: translate("training", "Put metal and bag aside"),
        Deed.EXIT_REQUEST: translate("training", "Exit button"),
        Deed.CLEAR_OUT: translate("training", "Everybody is gone"),
    }


def _switches() -> dict[Deed, str]:
    return {
        Deed.FIRE: translate("training", "Fire alarm"),
        Deed.PULL: translate("training", "Emergency pull"),
        Deed.TAMPER: translate("training", "Cabinet open"),
        Deed.MAINS: translate("training", "Mains power"),
        Deed.BATTERY: translate("training", "Battery good"),
        Deed.MAINTENANCE: translate("training", "Maintenance key"),
        Deed.BYPASS: translate("training", "Bypass key"),
        Deed.METAL: translate("training", "Metal gate alert"),
        Deed.XRAY: translate("training", "X-ray alert"),
        Deed.METAL_HEALTH: translate("training", "Metal gate healthy"),
        Deed.XRAY_HEALTH: translate("training", "X-ray healthy"),
    }


def _at_gates() -> dict[Deed, str]:
    return {
        Deed.CARD_IN: translate("training", "Card, then in"),
        Deed.CARD_OUT: translate("training", "Card, then out"),
        Deed.WALK_IN: translate("training", "Walk in through the gate"),
        Deed.WALK_OUT: translate("training", "Walk out through the gate"),
        Deed.AGAINST: translate("training", "Walk against the way"),
        Deed.GIVE_UP: translate("training", "Go away from the gate"),
        Deed.BLOCK: translate("training", "Something stands in the gate"),
        Deed.SICK: translate("training", "Gate fails its self-test"),
        Deed.POINT: translate("training", "Alarm input"),
        Deed.IDENTITY: translate("training", "Identity card in the reader"),
    }


def _at_barriers() -> dict[Deed, str]:
    return {
        Deed.LOOP: translate("training", "Car over the loop"),
        Deed.LOOP_SICK: translate("training", "Loop fails its self-test"),
        Deed.EYE: translate("training", "Light beam broken"),
        Deed.EYE_SICK: translate("training", "Light beam fails its self-test"),
        Deed.JAM: translate("training", "Drive jammed"),
        Deed.DRIVE_FAULT: translate("training", "Drive in fault"),
        Deed.MANUAL: translate("training", "Key on the spot"),
        Deed.SERVICE: translate("training", "In maintenance"),
        Deed.LOST: translate("training", "End switches silent"),
    }


def point(name: str) -> str:
    """Name an alarm input of the building."""
    return {
        "glass_1": translate("training", "Pane 1 broken"),
        "glass_2": translate("training", "Pane 2 broken"),
        "tamper_1": translate("training", "Wiring touched"),
        "mains": translate("training", "Building: mains power"),
        "battery": translate("training", "Building: battery good"),
    }[name]


def fault(code: FaultKind) -> str:
    """Name a way in which something breaks."""
    return (_signal_faults() | _plc_faults() | _printer_faults() | _reader_faults())[code]


def _signal_faults() -> dict[FaultKind, str]:
    return {
        FaultKind.STUCK_0: translate("training", "stuck at 0"),
        FaultKind.STUCK_1: translate("training", "stuck at 1"),
        FaultKind.FLAP: translate("training", "flaps"),
        FaultKind.UNKNOWN: translate("training", "not known"),
        FaultKind.COUNT: translate("training", "counts wrongly"),
        FaultKind.CUT: translate("training", "wire cut"),
        FaultKind.SHORT: translate("training", "wire shorted"),
    }


def _plc_faults() -> dict[FaultKind, str]:
    return {
        FaultKind.FROZEN: translate("training", "frozen"),
        FaultKind.STALLED: translate("training", "answers from memory"),
        FaultKind.REBOOT: translate("training", "restarts"),
        FaultKind.SILENT: translate("training", "answers nothing"),
        FaultKind.LATE: translate("training", "answers late"),
        FaultKind.WRONG_FUNCTION: translate("training", "answers another question"),
        FaultKind.FEWER_BITS: translate("training", "answers too little"),
        FaultKind.EXCEPTION: translate("training", "answers with an error"),
        FaultKind.DEAD_OUTPUT: translate("training", "output is dead"),
        FaultKind.AWAY: translate("training", "refuses connections"),
    }


def _reader_faults() -> dict[FaultKind, str]:
    return {
        FaultKind.DAMAGED: translate("training", "answers with a damaged frame"),
        FaultKind.WRONG_KEY: translate("training", "has another key"),
        FaultKind.SUPPLY: translate("training", "its supply is in fault"),
        FaultKind.SAME_ADDRESS: translate("training", "has the address of another one"),
    }


def _printer_faults() -> dict[FaultKind, str]:
    return {
        FaultKind.NO_PAPER: translate("training", "no paper"),
        FaultKind.LOW_PAPER: translate("training", "little paper left"),
        FaultKind.COVER: translate("training", "cover open"),
        FaultKind.RUNS_OUT: translate("training", "paper ends in the next ticket"),
        FaultKind.HANGS_UP: translate("training", "hangs up in the next ticket"),
        FaultKind.GARBAGE: translate("training", "answers nonsense"),
    }


def signal(name: str) -> str:
    """Name a signal; those of the doors by door and part."""
    words = _signals()
    if name in words:
        return words[name]
    if name.startswith("reader/"):
        return translate("training", "Badge reader {n}").format(n=name.partition("/")[2])
    which, _, part = name.partition("_")
    parts = {
        "closed": translate("training", "contact closed"),
        "open": translate("training", "contact open"),
        "bolt": translate("training", "bolt"),
        "readback": translate("training", "release readback"),
        "exit_request": translate("training", "exit button"),
    }
    if which in {"outer", "inner"} and part in parts:
        return translate("training", "{door}: {part}").format(
            door=door_name(which), part=parts[part]
        )
    return name


def broken(told: str) -> str:
    """Say what is broken and how, from the building's own `signal kind value`."""
    name, _, rest = told.partition(" ")
    kind = rest.partition(" ")[0]
    how = fault(FaultKind(kind)) if kind in set(FaultKind) else rest
    return translate("training", "{signal} {fault}").format(signal=signal(name), fault=how)


def _signals() -> dict[str, str]:
    return {
        "plc": translate("training", "Door control (PLC)"),
        "field": translate("training", "Control of gates and barriers"),
        "card_reader": translate("training", "Card reader"),
        "people": translate("training", "People counter"),
        "outer": door_name("outer"),
        "inner": door_name("inner"),
        "presence": translate("training", "Presence"),
        "fire": translate("training", "Fire alarm"),
        "emergency": translate("training", "Emergency pull"),
        "tamper": translate("training", "Cabinet open"),
        "mains": translate("training", "Mains power"),
        "battery": translate("training", "Battery good"),
        "maintenance_key": translate("training", "Maintenance key"),
        "bypass_key": translate("training", "Bypass key"),
        "bell": translate("training", "Bell"),
        "metal_alert": translate("training", "Metal gate alert"),
        "metal_healthy": translate("training", "Metal gate healthy"),
        "xray_alert": translate("training", "X-ray alert"),
        "xray_healthy": translate("training", "X-ray healthy"),
    }


def door_name(code: str) -> str:
    """Name a door."""
    return {
        "outer": translate("training", "Outer door"),
        "inner": translate("training", "Inner door"),
    }[code]


def leaf(code: str) -> str:
    """Say how the leaf of a door stands."""
    return {
        "shut": translate("training", "shut"),
        "opening": translate("training", "opening"),
        "open": translate("training", "open"),
        "closing": translate("training", "closing"),
    }.get(code, code)


def place(code: str) -> str:
    """Say where somebody stands."""
    return {
        "street": translate("training", "in the street"),
        "airlock": translate("training", "in the airlock"),
        "reception": translate("training", "in the reception"),
    }.get(code, code)


def failure(error: Exception) -> str:
    """Say why the building did not do it, and what to do."""
    if isinstance(error, NotDoneError):
        return {
            Why.BAD_REQUEST: translate("training", "Not understood. Choose something else."),
            Why.WRONG_TOKEN: translate(
                "training", "Another building runs. Open this window again."
            ),
            Why.NOBODY_THERE: translate("training", "Nobody is there. Let somebody come first."),
            Why.BOLTED: translate("training", "The door is locked. Have it released first."),
            Why.NO_DOOR: translate("training", "Which door? Use the buttons of a door."),
            Why.NO_CARD: translate(
                "training", "Which card? Type up to eight signs, 0 to 9 and a to f."
            ),
            Why.UNKNOWN_SIGNAL: translate("training", "There is no such signal. Choose another."),
            Why.KIND_DOES_NOT_FIT: translate(
                "training", "That cannot break like this. Choose another way."
            ),
        }[error.why]
    if isinstance(error, BuildingAwayError):
        return translate("training", "The fake building does not answer. Start it again.")
    return translate("training", "That did not go. Try again; the log has the details.")


def is_away(error: Exception) -> bool:
    """Tell whether the building itself is gone."""
    return isinstance(error, BuildingAwayError)
