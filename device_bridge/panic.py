"""Silent alarms: `step(state, event, now) -> (state, actions)`, pure and total.

A press is latched at once, whatever else is wrong, and stays until the key on the spot or a chief
takes it back (airlock.md 7). Nothing here is ever refused because of a sensor or a regime.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from device_bridge.airlock_state import Answer, Asked, Elapsed, LoopStalled, Record
from device_bridge.alarm_set import ACTING, may_not_acknowledge
from device_bridge.field import Point, PointSample
from device_bridge.protocol.answers import AnyAnswer, Done, Refused
from device_bridge.protocol.codes import PanicSource, Refusal, Right, Role
from device_bridge.protocol.requests import (
    PANIC,
    Acknowledge,
    EndSilentAlarm,
    RaiseSilentAlarm,
)
from device_bridge.protocol.state import AlarmState, PanicPost, PanicState

FRESH_S = 1.0  # oldest sample that proves anything (settled.md 2)
LINK_S = 1.5  # without a sample of the buttons: alarm
LINE_ALARM = "panic_line"
BUTTONS = (Point.PANIC_1, Point.PANIC_2, Point.PANIC_3, Point.PANIC_4)


@dataclass(frozen=True, slots=True)
class Button:
    """A panic button: its input of the field controller, and the post it belongs to."""

    point: Point
    post: str


@dataclass(frozen=True, slots=True)
class Latched:
    """A silent alarm that nobody has taken back; `since` in seconds of the bridge's clock."""

    post: str
    since: float
    source: PanicSource
    officer: str = ""  # who pressed the key of a console; a button knows nobody
    acknowledged: bool = False


@dataclass(frozen=True, slots=True)
class Panic:
    """All that the rules know of the silent alarms of one bridge."""

    buttons: tuple[Button, ...] = ()
    latched: tuple[Latched, ...] = ()
    sample: PointSample | None = None
    started_at: float = 0.0
    line_known: bool = True  # somebody has taken a bad line in hand

    def of(self, post: str) -> Latched | None:
        """Return the alarm of one post."""
        return next((one for one in self.latched if one.post == post), None)


@dataclass(frozen=True, slots=True)
class PointsSeen:
    """The alarm inputs of the building, as one whole sample shows them."""

    sample: PointSample


AnyPanicEvent = Asked | Elapsed | LoopStalled | PointsSeen
PanicActions = tuple[Answer | Record, ...]


def step(state: Panic, event: AnyPanicEvent, now: float) -> tuple[Panic, PanicActions]:
    """Return the next state and what to do, for one event at `now` (monotonic seconds)."""
    match event:
        case PointsSeen(sample=sample):
            return _seen(state, sample, now)
        case Asked():
            return _asked(state, event, now)
        case _:
            return _looked(state, now), ()


def alarm_name(post: str) -> str:
    """Name the alarm of a post."""
    return f"panic:{post}"


# -- buttons -------------------------------------------------------------------------------------


def _seen(state: Panic, sample: PointSample, now: float) -> tuple[Panic, PanicActions]:
    before = state.sample
    if before is not None and sample.taken_at <= before.taken_at:
        return state, ()  # overtaken on its way
    records: list[Answer | Record] = []
    for button in state.buttons:
        if sample.bit(button.point) and state.of(button.post) is None:
            state = _raised(state, Latched(button.post, now, PanicSource.BUTTON))
            records.append(_record(button.post, PanicSource.BUTTON))
    # Its turning, not its standing: a key that was left turned must hide no later press.
    turned = sample.bit(Point.PANIC_RESET) and before is not None
    if turned and before is not None and not before.bit(Point.PANIC_RESET):
        for one in state.latched:
            if not _pressed(state, one.post, sample):
                state = _taken_back(state, one.post)
                records.append(_ended_by_key(one.post))
    return _looked(replace(state, sample=sample), now), tuple(records)


def _looked(state: Panic, now: float) -> Panic:
    """Forget that somebody had a bad line in hand as soon as it is good: the next cut is new."""
    return state if _line_bad(state, now) else replace(state, line_known=False)


def _record(post: str, source: PanicSource, command: str = "", officer: str = "") -> Record:
    return Record("panic", command, officer=officer, post=post, outcome=source, device=PANIC)


def not_in(on_record: dict[str, bool], state: Panic) -> tuple[Record, ...]:
    """Return what a record lacks of how it is: posts on it, and whether they are in hand there."""
    raised = tuple(
        _record(one.post, one.source, officer=one.officer)
        for one in state.latched
        if one.post not in on_record or (on_record[one.post] and not one.acknowledged)
    )
    # A chief's word counts only on record: it was the key on the spot.
    ended = tuple(_ended_by_key(post) for post in on_record if state.of(post) is None)
    return raised + ended


def _ended_by_key(post: str) -> Record:
    return Record("panic_ended", device=PANIC, outcome=post, detail="key")


def _raised(state: Panic, one: Latched) -> Panic:
    return replace(state, latched=(*state.latched, one))


def _taken_back(state: Panic, post: str) -> Panic:
    return replace(state, latched=tuple(one for one in state.latched if one.post != post))


def _pressed(state: Panic, post: str, sample: PointSample | None) -> bool:
    return sample is not None and any(
        sample.bit(button.point) for button in state.buttons if button.post == post
    )


def _live(state: Panic, now: float) -> bool:
    sample = state.sample
    return sample is not None and now - sample.taken_at <= FRESH_S and sample.bit(Point.HEALTHY)


def _line_bad(state: Panic, now: float) -> bool:
    """Tell whether a press of a button might not be seen."""
    if not state.buttons or _live(state, now):
        return False
    since = state.sample.taken_at if state.sample else state.started_at
    unhealthy = state.sample is not None and not state.sample.bit(Point.HEALTHY)
    return unhealthy or now - since > LINK_S


# -- consoles ------------------------------------------------------------------------------------


def _asked(state: Panic, event: Asked, now: float) -> tuple[Panic, PanicActions]:
    request = event.request
    if not event.rights & ACTING:
        return state, (_no(event, Refusal.NOT_ALLOWED),)
    match request:
        case RaiseSilentAlarm(who=who):
            # A press again, or the same one told again, changes nothing: it is heard.
            if state.of(who.post) is not None:
                return state, (_say(event, Done(request.id)),)
            raised = Latched(who.post, now, PanicSource.CONSOLE, who.officer)
            record = _record(who.post, PanicSource.CONSOLE, request.id, who.officer)
            return _raised(state, raised), (record, _say(event, Done(request.id)))
        case EndSilentAlarm():
            return _end(state, event, request)
        case Acknowledge():
            return _acknowledge(state, event, request)
        case _:
            return state, (_no(event, Refusal.UNSUPPORTED),)


def _end(state: Panic, event: Asked, request: EndSilentAlarm) -> tuple[Panic, PanicActions]:
    """Let a chief take one back; while its button is still pressed the cause is there."""
    who = request.who
    if Right.RELEASE not in event.rights or Role(who.role) is not Role.CHIEF:
        return state, (_no(event, Refusal.NOT_ALLOWED),)
    if state.of(request.of_post) is None:
        return state, (_no(event, Refusal.BAD_REQUEST, "post"),)
    if _pressed(state, request.of_post, state.sample):
        return state, (_no(event, Refusal.LATCHED, "button"),)
    record = Record(
        "panic_ended", request.id, officer=who.officer, role=who.role, post=who.post,
        outcome=request.of_post, detail=request.reason, device=PANIC,
    )  # fmt: skip
    return _taken_back(state, request.of_post), (record, _say(event, Done(request.id)))


def _acknowledge(state: Panic, event: Asked, request: Acknowledge) -> tuple[Panic, PanicActions]:
    if may_not_acknowledge(event, request):
        return state, (_no(event, Refusal.NOT_ALLOWED),)
    names = {alarm_name(one.post) for one in state.latched}
    if request.alarm not in names and request.alarm != LINE_ALARM:
        return state, (_no(event, Refusal.BAD_REQUEST, "alarm"),)
    latched = tuple(
        replace(one, acknowledged=True) if alarm_name(one.post) == request.alarm else one
        for one in state.latched
    )
    who = request.who
    record = Record(
        "acknowledged", request.id, officer=who.officer, role=who.role, post=who.post,
        detail=request.alarm, device=PANIC,
    )  # fmt: skip
    known = state.line_known or request.alarm == LINE_ALARM
    after = replace(state, latched=latched, line_known=known)
    return after, (record, _say(event, Done(request.id)))


def _say(event: Asked, message: AnyAnswer) -> Answer:
    return Answer(event.console, message)


def _no(event: Asked, reason: Refusal, detail: str = "") -> Answer:
    return _say(event, Refused(event.request.id, reason, detail))


# -- what consoles may know ----------------------------------------------------------------------


def view(state: Panic, now: float) -> PanicState:
    """Return every silent alarm; a console leaves that of its own post out."""
    live = _live(state, now)
    posts = tuple(
        PanicPost(
            one.post, now - one.since, one.source, one.officer, one.acknowledged,
            _pressed(state, one.post, state.sample) if live and state.buttons else None,
        )
        for one in state.latched
    )  # fmt: skip
    alarms = tuple(
        AlarmState(
            alarm_name(one.post), "panic", now - one.since, acknowledged=one.acknowledged,
            detail=one.post,
        )
        for one in state.latched
    )  # fmt: skip
    if _line_bad(state, now):
        since = state.sample.taken_at if state.sample else state.started_at
        line = AlarmState(LINE_ALARM, LINE_ALARM, now - since, acknowledged=state.line_known)
        alarms = (*alarms, line)
    return PanicState(PANIC, 0.0, bool(state.buttons), posts, alarms)


def unlike(one: PanicState, other: PanicState) -> bool:
    """Tell whether two views differ in more than their ages (then consoles are told)."""
    return _ageless(one) != _ageless(other)


def _ageless(state: PanicState) -> tuple[object, ...]:
    return (
        tuple((one.post, one.source, one.acknowledged, one.pressed) for one in state.posts),
        tuple((one.alarm, one.acknowledged) for one in state.alarms),
    )
