"""One move of one visit, as a counter makes it: seen, checked, saved, told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from reception_app import visits as rules
from reception_app.desk.console import Console
from reception_app.desk.notices import NoticeCode
from reception_app.errors import UnknownVisitError
from reception_app.queue import ahead_of
from reception_app.staff import Actor, Right
from reception_app.store import Facts
from reception_app.undo import UNDO_WITHIN, UNDOABLE
from reception_app.visits import Move, Visit, VisitState

if TYPE_CHECKING:
    from reception_app.store import Transaction

NO_FACTS = Facts()
Rule = Callable[[Visit, datetime], Visit]


async def move_visit(
    console: Console,
    actor: Actor,
    visit_id: str,
    move: Move,
    rule: Rule,
    *,
    facts: Facts = NO_FACTS,
    settled: bool = False,
) -> Visit:
    """Make one move of a visit that this counter saw, and say so.

    Raise what the rule raises, and `ChangedElsewhereError` when the visit is not what was seen.
    A `settled` move notes what the bridge has done already: it is not said again, and a change
    in between, such as the bridge's own, does not undo it.
    """
    seen = console.board.visit(visit_id)
    if seen is None:
        raise UnknownVisitError(visit_id)

    def work(tx: Transaction) -> Visit:
        before = tx.visit(visit_id)
        after = rule(before, tx.now)  # says more precisely what is wrong than the version does
        if not settled:
            rules.check_unchanged(before, seen.version)
        return tx.put(before, after, move, facts)

    after = await console.write(actor, work)
    if not settled:
        say_moved(console, move, after)
    return after


async def pass_on(console: Console, visit: Visit, service: str, about: str = "") -> Visit:
    """Pass the visitor at this counter on to another service here, and say where they wait (T16).

    `about` is the code of whom they were referred to before that, for the ledger.
    """
    post, name = console.setup.post, console.setup.service(service)
    after = await move_visit(
        console, console.actor(Right.COUNTER), visit.id, Move.TRANSFER,
        lambda before, now: rules.transferred(before, post, service, now),
        facts=Facts(detail=about or service),
    )  # fmt: skip
    names = {"nl": name.nl, "fr": name.fr, "en": name.en} if name else {}
    now = console.moment().now
    console.notices.done(
        NoticeCode.TRANSFERRED, now, undo_until=now + UNDO_WITHIN, ticket=after.ticket,
        place=str(ahead_of(after, console.board.visits) + 1), **names,
    )  # fmt: skip
    console.changed()
    return after


def say_registered(console: Console, visit: Visit, *, inside: bool, undo: bool = False) -> None:
    """Say that a number is given, and what is next for whoever has it.

    `inside`: it is for whoever is in the airlock already, or is being let in. `undo`: it can be
    taken back.
    """
    if visit.state is VisitState.WAITING:
        code = NoticeCode.REGISTERED_WAITS
    elif not console.setup.airlock:
        code = NoticeCode.REGISTERED_AT_DESK
    elif inside:
        code = NoticeCode.REGISTERED_INSIDE
    elif console.device is not None and console.device.session is not None:
        code = NoticeCode.REGISTERED_OUTSIDE
    else:
        code = NoticeCode.REGISTERED
    now = console.moment().now
    until = now + UNDO_WITHIN if undo else None
    console.notices.done(code, now, undo_until=until, ticket=visit.ticket)
    console.changed()


def say_moved(console: Console, move: Move, visit: Visit) -> None:
    """Say that a move is saved, and until when it can be undone."""
    now = console.moment().now
    until = now + UNDO_WITHIN if move in UNDOABLE else None
    by_airlock = move is Move.FINISH and console.setup.airlock
    code = NoticeCode.FINISHED if by_airlock else NoticeCode.MOVED
    console.notices.done(code, now, undo_until=until, move=move, ticket=visit.ticket)
    console.changed()
