"""What an officer does with the visitor at this counter."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reception_app import visits as rules
from reception_app.desk.console import Console
from reception_app.desk.queue_moves import Rule, move_visit, pass_on
from reception_app.errands import errands_of
from reception_app.errors import BadFieldError, NobodyHereError
from reception_app.staff import Right, Role
from reception_app.store import Facts, Visitor
from reception_app.visits import Move, Visit, VisitState

if TYPE_CHECKING:
    from reception_app.store import Transaction

PAUSE_MIN = range(1, 481)  # minutes


class CounterDesk:
    """The actions on whomever this counter has called or serves."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def _here(self) -> Visit:
        visit = self._console.board.at_post(self._console.setup.post)
        if visit is None:
            raise NobodyHereError
        return visit

    async def _move(self, move: Move, rule: Rule, facts: Facts | None = None) -> None:
        actor = self._console.actor(Right.COUNTER)
        visit = self._here()
        await move_visit(self._console, actor, visit.id, move, rule, facts=facts or Facts())

    async def recall(self) -> None:
        """Call once more (F5)."""
        setup = self._console.setup
        await self._move(
            Move.RECALL,
            lambda visit, now: rules.recalled(visit, setup.post, now, setup.recall_after),
        )

    async def absent(self) -> None:
        """Note that nobody came (Shift+F5)."""
        actor = self._console.actor(Right.COUNTER)
        chief = actor.role is Role.CHIEF
        await self._move(
            Move.MARK_ABSENT,
            lambda visit, _now: rules.marked_absent(visit, actor.post, chief=chief),
        )

    async def confirm(self) -> None:
        """Note that the visitor is in front of the counter, then that it is done (Ctrl+Enter).

        Who came for more than one service waits for the next one, with the arrival they had.
        """
        self._console.actor(Right.COUNTER)
        post, visit = self._console.setup.post, self._here()
        if visit.state is VisitState.CALLED:
            await self._move(Move.START, lambda visit, now: rules.started(visit, post, now))
        elif visit.errands and visit.state is VisitState.SERVING:
            await pass_on(self._console, visit, errands_of(visit)[0])
        else:
            await self._move(Move.FINISH, lambda visit, _now: rules.finished(visit, post))

    async def give_back(self) -> None:
        """Put whoever was called back in the queue, with the arrival they had."""
        post = self._console.setup.post
        await self._move(Move.RETURN, lambda visit, _now: rules.returned(visit, post))

    async def park(self, minutes: int) -> None:
        """Pause the visit for 1 to 480 minutes; the counter is free (Ctrl+H).

        Raise `BadFieldError` for another span.
        """
        if minutes not in PAUSE_MIN:
            raise BadFieldError("minutes", "range")
        post = self._console.setup.post

        def rule(visit: Visit, now: datetime) -> Visit:
            return rules.parked(visit, post, now + timedelta(minutes=minutes))

        await self._move(Move.PARK, rule, Facts(detail=str(minutes)))

    async def describe(self, name: str, note: str, companions: int, brought: str) -> None:
        """Keep what the officer typed about the visitor; 0 to 19 companions make the party.

        The party is what the airlock, the zones and the muster list count, so it follows.
        """
        console = self._console
        actor = console.actor(Right.VISITOR)
        visitor = Visitor(self._here().id, name, note, companions, brought)

        def work(tx: Transaction) -> None:
            tx.describe(visitor)
            before = tx.visit(visitor.visit)
            if before.party != companions + 1:
                tx.put(before, rules.described(before, party=companions + 1), Move.DESCRIBE)

        await console.write(actor, work)
