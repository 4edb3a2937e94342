"""What an import changes of the office directory, and what the directory forbids."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import sqlalchemy as sa

from reception_app.errors import BadFieldError, WalkInRefusedError
from reception_app.offices import Admission, Office, admission, document
from reception_app.staff import Right
from reception_app.store import tables as t
from reception_app.store.records import Facts
from reception_app.store.writer import Writer

IMPORTED = "office_imported"


class DirectoryWrites(Writer):
    """Changes of the directory."""

    def keep_office(self, office: Office) -> bool:
        """Take an office into the directory; False when it is there as it is.

        Raise `BadFieldError` where the own office would change its time zone: the days of its past
        visits were counted in it.
        """
        self.require(Right.DIRECTORY)
        if office.id == self.office and office.time_zone != self.zone:
            raise BadFieldError("time_zone", self.zone)
        text = document(office)
        digest = hashlib.sha256(text).hexdigest()
        table = t.directory
        where = self._mine(table) & (table.c.id == office.id)
        known = self._db.execute(sa.select(table.c.digest).where(where)).scalar()
        if known == digest:
            return False
        revision = self.record(IMPORTED, about={"office": office.id, "digest": digest})
        values = {"document": text.decode(), "digest": digest, "revision": revision}
        if known is None:
            row = {"office_id": self.office, "id": office.id, **values}
            self._db.execute(table.insert().values(row))
        else:
            self._db.execute(table.update().where(where).values(values))
        return True

    def admit_walk_in(self, facts: Facts) -> Facts:
        """Return the facts of a registration, with why it needed its reason (T3).

        Raise `WalkInRefusedError` without a reason where the directory says that nobody is received
        without an appointment now; `NotAllowedError` where the role may not override that.
        """
        own = self.described(self.office)
        said = Admission.WELCOME if own is None else admission(own, self.now)
        if said is Admission.WELCOME:
            return facts
        if not facts.reason.strip():
            raise WalkInRefusedError(said)
        self.require(Right.COUNTER)
        return replace(facts, detail=said.value)
