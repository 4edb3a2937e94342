"""What this console itself holds of the airlock: ticked items, a half-pressed key, a token.

Nothing here says where a door stands: that comes from the bridge alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from device_bridge.protocol.codes import Door, Phase, Purpose
from device_bridge.protocol.state import AirlockState, DetectorState
from reception_app.clearance import CheckItem, CheckSource

AGAIN_S = 3.0  # F6 once more (settled.md 1)
GUARD_S = 5.0  # a lifted guard: the emergency key's, or that of locking everything
MEMORY = 200


class Guard(StrEnum):
    """What a lifted guard lays free: one pattern, one at a time (screens.md 4.4)."""

    EMERGENCY = "emergency"  # Ctrl+Shift+F9, then F9
    LOCKDOWN = "lockdown"  # Ctrl+Shift+F7, then F7


@dataclass(frozen=True, slots=True)
class Token:
    """A one-shot permission that the bridge gave this console."""

    token: str
    command: str  # id of the select
    door: Door
    purpose: Purpose
    visit: str
    until: float  # monotonic; the bridge's own clock decides


@dataclass(frozen=True, slots=True)
class Sent:
    """A release that this console asked for and whose end is not yet known."""

    command: str
    door: Door
    purpose: Purpose
    visit: str
    at: datetime
    known: bool = True  # False: it may or may not have acted


@dataclass(frozen=True, slots=True)
class Notes:
    """What the officer noted about the present stay; void with another stay or occupant."""

    boot: str = ""
    session: int = 0
    people: int | None = None  # as counted between two proven doors
    items: tuple[CheckItem, ...] = ()  # ticked, or checked by hand
    alerts: frozenset[CheckSource] = frozenset()  # detectors that alert now
    count: int = 0  # people as declared

    def item(self, source: CheckSource) -> CheckItem | None:
        """Return what was noted by hand about one source."""
        return next((item for item in self.items if item.source is source), None)

    def with_item(self, item: CheckItem) -> Notes:
        """Note an item; the newest word about a source replaces the one before."""
        others = tuple(known for known in self.items if known.source is not item.source)
        return replace(self, items=(*others, item))

    def declared(self, count: int) -> Notes:
        """Note how many people the officer sees."""
        return replace(self, count=count)


@dataclass(frozen=True, slots=True)
class Hand:
    """What the keys have begun at this console; times are monotonic seconds."""

    again_until: float = 0.0
    guard_until: float = 0.0
    guard: Guard = Guard.EMERGENCY  # which one is lifted until then
    reason_due: str = ""  # command of an emergency release that nobody has explained
    sending: str = ""  # id of what is sent and not yet answered
    token: Token | None = None
    sent: Sent | None = None


def followed(notes: Notes, device: AirlockState | None, boot: str) -> Notes:
    """Carry the notes over to a new state of the airlock, or void them."""
    if device is None or device.session is None:
        return Notes(boot)
    session = device.session.session
    if (notes.boot, notes.session) != (boot, session):
        notes = Notes(boot, session)
    if device.phase is Phase.HOLD and device.people is not None:
        if notes.people is not None and notes.people != device.people and _noted(notes):
            # Another number of people: what was checked was checked of somebody else.
            notes = replace(notes, items=(), count=0)
        notes = replace(notes, people=device.people)
    return _alerted(notes, device)


def _noted(notes: Notes) -> bool:
    return bool(notes.items or notes.count)


def _alerted(notes: Notes, device: AirlockState) -> Notes:
    """Open the deposit again at every new alert: what was found must first be put aside.

    So an alert that came and went is never passed over unseen.
    """
    for found in device.detectors:
        source = source_of(found)
        active = bool(found.healthy and found.alert)
        if source is None or active == (source in notes.alerts):
            continue
        alerts = notes.alerts | {source} if active else notes.alerts - {source}
        notes = replace(notes, alerts=alerts)
        if active:
            items = tuple(one for one in notes.items if one.source is not CheckSource.DEPOSIT)
            notes = replace(notes, items=items)
    return notes


def source_of(found: DetectorState) -> CheckSource | None:
    """Return which item of the check a detector fills."""
    return {"metal": CheckSource.METAL, "xray": CheckSource.XRAY}.get(found.kind)


class Sightings:
    """When each thing was seen first, so that an age told anew moves no time on screen."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, ...], datetime] = {}
        self._tickets: dict[str, str] = {}

    def ticket(self, visit: str, told: str) -> str:
        """Return the number of a visit; once it is off the board, the one it had there."""
        if told:
            while len(self._tickets) >= MEMORY:
                del self._tickets[next(iter(self._tickets))]
            self._tickets[visit] = told
        return told or self._tickets.get(visit, "")

    def known(self, *key: object) -> datetime | None:
        """Return the first time given for this key, None when there was none."""
        return self._first.get(tuple(str(part) for part in key))

    def first(self, at: datetime, *key: object) -> datetime:
        """Return the first time given for this key."""
        name = tuple(str(part) for part in key)
        if name not in self._first:
            while len(self._first) >= MEMORY:
                del self._first[next(iter(self._first))]
            self._first[name] = at.replace(microsecond=0)
        return self._first[name]
