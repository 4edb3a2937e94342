"""The public screen as a second window: a program of its own, which ends with the console."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

log = logging.getLogger(__name__)
STOP_WITHIN_S = 5.0
AGAIN_S = 5.0  # until one that was killed is started again


class DisplayBeside:
    """Open it when it is asked for, one at a time; one that was killed comes again."""

    def __init__(self, config: Path) -> None:
        self._config = config
        self._program: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def open(self) -> None:
        """Start it, unless it is there."""
        with self._lock:
            if self._program is not None and self._program.poll() is None:
                return
            self._end()
            self._stopped.clear()
            self._start()

    def stop(self) -> None:
        """End it."""
        self._stopped.set()
        with self._lock:
            self._end()

    def _start(self) -> None:
        import subprocess

        # It ends with this program, also when that is killed: its standard input ends then.
        words = ["display", "--config", str(self._config), "--with-parent"]
        self._program = program = subprocess.Popen(  # noqa: S603 - ours
            [sys.executable, "-m", "reception_app", *words],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        watch = threading.Thread(
            target=self._watch, args=(program,), name="display-beside", daemon=True
        )
        watch.start()

    def _watch(self, program: subprocess.Popen[bytes]) -> None:
        """Start it again when it was killed; whoever closes it has it closed."""
        code = program.wait()
        if code >= 0 or self._stopped.is_set():
            return
        log.warning("the public screen was ended by signal %d: it is started again", -code)
        self._stopped.wait(AGAIN_S)
        with self._lock:
            if self._program is program and not self._stopped.is_set():
                self._end()
                self._start()

    def _end(self) -> None:
        program, self._program = self._program, None
        if program is None:
            return
        import subprocess

        program.terminate()
        if program.stdin is not None:
            program.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(timeout=STOP_WITHIN_S)
        if program.poll() is None:
            program.kill()
            program.wait()
