"""Tell the bridge how many people are inside, where it has a way out to close.

Whom the list of the building has counts, but for staff at work: they hold the office (S25).

It closes none on a word that is older than a minute (docs/decisions/053): so it is told again and
again, with the age of what this console knows, and at once when it changes.
"""

from __future__ import annotations

import asyncio
import logging

from device_bridge.protocol.answers import Refused
from device_bridge.protocol.codes import Role as BridgeRole
from device_bridge.protocol.requests import PRESENCE, PushPresence, Who
from device_bridge.protocol.state import BarrierState
from reception_app.desk.console import Console, new_id
from reception_app.desk.states.links import Freshness
from reception_app.errors import ReceptionError

log = logging.getLogger(__name__)
EVERY_S = 15.0
REST_S = 1.0  # between two, however many come and go
WITHIN_S = 2.0
AGE_MAX_S = 86_400.0


class PresencePush:
    """One console's word on who is inside."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._task: asyncio.Task[None] | None = None
        self._told: tuple[str, int] | None = None  # in which life of the bridge, and how many
        self._told_at = float("-inf")
        self._refused = ""

    def wake(self) -> None:
        """Tell it when it is due, the link is alive and nobody is at it; never what is unknown."""
        console = self._console
        shown, read_at = console.inside, console.board.read_at
        if console.freshness() is not Freshness.LIVE or not shown.loaded or read_at is None:
            return
        if not any(isinstance(one, BarrierState) and one.way_out for one in console.link.devices):
            return
        inside = sum(one.party for one in shown.people if not one.at_work)
        now, key = console.moment().monotonic, (console.link.boot, inside)
        wait_s = EVERY_S if key == self._told else REST_S
        busy = self._task is not None and not self._task.done()
        if busy or now - self._told_at < wait_s:
            return
        self._told, self._told_at = key, now
        age_s = (console.moment().now - read_at).total_seconds()
        push = self._push(inside, min(AGE_MAX_S, max(0.0, age_s)))
        self._task = asyncio.get_running_loop().create_task(push)

    async def _push(self, inside: int, age_s: float) -> None:
        console = self._console
        who = Who("console", BridgeRole.OFFICER, console.setup.post)
        try:
            answer = await console.ask(
                PushPresence(new_id(), who, PRESENCE, inside, age_s), WITHIN_S
            )
        except ReceptionError:
            self._told = None  # silent: told again at the next tick that may
            return
        why = answer.reason if isinstance(answer, Refused) else ""
        if why and why != self._refused:
            log.warning("the bridge does not take who is inside: %s", why)
        self._refused = why

    async def stop(self) -> None:
        """End the telling; the bridge knows nothing of this console a minute later."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
