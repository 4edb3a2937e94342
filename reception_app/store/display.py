"""The database as the public screen reads it: no right to write, and none to what people told.

The file is opened read-only, and the library itself refuses every table and column that is not
listed here: a fault of this program can show no name, because it never gets one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import StaticPool

from reception_app.display import Picture, PublicCall
from reception_app.estimates import (
    MOST_AHEAD,
    Booked,
    Forecast,
    History,
    Running,
    Situation,
    Waiting,
    forecast,
)
from reception_app.offices import calendar_of, read_document
from reception_app.store import tables as t
from reception_app.store.engine import shut, translated
from reception_app.store.estimate_reads import EstimateReads
from reception_app.store.files import check_file, check_same, identity, path_of
from reception_app.store.library import sqlite3
from reception_app.store.rows import own
from reception_app.store.tables import APPLICATION, KNOWN, SCHEMA
from reception_app.store_errors import StoreAwayError
from reception_app.visits import OWNED

BUSY_MS = 1000  # the next look comes at once
MOST_HERE = 500  # visits that are looked at, of those inside and of those who just left
SHOWN_FOR = timedelta(minutes=30)  # a call that has ended
READABLE: Mapping[str, frozenset[str]] = {
    "visit": frozenset(
        {"office_id", "id", "ticket", "state", "post", "called_at", "left_at", "service",
         "calm", "turn_at", "arrived_at", "not_before"}
    ),
    "call": frozenset(
        {"office_id", "visit_id", "number", "post", "attempts", "called_at", "ended_at",
         "service", "outcome"}
    ),
    "post": frozenset({"office_id", "id", "number"}),
    "staff_session": frozenset(
        {"office_id", "post_id", "role", "started_at", "ended_at", "locked_at"}
    ),
    "directory": frozenset({"office_id", "id", "document"}),
    "appointment": frozenset({"office_id", "service", "starts", "state"}),
    "alembic_version": frozenset({"version_num"}),
}  # fmt: skip
# To read them; the last one is asked by SQLAlchemy when it connects.
_PRAGMAS = frozenset({"application_id", "data_version", "read_uncommitted"})
_PLAIN = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_FUNCTION})
_V, _C, _P = t.visit.c, t.call.c, t.post.c
_FROM = [_V.office_id, _V.id, _V.ticket, _V.state, _V.called_at]
_IN_HALL = sa.text("state NOT IN ('waiting', 'at_airlock')")  # called back to the queue: not shown


def _called(some: sa.Select[Any]) -> sa.Select[Any]:
    """Return the calls of some visits; the limit keeps SQLite from walking all calls instead."""
    visit = some.limit(MOST_HERE).subquery()
    calls = (_C.office_id == visit.c.office_id) & (_C.visit_id == visit.c.id)
    posts = (_P.office_id == _C.office_id) & (_P.id == _C.post)
    return sa.select(
        visit.c.ticket, visit.c.state, visit.c.called_at.label("again_at"),
        _P.number.label("counter"), _C.called_at, _C.attempts, _C.ended_at,
    ).select_from(visit.join(t.call, calls).join(t.post, posts))  # fmt: skip


_NEWEST = [
    _called(sa.select(*_FROM).where(own(t.visit), t.HERE, _IN_HALL)),
    _called(sa.select(*_FROM).where(own(t.visit), _V.left_at >= sa.bindparam("since"))),
]
_WAITING = (
    sa.select(_V.service, _V.turn_at)
    .where(
        own(t.visit), t.WAITS,
        _V.not_before.is_(None) | (_V.not_before <= sa.bindparam("until")),
    )
    .order_by(_V.office_id, _V.calm, _V.turn_at, _V.arrived_at, _V.ticket)
)  # fmt: skip
_RUNNING = sa.select(_V.service, _V.called_at).where(own(t.visit), t.AT_COUNTER)
_COUNT = sa.select(sa.func.count()).select_from(t.visit).where(own(t.visit), t.WAITS)
_DOCUMENT = sa.select(t.directory.c.document).where(
    own(t.directory), t.directory.c.id == sa.bindparam("own_office")
)


def allowed(action: int, table: str | None, column: str | None, *_more: str | None) -> int:
    """Answer the library whether a statement may do what it wants to (sqlite3_set_authorizer)."""
    if action in _PLAIN:
        return int(sqlite3.SQLITE_OK)
    if action == sqlite3.SQLITE_PRAGMA and table in _PRAGMAS and column is None:
        return int(sqlite3.SQLITE_OK)
    # A count reads a table and none of its columns.
    if action == sqlite3.SQLITE_READ and (column == "" or column in READABLE.get(table or "", ())):
        return int(sqlite3.SQLITE_OK if table in READABLE else sqlite3.SQLITE_DENY)
    return int(sqlite3.SQLITE_DENY)


class PublicReads(EstimateReads):
    """One consistent picture for the public screen."""

    def picture(self, now: datetime) -> Picture:
        """Read what is shown; what the range is made of stays in here."""
        waiting = self._run(_WAITING.limit(MOST_AHEAD + 1), until=now).all()
        running = self._run(_RUNNING).all()
        text = self._run(_DOCUMENT).scalar()
        office = read_document(text) if text else None
        configured = {one.code: float(one.minutes) for one in office.service} if office else {}
        calls = self._calls(now)
        return Picture(
            calls=calls,
            waiting=int(self._run(_COUNT).scalar_one()),
            inside=bool(waiting or running),
            newcomer=self._newcomer(waiting, running, configured, now),
            name=office.name if office else None,
            calendar=calendar_of(office) if office else None,
        )

    def _newcomer(
        self,
        waiting: list[Any] | Any,  # noqa: ANN401 - as SQLite gives it - rows of this module's own queries
        running: list[Any] | Any,  # noqa: ANN401
        configured: dict[str, float],
        now: datetime,
    ) -> Forecast:
        situation = Situation(
            self.staffed(now),
            tuple(Running(service, _minutes(now, at)) for service, at in running if at),
            tuple(Waiting(service, _minutes(at, now)) for service, at in waiting),
            tuple(Booked.at(service, _minutes(at, now)) for service, at in self.booked(now)),
            self.no_show(now),
        )
        return forecast(situation, History.of(self.took(), configured))[-1]

    def _calls(self, now: datetime) -> tuple[PublicCall, ...]:
        rows = [row for query in _NEWEST for row in self._run(query, since=now - SHOWN_FOR)]
        made = [
            PublicCall(
                row.ticket,
                row.counter,
                row.again_at if row.ended_at is None and row.again_at else row.called_at,
                row.attempts,
                row.ended_at is None and row.state in OWNED,
            )
            for row in rows
            if row.ended_at is None or row.ended_at >= now - SHOWN_FOR
        ]
        made.sort(key=lambda call: call.called_at, reverse=True)
        newest: dict[str, PublicCall] = {}
        for call in made:
            newest.setdefault(call.ticket, call)
        return tuple(newest.values())


def _minutes(later: datetime, earlier: datetime) -> float:
    return (later - earlier).total_seconds() / 60


class PublicDatabase:
    """The file, open for reading; used by one thread only."""

    def __init__(self, url: str, office: str, zone: str, now: Callable[[], datetime]) -> None:
        """Open it, or raise `StoreAwayError`."""
        self._path = path_of(url)
        check_file(self._path)
        self._file = identity(self._path)
        self._office, self._zone, self._now = office, zone, now
        self._engine = _engine(self._path)
        self._seen = -1
        try:
            with translated(), self._engine.connect() as db:
                _check_ours(db)
        except BaseException:
            self.close()
            raise

    def changed(self) -> bool:
        """Tell whether somebody committed since the last look.

        Raise `StoreAwayError` when the file is gone, or another one has come in its place: what
        is open then is a file that nobody writes to any more.
        """
        check_same(self._path, self._file)
        with translated(), self._engine.connect() as db:
            # Outside a transaction: inside one the figure stands still.
            raw = cast("sqlite3.Connection", db.connection.driver_connection)
            version = int(raw.execute("PRAGMA data_version").fetchone()[0])
        news, self._seen = version != self._seen, version
        return news

    def picture(self) -> Picture:
        """Read what is shown now."""
        now = self._now()
        with translated(), self._engine.begin() as db:
            return PublicReads(db, self._office, self._zone, now).picture(now)

    def close(self) -> None:
        """Close the file."""
        shut(self._engine)


def _engine(path: Path) -> sa.Engine:
    def connect() -> sqlite3.Connection:
        uri = f"file:{quote(path.resolve().as_posix())}?mode=ro"
        made = sqlite3.connect(uri, uri=True, isolation_level=None)
        made.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        made.execute("PRAGMA query_only=ON")
        made.set_authorizer(allowed)
        return made

    engine = sa.create_engine(
        "sqlite://", module=sqlite3, creator=connect, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def _check_ours(db: sa.Connection) -> None:
    if db.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise StoreAwayError("foreign")
    schema = db.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if schema != SCHEMA:
        raise StoreAwayError("older" if schema in KNOWN else "newer")
