"""A call at the outer door: it rings, is answered, held, and ended, or nobody heard it (row 7).

Where a call stands guards nothing: a door release inside a call is the same SELECT and OPERATE with
the same guards (airlock.md 7). All a call does for a release is to be there, in the night regime.
"""

from __future__ import annotations

from dataclasses import replace

from device_bridge.airlock_guards import MOVERS
from device_bridge.airlock_state import Asked, Call
from device_bridge.airlock_turn import Turn
from device_bridge.plc import Bit, Sample
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import CallStage, Refusal, Right
from device_bridge.protocol.requests import AnswerCall, EndCall, HoldCall

KEPT_CALLS = 20
MISSED_ALARM = "missed_call"
ENDED_BY_ITSELF = "expired"  # answered or held, and then nobody said anything more

AnyCallRequest = AnswerCall | HoldCall | EndCall
No = tuple[Refusal, str]


def rung(turn: Turn, sample: Sample) -> None:
    """Make one call of one ring; two presses within 2 s are one."""
    rings = sample.bit(Bit.BELL)
    newest = turn.state.calls[-1].since if turn.state.calls else float("-inf")
    if rings and not turn.state.bell and turn.now - newest > turn.state.timers.bounce:
        number = turn.state.last_call + 1
        turn.set(last_call=number, calls=(*_kept(turn.state.calls), Call(number, turn.now)))
        turn.record("call", call=number)
    if rings != turn.state.bell:
        turn.set(bell=rings)


def _kept(calls: tuple[Call, ...]) -> tuple[Call, ...]:
    """Make room for one more ring; how long each visit, or somebody unknown, rings must stay."""
    if len(calls) < KEPT_CALLS:
        return calls
    waits: set[str] = set()
    for at, call in enumerate(calls):
        if call.stage is CallStage.RINGING:
            if call.visit in waits:
                return (*calls[:at], *calls[at + 1 :])
            waits.add(call.visit)
    return (calls[0], *calls[2:])  # each of them is somebody else's, spoken with or held


def grown_old(turn: Turn) -> None:
    """Let a ring that nobody answered be missed, and an alarm; a forgotten call is over."""
    oldest = turn.now - turn.state.timers.call
    over = tuple(call for call in turn.state.calls if max(call.since, call.stage_since) < oldest)
    for call in over:
        if call.stage is CallStage.RINGING:
            turn.record("call_missed", call=call.number, visit=call.visit)
            turn.alarm(MISSED_ALARM, lasts=False)
        else:
            turn.record(
                "call_ended", call=call.number, visit=call.visit, officer=call.officer,
                post=call.post, outcome=ENDED_BY_ITSELF,
            )  # fmt: skip
    if over:
        turn.set(calls=tuple(call for call in turn.state.calls if call not in over))


def change_call(turn: Turn, event: Asked, request: AnyCallRequest) -> None:
    """Answer a call, put it on hold, or end it."""
    call = next((one for one in turn.state.calls if one.number == request.call), None)
    no = _refusal(event, request, call)
    if no is not None:
        turn.record("refused", command=request.id, outcome=no[0], detail=no[1])
        turn.answer(event.console, Refused(request.id, *no))
        return
    if call is not None:
        _change(turn, request, call)
    turn.answer(event.console, Done(request.id))


def _change(turn: Turn, request: AnyCallRequest, call: Call) -> None:
    match request:
        case AnswerCall():
            _hold_others(turn, request)
            _put(turn, request, call, CallStage.ANSWERED)
        case HoldCall():
            _put(turn, request, call, CallStage.HELD)
        case EndCall():
            turn.set(calls=tuple(one for one in turn.state.calls if one is not call))
            _record(turn, "call_ended", request, call)


def _refusal(event: Asked, request: AnyCallRequest, call: Call | None) -> No | None:
    """Say why not: no right, no such call, or another post speaks with whoever rang."""
    who = request.who
    if Right.ADMIT not in event.rights or who.role not in MOVERS:
        return Refusal.NOT_ALLOWED, ""
    if call is None:  # over already: whoever wanted to end it has what they wanted
        return None if isinstance(request, EndCall) else (Refusal.BAD_REQUEST, "call")
    if call.stage is CallStage.ANSWERED and call.post != who.post:
        return Refusal.BUSY, "call"
    if isinstance(request, HoldCall) and call.stage is not CallStage.ANSWERED:
        return Refusal.BAD_REQUEST, "held"
    return None


def _hold_others(turn: Turn, request: AnswerCall) -> None:
    """Put on hold whom this post spoke with: one post, one conversation."""
    for one in turn.state.calls:
        mine = one.stage is CallStage.ANSWERED and one.post == request.who.post
        if mine and one.number != request.call:
            _put(turn, request, one, CallStage.HELD)


def _put(turn: Turn, request: AnyCallRequest, call: Call, stage: CallStage) -> None:
    who = request.who
    if (call.stage, call.post) == (stage, who.post):
        return  # it is so already
    changed = replace(
        call, stage=stage, stage_since=turn.now, officer=who.officer, post=who.post,
    )  # fmt: skip
    turn.set(calls=tuple(changed if one is call else one for one in turn.state.calls))
    _record(turn, f"call_{stage}", request, changed)


def _record(turn: Turn, kind: str, request: AnyCallRequest, call: Call) -> None:
    who = request.who
    turn.record(
        kind, command=request.id, call=call.number, visit=call.visit, officer=who.officer,
        role=who.role, post=who.post,
    )  # fmt: skip
