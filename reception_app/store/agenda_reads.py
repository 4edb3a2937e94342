"""What can be read of the agenda: teams, rosters, appointments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec
import sqlalchemy as sa

from reception_app.agenda_errors import UnknownBookingError
from reception_app.appointments import LONGEST, Agenda, Ceiling
from reception_app.bookings import HELD, Booking, BookingState, Margins, Person
from reception_app.hours import closed_between
from reception_app.offices import calendar_of
from reception_app.rosters import Shift, Team, unpacked
from reception_app.store import agenda_tables as a
from reception_app.store import tables as t
from reception_app.store.directory_reads import DirectoryReads
from reception_app.visits import Visit

SHIFT_AT_MOST = timedelta(hours=24)
EARLY, LATE = "agenda.early_min", "agenda.late_min"  # settings of the office
BOOKING = tuple(name for name in Booking.__dataclass_fields__ if name != "office")
_COLUMNS = [a.appointment.c[name] for name in BOOKING]


class AgendaReads(DirectoryReads):
    """The agenda of one office."""

    def agenda_version(self) -> tuple[int, int, int]:
        """Return what changes with each change of rosters, appointments or hours."""
        return self._newest(a.team), self._newest(a.appointment), self.directory_version()

    def _newest(self, table: sa.Table) -> int:
        query = sa.select(sa.func.max(table.c.revision)).where(self._mine(table))
        return int(self._db.execute(query).scalar() or 0)

    def margins(self) -> Margins:
        """Return how early and how late somebody may come here."""
        c, usual = t.setting.c, Margins()
        query = sa.select(c.name, c.value).where(self._mine(t.setting), c.name.in_((EARLY, LATE)))
        kept = {row.name: timedelta(minutes=int(row.value)) for row in self._db.execute(query)}
        return Margins(kept.get(EARLY, usual.early), kept.get(LATE, usual.late))

    def teams(self) -> tuple[Team, ...]:
        """Return the teams, by their id."""
        query = sa.select(a.team.c.document).where(self._mine(a.team)).order_by(a.team.c.id)
        return tuple(
            msgspec.json.decode(document, type=Team)
            for document in self._db.execute(query).scalars()
        )

    def shifts(self, since: datetime, until: datetime, team: str = "") -> tuple[Shift, ...]:
        """Return the shifts that touch a stretch of time, of one team or of all."""
        c = a.roster.c
        query = sa.select(c.team_id, c.officer, c.starts, c.bands).where(
            self._mine(a.roster), c.starts < until, c.starts > since - SHIFT_AT_MOST,
            c.ends > since,
        )  # fmt: skip
        if team:
            query = query.where(c.team_id == team)
        rows = self._db.execute(query.order_by(c.officer, c.starts))
        return tuple(unpacked(*row) for row in rows)

    def bookings(self, since: datetime, until: datetime) -> tuple[Booking, ...]:
        """Return the appointments of a stretch of time, those that were cancelled as well."""
        c = a.appointment.c
        query = sa.select(*_COLUMNS).where(
            self._mine(a.appointment), c.starts <= until, c.starts > since - LONGEST,
            c.ends > since,
        )  # fmt: skip
        rows = self._db.execute(query.order_by(c.starts, c.officer))
        return tuple(self._to_booking(row) for row in rows)

    def overdue(self, before: datetime, since: datetime | None = None) -> tuple[Booking, ...]:
        """Return the appointments from before an instant that are expected still."""
        c = a.appointment.c
        query = sa.select(*_COLUMNS).where(
            self._mine(a.appointment), c.state == BookingState.BOOKED.value, c.starts < before
        )
        if since is not None:
            query = query.where(c.starts >= since)
        rows = self._db.execute(query.order_by(c.starts, c.officer))
        return tuple(self._to_booking(row) for row in rows)

    def agenda(self, since: datetime, until: datetime, team: str = "") -> Agenda:
        """Return rosters, ceilings, hours and what is taken, as booking needs them."""
        made = agenda_of(
            self.zone, self.teams(), self.shifts(since, until, team), self.bookings(since, until)
        )
        return replace(made, closed=self.closed(since - SHIFT_AT_MOST, until + SHIFT_AT_MOST))

    def closed(self, since: datetime, until: datetime) -> tuple[tuple[datetime, datetime], ...]:
        """Return when this office is closed; never while no directory tells its hours."""
        own = self.described(self.office)
        return () if own is None else closed_between(calendar_of(own), since, until)

    def booking(self, booking_id: str) -> Booking:
        """Return one appointment; raise `UnknownBookingError`."""
        found = self._booking(a.appointment.c.id == booking_id)
        if found is None:
            raise UnknownBookingError
        return found

    def booking_by_code(self, code: str) -> Booking | None:
        """Return the appointment with a code."""
        return self._booking(a.appointment.c.code == code)

    def booking_of(self, visit: Visit) -> Booking | None:
        """Return the appointment that a visit was made of."""
        c, day = a.appointment.c, timedelta(days=1)  # it arrives on its day, or around a midnight
        near = c.starts.between(visit.arrived_at - day, visit.arrived_at + day)
        return self._booking(near & (c.visit == visit.id))

    def booking_by_uid(self, uid: str) -> Booking | None:
        """Return the appointment that came from another calendar under this name."""
        return self._booking(a.appointment.c.uid == uid)

    def _booking(self, which: sa.ColumnElement[bool]) -> Booking | None:
        query = sa.select(*_COLUMNS).where(self._mine(a.appointment), which)
        row = self._db.execute(query).first()
        return None if row is None else self._to_booking(row)

    def booked_person(self, booking_id: str) -> Person:
        """Return what was typed about whoever comes; empty when nothing was."""
        table = a.booked_person
        query = sa.select(table.c.name, table.c.contact, table.c.note)
        query = query.where(self._mine(table), table.c.appointment_id == booking_id)
        row = self._db.execute(query).first()
        return Person(*row) if row else Person()

    def booked_persons(self, since: datetime, until: datetime) -> dict[str, Person]:
        """Return what was typed about those who come in a stretch of time, by appointment."""
        p, c = a.booked_person.c, a.appointment.c
        both = (c.office_id == p.office_id) & (c.id == p.appointment_id)
        query = sa.select(p.appointment_id, p.name, p.contact, p.note).select_from(
            a.booked_person.join(a.appointment, both)
        )
        query = query.where(self._mine(a.booked_person), c.starts < until, c.starts >= since)
        return {row[0]: Person(*row[1:]) for row in self._db.execute(query)}

    def _to_booking(self, row: sa.Row[tuple[object, ...]]) -> Booking:
        fields: dict[str, object] = dict(zip(BOOKING, row, strict=True))
        fields["state"] = BookingState(str(fields["state"]))
        fields["overrides"] = frozenset(filter(None, str(fields["overrides"]).split(",")))
        return Booking(office=self.office, **fields)  # type: ignore[arg-type]  # the columns


def agenda_of(
    zone: str, teams: Iterable[Team], shifts: tuple[Shift, ...], bookings: Iterable[Booking]
) -> Agenda:
    """Put an agenda together from what was read of it."""
    taken = tuple(one.taken for one in bookings if one.state in HELD)
    ceilings = tuple((one.id, Ceiling(one.day_min, one.week_min)) for one in teams)
    return Agenda(zone, shifts, taken, ceilings)
