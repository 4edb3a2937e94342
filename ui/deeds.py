"""What every deed asks of the desk: the one table from keys and buttons to actions.

A deed that acts on somebody names whom: the visitor at this counter, the one in the airlock, or
the row of the queue that is chosen (screens.md 4.1, focus rule).
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.queue import QueueRow
from reception_app.visits import Priority
from ui.shortcuts import Deed

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk

Work = Coroutine[object, object, object]
Look = Callable[[], DeskState]

# Ctrl+U marks as vulnerable, and takes every class that it can mark away again.
MARKED = frozenset({Priority.VULNERABLE, Priority.MINOR, Priority.MEDICAL, Priority.DANGER})


def at_the_counter(desk: Desk) -> dict[Deed, Callable[[], Work]]:
    """Give the deeds that act on the visitor at this counter, or bring one there."""
    return {
        Deed.CALL_NEXT: desk.queue.call_next,
        Deed.RECALL: desk.counter.recall,
        Deed.ABSENT: desk.counter.absent,
        Deed.GIVE_BACK: desk.counter.give_back,
        Deed.UNDO: desk.queue.undo,
    }


def at_the_airlock(desk: Desk) -> dict[Deed, Callable[[], Work]]:
    """Give the deeds that act on the visitor in the airlock."""
    return {
        Deed.ADMIT: desk.airlock.admit,
        Deed.ANSWER: desk.calls.answer,
        Deed.HOLD: desk.calls.hold,
        Deed.END_CALL: desk.calls.end,
        # While the guard is lifted F7 locks everything, as F9 is then the emergency release.
        Deed.ARM: lambda: (
            desk.regime.lock() if desk.state.regime.guard_lifted else desk.airlock.arm()
        ),
        Deed.RELEASE: desk.airlock.release,
        Deed.EMERGENCY: desk.airlock.open_emergency,
        Deed.LOCKDOWN: desk.regime.lift_guard,
        Deed.PROPOSED: desk.regime.take_proposal,
        Deed.APPROVE: desk.airlock.approve,
        Deed.POLICE: desk.airlock.call_police,
    }


def at_the_post(desk: Desk) -> dict[Deed, Callable[[], Work]]:
    """Give the deeds that act on the post itself."""
    return {
        Deed.LOCK: desk.staff.lock,
        Deed.SIGN_OUT: desk.staff.sign_out,
        Deed.ALARM: desk.alarms.acknowledge,
        Deed.PRINT_WAITING: desk.printer.print_waiting,
    }


def on_a_row(desk: Desk) -> dict[Deed, Callable[[QueueRow], Work]]:
    """Give the deeds that act on one row of the queue."""
    return {
        Deed.PRIORITY: lambda row: desk.queue.classify(row.visit, toggled(row), row.discreet),
        Deed.COCK: lambda row: desk.queue.cock(row.visit),
        Deed.LEFT: lambda row: desk.queue.left(row.visit),
        Deed.TURN_UP: lambda row: desk.queue.turn_up(row.visit),
    }


def toggled(row: QueueRow) -> Priority:
    """Give the class that Ctrl+U turns a row into."""
    return Priority.WALK_IN if row.priority in MARKED else Priority.VULNERABLE
