"""Read rosters from TOML: teams, who is in them, and a week that repeats; or a fault by its name.

    from = 2026-11-23
    until = 2027-01-31

    [[team]]
    id = "noord"
    name = { nl = "Wijkteam Noord", fr = "...", en = "..." }
    day_min = 360       # officer-minutes of appointments that the team bears in a day
    week_min = 1500
    aim_percent = 80    # of protected neighbourhood work that is to be kept
    ended = 2027-02-01  # from then on there is no such team; left out, it goes on

    [[team.member]]
    id = "claes"
    shown_as = "insp. Claes"

    [[week]]
    officer = "claes"
    team = "noord"
    monday = "09:00-10:30 appointments, 10:30-12:00 protected; 13:00-17:00 free"

A comma goes on with the same shift, which has no gap; a semicolon begins another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from msgspec import UNSET, Meta, Struct

from reception_app.agenda_errors import RosterError
from reception_app.errors import ReceptionError
from reception_app.hours import clock_fault, instant
from reception_app.office_checks import odd_days
from reception_app.office_files import Fault, OfficeFilesError, convert
from reception_app.offices import DAYS
from reception_app.rosters import Band, Block, Shift, Team, TeamId, check_roster
from reception_app.toml_files import TomlError, printable, read_tables

LARGEST = 1_000_000  # bytes
LONGEST_DAYS = 400
Minutes = Annotated[int, Meta(ge=0, le=240)]
Spans = Annotated[str, Meta(max_length=400)]
_SPAN = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d) ([a-z]+)")
_END_OF_DAY = 24  # 24:00 is the midnight at the end of the day


class Week(Struct, frozen=True, forbid_unknown_fields=True):
    """What one officer does, week after week."""

    officer: TeamId
    team: TeamId
    monday: Spans = ""
    tuesday: Spans = ""
    wednesday: Spans = ""
    thursday: Spans = ""
    friday: Spans = ""
    saturday: Spans = ""
    sunday: Spans = ""


class RosterFile(Struct, frozen=True, forbid_unknown_fields=True, rename={"first": "from"}):
    """One file, whole."""

    team: Annotated[tuple[Team, ...], Meta(min_length=1)]
    week: tuple[Week, ...]
    first: date | None = None
    until: date | None = None  # the last day
    early_min: Minutes | None = None  # how early somebody may come; None: as before
    late_min: Minutes | None = None  # when a time counts as missed


@dataclass(frozen=True, slots=True)
class Roster:
    """Teams and their shifts between two days."""

    first: date
    last: date
    teams: tuple[Team, ...]
    shifts: tuple[Shift, ...]
    early_min: int | None = None
    late_min: int | None = None


def load_roster(
    path: Path,
    zone: str,
    days: tuple[date | None, date | None] = (None, None),
    closed: frozenset[date] = frozenset(),
) -> Roster:
    """Read a file; each of `days` goes before its own, on `closed` days nobody works.

    Raise `OfficeFilesError` with file, key and reason, `RosterError` with officer and time.
    """
    read = _read(path)
    first, last = days[0] or read.first, days[1] or read.until or days[0]
    if first is None or last is None:
        raise _fault(path, "from, until", "say from which day to which, here or on the line")
    for key, why in odd_days((("from", first), ("until", last))):
        raise _fault(path, key, why)
    if not timedelta(0) <= last - first <= timedelta(days=LONGEST_DAYS):
        raise _fault(path, "until", f"is to be 0 to {LONGEST_DAYS} days after from")
    for key, why in _faults(read):
        raise _fault(path, key, why)
    shifts = tuple(_shifts(read, first, last, ZoneInfo(zone), closed))
    check_roster(shifts, ZoneInfo(zone))
    return Roster(first, last, read.team, shifts, read.early_min, read.late_min)


def _read(path: Path) -> RosterFile:
    try:
        tables = read_tables(path, LARGEST)
    except TomlError as error:
        raise _fault(path, "", str(error)) from error
    found, wrong = convert(tables, RosterFile)
    if found is None:
        raise OfficeFilesError([Fault(str(path), key, why) for key, why in wrong])
    return found


def _faults(read: RosterFile) -> Iterator[tuple[str, str]]:
    """Yield key and reason of what does not fit together."""
    teams = [one.id for one in read.team]
    both = {(one.id, member.id) for one in read.team for member in one.member}
    people = [member.id for one in read.team for member in one.member]
    for name, found in (("team", teams), ("member", people)):
        for twice in sorted({one for one in found if found.count(one) > 1}):
            yield f"{name}[{twice}]", "is there twice"
    for week in read.week:
        if week.team not in teams:
            yield f"week[{week.officer}].team", f'there is no team "{week.team}"'
        elif week.officer not in people:
            yield f"week[{week.officer}].officer", f'nobody of the teams is "{week.officer}"'
        elif (week.team, week.officer) not in both:
            yield f"week[{week.officer}].team", f'"{week.officer}" is not in team "{week.team}"'
    yield from odd_days(
        (f"team[{one.id}].ended", one.ended) for one in read.team if one.ended is not UNSET
    )


def _shifts(
    read: RosterFile, first: date, last: date, zone: ZoneInfo, closed: frozenset[date]
) -> Iterator[Shift]:
    teams = {one.id: one for one in read.team}
    for week in read.week:
        for step in range((last - first).days + 1):
            day = first + timedelta(days=step)
            text = getattr(week, DAYS[day.weekday()])
            if text.strip() and day not in closed and teams[week.team].stands_on(day):
                for one in text.split(";"):
                    yield Shift(week.team, week.officer, _blocks(week.officer, day, one, zone))


def _blocks(officer: str, day: date, text: str, zone: ZoneInfo) -> tuple[Block, ...]:
    found = []
    for part in text.split(","):
        span = _SPAN.fullmatch(" ".join(part.split()))
        if span is None or span[5] not in set(Band):
            raise RosterError(officer, printable(f"{day} {part.strip()}"), "unreadable")
        starts = _at(officer, day, int(span[1]), int(span[2]), zone)
        ends = _at(officer, day, int(span[3]), int(span[4]), zone)
        found.append(Block(Band(span[5]), starts, ends))
    return tuple(found)


def _at(officer: str, day: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    """Return the instant of a time on a day; raise `RosterError` where it is not just one."""
    if (hour, minute) == (_END_OF_DAY, 0):
        return instant(day + timedelta(days=1), time(0), zone)
    try:
        wall = time(hour, minute)
    except ValueError as error:
        raise RosterError(officer, f"{day} {hour:02}:{minute:02}", "unreadable") from error
    fault = clock_fault(day, wall, zone)
    if fault is not None:
        raise RosterError(officer, f"{day} {wall:%H:%M}", fault)
    if minute % 5:
        raise RosterError(officer, f"{day} {wall:%H:%M}", "grid")
    return instant(day, wall, zone)


def _fault(path: Path, key: str, why: str) -> ReceptionError:
    return OfficeFilesError([Fault(str(path), key, why)])
