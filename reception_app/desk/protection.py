"""What an officer does with gates, bollards and shutters: arm one movement, move, stop, give back.

As with the airlock nothing is sent twice, and what is on screen is what the bridge measured. A
movement that was sent without an answer is looked at, never repeated.
"""

from __future__ import annotations

from dataclasses import dataclass

from device_bridge.protocol.answers import AnyAnswer, Done, NotKnown, Refused, Released, Selected
from device_bridge.protocol.codes import Move, Refusal
from device_bridge.protocol.requests import AnyRequest, Deselect, Operate, SelectMove, Stop
from device_bridge.protocol.state import BarrierState, GateState
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.protection_view import Kept, compose_protection
from reception_app.desk.register import allowed, written
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.offers import Offer
from reception_app.desk.states.protection import ProtectionState
from reception_app.errors import (
    ArmMoveFirstError,
    BarrierRefusedError,
    BarrierUnknownError,
    LinkDownError,
    NotOfferedError,
    OutcomeUnknownError,
    ReceptionError,
)
from reception_app.staff import Right

OPERATE_WITHIN_S = 4.0  # the bridge itself says "not known" after 1.5 s


@dataclass(frozen=True, slots=True)
class MoveToken:
    """A prepared movement and its one-shot token; `until` on this console's monotonic clock."""

    device: str
    move: Move
    token: str
    until: float


class ProtectionDesk:
    """The two steps of every movement, as one console makes them."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._token: MoveToken | None = None
        self._sending = False
        self._kept: Kept = {}

    def compose(self, moment: Moment) -> ProtectionState:
        """Return all elements as they are at this moment."""
        return compose_protection(
            self._console, moment, self._token, self._kept, sending=self._sending
        )  # fmt: skip

    @property
    def armed(self) -> bool:
        """Tell whether a movement is prepared here."""
        return self._token is not None

    def expire(self) -> None:
        """Forget a token that ran out, or that an old word of the bridge gave."""
        token = self._token
        if token is None:
            return
        old = self._console.freshness() not in (Freshness.LIVE, Freshness.SLOW)
        if old or self._console.moment().monotonic >= token.until:
            self._token = None
            self._console.changed()

    async def arm(self, device: str, move: Move) -> None:
        """Prepare one movement; raise `BarrierRefusedError` with the reason or `LinkDownError`.

        Raise `NotOfferedError` for what the register of the office has out of order or not at all.
        """
        console = self._console
        who = console.who(Right.RELEASE)
        barred = allowed(Offer(), written(console.setup.register, self._live(device)))
        if not barred.ready:
            raise NotOfferedError(barred.why)
        request = SelectMove(new_id(), who, device, move)
        try:
            answer = await self._send(request)
        except OutcomeUnknownError as error:
            raise LinkDownError from error  # a select moves nothing
        match answer:
            case Selected(token=token, lives_s=lives_s):
                until = console.moment().monotonic + lives_s
                self._token = MoveToken(device, move, token, until)
                console.changed()
            case Refused(reason=reason, detail=detail):
                raise self._refused(device, reason, detail)
            case _:
                raise self._refused(device, Refusal.BAD_REQUEST)

    async def move(self) -> None:
        """Spend the token, once; whatever comes of it, it is gone.

        Raise `ArmMoveFirstError`, `BarrierRefusedError` (nothing moved), `LinkDownError` (nothing
        was sent) or `BarrierUnknownError`.
        """
        console = self._console
        who, token = console.who(Right.RELEASE), self._token
        if token is None:
            raise ArmMoveFirstError
        self._token = None
        tick = console.bridge.newest_tick if console.bridge else 0
        if console.freshness() is not Freshness.LIVE or tick < 1:
            console.changed()
            raise LinkDownError
        label = self._label(token.device)
        request = Operate(new_id(), who, token.device, token.token, tick)
        try:
            answer = await self._send(request, OPERATE_WITHIN_S)
        except OutcomeUnknownError as error:
            raise BarrierUnknownError(label) from error
        match answer:
            case Released():
                code = NoticeCode.GATE_OPEN if self._is_gate(token.device) else NoticeCode.MOVING
                console.notices.done(code, console.moment().now, label=label, way=token.move)
                console.changed()
            case Refused(reason=reason, detail=detail):
                raise self._refused(token.device, reason, detail)
            case NotKnown():
                raise BarrierUnknownError(label)
            case _:
                raise BarrierUnknownError(label)

    async def stop(self, device: str) -> None:
        """End whatever moves there, at once; needs no token.

        Raise `BarrierRefusedError` with the reason, `BarrierUnknownError` when no answer came.
        """
        console = self._console
        who, label = console.who(Right.RELEASE), self._label(device)
        self._token = None
        answer = await self._ask(Stop(new_id(), who, device), label)
        match answer:
            case Done():
                code = NoticeCode.GATE_SHUT if self._is_gate(device) else NoticeCode.STOPPED
                console.notices.done(code, console.moment().now, label=label)
                console.changed()
            case Refused(reason=reason, detail=detail):
                raise self._refused(device, reason, detail)
            case _:
                raise BarrierUnknownError(label)

    async def disarm(self) -> None:
        """Give the token back; quiet when there is none or the bridge is away."""
        console, token = self._console, self._token
        self._token = None
        console.changed()
        if token is None or console.freshness() is not Freshness.LIVE:
            return
        try:
            await console.ask(Deselect(new_id(), console.who(Right.RELEASE), token.device))
        except ReceptionError:
            return  # it expires by itself within 8 s

    # -- ways out --------------------------------------------------------------------------

    def _refused(self, device: str, reason: Refusal, detail: str = "") -> BarrierRefusedError:
        gate = self._is_gate(device)
        return BarrierRefusedError(self._label(device), reason, detail, gate=gate)

    def _is_gate(self, device: str) -> bool:
        return isinstance(self._console.link.element(device), GateState)

    def _live(self, device: str) -> BarrierState | GateState:
        found = self._console.link.element(device)
        if found is None or self._console.freshness() is not Freshness.LIVE:
            raise LinkDownError
        return found

    def _label(self, device: str) -> str:
        found = self._console.link.element(device)
        return found.label or device if found else device

    async def _ask(self, request: AnyRequest, label: str) -> AnyAnswer:
        try:
            return await self._send(request)
        except OutcomeUnknownError as error:
            raise BarrierUnknownError(label) from error

    async def _send(self, request: AnyRequest, within_s: float = 2.0) -> AnyAnswer:
        self._sending = True
        self._console.changed()
        try:
            return await self._console.ask(request, within_s)
        finally:
            self._sending = False
            self._console.changed()
