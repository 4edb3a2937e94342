"""`release` and `indication`: from F9 to the output's edge, from an input's edge to the mimic."""

import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack

from tests.benchmarks.figures import Figure, middle, percentile

CYCLES, SHORT = 300, 100  # of a release; enough of them for an indication
COUNTERS = 3  # at once: a cycle is nearly all pulse and steady contacts, where nobody works
WITHIN_S = 400
SCAN_MS, POLL_MS, DRAW_MS = 10, 50, 40  # settled.md 2, and what the console may take


def _cycles(count: int, at_once: int = 1) -> dict[str, list[float]]:
    """Share the cycles out to counters with a building each; return what all of them measured."""
    words = [sys.executable, "-m", "tests.benchmarks.counter", str(count // at_once)]
    with ExitStack() as stack:
        counters = []
        for _ in range(at_once):
            counter = subprocess.Popen(
                words, stdout=subprocess.PIPE, text=True, start_new_session=True
            )
            stack.callback(_ended, counter)
            counters.append(counter)
        told = [counter.communicate(timeout=WITHIN_S)[0] for counter in counters]
        assert all(counter.returncode == 0 for counter in counters), told
    seen = [json.loads(one.splitlines()[-1]) for one in told]
    return {what: [at for one in seen for at in one[what]] for what in seen[0]}


def _ended(counter: subprocess.Popen) -> None:
    """End a counter that did not end by itself, with its bridge and its PLC."""
    if counter.poll() is None:
        os.killpg(counter.pid, signal.SIGTERM)
        counter.wait(10)


def release() -> list[Figure]:
    """Divide F9 by the bare chain of the same run, cycle by cycle in turn."""
    seen = _cycles(CYCLES, COUNTERS)
    ours, bare = seen["release"], seen["bare"]
    return [
        Figure("release.cycles", len(ours), CYCLES, "cycles", "higher"),
        Figure("release.median", middle(ours) / middle(bare), 3, "x bare chain"),
        Figure("release.p99", percentile(ours, 0.99) / percentile(bare, 0.99), 5, "x bare chain"),
    ]


def indication() -> list[Figure]:
    """Time the end of a pulse, which no command announces: only the poll of the bridge sees it."""
    p99 = percentile(_cycles(SHORT)["indication"], 0.99) * 1000
    return [Figure("indication.p99", p99, SCAN_MS + POLL_MS + DRAW_MS, "ms")]
