"""Who is in the building, kept on this machine: the muster list outlives what is away.

In a fire the database may be gone and this program just started again. So the list is written
beside the other files of the post, and can be printed without a sign-in while nobody can sign in
(docs/decisions/044).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reception_app.desk.console import Console
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.states.zones import ZonesState

if TYPE_CHECKING:
    from reception_app.desk.muster_copy import MusterCopy

log = logging.getLogger(__name__)
EVERY_S = 5.0  # at the soonest, while people come and go
CONFIRM = timedelta(seconds=60)  # with nobody coming or going: its age must not grow while it is so


class MusterDesk:
    """Writes the copy while there is something to write, and reads it when all else is away."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._copy = console.setup.muster
        self._kept: ZonesState | None = None
        self._written: ZonesState | None = None
        self._as_of: datetime | None = None  # of what is on the disk
        self._next_s, self._looked = 0.0, False
        self._running: asyncio.Task[None] | None = None

    async def stop(self) -> None:
        """Wait for what is being written."""
        if self._running is not None:
            await asyncio.gather(self._running, return_exceptions=True)

    def follow(self) -> None:
        """Write or read what is due; called with every beat, costs nothing while nothing is."""
        console, moment = self._console, self._console.moment()
        busy = self._running is not None and not self._running.done()
        if self._copy is None or busy or moment.monotonic < self._next_s:
            return
        if console.board.loaded:
            self._keep(self._copy, moment)
        elif console.health is StoreHealth.AWAY and not self._looked:
            self._looked = True
            self._run(self._look(self._copy, moment.now))
        if self._kept is not None and self._copy.over(self._kept, moment.now):
            self._kept = None  # this program runs on, and nobody read it anew
            self._copy.erase()

    def _keep(self, copy: MusterCopy, moment: Moment) -> None:
        state = self._console.inside
        as_of = state.as_of or moment.now
        same = self._written is not None and self._written.people == state.people
        fresh = self._as_of is not None and as_of - self._as_of < CONFIRM
        if state.loaded and not (same and fresh):
            self._next_s = moment.monotonic + EVERY_S
            self._run(self._write(copy, state, as_of))

    def _run(self, work: Coroutine[None, None, None]) -> None:
        self._running = asyncio.get_running_loop().create_task(work)

    async def _write(self, copy: MusterCopy, state: ZonesState, as_of: datetime) -> None:
        try:
            await asyncio.to_thread(copy.write, state, as_of)
        except OSError as error:
            self._note(copy, str(error.strerror))
            return
        self._note(copy)
        self._written, self._as_of, self._kept = state, as_of, None

    def _note(self, copy: MusterCopy, why: str | None = None) -> None:
        """Have it told once when the list is on no disk any more, and when it is again."""
        console, unkept = self._console, why is not None
        if console.list_unkept is not unkept:
            console.list_unkept = unkept
            if unkept:
                log.warning("%s: the list is not kept: %s", copy.path, why)
            console.changed()

    async def _look(self, copy: MusterCopy, now: datetime) -> None:
        self._kept = await asyncio.to_thread(copy.read, now)
        self._console.changed()

    def roll(self) -> ZonesState | None:
        """Return the list that may be printed without a sign-in; none while people can sign in.

        Nobody can while the database is away: what the board knew last, else what was kept.
        """
        console = self._console
        if console.session.phase is SessionPhase.SIGNED_IN:
            return None
        if console.health is not StoreHealth.AWAY:
            return None
        if not console.board.loaded:
            return self._kept
        state = console.inside
        return ZonesState(state.zones, state.people, loaded=True, as_of=state.as_of)
