"""A card at a gate: judged once, by the bridge's own copy of the grants, and never later."""

from __future__ import annotations

from collections.abc import Callable

from device_bridge.element import FRESH_S, CardHeld, GateSeen, Movement
from device_bridge.field import FieldOp, GateSample, GateWord, ReaderWord
from device_bridge.gate_guards import refusal
from device_bridge.gate_state import WRAP, Bearer, Gate, Passing, Turn, told
from device_bridge.grants import Verdict, decide
from device_bridge.protocol.codes import Direction, GateOutcome, Move, Refusal, Stage

WAYS = {1: Direction.IN, 2: Direction.OUT}
MOVES = {Direction.IN: Move.LET_IN, Direction.OUT: Move.LET_OUT}
DIRECTIONS = {move: direction for direction, move in MOVES.items()}
OPS = {Move.LET_IN: FieldOp.GATE_IN, Move.LET_OUT: FieldOp.GATE_OUT}


def presented(turn: Turn, before: GateSample | None, seen: GateSeen) -> None:
    """Judge the newest card of the field controller's readers, if there is a new one."""
    if turn.state.own_readers:
        return  # their cards come enciphered: one that comes in the clear is nobody's
    reader = seen.sample.reader
    known, count = turn.state.cards, reader[ReaderWord.COUNT]
    turn.set(cards=count)
    if known is None or before is None or before.boot != seen.sample.boot:
        return  # what was presented before is nobody's now
    new = (count - known) % WRAP
    direction = WAYS.get(reader[ReaderWord.WAY])
    if not new or direction is None:
        return
    if new > 1:
        told(turn, "gate", GateOutcome.MISSED, Bearer(direction, detail=str(new - 1)))
    late = seen.sample.taken_at - before.taken_at > FRESH_S
    held(turn, CardHeld(seen.sample.card, direction, late, seen.wall, seen.book, seen.last_way))


def held(turn: Turn, card: CardHeld) -> None:
    """Judge one card, at once and never again."""
    found = _verdict(turn.state, card, turn.now)
    grant = found.grant
    bearer = Bearer(
        card.direction, card.card, grant.generation if grant else 0, grant.visit if grant else ""
    )
    if found.outcome is not GateOutcome.GRANTED:
        told(turn, "card", found.outcome, bearer)
        return
    command = f"{turn.state.name}:{turn.state.seq + 1}"
    told(turn, "card", GateOutcome.GRANTED, bearer, command=command, intent=True)
    move = MOVES[card.direction]
    turn.set(
        movement=Movement(
            command, "", move, bearer.visit, "", "", "", ((Stage.ACCEPTED, turn.now),),
            answered=True,
        )
    )  # fmt: skip
    began(turn, bearer)
    turn.drive(command, OPS[move])


def began(turn: Turn, bearer: Bearer) -> None:
    """Remember the counts from which the passage of the newest movement is proven."""
    moved, sample = turn.state.movement, turn.state.sample
    if moved is None or sample is None:
        return
    turn.set(
        passing=Passing(
            moved.command, bearer, sample.word(GateWord.EDGES), sample.word(GateWord.PASSED_IN),
            sample.word(GateWord.PASSED_OUT),
        )
    )  # fmt: skip


def _verdict(state: Gate, card: CardHeld, now: float) -> Verdict:
    found = decide(card.book, card.card, state.zone, card.direction, card.wall)
    if found.outcome is not GateOutcome.GRANTED:
        return found
    for guard in CARD_GUARDS.values():
        if no := guard(state, card, found, now):
            return Verdict(no, found.grant)
    return found


Guard = Callable[[Gate, CardHeld, Verdict, float], GateOutcome | None]


def _in_time(_state: Gate, card: CardHeld, _found: Verdict, _now: float) -> GateOutcome | None:
    """Open nothing, when somebody looks again, for a card of the time when nobody looked."""
    return GateOutcome.LATE if card.late else None


def _not_passed_back(
    state: Gate, card: CardHeld, found: Verdict, _now: float
) -> GateOutcome | None:
    if not state.anti_passback or found.grant is None:
        return None
    last = card.last_way(card.card, found.grant.visit)
    return GateOutcome.PASSED_BACK if last is card.direction else None


def _gate_free(state: Gate, card: CardHeld, _found: Verdict, now: float) -> GateOutcome | None:
    no = refusal(state, MOVES[card.direction], now)
    if no is None:
        return None
    return GateOutcome.BUSY if no[0] is Refusal.BUSY else GateOutcome.NOT_READY


# A search takes them out one by one.
CARD_GUARDS: dict[str, Guard] = {
    "in_time": _in_time,
    "not_passed_back": _not_passed_back,
    "gate_free": _gate_free,
}
