"""What each kind of alarm leads to while nobody does anything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def consequence(key: str) -> str:
    """Say what an alarm leads to while nobody does anything."""
    return (_of_doors() | _of_people() | _of_record()).get(
        key, translate("alarms", "What it leads to is not known.")
    )


def _of_doors() -> dict[str, str]:
    return {
        "building_open": translate("alarms", "The building is open to whoever comes."),
        "doors_free": translate("alarms", "Every door opens without a release."),
        "control_touched": translate("alarms", "The doors may be moved from the cabinet."),
        "door_not_proven": translate(
            "alarms", "The door does not count as locked: releases are refused."
        ),
        "doors_not_known": translate("alarms", "Nobody sees or moves the doors from here."),
        "building_not_seen": translate(
            "alarms", "Gates, barriers, alarm inputs and panic buttons are not heard here."
        ),
        "on_battery": translate("alarms", "The airlock runs on its battery, not for long."),
        "gate_stands_open": translate("alarms", "The gate stands open to whoever comes."),
        "nobody_passes": translate("alarms", "No card opens this gate."),
        "no_card_read": translate("alarms", "No card is read there: people wait at the gate."),
        "no_card_soon": translate("alarms", "Soon no card may be read there."),
        "reader_in_doubt": translate(
            "alarms", "Somebody may copy cards there, or show false ones."
        ),
        "not_moved_from_here": translate("alarms", "It is not moved from here."),
        "front_may_be_open": translate("alarms", "The front of the building may stand open."),
    }


def _of_people() -> dict[str, str]:
    return {
        "colleague_in_danger": translate("alarms", "A colleague may be in danger."),
        "press_not_seen": translate("alarms", "A press of a panic button may not be seen."),
        "people_at_risk": translate("alarms", "People near it may be hurt."),
        "locked_in": translate("alarms", "A visitor stands between two locked doors."),
        "front_broken": translate("alarms", "Somebody may come in through the broken pane."),
        "break_not_seen": translate("alarms", "A broken pane might not be seen."),
        "visitor_not_heard": translate("alarms", "Somebody may still stand outside, unheard."),
        "unchecked_comes_in": translate("alarms", "Somebody unchecked may come in."),
        "check_by_hand": translate("alarms", "The check does not see what this device finds."),
        "unaccounted": translate("alarms", "Somebody walks where nobody expects them."),
        "old_rights": translate(
            "alarms", "Withdrawn rights and lost badges may still open; new ones do not."
        ),
        "badge_abroad": translate("alarms", "Doors may open for whoever has the badge."),
        "vulnerable_waits": translate(
            "alarms", "Somebody who needs protection waits among the others."
        ),
        "promise_broken": translate("alarms", "Visitors wait longer than they were promised."),
    }


def _of_record() -> dict[str, str]:
    return {
        "no_release_without_record": translate(
            "alarms", "No door is released while nothing can be recorded."
        ),
        "record_in_doubt": translate("alarms", "The record of that time may be wrong."),
        "nothing_saved": translate("alarms", "Nothing new is saved; other posts see nothing new."),
        "times_wrong": translate("alarms", "Hours in the record may be wrong."),
        "no_ticket": translate("alarms", "Visitors get a number, but no ticket."),
        "not_heard": translate("alarms", "Nobody hears an alarm or the bell at this post."),
    }
