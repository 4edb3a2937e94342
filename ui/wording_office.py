"""Words for the office: its name, its hours, who may come, and where else."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.office import OfficeOpening, OfficeState, OtherOffice, WalkIns
from ui import wording_time
from ui.finder import Option
from ui.translations import current

translate = QCoreApplication.translate


def name(office: OfficeState) -> str:
    """Name the office in the language of the screen."""
    return {"fr": office.fr, "en": office.en}.get(current(), "") or office.name


def opening(office: OfficeState, now: datetime) -> tuple[str, str, str]:
    """Give glyph, words and look of what the hours say."""
    until = _until(office.until, now, office.zone)
    match office.opening:
        case OfficeOpening.OPEN:
            words = translate("office", "OPEN until {time}") if until else translate(
                "office", "OPEN")  # fmt: skip
            found = ("door", words, "neutral")
        case OfficeOpening.ALWAYS:
            found = ("door", translate("office", "OPEN day and night"), "neutral")
        case OfficeOpening.NIGHT:
            found = ("moon-fill", translate("office", "NIGHT until {time}"), "neutral")
        case OfficeOpening.CLOSING:
            found = ("clock", translate("office", "CLOSES at {time}"), "high")
        case OfficeOpening.CLOSED:
            words = translate("office", "CLOSED, opens {time}") if until else translate(
                "office", "CLOSED")  # fmt: skip
            found = ("door", words, "neutral")
        case OfficeOpening.UNREAD:
            found = ("door", "", "neutral")
        case OfficeOpening.UNKNOWN:
            found = ("question", translate("office", "HOURS NOT KNOWN"), "high")
    glyph, words, look = found
    return glyph, words.format(time=until), look


def _until(at: datetime | None, now: datetime, zone: str) -> str:
    return wording_time.hour_or_day(at, now, zone) if at else ""


def refusal(office: OfficeState, now: datetime) -> str:
    """Say why nobody is received without an appointment now, and who is; else nothing."""
    match office.walk_ins:
        case WalkIns.WELCOME:
            return ""
        case WalkIns.APPOINTMENT_ONLY:
            why = translate("office", "This office receives by appointment only.")
        case WalkIns.CLOSED:
            why = translate("office", "This office is closed now.")
    if office.other is None:
        return why
    return translate("office", "{why} Refer to: {other}.").format(
        why=why, other=_other(office.other, now, office.zone)
    )


def _other(other: OtherOffice, now: datetime, zone: str) -> str:
    said = {"fr": other.fr, "nl": other.nl}.get(current(), other.en)
    until = _until(other.until, now, zone)
    words = {
        OfficeOpening.CLOSED: translate("office", "{name}, opens {time}"),
        OfficeOpening.ALWAYS: translate("office", "{name}, open day and night"),
        OfficeOpening.NIGHT: translate("office", "{name}, open at night, too"),
    }.get(other.opening, translate("office", "{name}, open until {time}"))
    return words.format(name=said, time=until)


def refused(why: str) -> str:
    """Say that a registration was refused, and what to do."""
    if why == WalkIns.CLOSED:
        return translate(
            "office", "The office is closed now. Say why this visitor is registered anyway."
        )
    return translate(
        "office", "By appointment only. Say why this visitor is registered anyway, or refer them."
    )


def overriding() -> tuple[Option, ...]:
    """List why somebody may be registered though nobody is received without an appointment."""
    return (
        Option("appointment", translate("reasons", "Has an appointment")),
        Option("urgent", translate("reasons", "Urgent")),
        Option("vulnerable", translate("reasons", "Victim or vulnerable person")),
        Option("invited", translate("reasons", "Asked to come by a colleague")),
        Option("chief", translate("reasons", "Asked by the chief")),
        Option("other", translate("reasons", "Other reason")),
    )


def not_bookable(why: str) -> str:
    """Say why a time cannot be booked, and what to do."""
    return {
        "past": translate("office", "That time is over. Choose a later one."),
        "closed": translate("office", "The office is closed then. Choose another time."),
        "off_roster": translate("office", "Nobody of the team works then. Choose another time."),
        "taken": translate("office", "That time is taken. Choose another time."),
        "protected": translate(
            "office", "That time is kept for neighbourhood work. Choose another time."
        ),
        "day_ceiling": translate(
            "office", "The team has enough appointments that day. Choose another day."
        ),
        "week_ceiling": translate(
            "office", "The team has enough appointments that week. Choose another week."
        ),
    }.get(why, translate("office", "That time cannot be booked. Choose another time."))


def roster(why: str) -> str:
    """Say why a roster cannot be, with places for officer and time."""
    return {
        "gap": translate("office", "Roster of {officer}: nothing stands at {at}. Fill the gap."),
        "overlap": translate("office", "Roster of {officer}: twice at {at}. Take one away."),
        "backwards": translate(
            "office", "Roster of {officer}: what begins at {at} ends before it. Correct the times."
        ),
        "skipped": translate(
            "office", "Roster of {officer}: the clocks leave {at} out. Write another time."
        ),
        "repeated": translate(
            "office", "Roster of {officer}: {at} comes twice that night. Write another time."
        ),
        "grid": translate("office", "Roster of {officer}: {at} is no multiple of five minutes."),
        "unreadable": translate(
            "office", "Roster of {officer}: {at} cannot be read. Write 09:00-10:30 free."
        ),
        "two_teams": translate(
            "office", "Roster of {officer}: in team {at} as well. Put both teams into one file."
        ),
        "appointment": translate(
            "office", "Roster of {officer}: an appointment at {at} would be alone. Move it first."
        ),
    }.get(why, translate("office", "Roster of {officer}: there is nothing in it. Fill it in."))
