"""What the floor plan shows of a state: a pure step to rooms and gates, on a grid."""

from __future__ import annotations

from dataclasses import dataclass

from reception_app.desk.states.zones import AIRLOCK, GateRow, Room, ZoneRow, ZonesState
from reception_app.floors import Place, Wall, doorway
from ui import wording_floor
from ui import wording_zones as words
from ui.wording_floor import GatePicture


@dataclass(frozen=True, slots=True)
class RoomView:
    """One room: where it lies, and what stands in it."""

    zone: str
    place: Place
    name: str
    count: str
    spoken: str
    full: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class GateView:
    """One gate: in which wall, at which share of its length, and how it stands."""

    name: str
    wall: Wall
    share: float
    picture: GatePicture
    spoken: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """One floor of the building."""

    rooms: tuple[RoomView, ...] = ()
    gates: tuple[GateView, ...] = ()
    frozen: bool = False  # it is not of now


def floors(state: ZonesState) -> tuple[int, ...]:
    """List the floors that are drawn, from the lowest up."""
    return tuple(sorted({room.place.floor for room in state.rooms}))


def floor_of(state: ZonesState, zone: str) -> int | None:
    """Give the floor on which a zone is drawn, a part of it, or what it is a part of; else None."""
    family = within(state, zone)
    own = [room for room in state.rooms if room.zone in family]
    around = [room for room in state.rooms if zone in within(state, room.zone)]
    return next((room.place.floor for room in (*own, *around)), None)


def plan_view(state: ZonesState, floor: int, chosen: str) -> PlanView:
    """Return one floor, with the chosen zone, what lies within it, and what it lies within."""
    rooms = [room for room in state.rooms if room.place.floor == floor]
    rooms.sort(key=lambda room: (room.place.y, room.place.x))  # as one reads
    family = within(state, chosen)
    shown = tuple(
        _room(state, room, chosen=room.zone in family or chosen in within(state, room.zone))
        for room in rooms
    )
    return PlanView(shown, _gates(state, rooms), frozen=state.as_of is not None)


def within(state: ZonesState, zone: str) -> frozenset[str]:
    """Return a zone and what lies within it: the deeper ones that follow it in the tree."""
    if zone == AIRLOCK:
        return frozenset({AIRLOCK})
    found: list[str] = []
    depth = -1
    for one in state.zones:
        if one.id == zone:
            depth = one.depth
            found.append(one.id)
        elif found and one.depth > depth:
            found.append(one.id)
        elif found:
            break
    return frozenset(found)


def airlock_row(state: ZonesState) -> ZoneRow:
    """Return the airlock as if it were a zone: who is in it is in none of the others."""
    people = sum(one.party for one in state.people if one.zone == AIRLOCK)
    name = words.place(state, AIRLOCK)
    return ZoneRow(AIRLOCK, name, name, name, people=people)


def _room(state: ZonesState, room: Room, *, chosen: bool) -> RoomView:
    row = airlock_row(state) if room.zone == AIRLOCK else state.zone(room.zone)
    if row is None:
        name = room.zone if state.loaded else "–"  # drawn and gone, or not read yet
        row = ZoneRow(room.zone, name, name, name)
    return RoomView(
        room.zone, room.place, words.zone_name(row), str(row.people) if state.loaded else "–",
        wording_floor.room(row, chosen=chosen), row.full, chosen,
    )  # fmt: skip


def _gates(state: ZonesState, rooms: list[Room]) -> tuple[GateView, ...]:
    """Put each gate in a wall of the room it leads into; several in one wall share it."""
    places = {room.zone: room.place for room in rooms}
    walls: dict[Wall, list[GateRow]] = {}
    for gate in state.gates:
        into = places.get(gate.zone)
        if into is not None:
            others = [place for zone, place in places.items() if zone != gate.zone]
            wall = doorway(into, places.get(gate.leads_from), others)
            walls.setdefault(wall, []).append(gate)
    return tuple(
        GateView(
            gate.name, wall, (number + 1) / (len(there) + 1), wording_floor.picture(gate),
            wording_floor.gate(gate),
        )
        for wall, there in walls.items()
        for number, gate in enumerate(there)
    )  # fmt: skip
