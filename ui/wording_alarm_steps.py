"""What to do about an alarm, step by step: the one action of the catalogue, then at most two more.

First the look, then the act, then whom to call. No step forces anything, mutes anything, or says
that a door will open: whatever it asks of this program, the guards of that are asked again.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.alarms import AlarmRow
from ui import wording_alarm_steps_building, wording_alarms

translate = QCoreApplication.translate
BUTTONS = "panic_line"
AT_MOST = 3  # lines that somebody reads while it rings


def steps(row: AlarmRow) -> tuple[str, ...]:
    """Say what to do, in order; the first one is what the alarm line says."""
    first = wording_alarms.alarm(row).do
    if not row.active:
        return (first,)
    further = _further(translate("alarms", "CRITICAL"), translate("alarms", "LOW"))
    more = further.get(f"{row.kind}.{row.detail}") or further.get(row.kind, ())
    # Who counts on a button must hear it now, whatever else its controller tells no more.
    buttons = (wording_alarm_steps_building.call_out(),) if BUTTONS in row.with_it else ()
    return (first, *buttons, *more)[:AT_MOST]


@lru_cache(maxsize=8)
def _further(*_words_of_the_language: str) -> dict[str, tuple[str, ...]]:
    return (
        _doors() | _people() | _technical() | _program()
        | wording_alarm_steps_building.further(still())
    )  # fmt: skip


def still() -> str:
    """Say whom to call when it does not help."""
    return translate("alarms", "It does not help: call support.")


def _reset() -> str:
    return translate("alarms", "The cause is gone: reset the airlock from the menu (F10).")


def _doors() -> dict[str, tuple[str, ...]]:
    return {
        "both_not_secure": (
            translate("alarms", "Look here that both doors are locked, and count who came in."),
            translate("alarms", "One does not shut: keep a colleague at it and call support."),
        ),
        "forced": (
            translate("alarms", "Shut the door and look at its bolt; let nobody through."),
            translate("alarms", "Cause found: reset the airlock (F10); not found: call support."),
        ),
        "tamper": (
            translate("alarms", "Somebody is at it: do not go alone, call a colleague."),
            translate("alarms", "Have support look first; then reset the airlock (F10)."),
        ),
        "emergency": (
            translate("alarms", "Look that nobody is left inside and that both doors are shut."),
            translate("alarms", "Then say here how many you see, and reset the airlock (F10)."),
        ),
        "held": (
            translate("alarms", "Look what keeps it open, and take that away."),
            translate("alarms", "It does not stay shut: keep somebody at it and call support."),
        ),
        "not_locked": (
            translate("alarms", "Look here whether it now counts as locked."),
            translate("alarms", "It does not: let nobody through, use the key and call support."),
        ),
        "not_executed": (
            translate("alarms", "Look who went through before you ask once more."),
            translate("alarms", "No answer a second time: use the key and call support."),
        ),
        "flapping": (
            translate("alarms", "Pull the door shut, and look whether it goes on."),
            translate("alarms", "Until then look at the door itself before you release."),
        ),
        "sensor": (
            translate("alarms", "Look at the door itself: here it does not count as locked."),
            _reset(),
        ),
    }


def _people() -> dict[str, tuple[str, ...]]:
    return {
        "dangerous_object": (
            translate("alarms", "Keep people away from the glass and the doors."),
            translate("alarms", "Nobody touches the object: whoever comes to help takes it over."),
        ),
        "occupant_waiting": (
            translate("alarms", "Check passed: F7, then F9. Not passed: back out with F6."),
            translate(
                "alarms",
                "Somebody is unwell: emergency release (Ctrl+Shift+F9, then F9) and call for help.",
            ),
        ),
        "presence_without_passage": (
            translate("alarms", "You do not know them: keep both doors locked, call a colleague."),
            translate("alarms", "Nobody is there: have support look at the sensor."),
        ),
        "count_changed": (
            translate("alarms", "Ask who came in or went out."),
            translate("alarms", "It does not add up: let back out (F6) and begin anew."),
        ),
        "count": (
            translate("alarms", "They belong together: check each of them."),
            translate("alarms", "They do not: let back out (F6), then in one by one."),
        ),
        "missed_call": (
            translate(
                "alarms", "Nobody stands there: take it in hand, and look out again shortly."
            ),
        ),
        "priority_waits": (
            translate("alarms", "No counter is free: offer a quiet place, and say how long."),
            translate("alarms", "Tell the chief that a counter must open."),
        ),
        "wait_over": (
            translate("alarms", "Say in the waiting room how long it may take."),
            translate("alarms", "No counter can open: tell the chief."),
        ),
        "panic": (
            translate("alarms", "Send help as it says; nobody goes in alone."),
            translate("alarms", "All is safe: the chief takes it back in Building (Ctrl+G)."),
        ),
    }


def _technical() -> dict[str, tuple[str, ...]]:
    paper = translate("alarms", "Write down whom you let through, and when.")
    nobody_new = translate("alarms", "Whoever is inside: in after the check, or back out (F6).")
    return {
        "bridge_lost": (
            paper,
            translate("alarms", "Longer than 2 minutes: call support."),
        ),
        "comms": (
            translate("alarms", "Look at both doors yourself: nothing here is sure."),
            translate("alarms", "Data are back: look that doors and screen agree, then go on."),
        ),
        "power": (
            nobody_new,
            translate("alarms", "Keep the key of the doors at hand."),
        ),
        "battery": (
            translate("alarms", "Go to the airlock with the key, and stay there."),
            paper,
        ),
        "detector": (
            translate("alarms", "Then press “Checked by hand” in the airlock: it is on record."),
        ),
        "journal": (
            translate("alarms", "Look at both doors yourself before the key turns."),
            paper,
        ),
        "journal_changed": (
            translate("alarms", "Tell the chief; the doors go on as usual."),
        ),
        "conflict": (
            translate("alarms", "Tell the other counters to leave F6, F7 and F9 alone."),
        ),
    }  # fmt: skip


def _program() -> dict[str, tuple[str, ...]]:
    try_it = translate("alarms", "Then press Test beside the alarm rate.")
    waiting = translate("alarms", "Then print the tickets that wait, from the menu (F10).")
    return {
        "server_lost": (
            translate("alarms", "Other counters see nothing new: agree by word who calls whom."),
            translate("alarms", "It is back: enter what stands on paper."),
        ),
        "store_full": (
            translate("alarms", "Delete nothing of this program: neither database nor journal."),
        ),
        "ledger_flaw": (
            translate("alarms", "Tell the chief: they alone reset it, with what was found."),
        ),
        "clock_drift": (
            translate("alarms", "Until it is set, note the right hour with what matters."),
        ),
        "sound": (try_it, still()),
        "sound.failed": (try_it, still()),
        "printer": (waiting, still()),
        "paper": (waiting, still()),
    }  # fmt: skip
