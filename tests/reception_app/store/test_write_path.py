"""One transaction a change: repeats, rights at the last moment, all or nothing."""

import asyncio
import subprocess
import sys
import threading

import pytest

from reception_app.errors import NobodyWaitsError, NotAllowedError, NotSignedInError
from reception_app.ledger import read_body
from reception_app.staff import Actor, Role, command_actor, console_actor
from reception_app.store import Health, NewVisit
from reception_app.store_errors import OperationConflictError, StoreAwayError
from tests.reception_app.store.office import OTHER_POST, POST, call_next, op, register, sign_in


async def revision(store):
    return await store.read(lambda reader: reader.revision())


def test_that_a_repeat_gets_the_first_answer_and_writes_nothing(bench):
    async def scene(store):
        officer = await sign_in(store)
        op_id = op()
        first = await store.write(officer, op_id, lambda tx: tx.register(NewVisit("KLACHT")))
        before = await revision(store)
        again = await store.write(officer, op_id, lambda tx: tx.register(NewVisit("KLACHT")))
        return first, again, before, await revision(store)

    first, again, before, after = bench.run(scene)
    assert (first, before) == (again, after)


def test_that_a_repeat_is_known_after_a_restart_and_when_the_session_is_over(bench):
    op_id = op()

    async def register_once(store, officer):
        return await store.write(officer, op_id, lambda tx: tx.register(NewVisit()), content="F2")

    async def scene(store):
        officer = await sign_in(store)
        return officer, await register_once(store, officer)

    officer, first = bench.run(scene)
    bench.clock.pass_s(13 * 3600)

    async def again(store):
        return await register_once(store, officer)

    assert bench.run(again) == first


@pytest.mark.parametrize("other", ["content", "person", "work"])
def test_that_one_operation_id_is_one_operation(bench, other):
    async def scene(store):
        officer = await sign_in(store)
        colleague = await sign_in(store, login="maes", post=OTHER_POST)
        op_id = op()
        await store.write(officer, op_id, lambda tx: tx.register(NewVisit()), content="F2 nl")
        before = await revision(store)
        actor = colleague if other == "person" else officer
        content = "F2 fr" if other == "content" else "F2 nl"
        work = call_next(officer) if other == "work" else lambda tx: tx.register(NewVisit())
        content = "" if other == "work" else content
        with pytest.raises(OperationConflictError):
            await store.write(actor, op_id, work, content=content)
        return before, await revision(store)

    before, after = bench.run(scene)
    assert before == after


def test_that_work_that_fails_half_way_saves_nothing(bench):
    def half(tx):
        tx.register(NewVisit())
        raise NobodyWaitsError

    async def scene(store):
        officer = await sign_in(store)
        op_id, before = op(), await revision(store)
        with pytest.raises(NobodyWaitsError):
            await store.write(officer, op_id, half)
        board = await store.read(lambda reader: reader.open_visits())
        assert await revision(store) == before
        # The id was not used up: nothing was done under it.
        await store.write(officer, op_id, lambda tx: tx.register(NewVisit()))
        return board

    assert bench.run(scene) == ()


def test_that_work_that_writes_nothing_leaves_no_revision(bench):
    async def scene(store):
        officer = await sign_in(store)
        before = await revision(store)
        assert await store.write(officer, op(), call_next(officer)) is None
        return before, await revision(store)

    before, after = bench.run(scene)
    assert before == after


def test_that_every_entry_says_who_where_and_by_which_operation(bench):
    op_id = op()

    async def scene(store):
        officer = await sign_in(store)
        await store.write(officer, op_id, lambda tx: tx.register(NewVisit()))
        return officer, [
            read_body(e) for e in await store.read(lambda reader: list(reader.entries()))
        ]

    officer, bodies = bench.run(scene)
    assert [body.revision for body in bodies] == list(range(1, len(bodies) + 1))
    last = bodies[-1]
    assert (last.staff, last.role, last.post) == (officer.staff, Role.OFFICER, POST)
    assert (last.session, last.op, last.what) == (officer.session, op_id, "register")
    assert last.at == "2026-11-24T09:30:00.000000+00:00"


async def refused(store, actor, error):
    before = await revision(store)
    with pytest.raises(error):
        await register(store, actor)
    assert await revision(store) == before


def test_that_a_person_without_a_session_writes_nothing(bench):
    async def scene(store):
        officer = await sign_in(store)
        for forged in (
            Actor(officer.staff, Role.OFFICER, POST),
            Actor(officer.staff, Role.OFFICER, POST, "f" * 32),
            Actor(officer.staff, Role.OFFICER, OTHER_POST, officer.session),
            Actor("f" * 32, Role.OFFICER, POST, officer.session),
        ):
            await refused(store, forged, NotSignedInError)
        chief = Actor(officer.staff, Role.CHIEF, POST, officer.session)
        await refused(store, chief, NotAllowedError)

    bench.run(scene)


@pytest.mark.parametrize("end", ["locked", "signed_out", "next_person", "closed_account"])
def test_that_a_session_that_ended_a_moment_ago_writes_nothing(bench, end):
    async def scene(store):
        officer = await sign_in(store)
        console, command = console_actor(POST), command_actor(POST)
        if end == "locked":
            await store.write(console, op(), lambda tx: tx.lock_session(officer.session))
        elif end == "signed_out":
            await store.write(console, op(), lambda tx: tx.close_session(officer.session))
        elif end == "next_person":
            await sign_in(store, login="maes")
        else:
            await store.write(command, op(), lambda tx: tx.set_active(officer.staff, active=False))
        await refused(store, officer, NotSignedInError)

    bench.run(scene)


def test_that_a_role_that_was_taken_away_counts_no_more(bench):
    async def scene(store):
        officer = await sign_in(store)
        await store.write(
            command_actor(POST),
            op(),
            lambda tx: tx.set_roles(officer.staff, frozenset({Role.GUARD})),
        )
        await refused(store, officer, NotAllowedError)

    bench.run(scene)


@pytest.mark.parametrize("shift_s", [12 * 3600, -24 * 3600])
def test_that_a_session_ends_after_twelve_hours_and_when_the_clock_goes_back(bench, shift_s):
    async def scene(store):
        officer = await sign_in(store)
        await register(store, officer)
        bench.clock.pass_s(shift_s)
        await refused(store, officer, NotSignedInError)

    bench.run(scene)


def test_that_a_caller_who_gives_up_loses_the_answer_and_not_the_commit(bench):
    begun, go_on = threading.Event(), threading.Event()

    def slow(tx):
        visit = tx.register(NewVisit())
        begun.set()
        go_on.wait(10)
        return visit

    async def scene(store):
        officer = await sign_in(store)
        op_id = op()
        asked = asyncio.ensure_future(store.write(officer, op_id, slow, content="F2"))
        await asyncio.to_thread(begun.wait, 10)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        go_on.set()
        board = await store.read(lambda reader: reader.open_visits())
        answer = await store.write(officer, op_id, lambda tx: tx.register(NewVisit()), content="F2")
        return board, answer

    board, answer = bench.run(scene)
    assert board == (answer,)


def test_that_a_write_of_more_than_a_second_is_told_while_it_lasts(bench):
    told = threading.Event()
    seen = []

    def slow(tx):
        told.wait(10)
        return tx.register(NewVisit())

    async def scene(store):
        def note(health):
            seen.append(health)
            told.set()

        store.on_health(note)
        officer = await sign_in(store)
        await store.write(officer, op(), slow)

    bench.run(scene)
    assert seen == [Health.SLOW, Health.OK]


def test_that_a_closed_store_says_so(bench):
    async def scene():
        store = await bench.open()
        await store.close()
        await store.close()
        with pytest.raises(StoreAwayError):
            await revision(store)

    asyncio.run(scene())


def test_that_an_answer_that_could_not_be_repeated_is_a_bug(bench):
    async def scene(store):
        officer = await sign_in(store)
        with pytest.raises(TypeError):
            await store.write(officer, op(), lambda tx: [tx.register(NewVisit()), object()])
        return await store.read(lambda reader: reader.open_visits())

    assert bench.run(scene) == ()


def test_that_importing_the_store_does_not_load_the_database_library():
    code = "import sys, reception_app.store; print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
