"""Power cuts and failing disks, at every write and flush of the library in use (61, 62, 64)."""

import random
from contextlib import closing

import pytest
import sqlalchemy as sa

from reception_app.store import NewVisit, Visitor, engine, library, maintenance
from reception_app.store.library import sqlite3
from reception_app.store_errors import StoreAwayError, StoreFullError
from tests.reception_app.store import disk as disks
from tests.reception_app.store.migrating import one_schema_ahead
from tests.reception_app.store.office import Bench, at, op, register, sign_in, use_library

SEED = 62
POINTS = ("sync", "delete", "acknowledged", "folder")  # where what is durable changes
WAYS = ("dropped", "torn", "kept")


@pytest.fixture(params=["DELETE", "WAL", "system"])
def journalled(request, bench, monkeypatch):
    """Give an office in each journal mode, and one as where only the system's library is."""
    if request.param == "system":
        use_library(monkeypatch, library.system)
    else:
        monkeypatch.setattr(engine, "wal_is_safe", lambda _version: request.param == "WAL")
    return bench


async def work(store, watched, operations, pragma=""):
    """Register and describe, and note what the officer was told is saved."""
    officer = await sign_in(store)
    if pragma:
        await store._ask(lambda: _set(store, pragma))
    watched.note("begin")
    for number in range(operations):
        op_id = op()

        def both(tx, name=f"visitor {number}"):
            visit = tx.register(NewVisit(admitted=True))
            tx.describe(Visitor(visit.id, name))
            return visit

        await store.write(officer, op_id, both)
        watched.acknowledge(op_id)


def _set(store, pragma):
    with store._database._writing.connect() as db:
        db.connection.driver_connection.execute(f"PRAGMA {pragma}")  # outside a transaction


def recorded(bench, operations, pragma=""):
    with disks.disk(bench.folder) as watched:
        bench.run(lambda store: work(store, watched, operations, pragma))
    begin = next(n for n, moment in enumerate(watched.moments) if moment.what == "begin")
    return watched.moments[begin:]


def flaw(path, acknowledged):
    """Tell what is wrong with a database that a power cut left; nothing is good."""
    try:
        with closing(sqlite3.connect(path)) as plain:
            if plain.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                return "integrity"
            kept = {row[0] for row in plain.execute("SELECT id FROM operation")}
            revision, head = plain.execute("SELECT revision, head FROM office").fetchone()
            entries = plain.execute("SELECT count(*), max(revision) FROM ledger_entry").fetchone()
            last = plain.execute(
                "SELECT hash FROM ledger_entry WHERE revision = ?", (revision,)
            ).fetchone()
            visits = plain.execute("SELECT count(*) FROM visit").fetchone()
            names = plain.execute("SELECT count(*) FROM visitor").fetchone()
    except sqlite3.Error as error:
        return f"unreadable: {error}"
    if not set(acknowledged) <= kept:
        return "lost"
    whole = entries == (revision, revision) and last == (head,) and visits == names
    return "" if whole else "half"


def cuts(moments, folder, *, every):
    """Yield what was left of every flush (and with `every`, of every single write) in each way."""
    rng = random.Random(SEED)  # noqa: S311 - the same cuts every time
    for number, moment in enumerate(moments):
        if not every and not moment.what.startswith(POINTS) and rng.random() > 0.05:
            continue
        for way in WAYS:
            left = moment.leave(folder / f"{number}-{way}", way, rng)
            yield moment, way, left


def flaws_of(bench, moments, folder, *, every=False):
    folder.mkdir()
    found, looked = [], 0
    for moment, way, left in cuts(moments, folder, every=every):
        wrong = flaw(left / bench.path.name, moment.acknowledged)
        looked += 1
        if wrong:
            found.append((moment.what, way, wrong))
    assert looked > 30
    return found


def test_that_a_power_cut_loses_nothing_that_was_acknowledged(journalled, tmp_path):
    moments = recorded(journalled, 6)
    assert flaws_of(journalled, moments, tmp_path / "cuts") == []


@pytest.mark.long
def test_that_a_power_cut_between_any_two_writes_loses_nothing(journalled, tmp_path):
    moments = recorded(journalled, 25)
    assert flaws_of(journalled, moments, tmp_path / "cuts", every=True) == []


@pytest.mark.parametrize(
    ("mode", "pragma"),
    [
        ("DELETE", "synchronous=OFF"),
        # Without EXTRA the name of the journal may come back, and undo what was acknowledged.
        ("DELETE", "synchronous=FULL"),
        ("WAL", "synchronous=NORMAL"),
    ],
)
def test_that_a_weaker_setting_is_seen_to_lose(bench, tmp_path, monkeypatch, mode, pragma):
    """The control: without it nobody knows that these cuts can hurt."""
    monkeypatch.setattr(engine, "wal_is_safe", lambda _version: mode == "WAL")
    found = flaws_of(bench, recorded(bench, 4, pragma), tmp_path / "cuts")
    assert {"lost", "integrity"} & {wrong.split(":")[0] for *_, wrong in found}


def test_that_what_a_power_cut_left_opens_by_itself_and_work_goes_on(journalled, tmp_path):
    moments = recorded(journalled, 3)
    rng = random.Random(SEED)  # noqa: S311 - the same cuts every time
    for number, moment in enumerate(rng.sample(moments, 8)):
        left = moment.leave(tmp_path / f"left-{number}", "torn", rng)
        again = Bench(left)
        again.signer, again.clock = journalled.signer, journalled.clock
        again.clock.pass_s(1)

        async def scene(store, login=f"officer{number}"):
            officer = await sign_in(store, login=login)
            await register(store, officer)
            return store.ledger_flaw

        assert again.run(scene) is None
        assert maintenance.verify_ledger(again.place, (again.signer.public,)) is None


# -- a disk that is full or breaks ----------------------------------------------------------


async def half_done(store):
    def look(reader):
        entries = list(reader.entries())
        registered = sum(b'"what":"register"' in entry.body for entry in entries)
        return (reader.revision(), len(reader.open_visits())) != (len(entries), registered)

    return await store.read(look)


@pytest.mark.parametrize(
    ("counts", "code", "error"),
    [
        ("grow", disks.FULL, StoreFullError),
        pytest.param("write", disks.FULL, StoreFullError, marks=pytest.mark.long),
        ("write", disks.IOERR_WRITE, StoreAwayError),
        ("sync", disks.IOERR_FSYNC, StoreAwayError),
    ],
)
def test_that_a_disk_that_fails_at_the_nth_call_stops_a_whole_operation(
    journalled, counts, code, error
):
    """n = 1, 2, 3 ... until no call fails any more; after each, room again and work again."""

    async def scene(store, watched):
        watched.recording = False
        officer = await sign_in(store)
        saved, number, fired = 0, 0, True
        while fired:
            number += 1
            watched.fail(number, counts, code, until_room=counts == "grow")
            before = await store.read(lambda reader: reader.revision())
            try:
                await register(store, officer, service="x" * 40)
                told = True
            except error:
                told = False
            fired = watched.heal()
            after = await store.read(lambda reader: reader.revision())
            # Who is told "saved" has it saved, and who is told "not saved" has not.
            assert (after > before) == told
            assert not await half_done(store)
            await register(store, officer)
            saved += 1 + told
        board = await store.read(lambda reader: reader.open_visits())
        assert len(board) == saved
        return number

    with disks.disk(journalled.folder) as watched:
        tried = journalled.run(lambda store: scene(store, watched))
    assert tried > 1
    assert maintenance.check(journalled.place) == ()
    assert maintenance.verify_ledger(journalled.place, (journalled.signer.public,)) is None


# -- migrations ------------------------------------------------------------------------------


def columns(path):
    with closing(sqlite3.connect(path)) as plain:
        return [row[1] for row in plain.execute("PRAGMA table_info(visit)")]


@pytest.fixture
def older(bench, monkeypatch, tmp_path):
    bench.run(_some)
    ahead = tmp_path / "ahead"
    ahead.mkdir()
    one_schema_ahead(ahead, monkeypatch)
    return bench


async def _some(store):
    officer = await sign_in(store)
    for _ in range(5):
        await register(store, officer, service="x" * 40)


def rows(path):
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT id, ticket, service FROM visit ORDER BY id").fetchall()


def test_that_a_power_cut_at_any_step_of_a_migration_can_be_gone_on_from(
    older, monkeypatch, tmp_path
):
    before = rows(older.path)
    with disks.disk(older.folder) as watched:
        flushed = maintenance.fsync_folder

        def flush_folder(folder):
            flushed(folder)
            watched.flush_folder()

        monkeypatch.setattr(maintenance, "fsync_folder", flush_folder)
        copy = maintenance.upgrade(older.place, older.signer)
    assert "next" in columns(older.path)
    (tmp_path / "cuts").mkdir()
    seen = set()
    for moment, way, left in cuts(watched.moments, tmp_path / "cuts", every=False):
        if way == "kept":
            continue  # what a plain crash leaves: see below
        path = left / older.path.name
        assert disks.is_whole(path), moment.what
        migrated = "next" in columns(path)
        seen.add(migrated)
        if migrated:
            assert rows(left / copy.name) == before, "the copy from before is not there"
        # Whatever the cut left: upgrading again ends where it should, with everything.
        maintenance.upgrade(at(older.place, url=str(path)), older.signer)
        assert "next" in columns(path)
        assert rows(path) == before
    assert seen == {False, True}


def test_that_a_crash_at_any_statement_of_a_migration_changes_nothing(older, monkeypatch):
    made = maintenance.write_engine
    before, number, crashed = older.path.read_bytes(), 0, True
    while crashed:
        number, counted = number + 1, []

        def fail(*_args, counted=counted, last=number):
            counted.append(1)
            if len(counted) == last:
                raise KeyboardInterrupt

        def failing(path, fail=fail):
            engine_ = made(path)
            sa.event.listen(engine_, "before_cursor_execute", fail)
            return engine_

        monkeypatch.setattr(maintenance, "write_engine", failing)
        try:
            maintenance.upgrade(older.place, older.signer)
            crashed = False
        except (KeyboardInterrupt, sa.exc.PendingRollbackError):  # the second: Alembic tidies up
            assert older.path.read_bytes() == before
    assert number > 3
    assert "next" in columns(older.path)
