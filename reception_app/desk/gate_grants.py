"""The whole of what the gates decide by, made from the board: pure, the same on every console.

It follows from what the database holds at a revision alone, the directory with it, not from the
day or the hour at which somebody looks: each grant carries its own end, and two consoles never push
the same version differently.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from device_bridge.protocol.codes import Direction
from device_bridge.protocol.requests import Grant as GateGrant
from reception_app import zones as rules
from reception_app.desk.board import Board
from reception_app.desk.setup import Setup
from reception_app.hours import Closings
from reception_app.presence import Badge, BadgeState
from reception_app.visits import Visit
from reception_app.zones import Allowed, Bearer, Grant

WAY_OUT_LASTS = timedelta(days=7)  # of a badge that nobody takes back
_GENERATIONS_FROM = datetime(2020, 1, 1, tzinfo=UTC)


def gate_grants(board: Board, setup: Setup) -> tuple[GateGrant, ...]:
    """Return every grant of every badge in use, by card; a lost badge has none."""
    here = {visit.id: visit for visit in board.visits}
    given: dict[str, list[Grant]] = {}
    for one in board.inside.grants:
        given.setdefault(one.who, []).append(one)
    look = _Look(setup, Closings(setup.calendar), given)
    found: list[GateGrant] = []
    for badge in board.inside.badges:
        if badge.state is not BadgeState.ISSUED or not badge.readable:
            continue  # one that no reader gives opens nothing, and would spoil the whole
        if badge.staff:
            found += _of_staff(badge, look)
        elif badge.visit in here:
            found += _of_visitor(badge, here[badge.visit], look)
    return tuple(sorted(found, key=lambda one: (one.credential, one.direction, one.until)))


def left_out(board: Board) -> tuple[str, ...]:
    """Return the numbers of the badges that no gate can know: no reader gives their card."""
    return tuple(one.number for one in board.inside.badges if not one.readable)


@dataclass(frozen=True, slots=True)
class _Look:
    setup: Setup
    closings: Closings
    given: Mapping[str, list[Grant]]  # by whose they are


def _of_visitor(badge: Badge, visit: Visit, look: _Look) -> Iterator[GateGrant]:
    began, setup = rules.step_began(visit), look.setup
    closes, grants = look.closings.after(began), look.given.get(visit.id, [])
    # Judged at the beginning of the step, which never changes; the gate's clock ends each of them.
    step = rules.allowed(setup.zones, visit, (), began, closes)
    given = _given(grants, look.closings) if visit.state in rules.GRANTABLE else ()
    for one in (*step, *given):
        since = next((g.given_at for g in grants if g.id == one.grant), began)
        yield _grant(badge, one, since, setup, visit.id)
    yield from _way_out(badge, setup, visit.id)


def _given(grants: Iterable[Grant], closings: Closings) -> Iterator[Allowed]:
    for one in grants:
        closes = closings.after(one.given_at)
        until = min(one.until, closes) if closes and one.bearer is Bearer.VISIT else one.until
        if one.ended_at is None:
            yield Allowed(one.zone, until, one.id)


def _of_staff(badge: Badge, look: _Look) -> Iterator[GateGrant]:
    grants, setup = look.given.get(badge.staff, []), look.setup
    for one in _given(grants, look.closings):
        since = next(g.given_at for g in grants if g.id == one.grant)
        yield _grant(badge, one, since, setup, "")
    yield from _way_out(badge, setup, "")


def _grant(badge: Badge, one: Allowed, since: datetime, setup: Setup, visit: str) -> GateGrant:
    return GateGrant(
        badge.card, tuple(sorted(setup.zones.chain(one.zone))), since.timestamp(),
        one.until.timestamp(), Direction.BOTH, _generation(badge), visit,
    )  # fmt: skip


def _way_out(badge: Badge, setup: Setup, visit: str) -> Iterator[GateGrant]:
    """Yield what nobody takes away: to go out of wherever one is."""
    zones = tuple(sorted(one.id for one in setup.zones.areas))
    since = badge.since or _GENERATIONS_FROM
    lasts = rules.STAFF_GRANT_AT_MOST if badge.staff else WAY_OUT_LASTS
    if zones:
        yield GateGrant(
            badge.card, zones, since.timestamp(), (since + lasts).timestamp(), Direction.OUT,
            _generation(badge), visit,
        )  # fmt: skip


def _generation(badge: Badge) -> int:
    """Tell one issue of a badge from the next: the second at which it was given."""
    if badge.since is None:
        return 0
    return max(0, int((badge.since - _GENERATIONS_FROM).total_seconds()))
