"""A thousand alarms in ten seconds: a short list, made seldom; no critical one waits."""

from dataclasses import replace

from msgspec.structs import replace as replace_struct

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
