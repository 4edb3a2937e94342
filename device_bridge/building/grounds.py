"""What stands around the airlock as it truly is: gates, bollards, shutters, alarm inputs; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from device_bridge.building import drives, lanes
from device_bridge.building.deeds import CannotError
from device_bridge.building.drives import BarrierDrive
from device_bridge.building.field_plc import FieldInputs, FieldPlc
from device_bridge.building.lanes import Lane, Walker, Way
from device_bridge.field import POINTS, WHOLE, BarrierBit, GateBit, Point
from device_bridge.plc import NOT_COUNTED
from device_bridge.training_messages import AT_A_BARRIER, AT_A_GATE, Deed, Do, Why

_CARD = re.compile("[0-9a-fA-F]{1,8}")
AT_REST = frozenset({Point.MAINS, Point.BATTERY, Point.HEALTHY})
_SWITCHES = {
    Deed.LOOP: "loop", Deed.LOOP_SICK: "loop_sick",
    Deed.EYE: "eye", Deed.EYE_SICK: "eye_sick", Deed.JAM: "jammed", Deed.DRIVE_FAULT: "fault",
    Deed.MANUAL: "manual", Deed.SERVICE: "maintenance", Deed.LOST: "lost",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grounds:
    """All of it at one instant."""

    lanes: tuple[Lane, ...] = ()
    drives: tuple[BarrierDrive, ...] = ()
    points: frozenset[Point] = field(default=AT_REST)
    panel: bool = False  # the fire panel, which drives the line of `Point.FIRE` as well


def fitted(gates: int, barriers: int, speed: float) -> Grounds:
    """Return grounds with so many gates and barriers, `speed` times as quick as life."""
    lane = Lane(walk_s=lanes.WALK_S / speed)
    drive = BarrierDrive(travel_s=drives.TRAVEL_S / speed)
    return Grounds((lane,) * gates, (drive,) * barriers)


def step(grounds: Grounds, plc: FieldPlc, now: float, *, fire: bool) -> Grounds:
    """Let time pass until `now`, with the outputs of the controller as they are."""
    points = grounds.points - {Point.FIRE} if grounds.panel else grounds.points
    points = points | {Point.FIRE} if fire else points
    burning = Point.FIRE in points
    return replace(
        grounds,
        lanes=tuple(
            lanes.step(lane, _opened(plc.gates[number].way), now, fire=burning)
            for number, lane in enumerate(grounds.lanes)
        ),
        drives=tuple(
            drives.step(drive, plc.barriers[number].way, now)
            for number, drive in enumerate(grounds.drives)
        ),
        points=points,
        panel=fire,
    )


def signals(grounds: Grounds, plc: FieldPlc) -> FieldInputs:
    """Return what the wires carry."""
    return FieldInputs(
        gates=tuple(
            _gate_bits(lane, plc.gates[number].way) for number, lane in enumerate(grounds.lanes)
        ),
        readers=tuple(_reader(lane) for lane in grounds.lanes),
        passed=tuple((lane.passed_in & 0xFFFF, lane.passed_out & 0xFFFF) for lane in grounds.lanes),
        barriers=tuple(
            _barrier_bits(drive, plc.barriers[number].way)
            for number, drive in enumerate(grounds.drives)
        ),
        positions=tuple(
            NOT_COUNTED if drive.lost else round(drive.position * WHOLE) for drive in grounds.drives
        ),
        points=tuple(number in grounds.points for number in range(POINTS)),
    )


def done(grounds: Grounds, what: Do, now: float) -> Grounds:
    """Return the grounds after a deed; raise `CannotError` when it names nothing that is here."""
    if what.deed is Deed.POINT:
        return _point(grounds, what)
    number = _number(what.place)
    if what.deed in AT_A_GATE:
        if number >= len(grounds.lanes):
            raise CannotError(Why.UNKNOWN_SIGNAL, what.place)
        lane = _lane_after(grounds.lanes[number], what, now)
        changed = (*grounds.lanes[:number], lane, *grounds.lanes[number + 1 :])
        return replace(grounds, lanes=changed)
    if what.deed not in AT_A_BARRIER or number >= len(grounds.drives):
        raise CannotError(Why.UNKNOWN_SIGNAL, what.place)
    drive = replace(grounds.drives[number], **{_SWITCHES[what.deed]: what.on})
    return replace(grounds, drives=(*grounds.drives[:number], drive, *grounds.drives[number + 1 :]))


def _lane_after(lane: Lane, what: Do, now: float) -> Lane:
    match what.deed:
        case Deed.WALK_IN | Deed.WALK_OUT:
            way = Way.IN if what.deed is Deed.WALK_IN else Way.OUT
            return lanes.arrived(lane, Walker(way, now, what.count))
        case Deed.CARD_IN | Deed.CARD_OUT:
            way = Way.IN if what.deed is Deed.CARD_IN else Way.OUT
            return lanes.presented(lane, _card(what), Walker(way, now, what.count))
        case Deed.AGAINST:
            return lanes.arrived(lane, Walker(Way.OUT, now, what.count, against=True))
        case Deed.GIVE_UP:
            return replace(lane, waiting=())
        case Deed.BLOCK:
            return replace(lane, blocked=what.on)
        case _:
            return replace(lane, sick=what.on)


def _card(what: Do) -> int:
    """Return the number of a card; raise `CannotError`."""
    if not _CARD.fullmatch(what.card):
        raise CannotError(Why.NO_CARD, what.card)
    return int(what.card, 16)


def _reader(lane: Lane) -> tuple[int, ...]:
    way = 1 if lane.card_way is Way.IN else 2
    return lane.cards & 0xFFFF, way if lane.cards else 0, lane.card >> 16, lane.card & 0xFFFF


def _point(grounds: Grounds, what: Do) -> Grounds:
    try:
        point = Point[what.place.upper()]
    except KeyError as error:
        raise CannotError(Why.UNKNOWN_SIGNAL, what.place) from error
    points = grounds.points | {point} if what.on else grounds.points - {point}
    return replace(grounds, points=points)


def _number(place: str) -> int:
    """Return 0 for gate/1 or barrier/1; raise `CannotError`."""
    _, _, number = place.partition("/")
    if not number.isdecimal() or int(number) < 1:
        raise CannotError(Why.UNKNOWN_SIGNAL, place)
    return int(number) - 1


def _opened(way: int) -> Way | None:
    return None if not way else Way.IN if way > 0 else Way.OUT


def _gate_bits(lane: Lane, way: int) -> tuple[bool, ...]:
    ready = not (lane.sick or lane.freed)
    seen = {
        GateBit.READY: ready, GateBit.OPEN_IN: way > 0 or lane.freed,
        GateBit.OPEN_OUT: way < 0 or lane.freed, GateBit.IN_LANE: lane.in_lane,
        GateBit.TAILGATE: lane.tailgate, GateBit.WRONG_WAY: lane.wrong_way,
        GateBit.OBSTRUCTED: lane.blocked, GateBit.FREED: lane.freed,
    }  # fmt: skip
    return tuple(seen[bit] for bit in GateBit)


def _barrier_bits(drive: BarrierDrive, way: int) -> tuple[bool, ...]:
    seen = {
        BarrierBit.AT_OPEN: drive.at_open and not drive.lost,
        BarrierBit.AT_CLOSED: drive.at_closed and not drive.lost,
        BarrierBit.CLOSING: way > 0, BarrierBit.OPENING: way < 0, BarrierBit.LOOP: drive.loop,
        BarrierBit.LOOP_HEALTHY: not drive.loop_sick, BarrierBit.EYE: drive.eye,
        BarrierBit.EYE_HEALTHY: not drive.eye_sick, BarrierBit.DRIVE_FAULT: drive.fault,
        BarrierBit.MANUAL: drive.manual, BarrierBit.MAINTENANCE: drive.maintenance,
    }  # fmt: skip
    return (*(seen[bit] for bit in BarrierBit), False)
