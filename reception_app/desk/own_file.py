"""A file on this post's own disk: written whole or not at all, for its owner's eyes only."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, raw: bytes) -> None:
    """Put `raw` in the place of a file, on the disk before this returns; raise `OSError`."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)  # one of before may be readable by others
    with open(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
