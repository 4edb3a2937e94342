"""The field controller as a pure scan: gates, bollards and shutters with an interlock of their own.

It trusts nobody: a gate that nobody walks through closes by itself, a drive that does not arrive
is stopped, and nothing closes on something that stands there, or while that is not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from device_bridge.building.plc import REMEMBERED, Block, block_fault
from device_bridge.field import (
    BARRIERS,
    GATE_PULSE_S,
    GATES,
    TRAVEL_MAX_S,
    BarrierBit,
    FieldOp,
    GateBit,
)
from device_bridge.plc import TICK_S, WATCHDOG_S, Result

_WORD = 0xFFFF
_NEVER = float("-inf")
_GATE_OPS = frozenset({FieldOp.GATE_IN, FieldOp.GATE_OUT, FieldOp.GATE_CLOSE})


@dataclass(frozen=True, slots=True)
class FieldInputs:
    """What the wires say at the start of a scan; an element that is not fitted has no bits."""

    gates: tuple[tuple[bool, ...], ...] = ()  # by `GateBit`
    passed: tuple[tuple[int, int], ...] = ()  # in, out
    readers: tuple[tuple[int, ...], ...] = ()  # by `ReaderWord`
    barriers: tuple[tuple[bool, ...], ...] = ()  # by `BarrierBit`
    positions: tuple[int, ...] = ()  # thousandths, NOT_COUNTED when not known
    points: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class GateOutput:
    """The outputs of one gate."""

    way: int = 0  # 1 in, -1 out, 0 closed
    ends_at: float = _NEVER
    passed: int = 0  # the counter of its way when it was opened
    edges: int = 0


@dataclass(frozen=True, slots=True)
class BarrierOutput:
    """The outputs of one drive."""

    way: int = 0  # 1 closes, -1 opens, 0 stands
    ends_at: float = _NEVER
    edges_close: int = 0
    edges_open: int = 0


@dataclass(frozen=True, slots=True)
class FieldPlc:
    """All that the controller remembers; edges and blocks survive a reboot."""

    boot: int
    booted_at: float
    scanned_at: float = _NEVER
    tick: int = 0
    inputs: FieldInputs = field(default_factory=FieldInputs)
    gates: tuple[GateOutput, ...] = (GateOutput(),) * GATES
    barriers: tuple[BarrierOutput, ...] = (BarrierOutput(),) * BARRIERS
    last_seq: int = 0
    result: Result = Result.NONE
    recent: tuple[int, ...] = ()
    heartbeat: int | None = None
    beat_at: float = _NEVER
    blocks: int = 0

    @property
    def host_alive(self) -> bool:
        """Tell whether the host's heartbeat changed lately."""
        return self.scanned_at - self.beat_at <= WATCHDOG_S


def booted(before: FieldPlc, boot: int, now: float) -> FieldPlc:
    """Start a new life: outputs off, nothing remembered but the retained counts."""
    return FieldPlc(
        boot, now, blocks=before.blocks,
        gates=tuple(GateOutput(edges=gate.edges) for gate in before.gates),
        barriers=tuple(
            BarrierOutput(edges_close=one.edges_close, edges_open=one.edges_open)
            for one in before.barriers
        ),
    )  # fmt: skip


def beaten(state: FieldPlc, value: int, now: float) -> FieldPlc:
    """Take the host's heartbeat; only a changed value is a sign of life."""
    return state if value == state.heartbeat else replace(state, heartbeat=value, beat_at=now)


def step(state: FieldPlc, inputs: FieldInputs, now: float, block: Block | None = None) -> FieldPlc:
    """Run one scan: read the inputs, execute at most one block, drive the outputs."""
    tick = int((now - state.booted_at) / TICK_S) + 1 & _WORD  # 0: not one scan yet
    after = replace(state, scanned_at=now, tick=tick, inputs=inputs)
    if block is not None:
        after = _executed(after, block, now)
    gates = tuple(
        gate if _gate_stays(after, number, now) else replace(gate, way=0, ends_at=_NEVER)
        for number, gate in enumerate(after.gates)
    )
    barriers = tuple(
        one if _drive_stays(after, number, now) else replace(one, way=0, ends_at=_NEVER)
        for number, one in enumerate(after.barriers)
    )
    return replace(after, gates=gates, barriers=barriers)


# -- one block -------------------------------------------------------------------------------


def _executed(state: FieldPlc, block: Block, now: float) -> FieldPlc:
    result = _judged(state, block)
    after = replace(
        state, last_seq=block.seq, result=result, blocks=state.blocks + 1,
        recent=(*state.recent, block.seq)[-REMEMBERED:],
    )  # fmt: skip
    if result is not Result.DONE:
        return after
    number, op = block.session, FieldOp(block.op)
    if op in _GATE_OPS:
        gates = list(after.gates)
        gates[number] = _gate_after(after, number, op, now)
        return replace(after, gates=tuple(gates))
    drives = list(after.barriers)
    drives[number] = _drive_after(drives[number], op, now)
    return replace(after, barriers=tuple(drives))


def _judged(state: FieldPlc, block: Block) -> Result:
    fault = block_fault(block, state.recent, state.tick, frozenset(FieldOp))
    if fault is not Result.NONE:
        return fault
    number, op = block.session, FieldOp(block.op)
    fitted = state.inputs.gates if op in _GATE_OPS else state.inputs.barriers
    if number >= len(fitted):
        return Result.OP
    if op in (FieldOp.GATE_CLOSE, FieldOp.BARRIER_STOP):
        return Result.DONE
    if not state.host_alive:
        return Result.INTERLOCK
    if op in _GATE_OPS:
        return _gate_judged(state, number)
    return Result.DONE if may_move(fitted[number], closes=_closes(op)) else Result.INTERLOCK


def _gate_judged(state: FieldPlc, number: int) -> Result:
    bits = state.inputs.gates[number]
    if bits[GateBit.FREED]:
        return Result.EMERGENCY
    if state.gates[number].way:
        return Result.BUSY
    free = bits[GateBit.READY] and not (bits[GateBit.IN_LANE] or bits[GateBit.OBSTRUCTED])
    return Result.DONE if free else Result.INTERLOCK


def may_move(bits: tuple[bool, ...], *, closes: bool) -> bool:
    """Tell whether a drive may turn: nothing in the way, and that known (settled: unknown refuses).

    What frees the way may move although something stands there.
    """
    if bits[BarrierBit.DRIVE_FAULT] or bits[BarrierBit.MANUAL] or bits[BarrierBit.MAINTENANCE]:
        return False
    if not closes:
        return True
    known = bits[BarrierBit.LOOP_HEALTHY] and bits[BarrierBit.EYE_HEALTHY]
    return known and not (bits[BarrierBit.LOOP] or bits[BarrierBit.EYE])


def _closes(op: FieldOp) -> bool:
    return op is FieldOp.BARRIER_CLOSE


# -- gates -----------------------------------------------------------------------------------


def _gate_after(state: FieldPlc, number: int, op: FieldOp, now: float) -> GateOutput:
    gate = state.gates[number]
    if op is FieldOp.GATE_CLOSE:
        return replace(gate, way=0, ends_at=_NEVER)
    inwards = op is FieldOp.GATE_IN
    passed = state.inputs.passed[number][0 if inwards else 1]
    return GateOutput(1 if inwards else -1, now + GATE_PULSE_S, passed, gate.edges + 1)


def _gate_stays(state: FieldPlc, number: int, now: float) -> bool:
    gate = state.gates[number]
    if not gate.way:
        return True
    bits = state.inputs.gates[number]
    if bits[GateBit.IN_LANE]:
        return True  # panels never close on a person
    went = state.inputs.passed[number][0 if gate.way > 0 else 1] != gate.passed
    return not (went or now >= gate.ends_at or bits[GateBit.FREED])


# -- bollards and shutters ---------------------------------------------------------------------


def _drive_after(drive: BarrierOutput, op: FieldOp, now: float) -> BarrierOutput:
    if op is FieldOp.BARRIER_STOP:
        return replace(drive, way=0, ends_at=_NEVER)
    way = 1 if _closes(op) else -1
    if drive.way == way:
        return drive
    return BarrierOutput(
        way, now + TRAVEL_MAX_S,
        drive.edges_close + (way > 0), drive.edges_open + (way < 0),
    )  # fmt: skip


def _drive_stays(state: FieldPlc, number: int, now: float) -> bool:
    drive = state.barriers[number]
    if not drive.way:
        return True
    bits = state.inputs.barriers[number]
    arrived = bits[BarrierBit.AT_CLOSED] if drive.way > 0 else bits[BarrierBit.AT_OPEN]
    if arrived or now >= drive.ends_at or not may_move(bits, closes=drive.way > 0):
        return False
    return state.host_alive or drive.way < 0  # nothing goes on closing that nobody watches
