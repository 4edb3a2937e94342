"""What the file of the database must be before it is opened; it is never replaced by a new one."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa

from reception_app.store.engine import BUSY_MS, translated
from reception_app.store.library import sqlite3
from reception_app.store.tables import APPLICATION, KNOWN, SCHEMA, metadata
from reception_app.store_errors import StoreAwayError

QUICK_CHECK_BELOW = 16 * 1024 * 1024  # bytes; a larger file is checked at night, not at the start
_HEADER = b"SQLite format 3\x00"
# File systems of another machine: their locks lie, and a lying lock corrupts the file.
_REMOTE = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "ncpfs", "9p", "fuse.sshfs",
        "glusterfs",
    }
)  # fmt: skip
_DRIVE_REMOTE = 4  # GetDriveTypeW


def path_of(url: str) -> Path:
    """Return the file of a SQLite URL or plain path; raise `StoreAwayError` for anything else."""
    if "://" not in url:
        return Path(url)
    parsed = sa.make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise StoreAwayError("unsupported")
    return Path(parsed.database)


def is_there(path: Path) -> bool:
    """Tell whether anything has this name; raise `StoreAwayError` where that cannot be known."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreAwayError("unreadable") from error
    return True


@contextmanager
def _reached() -> Iterator[None]:
    """Say missing or unreadable of a file that cannot be looked at."""
    try:
        yield
    except FileNotFoundError as error:
        raise StoreAwayError("missing") from error
    except OSError as error:
        raise StoreAwayError("unreadable") from error


def identity(path: Path) -> tuple[int, int]:
    """Tell the file that a name leads to from every other; raise `OSError` where there is none."""
    found = path.stat()
    return found.st_dev, found.st_ino


def check_same(path: Path, opened: tuple[int, int]) -> None:
    """Raise `StoreAwayError` where a name no longer leads to the file that was opened.

    Codes: missing, unreadable, replaced. What is saved in a file without a name is lost with the
    last program that holds it open.
    """
    with _reached():
        found = identity(path)
    if found != opened:
        raise StoreAwayError("replaced")


def check_local(path: Path) -> None:
    """Raise `StoreAwayError` for a file on a drive of another machine, or links in a circle."""
    try:
        whole = path.resolve()
    except (OSError, RuntimeError) as error:  # of a circle it is the latter up to Python 3.12
        raise StoreAwayError("unreadable") from error
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        root = whole.anchor
        kind = ctypes.windll.kernel32.GetDriveTypeW(root)
        remote = root.startswith("\\\\") or kind == _DRIVE_REMOTE
    else:
        remote = _file_system(whole, Path("/proc/self/mounts")) in _REMOTE
    if remote:
        raise StoreAwayError("network_drive")


def _file_system(path: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text("utf-8").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        _, where, what, *_ = line.split(" ")
        where = where.replace("\\040", " ")
        inside = path == Path(where) or Path(where) in path.parents
        if inside and len(where) >= len(best):
            best, kind = where, what
    return kind


def check_file(path: Path) -> None:
    """Raise `StoreAwayError` unless the file is there and could be a database of ours.

    A pipe or a device is not opened: it might never answer.
    """
    check_local(path)
    with _reached():
        if not stat.S_ISREG(path.stat().st_mode):
            raise StoreAwayError("unreadable")
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    if header != _HEADER:
        raise StoreAwayError("corrupt")


def check_writable(path: Path) -> None:
    """Raise `StoreAwayError` where nothing could be saved: neither the file nor its journal."""
    as_used = os.access in os.supports_effective_ids
    if not os.access(path, os.W_OK, effective_ids=as_used):
        raise StoreAwayError("read_only")
    if not os.access(path.resolve().parent, os.W_OK | os.X_OK, effective_ids=as_used):
        raise StoreAwayError("read_only")


def check_ours(path: Path) -> str:
    """Return the schema of the file; raise `StoreAwayError`: corrupt, foreign or newer."""
    with translated(), closing(look_into(path)) as plain:
        return _schema(plain, path)


def check_office(path: Path, office: str) -> None:
    """Raise `StoreAwayError` unless the database is that office's: other_office, or foreign."""
    with translated(), closing(look_into(path)) as plain:
        try:
            found = plain.execute("SELECT 1 FROM office WHERE id = ?", (office,)).fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname == "SQLITE_BUSY":
                raise
            raise StoreAwayError("foreign") from error
    if found is None:
        raise StoreAwayError("other_office")


def look_into(path: Path) -> sqlite3.Connection:
    """Open a database to look at it; nothing can be written.

    Not `mode=ro`: what a power cut left half written must be rolled back before it can be read.
    """
    plain = sqlite3.connect(f"file:{quote(path.resolve().as_posix())}?mode=rw", uri=True)
    plain.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    plain.execute("PRAGMA query_only=ON")
    return plain


def _schema(plain: sqlite3.Connection, path: Path) -> str:
    if plain.execute("PRAGMA application_id").fetchone() != (APPLICATION,):
        raise StoreAwayError("foreign")
    small = path.stat().st_size < QUICK_CHECK_BELOW
    if small and plain.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise StoreAwayError("corrupt")
    try:
        row = plain.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname == "SQLITE_BUSY":
            raise
        raise StoreAwayError("foreign") from error
    schema = str(row[0]) if row else ""
    if schema not in KNOWN:
        raise StoreAwayError("newer")
    rows = plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    if schema == SCHEMA and not set(metadata.tables) <= {row[0] for row in rows}:
        raise StoreAwayError("foreign")
    return schema


def fsync_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
