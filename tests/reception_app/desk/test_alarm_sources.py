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


# -- one alarm that tells of several -------------------------------------------------------------


@pytest.fixture
def room(bench):
    bench.setup = replace(bench.setup, airlock="")
    return bench


async def one_more(room, desk, service="GEWELD", minutes=11.0):
    """Let one more visitor wait for so long, then have the alarms made."""
    await desk.queue.register(service, "nl")
    room.clock.pass_s(minutes * 60)
    desk.staff.touched()
    return alarms(desk)


def test_that_another_priority_visitor_is_in_nobodys_hands(room):
    async def scene(desk):
        first = (await one_more(room, desk))["priority_waits"]
        await desk.alarms.acknowledge("priority_waits")
        await desk.queue.register("GEWELD", "nl")
        room.clock.pass_s(9 * 60)
        desk.staff.touched()
        assert alarms(desk)["priority_waits"].acknowledged
        room.clock.pass_s(2 * 60)
        again = alarms(desk)["priority_waits"]
        assert not again.acknowledged
        assert again.owner == ""
        assert again.since > first.since
        assert again.detail == "B002, B001"  # who is new first
        assert again.times == 2
        assert not again.escalated
        room.clock.pass_s(61)
        assert alarms(desk)["priority_waits"].escalated  # to the chief, from its own minute on

    room.run(scene)


def test_that_what_was_in_hand_by_the_record_a_moment_ago_is_not_so_for_another_visitor(room):
    async def scene(desk):
        await desk.queue.register("GEWELD", "nl")
        room.clock.pass_s(2)
        await desk.queue.register("GEWELD", "nl")
        room.clock.pass_s(10 * 60 - 1)
        desk.staff.touched()
        alarms(desk)
        await desk.alarms.acknowledge("priority_waits")
        await desk.alarms.read()
        room.clock.pass_s(2)  # less than what two clocks may differ
        assert not alarms(desk)["priority_waits"].acknowledged
        await desk.alarms.acknowledge("priority_waits")
        assert alarms(desk)["priority_waits"].acknowledged

    room.run(scene)


def test_that_a_busy_waiting_room_is_four_low_alarms_an_hour_and_not_twenty(room):
    async def scene(desk):
        rises = set()
        for _ in range(40):  # eighty minutes
            found = await one_more(room, desk, "KLACHT", minutes=2)
            if "wait_over" in found:
                rises.add(found["wait_over"].since)
                await desk.alarms.acknowledge("wait_over")
        state = desk.alarms.compose(desk._console.moment())
        assert 4 <= len(rises) <= 5  # in the hour since the first one
        assert state.rate.hour <= 6
        assert not state.rate.flooding
        assert state.rows[0].detail.endswith("+26")

    room.run(scene)


def test_that_whoever_is_called_leaves_the_alarm_in_hand(room):
    async def scene(desk):
        await one_more(room, desk, minutes=1)
        await one_more(room, desk)
        await desk.alarms.acknowledge("priority_waits")
        await desk.queue.call_next()
        assert alarms(desk)["priority_waits"].detail == "B002"
        assert alarms(desk)["priority_waits"].acknowledged

    room.run(scene)
