"""`idle`: what the demo takes of one core when nobody comes: window, link, bridge, all live."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import Figure

SETTLE_S, SPAN_S, OPEN_WITHIN_S = 10.0, 25.0, 120.0  # the collector is settled by then


def _cpu_s(pid: int) -> float:
    """Return the CPU seconds of all threads, to the nanosecond: ticks of 10 ms are too coarse."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((one / "schedstat").read_text("ascii").split()[0]) for one in threads) / 1e9


def _children(pid: int) -> dict[str, int]:
    found = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text("ascii").split():
            said = Path(f"/proc/{child}/cmdline").read_bytes().decode().split("\0")
            found["bridge" if "device_bridge" in said else "building"] = int(child)
    return found


def figures() -> list[Figure]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        console = subprocess.Popen(
            [sys.executable, "-m", "reception_app", "demo", "--quiet", "--folder", folder,
             "--exit-after", str(OPEN_WITHIN_S)],
            env=env, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            while not console.stdout.readline().startswith("loaded"):
                assert console.poll() is None, "the demo ended"
            time.sleep(SETTLE_S)
            at = {"console": console.pid, "bridge": _children(console.pid)["bridge"]}
            before = {name: _cpu_s(pid) for name, pid in at.items()}
            begun = time.monotonic()
            time.sleep(SPAN_S)
            span = time.monotonic() - begun
            share = {name: (_cpu_s(pid) - before[name]) / span * 100 for name, pid in at.items()}
        finally:
            console.send_signal(signal.SIGTERM)
            console.wait(timeout=60)
    return [
        Figure("idle.console", share["console"], 1, "% of a core"),
        Figure("idle.bridge", share["bridge"], 3, "% of a core"),
    ]
