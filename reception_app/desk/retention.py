"""Erasing names by the office's clock: every hour, by whichever console is there."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from reception_app.desk.alarm_sources import DRIFT_S
from reception_app.desk.console import Console, new_id
from reception_app.retention import SETTLES, clock_fits, erased_before
from reception_app.store_errors import StoreError

if TYPE_CHECKING:
    from reception_app.desk.alarms import AlarmsDesk
    from reception_app.store import Transaction

log = logging.getLogger(__name__)
FIRST_S = 60.0  # nothing of this hurries while a console starts
EVERY_S = 3600.0
AGAIN_S = 60.0  # where there is more to erase, or the database was away


class RetentionDesk:
    """Erase names when their time is over, and only by a clock that can be right.

    One that was set while the console ran erases nothing until it is set right or the console is
    started again, also when the alarm of it is over: what is erased does not come back.
    """

    def __init__(self, console: Console, alarms: AlarmsDesk) -> None:
        self._console, self._alarms = console, alarms
        self._next = console.moment().monotonic + FIRST_S
        self._running: asyncio.Task[None] | None = None

    def follow(self) -> None:
        """Erase what is due; called with every beat."""
        moment = self._console.moment()
        busy = self._running is not None and not self._running.done()
        if busy or moment.monotonic < self._next or not self._console.board.loaded:
            return
        self._next = moment.monotonic + EVERY_S
        drift_s = self._alarms.drift_s(moment)
        if abs(drift_s) > DRIFT_S:
            log.warning("no names are erased: the clock was set by %.0f s", drift_s)
            return
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
            wrote = tx.written_by(tx.now - SETTLES)
            if wrote is None:
                return False  # an office of today
            if not clock_fits(tx.now, wrote):
                log.warning("no names are erased: it is %s, the ledger is of %s", tx.now, wrote)
                return False
            return tx.erase_names(erased_before(tx.now, days, zone)).more

        try:
            more = await console.store.write(console.console_actor(), new_id(), work)
        except StoreError as error:
            console.trouble(error)
            more = True
        if more:
            self._next = console.moment().monotonic + AGAIN_S
