"""Frozen states of the whole desk for tests and screenshots: a morning at counter 2."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

from reception_app.desk.referrals import services as own_services
from reception_app.desk.setup import Setup
from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.alarms import AlarmPriority, AlarmRow, AlarmsState
from reception_app.desk.states.desk import DeskState, Notice, NoticeKind
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.office import OfficeOpening, OfficeState
from reception_app.desk.states.queue import (
    CounterState,
    Group,
    QueueRow,
    QueueState,
    TimelineStep,
    Turn,
    VisitCard,
)
from reception_app.desk.states.services import ServiceName
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.estimates import Calibration, Range
from reception_app.office_files import demo_files, load_offices
from reception_app.referrals import Target, external, load_referrals, offices
from reception_app.services import Text
from reception_app.visits import Priority, VisitState
from tests.ui import states
from tests.ui.states import NOW, ZONE, ago

READY = Offer()
SERVICES = (
    ServiceName("AANG-FIETS", "Aangifte diefstal fiets", "Déclaration de vol de vélo",
                "Report a stolen bicycle", target_min=20, words=("velo", "bike")),
    ServiceName("KLACHT", "Klacht neerleggen", "Déposer plainte", "File a complaint"),
    ServiceName("GEWELD", "Slagen en verwondingen", "Coups et blessures", "Assault",
                Priority.VULNERABLE, target_min=10),
    ServiceName("BEDREIGING", "Bedreiging", "Menaces", "Threats", Priority.VULNERABLE,
                target_min=10),
    ServiceName("ZEDEN-IFG", "Zeden- of intrafamiliaal geweld", "Violence sexuelle ou familiale",
                "Sexual or domestic violence", Priority.VULNERABLE, discreet=True, target_min=10),
    ServiceName("VERLIES-DOC", "Verlies rijbewijs of documenten", "Perte de documents",
                "Lost documents", target_min=25),
    ServiceName("VERKEER", "Verkeersongeval, vluchtmisdrijf", "Accident de la route",
                "Traffic accident", target_min=45),
    ServiceName("UITNODIGING", "Verhoor op uitnodiging", "Audition sur convocation",
                "Interview by invitation", Priority.APPOINTMENT, target_min=15),
    ServiceName("SLB", "Slachtofferbejegening", "Assistance aux victimes", "Victim support",
                Priority.APPOINTMENT, target_min=15),
    ServiceName("GETUIGE", "Getuige, bijkomende verklaring", "Témoin, déclaration complémentaire",
                "Witness statement", target_min=45),
    ServiceName("ADMIN", "Documenten afgeven", "Remise de documents", "Hand in documents",
                Priority.QUICK, target_min=10),
    ServiceName("ANDERS", "Vraag of doorverwijzing", "Question ou orientation", "Question"),
)  # fmt: skip


def row(ticket: str, service: str, waited_min: float, **change: object) -> QueueRow:
    """Give a row of the board; `change` says what differs from a walk-in who waits."""
    known = next(found for found in SERVICES if found.code == service)
    made = QueueRow(
        visit=f"visit-{ticket}", ticket=ticket, group=Group.WAITING, state=VisitState.WAITING,
        service=service, language="nl", priority=known.priority, discreet=known.discreet, party=1,
        since=ago(waited_min * 60), target_min=known.target_min,
    )  # fmt: skip
    return replace(made, **change)


WAITING = (
    row("B013", "BEDREIGING", 6),
    row("A093", "UITNODIGING", 22),
    row("B011", "AANG-FIETS", 27, language="fr"),
    row("B012", "VERLIES-DOC", 19, party=2),
    row("B018", "ZEDEN-IFG", 3),
    row("B017", "ADMIN", 4, language="en"),
    row("B008", "GETUIGE", 31, language="other", cocked=True, resumed=True),
)
HEAD_START = {Priority.VULNERABLE: 30, Priority.APPOINTMENT: 20, Priority.QUICK: 10}
AT_COUNTERS = (
    row("B014", "GEWELD", 4, group=Group.AT_COUNTERS, state=VisitState.SERVING, post="2",
        mine=True),
    row("B010", "VERKEER", 15, group=Group.AT_COUNTERS, state=VisitState.SERVING, post="1",
        language="fr"),
)  # fmt: skip
IN_AIRLOCK = row("B015", "KLACHT", 1, group=Group.AIRLOCK, state=VisitState.AT_AIRLOCK)
PARKED = row(
    "B006", "GETUIGE", 52, group=Group.PARKED, state=VisitState.PARKED, post="2",
    parked_until=NOW + timedelta(minutes=12),
)  # fmt: skip
AT_THE_BELL = QueueRow(
    visit="", ticket="", group=Group.RINGING, state=None, service="", language="",
    priority=Priority.WALK_IN, discreet=False, party=1, since=ago(12), target_min=2, call=7,
)  # fmt: skip


def turn(waiting: QueueRow) -> Turn:
    """Give the place of a row in the order."""
    waited = int((NOW - waiting.since).total_seconds() // 60)
    start = 15 if waiting.resumed else HEAD_START.get(waiting.priority, 0)
    return Turn(waiting, waited, start, danger_first=waiting.priority is Priority.DANGER)


def queue(*rows: QueueRow) -> QueueState:
    """Give the board of some rows, those who wait in the order of the turn."""
    turns = [turn(found) for found in rows if found.group is Group.WAITING]
    turns.sort(key=lambda t: (-t.danger_first, -(t.waited_min + t.head_start_min)))
    turns = [replace(found, expected=expected(place)) for place, found in enumerate(turns)]
    waiting = [found.row for found in turns]
    others = [found for found in rows if found.group is not Group.WAITING]
    longest = min((found.since for found in waiting), default=None)
    return QueueState(
        rows=(*waiting, *others), turns=tuple(turns), waiting=len(waiting), longest=longest,
        loaded=True, newcomer=expected(len(turns)), so_far=Calibration(60, 49, 7, 0.6),
    )  # fmt: skip


def expected(ahead: int) -> Range:
    """Give the waiting range of a place in the order."""
    return Range(5 * (ahead // 2), 5 * (ahead + 1), ahead, counters=3, samples=412, booked=1)


def card() -> VisitCard:
    """Give the visitor at this counter."""
    steps = (
        ("bell", 560, ""), ("outer", 500, "S-4471"), ("passed", 400, "S-4471"),
        ("admit", 330, "S-4471"), ("call", 290, "insp. Peeters"), ("start", 240, "insp. Peeters"),
    )  # fmt: skip
    return VisitCard(
        AT_COUNTERS[0], waited_min=5, served_at=ago(240), called_at=ago(290),
        companions=1, brought="Medisch attest",
        timeline=tuple(TimelineStep(ago(at), what, who) for what, at, who in steps),
    )  # fmt: skip


HELD = AlarmRow("held.inner", "held", AlarmPriority.HIGH, ago(60), detail="inner")
OFFICE = OfficeState(
    name="Regiokantoor Bredabaan", short_name="Bredabaan", post="2", post_id="loket-2", zone=ZONE,
    opening=OfficeOpening.OPEN, until=NOW + timedelta(hours=10, minutes=32),
)  # fmt: skip
PEETERS = SessionState(
    phase=SessionPhase.SIGNED_IN, staff="peeters", shown_as="insp. Peeters", role="officer",
    since=ago(7200), people=(("peeters", "insp. Peeters"), ("desmet", "insp. De Smet")),
)  # fmt: skip
COUNTER = CounterState(
    card=card(), call_next=Offer(Why.COUNTER_TAKEN), recall=Offer(Why.NOBODY_CALLED),
    absent=Offer(Why.NOBODY_CALLED), finish=READY, give_back=READY, park=READY,
    refer=READY,
)  # fmt: skip


@cache
def referrals() -> tuple[Target, ...]:
    """Give everybody to refer to on this morning, from the lists that come with the product."""
    room = Text("Gesprekslokaal", "Salle d’entretien", "Interview room")
    hall = Text("Wachtzaal", "Salle d’attente", "Waiting room")
    here = (
        replace(one, zone=room, until=NOW + timedelta(hours=2))
        if one.code in {"SLB", "ZEDEN-IFG"}
        else replace(one, zone=hall, until=NOW + timedelta(hours=10))
        for one in own_services(Setup(OFFICE, services=SERVICES))
    )
    return (
        *here,
        *external(load_referrals(), NOW, ZONE),
        *offices(load_offices(demo_files()), "bredabaan", NOW),
    )


def morning(airlock: AirlockPanelState | None = None) -> DeskState:
    """Give a busy morning: somebody at the counter, somebody in the airlock, one alarm."""
    return DeskState(
        now=NOW, office=OFFICE, session=PEETERS, services=SERVICES,
        queue=queue(*WAITING, IN_AIRLOCK, AT_THE_BELL, *AT_COUNTERS, PARKED), referrals=referrals(),
        counter=COUNTER, airlock=airlock or states.check(),
        alarms=AlarmsState((HELD, replace(HELD, alarm="power", kind="power", detail="",
                                          priority=AlarmPriority.LOW, acknowledged=True))),
    )  # fmt: skip


def free() -> DeskState:
    """Give the same morning with nobody at this counter."""
    busy = morning()
    rows = tuple(found for found in busy.queue.rows if not found.mine)
    return replace(
        busy, queue=replace(busy.queue, rows=rows), counter=CounterState(call_next=READY),
        alarms=AlarmsState(),
    )  # fmt: skip


def calm() -> DeskState:
    """Give a quiet night: nobody anywhere."""
    last = ago(3600)
    return replace(
        morning(states.night()), queue=QueueState(loaded=True, last_left=last),
        counter=CounterState(), alarms=AlarmsState(),
    )  # fmt: skip


def night_bell() -> DeskState:
    """Give the same night with a ring at the outer door."""
    ringing = replace(states.night(), rings=states.ringing_unregistered().rings, admit=READY)
    return replace(calm(), airlock=ringing)


def locked(airlock: AirlockPanelState | None = None) -> DeskState:
    """Give the morning with the console locked."""
    session = replace(PEETERS, phase=SessionPhase.LOCKED, locked_at=ago(200))
    return replace(morning(airlock or states.ringing()), session=session)


def signed_out() -> DeskState:
    """Give the morning before anybody signed in."""
    session = SessionState(people=PEETERS.people)
    return replace(morning(states.ringing()), session=session)


def told(state: DeskState, code: str, *, undo: bool = False, **parts: str) -> DeskState:
    """Give a state with a notice."""
    notice = Notice(
        NoticeKind.DONE, code, tuple(parts.items()), until=NOW + timedelta(seconds=10), undo=undo,
        number=(state.notice.number if state.notice else 0) + 1,
    )  # fmt: skip
    return replace(state, notice=notice)
