"""Words for visits: states, groups, moves, classes, languages and services."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.queue import Group, QueueRow, Turn
from reception_app.desk.states.services import ServiceName
from reception_app.visits import Move, Priority, VisitState
from ui import wording_post, wording_time
from ui.translations import current

translate = QCoreApplication.translate

# The letter that picks a language in F2; the same in every language of the screen.
LANGUAGE_LETTERS = {"n": "nl", "f": "fr", "e": "en", "a": "other", "o": "other"}
LANGUAGES = ("nl", "fr", "en", "other")


def state(code: VisitState) -> str:
    """Name where a visit stands."""
    return {
        VisitState.AT_AIRLOCK: translate("visits", "at the airlock"),
        VisitState.WAITING: translate("visits", "waits"),
        VisitState.CALLED: translate("visits", "called"),
        VisitState.SERVING: translate("visits", "at the counter"),
        VisitState.PARKED: translate("visits", "paused"),
        VisitState.LEAVING: translate("visits", "on the way out"),
        VisitState.ABSENT: translate("visits", "did not come when called"),
        VisitState.REFUSED: translate("visits", "refused at the check"),
        VisitState.LEFT: translate("visits", "left"),
        VisitState.ABANDONED: translate("visits", "broken off"),
    }[code]


def group(code: Group) -> str:
    """Head a group of the board."""
    return {
        Group.WAITING: translate("visits", "Waiting"),
        Group.AIRLOCK: translate("visits", "Airlock and check"),
        Group.RINGING: translate("visits", "At the bell"),
        Group.AT_COUNTERS: translate("visits", "At a counter"),
        Group.PARKED: translate("visits", "Paused"),
        Group.LEAVING: translate("visits", "On the way out"),
        Group.UNACCOUNTED: translate("visits", "Not yet seen to leave"),
    }[code]


def group_of(row: QueueRow) -> str:
    """Head the group of a row; without an airlock the check is elsewhere."""
    return translate("visits", "Check at the desk") if row.at_desk else group(row.group)


def group_note(code: Group) -> str:
    """Say what the order of a group is, or what to do with it."""
    return {
        Group.WAITING: translate("visits", "longest wait plus head start first"),
        Group.UNACCOUNTED: translate("visits", "seen to leave: Ctrl+E"),
    }.get(code, "")


def place(row: QueueRow) -> str:
    """Say where somebody is."""
    if row.group is Group.AT_COUNTERS and row.post:
        return wording_post.counter(row.post)
    return translate("visits", "Front desk") if row.at_desk else group_place(row.group)


def group_place(code: Group) -> str:
    """Say where those of a group are."""
    return {
        Group.WAITING: translate("visits", "Waiting room"),
        Group.AIRLOCK: translate("visits", "Airlock"),
        Group.RINGING: translate("visits", "Outside"),
        Group.AT_COUNTERS: translate("visits", "Counter"),
        Group.PARKED: translate("visits", "Waiting room"),
        Group.LEAVING: translate("visits", "Reception"),
        Group.UNACCOUNTED: translate("visits", "Not known"),
    }[code]


def inside(code: Group) -> str:
    """Name a place in the building, beside the number of people there."""
    return {
        Group.WAITING: translate("visits", "waiting room"),
        Group.AIRLOCK: translate("visits", "airlock"),
        Group.AT_COUNTERS: translate("visits", "counters"),
        Group.LEAVING: translate("visits", "on the way out"),
        Group.UNACCOUNTED: translate("visits", "not seen to leave"),
    }[code]


def move(code: Move) -> str:
    """Name a change of a visit, as the time line tells it."""
    return {
        Move.REGISTER: translate("visits", "Registered"),
        Move.ADMIT: translate("visits", "Let in to the waiting room"),
        Move.REFUSE: translate("visits", "Refused at the check"),
        Move.WALK_OUT: translate("visits", "Walked out"),
        Move.CALL: translate("visits", "Called"),
        Move.RECALL: translate("visits", "Called again"),
        Move.START: translate("visits", "At the counter"),
        Move.RETURN: translate("visits", "Back to the queue"),
        Move.MARK_ABSENT: translate("visits", "Did not come"),
        Move.TURN_UP: translate("visits", "Turned up again"),
        Move.PARK: translate("visits", "Paused"),
        Move.RESUME: translate("visits", "Back in the queue after a pause"),
        Move.GIVE_BACK: translate("visits", "Back to the queue, keeps the place"),
        Move.TRANSFER: translate("visits", "Referred to another service"),
        Move.FINISH: translate("visits", "Finished"),
        Move.LEAVE: translate("visits", "Left the building"),
        Move.ABANDON: translate("visits", "Broken off"),
        Move.UNDO: translate("visits", "Undone"),
        Move.CLASSIFY: translate("visits", "Priority changed"),
        Move.COCK: translate("visits", "Marked as pending"),
        Move.DESCRIBE: translate("visits", "Details changed"),
        Move.BIND: translate("visits", "Tied to the visitor at the door"),
        Move.TAKE_OVER: translate("visits", "Taken over by another counter"),
    }[code]


def step(what: str) -> str:
    """Name a step of the time line, which is a move or a word of the bridge."""
    try:
        return move(Move(what))
    except ValueError:
        return {
            "bell": translate("visits", "Rang the bell"),
            "arrived": translate("visits", "Arrived"),
            "outer": translate("visits", "Let into the airlock"),
            "check": translate("visits", "Security check"),
            "passed": translate("visits", "Check passed"),
            "inner": translate("visits", "Released to the waiting room"),
            "appointment_freed": translate("visits", "Check-in taken back"),
            "appointment_arrived": translate("visits", "Came with an appointment"),
        }.get(what, translate("visits", "Changed"))


def priority(code: Priority) -> str:
    """Name the class of a visit."""
    return {
        Priority.DANGER: translate("visits", "Danger"),
        Priority.VULNERABLE: translate("visits", "Vulnerable"),
        Priority.MINOR: translate("visits", "Minor"),
        Priority.MEDICAL: translate("visits", "Medical"),
        Priority.APPOINTMENT: translate("visits", "Appointment"),
        Priority.QUICK: translate("visits", "Quick hand-in"),
        Priority.WALK_IN: translate("visits", "No priority"),
    }[code]


def priority_short(code: Priority) -> str:
    """Name the class of a visit in one word, for a pill; nothing for a walk-in."""
    return {
        Priority.DANGER: translate("visits", "Danger"),
        Priority.VULNERABLE: translate("visits", "Priority"),
        Priority.MINOR: translate("visits", "Priority"),
        Priority.MEDICAL: translate("visits", "Priority"),
        Priority.APPOINTMENT: translate("visits", "Appointment"),
        Priority.QUICK: translate("visits", "Quick"),
        Priority.WALK_IN: "",
    }[code]


def language(code: str) -> str:
    """Name a language of a visitor in full."""
    return {
        "nl": translate("visits", "Dutch"),
        "fr": translate("visits", "French"),
        "en": translate("visits", "English"),
        "other": translate("visits", "Other language, interpreter"),
    }.get(code, translate("visits", "Not known"))


def language_short(code: str) -> str:
    """Name a language of a visitor in a few letters."""
    return {
        "nl": translate("visits", "NL"),
        "fr": translate("visits", "FR"),
        "en": translate("visits", "EN"),
        "other": translate("visits", "other"),
    }.get(code, "?")


def service(code: str, services: tuple[ServiceName, ...]) -> str:
    """Name a reason for a visit in the language of the screen."""
    if not code:
        return translate("visits", "Not known yet")
    found = next((name for name in services if name.code == code), None)
    return service_name(found) if found else code


def service_name(name: ServiceName) -> str:
    """Name a reason for a visit in the language of the screen."""
    said: str = getattr(name, current())
    return said


def party(count: int) -> str:
    """Say how many people came together."""
    if count == 1:
        return translate("visits", "alone")
    return translate("visits", "{n} people").format(n=count)


def companions(count: int) -> str:
    """Say how many came along."""
    if count == 1:
        return translate("visits", "with 1 companion")
    return translate("visits", "with {n} companions").format(n=count)


def companions_short(count: int) -> str:
    """Say how many came along, beside a picture of people."""
    return translate("visits", "+ {n}").format(n=count)


def turn(value: Turn) -> str:
    """Say why this person stands here in the order (settled.md 6)."""
    if value.danger_first:
        return translate("visits", "Danger: always first")
    waited = wording_time.minutes(value.waited_min)
    if not value.head_start_min:
        return waited
    if value.row.priority is Priority.APPOINTMENT:
        return translate("visits", "{waited} + {n} appointment").format(
            waited=waited, n=value.head_start_min
        )
    if value.row.resumed and value.row.priority in {Priority.WALK_IN, Priority.QUICK}:
        return translate("visits", "{waited} + {n} after a pause").format(
            waited=waited, n=value.head_start_min
        )
    return translate("visits", "{waited} + {n} priority").format(
        waited=waited, n=value.head_start_min
    )


def waiting(count: int) -> str:
    """Count who wait."""
    if count == 0:
        return translate("visits", "Nobody waits")
    if count == 1:
        return translate("visits", "1 waits")
    return translate("visits", "{n} wait").format(n=count)
