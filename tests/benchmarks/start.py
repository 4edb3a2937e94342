"""`start`: the first paint that takes keys, beside a bare PySide6 main window in the same run.

Both are timed from outside: from the moment their process is started until their line is read.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import Figure, middle

ROUNDS = 5
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1920, 1080)
window.show()
app.exec()
kb = int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0])
print(f"ready in 0 ms, {kb / 1024:.1f} MB")
"""
SAID = re.compile(r"(ready|loaded) in \d+ ms, ([\d.]+) MB")


def figures() -> list[Figure]:
    seen: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        demo = [
            sys.executable, "-m", "reception_app", "demo", "--quiet", "--folder", folder,
            "--exit-after", "0.1",
        ]  # fmt: skip
        run = [
            sys.executable, "-m", "reception_app", "run", "--config",
            str(Path(folder) / "reception.toml"), "--exit-after", "0.1",
        ]  # fmt: skip
        _measured(demo)  # founds the office that `run` opens, and fills the caches of the disk
        for _ in range(ROUNDS):
            for name, words in (
                ("bare", [sys.executable, "-c", BARE]), ("demo", demo), ("run", run),
            ):  # fmt: skip
                for what, value in _measured(words).items():
                    seen.setdefault(f"{name} {what}", []).append(value)
    base_s = middle([seconds for seconds, _ in seen["bare ready"]])
    base_mb = middle([mb for _, mb in seen["bare ready"]])

    def times(key: str) -> float:
        return middle([seconds for seconds, _ in seen[key]]) / base_s

    def memory(key: str) -> float:
        return middle([mb for _, mb in seen[key]]) / base_mb

    bare = "x bare window"
    return [
        Figure("start.time", times("run ready"), 3.5, bare),
        Figure("start.memory", memory("run ready"), 2.2, bare),
        Figure("start.demo_time", times("demo ready"), 3.5, bare),
        Figure("start.demo_memory", memory("demo ready"), 2.2, bare),
        Figure("start.loaded_memory", memory("demo loaded"), 3.5, bare),
    ]


def _measured(words: list[str]) -> dict[str, tuple[float, float]]:
    """Return seconds and MB of every line that says one; `ready` first."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begun = time.monotonic()
    program = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, text=True)
    found = {}
    for line in program.stdout:
        if told := SAID.match(line):
            found[told[1]] = time.monotonic() - begun, float(told[2])
    assert program.wait(timeout=60) == 0
    assert "ready" in found, words
    return found
