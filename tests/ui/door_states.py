"""Frozen states of the airlock's doors in building protection, for tests and pictures."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.protocol.codes import Bolt, Door, Position
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.doors import DoorRow
from tests.ui import building_states

OUTER, INNER = "airlock/main:outer", "airlock/main:inner"


def door(which: Door, **more: object) -> DoorRow:
    """Give a door that is shut, locked and proven so."""
    name = OUTER if which is Door.OUTER else INNER
    shut = DoorRow(
        name, which, Position.CLOSED, Bolt.LOCKED, released=False, secure=True, live=True
    )
    return replace(shut, **more)


def _with(base: DeskState, *doors: DoorRow) -> DeskState:
    return replace(base, protection=replace(base.protection, doors=doors))


def doors_day() -> DeskState:
    return _with(building_states.gates_day(), door(Door.OUTER), door(Door.INNER))


def doors_released() -> DeskState:
    open_ = door(
        Door.OUTER, position=Position.OPEN, bolt=Bolt.UNLOCKED, released=True, secure=False,
        missing="position",
    )  # fmt: skip
    return _with(building_states.gates_day(), open_, door(Door.INNER))


def doors_fault() -> DeskState:
    torn = door(Door.OUTER, position=Position.FAULT, secure=False, missing="position")
    return _with(building_states.day(), torn, door(Door.INNER))


def doors_unproven() -> DeskState:
    bare = door(Door.OUTER, bolt=Bolt.UNKNOWN, secure=False, missing="bolt")
    return _with(building_states.day(), bare, door(Door.INNER))


def doors_control_silent() -> DeskState:
    """The bridge is there, and the door control does not answer it."""
    return _with(building_states.day(), DoorRow(OUTER, Door.OUTER), DoorRow(INNER, Door.INNER))


def doors_silent() -> DeskState:
    return _with(building_states.silent(), DoorRow(OUTER, Door.OUTER), DoorRow(INNER, Door.INNER))


def doors_only() -> DeskState:
    """An office with an airlock and nothing else that moves."""
    state = doors_day()
    bare = replace(state.protection, elements=(), gates=(), readers=())
    return replace(state, protection=bare)
