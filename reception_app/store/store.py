"""The door of the store: `Store`, whose methods run on its one thread."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Self, TypeVar

from reception_app.store.thread import StoreThread
from reception_app.store_errors import StoreAwayError, StoreBusyError, StoreError, StoreFullError

if TYPE_CHECKING:
    from reception_app.ledger import Flaw
    from reception_app.signing import Signer
    from reception_app.staff import Actor
    from reception_app.store.database import Database
    from reception_app.store.reader import Reader
    from reception_app.store.records import Place
    from reception_app.store.transaction import Transaction

log = logging.getLogger(__name__)
T = TypeVar("T")
POLL_S = 0.25  # how often an idle store looks for commits of others; about 4 us each
TRY_S = 2.0  # how often a store that could not save or read looks whether it can again
SLOW_S = 1.0  # a write that takes longer is reported


def versions() -> tuple[str, str]:
    """Return the revision of the schema and the version of SQLite; loads the database's library."""
    from reception_app.store.library import sqlite3  # noqa: PLC0415 - only who looks pays
    from reception_app.store.tables import SCHEMA  # noqa: PLC0415 - only who looks pays

    return SCHEMA, sqlite3.sqlite_version


class Health(StrEnum):
    """What the database can do at this moment; the codes of `StoreHealth` in the desk.

    From good to bad: of reading, saving and what is late the worst is told.
    """

    OK = "ok"
    SLOW = "slow"
    BUSY = "busy"
    FULL = "full"
    AWAY = "away"


class Store:
    """The database of one office, as one console uses it.

    Every method may be awaited from any loop. What is begun is never cancelled: a cancelled
    caller loses the answer, not the commit.
    """

    def __init__(self, place: Place, signer: Signer, now: Callable[[], datetime]) -> None:
        self._place, self._signer, self._now = place, signer, now
        self._database: Database | None = None
        self._wakers: list[Callable[[int], None]] = []
        self._health_seen: list[Callable[[Health], None]] = []
        self.health = self._reads = self._writes = Health.OK
        self._late = 0  # how many wait for longer than `SLOW_S`
        self._noting = threading.Lock()
        self._try_at = self._read_at = 0.0
        self._gone = ""  # why the file is not where it was opened: missing, unreadable, replaced
        self._thread = StoreThread(self._idle, POLL_S)

    @classmethod
    async def open(
        cls,
        place: Place,
        signer: Signer,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> Self:
        """Open the database of `place`; raise `StoreAwayError` and leave it as it was.

        Codes: missing, unreadable, corrupt, foreign, newer, older, other_office, not_enrolled,
        network_drive, unsupported. An older one is for `reception db upgrade`.
        """
        store = cls(place, signer, now)
        try:
            await store._ask(store._open)
        except BaseException:
            store._thread.stop(lambda: None)
            raise
        return store

    async def write(
        self,
        actor: Actor,
        op_id: str,
        work: Callable[[Transaction], T],
        *,
        content: str = "",
    ) -> T:
        """Run `work` in one transaction that is whole or nothing, and return its answer.

        The same `op_id` again answers the same and writes nothing; with another `content` (or
        other work) it raises `OperationConflictError`. `work` must not keep the transaction. It
        may be run on any thread and must neither wait nor ask the clock: `tx.now` is the time.
        Raise `NotSignedInError` or `NotAllowedError`, `StoreBusyError`, `StoreFullError`,
        `StoreAwayError`, and whatever `work` raises; then nothing was saved.
        """
        said = content or getattr(work, "__qualname__", "")
        return await self._ask(lambda: self._write(actor, op_id, work, said))

    async def read(self, work: Callable[[Reader], T]) -> T:
        """Run `work` on one consistent picture and return its answer."""
        return await self._ask(lambda: self._read(work))

    def on_change(self, wake: Callable[[int], None]) -> None:
        """Call `wake(revision)` on the store thread after every commit, ours or another's."""
        self._wakers.append(wake)

    def on_health(self, seen: Callable[[Health], None]) -> None:
        """Call `seen(health)` when it changes, on whichever thread noticed."""
        self._health_seen.append(seen)

    @property
    def ledger_flaw(self) -> Flaw | None:
        """Return where the ledger disagrees with what this console remembers (case 82)."""
        return self._database.flaw if self._database else None

    async def close(self) -> None:
        """Finish what is queued, close the file and end the thread."""
        await asyncio.to_thread(self.stop)

    def stop(self) -> None:
        """Do the same and wait for it; for callers without a loop."""
        self._thread.stop(self._close)

    # -- on the caller's loop ----------------------------------------------------------

    async def _ask(self, job: Callable[[], T]) -> T:
        try:
            future: Future[T] = self._thread.submit(job)
        except RuntimeError as error:
            raise StoreAwayError("closed") from error
        waiting = asyncio.wrap_future(future)
        # A commit is never cancelled: its outcome would not be known.
        done, _ = await asyncio.wait({waiting}, timeout=SLOW_S)
        if not done:
            self._note(late=1)
            future.add_done_callback(lambda _: self._note(late=-1))
        return await asyncio.shield(waiting)

    # -- on the store thread -----------------------------------------------------------

    def _open(self) -> None:
        from reception_app.store.database import Database  # noqa: PLC0415 - loads SQLAlchemy

        self._database = Database(self._place, self._signer, self._now)

    def _opened(self) -> Database:
        if self._database is None:
            raise StoreAwayError("closed")
        return self._database

    def _write(self, actor: Actor, op_id: str, work: Callable[[Transaction], T], content: str) -> T:
        try:
            answer, revision = self._opened().write(actor, op_id, work, content)
        except StoreError as error:
            self._note(writes=_health_of(error))
            raise
        self._note(reads=Health.OK, writes=Health.OK)
        if revision:
            self._wake(revision)
        return answer

    def _read(self, work: Callable[[Reader], T]) -> T:
        try:
            answer = self._opened().read(work)
        except StoreAwayError:
            self._note(reads=Health.AWAY)
            raise
        self._note(reads=Health.OK)  # which says nothing of saving
        return answer

    def _idle(self) -> None:
        database = self._database
        if database is None:
            return
        self._look(database)
        if self._gone:
            return
        revision = database.foreign_revision()
        if revision:
            self._wake(revision)
        self._try_to_write(database)
        database.keep_up()

    def _look(self, database: Database) -> None:
        """See whether the file has its name, and have what could not be read read again."""
        was, self._gone = self._gone, ""
        try:
            database.check_there()
        except StoreAwayError as error:
            self._gone = error.why
            self._note(reads=Health.AWAY)
        unread = self._reads is Health.AWAY and not self._gone
        if self._gone != was:
            log.error("file of the database: %s", self._gone or "back")
        elif not unread or time.monotonic() < self._read_at:
            return
        self._read_at = time.monotonic() + TRY_S
        self._wake(database.seen)  # whoever reads shows by it whether that works

    def _try_to_write(self, database: Database) -> None:
        """Find out whether saving works again, so that nobody has to press a key for it."""
        if self._writes is Health.OK or time.monotonic() < self._try_at:
            return
        self._try_at = time.monotonic() + TRY_S
        try:
            database.try_write()
        except StoreError as error:
            self._note(writes=_health_of(error))
        else:
            self._note(writes=Health.OK)

    def _wake(self, revision: int) -> None:
        for wake in self._wakers:
            wake(revision)

    def _note(
        self, *, reads: Health | None = None, writes: Health | None = None, late: int = 0
    ) -> None:
        """Take in what is known anew of a side, and tell of it when the whole is another."""
        with self._noting:  # what is late is noted by whoever waits
            self._reads, self._writes = reads or self._reads, writes or self._writes
            self._late += late
            slow = Health.SLOW if self._late else Health.OK
            health = max(self._reads, self._writes, slow, key=_BY_GRAVITY.index)
            if health is self.health:
                return
            self.health = health
            log.info("store health %s", health)
            for seen in self._health_seen:
                seen(health)

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


_BY_GRAVITY = tuple(Health)


def _health_of(error: StoreError) -> Health:
    match error:
        case StoreBusyError():
            return Health.BUSY
        case StoreFullError():
            return Health.FULL
        case StoreAwayError():
            return Health.AWAY
        case _:
            return Health.OK
