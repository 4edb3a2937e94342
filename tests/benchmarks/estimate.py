"""`estimate`: the waiting range on 90 made-up days of scenarios B and C (visits.md 5).

B: three counters and three appointments an hour, twelve hours a day, two services of 6 and 22
minutes. C: the same office on the day when both begin to take 40 % longer, with fewer walk-ins, so
that it is as busy. The range that a walk-in is shown on arrival is held against their wait.
"""

import heapq
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass

from reception_app.bookings import Margins
from reception_app.estimates import Booked, History, Range, Running, Situation, Waiting, forecast
from reception_app.queue import HEAD_START_MIN
from reception_app.visits import Priority
from tests.benchmarks.figures import Figure, middle

SERVICES = {"SHORT": (6.0, 0.6), "LONG": (22.0, 0.7)}  # minutes, coefficient of variation
CONFIGURED = {name: minutes for name, (minutes, _) in SERVICES.items()}
SHORT_SHARE = 0.625  # of walk-ins: 12 minutes on average
DAY_MIN, SLOT_MIN, NO_SHOW = 12 * 60.0, 20.0, 0.12
HEAD_START = HEAD_START_MIN[Priority.APPOINTMENT]
LATE_MIN = Margins().late.total_seconds() / 60
DAYS = 90


@dataclass(frozen=True)
class Scenario:
    """One office: its counters, how many walk in an hour, how much slower than before it is."""

    name: str
    walk_ins_an_hour: float
    slower: float
    seed: int
    counters: int = 3


B = Scenario("b", 8.8, 1.0, 20261126)
C = Scenario("c", 4.2, 1.4, 20261127)


@dataclass(frozen=True)
class Outcome:
    """What somebody was told and how long they then waited."""

    told: Range
    waited_min: float

    @property
    def inside(self) -> bool:
        return self.told.low_min <= self.waited_min <= self.told.high_min


@dataclass
class Party:
    """One who comes; `turn` is when their turn began, in minutes of the day."""

    at: float
    service: str
    turn: float
    walk_in: bool
    told: Range | None = None


@dataclass(frozen=True)
class Slot:
    """An appointment; `comes` is what nobody can know before."""

    at: float
    service: str
    comes: bool


class Office:
    """Some days of one office, played by the product's own order."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._dice = random.Random(scenario.seed)  # noqa: S311 - a play, no secret
        # What it knows of the time before: 200 visits at the usual pace.
        before = [self._service() for _ in range(400)]
        self._took = [(name, self._minutes(name, 1.0)) for name in before]
        self.asked: list[float] = []  # ms

    def days(self, count: int) -> Iterator[Outcome]:
        for _ in range(count):
            yield from self._day()

    def _service(self) -> str:
        return "SHORT" if self._dice.random() < SHORT_SHARE else "LONG"

    def _minutes(self, service: str, slower: float) -> float:
        mean, variation = SERVICES[service]
        spread = math.log(1 + variation**2)
        drawn = self._dice.lognormvariate(math.log(mean) - spread / 2, math.sqrt(spread))
        return drawn * slower

    def _arrivals(self) -> tuple[list[Party], list[Slot]]:
        come: list[Party] = []
        at = self._dice.expovariate(self.scenario.walk_ins_an_hour / 60)
        while at < DAY_MIN:
            come.append(Party(at, self._service(), at, walk_in=True))
            at += self._dice.expovariate(self.scenario.walk_ins_an_hour / 60)
        times = [n * SLOT_MIN for n in range(1, int(DAY_MIN / SLOT_MIN))]
        slots = [Slot(at, "LONG", comes=self._dice.random() >= NO_SHOW) for at in times]
        come += [
            Party(one.at, one.service, one.at - HEAD_START, walk_in=False)
            for one in slots
            if one.comes
        ]
        return sorted(come, key=lambda party: party.at), slots

    def _day(self) -> Iterator[Outcome]:
        come, slots = self._arrivals()
        queue: list[tuple[float, int, Party]] = []
        busy: list[tuple[float, float, str]] = []  # ends, began, service
        for number, party in enumerate(come):
            yield from self._serve(busy, queue, party.at)
            if party.walk_in and len(busy) == self.scenario.counters:
                party.told = self._ask(party.at, busy, queue, slots)
            heapq.heappush(queue, (party.turn, number, party))
        yield from self._serve(busy, queue, math.inf)

    def _serve(
        self,
        busy: list[tuple[float, float, str]],
        queue: list[tuple[float, int, Party]],
        until: float,
    ) -> Iterator[Outcome]:
        """End what ends until then, and call who is next at each counter that is free."""
        now = 0.0
        while True:
            while queue and len(busy) < self.scenario.counters:
                _, _, party = heapq.heappop(queue)
                began = max(now, party.at)
                minutes = self._minutes(party.service, self.scenario.slower)
                heapq.heappush(busy, (began + minutes, began, party.service))
                if party.told is not None:
                    yield Outcome(party.told, began - party.at)
            if not busy or busy[0][0] > until:
                return
            now, began, service = heapq.heappop(busy)
            self._took.append((service, now - began))
            del self._took[:-1000]

    def _ask(
        self,
        now: float,
        busy: list[tuple[float, float, str]],
        queue: list[tuple[float, int, Party]],
        slots: list[Slot],
    ) -> Range | None:
        situation = Situation(
            self.scenario.counters,
            tuple(Running(service, now - began) for _, began, service in busy),
            tuple(Waiting(party.service, turn - now) for turn, _, party in sorted(queue)),
            # Who does not come is waited for, until the margin is over.
            tuple(
                Booked.at(one.service, one.at - now)
                for one in slots
                if one.at > now or (not one.comes and now <= one.at + LATE_MIN)
            ),
        )
        history = History.of(self._took, CONFIGURED)
        begun = time.perf_counter()
        said = forecast(situation, history)[-1]
        self.asked.append((time.perf_counter() - begun) * 1000)
        return said if isinstance(said, Range) else None


def covered(outcomes: list[Outcome]) -> float:
    """Return the share of waits that lay in the range shown."""
    return sum(one.inside for one in outcomes) / len(outcomes)


def bias_min(outcomes: list[Outcome]) -> float:
    """Return by how many minutes the middle of the range was too high on average."""
    return sum(one.told.middle_min - one.waited_min for one in outcomes) / len(outcomes)


def figures() -> list[Figure]:
    found: list[Figure] = []
    asked: list[float] = []
    for scenario in (B, C):
        office = Office(scenario)
        outcomes = list(office.days(DAYS))
        asked += office.asked
        share = covered(outcomes) * 100
        waited = sum(one.waited_min for one in outcomes) / len(outcomes)
        name = f"estimate.{scenario.name}"
        found += [
            Figure(f"{name}.covered_least", share, 70, "% of waits", "higher"),
            Figure(f"{name}.covered_most", share, 90, "% of waits"),
            Figure(
                f"{name}.bias", abs(bias_min(outcomes)), 3,
                f"min; {len(outcomes)} waits of {waited:.0f} min on average",
            ),
        ]  # fmt: skip
    return [*found, Figure("estimate.one", middle(asked), 5, "ms")]
