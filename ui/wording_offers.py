"""Why a button does nothing now, and what to do instead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Refusal
from reception_app.desk.states.offers import Offer, Why
from ui import wording_airlock

translate = QCoreApplication.translate


def refusal(code: Refusal, detail: str = "") -> str:
    """Say why the bridge moved nothing, and what to do."""
    special = _by_detail().get((code, detail.partition(".")[0]))
    if special is not None:
        return special.format(what=wording_airlock.door_of(detail))
    said = _about_the_airlock() | _about_the_command()
    about = wording_airlock.door_of(detail) if detail else translate("offers", "the other door")
    return said[code].format(what=about)


def _by_detail() -> dict[tuple[Refusal, str], str]:
    occupied = translate(
        "offers", "Somebody is in the airlock. Finish that visitor first, or let back out."
    )
    moving = translate("offers", "{what} is not closed and locked yet. Wait until it is.")
    return {
        (Refusal.BUSY, "call"): translate(
            "offers", "Another counter speaks with whoever rang. Wait, or ask them to hold."
        ),
        (Refusal.BUSY, "occupied"): occupied,
        (Refusal.BUSY, "people"): occupied,
        (Refusal.BUSY, "outer"): moving,
        (Refusal.BUSY, "inner"): moving,
        (Refusal.REGIME, "power"): translate(
            "offers", "The airlock has no power left. Let nobody new in and call support."
        ),
        (Refusal.REGIME, "night"): translate(
            "offers", "At night only who rang is let in. Wait for the bell."
        ),
        (Refusal.NOT_APPROVED, "expired"): translate(
            "offers", "The check is too long ago. Check again, then press Alt+G."
        ),
    }


def _about_the_airlock() -> dict[Refusal, str]:
    return {
        Refusal.NOT_KNOWN: translate(
            "offers", "The state of the airlock is not known. Look at the doors, then try again."
        ),
        Refusal.OTHER_DOOR_NOT_SECURE: translate(
            "offers", "Not closed and locked: {what}. Close it, then try again."
        ),
        Refusal.NOBODY_INSIDE: translate(
            "offers", "Nobody is in the airlock. Let somebody in first (F6)."
        ),
        Refusal.NOT_APPROVED: translate(
            "offers", "The check is not passed yet. Finish the check, then press Alt+G."
        ),
        Refusal.COUNT_MISMATCH: translate(
            "offers", "The number of people does not agree. Count who is inside and say so."
        ),
        Refusal.REGIME: translate(
            "offers", "The airlock does not allow this now. Ask the chief to change the regime."
        ),
        Refusal.LATCHED: translate(
            "offers", "The airlock is in fault or emergency. Solve the cause, then reset it."
        ),
        Refusal.OBSTRUCTED: translate(
            "offers", "Something stands in the way, or that is not known. Look, then try again."
        ),
        Refusal.PLC_REFUSED: translate(
            "offers", "The door control refused. Look at both doors, then try again."
        ),
        Refusal.JOURNAL: translate(
            "offers", "The bridge cannot record, so nothing moves. Use the key and call support."
        ),
    }


def _about_the_command() -> dict[Refusal, str]:
    return {
        Refusal.STALE_SESSION: translate(
            "offers", "Somebody else is in the airlock now. Look who it is and check again."
        ),
        Refusal.STALE_TICK: translate(
            "offers", "The airlock data was too old. Wait until it is live, then press again."
        ),
        Refusal.NO_SELECTION: translate("offers", "Nothing is armed. Arm first (F7)."),
        Refusal.SELECTION_EXPIRED: translate(
            "offers", "The arming ran out. Arm again (F7), then release (F9)."
        ),
        Refusal.BUSY: translate(
            "offers", "Another counter is working with the airlock. Wait until it is done."
        ),
        Refusal.CONFLICT: translate(
            "offers", "Two different commands had one number. Nothing moved; start again."
        ),
        Refusal.NOT_ALLOWED: translate(
            "offers", "This post or role may not do this. Ask an officer or the chief."
        ),
        Refusal.OLDER: translate(
            "offers", "The bridge has newer grants already. Nothing changed; nothing to do."
        ),
        Refusal.RATE: translate("offers", "Too many commands at once. Wait a second, then press."),
        Refusal.BAD_REQUEST: translate(
            "offers", "The bridge did not understand the command. Nothing moved; call support."
        ),
        Refusal.UNSUPPORTED: translate(
            "offers", "The bridge does not know this command. Update the bridge; call support."
        ),
    }


def offer(value: Offer) -> str:
    """Say why an action is not offered, and what to do; nothing when it is."""
    if value.why is Why.BRIDGE and value.refusal is not None:
        return refusal(value.refusal, value.detail)
    about = wording_airlock.door_of(value.detail) if value.detail else ""
    return (_about_visits() | _about_the_check() | _about_the_post())[value.why].format(what=about)


def _about_visits() -> dict[Why, str]:
    return {
        Why.NONE: "",
        Why.NOBODY_TO_CHECK: translate("offers", "Nobody is to be checked."),
        Why.NOBODY_WAITS: translate("offers", "Nobody waits. Register a new visitor (F2)."),
        Why.NOBODY_CALLED: translate("offers", "Nobody is called now. Call the next one (F4)."),
        Why.NOBODY_HERE: translate("offers", "No visitor at this counter. Call one first (F4)."),
        Why.NO_PRINTER: translate(
            "offers", "There is no printer at this counter. Tell it by word."
        ),
        Why.NO_CARD_READER: translate(
            "offers",
            "There is no card reader at this counter. Type the name, or scan the document.",
        ),
        Why.CONFIRM_FIRST: translate(
            "offers", "The visitor is called. Press Ctrl+Enter when they are here, then refer."
        ),
        Why.COUNTER_TAKEN: translate(
            "offers", "There is a visitor at this counter. Finish first (Ctrl+Enter)."
        ),
        Why.TOO_SOON: translate("offers", "Just called. Wait some seconds, then call again."),
        Why.NOTHING_TO_UNDO: translate(
            "offers", "Nothing to undo. Undo goes back one step, within 10 s."
        ),
        Why.NOT_REGISTERED: translate(
            "offers", "The visitor in the airlock has no number yet. Register first (F2)."
        ),
    }


def _about_the_check() -> dict[Why, str]:
    return {
        Why.CHECK_OPEN: translate("offers", "The check is not complete. Tick the open item first."),
        Why.DETECTOR_ALERT: translate(
            "offers", "A detector gives an alert. Check by hand, or call police (Alt+P)."
        ),
        Why.DETECTOR_SILENT: translate(
            "offers", "A detector gives no data. Check by hand and note it."
        ),
        Why.CHECK_REFUSED: translate(
            "offers", "The check ended without a pass. Let the visitor back out (F6)."
        ),
        Why.COUNT_OPEN: translate(
            "offers", "The number of people is not certain. Say how many you see."
        ),
        Why.ARM_FIRST: translate("offers", "Arm first (F7)."),
        Why.ALREADY: translate("offers", "Already released. Watch the door; nothing else to do."),
        Why.CLOSING_OPEN: translate(
            "offers", "This step is not as it must be yet. Do what it says, then confirm."
        ),
        Why.IN_FLIGHT: translate("offers", "A command is under way. Wait for its answer."),
    }


def _about_the_post() -> dict[Why, str]:
    return {
        Why.NOT_SIGNED_IN: translate("offers", "Nobody is signed in. Sign in first."),
        Why.NOT_ALLOWED: translate(
            "offers", "Your role may not do this. Ask an officer or the chief."
        ),
        Why.NO_CALL: translate("offers", "There is no such call at the door. Wait for the bell."),
        Why.LINK: translate(
            "offers", "No live data from the airlock. Look through the glass; use the key switch."
        ),
        Why.OUT_OF_ORDER: translate(
            "offers", "Out of order by the register of this office. Use the key on the spot."
        ),
        Why.NOT_FITTED: translate(
            "offers", "By the register of this office it is not installed. Use the key on the spot."
        ),
        Why.BRIDGE: translate("offers", "The bridge refuses this now. Look at the airlock."),
    }
