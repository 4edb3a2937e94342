"""Words of what a changed office file would change: keys, values, and from when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec
from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from reception_app.office_changes import Change
from reception_app.offices import (
    Access,
    Area,
    Check,
    Exceptional,
    Measure,
    MeasureState,
    OfficeKind,
    Policy,
    Use,
    Week,
    WorkPost,
)
from reception_app.services import Service, Text
from reception_app.visits import Priority
from ui import wording_office_page as page
from ui import wording_visits

translate = QCoreApplication.translate
NOTHING = "–"


def thing(one: Change) -> str:
    """Name what a line is about; empty for what stands at the head of the file."""
    sections = {
        "policy": translate("office file", "Rule from {name}"),
        "exception": translate("office file", "Exception on {name}"),
        "post": translate("office file", "Post {name}"),
        "area": translate("office file", "Zone {name}"),
        "measure": translate("office file", "Measure {name}"),
        "service": translate("office file", "Service {name}"),
    }
    return sections[one.section].format(name=_name(one)) if one.section else ""


def _name(one: Change) -> str:
    value = one.after if one.after is not None else one.before
    match value:
        case Policy(valid_from=day) | Exceptional(date=day):
            return page.dated(day)
        case Measure():
            return page.measure(value)
        case Service():
            return page.service(value)
        case Area(name=name):
            return page.text(name)
    if one.section in {"policy", "exception"}:
        return page.dated(date.fromisoformat(one.label))
    return one.label


def field(name: str) -> str:
    """Name a value of the file."""
    known = {
        "kind": translate("office file", "type"),
        "name": translate("office file", "name"),
        "short_name": translate("office file", "short name"),
        "time_zone": translate("office file", "time zone"),
        "hours_verified": translate("office file", "hours compared with the door"),
        "nearest": translate("office file", "nearest offices"),
        "anti_passback": translate("office file", "who is in does not come in again"),
        "holiday": translate("office file", "public holidays written down"),
        "offers": translate("office file", "order of the services"),
        "access": translate("office file", "access"),
        "check": translate("office file", "security check"),
        "hours": translate("office file", "hours"),
        "why": translate("office file", "why"),
        "limit": translate("office file", "limit"),
        "within": translate("office file", "is a part of"),
        "use": translate("office file", "opens"),
        "services": translate("office file", "services received there"),
        "gates": translate("office file", "gates"),
        "state": translate("office file", "state"),
        "grade": translate("office file", "class"),
        "device": translate("office file", "device"),
        "number": translate("office file", "number"),
        "priority": translate("office file", "priority"),
        "discreet": translate("office file", "discreet"),
        "target_min": translate("office file", "target in minutes"),
        "minutes": translate("office file", "duration in minutes"),
        "words": translate("office file", "search words"),
        "bring": translate("office file", "what to bring"),
        "refer": translate("office file", "who else helps"),
    }
    return known.get(name, name)


def value(one: object) -> str:
    """Say a value."""
    if one in (None, "", ()):
        return NOTHING
    match one:
        case bool():
            return translate("office file", "yes") if one else translate("office file", "no")
        case date():
            return page.dated(one)
        case tuple():
            return ", ".join(value(part) for part in one)
        case Struct():
            return _thing(one)
    return _word(one)


def _thing(one: Struct) -> str:
    match one:
        case Text():
            return page.text(one)
        case Week():
            return _week(one)
        case Area(name=name, limit=limit):
            return f"{page.text(name)}, {limit or NOTHING}"
        case Measure(state=state):
            return page.standing(state)
        case WorkPost():
            return page.post(one)
    return _dated(one)


def _dated(one: Struct) -> str:
    match one:
        case Policy(access=access, hours=week):
            return f"{page.access(access)}; {_week(week)}"
        case Exceptional(hours=hours, why=why):
            return f"{hours or translate('office page', 'closed')} ({why})"
        case Service(target_min=target_min):
            return f"{page.service(one)}, {page.minutes(target_min)}"
    return str(one)


def _word(one: object) -> str:
    said: dict[type, Callable[..., str]] = {
        Access: page.access,
        Check: page.check,
        OfficeKind: page.kind,
        MeasureState: page.standing,
        Use: page.use,
        Priority: wording_visits.priority,
    }
    return said.get(type(one), str)(one)


def _week(week: Week) -> str:
    told: dict[str, str | None] = msgspec.structs.asdict(week)
    own = {day: hours for day, hours in told.items() if hours is not None and day != "night"}
    if not own["every_day"] and len(own) > 1:
        own.pop("every_day")
    return "; ".join(
        hours or translate('office page', 'closed') if day == "every_day"
        else f"{weekday(day)} {hours or translate('office page', 'closed')}"
        for day, hours in own.items()
    )  # fmt: skip


def weekday(day: str) -> str:
    """Name a day of the week, or the holidays, in a few letters."""
    return {
        "monday": translate("office file", "Mon"),
        "tuesday": translate("office file", "Tue"),
        "wednesday": translate("office file", "Wed"),
        "thursday": translate("office file", "Thu"),
        "friday": translate("office file", "Fri"),
        "saturday": translate("office file", "Sat"),
        "sunday": translate("office file", "Sun"),
        "holidays": translate("office file", "holidays"),
    }[day]


def valid_from(one: Change, today: date) -> str:
    """Say from when a change holds."""
    if one.valid_from is None:
        return translate("office file", "at once")
    if one.valid_from <= today:
        return translate("office file", "at once ({day})").format(day=page.dated(one.valid_from))
    return page.dated(one.valid_from)
