"""The closing round at the desk: guided, on the ledger, taken up again, and missed at closing."""

from dataclasses import replace
from datetime import time

import pytest

from device_bridge.protocol.codes import Regime as BridgeRegime
from reception_app.closing import StepKind
from reception_app.errors import NotOfferedError, NotSignedInError, ReasonNeededError
from reception_app.hours import Calendar, Hours, Span
from reception_app.ledger import read_body
from tests.conftest import until

NINE_TO_FIVE = Calendar.of(Hours(((Span(time(9), time(17)),),) * 7), "Europe/Brussels")


def turn(desk):
    state = desk.state.closing
    return None if state.turn is None else state.rows[state.turn].step.kind


async def whats(desk):
    def read(reader):
        return [read_body(entry).what for entry in reader.entries()]

    return await desk._console.store.read(read)


def test_that_a_round_goes_step_by_step_and_is_on_the_ledger(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.closing.begin()
        assert turn(desk) is StepKind.PEOPLE
        await desk.closing.confirm()
        assert turn(desk) is StepKind.DOORS
        await desk.closing.confirm()
        assert turn(desk) is StepKind.REGIME
        with pytest.raises(NotOfferedError):
            await desk.closing.confirm()  # entry is still open
        bench.bridge.rig.state = replace(bench.bridge.rig.state, regime=BridgeRegime.CLOSED)
        await bench.told(desk)
        await desk.closing.confirm()
        assert desk.state.closing.done
        assert (await whats(desk)).count("closing_step") == 3

    bench.run(scene)


def test_that_people_inside_are_explained_or_brought_out(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        await desk.closing.begin()
        with pytest.raises(ReasonNeededError):
            await desk.closing.confirm()
        await desk.closing.confirm("interview goes on, officer with them")
        assert turn(desk) is StepKind.DOORS

    bench.run(scene)


def test_that_a_round_that_was_left_goes_on_where_it_was(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.closing.begin()
        await desk.closing.confirm()
        await desk.closing.begin()
        assert turn(desk) is StepKind.DOORS

    bench.run(scene)


def test_that_nothing_is_confirmed_on_an_old_word_or_by_nobody(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.closing.begin()
        await desk.closing.confirm()
        bench.clock.pass_s(2)
        with pytest.raises(NotOfferedError):
            await desk.closing.confirm()
        await desk.staff.lock()
        with pytest.raises(NotSignedInError):
            await desk.closing.confirm()

    bench.run(scene)


def test_that_a_building_that_is_not_shut_at_closing_time_is_an_alarm_until_it_is(bench):
    bench.setup = replace(bench.setup, calendar=NINE_TO_FIVE)
    bench.clock.pass_s(8 * 3600)

    def late(desk):
        return [one for one in desk.state.alarms.rows if one.kind == "close_not_ready"]

    async def scene(desk):
        await bench.told(desk)
        await until(lambda: late(desk), what="the alarm")
        bench.bridge.rig.state = replace(bench.bridge.rig.state, regime=BridgeRegime.CLOSED)
        await bench.told(desk)
        await until(lambda: not late(desk) or not late(desk)[0].active, what="its end")

    bench.run(scene)
