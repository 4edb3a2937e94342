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


def watch(gone: Callable[[], object]) -> None:
    """Call `gone` in the running loop when standard input ends."""
    loop = asyncio.get_running_loop()

    def wait() -> None:
        # Not through the buffer: its lock in a thread that waits aborts an ending interpreter.
        while os.read(sys.stdin.fileno(), 4096):
            continue  # whatever the starter says: only its silence counts
        loop.call_soon_threadsafe(gone)

    threading.Thread(target=wait, name="parent", daemon=True).start()
