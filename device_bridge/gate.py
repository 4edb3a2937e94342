"""The rules of a speed gate: `step(state, event, now)`, pure and total.

A card is judged by the bridge's own copy of the grants, with console and database away; an officer
lets one person through in the two steps of every movement. Who passed is what the gate counts, and
never what it was asked. Fire opens it in hardware: that is shown, and commanded by nobody here.
"""

from __future__ import annotations

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
    LINK_S,
    TOKEN_S,
    AnyElementEvent,
    CardHeld,
    ElementActions,
    GateSeen,
    Seen,
)
from device_bridge.element_commands import Commands
from device_bridge.element_turn import ElementTurn
from device_bridge.field import FieldOp, GateBit
from device_bridge.gate_cards import DIRECTIONS, OPS, began, held, presented
from device_bridge.gate_guards import refusal
from device_bridge.gate_passage import drifted, ended, follow, foreign, freed, settled, waited
from device_bridge.gate_state import Bearer, Gate, Turn, contradicts, fresh, is_open
from device_bridge.plc import Result
from device_bridge.protocol.codes import GateOutcome, GateStand, Refusal, Stage

WRONG = (GateBit.TAILGATE, GateBit.WRONG_WAY, GateBit.OBSTRUCTED)
COMMANDS: Commands[Gate] = Commands(refusal, OPS, FieldOp.GATE_CLOSE)


def step(state: Gate, event: AnyElementEvent, now: float) -> tuple[Gate, ElementActions]:
    """Return the next state and what to do, for one event at `now` (monotonic seconds)."""
    turn = ElementTurn(state, now)
    match event:
        case GateSeen():
            _seen(turn, event)
        case Asked():
            _timers(turn)
            _asked(turn, event)
        case CardHeld():
            _timers(turn)
            held(turn, event)
        case LoopStalled():
            turn.void_selection()
        case Elapsed() | Seen():
            pass
        case _:
            _driven(turn, event)
    _timers(turn)
    return turn.state, turn.actions


def _asked(turn: Turn, event: Asked) -> None:
    before = turn.state.movement
    COMMANDS.asked(turn, event)
    moved = turn.state.movement
    if moved is not None and moved is not before and moved.stage is Stage.ACCEPTED:
        began(turn, Bearer(DIRECTIONS[moved.move], visit=moved.visit, detail=moved.post))


# -- one sample ----------------------------------------------------------------------------------


def _seen(turn: Turn, seen: GateSeen) -> None:
    before, sample = turn.state.sample, seen.sample
    if before is not None and sample.taken_at <= before.taken_at:
        return  # overtaken on its way
    if before is not None and before.boot != sample.boot:
        turn.void_selection()
        ended(turn, GateOutcome.NOT_KNOWN)
    turn.set(
        sample=sample, wall=seen.wall - turn.now, version=seen.book.version,
        credentials=len(seen.book.grants),
    )  # fmt: skip
    turn.calm("link")
    freed(turn, before, sample)
    drifted(turn, before, sample)
    foreign(turn, before, sample)
    follow(turn, sample)
    settled(turn, sample)
    _watch(turn, seen)
    presented(turn, before, seen)


def _watch(turn: Turn, seen: GateSeen) -> None:
    sample = seen.sample
    free = sample.bit(GateBit.FREED)
    watched = {
        "tailgating": sample.bit(GateBit.TAILGATE),
        "wrong_way": sample.bit(GateBit.WRONG_WAY),
        "obstruction": sample.bit(GateBit.OBSTRUCTED),
        "self_test": not (sample.bit(GateBit.READY) or free),
        "contacts": contradicts(sample),
        "freed": free,
        "grants": not seen.book.trusted,
    }
    for kind, wrong in watched.items():
        if wrong:
            turn.alarm(kind)
        else:
            turn.calm(kind)


def stand_of(state: Gate, now: float) -> GateStand:
    """Return how it stands, as a fresh sample proves."""
    sample = fresh(state, now)
    if sample is None or contradicts(sample):
        return GateStand.UNKNOWN
    if sample.bit(GateBit.FREED):
        return GateStand.FREED
    opened, occupied = is_open(sample), sample.bit(GateBit.IN_LANE)
    wrong = any(sample.bit(bit) for bit in WRONG)
    ours = state.passing is not None or state.adrift
    astray = (opened and not ours) or (occupied and not opened)
    if wrong or astray or not sample.bit(GateBit.READY):
        return GateStand.ALARM
    if opened:
        return GateStand.PASSAGE if occupied else GateStand.OPEN
    return GateStand.CLOSED if state.passing is None else GateStand.GRANTED


# -- time, and what came of a write --------------------------------------------------------------


def _timers(turn: Turn) -> None:
    state, now = turn.state, turn.now
    live = state.selection
    if live and (now - live.since > TOKEN_S or fresh(state, now) is None):
        turn.void_selection()
    since = state.sample.taken_at if state.sample else state.started_at
    if fresh(state, now) is None and now - since > LINK_S:
        turn.alarm("link")
        ended(turn, GateOutcome.NOT_KNOWN)
    waited(turn)
    stand = stand_of(turn.state, now)
    if stand is not turn.state.stand:
        turn.set(stand=stand, stand_since=now)


def _driven(turn: Turn, event: JournalFailed | NotWritten | Written | WriteUnsure) -> None:
    """Take in what became of a write; DONE and unsure are left to later samples."""
    moved = turn.state.movement
    if moved is None or moved.command != event.command or moved.stage is not Stage.ACCEPTED:
        return
    match event:
        case JournalFailed():
            ended(turn, GateOutcome.NO_RECORD, Refusal.JOURNAL)
        case NotWritten():
            ended(turn, GateOutcome.NOT_OPENED, Refusal.NOT_KNOWN)
        case Written(result=result) if result not in (Result.DONE, Result.NONE):
            ended(turn, GateOutcome.NOT_OPENED, Refusal.PLC_REFUSED)
