"""The board, and the visitor at this counter."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reception_app.desk.states.offers import Offer, Why
from reception_app.estimates import Calibration, Forecast
from reception_app.visits import Priority, VisitState

MANY_CALLS = 10  # with fewer, a gap in their numbers is of others whose call is over


class Group(StrEnum):
    """The phases by which the queue is grouped, in their order on screen."""

    WAITING = "waiting"
    AIRLOCK = "airlock"
    RINGING = "ringing"
    AT_COUNTERS = "at_counters"
    PARKED = "parked"
    LEAVING = "leaving"
    UNACCOUNTED = "unaccounted"  # refused or absent, and not yet seen to leave


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One visit on the board (or one ring at the door: `visit` is then empty)."""

    visit: str
    ticket: str  # "" for a ring without a visit
    group: Group
    state: VisitState | None
    service: str  # code; "" is not known yet
    language: str  # nl, fr, en, other; "" is not known yet
    priority: Priority
    discreet: bool
    party: int
    since: datetime  # from when the wait counts
    target_min: int  # of this service, reckoned from the arrival
    errands: tuple[str, ...] = ()  # services that come after this one
    post: str = ""  # whose counter
    mine: bool = False
    parked_until: datetime | None = None
    back_at: datetime | None = None  # may not be called before
    attempt: int = 0
    cocked: bool = False
    resumed: bool = False
    call: int = 0
    rings: int = 1  # how often it rang of whom nobody knows yet: one person, or several
    rang_last: datetime | None = None  # of several rings
    rang_more: bool = False  # it rang oftener than that: see `rang_more`
    rang_at: datetime | None = None  # when somebody with a number rang first
    at_desk: bool = False  # the check is due at the desk: this office has no airlock
    silent: bool = False  # outside with a number, and does not ring (any more)
    local: bool = False  # not yet in the shared database
    version: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """Why this person is next: minutes waited plus head start (settled.md 6)."""

    row: QueueRow
    waited_min: int
    head_start_min: int
    danger_first: bool = False
    expected: Forecast | None = None  # how much longer; None: not reckoned


@dataclass(frozen=True, slots=True)
class Outlook:
    """How long each who waits may still wait, and a walk-in who comes now; how good it was."""

    by_visit: Mapping[str, Forecast] = field(default_factory=dict)
    newcomer: Forecast | None = None
    so_far: Calibration = Calibration()


@dataclass(frozen=True, slots=True)
class QueueState:
    """The board, in the order of its groups and, within them, of the turn."""

    rows: tuple[QueueRow, ...] = ()
    turns: tuple[Turn, ...] = ()  # of those who wait, in order
    waiting: int = 0
    longest: datetime | None = None  # arrival of whoever waits longest
    last_left: datetime | None = None
    loaded: bool = False  # False: still reading
    newcomer: Forecast | None = None  # for a walk-in who comes now
    so_far: Calibration = Calibration()  # of the ranges told before

    @property
    def next(self) -> Turn | None:
        """The one whom F4 calls."""
        return self.turns[0] if self.turns else None


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One step of a visit: a code for the words, and who did it where."""

    at: datetime
    what: str
    who: str


@dataclass(frozen=True, slots=True)
class VisitCard:
    """One visit, whole, for the counter card."""

    row: QueueRow
    waited_min: int
    served_at: datetime | None
    called_at: datetime | None
    name: str = ""  # empty until an officer types one
    note: str = ""
    companions: int = 0
    brought: str = ""
    timeline: tuple[TimelineStep, ...] = ()


@dataclass(frozen=True, slots=True)
class CounterState:
    """The visitor at this counter, and what can be done with them."""

    card: VisitCard | None = None
    call_next: Offer = Offer(Why.NOBODY_WAITS)
    recall: Offer = Offer(Why.NOBODY_CALLED)
    absent: Offer = Offer(Why.NOBODY_CALLED)
    finish: Offer = Offer(Why.NOBODY_HERE)
    give_back: Offer = Offer(Why.NOBODY_HERE)
    park: Offer = Offer(Why.NOBODY_HERE)
    refer: Offer = Offer(Why.NOBODY_HERE)
    undo: Offer = Offer(Why.NOTHING_TO_UNDO)
    undo_what: str = ""  # move code of what Ctrl+Z takes back
    undo_ticket: str = ""
    undo_until: datetime | None = None


def rang_more(calls: Collection[int]) -> bool:
    """Tell whether these calls are not all that rang: a bridge keeps so many and drops the rest."""
    return len(calls) >= MANY_CALLS and max(calls) - min(calls) >= len(calls)
