"""The closing round at the desk: guided, on the ledger, taken up again, and missed at closing."""

from dataclasses import replace
from datetime import time

import pytest

from device_bridge.protocol.codes import GateOutcome
from device_bridge.protocol.codes import Regime as BridgeRegime
from reception_app.alarm_catalogue import AlarmPriority
from reception_app.closing import StepKind
from reception_app.desk.bridge_events import take
from reception_app.desk.states.zones import PersonKind
from reception_app.errors import NotOfferedError, NotSignedInError, ReasonNeededError
from reception_app.hours import Calendar, Hours, Span
from reception_app.ledger import read_body
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE
from tests.reception_app.desk.gated import GatedBench, gate_event, person

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
        await desk.closing.confirm("interview")
        assert turn(desk) is StepKind.DOORS
        entries = await desk._console.store.read(lambda reader: list(reader.entries()))
        told = [one for one in map(read_body, entries) if one.what == "closing_step"]
        assert [(one.reason, bool(one.commitment)) for one in told] == [("", True)]  # typed

    bench.run(scene)


def test_that_the_round_counts_the_people_of_the_list_and_binds_its_word_to_them(tmp_path):
    bench = GatedBench(tmp_path)
    bench.create()

    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await desk.queue.call_next()
        await desk.counter.describe("", "", 2, "")
        console = desk._console

        async def slips_in(number):
            seen = gate_event(GateOutcome.FORCED, kind="gate", detail="gate/counters 1",
                              number=number)  # fmt: skip
            await console.write(console.bridge_actor(), lambda tx: take(tx, seen))
            await bench.told(desk)
            rows = desk.state.zones.people
            return next(one for one in rows if one.kind is PersonKind.UNKNOWN)

        stranger = await slips_in(1)
        await desk.closing.begin()
        step = desk.state.closing.rows[0].step
        assert (step.count, step.staff) == (4, 1)  # the officer at the counter is told only
        assert {one.key for one in step.people} == {person(desk, ticket).key, stranger.key}
        await desk.closing.confirm("interview goes on")
        assert turn(desk) is StepKind.DOORS
        await desk.zones.clear(stranger.key, "a colleague without a badge")
        assert turn(desk) is StepKind.DOORS
        await slips_in(2)  # as many people as were explained, and another one
        assert turn(desk) is StepKind.PEOPLE
        assert person(desk, ticket).key in (await abouts(desk))[0]

    bench.run(scene)


async def abouts(desk):
    """Give of whom the ledger says that they stay."""

    def read(reader):
        bodies = (read_body(entry) for entry in reader.entries())
        return [one.about["of"] for one in bodies if "of" in one.about and "step" in one.about]

    return await desk._console.store.read(read)


def test_that_a_round_that_was_left_goes_on_where_it_was(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.closing.begin()
        await desk.closing.confirm()
        await desk.closing.begin()
        assert turn(desk) is StepKind.DOORS

    bench.run(scene)


async def hours_later(bench, desk, hours):
    await desk.staff.sign_out()
    bench.clock.pass_s(hours * 3600)
    await desk.staff.sign_in("peeters", PASSPHRASE)
    await bench.told(desk)


@pytest.mark.parametrize("finished", [True, False])
def test_that_the_round_of_yesterday_is_over_and_a_new_one_is_on_the_ledger(bench, finished):
    async def scene(desk):
        await bench.told(desk)
        await desk.closing.begin()
        await desk.closing.confirm()
        await desk.closing.confirm()
        bench.bridge.rig.state = replace(bench.bridge.rig.state, regime=BridgeRegime.CLOSED)
        await bench.told(desk)
        if finished:
            await desk.closing.confirm()
        assert desk.state.closing.done is finished
        bench.bridge.rig.state = replace(bench.bridge.rig.state, regime=BridgeRegime.DAY)
        await hours_later(bench, desk, 23)
        assert (desk.state.closing.begun_at, desk.state.closing.ready) == (None, 0)
        await desk.closing.begin()
        assert turn(desk) is StepKind.PEOPLE
        assert desk.state.closing.begun_at == bench.clock.now
        assert (await whats(desk)).count("closing_begun") == 2

    bench.run(scene)


def test_that_a_round_goes_on_past_midnight(bench):
    async def scene(desk):
        await hours_later(bench, desk, 13)  # half past eleven at night in Brussels
        await desk.closing.begin()
        await desk.closing.confirm()
        await hours_later(bench, desk, 2)
        await desk.closing.begin()
        assert turn(desk) is StepKind.DOORS
        assert (await whats(desk)).count("closing_begun") == 1

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


def test_that_a_building_still_not_shut_a_quarter_of_an_hour_later_is_a_high_alarm(bench):
    bench.setup = replace(bench.setup, calendar=NINE_TO_FIVE)
    bench.clock.pass_s(8 * 3600)

    def late(desk):
        return next((r for r in desk.state.alarms.rows if r.kind == "close_not_ready"), None)

    async def scene(desk):
        await bench.told(desk)
        await until(lambda: late(desk), what="the alarm")
        assert late(desk).priority is AlarmPriority.LOW
        await desk.alarms.acknowledge(late(desk).key)
        bench.clock.pass_s(15 * 60)
        await bench.told(desk)
        await until(lambda: late(desk).priority is AlarmPriority.HIGH, what="the high alarm")
        assert not late(desk).acknowledged

    bench.run(scene)
