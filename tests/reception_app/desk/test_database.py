"""The desk over a database that is away, busy or closing: told, kept, never replaced."""

import asyncio
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from reception_app.desk.states.links import Freshness, StoreFault, StoreHealth
from reception_app.store import Store, engine
from reception_app.store.library import sqlite3
from reception_app.store_errors import SigningKeyError, StoreAwayError, StoreBusyError
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE
from tests.reception_app.store.test_faults import pragma
from tests.reception_app.store.test_file_gone import rename
from tests.reception_app.store.test_opening import SPOILED, state_of


def play(bench, scene):
    async def whole():
        desk = bench.desk()
        await desk.start()
        try:
            await asyncio.wait_for(scene(desk), 20)
        finally:
            await desk.stop()

    asyncio.run(whole())


@pytest.mark.parametrize("spoiled", SPOILED)
def test_that_a_database_that_cannot_be_opened_is_named_and_the_doors_go_on(bench, spoiled):
    why, spoil = SPOILED[spoiled]
    path = Path(bench.url)
    spoil(path)
    before = None if path.is_dir() else state_of(path)

    async def scene(desk):
        assert (desk.state.store, desk.state.store_fault) == (StoreHealth.AWAY, StoreFault(why))
        await bench.told(desk)
        assert desk.state.airlock.link.freshness is Freshness.LIVE
        with pytest.raises(StoreAwayError):
            await desk.staff.sign_in("peeters", PASSPHRASE)
        # The press that failed does not hide why.
        assert desk.state.store_fault is StoreFault(why)

    play(bench, scene)
    assert path.is_dir() or state_of(path) == before


def test_that_a_failure_without_a_name_is_shown_and_the_database_tried_again(bench, monkeypatch):
    monkeypatch.setattr("reception_app.desk.desk.REOPEN_S", 0.05)
    made, tries = bench.desk, []

    def desk():
        one = made()
        real = one._open_store

        async def open_store() -> Store:
            tries.append(one.state.store)
            if len(tries) < 4:
                raise sa.exc.OperationalError("select", {}, sqlite3.OperationalError("odd"))
            return await real()

        one._open_store = open_store
        return one

    bench.desk = desk

    async def scene(one):
        await bench.told(one)
        assert one.state.airlock.link.freshness is Freshness.LIVE
        await until(lambda: one.state.store is StoreHealth.OK, what="the database")
        await one.staff.sign_in("peeters", PASSPHRASE)
        assert one.state.queue.loaded

    play(bench, scene)
    assert tries[-1] is StoreHealth.AWAY


def test_that_doors_and_silent_alarm_do_not_wait_for_an_opening_that_hangs(bench, monkeypatch):
    monkeypatch.setattr("reception_app.desk.desk.PATIENCE_S", 0.05)
    made, free = bench.desk, asyncio.Event()

    def desk():
        one = made()
        real = one._open_store

        async def open_store() -> Store:
            await free.wait()
            return await real()

        one._open_store = open_store
        return one

    bench.desk = desk

    async def scene(one):
        await bench.told(one)
        bench.clock.pass_s(1)
        await until(lambda: one.state.now == bench.clock.now, what="the clock in sight")
        assert one.state.store is StoreHealth.OPENING
        assert one._console.bridge is not None
        assert one.state.airlock.device is not None
        assert not one.state.alarms.rows
        free.set()
        await until(lambda: one.state.store is StoreHealth.OK, what="the database")
        await one.staff.sign_in("peeters", PASSPHRASE)
        assert one.state.queue.loaded

    play(bench, scene)


def test_that_a_console_without_its_key_says_so_and_goes_on(bench):
    made = bench.desk

    def desk():
        one = made()

        async def open_store() -> Store:
            raise SigningKeyError("console.signing", "missing")

        one._open_store = open_store
        return one

    bench.desk = desk

    async def scene(one):
        assert (one.state.store, one.state.store_fault) == (StoreHealth.AWAY, StoreFault.KEY)
        await bench.told(one)
        assert one.state.airlock.link.freshness is Freshness.LIVE

    play(bench, scene)


def test_that_a_busy_database_is_told_keeps_what_was_typed_and_saves_it_once(bench, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MS", 100)

    async def scene(desk):
        await desk.staff.sign_in("peeters", PASSPHRASE)
        with closing(sqlite3.connect(bench.url, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreBusyError):
                await desk.queue.register("KLACHT", "nl")
            assert desk.state.store is StoreHealth.BUSY
            assert desk.state.notice.code == "not_saved"
            assert dict(desk.state.notice.parts)["service"] == "KLACHT"
            other.execute("COMMIT")
        await desk.queue.register("KLACHT", "nl")
        assert desk.state.store is StoreHealth.OK
        assert [row.ticket for row in desk.state.queue.rows] == ["B001"]

    play(bench, scene)


def test_that_a_console_that_cannot_save_says_so_until_it_can_and_nobody_has_to_try(bench):
    async def scene(desk):
        await desk.staff.sign_in("peeters", PASSPHRASE)
        await pragma(desk._console.store, "query_only=ON")
        with pytest.raises(StoreAwayError):
            await desk.queue.register("KLACHT", "nl")
        await desk._console.refresh()
        assert (desk.state.store, desk.state.store_fault) == (
            StoreHealth.AWAY, StoreFault("read_only"),
        )  # fmt: skip
        await pragma(desk._console.store, "query_only=OFF")
        await until(lambda: desk.state.store is StoreHealth.OK, what="the word that it can")

    play(bench, scene)


def test_that_a_file_that_is_moved_away_or_replaced_is_named_and_back_is_used_again(bench):
    path = Path(bench.url)
    aside, other = path.with_name("aside.db"), path.with_name("other.db")
    other.write_bytes(b"of somebody else")

    async def scene(desk):
        await desk.staff.sign_in("peeters", PASSPHRASE)
        await desk.queue.register("KLACHT", "nl")
        rename(path, aside)
        await until(lambda: desk.state.store_fault is StoreFault.MISSING, what="that it is gone")
        assert [row.ticket for row in desk.state.queue.rows] == ["B001"]  # as last known
        rename(other, path)
        await until(
            lambda: desk.state.store_fault is StoreFault.REPLACED, what="that it is another"
        )
        with pytest.raises(StoreAwayError):
            await desk.queue.register("KLACHT", "nl")
        rename(path, other)
        rename(aside, path)
        await until(lambda: desk.state.store is StoreHealth.OK, what="that it is back")
        await desk.queue.register("KLACHT", "nl")
        assert [row.ticket for row in desk.state.queue.rows] == ["B001", "B002"]

    play(bench, scene)
    assert other.read_bytes() == b"of somebody else"


def test_that_closing_in_the_middle_of_a_save_waits_for_its_end(bench):
    """Case 48 in its SQLite form: the window goes, the commit comes; nobody asks twice."""
    begun = threading.Event()

    async def scene(desk):
        await desk.staff.sign_in("peeters", PASSPHRASE)
        with closing(sqlite3.connect(bench.url, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # the save is under way, and waits
            writing = desk._console.opened._database._writing
            sa.event.listen(writing, "before_cursor_execute", lambda *_: begun.set())
            saving = asyncio.ensure_future(desk.queue.register("KLACHT", "nl"))
            await until(begun.is_set, what="the save under way")
            saving.cancel()
            stopping = asyncio.ensure_future(desk.stop())
            await asyncio.sleep(0)
            other.execute("COMMIT")
        await stopping
        with pytest.raises(asyncio.CancelledError):
            await saving

    play(bench, scene)
    again = []

    async def look(desk):
        await desk.staff.sign_in("peeters", PASSPHRASE)
        again.extend(row.ticket for row in desk.state.queue.rows)

    play(bench, look)
    assert again == ["B001"]
