"""An alarm is handed to a colleague, who takes it in hand; until then it may be taken back."""

from dataclasses import replace

import pytest

from reception_app.desk.states.links import StoreHealth
from reception_app.errors import NotHandableError, UnknownAlarmError
from reception_app.staff import Right
from reception_app.store import AlarmDeed, AlarmDid
from reception_app.store_errors import StoreError
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST
from tests.reception_app.desk.test_alarm_closing import other_counter
from tests.reception_app.desk.test_alarm_record import alarms, on_record


@pytest.fixture
def office(bench):
    bench.setup = replace(bench.setup, airlock="")
    return bench


async def somebody_waits(bench, *desks):
    """Let somebody wait too long: a low alarm that every post sees."""
    await desks[0].queue.register("KLACHT", "nl")
    bench.clock.pass_s(21 * 60)
    for one in desks:
        one.staff.touched()
        await until(lambda one=one: "wait_over" in alarms(one), what="the alarm")


async def colleague(desk):
    await until(lambda: desk.state.alarms.colleagues, what="the colleague")
    (one,) = desk.state.alarms.colleagues
    return one


def row_at(desk):
    return desk.alarms.compose(desk._console.moment()).find("|wait_over")


def test_that_a_colleague_sees_what_was_handed_to_them_and_takes_it_in_hand(office):
    async def scene(desk):
        async with other_counter(office) as other:
            await somebody_waits(office, desk, other)
            await desk.alarms.acknowledge()
            await until(lambda: row_at(other).acknowledged, what="in hand, there")
            one = await colleague(desk)
            assert (one.name, one.post) == ("S-4471", "3")
            await desk.alarms.hand("|wait_over", one.staff)
            assert row_at(desk).acknowledged
            assert (row_at(desk).handed.mine, row_at(desk).handed.to) == (True, "S-4471")
            await until(lambda: row_at(other).handed, what="the word")
            there = row_at(other)
            assert (there.handed.here, there.handed.by) == (True, "insp. Peeters")
            assert not there.acknowledged  # it asks as a new one does
            assert other.alarms.compose(other._console.moment()).newest.key == "|wait_over"
            await other.alarms.acknowledge()
            for post in (desk, other):
                await until(lambda post=post: row_at(post).handed is None, what="taken in hand")
                assert row_at(post).acknowledged
                assert row_at(post).owner == "S-4471"

    office.run(scene)
    deeds = [deed for deed in on_record(office) if deed.alarm == "wait_over"]
    assert [deed.did for deed in deeds] == [
        AlarmDid.ACKNOWLEDGED, AlarmDid.HANDED, AlarmDid.ACKNOWLEDGED,
    ]  # fmt: skip
    assert (deeds[1].by == deeds[0].by, deeds[1].to == deeds[2].by) == (True, True)
    assert deeds[1].to_post == OTHER_POST


def test_that_one_that_nobody_has_may_be_handed_on_by_anybody(office):
    async def scene(desk):
        async with other_counter(office) as other:
            await somebody_waits(office, desk, other)
            await desk.alarms.hand("|wait_over", (await colleague(desk)).staff)
            await until(lambda: row_at(other).handed, what="the word")
            assert not row_at(desk).acknowledged
            await other.alarms.acknowledge("|wait_over")
            await until(lambda: row_at(desk).acknowledged, what="in hand")
            assert row_at(desk).owner == "S-4471"

    office.run(scene)


def test_that_it_is_taken_back_until_it_is_taken_in_hand_and_by_whoever_gave_it(office):
    async def scene(desk):
        async with other_counter(office) as other:
            await somebody_waits(office, desk, other)
            await desk.alarms.acknowledge()
            await desk.alarms.hand("|wait_over", (await colleague(desk)).staff)
            await until(lambda: row_at(other).handed, what="the word")
            with pytest.raises(UnknownAlarmError):
                await other.alarms.take_back("|wait_over")
            await desk.alarms.take_back("|wait_over")
            await until(lambda: row_at(other).handed is None, what="taken back")
            assert row_at(other).acknowledged
            assert row_at(other).owner == "insp. Peeters"
            with pytest.raises(UnknownAlarmError):
                await desk.alarms.take_back("|wait_over")

    office.run(scene)


def test_that_nobody_gives_away_what_a_colleague_has_in_hand(office):
    async def scene(desk):
        async with other_counter(office) as other:
            await somebody_waits(office, desk, other)
            await other.alarms.acknowledge()
            await until(lambda: row_at(desk).acknowledged, what="in hand there")
            with pytest.raises(NotHandableError) as refused:
                await desk.alarms.hand("|wait_over", (await colleague(desk)).staff)
            assert refused.value.why == "held"

    office.run(scene)
    assert AlarmDid.HANDED not in [deed.did for deed in on_record(office)]


@pytest.mark.parametrize(("chosen", "why"), [("", "nobody"), ("somebody", "nobody")])
def test_that_with_nobody_at_another_post_nothing_is_handed_on(office, chosen, why):
    async def scene(desk):
        await somebody_waits(office, desk)
        assert desk.state.alarms.colleagues == ()
        with pytest.raises(NotHandableError) as refused:
            await desk.alarms.hand("|wait_over", chosen)
        assert refused.value.why == why

    office.run(scene)


def test_that_whoever_signed_out_meanwhile_is_handed_nothing(office):
    async def scene(desk):
        async with other_counter(office) as other:
            await somebody_waits(office, desk, other)
            one = await colleague(desk)
            await other.staff.sign_out()
            await until(lambda: not desk.state.alarms.colleagues, what="nobody there")
            with pytest.raises(NotHandableError):
                await desk.alarms.hand("|wait_over", one.staff)

    office.run(scene)


def test_that_what_one_post_alone_sees_is_not_handed_on(office):
    async def scene(desk):
        async with other_counter(office):
            desk._console.journal_changed_at = office.clock.now
            await until(lambda: "journal_changed" in alarms(desk), what="the alarm")
            with pytest.raises(NotHandableError) as refused:
                await desk.alarms.hand("|journal_changed", (await colleague(desk)).staff)
            assert refused.value.why == "post"

    office.run(scene)


def test_that_without_a_database_nothing_is_handed_on(office):
    async def scene(desk):
        async with other_counter(office) as other:
            await somebody_waits(office, desk, other)
            one = await colleague(desk)
            console = desk._console
            store, console.opened = console.opened, None
            console.health = StoreHealth.AWAY
            with pytest.raises(StoreError):
                await desk.alarms.hand("|wait_over", one.staff)
            assert row_at(desk).handed is None
            console.opened = store

    office.run(scene)


def test_that_an_alarm_of_the_bridge_goes_over_to_the_colleague(bench):
    async def scene(desk):
        bench.setup = replace(bench.setup, airlock="")  # one bridge has one listener here
        async with other_counter(bench) as other:
            bench.bridge.look(mains=False)
            await bench.told(desk)
            await desk.alarms.acknowledge()
            await bench.told(desk)
            key, one = "airlock/main|mains", await colleague(desk)
            # Before the journal has told who took it in hand: that is no end of the handing-on.
            await desk.alarms.hand(key, one.staff)
            await bench.drained(desk)
            await desk.alarms.read()
            await until(lambda: alarms(desk)["mains"].handed, what="what was handed on")
            accepted = AlarmDeed(AlarmDid.ACKNOWLEDGED, "mains", "power", "airlock/main")
            await other.alarms._books.save(other._console.actor(Right.ACKNOWLEDGE), accepted)
            await until(lambda: alarms(desk)["mains"].owner == "S-4471", what="the new owner")
            assert alarms(desk)["mains"].handed is None

    bench.clock.now = bench.clock.now.replace(hour=9, minute=0, second=58)
    bench.run(scene)
