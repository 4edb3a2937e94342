"""An alarm is closed with a line that says what was done: on record, and its text can be erased."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from reception_app.desk.states.alarms import AlarmTurn, SoundCheck, SoundState
from reception_app.desk.states.links import StoreHealth
from reception_app.errors import (
    AlarmStandsError,
    BadFieldError,
    LinkDownError,
    NotAllowedError,
    ReasonNeededError,
    UnknownAlarmError,
)
from reception_app.ledger import Flaw
from reception_app.staff import console_actor
from reception_app.store import AlarmDid, Store
from reception_app.store_errors import StoreError
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE, POST, StillClock
from tests.reception_app.desk.test_alarm_record import alarms, on_record

NOTE = "Mat lag tussen de deur; weggehaald."


@pytest.fixture
def office(bench):
    bench.setup = replace(bench.setup, airlock="")
    return bench


@asynccontextmanager
async def other_counter(bench, login="s4471"):
    other = bench.desk(OTHER_POST)
    await other.start()
    try:
        await other.staff.sign_in(login, PASSPHRASE)
        yield other
    finally:
        await other.stop()


async def nobody_waits_any_more(bench, desk, *others):
    """Let somebody wait too long, then call them: the alarm is over, and nobody saw it."""
    await desk.queue.register("KLACHT", "nl")
    bench.clock.pass_s(21 * 60)
    for one in (desk, *others):
        one.staff.touched()
        await until(lambda one=one: "wait_over" in alarms(one), what="the alarm")
    await desk.queue.call_next()
    await until(lambda: not alarms(desk)["wait_over"].active, what="the end of its cause")


def closed(desk):
    return {one.row.alarm: one for one in desk.alarms.compose(desk._console.moment()).closed}


def in_the_file(bench, words):
    """Tell in which tables of the database some words stand."""

    async def read():
        store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
        try:
            return await store.read(
                lambda reader: [
                    table.name
                    for table in _tables()
                    if words in repr(reader._db.execute(table.select()).all())
                ]
            )
        finally:
            await store.close()

    return asyncio.run(read())


def _tables():
    from reception_app.store import tables as t

    return t.remark, t.ledger_entry, t.setting, t.operation


def test_that_a_note_closes_what_is_over_and_every_post_reads_it(office):
    async def scene(desk):
        async with other_counter(office) as other:
            await nobody_waits_any_more(office, desk, other)
            await desk.alarms.close("|wait_over", NOTE)
            assert "wait_over" not in alarms(desk)
            await until(lambda: "wait_over" in closed(other), what="the note there")
            for one in (desk, other):
                row = closed(one)["wait_over"]
                assert (row.note, row.noted_by) == (NOTE, "insp. Peeters")
                assert row.row.course[-1].turn is AlarmTurn.NOTED
            assert "wait_over" not in alarms(other)

    office.run(scene)
    assert [deed.did for deed in on_record(office)] == [AlarmDid.ACKNOWLEDGED, AlarmDid.CLOSED]
    assert in_the_file(office, NOTE) == ["remark"]  # the ledger knows only that there is one


def test_that_a_single_word_is_not_taken_for_a_code_and_stays_out_of_the_ledger(office):
    async def scene(desk):
        await nobody_waits_any_more(office, desk)
        await desk.alarms.close("|wait_over", "vermeulen")

    office.run(scene)
    assert in_the_file(office, "vermeulen") == ["remark"]


def test_that_retention_erases_the_note_and_that_there_was_one_stays(office):
    async def scene(desk):
        await nobody_waits_any_more(office, desk)
        await desk.alarms.close("|wait_over", NOTE)
        before = office.clock.now + timedelta(days=1)
        await desk._console.store.write(
            console_actor(POST), "erase", lambda tx: tx.erase_names(before)
        )

    office.run(scene)
    assert in_the_file(office, NOTE) == []
    deed = on_record(office)[-1]
    assert (deed.did, deed.reason) == (AlarmDid.CLOSED, "")


def test_that_the_note_is_there_after_a_restart(office):
    async def first(desk):
        await nobody_waits_any_more(office, desk)
        await desk.alarms.close("|wait_over", NOTE)

    async def then(desk):
        await until(lambda: "wait_over" in closed(desk), what="what the record tells")
        assert closed(desk)["wait_over"].note == NOTE
        office.clock.pass_s(25 * 3600)
        assert closed(desk) == {}

    office.run(first)
    office.run(then, login="")


def test_that_what_stands_is_not_closed(office):
    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        office.clock.pass_s(21 * 60)
        desk.staff.touched()
        await until(lambda: "wait_over" in alarms(desk), what="the alarm")
        await desk.alarms.acknowledge()
        with pytest.raises(AlarmStandsError):
            await desk.alarms.close("|wait_over", NOTE)
        assert alarms(desk)["wait_over"].acknowledged

    office.run(scene)
    assert [deed.did for deed in on_record(office)] == [AlarmDid.ACKNOWLEDGED]


@pytest.mark.parametrize(
    ("typed", "error"),
    [("  ", ReasonNeededError), ("x" * 201, BadFieldError), ("85.07.30-033 28", BadFieldError)],
    ids=["nothing", "long", "national-number"],
)
def test_that_a_note_that_may_not_be_typed_closes_nothing(office, typed, error):
    async def scene(desk):
        await nobody_waits_any_more(office, desk)
        with pytest.raises(error):
            await desk.alarms.close("|wait_over", typed)
        assert "wait_over" in alarms(desk)

    office.run(scene)
    assert on_record(office) == ()


def test_that_without_a_database_nothing_is_closed(office):
    async def scene(desk):
        await nobody_waits_any_more(office, desk)
        console = desk._console
        store, console.opened = console.opened, None
        console.health = StoreHealth.AWAY
        assert not desk.alarms.compose(console.moment()).stored
        with pytest.raises(StoreError):
            await desk.alarms.close("|wait_over", NOTE)
        assert "wait_over" in alarms(desk)
        console.opened = store

    office.run(scene)


def test_that_a_note_is_written_below_what_ended_by_itself_once(office):
    async def scene(desk):
        await nobody_waits_any_more(office, desk)
        await desk.alarms.acknowledge()
        key = closed(desk)["wait_over"].key
        assert closed(desk)["wait_over"].note == ""
        await desk.alarms.close(key, NOTE)
        assert closed(desk)["wait_over"].note == NOTE
        with pytest.raises(UnknownAlarmError):
            await desk.alarms.close(key, "nog iets")

    office.run(scene)


def test_that_a_late_note_takes_nothing_in_hand_that_rose_since(office):
    async def scene(desk):
        await nobody_waits_any_more(office, desk)
        await desk.alarms.acknowledge()
        key = closed(desk)["wait_over"].key
        await desk.queue.register("KLACHT", "nl")
        office.clock.pass_s(21 * 60)
        desk.staff.touched()
        await until(lambda: "wait_over" in alarms(desk), what="the alarm once more")
        await desk.alarms.close(key, NOTE)
        row = alarms(desk)["wait_over"]
        assert not row.acknowledged
        assert closed(desk)["wait_over"].note == NOTE

    office.run(scene)


def test_that_an_alarm_of_the_bridge_is_closed_at_the_bridge_too(bench):
    async def scene(desk):
        bench.bridge.look(mains=False)
        await bench.told(desk)
        with pytest.raises(AlarmStandsError):
            await desk.alarms.close("airlock/main|mains", NOTE)
        bench.bridge.look(mains=True)
        await bench.told(desk)
        await until(lambda: not alarms(desk)["mains"].active, what="the end of its cause")
        await desk.alarms.close("airlock/main|mains", NOTE)
        await bench.told(desk)
        assert "mains" not in alarms(desk)
        assert closed(desk)["mains"].note == NOTE

    bench.clock.now = StillClock().now.replace(hour=9, minute=0, second=58)
    bench.run(scene)


def test_that_nothing_of_a_lost_bridge_is_closed(bench):
    async def scene(desk):
        bench.bridge.look(mains=False)
        await bench.told(desk)
        bench.bridge.look(mains=True)
        await bench.told(desk)
        await until(lambda: not alarms(desk)["mains"].active, what="the end of its cause")
        bench.clock.pass_s(2)
        with pytest.raises(LinkDownError):
            await desk.alarms.close("airlock/main|mains", NOTE)

    bench.run(scene)
    assert AlarmDid.CLOSED not in [deed.did for deed in on_record(bench)]


def test_that_a_latched_one_is_closed_by_a_chief_alone(office):
    async def found(desk):
        desk._console.opened._database.flaw = Flaw(7, "rewritten")
        desk.alarms._books.begun = False
        await desk.alarms.read()
        assert "ledger_flaw" in alarms(desk)

    async def officer(desk):
        with pytest.raises(NotAllowedError):
            await desk.alarms.close("|ledger_flaw", NOTE)
        assert alarms(desk)["ledger_flaw"].latched

    async def chief(desk):
        await desk.alarms.close("|ledger_flaw", NOTE)
        assert alarms(desk) == {}
        assert closed(desk)["ledger_flaw"].note == NOTE

    async def gone(desk):
        assert alarms(desk) == {}

    office.run(found, login="janssens")
    office.run(officer)
    office.run(chief, login="janssens")
    office.run(gone)
    assert [deed.did for deed in on_record(office)][-2:] == [AlarmDid.RESET, AlarmDid.CLOSED]


def test_that_what_happened_once_is_closed_without_being_taken_in_hand_first(office):
    async def scene(desk):
        desk._console.journal_changed_at = office.clock.now
        await until(lambda: "journal_changed" in alarms(desk), what="the alarm")
        await desk.alarms.close("|journal_changed", NOTE)
        assert alarms(desk) == {}
        assert closed(desk)["journal_changed"].note == NOTE

    office.run(scene)


def test_that_a_note_of_another_post_about_its_own_device_is_not_told_here(office):
    async def scene(desk):
        async with other_counter(office) as other:
            other.alarms.heard(SoundState(SoundCheck.NO_DEVICE, office.clock.now))
            await until(lambda: "sound" in alarms(other), what="the alarm")
            other.alarms.heard(SoundState(SoundCheck.HEARD, office.clock.now))
            await until(lambda: not alarms(other)["sound"].active, what="its end")
            await other.alarms.close("|sound", NOTE)
            await desk.alarms.read()
            assert closed(other)["sound"].note == NOTE
            assert closed(desk) == {}

    office.run(scene)
