"""Fixtures shared by every room's tests."""

import asyncio
import gc
import os
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SCENE_WITHIN_S = 30.0
YOUNG_AT_MOST = 20_000  # objects since the last look


def pytest_configure():
    """Collect between tests only, in the thread that owns the widgets (see `ui/garbage.py`)."""
    gc.disable()


def pytest_runtest_logfinish():
    # Whoever hands it back would let widgets die in other threads from here on: Qt then aborts.
    assert not gc.isenabled(), "this test has let Python collect by itself again"
    if gc.get_count()[0] > YOUNG_AT_MOST:
        gc.collect()


@pytest.fixture
def run(qapp: Any) -> Iterator[Callable[[Coroutine[Any, Any, Any]], Any]]:
    """Run a coroutine on the loop that the real window uses."""
    from qasync import QEventLoop

    loop = QEventLoop(qapp)
    with loop:
        yield lambda work: loop.run_until_complete(asyncio.wait_for(work, SCENE_WITHIN_S))


async def until(condition: Callable[[], bool], within_s: float = 10.0, what: str = "") -> None:
    """Wait for `condition`; fail with `what` when it does not come true in time."""
    loop = asyncio.get_running_loop()
    end = loop.time() + within_s
    while not condition():
        if loop.time() > end:
            raise AssertionError(f"not within {within_s} s: {what or condition}")
        await asyncio.sleep(0.01)
