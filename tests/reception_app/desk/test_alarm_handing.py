"""A high alarm that nobody takes in hand for a minute is given to the chief, on record (4.8)."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from reception_app.desk.states.links import StoreHealth
from reception_app.store import AlarmDeed, AlarmDid
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE, POST
from tests.reception_app.desk.test_alarm_record import alarms, on_record

KIND = "journal_changed"  # high, and one post alone can see it


@pytest.fixture
def office(bench):
    bench.setup = replace(bench.setup, airlock="")
    return bench


@asynccontextmanager
async def chief(bench):
    """Have a chief at the other counter."""
    other = bench.desk(OTHER_POST)
    await other.start()
    try:
        await other.staff.sign_in("janssens", PASSPHRASE)
        yield other
    finally:
        await other.stop()


async def somebody_waits(bench, desk):
    """Let somebody who must not wait do so for ten minutes: high, and every post sees it."""
    await desk.queue.register("GEWELD", "nl")
    bench.clock.pass_s(601)
    await until(lambda: "priority_waits" in alarms(desk), what="the alarm")


def given(bench):
    return [deed for deed in on_record(bench) if deed.did is AlarmDid.GIVEN]


def test_that_the_chief_is_given_what_nobody_took_in_hand_and_takes_it(office):
    async def scene(desk):
        await somebody_waits(office, desk)
        async with chief(office) as other:
            await until(lambda: desk.state.alarms.chiefs, what="the chief at the other counter")
            (row,) = desk.state.alarms.chiefs
            assert (row.name, row.post, row.here) == ("hinsp. Janssens", "3", False)
            office.clock.pass_s(30)
            assert not alarms(desk)["priority_waits"].escalated
            office.clock.pass_s(40)
            for one in (desk, other):
                await until(lambda one=one: alarms(one)["priority_waits"].given_at, what="the word")
            assert other.state.alarms.newest.kind == "priority_waits"
            assert other.state.alarms.chiefs[0].here
            await other.alarms.acknowledge()
            await until(lambda: alarms(desk)["priority_waits"].acknowledged, what="in hand")
            assert alarms(desk)["priority_waits"].owner == "hinsp. Janssens"

    office.run(scene)
    (deed,) = given(office)  # two consoles saw it, one wrote it
    assert (deed.kind, deed.detail) == ("priority_waits", "3")


def test_that_two_consoles_at_the_same_moment_put_it_on_record_once(office):
    async def scene(desk):
        deed = AlarmDeed(AlarmDid.GIVEN, "priority_waits", "priority_waits", detail="3")
        for _ in range(2):
            await desk.alarms._books.put(deed)
        office.clock.pass_s(61)
        await desk.alarms._books.put(deed)  # it rose again

    office.run(scene)
    assert len(given(office)) == 2


def test_that_an_alarm_with_no_chief_anywhere_says_so_on_record(office):
    async def scene(desk):
        await somebody_waits(office, desk)
        office.clock.pass_s(65)
        await until(lambda: alarms(desk)["priority_waits"].given_at, what="the word")
        assert desk.state.alarms.chiefs == ()

    office.run(scene)
    assert [deed.detail for deed in given(office)] == ["nobody"]


def test_that_what_one_post_alone_sees_stands_at_the_chief_and_is_taken_there(office):
    async def scene(desk):
        desk._console.journal_changed_at = office.clock.now
        await until(lambda: KIND in alarms(desk), what="the alarm")
        async with chief(office) as other:
            office.clock.pass_s(61)
            await until(lambda: alarms(desk)[KIND].given_at, what="the word")
            name = f"{KIND}@{POST}"
            await until(lambda: name in alarms(other), what="the alarm at the chief's")
            row = alarms(other)[name]
            assert (row.kind, row.post_number, row.escalated) == (KIND, "2", True)
            assert name not in alarms(desk)
            await other.alarms.acknowledge(row.key)
            await until(lambda: alarms(desk)[KIND].acknowledged, what="in hand at its post")
            assert alarms(desk)[KIND].owner == "hinsp. Janssens"
            await until(lambda: name not in alarms(other), what="gone from the chief's list")

    office.run(scene, login="")


def test_that_what_is_over_at_its_post_leaves_the_chief(office):
    async def scene(desk):
        desk._console.journal_changed_at = office.clock.now
        async with chief(office) as other:
            await until(lambda: KIND in alarms(desk), what="the alarm")
            office.clock.pass_s(61)
            name = f"{KIND}@{POST}"
            await until(lambda: name in alarms(other), what="the alarm at the chief's")
            desk._console.journal_changed_at = None
            office.clock.pass_s(6)
            await until(lambda: name not in alarms(other), what="gone from the chief's list")

    office.run(scene, login="")
    assert [deed.did for deed in on_record(office)] == [AlarmDid.GIVEN, AlarmDid.OVER]


def test_that_an_officer_is_given_nothing_of_another_post(office):
    async def scene(desk):
        other = office.desk(OTHER_POST)
        await other.start()
        try:
            desk._console.journal_changed_at = office.clock.now
            await until(lambda: KIND in alarms(desk), what="the alarm")
            office.clock.pass_s(61)
            await until(lambda: alarms(desk)[KIND].given_at, what="the word")
            await other.alarms.read()
            assert alarms(other) == {}
        finally:
            await other.stop()

    office.run(scene, login="")


def test_that_without_a_database_nobody_is_told_until_it_is_back(office):
    async def scene(desk):
        await somebody_waits(office, desk)
        console = desk._console
        store, console.opened = console.opened, None
        console.health = StoreHealth.AWAY
        office.clock.pass_s(65)
        await until(lambda: alarms(desk)["priority_waits"].escalated, what="the minute")
        beats = []
        console_beat = desk.alarms.follow
        desk.alarms.follow = lambda: (beats.append(1), console_beat())
        await until(lambda: len(beats) >= 2, what="two beats")
        await asyncio.sleep(0)
        assert alarms(desk)["priority_waits"].given_at is None
        console.opened, console.health = store, StoreHealth.OK
        office.clock.pass_s(6)
        await until(lambda: alarms(desk)["priority_waits"].given_at, what="the word")

    office.run(scene)
