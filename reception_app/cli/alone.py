"""One window a post: hold a file while the program lives; the system lets go of it by itself.

The library for it (filelock) loads asyncio, which takes a quarter of the time of a first paint.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from reception_app.errors import ReceptionError


def hold(path: Path) -> IO[bytes] | None:
    """Hold `path` until what is returned is closed; None when another program holds it.

    Raise `ReceptionError` where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise ReceptionError(f"{path}: cannot be written: {error.strerror}") from error
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file
