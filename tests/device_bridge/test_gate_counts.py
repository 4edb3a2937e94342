"""How many came in beside a grant, of nobody's grant, while nobody looked, and in a fire."""

import pytest

from device_bridge.airlock_state import Record
from device_bridge.field import GateBit
from device_bridge.protocol.codes import Purpose
from tests.device_bridge.gate_rig import CARD, OUT, Scene, grant

FREED = (GateBit.FREED, GateBit.OPEN_IN, GateBit.OPEN_OUT)


@pytest.fixture
def scene():
    made = Scene(grant())
    made.see()
    return made


def recorded(scene):
    """Give what the newest step put on record of people: outcome, way, how many."""
    return [
        (one.outcome, one.purpose, one.detail)
        for one in scene.actions
        if isinstance(one, Record) and one.kind in {"gate", "passage"} and one.purpose
    ]


def test_that_two_who_slip_in_behind_somebody_are_counted(scene):
    scene.present()
    scene.opens()
    scene.walks(3)
    assert recorded(scene) == [("tailgated", Purpose.ENTRY, f"{CARD} +2")]


def test_that_one_who_is_seen_and_not_counted_is_one(scene):
    scene.present()
    scene.opens()
    scene.walks(1, GateBit.TAILGATE)
    assert recorded(scene) == [("tailgated", Purpose.ENTRY, f"{CARD} +1")]


def test_that_who_comes_in_against_somebody_is_counted(scene):
    scene.present(way=OUT)
    scene.opens(GateBit.OPEN_OUT)
    scene.passed_in += 2
    scene.see()
    assert recorded(scene) == [("against", Purpose.EXIT, f"{CARD} +2")]


def test_that_of_two_who_meet_whoever_came_in_may_be_anybody(scene):
    scene.present()
    scene.opens()
    scene.passed_in, scene.passed_out = 1, 1
    scene.see()
    assert recorded(scene) == [("against", Purpose.ENTRY, f"{CARD} +1")]


def test_that_who_came_in_though_nothing_opened_is_nobody_known(scene):
    scene.present()
    scene.passed_in += 1
    scene.see(after=1.6)
    assert recorded(scene) == [("not_opened", Purpose.ENTRY, f"{CARD} +1")]


def test_that_more_who_were_counted_before_the_link_went_are_told(scene):
    scene.present()
    scene.opens()
    scene.passed_in += 3
    scene.see(GateBit.OPEN_IN, GateBit.IN_LANE)
    scene.wait(1.6)
    assert recorded(scene) == [("not_known", Purpose.ENTRY, f"{CARD} +2")]


def test_that_ins_and_outs_of_nobodys_grant_are_told_apart(scene):
    scene.passed_in, scene.passed_out = 2, 3
    scene.see()
    assert recorded(scene) == [("forced", Purpose.ENTRY, "2"), ("forced", Purpose.EXIT, "3")]


def test_that_whoever_passed_while_nobody_looked_is_counted(scene):
    scene.passed_in += 4
    scene.see(after=30.0)
    assert recorded(scene) == [("not_known", Purpose.ENTRY, "4")]
    assert "forced" not in scene.raised()


def test_that_in_a_fire_ins_and_outs_are_counted_and_no_output_is_told_of(scene):
    scene.see(*FREED, ready=False)
    scene.passed_in, scene.passed_out = 2, 5
    scene.see(*FREED, ready=False)
    assert recorded(scene) == [("not_known", Purpose.ENTRY, "2"), ("not_known", Purpose.EXIT, "5")]
    scene.edges += 1
    scene.see(*FREED, ready=False)
    assert recorded(scene) == []
    scene.passed_in += 1
    scene.see()  # the panel is reset, and one more had come in just before
    assert ("not_known", Purpose.ENTRY, "1") in recorded(scene)
    assert "forced" not in scene.raised()
