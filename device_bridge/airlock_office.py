"""What consoles ask that moves no door: bind, check, regime, reset, alarms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from device_bridge.airlock_guards import MOVERS, regime_now
from device_bridge.airlock_proofs import both_secure, fresh, missing, openish, people, secure
from device_bridge.airlock_state import OTHER, Airlock, Asked
from device_bridge.airlock_turn import Turn
from device_bridge.alarm_set import may_not_acknowledge
from device_bridge.plc import Bit
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import (
    CheckOutcome,
    Door,
    Latch,
    Phase,
    Purpose,
    Refusal,
    Regime,
    Right,
    Role,
)
from device_bridge.protocol.requests import Acknowledge, Bind, Check, Reset, SetRegime

No = tuple[Refusal, str] | None
LATCHING = (Bit.FIRE, Bit.EMERGENCY, Bit.TAMPER)
RESETTERS = frozenset({Role.OFFICER, Role.CHIEF})
LASTING = frozenset({"held", "dwell", "people", "plc_lost", "power", "mains"})


def refuse(turn: Turn, event: Asked, reason: Refusal, detail: str = "") -> None:
    """Answer that nothing moved, and why; on record as well."""
    request = event.request
    turn.record("refused", command=request.id, outcome=reason, detail=detail[:80])
    turn.answer(event.console, Refused(request.id, reason, detail[:80]))


def done(turn: Turn, event: Asked) -> None:
    """Answer that it is done."""
    turn.answer(event.console, Done(event.request.id))


def _may_admit(event: Asked, role: Role) -> bool:
    return Right.ADMIT in event.rights and role in MOVERS


def bind(turn: Turn, event: Asked, request: Bind) -> None:
    """Say whose a call, or the present stay, is; another one inside needs another check."""
    if not _may_admit(event, request.who.role):
        refuse(turn, event, Refusal.NOT_ALLOWED)
        return
    calls, session = turn.state.calls, turn.state.session
    if request.call:
        if request.call not in {call.number for call in calls}:
            refuse(turn, event, Refusal.BAD_REQUEST, "call")
            return
        same = request.call
        bound = (replace(c, visit=request.visit) if c.number == same else c for c in calls)
        turn.set(calls=tuple(bound))
    else:
        if session is None or session.number != request.session:
            refuse(turn, event, Refusal.STALE_SESSION)
            return
        if session.visit != request.visit:
            turn.stay(visit=request.visit, check=None, approved_at=None)
            turn.void_selection()
    turn.record(
        "bound", command=request.id, call=request.call, session=request.session,
        visit=request.visit, officer=request.who.officer, post=request.who.post,
    )  # fmt: skip
    done(turn, event)


# -- the check -------------------------------------------------------------------------------


CheckGuard = Callable[[Airlock, Asked, Check, float], No]


def _check_right(_state: Airlock, event: Asked, request: Check, _now: float) -> No:
    allowed = Right.RELEASE in event.rights and request.who.role in MOVERS
    return None if allowed else (Refusal.NOT_ALLOWED, "")


def _check_session(state: Airlock, _event: Asked, request: Check, _now: float) -> No:
    same = state.session is not None and state.session.number == request.session
    return None if same else (Refusal.STALE_SESSION, "")


def _check_visit(state: Airlock, _event: Asked, request: Check, _now: float) -> No:
    """Let no check count before the stay is bound to its visit, by hand too (settled.md 1)."""
    same = state.session is not None and state.session.visit == request.visit
    return None if same else (Refusal.STALE_SESSION, "visit")


def _check_latch(state: Airlock, _event: Asked, _request: Check, now: float) -> No:
    if state.latch is not Latch.NONE:
        return (Refusal.LATCHED, state.cause)
    keyed = regime_now(state, now) is Regime.MAINTENANCE
    return (Refusal.REGIME, Regime.MAINTENANCE) if keyed else None


def _check_phase(state: Airlock, _event: Asked, _request: Check, _now: float) -> No:
    if state.phase is Phase.HOLD:
        return None
    empty = state.phase is Phase.EMPTY
    return (Refusal.NOBODY_INSIDE if empty else Refusal.NOT_KNOWN, state.phase)


def _check_count(state: Airlock, _event: Asked, request: Check, now: float) -> No:
    seen = people(state, now)
    differs = seen is not None and request.count != seen
    return (Refusal.COUNT_MISMATCH, str(seen)) if differs else None


CHECK_GUARDS: dict[str, CheckGuard] = {
    "check_right": _check_right,
    "check_session": _check_session,
    "check_visit": _check_visit,
    "check_latch": _check_latch,
    "check_phase": _check_phase,
    "check_count": _check_count,
}


def check(turn: Turn, event: Asked, request: Check) -> None:
    """Rows 23 and 24: one approval for one release, or none."""
    noes = (guard(turn.state, event, request, turn.now) for guard in CHECK_GUARDS.values())
    if no := next((no for no in noes if no), None):
        refuse(turn, event, *no)
        return
    passed = request.outcome is CheckOutcome.PASSED
    turn.stay(
        check=request.outcome, checked_by=request.who.officer, checked_at=turn.now,
        count=request.count, approved_at=turn.now if passed else None, cleared=False,
    )  # fmt: skip
    if not passed:
        turn.void_selection()
    turn.record(
        "check", command=request.id, session=request.session, visit=request.visit,
        officer=request.who.officer, role=request.who.role, post=request.who.post,
        outcome=request.outcome, detail=str(request.count),
    )  # fmt: skip
    done(turn, event)


# -- regime, latches, alarms ----------------------------------------------------------


def _regime_no(turn: Turn, event: Asked, request: SetRegime) -> No:
    role, wanted = request.who.role, request.regime
    if wanted is Regime.LOCKDOWN:
        allowed = role in MOVERS
    else:
        ends_lockdown = turn.state.regime is Regime.LOCKDOWN
        allowed = role is Role.CHIEF or (role is Role.OFFICER and not ends_lockdown)
    if Right.RELEASE not in event.rights or not allowed:
        return (Refusal.NOT_ALLOWED, "")
    if wanted is Regime.MAINTENANCE:
        return (Refusal.UNSUPPORTED, "key")  # only by the key at the door
    keyed = regime_now(turn.state, turn.now) is Regime.MAINTENANCE
    return (Refusal.REGIME, "maintenance") if keyed and wanted is not Regime.LOCKDOWN else None


def set_regime(turn: Turn, event: Asked, request: SetRegime) -> None:
    """Rows 47 and 48: anybody at a counter locks down, only a chief ends it."""
    if no := _regime_no(turn, event, request):
        refuse(turn, event, *no)
        return
    if request.regime is not turn.state.regime:
        turn.set(regime=request.regime)
        turn.void_selection()
        if request.regime is Regime.LOCKDOWN:
            turn.void_approval()
            release = turn.state.release
            if release and release.purpose is not Purpose.RETREAT:  # the way out stays open
                turn.drop("lockdown")
    turn.record(
        "regime", command=request.id, officer=request.who.officer, role=request.who.role,
        post=request.who.post, outcome=request.regime,
    )  # fmt: skip
    done(turn, event)


def _reset_no(turn: Turn, event: Asked, request: Reset) -> No:
    state, sample = turn.state, fresh(turn.state, turn.now)
    if Right.RELEASE not in event.rights or request.who.role not in RESETTERS:
        return (Refusal.NOT_ALLOWED, "")
    if request.latch is not state.latch or state.latch is Latch.NONE:
        return (Refusal.BAD_REQUEST, state.latch)
    if sample is None:
        return (Refusal.NOT_KNOWN, "sample")
    causes = [bit.name.lower() for bit in LATCHING if sample.bit(bit)]
    if not causes and state.latch is Latch.FAULT:
        causes = _fault_causes(state, turn.now)
    if not causes and state.latch is Latch.EMERGENCY:
        causes = _emergency_causes(state, turn.now)
    if causes:
        return (Refusal.LATCHED, causes[0])
    seen = people(state, turn.now)
    if state.latch is Latch.EMERGENCY and seen is not None and seen != request.count:
        return (Refusal.COUNT_MISMATCH, str(seen))
    return None


def _fault_causes(state: Airlock, now: float) -> list[str]:
    """Row 46: the cause must be gone, and the doors must make one of rows 2 to 4."""
    causes = [f"sensor.{door}" for door in Door if state.door(door).fault]
    if causes or both_secure(state, now):
        return causes
    one_open = any(openish(state, d, now) and secure(state, OTHER[d], now) for d in Door)
    return [] if one_open else [f"{d}.{lack}" for d in Door if (lack := missing(state, d, now))]


def _emergency_causes(state: Airlock, now: float) -> list[str]:
    """Row 43: both doors SECURE; a broken sensor does not keep people under this latch."""
    insecure = [door for door in Door if missing(state, door, now)]
    return [
        f"{door}.{missing(state, door, now)}" for door in insecure if not state.door(door).fault
    ]


def reset(turn: Turn, event: Asked, request: Reset) -> None:
    """Clear the latch whose cause is gone; what follows is classified anew (rows 43, 46)."""
    if no := _reset_no(turn, event, request):
        refuse(turn, event, *no)
        return
    was, faulty = turn.state.latch, [door for door in Door if turn.state.door(door).fault]
    turn.set(latch=Latch.NONE, cause="")
    turn.void_approval()
    turn.void_selection()
    turn.go(Phase.UNKNOWN)
    turn.record(
        "reset", command=request.id, officer=request.who.officer, role=request.who.role,
        post=request.who.post, outcome=was, detail=request.cause,
    )  # fmt: skip
    for alarm in turn.state.alarms:
        if alarm.kind not in LASTING:
            kind, _, door = alarm.alarm.partition(".")
            turn.calm(kind, Door(door) if door else None)
    for door in faulty:
        turn.fault("sensor", door)  # from EMERGENCY to FAULT, where the override leads out
    done(turn, event)


def acknowledge(turn: Turn, event: Asked, request: Acknowledge) -> None:
    """Take an alarm in hand; one whose cause is gone is then over."""
    known = {alarm.alarm for alarm in turn.state.alarms}
    if may_not_acknowledge(event, request):
        refuse(turn, event, Refusal.NOT_ALLOWED)
        return
    if request.alarm not in known:
        refuse(turn, event, Refusal.BAD_REQUEST, "alarm")
        return
    turn.set(
        alarms=tuple(
            replace(a, acknowledged=True) if a.alarm == request.alarm else a
            for a in turn.state.alarms
            if a.alarm != request.alarm or a.active
        )
    )
    turn.record(
        "acknowledged", command=request.id, officer=request.who.officer, post=request.who.post,
        detail=request.alarm,
    )  # fmt: skip
    done(turn, event)
