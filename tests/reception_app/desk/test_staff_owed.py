"""A lock or a sign-out that the database could not take: it holds here, and is kept when it can."""

from dataclasses import replace

import pytest

from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import WrongSecretError
from reception_app.store import engine
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE, PIN


@pytest.fixture
def hall(bench, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MS", 100)
    bench.setup = replace(bench.setup, airlock="")
    return bench


def phase(desk):
    return desk.state.session.phase


async def on_record(desk, session):
    """Return whether a session is locked, and whether it has ended, as the database has it."""
    kept = await desk._console.store.read(lambda reader: reader.session(session))
    return kept.locked_at is not None, kept.ended_at is not None


async def kept(hall, desk):
    """Let time pass until nothing is owed."""
    hall.clock.pass_s(2)
    await until(lambda: not desk.staff._owed, what="what was owed on record")
    await desk.staff.stop()


@pytest.mark.parametrize(("leave", "so"), [("lock", (True, False)), ("sign_out", (False, True))])
def test_that_a_session_left_while_the_database_is_busy_is_left_on_record_later(hall, leave, so):
    async def scene(desk):
        session = desk._console.signed.session.id
        with hall.busy():
            await getattr(desk.staff, leave)()
            assert phase(desk) is not SessionPhase.SIGNED_IN
            assert desk.state.store is StoreHealth.BUSY
            assert await on_record(desk, session) == (False, False)
            hall.clock.pass_s(2)
            desk.staff.beat()
            await desk.staff.stop()  # tried again, in vain
            assert await on_record(desk, session) == (False, False)
        await kept(hall, desk)
        assert await on_record(desk, session) == so
        assert phase(desk) is not SessionPhase.SIGNED_IN
        hall.clock.pass_s(3600)
        desk._woken.set()
        await until(lambda: desk._console.board.read_at == hall.clock.now, what="the board")
        if leave == "sign_out":
            assert not desk._console.board.at_work

    hall.run(scene, login="janssens")


def test_that_a_sign_out_that_is_owed_comes_before_the_console_ends(hall):
    sessions = []

    async def leave(desk):
        sessions.append(desk._console.signed.session.id)
        with hall.busy():
            await desk.staff.sign_out()

    async def look(desk):
        assert await on_record(desk, *sessions) == (False, True)
        assert phase(desk) is SessionPhase.SIGNED_OUT

    hall.run(leave)
    hall.run(look, login="")


def test_that_a_wrong_pin_opens_no_console_whose_lock_is_owed(hall):
    async def scene(desk):
        with hall.busy():
            await desk.staff.lock()
        desk.staff._again_at = float("inf")  # before it is tried again
        with pytest.raises(WrongSecretError):
            await desk.staff.resume("000000")
        assert phase(desk) is SessionPhase.LOCKED
        assert desk.state.session.pin_tries_left == 4

    hall.run(scene)


def test_that_a_lock_that_is_owed_locks_nobody_who_came_back(hall):
    async def scene(desk):
        session = desk._console.signed.session.id
        with hall.busy():
            await desk.staff.lock()
        await desk.staff.resume(PIN)
        hall.clock.pass_s(2)
        desk.staff.beat()
        await desk.staff.stop()
        assert phase(desk) is SessionPhase.SIGNED_IN
        assert await on_record(desk, session) == (False, False)
        await desk.queue.register("KLACHT", "nl")

    hall.run(scene)


def test_that_whoever_signs_in_next_is_not_ended_by_what_is_owed(hall):
    async def scene(desk):
        with hall.busy():
            await desk.staff.sign_out()
        await desk.staff.sign_in("janssens", PASSPHRASE)
        await kept(hall, desk)
        assert phase(desk) is SessionPhase.SIGNED_IN
        await desk.queue.register("KLACHT", "nl")

    hall.run(scene)
