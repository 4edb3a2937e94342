"""The rules of a bollard group or a roller shutter: `step(state, event, now)`, pure and total.

Nothing closes on something that stands there, or while that is not known (settled.md 9; airlock.md
7). Where it stands is what its end switches prove, never what was asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from device_bridge.airlock_state import (
    Asked,
    Elapsed,
    JournalFailed,
    LoopStalled,
    NotWritten,
    WriteUnsure,
    Written,
)
from device_bridge.element import (
    FINAL,
    FRESH_S,
    LINK_S,
    PROOF_S,
    TOKEN_S,
    AnyElementEvent,
    CardHeld,
    Element,
    ElementActions,
    GateSeen,
    Seen,
)
from device_bridge.element_commands import Commands, No
from device_bridge.element_turn import ElementTurn
from device_bridge.field import TRAVEL_MAX_S, BarrierBit, BarrierSample, FieldOp
from device_bridge.plc import Result
from device_bridge.protocol.codes import BarrierKind, Mode, Move, Refusal, Stage, Stand

TRAVEL_ALARM_S = 30.0  # screens.md 4.6: at neither end for longer is an alarm
END = {Move.CLOSE: Stand.CLOSED, Move.OPEN: Stand.OPEN}
GOING = {Move.CLOSE: Stand.CLOSING, Move.OPEN: Stand.OPENING}
AT_AN_END = frozenset(END.values())


@dataclass(frozen=True, slots=True)
class Barrier(Element):
    """All that the rules know of one barrier."""

    kind: BarrierKind = BarrierKind.BOLLARD
    label: str = ""
    sample: BarrierSample | None = None
    stand: Stand = Stand.UNKNOWN
    stand_since: float = 0.0
    way_out: bool = False  # it closes a way out of the building
    unproven_since: float | None = None  # at neither end by any sample that came since
    halted_at: float | None = None  # when it was stopped last on a closing that still goes on


Turn = ElementTurn[Barrier]


def step(state: Barrier, event: AnyElementEvent, now: float) -> tuple[Barrier, ElementActions]:
    """Return the next state and what to do, for one event at `now` (monotonic seconds)."""
    turn = ElementTurn(state, now)
    match event:
        case Seen(sample=sample):
            _seen(turn, sample)
        case Asked():
            _timers(turn)
            COMMANDS.asked(turn, event)
        case LoopStalled():
            turn.void_selection()
        case Elapsed() | GateSeen() | CardHeld():
            pass
        case _:
            _driven(turn, event)
    _timers(turn)
    return turn.state, turn.actions


# -- what is proven ----------------------------------------------------------------------------


def fresh(state: Barrier, now: float) -> BarrierSample | None:
    """Return the sample while it proves anything."""
    sample = state.sample
    return sample if sample is not None and now - sample.taken_at <= FRESH_S else None


def contradicts(sample: BarrierSample) -> bool:
    """Tell whether it is said to be at both ends, or to go both ways."""
    ends = sample.bit(BarrierBit.AT_OPEN) and sample.bit(BarrierBit.AT_CLOSED)
    return ends or (sample.bit(BarrierBit.CLOSING) and sample.bit(BarrierBit.OPENING))


def stand_of(sample: BarrierSample) -> Stand:
    """Return where it stands; inputs that contradict each other prove nothing."""
    if contradicts(sample):
        return Stand.UNKNOWN
    at_open, at_closed = sample.bit(BarrierBit.AT_OPEN), sample.bit(BarrierBit.AT_CLOSED)
    closing, opening = sample.bit(BarrierBit.CLOSING), sample.bit(BarrierBit.OPENING)
    if closing or opening:
        return Stand.CLOSING if closing else Stand.OPENING
    if at_open or at_closed:
        return Stand.OPEN if at_open else Stand.CLOSED
    return Stand.UNKNOWN if sample.position is None else Stand.BETWEEN


def mode_of(sample: BarrierSample) -> Mode:
    """Return who moves it."""
    if sample.bit(BarrierBit.MAINTENANCE):
        return Mode.MAINTENANCE
    return Mode.MANUAL if sample.bit(BarrierBit.MANUAL) else Mode.AUTOMATIC


def obstacle(sample: BarrierSample) -> bool | None:
    """Tell whether something stands there; None when a sensor is not healthy."""
    if sample.bit(BarrierBit.LOOP) or sample.bit(BarrierBit.EYE):
        return True
    known = sample.bit(BarrierBit.LOOP_HEALTHY) and sample.bit(BarrierBit.EYE_HEALTHY)
    return False if known else None


def refusal(state: Barrier, move: Move, now: float) -> No:
    """Return the first reason why this movement may not be given now, None when it may."""
    return next((no for guard in GUARDS.values() if (no := guard(state, move, now))), None)


def _sample_fresh(state: Barrier, _move: Move, now: float) -> No:
    return None if fresh(state, now) else (Refusal.NOT_KNOWN, "sample")


def _by_key(state: Barrier, _move: Move, _now: float) -> No:
    mode = mode_of(state.sample) if state.sample else Mode.AUTOMATIC
    return None if mode is Mode.AUTOMATIC else (Refusal.REGIME, mode)


def _drive_good(state: Barrier, _move: Move, _now: float) -> No:
    broken = state.sample is not None and state.sample.bit(BarrierBit.DRIVE_FAULT)
    return (Refusal.NOT_KNOWN, "drive") if broken else None


def _idle(state: Barrier, move: Move, _now: float) -> No:
    moved = state.movement
    running = moved is not None and moved.stage not in FINAL
    return (Refusal.BUSY, "moving") if running and moved and moved.move is move else None


def _not_there(state: Barrier, move: Move, _now: float) -> No:
    return (Refusal.BUSY, state.stand) if state.stand is END[move] else None


def _clear(state: Barrier, move: Move, _now: float) -> No:
    """Settled: occupied *or unknown* refuses; what opens the way may move all the same."""
    if move is not Move.CLOSE or state.sample is None:
        return None
    seen = obstacle(state.sample)
    if seen is None:
        return (Refusal.OBSTRUCTED, "not_known")
    loop = state.sample.bit(BarrierBit.LOOP)
    return (Refusal.OBSTRUCTED, "loop" if loop else "beam") if seen else None


def _way_out(state: Barrier, move: Move, _now: float) -> No:
    """Airlock.md 7: nothing closes a way out while somebody is inside, or may be."""
    if move is not Move.CLOSE or state.sample is None or state.sample.inside is False:
        return None
    inside = state.sample.inside
    return (Refusal.OBSTRUCTED, "inside" if inside else "inside_not_known")


# In the order in which they are told; a search takes them out one by one.
GUARDS = {
    "sample_fresh": _sample_fresh,
    "by_key": _by_key,
    "drive_good": _drive_good,
    "idle": _idle,
    "not_there": _not_there,
    "clear": _clear,
    "way_out": _way_out,
}
# What stops a closing that is under way: the picture of a sample alone, whoever asked.
HALTS: dict[str, Callable[[BarrierSample], bool]] = {
    "way_out": lambda sample: sample.inside is not False,
}
COMMANDS: Commands[Barrier] = Commands(
    refusal,
    {Move.CLOSE: FieldOp.BARRIER_CLOSE, Move.OPEN: FieldOp.BARRIER_OPEN},
    FieldOp.BARRIER_STOP,
)


# -- one sample ----------------------------------------------------------------------------------


def _seen(turn: Turn, sample: BarrierSample) -> None:
    before = turn.state.sample
    if before is not None and sample.taken_at <= before.taken_at:
        return  # overtaken on its way
    if before is not None and before.boot != sample.boot:
        turn.void_selection()
        turn.reach(Stage.NOT_KNOWN)
    turn.set(sample=sample)
    turn.calm("link")
    _stand(turn, stand_of(sample))
    _follow(turn, sample)
    _watch(turn, sample)
    _halt(turn, sample)


def _stand(turn: Turn, stand: Stand) -> None:
    if stand is not turn.state.stand:
        turn.record("stand", outcome=stand)
        turn.set(stand=stand, stand_since=turn.now)
    if stand not in AT_AN_END:
        if turn.state.unproven_since is None:
            turn.set(unproven_since=turn.now)
    elif fresh(turn.state, turn.now):
        # Only an end is proof: a drive that stands half-way may well be silent for a moment.
        turn.set(unproven_since=None)
        turn.calm("jammed")


def _follow(turn: Turn, sample: BarrierSample) -> None:
    """Prove how far the newest movement has come."""
    moved = turn.state.movement
    if moved is None or moved.stage in FINAL:
        return
    stand = turn.state.stand
    if stand is END[moved.move]:
        turn.reach(Stage.MOVING)
        turn.reach(Stage.ARRIVED)
    elif stand is GOING[moved.move]:
        turn.reach(Stage.MOVING)
    elif moved.stage is Stage.MOVING and sample.taken_at > moved.stages[-1][1]:
        halted = moved.move is Move.CLOSE and sample.inside is not False
        hindered = halted or obstacle(sample) is not False
        turn.reach(Stage.STOPPED, Refusal.OBSTRUCTED if hindered else None)


def _halt(turn: Turn, sample: BarrierSample) -> None:
    """Stop what closes a way out as soon as somebody is inside or may be, until it stands still."""
    state, now = turn.state, turn.now
    if not sample.bit(BarrierBit.CLOSING) or mode_of(sample) is not Mode.AUTOMATIC:
        turn.set(halted_at=None)
        return
    again = state.halted_at is None or now - state.halted_at > PROOF_S
    if again and fresh(state, now) and any(halt(sample) for halt in HALTS.values()):
        turn.set(halted_at=now)
        turn.record("halted", detail="inside" if sample.inside else "inside_not_known")
        turn.drive(f"halt.{state.name}"[:64], FieldOp.BARRIER_STOP)


def _watch(turn: Turn, sample: BarrierSample) -> None:
    watched = {
        "drive_fault": sample.bit(BarrierBit.DRIVE_FAULT),
        "sensor": obstacle(sample) is None,
        "contacts": contradicts(sample),
    }
    for kind, wrong in watched.items():
        if wrong:
            turn.alarm(kind)
        else:
            turn.calm(kind)


# -- time, and what came of a write --------------------------------------------------------------


def _timers(turn: Turn) -> None:
    state, now = turn.state, turn.now
    live = state.selection
    if live and (now - live.since > TOKEN_S or fresh(state, now) is None):
        turn.void_selection()
    since = state.sample.taken_at if state.sample else state.started_at
    if fresh(state, now) is None:
        if state.stand is not Stand.UNKNOWN:
            turn.set(stand=Stand.UNKNOWN, stand_since=now)
        if now - since > LINK_S:
            turn.alarm("link")
            turn.reach(Stage.NOT_KNOWN)
    since_s = turn.state.unproven_since
    if since_s is not None and now - since_s > TRAVEL_ALARM_S and fresh(turn.state, now):
        turn.alarm("jammed")  # on an old sample it is the link that is missed
    _unproven(turn)


def _unproven(turn: Turn) -> None:
    moved = turn.state.movement
    if moved is None or moved.stage in FINAL:
        return
    lasted = turn.now - moved.stages[-1][1]
    if moved.stage is Stage.ACCEPTED and lasted > PROOF_S:
        turn.reach(Stage.NOT_KNOWN)
        turn.alarm("not_executed", lasts=False)
    elif lasted > TRAVEL_MAX_S + PROOF_S:
        turn.reach(Stage.NOT_KNOWN)


def _driven(turn: Turn, event: JournalFailed | NotWritten | Written | WriteUnsure) -> None:
    """Take in what became of a write; DONE and unsure are left to later samples."""
    moved = turn.state.movement
    if moved is None or moved.command != event.command or moved.stage is not Stage.ACCEPTED:
        return
    match event:
        case JournalFailed():
            turn.reach(Stage.REFUSED, Refusal.JOURNAL)
        case NotWritten():
            turn.reach(Stage.REFUSED, Refusal.NOT_KNOWN)
        case Written(result=result) if result not in (Result.DONE, Result.NONE):
            turn.reach(Stage.REFUSED, Refusal.PLC_REFUSED, result.name.lower())


def at_start(
    name: str, kind: BarrierKind, now: float, label: str = "", *, way_out: bool = False
) -> Barrier:
    """Return the state of a bridge that just started: nothing is known, nothing moves."""
    return replace(Barrier(name, now), kind=kind, label=label, stand_since=now, way_out=way_out)
