"""A real X display with a Belgian keyboard, and a hand that presses its keys."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("Xvfb", "setxkbmap", "xdotool")


@dataclass(frozen=True)
class Display:
    """One Xvfb; `env` is what a program needs to open its window there."""

    name: str

    @property
    def env(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def press(self, *keys: str) -> None:
        """Press chords by their X names, e.g. F2, ctrl+Return."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def press_fast(self, a_second: int, *keys: str) -> None:
        """Press keys at a steady rate, whatever the window makes of them."""
        self._xdotool("key", "--clearmodifiers", "--delay", str(1000 // a_second), *keys)

    def windows(self, title: str) -> list[str]:
        """List the visible windows whose title holds `title`."""
        found = self._run(["xdotool", "search", "--onlyvisible", "--name", title], check=False)
        return found.stdout.split()

    def focus(self, window: str) -> None:
        """Give the keys to `window` (there is no window manager)."""
        self._xdotool("windowfocus", "--sync", window)

    def _xdotool(self, *words: str) -> None:
        self._run(["xdotool", *words], check=True)

    def _run(self, words: list[str], *, check: bool) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, env=self.env, check=check, capture_output=True, text=True, timeout=20
        )


@contextmanager
def display(width: int = 1920, height: int = 1080, layout: str = "be") -> Iterator[Display]:
    """Start an Xvfb that keeps its keyboard layout, and end it."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    assert not missing, f"install first: {missing} (make test does it)"
    reader, writer = os.pipe()
    # Without -noreset Xvfb forgets the layout when the last client leaves.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-noreset"],
        pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    try:
        with os.fdopen(reader) as said:
            number = said.readline().strip()
        assert number, "Xvfb did not start"
        made = Display(f":{number}")
        subprocess.run(["setxkbmap", layout], env=made.env, check=True, timeout=20)
        yield made
    finally:
        server.terminate()
        server.wait(timeout=10)


def wait_for(condition: Callable[[], bool], within_s: float, what: str) -> None:
    """Wait for `condition`; fail naming `what`."""
    end = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < end, f"not within {within_s} s: {what}"
        time.sleep(0.05)  # between two looks, never instead of one


def screenshot(shown: Display, target: Path) -> None:
    """Save the root window as PNG with Qt's own reader of X windows."""
    code = (
        "import sys\nfrom PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication([])\nok = app.primaryScreen().grabWindow(0).save(sys.argv[1])\n"
        "sys.exit(0 if ok else 1)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(target)], env=shown.env, check=True, timeout=30)
