"""The PLC of the airlock as a pure scan: inputs and at most one write block in, outputs out.

It trusts nobody: it has its own interlock, ends every release by itself, and drops it at once
when the host falls silent (settled.md 2 and 3; airlock.md 6.2, INV-1 to INV-3).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum

from device_bridge.plc import (
    INPUT_BITS,
    MAGIC,
    MAP_VERSION,
    MAX_AGE_TICKS,
    NOT_COUNTED,
    PULSE_S,
    SEQ_LAST,
    SIMULATED,
    TICK_S,
    WATCHDOG_S,
    Bit,
    Op,
    Result,
)

SCAN_S = 0.01
# A cycle this late means that the program stood still; the output cards have dropped everything.
SCAN_WATCHDOG_S = 0.5
REMEMBERED = 16  # sequences whose repeat is a duplicate

_WORD = 0xFFFF
_NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the wires say at the start of a scan; `people` is None when not counted."""

    bits: tuple[bool, ...] = (False,) * INPUT_BITS
    people: int | None = None

    def __getitem__(self, bit: Bit) -> bool:
        return self.bits[bit]


@dataclass(frozen=True, slots=True)
class Outputs:
    """The release outputs; never both."""

    outer: bool = False
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """The six holding registers of one write."""

    seq: int
    op: int
    complement: int
    session: int
    tick: int
    max_age: int


@dataclass(frozen=True, slots=True)
class PlcState:
    """All that the PLC remembers; times on its own clock, in seconds.

    `edges` count every switching on of an output terminal, whoever asked: the tests believe
    these. They and `blocks` survive a reboot, as retained memory does.
    """

    boot: int
    booted_at: float
    pulse_s: float = PULSE_S
    scanned_at: float = _NEVER
    tick: int = 0
    inputs: Inputs = field(default_factory=Inputs)
    outputs: Outputs = field(default_factory=Outputs)
    override: bool = False  # the running release is an override
    ends_at: float = _NEVER
    last_seq: int = 0
    result: Result = Result.NONE
    recent: tuple[int, ...] = ()
    heartbeat: int | None = None
    beat_at: float = _NEVER
    dead_outputs: bool = False  # the output card switches nothing
    edges_outer: int = 0
    edges_inner: int = 0
    blocks: int = 0

    @property
    def driven(self) -> Outputs:
        """Return what the terminals give."""
        return Outputs() if self.dead_outputs else self.outputs

    @property
    def host_alive(self) -> bool:
        """Tell whether the host's heartbeat changed lately."""
        return self.scanned_at - self.beat_at <= WATCHDOG_S


def booted(before: PlcState, boot: int, now: float) -> PlcState:
    """Start a new life: outputs off, nothing remembered but the retained counts."""
    return PlcState(
        boot=boot,
        booted_at=now,
        pulse_s=before.pulse_s,
        dead_outputs=before.dead_outputs,
        edges_outer=before.edges_outer,
        edges_inner=before.edges_inner,
        blocks=before.blocks,
    )


def beaten(state: PlcState, value: int, now: float) -> PlcState:
    """Take the host's heartbeat; only a changed value is a sign of life."""
    if value == state.heartbeat:
        return state
    return replace(state, heartbeat=value, beat_at=now)


def step(state: PlcState, inputs: Inputs, now: float, block: Block | None = None) -> PlcState:
    """Run one scan: read the inputs, execute at most one block, drive the outputs."""
    stood_still = state.scanned_at != _NEVER and now - state.scanned_at > SCAN_WATCHDOG_S
    after = replace(
        state,
        scanned_at=now,
        tick=_tick(state, now),
        inputs=inputs,
        outputs=Outputs() if stood_still else state.outputs,
    )
    # Before the pulse is ended: a release cannot end and begin in one scan, unseen by the count.
    if block is not None:
        after = _executed(after, block, now)
    if not _may_stay(after, now):
        after = replace(after, outputs=Outputs(), override=False, ends_at=_NEVER)
    return _counted(state.driven, after)


def words(state: PlcState) -> tuple[int, ...]:
    """Return the input registers as of the last scan, in the order of `Word`."""
    people = state.inputs.people
    left = max(0.0, state.ends_at - state.scanned_at)
    return (
        MAGIC,
        SIMULATED | MAP_VERSION,
        state.boot,
        state.tick,
        state.last_seq,
        state.result,
        state.edges_outer & _WORD,
        state.edges_inner & _WORD,
        NOT_COUNTED if people is None else people,
        min(_WORD, round(left / TICK_S)),
    )


def door_secure(inputs: Inputs, door_closed: Bit) -> bool:
    """Tell whether the door whose block begins at `door_closed` is closed, bolted, not released."""
    closed, opened, bolt, readback = inputs.bits[door_closed : door_closed + 4]
    return closed and not opened and bolt and not readback


def _tick(state: PlcState, now: float) -> int:
    # Taken from the clock and not counted in scans, so that it has moved on after a standstill
    # and a write from before it is stale.
    return int((now - state.booted_at) / TICK_S) & _WORD


def _executed(state: PlcState, block: Block, now: float) -> PlcState:
    result = _judged(state, block)
    after = replace(
        state,
        last_seq=block.seq,
        result=result,
        blocks=state.blocks + 1,
        recent=(*state.recent, block.seq)[-REMEMBERED:],
    )
    if result is not Result.DONE:
        return after
    if block.op == Op.CANCEL:
        return replace(after, outputs=Outputs(), override=False, ends_at=_NEVER)
    inner = block.op == Op.RELEASE_INNER
    return replace(
        after,
        outputs=Outputs(outer=not inner, inner=inner),
        override=block.op == Op.OVERRIDE_OUTER,
        ends_at=now + state.pulse_s,
    )


def _judged(state: PlcState, block: Block) -> Result:
    fault = block_fault(block, state.recent, state.tick, frozenset(Op))
    if fault is not Result.NONE:
        return fault
    if block.op == Op.CANCEL:
        return Result.DONE
    if _emergency(state.inputs):
        return Result.EMERGENCY
    if not _permitted(state, Op(block.op)):
        return Result.INTERLOCK
    asked_is_on = state.outputs.inner if block.op == Op.RELEASE_INNER else state.outputs.outer
    return Result.BUSY if asked_is_on else Result.DONE


def block_fault(
    block: Block, recent: tuple[int, ...], tick: int, ops: frozenset[IntEnum]
) -> Result:
    """Say what is wrong with the form or the age of a write block; `NONE` when nothing is."""
    if block.seq in recent:
        return Result.DUPLICATE
    if block.op ^ block.complement != _WORD:
        return Result.COMPLEMENT
    if block.op not in ops or not 1 <= block.seq <= SEQ_LAST:
        return Result.OP
    age = (tick - block.tick) & _WORD
    if age > min(block.max_age, MAX_AGE_TICKS):
        return Result.STALE
    return Result.NONE


def _emergency(inputs: Inputs) -> bool:
    return inputs[Bit.FIRE] or inputs[Bit.EMERGENCY]


def _permitted(state: PlcState, op: Op) -> bool:
    """Tell whether the interlock lets this door be released now, and goes on letting it."""
    inputs = state.inputs
    if not state.host_alive:
        return False
    if op is Op.OVERRIDE_OUTER:
        # Row 44 of airlock.md: a way out although the inner door is not proven.
        seen = inputs[Bit.INNER_OPEN] or inputs[Bit.INNER_READBACK]
        return not (seen or state.outputs.inner)
    if inputs[Bit.MAINTENANCE_KEY] or inputs[Bit.BYPASS_KEY]:
        return False
    if op is Op.RELEASE_OUTER:
        return door_secure(inputs, Bit.INNER_CLOSED) and not state.outputs.inner
    return door_secure(inputs, Bit.OUTER_CLOSED) and not state.outputs.outer


def _may_stay(state: PlcState, now: float) -> bool:
    outputs = state.outputs
    if not (outputs.outer or outputs.inner):
        return True
    if now >= state.ends_at or _emergency(state.inputs):
        return False
    if outputs.inner:
        return _permitted(state, Op.RELEASE_INNER)
    return _permitted(state, Op.OVERRIDE_OUTER if state.override else Op.RELEASE_OUTER)


def _counted(before: Outputs, after: PlcState) -> PlcState:
    """Count from the terminals alone, without a look at who asked."""
    now_on = after.driven
    return replace(
        after,
        edges_outer=after.edges_outer + (now_on.outer and not before.outer),
        edges_inner=after.edges_inner + (now_on.inner and not before.inner),
    )
