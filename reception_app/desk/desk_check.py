"""The check at the desk: without an airlock its result alone lets somebody wait (visits.md T4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reception_app import visits as rules
from reception_app.clearance import Outcome, check_refusal
from reception_app.desk.board import Board
from reception_app.desk.console import Console
from reception_app.desk.notices import NoticeCode
from reception_app.desk.queue_moves import move_visit
from reception_app.desk.states.offers import Why
from reception_app.errors import BadFieldError, NotOfferedError
from reception_app.staff import Actor, Right
from reception_app.store import Facts
from reception_app.visits import Move, Visit, VisitState

if TYPE_CHECKING:
    from reception_app.store import Transaction


def to_check(board: Board) -> Visit | None:
    """Return whose check is due: of those registered and not yet checked, who came first."""
    due = [visit for visit in board.visits if visit.state is VisitState.AT_AIRLOCK]
    return min(due, key=lambda visit: visit.arrived_at, default=None)


class DeskCheck:
    """Say how the check of the next visitor ended; an officer's or guard's word is on record."""

    def __init__(self, console: Console) -> None:
        self._console = console

    async def approve(self) -> None:
        """Let whoever is next wait: everybody of the party was checked and may go on."""
        console = self._console
        actor = console.actor(Right.CHECK)
        visit = self._due()

        def work(tx: Transaction) -> Visit:
            before = tx.visit(visit.id)
            after = rules.admitted(before, tx.now)
            rules.check_unchanged(before, visit.version)
            tx.record("checked", visit=visit.id, about=_about(visit, Outcome.PASSED))
            return tx.put(before, after, Move.ADMIT, Facts(detail="check_alone"))

        await console.write(actor, work)
        console.notices.done(NoticeCode.PASSED_AT_DESK, console.moment().now, ticket=visit.ticket)
        console.changed()

    async def refuse(self, outcome: str) -> None:
        """End the check of whoever is next without a pass; they stay on the board until gone.

        Raise `BadFieldError` for an outcome that is not known.
        """
        console = self._console
        actor: Actor = console.actor(Right.CHECK)
        visit = self._due()
        try:
            ended = Outcome(outcome)
        except ValueError as error:
            raise BadFieldError("outcome", "unknown") from error
        check_refusal(actor.role, ended)
        await move_visit(
            console, actor, visit.id, Move.REFUSE,
            lambda before, _now: rules.refused(before, ended.value),
            facts=Facts(reason=ended.value),
        )  # fmt: skip

    def _due(self) -> Visit:
        visit = to_check(self._console.board)
        if visit is None:
            raise NotOfferedError(Why.NOBODY_TO_CHECK)
        return visit


def _about(visit: Visit, outcome: Outcome) -> dict[str, str | int]:
    return {"count": visit.party, "outcome": outcome.value}
