"""Further steps about alarms of the building: panes, power, barriers, gates, badges and readers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def further(still: str) -> dict[str, tuple[str, ...]]:
    """Say what comes after the one action; `still` says whom to call when it does not help."""
    return _front() | _barriers(still) | _gates(still) | _badges() | _readers()


def call_out() -> str:
    """Say what to do while a press of a panic button reaches nobody."""
    return translate("alarms", "Tell every post to call out: no panic button is heard here.")


def _front() -> dict[str, tuple[str, ...]]:
    yourself = translate("alarms", "Look there again now and then, until data come back.")
    return {
        "fire": (
            translate("alarms", "Print it in the list of who is inside: Ctrl+I, then Ctrl+P."),
            translate("alarms", "Nobody goes back in before the fire service says so."),
        ),
        "glass_break": (
            translate("alarms", "Somebody is there: stay away, press the silent alarm (Ctrl+F12)."),
            translate("alarms", "Nobody is there: touch nothing, and have the pane closed off."),
        ),
        "tamper_input": (
            translate("alarms", "Do not go alone: take a colleague along."),
            translate("alarms", "Until support has looked, look at that part of the front."),
        ),
        "inputs_line": (
            yourself,
            translate("alarms", "It stays: call support, and say so at the hand-over."),
        ),
        "panic_line": (
            translate("alarms", "Use the silent key (Ctrl+F12) instead: it goes another way."),
            translate("alarms", "It stays: call support, and say so at the hand-over."),
        ),
        "building_mains": (
            translate("alarms", "Move no shutter or bollard that need not move."),
            translate("alarms", "The power stays away: call support."),
        ),
        "building_battery": (
            translate("alarms", "Know where the keys of doors, shutters and bollards are."),
        ),
        "close_not_ready": (
            translate("alarms", "Ctrl+Shift+E opens the round, each part in its turn."),
            translate("alarms", "One does not close: keep watch there, and call support."),
        ),
    }  # fmt: skip


def _barriers(still: str) -> dict[str, tuple[str, ...]]:
    away = translate("alarms", "Keep people and cars away from it.")
    watch = translate("alarms", "It stands open: have somebody keep watch there.")
    return {
        "field_lost": (watch,),
        "building_bridge_lost": (
            call_out(),
            translate("alarms", "Longer than 2 minutes: call support."),
        ),
        "barrier_jammed": (
            translate("alarms", "The way is free: ask once more in Building (Ctrl+G)."),
            translate("alarms", "It stays where it is: keep people away and call support."),
        ),
        "barrier_drive": (away, watch),
        "barrier_sensor": (
            translate("alarms", "Nobody stands in its way? Only then the key."),
            still,
        ),
        "barrier_not_moved": (
            translate("alarms", "Look first that nobody stands in its way."),
            still,
        ),
        "plan_waits": (
            translate("alarms", "Something is in the way: clear it first."),
            translate("alarms", "Not yet: put the closing off there, for half an hour."),
        ),
        "plan_ends": (translate("alarms", "It stays: say so at the hand-over, every time."),),
        "plan_skipped": (
            watch,
            translate("alarms", "Nothing is in the way: call support."),
        ),
    }


def _gates(still: str) -> dict[str, tuple[str, ...]]:
    together = translate("alarms", "Not found: call a colleague and look together (Ctrl+I).")
    by_hand = translate("alarms", "Ask each for a badge before you let them through.")
    return {
        "gate_tailgating": (
            translate("alarms", "Without a badge: bring them back to the reception."),
            together,
        ),
        "gate_wrong_way": (
            translate("alarms", "Set right in Ctrl+I where they are now."),
            together,
        ),
        "gate_forced": (
            translate("alarms", "Without a badge: bring them back to the reception."),
            translate("alarms", "It lets everybody through: stay there and call support."),
        ),
        "gate_obstructed": (
            translate("alarms", "Somebody is stuck: calm them, and do not pull at the panels."),
            translate("alarms", "Nothing is there: call support."),
        ),
        "gate_fault": (
            translate("alarms", "There is no other one: stay there, one person at a time."),
            by_hand,
        ),
        "gate_not_opened": (
            translate("alarms", "Look that nobody stands in it before you ask once more."),
            still,
        ),
        "gate_freed": (
            translate("alarms", "Ask whether it is a fire: then everybody goes out first."),
            translate("alarms", "The panel is reset and it stays open: call support."),
        ),
        "gate_grants": (by_hand,),
        "grants_old": (
            translate("alarms", "Look in Ctrl+I whether they may still pass."),
            by_hand,
        ),
    }


def _badges() -> dict[str, tuple[str, ...]]:
    return {
        "zone_breach": (
            translate("alarms", "Ask where they must be: give that zone, or bring them back."),
            translate("alarms", "Not found: call a colleague and look together (Ctrl+I)."),
        ),
        "badge_late": (
            translate("alarms", "Set it in Ctrl+I: taken in, or until when."),
            translate("alarms", "Not to be found: call it lost there."),
        ),
        "badge_lost": (
            translate("alarms", "Ask whoever had it last."),
            translate("alarms", "It is found: take it in again (Ctrl+I)."),
        ),
    }


def _readers() -> dict[str, tuple[str, ...]]:
    by_hand = translate("alarms", "Ask each for a badge before you let them through.")
    return {
        "reader_offline": (
            translate("alarms", "Look at the reader: is it whole, does it light up?"),
            by_hand,
        ),
        "reader_bus": (
            translate("alarms", "Keep somebody at each gate of that line."),
            by_hand,
        ),
        "reader_insecure": (by_hand,),
        "reader_doubled": (
            translate("alarms", "Use no card there until support has set their addresses."),
            by_hand,
        ),
        "reader_supply": (
            translate("alarms", "It stops: let people through by hand."),
            by_hand,
        ),
        "reader_tamper": (
            translate("alarms", "Not one of ours: do not go alone, call a colleague."),
            translate("alarms", "Have support look, also once its cover is shut again."),
        ),
    }
