"""The airlock as it truly is: doors, people, sensors and site signals, moving in time; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from device_bridge.building.doors import DoorState, Leaf, Pace
from device_bridge.building.people import Doing, Person, Place
from device_bridge.building.plc import Inputs, Outputs
from device_bridge.plc import INPUT_BITS, Bit
from device_bridge.protocol.codes import Door

_NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Switches:
    """What a person at the building turns on and off."""

    stay: bool = False  # nobody moves, whatever is released
    fire: bool = False
    pull: bool = False
    tamper: bool = False
    mains: bool = True
    battery: bool = True
    maintenance: bool = False
    bypass: bool = False
    metal: bool = False
    xray: bool = False
    metal_health: bool = True
    xray_health: bool = True


@dataclass(frozen=True, slots=True)
class Plant:
    """The whole airlock at one instant; times on the building's clock, in seconds."""

    pace: Pace = field(default_factory=Pace)
    outer: DoorState = field(default_factory=DoorState)
    inner: DoorState = field(default_factory=DoorState)
    people: tuple[Person, ...] = ()
    switches: Switches = field(default_factory=Switches)
    outputs: Outputs = field(default_factory=Outputs)
    next_person: int = 1
    bell_at: float = _NEVER
    exit_outer_at: float = _NEVER
    exit_inner_at: float = _NEVER

    def door(self, which: Door) -> DoorState:
        """Return one of the two doors."""
        return self.inner if which is Door.INNER else self.outer

    def with_door(self, which: Door, door: DoorState) -> Plant:
        """Return the plant with one door replaced."""
        return replace(self, inner=door) if which is Door.INNER else replace(self, outer=door)

    def at(self, place: Place) -> Iterator[Person]:
        """Yield who is at `place`, longest first."""
        return iter(
            sorted((p for p in self.people if p.place is place), key=lambda p: (p.since, p.number))
        )

    @property
    def inside(self) -> int:
        """Count the people in the airlock."""
        return sum(person.count for person in self.at(Place.AIRLOCK))


def step(plant: Plant, outputs: Outputs, now: float) -> Plant:
    """Let time pass until `now`, with the release outputs as they are."""
    plant = replace(plant, outputs=outputs)
    for which in Door:
        plant = _door_stepped(plant, which, now)
    if not plant.switches.stay:
        for which in Door:
            plant = _offered(plant, which, now)
    moved = tuple(p.step(now, plant.pace, plant.outer, plant.inner) for p in plant.people)
    return replace(plant, people=tuple(p for p in moved if p.place is not Place.GONE))


def signals(plant: Plant, now: float) -> Inputs:
    """Return what the wires truly carry."""
    bits = [False] * INPUT_BITS
    for bit, source in _SOURCES:
        bits[bit] = source(plant, now)
    return Inputs(tuple(bits), plant.inside)


def _door_stepped(plant: Plant, which: Door, now: float) -> Plant:
    pushed = any(person.pushes(which) for person in plant.people)
    free = _drawn(plant, which)
    return plant.with_door(which, plant.door(which).step(now, plant.pace, free=free, pushed=pushed))


def _drawn(plant: Plant, which: Door) -> bool:
    """Tell whether something draws the bolt: the PLC, or the life-safety hardware beside it.

    The fire panel frees both doors, the pull inside frees the way to the street.
    """
    if plant.switches.fire:
        return True
    if which is Door.OUTER:
        return plant.outputs.outer or plant.switches.pull
    return plant.outputs.inner


def _offered(plant: Plant, which: Door, now: float) -> Plant:
    door = plant.door(which)
    if door.bolted:
        return plant
    people = plant.people
    if door.offered:
        taker = _taker(plant, which)
        if taker is not None:
            plant = plant.with_door(which, replace(door, taken=door.freed))
            people = tuple(p.reaching(which, now) if p is taker else p for p in people)
    people = tuple(p.reaching(which, now) if p.eager and p.may_use(which) else p for p in people)
    return replace(plant, people=people)


def _taker(plant: Plant, which: Door) -> Person | None:
    """Choose whom a release is for: first whoever is inside, then who has waited longest."""
    for place in (Place.AIRLOCK, Place.STREET, Place.RECEPTION):
        for person in plant.at(place):
            if person.may_use(which):
                return person
    return None


def _pressed(at: float, plant: Plant, now: float) -> bool:
    return 0 <= now - at < plant.pace.press_s


def _alerts(plant: Plant, now: float) -> bool:
    return any(
        person.metal and person.doing is Doing.STANDING and now - person.since >= plant.pace.scan_s
        for person in plant.at(Place.AIRLOCK)
    )


Source = Callable[[Plant, float], bool]

_SOURCES: tuple[tuple[Bit, Source], ...] = (
    (Bit.OUTER_CLOSED, lambda plant, _: plant.outer.leaf is Leaf.SHUT),
    (Bit.OUTER_OPEN, lambda plant, _: plant.outer.leaf is Leaf.OPEN),
    (Bit.OUTER_BOLT, lambda plant, _: plant.outer.bolted),
    (Bit.OUTER_READBACK, lambda plant, _: plant.outputs.outer),
    (Bit.OUTER_EXIT_REQUEST, lambda plant, now: _pressed(plant.exit_outer_at, plant, now)),
    (Bit.INNER_CLOSED, lambda plant, _: plant.inner.leaf is Leaf.SHUT),
    (Bit.INNER_OPEN, lambda plant, _: plant.inner.leaf is Leaf.OPEN),
    (Bit.INNER_BOLT, lambda plant, _: plant.inner.bolted),
    (Bit.INNER_READBACK, lambda plant, _: plant.outputs.inner),
    (Bit.INNER_EXIT_REQUEST, lambda plant, now: _pressed(plant.exit_inner_at, plant, now)),
    (Bit.PRESENCE, lambda plant, _: plant.inside > 0),
    (Bit.FIRE, lambda plant, _: plant.switches.fire),
    (Bit.EMERGENCY, lambda plant, _: plant.switches.pull),
    (Bit.TAMPER, lambda plant, _: plant.switches.tamper),
    (Bit.MAINS, lambda plant, _: plant.switches.mains),
    (Bit.BATTERY, lambda plant, _: plant.switches.battery),
    (Bit.MAINTENANCE_KEY, lambda plant, _: plant.switches.maintenance),
    (Bit.BYPASS_KEY, lambda plant, _: plant.switches.bypass),
    (Bit.BELL, lambda plant, now: _pressed(plant.bell_at, plant, now)),
    (Bit.METAL_ALERT, lambda plant, now: plant.switches.metal or _alerts(plant, now)),
    (Bit.METAL_HEALTHY, lambda plant, _: plant.switches.metal_health),
    (Bit.XRAY_ALERT, lambda plant, _: plant.switches.xray),
    (Bit.XRAY_HEALTHY, lambda plant, _: plant.switches.xray_health),
)
