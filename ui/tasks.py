"""Run a coroutine from a slot without losing it or its error: the last stop for every failure."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Generator

import structlog

from reception_app.errors import ReceptionError

_running: set[asyncio.Task[None]] = set()
_log = structlog.get_logger("ui")


def start(
    work: Coroutine[object, object, object],
    on_error: Callable[[Exception], None],
    on_done: Callable[[], None] | None = None,
    *,
    at_once: bool = True,
) -> asyncio.Task[None]:
    """Start `work` now; hand its failure to `on_error`, its success to `on_done`.

    `at_once` it goes up to its first wait before this returns, so that nothing has to be drawn
    first and keys act in their order. It is in no task then: what needs one before that wait, as
    `asyncio.timeout` does, says `at_once=False`.
    """

    async def guarded() -> None:
        try:
            await work
        except ReceptionError as error:  # expected: the officer can act
            on_error(error)
        except Exception as error:  # noqa: BLE001 - the last stop: a bug is logged and told
            _log.exception("an action failed")
            on_error(error)
        else:
            if on_done is not None:
                on_done()

    task = asyncio.get_running_loop().create_task(
        _rest(_Begun(guarded())) if at_once else guarded()
    )
    # asyncio keeps only weak references: without this set a task may vanish half-way.
    _running.add(task)
    task.add_done_callback(_running.discard)
    # What was cancelled before it began has nothing to tidy up, and nobody awaits it any more.
    task.add_done_callback(lambda _ended: work.close())
    return task


class _Begun:
    """A coroutine that has gone up to its first wait, as an eager task of Python 3.12 does.

    A task would begin behind whatever is still to be drawn, and F9 with it.
    """

    def __init__(self, work: Coroutine[object, object, None]) -> None:
        self._work, self._over, self._awaited = work, False, None
        try:
            self._awaited = work.send(None)
        except StopIteration:
            self._over = True

    def __await__(self) -> Generator[object, object, None]:
        while not self._over:
            step: Callable[..., object] = self._work.send
            try:
                came = yield self._awaited
            except BaseException as error:  # noqa: BLE001 - a cancel as well, into the work itself
                step, came = self._work.throw, error
            try:
                self._awaited = step(came)
            except StopIteration:
                self._over = True


async def _rest(begun: _Begun) -> None:
    await begun


async def settle() -> None:
    """Wait until every action that was started on this loop has ended."""
    while mine := _of_this_loop():
        await asyncio.gather(*mine, return_exceptions=True)


async def cancel_all() -> None:
    """End every action that still runs; used when the window closes."""
    for task in (mine := _of_this_loop()):
        task.cancel()
    await asyncio.gather(*mine, return_exceptions=True)


def _of_this_loop() -> list[asyncio.Task[None]]:
    loop = asyncio.get_running_loop()
    return [task for task in _running if task.get_loop() is loop]
