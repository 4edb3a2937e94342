"""Many who wait, put into the queue at once, and a board on which one of them changed."""

from dataclasses import replace
from uuid import uuid4

from reception_app.desk.board import Board
from reception_app.store import NewVisit, Transaction, tables
from reception_app.store.rows import visit_values
from reception_app.visits import Visit


def crowd(tx: Transaction, count: int) -> Visit:
    """Put `count` (to 2,997) into the queue; the way of each through the ledger is left out."""
    first = tx.register(NewVisit("KLACHT", "nl", admitted=True))
    rows = []
    for number in range(1, count):
        visit = replace(first, id=uuid4().hex, ticket=f"{'BCD'[number % 3]}{number // 3 + 2:03d}")
        rows.append({"office_id": tx.office, **visit_values(visit, tx.zone)})
    tx._db.execute(tables.visit.insert(), rows)
    return first


def with_one_changed(board: Board, place: int | None = None) -> Board:
    """Return the board as it is after a change of one visit, that in its middle or at a place."""
    visits, place = list(board.visits), len(board.visits) // 2 if place is None else place
    visits[place] = replace(visits[place], cocked=not visits[place].cocked)
    return replace(board, revision=board.revision + 1, visits=tuple(visits))
