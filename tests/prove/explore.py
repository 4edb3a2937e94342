"""Breadth first through every reachable world; a shortest way to whatever is broken; traps."""

from __future__ import annotations

import gc
import time
from array import array
from collections import deque
from dataclasses import dataclass, field

from tests.prove.rig import Rig
from tests.prove.world import Next, World, Worlds


@dataclass
class Found:
    """What one search found."""

    rig: str
    states: int = 0
    transitions: int = 0
    rules: int = 0  # states of the rules themselves
    violations: int = 0
    traps: int = 0
    seconds: float = 0.0
    whole: bool = True  # not stopped before the end
    broken: str = ""
    way: list[str] = field(default_factory=list)  # a shortest way to the first violation
    trap: list[str] = field(default_factory=list)


class Explorer:
    """One search; keeps for each world the one it was first reached from."""

    def __init__(
        self, rig: Rig, *, stop: bool = False, limit: int = 0, traps: bool = True, sees: str = ""
    ) -> None:
        """Stop at the first violation that `sees` names, or after `limit` worlds."""
        self._worlds = Worlds(rig)
        self._stop, self._limit, self._with_traps, self._sees = stop, limit, traps, sees
        self._numbers: dict[World, int] = {}
        self._order: list[World] = []
        self._parents = array("l")
        self._edges = array("Q")  # friendly ones, the target first
        self._out: set[int] = set()  # worlds with a way out as their next step
        self._found = Found(rig.name)

    def run(self) -> Found:
        begun = time.perf_counter()
        by_itself = gc.isenabled()
        gc.disable()  # nothing here is circular, and there is much of it
        try:
            self._all()
        finally:
            if by_itself:
                gc.enable()
        found = self._found
        found.states, found.rules = len(self._order), len(self._worlds.rules.states)
        if self._with_traps and found.whole:
            self._traps()
        found.seconds = time.perf_counter() - begun
        return found

    def _all(self) -> None:
        self._number(self._worlds.first, -1)
        at, found, order = 0, self._found, self._order
        while at < len(order):
            for step in self._worlds.after(order[at]):
                found.transitions += 1
                if step.broken and self._sees in step.broken:
                    self._violation(at, step)
                    continue
                to = self._number(step.world, at)
                if step.way_out:
                    self._out.add(at)
                elif step.friendly and to != at:
                    self._edges.append(to << 32 | at)
            at += 1
            if (found.violations and self._stop) or (self._limit and len(order) > self._limit):
                found.whole = False
                return

    def _number(self, world: World, parent: int) -> int:
        number = self._numbers.setdefault(world, len(self._order))
        if number == len(self._order):
            self._order.append(world)
            self._parents.append(parent)
        return number

    # -- what is told -----------------------------------------------------------------------

    def _violation(self, at: int, step: Next) -> None:
        self._found.violations += 1
        if not self._found.broken:
            self._found.broken = step.broken
            self._found.way = [*self._way(at), step.name]

    def _way(self, at: int) -> list[str]:
        names: list[str] = []
        while (parent := self._parents[at]) >= 0:
            world = self._order[at]
            step = next(n for n in self._worlds.after(self._order[parent]) if n.world == world)
            names.append(step.name)
            at = parent
        return names[::-1]

    def _traps(self) -> None:
        """Find worlds with somebody inside from which no retreat and no override leads out."""
        edges = array("Q", sorted(self._edges))
        starts = array("l", [-1]) * len(self._order)
        for index in range(len(edges) - 1, -1, -1):
            starts[edges[index] >> 32] = index
        free, queue = set(self._out), deque(self._out)
        while queue:
            to = queue.popleft()
            index = starts[to]
            while 0 <= index < len(edges) and edges[index] >> 32 == to:
                source = edges[index] & 0xFFFFFFFF
                if source not in free:
                    free.add(source)
                    queue.append(source)
                index += 1
        caught = [
            n
            for n, world in enumerate(self._order)
            if self._worlds.buildings[world[1]].people and n not in free
        ]
        self._found.traps = len(caught)
        if caught:
            self._found.trap = self._way(caught[0])
