"""What a waiting range is made of: how long visits held a counter, and who works at one."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from reception_app.bookings import BookingState
from reception_app.estimates import no_show_share
from reception_app.staff import SESSION_AT_MOST, Role
from reception_app.store import tables as t
from reception_app.store.agenda_tables import appointment
from reception_app.store.rows import Rows, own
from reception_app.visits import Move

NEWEST = 1_000  # calls that are looked at, of all services
AHEAD = timedelta(hours=6)  # of the agenda: nobody waits longer for a counter
# The clock of the office marks who did not come within the margin; no margin is longer than this.
LATE = timedelta(hours=1)
WEEKS = timedelta(weeks=8)  # of appointments that tell how many do not come
MOST_BOOKED = 1_000  # of them that are looked at, the newest
AWAY_AFTER = timedelta(minutes=15)  # a console that is locked for so long has nobody at it
_AT_COUNTERS = [Role.OFFICER.value, Role.CHIEF.value]
_V, _C, _S = t.visit.c, t.call.c, t.staff_session.c
# By the index of who left, and only then to their calls: left to itself, SQLite walks all calls.
_GONE = (
    sa.select(_V.office_id, _V.id, _V.service, _V.left_at)
    .where(own(t.visit), _V.left_at.is_not(None))
    .order_by(_V.office_id.desc(), _V.left_at.desc())
    .limit(NEWEST)
    .subquery()
)
# What each call was for: a visit may have had several services, and the last one is its own.
_FOR = sa.func.coalesce(sa.func.nullif(_C.service, ""), _GONE.c.service)
_TOOK = (
    sa.select(_FOR, _C.called_at, _C.ended_at)
    .select_from(
        _GONE.join(t.call, (_C.office_id == _GONE.c.office_id) & (_C.visit_id == _GONE.c.id))
    )
    .where(_C.ended_at.is_not(None), _C.outcome != Move.UNDO.value)
    .order_by(_GONE.c.left_at.desc())
)
_A = appointment.c
_BOOKED = (
    sa.select(_A.service, _A.starts)
    .where(
        own(appointment), _A.state == BookingState.BOOKED.value,
        _A.starts > sa.bindparam("booked_from"), _A.starts <= sa.bindparam("booked_until"),
    )
    .order_by(_A.starts)
)  # fmt: skip
_CAME = (
    sa.select(_A.state)
    .where(
        own(appointment), _A.starts > sa.bindparam("came_from"),
        _A.starts <= sa.bindparam("came_until"),
        _A.state.in_([BookingState.ARRIVED.value, BookingState.NO_SHOW.value]),
    )
    .order_by(_A.office_id.desc(), _A.starts.desc())
    .limit(MOST_BOOKED)
)  # fmt: skip
_STAFFED = sa.select(sa.func.count(sa.distinct(_S.post_id))).where(
    own(t.staff_session),
    _S.ended_at.is_(None),
    _S.role.in_(_AT_COUNTERS),
    _S.started_at > sa.bindparam("began"),
    _S.locked_at.is_(None) | (_S.locked_at > sa.bindparam("locked")),
)


class EstimateReads(Rows):
    """The past of the counters, without anybody's number."""

    def took(self) -> tuple[tuple[str, float], ...]:
        """Return (service, minutes at a counter) of the newest visits that left, newest last."""
        rows = self._run(_TOOK).all()
        return tuple(
            (service, (ended - called).total_seconds() / 60)
            for service, called, ended in reversed(rows)
            if ended > called
        )

    def booked(self, now: datetime) -> tuple[tuple[str, datetime], ...]:
        """Return (service, start) of the appointments of the next hours that have not come yet.

        Those are among them whose time has come, within the margin.
        """
        rows = self._run(_BOOKED, booked_from=now - LATE, booked_until=now + AHEAD)
        return tuple((row.service, row.starts) for row in rows)

    def no_show(self, now: datetime) -> float:
        """Return which part of the appointments of the last eight weeks nobody came for."""
        found = self._run(_CAME, came_from=now - WEEKS, came_until=now).scalars().all()
        missed = sum(state == BookingState.NO_SHOW.value for state in found)
        return no_show_share(len(found) - missed, missed)

    def staffed(self, now: datetime) -> int:
        """Return at how many posts somebody works who may call visitors."""
        return int(
            self._run(_STAFFED, began=now - SESSION_AT_MOST, locked=now - AWAY_AFTER).scalar_one()
        )
