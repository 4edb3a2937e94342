"""Work that a slot starts: begun at once, never lost, its failure told."""

import asyncio
import inspect
from functools import wraps

import pytest

from reception_app.errors import LinkDownError
from ui import tasks


def on_a_loop(scene):
    @wraps(scene)
    def played(**given):
        asyncio.run(scene(**given))

    return played


@on_a_loop
async def test_that_work_has_begun_when_start_returns():
    seen, gate = [], asyncio.Event()

    async def work():
        seen.append("begun")
        await gate.wait()
        seen.append("gone on")

    tasks.start(work(), pytest.fail, lambda: seen.append("done"), at_once=True)
    assert seen == ["begun"]
    gate.set()
    await tasks.settle()
    assert seen == ["begun", "gone on", "done"]


@on_a_loop
async def test_that_work_without_a_wait_is_done_when_start_returns():
    seen = []

    async def work():
        seen.append("whole")

    tasks.start(work(), pytest.fail, lambda: seen.append("done"), at_once=True)
    assert seen == ["whole", "done"]
    await tasks.settle()


@pytest.mark.parametrize("at_once", [False, True])
@pytest.mark.parametrize("waits", [0, 1, 3])
@on_a_loop
async def test_that_a_failure_is_told_wherever_it_comes(waits, at_once):
    failed = []

    async def work():
        for _ in range(waits):
            await asyncio.sleep(0)
        raise LinkDownError

    tasks.start(work(), failed.append, at_once=at_once)
    await tasks.settle()
    assert [type(error) for error in failed] == [LinkDownError]


@on_a_loop
async def test_that_a_failure_of_what_is_waited_for_reaches_the_work():
    seen, waited = [], asyncio.get_running_loop().create_future()

    async def work():
        try:
            await waited
        except LinkDownError:
            seen.append("caught")
        await asyncio.sleep(0)
        seen.append("gone on")

    tasks.start(work(), pytest.fail, at_once=True)
    waited.set_exception(LinkDownError())
    await tasks.settle()
    assert seen == ["caught", "gone on"]


@on_a_loop
async def test_that_a_cancel_reaches_work_that_waits():
    seen = []

    async def work():
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("tidied up")

    tasks.start(work(), pytest.fail, at_once=True)
    await asyncio.sleep(0)
    await tasks.cancel_all()
    assert seen == ["tidied up"]


@on_a_loop
async def test_that_work_that_is_cancelled_before_it_began_is_closed():
    async def work():
        pytest.fail("it has begun")

    waits = work()
    tasks.start(waits, pytest.fail, at_once=False)
    await tasks.cancel_all()
    assert inspect.getcoroutinestate(waits) == inspect.CORO_CLOSED


@on_a_loop
async def test_that_other_work_begins_in_a_task_of_its_own():
    seen = []

    async def work():
        async with asyncio.timeout(5):
            await asyncio.sleep(0)
            seen.append("in time")

    tasks.start(work(), pytest.fail, at_once=False)
    assert seen == []
    await tasks.settle()
    assert seen == ["in time"]
