"""The clock that decides what is too old, and the watch that notices a process stood still."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

Clock = Callable[[], float]
STALL_S = 1.0  # settled.md 1: after a stall longer than this every token is void
SET_S = 1.0  # the wall clock is adjusted by less between two looks, and set by more

if sys.platform == "linux":

    def boot_seconds() -> float:
        """Return monotonic seconds that also count while the machine sleeps (Design 2)."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

else:

    def boot_seconds() -> float:
        """Return monotonic seconds."""
        return time.monotonic()


def until_next(period_s: float, now: float) -> float:
    """Return the seconds to the next multiple of `period_s` on the clock, at least a tenth of it.

    Loops that sleep so wake up together: falling asleep and waking cost more than what they do.
    """
    left = period_s - now % period_s
    return left if left >= period_s / 10 else left + period_s


class StallWatch:
    """Tells how long a loop stood still; looked at by everything that the loop serves."""

    def __init__(self, clock: Clock, limit_s: float = STALL_S) -> None:
        self._clock = clock
        self._limit_s = limit_s
        self._looked_at = clock()

    def stood_still_s(self) -> float:
        """Return the seconds since the last look when they are too many, else 0."""
        now = self._clock()
        stood, self._looked_at = now - self._looked_at, now
        return stood if stood > self._limit_s else 0.0


def wall_seconds() -> float:
    """Return the time of day: it stamps records, and decides whether a grant has begun or ended."""
    return time.time()


class WallWatch:
    """Tells when the wall clock was set: the stamps of the journal jump then, and nothing else."""

    def __init__(self, clock: Clock, wall: Clock = wall_seconds) -> None:
        self._clock, self._wall = clock, wall
        self._apart = wall() - clock()

    def jumped_s(self) -> float:
        """Return by how many seconds the wall clock was set since the last look, else 0."""
        before, self._apart = self._apart, self._wall() - self._clock()
        jumped = self._apart - before
        return jumped if abs(jumped) >= SET_S else 0.0
