"""Who may be in which zone of a building, until when; and who is there (visits.md 3, airlock.md 7).

A zone opens by itself for a step of a visit, and for somebody by a grant that a person gave until a
time. Nothing here reads a clock. A zone within another one is passed through that one: who may be
in the inner one may walk through the outer one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from reception_app.errors import BadFieldError
from reception_app.offices import Area, Use
from reception_app.visits import INSIDE, Move, Visit, VisitState

STEP_LASTS = timedelta(hours=12)  # of a visit in an office that never closes
REFERRAL_LASTS = timedelta(hours=2)  # of the zone that a referral grants
GRANT_AT_MOST = timedelta(hours=12)  # to a visitor; closing time comes first
STAFF_GRANT_AT_MOST = timedelta(days=366)
S = VisitState

# What a move of a visit takes away of the grants that people gave (visits.md T5, T11, T16 to T19).
WITHDRAWS = frozenset(
    {
        Move.REFUSE, Move.WALK_OUT, Move.MARK_ABSENT, Move.TRANSFER, Move.FINISH, Move.LEAVE,
        Move.ABANDON,
    }
)  # fmt: skip
_WAITS = frozenset({S.WAITING, S.PARKED, S.ABSENT})
_AT_COUNTER = frozenset({S.CALLED, S.SERVING})
GRANTABLE = INSIDE - {S.LEAVING, S.REFUSED, S.ABSENT}  # who leaves has the way out and no more


class Bearer(StrEnum):
    """Whose grant, badge or place it is."""

    VISIT = "visit"
    STAFF = "staff"


def key_of(bearer: Bearer, who: str) -> str:
    """Name a bearer."""
    return f"{bearer}:{who}"


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones of one office as a tree, each followed by what lies within it."""

    areas: tuple[Area, ...] = ()

    def area(self, zone: str) -> Area | None:
        """Return one zone."""
        return next((one for one in self.areas if one.id == zone), None)

    def chain(self, zone: str) -> tuple[str, ...]:
        """Return a zone and all that it lies within, the innermost first."""
        found: list[str] = []
        one = self.area(zone)
        while one is not None and one.id not in found:
            found.append(one.id)
            one = self.area(one.within)
        return tuple(found)

    def depth(self, zone: str) -> int:
        """Return how deep a zone lies; 0 is not within another one."""
        return max(0, len(self.chain(zone)) - 1)

    def of_use(self, use: Use) -> str:
        """Return the zone of a step, "" where there is none."""
        return next((one.id for one in self.areas if one.use is use), "")

    def receiving(self, service: str) -> str:
        """Return where the visitors of a service are received: its own zone, or the counters."""
        own = next((one.id for one in self.areas if service in one.services), "")
        return own or self.of_use(Use.COUNTER)

    def own_zone(self, service: str) -> str:
        """Return the zone of a service that is not received at the counters, or ""."""
        zone = self.receiving(service)
        return zone if zone != self.of_use(Use.COUNTER) else ""

    def gated(self, zone: str) -> bool:
        """Tell whether somebody is seen when they come in there."""
        area = self.area(zone)
        return area is not None and bool(area.gates)

    def behind(self, gate: str) -> str:
        """Return the zone into which a gate leads."""
        return next((one.id for one in self.areas if gate in one.gates), "")

    def before(self, gate: str) -> str:
        """Return the zone from which a gate leads: what its own lies within, or where one waits."""
        behind = self.area(self.behind(gate))
        if behind is None:
            return ""
        return behind.within or self.of_use(Use.WAITING)


def tree_of(areas: Iterable[Area]) -> Zones:
    """Put zones in the order of a tree; within one level their order stays."""
    given = tuple(areas)
    known = {one.id for one in given}
    ordered: list[Area] = []

    def follow(parent: str) -> None:
        for one in given:
            above = one.within if one.within in known else ""
            if above == parent and one not in ordered:
                ordered.append(one)
                follow(one.id)

    follow("")
    return Zones(tuple(ordered))


# -- grants --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Grant:
    """What a person gave: one zone to one bearer until a time.

    `begun_version` and `ended_version` are those of the visit after the move that gave or took it;
    0 where a person did so by itself. Taking that move back takes back what it did.
    """

    id: str
    bearer: Bearer
    who: str  # id of the visit or of the member of staff
    zone: str
    given_at: datetime
    until: datetime
    given_by: str = ""
    begun_version: int = 0
    ended_at: datetime | None = None
    ended_version: int = 0

    def alive(self, now: datetime) -> bool:
        """Tell whether it holds at an instant."""
        return self.ended_at is None and now < self.until


@dataclass(frozen=True, slots=True)
class Allowed:
    """One zone in which somebody may be, and until when; `grant` is "" where the step opens it."""

    zone: str
    until: datetime
    grant: str = ""


def step_zones(zones: Zones, visit: Visit) -> frozenset[str]:
    """Return the zones that the step of a visit opens by itself (visits.md T4, T7; I5)."""
    found: set[str] = set()
    if visit.state in _WAITS | _AT_COUNTER:
        found.add(zones.of_use(Use.WAITING))
    if visit.state in _AT_COUNTER:
        found.add(zones.receiving(visit.service))
    return frozenset(found - {""})


def referral_grant(
    zones: Zones, service: str, now: datetime, closes: datetime | None
) -> Allowed | None:
    """Return the zone that a referral to a service grants, and until when; None for none."""
    zone, until = zones.own_zone(service), now + REFERRAL_LASTS
    until = min(until, closes) if closes else until
    return Allowed(zone, until) if zone and until > now else None


def after_referral(
    zones: Zones, service: str, now: datetime, closes: datetime | None
) -> Allowed | None:
    """Return where somebody may go who is referred to a service here: for the officer, beforehand.

    What is received at the counters grants nothing: they wait again, as that step allows.
    """
    granted = referral_grant(zones, service, now, closes)
    if granted is not None or zones.own_zone(service):
        return granted
    waits, ends = zones.of_use(Use.WAITING), closes or now + STEP_LASTS
    return Allowed(waits, ends) if waits and ends > now else None


def allowed(
    zones: Zones,
    visit: Visit,
    grants: Iterable[Grant],
    now: datetime,
    closes: datetime | None = None,
) -> tuple[Allowed, ...]:
    """Return where a visitor may be now, in the order of the tree; the way out needs none.

    Nothing holds from the instant at which the office closes. `closes` is the first such instant
    after the step began, None where there is none.
    """
    ends = closes or step_began(visit) + STEP_LASTS
    found = {zone: Allowed(zone, ends) for zone in step_zones(zones, visit) if now < ends}
    if visit.state in GRANTABLE:
        for grant in grants:
            until = min(grant.until, closes) if closes else grant.until
            if grant.who == visit.id and grant.alive(now) and now < until:
                found[grant.zone] = Allowed(grant.zone, until, grant.id)
    return tuple(found[one.id] for one in zones.areas if one.id in found)


def staff_allowed(
    zones: Zones, staff: str, grants: Iterable[Grant], now: datetime
) -> tuple[Allowed, ...]:
    """Return where somebody of the staff may be now; no closing time ends it."""
    found = {
        one.zone: Allowed(one.zone, one.until, one.id)
        for one in grants
        if one.who == staff and one.alive(now)
    }
    return tuple(found[one.id] for one in zones.areas if one.id in found)


def step_began(visit: Visit) -> datetime:
    """Return since when a visit is at the step it is at."""
    return visit.served_at or visit.called_at or visit.admitted_at or visit.arrived_at


def check_until(until: datetime, now: datetime, bearer: Bearer, closes: datetime | None) -> None:
    """Raise `BadFieldError` unless a grant may last until then."""
    most = GRANT_AT_MOST if bearer is Bearer.VISIT else STAFF_GRANT_AT_MOST
    if until <= now:
        raise BadFieldError("until", "past")
    if until > now + most:
        raise BadFieldError("until", "long")
    if bearer is Bearer.VISIT and closes is not None and until > closes:
        raise BadFieldError("until", "closed")


def ended(grant: Grant, now: datetime, version: int = 0) -> Grant:
    """Take a grant back; `version` is the visit's after the move that does so."""
    return replace(grant, ended_at=now, ended_version=version)


def after_move(
    grants: Iterable[Grant], move: Move, now: datetime, version: int
) -> tuple[Grant, ...]:
    """Return the grants of one visit that a move changes, as they are afterwards."""
    if move not in WITHDRAWS:
        return ()
    return tuple(ended(one, now, version) for one in grants if one.ended_at is None)


def after_undo(grants: Iterable[Grant], now: datetime, undone_version: int) -> tuple[Grant, ...]:
    """Return the grants of one visit that taking a move back changes (T23).

    `undone_version` is the version that the move had led to: what it ended goes on, what it gave
    ends.
    """
    changed = []
    for one in grants:
        if one.ended_at is not None and one.ended_version == undone_version:
            changed.append(replace(one, ended_at=None, ended_version=0))
        elif one.ended_at is None and one.begun_version == undone_version:
            changed.append(ended(one, now, undone_version))
    return tuple(changed)
