"""Words of the agenda: bands, states, what was refused and what to do instead."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reception_app.agenda_errors import ArrivalRefusedError, BookingChangedError, CodeRefusedError
from reception_app.bookings import BookingState
from reception_app.desk.states.agenda import BookingRow, TeamRow, Use
from reception_app.desk.states.services import ServiceName
from ui import wording_time, wording_visits
from ui.finder import Option
from ui.translations import current

translate = QCoreApplication.translate


def team(row: TeamRow) -> str:
    """Name a team in the language of the screen."""
    return {"nl": row.nl, "fr": row.fr}.get(current(), row.en)


def use(code: Use) -> str:
    """Name what a stretch of time is for."""
    return {
        Use.FREE: translate("agenda", "free"),
        Use.PROTECTED: translate("agenda", "protected neighbourhood work"),
        Use.TAKEN: translate("agenda", "appointment"),
    }[code]


def state(row: BookingRow) -> tuple[str, str, str]:
    """Give glyph, words and tone of where an appointment stands."""
    if row.closed:
        return "warning-fill", translate("agenda", "office closed"), "high"
    return {
        BookingState.BOOKED: ("circle-dashed", translate("agenda", "expected"), "text2"),
        BookingState.ARRIVED: ("check", translate("agenda", "checked in"), "text2"),
        BookingState.NO_SHOW: ("warning-fill", translate("agenda", "did not come"), "high"),
        BookingState.CANCELLED: ("x", translate("agenda", "cancelled"), "text2"),
    }[row.state]


def day(value: date) -> str:
    """Say a day in full, without the year."""
    return _said(value, "dddd d MMMM")


def short_day(value: date) -> str:
    """Say a day in a few letters."""
    return _said(value, "ddd d MMM")


def shortest_day(value: date) -> str:
    """Say a day by weekday and number."""
    return _said(value, "ddd d")


def _said(value: date, pattern: str) -> str:
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern).replace(".", "")


def span(starts: datetime, ends: datetime, zone: str) -> str:
    """Say from when to when."""
    return f"{wording_time.hour(starts, zone)}\u2013{wording_time.hour(ends, zone)}"


def moment(at: datetime, zone: str, today: date | None = None) -> str:
    """Say a time, with its day where it is not today."""
    local = wording_time.local(at, zone)
    if local.date() == today:
        return f"{local:%H:%M}"
    return translate("office", "{day} {time}").format(
        day=short_day(local.date()), time=f"{local:%H:%M}"
    )


def told(when: str) -> str:
    """Say a time that a notice carries."""
    try:
        local = datetime.fromisoformat(when)
    except ValueError:
        return ""
    clock = time(local.hour, local.minute)
    return translate("office", "{day} {time}").format(
        day=short_day(local.date()), time=f"{clock:%H:%M}"
    )


# -- refusals --------------------------------------------------------------------------------


def code_refused(error: CodeRefusedError) -> str:
    """Say why a code lets nobody in, and what to do."""
    if error.why == "other_office":
        return translate(
            "agenda", "That appointment is at {office}, not here. Refer the visitor there."
        ).format(office=error.office or "?")
    return {
        "unknown": translate(
            "agenda", "No appointment here has that code. Search by name or hour instead."
        ),
        "slip": translate(
            "agenda", "One sign of that code is not right. Read it once more and type it again."
        ),
    }.get(
        error.why,
        translate("agenda", "That is no code. It has eight signs, such as 7K4P-X2MD."),
    )


def arrival(error: ArrivalRefusedError, zone: str = "", today: date | None = None) -> str:
    """Say why somebody with an appointment is not simply let in, and what to do."""
    at = moment(error.starts, zone, today) if zone else ""
    words = {
        "early": translate("agenda", "Too early: expected at {time}. Say why they come in now."),
        "late": translate("agenda", "Too late for {time}. Say why they are still received."),
        "again": translate("agenda", "Used today already. Say why it is used again."),
        "used": translate(
            "agenda", "This code was used already: whoever came with it is on the board."
        ),
        "cancelled": translate(
            "agenda", "That appointment was cancelled. Book another time (Ctrl+K)."
        ),
        "other_day": translate(
            "agenda", "That appointment is on another day: {time}. Book one for today (Ctrl+K)."
        ),
    }[error.why]
    return words.format(time=at or translate("agenda", "its own time"))


def gone() -> str:
    """Say of an appointment that whoever came with it is here no more."""
    return translate("agenda", "gone already")


def booking_changed(error: BookingChangedError) -> str:
    """Say that an appointment is not what it was."""
    if error.state:
        return translate(
            "agenda", "This appointment was checked in, missed or cancelled. Look at it again."
        )
    return translate(
        "agenda", "This appointment was just changed at another counter. Look, then try again."
    )


def unknown_booking() -> str:
    """Say that an appointment is gone."""
    return translate("agenda", "This appointment is no longer there. Choose another one.")


def over(codes: tuple[str, ...]) -> str:
    """Say what a chief would go over, and what to do."""
    if "protected" in codes:
        return translate("agenda", "This takes protected neighbourhood work. Say why.")
    if "week_ceiling" in codes:
        return translate("agenda", "The team has enough appointments that week. Say why.")
    return translate("agenda", "The team has enough appointments that day. Say why.")


# -- closed lists ------------------------------------------------------------------------------


def cancelling() -> tuple[Option, ...]:
    """List why an appointment may be cancelled."""
    return (
        Option("visitor", translate("reasons", "The visitor asked for it")),
        Option("office", translate("reasons", "The office cannot then")),
        Option("elsewhere", translate("reasons", "Helped elsewhere")),
        Option("twice", translate("reasons", "Booked by mistake")),
        Option("other", translate("reasons", "Other reason")),
    )


def overriding() -> tuple[Option, ...]:
    """List why a chief may go over what a team bears."""
    return (
        Option("victim", translate("reasons", "Victim or vulnerable person")),
        Option("deadline", translate("reasons", "A legal term runs out")),
        Option("agreed_team", translate("reasons", "Agreed with the team")),
        Option("other", translate("reasons", "Other reason")),
    )


def receiving() -> tuple[Option, ...]:
    """List why somebody who is too early or too late is received."""
    return (
        Option("asked", translate("reasons", "The officer is free for them")),
        Option("traffic", translate("reasons", "Held up on the way")),
        Option("vulnerable", translate("reasons", "Victim or vulnerable person")),
        Option("office_late", translate("reasons", "Our own delay or mistake")),
        Option("wrong_name", translate("reasons", "Somebody else was checked in by mistake")),
        Option("other", translate("reasons", "Other reason")),
    )


# -- on the grid ---------------------------------------------------------------------------------


def service(code: str, services: tuple[ServiceName, ...]) -> str:
    """Name a reason; a discreet one by no more than that it is an appointment."""
    found = next((one for one in services if one.code == code), None)
    if found is not None and found.discreet:
        return translate("agenda", "discreet")
    return wording_visits.service(code, services) if code else translate("agenda", "appointment")


def in_short(row: BookingRow, services: tuple[ServiceName, ...]) -> str:
    """Say what an appointment is for, its people and its language, as far as they are unusual."""
    words = [service(row.service, services)]
    if row.people > 1:
        words.append(wording_visits.party(row.people))
    if row.language not in ("", "nl"):
        words.append(wording_visits.language_short(row.language))
    return ", ".join(words)


def mark(row: BookingRow) -> str:
    """Give the glyph of what is worth seeing of an appointment; empty for nothing."""
    if row.over or row.closed:
        return "warning-fill"
    if row.state is BookingState.ARRIVED:
        return "check"
    return "warning-fill" if row.state is BookingState.NO_SHOW else ""


def while_closed(count: int) -> str:
    """Say that appointments stand where the office is closed, and what to do."""
    if count == 1:
        return translate(
            "agenda", "1 appointment stands while the office is closed. Move it or cancel it."
        )
    return translate(
        "agenda", "{n} appointments stand while the office is closed. Move or cancel them."
    ).format(n=count)


def people(count: int) -> str:
    """Count the officers of a team."""
    if count == 1:
        return translate("agenda", "1 officer")
    return translate("agenda", "{n} officers").format(n=count)


# -- meter and card --------------------------------------------------------------------------------


def percent(value: int) -> str:
    """Say a share."""
    return f"{value}\u202f%"


def overrides(count: int) -> str:
    """Say how often a chief went over a band or a ceiling this week."""
    if count == 1:
        return translate("agenda", "1 appointment over it this week")
    return translate("agenda", "{n} appointments over it this week").format(n=count)


def team_told(row: TeamRow) -> str:
    """Say what a team promised, lost and booked this week."""
    words = translate(
        "agenda", "{name}: {promised} min promised, {taken} min taken, {booked} min booked"
    )
    return words.format(
        name=team(row), promised=row.promised_min, taken=row.taken_min, booked=row.booked_min
    )


def short_name(row: BookingRow) -> str:
    """Name an appointment in a line: its number, its name, or its code."""
    return row.ticket or row.name or f"{row.code[:4]}-{row.code[4:]}"


def officers_only() -> str:
    """Say who may book."""
    return translate("agenda", "Only an officer or the chief books appointments.")


def read_only() -> str:
    """Say why nothing is booked now."""
    return translate("agenda", "The database is away: nothing can be booked now.")


def next_free(at: datetime, zone: str, today: date) -> str:
    """Say when the next free time is."""
    return translate("agenda", "Next free time here: {time} (Ctrl+K books it).").format(
        time=moment(at, zone, today)
    )
