"""The bridge's own copy of the grants on its disk: pushed part by part, put in place as a whole.

What counts is the file whose digest the journal names; so a crash at any moment leaves either the
grants of before or those of after, and a file that somebody changed by hand lets nobody through.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import structlog
from msgspec import Struct

from device_bridge.airlock_guards import MOVERS
from device_bridge.airlock_state import Asked, Record
from device_bridge.grants import Book, book_of
from device_bridge.journal import Journal
from device_bridge.kept_file import digest_of, find_kept, settle_kept, write_kept
from device_bridge.protocol.answers import AnyAnswer, Done, Refused
from device_bridge.protocol.codes import Refusal, Right, Role
from device_bridge.protocol.requests import GRANTS, Grant, PushGrants
from device_bridge.recording import recorded

log = structlog.get_logger()


class Whole(Struct, frozen=True, forbid_unknown_fields=True):
    """What the file holds."""

    version: int
    grants: tuple[Grant, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """The parts of one push that are there so far."""

    console: str
    version: int
    parts: int
    got: int = 0
    grants: tuple[Grant, ...] = ()

    def fits(self, console: str, request: PushGrants) -> bool:
        """Tell whether a part is the next one of this push."""
        here = (self.console, self.version, self.parts, self.got + 1)
        return here == (console, request.version, request.parts, request.part)


class StoredGrants:
    """`book` is what every gate decides by."""

    def __init__(self, path: Path, journal: Journal) -> None:
        self._path, self._journal = path, journal
        self._batch: Batch | None = None
        self._digest = ""
        self.book = Book()

    def start(self) -> None:
        """Go on with what the journal says that counts; without that file nobody passes."""
        version, self._digest = self._journal.gates.stored
        if not version:
            return
        raw = find_kept(self._path, self._digest)
        if raw is not None:
            whole = msgspec.json.decode(raw, type=Whole)
            self.book = book_of(whole.version, whole.grants)
            return
        log.warning("grants", why=f"{self._path}: not what version {version} was")
        self._digest, self.book = "", Book(trusted=False)

    def asked(self, event: Asked) -> AnyAnswer:
        """Take one part in, and with the last one the whole."""
        request = event.request
        if not isinstance(request, PushGrants):
            return Refused(request.id, Refusal.UNSUPPORTED)
        if Right.ADMIT not in event.rights or Role(request.who.role) not in MOVERS:
            return Refused(request.id, Refusal.NOT_ALLOWED)
        if request.version < self.book.version:
            return Refused(request.id, Refusal.OLDER, str(self.book.version))
        if request.part == 1:
            self._batch = Batch(event.console, request.version, request.parts)
        batch, self._batch = self._batch, None
        if batch is None or not batch.fits(event.console, request):
            return Refused(request.id, Refusal.BAD_REQUEST, "part")
        batch = Batch(
            batch.console, batch.version, batch.parts, request.part,
            batch.grants + request.grants,
        )  # fmt: skip
        if request.part < request.parts:
            self._batch = batch
            return Done(request.id)
        return self._whole(request, batch)

    def _whole(self, request: PushGrants, batch: Batch) -> AnyAnswer:
        raw = msgspec.json.encode(Whole(batch.version, batch.grants))
        digest = digest_of(raw)
        if digest == self._digest:
            return Done(request.id)
        if batch.version == self.book.version:
            return Refused(request.id, Refusal.CONFLICT, "version")
        try:
            write_kept(self._path, raw, self._journal.gates.stored[1])
            who = request.who
            record = Record(
                "grants", request.id, officer=who.officer, role=who.role, post=who.post,
                outcome=str(batch.version), detail=digest, device=GRANTS,
            )  # fmt: skip
            if not recorded(self._journal, [record]):
                return Refused(request.id, Refusal.JOURNAL, self._journal.trouble[-80:])
        except OSError as error:
            return Refused(request.id, Refusal.JOURNAL, f"grants: {error.strerror}"[:80])
        # From here on it counts: the start finds it under either name.
        self._digest, self.book = digest, book_of(batch.version, batch.grants)
        settle_kept(self._path, digest)
        return Done(request.id)
