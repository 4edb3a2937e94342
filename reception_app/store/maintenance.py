"""Make, upgrade, copy and check a database file; what the commands `reception db` do.

An older database is copied before it is touched, and is changed in one transaction: a crash leaves
it as it was. A new one is made under another name first, and never over anything.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from alembic import command
from alembic.config import Config

from reception_app.ledger import GENESIS, Flaw, verify
from reception_app.signing import Signer
from reception_app.staff import command_actor
from reception_app.store import receipts
from reception_app.store import tables as t
from reception_app.store.checkpoints import against, read_folder, remembered
from reception_app.store.engine import journal_mode, read_engine, shut, translated, write_engine
from reception_app.store.files import (
    check_file,
    check_local,
    check_office,
    check_ours,
    fsync_folder,
    is_there,
    look_into,
    path_of,
)
from reception_app.store.library import sqlite3
from reception_app.store.reader import Reader
from reception_app.store.records import Place
from reception_app.store.tables import APPLICATION, SCHEMA
from reception_app.store.transaction import Transaction
from reception_app.store_errors import StoreAwayError

log = logging.getLogger(__name__)
MIGRATIONS = Path(__file__).with_name("migrations")


def utc_now() -> datetime:
    """Return the time of the wall clock."""
    return datetime.now(UTC)


def upgrade(
    place: Place,
    signer: Signer,
    *,
    create: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> Path | None:
    """Bring the database to the schema of this program; return the copy made before, if any.

    With `create` a path where nothing is becomes a new database of `place`, whose ledger begins
    with the key of this console. Raise `StoreAwayError` (missing, exists, newer, other_office...).
    """
    path = path_of(place.url)
    check_local(path)
    if not is_there(path):
        if not create:
            raise StoreAwayError("missing")
        _create(path, place, signer, now)
        return None
    check_file(path)
    schema = check_ours(path)
    check_office(path, place.office)
    if schema == SCHEMA:
        return None
    stamp = now().strftime("%Y%m%dT%H%M%S%f")
    copy = path.with_name(f"{path.name}.before-{SCHEMA}-{stamp}")
    backup(place.url, copy)
    log.warning("upgrading schema %s to %s, copy %s", schema, SCHEMA, copy.name)
    _migrate(path)
    return copy


def _create(path: Path, place: Place, signer: Signer, now: Callable[[], datetime]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{uuid4().hex}.new")
    try:
        with translated(), closing(sqlite3.connect(fresh)) as plain:
            plain.execute(f"PRAGMA application_id={APPLICATION}")
        _migrate(fresh)
        _enter_office(fresh, place, signer, now)
        try:
            # Unlike a rename, a link never replaces what is there.
            os.link(fresh, path)
        except FileExistsError as error:
            raise StoreAwayError("exists") from error
        fsync_folder(path.parent)
    finally:
        fresh.unlink(missing_ok=True)


def _migrate(path: Path) -> None:
    engine = write_engine(path)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        with translated(), engine.begin() as db:
            config.attributes["connection"] = db
            command.upgrade(config, "head")
    finally:
        shut(engine)


def _enter_office(path: Path, place: Place, signer: Signer, now: Callable[[], datetime]) -> None:
    engine = write_engine(path)
    actor = command_actor(place.post)
    try:
        with translated(), engine.begin() as db:
            values = {
                "id": place.office,
                "name": place.office_name,
                "zone": place.zone,
                "revision": 0,
                "head": GENESIS,
            }
            db.execute(t.office.insert().values(values))
            tx = Transaction(db, signer, actor, uuid4().hex, office=place.office, now=now())
            tx.enter_post(place.post, place.number, signer.public)
            tx.finish(receipts.digest(actor, "create"), None)
    finally:
        shut(engine)


def backup(url: str, target: Path) -> None:
    """Copy a database while it is in use into a new file, and check the copy.

    Raise `StoreAwayError`: exists, target (not writable) or corrupt.
    """
    source = path_of(url)
    check_file(source)
    if target.exists():
        raise StoreAwayError("exists")
    if not os.access(target.parent, os.W_OK):
        raise StoreAwayError("target")
    with (
        translated(),
        closing(look_into(source)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        if new.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise StoreAwayError("corrupt")
    with translated():
        fsync_folder(target.parent)


def check(place: Place) -> tuple[str, ...]:
    """Return what `integrity_check` and `foreign_key_check` find; nothing is good.

    Raise `StoreAwayError` where the database cannot be used or is another office's.
    """
    path = path_of(place.url)
    check_file(path)
    check_ours(path)
    check_office(path, place.office)
    with translated(), closing(look_into(path)) as plain:
        found = [str(row[0]) for row in plain.execute("PRAGMA integrity_check")]
        broken = [f"foreign key of {row[0]}" for row in plain.execute("PRAGMA foreign_key_check")]
    return tuple(line for line in found if line != "ok") + tuple(broken)


def kept_by() -> str:
    """Tell which SQLite keeps the database, and by what kind of journal."""
    return f"SQLite {sqlite3.sqlite_version}, journal {journal_mode()}"


def verify_ledger(place: Place, keys: tuple[str, ...]) -> Flaw | None:
    """Return the first flaw of the ledger against the keys and every checkpoint there is.

    What the console of this post remembers counts, and what a console put on record as a flaw,
    until a chief has reset that alarm.
    `keys` are public keys (hex) trusted from outside the database: this console's own at least.
    Raise `StoreAwayError` where the database is another office's.
    """
    path = path_of(place.url)
    check_file(path)
    check_ours(path)
    check_office(path, place.office)
    # Before the database: a console that works meanwhile must not seem to have lost its newest.
    known, outside = remembered(place, path), read_folder(place)
    engine = read_engine(path)
    try:
        with translated(), engine.begin() as db:
            reader = Reader(db, place.office, place.zone, utc_now())
            flaw = verify(reader.entries(), keys, (*reader.checkpoints(), *outside))
            found = (flaw,) if flaw else reader.flaws_on_record()
            other = against(known, reader)
            if other is not None:
                found = (*found, other)
            return min(found, key=lambda one: one.revision, default=None)
    finally:
        shut(engine)
