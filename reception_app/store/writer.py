"""The write path: who may, the ledger entry, the revision, the receipt (architecture.md)."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa

from reception_app import ledger
from reception_app.errors import NotAllowedError, NotSignedInError
from reception_app.signing import Signer
from reception_app.staff import PEOPLE, Actor, Right, check_right, session_over
from reception_app.store import receipts
from reception_app.store import tables as t
from reception_app.store.reader import Reader
from reception_app.store.records import Facts
from reception_app.store.rows import named, own
from reception_app.store_errors import OperationConflictError
from reception_app.texts import check_text, is_code

_NOTHING: dict[str, object] = {}
_OFFICE = named(t.office.c.id, "own_office")
_STANDS = sa.select(t.office.c.zone, t.office.c.revision, t.office.c.head).where(_OFFICE)
_MOVES_ON = (
    t.office.update()
    .where(_OFFICE, named(t.office.c.revision, "before"))
    .values(revision=sa.bindparam("after"), head=sa.bindparam("hash"))
)
_SEEN = t.staff_session.update().where(
    own(t.staff_session),
    named(t.staff_session.c.id, "session"),
    t.staff_session.c.last_seen_at < sa.bindparam("seen"),
).values(last_seen_at=sa.bindparam("seen"))  # fmt: skip
_RECEIPT = sa.select(t.operation.c.digest, t.operation.c.result).where(
    own(t.operation), named(t.operation.c.id, "op")
)
_ENTER, _KEEP = t.ledger_entry.insert(), t.operation.insert()


class Writer(Reader):
    """A transaction that writes; the base of `Transaction`."""

    def __init__(
        self,
        db: sa.Connection,
        signer: Signer,
        actor: Actor,
        op_id: str,
        *,
        office: str,
        now: datetime,
    ) -> None:
        row = db.execute(_STANDS, {"own_office": office}).one()
        super().__init__(db, office, row.zone, now)
        self.actor = actor
        self._signer, self._op_id = signer, op_id
        self._before = self._revision = int(row.revision)
        self._head: bytes = row.head

    @property
    def newest(self) -> tuple[int, bytes]:
        """Return revision and hash of the newest entry, this transaction's included."""
        return self._revision, self._head

    def check_actor(self) -> None:
        """Raise `NotSignedInError` unless the person's session holds at this very moment.

        A program has no session. A person's must be theirs, of this post and role, neither ended
        nor locked nor over, and the account must be open and have the role still.
        """
        if self.actor.role not in PEOPLE:
            return
        session = self.session(self.actor.session) if self.actor.session else None
        member = self.staff(self.actor.staff)
        if session is None or member is None or not member.active:
            raise NotSignedInError
        if (session.staff, session.post) != (self.actor.staff, self.actor.post):
            raise NotSignedInError
        if session.ended_at or session.locked_at:
            raise NotSignedInError
        if session_over(session.started_at, session.last_seen_at, self.now):
            raise NotSignedInError
        if session.role is not self.actor.role or session.role not in member.roles:
            raise NotAllowedError(self.actor.role)
        self._touch(session.id)

    def _touch(self, session_id: str) -> None:
        self._run(_SEEN, session=session_id, seen=self.now)

    def require(self, right: Right) -> None:
        """Raise `NotAllowedError` unless the actor has this right."""
        check_right(self.actor.role, right)

    def record(
        self,
        what: str,
        *,
        visit: str = "",
        facts: Facts = Facts(),  # noqa: B008 - frozen
        about: dict[str, str | int] | None = None,
    ) -> int:
        """Append an entry that changes no visit; return its revision.

        `what` is a code. A typed reason is kept beside the ledger, where it can be erased.
        """
        return self._append(what, visit, _NOTHING, facts, about=about)

    def _append(
        self,
        what: str,
        visit: str,
        changes: dict[str, object],
        facts: Facts,
        *,
        about: dict[str, str | int] | None = None,
        commitment: str = "",
    ) -> int:
        self._revision += 1
        reason = facts.reason.strip()
        if reason and (facts.typed or not is_code(reason)):
            commitment = self._keep_remark(visit, reason)
            reason = ""
        body = ledger.Body(
            office=self.office,
            revision=self._revision,
            op=self._op_id,
            at=self.now.astimezone(UTC).isoformat(timespec="microseconds"),
            staff=self.actor.staff,
            role=self.actor.role,
            post=self.actor.post,
            session=self.actor.session,
            what=what,
            visit=visit,
            changes=changes,
            about=about or {},
            reason=reason,
            detail=facts.detail,
            commitment=commitment,
        )
        entry = ledger.written(body, self._head, self._signer)
        self._head = entry.hash
        self._db.execute(
            _ENTER,
            {
                "office_id": self.office,
                "revision": entry.revision,
                "at": self.now,
                "what": what,
                "visit_id": visit,
                "staff_id": self.actor.staff,
                "body": entry.body,
                "hash": entry.hash,
                "key_id": entry.key,
                "signature": entry.signature,
            },
        )
        return self._revision

    def _keep_remark(self, visit: str, text: str) -> str:
        salt = ledger.new_salt()
        self._db.execute(
            t.remark.insert(),
            {
                "office_id": self.office,
                "revision": self._revision,
                "visit_id": visit,
                "text": check_text("reason", text),
                "salt": salt,
            },
        )
        return ledger.commitment(salt, text)

    # -- the receipt -------------------------------------------------------------------

    def repeated(self, digest: str) -> tuple[object] | None:
        """Return the first answer to this operation, in a tuple, or None when it is new.

        Raise `OperationConflictError` where the id stands for something else.
        """
        row = self._run(_RECEIPT, op=self._op_id).first()
        if row is None:
            return None
        if row.digest != digest:
            raise OperationConflictError
        return (receipts.unpack(row.result),)

    def finish(self, digest: str, result: object) -> bool:
        """Write revision and receipt; return False when the work wrote nothing at all."""
        if self._revision == self._before:
            return False
        self._run(_MOVES_ON, before=self._before, after=self._revision, hash=self._head)
        self._db.execute(
            _KEEP,
            {
                "office_id": self.office,
                "id": self._op_id,
                "digest": digest,
                "revision": self._revision,
                "at": self.now,
                "result": receipts.pack(result),
            },
        )
        return True
