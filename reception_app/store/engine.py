"""Open a SQLite file so that what is acknowledged stays (reliability.md 3e, 8).

`synchronous=EXTRA`: a commit survives a power cut. `BEGIN IMMEDIATE`: a writer waits for its turn
instead of failing half-way. Reading has its own engine, which cannot write.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast
from urllib.parse import quote
from weakref import WeakSet

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor, ExecutionContext
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from reception_app.store.library import sqlite3, wal_is_safe
from reception_app.store_errors import StoreAwayError, StoreBusyError, StoreError, StoreFullError

BUSY_MS = 5000  # case 57
LOOK_MS = 100
_IMMEDIATE: WeakSet[sa.Connection] = WeakSet()  # in a transaction that began so
_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class DeferredWriteError(RuntimeError):
    """A write outside BEGIN IMMEDIATE: a bug, since it would fail half-way under load (case 58)."""


def write_engine(path: Path) -> sa.Engine:
    """Return the engine whose every transaction begins IMMEDIATE."""
    engine = _engine(path, read_only=False)

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _IMMEDIATE.add(connection)

    event.listen(engine, "commit", _IMMEDIATE.discard)
    event.listen(engine, "rollback", _IMMEDIATE.discard)
    event.listen(engine, "before_cursor_execute", _check_immediate)
    return engine


def _check_immediate(
    connection: sa.Connection,
    _cursor: DBAPICursor,
    statement: str,
    _parameters: object,
    _context: ExecutionContext | None,
    _many: bool,  # noqa: FBT001 - the signature is SQLAlchemy's
) -> None:
    if statement.lstrip().upper().startswith(_WRITES) and connection not in _IMMEDIATE:
        raise DeferredWriteError(statement.split(None, 1)[0])


def read_engine(path: Path) -> sa.Engine:
    """Return the engine that reads a consistent picture and cannot write."""
    engine = _engine(path, read_only=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


@contextmanager
def impatient(engine: sa.Engine) -> Iterator[None]:
    """Wait next to nothing for other writers meanwhile: for who only looks whether it works."""
    with engine.connect() as db:
        plain = cast("sqlite3.Connection", db.connection.driver_connection)
    plain.execute(f"PRAGMA busy_timeout={LOOK_MS}")
    try:
        yield
    finally:
        plain.execute(f"PRAGMA busy_timeout={BUSY_MS}")


def journal_mode() -> str:
    """Return the journal of the library in use: a write-ahead log where that is safe."""
    return "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "DELETE"


def _engine(path: Path, *, read_only: bool) -> sa.Engine:
    def connect() -> sqlite3.Connection:
        # mode=rw: opening must never make an empty file where the database should be.
        # No isolation level: the driver would begin by itself, and DEFERRED.
        uri = f"file:{quote(path.resolve().as_posix())}?mode=rw"
        return sqlite3.connect(uri, uri=True, isolation_level=None)

    engine = sa.create_engine(
        "sqlite://",
        module=sqlite3,
        creator=connect,
        poolclass=StaticPool,
        hide_parameters=True,  # names of visitors stay out of error texts and logs (case 79)
    )

    @event.listens_for(engine, "connect")
    def _connect(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        pragmas = [
            f"busy_timeout={BUSY_MS}",
            f"journal_mode={journal_mode()}",
            # FULL does not flush the folder: the journal's name could come back after a power
            # cut, and roll back what was acknowledged. In WAL the two are the same.
            "synchronous=EXTRA",
            "foreign_keys=ON",
            "secure_delete=ON",  # what retention erases is gone from the file, too (case 88)
        ]
        cursor = connection.cursor()
        for pragma in [*pragmas, "query_only=ON"] if read_only else pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_WHY = {
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
    sqlite3.SQLITE_CANTOPEN: "unreadable",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_IOERR: "disk",
}
_NO_ROOM = frozenset({28, 122})  # ENOSPC, EDQUOT


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the database says into what a person can act on.

    Raise `StoreFullError` without room, `StoreAwayError` with the reason; what has no name goes on
    as it is.
    """
    try:
        yield
    except sa.exc.IntegrityError:
        raise  # a broken rule: named where the rule is known
    except sa.exc.DBAPIError as error:
        named = _named(error.orig)
        if named is None:
            raise
        raise named from error
    except sqlite3.Error as error:
        named = _named(error)
        if named is None:
            raise
        raise named from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise StoreFullError from error
        raise StoreAwayError("disk") from error


def _named(error: BaseException | None) -> StoreError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = int(code) & 0xFF  # the upper bits tell where, not what
    if primary in _BUSY:
        return StoreBusyError()
    if primary == sqlite3.SQLITE_FULL:
        return StoreFullError()
    if primary in _WHY:
        return StoreAwayError(_WHY[primary])
    return None


def shut(*engines: sa.Engine) -> None:
    """Close the connections."""
    for engine in engines:
        engine.dispose()
