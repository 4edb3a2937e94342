"""Compose who is in which zone: a pure step from the board and the bridge's word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Self

from device_bridge.protocol.state import AirlockState, GateState
from reception_app import presence as places
from reception_app import zones as rules
from reception_app.desk.board import Board
from reception_app.desk.counter_view import may
from reception_app.desk.gate_passages import REFUSED
from reception_app.desk.register import written
from reception_app.desk.setup import Setup
from reception_app.desk.states.register import Written
from reception_app.desk.states.staff import SessionState
from reception_app.desk.states.zones import (
    AIRLOCK,
    AllowedZone,
    BadgeRow,
    GateRow,
    PersonKind,
    PersonRow,
    PushState,
    Room,
    ZoneRow,
    ZonesState,
)
from reception_app.hours import Closings, closes_at
from reception_app.presence import BadgeState, Presence, Standing
from reception_app.staff import Right
from reception_app.store import Inside
from reception_app.visits import INSIDE, TERMINAL, Visit, VisitState
from reception_app.zones import Allowed, Bearer, Grant

STRANGER = "unknown:airlock/{session}"  # another stay is somebody else
_ORDER = {standing: place for place, standing in enumerate(Standing)}
_KINDS = {kind: place for place, kind in enumerate(PersonKind)}


@dataclass(frozen=True, slots=True)
class Line:
    """The line of a visitor, and what it was made of: first by identity, then in full."""

    visit: Visit
    inside: Inside
    made_of: tuple[object, ...]
    row: PersonRow


Kept = dict[str, Line]  # by visit


@dataclass(frozen=True, slots=True)
class Index:
    """What of a board is asked for each person; made once, since 2,000 people ask for it."""

    grants: Mapping[str, tuple[Grant, ...]] = field(default_factory=dict)
    badges: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closings: Closings = field(default_factory=lambda: Closings(None))

    @classmethod
    def of(cls, board: Board, setup: Setup) -> Self:
        """Sort a board's grants and badges by whose they are."""
        grants: dict[str, tuple[Grant, ...]] = {}
        for one in board.inside.grants:
            grants[one.who] = (*grants.get(one.who, ()), one)
        badges: dict[str, tuple[str, ...]] = {}
        for badge in board.inside.badges:
            whose = badge.staff or (badge.visit if badge.state is BadgeState.ISSUED else "")
            badges[whose] = (*badges.get(whose, ()), badge.number) if whose else ()
        return cls(grants, badges, Closings(setup.calendar))


@dataclass(frozen=True, slots=True)
class Look:
    """What the list is made of: the board, the airlock and the gates as they were told last."""

    board: Board
    setup: Setup
    now: datetime
    airlock: AirlockState | None = None
    gates: tuple[GateState, ...] = ()
    gates_old: bool = False  # the bridge has not spoken: nothing is known of them now
    index: Index = field(default_factory=Index)
    kept: Kept = field(default_factory=dict)  # lines of a moment ago, to be used again

    @property
    def closes(self) -> datetime | None:
        """When the office closes next."""
        calendar = self.setup.calendar
        return closes_at(calendar, self.now) if calendar else None

    def allowed_to(self, visit: Visit) -> tuple[Allowed, ...]:
        """Return where a visitor may be now."""
        closes = self.index.closings.after(rules.step_began(visit))
        grants = self.index.grants.get(visit.id, ())
        return rules.allowed(self.setup.zones, visit, grants, self.now, closes)

    def occupant(self) -> str:
        """Return the visit in the airlock."""
        stay = self.airlock.session if self.airlock else None
        return stay.visit if stay else ""


def compose_zones(
    look: Look, session: SessionState, push: PushState, as_of: datetime | None
) -> ZonesState:
    """Return everybody who is in the building, with who needs an eye first."""
    look = replace(look, index=Index.of(look.board, look.setup))
    people = sorted(
        (*_visitors(look), *_in_airlock(look), *_staff(look), *_strangers(look)),
        key=lambda row: (_KINDS[row.kind], _ORDER[row.standing], row.name),
    )
    counted = places.occupancy(look.setup.zones, ((row.zone, row.party) for row in people))
    return ZonesState(
        zones=tuple(
            ZoneRow(one.id, one.name.nl, one.name.fr, one.name.en,
                    look.setup.zones.depth(one.id), counted[one.id], one.limit)
            for one in look.setup.zones.areas
        ),
        people=tuple(people),
        late_badges=tuple(_late(look)),
        free_badges=tuple(
            one.number
            for one in look.board.inside.badges
            if one.state is BadgeState.FREE and not one.staff
        ),
        gates=tuple(_gate(gate, look) for gate in look.gates),
        rooms=tuple(_rooms(look.setup)),
        loaded=look.board.loaded,
        as_of=as_of,
        closes=look.closes,
        push=push,
        grant=may(session, Right.ZONES),
        grant_staff=may(session, Right.STAFF_ZONES),
        badge=may(session, Right.BADGES),
        clear=may(session, Right.SIGHT),
    )  # fmt: skip


def without_people(state: ZonesState) -> ZonesState:
    """Return the figures without anybody's line: for a console where nobody is signed in."""
    return ZonesState(zones=state.zones, loaded=state.loaded, as_of=state.as_of)


# -- visitors ------------------------------------------------------------------------------------


def _visitors(look: Look) -> Iterator[PersonRow]:
    inside, occupant = look.board.inside, look.occupant()
    for visit in look.board.visits:
        if visit.state not in INSIDE or visit.id == occupant:
            continue  # on the way out: in the airlock
        kept = look.kept.get(visit.id)
        if kept is not None and kept.visit is visit and kept.inside is inside:
            yield kept.row  # nothing was read that is otherwise
        else:
            yield _visitor(look, visit)


def _in_airlock(look: Look) -> Iterator[PersonRow]:
    """Yield who is in the airlock: on the way in or out, and whoever nobody knows."""
    airlock = look.airlock
    stay = airlock.session if airlock else None
    if airlock is None or stay is None:
        return
    visit = look.board.visit(stay.visit) if stay.visit else None
    if visit is not None:
        seen = look.board.inside.places.get(rules.key_of(Bearer.VISIT, visit.id))
        yield _visitor_line(look, visit, AIRLOCK, seen)
    # Who came in after the officer counted is there too; who went out since is told by a new check.
    people = max(stay.count, airlock.people or 0)
    others = people - visit.party if visit is not None else max(people, 1)
    if others > 0:
        yield PersonRow(
            STRANGER.format(session=stay.session), PersonKind.UNKNOWN, "", AIRLOCK, look.now,
            party=others, standing=Standing.UNACCOUNTED,
        )  # fmt: skip


def _visitor(look: Look, visit: Visit) -> PersonRow:
    """Return the line of a visitor; for one who did not change, the line of a moment ago."""
    index, inside = look.index, look.board.inside
    ((_, placed),) = places.visitors_placed(look.setup.zones, (visit,), inside.places)
    zone = AIRLOCK if visit.state is VisitState.REFUSED else placed
    seen = inside.places.get(rules.key_of(Bearer.VISIT, visit.id))
    made_of = (
        visit, zone, seen, index.grants.get(visit.id, ()), index.badges.get(visit.id, ())
    )  # fmt: skip
    kept = look.kept.get(visit.id)
    same = kept is not None and kept.made_of == made_of
    line = kept.row if kept and same else _visitor_line(look, visit, zone, seen)
    look.kept[visit.id] = Line(visit, inside, made_of, line)
    return line


def _visitor_line(look: Look, visit: Visit, zone: str, seen: Presence | None) -> PersonRow:
    board, key = look.board, rules.key_of(Bearer.VISIT, visit.id)
    allowed = look.allowed_to(visit)
    own = look.index.grants.get(visit.id, ())
    standing, until = _standing(look, visit, zone, allowed, own)
    escort = visit.officer or next((one.given_by for one in own if one.zone == zone), "")
    return PersonRow(
        key=key, kind=PersonKind.VISITOR, name=visit.ticket, zone=zone,
        since=seen.at if seen else visit.admitted_at or visit.arrived_at,
        until=until, standing=standing, party=visit.party,
        badges=look.index.badges.get(visit.id, ()),
        escort=board.names.get(escort, escort), visit=visit.id, state=visit.state,
        service=visit.service, post=board.posts.get(visit.post, visit.post),
        gate=seen.gate if seen else "", allowed=_shown(allowed, own, look.now),
    )  # fmt: skip


def _standing(
    look: Look, visit: Visit, zone: str, allowed: Iterable[Allowed], grants: tuple[Grant, ...]
) -> tuple[Standing, datetime | None]:
    seen = look.board.inside.places.get(rules.key_of(Bearer.VISIT, visit.id))
    if visit.state in {VisitState.ABSENT, VisitState.REFUSED} or (seen and seen.doubt):
        return Standing.UNACCOUNTED, None
    if zone == AIRLOCK:
        return Standing.ALLOWED, None
    return places.standing(look.setup.zones, zone, allowed, grants, look.now)


def _shown(
    allowed: Iterable[Allowed], grants: Iterable[Grant], now: datetime
) -> tuple[AllowedZone, ...]:
    """Return what holds, and what is over and was not taken back."""
    held = tuple(AllowedZone(one.zone, one.until, one.grant) for one in allowed)
    zones = {one.zone for one in held}
    over = (one for one in grants if one.until <= now and one.zone not in zones)
    return (*held, *(AllowedZone(one.zone, one.until, one.id, over=True) for one in over))


# -- staff, and people whom nobody knows ---------------------------------------------------------


def _staff(look: Look) -> Iterator[PersonRow]:
    """Yield who of the staff is signed in at a post, or was seen by a gate and not to come out."""
    inside = look.board.inside
    seen = {
        key.partition(":")[2]: place
        for key, place in inside.places.items()
        if key.startswith(f"{Bearer.STAFF}:")
    }
    for staff in sorted({*seen, *inside.duty}):
        yield _member(look, staff, seen.get(staff))


def _member(look: Look, staff: str, seen: Presence | None) -> PersonRow:
    board, zones = look.board, look.setup.zones
    post, signed_in = board.inside.duty.get(staff, ("", look.now))
    own = look.index.grants.get(staff, ())
    allowed = rules.staff_allowed(zones, staff, own, look.now)
    zone = seen.zone if seen and seen.zone else places.work_zone(zones)
    standing, until = Standing.ALLOWED, None
    if seen is not None and seen.doubt:
        standing = Standing.UNACCOUNTED
    elif seen is not None and own:
        standing, until = places.standing(zones, zone, allowed, own, look.now)
    badges = look.index.badges.get(staff, ())
    return PersonRow(
        key=rules.key_of(Bearer.STAFF, staff), kind=PersonKind.STAFF,
        name=board.names.get(staff, staff), zone=zone, since=seen.at if seen else signed_in,
        until=until, standing=standing, badges=badges, staff=staff,
        post=board.posts.get(post, post), gate=seen.gate if seen else "",
        allowed=_shown(allowed, own, look.now),
    )  # fmt: skip


def _strangers(look: Look) -> Iterator[PersonRow]:
    """Yield whom a gate saw, and who is nobody known, or was said to have left before."""
    here = {rules.key_of(Bearer.VISIT, visit.id) for visit in look.board.visits}
    for key, place in sorted(look.board.inside.places.items()):
        if key not in here and not key.startswith(f"{Bearer.STAFF}:"):
            yield PersonRow(
                key, PersonKind.UNKNOWN, "", place.zone, place.at, gate=place.gate,
                standing=Standing.UNACCOUNTED, party=place.party,
            )  # fmt: skip


# -- badges and gates ----------------------------------------------------------------------------


def _late(look: Look) -> Iterator[BadgeRow]:
    """Yield the badges of who has left, and the lost ones."""
    here = {one.id: one for one in look.board.visits if one.state not in TERMINAL}
    for badge in look.board.inside.badges:
        holder = here.get(badge.visit)
        gone = holder is None or holder.state not in INSIDE | {VisitState.AT_AIRLOCK}
        lost = badge.state is BadgeState.LOST
        if lost or (badge.visit and gone):
            yield BadgeRow(badge.number, lost, holder.ticket if holder else "", badge.since)


def _gate(gate: GateState, look: Look) -> GateRow:
    board, zones = look.board, look.setup.zones
    newest = next((one for one in reversed(gate.events) if one.outcome in REFUSED), None)
    cards = {one.card: one.number for one in board.inside.badges}
    return GateRow(
        gate.name, gate.label or gate.name, gate.stand, gate.live and not look.gates_old,
        gate.passed_in, gate.passed_out,
        newest.outcome if newest else None,
        cards.get(newest.credential, "") if newest else "",
        datetime.fromtimestamp(newest.at, UTC) if newest else None,
        board.refused.of(gate.name),
        zones.behind(gate.name), zones.before(gate.name), gate.ready is not False,
        written(look.setup.register, gate) is Written.OUT_OF_ORDER,
    )  # fmt: skip


def _rooms(setup: Setup) -> Iterator[Room]:
    """Yield where the airlock and the zones lie, as far as the office says so."""
    if setup.airlock and setup.airlock_place is not None:
        yield Room(AIRLOCK, setup.airlock_place)
    for one in setup.zones.areas:
        if one.place is not None:
            yield Room(one.id, one.place)
