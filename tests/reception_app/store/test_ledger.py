"""The ledger in the database: whoever can write the file is found out (cases 81 to 84, 88)."""

import asyncio
import json
from contextlib import closing
from functools import partial

import pytest

from reception_app import ledger
from reception_app.ledger import Flaw
from reception_app.signing import new_signer
from reception_app.staff import Role, command_actor, console_actor
from reception_app.store import AlarmDeed, AlarmDid, Facts, Visitor, maintenance
from reception_app.store.checkpoints import NOTE_BYTES, read_folder
from reception_app.store.library import sqlite3
from reception_app.visits import Move, cocked
from tests.reception_app.store.office import OTHER_POST, POST, Bench, at, op, register, sign_in

VISITS = 6


@pytest.fixture
def watched(tmp_path):
    """An office whose checkpoints go to a folder outside, and that had some visitors."""
    outside = tmp_path / "outside"
    outside.mkdir()
    bench = Bench(tmp_path)
    bench.place = at(bench.place, checkpoints=outside)
    bench.create()
    bench.run(busy)
    return bench


async def busy(store):
    officer = await sign_in(store)
    for _ in range(VISITS):
        await register(store, officer)
    return await store.read(lambda reader: reader.revision())


def tamper(bench, *statements):
    with closing(sqlite3.connect(bench.path)) as plain, plain:
        for statement in statements:
            plain.execute(statement)


def verified(bench):
    return maintenance.verify_ledger(bench.place, (bench.signer.public,))


def length(bench):
    with closing(sqlite3.connect(bench.path)) as plain:
        return plain.execute("SELECT count(*) FROM ledger_entry").fetchone()[0]


TAMPERINGS = {
    "edited": "UPDATE ledger_entry SET body = CAST(replace(body, 'register', 'abandons') AS BLOB) "
    "WHERE revision = 5",
    "of another type": "UPDATE ledger_entry SET body = 5, hash = 'text' WHERE revision = 5",
    "deleted": "DELETE FROM ledger_entry WHERE revision = 5",
    "moved": "UPDATE ledger_entry SET revision = 500 WHERE revision = 5",
    "re-signed": "UPDATE ledger_entry SET signature = "
    "(SELECT signature FROM ledger_entry WHERE revision = 6) WHERE revision = 5",
    "renamed": "UPDATE ledger_entry SET key_id = 'somebody' WHERE revision = 5",
}


@pytest.mark.parametrize("kind", TAMPERINGS)
def test_that_a_change_in_the_file_is_named_by_its_revision(watched, kind):
    assert verified(watched) is None
    tamper(watched, TAMPERINGS[kind])
    assert verified(watched).revision == 5


def cut(bench, keep):
    """Cut the tail as somebody would who knows the tables: head, visits and all."""
    with closing(sqlite3.connect(bench.path)) as plain, plain:
        plain.execute("DELETE FROM ledger_entry WHERE revision > ?", (keep,))
        plain.execute("DELETE FROM checkpoint WHERE revision > ?", (keep,))
        plain.execute(
            "UPDATE office SET revision = ?,"
            " head = (SELECT hash FROM ledger_entry WHERE revision = ?)", (keep, keep),
        )  # fmt: skip


def test_that_a_tail_cut_with_all_its_traces_is_told_by_the_folder_outside(watched):
    cut(watched, 4)
    assert verified(watched) == Flaw(5, "truncated")
    alone = at(watched.place, checkpoints=None, post=OTHER_POST)  # and no memory of its own
    assert maintenance.verify_ledger(alone, (watched.signer.public,)) is None


async def flaw_of(store):
    return store.ledger_flaw


def test_that_a_tail_cut_since_is_noticed_by_the_console_at_its_next_start(bench):
    total = bench.run(busy)
    cut(bench, total - 1)  # no folder, no checkpoint: only the console's own memory is left
    assert bench.run(flaw_of) == Flaw(total, "truncated")


def test_that_who_verifies_takes_in_what_this_console_remembers(bench):
    total = bench.run(busy)
    assert verified(bench) is None
    cut(bench, total - 1)
    assert verified(bench) == Flaw(total, "truncated")
    bench.path.with_name(f"reception.db.{POST}.head").unlink()
    assert verified(bench) is None  # a machine that remembers nothing


async def tick(store):
    await store.write(command_actor(POST), op(), lambda tx: tx.record("tick"))
    return store.ledger_flaw


async def latch(store):
    flaw = store.ledger_flaw
    deed = AlarmDeed(AlarmDid.LATCHED, "ledger_flaw", "ledger_flaw", detail=flaw.detail)
    await store.write(console_actor(POST), op(), lambda tx: tx.alarm_deed(deed))


async def reset(store):
    chief = await sign_in(store, Role.CHIEF, "janssens")
    deed = AlarmDeed(AlarmDid.RESET, "ledger_flaw", "ledger_flaw", reason="restored")
    await store.write(chief, op(), lambda tx: tx.alarm_deed(deed))
    return store.ledger_flaw


def test_that_a_flaw_is_not_forgotten_by_a_command_that_writes_before_it_is_on_record(bench):
    total = bench.run(busy)
    cut(bench, total - 3)
    assert bench.run(tick) == Flaw(total - 2, "truncated")
    assert bench.run(flaw_of) == Flaw(total - 1, "truncated")


def test_that_a_flaw_on_record_is_told_to_who_verifies_until_a_chief_resets_it(bench):
    total = bench.run(busy)
    cut(bench, total - 3)
    bench.run(latch)
    assert bench.run(tick) is None  # it goes on from there, so that the alarm can be reset
    assert verified(bench) == Flaw(total - 2, "truncated")
    assert bench.run(reset) is None
    assert verified(bench) is None


def test_that_a_rewritten_head_is_noticed_at_the_next_start(bench):
    total = bench.run(busy)
    tamper(
        bench,
        "UPDATE ledger_entry SET hash = zeroblob(32)"
        " WHERE revision = (SELECT max(revision) FROM ledger_entry)",
    )
    assert bench.run(flaw_of) == Flaw(total, "rewritten")


def test_that_a_note_is_read_whatever_note_was_there_before(bench):
    """It is written over the one before, so nothing of that one may stay."""
    note = bench.path.with_name(f"reception.db.{POST}.head")
    for before in (b"", b"x" * (NOTE_BYTES - 1)):
        note.write_bytes(before)
        bench.run(partial(sign_in, login=f"officer{len(before)}"))
        assert json.loads(note.read_text())["revision"] > 1
    longest = {"revision": 2**63 - 1, "hash": "f" * 64}
    assert len(json.dumps(longest)) <= NOTE_BYTES


def test_that_an_untouched_ledger_raises_no_alarm_at_start(watched):
    assert watched.run(flaw_of) is None


def test_that_an_insider_who_re_chains_with_another_key_is_found(watched):
    intruder = new_signer()
    with closing(sqlite3.connect(watched.path)) as plain, plain:
        rows = plain.execute("SELECT body FROM ledger_entry ORDER BY revision").fetchall()
        previous = ledger.GENESIS
        for revision, (body,) in enumerate(rows, 1):
            text = body.replace(b"register", b"abandons") if revision == 5 else body
            link = ledger.chained(previous, revision, text)
            plain.execute(
                "UPDATE ledger_entry SET body=?, hash=?, signature=?, key_id=? WHERE revision=?",
                (text, link, intruder.sign(link), intruder.id, revision),
            )
            previous = link
        plain.execute("UPDATE post SET public_key = ?", (intruder.public,))
        plain.execute("DELETE FROM checkpoint")
    assert verified(watched) == Flaw(1, "unknown_key")


def test_that_a_checkpoint_is_signed_every_five_minutes_and_every_hundred_entries(watched):
    before = len(read_folder(watched.place))

    async def scene(store):
        actor = command_actor(POST)

        async def tick(times):
            for _ in range(times):
                await store.write(actor, op(), lambda tx: tx.record("tick"))
            return len(read_folder(watched.place)) - before

        first = await tick(1)  # due at once after a start
        quiet = await tick(98)
        watched.clock.pass_s(299)
        still_quiet = await tick(1)
        hundred = await tick(1)
        watched.clock.pass_s(300)
        late = await tick(1)
        return first, quiet, still_quiet, hundred, late

    assert watched.run(scene) == (1, 1, 1, 2, 3)
    assert verified(watched) is None


def test_that_checkpoints_wait_for_a_folder_that_is_away_and_come_in_order(watched):
    outside = watched.place.checkpoints
    away = outside.with_name("away")
    filed = len(read_folder(watched.place))
    outside.rename(away)

    async def scene(store):
        for _ in range(3):
            watched.clock.pass_s(301)
            await store.write(command_actor(POST), op(), lambda tx: tx.record("tick"))
        assert read_folder(watched.place) == ()
        away.rename(outside)
        watched.clock.pass_s(301)
        await store.write(command_actor(POST), op(), lambda tx: tx.record("tick"))

    watched.run(scene)
    points = read_folder(watched.place)
    assert len(points) >= filed + 4
    assert [p.revision for p in points] == sorted({p.revision for p in points})
    assert verified(watched) is None


def test_that_another_consoles_key_is_enrolled_by_one_that_is_known(bench):
    other = Bench(bench.folder)
    other.place = at(bench.place, post=OTHER_POST)

    async def enrol(store):
        await store.write(
            command_actor(POST),
            op(),
            lambda tx: tx.enrol_post(OTHER_POST, "3", other.signer.public),
        )

    bench.run(enrol)

    async def scene(store):
        officer = await sign_in(store, post=OTHER_POST)
        await register(store, officer)

    other.run(scene)
    assert verified(bench) is None
    # Trusting the second console alone proves nothing of what came before it was enrolled.
    assert maintenance.verify_ledger(bench.place, (other.signer.public,)) == Flaw(1, "unknown_key")


def test_that_a_new_key_of_a_post_is_enrolled_by_the_old_one(bench):
    new = new_signer()

    async def replace_key(store):
        await store.write(
            command_actor(POST), op(), lambda tx: tx.enrol_post(POST, "2", new.public)
        )

    bench.run(replace_key)
    old, bench.signer = bench.signer, new
    bench.run(sign_in)
    assert maintenance.verify_ledger(bench.place, (old.public,)) is None


def test_that_erased_texts_leave_the_file_and_the_chain_still_verifies(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        told = Visitor(visit.id, "Vandenbroucke", "bijzonder kenmerk", 1, "paraplu")
        await store.write(officer, op(), lambda tx: tx.describe(told))
        facts = Facts(reason="Vandenbroucke vroeg het")
        await store.write(
            officer, op(), lambda tx: tx.put(visit, cocked(visit, on=True), Move.COCK, facts)
        )

    bench.run(scene)
    assert b"Vandenbroucke" in bench.path.read_bytes()
    tamper(bench, "PRAGMA secure_delete=ON", "DELETE FROM visitor", "DELETE FROM remark")
    assert b"Vandenbroucke" not in bench.path.read_bytes()
    assert b"paraplu" not in bench.path.read_bytes()
    assert verified(bench) is None


def test_that_a_ledger_of_an_office_that_is_not_there_is_refused(bench):
    place = at(bench.place, office="zuid")
    with pytest.raises(maintenance.StoreAwayError) as refused:
        maintenance.verify_ledger(place, (bench.signer.public,))
    assert refused.value.why == "other_office"


def test_that_the_first_entry_holds_the_key_of_the_console(bench):
    assert length(bench) == 1

    async def first(store):
        return await store.read(lambda r: ledger.read_body(next(iter(r.entries()))))

    body = asyncio.run(only(bench, first))
    assert body.what == ledger.KEY_ENROLLED
    assert body.about == {"post": POST, "key": bench.signer.id, "public": bench.signer.public}
    assert body.role == Role.COMMAND


async def only(bench, scene):
    store = await bench.open()
    try:
        return await scene(store)
    finally:
        await store.close()
