"""`muster`: from the last known state of 2,000 people to a finished PDF, the slowest of five."""

import os
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import Figure

PEOPLE, ROUNDS = 2000, 5


def figures() -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    from tests.ui import zone_states
    from ui import muster

    state = zone_states.crowd(PEOPLE)
    taken: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS):
            begun = time.perf_counter()
            path = muster.save(state, Path(folder) / f"{number}.pdf")
            taken.append(time.perf_counter() - begun)
            assert path.read_bytes().rstrip().endswith(b"%%EOF")
    app.processEvents()
    return [Figure("muster.pdf_2000", max(taken), 2.0, "s")]
