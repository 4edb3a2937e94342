"""A file of the bridge that counts when the journal names its digest: written whole, or not."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def digest_of(raw: bytes) -> str:
    """Return what the journal names a content by."""
    return hashlib.sha256(raw).hexdigest()


def read_kept(path: Path) -> bytes:
    """Return the content, empty when there is none."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def write_kept(path: Path, raw: bytes) -> None:
    """Write and fsync, so that the journal never names what the disk does not hold."""
    with path.open("wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())
    if os.name == "posix":
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
