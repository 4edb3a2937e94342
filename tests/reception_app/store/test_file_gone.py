"""The file moved away or replaced under an open store: nothing goes where nobody will look."""

import asyncio
from contextlib import closing

import pytest

from reception_app.store import Health, maintenance
from reception_app.store import store as door
from reception_app.store.library import sqlite3
from reception_app.store_errors import StoreAwayError
from tests.conftest import until
from tests.reception_app.store.office import register, sign_in


def aside(bench):
    """Name where a file is put that was in the way, with its write-ahead log."""
    return bench.path.with_name("aside.db")


def rename(source, target):
    for ending in ("", "-wal", "-shm"):
        with_ending = source.with_name(source.name + ending)
        if with_ending.exists():
            with_ending.replace(target.with_name(target.name + ending))


def another(bench):
    """Put a good copy in the place of the file, as somebody who restores does."""
    copy = bench.path.with_name("copy.db")
    with closing(sqlite3.connect(bench.path)) as here, closing(sqlite3.connect(copy)) as there:
        here.backup(there)
    rename(bench.path, aside(bench))
    copy.rename(bench.path)


def contents(bench):
    """Give what lies in the folder, but for the memory that programs share."""
    files = (path for path in bench.path.parent.iterdir() if path.is_file())
    return {path.name: path.read_bytes() for path in files if not path.name.endswith("-shm")}


async def refused(store, officer):
    with pytest.raises(StoreAwayError) as writing:
        await register(store, officer)
    with pytest.raises(StoreAwayError) as reading:
        await store.read(lambda reader: reader.revision())
    assert writing.value.why == reading.value.why
    return writing.value.why


def test_that_nothing_is_saved_in_a_file_that_lost_its_name_and_all_in_one_that_has_it_again(bench):
    seen, woken = [], []

    async def scene(store):
        store.on_health(seen.append)
        store.on_change(woken.append)
        officer = await sign_in(store)
        first = await register(store, officer)
        newest = await store.read(lambda reader: reader.revision())
        rename(bench.path, aside(bench))
        await until(lambda: store.health is Health.AWAY, what="the word that it is gone")
        assert await refused(store, officer) == "missing"
        assert not bench.path.exists()  # none is made in its place
        rename(aside(bench), bench.path)
        woken.clear()
        await until(lambda: newest in woken, what="whoever reads is woken")
        await store.read(lambda reader: reader.revision())
        await until(lambda: store.health is Health.OK, what="the word that it can be saved too")
        second = await register(store, officer)
        return [visit.ticket for visit in (first, second)]

    assert bench.run(scene) == ["B001", "B002"]
    assert seen == [Health.AWAY, Health.OK]
    assert maintenance.check(bench.place) == ()
    assert maintenance.verify_ledger(bench.place, (bench.signer.public,)) is None


def test_that_nothing_is_saved_in_a_file_that_was_replaced_nor_in_the_one_that_came(bench):
    held = []

    async def scene(store):
        officer = await sign_in(store)
        await register(store, officer)
        another(bench)
        held.append(contents(bench))
        await until(lambda: store.health is Health.AWAY, what="the word that it is another")
        why = await refused(store, officer)
        await asyncio.to_thread(store.stop)  # which signs nothing in either
        return why

    assert bench.run(scene) == "replaced"
    assert held == [contents(bench)]

    async def later(store):
        assert store.ledger_flaw is None  # the copy has all that this console knew as saved
        return len(await store.read(lambda reader: reader.open_visits()))

    assert bench.run(later) == 1


def test_that_a_write_is_refused_before_the_store_has_looked_again(bench, monkeypatch):
    monkeypatch.setattr(door, "POLL_S", 60.0)

    async def scene(store):
        officer = await sign_in(store)
        rename(bench.path, aside(bench))
        with pytest.raises(StoreAwayError, match="missing"):
            await register(store, officer)
        rename(aside(bench), bench.path)
        return (await register(store, officer)).ticket

    assert bench.run(scene) == "B001"
