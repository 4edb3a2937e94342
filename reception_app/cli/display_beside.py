"""The public screen as a second window: a program of its own, which ends with the console."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

STOP_WITHIN_S = 5.0


class DisplayBeside:
    """Open it when it is asked for; one at a time."""

    def __init__(self, config: Path) -> None:
        self._config = config
        self._program: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        """Start it, unless it is there."""
        import subprocess

        if self._program is not None and self._program.poll() is None:
            return
        self.stop()
        # It ends with this program, also when that is killed: its standard input ends then.
        words = ["display", "--config", str(self._config), "--with-parent"]
        self._program = subprocess.Popen(  # noqa: S603 - ours
            [sys.executable, "-m", "reception_app", *words],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def stop(self) -> None:
        """End it."""
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
