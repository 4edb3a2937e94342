"""Erasing names by the office's clock: every hour, by whichever console is there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from reception_app.desk.console import Console, new_id
from reception_app.retention import erased_before
from reception_app.store_errors import StoreError

if TYPE_CHECKING:
    from reception_app.store import Transaction

FIRST_S = 60.0  # nothing of this hurries while a console starts
EVERY_S = 3600.0
AGAIN_S = 60.0  # where there is more to erase, or the database was away


class RetentionDesk:
    """Erase names when their time is over."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._next = console.moment().monotonic + FIRST_S
        self._running: asyncio.Task[None] | None = None

    def follow(self) -> None:
        """Erase what is due; called with every beat."""
        moment = self._console.moment()
        busy = self._running is not None and not self._running.done()
        if busy or moment.monotonic < self._next or not self._console.board.loaded:
            return
        self._next = moment.monotonic + EVERY_S
        self._running = asyncio.get_running_loop().create_task(self._erase())

    async def stop(self) -> None:
        """Wait for what is being erased."""
        if self._running is not None:
            await asyncio.gather(self._running, return_exceptions=True)

    async def _erase(self) -> None:
        console = self._console
        days, zone = console.setup.retention_days, console.setup.office.zone

        def work(tx: Transaction) -> bool:
            # Of the database's own moment, so that all consoles mean the same day.
            return tx.erase_names(erased_before(tx.now, days, zone)).more

        try:
            more = await console.store.write(console.console_actor(), new_id(), work)
        except StoreError as error:
            console.trouble(error)
            more = True
        if more:
            self._next = console.moment().monotonic + AGAIN_S
