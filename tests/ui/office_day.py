"""Whole states that agree with themselves: board, mimic, alarms and bars tell one story.

The bricks are those of `desk_states`; what a scene needs beyond a state is in `scenes`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from device_bridge.protocol.codes import Door, Latch, Position, Regime
from device_bridge.training import (
    BuildingState,
    DoorView,
    GateView,
    PersonView,
    PlcView,
    SignalState,
)
from reception_app.desk.states.airlock import AirlockPanelState, Ring
from reception_app.desk.states.alarms import AlarmPriority, AlarmRow, AlarmsState
from reception_app.desk.states.desk import DeskState, Notice, NoticeKind
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.office import OfficeOpening
from reception_app.desk.states.queue import CounterState, Group, QueueRow, QueueState
from reception_app.desk.states.services import ServiceName
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.services import load_services
from reception_app.visits import VisitState
from tests.ui import desk_states, states
from tests.ui.desk_states import COUNTER, PARKED, PEETERS, READY
from tests.ui.states import NOW, ago

# The names that officers see, with the lengths that they have.
SERVICES = tuple(
    ServiceName(
        s.code,
        s.nl,
        s.fr,
        s.en,
        s.priority,
        s.discreet,
        s.target_min,
        s.words,
        bring=s.bring,
        refer=s.refer,
    )
    for s in load_services()
)
OFFICE = replace(desk_states.OFFICE, until=NOW + timedelta(hours=10, minutes=32, seconds=19))


def row(ticket: str, service: str, waited_min: float, **change: object) -> QueueRow:
    """Give a row of the board, with what this reason brings along."""
    known = next(found for found in SERVICES if found.code == service)
    made = replace(
        desk_states.row(ticket, "KLACHT", waited_min), service=service, priority=known.priority,
        discreet=known.discreet, target_min=known.target_min,
    )  # fmt: skip
    return replace(made, **change)


WAITING = tuple(
    replace(found, service="GEWELD") if found.service == "BEDREIGING" else found
    for found in desk_states.WAITING
)
POWER = AlarmRow("power", "power", AlarmPriority.LOW, ago(900), acknowledged=True)
OVERDUE = AlarmRow("wait_over", "wait_over", AlarmPriority.HIGH, ago(95))
LOST = AlarmRow("bridge_lost", "bridge_lost", AlarmPriority.HIGH, ago(9))
FAULT = AlarmRow("sensor.inner", "sensor", AlarmPriority.HIGH, ago(31), detail="inner")
FIRE = AlarmRow("fire", "fire", AlarmPriority.CRITICAL, ago(22))
BOTH_OPEN = AlarmRow("both_not_secure", "both_not_secure", AlarmPriority.CRITICAL, ago(20))
FORCED = AlarmRow("forced.outer", "forced", AlarmPriority.CRITICAL, ago(14), detail="outer")
TWO_INSIDE = AlarmRow("count", "count", AlarmPriority.HIGH, ago(6))
DETECTOR = AlarmRow("detector.metal", "detector", AlarmPriority.HIGH, ago(40), detail="metal")
AT_COUNTERS = (
    *desk_states.AT_COUNTERS,
    row("B009", "UITNODIGING", 33, group=Group.AT_COUNTERS, state=VisitState.SERVING, post="3"),
)
GUARD = SessionState(
    phase=SessionPhase.SIGNED_IN, staff="s4471", shown_as="S-4471", role="guard", since=ago(7200)
)


def _outside(rings: tuple[Ring, ...]) -> tuple[QueueRow, ...]:
    """Give a row to each number outside, and one to all rings of whom nobody knows."""
    known = tuple(_at_the_door(ring) for ring in rings if ring.ticket)
    unknown = sorted((ring for ring in rings if not ring.ticket), key=lambda ring: ring.since)
    if not unknown:
        return known
    first, last = unknown[0], unknown[-1].since if len(unknown) > 1 else None
    bell = replace(
        desk_states.AT_THE_BELL, since=first.since, call=first.call, rings=len(unknown),
        rang_last=last,
    )  # fmt: skip
    return (bell, *known)


def _at_the_door(ring: Ring) -> QueueRow:
    waited = (NOW - ring.since).total_seconds() / 60
    return row(ring.ticket, ring.service or "KLACHT", waited, group=Group.RINGING,
               state=VisitState.AT_AIRLOCK, call=ring.call)  # fmt: skip


def _inside(airlock: AirlockPanelState) -> tuple[QueueRow, ...]:
    if airlock.occupant is None:
        return ()
    found = airlock.occupant.row
    if airlock.device and airlock.device.session and airlock.device.session.leaving:
        return (row(found.ticket, "UITNODIGING", 41, group=Group.LEAVING,
                    state=VisitState.LEAVING),)  # fmt: skip
    return (row(found.ticket, "KLACHT", 1, group=Group.AIRLOCK, state=VisitState.AT_AIRLOCK),)


def _alarms(airlock: AirlockPanelState) -> AlarmsState:
    device, rows = airlock.device, (OVERDUE, POWER)
    if not airlock.fitted:
        rows = (OVERDUE,)
    elif airlock.link.freshness in {Freshness.STALE, Freshness.LOST, Freshness.NEVER}:
        rows = (LOST,)  # one parent alarm: the bridge's own are not known any more
    elif device is not None and device.fire:
        rows = (FIRE, POWER)
    elif device is not None and device.outer.position is device.inner.position is Position.OPEN:
        rows = (BOTH_OPEN, FAULT)
    elif device is not None and device.latch is Latch.FAULT:
        rows = (FAULT, POWER)
    elif device is not None and device.people == 2:
        rows = (TWO_INSIDE, POWER)
    return AlarmsState(rows)


def day(airlock: AirlockPanelState) -> DeskState:
    """Give a busy morning around a state of the airlock."""
    inside = _inside(airlock)
    gone = {found.ticket for found in inside}
    through = airlock.passage is not None and airlock.waiting == 7
    rows = (
        *WAITING,
        *((row("B015", "KLACHT", 1),) if through else ()),
        *inside,
        *_outside(airlock.rings),
        *(found for found in AT_COUNTERS if found.ticket not in gone),
        PARKED,
    )
    board = desk_states.queue(*rows)
    at_counters = sum(found.group is Group.AT_COUNTERS for found in rows)
    shown = replace(airlock, waiting=board.waiting, at_counters=at_counters)
    return DeskState(now=NOW, office=OFFICE, session=PEETERS, services=SERVICES, queue=board,
                     counter=COUNTER, airlock=shown, alarms=_alarms(airlock),
                     referrals=desk_states.referrals())  # fmt: skip


def at_night(airlock: AirlockPanelState) -> DeskState:
    """Give a quiet night around a state of the airlock: nobody else in the building."""
    rows = (*_inside(airlock), *_outside(airlock.rings))
    board = replace(desk_states.queue(*rows), last_left=ago(3600))
    office = replace(OFFICE, name="Mastergebouw Noorderlaan", short_name="Noorderlaan",
                     opening=OfficeOpening.ALWAYS, until=None)  # fmt: skip
    none = replace(airlock, waiting=0, at_counters=0)
    return replace(day(none), queue=board, counter=CounterState(), office=office, airlock=none,
                   alarms=AlarmsState())  # fmt: skip


def whole(airlock: AirlockPanelState) -> DeskState:
    """Give the day, or the night, that goes with a state of the airlock."""
    device = airlock.device
    return at_night(airlock) if device and device.regime is Regime.NIGHT else day(airlock)


def free() -> DeskState:
    """Give the morning with nobody at this counter, and somebody at the bell."""
    busy = day(states.ringing())
    rows = tuple(found for found in busy.queue.rows if not found.mine)
    airlock = replace(busy.airlock, at_counters=2)
    return replace(busy, queue=replace(busy.queue, rows=rows), airlock=airlock,
                   counter=CounterState(call_next=READY))  # fmt: skip


def several_reasons() -> DeskState:
    """Give the morning with people who came for more than one thing, and a family of four."""
    busy = day(states.empty())
    more = {"B011": {"errands": ("VERLIES-DOC",), "party": 4}, "B014": {"errands": ("SLB",)},
            "B017": {"errands": ("VOORWERP", "WIJK")}}  # fmt: skip
    rows = tuple(replace(found, **more.get(found.ticket, {})) for found in busy.queue.rows)
    card = replace(desk_states.card(), row=next(r for r in rows if r.ticket == "B014"))
    return replace(busy, queue=desk_states.queue(*rows), counter=replace(COUNTER, card=card))


def calm() -> DeskState:
    """Give a morning in which nobody waits and nobody is anywhere."""
    none = replace(states.empty(), waiting=0, at_counters=0)
    return replace(day(none), queue=QueueState(loaded=True, last_left=ago(1500)), airlock=none,
                   counter=CounterState(), alarms=AlarmsState())  # fmt: skip


def reading() -> DeskState:
    """Give the first second: nothing was read yet, nothing was heard yet."""
    never = replace(states.never(), waiting=0, at_counters=0)
    return replace(calm(), queue=QueueState(), airlock=never)


def called() -> DeskState:
    """Give B013, called to this counter and not there yet."""
    mine = replace(WAITING[0], group=Group.AT_COUNTERS, state=VisitState.CALLED, post="2",
                   mine=True, attempt=1)  # fmt: skip
    card = replace(desk_states.card(), row=mine, served_at=None, called_at=ago(70), waited_min=6,
                   companions=0, brought="", timeline=desk_states.card().timeline[:5])  # fmt: skip
    busy = day(states.check())
    rows = tuple(found for found in busy.queue.rows if found.ticket not in {"B013", "B014"})
    waiting = tuple(found for found in rows if found.group is Group.WAITING)
    board = desk_states.queue(*waiting, *(r for r in rows if r.group is not Group.WAITING), mine)
    counter = replace(COUNTER, card=card, recall=READY, absent=READY, park=Offer(Why.NOBODY_HERE))
    airlock = replace(busy.airlock, waiting=board.waiting)
    return replace(busy, queue=board, counter=counter, airlock=airlock)


def discreet() -> DeskState:
    """Give a victim at this counter: discreet on every shared list, with name and note."""
    mine = row("B018", "ZEDEN-IFG", 3, group=Group.AT_COUNTERS, state=VisitState.SERVING,
               post="2", mine=True, party=2, language="fr")  # fmt: skip
    card = replace(desk_states.card(), row=mine, name="Claes, Ilse", waited_min=3, companions=1,
                   note="wil met een vrouw spreken", brought="")  # fmt: skip
    busy = day(states.empty())
    rows = (*(r for r in busy.queue.rows if r.ticket not in {"B018", "B014"}), mine)
    board = desk_states.queue(*rows)
    airlock = replace(busy.airlock, waiting=board.waiting)
    return replace(busy, queue=board, counter=replace(COUNTER, card=card), airlock=airlock)


def every_group() -> DeskState:
    """Give a board with every group: paused, on the way out, and not yet seen to leave."""
    busy = day(states.ringing())
    more = (
        row("B007", "ADMIN", 25, group=Group.LEAVING, state=VisitState.LEAVING),
        row("B005", "KLACHT", 48, group=Group.UNACCOUNTED, state=VisitState.REFUSED),
        row("B004", "GETUIGE", 61, group=Group.UNACCOUNTED, state=VisitState.ABSENT),
    )
    few = tuple(r for r in busy.queue.rows if r.ticket not in {"B012", "B017", "B008", "B010"})
    board = desk_states.queue(*few, *more)
    return replace(busy, queue=board, airlock=replace(busy.airlock, waiting=board.waiting))


def many() -> DeskState:
    """Give a full waiting room of 40."""
    codes = [service.code for service in SERVICES]
    crowd = tuple(
        row(f"C{n:03}", codes[n % len(codes)], 4 + n, language=("nl", "fr", "en", "other")[n % 4])
        for n in range(1, 41)
    )
    busy = day(states.ringing())
    others = tuple(r for r in busy.queue.rows if r.group is not Group.WAITING)
    board = desk_states.queue(*crowd, *others)
    return replace(busy, queue=board, airlock=replace(busy.airlock, waiting=board.waiting))


def alarmed(*rows: AlarmRow, shelved: tuple[AlarmRow, ...] = ()) -> DeskState:
    """Give the morning with other alarms."""
    return replace(day(states.check()), alarms=AlarmsState(rows, shelved))


def guarded() -> DeskState:
    """Give what a security guard sees: number and reason category only."""
    busy = day(states.checked())
    return replace(busy, session=GUARD, counter=CounterState())


def told(
    state: DeskState, code: str, kind: NoticeKind = NoticeKind.DONE, *, undo: bool = False,
    **parts: str,
) -> DeskState:  # fmt: skip
    """Give a state with a notice."""
    notice = Notice(kind, code, tuple(parts.items()), until=NOW + timedelta(seconds=9), undo=undo,
                    number=1)  # fmt: skip
    return replace(state, notice=notice)


def out(phase: SessionPhase, airlock: AirlockPanelState, **change: object) -> DeskState:
    """Give the morning with nobody signed in, or with the console locked."""
    session = replace(PEETERS, phase=phase, locked_at=ago(200), **change)
    if phase is SessionPhase.SIGNED_OUT:
        session = replace(SessionState(people=PEETERS.people), **change)
    return replace(whole(airlock), session=session)


def building() -> BuildingState:
    """Give the fake building with somebody at the bell, and one thing broken."""
    false = {"fire", "emergency", "tamper", "maintenance_key", "bypass_key", "metal_alert",
             "xray_alert"}  # fmt: skip
    true = {"mains", "battery", "metal_healthy", "xray_healthy"}
    shut = DoorView(Door.OUTER, "shut", bolted=True, released=False, edges=3)
    inner = DoorView(Door.INNER, "shut", bolted=True, released=False, edges=2)
    return BuildingState(
        outer=shut, inner=inner,
        plc=PlcView(boot=7, tick=90210, last_seq=5, result=1, blocks=5, host_alive=True,
                    faults=("presence cut",)),
        signals=tuple(
            SignalState(name, name in true, name in true) for name in sorted(true | false)
        ),
        points=("battery", "glass_2", "healthy", "mains"),
        people=(PersonView(4, "street", "in", "standing"),),
        gates=(
            GateView("gate/1", 0, in_lane=False, passed_in=14, passed_out=9, edges=23, waiting=0),
            GateView("gate/2", 0, in_lane=False, passed_in=3, passed_out=5, edges=8, waiting=0),
        ),
    )  # fmt: skip
