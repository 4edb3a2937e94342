"""One open database file: its two engines, the feed of changes, the checkpoints."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar, cast

import sqlalchemy as sa

from reception_app.ledger import Flaw
from reception_app.signing import Signer
from reception_app.staff import Actor
from reception_app.store import receipts
from reception_app.store import tables as t
from reception_app.store.alarm_reads import LEDGER_FLAW
from reception_app.store.checkpoints import Checkpoints
from reception_app.store.engine import impatient, read_engine, shut, translated, write_engine
from reception_app.store.files import (
    check_file,
    check_ours,
    check_same,
    check_writable,
    identity,
    path_of,
)
from reception_app.store.library import sqlite3
from reception_app.store.reader import Reader
from reception_app.store.records import Place
from reception_app.store.tables import SCHEMA
from reception_app.store.transaction import Transaction
from reception_app.store_errors import StoreAwayError, StoreError

log = logging.getLogger(__name__)
T = TypeVar("T")
ROOM = bytes(32_768)  # more than a change takes
RECEIPTS_LAST = timedelta(days=2)  # a repeat that comes later is a new operation


class Database:
    """The file, opened; used by one thread only."""

    def __init__(self, place: Place, signer: Signer, now: Callable[[], datetime]) -> None:
        """Open it, or raise `StoreAwayError` and leave it as it was."""
        self._place, self._signer, self._now = place, signer, now
        self._path = path = path_of(place.url)
        check_file(path)
        self._file = identity(path)
        check_writable(path)
        if check_ours(path) != SCHEMA:
            raise StoreAwayError("older")
        self._writing, self._reading = write_engine(path), read_engine(path)
        self._asked: sqlite3.Connection | None = None
        try:
            with translated():
                self._check_place()
                self._seen_version = self._data_version()
                self.seen = self.read(lambda reader: reader.revision())
            self._checkpoints = Checkpoints(place, signer, path)
            self.flaw: Flaw | None = self.read(self._checkpoints.compare)
        except BaseException:
            shut(self._writing, self._reading)
            raise

    def _check_place(self) -> None:
        with self._reading.begin() as db:
            offices = set(db.execute(sa.select(t.office.c.id)).scalars())
            mine = sa.select(t.post.c.public_key).where(
                t.post.c.office_id == self._place.office, t.post.c.id == self._place.post
            )
            key = db.execute(mine).scalar()
        if self._place.office not in offices:
            raise StoreAwayError("other_office")
        if key != self._signer.public:
            raise StoreAwayError("not_enrolled")

    def check_there(self) -> None:
        """Raise `StoreAwayError` once the file has lost its name, or another one has it."""
        check_same(self._path, self._file)

    def write(
        self, actor: Actor, op_id: str, work: Callable[[Transaction], T], content: str
    ) -> tuple[T, int]:
        """Run one change; return its answer and the new revision, 0 when nothing was written."""
        self.check_there()
        digest = receipts.digest(actor, content)
        with translated(), self._writing.begin() as db:
            tx = Transaction(
                db, self._signer, actor, op_id, office=self._place.office, now=self._now()
            )
            repeated = tx.repeated(digest)
            if repeated is not None:
                # What was answered to this very work, so of its type.
                return cast("T", repeated[0]), 0
            tx.check_actor()
            answer = work(tx)
            wrote = tx.finish(digest, answer)
            noted = self._noted(tx)
            revision, head = tx.newest
        if not wrote:
            return answer, 0
        self.seen = revision
        if noted:
            self._checkpoints.remember(revision, head)
        self.keep_up()
        return answer, revision

    def _noted(self, tx: Transaction) -> bool:
        """Tell whether this console may forget what it remembered: the flaw, if any, is on record.

        A command does not raise the alarm: the next console that opens must find the flaw yet.
        """
        flaw = self.flaw
        return flaw is None or any(
            (one.alarm, one.detail) == (LEDGER_FLAW, flaw.detail) for one in tx.latched_alarms()
        )

    def try_write(self) -> None:
        """Save as much as a change takes, and nothing; raise as `write` where that fails.

        It is committed: a full disk is felt by nothing less.
        """
        self.check_there()
        trial = {
            "office_id": self._place.office, "id": "trial", "digest": "", "revision": 0,
            "at": self._now(), "result": ROOM,
        }  # fmt: skip
        with translated(), impatient(self._writing), self._writing.begin() as db:
            db.execute(t.operation.insert(), trial)
            db.execute(
                t.operation.delete().where(self._mine(t.operation), t.operation.c.id == "trial")
            )

    def read(self, work: Callable[[Reader], T]) -> T:
        """Run one reading."""
        self.check_there()
        with translated(), self._reading.begin() as db:
            return work(Reader(db, self._place.office, self._place.zone, self._now()))

    def foreign_revision(self) -> int:
        """Return the newest revision when somebody else committed since the last look, else 0."""
        try:
            version = self._data_version()
            if version == self._seen_version:
                return 0
            newest = self.read(lambda reader: reader.revision())
        except StoreError:
            return 0  # somebody writes at this moment: the next look will see it
        self._seen_version = version
        if newest <= self.seen:
            return 0
        self.seen = newest
        return newest

    def _data_version(self) -> int:
        # Outside a transaction: inside one the figure stands still. The engine's one connection is
        # asked itself, four times a second: borrowing it would cost most of the look.
        with translated():
            if self._asked is None:
                with self._reading.connect() as db:
                    self._asked = cast("sqlite3.Connection", db.connection.driver_connection)
            try:
                return int(self._asked.execute("PRAGMA data_version").fetchone()[0])
            except sqlite3.ProgrammingError as error:  # it was closed; the next look takes another
                self._asked = None
                raise StoreAwayError("closed") from error

    def keep_up(self) -> None:
        """Sign a checkpoint when one is due; a fault there never stops the work (case 83)."""
        if not self._checkpoints.due(self.seen, self._now()):
            return
        try:
            with translated(), self._writing.begin() as db:
                self._checkpoints.make(db, self._now())
                old = t.operation.c.at < self._now() - RECEIPTS_LAST
                db.execute(t.operation.delete().where(self._mine(t.operation), old))
        except StoreError as error:
            self._checkpoints.postpone(self._now())
            log.warning("checkpoint %s", type(error).__name__)

    def _mine(self, table: sa.Table) -> sa.ColumnElement[bool]:
        return table.c.office_id == self._place.office

    def close(self) -> None:
        """Sign a last checkpoint and close the file."""
        try:
            self.check_there()
            with translated(), self._writing.begin() as db:
                self._checkpoints.make(db, self._now())
        except StoreError as error:
            log.warning("checkpoint %s", type(error).__name__)
        shut(self._writing, self._reading)
