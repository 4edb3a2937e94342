"""A file that cannot be opened is refused by name, and left as it was (cases 60, 64, 65)."""

import asyncio
import hashlib
import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from reception_app.signing import new_signer
from reception_app.store import engine, files, library, maintenance, tables
from reception_app.store.library import sqlite3
from reception_app.store_errors import StoreAwayError, StoreFullError
from tests.reception_app.store.migrating import AHEAD, one_schema_ahead
from tests.reception_app.store.office import Bench, at, op, register, sign_in


def refusal(place, signer):
    async def scene():
        store = await maintenance_free_open(place, signer)
        await store.close()

    with pytest.raises(StoreAwayError) as refused:
        asyncio.run(scene())
    return refused.value.why


async def maintenance_free_open(place, signer):
    from reception_app.store import Store

    return await Store.open(place, signer)


def state_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def change(path, statement):
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute(statement)


def scramble(path):
    text = bytearray(path.read_bytes())
    for page in range(4096, len(text), 4096):
        text[page : page + 64] = b"\xff" * 64
    path.write_bytes(text)


SPOILED = {
    "missing": ("missing", lambda path: path.unlink()),
    "empty": ("corrupt", lambda path: path.write_bytes(b"")),
    "text": ("corrupt", lambda path: path.write_text("geen database")),
    "torn": ("corrupt", lambda path: path.write_bytes(path.read_bytes()[:9000])),
    "scrambled": ("corrupt", scramble),
    "folder": ("unreadable", lambda path: (path.unlink(), path.mkdir())),
    "fifo": ("unreadable", lambda path: (path.unlink(), os.mkfifo(path))),
    "device": ("unreadable", lambda path: (path.unlink(), path.symlink_to("/dev/zero"))),
    "links in a circle": ("unreadable", lambda path: (path.unlink(), path.symlink_to(path.name))),
    "another program's": ("foreign", lambda path: change(path, "PRAGMA application_id=7")),
    "without a table": ("foreign", lambda path: change(path, "DROP TABLE checkpoint")),
    "without our posts": ("foreign", lambda path: change(path, "DROP TABLE post")),
    "without tables": ("foreign", lambda path: change(path, "DROP TABLE alembic_version")),
    "newer": ("newer", lambda path: change(path, "UPDATE alembic_version SET version_num='9999'")),
}


@pytest.mark.parametrize("spoiled", SPOILED)
def test_that_a_spoiled_database_is_refused_and_left_alone(bench, spoiled):
    why, spoil = SPOILED[spoiled]
    spoil(bench.path)
    before = state_of(bench.path)
    assert refusal(bench.place, bench.signer) == why
    assert state_of(bench.path) == before


@pytest.mark.parametrize("spoiled", sorted(set(SPOILED) - {"missing"}))
def test_that_upgrading_never_makes_a_new_database_over_another(bench, spoiled):
    why, spoil = SPOILED[spoiled]
    spoil(bench.path)
    with pytest.raises(StoreAwayError) as refused:
        maintenance.upgrade(bench.place, bench.signer, create=True)
    assert refused.value.why == why


def test_that_a_new_database_is_made_only_when_asked(tmp_path):
    bench = Bench(tmp_path)
    with pytest.raises(StoreAwayError) as refused:
        maintenance.upgrade(bench.place, bench.signer)
    assert refused.value.why == "missing"
    assert list(tmp_path.iterdir()) == []


def test_that_a_creation_that_fails_leaves_nothing(tmp_path, monkeypatch):
    bench = Bench(tmp_path)

    def power_cut(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(maintenance, "_enter_office", power_cut)
    with pytest.raises(KeyboardInterrupt):
        bench.create()
    assert list(tmp_path.iterdir()) == []


def test_that_of_two_who_create_at_once_one_wins(tmp_path, monkeypatch):
    bench, rival = Bench(tmp_path), Bench(tmp_path)
    entered = maintenance._enter_office

    def overtaken(*args):
        entered(*args)
        monkeypatch.setattr(maintenance, "_enter_office", entered)
        rival.create()

    monkeypatch.setattr(maintenance, "_enter_office", overtaken)
    with pytest.raises(StoreAwayError) as refused:
        bench.create()
    assert refused.value.why == "exists"
    assert refusal(bench.place, bench.signer) == "not_enrolled"
    rival.run(sign_in)


def test_that_the_database_of_another_office_is_refused(bench):
    assert refusal(at(bench.place, office="zuid"), bench.signer) == "other_office"


@pytest.mark.parametrize("create", [True, False])
def test_that_the_database_of_another_office_is_neither_upgraded_nor_checked(older, create):
    before, place = state_of(older.path), at(older.place, office="zuid")
    works = (
        lambda: maintenance.upgrade(place, older.signer, create=create),
        lambda: maintenance.check(place),
        lambda: maintenance.verify_ledger(place, (older.signer.public,)),
    )
    for work in works:
        with pytest.raises(StoreAwayError) as refused:
            work()
        assert refused.value.why == "other_office"
    assert state_of(older.path) == before
    assert list(older.folder.glob("*.before-*")) == []


def test_that_the_database_of_another_office_is_not_told_to_be_up_to_date(bench):
    with pytest.raises(StoreAwayError) as refused:
        maintenance.upgrade(at(bench.place, office="zuid"), bench.signer, create=True)
    assert refused.value.why == "other_office"


@pytest.mark.parametrize("stranger", ["key", "post"])
def test_that_a_console_that_is_not_enrolled_is_refused(bench, stranger):
    place = at(bench.place, post="loket-9") if stranger == "post" else bench.place
    signer = new_signer() if stranger == "key" else bench.signer
    assert refusal(place, signer) == "not_enrolled"


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_that_a_drive_of_another_machine_is_told_by_its_mount(tmp_path, kind):
    mounts = tmp_path / "mounts"
    share = tmp_path / "share point"
    spaced = str(share).replace(" ", "\\040")
    mounts.write_text(f"rootfs / ext4 rw 0 0\nserver:/x {spaced} {kind} rw 0 0\n")
    assert files._file_system(share / "reception.db", mounts) == kind
    assert files._file_system(tmp_path / "reception.db", mounts) == "ext4"
    assert kind in files._REMOTE


def test_that_a_database_server_is_told_to_be_unsupported(bench):
    for url in ("postgresql://h/d", "sqlite://"):
        assert refusal(at(bench.place, url=url), bench.signer) == "unsupported"


def test_that_a_url_of_a_file_is_that_file(bench):
    assert files.path_of(f"sqlite:///{bench.path}") == bench.path


def test_that_a_path_with_odd_signs_is_that_very_file(tmp_path):
    folder = tmp_path / "a b?c#d%20"
    folder.mkdir()
    odd = Bench(folder)
    odd.create()
    odd.run(sign_in)
    assert [path.name for path in folder.glob("*.db")] == ["reception.db"]


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 50, 6), False),
        ((3, 50, 7), True), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 53, 0), True),
    ],
)  # fmt: skip
def test_that_wal_waits_for_a_library_without_its_race(version, safe):
    assert library.wal_is_safe(version) is safe


def test_that_every_commit_is_flushed_and_rules_are_kept(bench):
    writing, reading = engine.write_engine(bench.path), engine.read_engine(bench.path)
    try:
        for one in (writing, reading):
            with one.begin() as db:

                def pragma(name, db=db):
                    return db.exec_driver_sql(f"PRAGMA {name}").scalar()

                assert pragma("synchronous") == 3
                assert pragma("foreign_keys") == 1
                assert pragma("secure_delete") == 1
                assert pragma("busy_timeout") == 5000
                assert pragma("query_only") == (one is reading)
    finally:
        engine.shut(writing, reading)


# -- migrations ----------------------------------------------------------------------------


def test_that_the_migrations_lead_to_the_tables_of_the_program(bench):
    made = engine.write_engine(bench.path)
    try:
        with made.connect() as db:
            context = MigrationContext.configure(db)
            assert compare_metadata(context, tables.metadata) == []
            assert context.get_current_revision() == tables.SCHEMA
    finally:
        engine.shut(made)


def test_that_every_migration_is_known_in_its_order():
    config = Config()
    config.set_main_option("script_location", str(maintenance.MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    order = [revision.revision for revision in script.walk_revisions()][::-1]
    assert tuple(order) == tables.KNOWN
    assert order[-1] == tables.SCHEMA


@pytest.fixture
def older(bench, monkeypatch, tmp_path):
    one_schema_ahead(tmp_path, monkeypatch)
    return bench


def columns(path):
    with closing(sqlite3.connect(path)) as plain:
        return [row[1] for row in plain.execute("PRAGMA table_info(visit)")]


def test_that_an_older_database_is_copied_and_then_migrated(older):
    before = older.path.read_bytes()
    copy = maintenance.upgrade(older.place, older.signer)
    assert "next" in columns(older.path)
    assert "next" not in columns(copy)
    assert maintenance.upgrade(older.place, older.signer) is None
    assert maintenance.check(at(older.place, url=str(copy))) == ()
    assert len(copy.read_bytes()) == len(before)


def test_that_a_crash_in_a_migration_leaves_the_database_as_it_was(older, monkeypatch):
    before = older.path.read_bytes()
    monkeypatch.setenv("CRASH", "1")
    with pytest.raises(KeyboardInterrupt):
        maintenance.upgrade(older.place, older.signer)
    assert older.path.read_bytes() == before
    monkeypatch.delenv("CRASH")
    maintenance.upgrade(older.place, older.signer)
    assert "next" in columns(older.path)


def test_that_a_newer_program_opens_no_older_database_without_upgrade(older, monkeypatch):
    from reception_app.store import database

    monkeypatch.setattr(database, "SCHEMA", AHEAD)
    assert refusal(older.place, older.signer) == "older"


# -- copies and checks ---------------------------------------------------------------------


def test_that_a_copy_made_in_use_is_whole_and_opens(bench, tmp_path):
    target = tmp_path / "copy.db"

    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        maintenance.backup(bench.place.url, target)
        await register(store, officer)
        return visit

    visit = bench.run(scene)
    copy = Bench(tmp_path)
    copy.signer, copy.place = bench.signer, at(bench.place, url=str(target))

    async def board(store):
        return await store.read(lambda reader: reader.open_visits())

    assert copy.run(board) == (visit,)
    with pytest.raises(StoreAwayError):
        maintenance.backup(bench.place.url, target)


def test_that_a_check_names_what_is_broken(bench):
    assert maintenance.check(bench.place) == ()
    change(
        bench.path,
        "INSERT INTO visitor (office_id, visit_id, salt) VALUES ('noord', 'nobody', x'00')",
    )
    assert maintenance.check(bench.place) == ("foreign key of visitor",)


def test_that_names_of_visitors_stay_out_of_the_texts_of_errors(bench):
    made = engine.write_engine(bench.path)
    try:
        values = {"office_id": "noord", "visit_id": "x", "name": "Vandenbroucke", "salt": b""}
        insert = tables.visitor.insert().values(values)
        with made.connect() as db, db.begin(), pytest.raises(sa.exc.IntegrityError) as failed:
            db.execute(insert)
    finally:
        engine.shut(made)
    assert "Vandenbroucke" not in str(failed.value)


def test_that_a_disk_without_room_for_a_copy_is_told(bench, tmp_path, monkeypatch):
    def no_room(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(maintenance.sqlite3, "connect", no_room)
    with pytest.raises(StoreFullError):
        maintenance.backup(bench.place.url, Path(tmp_path / "copy.db"))


def test_that_times_are_kept_to_the_microsecond_in_utc():
    kind = tables.Instant()
    at_noon = datetime(2026, 11, 24, 12, 0, 0, 123457, tzinfo=UTC)
    dialect = sa.create_engine("sqlite://").dialect
    assert kind.process_result_value(kind.process_bind_param(at_noon, dialect), dialect) == at_noon
    assert op() != op()


def test_that_an_engine_never_makes_a_file(tmp_path):
    made = engine.write_engine(tmp_path / "none.db")
    with pytest.raises(sa.exc.OperationalError):
        made.connect()
    assert list(tmp_path.iterdir()) == []
