"""Speed gates, as the panel of building protection shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from device_bridge.protocol.codes import Direction, GateOutcome, GateStand, Move, Refusal, Stage
from reception_app.desk.states.offers import Offer
from reception_app.desk.states.register import Written

RUNNING = frozenset({Stage.ACCEPTED, Stage.RELEASED})


@dataclass(frozen=True, slots=True)
class ArmedMove:
    """A movement that is prepared: here (`mine`) or at another counter."""

    move: Move
    mine: bool
    left_s: float


@dataclass(frozen=True, slots=True)
class GateMoment:
    """One thing that happened at a gate; `credential` is "" when no card was in it."""

    seq: int
    at: datetime  # on the bridge's clock
    credential: str
    direction: Direction
    outcome: GateOutcome


@dataclass(frozen=True, slots=True)
class GateRow:
    """One speed gate: how it stands, who passed, what may be asked now."""

    name: str  # of the device
    label: str
    zone: str = ""
    stand: GateStand = GateStand.UNKNOWN
    live: bool = False
    passed_in: int | None = None  # as its controller counts; None is not known
    passed_out: int | None = None
    since: datetime | None = None  # it stands so
    asked: Move | None = None  # the newest opening
    stage: Stage | None = None
    reason: Refusal | None = None
    let_in: Offer = field(default_factory=Offer)
    let_out: Offer = field(default_factory=Offer)
    armed: ArmedMove | None = None
    events: tuple[GateMoment, ...] = ()  # the newest first
    cards: int = 0  # that the bridge knows
    written: Written = Written.FITTED  # in the register

    def offer(self, move: Move) -> Offer:
        """Return whether an opening may be prepared."""
        return self.let_in if move is Move.LET_IN else self.let_out

    @property
    def running(self) -> bool:
        """Tell whether somebody may be passing on a grant just now."""
        return self.stage in RUNNING

    @property
    def wrong(self) -> bool:
        """Tell whether somebody has to look at it."""
        return not self.live or self.stand in (GateStand.ALARM, GateStand.FREED, GateStand.UNKNOWN)
