"""Words of the list of alarms: where each stands, where it is, why it is put aside, the sound."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reception_app.alarm_catalogue import Place, kind_of
from reception_app.desk.states.alarms import (
    AlarmPriority,
    AlarmRow,
    AlarmsState,
    SoundCheck,
    SoundState,
    Standing,
)
from ui import wording_post, wording_time
from ui.finder import Option

translate = QCoreApplication.translate


def short_priority(code: AlarmPriority) -> str:
    """Name a priority, for a list."""
    return {
        AlarmPriority.CRITICAL: translate("alarms", "critical"),
        AlarmPriority.HIGH: translate("alarms", "high"),
        AlarmPriority.LOW: translate("alarms", "low"),
    }[code]


def standing(row: AlarmRow) -> str:
    """Say where an alarm stands."""
    if row.latched:
        return translate("alarms", "to be reset")
    return {
        Standing.NEW: translate("alarms", "new"),
        Standing.IN_HAND: translate("alarms", "in hand"),
        Standing.OVER: translate("alarms", "over"),
        Standing.NORMAL: translate("alarms", "closed"),
    }[row.standing]


def place(row: AlarmRow) -> str:
    """Say where somebody must go or look."""
    if row.post:
        return wording_post.counter(row.post_number)
    if row.kind == "panic":
        return wording_post.counter(row.detail)
    where = kind_of(row.kind).place
    if where is Place.BUILDING and row.detail:
        return row.detail
    return {
        Place.AIRLOCK: translate("alarms", "Airlock"),
        Place.BUILDING: translate("alarms", "Building"),
        Place.WAITING_ROOM: translate("alarms", "Waiting room"),
        Place.POST: translate("alarms", "This post"),
        Place.SERVER: translate("alarms", "Server"),
    }[where]


def given(row: AlarmRow, state: AlarmsState, zone: str) -> str:
    """Say in a column's few words how the chief was reached; "" when it is not for them."""
    if not row.escalated or row.acknowledged:
        return ""
    if row.given_at is None:
        return translate("alarms", "for the chief")
    time = wording_time.hour(row.given_at, zone)
    if state.may_shelve:
        return translate("alarms", "for you, {time}").format(time=time)
    if not state.chiefs:
        return translate("alarms", "no chief here")
    return translate("alarms", "chief, {time}").format(time=time)


def given_to(row: AlarmRow, state: AlarmsState, zone: str) -> str:
    """Say to whom and when an alarm was given that nobody took in hand, or what to do instead."""
    if not row.escalated or row.acknowledged:
        return ""
    if call := unheard(row, state):
        return call
    if row.given_at is None:
        return translate("alarms", "It is being given to the chief.")
    time = wording_time.hour(row.given_at, zone)
    if state.may_shelve:
        return translate("alarms", "Given to you as chief at {time}.").format(time=time)
    who = ", ".join(
        translate("alarms", "{who} ({place})").format(
            who=one.name, place=wording_post.counter(one.post)
        )
        for one in state.chiefs
    )
    return translate("alarms", "Given at {time} to {who}.").format(time=time, who=who)


def unheard(row: AlarmRow, state: AlarmsState) -> str:
    """Say what to do where no chief hears of an alarm that nobody took in hand; "" where one does.

    Without a database nobody elsewhere can be told.
    """
    if not row.escalated or row.acknowledged:
        return ""
    if row.given_at is None:
        away = any(one.kind == "server_lost" and one.active for one in state.rows)
        told = translate("alarms", "No chief can be told without the database: call them.")
        return told if away else ""
    if state.chiefs or state.may_shelve:
        return ""
    return translate("alarms", "No chief is signed in anywhere: call them.")


def also(row: AlarmRow) -> str:
    """Say for how many others an alarm stands; nothing when for none."""
    if not row.stands_for:
        return ""
    if row.stands_for == 1:
        return translate("alarms", "and 1 other that comes with it")
    return translate("alarms", "and {n} others that come with it").format(n=row.stands_for)


def reasons() -> tuple[Option, ...]:
    """List why an alarm may be put aside for a while."""
    return (
        Option("repair", translate("alarms", "Somebody repairs it")),
        Option("called", translate("alarms", "Support is called")),
        Option("watched", translate("alarms", "Somebody keeps an eye on it")),
        Option("known", translate("alarms", "Known and harmless for now")),
        Option("works", translate("alarms", "Planned works")),
        Option("other", translate("alarms", "Other reason")),
    )


def reason(code: str) -> str:
    """Name the reason of a shelving or a reset by its code."""
    lists = (*reasons(), *found())
    return next((option.words for option in lists if option.code == code), code)


def found() -> tuple[Option, ...]:
    """List what somebody found who resets an alarm."""
    return (
        Option("restored", translate("alarms", "An older copy was put back on purpose")),
        Option("repaired", translate("alarms", "Support repaired it")),
        Option("examined", translate("alarms", "Examined, and kept as evidence")),
        Option("other", translate("alarms", "Other reason")),
    )


def lengths(most_min: int) -> tuple[Option, ...]:
    """List for how long an alarm may be put aside; the code is the minutes."""
    choices = [n for n in (10, 5, 15, 20, 30, 45, 60) if n <= most_min]
    return tuple(Option(str(n), wording_time.minutes(n)) for n in choices or [most_min])


def sound(state: SoundState, zone: str) -> str:
    """Say whether this post can be heard."""
    match state.check:
        case SoundCheck.HEARD:
            said = translate("alarms", "Sound tested {time}. Critical and high cannot be muted.")
            return said.format(time=wording_time.hour(state.at, zone))
        case SoundCheck.NO_DEVICE:
            return translate("alarms", "Sound: no device. Alarms and the bell are not heard here.")
        case SoundCheck.FAILED:
            return translate("alarms", "Sound: the device does not play. Call support.")
        case _:
            return translate("alarms", "Sound: not tested yet.")
