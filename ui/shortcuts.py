"""Every deed of the window and its keys: F-keys, Ctrl or Alt with a letter, Esc and Enter.

No digits and no bare letters: on a Belgian keyboard Ctrl+1 never arrives, and a bare letter would
type into a field (screens.md 0.6). The keys are the same in every language.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QKeyCombination
from PySide6.QtGui import QKeySequence

translate = QCoreApplication.translate


class Deed(StrEnum):
    """What a key, a menu entry or a button asks the window to do."""

    HELP = "help"
    NEW = "new"
    SEARCH = "search"
    CALL_NEXT = "call_next"
    CALL_SELECTED = "call_selected"
    RECALL = "recall"
    ABSENT = "absent"
    ADMIT = "admit"
    ARM = "arm"
    ALARM = "alarm"
    ALARMS = "alarms"
    SHELVE = "shelve"
    UNSHELVE = "unshelve"
    RESET_ALARM = "reset_alarm"
    HAND_ALARM = "hand_alarm"
    CLOSE_ALARM = "close_alarm"
    SOUND_TEST = "sound_test"
    RELEASE = "release"
    EMERGENCY = "emergency"
    LOCKDOWN = "lockdown"
    SILENT = "silent"
    APPROVE = "approve"
    POLICE = "police"
    REFUSE = "refuse"
    MENU = "menu"
    THEME = "theme"
    LOCK = "lock"
    CONFIRM = "confirm"
    PARK = "park"
    LEFT = "left"
    REFER = "refer"
    IDENTITY = "identity"
    PRIORITY = "priority"
    COCK = "cock"
    UNDO = "undo"
    GIVE_BACK = "give_back"
    RESUME = "resume"
    TURN_UP = "turn_up"
    ABANDON = "abandon"
    TAKE_OVER = "take_over"
    RESET = "reset"
    DESK = "desk"
    PROTECTION = "protection"
    REGIME = "regime"
    PROPOSED = "proposed"
    CLOSING = "closing"
    ZONES = "zones"
    AGENDA = "agenda"
    AGENDA_BY = "agenda_by"
    CHECK_IN = "check_in"
    FIGURES = "figures"
    MANAGE = "manage"
    PANEL = "panel"
    PRINT = "print"
    REPRINT = "reprint"
    PRINT_WAITING = "print_waiting"
    MUSTER = "muster"
    COPY = "copy"
    BACK = "back"
    SIGN_OUT = "sign_out"
    TRAINING = "training"
    DISPLAY = "display"
    PHRASES = "phrases"
    ANSWER = "answer"
    HOLD = "hold"
    END_CALL = "end_call"


# A deed without keys is in the menu only.
KEYS: dict[Deed, tuple[str, ...]] = {
    Deed.HELP: ("F1",),
    Deed.NEW: ("F2",),
    Deed.SEARCH: ("F3", "Ctrl+F"),
    Deed.CALL_NEXT: ("F4",),
    Deed.CALL_SELECTED: ("Shift+F4",),
    Deed.RECALL: ("F5",),
    Deed.ABSENT: ("Shift+F5",),
    Deed.ADMIT: ("F6",),
    Deed.ARM: ("F7",),
    Deed.ALARM: ("F8",),
    Deed.RELEASE: ("F9",),
    Deed.EMERGENCY: ("Ctrl+Shift+F9",),
    Deed.LOCKDOWN: ("Ctrl+Shift+F7",),
    Deed.SILENT: ("Ctrl+F12",),
    Deed.APPROVE: ("Alt+G",),
    Deed.POLICE: ("Alt+P",),
    Deed.REFUSE: ("Alt+W",),
    Deed.ANSWER: ("Alt+B",),
    Deed.HOLD: ("Alt+H",),
    Deed.END_CALL: ("Alt+E",),
    Deed.MENU: ("F10",),
    Deed.THEME: ("F11",),
    Deed.LOCK: ("F12",),
    Deed.CONFIRM: ("Ctrl+Return", "Ctrl+Enter"),
    Deed.PARK: ("Ctrl+H",),
    Deed.LEFT: ("Ctrl+E",),
    Deed.REFER: ("Ctrl+R",),
    Deed.IDENTITY: ("Alt+K",),
    Deed.PRIORITY: ("Ctrl+U",),
    Deed.COCK: ("Ctrl+M",),
    Deed.UNDO: ("Ctrl+Z",),
    Deed.PHRASES: ("Ctrl+J",),
    Deed.DESK: ("Ctrl+B",),
    Deed.PROTECTION: ("Ctrl+G",),
    Deed.REGIME: ("Ctrl+Shift+R",),
    Deed.PROPOSED: ("Ctrl+Shift+G",),
    Deed.CLOSING: ("Ctrl+Shift+E",),
    Deed.ZONES: ("Ctrl+I",),
    Deed.ALARMS: ("Ctrl+L",),
    Deed.AGENDA: ("Ctrl+K",),
    Deed.AGENDA_BY: ("Ctrl+Shift+K",),
    Deed.FIGURES: ("Ctrl+T",),
    Deed.MANAGE: ("Ctrl+Shift+B",),
    Deed.PANEL: ("Ctrl+Tab",),
    Deed.PRINT: ("Ctrl+P",),
    Deed.REPRINT: ("Alt+T",),
    Deed.COPY: ("Ctrl+C",),
    Deed.BACK: ("Esc",),
}

# What a locked or signed-out window still answers; a locked console sends nothing (settled.md 5).
WITHOUT_SESSION = frozenset({Deed.HELP, Deed.MENU, Deed.THEME, Deed.BACK})


def deed_of(pressed: QKeyCombination) -> Deed | None:
    """Find the deed of a key; None where it has none."""
    sequence = QKeySequence(pressed)
    for deed, keys in KEYS.items():
        if any(sequence == QKeySequence(key) for key in keys):
            return deed
    return None


def key_words(deed: Deed) -> str:
    """Write the first key of a deed as it stands on the keyboard; nothing when it has none."""
    first = KEYS.get(deed, ("",))[0]
    return first.replace("Return", "Enter")


def name(deed: Deed) -> str:
    """Name a deed, as the menu and the help sheet do."""
    return (_airlock() | _queue() | _counter() | _window())[deed]


def _airlock() -> dict[Deed, str]:
    return {
        Deed.ADMIT: translate("deeds", "Let into the airlock, or back out"),
        Deed.ANSWER: translate("deeds", "Answer the bell"),
        Deed.HOLD: translate("deeds", "Hold the call at the door"),
        Deed.END_CALL: translate("deeds", "End the call at the door"),
        Deed.ARM: translate("deeds", "Arm the inner door"),
        Deed.RELEASE: translate("deeds", "Release the armed door"),
        Deed.EMERGENCY: translate("deeds", "Emergency release: then press F9"),
        Deed.LOCKDOWN: translate("deeds", "Lock everything: then press F7"),
        Deed.SILENT: translate("deeds", "Silent alarm: nothing is shown here"),
        Deed.APPROVE: translate("deeds", "Check passed"),
        Deed.POLICE: translate("deeds", "Call police to the airlock"),
        Deed.REFUSE: translate("deeds", "Refuse entry"),
        Deed.RESET: translate("deeds", "Reset the airlock"),
    }


def _queue() -> dict[Deed, str]:
    return {
        Deed.NEW: translate("deeds", "New visitor"),
        Deed.SEARCH: translate("deeds", "Search the queue"),
        Deed.CALL_NEXT: translate("deeds", "Call the next visitor"),
        Deed.CALL_SELECTED: translate("deeds", "Call the selected visitor"),
        Deed.PRIORITY: translate("deeds", "Change the priority"),
        Deed.COCK: translate("deeds", "Mark the row as pending, or unmark it"),
        Deed.LEFT: translate("deeds", "The selected visitor has left"),
        Deed.RESUME: translate("deeds", "Bring the paused visitor back to the queue"),
        Deed.TURN_UP: translate("deeds", "The absent visitor turned up"),
        Deed.ABANDON: translate("deeds", "Break the visit off"),
        Deed.TAKE_OVER: translate("deeds", "Take the visit over from another counter"),
        Deed.UNDO: translate("deeds", "Undo the last queue action"),
        Deed.COPY: translate("deeds", "Copy the number of the selected visitor"),
        Deed.REPRINT: translate("deeds", "Print the ticket again"),
        Deed.PRINT_WAITING: translate("deeds", "Print the tickets that wait for paper"),
    }


def _counter() -> dict[Deed, str]:
    return {
        Deed.RECALL: translate("deeds", "Call again"),
        Deed.ABSENT: translate("deeds", "Did not come"),
        Deed.CONFIRM: translate("deeds", "Visitor is here, then finish"),
        Deed.PARK: translate("deeds", "Pause the visit"),
        Deed.REFER: translate("deeds", "Refer to another service"),
        Deed.IDENTITY: translate("deeds", "Read the visitor's identity card"),
        Deed.GIVE_BACK: translate("deeds", "Back to the queue"),
    }


def _window() -> dict[Deed, str]:
    return {
        Deed.HELP: translate("deeds", "Help: keys and what to do"),
        Deed.ALARM: translate("deeds", "Acknowledge the newest or the chosen alarm"),
        Deed.ALARMS: translate("deeds", "Alarms: what is new, and what to do"),
        Deed.SHELVE: translate("deeds", "Put the chosen alarm aside for a while"),
        Deed.UNSHELVE: translate("deeds", "Bring the chosen alarm back"),
        Deed.RESET_ALARM: translate("deeds", "Reset the chosen alarm"),
        Deed.HAND_ALARM: translate(
            "deeds", "Hand the chosen alarm to a colleague, or take it back"
        ),
        Deed.CLOSE_ALARM: translate("deeds", "Close the chosen alarm with a note"),
        Deed.SOUND_TEST: translate("deeds", "Test the sound of this post"),
        Deed.MENU: translate("deeds", "Menu with every action"),
        Deed.THEME: translate("deeds", "Day, night, dimmed"),
        Deed.LOCK: translate("deeds", "Lock the console"),
        Deed.SIGN_OUT: translate("deeds", "Sign out"),
        Deed.DESK: translate("deeds", "Front desk"),
        Deed.PROTECTION: translate("deeds", "Building protection: bollards and shutters"),
        Deed.REGIME: translate("deeds", "Change the regime of the building"),
        Deed.CLOSING: translate("deeds", "Closing round of the building"),
        Deed.PROPOSED: translate("deeds", "Set the regime that the hours propose"),
        Deed.ZONES: translate("deeds", "In the building: zones and people"),
        Deed.AGENDA: translate("deeds", "Agenda: appointments by day, again: by week"),
        Deed.AGENDA_BY: translate("deeds", "Agenda by team, again: by officer"),
        Deed.CHECK_IN: translate("deeds", "Check in an appointment"),
        Deed.FIGURES: translate("deeds", "Figures: today and four weeks, again: their other page"),
        Deed.MANAGE: translate("deeds", "Administration: the office, again: diagnosis"),
        Deed.PANEL: translate("deeds", "Next panel"),
        Deed.PRINT: translate("deeds", "Print what is in sight as PDF"),
        Deed.MUSTER: translate("deeds", "Print the muster list"),
        Deed.BACK: translate("deeds", "Back, close or disarm"),
        Deed.TRAINING: translate("deeds", "Training: play the visitor"),
        Deed.DISPLAY: translate("deeds", "Open the public screen"),
        Deed.PHRASES: translate("deeds", "Phrases for a visitor"),
    }


def short(deed: Deed) -> str:
    """Name a deed in one word, for the line of F-keys."""
    return {
        Deed.HELP: translate("legend", "Help"),
        Deed.NEW: translate("legend", "New"),
        Deed.SEARCH: translate("legend", "Search"),
        Deed.CALL_NEXT: translate("legend", "Next"),
        Deed.RECALL: translate("legend", "Again"),
        Deed.ADMIT: translate("legend", "Let in"),
        Deed.ARM: translate("legend", "Arm"),
        Deed.ALARM: translate("legend", "Alarm"),
        Deed.RELEASE: translate("legend", "Release"),
        Deed.MENU: translate("legend", "Menu"),
        Deed.THEME: translate("legend", "Night"),
        Deed.LOCK: translate("legend", "Lock"),
    }[deed]
