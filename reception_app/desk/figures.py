"""The figures of the office: read when somebody looks, a day at a time, and kept."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reception_app.desk.console import Console
from reception_app.desk.states.figures import FiguresState
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import NotSignedInError
from reception_app.figures import WEEKS, Day, Figures, Kept, figures, first_monday
from reception_app.store_errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reception_app.store import Reader

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
CHANGING = 2  # days that are read anew each time: a visit of yesterday may be called today


class FiguresDesk:
    """The figures of this office."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._days: dict[date, Day] = {}
        self._kept: dict[date, Kept] = {}
        self._figures: Figures | None = None
        self._read_at: datetime | None = None
        self._wanted = self._reading = False
        self._task: asyncio.Task[None] | None = None

    def look(self) -> None:
        """Read at the next beat: somebody looks at them."""
        self._wanted = True

    def follow(self) -> None:
        """Read when somebody looks; called with every beat."""
        signed_in = self._console.session.phase is SessionPhase.SIGNED_IN
        if self._wanted and signed_in and not self._reading:
            self._wanted = False
            self._task = asyncio.get_running_loop().create_task(self.read())

    async def stop(self) -> None:
        """End a reading; it changes nothing."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def read(self) -> None:
        """Read what is not known yet, and today; a database that is away leaves the last known.

        Raise `NotSignedInError` where nobody is signed in: a locked console shows nothing.
        """
        console = self._console
        if console.session.phase is not SessionPhase.SIGNED_IN:
            raise NotSignedInError
        if self._reading:
            return
        self._reading = True
        try:
            await self._read()
        except StoreError as error:
            console.trouble(error)
        finally:
            self._reading = False
        console.changed()

    async def _read(self) -> None:
        console, now = self._console, self._console.moment().now
        zone = ZoneInfo(console.setup.office.zone)
        today = now.astimezone(zone).date()
        first = first_monday(today)
        days = {day: one for day, one in self._days.items() if first <= day}
        kept = {monday: one for monday, one in self._kept.items() if first <= monday}
        # One short reading each: whoever is called meanwhile does not wait for all of them.
        for number in range((today - first).days + 1):
            day = first + number * DAY
            if day not in days or today - day < CHANGING * DAY:
                days[day] = await console.store.read(_of_day(day))
        for number in range(WEEKS + 1):
            monday = first + number * WEEK
            if monday not in kept or today - monday < CHANGING * WEEK:
                kept[monday] = await console.store.read(_of_week(monday))
        self._days, self._kept = days, kept
        target_min = console.setup.target_min
        # Some 40 ms for an office of 600 visits a day: the window draws meanwhile.
        self._figures = await asyncio.to_thread(
            figures, days, tuple(kept.values()), now, zone, target_min
        )
        self._read_at = now

    def state(self) -> FiguresState:
        """Return the figures as they were read last."""
        away = self._console.health in {StoreHealth.AWAY, StoreHealth.FULL}
        return FiguresState(self._figures, self._read_at, current=not away)


def _of_day(day: date) -> Callable[[Reader], Day]:
    return lambda reader: reader.figures_of(day)


def _of_week(monday: date) -> Callable[[Reader], Kept]:
    return lambda reader: reader.kept_in(monday)
