"""Somebody on the wire of a bus: hears every byte of it, and can send once more what was heard."""

import asyncio
import contextlib
import os
import tty
from collections.abc import Callable
from pathlib import Path

MOST = 4096


class Tap:
    """Sits between a bus and its readers; the bus finds it under the name `tapped`."""

    def __init__(self, folder: Path) -> None:
        self._readers = os.open(folder / "bus-1", os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        tty.setraw(self._readers)
        self._bus, self._kept_open = os.openpty()
        tty.setraw(self._kept_open)
        os.set_blocking(self._bus, False)
        self.port = folder / "tapped"
        self.port.symlink_to(os.ttyname(self._kept_open))
        self.asked: list[bytes] = []  # of the bus, since somebody emptied it
        self.answered: list[bytes] = []  # of the readers
        self._instead, self.left = b"", 0
        self._spoil: Callable[[bytes], bytes] | None = None
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._bus, self._from_the_bus)
        self._loop.add_reader(self._readers, self._from_the_readers)

    def _from_the_bus(self) -> None:
        frame = os.read(self._bus, MOST)
        self.asked.append(frame)
        if self.left and address(frame) == address(self._instead):
            self.left -= 1
            os.write(self._bus, self._instead)  # before the reader can: it never hears of it
        else:
            os.write(self._readers, frame)

    def _from_the_readers(self) -> None:
        frame = os.read(self._readers, MOST)
        self.answered.append(frame)
        if self._spoil is not None and address(frame) == 1:
            frame, self._spoil = self._spoil(frame), None
        os.write(self._bus, frame)

    def answer_with(self, frame: bytes, times: int) -> None:
        """Answer so many questions to one reader with what it answered before."""
        self._instead, self.left = frame, times

    def spoil(self, how: Callable[[bytes], bytes]) -> None:
        """Let something happen to the next answer of the first reader."""
        self._spoil = how

    @property
    def spoilt(self) -> bool:
        """Tell whether it has happened."""
        return self._spoil is None

    def ask_again(self, frame: bytes) -> None:
        """Ask the readers once more what they were asked before."""
        os.write(self._readers, frame)

    def close(self) -> None:
        """Leave the wire."""
        for handle in (self._bus, self._readers, self._kept_open):
            with contextlib.suppress(OSError):
                self._loop.remove_reader(handle)
                os.close(handle)


def address(frame: bytes) -> int:
    """Return whom a frame is for, or of: behind its mark and its start."""
    return frame.lstrip(b"\xff")[1] & 0x7F
