"""Erasing what was typed about people whose visit or appointment is long over (case 88).

What is erased is gone with its salt, so that nobody can try names against the ledger, which goes on
verifying: it holds no names. Who is still here, or is still to come, is not touched, and neither is
a visit that a chief holds.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from reception_app.errors import NotAllowedError
from reception_app.retention import hold_reason
from reception_app.staff import Right, Role
from reception_app.store import tables as t
from reception_app.store.agenda_tables import appointment, booked_person
from reception_app.store.records import Erased, Facts
from reception_app.store.writer import Writer

AT_ONCE = 500  # rows of a kind in one transaction: nobody at a counter waits for it


class RetentionWrites(Writer):
    """What the office's clock erases."""

    def erase_names(self, before: datetime) -> Erased:
        """Erase what was typed about visits that ended and appointments that were before then.

        At most 500 rows of a kind. It is on record that it was done, of when and how much, and
        nothing of what it was; nothing is recorded where nothing was to be erased.
        """
        self.require(Right.CLOCK)
        visitors = self._erase(t.visitor, t.visitor.c.visit_id, self._visits_over(before))
        booked = self._erase(booked_person, booked_person.c.appointment_id, self._were(before))
        remarks = self._erase(t.remark, t.remark.c.revision, self._remarks_of(before))
        gone = Erased(visitors, booked, remarks, AT_ONCE in {visitors, booked, remarks})
        if visitors or booked or remarks:
            about: dict[str, str | int] = {
                "before": before.isoformat(), "visitors": visitors, "booked": booked,
                "remarks": remarks,
            }  # fmt: skip
            self.record("names_erased", about=about)
        return gone

    def hold(self, visit_id: str, reason: str, by: str) -> bool:
        """Keep the names of a visit until they are let go; False where they are kept already.

        `by` is the chief who asked for it. Raise `NotAllowedError` for anybody else,
        `UnknownVisitError`, `BadFieldError` for a reason that is not on the list.
        """
        self._check_chief(by)
        code, visit = hold_reason(reason), self.visit(visit_id)
        if self._is_held(visit.id):
            return False
        self._db.execute(
            t.legal_hold.insert().values(
                office_id=self.office, visit_id=visit.id, reason=code, placed_at=self.now,
                placed_by=by,
            )
        )  # fmt: skip
        self.record("hold_placed", visit=visit.id, facts=Facts(code), about={"officer": by})
        return True

    def lift_hold(self, visit_id: str, by: str) -> bool:
        """Let the names of a visit go at their next turn; False where nothing keeps them.

        Raise `NotAllowedError` for anybody but a chief, and `UnknownVisitError`.
        """
        self._check_chief(by)
        visit = self.visit(visit_id)
        if not self._is_held(visit.id):
            return False
        table = t.legal_hold
        gone = table.delete().where(self._mine(table) & (table.c.visit_id == visit.id))
        self._db.execute(gone)
        self.record("hold_lifted", visit=visit.id, about={"officer": by})
        return True

    def _check_chief(self, by: str) -> None:
        self.require(Right.HOLD)
        member = self.staff(by)
        if member is None or not member.active or Role.CHIEF not in member.roles:
            raise NotAllowedError(Right.HOLD)

    def _is_held(self, visit_id: str) -> bool:
        query = self._held().where(t.legal_hold.c.visit_id == visit_id)
        return self._db.execute(query).first() is not None

    def _held(self) -> sa.Select[tuple[str]]:
        return sa.select(t.legal_hold.c.visit_id).where(self._mine(t.legal_hold))

    def _erase(self, table: sa.Table, key: sa.Column[Any], over: sa.Select[Any]) -> int:
        found = sa.select(key).where(self._mine(table), key.in_(over)).limit(AT_ONCE)
        gone = table.delete().where(self._mine(table) & key.in_(found.scalar_subquery()))
        return self._db.execute(gone).rowcount

    def _visits_over(self, before: datetime) -> sa.Select[tuple[str]]:
        c = t.visit.c
        return sa.select(c.id).where(
            self._mine(t.visit), c.left_at < before, c.id.not_in(self._held())
        )

    def _were(self, before: datetime) -> sa.Select[tuple[str]]:
        c = appointment.c
        return sa.select(c.id).where(
            self._mine(appointment), c.ends < before, c.visit.not_in(self._held())
        )

    def _remarks_of(self, before: datetime) -> sa.Select[tuple[int]]:
        """Choose typed reasons of visits that are over, and old ones that belong to no visit."""
        r, e = t.remark.c, t.ledger_entry.c
        both = (e.office_id == r.office_id) & (e.revision == r.revision)
        open_ones = sa.select(t.visit.c.id).where(
            self._mine(t.visit), t.visit.c.left_at.is_(None) | (t.visit.c.left_at >= before)
        )
        return (
            sa.select(r.revision)
            .select_from(t.remark.join(t.ledger_entry, both))
            .where(
                self._mine(t.remark),
                e.at < before,
                r.visit_id.not_in(open_ones),
                r.visit_id.not_in(self._held()),
            )
        )
