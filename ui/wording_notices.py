"""The notices of the desk as sentences: what is done, and what to do or look at next."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import CheckOutcome
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.desk import Notice
from reception_app.regime import Regime
from reception_app.visits import Move
from ui import wording_agenda, wording_airlock, wording_printer, wording_regime, wording_visits
from ui.translations import current

translate = QCoreApplication.translate


def notice(value: Notice) -> str:
    """Say a notice."""
    parts = defaultdict(str, value.parts)
    if value.code == NoticeCode.TAKEN and parts["next"]:
        return translate(
            "notices", "{ticket} was just called by counter {post}; {next} is called instead."
        ).format_map(parts)
    try:
        code = NoticeCode(value.code)
    except ValueError:
        return translate("notices", "Something changed. Look at the queue and at the airlock.")
    if code is NoticeCode.LOCKDOWN_OPEN:
        return _lockdown(parts["open"])
    if code in {NoticeCode.TICKET_MISSING, NoticeCode.SLIP_MISSING}:
        slip = code is NoticeCode.SLIP_MISSING
        words = wording_printer.missing(parts["paper"], parts["fault"], slip=slip)
        return words.format_map(_worded(parts))
    about = _about_visits() | _about_the_airlock() | _about_the_doors() | _about_the_agenda()
    words = (about | _about_the_regime() | _about_zones())[code]
    return words.format_map(_worded(parts))


def _worded(parts: dict[str, str]) -> dict[str, str]:
    """Put the codes among the parts into words; a visitor without a number is named as such."""
    worded = defaultdict(str, parts)
    worded["name"] = parts[current()] or parts["en"]
    worded["ticket"] = parts["ticket"] or translate("notices", "the visitor")
    worded["door"] = wording_airlock.door_of(parts["door"]) if parts["door"] else ""
    worded["regime"] = wording_regime.name(Regime(parts["regime"])) if parts["regime"] else ""
    worded["move"] = _move(parts["move"])
    worded["outcome"] = _outcome(parts["outcome"])
    worded["when"] = wording_agenda.told(parts["when"])
    return worded


def _move(code: str) -> str:
    try:
        return wording_visits.move(Move(code)).lower()
    except ValueError:
        return code


def _outcome(code: str) -> str:
    try:
        return wording_airlock.check_outcome(CheckOutcome(code)).lower()
    except ValueError:
        return code


def _about_zones() -> dict[NoticeCode, str]:
    return {
        NoticeCode.ZONE_GRANTED: translate("notices", "{ticket}: zone granted until {time}."),
        NoticeCode.ZONE_REVOKED: translate("notices", "{ticket}: zone taken back."),
        NoticeCode.BADGE_ISSUED: translate("notices", "{ticket} has badge {number}."),
        NoticeCode.BADGE_RETURNED: translate("notices", "Badge {number} is back."),
        NoticeCode.BADGE_LOST: translate(
            "notices", "Badge {number} is lost: it opens nothing any more."
        ),
        NoticeCode.ACCOUNTED_FOR: translate("notices", "{ticket} is accounted for."),
    }


def _about_visits() -> dict[NoticeCode, str]:
    return {
        NoticeCode.MOVED: translate("notices", "{ticket}: {move}."),
        NoticeCode.FINISHED: translate("notices", "{ticket}: {move}. F7 lets out by the airlock."),
        NoticeCode.REGISTERED: translate("notices", "{ticket} is registered. Let in with F6."),
        NoticeCode.REGISTERED_OUTSIDE: translate(
            "notices", "{ticket} is registered. Let in with F6 once the airlock is free."
        ),
        NoticeCode.REGISTERED_INSIDE: translate(
            "notices", "{ticket} is registered for the visitor in the airlock. Next: the check."
        ),
        NoticeCode.REGISTERED_AT_DESK: translate(
            "notices", "{ticket} is registered. Next: the check at the desk (Alt+G)."
        ),
        NoticeCode.REGISTERED_WAITS: translate(
            "notices", "{ticket} is registered and waits to be called (F4)."
        ),
        NoticeCode.TRANSFERRED: translate(
            "notices", "{ticket} waits for {name}, place {place} in the queue."
        ),
        NoticeCode.PRINTER_BACK: translate(
            "notices",
            "Printer ready again. Tickets waiting: {waiting}. Print them from the menu (F10).",
        ),
        NoticeCode.REFERRED: translate("notices", "{ticket} is referred to {name}."),
        NoticeCode.UNDONE: translate("notices", "Undone for {ticket}: {move}."),
        NoticeCode.TAKEN: translate(
            "notices", "{ticket} was just called by counter {post}. Call the next one (F4)."
        ),
        NoticeCode.NOT_SAVED: translate(
            "notices", "Not saved. What you typed is kept; try again in a moment."
        ),
        NoticeCode.BOUND: translate("notices", "{ticket} belongs to the visitor in the airlock."),
        NoticeCode.NOT_BOUND: translate(
            "notices",
            "{ticket} is registered, but the airlock does not know whose it is. Choose it there.",
        ),
    }


def _about_the_agenda() -> dict[NoticeCode, str]:
    return {
        NoticeCode.BOOKED: translate(
            "notices", "Booked: {when}, code {appointment}. Ctrl+P prints the confirmation."
        ),
        NoticeCode.BOOKING_MOVED: translate(
            "notices", "Moved to {when}, code {appointment}. Confirm it anew (Ctrl+P)."
        ),
        NoticeCode.BOOKING_CANCELLED: translate(
            "notices", "Cancelled: {when}, code {appointment}. That time is free again."
        ),
    }


def _about_the_airlock() -> dict[NoticeCode, str]:
    return {
        NoticeCode.PASSED: translate("notices", "{ticket}: check passed. Arm with F7."),
        NoticeCode.PASSED_AT_DESK: translate(
            "notices", "{ticket}: check passed. It waits to be called (F4)."
        ),
        NoticeCode.DANGEROUS: translate(
            "notices", "{ticket} is refused: {outcome}. Ask for assistance first, then F6."
        ),
        NoticeCode.CHECK_REFUSED: translate(
            "notices", "{ticket} is refused: {outcome}. Let back out with F6."
        ),
        NoticeCode.POLICE: translate(
            "notices", "Police is called to the airlock for {ticket}. Both doors stay locked."
        ),
        NoticeCode.EMERGENCY_OPEN: translate(
            "notices", "Emergency release is ready: press F9 within 5 s, or Esc to stop."
        ),
        NoticeCode.EMERGENCY_DONE: translate(
            "notices", "Emergency release is done. Look at the door, then give the reason."
        ),
        NoticeCode.BRIDGE_BACK: translate(
            "notices", "The airlock is live again. Nothing was sent meanwhile; go on by hand."
        ),
        NoticeCode.MOVING: translate("notices", "{label} is moving. Watch it until it stands."),
        NoticeCode.STOPPED: translate("notices", "{label} was told to stop. Look that it stands."),
        NoticeCode.GATE_OPEN: translate(
            "notices", "{label} is open for one person. Watch who passes."
        ),
        NoticeCode.GATE_SHUT: translate("notices", "{label} was told to shut. Look that it is."),
        NoticeCode.SHELVED: translate(
            "notices", "Put aside for {minutes} min. The alarm comes back by itself."
        ),
        NoticeCode.ALARM_HANDED: translate(
            "notices", "Handed to {who} (counter {post}), who must still take it in hand."
        ),
        NoticeCode.ALARM_CLOSED: translate("notices", "The note is kept with the alarm."),
        NoticeCode.RESET: translate("notices", "The airlock is reset. Look at both doors."),
    }


def _about_the_doors() -> dict[NoticeCode, str]:
    return {
        NoticeCode.PRESS_AGAIN: translate("notices", "Press F6 once more within 3 s."),
        NoticeCode.ADMITTED: translate("notices", "Outer door released: {ticket} can come in."),
        NoticeCode.LET_OUT: translate("notices", "Outer door released: {ticket} can go out."),
        NoticeCode.RELEASED: translate("notices", "Inner door released for {ticket}."),
        NoticeCode.NOT_USED: translate(
            "notices", "{door} was released and nobody went through. Release again if needed."
        ),
        NoticeCode.NOT_RELEASED: translate(
            "notices", "{door} was not released; nothing moved. Try again if needed."
        ),
        NoticeCode.OUTCOME_UNKNOWN: translate(
            "notices", "Result not known. Look at the door before you go on: {door}."
        ),
        NoticeCode.EXPIRED: translate(
            "notices", "Armed too long for {ticket}. Arm again (F7) when ready."
        ),
    }


def _about_the_regime() -> dict[NoticeCode, str]:
    return {
        NoticeCode.REGIME_SET: translate("notices", "Set: {regime}. Every counter sees it."),
        NoticeCode.PLAN_CONFIRMED: translate(
            "notices", "The weekly plan is confirmed. It moves the barriers by itself from now on."
        ),
        NoticeCode.PLAN_POSTPONED: translate(
            "notices", "The next closing by plan comes 30 minutes later."
        ),
        NoticeCode.REGIME_PROPOSED: translate(
            "notices", "By its hours the office should now have {regime}. Set it: Ctrl+Shift+G."
        ),
    }


def _lockdown(elements: str) -> str:
    """Say what the second key does, and what stays open to get out."""
    ready = translate(
        "notices", "Locking everything is ready: press F7 within 5 s, or Esc to stop."
    )
    out = translate(
        "notices", "Open stay: the outer door for who is in the airlock, the green call points."
    )
    if elements:
        out = translate(
            "notices",
            "Open stay: the outer door for who is in the airlock, the green call points, {open}.",
        ).format(open=elements)
    return f"{ready} {out}"
