"""The search over one gate or one barrier: small enough that its surroundings may do anything.

Every sample is any of a set of pictures in any order, so that no guard is spared by another one
that a kinder world would let act first.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple, Protocol

from tests.prove.barrier_world import BarrierWorld
from tests.prove.explore import Found
from tests.prove.gate_world import GateWorld, PassageWorld
from tests.prove.mutants import without
from tests.prove.steps import Step

HOLD, BREAK = "hold", "break"


class Model(Protocol):
    """What can be searched: a first world and its next ones, each a value."""

    first: Hashable

    def after(self, world: Hashable) -> Iterator[Step]: ...


class ElementSearch(NamedTuple):
    """One search; `without` are the guards that are taken out."""

    name: str
    model: Callable[[], Model]
    must: str = HOLD
    without: tuple[str, ...] = ()
    told: bool = False
    sees: str = ""  # what must be broken, where one of the guards alone breaks something else

    def run(self, limit: int = 0) -> Found:
        with without(self.without):
            stop = self.must == BREAK
            return _searched(self.model(), self.name, limit, stop=stop, sees=self.sees)


def _searched(model: Model, name: str, limit: int, *, stop: bool, sees: str) -> Found:
    begun, found = time.perf_counter(), Found(name)
    numbers: dict[Hashable, int] = {model.first: 0}
    order, parents, names = [model.first], array("l", [-1]), [""]
    at = 0
    while at < len(order) and found.whole:
        for step in model.after(order[at]):
            found.transitions += 1
            if step.broken and sees in step.broken:
                found.violations += 1
                if not found.broken:
                    found.broken = step.broken
                    found.way = [*_way(parents, names, at), step.name]
                continue
            if step.world not in numbers:
                numbers[step.world] = len(order)
                order.append(step.world)
                parents.append(at)
                names.append(step.name)
        at += 1
        found.whole = not ((found.violations and stop) or (limit and len(order) > limit))
    found.states = found.rules = len(order)
    found.seconds = time.perf_counter() - begun
    return found


def _way(parents: array[int], names: list[str], at: int) -> list[str]:
    way: list[str] = []
    while at > 0:
        way.append(names[at])
        at = parents[at]
    return way[::-1]


GATE_MUTANTS = (
    "gate.sample_fresh", "gate.not_freed", "gate.ready", "gate.idle", "gate.shut",
    "gate.clear", "card.in_time", "card.not_passed_back", "card.gate_free", "grant.zone",
    "grant.direction", "grant.since", "grant.until", "step.token", "step.console", "step.tick_age",
)  # fmt: skip
BARRIER_MUTANTS = (
    "barrier.sample_fresh", "barrier.by_key", "barrier.drive_good", "barrier.idle",
    "barrier.not_there", "barrier.clear", "barrier.way_out", "halt.way_out",
)  # fmt: skip
ELEMENT_SEARCHES = (
    ElementSearch("one gate, whatever is presented and asked", GateWorld),
    ElementSearch("one gate, whatever becomes of a grant", PassageWorld),
    ElementSearch("one barrier, whatever happens around it", BarrierWorld),
    ElementSearch(
        "without gate.coherent and gate.shut",
        GateWorld,
        BREAK,
        ("gate.coherent", "gate.shut"),
        sees="OPEN_IN, OPEN_OUT",
    ),
    *(ElementSearch(f"without {name}", GateWorld, BREAK, (name,)) for name in GATE_MUTANTS),
    *(ElementSearch(f"without {name}", BarrierWorld, BREAK, (name,)) for name in BARRIER_MUTANTS),
)
