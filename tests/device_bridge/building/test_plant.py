"""Doors and people in time."""

import pytest

from device_bridge.building import plant as plants
from device_bridge.building.deeds import CannotError, done
from device_bridge.building.doors import Leaf
from device_bridge.building.people import Place
from device_bridge.building.plant import Plant
from device_bridge.building.plc import Outputs
from device_bridge.plc import Bit
from device_bridge.protocol.codes import Door
from device_bridge.training_messages import OUTSIDE, Deed, Do, Why

SCAN = 0.01
OUTER, INNER, NONE = Outputs(outer=True), Outputs(inner=True), Outputs()
PULSE = 5.0


class Scene:
    """A plant in which time passes only when told; keeps the truth of every scan."""

    def __init__(self):
        self.now = 50.0
        self.plant = Plant()
        self.seen = []
        self.run(0.1)

    def do(self, deed, door=None, **more):
        self.plant = done(self.plant, Do("t", deed, door, **more), self.now)

    def run(self, seconds, outputs=NONE):
        for _ in range(round(seconds / SCAN)):
            self.now += SCAN
            self.plant = plants.step(self.plant, outputs, self.now)
            self.seen.append(self.plant)

    def release(self, outputs):
        self.run(PULSE, outputs)
        self.run(2.0)

    def on(self, bit):
        return plants.signals(self.plant, self.now)[bit]

    @property
    def places(self):
        return [person.place.value for person in self.plant.people]


def test_that_a_visitor_rings_and_waits_before_a_bolted_door():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.run(0.1)
    assert scene.on(Bit.BELL)
    scene.run(30)
    assert not scene.on(Bit.BELL)
    assert scene.places == ["street"]
    assert scene.plant.outer.leaf is Leaf.SHUT


def test_that_a_released_door_is_opened_passed_closed_and_bolted_in_that_order():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.release(OUTER)
    assert scene.places == ["airlock"]
    assert scene.on(Bit.OUTER_CLOSED)
    assert scene.on(Bit.OUTER_BOLT)
    assert scene.on(Bit.PRESENCE)
    leaves = list(dict.fromkeys(plant.outer.leaf for plant in scene.seen))
    assert leaves == [Leaf.SHUT, Leaf.OPENING, Leaf.OPEN, Leaf.CLOSING]
    assert all(not p.outer.bolted for p in scene.seen if p.outer.leaf is not Leaf.SHUT)


def test_that_a_passage_takes_the_times_of_its_pace():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.run(0.78, OUTER)
    assert not scene.on(Bit.OUTER_OPEN)
    scene.run(0.1, OUTER)
    assert scene.on(Bit.OUTER_OPEN)
    scene.run(1.0, OUTER)
    assert scene.places == ["airlock"]
    scene.run(0.85, OUTER)
    assert scene.on(Bit.OUTER_CLOSED)
    assert not scene.on(Bit.OUTER_BOLT)  # the release still draws it
    scene.run(0.29, NONE)
    assert not scene.on(Bit.OUTER_BOLT)
    scene.run(0.05, NONE)
    assert scene.on(Bit.OUTER_BOLT)


def test_that_a_release_nobody_uses_leaves_the_door_shut():
    scene = Scene()
    scene.release(OUTER)
    assert all(plant.outer.leaf is Leaf.SHUT for plant in scene.seen)
    assert scene.plant.outer.bolted


def test_that_a_release_is_used_by_one_visitor_only():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.do(Deed.BELL)
    scene.release(OUTER)
    assert scene.places == ["airlock", "street"]


def test_that_a_visitor_passes_through_to_the_reception_and_later_home():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.release(OUTER)
    scene.release(INNER)
    assert scene.places == ["reception"]
    scene.do(Deed.LEAVE)
    scene.run(0.1)
    assert scene.on(Bit.INNER_EXIT_REQUEST)
    scene.release(INNER)
    assert scene.places == ["airlock"]
    scene.release(OUTER)
    assert scene.places == []


def test_that_whoever_is_inside_goes_back_out_by_a_second_release():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.do(Deed.BELL)
    scene.release(OUTER)
    scene.release(OUTER)
    assert scene.places == ["street"]  # the other one, who was never let in


def test_that_one_who_has_just_come_in_does_not_walk_out_in_the_same_release():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.run(20, OUTER)
    assert scene.places == ["airlock"]


def test_that_one_who_stays_moves_through_no_door():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.release(OUTER)
    scene.do(Deed.STAY)
    scene.release(INNER)
    assert scene.places == ["airlock"]
    scene.do(Deed.STAY, on=False)
    scene.release(INNER)
    assert scene.places == ["reception"]


def test_that_a_group_is_counted_by_heads():
    scene = Scene()
    scene.do(Deed.BELL, count=3)
    scene.release(OUTER)
    assert plants.signals(scene.plant, scene.now).people == 3


def test_that_one_who_slips_in_needs_no_release_of_their_own():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.run(1.0, OUTER)
    scene.do(Deed.CLEAR_OUT)
    scene.do(Deed.ENTER)
    scene.run(4.0, OUTER)
    assert scene.places == ["airlock"]


def test_that_a_release_that_ends_before_a_hand_is_on_the_door_lets_nobody_in():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.run(0.1, OUTER)
    scene.run(3.0)
    assert scene.places == ["street"]
    scene.release(OUTER)
    assert scene.places == ["airlock"]


def test_that_metal_is_seen_on_whoever_stands_inside_until_put_aside():
    scene = Scene()
    scene.do(Deed.BELL, metal=True)
    assert not scene.on(Bit.METAL_ALERT)
    scene.release(OUTER)
    assert scene.on(Bit.METAL_ALERT)
    scene.do(Deed.DEPOSIT)
    assert not scene.on(Bit.METAL_ALERT)


def test_that_a_fire_frees_both_doors_and_a_pull_the_way_to_the_street():
    scene = Scene()
    scene.do(Deed.PULL)
    scene.run(0.1)
    assert (scene.on(Bit.OUTER_BOLT), scene.on(Bit.INNER_BOLT)) == (False, True)
    scene.do(Deed.FIRE)
    scene.run(0.1)
    assert (scene.on(Bit.OUTER_BOLT), scene.on(Bit.INNER_BOLT)) == (False, False)
    assert not scene.on(Bit.OUTER_READBACK)


def test_that_a_held_door_stays_open_until_let_go():
    scene = Scene()
    scene.run(0.5, OUTER)
    scene.do(Deed.OPEN, Door.OUTER)
    scene.run(60)
    assert scene.on(Bit.OUTER_OPEN)
    assert not scene.on(Bit.OUTER_BOLT)
    scene.do(Deed.CLOSE, Door.OUTER)
    scene.run(2)
    assert scene.on(Bit.OUTER_CLOSED)
    assert scene.on(Bit.OUTER_BOLT)


def test_that_a_forced_door_is_open_without_a_release():
    scene = Scene()
    scene.do(Deed.FORCE, Door.INNER)
    scene.run(0.1)
    assert scene.on(Bit.INNER_OPEN)
    assert not scene.on(Bit.INNER_READBACK)


@pytest.mark.parametrize(
    ("deed", "door", "why"),
    [
        (Deed.OPEN, None, Why.NO_DOOR),
        (Deed.EXIT_REQUEST, None, Why.NO_DOOR),
        (Deed.OPEN, Door.OUTER, Why.BOLTED),
        (Deed.PASS, None, Why.NOBODY_THERE),
        (Deed.BACK, None, Why.NOBODY_THERE),
    ],
)
def test_that_what_cannot_be_done_says_why(deed, door, why):
    scene = Scene()
    with pytest.raises(CannotError) as told:
        scene.do(deed, door)
    assert told.value.why is why


@pytest.mark.parametrize("deed", sorted(set(Deed) - set(OUTSIDE) - {Deed.PASS, Deed.BACK}))
def test_that_every_deed_can_be_done_while_the_outer_door_gives_way(deed):
    scene = Scene()
    scene.run(0.2, OUTER)
    scene.do(deed, Door.OUTER)
    scene.run(0.2, OUTER)


@pytest.mark.parametrize(("deed", "outputs"), [(Deed.PASS, INNER), (Deed.BACK, OUTER)])
def test_that_one_inside_can_be_sent_on_through_a_door_that_gives_way(deed, outputs):
    scene = Scene()
    scene.do(Deed.BELL)
    scene.release(OUTER)
    scene.do(Deed.STAY)
    scene.run(1.0, outputs)
    scene.do(deed)
    scene.run(4.0, outputs)
    assert "airlock" not in scene.places


def test_that_nobody_is_in_two_places_at_once():
    scene = Scene()
    scene.do(Deed.BELL)
    scene.release(OUTER)
    scene.release(INNER)
    for plant in scene.seen:
        assert len(plant.people) <= 1
        assert plant.inside == sum(p.place is Place.AIRLOCK for p in plant.people)
