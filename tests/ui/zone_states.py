"""Frozen states of who is in the building, for tests and pictures."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.protocol.codes import GateOutcome, GateStand, Refusal
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.states.zones import (
    AIRLOCK,
    AllowedZone,
    BadgeRow,
    Course,
    CourseStep,
    GateRow,
    Happened,
    PersonKind,
    PersonRow,
    PushStand,
    PushState,
    Room,
    ZoneRow,
    ZonesState,
)
from reception_app.floors import Place
from reception_app.presence import Standing
from reception_app.visits import Move, VisitState
from tests.ui import office_day, states
from tests.ui.bricks import ago

S = VisitState


def _names(zone: str) -> tuple[str, str, str]:
    return {
        "reception": ("Onthaal en wachtzaal", "Accueil et attente", "Reception and waiting"),
        "talk": ("Spreekkamer", "Parloir", "Consulting room"),
        "counters": ("Loketten 1–4", "Guichets 1–4", "Counters 1–4"),
        "interview": ("Verhoor", "Audition", "Interview"),
        "interview-1": ("Verhoor 1", "Audition 1", "Interview 1"),
        "interview-2": ("Verhoor 2", "Audition 2", "Interview 2"),
        "team": ("Wijkwerking", "Travail de quartier", "Neighbourhood team"),
        "staff": ("Personeel", "Personnel", "Staff"),
    }[zone]


def zones(**people: int) -> tuple[ZoneRow, ...]:
    """Give the zones of a regional office with so many people in each."""
    tree = (
        ("reception", 0, 12, 9), ("talk", 1, 2, 2), ("counters", 0, 4, 3), ("interview", 0, 3, 2),
        ("interview-1", 1, 1, 0), ("interview-2", 1, 2, 2), ("team", 0, 6, 2),
        ("staff", 0, 40, 3),
    )  # fmt: skip
    return tuple(
        ZoneRow(zone, *_names(zone), depth, people.get(zone, here), limit)
        for zone, depth, limit, here in tree
    )


def visitor(ticket: str, zone: str, minutes: float, **more: object) -> PersonRow:
    plain = PersonRow(
        f"visit:{ticket}", PersonKind.VISITOR, ticket, zone, ago(minutes * 60), visit=ticket,
        state=S.WAITING, service="KLACHT", until=None,
        allowed=(AllowedZone("reception", ago(-9 * 3600)),),
    )  # fmt: skip
    return replace(plain, **more)


def colleague(name: str, zone: str, minutes: float, badge: str, **more: object) -> PersonRow:
    plain = PersonRow(
        f"staff:{name}", PersonKind.STAFF, name, zone, ago(minutes * 60), badges=(badge,),
        staff=name, allowed=(AllowedZone("staff", ago(-90 * 86400), "s"),),
    )  # fmt: skip
    return replace(plain, **more)


def overdue() -> PersonRow:
    """Give a witness whose time in an interview room is over."""
    return visitor(
        "B004", "interview-2", 56, standing=Standing.OVERDUE, until=ago(12 * 60), badges=("11",),
        escort="insp. Claes", service="GETUIGE", state=S.SERVING, post="2", gate="gate/interview",
        allowed=(AllowedZone("reception", ago(-9 * 3600)),
                 AllowedZone("interview-2", ago(12 * 60), "g1", over=True)),
    )  # fmt: skip


def people() -> tuple[PersonRow, ...]:
    """Give everybody of a morning."""
    granted = (AllowedZone("reception", ago(-9 * 3600)), AllowedZone("team", ago(-1800), "g2"))
    return (
        overdue(),
        visitor("A091", "team", 26, badges=("12",), escort="insp. Wouters", until=ago(-1800),
                allowed=granted, service="UITNODIGING", state=S.SERVING, post="3"),
        visitor("A094", "talk", 2, party=2, badges=("13", "15"), until=ago(-2700)),
        visitor("B007", "interview-2", 39, badges=("8",), until=ago(-1900), escort="insp. Claes",
                state=S.SERVING, post="2"),
        visitor("B010", "counters", 22, badges=("10",), state=S.SERVING, post="1"),
        visitor("B012", "reception", 19),
        visitor("B013", "reception", 6, state=S.CALLED, post="2"),
        visitor("B015", AIRLOCK, 1, state=S.AT_AIRLOCK, allowed=()),
        colleague("hinsp. Janssens", "staff", 190, "P-07"),
        colleague("insp. Claes", "interview-2", 55, "P-11"),
        colleague("insp. Peeters", "counters", 200, "P-03", post="2"),
    )  # fmt: skip


GATES = (
    GateRow("gate/counters", "Loketten", GateStand.CLOSED, live=True, passed_in=41,
            passed_out=38, refusals=0, zone="counters", leads_from="reception"),
    GateRow("gate/interview", "Verhoor", GateStand.PASSAGE, live=True, passed_in=9, passed_out=7,
            refusals=1, zone="interview", leads_from="counters"),
    GateRow("gate/team", "Wijkwerking", GateStand.CLOSED, live=True, passed_in=12, passed_out=10,
            refused=GateOutcome.WRONG_ZONE, badge="9", refused_at=ago(8 * 60), refusals=1,
            zone="team", leads_from="counters"),
)  # fmt: skip
ROOMS = tuple(
    Room(zone, Place(x, y, w, h))
    for zone, x, y, w, h in (
        (AIRLOCK, 0, 3, 5, 4), ("reception", 5, 0, 11, 8), ("talk", 5, 8, 11, 4),
        ("counters", 16, 0, 8, 8), ("interview", 24, 0, 10, 4), ("team", 24, 4, 10, 4),
        ("staff", 16, 8, 18, 4),
    )
)  # fmt: skip


def course(key: str = "visit:B004", **change: object) -> Course:
    """Give the course of the witness whose time is over."""
    steps = (
        CourseStep(ago(56 * 60), Happened.RELEASED, who="S-4471"),
        CourseStep(ago(55 * 60), Happened.BADGE_ISSUED, badge="11", who="insp. Peeters"),
        CourseStep(ago(54 * 60), Move.CALL, who="insp. Claes"),
        CourseStep(ago(53 * 60), Happened.GRANTED, "interview-2", who="insp. Claes"),
        CourseStep(ago(52 * 60), Happened.ENTERED, "interview", "gate/interview"),
        CourseStep(ago(12 * 60), Happened.EXPIRED, "interview-2"),
    )
    return replace(Course(key, ago(56 * 60), steps), **change)


def _with(shown: ZonesState, base: DeskState | None = None) -> DeskState:
    return replace(base or office_day.day(states.check()), zones=shown)


def plain(**change: object) -> ZonesState:
    made = ZonesState(
        zones=zones(), people=people(), free_badges=("14", "16", "17"), gates=GATES, loaded=True,
        closes=ago(-9 * 3600), push=PushState(PushStand.CURRENT), rooms=ROOMS, course=course(),
    )  # fmt: skip
    return replace(made, **change)


def morning() -> DeskState:
    """Give a working morning: somebody is over their time."""
    return _with(plain())


def calm() -> DeskState:
    """Give nobody in the building."""
    empty = zones(
        **dict.fromkeys(
            ("reception", "talk", "counters", "interview", "interview-2", "team", "staff"), 0
        )
    )
    return _with(plain(zones=empty, people=(), gates=GATES[:2]), office_day.calm())


def unaccounted() -> DeskState:
    """Give somebody who slipped in behind another one, and one who did not come when called."""
    stranger = PersonRow(
        "unknown:gate/interview/1", PersonKind.UNKNOWN, "", "interview", ago(95),
        standing=Standing.UNACCOUNTED, gate="gate/interview",
    )  # fmt: skip
    absent = visitor("B009", "reception", 48, standing=Standing.UNACCOUNTED, state=S.ABSENT)
    late = (BadgeRow("9", lost=False, ticket="B002", since=ago(4200)), BadgeRow("21", lost=True))
    seen = CourseStep(ago(95), Happened.SEEN, "interview", "gate/interview")
    course_of = Course(stranger.key, None, (seen,))
    everybody = (stranger, absent, *people())
    return _with(plain(people=everybody, late_badges=late, course=course_of))


def along() -> DeskState:
    """Give somebody who came into the airlock along with a visitor of one."""
    other = PersonRow(
        "unknown:airlock/41", PersonKind.UNKNOWN, "", AIRLOCK, ago(70),
        standing=Standing.UNACCOUNTED,
    )  # fmt: skip
    them = (other, visitor("B015", AIRLOCK, 2))
    others = (one for one in people() if one.name != "B015")
    return _with(plain(people=(*them, *others)), office_day.day(states.two_persons()))


def astray() -> DeskState:
    """Give a badge in a zone that was never granted to it."""
    lost = replace(people()[4], zone="team", standing=Standing.ASTRAY, gate="gate/team")
    return _with(plain(people=(lost, *people()[:4], *people()[5:])))


def frozen() -> DeskState:
    """Give the list while nothing comes from the database."""
    return replace(_with(plain(as_of=ago(254))), store=StoreHealth.AWAY)


def lost() -> DeskState:
    """Give the list while the bridge is silent: nothing is known of any gate now."""
    gates = tuple(replace(one, live=False) for one in GATES)
    return _with(plain(as_of=ago(95), gates=gates))


def unread() -> DeskState:
    """Give somebody of whom the database, which is away, has told nothing."""
    course_of = course(steps=(), read=False, since=None)
    return replace(_with(plain(as_of=ago(254), course=course_of)), store=StoreHealth.AWAY)


def full() -> DeskState:
    """Give a building in which every zone is full, and no gate is as it should be."""
    people_in = {"reception": 12, "counters": 4, "interview": 3, "team": 6, "staff": 40}
    stands = (GateStand.ALARM, GateStand.FREED, GateStand.UNKNOWN)
    gates = tuple(
        replace(one, stand=stand, refusals=14) for one, stand in zip(GATES, stands, strict=True)
    )
    return _with(plain(zones=zones(**people_in), gates=gates))


def upstairs() -> DeskState:
    """Give a building of two floors, without an airlock on the plan."""
    up = {"interview", "team", "staff"}
    rooms = tuple(
        replace(
            one,
            place=Place(one.place.x, one.place.y, one.place.w, one.place.h, int(one.zone in up)),
        )
        for one in ROOMS[1:]
    )
    return _with(plain(rooms=rooms))


def few() -> DeskState:
    """Give an office of three zones and two gates in one wall, as those of the demo are."""
    three = tuple(one for one in zones() if one.id in {"reception", "counters", "interview"})
    rooms = (
        Room(AIRLOCK, Place(0, 4, 3, 4)), Room("reception", Place(3, 0, 3, 12)),
        Room("counters", Place(6, 0, 6, 6)), Room("interview", Place(6, 6, 6, 6)),
    )  # fmt: skip
    gates = tuple(
        replace(one, label=f"Verhoor {n}", zone="interview", leads_from="reception")
        for n, one in enumerate(GATES[1:], 1)
    )
    moved = {
        "interview-2": "interview",
        "talk": "reception",
        "team": "counters",
        "staff": "counters",
    }
    everybody = tuple(
        replace(one, zone=moved.get(one.zone, one.zone), gate="gate/team" if one.gate else "",
                allowed=tuple(replace(a, zone=moved.get(a.zone, a.zone)) for a in one.allowed))
        for one in people()
    )  # fmt: skip
    steps = tuple(
        replace(one, zone=moved.get(one.zone, one.zone), gate="gate/team" if one.gate else "")
        for one in course().steps
    )
    shown = plain(zones=three, people=everybody, rooms=rooms, gates=gates)
    return _with(replace(shown, course=course(steps=steps)))


def unplanned() -> DeskState:
    """Give an office that says of no zone where it lies."""
    return _with(plain(rooms=()))


def late() -> DeskState:
    """Give grants that the gates have not taken."""
    return _with(plain(push=PushState(PushStand.LATE, ago(40))))


def refused() -> DeskState:
    """Give grants that the bridge refuses."""
    return _with(plain(push=PushState(PushStand.REFUSED, ago(75), Refusal.JOURNAL)))


def left_out() -> DeskState:
    """Give badges that no reader knows, in the database of an older version."""
    return _with(plain(push=PushState(PushStand.CURRENT, left_out=("901", "902"))))


def guarded() -> DeskState:
    """Give what a guard may do: badges, and no zone."""
    no = Offer(Why.NOT_ALLOWED)
    return _with(plain(grant=no, grant_staff=no), office_day.guarded())


def without_zones() -> DeskState:
    """Give an office whose zones nobody wrote down: the visitors are known all the same."""
    few = tuple(replace(one, zone="", badges=(), allowed=()) for one in people()[4:7])
    return _with(plain(zones=(), rooms=(), people=few, gates=(), free_badges=(), closes=None))


def crowd(count: int) -> DeskState:
    """Give so many people inside."""
    places = [one.id for one in zones()]
    many = tuple(
        visitor(f"C{n:04}", places[n % len(places)], 1 + n % 90, badges=(str(n),))
        for n in range(count)
    )
    return _with(plain(people=many))


def database_gone(phase: SessionPhase = SessionPhase.SIGNED_OUT) -> DeskState:
    """Give a console that nobody can sign in to: the list of before can still be printed."""
    state = office_day.out(phase, states.empty())
    kept = replace(morning().zones, as_of=ago(12 * 60))
    return replace(state, zones=ZonesState(), store=StoreHealth.AWAY, roll=kept)


def unkept() -> DeskState:
    """Give a list that this computer cannot keep."""
    state = morning()
    return replace(state, zones=replace(state.zones, unkept=True))
