"""What the directory makes of this console on a day, and what the window shows: pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from reception_app.clearance import Posture
from reception_app.desk.setup import Setup
from reception_app.desk.states.office import (
    OfficeOpening,
    OfficeState,
    OtherOffice,
    WalkIns,
)
from reception_app.desk.states.services import ServiceName
from reception_app.hours import opening_at
from reception_app.offices import (
    Admission,
    MeasureKind,
    Office,
    admission,
    calendar_of,
    elsewhere,
    fitted_on,
    measures_on,
    posture_on,
)
from reception_app.services import Service
from reception_app.settings import AIRLOCK
from reception_app.zones import tree_of


def service_names(services: Iterable[Service]) -> tuple[ServiceName, ...]:
    """Return the reasons as the window knows them."""
    return tuple(
        ServiceName(
            one.code, one.nl, one.fr, one.en, one.priority, one.discreet, one.target_min,
            tuple(one.words), one.minutes, one.bring, one.refer,
        )
        for one in services
    )  # fmt: skip


def setup_on(base: Setup, own: Office, day: date) -> Setup:
    """Return what this console is on a day of its office; `base` is what the settings say."""
    airlock = fitted_on(own, MeasureKind.AIRLOCK, day)
    posture = posture_on(own, day)
    shown = replace(
        base.office, name=own.name.nl, fr=own.name.fr, en=own.name.en,
        short_name=own.short_name, zone=own.time_zone,
    )  # fmt: skip
    return replace(
        base,
        office=shown,
        services=service_names(own.service),
        airlock=(airlock.device or base.airlock or AIRLOCK) if airlock else "",
        walk_ins=True,  # the directory says it, instant by instant
        posture=posture or Posture.BASIC,
        calendar=calendar_of(own),
        zones=tree_of(own.area),
        airlock_place=own.airlock_place,
        register=measures_on(own, day) if own.measure else None,
        check_at_desk=airlock is None and posture is not None,
    )


def office_state(
    setup: Setup, own: Office | None, directory: Iterable[Office], now: datetime
) -> OfficeState:
    """Return the office at an instant: its hours, who may come, and where else."""
    if setup.calendar is None:
        return setup.office
    said = opening_at(setup.calendar, now)
    state = replace(setup.office, opening=OfficeOpening(said.opening.value), until=said.until)
    if own is None:
        return state
    may = admission(own, now)
    if may is Admission.WELCOME:
        return state
    return replace(state, walk_ins=WalkIns(may.value), other=_other(own, directory, now))


def _other(own: Office, directory: Iterable[Office], now: datetime) -> OtherOffice | None:
    found = elsewhere(own, directory, now)
    if found is None:
        return None
    name = found.office.name
    opening = OfficeOpening(found.now.opening.value)
    return OtherOffice(name.nl, name.fr, name.en, opening, found.now.until)
