"""The office directory, read as whole offices."""

from __future__ import annotations

from functools import lru_cache

import sqlalchemy as sa

from reception_app.offices import Office, read_document
from reception_app.store import tables as t
from reception_app.store.rows import Rows, named, own

_DOCUMENT = sa.select(t.directory.c.document).where(
    own(t.directory), named(t.directory.c.id, "office")
)


@lru_cache(maxsize=4)
def _read(text: str) -> Office:
    """Read a document; the same one at every registration, and the value is frozen."""
    return read_document(text)


class DirectoryReads(Rows):
    """The offices that this one knows."""

    def directory(self) -> tuple[Office, ...]:
        """Return every office of the directory, by id."""
        table = t.directory
        query = sa.select(table.c.document).where(self._mine(table)).order_by(table.c.id)
        return tuple(read_document(text) for text in self._db.execute(query).scalars())

    def described(self, office_id: str) -> Office | None:
        """Return one office of the directory; None when it is not in it."""
        text = self._run(_DOCUMENT, office=office_id).scalar()
        return None if text is None else _read(text)

    def directory_version(self) -> int:
        """Return the revision of the newest import; 0 while the directory is empty."""
        table = t.directory
        query = sa.select(sa.func.max(table.c.revision)).where(self._mine(table))
        return int(self._db.execute(query).scalar() or 0)
