"""What one transaction can change of visits; each change is one entry of the ledger."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import sqlalchemy as sa

from reception_app import ledger, tickets
from reception_app.appointments import LONGEST
from reception_app.bookings import (
    Booking,
    BookingState,
    arrived,
    class_at_the_door,
    expected_again,
    gains_head_start,
)
from reception_app.errands import written
from reception_app.errors import (
    BadFieldError,
    ChangedElsewhereError,
    CounterTakenError,
    NothingToUndoError,
    TakenError,
)
from reception_app.history import differing
from reception_app.staff import Right, check_move
from reception_app.store import tables as t
from reception_app.store.alarms import AlarmWrites
from reception_app.store.records import APPOINTMENT, BridgeEvent, Facts, NewVisit, Visitor
from reception_app.store.retention import RetentionWrites
from reception_app.store.rows import named, own, visit_values
from reception_app.store.zones import ZoneWrites
from reception_app.texts import check_text
from reception_app.undo import Step, check_in_undone
from reception_app.visits import (
    FROM,
    OWNED,
    TERMINAL,
    TO,
    Move,
    Priority,
    Visit,
    VisitState,
    check_language,
    check_party,
    classified,
)

NO_FACTS = Facts()
COMPANIONS = range(21)
_ENTER_VISIT, _ENTER_CALL = t.visit.insert(), t.call.insert()
_CHANGED = t.visit.update().where(
    own(t.visit), named(t.visit.c.id, "which"), named(t.visit.c.version, "was")
)
_SERIES = (own(t.ticket_series), named(t.ticket_series.c.series, "letter"))
_LAST = sa.select(t.ticket_series.c.last).where(*_SERIES)
_GIVEN = t.ticket_series.update().where(*_SERIES).values(last=sa.bindparam("given"))
_HELD = sa.select(t.visit.c.ticket).where(
    own(t.visit), t.HERE, t.visit.c.ticket.between(sa.bindparam("first"), sa.bindparam("final"))
)
_CALLS = (own(t.call), named(t.call.c.visit_id, "whose"))
_NUMBER = sa.select(sa.func.max(t.call.c.number)).where(*_CALLS)
_RUNS = t.call.update().where(*_CALLS, t.call.c.ended_at.is_(None))
_ENDED = _RUNS.values(ended_at=sa.bindparam("end"), outcome=sa.bindparam("how"))
_REOPENED = (
    t.call.update()
    .where(*_CALLS, named(t.call.c.number, "which"))
    .values(ended_at=sa.null(), outcome="")
)
_GOES_ON = _RUNS.values(attempts=sa.bindparam("tries"), served_at=sa.bindparam("since"))


class VisitWrites(ZoneWrites):
    """Visits and the queue."""

    def register(self, new: NewVisit, facts: Facts = NO_FACTS) -> Visit:
        """Give a visitor a number and a place in the queue (T3)."""
        check_move(self.actor.role, Move.REGISTER)
        return self._enter(new, self.admit_walk_in(facts))

    def _enter(self, new: NewVisit, facts: Facts) -> Visit:
        check_party(new.party)
        check_language(new.language)
        visit = Visit(
            office=self.office,
            id=uuid4().hex,
            ticket=self._next_ticket(new.series),
            state=VisitState.WAITING if new.admitted else VisitState.AT_AIRLOCK,
            arrived_at=self.now,
            service=new.service,
            language=new.language,
            priority=new.priority,
            discreet=new.discreet,
            party=new.party,
            errands=written(new.service, new.errands),
            call=new.call,
            session=new.session,
            bridge_boot=new.bridge_boot,
            admitted_at=self.now if new.admitted else None,
        )
        values = visit_values(visit, self.zone)
        self._db.execute(_ENTER_VISIT, {"office_id": self.office, **values})
        self._append(Move.REGISTER, visit.id, differing(None, visit), facts)
        return visit

    def _next_ticket(self, series: str) -> str:
        last = self._run(_LAST, letter=series).scalar()
        ends = tickets.ticket(series, 0), tickets.ticket(series, tickets.LAST)
        taken = set(self._run(_HELD, first=ends[0], final=ends[1]).scalars())
        number = tickets.next_number(series, last or 0, taken)
        if last is None:
            row = {"office_id": self.office, "series": series, "last": number}
            self._db.execute(t.ticket_series.insert().values(row))
        else:
            self._run(_GIVEN, letter=series, given=number)
        return tickets.ticket(series, number)

    def put(self, before: Visit, after: Visit, move: Move, facts: Facts = NO_FACTS) -> Visit:
        """Save one move of a visit; `after` comes from a function of `reception_app.visits`.

        Raise `NotAllowedError` for the role, `TakenError` or `ChangedElsewhereError` when the
        visit is not `before` any more, `CounterTakenError` when the counter has somebody else,
        `BadgeOutError` when it is to be finished and a badge was not handed in.
        """
        check_move(self.actor.role, move)
        _check_move_made(before, after, move)
        stored = self.visit(before.id)
        if stored != before:
            raise self._lost_race(stored, after)
        self.check_badges_back(before, move)
        if after.state in OWNED:
            here = self.at_counter(after.post)
            if here is not None and here.id != after.id:
                raise CounterTakenError(here.ticket)
        values = visit_values(after, self.zone)
        if self._run(_CHANGED, which=before.id, was=before.version, **values).rowcount != 1:
            raise ChangedElsewhereError(before.ticket)
        self._follow_call(before, after, move)
        self._append(move, after.id, differing(before, after), facts)
        self.follow_zones(before, after, move)
        return after

    def _lost_race(self, stored: Visit, wanted: Visit) -> TakenError | ChangedElsewhereError:
        if stored.state in OWNED and stored.post != wanted.post:
            since = (self.now - stored.called_at).total_seconds() if stored.called_at else 0.0
            return TakenError(stored.ticket, stored.post, max(0.0, since))
        return ChangedElsewhereError(stored.ticket)

    def _follow_call(self, before: Visit, after: Visit, move: Move) -> None:
        """Keep the calls of a visit in step with its state (I1)."""
        moved = before.state in OWNED and (after.state not in OWNED or after.post != before.post)
        if moved:
            self._run(_ENDED, whose=after.id, end=self.now, how=move)
        if after.state not in OWNED:
            return
        tries = max(1, after.attempt)
        if before.state in OWNED and not moved:
            self._run(_GOES_ON, whose=after.id, tries=tries, since=after.served_at)
            return
        newest = self._run(_NUMBER, whose=after.id).scalar() or 0
        if move is Move.UNDO and before.state not in OWNED and newest:
            # What was taken back did not happen: the call that it ended goes on.
            self._run(_REOPENED, whose=after.id, which=newest)
            return
        row = {
            "office_id": self.office,
            "visit_id": after.id,
            "number": newest + 1,
            "post": after.post,
            "officer": after.officer,
            "attempts": tries,
            "called_at": after.called_at or self.now,
            "served_at": after.served_at,
            "service": after.service,
        }
        self._db.execute(_ENTER_CALL, row)

    def describe(self, visitor: Visitor) -> None:
        """Keep what an officer typed about a visitor, exactly, or raise `BadFieldError`.

        It answers nothing: an answer is kept as a receipt, and no receipt holds a name.
        """
        self.require(Right.VISITOR)
        self.visit(visitor.visit)
        self._keep_visitor(visitor)

    def _keep_visitor(self, visitor: Visitor) -> None:
        check_text("name", visitor.name)
        check_text("note", visitor.note)
        check_text("brought", visitor.brought)
        if visitor.companions not in COMPANIONS:
            raise BadFieldError("companions", "range")
        salt = ledger.new_salt()
        table = t.visitor
        values = {
            "name": visitor.name,
            "note": visitor.note,
            "companions": visitor.companions,
            "brought": visitor.brought,
            "salt": salt,
        }
        where = self._mine(table) & (table.c.visit_id == visitor.visit)
        if self._db.execute(table.update().where(where).values(values)).rowcount == 0:
            row = {"office_id": self.office, "visit_id": visitor.visit, **values}
            self._db.execute(table.insert().values(row))
        told = [visitor.name, visitor.note, str(visitor.companions), visitor.brought]
        commitment = ledger.commitment(salt, "\x1f".join(told))
        self._append(
            Move.DESCRIBE, visitor.visit, {}, Facts(detail="visitor"), commitment=commitment
        )


class Transaction(VisitWrites, AlarmWrites, RetentionWrites):
    """One change of an office, whole or not at all."""

    def check_in(self, booking: Booking, new: NewVisit, reason: str = "") -> Visit:
        """Make a visit of an appointment at the door (T2).

        Raise `ArrivalRefusedError` where it is used, cancelled or of another day, and without a
        reason where it is too early or too late, or the visit that was made of it is over. What
        was typed when it was booked comes along.
        """
        check_move(self.actor.role, Move.REGISTER)
        margins, now = self.margins(), self.now
        over = bool(booking.visit) and self.visit(booking.visit).state in TERMINAL
        arrived(booking, "", margins, self.zone, now=now, reason=reason, over=over)
        wanted = replace(
            new, service=booking.service, language=booking.language, party=booking.people,
            priority=class_at_the_door(new.priority, booking, margins, now),
        )  # fmt: skip
        visit = self._enter(wanted, Facts(reason=reason, detail=APPOINTMENT))
        person = self.booked_person(booking.id)
        if person.name or person.note:
            self._keep_visitor(Visitor(visit.id, person.name, person.note))
        after = arrived(booking, visit.id, margins, self.zone, now=now, reason=reason, over=over)
        self.put_booking(after, "appointment_arrived", reason)
        return visit

    def undo_check_in(self, step: Step) -> Visit:
        """Take back a check-in that was a mistake (Ctrl+Z): the appointment is expected again.

        Raise `NothingToUndoError` where it can no more be taken back.
        """
        before = self.visit(step.after.id)
        after = check_in_undone(before, step, self.actor.staff, self.now)
        booking = self.booking_of(before)
        if booking is None or self.door_moved(before.id, step.at):
            raise NothingToUndoError
        self.put(before, after, Move.UNDO, Facts(detail=step.move))
        again = expected_again(booking, self.margins(), self.now)
        self.put_booking(again, "appointment_freed")
        return after

    def appointments_due(self) -> int:
        """Give the head start to those who were early and whose time has come (settled.md 6)."""
        self.require(Right.CLOCK)
        margins, raised = self.margins(), 0
        for booking in self.bookings(self.now - LONGEST, self.now):
            if booking.state is not BookingState.ARRIVED:
                continue
            before = self.visit(booking.visit)
            if gains_head_start(booking, before, margins, self.now):
                after = classified(before, Priority.APPOINTMENT, discreet=before.discreet)
                self.put(before, after, Move.CLASSIFY, Facts(reason="time_has_come"))
                raised += 1
        return raised

    def bridge_event(self, event: BridgeEvent) -> bool:
        """Take one record of a bridge's journal into the ledger; False when it is there already.

        It counts once by (bridge, sequence), whichever console brings it.
        """
        self.require(Right.OBSERVED)
        table = t.bridge_event
        where = self._mine(table) & (table.c.bridge == event.bridge)
        known = sa.select(table.c.sequence).where(where, table.c.sequence == event.sequence)
        if self._db.execute(known).first():
            return False
        about: dict[str, str | int] = {
            name: value
            for name in event.__dataclass_fields__
            if name not in {"visit", "detail", "kind", "at"} and (value := getattr(event, name))
        }
        about["at"] = event.at.isoformat()
        facts = Facts(detail=event.detail)
        revision = self.record(event.kind, visit=event.visit, facts=facts, about=about)
        values = {name: getattr(event, name) for name in event.__dataclass_fields__}
        self._db.execute(
            table.insert().values(office_id=self.office, revision=revision, **values)
        )  # fmt: skip
        return True

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting of the office."""
        self.require(Right.SETTINGS)
        table = t.setting
        where = self._mine(table) & (table.c.name == name)
        if self._db.execute(table.update().where(where).values(value=value)).rowcount == 0:
            row = {"office_id": self.office, "name": name, "value": value}
            self._db.execute(table.insert().values(row))
        self.record("setting_changed", facts=Facts(detail=name))


def _check_move_made(before: Visit, after: Visit, move: Move) -> None:
    """Fail on a state that no rule could have made: a bug of the caller, not of a person."""
    same = replace(after, state=before.state, version=before.version).id == before.id
    named = (before.office, before.ticket) == (after.office, after.ticket)
    next_one = after.version == before.version + 1
    legal = move is Move.UNDO or (
        before.state in FROM.get(move, ()) and after.state is TO.get(move, before.state)
    )
    if not (same and named and next_one and legal):
        raise ValueError(f"{move} cannot lead from {before.state} to {after.state}")
