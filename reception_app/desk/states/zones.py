"""Who is in which zone, as the panel and the muster list show it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from device_bridge.protocol.codes import GateOutcome, GateStand, Refusal
from reception_app.desk.states.offers import Offer
from reception_app.floors import Place
from reception_app.presence import Standing
from reception_app.visits import VisitState

AIRLOCK = "airlock"  # the place of who is in the airlock: no zone that anybody is granted


class PersonKind(StrEnum):
    """Who somebody on the list is, in the order of the list."""

    UNKNOWN = "unknown"  # seen, and nobody knows who
    VISITOR = "visitor"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """One zone of the tree; `people` counts who is in a zone within it, too."""

    id: str
    name: str
    fr: str
    en: str
    depth: int = 0
    people: int = 0
    limit: int = 0  # 0 is not limited

    @property
    def full(self) -> bool:
        """Tell whether nobody more should come in."""
        return bool(self.limit) and self.people >= self.limit


@dataclass(frozen=True, slots=True)
class AllowedZone:
    """A zone that somebody may be in; `grant` is "" where the step of the visit opens it."""

    zone: str
    until: datetime
    grant: str = ""
    over: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list: a visitor with whoever came along, or one of the staff."""

    key: str
    kind: PersonKind
    name: str  # the ticket, or how somebody of the staff is shown; "" is not known
    zone: str
    since: datetime  # in the building, or seen in the zone
    until: datetime | None = None  # in this zone
    standing: Standing = Standing.ALLOWED
    party: int = 1
    badges: tuple[str, ...] = ()
    escort: str = ""
    visit: str = ""
    staff: str = ""
    state: VisitState | None = None
    service: str = ""
    post: str = ""  # number of the counter
    gate: str = ""  # seen there last
    allowed: tuple[AllowedZone, ...] = ()

    @property
    def at_work(self) -> bool:
        """Tell whether somebody holds the office: of the staff, and known where."""
        return self.kind is PersonKind.STAFF and self.standing is not Standing.UNACCOUNTED


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """A badge that is not in the drawer although nobody needs it any more."""

    number: str
    lost: bool
    ticket: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """Where a zone, or the airlock, lies on a floor."""

    zone: str
    place: Place


@dataclass(frozen=True, slots=True)
class GateRow:
    """One speed gate: how it stands, how many passed, whom it refused last and how often."""

    name: str
    label: str
    stand: GateStand
    live: bool
    passed_in: int | None = None
    passed_out: int | None = None
    refused: GateOutcome | None = None
    badge: str = ""  # number of the refused badge; "" is not ours
    refused_at: datetime | None = None
    refusals: int | None = None  # of badges since midnight; None is not known
    zone: str = ""  # into which it leads
    leads_from: str = ""  # zone
    ready: bool = True  # its own self-test did not fail
    out_of_order: bool = False  # by the register


class Happened(StrEnum):
    """What a step of somebody's course is, where it is no move of a visit (`Move`)."""

    RELEASED = "inner"  # out of the airlock, into the building
    ENTERED = "gate_in"
    WENT_OUT = "gate_out"
    PERHAPS = "gate_perhaps"  # a gate was opened for them, and nobody knows whether they went
    SEEN = "gate_seen"  # by a gate, and nobody knows who it was
    GRANTED = "zone_granted"
    REVOKED = "zone_revoked"
    EXPIRED = "zone_expired"
    BADGE_ISSUED = "badge_issued"
    BADGE_RETURNED = "badge_returned"
    BADGE_LOST = "badge_lost"
    SIGNED_IN = "signed_in"


@dataclass(frozen=True, slots=True)
class CourseStep:
    """One thing that happened to somebody in the building; no name but an officer's."""

    at: datetime
    what: str  # `Happened`, or a `Move` of the visit
    zone: str = ""
    gate: str = ""  # what people here call it
    badge: str = ""  # number
    who: str = ""  # officer, as shown


@dataclass(frozen=True, slots=True)
class Course:
    """The newest steps of somebody in this building, the newest last."""

    key: str  # whose
    since: datetime | None = None  # in the building; None is not known
    steps: tuple[CourseStep, ...] = ()
    read: bool = True  # False: the database has not answered


class PushStand(StrEnum):
    """Whether the gates decide by what is granted here."""

    NO_GATES = "no_gates"
    CURRENT = "current"
    UNDER_WAY = "under_way"
    LATE = "late"  # the bridge has not taken the newest grants
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PushState:
    """The way of the grants to the gates; `since` when they are not there yet."""

    stand: PushStand = PushStand.NO_GATES
    since: datetime | None = None
    reason: Refusal | None = None
    left_out: tuple[str, ...] = ()  # numbers of the badges that open nothing: no reader gives them

    @property
    def old(self) -> bool:
        """Tell whether the gates go on with what is not granted any more."""
        return self.stand in {PushStand.LATE, PushStand.REFUSED}


@dataclass(frozen=True, slots=True)
class ZonesState:
    """All that is known of who is where; `as_of` is set when it is not of this moment."""

    zones: tuple[ZoneRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    late_badges: tuple[BadgeRow, ...] = ()
    free_badges: tuple[str, ...] = ()
    gates: tuple[GateRow, ...] = ()
    rooms: tuple[Room, ...] = ()  # none: this office has no floor plan
    course: Course | None = None  # of whom somebody looks at
    loaded: bool = False
    as_of: datetime | None = None
    unkept: bool = False  # the newest of it could not be written on this machine
    closes: datetime | None = None
    push: PushState = field(default_factory=PushState)
    grant: Offer = field(default_factory=Offer)
    grant_staff: Offer = field(default_factory=Offer)
    badge: Offer = field(default_factory=Offer)
    clear: Offer = field(default_factory=Offer)

    def zone(self, zone: str) -> ZoneRow | None:
        """Return one zone."""
        return next((one for one in self.zones if one.id == zone), None)

    def person(self, key: str) -> PersonRow | None:
        """Return one line of the list."""
        return next((one for one in self.people if one.key == key), None)

    def count(self, kind: PersonKind, zone: str = "") -> int:
        """Count people of a kind, of one zone or of all; who came along counts."""
        return sum(one.party for one in self.people if one.kind is kind and zone in {"", one.zone})
