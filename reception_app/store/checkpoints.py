"""Signed checkpoints, kept outside the database too, and this console's own memory of the head.

Who can write the database can cut its tail or make a new history; these two tell (case 81, 82).
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import sqlalchemy as sa

from reception_app.ledger import Checkpoint, Flaw, checkpoint
from reception_app.signing import Signer
from reception_app.store import tables as t
from reception_app.store.reader import Reader
from reception_app.store.records import Place

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=5)
EVERY_ENTRIES = 100
NOTE_BYTES = 128  # longer than any note, so that none shows behind a shorter one
AGAIN_AFTER = timedelta(seconds=10)  # when the database could not take one


class Checkpoints:
    """When a checkpoint is due, and where it goes."""

    def __init__(self, place: Place, signer: Signer, database: Path) -> None:
        self._place, self._signer = place, signer
        self._memory = _memory(place, database)
        self._at: datetime | None = None
        self._revision = 0
        self._not_before: datetime | None = None

    def due(self, revision: int, now: datetime) -> bool:
        """Tell whether five minutes or a hundred entries passed since the last one."""
        if revision <= self._revision or (self._not_before and now < self._not_before):
            return False
        since = revision - self._revision
        waited = self._at is None or now - self._at >= EVERY or now < self._at
        return since >= EVERY_ENTRIES or waited

    def postpone(self, now: datetime) -> None:
        """Let the work go on for a while after the database could not take a checkpoint."""
        self._not_before = now + AGAIN_AFTER

    def make(self, db: sa.Connection, now: datetime) -> None:
        """Sign where the ledger stands, keep it, and file what the folder does not have yet."""
        office = t.office
        row = db.execute(
            sa.select(office.c.revision, office.c.head).where(office.c.id == self._place.office)
        ).one()  # fmt: skip
        at = now.astimezone(UTC).isoformat(timespec="microseconds")
        point = checkpoint(self._place.office, row.revision, row.head, at, self._signer)
        table = t.checkpoint
        known = sa.select(table.c.revision).where(
            table.c.office_id == point.office, table.c.revision == point.revision
        )
        if row.revision and not db.execute(known).first():
            db.execute(
                table.insert().values(
                    office_id=point.office,
                    revision=point.revision,
                    at=point.at,
                    hash=point.hash,
                    key_id=point.key,
                    signature=point.signature,
                )
            )
        self._at, self._revision = now, row.revision
        self._file(db)

    def _file(self, db: sa.Connection) -> None:
        folder, table = self._place.checkpoints, t.checkpoint
        if folder is None:
            return
        c = table.c
        mine = (c.office_id == self._place.office) & c.filed.is_(sa.false())
        query = sa.select(c.office_id, c.revision, c.hash, c.at, c.key_id, c.signature)
        points = [Checkpoint(*row) for row in db.execute(query.where(mine).order_by(c.revision))]
        try:
            _append(folder / f"{self._place.office}.checkpoints", points)
        except OSError as error:
            # Work goes on; what is missing is filed in order when the folder is back (case 83).
            log.warning("checkpoint folder: %s", error.strerror)
            return
        db.execute(table.update().where(mine).values(filed=True))

    def remember(self, revision: int, head: bytes) -> None:
        """Note the newest entry beside the database; a torn note is worth no fsync a commit."""
        text = json.dumps({"revision": revision, "hash": head.hex()})
        try:
            # Over the note before it, in one piece of one sector: giving a new file its name
            # makes some file systems write it out at once, which costs as much as the commit.
            note = os.open(self._memory, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                os.write(note, text.ljust(NOTE_BYTES).encode("ascii"))
            finally:
                os.close(note)
        except OSError as error:
            log.warning("memory of the ledger: %s", error.strerror)

    def compare(self, reader: Reader) -> Flaw | None:
        """Return where the ledger is not what this console remembers, or the folder tells."""
        marks = _remembered(self._memory)
        for point in read_folder(self._place):
            marks[point.revision] = point.hash
        return against(dict(sorted(marks.items())[-2:]), reader)


def remembered(place: Place, database: Path) -> dict[int, str]:
    """Return the newest revision that the console of a post knows, with its hash (hex), if any."""
    return _remembered(_memory(place, database))


def _memory(place: Place, database: Path) -> Path:
    return database.with_name(f"{database.name}.{place.post}.head")


def _remembered(memory: Path) -> dict[int, str]:
    try:
        noted = json.loads(memory.read_text("ascii"))
        return {int(noted["revision"]): str(noted["hash"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def against(marks: Mapping[int, str], reader: Reader) -> Flaw | None:
    """Return the first of some revisions at which the ledger has another hash, or no entry."""
    newest = reader.revision()
    for revision in sorted(marks):
        entry = next(reader.entries(revision - 1, 1), None)
        if entry is None:
            return Flaw(newest + 1, "truncated")
        if entry.hash.hex() != marks[revision]:
            return Flaw(revision, "rewritten")
    return None


def _append(path: Path, points: list[Checkpoint]) -> None:
    if not points:
        return
    with path.open("ab") as file:
        for point in points:
            file.write(msgspec.json.encode(point) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def read_folder(place: Place) -> tuple[Checkpoint, ...]:
    """Return the checkpoints that the folder outside keeps; a torn last line is left out."""
    if place.checkpoints is None:
        return ()
    try:
        lines = (place.checkpoints / f"{place.office}.checkpoints").read_bytes().splitlines()
    except OSError:
        return ()
    points = []
    for line in lines:
        try:
            points.append(msgspec.json.decode(line, type=Checkpoint))
        except msgspec.DecodeError:
            log.warning("a line of the checkpoints cannot be read")
    return tuple(points)
