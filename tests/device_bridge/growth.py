"""What a process holds, looked at again and again, and whether any of it grows.

A limit on a size would pass a slow leak and fail a busy machine; the slope after warm-up does
neither. It is the median of the slopes of all pairs, so that a cache that fills once, or a look
at a bad moment, changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median

# More than this a minute is a leak: so much memory would be 90 MB in a day.
LIMITS = {"kb": 64.0, "descriptors": 0.1, "threads": 0.1}


@dataclass(frozen=True)
class Look:
    """One process at one moment; `kb` is memory of its own, in kB."""

    at_s: float
    kb: float
    descriptors: float
    threads: float


def look(pid: int, at_s: float) -> Look:
    """Look at a running process; raise `OSError` when there is none."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    told = dict(line.split(":", 1) for line in status.splitlines())
    if "RssAnon" not in told:
        raise ProcessLookupError(pid)  # it has ended, and nobody has asked for its code yet
    descriptors = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    return Look(at_s, float(told["RssAnon"].split()[0]), descriptors, float(told["Threads"]))


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return by how much the second grows while the first grows by one."""
    pairs = combinations(points, 2)
    return median((two[1] - one[1]) / (two[0] - one[0]) for one, two in pairs)


def slope_of(looks: Sequence[Look], name: str) -> float:
    """Return by how much one quantity of a process grows in a minute; 0 of less than two looks."""
    if len(looks) < 2:
        return 0.0
    return slope([(one.at_s / 60, getattr(one, name)) for one in looks])


def grown(looks: list[Look]) -> dict[str, float]:
    """Return what grows by more than its limit, and by how much in a minute."""
    slopes = {name: slope_of(looks, name) for name in LIMITS}
    return {name: round(slope, 2) for name, slope in slopes.items() if slope > LIMITS[name]}
