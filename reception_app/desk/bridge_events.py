"""What the bridge saw, taken into the ledger exactly once, and what follows from it for a visit.

The bridge works without the database; its journal waits. Whichever console is there drains it:
a record counts once by (journal, sequence), in the same transaction as the moves that follow.
A journal is named by its bridge; one that takes its place under the same name gets a number.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from device_bridge.protocol.answers import JournalPart, JournalRecord
from device_bridge.protocol.codes import CheckOutcome
from device_bridge.protocol.requests import AskJournal
from reception_app import visits as rules
from reception_app.desk.console import Console, new_id
from reception_app.desk.gate_passages import passages, unread
from reception_app.desk.links import LinkView
from reception_app.errors import ReceptionError, UnknownVisitError
from reception_app.store import BridgeEvent, Facts, is_later_journal, journal_name
from reception_app.store_errors import StoreError
from reception_app.visits import FROM, Move, Visit, VisitState

if TYPE_CHECKING:
    from reception_app.store import Transaction

log = logging.getLogger(__name__)
PART = 100  # records at a time
REST_S = 2.0  # after a failure, before the next try
WITHIN_S = 5.0
GONE = "walked_out"  # why somebody who waited is gone: seen by the bridge


class BridgeEvents:
    """Drains the journal of the bridge while it grows."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._life = ("", "")  # bridge and boot whose journal is known to go on where ours ends
        self._journal = ""  # how the ledger names it
        self._position = 0
        self._task: asyncio.Task[None] | None = None
        self._not_before = 0.0

    def wake(self) -> None:
        """Drain, when there is something new and nobody is at it.

        Every tick asks, whether it tells something new or not: so no wake-up can be lost.
        """
        console, link = self._console, self._console.link
        new = link.bridge and (_life(link) != self._life or link.journal > self._position)
        busy = self._task is not None and not self._task.done()
        if not new or busy or console.moment().monotonic < self._not_before:
            return
        self._task = asyncio.get_running_loop().create_task(self._drain())

    async def _drain(self) -> None:
        """Take all that is new; on a failure rest, and let a later tick try again."""
        life = _life(self._console.link)
        try:
            if life == self._life or await self._recognise(life):
                while await self._take_part():
                    pass
        except ReceptionError as error:
            if isinstance(error, StoreError):
                self._console.trouble(error)
            self._rest()
        except Exception:
            # The last stop of this work: what cannot be taken is told, and not twice a second.
            log.exception("the journal of the bridge is not taken")
            self._rest()

    def _rest(self) -> None:
        self._not_before = self._console.moment().monotonic + REST_S

    async def _recognise(self, life: tuple[str, str]) -> bool:
        """Find where the ledger stands in the journal of this life; tell whether it is known.

        A journal that has another record, or none, where ours ends is another one, whatever the
        bridge is called: it is taken from its beginning, under a name of its own, and that is told.
        """
        console, bridge = self._console, life[0]
        journals, newest = await console.store.read(lambda reader: reader.bridge_journal(bridge))
        changed = False
        if newest is not None:
            part = await self._ask(newest.sequence - 1, 1)
            if part is None:
                return False
            told = [_event(newest.bridge, newest.boot, one) for one in part.records]
            changed = told != [newest]
        if life != _life(console.link):
            return False  # it began again meanwhile
        if changed:
            console.journal_changed_at = console.journal_changed_at or console.moment().now
            console.changed()
        self._journal = journal_name(bridge, journals + changed)
        self._position = newest.sequence if newest is not None and not changed else 0
        self._life = life
        return True

    async def _ask(self, after: int, limit: int) -> JournalPart | None:
        """Ask for records; None when the bridge cannot read them back, and then rest."""
        answer = await self._console.ask(AskJournal(new_id(), after, limit), WITHIN_S)
        if isinstance(answer, JournalPart):
            return answer
        self._rest()
        return None

    async def _take_part(self) -> bool:
        """Take one part of the journal; tell whether more may follow."""
        console = self._console
        part = await self._ask(self._position, PART)
        if part is None or not part.records or _life(console.link) != self._life:
            return False
        events = tuple(_event(self._journal, console.link.boot, one) for one in part.records)
        await console.store.write(
            console.bridge_actor(), new_id(), lambda tx: sum(take(tx, event) for event in events)
        )
        self._position = part.records[-1].seq
        await console.refresh()
        return self._position < max(part.last, console.link.journal)

    async def stop(self) -> None:
        """End the draining; what is begun is whole or not at all."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)


def _life(link: LinkView) -> tuple[str, str]:
    return link.bridge, link.boot


def _event(journal: str, boot: str, record: JournalRecord) -> BridgeEvent:
    return BridgeEvent(
        bridge=journal,
        sequence=record.seq,
        boot=boot,
        at=_time(record.at),
        kind=record.kind,
        visit=record.visit,
        call=record.call,
        session=record.session,
        door=record.door or "",
        purpose=record.purpose or "",
        command=record.command,
        officer=record.officer,
        role=record.role,
        post=record.post,
        outcome=record.outcome,
        detail=f"{record.device} {record.detail}".strip(),
    )


def _time(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def take(tx: Transaction, event: BridgeEvent) -> int:
    """Take one record into the ledger, with what follows from it; 0 when it is there already."""
    if not tx.bridge_event(event):
        return 0
    if event.sequence == 1 and is_later_journal(event.bridge):
        tx.record("journal_changed", facts=Facts(detail=event.bridge))
    if unread(event):
        log.warning("record %s of %s says what is not known here: %s", event.sequence, event.bridge,
                    event.outcome)  # fmt: skip
    for passage in passages(event):
        tx.take_passage(passage)
    if event.visit:
        try:
            visit = tx.visit(event.visit)
        except UnknownVisitError:
            return 1  # of a database that is not ours; the record is kept all the same
        _follow(tx, event, visit)
    return 1


def _follow(tx: Transaction, event: BridgeEvent, visit: Visit) -> None:
    facts = Facts(detail=f"bridge:{event.sequence}")
    step = followed(visit, event, tx.now)
    if step is not None:
        move, after = step
        tx.put(visit, after, move, facts)


def followed(visit: Visit, event: BridgeEvent, now: datetime) -> tuple[Move, Visit] | None:
    """Return the move that a record of the bridge makes, None when it makes none (T4, T6, T18)."""
    match event.kind:
        case "bound" | "session_began":
            return _bound(visit, event)
        case "passed_inner" if event.outcome == CheckOutcome.PASSED:
            if visit.state in FROM[Move.ADMIT]:
                return Move.ADMIT, rules.admitted(visit, now)
        case "left_outer":
            return _gone(visit, now)
    return None


def _bound(visit: Visit, event: BridgeEvent) -> tuple[Move, Visit] | None:
    call, session = event.call or visit.call, event.session or visit.session
    known = (visit.bridge_boot, visit.call, visit.session) == (event.boot, call, session)
    if known or visit.state not in FROM[Move.BIND] or not (event.call or event.session):
        return None
    return Move.BIND, rules.bound(visit, event.boot, call=event.call, session=event.session)


def _gone(visit: Visit, now: datetime) -> tuple[Move, Visit] | None:
    """Whoever was in the airlock went out by the outer door."""
    if visit.state is VisitState.AT_AIRLOCK:
        return Move.WALK_OUT, rules.walked_out(visit, now)
    if visit.state in FROM[Move.LEAVE]:
        return Move.LEAVE, rules.left(visit, now)
    if visit.state in FROM[Move.ABANDON]:
        return Move.ABANDON, rules.abandoned(visit, now, GONE)
    return None
