"""How fresh the word of the bridge is, and what it said last (settled.md 2).

Ages are reckoned on this console's monotonic clock, so that a wall clock that jumps makes nothing
younger. The link's events come from its own thread; here they are plain values.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from device_bridge.client import Connected, LinkEvent, LinkLost, StateSeen, TickSeen
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.requests import AnyRequest
from device_bridge.protocol.state import AirlockState, AnyDevice, BarrierState, GateState
from reception_app.desk.states.links import GOOD, Freshness, LinkFault, LinkState

LIVE_S = 1.0  # nothing is released on a word older than this
STALE_S = 1.5  # unknown and hatched
LOST_S = 10.0  # procedure card


class Bridge(Protocol):
    """What the desk asks of the link to the bridge; `device_bridge.client` keeps it."""

    @property
    def newest_tick(self) -> int:
        """What an `Operate` quotes; 0 when there is none."""

    def start(self) -> None:
        """Begin to listen; events come in the thread of the link."""

    def stop(self) -> None:
        """End the link; nothing queued is ever sent."""

    def ask(self, request: AnyRequest, within_s: float = 2.0) -> Future[AnyAnswer]:
        """Send once; fail with `BridgeAwayError` or `NoAnswerError`."""


@dataclass(frozen=True, slots=True)
class LinkView:
    """What the bridge said last, and when (`time.monotonic()` of this console)."""

    connected: bool = False
    bridge: str = ""
    boot: str = ""
    simulated: bool = False
    devices: tuple[AnyDevice, ...] = ()
    number: int = -1  # of the newest update; -1 since the link was lost
    seen_at: float = 0.0  # when the newest update came
    told: Mapping[str, float] = field(default_factory=dict)  # when each device was told last
    heard_at: float | None = None
    journal: int = 0  # newest sequence of its journal
    fault: LinkFault = LinkFault.NONE

    def told_at(self, name: str) -> float:
        """Return from when the ages of one device count: an update of another moves them not."""
        return self.told.get(name, self.seen_at)

    def airlock(self, name: str) -> AirlockState | None:
        """Return the last word about one airlock."""
        found = next((device for device in self.devices if device.name == name), None)
        return found if isinstance(found, AirlockState) else None

    def element(self, name: str) -> BarrierState | GateState | None:
        """Return the last word about one gate, bollard group or shutter."""
        found = next((device for device in self.devices if device.name == name), None)
        return found if isinstance(found, BarrierState | GateState) else None

    def gates(self) -> tuple[GateState, ...]:
        """Return the last word about every speed gate, by name."""
        found = [device for device in self.devices if isinstance(device, GateState)]
        return tuple(sorted(found, key=lambda gate: gate.name))


def heard(view: LinkView, event: LinkEvent) -> LinkView:
    """Return the view after one event of the link."""
    match event:
        case Connected(welcome=welcome):
            # Another life of the bridge: nothing that was true before it started is known now.
            same = welcome.boot == view.boot
            return replace(
                view if same else LinkView(heard_at=view.heard_at),
                connected=True,
                bridge=welcome.bridge,
                boot=welcome.boot,
                simulated=welcome.simulated,
                fault=LinkFault.NONE,
            )
        case StateSeen(boot=boot, devices=devices, number=number, at=at):
            return replace(
                view,
                boot=boot,
                devices=devices,
                number=number,
                seen_at=at,
                told=_told(view, devices, at),
                heard_at=_later(view, at),
            )
        case TickSeen(tick=tick, at=at):
            # A heartbeat proves only the state that it belongs to.
            current = (tick.boot, tick.number) == (view.boot, view.number)
            heard_at = _later(view, at) if current else view.heard_at
            return replace(view, journal=tick.journal, heard_at=heard_at)
        case LinkLost(fault=fault):
            return replace(view, connected=False, number=-1, fault=_fault(str(fault)))


def _told(view: LinkView, devices: tuple[AnyDevice, ...], at: float) -> dict[str, float]:
    """Note the moment of whatever was told anew; the link hands the others on as they were."""
    known = {device.name: device for device in view.devices}
    return {
        device.name: view.told_at(device.name) if known.get(device.name) is device else at
        for device in devices
    }


def _later(view: LinkView, at: float) -> float:
    return at if view.heard_at is None else max(view.heard_at, at)


def _fault(code: str) -> LinkFault:
    try:
        return LinkFault(code)
    except ValueError:
        return LinkFault.AWAY


def freshness(age_s: float | None) -> Freshness:
    """Grade the age of the last word in seconds; None when there was none."""
    if age_s is None:
        return Freshness.NEVER
    if age_s <= LIVE_S:
        return Freshness.LIVE
    if age_s <= STALE_S:
        return Freshness.SLOW
    return Freshness.STALE if age_s < LOST_S else Freshness.LOST


def without_age(link: LinkState) -> LinkState:
    """Leave out the age of a good word: who shows none must not be drawn anew every second."""
    if link.freshness not in GOOD:
        return link
    return LinkState(link.freshness, fault=link.fault)


def link_state(view: LinkView, monotonic: float, now: datetime) -> LinkState:
    """Return what the link is worth now."""
    if view.heard_at is None:
        return LinkState(fault=view.fault)
    age_s = max(0.0, monotonic - view.heard_at)
    worth = freshness(age_s)
    if worth is Freshness.LIVE and (not view.connected or view.number < 0):
        worth = Freshness.SLOW  # broken just now, or connected and not yet told: still no proof
    since = now - timedelta(seconds=age_s)
    return LinkState(worth, round(age_s, 1), since.replace(microsecond=0), view.fault)
