"""What fails in one part of the desk, by a fault of the program, harms no other part."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from reception_app.store.library import sqlite3
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE


@pytest.fixture
def hall(bench):
    bench.setup = replace(bench.setup, airlock="")
    return bench


def nameless():
    """Return an error of the database that has no name here."""
    return sa.exc.OperationalError("select", {}, sqlite3.OperationalError("odd"))


async def registered_elsewhere(hall, desk):
    """Let another counter register somebody, and wait until this one shows it."""
    other = hall.desk(OTHER_POST)
    await other.start()
    try:
        await other.staff.sign_in("janssens", PASSPHRASE)
        await other.queue.register("KLACHT", "nl")
        await until(lambda: desk.state.queue.rows, what="the row of the other counter")
    finally:
        await other.stop()


@pytest.mark.parametrize("part", ["offices", "agenda", "alarms", "_console"])
def test_that_a_reading_that_fails_is_followed_by_the_next(hall, part, caplog):
    async def scene(desk):
        topic, failed = getattr(desk, part), []
        name = "refresh" if part == "_console" else "read"
        real = getattr(topic, name)

        async def once():
            if not failed:
                failed.append(1)
                raise nameless()
            await real()

        setattr(topic, name, once)
        desk._woken.set()
        await until(lambda: failed, what="the reading that fails")
        await registered_elsewhere(hall, desk)

    hall.run(scene)
    assert "a reading of the database failed" in caplog.text


def test_that_a_listener_that_fails_neither_ends_the_reading_nor_starves_another(hall, caplog):
    async def scene(desk):
        seen = []

        def broken(state):
            raise KeyError(state.queue.waiting)

        desk.subscribe(broken)
        desk.subscribe(seen.append)
        await registered_elsewhere(hall, desk)
        assert seen[-1] is desk.state
        await desk.queue.register("KLACHT", "fr")
        assert len(seen[-1].queue.rows) == 2

    hall.run(scene)
    assert "the drawing of a state failed" in caplog.text


def test_that_a_topic_that_fails_with_every_beat_takes_its_turn_from_no_other(hall, caplog):
    async def scene(desk):
        failed = []

        def broken(*_any):
            failed.append(1)
            raise ValueError("a bug")

        desk.airlock.expire = desk.identity.follow = desk.training.beat = broken
        await until(lambda: len(failed) >= 6, what="two beats that fail")
        before = desk._console.board.read_at
        hall.clock.pass_s(30)
        desk.staff.touched()
        await until(lambda: desk._console.board.read_at != before, what="the board read again")
        await until(lambda: desk.state.now == hall.clock.now, what="the clock in sight")

    hall.run(scene)
    assert "the beat of the desk failed" in caplog.text
