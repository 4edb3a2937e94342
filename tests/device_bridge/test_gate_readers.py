"""A card at a reader of the gate's own bus, and an output that is faster than its panels."""

import pytest

from device_bridge.field import FieldOp, GateBit
from device_bridge.protocol.codes import Direction
from tests.device_bridge.gate_rig import CARD, Scene, grant


@pytest.fixture
def scene():
    made = Scene(grant())
    made.see()
    return made


def test_that_a_card_at_a_reader_of_its_own_bus_waits_for_no_sample():
    scene = Scene(grant(), own_readers=True)
    scene.see()
    scene.hold()
    assert (scene.drives, scene.told) == ([FieldOp.GATE_IN], ["granted"])
    scene.opens()
    scene.walks()
    assert scene.told == ["granted", "passed"]
    scene.hold(direction=Direction.OUT)
    assert scene.drives == [FieldOp.GATE_OUT]


def test_that_such_a_card_is_judged_like_any_other():
    scene = Scene(grant(), anti_passback=True, own_readers=True)
    scene.hold()  # before anything is known of the gate
    scene.see()
    scene.hold(late=True)
    scene.hold("bad")
    scene.last_way[CARD, "v1"] = Direction.IN
    scene.hold()
    scene.last_way.clear()
    scene.wait(1.2)  # the controller is silent: how it stands is not known
    scene.hold()
    assert scene.told == ["not_ready", "late", "unknown_card", "passed_back", "not_ready"]
    assert scene.drives == []


def test_that_a_gate_with_such_readers_hears_no_card_in_the_clear():
    scene = Scene(grant(), own_readers=True)
    scene.see()
    scene.present()
    scene.cards += 1
    scene.present()
    assert (scene.drives, scene.told) == ([], [])


def test_that_an_output_that_is_on_before_its_panels_move_is_no_end(scene):
    scene.present()
    scene.written()
    scene.edges += 1
    scene.see()  # the count of the output is there before the readback of the panels
    assert scene.told == ["granted"]
    scene.see(GateBit.OPEN_IN)
    scene.walks()
    assert scene.told == ["granted", "passed"]


def test_that_an_output_whose_panels_never_move_ends_all_the_same(scene):
    scene.present()
    scene.edges += 1
    for _ in range(18):
        scene.see()
    assert scene.told == ["granted", "not_used"]
