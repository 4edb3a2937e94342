"""An office of the directory as lines of text, on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from reception_app.cli.clock import for_people
from reception_app.hours import Now, opening_at
from reception_app.hours_text import read_hours, written
from reception_app.offices import (
    DAYS,
    MeasureState,
    Office,
    calendar_of,
    local_day,
    measures_on,
    next_policy,
    policy_on,
)

_ACCESS = {
    "walk_in": "without an appointment",
    "appointment": "by appointment only",
    "both": "with or without an appointment",
}


def in_a_line(office: Office, now: datetime) -> str:
    """Return id, kind, access and hours at an instant."""
    policy = policy_on(office, local_day(office, now))
    access = _ACCESS[policy.access] if policy else "not open yet"
    return f"{office.id:20} {office.kind.value:14} {access:32} {_now(office, now)}"


def whole(office: Office, now: datetime) -> Iterator[str]:
    """Yield all that holds on the day of an instant, and what comes after."""
    day = local_day(office, now)
    made_up = "" if office.hours_verified else "  (hours made up, not verified)"
    yield f"{office.name.nl}{made_up}"
    yield f"  {office.kind.value}, {office.time_zone}; on {day}: {_now(office, now)}"
    yield from _policy(office, day)
    later = [one for one in office.exception if one.date >= day]
    for one in sorted(later, key=lambda one: one.date):
        yield f"  except {one.date}: {written(read_hours(one.hours)) or 'closed'} ({one.why})"
    yield f"  walk-ins elsewhere: {', '.join(office.nearest) or '-'}"
    yield f"  posts: {', '.join(f'{one.number} ({one.kind})' for one in office.post) or '-'}"
    yield f"  zones: {', '.join(one.name.nl for one in office.area) or '-'}"
    for measure in measures_on(office, day):
        overdue = measure.state is MeasureState.PLANNED and measure.date < day
        note = ", overdue" if overdue else ""
        grade = f" {measure.grade}" if measure.grade else ""
        state = measure.state.value.replace("_", " ")
        name = measure.kind.value.replace("_", " ")
        yield f"  {name}{grade}: {state} ({measure.date}{note})"
    for service in office.service:
        yield f"  {service.code:14} {service.minutes:3} min, called within {service.target_min} min"


def _policy(office: Office, day: date) -> Iterator[str]:
    policy = policy_on(office, day)
    if policy is None:
        yield "  no policy is valid yet"
    else:
        check = f"check: {policy.check.value}"
        yield f"  since {policy.valid_from}: {_ACCESS[policy.access]}, {check}"
        for name in DAYS:
            yield f"    {name:10} {written(read_hours(policy.hours.on(name))) or 'closed'}"
        if policy.hours.holidays is not None:
            yield f"    {'holidays':10} {written(read_hours(policy.hours.holidays)) or 'closed'}"
        if policy.hours.night:
            yield f"    {'night':10} {policy.hours.night}"
    coming = next_policy(office, day)
    if coming is not None:
        yield f"  from {coming.valid_from}: {_ACCESS[coming.access]}"


def _now(office: Office, now: datetime) -> str:
    said: Now = opening_at(calendar_of(office), now)
    if said.until is None:
        return said.opening.value
    return f"{said.opening.value} until {for_people(said.until, office.time_zone)}"
