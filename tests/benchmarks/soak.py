"""`soak`: 100,000 signals, timers and airlock cycles on simulated time; nothing may grow.

PySide6 6.12 loses references to None and True on Python 3.11 (docs/decisions/001), so their counts
are watched as well as the memory. From Python 3.12 on these objects are immortal.
"""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figures import Figure

COUNT, PART = 100_000, 1_000
WARM = 5_000  # rounds before the first look: caches fill
STEADY_S = 0.2  # after a passage, until the contacts have said the same for three polls
WITHIN_S = 400
WATCHED = {"none": None, "true": True, "false": False}


def figures() -> list[Figure]:
    """Soak each part in processes of its own, all at once: on two cores that is the shortest.

    What the processes of one part gained is added up: a leak of so much a round shows the same.
    """
    parts = {
        name: [
            subprocess.Popen(
                [sys.executable, "-m", "tests.benchmarks.soak", name, str(COUNT // at_once)],
                stdout=subprocess.PIPE, text=True,
            )
            for _ in range(at_once)
        ]
        for name, (_, at_once) in PARTS.items()
    }  # fmt: skip
    found = []
    for name, running in parts.items():
        told = [json.loads(part.communicate(timeout=WITHIN_S)[0]) for part in running]
        assert all(part.returncode == 0 for part in running), name
        grown_kb, references = (sum(one) for one in zip(*told, strict=True))
        found.append(Figure(f"soak.{name}_memory", grown_kb, 2048, f"kB more after {COUNT:,}"))
        found.append(
            Figure(f"soak.{name}_references", references, COUNT / 1000, "references lost or won")
        )
    return found


def _soaked(part: Callable[[int], None], count: int) -> tuple[float, float]:
    """Run `part` until it has done `count`; return how far memory and references moved."""
    part(WARM)
    before = _look()
    for _ in range(0, count, PART):
        part(PART)
    after = _look()
    worst = max(abs(after[name] - before[name]) for name in WATCHED)
    return max(0.0, after["kb"] - before["kb"]), worst


def _look() -> dict[str, float]:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    counts = {name: float(sys.getrefcount(value)) for name, value in WATCHED.items()}
    return {"kb": pages * os.sysconf("SC_PAGE_SIZE") / 1024, **counts}


def _signals() -> Callable[[int], None]:
    from PySide6.QtCore import QObject, Signal

    class Speaker(QObject):
        said = Signal(object, bool)

    speaker = Speaker()
    heard = [0]

    def hear(value, yes):
        heard[0] += 1
        return value if yes else None

    speaker.said.connect(hear)

    def part(count):
        for number in range(count):
            speaker.said.emit(None if number % 2 else number, not number % 3)

    part.keep = speaker
    return part


def _timers() -> Callable[[int], None]:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    rung = [0]

    def ring():
        rung[0] += 1

    def part(count):
        wanted = rung[0] + count
        for _ in range(count):
            QTimer.singleShot(0, ring)
        while rung[0] < wanted:
            app.processEvents()

    return part


def _airlock() -> Callable[[int], None]:
    from device_bridge.protocol.codes import Door, Purpose
    from tests.device_bridge.airlock_rig import Rig

    rig = Rig()

    def part(count):
        for _ in range(count):
            answer = rig.select(Door.INNER, Purpose.EXIT)
            rig.operate(answer.token)
            rig.done(Door.INNER)
            rig.look(inner_readback=False, inner_bolt=True)
            rig.pass_time(STEADY_S)
            for kept in (rig.records, rig.drives, rig.answers):
                kept.clear()

    return part


# How each begins, and in how many processes: a cycle of the airlock takes the longest by far.
PARTS = {"signals": (_signals, 1), "timers": (_timers, 1), "airlock": (_airlock, 2)}


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    begin, _ = PARTS[sys.argv[1]]
    sys.stdout.write(json.dumps(_soaked(begin(), int(sys.argv[2]))))
