"""How long somebody will wait: a range from the office's own history (visits.md 5).

The next hours are played some hundred times. Every service takes as long as one of the last ones
of its kind did, whoever stands at a counter has been there for so long already, and appointments
come when their time has come, or not at all. The range holds the middle seven of ten plays, rounded
outward to fives. A single minute would be a promise that nobody can keep: with one to three
counters no method comes closer than ten.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from heapq import heapify, heapreplace
from math import ceil, inf

from reception_app.queue import HEAD_START_MIN
from reception_app.visits import Priority

SAMPLES = 200  # of one service: what is older says little of today
ENOUGH = 20  # fewer know too little (visits.md 5)
MOST_AHEAD = 60  # who stands further back is told nothing
NO_SHOW = 0.12  # of appointments, until the office's own share is known
SOON_MIN = 1.0  # when somebody may come whose time has come: nobody knows, and not before now
LOW, HIGH = 0.14, 0.86  # with the rounding some 80 % of waits lie inside (`make bench`)
STEP_MIN = 5  # ranges are told in fives
DEFAULT_MIN = 20.0  # of a service that nobody configured
_PLAYS, _STEPS = 160, 4_000  # as many plays as fit the time; each has a step for each visit
_LEAST_PLAYS = 40
_TAIL = 5  # longer ones than this visit has lasted already, to draw from
_APPOINTMENT_MIN = HEAD_START_MIN[Priority.APPOINTMENT]


class NoEstimate(StrEnum):
    """Why nothing is said."""

    NO_COUNTER = "no_counter"  # nobody works at a counter
    FEW_SAMPLES = "few_samples"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Range:
    """How long it may take from now, in whole minutes, and what that was made of."""

    low_min: int
    high_min: int
    ahead: int  # who will be called before
    counters: int
    samples: int
    booked: int = 0  # appointments in the agenda that may come between

    @property
    def middle_min(self) -> float:
        """The middle of the range."""
        return (self.low_min + self.high_min) / 2


Forecast = Range | NoEstimate


def no_show_share(arrived: int, missed: int) -> float:
    """Return which part of the office's appointments nobody comes for, once 20 are known."""
    known = arrived + missed
    return missed / known if known >= ENOUGH else NO_SHOW


@dataclass(frozen=True, slots=True)
class History:
    """How many minutes visits held a counter, by service, and what each is configured for.

    A service with fewer than 20 of its own borrows: what every visit took, as a multiple of what
    its service is configured for, times what this one is configured for.
    """

    own: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    shares: tuple[float, ...] = ()
    configured: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(
        cls, took: Iterable[tuple[str, float]], configured: Mapping[str, float] | None = None
    ) -> History:
        """Return the history of (service, minutes), the newest last."""
        known = configured or {}
        kept: dict[str, deque[float]] = {}
        shares: deque[float] = deque(maxlen=SAMPLES)
        for service, minutes in took:
            kept.setdefault(service, deque(maxlen=SAMPLES)).append(minutes)
            shares.append(minutes / known.get(service, DEFAULT_MIN))
        own = {service: tuple(sorted(some)) for service, some in kept.items()}
        return cls(own, tuple(sorted(shares)), known)

    @property
    def samples(self) -> int:
        """How many visits it knows of."""
        return sum(len(some) for some in self.own.values())

    def minutes(self, service: str) -> Sequence[float]:
        """Return what a visit of this service may take."""
        own = self.own.get(service, ())
        if len(own) >= ENOUGH:
            return own
        usual = self.configured.get(service, DEFAULT_MIN)
        return [usual * share for share in self.shares]

    def rest(self, service: str, elapsed_min: float) -> Sequence[float]:
        """Return what is left of one that has lasted so long."""
        whole = self.minutes(service)
        longer = [minutes - elapsed_min for minutes in whole if minutes > elapsed_min]
        # It lasts longer than nearly all before it: nothing is known but that it goes on.
        return longer if len(longer) >= _TAIL else [minutes / 2 for minutes in whole]


@dataclass(frozen=True, slots=True)
class Running:
    """A visit that holds a counter, and for how many minutes."""

    service: str
    elapsed_min: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody in the queue, and when their turn began, in minutes from now (`queue.turn_at`)."""

    service: str
    turn_min: float = 0.0


@dataclass(frozen=True, slots=True)
class Booked:
    """An appointment that has not come yet: in how many minutes, above 0."""

    service: str
    in_min: float

    @classmethod
    def at(cls, service: str, in_min: float) -> Booked:
        """Return one by its time, which may be over: then they may come at any moment."""
        return cls(service, max(SOON_MIN, in_min))


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known at this moment.

    `waiting` is in the order of the turn. `counters` are staffed; who is `running` holds one each.
    """

    counters: int
    running: tuple[Running, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    agenda: tuple[Booked, ...] = ()
    no_show: float = NO_SHOW


def forecast(now: Situation, history: History) -> tuple[Forecast, ...]:
    """Return one for each who waits, and a last one for a walk-in who comes now."""
    places = len(now.waiting) + 1
    counters = max(now.counters, len(now.running))
    if counters == 0:
        return (NoEstimate.NO_COUNTER,) * places
    if history.samples < ENOUGH:
        return (NoEstimate.FEW_SAMPLES,) * places
    told = min(places, MOST_AHEAD)
    waits = _played(now, history, counters, told)
    return tuple(
        _range(waits[place], place, counters, now, history) if place < told else NoEstimate.TOO_MANY
        for place in range(places)
    )


def _range(
    waits: list[float], place: int, counters: int, now: Situation, history: History
) -> Range:
    waits.sort()
    low, high = waits[int(LOW * len(waits))], waits[ceil(HIGH * len(waits)) - 1]
    low_min = int(low // STEP_MIN) * STEP_MIN
    high_min = max(low_min + STEP_MIN, ceil(high / STEP_MIN) * STEP_MIN)
    between = sum(1 for one in now.agenda if one.in_min <= high)
    return Range(low_min, high_min, place, counters, history.samples, between)


def _played(now: Situation, history: History, counters: int, told: int) -> list[list[float]]:
    """Return for each of the first places when it was called, in each play."""
    # The same seed every time: a range that flickers while nothing happens is not believed.
    draw = random.Random(1).random  # noqa: S311 - a play, no secret
    queue = [(one.turn_min, history.minutes(one.service)) for one in now.waiting[:told]]
    if told > len(queue):
        queue.append((0.0, (0.0,)))  # the walk-in who comes now
    agenda = [(one.in_min, history.minutes(one.service)) for one in now.agenda]
    rests = [history.rest(one.service, one.elapsed_min) for one in now.running]
    free = [0.0] * (counters - len(rests))
    waits: list[list[float]] = [[] for _ in queue]
    plays = max(_LEAST_PLAYS, min(_PLAYS, _STEPS // (len(queue) + len(agenda))))
    for _ in range(plays):
        heap = [rest[int(draw() * len(rest))] for rest in rests]
        heap += free
        coming = [one for one in agenda if draw() >= now.no_show]
        _play(heap, queue, coming, draw, waits)
    return waits


_Draws = Sequence[float]


def _play(
    heap: list[float],
    queue: list[tuple[float, _Draws]],
    coming: list[tuple[float, _Draws]],
    draw: Callable[[], float],
    waits: list[list[float]],
) -> None:
    """Call one after the other, each at the first counter that is free, by the product's order."""
    heapify(heap)
    appointments = iter([*coming, (inf, ())])
    comes, lasts = next(appointments)
    for (turn, minutes), told in zip(queue, waits, strict=True):
        at = heap[0]
        # Who comes for an appointment has a head start, and goes before a turn that began later.
        while comes <= at and comes - _APPOINTMENT_MIN < turn:
            heapreplace(heap, at + lasts[int(draw() * len(lasts))])
            at, (comes, lasts) = heap[0], next(appointments)
        told.append(at)
        heapreplace(heap, at + minutes[int(draw() * len(minutes))])


# -- how good it was -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quote:
    """The first range that somebody was given, and how long they then waited."""

    low_min: int
    high_min: int
    waited_min: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the newest ranges came out; `bias_min` is by how much their middle was too high."""

    told: int = 0
    inside: int = 0
    longer: int = 0  # waited longer than the range said
    bias_min: float = 0.0

    @property
    def known(self) -> bool:
        """Tell whether enough came out to say anything."""
        return self.told >= ENOUGH


def calibration(quotes: Iterable[Quote]) -> Calibration:
    """Judge ranges by what came of them."""
    all_of = tuple(quotes)
    if not all_of:
        return Calibration()
    off = [(one.low_min + one.high_min) / 2 - one.waited_min for one in all_of]
    return Calibration(
        len(all_of),
        sum(one.low_min <= one.waited_min <= one.high_min for one in all_of),
        sum(one.waited_min > one.high_min for one in all_of),
        round(sum(off) / len(off), 1),
    )
