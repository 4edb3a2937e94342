"""Tampering with the file itself, at every row, by people who know how (case 81)."""

from contextlib import closing

import pytest

from reception_app import ledger
from reception_app.signing import new_signer
from reception_app.store import maintenance
from reception_app.store.library import sqlite3
from tests.reception_app.store.office import Bench, at, register, sign_in

VISITS = 5
INTRUDER = new_signer()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Write a ledger once, with checkpoints in a folder outside; return its office and rows."""
    folder = tmp_path_factory.mktemp("ledger")
    outside = folder / "outside"
    outside.mkdir()
    bench = Bench(folder)
    bench.place = at(bench.place, checkpoints=outside)
    bench.create()

    async def busy(store):
        officer = await sign_in(store)
        for _ in range(VISITS):
            await register(store, officer)

    bench.run(busy)
    with closing(sqlite3.connect(bench.path)) as plain:
        rows = plain.execute(
            "SELECT revision, body, hash, key_id, signature FROM ledger_entry ORDER BY revision"
        ).fetchall()
    return bench, rows


def edited(rows, place):
    changed = list(rows)
    revision, body, *rest = changed[place]
    changed[place] = (revision, body.replace(b'"office":"noord"', b'"office":"zuid_"'), *rest)
    return changed


def deleted(rows, place):
    return rows[:place] + rows[place + 1 :]


def swapped(rows, place):
    other = (place + 1) % len(rows)
    changed = list(rows)
    changed[place] = (rows[place][0], *rows[other][1:])
    changed[other] = (rows[other][0], *rows[place][1:])
    return changed


def inserted(rows, place):
    return [*rows[: place + 1], *((row[0] + 1, *row[1:]) for row in rows[place:])]


def truncated(rows, place):
    return rows[:place]


KINDS = {kind.__name__: kind for kind in (edited, deleted, swapped, inserted, truncated)}


def rechained(rows, signer):
    """Number, chain and sign every entry anew, as somebody does who can write the file."""
    previous, made = ledger.GENESIS, []
    for revision, (_, body, *_rest) in enumerate(rows, 1):
        link = ledger.chained(previous, revision, body)
        made.append((revision, body, link, signer.id, signer.sign(link)))
        previous = link
    return made


def verdict(bench, rows, folder, *, checkpoints_too=False):
    """Put the rows into a copy of the file, and verify it."""
    path = folder / "tampered.db"
    path.write_bytes(bench.path.read_bytes())
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("DELETE FROM ledger_entry")
        plain.executemany(
            "INSERT INTO ledger_entry (office_id, revision, at, body, hash, key_id, signature)"
            " VALUES ('noord', ?, 0, ?, ?, ?, ?)", rows,
        )  # fmt: skip
        last = rows[-1] if rows else (0, b"", ledger.GENESIS)
        plain.execute("UPDATE office SET revision = ?, head = ?", (last[0], last[2]))
        if checkpoints_too:
            plain.execute("DELETE FROM checkpoint")
    return maintenance.verify_ledger(at(bench.place, url=str(path)), (bench.signer.public,))


def first_changed(rows, changed):
    pairs = zip(rows, changed, strict=False)
    shorter = min(len(rows), len(changed))
    return next((n for n, (old, new) in enumerate(pairs, 1) if old != new), shorter + 1)


def test_that_the_ledger_as_it_was_written_raises_nothing(written, tmp_path):
    bench, rows = written
    assert verdict(bench, rows, tmp_path) is None
    assert rechained(rows, bench.signer) == rows


@pytest.mark.parametrize("kind", KINDS)
def test_that_tampering_with_any_row_is_named_by_the_first_bad_one(written, tmp_path, kind):
    bench, rows = written
    for place in range(len(rows)):
        changed = KINDS[kind](rows, place)
        flaw = verdict(bench, changed, tmp_path)
        assert flaw is not None, place
        assert flaw.revision == first_changed(rows, changed), place


@pytest.mark.parametrize("kind", KINDS)
def test_that_tampering_is_found_though_the_chain_was_made_whole_by_a_stranger(
    written, tmp_path, kind
):
    bench, rows = written
    for place in range(len(rows)):
        forged = rechained(KINDS[kind](rows, place), INTRUDER)
        assert verdict(bench, forged, tmp_path, checkpoints_too=True) is not None, place


@pytest.mark.parametrize("kind", KINDS)
def test_that_not_even_the_owner_of_the_key_rewrites_what_was_checkpointed_outside(
    written, tmp_path, kind
):
    bench, rows = written
    for place in range(len(rows)):
        forged = rechained(KINDS[kind](rows, place), bench.signer)
        assert verdict(bench, forged, tmp_path, checkpoints_too=True) is not None, place
