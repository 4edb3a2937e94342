"""The page of the office: today, a holiday, what comes, and the states in which it is empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from msgspec import structs

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.office_page import ImportState, OfficePage
from reception_app.office_changes import changes, gap
from reception_app.office_days import office_day
from reception_app.office_files import Fault, demo_files, load_offices
from reception_app.offices import (
    Access,
    Check,
    Measure,
    MeasureKind,
    MeasureState,
    Office,
    Policy,
    Week,
)
from tests.ui import diagnosis_states
from tests.ui.diagnosis_states import WELL

TODAY = date(2026, 11, 23)
OFFICES = {office.id: office for office in load_offices(demo_files())}
OWN = OFFICES["bredabaan"]
NEXT = Policy(date(2027, 1, 1), Access.APPOINTMENT, Week(every_day="09:00-17:00", holidays=""),
              why="personeel")  # fmt: skip
CHANGING = structs.replace(
    OWN, policy=(*OWN.policy, NEXT),
    measure=(*OWN.measure, Measure(MeasureKind.XRAY, MeasureState.OUT_OF_ORDER, date(2026, 11, 20)),
             Measure(MeasureKind.INTERCOM, MeasureState.PLANNED, date(2026, 9, 1))),
)  # fmt: skip


def page(office: Office | None = OWN, day: date = TODAY, **changed: object) -> DeskState:
    """Put a day of an office into a quiet morning of a chief."""
    told = office_day(office, day) if office is not None else None
    shown = OfficePage(read=True, today=TODAY, day=day, told=told)
    state = diagnosis_states.shown(WELL)
    return replace(state, office_page=replace(shown, **changed))


def today() -> DeskState:
    """Give the office as it is today."""
    return page()


def holiday() -> DeskState:
    """Give the first of the days around New Year: an exception and a holiday among them."""
    return page(day=date(2026, 12, 25))


def coming() -> DeskState:
    """Give an office that changes soon, with a scanner that is out of order."""
    return page(CHANGING, date(2026, 12, 21))


def neighbourhood() -> DeskState:
    """Give a small office by appointment."""
    return page(OFFICES["ekeren"])


def not_yet() -> DeskState:
    """Give a day before the office opened."""
    return page(day=date(2001, 1, 1))


def drafted(after: Office | None = CHANGING, **changed: object) -> DeskState:
    """Give a changed file that nobody has confirmed yet."""
    draft = ImportState("bredabaan.toml", office=after, known=True)
    if after is not None:
        draft = replace(draft, changes=changes(OWN, after), gap=gap(OWN, after, TODAY))
    return page(draft=replace(draft, **changed))


def before_after() -> DeskState:
    """Give many changes: some at once, some from a day on."""
    area = structs.replace(OWN.area[2], limit=5, services=("GETUIGE", "UITNODIGING", "KLACHT"))
    service = structs.replace(OWN.service[0], target_min=10)
    first = structs.replace(OWN.policy[0], check=Check.BASIC)
    return drafted(structs.replace(
        CHANGING, policy=(first, NEXT), area=(*OWN.area[:2], area), post=OWN.post[:-1],
        service=(service, *OWN.service[1:]), nearest=OWN.nearest[:1], hours_verified=True,
    ))  # fmt: skip


def faults() -> DeskState:
    """Give a file that is refused: a day twice, hours that overlap, a key that is not known."""
    found = (
        Fault("", "policy[2027-01-01]", "valid_from 2027-01-01 is there twice"),
        Fault("", "policy[2018-09-01].hours.monday", "09:00-13:00 and 12:00-17:00 overlap"),
        Fault("", "exception[2027-03-28].hours",
              "there is no 02:30 on 2027-03-28: the clocks go forward"),
        Fault("", "area[verhoor].within", 'there is no area "gang"'),
        Fault("", "post[loket-4].numbre", "unknown key"),
    )  # fmt: skip
    return drafted(None, faults=found)


def days_without() -> DeskState:
    """Give a file that would leave days without any rule."""
    return drafted(structs.replace(OWN, policy=(NEXT,)))


def unsaved() -> DeskState:
    """Give a draft that could not be stored: the database is away."""
    return replace(drafted(unsaved=True), store=StoreHealth.AWAY)


def saving() -> DeskState:
    """Give a draft while it is being stored."""
    return drafted(saving=True)


def nothing_new() -> DeskState:
    """Give a file that the directory has as it is."""
    return drafted(OWN)


def checking() -> DeskState:
    """Give the moment in which a file is read."""
    return drafted(None, reading=True)


def stored() -> DeskState:
    """Give the word after the import."""
    return drafted(None, stored=True)


def refused() -> DeskState:
    """Give the page to somebody who may not see it."""
    state = page(None, offer=Offer(Why.NOT_ALLOWED))
    return replace(state, session=diagnosis_states.officer().session)


def unknown() -> DeskState:
    """Give an office that is in no directory."""
    return page(None)


def unread() -> DeskState:
    """Give the moment before the directory is read."""
    return page(None, read=False)


def away() -> DeskState:
    """Give what was read last, while the database is away."""
    return replace(page(current=False), store=StoreHealth.AWAY)
