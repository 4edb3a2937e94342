"""Who works here: signing in, locking, resuming, signing out (settled.md 5).

Hashing takes its time on purpose: it runs beside the loop, so that the window goes on drawing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reception_app.desk.console import Console, Signed, new_id
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.errors import (
    NotAllowedError,
    NotSignedInError,
    PassphraseNeededError,
    ReceptionError,
    WrongSecretError,
)
from reception_app.passphrases import verify_secret
from reception_app.staff import (
    PIN_TRIES,
    Right,
    Role,
    idle_locks_after,
    pin_usable,
    session_over,
)
from reception_app.store import StaffMember, StaffSession
from reception_app.store_errors import StoreError
from reception_app.visits import VisitState

if TYPE_CHECKING:
    from reception_app.store import Reader, Transaction

_Work = Coroutine[object, object, None]
AGAIN_S = 2.0  # between two tries to put on record what is owed
# Somebody with several roles works with the one that does most at a counter.
ROLE_ORDER = (
    Role.CHIEF,
    Role.OFFICER,
    Role.GUARD,
    Role.ADMINISTRATOR,
    Role.TECHNICIAN,
    Role.AUDITOR,
)


@dataclass(frozen=True, slots=True)
class Owed:
    """The end or the lock of a session, which holds here whatever the database says."""

    session: str
    op_id: str
    ends: bool

    def work(self, tx: Transaction) -> StaffSession:
        """Put it on record; raise `NotSignedInError` when the session had ended already."""
        return tx.close_session(self.session) if self.ends else tx.lock_session(self.session)


class StaffDesk:
    """The actions on the session of this post."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._touched_at = console.moment().monotonic
        self._people: tuple[tuple[str, str], ...] = ()
        self._wait_until: float | None = None  # on the clock that nobody sets
        self._tasks: set[asyncio.Task[None]] = set()
        self._begun = False  # what was left open here is known
        self._owed: dict[str, Owed] = {}  # by session
        self._again_at = 0.0
        console.session_lost = self._lost

    async def read(self) -> None:
        """Find out who may sign in; at first also lock what was left open when the console ended.

        A database that does not answer is asked again with the next reading.
        """
        console = self._console
        if self._begun and console.signed is not None:
            return  # nobody is asked who they are
        post = console.setup.post

        def work(reader: Reader) -> tuple[tuple[StaffMember, ...], StaffSession | None]:
            return reader.people(), reader.session_at(post)

        try:
            people, session = await console.store.read(work)
        except StoreError as error:
            console.trouble(error)
            return
        before, self._people = self._people, tuple(
            (one.login, one.shown_as) for one in people if one.active
        )  # fmt: skip
        first, self._begun = not self._begun, True
        if first and session is not None and console.signed is None:
            await self._take_up(session, people)
        if first or before != self._people:
            self._show()

    async def _take_up(self, session: StaffSession, people: tuple[StaffMember, ...]) -> None:
        """Lock what was left open; on screen first, whatever the database says."""
        console, now = self._console, self._console.moment().now
        member = next((one for one in people if one.id == session.staff), None)
        if member is None or not member.active or _over(session, now):
            return
        console.signed = Signed(member, replace(session, locked_at=session.locked_at or now))
        self._show()
        if session.locked_at is not None:
            return
        try:
            self._take(await self._kept(Owed(session.id, new_id(), ends=False)))
        except NotSignedInError:
            self._leave()  # it has ended meanwhile

    # -- signing in --------------------------------------------------------------------

    async def sign_in(self, name: str, passphrase: str) -> None:
        """Begin a session with name and passphrase.

        Raise `WrongSecretError` with the seconds until the next try counts; the same for a name
        that does not exist.
        """
        console = self._console
        post = console.setup.post

        def look(reader: Reader) -> tuple[StaffMember | None, float]:
            return reader.staff_by_login(name), reader.sign_in_wait_s(name, post)

        member, wait_s = await console.store.read(look)
        if wait_s > 0:
            wait_s = await console.store.write(
                console.console_actor(), new_id(), lambda tx: tx.settle_tries(name)
            )
            self._wait(wait_s)
            raise WrongSecretError(wait_s)
        kept = member.passphrase_hash if member and member.active else ""
        right = await asyncio.to_thread(verify_secret, kept, passphrase)
        if member is None or not right:
            wait_s = await console.store.write(
                console.console_actor(), new_id(), lambda tx: tx.fail_sign_in(name)
            )
            self._wait(wait_s)
            raise WrongSecretError(wait_s)
        await self._open(member)

    async def _open(self, member: StaffMember) -> None:
        console = self._console
        role = next((role for role in ROLE_ORDER if role in member.roles), None)
        if role is None:
            raise NotAllowedError(Right.SIGN_IN)
        session = await console.store.write(
            console.console_actor(), new_id(), lambda tx: tx.open_session(member.id, role)
        )
        self._wait_until = None
        await self._enter(Signed(member, session))

    async def resume(self, pin: str) -> None:
        """Go on with a locked session.

        Raise `WrongSecretError` with the tries left, `PassphraseNeededError` after five wrong
        ones or when the session is over.
        """
        console = self._console
        signed = console.signed
        if signed is None or console.session.phase is not SessionPhase.LOCKED:
            raise NotSignedInError
        session = await console.store.read(lambda reader: reader.session(signed.session.id))
        if session is None or session.ended_at or _over(session, console.moment().now):
            self._leave()
            raise PassphraseNeededError
        usable = pin_usable(session.pin_failures, session.post, console.setup.post)
        if not usable or not signed.member.pin_hash:
            raise PassphraseNeededError
        if not await asyncio.to_thread(verify_secret, signed.member.pin_hash, pin):
            await self._wrong_pin(session)
        opened = await self._unlock(session)
        self._owed.pop(session.id, None)
        await self._enter(Signed(signed.member, opened))

    async def _unlock(self, session: StaffSession) -> StaffSession:
        # A lock that is still owed may not come after it.
        console, owed = self._console, self._owed.pop(session.id, None)
        try:
            return await console.store.write(
                console.console_actor(), new_id(), lambda tx: tx.unlock_session(session.id)
            )
        except StoreError:
            if owed is not None:
                self._owed.setdefault(session.id, owed)
            raise

    async def _wrong_pin(self, session: StaffSession) -> None:
        console = self._console
        counted = await console.store.write(
            console.console_actor(), new_id(), lambda tx: tx.fail_pin(session.id)
        )
        if console.signed is not None:
            # A lock that the database has yet to take holds here.
            at = counted.locked_at or console.signed.session.locked_at
            console.signed = replace(console.signed, session=replace(counted, locked_at=at))
        self._show()
        left = PIN_TRIES - counted.pin_failures
        if left <= 0:
            raise PassphraseNeededError
        raise WrongSecretError(tries_left=left)

    async def _enter(self, signed: Signed) -> None:
        console = self._console
        console.signed = signed
        self._touched_at = console.moment().monotonic
        console.notices.drop()
        self._show()
        await console.refresh()

    # -- locking, leaving --------------------------------------------------------------

    async def lock(self) -> None:
        """Lock the console at once, on screen first; visitor data leaves the memory (F12)."""
        console = self._console
        signed = console.signed
        if signed is None or console.session.phase is not SessionPhase.SIGNED_IN:
            return
        at = console.moment().now
        console.signed = replace(signed, session=replace(signed.session, locked_at=at))
        self._forget()
        self._show()
        try:
            locked = await self._kept(Owed(signed.session.id, new_id(), ends=False))
        except NotSignedInError:
            self._leave()
        else:
            self._take(locked)
        await console.refresh()

    def _take(self, session: StaffSession | None) -> None:
        """Take over what the database says of the session, if it is still ours."""
        signed = self._console.signed
        if session is not None and signed is not None and signed.session.id == session.id:
            self._console.signed = replace(signed, session=session)

    async def _kept(self, owed: Owed) -> StaffSession | None:
        """Put a lock or an end on record; None where the database has yet to take it.

        Until it has, it is owed and tried again: who is at work by the record is given alarms.
        Raise `NotSignedInError` when the session had ended already.
        """
        console = self._console
        self._owed.pop(owed.session, None)
        try:
            return await console.store.write(
                console.console_actor(), owed.op_id, owed.work, content=f"owed {owed.session}"
            )
        except NotSignedInError:
            raise
        except Exception as error:
            if owed.ends or owed.session not in self._owed:
                self._owed[owed.session] = owed
            self._again_at = console.moment().monotonic + AGAIN_S
            if not isinstance(error, StoreError):
                raise
            console.trouble(error)
            return None

    async def _pay(self) -> None:
        """Put on record what is owed."""
        for owed in tuple(self._owed.values()):
            with suppress(NotSignedInError):  # it had ended already
                if await self._kept(owed) is None:
                    return
        await self._console.refresh()

    async def sign_out(self) -> None:
        """End the session."""
        console = self._console
        signed = console.signed
        if signed is None:
            return
        self._leave()
        try:
            await self._kept(Owed(signed.session.id, new_id(), ends=True))
        except NotSignedInError:
            return  # it had ended already
        await console.refresh()

    def touched(self) -> None:
        """Note that somebody is at work here: the idle lock begins anew."""
        self._touched_at = self._console.moment().monotonic

    def beat(self) -> None:
        """Lock an idle console, end a session that is over, count waits down, keep what is owed."""
        console = self._console
        moment = console.moment()
        if self._owed and moment.monotonic >= self._again_at:
            self._again_at = moment.monotonic + AGAIN_S
            self._spawn(self._pay())
        if self._wait_until is not None:
            self._show()
        if console.signed is None or console.session.phase is not SessionPhase.SIGNED_IN:
            return
        if _over(console.signed.session, moment.now):
            self._spawn(self.sign_out())
            return
        mine = console.board.at_post(console.setup.post)
        here = mine is not None and mine.state is VisitState.SERVING
        idle = timedelta(seconds=moment.monotonic - self._touched_at)
        if idle >= idle_locks_after(visitor_here=here):
            self._spawn(self.lock())

    def _spawn(self, work: _Work) -> None:
        async def guarded() -> None:
            try:
                await work
            except ReceptionError as error:
                if isinstance(error, StoreError):
                    self._console.trouble(error)
                    self._console.changed()

        task = asyncio.get_running_loop().create_task(guarded())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Wait for what is being written, and try once more what is owed."""
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._owed:
            self._spawn(self._pay())
            await asyncio.gather(*self._tasks, return_exceptions=True)

    # -- what is shown -----------------------------------------------------------------

    def _lost(self) -> None:
        """Note that the database says the session has ended."""
        self._leave()

    def _leave(self) -> None:
        self._console.signed = None
        self._forget()
        self._show()

    def _forget(self) -> None:
        """Drop from memory what only somebody signed in may see."""
        console = self._console
        console.board = replace(console.board, visitors={}, timelines={}, last=None)
        console.hand = replace(console.hand, again_until=0.0, guard_until=0.0, token=None)
        console.notices.drop()

    def _wait(self, wait_s: float) -> None:
        if wait_s > 0:
            self._wait_until = self._console.moment().monotonic + wait_s
        self._show()

    def _wait_s(self) -> int:
        if self._wait_until is None:
            return 0
        left = self._wait_until - self._console.moment().monotonic
        if left <= 0:
            self._wait_until = None
            return 0
        return max(1, round(left))

    def _show(self) -> None:
        console = self._console
        signed = console.signed
        shown = SessionState(people=self._people, wait_s=self._wait_s())
        if signed is not None:
            session = signed.session
            locked = session.locked_at is not None
            shown = replace(
                shown,
                phase=SessionPhase.LOCKED if locked else SessionPhase.SIGNED_IN,
                staff=session.staff,
                shown_as=signed.member.shown_as,
                role=session.role.value,
                since=session.started_at,
                locked_at=session.locked_at,
                pin_tries_left=max(0, PIN_TRIES - session.pin_failures),
                has_pin=bool(signed.member.pin_hash),
            )
        console.session = shown
        console.changed()


def _over(session: StaffSession, now: datetime) -> bool:
    return session_over(session.started_at, session.last_seen_at, now)
