"""One catalogue, one parent alarm for a lost bridge, and what F8 takes in hand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from device_bridge.protocol.codes import CheckOutcome
from device_bridge.protocol.requests import Acknowledge
from reception_app.alarm_catalogue import CATALOGUE, kind_of
from reception_app.desk.alarm_list import in_order
from reception_app.desk.alarm_sources import KINDS
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.alarms import (
    AlarmPriority,
    AlarmRow,
)
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.zones import BadgeRow, PersonKind, PersonRow, ZonesState
from reception_app.errors import LinkDownError, NotSignedInError
from reception_app.presence import Standing
from tests.conftest import until
from tests.reception_app.desk.bench import StillClock

NOW = StillClock().now


def alarms(desk):
    return {row.alarm: row for row in desk.alarms.compose(desk._console.moment()).rows}


def row(kind, device="", minutes=0, **more):
    since = NOW + timedelta(minutes=minutes)
    made = AlarmRow(kind, kind, kind_of(kind).priority, since, device=device)
    return replace(made, **more)


def test_that_the_worst_comes_first_and_then_the_newest():
    rows = (row("power"), row("forced"), row("fire", minutes=1), row("comms"))
    assert [one.kind for one in in_order(rows)] == ["fire", "forced", "comms", "power"]


def test_that_every_kind_of_the_bridge_is_in_the_catalogue():
    told = {
        "conflict", "plc_lost", "not_executed", "held", "not_locked", "dwell", "forced",
        "both_not_secure", "sensor", "fire", "emergency", "tamper", "power", "mains", "presence",
        "people", "count_changed", "flapping", "missed_call",
    }  # fmt: skip
    assert {KINDS.get(kind, kind) for kind in told} <= set(CATALOGUE)


def test_that_an_unknown_kind_is_high_until_somebody_looked():
    assert kind_of("something_new").priority is AlarmPriority.HIGH


def test_that_a_lost_bridge_is_one_alarm_in_place_of_its_own(bench):
    async def scene(desk):
        bench.bridge.look(tamper=True)
        await bench.told(desk)
        assert alarms(desk)["tamper"].priority is AlarmPriority.CRITICAL
        bench.bridge.lose()
        bench.clock.pass_s(3.5)
        assert list(alarms(desk)) == ["bridge_lost"]
        bench.bridge.come_back()
        await bench.told(desk)
        rows = alarms(desk)
        assert rows["tamper"].active
        assert not rows["bridge_lost"].active

    bench.run(scene)


def test_that_a_hiccup_of_the_link_is_no_alarm(bench):
    async def scene(desk):
        await bench.told(desk)
        bench.clock.pass_s(2.5)
        assert alarms(desk) == {}

    bench.run(scene)


def test_that_f8_acknowledges_at_the_bridge_what_is_the_bridge_s(bench):
    async def scene(desk):
        bench.bridge.look(tamper=True)
        await bench.told(desk)
        await desk.alarms.acknowledge()
        await bench.told(desk)
        assert [request.alarm for request in bench.bridge.sent(Acknowledge)] == ["tamper"]
        assert alarms(desk)["tamper"].acknowledged
        assert desk.state.alarms.newest is None

    bench.run(scene)


def test_that_f8_takes_the_console_s_own_alarm_in_hand_without_a_bridge(bench):
    async def scene(desk):
        await bench.told(desk)
        bench.bridge.lose()
        bench.clock.pass_s(3.5)
        await until(lambda: desk.state.alarms.newest is not None, what="the alarm")
        await desk.alarms.acknowledge("bridge_lost")
        assert desk.state.alarms.newest is None
        assert bench.bridge.sent(Acknowledge) == []

    bench.run(scene)


def test_that_an_alarm_of_the_bridge_is_not_acknowledged_on_an_old_word(bench):
    async def scene(desk):
        bench.bridge.look(tamper=True)
        await bench.told(desk)
        bench.clock.pass_s(1.2)
        with pytest.raises(LinkDownError):
            await desk.alarms.acknowledge("tamper")

    bench.run(scene)


def test_that_nobody_acknowledges_at_a_locked_console(bench):
    async def scene(desk):
        await desk.staff.lock()
        with pytest.raises(NotSignedInError):
            await desk.alarms.acknowledge()

    bench.run(scene)


def test_that_waiting_too_long_is_told_once_however_many_wait(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        for _ in range(3):
            await desk.queue.register("KLACHT", "nl")
        await desk.queue.register("GEWELD", "nl")
        bench.clock.pass_s(11 * 60)
        assert {row.alarm: row.detail for row in alarms(desk).values()} == {
            "priority_waits": "B004"
        }
        bench.clock.pass_s(10 * 60)
        assert alarms(desk)["wait_over"].detail == "B004, B003, B002, B001"
        assert len(alarms(desk)) == 2

    bench.run(scene)


def test_that_a_clock_that_jumps_is_told(bench):
    async def scene(desk):
        bench.clock.now += timedelta(seconds=60)
        assert alarms(desk)["clock_drift"].priority is AlarmPriority.LOW

    bench.run(scene)


@pytest.mark.parametrize("jump_s", [3 * 3600, -3 * 3600])  # a machine that slept; a clock set back
def test_that_a_jump_of_the_clock_is_over_when_the_clock_has_gone_steadily(bench, jump_s):
    async def scene(desk):
        bench.clock.now += timedelta(seconds=jump_s)
        await desk.alarms.acknowledge(alarms(desk)["clock_drift"].key)
        for _ in range(9):
            bench.clock.pass_s(60)
            assert alarms(desk)["clock_drift"].active
        bench.clock.pass_s(61)
        assert "clock_drift" not in alarms(desk)
        bench.clock.pass_s(3600)
        assert "clock_drift" not in alarms(desk)
        bench.clock.now += timedelta(seconds=60)
        assert alarms(desk)["clock_drift"].active

    bench.run(scene)


def test_that_a_clock_set_right_again_ends_the_jump_at_once(bench):
    async def scene(desk):
        bench.clock.now += timedelta(seconds=60)
        await desk.alarms.acknowledge(alarms(desk)["clock_drift"].key)
        bench.clock.now -= timedelta(seconds=60)
        assert "clock_drift" not in alarms(desk)

    bench.run(scene)


def test_that_a_dangerous_object_is_a_high_alarm(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.refuse(CheckOutcome.DANGEROUS_OBJECT)
        await bench.told(desk)
        assert alarms(desk)["dangerous_object"].priority is AlarmPriority.HIGH
        # The alarm says to wait for help: the notice may not send the visitor out at once.
        assert desk.state.notice.code == NoticeCode.DANGEROUS

    bench.run(scene)


def test_that_a_database_that_is_away_is_an_alarm(bench):
    async def scene(desk):
        desk._console.health = StoreHealth.AWAY
        assert alarms(desk)["server_lost"].priority is AlarmPriority.HIGH

    bench.run(scene)


# -- who is inside ---------------------------------------------------------------------------


def test_that_somebody_astray_and_badges_that_stayed_away_are_alarms(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        person = PersonRow(
            "visit:1", PersonKind.VISITOR, "B014", "interview", NOW, standing=Standing.ASTRAY
        )
        badges = (BadgeRow("11", lost=False), BadgeRow("7", lost=True), BadgeRow("12", lost=False))
        desk._console.inside = ZonesState(people=(person,), late_badges=badges)
        found = alarms(desk)
        assert found["zone_breach.visit:1"].detail == "B014"
        assert found["zone_breach.visit:1"].priority is AlarmPriority.HIGH
        assert found["badge_late"].detail == "11, 12"
        assert found["badge_lost"].detail == "7"

    bench.run(scene)
