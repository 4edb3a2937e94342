"""What a process holds, looked at again and again, and whether any of it grows.

A limit on a size would pass a slow leak and fail a busy machine; the slope after warm-up does
neither. It is the median of the slopes of all pairs, so that a cache that fills once, or a look
at a bad moment, changes nothing.
"""

import ctypes
import gc
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median

# More than this a minute is a leak.
LIMITS = {"kb": 64.0, "objects": 200.0, "descriptors": 0.1, "threads": 0.1}
TOLD_EVERY_S = 5.0


@dataclass(frozen=True)
class Look:
    """One process at one moment; `kb` is memory of its own, `objects` the blocks of its Python."""

    at_s: float
    kb: float
    descriptors: float
    threads: float
    objects: float = 0.0


class _Heap(ctypes.Structure):
    """What `mallinfo2` gives, glibc 2.33 and newer."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks",
            "fordblks", "keepcost",
        )
    )  # fmt: skip


def tell(into: Path) -> None:
    """Let this process tell, again and again, what it has in use.

    Seen from outside it grows for half an hour although nothing is kept: by the free space of its
    heap, and by the free lists of Python, which only a whole collection empties.
    """
    info = ctypes.CDLL(None).mallinfo2
    info.restype = _Heap
    ended = threading.Event()

    def telling() -> None:
        while not ended.wait(TOLD_EVERY_S):
            gc.collect()
            heap = info()
            part = into.with_suffix(".part")
            used = (heap.uordblks + heap.hblkhd) // 1024
            part.write_text(f"{used} {sys.getallocatedblocks()}", "ascii")
            part.replace(into)

    threading.Thread(target=telling, daemon=True).start()


def look(pid: int, at_s: float, told: Path | None = None) -> Look:
    """Look at a running process, from outside or by what it `told`; raise `OSError` for none."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    lines = dict(line.split(":", 1) for line in status.splitlines())
    if "RssAnon" not in lines:
        raise ProcessLookupError(pid)  # it has ended, and nobody has asked for its code yet
    descriptors = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    kb, objects = (float(lines["RssAnon"].split()[0]), 0.0)
    if told is not None:
        kb, objects = (float(word) for word in told.read_text("ascii").split())
    return Look(at_s, kb, descriptors, float(lines["Threads"]), objects)


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
