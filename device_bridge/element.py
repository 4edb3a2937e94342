"""What the rules of every gate, bollard and shutter share: its commands, its newest movement.

An element is one thing that the field controller moves. As with the airlock, every movement is
selected, then operated with a one-shot token, journalled before it is written, and never repeated.
All times are seconds of the bridge's monotonic clock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from device_bridge.airlock_state import (
    Alarm,
    Answer,
    Asked,
    Elapsed,
    JournalFailed,
    Known,
    LoopStalled,
    NotWritten,
    Record,
    WriteUnsure,
    Written,
)
from device_bridge.field import BarrierSample, FieldOp, GateSample
from device_bridge.grants import Book
from device_bridge.protocol.codes import Direction, Move, Refusal, Stage

FRESH_S = 1.0  # oldest sample that proves anything (settled.md 2)
TOKEN_S = 8.0
TICK_S = 1.0  # oldest tick an operate may quote
PROOF_S = 1.5  # from a done write to its readback
LINK_S = 1.5  # without a sample: alarm
FINAL = frozenset(
    {
        Stage.ARRIVED,
        Stage.STOPPED,
        Stage.NOT_USED,
        Stage.SECURE,
        Stage.PASSED,
        Stage.REFUSED,
        Stage.NOT_KNOWN,
    }
)


@dataclass(frozen=True, slots=True)
class Selection:
    """The one live selection and its token."""

    command: str
    console: str
    post: str
    officer: str
    role: str
    move: Move
    visit: str
    token: str
    since: float


@dataclass(frozen=True, slots=True)
class Movement:
    """The newest movement and how far it has come; one that no console asked for names none."""

    command: str
    console: str
    move: Move
    visit: str
    post: str
    officer: str
    role: str
    stages: tuple[tuple[Stage, float], ...]
    reason: Refusal | None = None
    detail: str = ""
    answered: bool = False

    @property
    def stage(self) -> Stage:
        """The furthest stage."""
        return self.stages[-1][0]


@dataclass(frozen=True, slots=True)
class Element:
    """What is known of any element."""

    name: str
    started_at: float = 0.0
    selection: Selection | None = None
    voided: str = ""  # the token that died last, to say "expired" instead of "none"
    movement: Movement | None = None
    alarms: tuple[Alarm, ...] = ()
    memory: dict[str, Known] = field(default_factory=dict)  # never changed in place


@dataclass(frozen=True, slots=True)
class Seen:
    """A whole, validated sample of one barrier came."""

    sample: BarrierSample


@dataclass(frozen=True, slots=True)
class GateSeen:
    """A whole, validated sample of one gate came, with what a card in it is judged by.

    `wall` is the bridge's wall clock in UTC seconds; `last_way` tells which way the bearer of a
    credential and a visit went last, None when that is not known.
    """

    sample: GateSample
    wall: float
    book: Book
    last_way: Callable[[str, str], Direction | None]


@dataclass(frozen=True, slots=True)
class CardHeld:
    """A card was held before a reader of the gate's own, on a bus beside the field controller.

    `late`: nobody knows when; the rest as in `GateSeen`.
    """

    card: str
    direction: Direction
    late: bool
    wall: float
    book: Book
    last_way: Callable[[str, str], Direction | None]


AnyElementEvent = (
    Seen | GateSeen | CardHeld | Elapsed | Asked | JournalFailed | Written | WriteUnsure
    | NotWritten | LoopStalled
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MoveDrive:
    """Write one block to the field controller, once; then feed what came of it."""

    command: str
    op: FieldOp


AnyElementAction = Answer | Record | MoveDrive
ElementActions = tuple[AnyElementAction, ...]
