"""Whose visit a ring at the door or a stay in the airlock is."""

from __future__ import annotations

from dataclasses import dataclass

from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.requests import Bind, Who
from reception_app.desk.calls import in_turn
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.queue_moves import say_registered
from reception_app.desk.refusals import check_done
from reception_app.desk.states.links import Freshness
from reception_app.errors import (
    AirlockRefusedError,
    LinkDownError,
    OutcomeUnknownError,
    ReceptionError,
    UnknownVisitError,
)
from reception_app.staff import Right
from reception_app.visits import Visit


@dataclass(frozen=True, slots=True)
class Anchor:
    """A ring or a stay without a visit; both 0 when there is none."""

    call: int = 0
    session: int = 0
    boot: str = ""

    @property
    def found(self) -> bool:
        """Tell whether there is anything to bind to."""
        return bool(self.call or self.session)


class Binding:
    """Ties visits to rings and stays, on the bridge."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def anchor(self) -> Anchor:
        """Return what a visit registered now belongs to (settled.md 1).

        Whoever was let in rang before anybody who rings now; after them comes the oldest ring
        without a visit, and last a presence that nobody let in.
        """
        console = self._console
        device = console.device
        if device is None or console.freshness() is not Freshness.LIVE:
            return Anchor()
        boot, stay = console.link.boot, device.session
        unbound = stay is not None and not stay.visit and not stay.leaving
        if stay is not None and unbound and not stay.found:
            return Anchor(session=stay.session, boot=boot)
        calls = in_turn(device.calls, self._console.setup.post)
        ring = next((call.call for call in calls if not call.visit), 0)
        if ring:
            return Anchor(call=ring, boot=boot)
        if stay is not None and unbound:
            return Anchor(session=stay.session, boot=boot)
        return Anchor()

    async def bind_new(self, visit: Visit) -> None:
        """Tell the bridge whose visit was just registered; the number stands whatever it says."""
        console = self._console
        if not console.setup.airlock:
            return
        anchor = Anchor(visit.call, visit.session, visit.bridge_boot)
        live = console.freshness() is Freshness.LIVE
        if live and not anchor.found:
            # The bridge may have told of somebody since the visit was begun to be saved.
            anchor = self.anchor()
            if not anchor.found:
                return  # nobody rings and nobody is inside: there is nothing to bind yet
        try:
            if not live:
                raise LinkDownError
            await self._bind(console.who(Right.REGISTER), visit.id, anchor)
            if anchor.session and not visit.session:
                say_registered(console, visit, inside=True)  # it was said to be outside
        except ReceptionError:
            console.notices.trouble(NoticeCode.NOT_BOUND, ticket=visit.ticket)
            console.changed()

    async def bind(self, visit_id: str) -> None:
        """Bind by hand: to whoever is inside, or else to the oldest ring without a visit.

        Raise `UnknownVisitError` for a visit that is gone, `AirlockRefusedError` where nobody is
        there.
        """
        console = self._console
        who = console.who(Right.REGISTER)
        device = console.live_device()
        visit = console.board.visit(visit_id)
        if visit is None:
            raise UnknownVisitError(visit_id)
        anchor = self.anchor()
        if device.session is not None:
            anchor = Anchor(session=device.session.session, boot=console.link.boot)
        if not anchor.found:
            raise AirlockRefusedError(Refusal.NOBODY_INSIDE)
        await self._bind(who, visit_id, anchor)
        console.notices.done(NoticeCode.BOUND, console.moment().now, ticket=visit.ticket)
        console.changed()

    async def _bind(self, who: Who, visit_id: str, anchor: Anchor) -> None:
        """Ask the bridge; a binding moves nothing, so a missing answer is only a missing link."""
        console = self._console
        request = Bind(
            new_id(),
            who,
            console.setup.airlock,
            visit_id,
            call=anchor.call,
            session=anchor.session if not anchor.call else 0,
        )
        try:
            answer = await console.ask(request)
        except OutcomeUnknownError as error:
            raise LinkDownError from error
        check_done(answer)
