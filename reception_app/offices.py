"""What an office is on a day: access, hours, posts, zones, measures, services.

It is dated data, never code (docs/decisions/016): an office keeps its past and its plans beside
each other, and every question names a day or an instant. Nothing here reads a clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from reception_app.clearance import Posture
from reception_app.floors import Place
from reception_app.hours import Calendar, Hours, Now, Opening, opening_at
from reception_app.hours_text import read_hours
from reception_app.services import SEEN, SEEN_OR_NOTHING, Line, Service, Text

# Without a colon: the QR of a confirmation parts office and code by it.
OfficeId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_./-]{1,64}\Z")]
Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.:/-]{1,64}\Z")]
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class OfficeKind(StrEnum):
    """The two kinds of offices (mission.md)."""

    REGIONAL = "regional"
    NEIGHBOURHOOD = "neighbourhood"


class Access(StrEnum):
    """Who may come."""

    WALK_IN = "walk_in"
    APPOINTMENT = "appointment"
    BOTH = "both"


class Check(StrEnum):
    """How an office checks its visitors; with an airlock there always is a check."""

    NONE = "none"
    BASIC = "basic"
    FULL = "full"


class Week(Struct, frozen=True, forbid_unknown_fields=True):
    """Hours by weekday as they are written; `holidays` absent: like any other day."""

    every_day: str = ""
    monday: str | None = None
    tuesday: str | None = None
    wednesday: str | None = None
    thursday: str | None = None
    friday: str | None = None
    saturday: str | None = None
    sunday: str | None = None
    holidays: str | None = None
    night: str = ""  # one span, in which the night's rules hold while the office is open

    def on(self, day: str) -> str:
        """Return what is written for a weekday."""
        own: str | None = getattr(self, day)
        return self.every_day if own is None else own


class Policy(Struct, frozen=True, forbid_unknown_fields=True):
    """What holds from a day on, until the next policy."""

    valid_from: date
    access: Access
    hours: Week
    check: Check = Check.FULL
    why: Line = "-"


class Exceptional(Struct, frozen=True, forbid_unknown_fields=True):
    """Other hours on one date."""

    date: date
    hours: str
    why: Line = "-"


class WorkPost(Struct, frozen=True, forbid_unknown_fields=True):
    """A place where somebody works with a console."""

    id: Id
    number: Annotated[str, Meta(max_length=8, pattern=SEEN)]
    kind: Literal["counter", "airlock", "combined", "overview"] = "counter"


class Use(StrEnum):
    """What a zone is for: for which step of a visit it opens by itself."""

    NONE = ""  # for nobody, unless somebody grants it
    WAITING = "waiting"
    COUNTER = "counter"
    STAFF = "staff"


class Area(Struct, frozen=True, forbid_unknown_fields=True):
    """A zone of the building; `limit` is how many visitors it bears, 0 is not limited."""

    id: Id
    name: Text
    limit: Annotated[int, Meta(ge=0, le=2000)] = 0
    within: Annotated[str, Meta(max_length=64)] = ""  # the zone that it is a part of
    use: Use = Use.NONE
    services: tuple[str, ...] = ()  # whose visitors are received here, not at the counters
    gates: tuple[str, ...] = ()  # speed gates that lead into it, by their names on the bridge
    plan: Place | UnsetType = UNSET  # where it is drawn; absent from the document, too

    @property
    def place(self) -> Place | None:
        """Where it is drawn on the plan of its floor; None: nowhere."""
        return None if self.plan is UNSET else self.plan


class MeasureKind(StrEnum):
    """The security measures of mission.md."""

    AIRLOCK = "airlock"
    GLASS = "bullet_resistant_glass"
    METAL_GATE = "metal_gate"
    XRAY = "xray"
    SPEED_GATES = "speed_gates"
    BOLLARDS = "bollards"
    SHUTTERS = "roller_shutters"
    GLASS_BREAK = "glass_break_detection"
    TAMPER = "tamper_detection"
    PANIC = "panic_alarm"
    INTERCOM = "intercom"
    CAMERAS = "cameras"


class MeasureState(StrEnum):
    """How far a measure is."""

    PLANNED = "planned"
    INSTALLED = "installed"
    OUT_OF_ORDER = "out_of_order"


class Measure(Struct, frozen=True, forbid_unknown_fields=True, rename={"grade": "class"}):
    """A measure and its state from a date on; for a plan, the date it is planned for."""

    kind: MeasureKind
    state: MeasureState
    date: date
    grade: Annotated[str, Meta(max_length=24, pattern=SEEN_OR_NOTHING)] = ""  # e.g. "FB4", "RC3"
    device: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.:/-]{0,64}\Z")] = (
        ""  # its name on the bridge, e.g. "airlock/main"
    )


class Office(Struct, frozen=True, forbid_unknown_fields=True):
    """One office, whole."""

    id: OfficeId
    kind: OfficeKind
    name: Text
    policy: tuple[Policy, ...]
    short_name: Annotated[str, Meta(max_length=24, pattern=SEEN)]
    time_zone: str = "Europe/Brussels"
    hours_verified: bool = False  # False: made up, for a demo
    nearest: tuple[OfficeId, ...] = ()  # where a refused walk-in may go, the nearest first
    exception: tuple[Exceptional, ...] = ()
    holiday: tuple[date, ...] = ()  # public ones, written down by the import where hours need them
    post: tuple[WorkPost, ...] = ()
    area: tuple[Area, ...] = ()
    airlock_plan: Place | UnsetType = UNSET  # where the airlock is drawn beside the zones
    anti_passback: bool = False  # who is in a zone does not come in again before going out
    measure: tuple[Measure, ...] = ()
    service: tuple[Service, ...] = ()

    @property
    def airlock_place(self) -> Place | None:
        """Where the airlock is drawn on the plan of its floor; None: nowhere."""
        return None if self.airlock_plan is UNSET else self.airlock_plan


# -- what holds on a day -------------------------------------------------------------------------


def policy_on(office: Office, day: date) -> Policy | None:
    """Return the policy in force on a day; None before the first."""
    found = [one for one in office.policy if one.valid_from <= day]
    return max(found, key=lambda one: one.valid_from, default=None)


def next_policy(office: Office, day: date) -> Policy | None:
    """Return the policy that comes after a day, for who must prepare for it."""
    later = [one for one in office.policy if one.valid_from > day]
    return min(later, key=lambda one: one.valid_from, default=None)


def measures_on(office: Office, day: date) -> tuple[Measure, ...]:
    """Return each measure as it stands on a day: the newest that has come, or else its plan.

    A plan never becomes a wall by itself: until somebody writes *installed* it stays planned.
    """
    standing: dict[MeasureKind, Measure] = {}
    for one in sorted(office.measure, key=lambda one: one.date):
        come = one.date <= day and one.state is not MeasureState.PLANNED
        if come:
            standing[one.kind] = one
        elif one.state is MeasureState.PLANNED:
            standing.setdefault(one.kind, one)
    return tuple(standing[kind] for kind in MeasureKind if kind in standing)


def fitted_on(office: Office, kind: MeasureKind, day: date) -> Measure | None:
    """Return a measure that is in the building on a day, in order or not."""
    return next(
        (
            one
            for one in measures_on(office, day)
            if one.kind is kind and one.state is not MeasureState.PLANNED
        ),
        None,
    )


def posture_on(office: Office, day: date) -> Posture | None:
    """Return how strictly visitors are checked on a day; None: not at all.

    Who comes through an airlock is always checked (visits.md I3).
    """
    policy = policy_on(office, day)
    check = policy.check if policy else Check.FULL
    if check is Check.NONE:
        airlock = fitted_on(office, MeasureKind.AIRLOCK, day)
        return Posture.BASIC if airlock else None
    return Posture(check.value)


# -- hours ---------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def calendar_of(office: Office) -> Calendar:
    """Return the hours of an office through the years."""
    weeks = sorted((one.valid_from, hours_of(one.hours)) for one in office.policy)
    exceptions = tuple((one.date, read_hours(one.hours)) for one in office.exception)
    return Calendar(office.time_zone, tuple(weeks), exceptions, frozenset(office.holiday))


def hours_of(week: Week) -> Hours:
    """Read a week; raise `HoursTextError`."""
    days = tuple(read_hours(week.on(day)) for day in DAYS)
    holidays = None if week.holidays is None else read_hours(week.holidays)
    night = read_hours(week.night)
    return Hours(days, holidays, night[0] if night else None)


# -- who may come --------------------------------------------------------------------------------


class Admission(StrEnum):
    """Whether somebody without an appointment is received now (visits.md T3)."""

    WELCOME = "welcome"
    APPOINTMENT_ONLY = "appointment_only"
    CLOSED = "closed"


def admission(office: Office, now: datetime) -> Admission:
    """Tell whether an office takes walk-ins at this instant."""
    policy = policy_on(office, local_day(office, now))
    if policy is None or opening_at(calendar_of(office), now).opening is Opening.CLOSED:
        return Admission.CLOSED
    if policy.access is Access.APPOINTMENT:
        return Admission.APPOINTMENT_ONLY
    return Admission.WELCOME


def local_day(office: Office, now: datetime) -> date:
    """Return the date on the office's own clock."""
    return now.astimezone(ZoneInfo(office.time_zone)).date()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another office that takes walk-ins, and its hours now."""

    office: Office
    now: Now


def elsewhere(office: Office, directory: Iterable[Office], now: datetime) -> Elsewhere | None:
    """Return the nearest regional office that takes walk-ins now; else the first to open again."""
    known = {one.id: one for one in directory if one.id != office.id}
    order = [known[near] for near in office.nearest if near in known]
    order += [one for one in known.values() if one not in order]
    regional = [one for one in order if one.kind is OfficeKind.REGIONAL]
    open_now = [one for one in regional if admission(one, now) is Admission.WELCOME]
    if open_now:
        return Elsewhere(open_now[0], opening_at(calendar_of(open_now[0]), now))
    later = [
        Elsewhere(one, at)
        for one in regional
        if (at := opening_at(calendar_of(one), now)).until is not None
        and at.opening is Opening.CLOSED
        and _takes_walk_ins(one, at.until)
    ]
    return min(later, key=lambda found: found.now.until or now, default=None)


def _takes_walk_ins(office: Office, at: datetime | None) -> bool:
    return at is not None and admission(office, at) is Admission.WELCOME


# -- as a document -------------------------------------------------------------------------------


def document(office: Office) -> bytes:
    """Write an office as the one text that the database keeps and the ledger names by hash."""
    return msgspec.json.encode(office, order="deterministic")


def read_document(text: bytes | str) -> Office:
    """Read an office that `document` wrote."""
    return msgspec.json.decode(text, type=Office)
