"""Calls at the outer door: whose turn it is, and answering, holding and ending one.

A call moves no door: whoever is spoken with comes in by F6 as everybody does (airlock.md 7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from device_bridge.protocol.codes import CallStage
from device_bridge.protocol.requests import AnswerCall, EndCall, HoldCall
from device_bridge.protocol.state import CallState
from reception_app.desk.console import Console, new_id
from reception_app.desk.refusals import check_done
from reception_app.desk.states.offers import Why
from reception_app.errors import NotOfferedError
from reception_app.staff import Right

_TURNS = {CallStage.RINGING: 1, CallStage.HELD: 2, CallStage.ANSWERED: 3}


def in_turn(calls: Iterable[CallState], post: str) -> tuple[CallState, ...]:
    """Return calls, the one that this post speaks in first; then who rings, who is held, others.

    Among equals the oldest first. Whoever F2 and F6 are for is the first one.
    """
    return tuple(
        sorted(calls, key=lambda one: (0 if speaks(one, post) else _TURNS[one.stage], one.call))
    )


def speaks(call: CallState, post: str) -> bool:
    """Tell whether somebody at this post speaks with whoever rang."""
    return call.stage is CallStage.ANSWERED and call.post == post


class CallsDesk:
    """Answers, holds and ends; without a number the call whose turn it is."""

    def __init__(self, console: Console) -> None:
        self._console = console

    async def answer(self, call: int = 0) -> None:
        """Speak with whoever rings, or take up a call on hold (Alt+B)."""
        await self._ask(AnswerCall, call, lambda one: one.stage is not CallStage.ANSWERED)

    async def hold(self, call: int = 0) -> None:
        """Put the one spoken with on hold (Alt+H)."""
        post = self._console.setup.post
        await self._ask(HoldCall, call, lambda one: speaks(one, post))

    async def end(self, call: int = 0) -> None:
        """End a call that needs no door."""
        await self._ask(EndCall, call, lambda _one: True)

    async def _ask(
        self, kind: type[AnswerCall | HoldCall | EndCall], call: int,
        fits: Callable[[CallState], bool],
    ) -> None:  # fmt: skip
        console = self._console
        who = console.who(Right.ADMIT)
        device = console.live_device()
        found = call or next(
            (one.call for one in in_turn(device.calls, console.setup.post) if fits(one)), 0
        )
        if not found:
            raise NotOfferedError(Why.NO_CALL)
        check_done(await console.ask(kind(new_id(), who, device.name, found)))
