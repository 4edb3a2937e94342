"""What this console knows and holds, shared by the topics of the desk; and its ways out.

Everything here runs on one loop. The threads of link and store hand over frozen values.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from device_bridge.client import BridgeAwayError, NoAnswerError
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.codes import Role as BridgeRole
from device_bridge.protocol.requests import AnyRequest, Who
from device_bridge.protocol.state import AirlockState, AnyDevice
from reception_app.desk.airlock_notes import Hand, Notes, Sightings
from reception_app.desk.board import Board, Wanted, read_board
from reception_app.desk.links import Bridge, LinkView, link_state
from reception_app.desk.notices import NoticeCode, Notices
from reception_app.desk.register import in_sight
from reception_app.desk.same import Same
from reception_app.desk.setup import Clock, Moment, Setup
from reception_app.desk.states.links import Freshness, StoreFault, StoreHealth
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.desk.states.zones import ZonesState
from reception_app.desk.traffic import Traffic
from reception_app.errors import (
    ChangedElsewhereError,
    LinkDownError,
    NotSignedInError,
    OutcomeUnknownError,
    TakenError,
)
from reception_app.staff import Actor, Right, Role, bridge_actor, check_right, console_actor
from reception_app.store import StaffMember, StaffSession, Store
from reception_app.store_errors import (
    SigningKeyError,
    StoreAwayError,
    StoreBusyError,
    StoreError,
    StoreFullError,
)

if TYPE_CHECKING:
    from reception_app.store import Transaction

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Signed:
    """Who works here, and their session."""

    member: StaffMember
    session: StaffSession


def new_id() -> str:
    """Return an id that nothing else has: of an operation, or of a request to the bridge."""
    return uuid4().hex


class Console:
    """The state behind the states, and how it is changed."""

    def __init__(self, setup: Setup, clock: Clock) -> None:
        self.setup, self.clock = setup, clock
        self.opened: Store | None = None
        self.bridge: Bridge | None = None
        self.signed: Signed | None = None
        self.session = SessionState()
        self.board = Board()
        self.link = LinkView()
        self.traffic = Traffic(clock.moment().monotonic)
        self.notes, self.hand = Notes(), Hand()
        self.notices, self.sightings = Notices(), Sightings()
        self.health = StoreHealth.OK
        self.fault = StoreFault.NONE
        self.inside = ZonesState()  # as it was composed last
        self.journal_changed_at: datetime | None = None  # until somebody takes that in hand
        self.printer_fault = ""  # what is wrong with the ticket printer; kept by its desk
        self.list_unkept = False  # the newest list of who is inside is on no disk
        self.close_late_since: datetime | None = None  # closed by the hours, and not shut
        self.changed: Callable[[], None] = lambda: None  # publishes; set by the desk
        self.session_lost: Callable[[], None] = lambda: None
        self._in_sight: tuple[AnyDevice, ...] = ()
        self._in_sight_of: object = None  # register and devices that it was made of
        self._reading = asyncio.Lock()
        self._readings_begun = self._readings_done = 0

    def moment(self) -> Moment:
        """Read the clocks."""
        return self.clock.moment()

    # -- people ------------------------------------------------------------------------

    def actor(self, right: Right) -> Actor:
        """Return who acts; raise `NotSignedInError` or `NotAllowedError`.

        A locked console does nothing (settled.md 5).
        """
        if self.signed is None or self.session.phase is not SessionPhase.SIGNED_IN:
            raise NotSignedInError
        session = self.signed.session
        check_right(session.role, right)
        return Actor(
            session.staff, session.role, self.setup.post, session.id, self.signed.member.shown_as
        )

    def console_actor(self) -> Actor:
        """Return this console, for what it writes while nobody is signed in."""
        return console_actor(self.setup.post)

    def bridge_actor(self) -> Actor:
        """Return the bridge, for what it saw."""
        return bridge_actor(self.link.bridge or "bridge", self.setup.post)

    def who(self, right: Right) -> Who:
        """Return who acts, as the bridge records it."""
        actor = self.actor(right)
        return Who(actor.staff, BridgeRole(actor.role.value), actor.post)

    def sees_details(self) -> bool:
        """Tell whether names and notes may be loaded: not for a guard, not while locked."""
        if self.signed is None or self.session.phase is not SessionPhase.SIGNED_IN:
            return False
        return self.signed.session.role in (Role.OFFICER, Role.CHIEF)

    # -- the database ------------------------------------------------------------------

    @property
    def store(self) -> Store:
        """The database; raise `StoreAwayError` while it could not be opened."""
        if self.opened is None:
            raise StoreAwayError("closed")
        return self.opened

    async def write(
        self,
        actor: Actor,
        work: Callable[[Transaction], T],
        *,
        op_id: str = "",
        content: str = "",
        typed: dict[str, str] | None = None,
    ) -> T:
        """Save one change, read the board again, and say so when it could not be saved.

        `typed` is what an officer would have to type again: it stays in the notice.
        Raise `TakenError` where another counter was faster.
        """
        try:
            answer = await self.store.write(actor, op_id or new_id(), work, content=content)
        except TakenError as error:
            # People know a counter by its number.
            number = self.board.posts.get(error.post, error.post)
            await self.refresh()
            raise TakenError(error.ticket, number, error.seconds_ago) from error
        except ChangedElsewhereError:
            await self.refresh()
            raise
        except StoreError as error:
            self.trouble(error)
            self.notices.trouble(NoticeCode.NOT_SAVED, why=self.health, **(typed or {}))
            self.changed()
            raise
        except NotSignedInError:
            self.session_lost()
            raise
        self.notices.drop(NoticeCode.NOT_SAVED)
        self.health = StoreHealth.OK
        await self.refresh()
        return answer

    async def refresh(self) -> None:
        """Read the board, and publish it; who asks while nobody reads yet shares one reading.

        A commit of our own is told twice: by its answer, and as a change of the database.
        """
        needed = self._readings_begun + 1
        async with self._reading:
            if self._readings_done >= needed:
                return
            self._readings_begun = needed
            wanted, before = self._wanted(), self.board
            try:
                board = await self.store.read(lambda reader: read_board(reader, wanted, before))
            except StoreError as error:
                self.trouble(error)
            else:
                # Reading says nothing of a full disk: writes know that, and the store keeps it.
                self.health = StoreHealth(self.store.health.value)
                # Somebody may have locked the console while the names were being read.
                if wanted.details and not self.sees_details():
                    board = replace(board, visitors={}, timelines={}, last=None)
                self.board = board
                self.traffic.read(self.moment().monotonic)
            self._readings_done = needed
        self.changed()

    def _wanted(self) -> Wanted:
        device = self.device
        stay = device.session if device else None
        return Wanted(
            now=self.moment().now,
            post=self.setup.post,
            staff=self.session.staff if self.session.phase is SessionPhase.SIGNED_IN else "",
            details=self.sees_details(),
            occupant=stay.visit if stay else "",
            refused=self.board.refused,
        )

    def trouble(self, error: StoreError | SigningKeyError) -> None:
        """Note what is wrong with the database."""
        match error:
            case SigningKeyError():
                self.health, self.fault = StoreHealth.AWAY, StoreFault.KEY
            case StoreBusyError():
                self.health = StoreHealth.BUSY
            case StoreFullError():
                self.health = StoreHealth.FULL
            case StoreAwayError(why="closed"):
                self.health = StoreHealth.AWAY  # why it could not be opened was told before
            case StoreAwayError(why=why):
                self.health, self.fault = StoreHealth.AWAY, _fault(why)

    # -- the bridge --------------------------------------------------------------------

    @property
    def device(self) -> AirlockState | None:
        """The airlock as it was told last; what it is worth says `freshness`."""
        return self.link.airlock(self.setup.airlock) if self.setup.airlock else None

    def in_sight(self) -> tuple[AnyDevice, ...]:
        """Return the devices that the building has by its register, or that need somebody.

        Several topics ask with each state; devices and register are never changed in place.
        """
        register, devices = self.setup.register, self.link.devices
        if (made_of := (Same(register), Same(devices))) != self._in_sight_of:
            self._in_sight_of, self._in_sight = made_of, in_sight(register, devices)
        return self._in_sight

    def freshness(self) -> Freshness:
        """Return what the last word of the bridge is worth."""
        moment = self.moment()
        return link_state(self.link, moment.monotonic, moment.now).freshness

    def live_device(self) -> AirlockState:
        """Return the airlock as it is now; raise `LinkDownError` where that is not known."""
        device = self.device
        if device is None or self.freshness() is not Freshness.LIVE:
            raise LinkDownError
        return device

    async def ask(self, request: AnyRequest, within_s: float = 2.0) -> AnyAnswer:
        """Ask the bridge once.

        Raise `LinkDownError` when nothing was sent, `OutcomeUnknownError` when no answer came.
        Nothing is ever sent a second time.
        """
        return await self.answered(self.post(request, within_s))

    def post(self, request: AnyRequest, within_s: float) -> asyncio.Future[AnyAnswer]:
        """Hand a request to the link now; raise `LinkDownError` where there is none."""
        if self.bridge is None:
            raise LinkDownError
        begun = self.moment()
        self.traffic.asked(request, begun.now)
        asked = asyncio.wrap_future(self.bridge.ask(request, within_s))
        asked.add_done_callback(lambda done: self._heard(done, begun))
        return asked

    def _heard(self, asked: asyncio.Future[AnyAnswer], begun: Moment) -> None:
        """Take note of what came, also where the caller is gone: Python would complain of it."""
        moment = self.moment()
        self.traffic.came_back(asked, moment.monotonic - begun.monotonic, moment.now)

    async def answered(self, waiting: asyncio.Future[AnyAnswer]) -> AnyAnswer:
        """Wait for the answer to what was posted; raises as `ask` does."""
        # Not awaited itself: a caller that goes away must not look like a bridge that did.
        await asyncio.wait({waiting})
        if waiting.cancelled():
            raise OutcomeUnknownError
        try:
            return waiting.result()
        except BridgeAwayError as error:
            raise LinkDownError from error
        except NoAnswerError as error:
            raise OutcomeUnknownError from error


def _fault(code: str) -> StoreFault:
    try:
        return StoreFault(code)
    except ValueError:
        return StoreFault.NONE
