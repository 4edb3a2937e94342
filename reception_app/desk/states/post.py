"""What anybody at the post sees, signed in or not: all that the first paint draws.

Kept apart from `DeskState` so that the window is painted before its other topics are loaded
(docs/decisions/005). `DeskState` is an `AtPost` too; `FirstState` is what there is before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from reception_app.desk.states.alarms import AlarmsState
from reception_app.desk.states.links import LinkState, StoreFault, StoreHealth
from reception_app.desk.states.office import OfficeState
from reception_app.desk.states.staff import SessionState

if TYPE_CHECKING:
    from device_bridge.protocol.state import AirlockState as Airlock
    from reception_app.desk.states.airlock import Ring
    from reception_app.desk.states.zones import ZonesState


class AirlockAtPost(Protocol):
    """What the bar and the sign-in screen say of the airlock."""

    @property
    def fitted(self) -> bool:
        """Tell whether this office has one."""

    @property
    def link(self) -> LinkState:
        """Say what the last word of its bridge is worth."""

    @property
    def device(self) -> Airlock | None:
        """Give its last known state."""

    @property
    def rings(self) -> tuple[Ring, ...]:
        """List who rings or is spoken with."""


class QueueAtPost(Protocol):
    """What the bar says of the queue."""

    @property
    def loaded(self) -> bool:
        """Tell whether the queue was read at all."""

    @property
    def waiting(self) -> int:
        """Count who waits."""

    @property
    def longest(self) -> datetime | None:
        """Tell when whoever waits longest arrived."""


class AtPost(Protocol):
    """What anybody at the post sees."""

    @property
    def now(self) -> datetime:
        """Tell the time."""

    @property
    def office(self) -> OfficeState:
        """Give the office and the post."""

    @property
    def session(self) -> SessionState:
        """Tell who works here."""

    @property
    def queue(self) -> QueueAtPost:
        """Tell how many wait."""

    @property
    def airlock(self) -> AirlockAtPost:
        """Give the airlock."""

    @property
    def alarms(self) -> AlarmsState:
        """Give the alarms."""

    @property
    def roll(self) -> ZonesState | None:
        """Give the list of who is inside that anybody may print now."""

    @property
    def store(self) -> StoreHealth:
        """Say what the database can do."""

    @property
    def store_fault(self) -> StoreFault:
        """Say why it is away."""


@dataclass(frozen=True, slots=True)
class FirstAirlock:
    """An airlock of which nothing has been heard."""

    fitted: bool = True
    link: LinkState = LinkState()
    device: None = None
    rings: tuple[()] = ()


@dataclass(frozen=True, slots=True)
class FirstQueue:
    """A queue that has not been read."""

    loaded: bool = False
    waiting: int = 0
    longest: None = None


@dataclass(frozen=True, slots=True)
class FirstState:
    """What there is to see before there is a desk."""

    now: datetime
    office: OfficeState = field(default_factory=OfficeState)
    session: SessionState = field(default_factory=SessionState)
    queue: FirstQueue = FirstQueue()
    airlock: FirstAirlock = FirstAirlock()
    alarms: AlarmsState = field(default_factory=AlarmsState)
    roll: None = None
    store: StoreHealth = StoreHealth.OPENING
    store_fault: StoreFault = StoreFault.NONE
