"""What only a console can see: a bridge that is lost, also where it has no airlock."""

from dataclasses import replace

import pytest

from device_bridge.client import StateSeen, TickSeen
from device_bridge.protocol.codes import GateStand
from device_bridge.protocol.state import AlarmState, GateState, InputsState, PanicState, Tick
from reception_app.alarm_catalogue import AlarmPriority, Place, kind_of
from reception_app.alarms import ESCALATES_AFTER
from tests.reception_app.desk.fake_bridge import FakeBridge

LOST = "building_bridge_lost"


class GatesBridge(FakeBridge):
    """A bridge of a building without an airlock: a gate that is forced, inputs, panic buttons."""

    def tell(self):
        self.number += 1
        self.newest_tick += 1
        forced = AlarmState("forced:gate/front", "forced", 2.0)
        devices = (
            GateState("gate/front", "hall", GateStand.CLOSED, live=True, sample_age_s=0.1,
                      label="Gate 1", alarms=(forced,)),
            InputsState("inputs", 0.1),
            PanicState("panic", 0.1, buttons=True),
        )  # fmt: skip
        now = self._monotonic()
        self.on_event(StateSeen(self.boot, devices, self.number, now))
        self.on_event(TickSeen(Tick(self.boot, self.newest_tick, self.number, 0.05, 0), now))


@pytest.fixture
def gates(bench):
    bench.setup = replace(bench.setup, airlock="")
    bench.bridged, bench.bridge = True, GatesBridge(lambda: bench.clock.monotonic)
    return bench


def alarms(desk):
    return {row.kind: row for row in desk.alarms.compose(desk._console.moment()).rows}


def test_that_a_lost_bridge_of_a_building_without_an_airlock_is_a_high_alarm(gates):
    async def scene(desk):
        await gates.told(desk)
        assert set(alarms(desk)) == {"gate_forced"}
        gates.bridge.lose()
        gates.clock.pass_s(600)
        # What it told last is not known any more: it may not stand there as if it were.
        assert set(alarms(desk)) == {LOST}
        found = alarms(desk)[LOST]
        assert found.priority is AlarmPriority.HIGH
        assert found.escalated
        gates.bridge.come_back()
        await gates.told(desk)
        assert alarms(desk)["gate_forced"].active
        assert not alarms(desk)[LOST].active

    gates.run(scene)


def test_that_a_bridge_that_never_spoke_is_an_alarm_there_too(gates):
    gates.bridge.start = lambda: None  # it is away from the first moment on

    async def scene(desk):
        gates.clock.pass_s(9)
        assert alarms(desk) == {}
        gates.clock.pass_s(2)
        assert set(alarms(desk)) == {LOST}
        gates.clock.pass_s(ESCALATES_AFTER.total_seconds())
        assert alarms(desk)[LOST].escalated

    gates.run(scene)


def test_that_an_office_with_neither_airlock_nor_bridge_misses_none(gates):
    gates.bridged = False

    async def scene(desk):
        gates.clock.pass_s(600)
        assert alarms(desk) == {}

    gates.run(scene)


def test_that_a_post_sees_its_own_link_alone_and_is_sent_to_the_building():
    kind = kind_of(LOST)
    assert kind.of_post
    assert kind.place is Place.BUILDING
    assert kind.shelvable_min == 0
