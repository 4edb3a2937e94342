"""What makes an office impossible though each of its values is well formed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reception_app import floors
from reception_app.errors import BadFieldError
from reception_app.hours import DAY, WEEK, ClockFault, Span, check_day, clock_fault
from reception_app.hours_text import HoursTextError, check_week, read_hours
from reception_app.offices import (
    DAYS,
    Exceptional,
    MeasureKind,
    MeasureState,
    Office,
    Policy,
    Use,
)

Fault = tuple[str, str]  # key and reason
NOT_A_DAY = "{} is no day from 2000 to 2100"
_CLOCK = {
    ClockFault.SKIPPED: "there is no {at} on {day}: the clocks go forward",
    ClockFault.REPEATED: "{at} comes twice on {day}: the clocks go back",
}


def check_office(office: Office) -> Iterator[Fault]:
    """Yield every fault, in the order of the file; of a day that cannot be, that alone."""
    odd = tuple(_check_days(office))
    if odd:
        yield from odd
        return
    zone = _zone(office.time_zone)
    if zone is None:
        yield "time_zone", f'there is no time zone "{office.time_zone}"'
    if not office.policy:
        yield "policy", "is missing: from when on who may come, and when"
    yield from _twice("policy", "valid_from", [one.valid_from for one in office.policy])
    for policy in office.policy:
        yield from _check_policy(policy)
    yield from _twice("exception", "date", [one.date for one in office.exception])
    for exceptional in office.exception:
        yield from _check_exception(exceptional, zone)
    yield from _twice("post", "id", [one.id for one in office.post])
    yield from _twice("post", "number", [one.number for one in office.post])
    yield from _twice("area", "id", [one.id for one in office.area])
    yield from _check_areas(office)
    yield from _check_plan(office)
    yield from _check_measures(office)
    yield from _twice("nearest", "id", office.nearest)
    if not office.service:
        yield "offers", "an office offers something"


def _check_days(office: Office) -> Iterator[Fault]:
    yield from odd_days((f"policy[{one.valid_from}]", one.valid_from) for one in office.policy)
    yield from odd_days((f"exception[{one.date}]", one.date) for one in office.exception)
    yield from odd_days((f"measure[{one.kind.value}].date", one.date) for one in office.measure)
    yield from odd_days(("holiday", one) for one in office.holiday)


def odd_days(days: Iterable[tuple[str, date]]) -> Iterator[Fault]:
    """Yield key and reason of each day that no file may name."""
    for key, day in days:
        try:
            check_day(key, day)
        except BadFieldError:
            yield key, NOT_A_DAY.format(day)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _twice(section: str, field: str, values: Sequence[object]) -> Iterator[Fault]:
    for value in dict.fromkeys(values):
        if values.count(value) > 1:
            yield f"{section}[{value}]", f"{field} {value} is there twice"


def _check_policy(policy: Policy) -> Iterator[Fault]:
    at = f"policy[{policy.valid_from}].hours"
    week = policy.hours
    named = [day for day in ("every_day", *DAYS) if getattr(week, day)]
    faults = list(_unreadable(at, [(day, getattr(week, day) or "") for day in named]))
    faults += _unreadable(at, [("holidays", week.holidays or "")])
    faults += _check_night(at, week.night)
    if faults:
        yield from faults
        return
    days = [read_hours(week.on(day)) for day in DAYS]
    if len(days) == WEEK:
        try:
            check_week(days, DAYS)
        except HoursTextError as error:
            yield at, error.why


def _unreadable(at: str, texts: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    for name, text in texts:
        try:
            read_hours(text)
        except HoursTextError as error:
            yield f"{at}.{name}", error.why


def _check_night(at: str, text: str) -> Iterator[Fault]:
    try:
        night = read_hours(text)
    except HoursTextError as error:
        yield f"{at}.night", error.why
        return
    if len(night) > 1:
        yield f"{at}.night", "a night is one span"


def _check_exception(exceptional: Exceptional, zone: ZoneInfo | None) -> Iterator[Fault]:
    at = f"exception[{exceptional.date}].hours"
    try:
        spans = read_hours(exceptional.hours)
    except HoursTextError as error:
        yield at, error.why
        return
    if zone is None:
        return
    for day, moment in _moments(exceptional.date, spans):
        fault = clock_fault(day, moment, zone)
        if fault is not None:
            yield at, _CLOCK[fault].format(at=f"{moment:%H:%M}", day=day)


def _moments(day: date, spans: Iterable[Span]) -> Iterator[tuple[date, time]]:
    for span in spans:
        yield day, span.opens
        yield (day if span.closes > span.opens else day + DAY), span.closes


def _check_areas(office: Office) -> Iterator[Fault]:
    """Ask for a tree without loops, and one zone for each step, gate and service."""
    parents = {one.id: one.within for one in office.area}
    offered = {one.code for one in office.service}
    for one in office.area:
        at = f"area[{one.id}]"
        if one.within and one.within not in parents:
            yield f"{at}.within", f'there is no area "{one.within}"'
        elif _goes_round(one.id, parents):
            yield f"{at}.within", "lies within itself"
        for code in one.services:
            if code not in offered:
                yield f"{at}.services", f'there is no service "{code}"'
    for use in (Use.WAITING, Use.COUNTER):
        if sum(one.use is use for one in office.area) > 1:
            yield "area", f'use "{use}" is there twice'
    yield from _twice("area", "gate", [gate for one in office.area for gate in one.gates])
    yield from _twice("area", "service", [code for one in office.area for code in one.services])


def _check_plan(office: Office) -> Iterator[Fault]:
    """Ask for rooms that lie on the grid and beside each other; who has no place is not drawn."""
    places = {f"area[{one.id}]": one.place for one in office.area}
    if office.airlock_place is not None:
        places["airlock_plan"] = office.airlock_place
        if not any(one.kind is MeasureKind.AIRLOCK for one in office.measure):
            yield "airlock_plan", "there is no airlock among the measures"
    drawn = {name: place for name, place in places.items() if place is not None}
    for name, why in floors.faults(drawn):
        yield (name if name == "airlock_plan" else f"{name}.plan"), why


def _goes_round(area: str, parents: dict[str, str]) -> bool:
    above, steps = parents.get(area, ""), 0
    while above and above != area and steps <= len(parents):
        above, steps = parents.get(above, ""), steps + 1
    return above == area or steps > len(parents)


def _check_measures(office: Office) -> Iterator[Fault]:
    seen = set()
    for one in office.measure:
        key = (one.kind, one.date)
        if key in seen:
            yield f"measure[{one.kind.value}]", f"{one.date} is there twice"
        seen.add(key)
        if one.state is MeasureState.OUT_OF_ORDER and not any(
            other.kind is one.kind
            and other.state is MeasureState.INSTALLED
            and other.date <= one.date
            for other in office.measure
        ):
            yield f"measure[{one.kind.value}]", f"out of order on {one.date}, and never installed"
