"""Words of what people do with alarms: the course of one, and why something cannot be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reception_app import errors
from reception_app.desk.states.alarms import AlarmMoment, AlarmRow, AlarmsState, AlarmTurn
from ui import wording_post, wording_time
from ui.finder import Option

translate = QCoreApplication.translate

# -- the course ----------------------------------------------------------------------------------


def turn(one: AlarmMoment, zone: str) -> tuple[str, str]:
    """Say what happened, and who did it or where it went."""
    match one.turn:
        case AlarmTurn.GIVEN:
            to = ", ".join(wording_post.counter(post) for post in one.to)
            return _turns()[one.turn], to or translate("alarms", "nobody signed in")
        case AlarmTurn.HANDED:
            said = translate("alarms", "Handed on to {who}").format(who=one.to[0] if one.to else "")
            return said, one.who
        case AlarmTurn.SHELVED:
            until = wording_time.hour(one.until, zone)
            return translate("alarms", "Put aside until {time}").format(time=until), one.who
        case _:
            return _turns()[one.turn], one.who


def _turns() -> dict[AlarmTurn, str]:
    return {
        AlarmTurn.ROSE: translate("alarms", "Alarm"),
        AlarmTurn.AGAIN: translate("alarms", "Alarm, once more"),
        AlarmTurn.CLEARED: translate("alarms", "The cause is gone"),
        AlarmTurn.TAKEN: translate("alarms", "Taken in hand"),
        AlarmTurn.GIVEN: translate("alarms", "Given to the chief"),
        AlarmTurn.TAKEN_BACK: translate("alarms", "Taken back"),
        AlarmTurn.UNSHELVED: translate("alarms", "Brought back"),
        AlarmTurn.BACK: translate("alarms", "Came back by itself"),
        AlarmTurn.RESET: translate("alarms", "Reset"),
        AlarmTurn.NOTED: translate("alarms", "Closed with a note"),
        AlarmTurn.ENDED: translate("alarms", "Closed"),
    }


# -- handing on ----------------------------------------------------------------------------------


def handed_short(row: AlarmRow) -> str:
    """Say in a column's few words that an alarm was handed on; "" where it was not."""
    if row.handed is None:
        return ""
    if row.handed.here:
        return translate("alarms", "for you")
    return translate("alarms", "handed on")


def handed(row: AlarmRow, zone: str) -> str:
    """Say who handed an alarm to whom, and that it is not taken in hand yet; "" where none did."""
    one = row.handed
    if one is None:
        return ""
    time = wording_time.hour(one.at, zone)
    if one.here:
        said = translate("alarms", "{who} handed it to you at {time}. Take it in hand (F8).")
        return said.format(who=one.by, time=time)
    said = translate("alarms", "Handed at {time} to {who} ({place}), who has yet to take it.")
    return said.format(time=time, who=one.to, place=wording_post.counter(one.post))


def colleagues(state: AlarmsState) -> tuple[Option, ...]:
    """List to whom an alarm can be handed."""
    said = translate("alarms", "{who} ({place})")
    return tuple(
        Option(one.staff, said.format(who=one.name, place=wording_post.counter(one.post)))
        for one in state.colleagues
    )


def why_not_handed(why: str) -> str:
    """Say why an alarm is not handed to a colleague, and what to do instead."""
    return {
        "post": translate("errors", "Only its own post sees this alarm: answer it there."),
        "everybody": translate("errors", "A silent alarm is for every post. Do what it says."),
        "held": translate("errors", "Somebody else has it in hand: they alone hand it on. Ask."),
        "given": translate("errors", "It is handed on already. Wait, or have it taken back."),
        "nobody": translate("errors", "Nobody else is signed in at another post. Call by phone."),
        "away": translate(
            "errors", "Nobody elsewhere is told without the database. Call by phone."
        ),
    }.get(why, translate("errors", "That colleague is not signed in any more. Choose again."))


def why_not_closed(*, latched: bool) -> str:
    """Say why an alarm cannot be closed, and when it can."""
    if latched:
        return translate("errors", "Only a chief closes this one, once the cause was looked into.")
    return translate(
        "errors", "Not closed: what caused the alarm is still there. Do the steps first."
    )


# -- what cannot be done -------------------------------------------------------------------------

REFUSALS: tuple[type[Exception], ...] = (
    errors.UnknownAlarmError, errors.NotShelvableError, errors.AlarmLastsError,
    errors.AlarmStandsError, errors.NotHandableError,
)  # fmt: skip


def refusal(error: Exception) -> str:
    """Say why a deed on an alarm was not done, and what to do."""
    match error:
        case errors.NotShelvableError(most_min=most):
            if most < 1:
                return translate("errors", "This alarm is never put aside. Do what it says.")
            said = translate("errors", "Not put aside: at most {n} min. Choose a shorter time.")
            return said.format(n=most)
        case errors.AlarmLastsError():
            return translate(
                "errors", "Not reset: what caused the alarm is still there. Have it repaired first."
            )
        case errors.AlarmStandsError():
            return why_not_closed(latched=False)
        case errors.NotHandableError(why=why):
            return why_not_handed(why)
        case _:
            return translate("errors", "This alarm is not there any more. Look at the list again.")
