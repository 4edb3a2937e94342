"""The silent alarm of this post, and those of others.

At the post itself nothing may change, whatever comes of it: no word, no sound, no pixel. So what
the bridge tells of it is left out before anything here can see it, and no failure is told. It moves
no door and may be told twice: it is repeated until the bridge has heard it (docs/decisions).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from msgspec import structs

from device_bridge.client import LinkEvent, StateSeen
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import PanicSource, Refusal
from device_bridge.protocol.requests import PANIC, EndSilentAlarm, RaiseSilentAlarm
from device_bridge.protocol.state import AnyDevice, PanicPost, PanicState
from reception_app.desk.console import Console, new_id
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.panic import PanicRow, PanicsState
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import (
    AirlockRefusedError,
    BadFieldError,
    LinkDownError,
    OutcomeUnknownError,
    ReasonNeededError,
    ReceptionError,
)
from reception_app.staff import RIGHTS, Right, Role

log = logging.getLogger(__name__)
EVERY_S = 1.0  # between two tries
TRIES = 600  # ten minutes; then the ledger alone has it
LONGEST_REASON = 80  # characters the bridge keeps


def discreet(event: LinkEvent, post: str, numbers: Mapping[str, str]) -> LinkEvent:
    """Return what a post may know: of silent alarms, those of others only.

    `numbers` says how people call a post: the bridge knows ids.
    """
    if not isinstance(event, StateSeen):
        return event
    return replace(event, devices=tuple(_discreet(one, post, numbers) for one in event.devices))


def _discreet(device: AnyDevice, post: str, numbers: Mapping[str, str]) -> AnyDevice:
    if not isinstance(device, PanicState) or not device.posts:
        return device
    return structs.replace(
        device,
        posts=tuple(one for one in device.posts if one.post != post),
        alarms=tuple(
            structs.replace(one, detail=numbers.get(one.detail, one.detail))
            for one in device.alarms
            if one.detail != post
        ),
    )


class PanicDesk:
    """Raises the silent alarm of this post; shows and ends those of others."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._telling: asyncio.Task[None] | None = None
        self._unheard: RaiseSilentAlarm | None = None  # what is being told
        self._over = False  # it is told, and its end on the disk may be under way
        self._keeping: asyncio.Task[None] | None = None
        self._sending = False

    # -- this post -------------------------------------------------------------------------

    async def raise_alarm(self) -> None:
        """Raise the silent alarm of this post (Ctrl+F12); return at once, say nothing."""
        if self._telling is not None and not self._telling.done():
            return
        who = self._console.who(Right.SIGN_IN)  # everybody who is signed in
        request, kept = RaiseSilentAlarm(new_id(), who, PANIC), self._console.setup.unheard
        self._begin(request)
        if kept is not None:  # beside the telling, which waits for no disk
            now = self._console.moment().now
            self._keeping = asyncio.create_task(asyncio.to_thread(kept.write, request, now))

    async def take_up(self) -> None:
        """Tell what was not heard before this program ended; of it, too, nothing is shown here."""
        kept = self._console.setup.unheard
        if kept is None or self._console.bridge is None:
            return
        request = await asyncio.to_thread(kept.read, self._console.moment().now)
        if request is not None and self._unheard is None:
            self._begin(request)

    def _begin(self, request: RaiseSilentAlarm) -> None:
        self._unheard, self._over = request, False
        self._telling = asyncio.get_running_loop().create_task(self._tell(request))

    async def _tell(self, request: RaiseSilentAlarm) -> None:
        if not await self._heard(request):
            await self._on_ledger(request)
        self._unheard, self._over = None, True
        await self._forget()

    async def _forget(self) -> None:
        """Take what need not be told any more off the disk, once it is there."""
        kept = self._console.setup.unheard
        if self._keeping is not None:
            await asyncio.shield(self._keeping)  # it is whole, or `stop` waits for it
        if kept is not None:
            await asyncio.to_thread(kept.erase)

    async def _heard(self, request: RaiseSilentAlarm) -> bool:
        """Tell it until a bridge has latched it, ten minutes long; return whether one has.

        A bridge that refuses it for a while is like one that is not there; only one that does not
        let this post do it will not do so in ten minutes either.
        """
        refused: Refusal | None = None
        for _ in range(TRIES):
            try:
                answer = await self._console.ask(request)
            except (LinkDownError, OutcomeUnknownError):
                await asyncio.sleep(EVERY_S)
                continue
            if isinstance(answer, Done):
                return True
            reason = answer.reason if isinstance(answer, Refused) else Refusal.BAD_REQUEST
            if reason != refused:  # told once, however often it is tried
                log.error("the silent alarm was refused: %s", reason)
            refused = reason
            if reason is Refusal.NOT_ALLOWED:
                return False
            await asyncio.sleep(EVERY_S)
        return False

    async def _on_ledger(self, request: RaiseSilentAlarm) -> None:
        """Put on record that no bridge heard it; a database that is away is told in the log."""
        log.error("no bridge heard the silent alarm")
        actor = self._console.console_actor()
        try:
            await self._console.store.write(
                actor,
                new_id(),
                lambda tx: tx.record("panic_not_heard", about={"command": request.id}),
            )
        except ReceptionError:
            log.exception("the silent alarm is on no record")

    async def stop(self) -> None:
        """End the telling; what no bridge has heard is on record, and told at the next start."""
        if self._telling is not None:
            self._telling.cancel()
            await asyncio.gather(self._telling, return_exceptions=True)
        if self._keeping is not None:
            await self._keeping
        request, self._unheard = self._unheard, None
        if request is not None:
            await self._on_ledger(request)
        elif self._over:
            await self._forget()

    # -- other posts -----------------------------------------------------------------------

    def compose(self, moment: Moment) -> PanicsState:
        """Return the silent alarms of other posts; a lost link takes none of them away."""
        console = self._console
        found = [one for one in console.link.devices if isinstance(one, PanicState)]
        rows = [self._row(device.name, one, moment) for device in found for one in device.posts]
        rows.sort(key=lambda row: row.since, reverse=True)
        return PanicsState(tuple(rows), self._may_end(), self._sending)

    def _row(self, device: str, one: PanicPost, moment: Moment) -> PanicRow:
        console = self._console
        seen = moment.now - timedelta(seconds=moment.monotonic - console.link.told_at(device))
        at = seen - timedelta(seconds=one.age_s)
        bucket = round(at.timestamp() / 10)
        return PanicRow(
            one.post, console.board.posts.get(one.post, one.post),
            console.sightings.first(at, "panic", console.link.boot, one.post, bucket),
            one.source is PanicSource.BUTTON, console.board.names.get(one.officer, ""),
            one.pressed, one.acknowledged,
        )  # fmt: skip

    def _may_end(self) -> Offer:
        session = self._console.session
        if session.phase is not SessionPhase.SIGNED_IN:
            return Offer(Why.NOT_SIGNED_IN)
        if Right.END_PANIC not in RIGHTS[Role(session.role)]:
            return Offer(Why.NOT_ALLOWED)
        live = self._console.freshness() is Freshness.LIVE
        return Offer() if live else Offer(Why.LINK)

    async def end(self, post: str, reason: str) -> None:
        """Take the silent alarm of another post back; raise why it stays."""
        console = self._console
        who = console.who(Right.END_PANIC)
        if not reason.strip():
            raise ReasonNeededError("end_panic")
        if len(reason) > LONGEST_REASON:
            raise BadFieldError("reason", "long")
        if console.freshness() is not Freshness.LIVE:
            raise LinkDownError
        self._sending = True
        console.changed()
        try:
            answer = await console.ask(EndSilentAlarm(new_id(), who, PANIC, post, reason.strip()))
        finally:
            self._sending = False
            console.changed()
        if isinstance(answer, Refused):
            raise AirlockRefusedError(answer.reason, answer.detail)
