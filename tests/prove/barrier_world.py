"""One bollard group or shutter, and surroundings that may show it any picture at any time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from device_bridge.airlock_state import Elapsed, JournalFailed, LoopStalled, NotWritten, Written
from device_bridge.barrier import Barrier, at_start, step
from device_bridge.element import FINAL, PROOF_S, AnyElementEvent, MoveDrive, Seen
from device_bridge.field import BARRIER_BITS, WHOLE, BarrierBit, BarrierSample, FieldOp
from device_bridge.plc import Result
from device_bridge.protocol.codes import BarrierKind, Move, Stage, Stand
from tests.prove.steps import LATE, NOW, POLL, Ask, Step, aged, asks, gives_a_token

NAME = "barrier"
HEALTHY = frozenset({BarrierBit.LOOP_HEALTHY, BarrierBit.EYE_HEALTHY})
PLACES = {
    "open": (frozenset({BarrierBit.AT_OPEN}), 0),
    "closed": (frozenset({BarrierBit.AT_CLOSED}), WHOLE),
    "closing": (frozenset({BarrierBit.CLOSING}), 500),
    "opening": (frozenset({BarrierBit.OPENING}), 500),
    "half-way": (frozenset[BarrierBit](), 500),
}
DEVIATIONS = {
    "": HEALTHY,
    "a car": HEALTHY | {BarrierBit.LOOP},
    "a sick loop": HEALTHY - {BarrierBit.LOOP_HEALTHY},
    "a broken beam": HEALTHY | {BarrierBit.EYE},
    "a sick beam": HEALTHY - {BarrierBit.EYE_HEALTHY},
    "drive fault": HEALTHY | {BarrierBit.DRIVE_FAULT},
    "manual": HEALTHY | {BarrierBit.MANUAL},
    "maintenance": HEALTHY | {BarrierBit.MAINTENANCE},
}
KEYS = (BarrierBit.MANUAL, BarrierBit.MAINTENANCE)
DRIVES = {FieldOp.BARRIER_CLOSE: Move.CLOSE, FieldOp.BARRIER_OPEN: Move.OPEN}
ASKS = asks(NAME, (Move.CLOSE, Move.OPEN))


class Thing(NamedTuple):
    """A state of the rules that differs in nothing but what matters, by its key."""

    key: tuple[object, ...]
    state: Barrier
    armed: bool = False  # as the searcher knows it

    def __hash__(self) -> int:
        return hash((self.key, self.armed))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing) and (self.key, self.armed) == (other.key, other.armed)

    def __ne__(self, other: object) -> bool:
        return not self == other


class BarrierWorld:
    """The next worlds of a world."""

    def __init__(self) -> None:
        self.first = _thing(at_start(NAME, BarrierKind.BOLLARD, NOW), NOW, armed=False)

    def after(self, world: Thing) -> Iterator[Step]:
        for name, (place, position) in PLACES.items():
            for deviation, health in DEVIATIONS.items():
                yield self._picture(world, f"{name} {deviation}".strip(), place | health, position)
            for inside in (True, None):
                said = f"{name}, somebody inside: {inside}"
                yield self._picture(world, said, place | HEALTHY, position, inside=inside)
            late = f"{name}, too late"
            yield self._picture(world, late, place | HEALTHY, position, after=LATE)
        for ask in ASKS:
            yield self._asked(world, ask)
        yield self._stepped(world, "a second passes", Elapsed(), NOW + 1.0)
        yield self._stepped(world, "a stall", LoopStalled(2.0), NOW, disarms=True)
        if world.state.selection:
            old = replace(world.state, selection=replace(world.state.selection, since=NOW - 9))
            yield self._stepped(world._replace(state=old), "it expires", Elapsed(), NOW,
                                disarms=True)  # fmt: skip
        yield from self._written(world)

    def _picture(
        self, world: Thing, name: str, bits: frozenset[BarrierBit], position: int, *,
        inside: bool | None = False, after: float = POLL,
    ) -> Step:  # fmt: skip
        now = NOW + after
        values = tuple(bit in bits for bit in range(BARRIER_BITS))
        sample = BarrierSample(now, 1, (position, 0, 0, 0), values, inside)
        return self._stepped(world, name, Seen(sample), now, closes_on=_closes_on(sample))

    def _asked(self, world: Thing, ask: Ask) -> Step:
        state, actions = step(world.state, ask.event, NOW)
        drives = [a for a in actions if isinstance(a, MoveDrive) and a.op in DRIVES]
        broken = ""
        if drives:
            good = ask.good and world.armed
            broken = _unsafe(world.state, drives[0].op) if good else "moved without a live token"
        elif gives_a_token(actions):
            op = FieldOp.BARRIER_CLOSE if "close" in ask.name else FieldOp.BARRIER_OPEN
            broken = _unsafe(world.state, op)
        armed = state.selection is not None
        return Step(ask.name, _thing(state, NOW, armed=armed), broken)

    def _stepped(
        self, world: Thing, name: str, event: AnyElementEvent, now: float, *, disarms: bool = False,
        closes_on: bool = False,
    ) -> Step:  # fmt: skip
        state, actions = step(world.state, event, now)
        driven = {one.op for one in actions if isinstance(one, MoveDrive)}
        stopped_at = world.state.halted_at
        told = stopped_at is not None and now - stopped_at <= PROOF_S  # until it stands still
        broken = ""
        if closes_on and not driven and not told:
            broken = "goes on closing the way out on somebody inside"
        elif driven - ({FieldOp.BARRIER_STOP} if closes_on else set()):
            broken = "moved by itself"
        if state.selection and disarms:
            broken = "a token outlives its time"
        return Step(name, _thing(state, now, armed=state.selection is not None), broken)

    def _written(self, world: Thing) -> Iterator[Step]:
        moved = world.state.movement
        if moved is None or moved.stage is not Stage.ACCEPTED:
            return
        for event in (
            JournalFailed(moved.command), NotWritten(moved.command),
            Written(moved.command, Result.DONE), Written(moved.command, Result.INTERLOCK),
        ):  # fmt: skip
            yield self._stepped(world, type(event).__name__, event, NOW)


def _closes_on(sample: BarrierSample) -> bool:
    """Tell whether the way out is closing while somebody is inside, or may be."""
    closing = sample.bit(BarrierBit.CLOSING) and not any(sample.bit(bit) for bit in KEYS)
    return closing and sample.inside is not False


def _unsafe(state: Barrier, op: FieldOp) -> str:
    """Say what is wrong with a movement, from the newest picture alone (settled.md 9)."""
    sample, moved = state.sample, state.movement
    if sample is None or NOW - sample.taken_at > 1.0:
        return "moved on an old picture"
    if any(sample.bit(bit) for bit in KEYS):
        return "moved against the key on the spot"
    if sample.bit(BarrierBit.DRIVE_FAULT):
        return "moved a drive in fault"
    if moved is not None and moved.stage not in FINAL and moved.move is DRIVES[op]:
        return "asked twice for one movement"
    there = {FieldOp.BARRIER_CLOSE: Stand.CLOSED, FieldOp.BARRIER_OPEN: Stand.OPEN}
    if state.stand is there[op]:
        return "asked for what is so already"
    return _closed_on(sample) if op is FieldOp.BARRIER_CLOSE else ""


def _closed_on(sample: BarrierSample) -> str:
    if sample.inside is not False:
        return "closed the way out while somebody is inside, or may be"
    if sample.bit(BarrierBit.LOOP) or sample.bit(BarrierBit.EYE):
        return "closed on something"
    known = sample.bit(BarrierBit.LOOP_HEALTHY) and sample.bit(BarrierBit.EYE_HEALTHY)
    return "" if known else "closed while nobody knows what stands there"


def _thing(state: Barrier, now: float, *, armed: bool) -> Thing:
    """Bring a state back to `NOW`, and forget what decides nothing."""
    sample = state.sample and replace(state.sample, taken_at=aged(state.sample.taken_at, now))
    moved = state.movement
    if moved is not None:
        at = aged(moved.stages[-1][1], now)
        moved = None if moved.stage in FINAL else replace(
            moved, command="m", answered=True, stages=((moved.stage, at),),
        )  # fmt: skip
    live = state.selection and replace(state.selection, command="s", since=NOW)
    halted = None if state.halted_at is None else aged(state.halted_at, now)
    plain = replace(
        state, halted_at=halted, started_at=NOW - 2.0,
        sample=sample, movement=moved, selection=live, voided="",
        alarms=(), memory={}, stand_since=NOW, unproven_since=None,
    )  # fmt: skip
    key = (
        sample and (sample.bits, sample.words, sample.taken_at, sample.inside), plain.stand,
        moved and (moved.move, moved.stages), live and (live.move, live.console), halted,
    )  # fmt: skip
    return Thing(key, plain, armed)
