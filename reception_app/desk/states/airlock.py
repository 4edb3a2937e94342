"""The visitor in the airlock: check, arming, release, as the airlock box shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from device_bridge.protocol.codes import CallStage, Door, Purpose, Refusal, Stage
from device_bridge.protocol.state import AirlockState as Airlock
from reception_app.clearance import CheckItem
from reception_app.desk.states.links import LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.queue import QueueRow, VisitCard


class Step(StrEnum):
    """Where the visitor in the airlock is, for the five steps."""

    EMPTY = "empty"
    INSIDE = "inside"
    CHECK = "check"
    PASSED = "passed"
    ARMED = "armed"
    RELEASED = "released"


class Primary(StrEnum):
    """Which button of the window is the filled one."""

    NONE = "none"
    ADMIT = "admit"  # F6
    PASS = "pass"  # noqa: S105 - Alt+G, no password
    ARM = "arm"  # F7
    RELEASE = "release"  # F9
    RETREAT = "retreat"  # F6 lets back out
    BIND = "bind"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Armed:
    """A live selection, and whose it is."""

    door: Door
    purpose: Purpose
    ticket: str
    mine: bool
    left_s: float
    lives_s: float = 8.0


@dataclass(frozen=True, slots=True)
class Passage:
    """The newest release, stage by stage, as proven."""

    command: str
    door: Door
    purpose: Purpose
    ticket: str
    mine: bool
    stages: tuple[tuple[Stage, datetime], ...]
    refusal: Refusal | None = None

    @property
    def stage(self) -> Stage:
        """The furthest stage."""
        return self.stages[-1][0]


@dataclass(frozen=True, slots=True)
class Ring:
    """A call at the outer door, in its turn: the one spoken with here first, then who rings."""

    call: int
    since: datetime  # of the ring
    ticket: str = ""
    service: str = ""
    stage: CallStage = CallStage.RINGING
    staged_at: datetime | None = None  # answered, or put on hold, since
    mine: bool = False  # answered at this counter
    post: str = ""  # number of the counter that answered it

    @property
    def rings(self) -> bool:
        """Tell whether nobody has answered it."""
        return self.stage is CallStage.RINGING


@dataclass(frozen=True, slots=True)
class AirlockPanelState:
    """All that the airlock box shows; what `device`, the last known state, is worth: see `link`."""

    fitted: bool = True  # False: this office has no airlock
    at_desk: bool = False  # no airlock, and a check at the desk: `occupant` is who is next
    link: LinkState = LinkState()
    device: Airlock | None = None
    occupant: VisitCard | None = None
    rings: tuple[Ring, ...] = ()
    outside: str = ""  # ticket of the one whom F6 lets in while nobody rings
    inside_since: datetime | None = None  # of whoever is in the airlock
    step: Step = Step.EMPTY
    checks: tuple[CheckItem, ...] = ()
    checked_by: str = ""
    checked_at: datetime | None = None
    refused: bool = False  # the check ended with a refusal: F6 lets back out
    police: bool = False
    count: int = 0  # people as declared by the officer for this session; 0 is not declared
    admit: Offer = Offer(Why.LINK)
    admit_again: bool = False  # F6 once more within 3 s
    approve: Offer = Offer(Why.LINK)
    refuse: Offer = Offer(Why.LINK)
    arm: Offer = Offer(Why.LINK)
    release: Offer = Offer(Why.LINK)
    retreat: Offer = Offer(Why.LINK)
    emergency: Offer = Offer(Why.LINK)
    emergency_open: bool = False  # the guard is lifted: F9 is now the emergency release
    emergency_reason_due: bool = False  # asked afterwards
    bind: tuple[QueueRow, ...] = ()  # visits that may be the one inside, when nobody is bound
    armed: Armed | None = None
    passage: Passage | None = None
    in_flight: bool = False  # a command was sent and not yet answered
    primary: Primary = Primary.NONE
    waiting: int = 0
    at_counters: int = 0

    @property
    def leaving(self) -> bool:
        """Tell whether whoever is in the airlock came from the reception and goes out."""
        stay = self.device.session if self.device else None
        return stay is not None and stay.leaving
