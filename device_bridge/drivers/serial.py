"""A serial port that may go and come back: raw, 8 data bits, no parity, 1 stop bit."""

from __future__ import annotations

import contextlib
import fcntl
import os
import termios
import tty

SPEEDS = {
    9600: termios.B9600, 19200: termios.B19200, 38400: termios.B38400, 57600: termios.B57600,
    115200: termios.B115200, 230400: termios.B230400,
}  # fmt: skip
AGAIN_S = 0.5  # between two tries of a port that is away


class SerialPort:
    """One port, nobody else's; while it is away nothing comes and what is sent is lost."""

    def __init__(self, path: str, baud: int) -> None:
        self._path, self._speed = path, SPEEDS[baud]
        self._handle: int | None = None
        self._tried_at = float("-inf")

    @property
    def there(self) -> bool:
        """Tell whether it is open."""
        return self._handle is not None

    def look_after(self, now: float) -> None:
        """Open it when it is away, at most every `AGAIN_S`."""
        if self._handle is None and now - self._tried_at >= AGAIN_S:
            self._tried_at = now
            with contextlib.suppress(OSError, termios.error):
                self._handle = self._opened()

    def _opened(self) -> int:
        handle = os.open(self._path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            fcntl.ioctl(handle, termios.TIOCEXCL)
            tty.setraw(handle)
            settings = termios.tcgetattr(handle)
            settings[2] |= termios.CLOCAL | termios.CREAD
            settings[4] = settings[5] = self._speed
            termios.tcsetattr(handle, termios.TCSANOW, settings)
            termios.tcflush(handle, termios.TCIOFLUSH)
        except (OSError, termios.error):
            os.close(handle)
            raise
        return handle

    def read(self, at_most: int) -> bytes:
        """Return what is there, nothing when nothing is."""
        if self._handle is None:
            return b""
        try:
            return os.read(self._handle, at_most)
        except BlockingIOError:
            return b""
        except OSError:
            self.close()  # unplugged
            return b""

    def write(self, data: bytes) -> None:
        """Send; what the port does not take is lost, as on a wire."""
        if self._handle is None:
            return
        try:
            os.write(self._handle, data)
        except BlockingIOError:
            return
        except OSError:
            self.close()

    def close(self) -> None:
        """Let go of it."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with contextlib.suppress(OSError):
                os.close(handle)
