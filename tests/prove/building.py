"""The building in truth and its PLC, small enough to be searched: two doors, people, one fault.

Everything that time could do to it is one move among others, in any order.
"""

from __future__ import annotations

from typing import NamedTuple

from device_bridge.plc import (
    INPUT_BITS,
    INPUT_WORDS,
    MAGIC,
    MAP_VERSION,
    NOT_COUNTED,
    Bit,
    Op,
    Result,
    Word,
)
from device_bridge.protocol.codes import Door
from tests.prove.rig import Rig

OFF, OURS, THEIRS = 0, 1, 2  # whose release a door's output is
SHUT = (True, False, True, False)  # closed, not open, bolted, no output


class Leaf(NamedTuple):
    """One door in truth."""

    open: bool = False
    bolted: bool = True
    output: int = OFF
    edge: bool = False  # its output went on since the last sample

    @property
    def shut(self) -> bool:
        return not self.open and self.bolted and not self.output


class Building(NamedTuple):
    """Doors, people and what the PLC remembers."""

    outer: Leaf = Leaf()
    inner: Leaf = Leaf()
    people: int = 0
    booted: bool = False  # the PLC started again since the last sample
    ours: Result = Result.NONE  # result of the newest block, when it is our present grant's
    override: bool = False  # a declared override runs until the outer door is shut again
    fire: bool = False
    freed: bool = False  # by the hardware, until both doors are shut again
    sudden: bool = False  # ... and no sample has told of it yet
    fault: str = ""  # the sensor that is broken
    lied: bool = False  # a contact bounced in the last sample
    site: str = ""  # tamper, power, key, bell

    def leaf(self, door: Door) -> Leaf:
        return self.outer if door is Door.OUTER else self.inner

    def with_leaf(self, door: Door, **changes: object) -> Building:
        return self._replace(**{str(door): self.leaf(door)._replace(**changes)})  # type: ignore[arg-type]

    @property
    def broken(self) -> str:
        """INV-2 of the plant; it makes exceptions for an emergency and a declared override."""
        exempt = self.override or self.freed or self.site == "key"
        loose = not (self.outer.shut or self.inner.shut)
        return "INV-2: neither door is shut" if loose and not exempt else ""


# -- the PLC ---------------------------------------------------------------------------------


def door_of(op: Op) -> Door:
    return Door.INNER if op is Op.RELEASE_INNER else Door.OUTER


def execute(building: Building, op: Op, rig: Rig, whose: int = OURS) -> tuple[Building, Result]:
    """Let the PLC judge one release and act on it, by the sensors as it reads them."""
    result = _judged(building, op, rig)
    if result is not Result.DONE:
        return building, result
    on = building.with_leaf(door_of(op), output=whose, edge=True)
    return on._replace(override=on.override or op is Op.OVERRIDE_OUTER), Result.DONE


def _judged(building: Building, op: Op, rig: Rig) -> Result:
    if op is Op.OVERRIDE_OUTER and not rig.override:
        return Result.OP
    if not rig.plc_guard:
        return Result.DONE
    if building.fire:
        return Result.EMERGENCY
    seen = view(building)
    if op is Op.OVERRIDE_OUTER:
        return Result.INTERLOCK if seen.inner[1] or seen.inner[3] else Result.DONE
    inner = op is Op.RELEASE_INNER
    other, own = (seen.outer, seen.inner) if inner else (seen.inner, seen.outer)
    if other != SHUT:
        return Result.INTERLOCK
    return Result.BUSY if own[3] else Result.DONE


def outputs_off(building: Building) -> Building:
    off = building.with_leaf(Door.OUTER, output=OFF).with_leaf(Door.INNER, output=OFF)
    return settled(off)


def restarted(building: Building) -> Building:
    """Start the PLC again: outputs off, another boot id, nothing remembered."""
    return outputs_off(building)._replace(booted=True, ours=Result.NONE)


def settled(building: Building) -> Building:
    """End a declared override, or an emergency, with the doors shut."""
    if building.override and building.outer.shut:
        building = building._replace(override=False)
    if building.freed and not building.fire and building.outer.shut and building.inner.shut:
        building = building._replace(freed=False)
    return building


# -- what doors and people do ----------------------------------------------------------------


class Move(NamedTuple):
    name: str
    after: Building
    friendly: bool = True  # what people and healthy machines do; not a fault, not an attack


def moves(building: Building, rig: Rig) -> list[Move]:  # noqa: C901 - one row a kind
    """List what can happen to the building by itself, one thing at a time."""
    found: list[Move] = []
    for door in Door:
        found += _door_moves(building, door, rig)
    if rig.fire:
        found.append(_fire_ends(building) if building.fire else _fire(building))
    if rig.plc_restart:
        found.append(Move("the PLC restarts", restarted(building), friendly=False))
    if rig.second_writer:
        for op in (Op.RELEASE_OUTER, Op.RELEASE_INNER):
            after = execute(building, op, rig, THEIRS)[0]._replace(ours=Result.NONE)
            found.append(Move(f"another writer: {op.name}", after, friendly=False))
    if not building.fault:
        for fault in rig.sensor_faults:
            found.append(
                Move(f"sensor breaks: {fault}", building._replace(fault=fault), friendly=False)
            )
    for site in rig.site:
        if site != building.site:
            found.append(Move(f"site: {site}", building._replace(site=site), friendly=False))
    if building.site:
        found.append(Move(f"site: {building.site} is over", building._replace(site="")))
    return [move._replace(after=settled(move.after)) for move in found]


def _fire(building: Building) -> Move:
    free = outputs_off(building).with_leaf(Door.OUTER, bolted=False)
    free = free.with_leaf(Door.INNER, bolted=False)._replace(fire=True, freed=True, sudden=True)
    return Move("fire: the hardware frees both doors", free, friendly=False)


def _fire_ends(building: Building) -> Move:
    return Move("the fire panel is reset", building._replace(fire=False))


def _door_moves(building: Building, door: Door, rig: Rig) -> list[Move]:
    leaf, found = building.leaf(door), []

    def change(**changes: object) -> Building:
        return building.with_leaf(door, **changes)

    unseen = rig.tidy and (leaf.edge or building.sudden)  # a hand takes longer than a poll
    if leaf.output and not unseen:
        found.append(Move(f"{door} pulse ends", change(output=OFF)))
    if leaf.output and leaf.bolted and not leaf.open:
        found.append(Move(f"{door} bolt drawn", change(bolted=False)))
    if not (leaf.bolted or leaf.open or unseen):
        found.append(Move(f"{door} opens", change(open=True)))
    if not (leaf.bolted or leaf.output or building.fire) and (rig.air_bolt or not leaf.open):
        found.append(Move(f"{door} bolt thrown", change(bolted=True)))
    if leaf.open:
        found += _passages(building, door, rig)
        bolts = leaf.bolted or (rig.tidy and not (leaf.output or building.fire))
        found.append(Move(f"{door} closes", change(open=False, bolted=bolts)))
        if leaf.bolted:
            found.append(Move(f"{door} bolt drawn again", change(bolted=False)))
    return found


def _passages(building: Building, door: Door, rig: Rig) -> list[Move]:
    found = []
    if building.people < rig.people:
        after = building._replace(people=building.people + 1)
        found.append(Move(f"somebody enters by {door}", after, friendly=False))
    if building.people:
        found.append(
            Move(f"somebody leaves by {door}", building._replace(people=building.people - 1))
        )
    return found


# -- the sensors -----------------------------------------------------------------------------


class View(NamedTuple):
    """What one sample shows; per door: closed, open, bolted, output."""

    outer: tuple[bool, bool, bool, bool]
    inner: tuple[bool, bool, bool, bool]
    edges: tuple[bool, bool]
    people: int
    booted: bool
    ours: Result
    fire: bool
    site: str


def view(building: Building, lie: Door | None = None) -> View:
    """Read the sensors; one may be broken, and the contacts of the door `lie` may bounce."""
    return View(
        outer=_read(building.outer, Door.OUTER, building.fault, lies=lie is Door.OUTER),
        inner=_read(building.inner, Door.INNER, building.fault, lies=lie is Door.INNER),
        edges=(building.outer.edge, building.inner.edge),
        people=NOT_COUNTED if building.fault == "count" else building.people,
        booted=building.booted,
        ours=building.ours,
        fire=building.fire,
        site=building.site,
    )


def _read(leaf: Leaf, door: Door, fault: str, *, lies: bool) -> tuple[bool, bool, bool, bool]:
    closed, opened, bolted = not leaf.open, leaf.open, leaf.bolted
    if fault == f"{door} contacts silent":
        closed, opened = False, False
    if fault == f"{door} contact says closed":
        closed, opened = True, False
    if fault == f"{door} bolt says unlocked":
        bolted = False
    if lies:
        closed, opened, bolted = True, False, True
    return closed, opened, bolted, bool(leaf.output)


def sampled(building: Building, *, lied: bool = False) -> Building:
    """Forget what counts from sample to sample."""
    outer, inner = building.outer._replace(edge=False), building.inner._replace(edge=False)
    return building._replace(outer=outer, inner=inner, booted=False, lied=lied, sudden=False)


def words_of(seen: View) -> tuple[int, ...]:
    """Return the input registers; numbers are relative to the last sample."""
    words = [0] * INPUT_WORDS
    words[Word.MAGIC], words[Word.VERSION], words[Word.BOOT] = MAGIC, MAP_VERSION, seen.booted
    words[Word.EDGES_OUTER], words[Word.EDGES_INNER] = seen.edges
    words[Word.LAST_SEQ], words[Word.RESULT] = seen.ours is not Result.NONE, seen.ours
    words[Word.OCCUPANCY] = seen.people
    words[Word.PULSE_LEFT] = seen.outer[3] or seen.inner[3]
    return tuple(int(word) for word in words)


def bits_of(seen: View) -> tuple[bool, ...]:
    """Return the discrete inputs."""
    bits = [False] * INPUT_BITS
    for bit in (Bit.METAL_HEALTHY, Bit.XRAY_HEALTHY):
        bits[bit] = True
    bits[Bit.MAINS] = bits[Bit.BATTERY] = seen.site != "power"
    bits[Bit.TAMPER], bits[Bit.BELL] = seen.site == "tamper", seen.site == "bell"
    bits[Bit.MAINTENANCE_KEY] = seen.site == "key"
    bits[Bit.OUTER_CLOSED : Bit.OUTER_READBACK + 1] = seen.outer
    bits[Bit.INNER_CLOSED : Bit.INNER_READBACK + 1] = seen.inner
    bits[Bit.PRESENCE] = 0 < seen.people < NOT_COUNTED
    bits[Bit.FIRE] = seen.fire
    return tuple(bits)
