"""What a console finds out of its staff when it starts: asked until the database says."""

import asyncio
from contextlib import contextmanager

from reception_app.desk.states.staff import SessionPhase
from reception_app.staff import Role, command_actor
from reception_app.store import engine
from reception_app.store_errors import StoreBusyError
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE, PIN, POST, hashed

PEETERS = ("peeters", "insp. Peeters")


def started_in(bench, trouble, scene):
    """Leave a session open, and start the console again while the database is in trouble."""

    async def leave(_desk):
        pass

    async def back():
        desk = bench.desk()
        with trouble(desk):
            await desk.start()
        try:
            await asyncio.wait_for(scene(desk), 20)
        finally:
            await desk.stop()

    bench.run(leave)
    asyncio.run(back())


def test_that_a_session_left_open_is_locked_also_while_nobody_can_write(bench, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MS", 100)

    async def scene(desk):
        assert desk.state.session.phase is SessionPhase.LOCKED
        assert PEETERS in desk.state.session.people
        bench.clock.pass_s(2)
        await until(lambda: not desk.staff._owed, what="the lock on record")
        await desk.staff.stop()
        left = await desk._console.store.read(lambda reader: reader.session_at(POST))
        assert left.locked_at is not None

    started_in(bench, lambda _desk: bench.busy(), scene)


def test_that_who_may_sign_in_is_asked_until_the_database_says(bench):
    @contextmanager
    def first_read_fails(desk):
        real = desk._open_store

        async def open_store():
            store = await real()
            read, failed = store.read, []

            async def busy_once(work):
                if not failed:
                    failed.append(1)
                    raise StoreBusyError
                return await read(work)

            store.read = busy_once
            return store

        desk._open_store = open_store
        yield

    async def scene(desk):
        assert not desk.state.session.people
        bench.clock.pass_s(2)
        await until(
            lambda: desk.state.session.phase is SessionPhase.LOCKED, what="what was left open"
        )
        assert PEETERS in desk.state.session.people

    started_in(bench, first_read_fails, scene)


def test_that_an_account_made_while_nobody_is_signed_in_is_in_the_list(bench):
    async def scene(desk):
        login, name = new = "maes", "insp. Maes"
        secrets = hashed(PASSPHRASE), hashed(PIN)
        await desk._console.store.write(
            command_actor(POST), "hire",
            lambda tx: tx.add_staff(login, name, frozenset({Role.OFFICER}), *secrets),
        )  # fmt: skip
        await until(lambda: new in desk.state.session.people, what="the new name")

    bench.run(scene, login="")
