"""End together with the program that started this one, however that one ended.

The starter holds the other end of our standard input: when it is gone, also by kill -9, the input
ends. That holds on every system, and asks no process by its number.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable

READ_BYTES = 4096


def watch(gone: Callable[[], object]) -> None:
    """Call `gone` in a thread of its own when standard input ends."""

    def wait() -> None:
        # Below Python's buffer: a thread that waits in it holds its lock, and a program that is
        # told to end meanwhile aborts.
        while os.read(sys.stdin.fileno(), READ_BYTES):
            continue  # whatever the starter says: only its silence counts
        gone()

    threading.Thread(target=wait, name="parent", daemon=True).start()


def watch_in_loop(gone: Callable[[], object]) -> None:
    """Call `gone` in the running loop when standard input ends."""
    loop = asyncio.get_running_loop()
    watch(lambda: loop.call_soon_threadsafe(gone))
