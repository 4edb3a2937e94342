"""What came of a grant at a gate, proven by its inputs and counters: a grant is not a passage."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.element import FINAL, FRESH_S, PROOF_S
from device_bridge.field import GATE_PULSE_S, GateBit, GateSample, GateWord
from device_bridge.gate_state import WRAP, Bearer, Passing, Turn, fresh, is_open, told
from device_bridge.protocol.codes import Direction, GateOutcome, Refusal, Stage

HELD_S = GATE_PULSE_S + 10.0  # open, or occupied, for longer is an obstruction
STAGES = {
    GateOutcome.PASSED: Stage.PASSED,
    GateOutcome.TAILGATED: Stage.PASSED,
    GateOutcome.NOT_USED: Stage.NOT_USED,
    GateOutcome.AGAINST: Stage.STOPPED,
    GateOutcome.OBSTRUCTED: Stage.STOPPED,
    GateOutcome.NOT_OPENED: Stage.REFUSED,
    GateOutcome.NO_RECORD: Stage.REFUSED,
    GateOutcome.NOT_KNOWN: Stage.NOT_KNOWN,
}
# Of these the bearer is one who came through, or may be.
BEARER_THERE = frozenset({GateOutcome.PASSED, GateOutcome.TAILGATED, GateOutcome.NOT_KNOWN})


def follow(turn: Turn, sample: GateSample) -> None:
    """Prove how far the grant that runs has come, and end it when its gate is shut again."""
    passing = turn.state.passing
    if passing is None:
        return
    own, other = passing.through(sample)
    seen_open = is_open(sample) or passing.opened(sample) > 0
    if seen_open and passing.opened_at is None:
        passing = replace(passing, opened_at=turn.now)
        turn.reach(Stage.RELEASED)
    passing = replace(
        passing,
        risen=passing.risen or is_open(sample),
        tailgated=passing.tailgated or sample.bit(GateBit.TAILGATE) or own > 1,
        against=passing.against or sample.bit(GateBit.WRONG_WAY) or other > 0,
        obstructed=passing.obstructed or sample.bit(GateBit.OBSTRUCTED),
    )
    turn.set(passing=passing)
    if sample.bit(GateBit.FREED):
        passed = _came_of_it(passing, own) is GateOutcome.PASSED
        ended(turn, GateOutcome.PASSED if passed else GateOutcome.NOT_KNOWN)
    elif _over(passing, sample, turn.now):
        ended(turn, _came_of_it(passing, own))


def _over(passing: Passing, sample: GateSample, now: float) -> bool:
    """Tell whether it is shut again: an output that went on is not yet a panel that moved."""
    if passing.opened_at is None or is_open(sample) or sample.bit(GateBit.IN_LANE):
        return False
    moved = passing.risen or any(passing.through(sample))
    return moved or now - passing.opened_at > PROOF_S


def _came_of_it(passing: Passing, own: int) -> GateOutcome:
    if passing.against:
        return GateOutcome.AGAINST
    if passing.tailgated:
        return GateOutcome.TAILGATED
    if own:
        return GateOutcome.PASSED
    return GateOutcome.OBSTRUCTED if passing.obstructed else GateOutcome.NOT_USED


def ended(turn: Turn, outcome: GateOutcome, reason: Refusal | None = None) -> None:
    """End the grant that runs: its stage, its event, its record."""
    passing = turn.state.passing
    if passing is None:
        return
    turn.reach(STAGES[outcome], reason, outcome)
    turn.set(passing=None)
    strangers = _strangers(turn, passing, outcome)
    if outcome is GateOutcome.TAILGATED:
        turn.alarm("tailgating", lasts=False)
    elif outcome is GateOutcome.AGAINST:
        turn.alarm("wrong_way", lasts=False)
    told(
        turn, "passage", outcome, passing.bearer, command=passing.command, strangers=strangers
    )  # fmt: skip


def _strangers(turn: Turn, passing: Passing, outcome: GateOutcome) -> int:
    """Count who came in beside the bearer: behind them, or against them while they went out."""
    own, other = passing.through(turn.state.sample) if turn.state.sample else (0, 0)
    if passing.bearer.direction is Direction.OUT:
        return max(other, 1 if outcome is GateOutcome.AGAINST else 0)
    if outcome not in BEARER_THERE:
        return own  # whether the bearer is one of them, nobody can tell
    return max(own - 1, 1 if outcome is GateOutcome.TAILGATED else 0)


def foreign(turn: Turn, before: GateSample | None, sample: GateSample) -> None:
    """Notice an opening or a passage that nobody was granted, since the sample before.

    Who came in and who went out are told apart, each with how many: also of a time when nobody
    looked, and while the fire panel holds it open.
    """
    if before is None or before.boot != sample.boot:
        return
    ins = (sample.word(GateWord.PASSED_IN) - before.word(GateWord.PASSED_IN)) % WRAP
    outs = (sample.word(GateWord.PASSED_OUT) - before.word(GateWord.PASSED_OUT)) % WRAP
    edges = (sample.word(GateWord.EDGES) - before.word(GateWord.EDGES)) % WRAP
    passing = turn.state.passing
    ours = passing is not None and passing.opened(sample) <= 1
    opened = edges and not before.bit(GateBit.FREED)  # an output that the hardware overrules
    if ours or not (ins or outs or opened):
        return
    outcome = GateOutcome.NOT_KNOWN if turn.state.adrift else GateOutcome.FORCED
    if outcome is GateOutcome.FORCED:
        turn.alarm("forced", lasts=False)
    went = [(way, n) for way, n in ((Direction.IN, ins), (Direction.OUT, outs)) if n]
    for direction, people in went or [(Direction.BOTH, 0)]:
        told(turn, "gate", outcome, Bearer(direction, detail=str(people)))


def drifted(turn: Turn, before: GateSample | None, sample: GateSample) -> None:
    """Note from when on an opening is nobody's: unseen for a time, or freed by the fire panel."""
    unseen = before is None or before.boot != sample.boot
    late = before is not None and sample.taken_at - before.taken_at > FRESH_S
    if unseen or late or sample.bit(GateBit.FREED):
        turn.set(adrift=True)


def settled(turn: Turn, sample: GateSample) -> None:
    """End that, once it is shut and clear."""
    if not (is_open(sample) or sample.bit(GateBit.IN_LANE)):
        turn.set(adrift=False)


def freed(turn: Turn, before: GateSample | None, sample: GateSample) -> None:
    """Tell when the fire panel opens it, and when it lets go."""
    was = before is not None and before.bit(GateBit.FREED)
    if sample.bit(GateBit.FREED) is not was:
        outcome = GateOutcome.RESTORED if was else GateOutcome.FREED
        told(turn, "gate", outcome, Bearer(Direction.BOTH))


def waited(turn: Turn) -> None:
    """Let time pass: a grant that nothing is proven of, a lane that stays occupied."""
    state, now = turn.state, turn.now
    moved, passing = state.movement, state.passing
    sample = fresh(state, now)
    if passing is not None and moved is not None and moved.stage not in FINAL:
        lasted = now - moved.stages[0][1]
        if passing.opened_at is None and lasted > PROOF_S:
            surely = sample is not None and not passing.opened(sample)
            turn.alarm("not_executed", lasts=False)
            ended(turn, GateOutcome.NOT_OPENED if surely else GateOutcome.NOT_KNOWN)
    occupied = sample is not None and not sample.bit(GateBit.FREED) and (
        is_open(sample) or sample.bit(GateBit.IN_LANE)
    )  # fmt: skip
    if not occupied:
        turn.set(lane_since=None)
        turn.calm("held")
    elif state.lane_since is None:
        turn.set(lane_since=now)
    elif now - state.lane_since > HELD_S:
        turn.alarm("held")
