"""Giving a high alarm that nobody took in hand to the chief (screens.md 4.8).

The first console that sees it put it on record, for all. What one post alone can see stands on the
chief's console from that record, until it is in hand or its post says that it is over.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable

from reception_app.alarm_catalogue import kind_of
from reception_app.alarms import ESCALATES_AFTER, given_now
from reception_app.desk.alarm_record import AlarmRecord
from reception_app.desk.console import Console
from reception_app.desk.setup import Moment
from reception_app.desk.states.alarms import AlarmRow, ChiefRow, row_with
from reception_app.store import AlarmDeed, AlarmDid
from reception_app.store_errors import StoreError

AGAIN_S = 5.0  # after a try that could not be saved
AT = "@"  # between an alarm and the post that alone can see it


class Handing:
    """What is given to the chief, and what of it came from other posts."""

    def __init__(
        self, console: Console, record: AlarmRecord,
        write: Callable[[AlarmDeed], Awaitable[None]],
    ) -> None:  # fmt: skip
        self._console, self._record, self._write = console, record, write
        self._next_s = 0.0
        self._running: asyncio.Task[None] | None = None

    # -- what is shown ---------------------------------------------------------------------

    def chiefs(self) -> tuple[ChiefRow, ...]:
        """Return who would be given an alarm now."""
        board, post = self._console.board, self._console.setup.post
        return tuple(
            ChiefRow(board.names.get(one.staff, one.staff), board.posts.get(one.post, one.post),
                     here=one.post == post)
            for one in board.chiefs
        )  # fmt: skip

    def marked(self, rows: Iterable[AlarmRow]) -> tuple[AlarmRow, ...]:
        """Add to each alarm when the chief was given it."""
        post = self._console.setup.post
        return tuple(
            row_with(row, given_at=self._record.given(row, post))
            if row.escalated and not row.post
            else row
            for row in rows
        )

    def elsewhere(self, *, to_chief: bool) -> tuple[AlarmRow, ...]:
        """Return what other posts alone can see and the chief was given; on their console only."""
        if not to_chief:
            return ()
        board, post = self._console.board, self._console.setup.post
        return tuple(
            AlarmRow(
                f"{deed.alarm}{AT}{deed.post}", deed.kind, kind_of(deed.kind).priority,
                deed.at - ESCALATES_AFTER, given_at=deed.at, post=deed.post,
                post_number=board.posts.get(deed.post, deed.post),
            )
            for deed in self._record.of_posts()
            if deed.post != post and deed.at is not None and not self._in_hand(deed)
        )  # fmt: skip

    def _in_hand(self, deed: AlarmDeed) -> bool:
        at = deed.at
        return at is not None and self._record.hand(f"|{deed.alarm}", at, deed.post) is not None

    # -- what is put on record -------------------------------------------------------------

    def follow(self, rows: Iterable[AlarmRow], moment: Moment) -> None:
        """Put on record what is due; called with every beat, costs nothing while nothing is."""
        busy = self._running is not None and not self._running.done()
        if busy or moment.monotonic < self._next_s or not self._console.board.loaded:
            return
        found = tuple(rows)
        due = (*self._due(found, moment), *self._over(found))
        if due:
            self._next_s = moment.monotonic + AGAIN_S
            self._running = asyncio.get_running_loop().create_task(self._put(due))

    def _due(self, rows: tuple[AlarmRow, ...], moment: Moment) -> list[AlarmDeed]:
        board, post = self._console.board, self._console.setup.post
        turn = sorted(board.posts).index(post) if post in board.posts else 0
        told = ", ".join(one.post for one in self.chiefs()) or "nobody"
        return [
            AlarmDeed(AlarmDid.GIVEN, row.alarm, row.kind, row.device, detail=told)
            for row in rows
            if row.escalated
            and row.given_at is None
            and not row.post
            and given_now(row.since, moment.now, 0 if kind_of(row.kind).of_post else turn)
        ]

    def _over(self, rows: tuple[AlarmRow, ...]) -> list[AlarmDeed]:
        """Return what this post gave to the chief, and is over: nobody else can tell."""
        post, here = self._console.setup.post, {row.alarm for row in rows if row.active}
        return [
            AlarmDeed(AlarmDid.OVER, deed.alarm, deed.kind)
            for deed in self._record.of_posts()
            if deed.post == post and deed.alarm not in here
        ]

    async def _put(self, due: tuple[AlarmDeed, ...]) -> None:
        try:
            for deed in due:
                await self._write(deed)
        except StoreError as error:
            self._console.trouble(error)  # the alarm itself says that the chief was not told

    async def stop(self) -> None:
        """Wait for what is being put on record."""
        if self._running is not None:
            await asyncio.gather(self._running, return_exceptions=True)


def split(row: AlarmRow) -> tuple[str, str]:
    """Return the alarm as its own post calls it, and that post; "" for one that is seen here."""
    if not row.post:
        return row.alarm, ""
    return row.alarm.removesuffix(f"{AT}{row.post}"), row.post
