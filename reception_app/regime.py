"""The regime of the building: who may change it, and what the office's hours propose.

Nothing changes by a clock: the hours propose, a person confirms (airlock.md 6.3). What each regime
lets a door do is the bridge's (settled.md 1).
"""

from __future__ import annotations

from enum import StrEnum

from reception_app.errors import NotAllowedError, ReasonNeededError
from reception_app.hours import Opening
from reception_app.staff import RIGHTS, Right, Role


class Regime(StrEnum):
    """Which movements the hour or a person allows; the bridge's names (settled.md 1)."""

    DAY = "day"
    NIGHT = "night"
    CLOSED = "closed"
    LOCKDOWN = "lockdown"
    MAINTENANCE = "maintenance"


SETTABLE = (Regime.DAY, Regime.NIGHT, Regime.CLOSED)
# In the last half hour nobody has to be asked: the closing itself is near.
WANTED = {
    Opening.OPEN: Regime.DAY,
    Opening.ALWAYS: Regime.DAY,
    Opening.NIGHT: Regime.NIGHT,
    Opening.CLOSED: Regime.CLOSED,
}


def right_for(now: Regime, wanted: Regime) -> Right:
    """Return what somebody needs to change the regime (settled.md 5).

    Anybody at a counter locks down; only a chief ends it; the others are an officer's.
    """
    if wanted is Regime.LOCKDOWN:
        return Right.RELEASE
    return Right.END_LOCKDOWN if now is Regime.LOCKDOWN else Right.REGIME


def check_may_set(role: Role, now: Regime, wanted: Regime, reason: str) -> None:
    """Raise `NotAllowedError`, or `ReasonNeededError` when a lockdown ends without one."""
    right = right_for(now, wanted)
    if right not in RIGHTS[role]:
        raise NotAllowedError(right)
    if right is Right.END_LOCKDOWN and not reason.strip():
        raise ReasonNeededError("end_lockdown")


def proposed(opening: Opening, now: Regime) -> Regime | None:
    """Return the regime that the hours propose, None when they agree or a person holds another.

    A lockdown ends by a chief and a maintenance by its key, whatever the hour.
    """
    if now in (Regime.LOCKDOWN, Regime.MAINTENANCE):
        return None
    wanted = WANTED.get(opening)
    return None if wanted is now else wanted
