"""The rules of a badge reader: `step(state, event, now) -> (state, actions)`, pure and total.

A reader that is away is an alarm and not silence (airlock.md 7), and one that speaks without its
own key is away for its cards and worse for the building. What a card may do is the gate's affair.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from device_bridge.airlock_state import Alarm, Answer, Asked, Elapsed, LoopStalled, Record
from device_bridge.alarm_set import calmed, may_not_acknowledge, raised, taken
from device_bridge.bus_messages import ReaderTold
from device_bridge.element_view import ageless, alarms_view
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import Direction, ReaderStand, Refusal
from device_bridge.protocol.requests import Acknowledge
from device_bridge.protocol.state import ReaderState

AWAY_S = 3.0  # by then a reader whose cable is whole is back: until then it is no alarm
OFFLINE, BUS, INSECURE, TAMPER = "offline", "bus", "insecure", "tamper"
DOUBLED, SUPPLY = "doubled", "supply"


@dataclass(frozen=True, slots=True)
class Reader:
    """All that the rules know of one reader."""

    name: str
    gate: str
    direction: Direction
    started_at: float
    label: str = ""
    stand: ReaderStand = ReaderStand.UNKNOWN
    stand_since: float = 0.0
    good_at: float = 0.0  # when it was secure last, or when the bridge began
    told_at: float | None = None
    tamper: bool | None = None
    mains: bool | None = None
    bus_away: bool = False
    alarms: tuple[Alarm, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the process of its bus says of it; None: that process is away.

    `bus_away`: nobody on that bus is heard, so that one alarm stands for all of them.
    """

    reader: ReaderTold | None
    bus_away: bool = False


AnyReaderEvent = Told | Asked | Elapsed | LoopStalled
ReaderActions = tuple[Answer | Record, ...]


def at_start(name: str, gate: str, direction: Direction, now: float, *, label: str = "") -> Reader:
    """Return the state of a bridge that just started: nothing is known."""
    return Reader(name, gate, direction, now, label, stand_since=now, good_at=now)


def step(state: Reader, event: AnyReaderEvent, now: float) -> tuple[Reader, ReaderActions]:
    """Return the next state and what to do, for one event at `now` (monotonic seconds)."""
    actions: ReaderActions = ()
    match event:
        case Told(reader=None):
            gone = replace(state, tamper=None, mains=None, bus_away=True)
            state = _stands(gone, ReaderStand.UNKNOWN, now)
        case Told(reader=ReaderTold() as told, bus_away=away):
            seen = replace(state, told_at=now, tamper=told.tamper, mains=told.mains, bus_away=away)
            state = _stands(seen, told.stand, now)
        case Asked():
            state, actions = _asked(state, event)
        case Elapsed() | LoopStalled():
            pass
    if state.stand is ReaderStand.SECURE:
        state = replace(state, good_at=now)
    state, records = _watched(state, now)
    return state, (*actions, *records)


def _stands(state: Reader, stand: ReaderStand, now: float) -> Reader:
    return state if stand is state.stand else replace(state, stand=stand, stand_since=now)


def _watched(state: Reader, now: float) -> tuple[Reader, tuple[Record, ...]]:
    """Raise what is wrong and calm what is not; the record tells of the first and the end."""
    speaks = state.stand is ReaderStand.ONLINE
    for_long = speaks and now - state.stand_since > AWAY_S
    doubled = state.stand is ReaderStand.DOUBLED
    away = not speaks and not doubled and now - state.good_at > AWAY_S
    wrong = {  # None: as it was told last
        # One that speaks again may be on its way back.
        OFFLINE: None if speaks and not for_long else away and not state.bus_away,
        BUS: None if speaks and not for_long else away and state.bus_away,
        INSECURE: for_long,
        DOUBLED: doubled,
        TAMPER: state.tamper,
        SUPPLY: None if state.mains is None else not state.mains,
    }
    records: list[Record] = []
    for kind, is_so in wrong.items():
        found = raised(state.alarms, kind, state.name, now) if is_so else None
        if found is not None:
            state = replace(state, alarms=found)
            records.append(Record("alarm", device=state.name, detail=kind))
        elif is_so is False and any(one.kind == kind and one.active for one in state.alarms):
            state = replace(state, alarms=calmed(state.alarms, kind))
            records.append(Record("reader", device=state.name, outcome=state.stand, detail=kind))
    return state, tuple(records)


def _asked(state: Reader, event: Asked) -> tuple[Reader, ReaderActions]:
    request = event.request
    if not isinstance(request, Acknowledge):
        return state, (Answer(event.console, Refused(request.id, Refusal.UNSUPPORTED)),)
    if may_not_acknowledge(event, request):
        return state, (Answer(event.console, Refused(request.id, Refusal.NOT_ALLOWED)),)
    found = taken(state.alarms, request.alarm)
    if found is None:
        return state, (Answer(event.console, Refused(request.id, Refusal.BAD_REQUEST, "alarm")),)
    who = request.who
    record = Record(
        "acknowledged", request.id, officer=who.officer, role=who.role, post=who.post,
        detail=request.alarm, device=state.name,
    )  # fmt: skip
    return replace(state, alarms=found), (record, Answer(event.console, Done(request.id)))


def view(state: Reader, now: float) -> ReaderState:
    """Return all that a console may know; ages in seconds at `now`."""
    return ReaderState(
        state.name, state.gate, state.direction, state.stand,
        now - (state.started_at if state.told_at is None else state.told_at),
        now - state.stand_since, state.tamper, state.mains, alarms_view(state.alarms, now),
        state.label,
    )  # fmt: skip


def unlike(one: ReaderState, other: ReaderState) -> bool:
    """Tell whether two views differ in more than their ages (then consoles are told)."""
    return _ageless(one) != _ageless(other)


def _ageless(state: ReaderState) -> tuple[object, ...]:
    return state.stand, state.tamper, state.mains, ageless(state.alarms)
