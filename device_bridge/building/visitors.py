"""A scripted stream of visitors: seeded, so that one play can be played again."""

from __future__ import annotations

import random
from dataclasses import replace

from device_bridge.building.deeds import arrived, pressed
from device_bridge.building.people import Doing, Goal, Person, Place
from device_bridge.building.plant import Plant

FIRST_AFTER_S = 2.0
NEXT_AFTER_S = (20.0, 60.0)
STAYS_S = (90.0, 240.0)  # in the reception, before going home
ASKS_AGAIN_S = 30.0  # whoever is kept waiting presses again
GIVES_UP_S = 600.0
AT_MOST_OUTSIDE = 2
AT_MOST = 8
_METAL = 0.1  # share of visitors who carry some
_TOGETHER = 0.08  # share who come as two


class VisitorStream:
    """Brings visitors to the door and, some time later, home again; times shrink with `speed`."""

    def __init__(self, seed: int, now: float, speed: float) -> None:
        # Not for secrets: the same seed must give the same play.
        self._random = random.Random(seed)  # noqa: S311 - a play, no secret
        self._speed = speed
        self._next_at = now + FIRST_AFTER_S / speed
        self._home_at: dict[int, float] = {}

    def step(self, plant: Plant, now: float) -> Plant:
        """Return the plant with whoever came, pressed a button or had enough."""
        for person in plant.people:
            plant = self._attended(plant, person, now)
        outside = sum(1 for _ in plant.at(Place.STREET))
        if now < self._next_at or outside >= AT_MOST_OUTSIDE or len(plant.people) >= AT_MOST:
            return plant
        self._next_at = now + self._between(NEXT_AFTER_S)
        metal = self._random.random() < _METAL
        count = 2 if self._random.random() < _TOGETHER else 1
        plant = arrived(plant, now, count=count, metal=metal)
        return pressed(plant, plant.people[-1], now)

    def _attended(self, plant: Plant, person: Person, now: float) -> Plant:
        if person.doing is not Doing.STANDING:
            return plant
        if person.place is Place.RECEPTION and person.goal is Goal.NONE:
            return self._homeward(plant, person, now)
        if person.place is Place.STREET and now - person.since > GIVES_UP_S / self._speed:
            return replace(plant, people=tuple(p for p in plant.people if p is not person))
        if person.place is Place.AIRLOCK and person.goal is not Goal.OUT:
            return plant
        # Whoever has come this far has pressed nothing yet for the next door.
        pressed_here = person.pressed_at >= person.since
        if not pressed_here or now - person.pressed_at >= ASKS_AGAIN_S / self._speed:
            return pressed(plant, person, now)
        return plant

    def _homeward(self, plant: Plant, person: Person, now: float) -> Plant:
        home_at = self._home_at.setdefault(person.number, now + self._between(STAYS_S))
        if now < home_at:
            return plant
        del self._home_at[person.number]
        leaving = replace(person, goal=Goal.OUT)
        plant = replace(plant, people=tuple(leaving if p is person else p for p in plant.people))
        return pressed(plant, leaving, now)

    def _between(self, seconds: tuple[float, float]) -> float:
        return self._random.uniform(*seconds) / self._speed
