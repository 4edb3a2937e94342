"""A thousand alarms in ten seconds: a short list, made seldom; no critical one waits."""

from dataclasses import replace

from msgspec.structs import replace as replace_struct

from device_bridge.client import Connected, Fault, LinkLost, StateSeen
from device_bridge.protocol.answers import Welcome
from device_bridge.protocol.codes import BarrierKind, Mode, Stand
from device_bridge.protocol.state import AlarmState, BarrierState
from tests.reception_app.desk.bench import StillClock

NOW = StillClock().now


def test_that_a_flood_leaves_the_list_short_and_made_four_times_a_second(bench):
    async def scene(desk):
        await bench.told(desk)
        made, make = [0], desk.alarms._made

        def counting(moment):
            made[0] += 1
            return make(moment)

        desk.alarms._made = counting
        link, elements = desk._console.link, {}
        for number in range(1000):
            bench.clock.pass_s(0.01)
            name = f"shutter/{number % 20}"
            elements.setdefault(name, []).append(AlarmState(f"a{number}", "jammed", 0.0))
            barrier = BarrierState(
                name, BarrierKind.SHUTTER, Stand.OPEN, Mode.AUTOMATIC, live=True,
                sample_age_s=0.1, alarms=tuple(elements[name]),
            )  # fmt: skip
            others = tuple(one for one in link.devices if one.name != name)
            link = replace(link, devices=(*others, barrier), seen_at=bench.clock.monotonic,
                           heard_at=bench.clock.monotonic)  # fmt: skip
            desk._console.link = link
            desk.alarms.compose(desk._console.moment())
        bench.clock.pass_s(0.3)
        state = desk.alarms.compose(desk._console.moment())
        assert len(state.rows) == 20
        assert sum(1 + row.stands_for for row in state.rows) == 1000
        assert state.rate.flooding
        assert made[0] <= 60

    bench.run(scene)


def test_that_in_a_flood_a_critical_alarm_does_not_wait(bench):
    async def scene(desk):
        await bench.told(desk)
        alarms_desk = desk.alarms
        many = tuple(AlarmState(f"a{n}", "jammed", 0.0) for n in range(20))
        barrier = BarrierState(
            "shutter/1", BarrierKind.SHUTTER, Stand.OPEN, Mode.AUTOMATIC, live=True,
            sample_age_s=0.1, alarms=many,
        )  # fmt: skip
        link = desk._console.link
        desk._console.link = replace(link, devices=(*link.devices, barrier))
        alarms_desk.compose(desk._console.moment())
        fire = AlarmState("fire", "fire", 0.0)
        barrier = replace_struct(barrier, alarms=(*many, fire))
        desk._console.link = replace(link, devices=(*link.devices, barrier))
        bench.clock.pass_s(0.01)
        state = alarms_desk.compose(desk._console.moment())
        assert state.rate.flooding
        assert state.rows[0].kind == "fire"

    bench.run(scene)


def test_that_in_a_flood_what_is_over_is_told_a_turn_after_the_list(bench):
    async def scene(desk):
        await bench.told(desk)
        link = desk._console.link

        def tell(*kinds):
            alarms = tuple(AlarmState(kind, "jammed", 0.0) for kind in kinds)
            barrier = replace_struct(jammed(1, 0.0), alarms=alarms)
            desk._console.link = replace(link, devices=(*link.devices, barrier))
            return desk.alarms.compose(desk._console.moment())

        tell(*(f"a{number}" for number in range(20)))
        bench.clock.pass_s(0.3)
        state = tell("a0", "a1")
        assert (state.rate.flooding, state.rows[0].stands_for, state.closed) == (True, 1, ())
        bench.clock.pass_s(0.01)
        assert len(tell("a0", "a1").closed) == 18

    bench.run(scene)


def jammed(number, age_s):
    return BarrierState(
        f"shutter/{number}", BarrierKind.SHUTTER, Stand.OPEN, Mode.AUTOMATIC, live=True,
        sample_age_s=0.1, alarms=(AlarmState("jammed", "jammed", age_s),),
    )  # fmt: skip


def test_that_a_bridge_started_anew_after_an_outage_ends_no_alarm_and_makes_no_flood(bench):
    async def scene(desk):
        await bench.told(desk)
        link = desk._console.link

        def tell(boot, number, age_s):
            devices = (*link.devices, *(jammed(n, age_s) for n in range(8)))
            desk._heard(StateSeen(boot, devices, number, bench.clock.monotonic))
            bench.clock.pass_s(0.3)
            desk._publish()
            return desk.state.alarms

        before = tell(link.boot, link.number + 1, 5.0)
        desk._heard(LinkLost(Fault.AWAY))
        bench.clock.pass_s(59.7)
        desk._publish()
        desk._heard(Connected(Welcome("hello", "bridge", "another", simulated=True, rights=())))
        after = tell("another", 1, 65.0)
        assert len(before.rows) == 8
        assert [(one.key, one.times) for one in after.rows if one.device] == [
            (one.key, 1) for one in before.rows
        ]
        assert not [one for one in after.closed if one.row.device]
        assert after.rate.ten_min == before.rate.ten_min + 1  # the bridge that was lost

    bench.run(scene)
