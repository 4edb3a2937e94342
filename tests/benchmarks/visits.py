"""Visits loaded in bulk, past every rule and the ledger: only so is a million there in a minute."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from reception_app.store import tables as t
from reception_app.store.rows import visit_values
from reception_app.tickets import LETTERS
from reception_app.visits import Priority, Visit, VisitState

ZONE = "Europe/Brussels"
AT_ONCE = 20_000
A_LETTER = 955  # tickets of one series
FREE = LETTERS[-1]  # the series that nobody waiting holds
CLASSES = (Priority.WALK_IN, Priority.WALK_IN, Priority.QUICK, Priority.VULNERABLE)


def row(office: str, number: int, state: VisitState, at: datetime) -> dict[str, object]:
    """Give the columns of one visit; `number` makes its id and its ticket."""
    letter, count = divmod(number, A_LETTER)
    series = LETTERS[letter % (len(LETTERS) - 1)]
    visit = Visit(
        office=office, id=f"bulk-{number:08d}", ticket=f"{series}{count:03d}",
        state=state, arrived_at=at, service="KLACHT", language="nl",
        priority=CLASSES[number % 4], admitted_at=at,
        left_at=at + timedelta(minutes=40) if state is VisitState.LEFT else None,
    )  # fmt: skip
    return {"office_id": office, **visit_values(visit, ZONE)}


def load(path: str, rows: Iterator[dict[str, object]]) -> None:
    """Write the rows into a database that nobody has open."""
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as db:
        part: list[dict[str, object]] = []
        for one in rows:
            part.append(one)
            if len(part) == AT_ONCE:
                db.execute(t.visit.insert(), part)
                part = []
        if part:
            db.execute(t.visit.insert(), part)
    engine.dispose()


def leaving(office: str) -> Iterator[dict[str, object]]:
    """Give one person inside who is on the way out: F7 may arm the inner door for it."""
    yield row(office, 0, VisitState.LEAVING, datetime.now(UTC) - timedelta(minutes=20))


def load_served(path: str, office: str, count: int, minutes: float, until: datetime) -> None:
    """Write visits that were served for so long and left before `until`, with their calls."""
    engine = sa.create_engine(f"sqlite:///{path}")
    ends = [until - timedelta(minutes=number + 1) for number in range(count)]
    with engine.begin() as db:
        for number, end in enumerate(ends):
            gone = row(office, number, VisitState.LEFT, end - timedelta(minutes=40))
            db.execute(t.visit.insert().values(**gone))
            db.execute(
                t.call.insert().values(
                    office_id=office, visit_id=gone["id"], number=1, post="counter-2",
                    called_at=end - timedelta(minutes=minutes), ended_at=end, outcome="finish",
                )
            )  # fmt: skip
    engine.dispose()
