"""What one transaction can change of people: accounts, sessions, wrong tries, posts."""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sa

from reception_app import staff as rules
from reception_app.errors import BadFieldError, NotAllowedError, NotSignedInError
from reception_app.ledger import KEY_ENROLLED
from reception_app.signing import key_id
from reception_app.staff import Right, Role, Throttle
from reception_app.store import tables as t
from reception_app.store.agenda import AgendaWrites
from reception_app.store.records import Facts, StaffMember, StaffSession
from reception_app.texts import check_text


class PeopleWrites(AgendaWrites):
    """Accounts and sessions. Secrets come in hashed and never reach the ledger."""

    def add_staff(
        self,
        login: str,
        shown_as: str,
        roles: frozenset[Role],
        passphrase_hash: str,
        pin_hash: str = "",
    ) -> StaffMember:
        """Open an account; raise `BadFieldError` for a name that is taken."""
        self.require(Right.STAFF)
        rules.check_roles(roles)
        check_text("login", login)
        check_text("shown_as", shown_as)
        if not login.strip() or not roles:
            raise BadFieldError("login", "empty")
        if self.staff_by_login(login) is not None:
            raise BadFieldError("login", "taken")
        member = StaffMember(
            uuid4().hex,
            login.casefold(),
            shown_as,
            roles,
            passphrase_hash=passphrase_hash,
            pin_hash=pin_hash,
        )
        self._db.execute(
            t.staff.insert().values(
                office_id=self.office,
                id=member.id,
                login=member.login,
                shown_as=shown_as,
                roles=",".join(sorted(roles)),
                passphrase_hash=passphrase_hash,
                pin_hash=pin_hash,
            )
        )
        self._about("staff_added", member.id, ",".join(sorted(roles)))
        return member

    def set_secrets(
        self, staff_id: str, *, passphrase_hash: str | None = None, pin_hash: str | None = None
    ) -> None:
        """Replace a passphrase or PIN: one's own, or by whoever keeps the staff list."""
        if staff_id != self.actor.staff:
            self.require(Right.STAFF)
        new = {"passphrase_hash": passphrase_hash, "pin_hash": pin_hash}
        values = {name: value for name, value in new.items() if value is not None}
        if values:
            self._change_staff(staff_id, **values)
            self._about("secret_changed", staff_id, "_and_".join(sorted(values)))

    def set_active(self, staff_id: str, *, active: bool) -> None:
        """Open or close an account; closing ends its sessions at once (case 74)."""
        self.require(Right.STAFF)
        self._change_staff(staff_id, active=active)
        if not active:
            table = t.staff_session
            self._end_sessions(table.c.staff_id == staff_id)
        self._about("staff_opened" if active else "staff_closed", staff_id)

    def set_roles(self, staff_id: str, roles: frozenset[Role]) -> None:
        """Give other roles; they count from the next action on."""
        self.require(Right.STAFF)
        rules.check_roles(roles)
        self._change_staff(staff_id, roles=",".join(sorted(roles)))
        self._about("roles_changed", staff_id, ",".join(sorted(roles)))

    # -- signing in --------------------------------------------------------------------

    def fail_sign_in(self, login: str) -> float:
        """Count a wrong try against account and post; return the wait in seconds.

        The typed name is not kept: it may be a passphrase in the wrong field.
        """
        self.require(Right.SIGN_IN)
        member = self.staff_by_login(login)
        if member:
            self._count_failure(t.staff, member.id, member.throttle)
        place = self.post(self.actor.post)
        if place:
            self._count_failure(t.post, place.id, place.throttle)
        self._about("sign_in_failed", member.id if member else "")
        return self.sign_in_wait_s(login, self.actor.post)

    def settle_tries(self, login: str) -> float:
        """Count tries that lie in the future as made now, where the clock was set back.

        Return the wait in seconds. Nothing of it is in the ledger: nobody did anything.
        """
        self.require(Right.SIGN_IN)
        member, place = self.staff_by_login(login), self.post(self.actor.post)
        for table, one in ((t.staff, member), (t.post, place)):
            settled = rules.settled(one.throttle, self.now) if one else None
            if one and settled and settled != one.throttle:
                self._set_throttle(table, one.id, settled)
        return self.sign_in_wait_s(login, self.actor.post)

    def open_session(self, staff_id: str, role: Role) -> StaffSession:
        """Begin a session at this post, after the passphrase was found right.

        Raise `NotSignedInError` for somebody who may not work here, `NotAllowedError` for a role
        that is not theirs.
        """
        self.require(Right.SIGN_IN)
        member = self.staff(staff_id)
        if member is None or not member.active:
            raise NotSignedInError
        if role not in member.roles:
            raise NotAllowedError(role)
        session = StaffSession(uuid4().hex, staff_id, role, self.actor.post, self.now, self.now)
        self._end_sessions(t.staff_session.c.post_id == self.actor.post)
        self._db.execute(
            t.staff_session.insert().values(
                office_id=self.office,
                id=session.id,
                staff_id=staff_id,
                role=role,
                post_id=session.post,
                started_at=self.now,
                last_seen_at=self.now,
            )
        )
        for table, row in ((t.staff, staff_id), (t.post, self.actor.post)):
            self._forget_failures(table, row)
        self._about("signed_in", staff_id, role)
        return session

    def lock_session(self, session_id: str) -> StaffSession:
        """Lock a console: the session lasts, but nothing can be done with it."""
        return self._change_session(session_id, "locked", locked_at=self.now)

    def unlock_session(self, session_id: str) -> StaffSession:
        """Resume a locked session, after PIN or passphrase was found right.

        Raise `NotSignedInError` for a session that is over.
        """
        self.require(Right.SIGN_IN)
        session = self._living(session_id)
        if rules.session_over(session.started_at, session.last_seen_at, self.now):
            raise NotSignedInError
        return self._change_session(
            session_id, "unlocked", locked_at=None, pin_failures=0, last_seen_at=self.now
        )

    def fail_pin(self, session_id: str) -> StaffSession:
        """Count a wrong PIN; after five only the passphrase resumes."""
        failures = self._living(session_id).pin_failures + 1
        return self._change_session(session_id, "pin_failed", pin_failures=failures)

    def close_session(self, session_id: str, why: str = "signed_out") -> StaffSession:
        """End a session; `why` is a code."""
        return self._change_session(session_id, why, ended_at=self.now)

    def enrol_post(self, post: str, number: str, public_key: str) -> None:
        """Add a post, or give it a new key; the key signs from the next revision on (case 84)."""
        self.require(Right.MAINTENANCE)
        self.enter_post(post, number, public_key)

    def enter_post(self, post: str, number: str, public_key: str) -> None:
        """Do the same where the caller's right is beyond question: making the database."""
        table = t.post
        where = self._mine(table) & (table.c.id == post)
        values = {"number": number, "public_key": public_key}
        if self._db.execute(table.update().where(where).values(values)).rowcount == 0:
            self._db.execute(
                table.insert().values(office_id=self.office, id=post, **values)
            )  # fmt: skip
        about: dict[str, str | int] = {
            "post": post, "key": key_id(public_key), "public": public_key,
        }  # fmt: skip
        self.record(KEY_ENROLLED, about=about)

    # -- small parts -------------------------------------------------------------------

    def _about(self, what: str, staff_id: str, detail: str = "") -> None:
        self.record(what, about={"of": staff_id}, facts=Facts(detail=detail))

    def _change_staff(self, staff_id: str, **values: object) -> None:
        where = self._mine(t.staff) & (t.staff.c.id == staff_id)
        if self._db.execute(t.staff.update().where(where).values(values)).rowcount == 0:
            raise BadFieldError("staff", "unknown")

    def _count_failure(self, table: sa.Table, row: str, throttle: Throttle) -> None:
        counted = rules.failed(throttle, self.now)
        self._set_throttle(table, row, counted)

    def _forget_failures(self, table: sa.Table, row: str) -> None:
        self._set_throttle(table, row, Throttle())

    def _set_throttle(self, table: sa.Table, row: str, throttle: Throttle) -> None:
        where = self._mine(table) & (table.c.id == row)
        values = {"failures": throttle.failures, "failed_at": throttle.last_at}
        self._db.execute(table.update().where(where).values(values))

    def _living(self, session_id: str) -> StaffSession:
        session = self.session(session_id)
        if session is None or session.ended_at:
            raise NotSignedInError
        return session

    def _change_session(self, session_id: str, what: str, **values: object) -> StaffSession:
        self.require(Right.SIGN_IN)
        before = self._living(session_id)
        table = t.staff_session
        where = self._mine(table) & (table.c.id == session_id)
        self._db.execute(table.update().where(where).values(values))
        self._about(what, before.staff)
        after = self.session(session_id)
        return after or before

    def _end_sessions(self, where: sa.ColumnElement[bool]) -> None:
        table = t.staff_session
        running = self._mine(table) & where & table.c.ended_at.is_(None)
        self._db.execute(table.update().where(running).values(ended_at=self.now))
