"""The catalogue of alarms in words: what happened, and the one thing to do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """What happened, and the one action."""

    what: str
    do: str


def catalogue() -> dict[str, AlarmWords]:
    """Give the words of every kind of alarm, made once for each language."""
    return _catalogue(translate("alarms", "CRITICAL"), translate("alarms", "LOW"))


@lru_cache(maxsize=8)
def _catalogue(*_words_of_the_language: str) -> dict[str, AlarmWords]:
    return (
        _critical() | _doors() | _people() | _technical() | _program() | _protection() | _gates()
        | _badges()
    )  # fmt: skip


def _protection() -> dict[str, AlarmWords]:
    return {
        "barrier_jammed": AlarmWords(
            translate("alarms", "{what} is at neither end"),
            translate("alarms", "Do not force it; look what is in the way, or call support."),
        ),
        "barrier_drive": AlarmWords(
            translate("alarms", "{what}: drive in fault"),
            translate("alarms", "Do not force it; call the technical service."),
        ),
        "barrier_sensor": AlarmWords(
            translate("alarms", "{what}: a sensor gives nothing that can be trusted"),
            translate("alarms", "It does not close by itself now: look on the spot, use the key."),
        ),
        "barrier_not_moved": AlarmWords(
            translate("alarms", "{what} did not move as asked"),
            translate("alarms", "Look at it; then arm and move again, or use the key."),
        ),
        "field_lost": AlarmWords(
            translate("alarms", "No data of gates, bollards and shutters"),
            translate("alarms", "Look on the spot, use the keys there, and call support."),
        ),
    }


def _gates() -> dict[str, AlarmWords]:
    return {
        "gate_tailgating": AlarmWords(
            translate("alarms", "{what}: more than one person on one card"),
            translate("alarms", "Stop them and ask each for a badge."),
        ),
        "gate_wrong_way": AlarmWords(
            translate("alarms", "{what}: somebody came through the other way"),
            translate("alarms", "Stop them and ask where they came from."),
        ),
        "gate_forced": AlarmWords(
            translate("alarms", "{what}: somebody passed without a card or a release"),
            translate("alarms", "Look who passed and call a colleague."),
        ),
        "gate_obstructed": AlarmWords(
            translate("alarms", "{what}: somebody or something stays between the panels"),
            translate("alarms", "Look on the spot and clear the gate."),
        ),
        "gate_fault": AlarmWords(
            translate("alarms", "{what} is in fault and lets nobody through"),
            translate("alarms", "Send people by another gate and call support."),
        ),
        "gate_not_opened": AlarmWords(
            translate("alarms", "{what} did not open as asked"),
            translate("alarms", "Look at it; then release again or let pass by another gate."),
        ),
        "gate_freed": AlarmWords(
            translate("alarms", "{what} is held open by the fire panel"),
            translate("alarms", "Watch who passes; it shuts when the panel is reset."),
        ),
        "gate_grants": AlarmWords(
            translate("alarms", "{what}: the stored grants cannot be trusted, no card opens"),
            translate("alarms", "Release by hand; support must look at the bridge."),
        ),
        "grants_old": AlarmWords(
            translate("alarms", "The gates have old grants: changes do not reach them"),
            translate("alarms", "Watch who passes the gates, and call support."),
        ),
        "grants_old.refused": AlarmWords(
            translate("alarms", "The gates have old grants: the bridge refuses the new ones"),
            translate("alarms", "Watch who passes the gates, and call support."),
        ),
    }


def _critical() -> dict[str, AlarmWords]:
    return {
        "both_not_secure": AlarmWords(
            translate("alarms", "Both airlock doors are not closed"),
            translate("alarms", "Stop everybody and close a door by hand."),
        ),
        "forced": AlarmWords(
            translate("alarms", "{what} opened without a command"),
            translate("alarms", "Look who passes and call a colleague."),
        ),
        "emergency": AlarmWords(
            translate("alarms", "Emergency release pulled: the doors are free"),
            translate("alarms", "Help people out, then reset with the key."),
        ),
        "fire": AlarmWords(
            translate("alarms", "Fire alarm: the doors are free"),
            translate("alarms", "Evacuate and take the muster list along."),
        ),
        "glass_break": AlarmWords(
            translate("alarms", "Glass break: {what}"),
            translate("alarms", "Look from a distance, keep people away and call a colleague."),
        ),
        "tamper_input": AlarmWords(
            translate("alarms", "Somebody is at the wiring: {what}"),
            translate("alarms", "Look on the spot who is at it, then call support."),
        ),
        "panic": AlarmWords(
            translate("alarms", "Silent alarm of counter {what}"),
            translate("alarms", "Follow the procedure; do not phone the post."),
        ),
        "inputs_line": AlarmWords(
            translate("alarms", "Glass break and tamper: no sure data"),
            translate("alarms", "Look at the front yourself; have the line looked at."),
        ),
        "building_mains": AlarmWords(
            translate("alarms", "No mains power in the building"),
            translate("alarms", "Ask what happened; the battery lasts for a while."),
        ),
        "building_battery": AlarmWords(
            translate("alarms", "Emergency battery of the building is weak"),
            translate("alarms", "Call support before the mains fail."),
        ),
        "panic_line": AlarmWords(
            translate("alarms", "Panic buttons: no sure data"),
            translate("alarms", "Tell every post to call out; have the line looked at."),
        ),
        "tamper": AlarmWords(
            translate("alarms", "Somebody opened the control cabinet of the airlock"),
            translate("alarms", "Let nobody through and look at the cabinet."),
        ),
    }


def _doors() -> dict[str, AlarmWords]:
    return {
        "held": AlarmWords(
            translate("alarms", "{what} is open too long"),
            translate("alarms", "Ask to close the door, or close it yourself."),
        ),
        "not_locked": AlarmWords(
            translate("alarms", "{what} closed but did not lock"),
            translate("alarms", "Pull the door shut and look at the bolt."),
        ),
        "flapping": AlarmWords(
            translate("alarms", "{what}: a contact goes on and off all the time"),
            translate("alarms", "Look at the door, and have support adjust its contact."),
        ),
        "sensor": AlarmWords(
            translate("alarms", "Sensor fault: {what}"),
            translate("alarms", "Use the key switch and call support."),
        ),
    }


def _people() -> dict[str, AlarmWords]:
    return {
        "occupant_waiting": AlarmWords(
            translate("alarms", "Somebody waits in the airlock too long"),
            translate("alarms", "Speak to the visitor and decide."),
        ),
        "missed_call": AlarmWords(
            translate("alarms", "The bell at the outer door was not answered"),
            translate("alarms", "Look who stands outside; speak with them or let them in (F6)."),
        ),
        "presence_without_passage": AlarmWords(
            translate("alarms", "Somebody is in the airlock without having come through a door"),
            translate("alarms", "Look who it is and tie the visitor by hand."),
        ),
        "count_changed": AlarmWords(
            translate("alarms", "The number of people in the airlock changed"),
            translate("alarms", "Count again and repeat the check."),
        ),
        "count": AlarmWords(
            translate("alarms", "More than one person in the airlock"),
            translate("alarms", "Say how many you see before you release."),
        ),
        "wait_over": AlarmWords(
            translate("alarms", "Somebody waits longer than the target: {what}"),
            translate("alarms", "Call the next visitor or open a counter."),
        ),
        "priority_waits": AlarmWords(
            translate("alarms", "A priority visitor waits longer than 10 min: {what}"),
            translate("alarms", "Call this visitor next (F4)."),
        ),
        "dangerous_object": AlarmWords(
            translate("alarms", "Dangerous object in the airlock"),
            translate(
                "alarms",
                "Keep both doors locked and ask for assistance; only then let back out (F6).",
            ),
        ),
    }


def _technical() -> dict[str, AlarmWords]:
    return {
        "bridge_lost": AlarmWords(
            translate("alarms", "Airlock bridge lost: states and commands are gone"),
            translate("alarms", "Work with the key switch."),
        ),
        "building_bridge_lost": AlarmWords(
            translate("alarms", "Device bridge lost: nothing of the building is known here"),
            translate("alarms", "Look on the spot, and use the keys there."),
        ),
        "comms": AlarmWords(
            translate("alarms", "No data from the door control"),
            translate("alarms", "Work with the key switch and call support."),
        ),
        "power": AlarmWords(
            translate("alarms", "Mains power of the airlock is gone"),
            translate("alarms", "Let nobody new in and call support."),
        ),
        "battery": AlarmWords(
            translate("alarms", "The airlock has neither mains nor battery"),
            translate("alarms", "Let nobody new in and call support."),
        ),
        "not_executed": AlarmWords(
            translate("alarms", "{what} did not answer to a release"),
            translate("alarms", "Look at the door, then release again or use the key."),
        ),
        "detector": AlarmWords(
            translate("alarms", "Detector gives no data: {what}"),
            translate("alarms", "Check by hand and call support."),
        ),
        "journal": AlarmWords(
            translate("alarms", "The bridge cannot record"),
            translate("alarms", "Use the key switch and call support."),
        ),
        "journal_changed": AlarmWords(
            translate("alarms", "The airlock bridge has another journal than before"),
            translate("alarms", "Have support keep the old journal and find out why."),
        ),
        "conflict": AlarmWords(
            translate("alarms", "Two different commands came with one number"),
            translate("alarms", "Call support; work with one console."),
        ),
    }


def _program() -> dict[str, AlarmWords]:
    return {
        "server_lost": AlarmWords(
            translate("alarms", "The database is away"),
            translate("alarms", "Note numbers on paper and call support."),
        ),
        "store_full": AlarmWords(
            translate("alarms", "The disk of the database is full"),
            translate("alarms", "Make room or call support; note numbers on paper."),
        ),
        "ledger_flaw": AlarmWords(
            translate("alarms", "The record was changed from entry {what} on"),
            translate("alarms", "Keep the database file as it is and call support."),
        ),
        "clock_drift": AlarmWords(
            translate("alarms", "The clock of this computer jumped"),
            translate("alarms", "Compare it with a watch and call support."),
        ),
        "sound": AlarmWords(
            translate("alarms", "Sound: no device at this post"),
            translate("alarms", "Plug a loudspeaker in or call support; keep looking meanwhile."),
        ),
        "sound.failed": AlarmWords(
            translate("alarms", "Sound: the device at this post does not play"),
            translate("alarms", "Look at its plug and volume; keep looking meanwhile."),
        ),
        "printer": AlarmWords(
            translate("alarms", "The ticket printer does not print"),
            translate("alarms", "Look at plug and lid; say or write the number meanwhile."),
        ),
        "paper": AlarmWords(
            translate("alarms", "The ticket printer is out of paper"),
            translate("alarms", "Put a new roll in; say or write the number meanwhile."),
        ),
    }


def _badges() -> dict[str, AlarmWords]:
    return {
        "zone_breach": AlarmWords(
            translate("alarms", "Badge outside the zones that it opens: {what}"),
            translate("alarms", "Find this person and go along."),
        ),
        "badge_late": AlarmWords(
            translate("alarms", "Badge not given back in time: {what}"),
            translate("alarms", "Prolong it or fetch the badge."),
        ),
        "badge_lost": AlarmWords(
            translate("alarms", "Badge lost: {what}"),
            translate("alarms", "Block the badge, then search for it."),
        ),
        "reader_offline": AlarmWords(
            translate("alarms", "Badge reader does not answer: {what}"),
            translate("alarms", "Let people through by hand and call support."),
        ),
        "reader_bus": AlarmWords(
            translate("alarms", "No badge reader of its line answers: {what}"),
            translate("alarms", "Let people through by hand and call support."),
        ),
        "reader_insecure": AlarmWords(
            translate("alarms", "Badge reader answers without its key: {what}"),
            translate("alarms", "Trust no card there; go and look, and call support."),
        ),
        "reader_doubled": AlarmWords(
            translate("alarms", "Two badge readers answer at one address: {what}"),
            translate("alarms", "Let people through by hand and call support."),
        ),
        "reader_supply": AlarmWords(
            translate("alarms", "Supply of a badge reader in fault: {what}"),
            translate("alarms", "Call support; cards still work there."),
        ),
        "reader_tamper": AlarmWords(
            translate("alarms", "Badge reader was opened: {what}"),
            translate("alarms", "Go and look who is there; keep the gate in sight."),
        ),
        "plan_waits": AlarmWords(
            translate("alarms", "The weekly plan of the barriers waits for a person"),
            translate("alarms", "Look at the barriers, then confirm it in Building (Ctrl+G)."),
        ),
        "plan_ends": AlarmWords(
            translate("alarms", "The weekly plan of the barriers ends within a week"),
            translate("alarms", "Call support: no counter gives it new hours."),
        ),
        "plan_skipped": AlarmWords(
            translate("alarms", "{what} was not moved by the weekly plan"),
            translate("alarms", "Look what stands in the way; then move it from here."),
        ),
        "close_not_ready": AlarmWords(
            translate("alarms", "The closing round is not done at closing time"),
            translate("alarms", "Finish the round: shutters, bollards, doors."),
        ),
    }
