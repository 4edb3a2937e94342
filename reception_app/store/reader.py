"""What can be read in one transaction: the board, visits, people, the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from reception_app import staff as rules
from reception_app.errors import UnknownVisitError
from reception_app.history import fold
from reception_app.ledger import Checkpoint, Entry, read_body
from reception_app.store import tables as t
from reception_app.store.alarm_reads import AlarmReads
from reception_app.store.estimate_reads import EstimateReads
from reception_app.store.figure_reads import FigureReads
from reception_app.store.gate_reads import GateReads
from reception_app.store.hold_reads import HoldReads
from reception_app.store.records import (
    APPOINTMENT,
    BridgeEvent,
    CallRecord,
    Counts,
    Post,
    StaffMember,
    StaffSession,
    TimelineEntry,
    Visitor,
    journal_name,
)
from reception_app.store.rows import (
    EVENT_COLUMNS,
    VISITS,
    Rows,
    named,
    own,
    service_day,
    to_call,
    to_event,
    to_session,
    to_staff,
    to_visit,
    to_visitor,
)
from reception_app.store.zone_reads import ZoneReads
from reception_app.undo import Step
from reception_app.visits import Move, Visit

_MOVES = frozenset(Move)
_V = t.visit.c


def _visits_where(*where: sa.ColumnElement[bool] | sa.TextClause) -> sa.Select[Any]:
    return VISITS.where(own(t.visit), *where)


_BY_ID = _visits_where(named(_V.id, "visit"))
_HERE = _visits_where(t.HERE)
_AT_COUNTER = _visits_where(t.AT_COUNTER, named(_V.post, "counter"))
_MEMBER = t.staff.select().where(own(t.staff), named(t.staff.c.id, "member"))
_LOGIN = t.staff.select().where(own(t.staff), named(t.staff.c.login, "name"))
_SESSION = t.staff_session.select().where(
    own(t.staff_session), named(t.staff_session.c.id, "session")
)  # fmt: skip


@cache
def _turns(limit: int | None) -> sa.Select[Any]:
    free = _V.not_before.is_(None) | (_V.not_before <= sa.bindparam("until"))
    query = _visits_where(t.WAITS, free)
    query = query.order_by(_V.office_id, _V.calm, _V.turn_at, _V.arrived_at, _V.ticket)
    return query.limit(limit) if limit else query


class VisitReads(Rows):
    """Visits and the queue."""

    def visit(self, visit_id: str) -> Visit:
        """Return one visit; raise `UnknownVisitError`."""
        found = self._visits(_BY_ID, visit=visit_id)
        if not found:
            raise UnknownVisitError(visit_id)
        return found[0]

    def open_visits(self) -> tuple[Visit, ...]:
        """Return everybody who is not gone, by arrival: the rows of the board."""
        return tuple(sorted(self._visits(_HERE), key=lambda visit: visit.arrived_at))

    def next_waiting(self, now: datetime) -> Visit | None:
        """Return whose turn it is (settled.md 6), or None when nobody may be called."""
        found = self.waiting(now, limit=1)
        return found[0] if found else None

    def waiting(self, now: datetime, limit: int | None = None) -> tuple[Visit, ...]:
        """Return those who may be called now, in their turn; the order of `queue.turn_key`."""
        return tuple(self._visits(_turns(limit), until=now))

    def waiting_query(self, now: datetime, limit: int | None) -> sa.Select[tuple[object, ...]]:
        """Return the query of `waiting`: it walks an index and sorts nothing."""
        return _turns(limit).params(own_office=self.office, until=now)

    def at_counter(self, post: str) -> Visit | None:
        """Return whom this counter has called or serves, if anybody."""
        found = self._visits(_AT_COUNTER, counter=post)
        return found[0] if found else None

    def visitor(self, visit_id: str) -> Visitor:
        """Return what was typed about a visitor; empty when nothing was."""
        table = t.visitor
        query = table.select().where(self._mine(table), table.c.visit_id == visit_id)
        row = self._db.execute(query).mappings().first()
        return to_visitor(row) if row else Visitor(visit_id)

    def calls(self, visit_id: str) -> tuple[CallRecord, ...]:
        """Return how often and where a visitor was called."""
        table = t.call
        query = table.select().where(self._mine(table), table.c.visit_id == visit_id)
        rows = self._db.execute(query.order_by(table.c.number)).mappings()
        return tuple(to_call(row) for row in rows)

    def counts(self, now: datetime) -> Counts:
        """Return the figures of the board."""
        c, mine = t.visit.c, self._mine(t.visit)
        first = sa.func.min(c.arrived_at, type_=t.Instant())
        waiting, longest = self._db.execute(
            sa.select(sa.func.count(), first).where(mine, t.WAITS)
        ).one()  # fmt: skip
        last = sa.select(sa.func.max(c.left_at, type_=t.Instant())).where(mine)
        day = service_day(now, self.zone)
        today = sa.select(sa.func.count()).where(mine, c.service_day == day)
        return Counts(
            waiting,
            longest,
            self._db.execute(last).scalar_one(),
            self._db.execute(today).scalar_one(),
        )

    def _visits(self, query: sa.Select[Any], **values: object) -> list[Visit]:
        return [to_visit(self.office, row) for row in self._run(query, **values)]


class PeopleReads(Rows):
    """Staff, sessions and posts."""

    def people(self) -> tuple[StaffMember, ...]:
        """Return everybody on the list of staff, by log-in name."""
        query = t.staff.select().where(self._mine(t.staff)).order_by(t.staff.c.login)
        return tuple(to_staff(row) for row in self._db.execute(query).mappings())

    def staff(self, staff_id: str) -> StaffMember | None:
        """Return one member of staff."""
        return self._member(_MEMBER, member=staff_id)

    def staff_by_login(self, login: str) -> StaffMember | None:
        """Return who signs in with this name, written in any case."""
        return self._member(_LOGIN, name=login.casefold())

    def _member(self, query: sa.Select[Any], **values: object) -> StaffMember | None:
        row = self._run(query, **values).mappings().first()
        return to_staff(row) if row else None

    def session(self, session_id: str) -> StaffSession | None:
        """Return one session, ended or not."""
        row = self._run(_SESSION, session=session_id).mappings().first()
        return to_session(row) if row else None

    def session_at(self, post: str) -> StaffSession | None:
        """Return the session that has not ended at this post."""
        table = t.staff_session
        query = table.select().where(
            self._mine(table), table.c.post_id == post, table.c.ended_at.is_(None)
        )
        rows = self._db.execute(query.order_by(table.c.started_at.desc())).mappings()
        return next((to_session(row) for row in rows), None)

    def post(self, post_id: str) -> Post | None:
        """Return one work post."""
        return next((post for post in self.posts() if post.id == post_id), None)

    def posts(self) -> tuple[Post, ...]:
        """Return the work posts of the office."""
        query = t.post.select().where(self._mine(t.post)).order_by(t.post.c.number)
        return tuple(
            Post(
                row["id"],
                row["number"],
                row["public_key"],
                rules.Throttle(row["failures"], row["failed_at"]),
            )
            for row in self._db.execute(query).mappings()
        )

    def sign_in_wait_s(self, login: str, post: str) -> float:
        """Return the seconds until a try counts again, of account and post the longer wait."""
        waits = [0.0]
        member, place = self.staff_by_login(login), self.post(post)
        if member:
            waits.append(rules.wait_s(member.throttle, self.now))
        if place:
            waits.append(rules.wait_s(place.throttle, self.now))
        return max(waits)


class LedgerReads(Rows):
    """The ledger, and what is made of it."""

    def revision(self) -> int:
        """Return the revision of the newest entry."""
        query = sa.select(t.office.c.revision).where(t.office.c.id == self.office)
        return int(self._db.execute(query).scalar_one())

    def changed_at(self) -> datetime | None:
        """Return when the newest entry was written; None where nothing was ever."""
        query = sa.select(sa.func.max(t.ledger_entry.c.at, type_=t.Instant()))
        found: datetime | None = self._db.execute(query.where(self._mine(t.ledger_entry))).scalar()
        return found

    def written_by(self, instant: datetime) -> datetime | None:
        """Return of when the newest entry is that was written by then; None where none was.

        Newest in the order of the ledger: what a wrong clock dated ahead long ago is not it.
        """
        c = t.ledger_entry.c
        query = sa.select(c.at).where(self._mine(t.ledger_entry), c.at <= instant)
        found: datetime | None
        found = self._db.execute(query.order_by(c.revision.desc()).limit(1)).scalar()
        return found

    def entries(self, after: int = 0, limit: int | None = None) -> Iterator[Entry]:
        """Return the entries after a revision, in order, a few at a time."""
        c = t.ledger_entry.c
        query = sa.select(c.revision, c.body, c.hash, c.key_id, c.signature)
        query = query.where(self._mine(t.ledger_entry), c.revision > after).order_by(c.revision)
        rows = self._db.execution_options(yield_per=500).execute(query.limit(limit))
        for revision, body, link, key, signature in rows:
            yield Entry(revision, _raw(body), _raw(link), key, _raw(signature))

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """Return the signed checkpoints that the database keeps."""
        c = t.checkpoint.c
        query = sa.select(c.office_id, c.revision, c.hash, c.at, c.key_id, c.signature)
        rows = self._db.execute(query.where(self._mine(t.checkpoint)).order_by(c.revision))
        return tuple(Checkpoint(*row) for row in rows)

    def timeline(self, visit_id: str) -> tuple[TimelineEntry, ...]:
        """Return what happened to a visit, in order, with the reasons that are still kept."""
        c, s, r = t.ledger_entry.c, t.staff.c, t.remark.c
        who = (s.office_id == c.office_id) & (s.id == c.staff_id)
        why = (r.office_id == c.office_id) & (r.revision == c.revision)
        source = t.ledger_entry.outerjoin(t.staff, who).outerjoin(t.remark, why)
        query = sa.select(c.revision, c.at, c.body, s.shown_as, r.text).select_from(source)
        query = query.where(self._mine(t.ledger_entry), c.visit_id == visit_id)
        return tuple(
            _timeline_entry(revision, at, body, shown_as, text)
            for revision, at, body, shown_as, text in self._db.execute(query.order_by(c.revision))
        )

    def last_step(self, visit_id: str) -> Step | None:
        """Return the newest change of a visit, for undo.

        None for a visit just registered, unless it was made of an appointment.
        """
        c = t.ledger_entry.c
        query = sa.select(c.revision, c.at, c.body).order_by(c.revision)
        rows = self._db.execute(query.where(self._mine(t.ledger_entry), c.visit_id == visit_id))
        changes: list[tuple[str, dict[str, object]]] = []
        last, checked_in = None, False
        for revision, at, text in rows:
            body = read_body(Entry(revision, text, b"", "", b""))
            if body.changes and body.what in _MOVES:
                changes.append((visit_id, body.changes))
                last = (Move(body.what), at, body.staff)
                checked_in = body.what == Move.REGISTER and body.detail == APPOINTMENT
        if last is None or (len(changes) == 1 and not checked_in):
            return None
        after = fold(changes)[visit_id]
        before = fold(changes[:-1]).get(visit_id, after)
        return Step(last[0], last[1], last[2], before, after)

    def last_step_by(self, staff_id: str, since: datetime) -> Step | None:
        """Return the newest change that somebody made to any visit, for Ctrl+Z."""
        c = t.ledger_entry.c
        query = sa.select(c.visit_id).where(
            self._mine(t.ledger_entry), c.staff_id == staff_id, c.at >= since,
            c.visit_id != "", c.what.in_([move.value for move in Move]),
        )  # fmt: skip
        visit_id = self._db.execute(query.order_by(c.revision.desc()).limit(1)).scalar()
        return self.last_step(visit_id) if visit_id else None

    def bridge_position(self, journal: str) -> int:
        """Return the newest sequence of a journal that is in the ledger; 0 is none."""
        c = t.bridge_event.c
        query = sa.select(sa.func.max(c.sequence))
        found = self._db.execute(query.where(self._mine(t.bridge_event), c.bridge == journal))
        return int(found.scalar() or 0)

    def bridge_journal(self, bridge: str) -> tuple[int, BridgeEvent | None]:
        """Return which journal of a bridge is drained now, from 1, and its newest record here."""
        number = 1
        while self.bridge_position(journal_name(bridge, number + 1)):
            number += 1
        c, name = t.bridge_event.c, journal_name(bridge, number)
        query = sa.select(*EVENT_COLUMNS).where(self._mine(t.bridge_event), c.bridge == name)
        row = self._db.execute(query.order_by(c.sequence.desc()).limit(1)).first()
        return number, to_event(row) if row else None

    def bridge_events(self, visit_id: str) -> tuple[BridgeEvent, ...]:
        """Return what the bridges saw of a visit, by their clocks."""
        c = t.bridge_event.c
        query = sa.select(*EVENT_COLUMNS).where(self._mine(t.bridge_event), c.visit == visit_id)
        return tuple(to_event(row) for row in self._db.execute(query.order_by(c.at, c.sequence)))

    def door_moved(self, visit_id: str, since: datetime) -> bool:
        """Tell whether a door was released for a visit since: that cannot be undone."""
        return any(event.door and event.at >= since for event in self.bridge_events(visit_id))

    def setting(self, name: str) -> str | None:
        """Return a setting of the office, or None when it was never set."""
        c = t.setting.c
        query = sa.select(c.value).where(self._mine(t.setting), c.name == name)
        value: str | None = self._db.execute(query).scalar()
        return value


def _raw(kept: object) -> bytes:
    # A column of SQLite takes any type: what somebody forged must fail to verify, not to read.
    return kept if isinstance(kept, bytes) else str(kept).encode()


def _timeline_entry(
    revision: int, at: datetime, text: bytes, shown_as: str | None, reason: str | None
) -> TimelineEntry:
    body = read_body(Entry(revision, text, b"", "", b""))
    return TimelineEntry(
        revision,
        at,
        body.what,
        body.staff,
        shown_as or "",
        body.role,
        body.post,
        reason or body.reason,
        body.detail,
        str(body.about.get("officer", "")),
        int(body.about.get("session", 0)),
        str(body.about.get("door", "")),
        str(body.about.get("purpose", "")),
        str(body.about.get("zone", "")),
        str(body.about.get("badge", "")),
    )


class Reader(
    VisitReads,
    PeopleReads,
    LedgerReads,
    AlarmReads,
    GateReads,
    ZoneReads,
    FigureReads,
    EstimateReads,
    HoldReads,
):
    """One consistent picture of an office."""
