"""What a bridge says to a command that asks it once: its welcome and its first whole state."""

from __future__ import annotations

import queue
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from device_bridge.protocol.state import AirlockState

if TYPE_CHECKING:
    from device_bridge.client import LinkEvent
    from device_bridge.keys import KeyPair
    from device_bridge.protocol.answers import Welcome
    from reception_app.settings import Bridge

ANSWER_WITHIN_S = 3.0
AWAY = "away"


@dataclass(frozen=True, slots=True)
class Look:
    """One whole state; `at` is time.monotonic() of when it came."""

    welcome: Welcome
    airlocks: dict[str, AirlockState]
    at: float


class NotHeardError(Exception):
    """The bridge did not tell its state; `fault` says why, by the code of the link."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


def look(bridge: Bridge, pair: KeyPair) -> Look:
    """Ask a bridge with one key; raise `NotHeardError` after 3 s without an answer.

    Nothing is commanded: the state is what every trusted console is told.
    """
    from device_bridge.client import BridgeClient
    from device_bridge.keys import BridgeAddress

    events: queue.Queue[LinkEvent] = queue.Queue()
    address = BridgeAddress(bridge.url, bridge.public_key)
    client = BridgeClient(address, pair, events.put)
    client.start()
    try:
        return _heard(events)
    finally:
        client.stop()


def _heard(events: queue.Queue[LinkEvent]) -> Look:
    from device_bridge.client import Connected, LinkLost, StateSeen

    until = time.monotonic() + ANSWER_WITHIN_S
    welcome: Welcome | None = None
    while True:
        try:
            event = events.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            raise NotHeardError(AWAY) from None
        match event:
            case Connected(welcome=told):
                welcome = told
            case StateSeen(devices=devices, at=at) if welcome is not None:
                airlocks = (device for device in devices if isinstance(device, AirlockState))
                return Look(welcome, {airlock.name: airlock for airlock in airlocks}, at)
            case LinkLost(fault=fault):
                raise NotHeardError(str(fault))
            case _:
                continue
