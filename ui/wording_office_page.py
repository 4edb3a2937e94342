"""Words of the office's page: kind, access, hours, holidays, zones, measures, services."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reception_app.hours import WHOLE_DAY, Span
from reception_app.hours_text import read_hours, written
from reception_app.office_days import DayHours, Feast, OfficeDay
from reception_app.offices import (
    Access,
    Area,
    Check,
    Measure,
    MeasureKind,
    MeasureState,
    OfficeKind,
    Use,
    WorkPost,
)
from reception_app.services import Service, Text
from ui import wording_visits
from ui.fact_rows import Fact
from ui.translations import current

translate = QCoreApplication.translate


def text(one: Text) -> str:
    """Say a text of the file in the language of the screen."""
    return one.said(current())


def day(one: date) -> str:
    """Say a date in full, e.g. Monday 23 November 2026."""
    return _date(one, "dddd d MMMM yyyy")


def short_day(one: date) -> str:
    """Say a date in a list, e.g. Mon 23 Nov."""
    return _date(one, "ddd d MMM")


def dated(one: date) -> str:
    """Say a date with its year, e.g. 23 Nov 2026."""
    return _date(one, "d MMM yyyy")


def _date(one: date, pattern: str) -> str:
    return QLocale().toString(QDate(one.year, one.month, one.day), pattern).replace(".", "")


def hours(spans: Sequence[Span]) -> str:
    """Say the hours of a day."""
    if tuple(spans) == WHOLE_DAY:
        return translate("office page", "day and night")
    return written(spans).replace("-", "–") or translate("office page", "closed")


def kind(one: OfficeKind) -> str:
    """Name a kind of office."""
    return {
        OfficeKind.REGIONAL: translate("office page", "Regional office"),
        OfficeKind.NEIGHBOURHOOD: translate("office page", "Neighbourhood office"),
    }[one]


def access(one: Access) -> str:
    """Say who may come."""
    return {
        Access.WALK_IN: translate("office page", "without an appointment"),
        Access.APPOINTMENT: translate("office page", "by appointment only"),
        Access.BOTH: translate("office page", "with or without an appointment"),
    }[one]


def check(one: Check) -> str:
    """Say how visitors are checked."""
    return {
        Check.FULL: translate("office page", "full"),
        Check.BASIC: translate("office page", "without detectors"),
        Check.NONE: translate("office page", "none"),
    }[one]


def feast(one: Feast) -> str:
    """Name a public holiday."""
    return {
        Feast.NEW_YEAR: translate("office page", "New Year"),
        Feast.EASTER: translate("office page", "Easter"),
        Feast.EASTER_MONDAY: translate("office page", "Easter Monday"),
        Feast.LABOUR: translate("office page", "Labour Day"),
        Feast.ASCENSION: translate("office page", "Ascension"),
        Feast.PENTECOST: translate("office page", "Pentecost"),
        Feast.PENTECOST_MONDAY: translate("office page", "Whit Monday"),
        Feast.NATIONAL: translate("office page", "National holiday"),
        Feast.ASSUMPTION: translate("office page", "Assumption"),
        Feast.ALL_SAINTS: translate("office page", "All Saints"),
        Feast.ARMISTICE: translate("office page", "Armistice"),
        Feast.CHRISTMAS: translate("office page", "Christmas"),
    }[one]


def why(one: DayHours) -> str:
    """Say why the hours of a day are what they are; nothing on a usual day."""
    parts = []
    if one.begins is not None:
        parts.append(translate("office page", "new rule"))
    if one.exception is not None:
        words = translate("office page", "exception")
        told = one.exception.why
        parts.append(f"{words}: {told}" if told != "-" else words)
    if one.feast is not None:
        parts.append(feast(one.feast))
    return " · ".join(parts)


def facts(told: OfficeDay) -> list[Fact]:
    """List what holds on the day."""
    office, policy = told.office, told.policy
    found: list[Fact] = [(translate("office page", "Type"), kind(office.kind))]
    if policy is None:
        found.append(
            (translate("office page", "Access"), translate("office page", "not open yet"), "high")
        )
    else:
        found += [
            (translate("office page", "Access"), access(policy.access)),
            (translate("office page", "Valid from"), dated(policy.valid_from)),
            (translate("office page", "Security check"), check(policy.check)),
        ]
    found.append((translate("office page", "Open this day"), hours(told.hours.spans)))
    if policy is not None and policy.hours.night:
        found.append((translate("office page", "Night"), hours(read_hours(policy.hours.night))))
    found.append(
        (
            translate("office page", "Special"),
            why(told.hours) or translate("office page", "an ordinary day"),
        )
    )
    verified = office.hours_verified
    words = (
        translate("office page", "compared with the door")
        if verified
        else translate("office page", "made up, not verified")
    )
    found.append((translate("office page", "Hours"), words, "text" if verified else "high"))
    return found


def coming(told: OfficeDay) -> list[Fact]:
    """List what comes, and from when."""
    return [(dated(one.valid_from), access(one.access)) for one in told.coming]


def nothing_comes() -> str:
    """Say that no other rule is known."""
    return translate("office page", "No other rule comes after this one.")


def use(one: Use) -> str:
    """Say for whom a zone opens."""
    return {
        Use.NONE: translate("office page", "when granted"),
        Use.WAITING: translate("office page", "waiting"),
        Use.COUNTER: translate("office page", "at the counter"),
        Use.STAFF: translate("office page", "staff"),
    }[one]


def limit(one: Area) -> str:
    """Say how many visitors a zone bears."""
    return str(one.limit) if one.limit else "–"


def post(one: WorkPost) -> str:
    """Name a work post: by its number, or by what it is called."""
    if not one.number[:1].isdigit():
        return one.number
    words = {
        "counter": translate("office page", "counter {n}"),
        "airlock": translate("office page", "airlock {n}"),
        "combined": translate("office page", "counter and airlock {n}"),
        "overview": translate("office page", "overview {n}"),
    }[one.kind]
    return words.format(n=one.number)


def measure(one: Measure) -> str:
    """Name a security measure, with its class."""
    name = measure_kind(one.kind)
    return f"{name} {one.grade}" if one.grade else name


def measure_kind(kind: MeasureKind) -> str:
    """Name a kind of security measure."""
    return {
        MeasureKind.AIRLOCK: translate("office page", "Airlock"),
        MeasureKind.GLASS: translate("office page", "Bullet-resistant glass"),
        MeasureKind.METAL_GATE: translate("office page", "Metal detection gate"),
        MeasureKind.XRAY: translate("office page", "X-ray scanner"),
        MeasureKind.SPEED_GATES: translate("office page", "Speed gates"),
        MeasureKind.BOLLARDS: translate("office page", "Bollards"),
        MeasureKind.SHUTTERS: translate("office page", "Roller shutters"),
        MeasureKind.GLASS_BREAK: translate("office page", "Glass break detection"),
        MeasureKind.TAMPER: translate("office page", "Tamper detection"),
        MeasureKind.PANIC: translate("office page", "Panic alarm"),
        MeasureKind.INTERCOM: translate("office page", "Intercom"),
        MeasureKind.CAMERAS: translate("office page", "Cameras"),
    }[kind]


def standing(one: MeasureState) -> str:
    """Name a state of a measure."""
    return {
        MeasureState.PLANNED: translate("office page", "planned"),
        MeasureState.INSTALLED: translate("office page", "installed"),
        MeasureState.OUT_OF_ORDER: translate("office page", "out of order"),
    }[one]


def state(one: Measure, on: date) -> tuple[str, str, str]:
    """Give glyph, words and colour of a measure's state on a day."""
    if one.state is MeasureState.PLANNED and one.date < on:
        return "clock", translate("office page", "overdue"), "high"
    glyph, tone = {
        MeasureState.INSTALLED: ("check", "text"),
        MeasureState.OUT_OF_ORDER: ("warning-fill", "high"),
        MeasureState.PLANNED: ("clock", "text2"),
    }[one.state]
    return glyph, standing(one.state), tone


def service(one: Service) -> str:
    """Name a reason for a visit."""
    said: str = getattr(one, current())
    return said


def priority(one: Service) -> str:
    """Name the class that a reason gives."""
    return wording_visits.priority(one.priority)


def minutes(count: int) -> str:
    """Say a number of minutes."""
    return translate("office page", "{n} min").format(n=count)


# -- the page itself ---------------------------------------------------------------------------


def refused() -> str:
    """Say who may look, and to whom else to go."""
    return translate(
        "office page",
        "Only the chief and the administrator see this page. The diagnosis is for everybody.",
    )


def which_file() -> str:
    """Ask for the file."""
    return translate("office page", "Choose the changed office file")


def unread() -> str:
    """Say that the directory is on its way."""
    return translate("office page", "The office directory is being read.")


def unknown() -> str:
    """Say that the directory does not have this office, and what to do."""
    return translate(
        "office page",
        "This office is not in the directory: only the settings are known. Import its file.",
    )


def as_read_last() -> str:
    """Say that the database is away."""
    return translate("office page", "The database is away: this is what was read last.")
