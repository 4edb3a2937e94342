"""What a changed office file would change, key by key, and from when: before anybody confirms it.

Keys are those that `reception office check` names (`policy[2027-01-01].access`). Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from reception_app.hours import DAY
from reception_app.offices import Exceptional, Measure, Office, Policy, policy_on

PLAIN = ("kind", "name", "short_name", "time_zone", "hours_verified", "nearest", "anti_passback")
SECTIONS = ("policy", "exception", "post", "area", "measure", "service")


@dataclass(frozen=True, slots=True)
class Change:
    """One key; `before` or `after` None: it was not there, or will not be.

    `valid_from` is the date that the key itself names; None holds from the import on.
    """

    section: str  # "" for what stands at the head of the file
    label: str  # what the thing is called: a date, an id, a code
    field: str  # "" for the whole thing
    before: object
    after: object
    valid_from: date | None = None

    @property
    def key(self) -> str:
        """The key as `reception office check` writes it."""
        thing = f"{self.section}[{self.label}]" if self.section else ""
        return ".".join(part for part in (thing, self.field) if part)


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which no policy would hold though one does now: the office would be closed."""

    first: date
    last: date


def changes(before: Office | None, after: Office) -> tuple[Change, ...]:
    """Return every change, in the order of the file; all of it is new where nothing was known."""
    found = [*_plain(before, after)]
    for section in SECTIONS:
        old = _named(section, getattr(before, section) if before is not None else ())
        new = _named(section, getattr(after, section))
        for label in (*new, *(one for one in old if one not in new)):
            found += _of_one(section, label, old.get(label), new.get(label))
    found += _order(before, after)
    return tuple(found)


def gap(before: Office | None, after: Office, today: date) -> Gap | None:
    """Return the days from today on that a policy covers now and none would any more."""
    if before is None or policy_on(before, today) is None or policy_on(after, today) is not None:
        return None
    later = [one.valid_from for one in after.policy if one.valid_from > today]
    return Gap(today, min(later) - DAY) if later else None


def _plain(before: Office | None, after: Office) -> Iterator[Change]:
    for name in PLAIN:
        old, new = getattr(before, name, None), getattr(after, name)
        if old != new:
            yield Change("", "", name, old, new)
    days = len(before.holiday) if before is not None else 0
    if before is not None and before.holiday != after.holiday:
        yield Change("", "", "holiday", days, len(after.holiday))


def _named(section: str, things: Sequence[Struct]) -> dict[str, Struct]:
    return {_label(section, one): one for one in things}


def _label(section: str, one: Struct) -> str:
    match one:
        case Policy(valid_from=day):
            return day.isoformat()
        case Exceptional(date=day):
            return day.isoformat()
        case Measure(kind=kind, date=day):
            return f"{kind.value} {day.isoformat()}"
    name: str = getattr(one, "code" if section == "service" else "id")
    return name


def _of_one(section: str, label: str, old: Struct | None, new: Struct | None) -> Iterator[Change]:
    if old == new:
        return
    day = _day(new if new is not None else old)
    if old is None or new is None:
        yield Change(section, label, "", old, new, day)
        return
    for field in new.__struct_fields__:
        was, will = getattr(old, field), getattr(new, field)
        if was != will:
            yield Change(section, label, field, was, will, day)


def _day(one: Struct | None) -> date | None:
    match one:
        case Policy(valid_from=day):
            return day
        case Exceptional(date=day) | Measure(date=day):
            return day
    return None


def _order(before: Office | None, after: Office) -> Iterator[Change]:
    """Tell that the same reasons stand in another order: the frequent ones first."""
    if before is None:
        return
    old, new = ([one.code for one in office.service] for office in (before, after))
    if old != new and sorted(old) == sorted(new):
        yield Change("", "", "offers", tuple(old), tuple(new))
