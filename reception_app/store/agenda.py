"""What one transaction can change of the agenda; each change is one entry of the ledger.

The rule is asked again in the transaction that writes, and the time it takes has a row for each
five minutes whose key admits no second one: nobody is booked twice, whatever runs at once.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import msgspec
import sqlalchemy as sa
from msgspec import UNSET
from sqlalchemy.exc import IntegrityError

from reception_app import bookings as rules
from reception_app import ledger
from reception_app.agenda_errors import NotBookableError, OverCapacityError, RosterError
from reception_app.appointments import GRID, Appointment, Asked, Chosen, book
from reception_app.booking_codes import new_code
from reception_app.bookings import HELD, Booking, BookingState, Person
from reception_app.errors import BadFieldError
from reception_app.hours import check_day, instant
from reception_app.roster_files import Roster
from reception_app.rosters import on_wall, packed
from reception_app.staff import Right
from reception_app.store import agenda_tables as a
from reception_app.store import tables as t
from reception_app.store.agenda_reads import BOOKING, EARLY, LATE
from reception_app.store.directory import DirectoryWrites
from reception_app.store.records import Facts, NewBooking
from reception_app.texts import check_text
from reception_app.visits import check_language, check_party

FAR = datetime(2101, 2, 1, tzinfo=UTC)  # after every day that a roster may have
AROUND = timedelta(days=31)  # where the nearest alternatives are looked for
DAY, WEEK = timedelta(days=1), timedelta(days=7)


class AgendaWrites(DirectoryWrites):
    """Rosters and appointments."""

    # -- rosters -----------------------------------------------------------------------------

    def keep_roster(self, roster: Roster) -> None:
        """Take teams and shifts; they replace those of the same teams and people in the same days.

        Of a team that ends nothing stands from its last day on. Raise `RosterError` where an
        appointment would be left with nobody on duty, or somebody is in another team as well.
        """
        self.require(Right.SETTINGS)
        zone = ZoneInfo(self.zone)
        since = instant(roster.first, time(0), zone)
        until = instant(roster.last + timedelta(days=1), time(0), zone)
        text = msgspec.json.encode((roster.teams, roster.shifts), order="deterministic")
        about: dict[str, str | int] = {
            "from": roster.first.isoformat(), "until": roster.last.isoformat(),
            "early_min": -1 if roster.early_min is None else roster.early_min,
            "late_min": -1 if roster.late_min is None else roster.late_min,
            "shifts": len(roster.shifts), "digest": hashlib.sha256(text).hexdigest(),
        }  # fmt: skip
        revision = self.record("roster_imported", about=about)
        people = {member.id for one in roster.teams for member in one.member}
        self._check_teams(roster, people)
        for one in roster.teams:
            row = {"document": msgspec.json.encode(one).decode(), "revision": revision}
            where = self._mine(a.team) & (a.team.c.id == one.id)
            if self._db.execute(a.team.update().where(where).values(row)).rowcount == 0:
                self._db.execute(a.team.insert(), {"office_id": self.office, "id": one.id, **row})
        c = a.roster.c
        theirs = c.officer.in_(people) | c.team_id.in_([one.id for one in roster.teams])
        old = theirs & (c.starts >= since) & (c.starts < until)
        for one in roster.teams:
            if one.ended is not UNSET:
                ends = instant(one.ended, time(0), zone)
                since, until = min(since, ends), FAR
                old |= (c.team_id == one.id) & (c.starts >= ends)
        old = self._mine(a.roster) & old
        people |= set(self._db.execute(sa.select(c.officer).where(old)).scalars())
        self._db.execute(a.roster.delete().where(old))
        rows = [
            {"office_id": self.office, "officer": one.officer, "starts": one.starts,
             "ends": one.ends, "team_id": one.team, "bands": packed(one)}
            for one in roster.shifts
        ]  # fmt: skip
        if rows:
            self._db.execute(a.roster.insert(), rows)
        for name, minutes in ((EARLY, roster.early_min), (LATE, roster.late_min)):
            if minutes is not None:
                self._keep_margin(name, minutes)
        self._check_nobody_left(people, since, until)

    def _check_teams(self, roster: Roster, people: set[str]) -> None:
        here = {one.id for one in roster.teams}
        for other in self.teams():
            twice = people & {member.id for member in other.member}
            if other.id not in here and twice and other.stands_on(roster.first):
                raise RosterError(min(twice), other.id, "two_teams")

    def _keep_margin(self, name: str, minutes: int) -> None:
        table = t.setting
        where = self._mine(table) & (table.c.name == name)
        kept = {"value": str(minutes)}
        if self._db.execute(table.update().where(where).values(kept)).rowcount == 0:
            row = {"office_id": self.office, "name": name, **kept}
            self._db.execute(table.insert(), row)

    def _check_nobody_left(self, people: set[str], since: datetime, until: datetime) -> None:
        shifts, zone = self.shifts(since, until), ZoneInfo(self.zone)
        for one in self.bookings(max(since, self.now), until):
            if one.officer in people and one.state is BookingState.BOOKED:
                on_duty = any(
                    shift.officer == one.officer
                    and shift.starts <= one.starts
                    and one.ends <= shift.ends
                    for shift in shifts
                )
                if not on_duty:
                    raise RosterError(one.officer, on_wall(one.starts, zone), "appointment")

    # -- booking -----------------------------------------------------------------------------

    def book(self, new: NewBooking, reason: str = "") -> Booking:
        """Book a time; raise `NotBookableError` or `OverCapacityError` with two alternatives.

        Who books over the protected band or a ceiling is a chief, and says why.
        """
        self.require(Right.BOOK)
        check_party(new.asked.people)
        check_language(new.language)
        if len(new.uid) > a.UID_LENGTH:
            raise BadFieldError("uid", "long")
        chosen = self._chosen(new.asked, reason)
        booking = Booking(
            self.office, uuid4().hex, new_code(), new.asked.team, chosen.officer, chosen.starts,
            chosen.ends, new.asked.service, new.language, new.asked.people,
            overrides=chosen.overrides, uid=new.uid,
        )  # fmt: skip
        revision = self._note("appointment_booked", booking, reason)
        row = {"office_id": self.office, "revision": revision, **_values(booking)}
        self._db.execute(a.appointment.insert(), row)
        self._hold(booking)
        self._keep_person(booking, new.person)
        return booking

    def move_booking(self, booking_id: str, seen: int, asked: Asked, reason: str = "") -> Booking:
        """Give an appointment another time, by the rules of booking; its own is free for that."""
        self.require(Right.BOOK)
        before = self.booking(booking_id)
        rules.check_open(before)
        rules.check_unchanged(before, seen)
        chosen = self._chosen(asked, reason, without=booking_id)
        taken = Appointment(
            before.id, asked.team, chosen.officer, chosen.starts, chosen.ends,
            overrides=chosen.overrides,
        )  # fmt: skip
        return self.put_booking(rules.moved(before, taken), "appointment_moved", reason)

    def cancel_booking(self, booking_id: str, seen: int, reason: str) -> Booking:
        """Give the time of an appointment back (T21)."""
        self.require(Right.BOOK)
        before = self.booking(booking_id)
        after = rules.cancelled(before, reason)
        rules.check_unchanged(before, seen)
        return self.put_booking(after, "appointment_cancelled", reason)

    def confirm_booking(self, booking_id: str) -> Booking:
        """Note that an appointment was confirmed to whoever comes."""
        self.require(Right.BOOK)
        after = rules.confirmed(self.booking(booking_id), self.now)
        return self.put_booking(after, "appointment_confirmed")

    def mark_missed(self, *, whole: bool = False) -> int:
        """Note whose time and margin passed, by the office's clock (T20); return how many.

        It looks a day back, or through the `whole` past: no console may have run for so long.
        """
        self.require(Right.CLOCK)
        margins = self.margins()
        gone = self.overdue(self.now - margins.late, None if whole else self.now - DAY)
        for one in gone:
            self.put_booking(rules.marked_missed(one), "appointment_no_show")
        return len(gone)

    def put_booking(self, after: Booking, what: str, reason: str = "") -> Booking:
        """Save a change that a rule made, and take or give back its time."""
        revision = self._note(what, after, reason)
        c = a.appointment.c
        where = self._mine(a.appointment) & (c.id == after.id) & (c.version == after.version - 1)
        changed = a.appointment.update().where(where).values(revision=revision, **_values(after))
        rules.check_unchanged(after, after.version if self._db.execute(changed).rowcount else -1)
        own = self._mine(a.held) & (a.held.c.appointment_id == after.id)
        if what in {"appointment_moved", "appointment_cancelled", "appointment_no_show"}:
            self._db.execute(a.held.delete().where(own))
            if after.state in HELD:
                self._hold(after)
        return after

    def _chosen(self, asked: Asked, reason: str, without: str = "") -> Chosen:
        check_day("starts", asked.starts.date())
        day = asked.starts.astimezone(ZoneInfo(self.zone)).date()
        monday = instant(day - timedelta(days=day.weekday()), time(0), ZoneInfo(self.zone))
        try:
            return self._choose(asked, reason, monday - DAY, monday + WEEK + DAY, without)
        except (NotBookableError, OverCapacityError):
            # Only who is refused pays for a look at two months.
            since = max(asked.starts - AROUND, self.now - WEEK)
            return self._choose(asked, reason, since, asked.starts + AROUND, without)

    def _choose(
        self, asked: Asked, reason: str, since: datetime, until: datetime, without: str
    ) -> Chosen:
        found = self.agenda(since, until, asked.team)
        if without:
            found = replace(found, taken=tuple(one for one in found.taken if one.id != without))
        return book(found, asked, self.now, self.actor.role, reason)

    def _hold(self, booking: Booking) -> None:
        steps = (booking.ends - booking.starts) // GRID
        rows = [
            {"office_id": self.office, "officer": booking.officer,
             "at": booking.starts + n * GRID, "appointment_id": booking.id}
            for n in range(steps)
        ]  # fmt: skip
        try:
            self._db.execute(a.held.insert(), rows)
        except IntegrityError as error:
            raise NotBookableError("taken") from error

    def _keep_person(self, booking: Booking, person: Person) -> None:
        if person == Person():
            return
        told = [person.name, person.contact, person.note]
        for field, text in zip(("name", "contact", "note"), told, strict=True):
            check_text(field, text)
        salt = ledger.new_salt()
        row = {"name": person.name, "contact": person.contact, "note": person.note, "salt": salt}
        key = {"office_id": self.office, "appointment_id": booking.id}
        self._db.execute(a.booked_person.insert(), {**key, **row})
        about: dict[str, str | int] = {"appointment": booking.id}
        commitment = ledger.commitment(salt, "\x1f".join(told))
        self._append("appointment_person", "", {}, Facts(), about=about, commitment=commitment)

    def _note(self, what: str, booking: Booking, reason: str = "") -> int:
        about: dict[str, str | int] = {
            "appointment": booking.id, "team": booking.team, "officer": booking.officer,
            "starts": booking.starts.isoformat(), "ends": booking.ends.isoformat(),
            "service": booking.service, "people": booking.people,
        }  # fmt: skip
        if booking.overrides:
            about["overrides"] = ",".join(sorted(booking.overrides))
        return self.record(what, visit=booking.visit, facts=Facts(reason=reason), about=about)


def _values(booking: Booking) -> dict[str, object]:
    fields: dict[str, object] = {name: getattr(booking, name) for name in BOOKING}
    fields["state"] = booking.state.value
    fields["overrides"] = ",".join(sorted(booking.overrides))
    return fields
