"""Alarm inputs of the building: glass break, tamper, mains and battery; pure and total.

`step(state, event, now) -> (state, actions)`. Each hangs on a supervised line of the field
controller (airlock.md 5). While that line is not healthy, or no fresh sample comes, nothing is
known of them: nothing rises, nothing is over, and that is an alarm itself (INV-5).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from device_bridge.airlock_state import Answer, Asked, Elapsed, LoopStalled, Record
from device_bridge.alarm_set import may_not_acknowledge
from device_bridge.field import Point, PointSample
from device_bridge.protocol.answers import AnyAnswer, Done, Refused
from device_bridge.protocol.codes import InputKind, Refusal
from device_bridge.protocol.requests import INPUTS, Acknowledge
from device_bridge.protocol.state import AlarmState, InputsState, InputState

FRESH_S = 1.0  # oldest sample that proves anything (settled.md 2)
LINK_S = 1.5  # without a sample: alarm
LINE_ALARM = "inputs_line"
POINTS: dict[InputKind, tuple[Point, ...]] = {
    InputKind.GLASS: (Point.GLASS_1, Point.GLASS_2, Point.GLASS_3, Point.GLASS_4),
    InputKind.TAMPER: (Point.TAMPER_1, Point.TAMPER_2),
    InputKind.MAINS: (Point.MAINS,),
    InputKind.BATTERY: (Point.BATTERY,),
}
GOOD_WHEN_ON = frozenset({InputKind.MAINS, InputKind.BATTERY})


@dataclass(frozen=True, slots=True)
class Input:
    """One alarm input: what it watches, its number among its kind, from 1, and its name here."""

    kind: InputKind
    number: int
    label: str = ""

    @property
    def name(self) -> str:
        """Return what its alarm is called."""
        return f"{self.kind}.{self.number}"

    def wrong(self, sample: PointSample) -> bool:
        """Tell whether it says that something should not be."""
        return sample.bit(POINTS[self.kind][self.number - 1]) is (self.kind not in GOOD_WHEN_ON)


@dataclass(frozen=True, slots=True)
class Raised:
    """An alarm of one input; one that is over stays until somebody has taken it in hand."""

    source: Input
    since: float
    active: bool = True
    acknowledged: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that the rules know of the alarm inputs of one bridge."""

    inputs: tuple[Input, ...] = ()
    raised: tuple[Raised, ...] = ()
    sample: PointSample | None = None
    started_at: float = 0.0
    line_known: bool = False  # somebody has taken a bad line in hand


@dataclass(frozen=True, slots=True)
class PointsRead:
    """The alarm inputs, as one whole sample shows them."""

    sample: PointSample


AnyInputsEvent = Asked | Elapsed | LoopStalled | PointsRead
InputsActions = tuple[Answer | Record, ...]


def step(state: Inputs, event: AnyInputsEvent, now: float) -> tuple[Inputs, InputsActions]:
    """Return the next state and what to do, for one event at `now` (monotonic seconds)."""
    match event:
        case PointsRead(sample=sample):
            return _read(state, sample, now)
        case Asked():
            return _asked(state, event)
        case _:
            return _looked(state, now), ()


def line_bad(state: Inputs, now: float) -> bool:
    """Tell whether a broken window might not be seen."""
    if not state.inputs or live(state, now):
        return False
    since = state.sample.taken_at if state.sample else state.started_at
    unhealthy = state.sample is not None and not state.sample.bit(Point.HEALTHY)
    return unhealthy or now - since > LINK_S


def live(state: Inputs, now: float) -> bool:
    """Tell whether the newest sample proves anything."""
    sample = state.sample
    return sample is not None and now - sample.taken_at <= FRESH_S and sample.bit(Point.HEALTHY)


def _read(state: Inputs, sample: PointSample, now: float) -> tuple[Inputs, InputsActions]:
    if state.sample is not None and sample.taken_at <= state.sample.taken_at:
        return state, ()  # overtaken on its way
    state = _looked(replace(state, sample=sample), now)
    if not sample.bit(Point.HEALTHY):
        return state, ()
    known = {one.source: one for one in state.raised}
    records: list[Answer | Record] = []
    for source in state.inputs:
        before = known.get(source)
        if source.wrong(sample):
            if before is None or not before.active:
                known[source] = Raised(source, now)
                records.append(risen(source))
        elif before is not None and before.acknowledged:
            del known[source]
        elif before is not None:
            known[source] = replace(before, active=False)
    return replace(state, raised=tuple(known.values())), tuple(records)


def risen(source: Input) -> Record:
    """Return the record of its alarm."""
    return Record("alarm", device=INPUTS, detail=source.name)


def _looked(state: Inputs, now: float) -> Inputs:
    """Forget that somebody had a bad line in hand as soon as it is good: the next cut is new."""
    return state if line_bad(state, now) else replace(state, line_known=False)


def _asked(state: Inputs, event: Asked) -> tuple[Inputs, InputsActions]:
    request = event.request
    if not isinstance(request, Acknowledge):
        return state, (_no(event, Refusal.UNSUPPORTED),)
    if may_not_acknowledge(event, request):
        return state, (_no(event, Refusal.NOT_ALLOWED),)
    names = {one.source.name for one in state.raised}
    if request.alarm not in names and request.alarm != LINE_ALARM:
        return state, (_no(event, Refusal.BAD_REQUEST, "alarm"),)
    raised = tuple(
        replace(one, acknowledged=True) if one.source.name == request.alarm else one
        for one in state.raised
        if one.source.name != request.alarm or one.active
    )
    who = request.who
    record = Record(
        "acknowledged", request.id, officer=who.officer, role=who.role, post=who.post,
        detail=request.alarm, device=INPUTS,
    )  # fmt: skip
    after = replace(
        state, raised=raised, line_known=state.line_known or request.alarm == LINE_ALARM
    )
    return after, (record, _say(event, Done(request.id)))


def _say(event: Asked, message: AnyAnswer) -> Answer:
    return Answer(event.console, message)


def _no(event: Asked, reason: Refusal, detail: str = "") -> Answer:
    return _say(event, Refused(event.request.id, reason, detail))


# -- what consoles may know ----------------------------------------------------------------------


def view(state: Inputs, now: float) -> InputsState:
    """Return every input, and the alarms; what is not known is None."""
    sample = state.sample if live(state, now) else None
    shown = tuple(
        InputState(one.name, one.kind, one.label, None if sample is None else not one.wrong(sample))
        for one in state.inputs
    )
    alarms = tuple(
        AlarmState(
            one.source.name, one.source.kind, now - one.since, one.active, one.acknowledged,
            one.source.label or str(one.source.number),
        )
        for one in state.raised
    )  # fmt: skip
    if line_bad(state, now):
        since = state.sample.taken_at if state.sample else state.started_at
        line = AlarmState(LINE_ALARM, LINE_ALARM, now - since, acknowledged=state.line_known)
        alarms = (*alarms, line)
    return InputsState(INPUTS, 0.0, shown, alarms)


def unlike(one: InputsState, other: InputsState) -> bool:
    """Tell whether two views differ in more than their ages (then consoles are told)."""
    return _ageless(one) != _ageless(other)


def _ageless(state: InputsState) -> tuple[object, ...]:
    return (
        state.inputs,
        tuple((one.alarm, one.active, one.acknowledged) for one in state.alarms),
    )
