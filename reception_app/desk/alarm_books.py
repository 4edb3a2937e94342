"""What is done with alarms into the ledger, and out of it: at once, or later."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from reception_app.alarms import Alarm, Cause
from reception_app.desk.alarm_record import AlarmRecord
from reception_app.desk.console import Console, new_id
from reception_app.errors import NotSignedInError, ReceptionError
from reception_app.staff import Actor
from reception_app.store import AlarmDeed, AlarmDid
from reception_app.store_errors import StoreError

if TYPE_CHECKING:
    from reception_app.store import Reader, Transaction

log = logging.getLogger(__name__)
LOOK_BACK = 5000  # ledger entries: more than an office writes in the longest shelving
UNSAVED_AT_MOST = 200
Rise = tuple[datetime, str]


class AlarmBooks:
    """Reads and writes what people did with alarms."""

    def __init__(
        self, console: Console, record: AlarmRecord, own: dict[str, Alarm],
        midnight: Callable[[datetime], datetime], changed: Callable[[], None],
    ) -> None:  # fmt: skip
        """`own` are this console's alarms, by name; `changed` has them told anew."""
        self._console, self._record, self._own = console, record, own
        self._midnight, self._changed = midnight, changed
        self._unsaved: list[tuple[str, AlarmDeed]] = []  # with the id under which it is saved
        self._reading = asyncio.Lock()
        self.begun = False

    async def read(self) -> None:
        """Take in what was done with alarms since, here or at another post."""
        async with self._reading:
            await self._read()

    async def _read(self) -> None:
        console, first, record = self._console, not self.begun, self._record
        known, risen = record.revision, 0 if first else record.risen
        today = self._midnight(console.moment().now)

        def look(reader: Reader) -> tuple[int, tuple[AlarmDeed, ...], tuple[Rise, ...]]:
            newest = reader.revision()
            after = max(0, newest - LOOK_BACK) if first else known
            return newest, reader.alarm_deeds(after), reader.rises(today, risen)

        try:
            newest, deeds, rises = await console.store.read(look)
            if first:
                await self._remember_latched()
        except ReceptionError:
            return  # what is wrong with the database is told by whoever reads the board
        self.begun, record.risen = True, newest
        told = (record.take(deeds), record.take_rises(rises))
        if any(told):
            self._changed()
        await self._save_late()

    async def _remember_latched(self) -> None:
        """Bring back what nobody has reset, and note what must outlast this program."""
        console = self._console
        kept = await console.store.read(lambda reader: reader.latched_alarms())
        for one in kept:
            cause = Cause(one.alarm, one.kind, one.at, one.detail)
            self._own.setdefault(
                one.alarm, Alarm(cause, rose=True, active=True, latched=True, rose_at=one.at)
            )
        flaw = console.store.ledger_flaw
        if flaw is None:
            return
        log.critical("ledger revision %d: %s", flaw.revision, flaw.why)
        if all(one.detail != flaw.detail for one in kept):
            deed = AlarmDeed(AlarmDid.LATCHED, "ledger_flaw", "ledger_flaw", detail=flaw.detail)
            await self._write(console.console_actor(), deed)

    async def _write(self, actor: Actor, deed: AlarmDeed, op_id: str = "") -> None:
        await self._console.store.write(
            actor, op_id or new_id(), lambda tx: tx.alarm_deed(deed),
            content=f"{deed.did} {deed.alarm}",
        )  # fmt: skip

    async def put(self, deed: AlarmDeed) -> None:
        """Save what this console does by itself; raise `StoreError`."""
        await self._write(self._console.console_actor(), deed)
        await self.read()

    async def save(self, actor: Actor, *deeds: AlarmDeed) -> None:
        """Save what somebody does, all of it or nothing; raises as `Console.write`."""
        content = " ".join(f"{deed.did} {deed.alarm}" for deed in deeds)

        def work(tx: Transaction) -> None:
            for deed in deeds:
                tx.alarm_deed(deed)

        await self._console.write(actor, work, content=content)
        await self.read()

    async def save_soon(self, actor: Actor, deed: AlarmDeed) -> None:
        """Save what is done already; a database that is away gets it later, in order."""
        if not self._unsaved:
            try:
                await self._write(actor, deed)
            except (StoreError, NotSignedInError):
                pass
            else:
                return
        log.warning("not yet on record: %s of %s by %s", deed.did, deed.alarm, actor.staff)
        if len(self._unsaved) < UNSAVED_AT_MOST:
            late = replace(deed, by=actor.staff, post=actor.post)
            self._unsaved.append((new_id(), late))

    async def _save_late(self) -> None:
        while self._unsaved:
            op_id, deed = self._unsaved[0]
            try:
                await self._write(self._console.console_actor(), deed, op_id)
            except StoreError:
                return
            del self._unsaved[0]
