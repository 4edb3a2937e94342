"""What a person at the building can do, as functions of the plant; pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from device_bridge.building.people import Doing, Goal, Person, Place
from device_bridge.building.plant import Plant
from device_bridge.protocol.codes import Door
from device_bridge.training_messages import NEED_A_DOOR, SWITCHES, Deed, Do, Why


class CannotError(Exception):
    """It cannot be done now; `why` says why."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(why.value)
        self.why = why
        self.detail = detail


def done(plant: Plant, what: Do, now: float) -> Plant:
    """Return the plant after the deed; raise `CannotError` when nothing can happen."""
    if what.deed in SWITCHES:
        return replace(plant, switches=replace(plant.switches, **{what.deed.value: what.on}))
    if what.deed in NEED_A_DOOR and what.door is None:
        raise CannotError(Why.NO_DOOR, what.deed.value)
    return _DEEDS[what.deed](plant, what, now)


def arrived(plant: Plant, now: float, *, count: int = 1, metal: bool = False) -> Plant:
    """Let a visitor come to the outer door."""
    person = Person(plant.next_person, Place.STREET, Goal.IN, now, count=count, metal=metal)
    return replace(plant, people=(*plant.people, person), next_person=plant.next_person + 1)


def pressed(plant: Plant, person: Person, now: float) -> Plant:
    """Let somebody press the button of the way they want: the bell, or an exit button."""
    told = replace(person, pressed_at=now)
    plant = replace(plant, people=tuple(told if p is person else p for p in plant.people))
    if person.place is Place.STREET:
        return replace(plant, bell_at=now)
    if person.place is Place.RECEPTION:
        return replace(plant, exit_inner_at=now)
    return replace(plant, exit_outer_at=now)


def _bell(plant: Plant, what: Do, now: float) -> Plant:
    plant = arrived(plant, now, count=what.count, metal=what.metal)
    return pressed(plant, plant.people[-1], now)


def _ring(plant: Plant, _: Do, now: float) -> Plant:
    return replace(plant, bell_at=now)


def _enter(plant: Plant, what: Do, now: float) -> Plant:
    waiting = next((p for p in plant.at(Place.STREET) if p.doing is Doing.STANDING), None)
    if waiting is None:
        plant = arrived(plant, now, count=what.count, metal=what.metal)
        waiting = plant.people[-1]
    return _changed(plant, waiting, replace(waiting, eager=True))


def _pass(plant: Plant, _: Do, now: float) -> Plant:
    return _sent(plant, Door.INNER, now)


def _back(plant: Plant, _: Do, now: float) -> Plant:
    return _sent(plant, Door.OUTER, now)


def _sent(plant: Plant, which: Door, now: float) -> Plant:
    person = next((p for p in plant.at(Place.AIRLOCK) if p.doing is Doing.STANDING), None)
    if person is None:
        raise CannotError(Why.NOBODY_THERE, Place.AIRLOCK.value)
    if plant.door(which).bolted:
        raise CannotError(Why.BOLTED, which.value)
    return _changed(plant, person, person.reaching(which, now))


def _leave(plant: Plant, what: Do, now: float) -> Plant:
    person = next((p for p in plant.at(Place.RECEPTION) if p.goal is Goal.NONE), None)
    if person is None:
        # Somebody who was in the building before the play began.
        person = Person(plant.next_person, Place.RECEPTION, Goal.NONE, now, count=what.count)
        plant = replace(plant, people=(*plant.people, person), next_person=plant.next_person + 1)
    leaving = replace(person, goal=Goal.OUT)
    return pressed(_changed(plant, person, leaving), leaving, now)


def _open(plant: Plant, what: Do, _: float) -> Plant:
    which = what.door or Door.OUTER
    door = plant.door(which)
    if door.bolted:
        raise CannotError(Why.BOLTED, which.value)
    return plant.with_door(which, replace(door, held=True))


def _close(plant: Plant, what: Do, _: float) -> Plant:
    which = what.door or Door.OUTER
    return plant.with_door(which, replace(plant.door(which), held=False))


def _force(plant: Plant, what: Do, now: float) -> Plant:
    which = what.door or Door.OUTER
    return plant.with_door(which, plant.door(which).forced(now))


def _deposit(plant: Plant, _: Do, __: float) -> Plant:
    return replace(
        plant,
        switches=replace(plant.switches, metal=False, xray=False),
        people=tuple(
            replace(p, metal=False) if p.place is Place.AIRLOCK else p for p in plant.people
        ),
    )


def _exit_request(plant: Plant, what: Do, now: float) -> Plant:
    if what.door is Door.INNER:
        return replace(plant, exit_inner_at=now)
    return replace(plant, exit_outer_at=now)


def _clear_out(plant: Plant, _: Do, __: float) -> Plant:
    return replace(plant, people=())


def _changed(plant: Plant, before: Person, after: Person) -> Plant:
    return replace(plant, people=tuple(after if p is before else p for p in plant.people))


_DEEDS: dict[Deed, Callable[[Plant, Do, float], Plant]] = {
    Deed.BELL: _bell,
    Deed.RING: _ring,
    Deed.ENTER: _enter,
    Deed.PASS: _pass,
    Deed.BACK: _back,
    Deed.LEAVE: _leave,
    Deed.OPEN: _open,
    Deed.CLOSE: _close,
    Deed.FORCE: _force,
    Deed.DEPOSIT: _deposit,
    Deed.EXIT_REQUEST: _exit_request,
    Deed.CLEAR_OUT: _clear_out,
}
