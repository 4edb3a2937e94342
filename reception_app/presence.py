"""Who carries which badge, what a gate saw, and who is in which zone (screens.md S5).

A gate's word places somebody; the step of a visit does where no gate stands. Whoever is not known,
or not known to be one person, stays on the list until somebody accounts for them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reception_app.errors import BadFieldError
from reception_app.offices import Use
from reception_app.visits import INSIDE, OWNED, Visit, VisitState
from reception_app.zone_errors import ZoneFullError
from reception_app.zones import Allowed, Bearer, Grant, Zones, key_of

CARD = re.compile(r"[0-9a-f]{8,32}")  # what readers give: at most 128 bits, as a number
_BETWEEN = re.compile(r"[\s:.\-]")  # how cards are written in groups
OUTSIDE = ""  # the place of who is not in the building

# -- badges --------------------------------------------------------------------------------------


class BadgeState(StrEnum):
    """Where a badge is."""

    FREE = "free"  # in the drawer; a badge of the staff is never free
    ISSUED = "issued"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge by the number printed on it; `card` is what a reader reads."""

    number: str
    card: str
    state: BadgeState = BadgeState.FREE
    visit: str = ""
    staff: str = ""
    since: datetime | None = None  # it is so

    @property
    def readable(self) -> bool:
        """Tell whether any reader can give its card; older versions kept whatever was typed."""
        return CARD.fullmatch(self.card) is not None


def card_of(typed: str) -> str:
    """Return a card as readers give it; raise `BadFieldError` for what no reader gives.

    8 to 32 hexadecimal digits, in any case, together or in groups ("04 A2 C1 D9", "04:a2:c1:d9").
    """
    card = _BETWEEN.sub("", typed).casefold()
    if not CARD.fullmatch(card):
        raise BadFieldError("card", "hex")
    return card


# -- who is where --------------------------------------------------------------------------------


class Seen(StrEnum):
    """What a gate saw of somebody."""

    ENTERED = "in"
    LEFT = "out"
    TAILGATED = "tailgate"  # more came in than were let in
    PERHAPS = "perhaps"  # it was opened for them, and nobody knows whether they went


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that a gate saw; a grant is no passage (airlock.md 7)."""

    gate: str
    card: str
    seen: Seen
    at: datetime
    visit: str = ""  # whose grant it was; the badge may be somebody else's by now
    party: int = 1  # of who is nobody known; how many a visitor is, the visit says


@dataclass(frozen=True, slots=True)
class Presence:
    """Where somebody was seen last. `zone` is "" once they were seen to come out of it all."""

    key: str  # "visit:", "staff:" or "unknown:" and the id
    zone: str
    at: datetime
    gate: str = ""
    doubt: bool = False  # that it is they, or one person: until somebody clears it
    party: int = 1  # of who is nobody known


def whose(badges: Mapping[str, Badge], passage: Passage) -> str:
    """Return whom a gate saw; somebody without a known badge is a person all the same."""
    if passage.visit:
        return key_of(Bearer.VISIT, passage.visit)
    badge = badges.get(passage.card)
    if passage.seen is Seen.TAILGATED or badge is None or not (badge.visit or badge.staff):
        return f"unknown:{passage.gate}/{passage.at.isoformat()}"
    if badge.visit:
        return key_of(Bearer.VISIT, badge.visit)
    return key_of(Bearer.STAFF, badge.staff)


def placed(
    zones: Zones, key: str, passage: Passage, before: Presence | None, *, anti_passback: bool
) -> Presence | None:
    """Return where a passage leaves somebody; None for who went out and is nobody known.

    Somebody unknown, and where the office wants it somebody who comes in twice, stays in doubt.
    """
    unknown = key.startswith("unknown:")
    # What one gate tells of one instant is one line.
    party = passage.party + (before.party if before else 0) if unknown else 1
    if passage.seen is Seen.PERHAPS:
        zone = before.zone if before else zones.before(passage.gate)
        return Presence(key, zone, passage.at, passage.gate, doubt=True, party=party)
    if passage.seen is Seen.LEFT:
        if unknown:
            return None
        doubt = before.doubt if before else False
        return Presence(key, zones.before(passage.gate), passage.at, passage.gate, doubt)
    twice = anti_passback and passes_back(zones, before, passage)
    doubt = unknown or twice or (before.doubt if before else False)
    return Presence(key, zones.behind(passage.gate), passage.at, passage.gate, doubt, party)


def passes_back(zones: Zones, presence: Presence | None, passage: Passage) -> bool:
    """Tell whether somebody comes into a zone again without having gone out of it."""
    if presence is None or passage.seen is not Seen.ENTERED:
        return False
    return zones.behind(passage.gate) in zones.chain(presence.zone)


def place_of(zones: Zones, visit: Visit, seen: str) -> str:
    """Return in which zone a visitor inside is, as far as it is known.

    A gate's word counts before the step of the visit: who is called has not walked yet. A zone
    without a gate can only be told by the step.
    """
    step = zones.receiving(visit.service) if visit.state in OWNED else OUTSIDE
    walked = step if step and not zones.gated(step) else OUTSIDE
    if not seen:
        return walked or zones.of_use(Use.WAITING)
    locked_in = any(zones.gated(one) for one in zones.chain(seen))
    if not walked or (locked_in and seen not in zones.chain(walked)):
        return seen
    return walked


def visitors_placed(
    zones: Zones, visits: Iterable[Visit], places: Mapping[str, Presence]
) -> tuple[tuple[Visit, str], ...]:
    """Return every visitor inside with their zone (I4)."""
    found = []
    for visit in visits:
        if visit.state in INSIDE:
            seen = places.get(key_of(Bearer.VISIT, visit.id))
            found.append((visit, place_of(zones, visit, seen.zone if seen else OUTSIDE)))
    return tuple(found)


class Standing(StrEnum):
    """How somebody is where they are; what needs an eye first."""

    UNACCOUNTED = "unaccounted"  # somebody must say where they are
    ASTRAY = "astray"  # in a zone that was never granted
    OVERDUE = "overdue"  # in a zone whose time is over
    ALLOWED = "allowed"


def standing(
    zones: Zones,
    place: str,
    may: Iterable[Allowed],
    grants: Iterable[Grant],
    now: datetime,
) -> tuple[Standing, datetime | None]:
    """Judge where somebody stands; with it, until when they may, or might.

    Who waits, or is on the way out, is never astray where one waits.
    """
    holds = [one for one in may if place in zones.chain(one.zone)]
    if holds:
        own = [one for one in holds if one.zone == place] or holds
        return Standing.ALLOWED, max(one.until for one in own)
    over = [one for one in grants if place in zones.chain(one.zone) and one.until <= now]
    if over:
        return Standing.OVERDUE, max(one.until for one in over)
    area = zones.area(place)
    if area is None or area.use is Use.WAITING:
        return Standing.ALLOWED, None
    return Standing.ASTRAY, None


def work_zone(zones: Zones) -> str:
    """Return where somebody of the staff is who is signed in and was seen by no gate."""
    return zones.of_use(Use.STAFF) or zones.of_use(Use.COUNTER)


@dataclass(frozen=True, slots=True)
class There:
    """Somebody in the building with whoever came along, as far as a limit asks for it."""

    key: str
    zone: str
    party: int = 1


def everybody(
    zones: Zones, visits: Iterable[Visit], seen: Mapping[str, Presence], on_duty: Iterable[str]
) -> tuple[There, ...]:
    """Return whom the list of the building shows in a zone: visitors, staff and nobody known.

    `visits` are those that are not over, `on_duty` the ids of the staff who are signed in. Who is
    refused stands in the airlock, which is no zone.
    """
    here = tuple(visits)
    found = [
        There(key_of(Bearer.VISIT, visit.id), zone, visit.party)
        for visit, zone in visitors_placed(zones, here, seen)
        if visit.state is not VisitState.REFUSED
    ]
    visitors = {key_of(Bearer.VISIT, visit.id) for visit in here}
    staff = {key for key in seen if key.startswith(f"{Bearer.STAFF}:")}
    staff |= {key_of(Bearer.STAFF, one) for one in on_duty}
    for key in sorted(staff):
        place = seen.get(key)
        found.append(There(key, place.zone if place and place.zone else work_zone(zones)))
    found += [
        There(key, place.zone, place.party)
        for key, place in seen.items()
        if key not in visitors and key not in staff
    ]
    return tuple(found)


def check_room(
    zones: Zones, zone: str, there: tuple[There, ...], grants: Iterable[Grant], *, key: str,
    now: datetime,
) -> None:  # fmt: skip
    """Raise `ZoneFullError` where `key` would make a zone, or one around it, too full.

    Whoever is in it counts, and each visitor who was granted it and may still come. A grant of the
    staff is a standing right: they count once they are there. `who` of the error are keys.
    """
    mover = next((one for one in there if one.key == key), There(key, OUTSIDE))
    others = {one.key: one for one in there if one.key != key}
    granted = [
        (key_of(Bearer.VISIT, one.who), zones.chain(one.zone))
        for one in grants
        if one.bearer is Bearer.VISIT and one.alive(now)
    ]
    for around in zones.chain(zone):
        area = zones.area(around)
        if area is None or not area.limit or around in zones.chain(mover.zone):
            continue
        found = {name for name, one in others.items() if around in zones.chain(one.zone)}
        found |= {name for name, chain in granted if name in others and around in chain}
        if sum(others[name].party for name in found) + mover.party > area.limit:
            who = tuple((name, others[name].party) for name in sorted(found))
            raise ZoneFullError(around, area.limit, who)


def occupancy(zones: Zones, places: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Count people by zone; who is in an inner zone is in the outer one, too."""
    counted = dict.fromkeys((one.id for one in zones.areas), 0)
    here: Counter[str] = Counter()
    for place, people in places:
        here[place] += people
    for place, people in here.items():
        for zone in zones.chain(place):
            counted[zone] += people
    return counted
