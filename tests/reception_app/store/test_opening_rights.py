"""Rights of files, locks of other programs, journal modes (cases 57, 60); nothing is replaced."""

import asyncio
import os
import shutil
import sys
import tempfile
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from reception_app.store import engine, files, library, maintenance
from reception_app.store.library import sqlite3
from reception_app.store_errors import StoreBusyError
from tests.reception_app.store.office import Bench, at, sign_in, use_library
from tests.reception_app.store.test_opening import SPOILED, refusal, state_of


@contextmanager
def without_rights_of_root():
    """Be somebody to whom the rights of a file apply; nothing changes where one is that already."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)  # nobody
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(
    ("folder", "file", "why"),
    [(0o755, 0o000, "unreadable"), (0o755, 0o444, "read_only"), (0o555, 0o666, "read_only"),
     (0o000, 0o666, "unreadable")],
)  # fmt: skip
def test_that_a_file_without_rights_is_told_at_the_start_and_left_alone(folder, file, why):
    # Not in pytest's own folder: only its owner may look in there.
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        inside = Path(place, "office")
        inside.mkdir()
        bench = Bench(inside)
        bench.create()
        before = state_of(bench.path)
        bench.path.chmod(file)
        inside.chmod(folder)
        with without_rights_of_root():
            told = refusal(bench.place, bench.signer)
        inside.chmod(0o755)
        bench.path.chmod(0o644)
        assert told == why
        assert state_of(bench.path) == before
        bench.run(sign_in)


@pytest.mark.parametrize("safe", [False, True])
def test_that_a_database_locked_by_another_is_busy_at_the_start_and_opens_afterwards(
    bench, monkeypatch, safe
):
    monkeypatch.setattr(engine, "wal_is_safe", lambda _version: safe)
    bench.run(partial(sign_in, login="peeters"))  # the file is in this mode from now on
    for module in (engine, files):
        monkeypatch.setattr(module, "BUSY_MS", 100)
    with closing(sqlite3.connect(bench.path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")  # a write-ahead log lets others read
        other.execute("BEGIN EXCLUSIVE")

        async def scene():
            await bench.open()

        with pytest.raises(StoreBusyError):
            asyncio.run(scene())
    bench.run(partial(sign_in, login="maes"))


@pytest.mark.parametrize(("safe", "mode"), [(False, "delete"), (True, "wal")])
def test_that_the_journal_mode_follows_the_library(bench, monkeypatch, safe, mode):
    """Opened twice over: both connections of one store, whatever mode the file was in."""
    for login, first in (("peeters", not safe), ("maes", safe)):
        monkeypatch.setattr(engine, "wal_is_safe", lambda _version, first=first: first)
        bench.run(partial(sign_in, login=login))
    with closing(sqlite3.connect(bench.path)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == (mode,)
    assert maintenance.check(bench.place) == ()


def mode_of(path):
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("PRAGMA journal_mode").fetchone()[0]


def test_that_a_file_goes_to_another_machine_and_back(bench, monkeypatch):
    """The bundled library, the system's, and the bundled one again; nothing is lost on the way."""
    for number, module in enumerate((library.sqlite3, library.system, library.sqlite3)):
        mode = use_library(monkeypatch, module)
        bench.run(partial(sign_in, login=f"officer{number}"))
        assert mode_of(bench.path) == mode
        assert maintenance.check(bench.place) == ()
        assert maintenance.verify_ledger(bench.place, (bench.signer.public,)) is None
    people = bench.run(lambda store: store.read(lambda reader: reader.people()))
    assert [one.login for one in people] == ["officer0", "officer1", "officer2"]


def test_that_what_a_crash_left_in_the_log_is_read_by_the_library_of_another_machine(
    bench, monkeypatch, tmp_path
):
    left = tmp_path / "left"

    async def scene(store):
        await sign_in(store)
        shutil.copytree(bench.folder, left, ignore=shutil.ignore_patterns("left"))

    monkeypatch.setattr(engine, "wal_is_safe", lambda _version: True)
    bench.run(scene)
    assert (left / "reception.db-wal").stat().st_size > 0
    monkeypatch.undo()
    mode = use_library(monkeypatch, library.system)
    again = Bench(left)
    again.signer, again.clock = bench.signer, bench.clock
    people = again.run(lambda store: store.read(lambda reader: reader.people()))
    assert [one.login for one in people] == ["peeters"]
    assert mode_of(again.path) == mode


def test_that_the_newer_library_is_taken_and_the_other_where_there_is_none(monkeypatch):
    version = library.sqlite3.sqlite_version_info
    assert version >= library.system.sqlite_version_info
    assert library.newest("no_such_module") is library.system
    other = SimpleNamespace(sqlite_version_info=(3, 0, 0))
    monkeypatch.setitem(sys.modules, "some_sqlite", other)
    assert library.newest("some_sqlite") is library.system
    other.sqlite_version_info = (99, 0, 0)
    assert library.newest("some_sqlite") is other


def test_that_a_place_that_cannot_be_opened_stays_what_it_was(bench, tmp_path):
    """Whatever the settings point at: after a start that failed nothing new lies there."""
    for spoiled, (why, spoil) in SPOILED.items():
        folder = tmp_path / spoiled.replace(" ", "-").replace("'", "")
        folder.mkdir()
        path = folder / "reception.db"
        path.write_bytes(bench.path.read_bytes())
        spoil(path)
        before = sorted(one.name for one in folder.iterdir())
        assert refusal(at(bench.place, url=str(path)), bench.signer) == why
        assert sorted(one.name for one in folder.iterdir()) == before
