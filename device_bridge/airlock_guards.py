"""Why a release may not be given: each guard by its name, so that a search can remove it.

The same guards run at SELECT, again at OPERATE, and for the `ways` that consoles show.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from device_bridge.airlock_proofs import (
    fresh,
    key_turned,
    missing,
    people,
    position,
    readback,
    secure,
)
from device_bridge.airlock_state import OTHER, Airlock
from device_bridge.plc import Bit
from device_bridge.protocol.codes import (
    Door,
    Latch,
    Phase,
    Position,
    Purpose,
    Refusal,
    Regime,
    Right,
    Role,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A release that somebody wants."""

    door: Door
    purpose: Purpose
    session: int = 0
    call: int = 0


No = tuple[Refusal, str] | None
Guard = Callable[[Airlock, Wish, float], No]
POSSIBLE = frozenset(
    {
        (Door.OUTER, Purpose.ENTRY), (Door.OUTER, Purpose.EXIT), (Door.OUTER, Purpose.RETREAT),
        (Door.OUTER, Purpose.OVERRIDE), (Door.INNER, Purpose.ENTRY), (Door.INNER, Purpose.EXIT),
    }
)  # fmt: skip


def regime_now(state: Airlock, now: float) -> Regime:
    """Return the regime in force: a key at the door outranks what was asked."""
    sample = fresh(state, now)
    return Regime.MAINTENANCE if sample and key_turned(sample) else state.regime


def _possible(_state: Airlock, wish: Wish, _now: float) -> No:
    return None if (wish.door, wish.purpose) in POSSIBLE else (Refusal.BAD_REQUEST, "door")


def _no_emergency(state: Airlock, _wish: Wish, _now: float) -> No:
    latched = state.latch is Latch.EMERGENCY
    return (Refusal.LATCHED, state.cause or "emergency") if latched else None


def _no_fault(state: Airlock, wish: Wish, _now: float) -> No:
    if wish.purpose is Purpose.OVERRIDE or state.latch is not Latch.FAULT:
        return None
    return (Refusal.LATCHED, state.cause)


def _sample_fresh(state: Airlock, _wish: Wish, now: float) -> No:
    """Refuse at once what the PLC would refuse as stale: a write quotes the newest sample."""
    return None if fresh(state, now) else (Refusal.NOT_KNOWN, "sample")


def _phase_known(state: Airlock, wish: Wish, now: float) -> No:
    if wish.purpose is Purpose.OVERRIDE or state.phase is not Phase.UNKNOWN:
        return None
    for door in Door:
        if lack := missing(state, door, now):
            return (Refusal.NOT_KNOWN, f"{door}.{lack}")
    return (Refusal.NOT_KNOWN, "people")


def _regime(state: Airlock, wish: Wish, now: float) -> No:
    regime = regime_now(state, now)
    entry = wish.purpose is Purpose.ENTRY
    forbidden = {
        Regime.DAY: False,
        Regime.NIGHT: entry and wish.door is Door.OUTER and not _call_open(state, wish.call),
        Regime.CLOSED: entry,
        Regime.LOCKDOWN: entry or wish.door is Door.INNER,
        Regime.MAINTENANCE: True,
    }[regime]
    return (Refusal.REGIME, regime) if forbidden else None


def _call_open(state: Airlock, number: int) -> bool:
    return any(call.number == number for call in state.calls)


def _idle(state: Airlock, _wish: Wish, _now: float) -> No:
    held = [door for door in Door if state.door(door).grant]
    return (Refusal.BUSY, held[0]) if held else None


def _place(state: Airlock, wish: Wish, now: float) -> No:
    """Each purpose has its phases (rows 7, 8, 9, 14, 25, 28)."""
    if wish.purpose is Purpose.OVERRIDE:
        return None
    wanted = {
        (Door.OUTER, Purpose.ENTRY): Phase.EMPTY,
        (Door.INNER, Purpose.EXIT): Phase.EMPTY,
    }.get((wish.door, wish.purpose), Phase.HOLD)
    if state.phase is wanted:
        return None
    if state.phase is Phase.EMPTY:
        return (Refusal.NOBODY_INSIDE, "")
    if state.phase is Phase.HOLD:
        return (Refusal.BUSY, "occupied")
    other = OTHER[wish.door]
    return (Refusal.OTHER_DOOR_NOT_SECURE, f"{other}.{missing(state, other, now) or 'phase'}")


def _other_secure(state: Airlock, wish: Wish, now: float) -> No:
    """INV-1: not known counts as not secure."""
    other = OTHER[wish.door]
    if wish.purpose is Purpose.OVERRIDE or secure(state, other, now):
        return None
    return (Refusal.OTHER_DOOR_NOT_SECURE, f"{other}.{missing(state, other, now)}")


def _own_secure(state: Airlock, wish: Wish, now: float) -> No:
    """No release is running on the door itself either (INV-1)."""
    if wish.purpose is Purpose.OVERRIDE or secure(state, wish.door, now):
        return None
    return (Refusal.BUSY, f"{wish.door}.{missing(state, wish.door, now)}")


def _session(state: Airlock, wish: Wish, _now: float) -> No:
    if wish.purpose is Purpose.OVERRIDE:
        return None
    present = state.session.number if state.session else 0
    return None if wish.session == present else (Refusal.STALE_SESSION, str(present))


def _nobody_inside(state: Airlock, wish: Wish, now: float) -> No:
    """Let an entry from the street, or an exit, only into an airlock that is proven empty."""
    needs_empty = (wish.door, wish.purpose) in {
        (Door.OUTER, Purpose.ENTRY),
        (Door.INNER, Purpose.EXIT),
    }
    return (Refusal.BUSY, "people") if needs_empty and people(state, now) != 0 else None


def _approved(state: Airlock, wish: Wish, now: float) -> No:
    """INV-4: an inner release needs the approval of the session that is inside now."""
    if (wish.door, wish.purpose) != (Door.INNER, Purpose.ENTRY):
        return None
    session = state.session
    if session is None or session.approved_at is None:
        return (Refusal.NOT_APPROVED, "")
    too_old = now - session.approved_at > state.timers.approval
    return (Refusal.NOT_APPROVED, "expired") if too_old else None


def _count(state: Airlock, wish: Wish, now: float) -> No:
    if (wish.door, wish.purpose) != (Door.INNER, Purpose.ENTRY) or state.session is None:
        return None
    seen = people(state, now)
    if seen is None or seen == state.session.count:
        return None
    return (Refusal.COUNT_MISMATCH, str(seen))


def _power(state: Airlock, wish: Wish, now: float) -> No:
    """Row 50: no new stay on a low battery without mains."""
    sample = fresh(state, now)
    if sample is None or (wish.door, wish.purpose) != (Door.OUTER, Purpose.ENTRY):
        return None
    dead = not sample.bit(Bit.MAINS) and not sample.bit(Bit.BATTERY)
    return (Refusal.REGIME, "power") if dead else None


def _override(state: Airlock, wish: Wish, now: float) -> No:
    """Rows 44 and 45: outer door only, somebody possibly inside, the inner door not seen open."""
    if wish.purpose is not Purpose.OVERRIDE:
        return None
    if state.phase is not Phase.UNKNOWN and state.latch is not Latch.FAULT:
        return (Refusal.BAD_REQUEST, "known")
    if people(state, now) == 0:
        return (Refusal.NOBODY_INSIDE, "")
    if readback(state, Door.INNER, now) is True:
        return (Refusal.OTHER_DOOR_NOT_SECURE, "inner.readback")
    if position(state, Door.INNER, now) is Position.OPEN:
        return (Refusal.OTHER_DOOR_NOT_SECURE, "inner.position")
    return None


GUARDS: dict[str, Guard] = {
    "possible": _possible,
    "no_emergency": _no_emergency,
    "no_fault": _no_fault,
    "sample_fresh": _sample_fresh,
    "phase_known": _phase_known,
    "regime": _regime,
    "idle": _idle,
    "place": _place,
    "other_secure": _other_secure,
    "own_secure": _own_secure,
    "nobody_inside": _nobody_inside,
    "session": _session,
    "approved": _approved,
    "count": _count,
    "power": _power,
    "override": _override,
}


def refusal(state: Airlock, wish: Wish, now: float) -> No:
    """Return the first reason why this release may not be given now, None when it may."""
    return next((no for guard in GUARDS.values() if (no := guard(state, wish, now))), None)


MOVERS = frozenset({Role.GUARD, Role.OFFICER, Role.CHIEF})  # settled.md 5


def lacks_right(door: Door, purpose: Purpose, rights: frozenset[Right], role: Role) -> bool:
    """Tell whether key or person may not move this door for this purpose (settled.md 5)."""
    needed = {
        Purpose.ENTRY: Right.ADMIT if door is Door.OUTER else Right.RELEASE,
        Purpose.EXIT: Right.RELEASE,
        Purpose.RETREAT: Right.ADMIT,
        Purpose.OVERRIDE: Right.OVERRIDE,
    }[purpose]
    return needed not in rights or role not in MOVERS
