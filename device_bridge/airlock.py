"""The airlock's rules: `step(state, event, now) -> (state, actions)`, pure and total.

The transition table of airlock.md 6.4 with the rows, precedence and default of settled.md 1.
Nothing here reads a clock, a socket or a disk; the server does what the actions say, in order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from device_bridge.airlock_calls import grown_old
from device_bridge.airlock_commands import asked
from device_bridge.airlock_passage import side
from device_bridge.airlock_proofs import fresh
from device_bridge.airlock_samples import REFUSING, sampled
from device_bridge.airlock_state import (
    HELD_AT_MOST,
    Actions,
    Airlock,
    AnyEvent,
    Asked,
    DoorTrack,
    Elapsed,
    JournalFailed,
    LoopStalled,
    NotWritten,
    Sampled,
    Started,
    WriteUnsure,
    Written,
)
from device_bridge.airlock_turn import Turn
from device_bridge.plc import Result
from device_bridge.protocol.codes import Door, Phase, Refusal, Stage


def step(state: Airlock, event: AnyEvent, now: float) -> tuple[Airlock, Actions]:
    """Return the next state and what to do, for one event at `now` (monotonic seconds)."""
    turn = Turn(state, now)
    match event:
        case Started():
            _started(turn, event)
        case Sampled(sample=sample):
            sampled(turn, sample)
            _timers(turn)
        case Elapsed():
            _timers(turn)
        case Asked():
            _timers(turn)
            asked(turn, event)
        case LoopStalled():
            turn.void_selection()
            turn.record("stalled", detail=f"{event.for_s:.1f}")
            _timers(turn)
        case _:
            _driven(turn, event)
    return turn.state, turn.actions


def _driven(turn: Turn, event: JournalFailed | NotWritten | Written | WriteUnsure) -> None:
    """Take in what became of a write."""
    match event:
        case JournalFailed(command=command):
            turn.not_done(command, Refusal.JOURNAL)
        case NotWritten(command=command):
            turn.not_done(command, Refusal.NOT_KNOWN)
        case Written(command=command, result=result) if result in REFUSING:
            turn.not_done(command, Refusal.PLC_REFUSED, result.name.lower())
        case Written(result=Result.DONE):
            pass  # believed with its readback only
        case Written(command=command) | WriteUnsure(command=command):
            _unsure(turn, command)
        case _:
            assert_never(event)


def _started(turn: Turn, event: Started) -> None:
    """Row 1: nothing is known, nothing is replayed; the latch survives."""
    # A write of the life before may still thaw; until it is dead nothing is proven.
    door = DoorTrack(proof_after=turn.now + turn.state.timers.write)
    turn.state = replace(
        at_start(turn.state.name, turn.now), timers=turn.state.timers,
        latch=event.latch, cause=event.cause, regime=event.regime,
        last_session=event.last_session, last_call=event.last_call, memory=dict(event.memory),
        outer=door, inner=door,
    )  # fmt: skip
    turn.record("started", outcome=event.latch, detail=event.regime)


def _unsure(turn: Turn, command: str) -> None:
    """Leave a write without an answer to later samples; it is never repeated."""
    for door in Door:
        grant = turn.state.door(door).grant
        if grant and grant.command == command:
            turn.track(door, grant=replace(grant, unsure=True))
            turn.record("write_unsure", command=command, door=door)


def _timers(turn: Turn) -> None:
    """Let what is too old die, and alarm what lasts too long."""
    for watch in TIMERS.values():
        watch(turn)


def _tokens(turn: Turn) -> None:
    live, session, timers = turn.state.selection, turn.state.session, turn.state.timers
    if live and turn.now - live.since > timers.token:
        turn.void_selection()
    approved = session.approved_at if session else None
    if approved is not None and turn.now - approved > timers.approval:
        turn.void_approval()
        turn.void_selection()


def _link(turn: Turn) -> None:
    """Row 40: without a fresh sample nothing is known; own releases count as still running."""
    state = turn.state
    if fresh(state, turn.now):
        return
    if state.phase is not Phase.UNKNOWN:
        turn.go(Phase.UNKNOWN)
        turn.void_approval()
        if state.release and state.release.stage is Stage.RELEASED:
            turn.reach(Stage.NOT_KNOWN)  # whether anybody opened it will never be seen
    turn.void_selection()
    since = state.sample.taken_at if state.sample else state.started_at
    if turn.now - since > state.timers.link:
        turn.alarm("plc_lost")


def _unproven(turn: Turn) -> None:
    """Say "look at the door" when a release brought no readback in time."""
    release = turn.state.release
    if (
        release
        and release.stage is Stage.ACCEPTED
        and turn.now - release.stages[0][1] > turn.state.timers.proof
    ):
        turn.reach(Stage.NOT_KNOWN)
        turn.alarm("not_executed", release.door, lasts=False)


def _lasting(turn: Turn) -> None:
    """Rows 17, 21, 29, 34, 37: held open, not locked, waiting too long."""
    state, timers = turn.state, turn.state.timers
    lasted = turn.now - state.phase_since
    match state.phase:
        case Phase.OUTER_OPEN | Phase.INNER_OPEN:
            _held(turn, side(state.phase), lasted)
        case Phase.OUTER_CLOSING | Phase.INNER_CLOSING:
            door = side(state.phase)
            if state.door(door).grant is None and lasted > timers.close + _pulse_after(turn, door):
                turn.fault("not_locked", door)
        case Phase.OUTER_RELEASED | Phase.INNER_RELEASED:
            if lasted > timers.write + timers.pulse + timers.close:
                turn.fault("not_locked", side(state.phase))
        case Phase.HOLD if state.session:
            _waits(turn, turn.now - state.session.since)


def _held(turn: Turn, door: Door, lasted: float) -> None:
    """Rows 17 and 34: once an opening, and later for a door that was held open lately."""
    timers, now = turn.state.timers, turn.now
    known = turn.state.held_lately
    lately = tuple(one for one in known if now - one[1] < timers.held_lately)
    times = min(sum(one is door for one, _ in lately), HELD_AT_MOST)
    more = times * timers.held_more
    if lasted > timers.held_soon + more:
        turn.notice(f"held_soon.{door}")
    if lasted > timers.held + more and turn.alarm("held", door):
        turn.set(held_lately=(*lately, (door, now))[-2 * HELD_AT_MOST :])


def _waits(turn: Turn, lasted: float) -> None:
    if lasted > turn.state.timers.waiting:
        turn.notice("waiting")
    if lasted > turn.state.timers.dwell:
        turn.alarm("dwell")


def _pulse_after(turn: Turn, door: Door) -> float:
    """Return the time by which the end of the release came after the door was closed."""
    return max(0.0, turn.state.door(door).proof_after - turn.state.phase_since)


# What runs with every tick, each by its name, as in `GUARDS`.
TIMERS: dict[str, Callable[[Turn], None]] = {
    "tokens": _tokens,
    "link": _link,
    "unproven": _unproven,
    "lasting": _lasting,
    "missed": grown_old,
}


def at_start(name: str, now: float) -> Airlock:
    """Return the state before `Started`: nothing is known."""
    return replace(Airlock(name), phase_since=now, started_at=now)
