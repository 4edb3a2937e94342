"""The alarms of one device: raised, calmed, taken in hand (airlock.md 6.5); pure."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.airlock_state import Alarm, Asked
from device_bridge.protocol.codes import Right, Role
from device_bridge.protocol.requests import Acknowledge

Alarms = tuple[Alarm, ...]
# To take an alarm in hand moves nothing: a technician may, whose role opens no door (settled.md 5).
ACKNOWLEDGERS = frozenset({Role.GUARD, Role.OFFICER, Role.CHIEF, Role.TECHNICIAN})
ACTING = frozenset({Right.ADMIT, Right.RELEASE, Right.OVERRIDE})


def may_not_acknowledge(event: Asked, request: Acknowledge) -> bool:
    """Tell whether key or person may take no alarm in hand: one rule for every device."""
    return not event.rights & ACTING or Role(request.who.role) not in ACKNOWLEDGERS


def raised(alarms: Alarms, kind: str, device: str, now: float, **more: object) -> Alarms | None:
    """Return the alarms with one more of `kind`; None when it is active already.

    `more` are fields of `Alarm`; one that does not last (`active` false) is an event.
    """
    if any(one.kind == kind and one.active for one in alarms):
        return None
    others = tuple(one for one in alarms if one.kind != kind)
    return (*others, replace(Alarm(f"{kind}:{device}", kind, now), **more))  # type: ignore[arg-type]


def calmed(alarms: Alarms, kind: str) -> Alarms:
    """Return the alarms when the cause of one is gone: one that was in hand is over."""
    return tuple(
        replace(one, active=False) if one.kind == kind else one
        for one in alarms
        if one.kind != kind or not one.acknowledged
    )


def taken(alarms: Alarms, alarm: str) -> Alarms | None:
    """Return the alarms when one is taken in hand; None when there is none such."""
    if all(one.alarm != alarm for one in alarms):
        return None
    return tuple(
        replace(one, acknowledged=True) if one.alarm == alarm else one
        for one in alarms
        if one.alarm != alarm or one.active
    )
