"""What figures are made of, one day or one week at a time: nobody's counter waits for it long.

No name is read, and no officer.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from reception_app.appointments import protected
from reception_app.bookings import BookingState
from reception_app.clearance import REFUSALS, Outcome
from reception_app.figures import Called, Day, Kept, waits
from reception_app.hours import instant
from reception_app.store import tables as t
from reception_app.store.agenda_reads import AgendaReads
from reception_app.store.agenda_tables import appointment
from reception_app.store.rows import own
from reception_app.visits import VisitState

_V, _C, _E, _A = t.visit.c, t.call.c, t.bridge_event.c, appointment.c
_THAT_DAY = (own(t.visit), _V.service_day == sa.bindparam("of_day"))
_TURNED_AWAY = [VisitState.REFUSED.value, VisitState.LEFT.value]
_ARRIVED = sa.select(
    _V.id, _V.arrived_at, _V.state, _V.outcome, _V.admitted_at, _V.service
).where(*_THAT_DAY)  # fmt: skip
_CALLS = (
    sa.select(
        _C.visit_id,
        sa.func.coalesce(sa.func.nullif(_C.service, ""), _V.service).label("service"),
        _C.called_at, _C.ended_at, _C.outcome,
    )
    .select_from(t.visit.join(t.call, (_C.office_id == _V.office_id) & (_C.visit_id == _V.id)))
    .where(*_THAT_DAY)
    .order_by(_C.visit_id, _C.number)
)  # fmt: skip
# By the index of the visits of the bridge's records: a day has few visits, and they few records.
_CHECKS = (
    sa.select(_E.kind, _E.boot, _E.session, _E.at, _E.outcome)
    .select_from(t.visit.join(t.bridge_event, (_E.office_id == _V.office_id) & (_E.visit == _V.id)))
    .where(*_THAT_DAY, _E.kind.in_(["session_began", "check"]))
    .order_by(_E.at)
)
_SINCE: sa.BindParameter[datetime] = sa.bindparam("since")
_UNTIL: sa.BindParameter[datetime] = sa.bindparam("until")
_ALARMS = (
    sa.select(_E.at)
    .where(own(t.bridge_event), t.ALARM, _E.at >= _SINCE, _E.at < _UNTIL)
    .order_by(_E.at)
)
_BOOKED = sa.select(_A.visit, _A.starts, _A.state).where(
    own(appointment), _A.starts >= _SINCE, _A.starts < _UNTIL,
    _A.state.in_([BookingState.ARRIVED.value, BookingState.NO_SHOW.value]),
)  # fmt: skip


class FigureReads(AgendaReads):
    """The past of an office, without anybody's number."""

    def figures_of(self, day: date) -> Day:
        """Return what one day had, by the office's clock."""
        since, until = self._ends(day, 1)
        visits = self._run(_ARRIVED, of_day=day.isoformat()).all()
        booked = self._run(_BOOKED, since=since, until=until).all()
        starts = {row.visit: row.starts for row in booked if row.visit}
        return Day(
            day,
            tuple(sorted(row.arrived_at for row in visits)),
            self._waits(day, {row.id: row.arrived_at for row in visits}, starts),
            self._checks(day),
            tuple(
                row.outcome
                for row in visits
                if row.state in _TURNED_AWAY and row.admitted_at is None and row.outcome in REFUSALS
            ),
            tuple(self._run(_ALARMS, since=since, until=until).scalars()),
            len(booked),
            sum(row.state == BookingState.NO_SHOW for row in booked),
        )

    def kept_in(self, monday: date) -> Kept:
        """Return the protected neighbourhood work of the week that begins on a Monday."""
        since, until = self._ends(monday, 7)
        teams = self.teams()
        if not teams:
            return Kept(monday)
        agenda = self.agenda(since, until)
        meters = [(one, protected(agenda, one.id, since, until)) for one in teams]
        promised = sum(meter.promised_min for _, meter in meters)
        aims = sum(one.aim_percent * meter.promised_min for one, meter in meters)
        lost = sum(meter.taken_min for _, meter in meters)
        return Kept(monday, promised, lost, aims // promised if promised else 0)

    def _ends(self, day: date, days: int) -> tuple[datetime, datetime]:
        zone = ZoneInfo(self.zone)
        return instant(day, time(0), zone), instant(day + timedelta(days=days), time(0), zone)

    def _waits(
        self, day: date, arrived: dict[str, datetime], starts: dict[str, datetime]
    ) -> tuple[tuple[str, float], ...]:
        calls: dict[str, list[Called]] = {}
        for row in self._run(_CALLS, of_day=day.isoformat()):
            call = Called(row.service, row.called_at, row.ended_at, row.outcome)
            calls.setdefault(row.visit_id, []).append(call)
        return tuple(
            wait
            for visit, own_calls in calls.items()
            for wait in waits(arrived[visit], own_calls, starts.get(visit))
        )

    def _checks(self, day: date) -> tuple[float, ...]:
        """Return how many seconds each check took, from the release of the outer door on."""
        began: dict[tuple[str, int], datetime] = {}
        took = []
        for row in self._run(_CHECKS, of_day=day.isoformat()):
            stay = row.boot, row.session
            if row.kind == "session_began":
                began[stay] = row.at
            elif row.outcome != Outcome.POLICE_CALLED and stay in began:
                took.append((row.at - began.pop(stay)).total_seconds())
        return tuple(took)
