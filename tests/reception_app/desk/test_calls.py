"""Calls at the outer door, at two counters: answered, held, ended; and F2 and F6 inside one."""

import pytest

from device_bridge.protocol.codes import CallStage, Door, Regime
from device_bridge.protocol.requests import AnswerCall
from device_bridge.protocol.state import CallState
from reception_app.desk.calls import in_turn
from reception_app.errors import AirlockRefusedError, LinkDownError, NotOfferedError
from tests.conftest import until
from tests.reception_app.desk.bench import POST
from tests.reception_app.desk.fake_bridge import OTHER

RINGING, ANSWERED, HELD = CallStage


async def ring(bench, desk):
    bench.bridge.bell()
    bench.bridge.pass_time(3.0)
    await bench.told(desk)


def shown(desk):
    return [(one.call, one.stage, one.mine, one.post) for one in desk.state.airlock.rings]


def test_that_a_bell_is_answered_held_taken_up_and_ended_on_record(bench):
    async def scene(desk):
        await ring(bench, desk)
        assert shown(desk) == [(1, RINGING, False, "")]
        await desk.calls.answer()
        await bench.told(desk)
        assert shown(desk) == [(1, ANSWERED, True, "2")]
        await desk.calls.hold()
        await bench.told(desk)
        assert shown(desk) == [(1, HELD, False, "2")]
        await desk.calls.answer()
        await desk.calls.end()
        await bench.told(desk)
        assert shown(desk) == []
        await bench.drained(desk)
        entries = await desk._console.store.read(lambda reader: list(reader.entries()))
        told = b"".join(entry.body for entry in entries)
        for kind in (b"call_answered", b"call_held", b"call_ended"):
            assert b'"what":"%s"' % kind in told

    bench.run(scene)


def test_that_whom_this_counter_speaks_with_is_whom_f2_and_f6_are_for(bench):
    async def scene(desk):
        await ring(bench, desk)
        await ring(bench, desk)
        await desk.calls.answer(2)
        await bench.told(desk)
        assert [one.call for one in desk.state.airlock.rings] == [2, 1]
        await desk.queue.register("KLACHT", "nl")
        await bench.told(desk)
        assert [one.ticket for one in desk.state.airlock.rings] == ["B001", ""]
        await desk.airlock.admit()
        await bench.told(desk)
        assert bench.bridge.released(Door.OUTER) == 1
        assert [one.call for one in desk.state.airlock.rings] == [1]

    bench.run(scene)


def test_that_another_counter_takes_no_conversation_away(bench):
    async def scene(desk):
        await ring(bench, desk)
        bench.bridge.rig.ask(AnswerCall("theirs", OTHER, "airlock/main", 1), "c2")
        await bench.told(desk)
        assert shown(desk) == [(1, ANSWERED, False, "3")]
        with pytest.raises(NotOfferedError) as caught:
            await desk.calls.answer()
        assert caught.value.why == "no_call"
        with pytest.raises(AirlockRefusedError) as refused:
            await desk.calls.end(1)
        assert (refused.value.reason, refused.value.detail) == ("busy", "call")

    bench.run(scene)


def test_that_nothing_is_answered_where_nobody_rings_or_nothing_is_known(bench):
    async def scene(desk):
        await bench.told(desk)
        for work in (desk.calls.answer, desk.calls.hold, desk.calls.end):
            with pytest.raises(NotOfferedError):
                await work()
        await ring(bench, desk)
        bench.bridge.lose()
        await until(lambda: not desk._console.link.connected, what="the lost link")
        with pytest.raises(LinkDownError):
            await desk.calls.answer()

    bench.run(scene)


def test_that_a_ring_that_nobody_answered_is_an_alarm(bench):
    async def scene(desk):
        await ring(bench, desk)
        bench.bridge.pass_time(605)
        await bench.told(desk)
        (row,) = [one for one in desk.state.alarms.rows if one.kind == "missed_call"]
        assert not row.active
        await desk.alarms.acknowledge(row.key)
        await bench.told(desk)
        assert [one for one in desk.state.alarms.rows if one.kind == "missed_call"] == []

    bench.run(scene)


def test_that_calls_stand_in_their_turn():
    calls = (
        CallState(1, 60, stage=ANSWERED, post="counter-3"), CallState(2, 50, stage=HELD),
        CallState(3, 40), CallState(4, 30), CallState(5, 20, stage=ANSWERED, post=POST),
    )  # fmt: skip
    assert [one.call for one in in_turn(calls, POST)] == [5, 3, 4, 2, 1]


def test_that_at_night_an_answered_call_opens_by_two_presses_as_any(bench):
    async def scene(desk):
        bench.bridge.rig.with_state(regime=Regime.NIGHT)
        await ring(bench, desk)
        await desk.calls.answer()
        await bench.told(desk)
        await desk.airlock.admit()
        assert bench.bridge.released(Door.OUTER) == 0
        await desk.airlock.admit()
        assert bench.bridge.released(Door.OUTER) == 1

    bench.run(scene)
