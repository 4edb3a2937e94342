"""Kills the bridge at one line of its own code, between the intent of a movement and its outcome.

The lines are those of `device_bridge` that run from the call that journals an intent to the end of
the call that journals the outcome. `traced` writes them down, and between them where the
block is sent to the controller; `killed_at` dies at one of them.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from device_bridge.drivers.link import Link
from device_bridge.journal import Journal

ROOT = Path(__file__).resolve().parents[2]
ROOM = str(ROOT / "device_bridge")

SENT = "sent"
ENDS = frozenset({"outcome", "passage"})

OnLine = Callable[[str], None]


def traced(log: Path) -> None:
    """Write each line to `log` when it is first met, and `SENT` when the block goes out."""
    met: set[str] = set()

    def note(point: str) -> None:
        if point not in met:
            met.add(point)
            with log.open("a", encoding="utf-8") as file:
                file.write(point + "\n")

    _plant(note)


def lines(log: Path) -> tuple[list[str], list[str]]:
    """Return the lines up to the write, and those from there to the outcome."""
    found = log.read_text("utf-8").splitlines()
    at = found.index(SENT)
    return found[:at], found[at + 1 :]


def killed_at(point: str) -> None:
    """Die, as by a power cut, before this line runs for the first time."""

    def die(here: str) -> None:
        if here == point:
            os.kill(os.getpid(), signal.SIGKILL)

    _plant(die)


def _plant(on_line: OnLine) -> None:
    append, write = Journal.append, Link.write_words

    def watched(journal, drafts):
        drafts = list(drafts)
        if any(draft.intent for draft in drafts):
            _begin(on_line)
        try:
            return append(journal, drafts)
        finally:
            if any(draft.kind in ENDS for draft in drafts):
                sys.settrace(None)

    async def marked(link, at, block):
        on_line(SENT)
        return await write(link, at, block)

    Journal.append, Link.write_words = watched, marked


def _begin(on_line: OnLine) -> None:
    def in_room(frame: FrameType, event: str, _arg: object) -> object:
        if event == "line":
            name = Path(frame.f_code.co_filename).relative_to(ROOT).as_posix()
            on_line(f"{name}:{frame.f_lineno}")
        return in_room

    def tracer(frame: FrameType, _event: str, _arg: object) -> object:
        return in_room if frame.f_code.co_filename.startswith(ROOM) else None

    sys.settrace(tracer)
    running: FrameType | None = sys._getframe()
    while running is not None:  # what has begun already is traced as well
        if running.f_code.co_filename.startswith(ROOM):
            running.f_trace = in_room
        running = running.f_back
