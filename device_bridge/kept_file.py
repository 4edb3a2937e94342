"""A file of the bridge that counts when the journal names its digest: written whole, or not.

A content is written beside the file first, named in the journal, and takes the name of the file
last. The start finds it under either name, and nothing is written over the only one that counts.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import structlog

log = structlog.get_logger()


def digest_of(raw: bytes) -> str:
    """Return what the journal names a content by."""
    return hashlib.sha256(raw).hexdigest()


def find_kept(path: Path, digest: str) -> bytes | None:
    """Return the content that counts, from under either name; None when it is gone."""
    for one in (path, _beside(path)):
        raw = _content(one)
        if digest_of(raw) == digest:
            settle_kept(path, digest)
            return raw
    return None


def write_kept(path: Path, raw: bytes, counts: str) -> None:
    """Write beside the file and fsync, so that the journal never names what the disk lacks.

    `counts` is the digest of what counts until then. Raise `OSError`, also when that still lies
    there and cannot be given its name.
    """
    _settle(path, counts)
    with _beside(path).open("wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())
    if os.name == "posix":
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def settle_kept(path: Path, digest: str) -> None:
    """Give what counts the name of the file; where that fails it is tried before the next write."""
    try:
        _settle(path, digest)
    except OSError as error:
        log.warning("kept", why=f"{path}: {error.strerror}")


def _settle(path: Path, digest: str) -> None:
    if digest_of(_content(_beside(path))) == digest:
        _beside(path).replace(path)


def _beside(path: Path) -> Path:
    return path.with_suffix(".new")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
