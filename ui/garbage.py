"""Let what is no longer used die in the thread of the window, never in another.

Python collects cycles in whichever thread happens to allocate next. A widget that dies in the
store thread or in the link thread takes its timers with it there, and Qt then aborts.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
OLDER_AT = 10  # rounds of one generation before the next older one is looked at


class Collector(QObject):
    """Collect cycles from a timer of the thread that made it, while it lives."""

    def __init__(self) -> None:
        super().__init__()
        self._by_itself = gc.isenabled()
        gc.disable()
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Look at the young; at the older ones each tenth time, at all each hundredth."""
        self._rounds += 1
        oldest = self._rounds % (OLDER_AT * OLDER_AT) == 0
        gc.collect(2 if oldest else 1 if self._rounds % OLDER_AT == 0 else 0)

    def stop(self) -> None:
        """Give collecting back to Python, if Python did it before."""
        self._timer.stop()
        if self._by_itself:
            gc.enable()
