"""What people do with alarms is on record: for every post, and over a restart."""

import asyncio
from dataclasses import replace

import pytest

from reception_app.desk.states.alarms import (
    AlarmPriority,
    SoundCheck,
    SoundState,
)
from reception_app.desk.states.links import StoreHealth
from reception_app.errors import (
    AlarmLastsError,
    NotAllowedError,
    NotShelvableError,
    UnknownAlarmError,
)
from reception_app.ledger import Flaw
from reception_app.staff import Right
from reception_app.store import AlarmDeed, AlarmDid, Store
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, POST, StillClock

NOW = StillClock().now


def alarms(desk):
    return {row.alarm: row for row in desk.alarms.compose(desk._console.moment()).rows}


def on_record(bench):
    """Read what the ledger says of alarms."""

    async def read():
        store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
        try:
            return await store.read(lambda reader: reader.alarm_deeds(0))
        finally:
            await store.close()

    return asyncio.run(read())


def late_visitor(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def wait(desk):
        await desk.queue.register("KLACHT", "nl")
        bench.clock.pass_s(21 * 60)

    return wait


def test_that_taking_in_hand_is_on_record_and_told_to_the_other_posts(bench):
    wait = late_visitor(bench)

    async def scene(desk):
        other = bench.desk(OTHER_POST)
        await other.start()
        try:
            await wait(desk)
            desk.staff.touched()
            await until(lambda: "wait_over" in alarms(other), what="the other post")
            assert not alarms(other)["wait_over"].acknowledged
            await desk.alarms.acknowledge()
            await until(lambda: alarms(other)["wait_over"].acknowledged, what="the other post")
            assert alarms(other)["wait_over"].owner == "insp. Peeters"
        finally:
            await other.stop()

    bench.run(scene)
    (deed,) = on_record(bench)
    assert (deed.did, deed.alarm, deed.post) == (AlarmDid.ACKNOWLEDGED, "wait_over", POST)


def test_that_an_alarm_of_one_post_is_not_taken_in_hand_at_another(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        other = bench.desk(OTHER_POST)
        await other.start()
        try:
            for one in (desk, other):
                one.alarms.heard(SoundState(SoundCheck.NO_DEVICE, NOW))
            await desk.alarms.acknowledge("sound")
            await until(lambda: desk.alarms._record.revision > 0, what="the record")
            await other.alarms.read()
            assert alarms(desk)["sound"].acknowledged
            assert not alarms(other)["sound"].acknowledged
        finally:
            await other.stop()

    bench.run(scene)


def test_that_a_chief_puts_an_alarm_aside_and_it_comes_back_by_itself(bench):
    wait = late_visitor(bench)

    async def scene(desk):
        await wait(desk)
        await desk.alarms.shelve("wait_over", 10, "known")
        state = desk.alarms.compose(desk._console.moment())
        assert (state.rows, [row.kind for row in state.shelved]) == ((), ["wait_over"])
        assert (state.shelved[0].shelved_by, state.shelved[0].shelved_why) == (
            "hinsp. Janssens", "known",
        )  # fmt: skip
        bench.clock.pass_s(10 * 60)
        assert desk.alarms.compose(desk._console.moment()).shelved == ()
        assert not alarms(desk)["wait_over"].acknowledged

    bench.run(scene, login="janssens")
    (deed,) = on_record(bench)
    assert (deed.did, deed.minutes, deed.reason) == (AlarmDid.SHELVED, 10, "known")


def test_that_a_shelving_outlasts_the_program_and_is_ended_by_hand(bench):
    wait = late_visitor(bench)

    async def first(desk):
        await wait(desk)
        await desk.alarms.shelve("wait_over", 20, "known")

    async def then(desk):
        assert alarms(desk) == {}
        await desk.alarms.unshelve("wait_over")
        assert "wait_over" in alarms(desk)

    bench.run(first, login="janssens")
    bench.run(then, login="janssens")
    assert [deed.did for deed in on_record(bench)] == [AlarmDid.SHELVED, AlarmDid.UNSHELVED]


def test_that_an_officer_shelves_nothing(bench):
    wait = late_visitor(bench)

    async def scene(desk):
        await wait(desk)
        with pytest.raises(NotAllowedError):
            await desk.alarms.shelve("wait_over", 10, "known")
        assert "wait_over" in alarms(desk)

    bench.run(scene)
    assert on_record(bench) == ()


def test_that_the_database_too_refuses_a_shelving_that_is_too_long(bench):
    bench.setup = replace(bench.setup, airlock="")
    deed = AlarmDeed(AlarmDid.SHELVED, "wait_over", "wait_over", minutes=31, reason="known")

    async def scene(desk):
        with pytest.raises(NotShelvableError):
            await desk.alarms._books.save(desk._console.actor(Right.SHELVE), deed)

    bench.run(scene, login="janssens")
    assert on_record(bench) == ()


def test_that_what_was_taken_in_hand_without_a_database_is_saved_when_it_is_back(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        console = desk._console
        store, console.opened = console.opened, None
        console.health = StoreHealth.AWAY
        await desk.alarms.acknowledge("server_lost")
        assert alarms(desk)["server_lost"].acknowledged
        bench.clock.pass_s(60)
        console.opened, console.health = store, StoreHealth.OK
        await desk.alarms.read()

    bench.run(scene)
    (deed,) = on_record(bench)
    assert (deed.alarm, deed.post) == ("server_lost", POST)
    assert deed.at == NOW


def test_that_a_flaw_of_the_ledger_stands_until_a_chief_resets_it(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def found(desk):
        desk._console.opened._database.flaw = Flaw(7, "rewritten")
        desk.alarms._books.begun = False
        await desk.alarms.read()
        row = alarms(desk)["ledger_flaw"]
        assert (row.priority, row.detail, row.latched) == (AlarmPriority.HIGH, "7 rewritten", False)
        await desk.alarms.acknowledge("ledger_flaw")
        with pytest.raises(AlarmLastsError):
            await desk.alarms.reset("ledger_flaw", "restored")

    async def after(desk):
        row = alarms(desk)["ledger_flaw"]
        assert (row.active, row.latched, row.acknowledged) == (True, True, True)
        await desk.alarms.reset("ledger_flaw", "restored")
        assert alarms(desk) == {}

    async def gone(desk):
        assert alarms(desk) == {}

    for scene in (found, after, gone):
        bench.run(scene, login="janssens")
    assert [deed.did for deed in on_record(bench)] == [
        AlarmDid.LATCHED, AlarmDid.ACKNOWLEDGED, AlarmDid.RESET,
    ]  # fmt: skip


def test_that_the_journal_of_the_bridge_tells_who_has_its_alarm_in_hand(bench):
    async def scene(desk):
        bench.bridge.look(tamper=True)
        await bench.told(desk)
        await desk.alarms.acknowledge()
        await bench.told(desk)
        await bench.drained(desk)
        await desk.alarms.read()
        desk.alarms._made_at = float("-inf")
        assert alarms(desk)["tamper"].owner == "insp. Peeters"

    bench.clock.now = NOW.replace(hour=9, minute=0, second=58)  # as the fake journal tells time
    bench.run(scene)


def test_that_an_alarm_that_is_gone_is_shelved_by_nobody(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        for deed in (desk.alarms.unshelve("sound"), desk.alarms.shelve("sound", 5, "known")):
            with pytest.raises(UnknownAlarmError):
                await deed

    bench.run(scene, login="janssens")
