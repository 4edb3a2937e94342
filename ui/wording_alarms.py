"""Alarms in words: how many, what happened, what it leads to and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reception_app.alarm_catalogue import Place, kind_of
from reception_app.desk.states.alarms import AlarmPriority, AlarmRow
from ui import wording_consequences
from ui.wording_alarm_kinds import AlarmWords, catalogue

translate = QCoreApplication.translate
UNNAMED = " :\u00a0\u202f"  # what is left around a name that is not known


def priority(code: AlarmPriority) -> str:
    """Name a priority, in capitals for the alarm line."""
    return {
        AlarmPriority.CRITICAL: translate("alarms", "CRITICAL"),
        AlarmPriority.HIGH: translate("alarms", "HIGH"),
        AlarmPriority.LOW: translate("alarms", "LOW"),
    }[code]


def counted(code: AlarmPriority, count: int) -> str:
    """Count the alarms of one priority."""
    return {
        AlarmPriority.CRITICAL: translate("alarms", "{n} critical"),
        AlarmPriority.HIGH: translate("alarms", "{n} high"),
        AlarmPriority.LOW: translate("alarms", "{n} low"),
    }[code].format(n=count)


def shelved(count: int) -> str:
    """Count the alarms that are put aside for a while."""
    return translate("alarms", "{n} put aside").format(n=count)


def alarm(row: AlarmRow) -> AlarmWords:
    """Say what happened and what to do; of one that is over, that nothing is to be done."""
    words = _alarm(row)
    if row.active:
        return words
    return AlarmWords(
        translate("alarms", "Over · {what}").format(what=words.what),
        translate("alarms", "Nothing to do. Acknowledge that you saw it."),
    )


def _alarm(row: AlarmRow) -> AlarmWords:
    words = catalogue()
    known = words.get(f"{row.kind}.{row.detail}") or words.get(row.kind)
    about = row.detail or row.alarm.partition(".")[2]
    # Elsewhere than at the airlock things have names of their own.
    where = kind_of(row.kind).place
    if about and where is Place.AIRLOCK:
        from ui import wording_airlock  # noqa: PLC0415 - after the first paint

        about = wording_airlock.door_of(about)
    thing = about.partition(" ")[0] if where is Place.SERVER else about
    if known is None:
        return AlarmWords(
            translate("alarms", "Alarm {kind} of the airlock").format(kind=row.kind),
            translate("alarms", "Look at the airlock and call the chief."),
        )
    return AlarmWords(known.what.format(what=thing).strip(UNNAMED), known.do)


def consequence(row: AlarmRow) -> str:
    """Say what an alarm leads to while nobody does anything, and what it stands for, line by line.

    A press of a panic button that nobody sees is not to be read from a gate that gives no data.
    """
    keys = (kind_of(kind).consequence for kind in (row.kind, *row.with_it))
    return "\n".join(wording_consequences.consequence(key) for key in dict.fromkeys(keys))
