"""Who may pass which gate: the bridge's own copy of the grants, and the decision by it; pure.

No console and no database is asked: a gate goes on deciding with both away (airlock.md 7). Times
are UTC seconds of the bridge's wall clock; no other rule goes by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from device_bridge.protocol.codes import Direction, GateOutcome
from device_bridge.protocol.requests import Grant


@dataclass(frozen=True, slots=True)
class Book:
    """One version of all grants, by credential; of each only the newest generation."""

    version: int = 0
    trusted: bool = True  # False: what is stored is not what was recorded, and nobody passes
    grants: Mapping[str, tuple[Grant, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about a card, and by which grant; that of a refusal may be None."""

    outcome: GateOutcome
    grant: Grant | None = None


def book_of(version: int, grants: Iterable[Grant]) -> Book:
    """Put grants in order; an older generation of a credential is left out."""
    found: dict[str, list[Grant]] = {}
    for grant in grants:
        known = found.setdefault(grant.credential, [])
        if known and known[0].generation < grant.generation:
            known.clear()
        if not known or known[0].generation == grant.generation:
            known.append(grant)
    whole = {card: tuple(given) for card, given in found.items()}
    return Book(version, grants=MappingProxyType(whole))


def decide(book: Book, credential: str, zone: str, direction: Direction, wall: float) -> Verdict:
    """Decide whether a card may pass into or out of `zone` at `wall`.

    The first grant that allows it counts; else the reason of the one that came nearest.
    """
    nearest, reached = Verdict(GateOutcome.UNKNOWN_CARD), -1
    for grant in book.grants.get(credential, ()):
        found = (
            (n, check(grant, zone, direction, wall)) for n, check in enumerate(CHECKS.values())
        )
        place, no = next(((n, no) for n, no in found if no is not None), (0, None))
        if no is None:
            return Verdict(GateOutcome.GRANTED, grant)
        if place > reached:
            nearest, reached = Verdict(no, grant), place
    return nearest


Check = Callable[[Grant, str, Direction, float], GateOutcome | None]


def _zone(grant: Grant, zone: str, _direction: Direction, _wall: float) -> GateOutcome | None:
    return None if zone in grant.zones else GateOutcome.WRONG_ZONE


def _direction(grant: Grant, _zone: str, direction: Direction, _wall: float) -> GateOutcome | None:
    fits = grant.direction in (direction, Direction.BOTH)
    return None if fits else GateOutcome.WRONG_DIRECTION


def _since(grant: Grant, _zone: str, _direction: Direction, wall: float) -> GateOutcome | None:
    return None if grant.since <= wall else GateOutcome.NOT_YET


def _until(grant: Grant, _zone: str, direction: Direction, wall: float) -> GateOutcome | None:
    # Nobody is locked in by a clock: what has ended still leads out.
    ended = wall >= grant.until and direction is not Direction.OUT
    return GateOutcome.EXPIRED if ended else None


# In the order in which a reason is nearer to a yes; a search takes them out one by one.
CHECKS: dict[str, Check] = {
    "zone": _zone,
    "direction": _direction,
    "since": _since,
    "until": _until,
}
