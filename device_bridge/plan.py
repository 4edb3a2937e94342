"""The weekly plan of the barriers: `step(state, event, now) -> (state, actions)`, pure and total.

The console works the office's hours out into instants (UTC), holidays, exceptions and summer time
included, so that nothing here knows of time zones. Each instant is due once. It asks for movements
and never makes them: they go through the guards of each barrier as everybody's do. After a start
and after a set clock nothing is due until a person has confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from device_bridge.airlock_state import Alarm, Answer, Asked, Record
from device_bridge.alarm_set import may_not_acknowledge
from device_bridge.protocol.answers import AnyAnswer, Done, Refused
from device_bridge.protocol.codes import Move, Refusal, Right, Role
from device_bridge.protocol.requests import (
    PLAN,
    Acknowledge,
    ConfirmPlan,
    PlanSpan,
    PostponePlan,
    Who,
)
from device_bridge.protocol.state import AlarmState, PlanState

LATE_S = 60.0  # what is due longer ago than this was missed: it is not made up for
DECIDERS = frozenset({Role.OFFICER, Role.CHIEF})
ENDS_S = 7 * 86_400.0  # a plan that ends so soon is told: no console has pushed a newer one
WAITS, SKIPPED, ENDS = "plan_waits", "plan_skipped", "plan_ends"


@dataclass(frozen=True, slots=True)
class Due:
    """An instant of the plan: `at` in UTC seconds since 1970, `moved_to` when it was postponed."""

    at: float
    move: Move
    moved_to: float

    @property
    def postponed(self) -> bool:
        """Tell whether somebody put it off."""
        return self.moved_to > self.at


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the rules know of the plan of one bridge."""

    elements: tuple[str, ...] = ()  # the barriers that follow it, in their order
    version: int = 0  # 0: none was ever pushed
    digest: str = ""
    until: int = 0  # beyond it nothing is planned
    spans: tuple[PlanSpan, ...] = ()
    confirmed_by: Who | None = None  # since this start
    looked_at: float | None = None  # the wall clock at the last look
    put_off: tuple[float, float] = (0.0, 0.0)  # an instant, and until when
    alarms: tuple[Alarm, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """Time passed; `wall` is the time of day, `set_by_s` by how much somebody set it."""

    wall: float
    set_by_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Pushed:
    """A whole plan was stored: it counts from now on."""

    version: int
    digest: str
    until: int
    spans: tuple[PlanSpan, ...]


@dataclass(frozen=True, slots=True)
class NotMoved:
    """A barrier did not do what the plan asked for."""

    element: str
    move: Move
    reason: str


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """Ask one barrier for one movement, in the name of who confirmed the plan."""

    element: str
    move: Move
    at: float
    who: Who


AnyPlanEvent = Asked | Looked | Pushed | NotMoved
PlanActions = tuple[Answer | Record | PlannedMove, ...]


def step(state: Plan, event: AnyPlanEvent, now: float) -> tuple[Plan, PlanActions]:
    """Return the next state and what to do, for one event at `now` (monotonic seconds)."""
    match event:
        case Looked():
            return _looked(state, event, now)
        case Pushed():
            after = replace(
                state, version=event.version, digest=event.digest, until=event.until,
                spans=event.spans,
            )  # fmt: skip
            return _stands(after, now), ()
        case NotMoved():
            return _skipped(state, (event,), now)
        case Asked():
            return _asked(state, event)


def dues(state: Plan) -> tuple[Due, ...]:
    """Return every instant of the plan, in order; at one instant what closes goes first."""
    found = []
    for span in state.spans:
        found.append(Due(span.opens, Move.OPEN, span.opens))
        if span.closes <= state.until:
            found.append(Due(span.closes, Move.CLOSE, span.closes))
    at, until = state.put_off
    moved = (replace(one, moved_to=until) if one.at == at else one for one in found)
    return tuple(sorted(moved, key=lambda one: (one.moved_to, one.move)))


def coming(state: Plan, wall: float) -> Due | None:
    """Return what is due next after a time of day."""
    return next((one for one in dues(state) if one.moved_to > wall), None)


# -- time ----------------------------------------------------------------------------------------


def _looked(state: Plan, event: Looked, now: float) -> tuple[Plan, PlanActions]:
    before, wall = state.looked_at, event.wall
    if before is None or event.set_by_s:
        # At a start, and when somebody set the clock, nothing between then and now is due.
        was = state.confirmed_by
        state = replace(state, looked_at=wall, confirmed_by=None)
        records = (Record("plan_waits", device=PLAN, detail="clock"),) if was else ()
        return _stands(state, now), records
    due = [one for one in dues(state) if before < one.moved_to <= wall]
    state = _stands(replace(state, looked_at=max(wall, before)), now)
    if not due or not state.elements:
        return state, ()
    actions: list[Answer | Record | PlannedMove] = []
    for one in due:
        why = "" if state.confirmed_by else "not_confirmed"
        if wall - one.moved_to > LATE_S:
            why = "late"
        if why or state.confirmed_by is None:
            missed = tuple(NotMoved(name, one.move, why) for name in state.elements)
            state, told = _skipped(state, missed, now)
            actions += told
        else:
            who = state.confirmed_by
            actions += [PlannedMove(name, one.move, one.at, who) for name in state.elements]
    return state, tuple(actions)


def _stands(state: Plan, now: float) -> Plan:
    """Say that somebody must confirm, and that it ends soon, as long as one follows it."""
    followed, wall = bool(state.version and state.elements), state.looked_at
    raised = {
        WAITS: followed and state.confirmed_by is None,
        ENDS: followed and wall is not None and state.until - wall < ENDS_S,
    }
    for name, wrong in raised.items():
        there = any(one.alarm == name for one in state.alarms)
        if wrong and not there:
            state = replace(state, alarms=(*state.alarms, Alarm(name, name, now)))
        elif there and not wrong:
            kept = tuple(one for one in state.alarms if one.alarm != name)
            state = replace(state, alarms=kept)
    return state


def _skipped(
    state: Plan, missed: tuple[NotMoved, ...], now: float
) -> tuple[Plan, tuple[Answer | Record | PlannedMove, ...]]:
    records: list[Answer | Record | PlannedMove] = []
    for one in missed:
        name = f"{SKIPPED}:{one.element}"
        others = tuple(alarm for alarm in state.alarms if alarm.alarm != name)
        raised = Alarm(name, SKIPPED, now, active=False, detail=one.element)
        state = replace(state, alarms=(*others, raised))
        detail = f"{one.element} {one.move}"[:80]
        records.append(Record("plan_skipped", device=PLAN, outcome=one.reason[:40], detail=detail))
    return state, tuple(records)


# -- consoles ------------------------------------------------------------------------------------


def _asked(state: Plan, event: Asked) -> tuple[Plan, PlanActions]:
    request = event.request
    if not isinstance(request, ConfirmPlan | PostponePlan | Acknowledge):
        return state, (_no(event, Refusal.UNSUPPORTED),)
    who = request.who
    if isinstance(request, Acknowledge):
        may = not may_not_acknowledge(event, request)
    else:
        may = Right.RELEASE in event.rights and Role(who.role) in DECIDERS
    if not may:
        return state, (_no(event, Refusal.NOT_ALLOWED),)
    match request:
        case ConfirmPlan():
            if request.version != state.version or not state.version:
                return state, (_no(event, Refusal.OLDER, str(state.version)),)
            after = replace(
                state, confirmed_by=who,
                alarms=tuple(one for one in state.alarms if one.alarm != WAITS),
            )  # fmt: skip
            return after, _did(event, who, "plan_confirmed", str(state.version))
        case PostponePlan():
            return _postpone(state, event, request)
        case Acknowledge():
            return _acknowledge(state, event, request)


def _postpone(state: Plan, event: Asked, request: PostponePlan) -> tuple[Plan, PlanActions]:
    """Put the next closing off; an opening needs no time that a person could not wait."""
    due = coming(state, state.looked_at or 0.0)
    if due is None or due.move is not Move.CLOSE:
        return state, (_no(event, Refusal.BAD_REQUEST, "closing"),)
    until = due.moved_to + request.minutes * 60
    after = replace(state, put_off=(due.at, until))
    which = f"{due.at:.0f} {until:.0f}"  # the journal gives it back to the next start
    return after, _did(event, request.who, "plan_postponed", str(request.minutes), which)


def _acknowledge(state: Plan, event: Asked, request: Acknowledge) -> tuple[Plan, PlanActions]:
    if all(one.alarm != request.alarm for one in state.alarms):
        return state, (_no(event, Refusal.BAD_REQUEST, "alarm"),)
    kept = tuple(
        replace(one, acknowledged=True) if one.alarm == request.alarm else one
        for one in state.alarms
        if one.alarm != request.alarm or one.active
    )
    after = replace(state, alarms=kept)
    return after, _did(event, request.who, "acknowledged", "", request.alarm)


def _did(event: Asked, who: Who, kind: str, outcome: str, detail: str = "") -> PlanActions:
    record = Record(
        kind, event.request.id, officer=who.officer, role=who.role, post=who.post,
        outcome=outcome, detail=detail, device=PLAN,
    )  # fmt: skip
    return record, _say(event, Done(event.request.id))


def _say(event: Asked, message: AnyAnswer) -> Answer:
    return Answer(event.console, message)


def _no(event: Asked, reason: Refusal, detail: str = "") -> Answer:
    return _say(event, Refused(event.request.id, reason, detail))


# -- what consoles may know ----------------------------------------------------------------------


def view(state: Plan, now: float, *, trusted: bool = True) -> PlanState:
    """Return what the plan will do next."""
    wall = state.looked_at or 0.0
    due = coming(state, wall) if state.looked_at is not None else None
    return PlanState(
        PLAN, 0.0, state.elements, state.version, state.digest,
        confirmed=state.confirmed_by is not None and trusted,
        next_move=due.move if due else None, next_s=due.moved_to - wall if due else None,
        postponed=due.postponed if due else False, ends_s=max(0.0, state.until - wall),
        alarms=tuple(
            AlarmState(one.alarm, one.kind, now - one.since, one.active, one.acknowledged,
                       one.detail)
            for one in state.alarms
        ),
    )  # fmt: skip


def unlike(one: PlanState, other: PlanState) -> bool:
    """Tell whether two views differ in more than their ages (then consoles are told)."""
    return _ageless(one) != _ageless(other)


def _ageless(state: PlanState) -> tuple[object, ...]:
    return (
        state.version, state.digest, state.confirmed, state.next_move, state.postponed,
        tuple((one.alarm, one.active, one.acknowledged) for one in state.alarms),
    )  # fmt: skip
