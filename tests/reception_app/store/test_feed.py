"""Several consoles on one file: each call once, in order, and each sees the other's commits."""

import subprocess
import sys
import time
from itertools import chain

import pytest
import sqlalchemy as sa

from reception_app.ledger import read_body
from reception_app.queue import turn_key
from reception_app.signing import create_signer
from reception_app.staff import command_actor
from reception_app.store import NewVisit, engine, tables
from reception_app.store.reader import Reader
from reception_app.store_errors import StoreBusyError
from reception_app.visits import Priority
from tests.conftest import until
from tests.reception_app.store.office import POST, op, register, sign_in

COUNTERS = 4
CALLER = """
import asyncio, sys
from pathlib import Path
from uuid import uuid4
from reception_app import visits
from reception_app.signing import load_signer
from reception_app.staff import Actor, Role, console_actor
from reception_app.store import Place, Store
from reception_app.visits import Move

async def main(url, post, staff):
    store = await Store.open(Place(url, "noord", post), load_signer(Path(url).parent / post))
    session = await store.write(
        console_actor(post), uuid4().hex, lambda tx: tx.open_session(staff, Role.OFFICER))
    me = Actor(staff, Role.OFFICER, post, session.id)

    def serve(tx):
        visit = tx.next_waiting(tx.now)
        if visit is None:
            return None
        called = tx.put(visit, visits.called(visit, post, staff, tx.now), Move.CALL)
        started = tx.put(called, visits.started(called, post, tx.now), Move.START)
        tx.put(started, visits.finished(started, post), Move.FINISH)
        return visit.id

    print("ready", flush=True)
    sys.stdin.readline()
    while (answer := await store.write(me, uuid4().hex, serve)) is not None:
        print(answer, flush=True)
    await store.close()

asyncio.run(main(*sys.argv[1:]))
"""


def test_that_counters_that_call_at_once_call_each_visitor_once_and_in_order(bench):
    people = 40

    async def prepare(store):
        officer = await sign_in(store)
        posts = [f"post-{number}" for number in range(COUNTERS)]
        for number, post in enumerate(posts):
            public = create_signer(bench.folder / post).public
            await store.write(
                command_actor(POST),
                op(),
                lambda tx, p=post, n=number, k=public: tx.enrol_post(p, str(n), k),
            )
        for number in range(people):
            bench.clock.pass_s(7)
            priority = list(Priority)[number % len(Priority)]
            await register(store, officer, priority=priority)
        waiting = await store.read(lambda reader: reader.open_visits())
        return officer.staff, posts, sorted(waiting, key=turn_key)

    staff, posts, waiting = bench.run(prepare)
    callers = [
        subprocess.Popen(
            [sys.executable, "-c", CALLER, bench.place.url, post, staff],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for post in posts
    ]  # fmt: skip
    for caller in callers:
        assert caller.stdout.readline() == "ready\n"
    for caller in callers:
        caller.stdin.write("go\n")
        caller.stdin.flush()
    answers = [caller.communicate(timeout=30)[0].split() for caller in callers]
    assert [caller.returncode for caller in callers] == [0] * COUNTERS
    assert sorted(chain.from_iterable(answers)) == sorted(visit.id for visit in waiting)

    async def order(store):
        bodies = await store.read(lambda r: [read_body(entry) for entry in r.entries()])
        return [body.visit for body in bodies if body.what == "call"]

    assert bench.run(order) == [visit.id for visit in waiting]


def test_that_own_commits_wake_at_once_and_reads_wake_nobody(bench):
    async def scene(store):
        seen = []
        store.on_change(seen.append)
        officer = await sign_in(store)
        await register(store, officer)
        await store.read(lambda reader: reader.open_visits())
        return seen, await store.read(lambda reader: reader.revision())

    seen, revision = bench.run(scene)
    assert seen == list(range(2, revision + 1))


def test_that_a_commit_of_another_console_wakes_this_one(bench):
    async def scene(mine):
        theirs = await bench.open()
        try:
            seen, others = [], []
            mine.on_change(seen.append)
            theirs.on_change(others.append)
            officer = await sign_in(theirs)
            visit = await register(theirs, officer)
            wanted = await theirs.read(lambda reader: reader.revision())
            await until(lambda: seen and seen[-1] == wanted, 5, "a wake for the other's commit")
            assert await mine.read(lambda reader: reader.open_visits()) == (visit,)
            # And back: each wakes once for one revision, whoever made it.
            await mine.write(officer, op(), lambda tx: tx.register(NewVisit()))
            await until(lambda: others[-1] == wanted + 1, 5, "a wake the other way")
            return seen, others
        finally:
            await theirs.close()

    seen, others = bench.run(scene)
    assert seen == sorted(set(seen))
    assert others == sorted(set(others))


def test_that_a_look_into_a_busy_database_loses_no_wake(bench):
    async def scene(mine):
        theirs = await bench.open()
        try:
            seen, failed, database = [], [], mine._database
            mine.on_change(seen.append)
            read = database.read

            def busy_once(work):
                if not failed:
                    failed.append(1)
                    raise StoreBusyError
                return read(work)

            officer = await sign_in(theirs)
            newest = await theirs.read(lambda reader: reader.revision())
            await until(lambda: seen and seen[-1] == newest, 5, "a wake for the sign-in")
            database.read = busy_once
            await register(theirs, officer)
            wanted = await theirs.read(lambda reader: reader.revision())
            await until(lambda: failed, 5, "the look that fails")
            await until(lambda: seen and seen[-1] == wanted, 5, "a wake for the other's commit")
        finally:
            await theirs.close()

    bench.run(scene)


def test_that_an_idle_store_looks_four_times_a_second(bench):
    async def scene(store):
        await sign_in(store)
        looks = []
        database = store._database
        foreign = database.foreign_revision

        def counted():
            looks.append((time.monotonic(), time.thread_time()))
            return foreign()

        database.foreign_revision = counted
        await until(lambda: len(looks) >= 6, 10, "six looks")
        (begun, worked), (ended, worked_until) = looks[0], looks[5]
        return ended - begun, worked_until - worked

    lasted, worked = bench.run(scene)
    assert lasted > 1.0
    assert worked / lasted < 0.05  # some tenths of a percent; a shared machine gets some room


def test_that_the_next_in_turn_is_found_by_an_index_without_sorting(bench):
    made = engine.read_engine(bench.path)
    try:
        with made.begin() as db:
            reader = Reader(db, "noord", "Europe/Brussels", bench.clock())
            query = reader.waiting_query(bench.clock(), 1)
            compiled = query.compile(made, compile_kwargs={"literal_binds": True})
            plan = db.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
    finally:
        engine.shut(made)
    steps = [row[3] for row in plan]
    assert steps == ["SEARCH visit USING INDEX ix_visit_turn (office_id=?)"]


@pytest.mark.parametrize("where", ["counter", "board", "ticket", "last left"])
def test_that_what_every_action_reads_does_not_grow_with_past_visits(bench, where):
    c = tables.visit.c
    mine = c.office_id == "noord"
    query = {
        "counter": sa.select(c.id).where(mine, tables.AT_COUNTER, c.post == "loket-2"),
        "board": sa.select(c.id, c.state).where(mine, tables.HERE),
        "ticket": sa.select(c.ticket).where(mine, tables.HERE, c.ticket.between("B000", "B999")),
        "last left": sa.select(sa.func.max(c.left_at)).where(mine),
    }[where]
    made = engine.read_engine(bench.path)
    try:
        with made.begin() as db:
            compiled = query.compile(made, compile_kwargs={"literal_binds": True})
            steps = [row[3] for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()]
    finally:
        engine.shut(made)
    (step,) = steps
    assert step.startswith("SEARCH visit USING")
    assert "uq_visit" in step or "ix_visit" in step
