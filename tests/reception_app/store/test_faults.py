"""Busy, full, killed: told plainly, nothing half done (cases 57, 58, 61, 62, 86)."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from contextlib import asynccontextmanager, closing

import pytest
import sqlalchemy as sa

from reception_app.staff import command_actor
from reception_app.store import Health, NewVisit, Visitor, engine, maintenance, tables
from reception_app.store import store as door
from reception_app.store.library import sqlite3
from reception_app.store_errors import StoreAwayError, StoreBusyError, StoreError, StoreFullError
from tests.conftest import until
from tests.reception_app.store.office import POST, call_next, op, register, sign_in


def test_that_a_database_held_by_another_is_busy_after_a_while_and_nothing_is_lost(
    bench, monkeypatch
):
    monkeypatch.setattr(engine, "BUSY_MS", 200)
    seen = []

    async def scene(store):
        store.on_health(seen.append)
        officer = await sign_in(store)
        with closing(sqlite3.connect(bench.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            op_id = op()
            with pytest.raises(StoreBusyError):
                await store.write(officer, op_id, lambda tx: tx.register(NewVisit()))
            other.execute("COMMIT")
        return await store.write(officer, op_id, lambda tx: tx.register(NewVisit()))

    assert bench.run(scene).ticket == "B001"
    assert seen == [Health.BUSY, Health.OK]


def test_that_the_wait_for_another_writer_is_five_seconds():
    assert engine.BUSY_MS == 5000


async def page_limit(store, pages):
    """Let the file grow by no more than so many pages: a disk that is full."""

    def limit():
        with store._database._writing.connect() as db:
            now = db.exec_driver_sql("PRAGMA page_count").scalar()
            db.exec_driver_sql(f"PRAGMA max_page_count={now + pages}")

    await store._ask(limit)


async def half_done(store):
    """Return what would show a transaction that was saved in part."""

    def look(reader):
        board = reader.open_visits()
        entries = list(reader.entries())
        return (
            reader.revision() == len(entries),
            len(board) == sum(b"register" in entry.body for entry in entries),
        )

    return await store.read(look)


@pytest.mark.parametrize("room", range(6))
def test_that_a_full_disk_stops_whole_operations_and_room_lets_them_go_on(bench, room):
    async def scene(store):
        officer = await sign_in(store)
        await page_limit(store, room)
        saved = 0
        for _ in range(400):
            try:
                await register(store, officer, service="x" * 40)
            except StoreFullError:
                break
            saved += 1
        else:
            raise AssertionError("the disk was never full")
        assert store.health is Health.FULL
        assert await half_done(store) == (True, True)
        board = await store.read(lambda reader: reader.open_visits())
        assert len(board) == saved
        await page_limit(store, 1000)
        await register(store, officer)
        assert store.health is Health.OK

    bench.run(scene)
    assert maintenance.check(bench.place) == ()
    assert maintenance.verify_ledger(bench.place, (bench.signer.public,)) is None


@asynccontextmanager
async def busy(bench, _store):
    with closing(sqlite3.connect(bench.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("COMMIT")


async def pragma(store, text):
    """Set something of the connection that writes."""

    def work():
        with store._database._writing.connect() as db:
            plain = db.connection.driver_connection
            return plain.execute(f"PRAGMA {text}").fetchone()

    return await store._ask(work)


@asynccontextmanager
async def read_only(_bench, store):
    await pragma(store, "query_only=ON")
    yield
    await pragma(store, "query_only=OFF")


@asynccontextmanager
async def full(_bench, store):
    (pages,) = await pragma(store, "page_count")
    await pragma(store, f"max_page_count={pages}")
    yield
    await pragma(store, f"max_page_count={pages + 1000}")


def large(tx):
    for _ in range(200):
        tx.register(NewVisit(service="x" * 40))


@pytest.mark.parametrize(
    ("fault", "health"),
    [(busy, Health.BUSY), (read_only, Health.AWAY), (full, Health.FULL)],
)
def test_that_what_keeps_from_saving_is_told_as_long_as_it_lasts_and_no_longer(
    bench, monkeypatch, fault, health
):
    monkeypatch.setattr(engine, "BUSY_MS", 200)
    monkeypatch.setattr(door, "TRY_S", 0.0)
    tried = []

    async def scene(store):
        officer = await sign_in(store)
        async with fault(bench, store):
            with pytest.raises(StoreError):
                await store.write(officer, op(), large)
            assert store.health is health
            sa.event.listen(store._database._writing, "rollback", tried.append)
            sa.event.listen(store._database._writing, "begin", tried.append)
            await until(lambda: len(tried) >= 4, what="a look or two")
            await store.read(lambda reader: reader.revision())
            assert store.health is health  # that it can be read says nothing of saving
        before = await store.read(lambda reader: reader.revision())
        await until(lambda: store.health is Health.OK, what="the word that it is over")
        assert await store.read(lambda reader: reader.revision()) == before
        assert await store.write(officer, op(), lambda tx: tx.register(NewVisit()))

    bench.run(scene)
    assert maintenance.check(bench.place) == ()
    assert maintenance.verify_ledger(bench.place, (bench.signer.public,)) is None


def test_that_a_reading_that_is_late_is_told_until_it_is_there(bench):
    told, seen = threading.Event(), []

    async def scene(store):
        def note(health):
            seen.append(health)
            told.set()

        store.on_health(note)
        await store.read(lambda _: told.wait(10))

    bench.run(scene)
    assert seen == [Health.SLOW, Health.OK]


def test_that_a_file_damaged_while_in_use_is_told_as_corrupt(bench):
    async def scene(store):
        officer = await sign_in(store)
        for _ in range(40):
            await register(store, officer, service="x" * 40)
        for name in ("reception.db", "reception.db-wal"):  # whichever holds the pages now
            path = bench.folder / name
            if not path.exists():
                continue
            size = path.stat().st_size
            with path.open("r+b") as file:
                file.seek(24)  # change counter: what was read before is not trusted any more
                file.write(b"\x7f\xff\xff\xff")
                file.seek(4096)
                file.write(b"\xff" * (size - 4096))
        with pytest.raises(StoreAwayError) as refused:
            await store.read(lambda reader: list(reader.entries()))
        assert store.health is Health.AWAY
        return refused.value.why

    assert bench.run(scene) == "corrupt"


def test_that_a_write_outside_begin_immediate_is_a_bug(bench):
    made = engine.write_engine(bench.path)
    deferred = engine.read_engine(bench.path)  # begins with a plain BEGIN
    sa.event.listen(deferred, "before_cursor_execute", engine._check_immediate)
    change = tables.office.update().values(name="x")
    try:
        with made.begin() as db:
            db.execute(change)
        with deferred.connect() as db, pytest.raises(engine.DeferredWriteError):
            db.execute(change)
    finally:
        engine.shut(made, deferred)


def test_that_the_engine_for_reading_cannot_write(bench):
    made = engine.read_engine(bench.path)
    try:
        with made.begin() as db, pytest.raises(sa.exc.OperationalError):
            db.execute(tables.office.update().values(name="x"))
    finally:
        engine.shut(made)


def test_that_a_crash_at_any_statement_shows_all_or_nothing(bench):
    """Fail at statement 1, 2, 3 ... of registering, describing and calling, until none is left."""

    def everything(tx):
        visit = tx.register(NewVisit(admitted=True))
        tx.describe(Visitor(visit.id, "Jan"))
        return call_next(tx.actor)(tx)

    async def crashes_at(store, officer, statement):
        counted = []

        def fail(*_args):
            counted.append(1)
            if len(counted) == statement:
                raise KeyboardInterrupt

        writing = store._database._writing
        sa.event.listen(writing, "before_cursor_execute", fail)
        try:
            await store.write(officer, op(), everything)
        except KeyboardInterrupt:
            return True
        finally:
            sa.event.remove(writing, "before_cursor_execute", fail)
        return False

    async def scene(store):
        officer = await sign_in(store)
        statement = 1
        while await crashes_at(store, officer, statement):
            assert await store.read(lambda reader: reader.open_visits()) == ()
            assert await half_done(store) == (True, True)
            statement += 1
        assert len(await store.read(lambda reader: reader.open_visits())) == 1
        return statement

    assert bench.run(scene) > 13
    assert maintenance.verify_ledger(bench.place, (bench.signer.public,)) is None


WRITER = """
import asyncio, sys
from pathlib import Path
from reception_app.signing import load_signer
from reception_app.staff import command_actor
from reception_app.store import Place, Store

async def main():
    place = Place(sys.argv[1], "noord", "loket-2")
    store = await Store.open(place, load_signer(Path(sys.argv[2])))
    for number in range(100_000):
        op = f"{sys.argv[3]}-{number}"
        await store.write(command_actor("loket-2"), op, lambda tx: tx.record("tick"))
        print(op, flush=True)

asyncio.run(main())
"""


@pytest.fixture
def key_file(bench, tmp_path):
    path = tmp_path / "console.signing"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(bench.signer._key.private_bytes_raw().hex())
    return path


def test_that_a_killed_console_loses_nothing_it_was_told_is_saved(bench, key_file):
    told = []
    for round_ in range(4):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, bench.place.url, str(key_file), f"r{round_}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        with writer:
            for _ in range(20 + 13 * round_):
                told.append(writer.stdout.readline().strip())
            writer.send_signal(signal.SIGKILL)
            told += [line.strip() for line in writer.stdout if line.endswith("\n")]
    assert all(told)

    async def kept(store):
        def ids(reader):
            return {row for row in reader._db.execute(sa.select(tables.operation.c.id)).scalars()}

        return await store.read(ids), store.ledger_flaw

    ids, flaw = bench.run(kept)
    assert set(told) <= ids
    assert flaw is None
    assert maintenance.check(bench.place) == ()
    assert maintenance.verify_ledger(bench.place, (bench.signer.public,)) is None


def test_that_work_queued_when_the_store_closes_is_done_first(bench):
    async def scene():
        store = await bench.open()
        actor = command_actor(POST)
        writes = [
            asyncio.ensure_future(store.write(actor, op(), lambda tx: tx.record("tick")))
            for _ in range(20)
        ]
        await asyncio.sleep(0)  # let each of them be queued
        await store.close()
        return await asyncio.gather(*writes)

    assert sorted(asyncio.run(scene())) == list(range(2, 22))
