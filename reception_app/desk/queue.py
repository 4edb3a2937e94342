"""What an officer does with the queue: register, call, classify, take back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reception_app import visits as rules
from reception_app.desk.airlock import AirlockDesk
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.offices import OfficeDesk
from reception_app.desk.printer import PrinterDesk
from reception_app.desk.queue_moves import NO_FACTS, Rule, move_visit, say_moved, say_registered
from reception_app.errors import (
    BadFieldError,
    NobodyWaitsError,
    NothingToUndoError,
    TakenError,
    UnknownVisitError,
)
from reception_app.queue import check_overtaking, in_turn
from reception_app.staff import Right
from reception_app.store import Facts, NewVisit
from reception_app.store_errors import StoreError
from reception_app.undo import UNDO_WITHIN, undone
from reception_app.visits import OWNED, Move, Priority, Visit, VisitState

if TYPE_CHECKING:
    from reception_app.store import Transaction


@dataclass(frozen=True, slots=True)
class _Typed:
    """A registration that could not be saved: the same again is the same operation."""

    op_id: str
    new: NewVisit


class QueueDesk:
    """The actions on the board."""

    def __init__(
        self, console: Console, airlock: AirlockDesk, offices: OfficeDesk, printer: PrinterDesk
    ) -> None:
        self._console, self._printer = console, printer
        self._airlock, self._offices = airlock, offices
        self._unsaved: _Typed | None = None

    async def register(
        self,
        service: str,
        language: str,
        priority: Priority | None = None,
        discreet: bool | None = None,  # noqa: FBT001 - a mark that a person sets - a field of the form, like the others
        party: int = 1,
        *,
        reason: str = "",
        errands: tuple[str, ...] = (),
    ) -> None:
        """Give a visitor a number, and bind it to whoever rings or stands in the airlock (F2).

        `party` are 1 to 20 people who came together; `errands` up to three more services.

        The number is given with the bridge away, too, and whether or not paper comes. An office
        that receives nobody without an appointment now asks an officer for a reason. When it
        cannot be saved, the same values again are the same registration.
        """
        console = self._console
        actor = console.actor(Right.REGISTER)
        new = self._new_visit(service, language, priority, discreet, party)
        self._check_known(errands)
        new = replace(new, errands=errands)
        self._offices.check_walk_in(reason)
        op_id = self._unsaved.op_id if self._unsaved and self._unsaved.new == new else new_id()
        typed = {
            "service": service,
            "language": language,
            "priority": new.priority.value,
            "discreet": "yes" if new.discreet else "no",
            "party": str(party),
            "errands": ",".join(errands),
        }
        try:
            visit = await console.write(
                actor,
                lambda tx: tx.register(new, Facts(reason=reason)),
                op_id=op_id,
                content=repr(new),
                typed={"what": Move.REGISTER.value, **typed},
            )
        except StoreError:
            self._unsaved = _Typed(op_id, new)
            raise
        self._unsaved = None
        say_registered(console, visit, inside=bool(visit.session))
        self._printer.print_ticket(visit)
        await self._airlock.bind_new(visit)

    def new_visit(self, service: str) -> NewVisit:
        """Return what an appointment's visit starts from: whoever rings or stands inside."""
        name = self._console.setup.service(service)
        anchor = self._airlock.anchor()
        setup = self._console.setup
        return NewVisit(
            service=service,
            priority=name.priority if name else Priority.WALK_IN,
            discreet=name.discreet if name else False,
            call=anchor.call,
            session=anchor.session,
            bridge_boot=anchor.boot,
            series=setup.series,
            admitted=not setup.airlock and not setup.check_at_desk,
        )

    def _new_visit(
        self,
        service: str,
        language: str,
        priority: Priority | None,
        discreet: bool | None,  # noqa: FBT001 - a field of the form, like the others
        party: int,
    ) -> NewVisit:
        self._check_known((service,))
        rules.check_language(language)
        rules.check_party(party)
        usual = self.new_visit(service)
        return replace(
            usual,
            language=language,
            priority=usual.priority if priority is None else priority,
            discreet=usual.discreet if discreet is None else discreet,
            party=party,
        )

    def _check_known(self, services: tuple[str, ...]) -> None:
        setup = self._console.setup
        if setup.services and any(setup.service(code) is None for code in services):
            raise BadFieldError("service", "unknown")

    async def call_next(self) -> None:
        """Call whoever's turn it is; when another counter was faster, the one after (F4).

        Raise `NobodyWaitsError` when nobody does.
        """
        console = self._console
        actor = console.actor(Right.COUNTER)
        turns = in_turn(console.board.visits, console.moment().now)
        shown = turns[0].id if turns else ""

        def work(tx: Transaction) -> tuple[Visit, Visit | None]:
            lost = _taken(tx, shown, actor.post)
            visit = tx.next_waiting(tx.now)
            if visit is None and lost is not None:
                raise TakenError(lost.ticket, lost.post)
            if visit is None:
                raise NobodyWaitsError
            after = rules.called(visit, actor.post, actor.staff, tx.now)
            return tx.put(visit, after, Move.CALL), lost

        visit, lost = await console.write(actor, work)
        say_moved(console, Move.CALL, visit)
        if lost is not None:
            now = console.moment().now
            console.notices.done(
                NoticeCode.TAKEN,
                now,
                undo_until=now + UNDO_WITHIN,
                ticket=lost.ticket,
                post=console.board.posts.get(lost.post, lost.post),
                next=visit.ticket,
            )
            console.changed()

    async def call(self, visit: str, reason: str = "") -> None:
        """Call one visitor out of turn; whom it overtakes makes a reason needed (Shift+F4).

        Raise `UnknownVisitError` for a visit that is gone.
        """
        console = self._console
        actor = console.actor(Right.COUNTER)
        seen = console.board.visit(visit)
        if seen is None:
            raise UnknownVisitError(visit)

        def work(tx: Transaction) -> Visit:
            before = tx.visit(visit)
            after = rules.called(before, actor.post, actor.staff, tx.now)
            check_overtaking(before, tx.waiting(tx.now), tx.now, reason)
            rules.check_unchanged(before, seen.version)
            return tx.put(before, after, Move.CALL, Facts(reason=reason))

        say_moved(console, Move.CALL, await console.write(actor, work))

    async def classify(self, visit: str, priority: Priority, discreet: bool) -> None:  # noqa: FBT001
        """Change the class, and whether it is kept from shared screens (Ctrl+U)."""
        await self._move(
            Right.REGISTER,
            visit,
            Move.CLASSIFY,
            lambda before, _now: rules.classified(before, priority, discreet=discreet),
        )

    async def cock(self, visit: str) -> None:
        """Mark the row as pending work, or take the mark away (Ctrl+M)."""
        await self._move(
            Right.REGISTER,
            visit,
            Move.COCK,
            lambda before, _now: rules.cocked(before, on=not before.cocked),
        )

    async def resume(self, visit: str, reason: str = "") -> None:
        """Call a paused visitor to this counter; another counter's needs a reason."""
        actor = self._console.actor(Right.COUNTER)
        await move_visit(
            self._console,
            actor,
            visit,
            Move.RESUME,
            lambda before, now: rules.resumed(before, actor.post, actor.staff, now, reason),
            facts=Facts(reason=reason),
        )

    async def give_back(self, visit: str) -> None:
        """Give a paused visitor back to everybody."""
        await self._move(
            Right.COUNTER, visit, Move.GIVE_BACK, lambda before, _now: rules.given_back(before)
        )

    async def turn_up(self, visit: str) -> None:
        """Let somebody who was absent wait again."""
        await self._move(
            Right.SIGHT, visit, Move.TURN_UP, lambda before, _now: rules.turned_up(before)
        )

    async def left(self, visit: str) -> None:
        """Note that an officer saw the visitor leave (Ctrl+E)."""
        seen = self._console.board.visit(visit)
        if seen is not None and seen.state is VisitState.AT_AIRLOCK:
            await self._move(Right.SIGHT, visit, Move.WALK_OUT, rules.walked_out)
        else:
            await self._move(Right.SIGHT, visit, Move.LEAVE, rules.left)

    async def abandon(self, visit: str, reason: str) -> None:
        """Note that somebody who waited is gone, and why."""
        await self._move(
            Right.SIGHT,
            visit,
            Move.ABANDON,
            lambda before, now: rules.abandoned(before, now, _code(reason)),
            Facts(reason=reason),
        )

    async def take_over(self, visit: str, reason: str) -> None:
        """Take the visitor of another counter; a chief only, with a reason."""
        actor = self._console.actor(Right.TAKE_OVER)
        await move_visit(
            self._console,
            actor,
            visit,
            Move.TAKE_OVER,
            lambda before, _now: rules.taken_over(before, actor.post, actor.staff, reason),
            facts=Facts(reason=reason),
        )

    async def undo(self) -> None:
        """Take back my last move, within 10 s (Ctrl+Z); of registrations, only a check-in.

        Raise `NothingToUndoError` when there is no such move.
        """
        console = self._console
        actor = console.actor(Right.COUNTER)

        def work(tx: Transaction) -> tuple[Visit, str]:
            step = tx.last_step_by(actor.staff, tx.now - UNDO_WITHIN)
            if step is None:
                raise NothingToUndoError
            if step.move is Move.REGISTER:
                return tx.undo_check_in(step), step.move.value
            visit = tx.visit(step.after.id)
            moved = tx.door_moved(visit.id, step.at)
            after = undone(visit, step, actor.staff, tx.now, door_moved=moved)
            facts = Facts(detail=step.move)
            return tx.put(visit, after, Move.UNDO, facts), step.move.value

        visit, move = await console.write(actor, work)
        now = console.moment().now
        console.notices.done(NoticeCode.UNDONE, now, move=move, ticket=visit.ticket)
        console.changed()

    async def _move(
        self, right: Right, visit: str, move: Move, rule: Rule, facts: Facts = NO_FACTS
    ) -> None:
        actor = self._console.actor(right)
        await move_visit(self._console, actor, visit, move, rule, facts=facts)


def _taken(tx: Transaction, shown: str, post: str) -> Visit | None:
    """Return the visit that this counter believed to be next, when another one has it now."""
    if not shown:
        return None
    visit = tx.visit(shown)
    return visit if visit.state in OWNED and visit.post != post else None


def _code(reason: str) -> str:
    """Return a reason as an outcome: a code as it is; typed words stay beside the ledger."""
    plain = reason.strip()
    if not plain:
        return ""
    return plain if plain.isascii() and plain.replace("_", "").isalnum() else "other"
