"""Select, then operate: each sent once, and what is not known is asked after, never repeated."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import assert_never

from device_bridge.protocol.answers import NotKnown, Refused, Released, Selected, Status
from device_bridge.protocol.codes import Door, Purpose, Refusal, Stage
from device_bridge.protocol.requests import AskStatus, Deselect, Operate, Select
from reception_app.desk.airlock_notes import Sent, Token
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.links import Freshness
from reception_app.errors import (
    AirlockRefusedError,
    AlreadyReleasedError,
    LinkDownError,
    OutcomeUnknownError,
    ReceptionError,
)
from reception_app.staff import Right

OPERATE_WITHIN_S = 4.0  # the bridge itself says "not known" after 1.5 s
POLL_S = 1.0
RIGHTS = {
    (Door.OUTER, Purpose.ENTRY): Right.ADMIT,
    (Door.OUTER, Purpose.RETREAT): Right.ADMIT,
    (Door.OUTER, Purpose.EXIT): Right.ADMIT,
    (Door.OUTER, Purpose.OVERRIDE): Right.EMERGENCY,
    (Door.INNER, Purpose.ENTRY): Right.RELEASE,
    (Door.INNER, Purpose.EXIT): Right.RELEASE,
}
_SAID = {
    (Door.OUTER, Purpose.ENTRY): NoticeCode.ADMITTED,
    (Door.INNER, Purpose.ENTRY): NoticeCode.RELEASED,
    (Door.INNER, Purpose.EXIT): NoticeCode.RELEASED,
}

Answers = Selected | Released | Refused | NotKnown | None


class Releases:
    """The two steps of every door movement, as one console makes them."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._asking: set[asyncio.Task[None]] = set()

    async def select(
        self, door: Door, purpose: Purpose, *, call: int = 0, visit: str = ""
    ) -> Token:
        """Ask for a one-shot token.

        Raise `AirlockRefusedError` with the bridge's reason, or `LinkDownError`: a select moves
        nothing, so a missing answer means no more than that.
        """
        console = self._console
        who = console.who(RIGHTS[door, purpose])
        device = console.live_device()
        request = Select(
            new_id(),
            who,
            device.name,
            door,
            purpose,
            session=device.session.session if device.session else 0,
            call=call,
            visit=visit,
        )
        try:
            answer = await self._send(request)
        except OutcomeUnknownError as error:
            raise LinkDownError from error
        match answer:
            case Selected(token=token, lives_s=lives_s):
                until = console.moment().monotonic + lives_s
                given = Token(token, request.id, door, purpose, visit, until)
                console.hand = replace(console.hand, token=given)
                console.changed()
                return given
            case Refused(reason=reason, detail=detail):
                raise AirlockRefusedError(reason, detail)
            case _:
                raise AirlockRefusedError(Refusal.BAD_REQUEST)

    async def operate(self, token: Token) -> None:
        """Spend a token, once; whatever comes of it, it is gone.

        Raise `AirlockRefusedError` (nothing moved), `LinkDownError` (nothing was sent), or
        `OutcomeUnknownError`: then the door is asked after until it is known how it ended.
        """
        console = self._console
        who = console.who(RIGHTS[token.door, token.purpose])
        console.hand = replace(console.hand, token=None)
        tick = console.bridge.newest_tick if console.bridge else 0
        if console.freshness() is not Freshness.LIVE or tick < 1:
            console.changed()
            raise LinkDownError
        request = Operate(new_id(), who, console.setup.airlock, token.token, tick)
        sent = Sent(request.id, token.door, token.purpose, token.visit, console.moment().now)
        console.hand = replace(console.hand, sent=sent)
        try:
            answer = await self._send(request, OPERATE_WITHIN_S)
        except OutcomeUnknownError:
            self._unsure(sent)
            raise
        except LinkDownError:
            self._settle(sent)
            raise
        self._answered(sent, answer)

    def _answered(self, sent: Sent, answer: Answers) -> None:
        match answer:
            case Released():
                self._settle(sent)
                self._say_released(sent)
            case Refused(reason=reason, detail=detail):
                self._settle(sent)
                raise AirlockRefusedError(reason, detail)
            case NotKnown():
                self._unsure(sent)
                raise OutcomeUnknownError
            case _:
                self._unsure(sent)
                raise OutcomeUnknownError

    def give_back(self) -> None:
        """Deselect beside whatever goes on: nobody waits for it."""
        self._spawn(self.deselect())

    async def deselect(self) -> None:
        """Give the token back; quiet when there is none or the bridge is away."""
        console = self._console
        console.hand = replace(console.hand, token=None)
        console.changed()
        if console.bridge is None or console.freshness() is not Freshness.LIVE:
            return
        try:
            request = Deselect(new_id(), console.who(Right.ADMIT), console.setup.airlock)
            await console.ask(request)
        except ReceptionError:
            return  # it expires by itself within 8 s

    async def _send(self, request: Select | Operate, within_s: float = 2.0) -> Answers:
        console = self._console
        if console.hand.sending:
            raise AlreadyReleasedError  # a second press while the first is under way
        console.hand = replace(console.hand, sending=request.id)
        try:
            asked = console.post(request, within_s)
            # Drawn after it is on its way: drawing takes longer than the wire.
            console.changed()
            answer = await console.answered(asked)
        finally:
            console.hand = replace(console.hand, sending="")
            console.changed()
        return answer if isinstance(answer, Selected | Released | Refused | NotKnown) else None

    def _say_released(self, sent: Sent) -> None:
        console = self._console
        code = _SAID.get((sent.door, sent.purpose), NoticeCode.LET_OUT)
        ticket = console.board.ticket(sent.visit)
        console.notices.done(code, console.moment().now, ticket=ticket)
        console.changed()

    def _settle(self, sent: Sent) -> None:
        if self._console.hand.sent == sent:
            self._console.hand = replace(self._console.hand, sent=None)
        self._console.changed()

    # -- not known ---------------------------------------------------------------------

    def _unsure(self, sent: Sent) -> None:
        """Say "look at the door", and ask how it ended until that is known."""
        console = self._console
        unsure = replace(sent, known=False)
        console.hand = replace(console.hand, sent=unsure)
        ticket = console.board.ticket(sent.visit)
        console.notices.trouble(NoticeCode.OUTCOME_UNKNOWN, door=sent.door, ticket=ticket)
        console.changed()
        self._spawn(self._ask_after(unsure))

    def _spawn(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

    async def _ask_after(self, sent: Sent) -> None:
        while self._console.hand.sent == sent:
            try:
                answer = await self._console.ask(AskStatus(new_id(), sent.command))
            except ReceptionError:
                answer = None  # still away: the next round asks again, it moves nothing
            if isinstance(answer, Status) and self._resolved(sent, answer):
                return
            await asyncio.sleep(POLL_S)

    def _resolved(self, sent: Sent, status: Status) -> bool:
        """Take the bridge's word for how it ended; False while that may still change."""
        match status.stage:
            case Stage.ACCEPTED:
                return False
            case Stage.NOT_KNOWN:
                self._settle(sent)  # its last word: only a person can look; the notice stays
            case (
                Stage.RELEASED | Stage.OPENED | Stage.SECURE | Stage.MOVING | Stage.ARRIVED
                | Stage.PASSED
            ):  # fmt: skip
                self._end(sent)
                self._say_released(sent)
            case Stage.NOT_USED | Stage.STOPPED:
                self._end(sent)
                self._say_not(NoticeCode.NOT_USED, sent)
            case Stage.REFUSED | None:
                # None: the bridge never saw it. What comes late it refuses, by the age of its tick.
                self._end(sent)
                self._say_not(NoticeCode.NOT_RELEASED, sent)
            case _:
                assert_never(status.stage)
        return True

    def _say_not(self, code: NoticeCode, sent: Sent) -> None:
        console = self._console
        ticket = console.board.ticket(sent.visit)
        console.notices.refused(code, console.moment().now, door=sent.door, ticket=ticket)
        console.changed()

    def _end(self, sent: Sent) -> None:
        self._console.notices.drop(NoticeCode.OUTCOME_UNKNOWN)
        self._settle(sent)

    async def stop(self) -> None:
        """End what still asks."""
        for task in tuple(self._asking):
            task.cancel()
        await asyncio.gather(*self._asking, return_exceptions=True)
