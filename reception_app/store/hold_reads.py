"""Visits whose names are kept beyond their day."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from reception_app.retention import Hold, HoldReason
from reception_app.store import tables as t
from reception_app.store.rows import VISITS, Rows, own, to_visit
from reception_app.visits import Visit

_H, _V = t.legal_hold.c, t.visit.c
_HOLDS = (
    sa.select(_H.visit_id, _V.ticket, _V.service_day, _H.reason, _H.placed_at, _H.placed_by)
    .select_from(
        t.legal_hold.join(t.visit, (_V.office_id == _H.office_id) & (_V.id == _H.visit_id))
    )
    .where(own(t.legal_hold))
    .order_by(_H.placed_at, _H.visit_id)
)
_THAT_DAY = VISITS.where(
    own(t.visit), _V.service_day == sa.bindparam("of_day"), _V.ticket == sa.bindparam("number")
).order_by(_V.arrived_at)  # fmt: skip


class HoldReads(Rows):
    """What retention leaves alone."""

    def holds(self) -> tuple[Hold, ...]:
        """Return every hold, the oldest first."""
        return tuple(
            Hold(row.visit_id, row.ticket, row.service_day, HoldReason(row.reason),
                 row.placed_at, row.placed_by)
            for row in self._run(_HOLDS)
        )  # fmt: skip

    def visits_of(self, day: date, ticket: str) -> tuple[Visit, ...]:
        """Return who had a number on a day, in the order in which they came."""
        rows = self._run(_THAT_DAY, of_day=day.isoformat(), number=ticket)
        return tuple(to_visit(self.office, row) for row in rows)
