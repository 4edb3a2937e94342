"""Doors, gates, readers, bollards and shutters, as the panel of building protection shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from device_bridge.protocol.codes import BarrierKind, Mode, Move, Refusal, Stage, Stand
from reception_app.desk.states.doors import DoorRow
from reception_app.desk.states.gates import ArmedMove, GateRow
from reception_app.desk.states.links import LinkState
from reception_app.desk.states.offers import Offer
from reception_app.desk.states.readers import ReaderRow
from reception_app.desk.states.register import Unfitted, Written

__all__ = ["ArmedMove", "DoorRow", "ElementRow", "GateRow", "ProtectionState", "ReaderRow"]


PLAN = "plan"  # in the place of a post: the weekly plan asked


@dataclass(frozen=True, slots=True)
class MoveStep:
    """How far the newest movement had come at an instant."""

    at: datetime
    stage: Stage


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One bollard group or shutter: what was asked, what is measured, what may be asked now."""

    name: str  # of the device
    label: str
    kind: BarrierKind
    stand: Stand = Stand.UNKNOWN
    mode: Mode = Mode.AUTOMATIC
    live: bool = False
    position: float | None = None  # 0.0 open to 1.0 closed
    obstacle: bool | None = None
    fault: bool = False
    since: datetime | None = None  # it stands so
    asked: Move | None = None  # the newest movement asked of it
    stage: Stage | None = None
    reason: Refusal | None = None
    by: str = ""  # number of the counter that asked it, or `PLAN`
    course: tuple[MoveStep, ...] = ()  # of that movement, in the order of time
    close: Offer = field(default_factory=Offer)
    open: Offer = field(default_factory=Offer)
    armed: ArmedMove | None = None
    written: Written = Written.FITTED  # in the register

    def offer(self, move: Move) -> Offer:
        """Return whether a movement may be prepared."""
        return self.close if move is Move.CLOSE else self.open

    @property
    def natural(self) -> Move | None:
        """Return the one movement that makes sense where it stands; None half-way or unknown."""
        return {Stand.OPEN: Move.CLOSE, Stand.CLOSED: Move.OPEN}.get(self.stand)

    @property
    def moving(self) -> bool:
        """Tell whether it is on its way."""
        return self.stand in (Stand.OPENING, Stand.CLOSING)

    @property
    def differs(self) -> bool:
        """Tell whether it stands otherwise than was asked, and is not on its way there."""
        wanted = {Move.CLOSE: Stand.CLOSED, Move.OPEN: Stand.OPEN}
        if self.stand in (Stand.UNKNOWN, Stand.BETWEEN):
            return True
        return self.asked is not None and not self.moving and self.stand is not wanted[self.asked]


@dataclass(frozen=True, slots=True)
class ProtectionState:
    """The gates and elements that this building has on the day, shutters first."""

    link: LinkState = field(default_factory=LinkState)
    elements: tuple[ElementRow, ...] = ()
    gates: tuple[GateRow, ...] = ()
    sending: bool = False  # a command is under way
    readers: tuple[ReaderRow, ...] = ()
    doors: tuple[DoorRow, ...] = ()  # of the airlock; steered in its own box alone
    unfitted: tuple[Unfitted, ...] = ()  # served by the bridge, not in the register
    hidden: tuple[ElementRow | GateRow, ...] = ()  # of those, what is at rest and well

    def element(self, name: str) -> ElementRow | None:
        """Return one element by its name."""
        return next((row for row in self.elements if row.name == name), None)

    def gate(self, name: str) -> GateRow | None:
        """Return one gate by its name."""
        return next((row for row in self.gates if row.name == name), None)

    def door(self, name: str) -> DoorRow | None:
        """Return one door of the airlock by its name."""
        return next((row for row in self.doors if row.name == name), None)

    def reader(self, name: str) -> ReaderRow | None:
        """Return one badge reader by its name."""
        return next((row for row in self.readers if row.name == name), None)

    @property
    def fitted(self) -> bool:
        """Tell whether this building has any of it."""
        return bool(self.elements or self.gates or self.doors)

    @property
    def armed(self) -> ElementRow | GateRow | None:
        """Return the element or gate whose movement this counter has prepared."""
        rows: tuple[ElementRow | GateRow, ...] = (*self.elements, *self.gates)
        return next((row for row in rows if row.armed and row.armed.mine), None)
