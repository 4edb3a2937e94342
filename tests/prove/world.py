"""Rules, building and what is under way between them: every next world of a world."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, NamedTuple, TypeVar

from device_bridge.plc import Op, Result
from device_bridge.protocol.codes import Door
from tests.prove.building import (
    OURS,
    Building,
    View,
    door_of,
    execute,
    moves,
    outputs_off,
    sampled,
    view,
)
from tests.prove.rig import Rig
from tests.prove.rules import Rules, Step

T = TypeVar("T", bound=Hashable)


class Block(NamedTuple):
    """A write on its way to the PLC."""

    op: Op
    present: bool = True  # of the bridge that runs now


class Wire(NamedTuple):
    """What is under way, and what only the searcher knows: `overtaken`, `swapped`."""

    blocks: tuple[Block, ...] = ()
    cancel: bool = False
    awaiting: bool = False  # the bridge has no answer to its newest write
    answer: Result = Result.NONE  # refused by the PLC, not yet told
    sample: int = -1  # number of the view that was taken and has not yet arrived
    overtaken: bool = False  # ... and a grant was taken back meanwhile
    swapped: bool = False  # the people changed since the live approval


class Numbers(Generic[T]):
    """A number for each different thing: small, and quick to compare."""

    def __init__(self) -> None:
        self._known: dict[T, int] = {}
        self.things: list[T] = []

    def of(self, thing: T) -> int:
        number = self._known.get(thing)
        if number is None:
            number = self._known[thing] = len(self.things)
            self.things.append(thing)
        return number

    def __getitem__(self, number: int) -> T:
        return self.things[number]


World = tuple[int, int, int]  # numbers of the rules' state, the building, the wire


class Next(NamedTuple):
    name: str
    world: World
    friendly: bool = True
    broken: str = ""
    way_out: bool = False  # the outer door is released for somebody inside


class Moved(NamedTuple):
    name: str
    building: int
    friendly: bool
    broken: str
    people: bool  # somebody came or went


class Worlds:
    """The next worlds of a world under one rig."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.rules = Rules(rig)
        self.buildings: Numbers[Building] = Numbers()
        self._wires: Numbers[Wire] = Numbers()
        self._views: Numbers[View] = Numbers()
        self._moved: dict[int, list[Moved]] = {}
        self._seen: dict[tuple[int, str], tuple[int, int]] = {}
        self._over: dict[tuple[int, int], tuple[bool, bool]] = {}
        self._sent: dict[tuple[int, Op | None, bool, bool, bool], int] = {}

    @property
    def first(self) -> World:
        return (
            self.rules.start,
            self.buildings.of(Building(people=self.rig.inside)),
            self._wires.of(Wire()),
        )

    def after(self, world: World) -> Iterator[Next]:
        yield from self._building_moves(world)
        if self.rig.any_bridge:
            yield from self._anything(world)
            return
        yield from self._asks(world)
        yield from self._samples(world)
        wire = self._wires[world[2]]
        if wire.blocks or wire.cancel:
            yield from self._arrivals(world, wire)
        if wire.awaiting:
            yield from self._answers(world, wire)
        if self.rig.crash:
            step = self.rules.restart(world[0])
            blocks = tuple(sorted({block._replace(present=False) for block in wire.blocks}))
            left = self._wires.of(Wire(blocks, wire.cancel))
            yield Next(step.name, (step.after, world[1], left), friendly=False, broken=step.broken)

    # -- the building ------------------------------------------------------------------------

    def _building_moves(self, world: World) -> Iterator[Next]:
        rules, building, wire = world
        known = self._moved.get(building)
        if known is None:
            known = self._moved[building] = self._all_moves(self.buildings[building])
        for move in known:
            after = wire
            if move.people and self.rules.approved(rules):
                after = self._wires.of(self._wires[wire]._replace(swapped=True))
            yield Next(move.name, (rules, move.building, after), move.friendly, move.broken)

    def _all_moves(self, building: Building) -> list[Moved]:
        return [
            Moved(
                move.name, self.buildings.of(move.after), move.friendly, move.after.broken,
                move.after.people != building.people,
            )
            for move in moves(building, self.rig)
        ]  # fmt: skip

    def _anything(self, world: World) -> Iterator[Next]:
        """Let a bridge without any rule write: whatever ours can send, it sends as well."""
        rules, building, wire = world[0], self.buildings[world[1]], world[2]
        off = self.buildings.of(outputs_off(building))
        yield Next("any bridge cancels", (rules, off, wire))
        for op in (Op.RELEASE_OUTER, Op.RELEASE_INNER, Op.OVERRIDE_OUTER):
            after, result = execute(building, op, self.rig)
            done = result is Result.DONE
            yield Next(
                f"any bridge: {op.name} {result.name}",
                (rules, self.buildings.of(after), wire),
                broken=(_unsafe(building, op) or after.broken) if done else "",
                way_out=done and op is not Op.RELEASE_INNER and building.people > 0,
            )

    # -- the rules -----------------------------------------------------------------------------

    def _asks(self, world: World) -> Iterator[Next]:
        ended, dead = self._over_now(world)
        for step in self.rules.asks(world[0]):
            if (step.needs == "ended" and not ended) or (step.needs == "started" and not dead):
                continue
            yield self._stepped(world, step)
            if step.grant and self.rig.loss:
                failed = self.rules.write(step.after, "journal")
                name = f"{step.name}; the journal fails"
                yield self._stepped(world, failed._replace(name=name, friendly=False))

    def _stepped(self, world: World, step: Step) -> Next:
        """Let what a step of the rules asks for get under way."""
        broken, (rules, building, wire) = step.broken, world
        if step.grant:
            broken = self._outstanding(wire, rules, step.grant) or broken
            granted = self.buildings[building]._replace(ours=Result.NONE)
            building = self.buildings.of(granted)
        key = (wire, step.grant, step.cancel, step.retaken, self.rules.approved(step.after))
        after = self._sent.get(key)
        if after is None:
            after = self._sent[key] = self._wires.of(_sent(self._wires[wire], step, key[-1]))
        return Next(step.name, (step.after, building, after), step.friendly, broken)

    def _outstanding(self, wire: int, rules: int, grant: Op) -> str:
        under_way = self._wires[wire]
        if self.rig.truth_only:
            return ""
        if under_way.blocks:
            return "INV-1: another release of ours is under way"
        if under_way.swapped and grant is Op.RELEASE_INNER and self.rules.approved(rules):
            return "INV-4: an approval of somebody else"
        return ""

    def _over_now(self, world: World) -> tuple[bool, bool]:
        """Tell whether our releases are surely over, and whether no write can still arrive."""
        key = world[1:]
        known = self._over.get(key)
        if known is None:
            building, dead = self.buildings[key[0]], not self._wires[key[1]].blocks
            running = OURS in (building.outer.output, building.inner.output)
            known = self._over[key] = (dead and not running, dead)
        return known

    # -- samples -------------------------------------------------------------------------------

    def _samples(self, world: World) -> Iterator[Next]:
        seen, after = self._view(world[1], "")
        if self.rig.slow:
            yield from self._slow_samples(world, seen, after)
        else:
            yield from self._sampled(world, seen, after)
        if self.rig.stale:
            for step in self.rules.stale(world[0], seen, self._views[seen]):
                yield self._stepped((world[0], after, world[2]), step)
        if self.rig.bounce and not self.buildings[world[1]].lied:
            for door in Door:
                lie, lied = self._view(world[1], door)
                for found in self._sampled(world, lie, lied):
                    yield found._replace(name=f"{found.name}, {door} bounces", friendly=False)

    def _view(self, building: int, lie: Door | str) -> tuple[int, int]:
        """Return what is seen of a building, and the building after that."""
        known = self._seen.get((building, lie))
        if known is None:
            real, liar = self.buildings[building], Door(lie) if lie else None
            after = self.buildings.of(sampled(real, lied=bool(lie)))
            known = self._seen[building, lie] = self._views.of(view(real, liar)), after
        return known

    def _sampled(self, world: World, seen: int, after: int) -> Iterator[Next]:
        ended, dead = self._over_now(world)
        shown = self._views[seen]
        for step in self.rules.sample(world[0], seen, shown, ended=ended, dead=dead):
            yield self._stepped((world[0], after, world[2]), step)

    def _slow_samples(self, world: World, seen: int, after: int) -> Iterator[Next]:
        wire = self._wires[world[2]]
        if wire.sample < 0:
            taken = self._wires.of(wire._replace(sample=seen, overtaken=False))
            yield Next("a sample is taken", (world[0], after, taken))
            return
        ended, dead = self._over_now(world)
        arrived = self._wires.of(wire._replace(sample=-1, overtaken=False))
        steps = self.rules.sample(
            world[0], wire.sample, self._views[wire.sample],
            ended=ended, dead=dead, overtaken=wire.overtaken,
        )  # fmt: skip
        for step in steps:
            yield self._stepped((world[0], world[1], arrived), step)

    # -- the wire ------------------------------------------------------------------------------

    def _arrivals(self, world: World, wire: Wire) -> Iterator[Next]:
        yield from self._cancels(world, wire)
        for block in wire.blocks:
            yield from self._arrives(world, wire, block)

    def _cancels(self, world: World, wire: Wire) -> Iterator[Next]:
        if not wire.cancel:
            return
        rules, building, _ = world
        kept = self._wires.of(wire._replace(cancel=False))
        off = outputs_off(self.buildings[building])._replace(ours=Result.NONE)
        yield Next("the PLC cancels", (rules, self.buildings.of(off), kept))
        if self.rig.loss:
            yield Next("a cancel is lost", (rules, building, kept), friendly=False)

    def _arrives(self, world: World, wire: Wire, block: Block) -> Iterator[Next]:
        rules, building = world[0], self.buildings[world[1]]
        kept = wire._replace(blocks=tuple(b for b in wire.blocks if b != block))
        after, result = execute(building, block.op, self.rig)
        done = result is Result.DONE
        broken = (_unsafe(building, block.op) or after.broken) if done else ""
        mine = block.present and wire.awaiting
        after = after._replace(ours=result if mine else Result.NONE)
        told = kept._replace(awaiting=not done, answer=Result.NONE if done else result)
        name, there = f"the PLC: {block.op.name} {result.name}", self.buildings.of(after)
        way_out = done and block.op is not Op.RELEASE_INNER and building.people > 0
        heard = (rules, there, self._wires.of(told if mine else kept))
        yield Next(name, heard, broken=broken, way_out=way_out)
        if mine and done and self.rig.loss:
            unheard = (rules, there, self._wires.of(kept))
            yield Next(f"{name}, answer lost", unheard, friendly=False, broken=broken)
        if self.rig.loss:
            yield from self._lost(world, kept, mine=mine)

    def _lost(self, world: World, kept: Wire, *, mine: bool) -> Iterator[Next]:
        rules, building, _ = world
        yield Next("a write is lost", (rules, building, self._wires.of(kept)), friendly=False)
        if not mine:
            return
        refused = self.buildings.of(self.buildings[building]._replace(ours=Result.STALE))
        dead = self._wires.of(kept._replace(answer=Result.STALE))
        yield Next("a write comes too late", (rules, refused, dead), friendly=False)
        step = self.rules.write(rules, "not written")._replace(friendly=False)
        gone = self._wires.of(kept._replace(awaiting=False))
        yield self._stepped((rules, building, gone), step)

    def _answers(self, world: World, wire: Wire) -> Iterator[Next]:
        told = self._wires.of(wire._replace(awaiting=False, answer=Result.NONE))
        there = (world[0], world[1], told)
        if wire.answer is not Result.NONE:
            yield self._stepped(there, self.rules.write(world[0], wire.answer))
        if self.rig.loss:
            step = self.rules.write(world[0], "unsure")._replace(friendly=False)
            yield self._stepped(there, step)


def _sent(wire: Wire, step: Step, approved: bool) -> Wire:  # noqa: FBT001 - part of a key
    changes: dict[str, object] = {}
    if step.cancel:
        changes["cancel"] = True
    if not approved:
        changes["swapped"] = False
    if step.retaken and wire.sample >= 0:
        changes["overtaken"] = True
    if step.grant:
        blocks = tuple(sorted({*wire.blocks, Block(step.grant)}))
        changes |= {"blocks": blocks, "awaiting": True, "answer": Result.NONE}
    return wire._replace(**changes)  # type: ignore[arg-type]


def _unsafe(building: Building, op: Op) -> str:
    """INV-1 in truth, at the instant when the PLC acts on a release."""
    door = door_of(op)
    other = building.inner if door is Door.OUTER else building.outer
    if op is Op.OVERRIDE_OUTER:
        return ""  # judged by what can be seen
    if building.leaf(door).output:
        return "INV-1: a release of the door is running"
    return "" if other.shut else "INV-1: released beside a door that is not shut"
