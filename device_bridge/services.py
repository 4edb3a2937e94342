"""What the bridge serves: groups of devices, each behind one line of its own."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from device_bridge.airlock_state import AnyEvent, Asked, Elapsed, LoopStalled
from device_bridge.bus_messages import BusTold
from device_bridge.element import AnyElementEvent
from device_bridge.plc import Sample
from device_bridge.protocol.codes import Direction, Refusal, Stage
from device_bridge.protocol.state import AnyDevice

CommonEvent = Asked | Elapsed | LoopStalled


@dataclass(frozen=True, slots=True)
class ElementEvent:
    """An event of one element only."""

    element: str
    event: AnyElementEvent


@dataclass(frozen=True, slots=True)
class SampleEvent:
    """A whole sample of the field controller: each of its elements gets its part."""

    sample: Sample


@dataclass(frozen=True, slots=True)
class CardEvent:
    """A card was held before a reader of a gate; `late`: nobody knows when."""

    gate: str
    direction: Direction
    card: str
    late: bool


@dataclass(frozen=True, slots=True)
class BusEvent:
    """What the process of one bus of readers tells; None: it is away."""

    port: str
    told: BusTold | None


ServiceEvent = AnyEvent | ElementEvent | SampleEvent | CardEvent | BusEvent


class Service(Protocol):
    """One line to hardware: its loops, its devices, and what they are asked."""

    @property
    def simulated(self) -> bool | None:
        """Tell whether the hardware says of itself that it is a fake; None before it spoke."""

    @property
    def look_every_s(self) -> float:
        """Tell how long its timers may wait for a look; each sample is a look."""

    def start(self) -> None:
        """Begin with what the journal remembers."""

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return what must run as long as the bridge does, each by its name."""

    def owns(self, device: str) -> bool:
        """Tell whether a request for `device` is for this service."""

    def feed(self, event: Any) -> None:  # noqa: ANN401 - a common event, or one of its own kind
        """Let time pass, a stall void what was given, a console ask, or hardware tell."""

    def devices(self, now: float) -> tuple[AnyDevice, ...]:
        """Return all that consoles may know."""

    def unlike(self, one: AnyDevice, other: AnyDevice) -> bool:
        """Tell whether two views of one device differ in more than their ages."""

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Return how far a command of this service came, None when it is not its newest."""

    async def close(self) -> None:
        """Hang up; what was not sent is never sent."""
