"""A drive of which nobody knows where it stands: it alarms, and only an end is the end of it."""

import asyncio

import pytest

from device_bridge import barrier
from device_bridge.airlock_state import Elapsed
from device_bridge.barrier import TRAVEL_ALARM_S
from device_bridge.building.settings import BuildingSettings
from device_bridge.element import FRESH_S
from device_bridge.field import WHOLE, BarrierBit
from device_bridge.protocol.codes import Move, Stage, Stand
from device_bridge.protocol.requests import Acknowledge, Stop
from device_bridge.training import Deed
from tests.device_bridge.barrier_rig import NAME, WHO, Scene
from tests.device_bridge.drivers.bench import play
from tests.device_bridge.field_rig import place

SLOW = BuildingSettings(speed=1, gates=2, barriers=1)
BOTH_WAYS = (BarrierBit.CLOSING, BarrierBit.OPENING)


@pytest.fixture
def scene():
    made = Scene()
    made.see(BarrierBit.AT_OPEN)
    return made


def wait(scene, seconds, *bits, position=None):
    for _ in range(int(seconds * 2)):
        scene.see(*bits, position=position, after=0.5)


def test_that_no_end_switch_and_no_position_is_an_alarm_after_half_a_minute(scene):
    wait(scene, TRAVEL_ALARM_S)
    assert (scene.state.stand, scene.alarms()) == (Stand.UNKNOWN, set())
    wait(scene, 1)
    assert (scene.state.stand, scene.alarms()) == (Stand.UNKNOWN, {"jammed"})


def test_that_a_bridge_that_starts_before_one_that_stands_nowhere_tells_it():
    scene = Scene()
    wait(scene, TRAVEL_ALARM_S + 1)
    assert scene.alarms() == {"jammed"}


def test_that_a_drive_that_stops_with_a_silent_encoder_is_an_alarm(scene):
    scene.select()
    scene.operate()
    scene.see(BarrierBit.CLOSING, position=300)
    wait(scene, TRAVEL_ALARM_S + 1)
    assert scene.state.movement.stage is Stage.STOPPED
    assert scene.alarms() == {"jammed"}


def test_that_a_drive_that_is_said_to_go_both_ways_is_an_alarm_at_once(scene):
    scene.see(*BOTH_WAYS, position=300)
    assert (scene.state.stand, scene.alarms()) == (Stand.UNKNOWN, {"contacts"})
    wait(scene, TRAVEL_ALARM_S + 1, *BOTH_WAYS, position=300)
    assert scene.alarms() == {"contacts", "jammed"}
    scene.see(BarrierBit.AT_CLOSED, position=WHOLE)
    assert scene.alarms() == set()


def test_that_a_flicker_of_the_encoder_neither_delays_the_alarm_nor_ends_it(scene):
    for _ in range(2):  # silent for one sample every 20 s
        wait(scene, 20, position=500)
        scene.see(position=None)
    assert scene.alarms() == {"jammed"}
    told = scene.state.alarms
    for _ in range(30):
        wait(scene, 20, position=500)
        scene.see(position=None)
        assert scene.state.alarms == told, "ten minutes are one alarm"


def test_that_an_alarm_in_hand_stays_until_an_end_is_proven(scene):
    wait(scene, TRAVEL_ALARM_S + 1, position=500)
    name = scene.state.alarms[0].alarm
    scene.ask(Acknowledge("a", WHO, NAME, name))
    scene.see(position=None)
    scene.see(*BOTH_WAYS, position=500)
    assert ("jammed", True) in {(one.kind, one.acknowledged) for one in scene.state.alarms}
    scene.see(BarrierBit.AT_OPEN)
    assert "jammed" not in {one.kind for one in scene.state.alarms}


def test_that_a_link_that_comes_and_goes_ends_nothing(scene):
    wait(scene, TRAVEL_ALARM_S + 1, position=500)
    scene.now += 10.0
    scene.feed(Elapsed())
    assert scene.alarms() == {"jammed", "link"}
    scene.see(position=500)
    assert scene.alarms() == {"jammed"}


def test_that_a_silent_link_alone_is_no_jam(scene):
    scene.see(BarrierBit.CLOSING, position=100)
    scene.now += TRAVEL_ALARM_S * 2
    scene.feed(Elapsed())
    assert scene.alarms() == {"link"}, "nobody saw where it stands meanwhile"
    scene.see(BarrierBit.AT_CLOSED, position=WHOLE)
    assert scene.alarms() == set()


def test_that_an_end_that_was_seen_long_ago_ends_nothing(scene):
    wait(scene, TRAVEL_ALARM_S + 1, position=500)
    scene.late(FRESH_S + 0.5, BarrierBit.AT_OPEN)
    assert "jammed" in scene.alarms()


# -- over the fake building --------------------------------------------------------------------


def test_that_a_lost_encoder_of_the_fake_building_is_an_alarm(tmp_path, monkeypatch):
    monkeypatch.setattr(barrier, "TRAVEL_ALARM_S", 1.0)

    async def scene():
        async with place(tmp_path, SLOW) as made:
            line = made.line
            await line.until(lambda: line.barrier().stand is Stand.OPEN)
            await made.building.do(Deed.LOST, "barrier/1")
            await line.until(lambda: jammed(line) == [True])
            assert line.barrier().stand is Stand.UNKNOWN
            await made.building.do(Deed.LOST, "barrier/1", on=False)
            await line.until(lambda: line.barrier().stand is Stand.OPEN)
            assert jammed(line) == [False]

    play(scene())


def test_that_an_encoder_of_the_fake_building_that_flickers_hides_no_jam(tmp_path, monkeypatch):
    monkeypatch.setattr(barrier, "TRAVEL_ALARM_S", 2.0)

    async def scene():
        async with place(tmp_path, SLOW) as made:
            line = made.line
            await line.until(lambda: line.barrier().stand is Stand.OPEN)
            line.release("shutter/1", Move.CLOSE)
            await line.until(lambda: (line.barrier().position or 0) > 0.05)
            line.ask(lambda name: Stop(name, WHO, "shutter/1"))
            await line.until(lambda: line.barrier().stand is Stand.BETWEEN)
            for _ in range(4):  # more often than the alarm takes
                for on in (True, False):
                    await made.building.do(Deed.LOST, "barrier/1", on=on)
                    await line.until(lambda on=on: (line.barrier().position is None) is on)
                    await asyncio.sleep(0.4)
            assert jammed(line) == [True]

    play(scene())


def jammed(line):
    return [one.active for one in line.barrier().alarms if one.kind == "jammed"]
