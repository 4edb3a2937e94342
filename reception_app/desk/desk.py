"""The desk: every action an officer can take, and the one state that the window draws.

It runs on the loop of the window. Store and link have threads of their own, and hand over frozen
values; nothing here waits for a disk or a wire.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from device_bridge.client import LinkEvent, TickSeen
from device_bridge.identity_reading import Reading
from device_bridge.printer import PrinterState as Told
from reception_app.desk.agenda import AgendaDesk
from reception_app.desk.airlock import AirlockDesk
from reception_app.desk.airlock_notes import followed
from reception_app.desk.alarms import AlarmsDesk
from reception_app.desk.bridge_events import BridgeEvents
from reception_app.desk.calls import CallsDesk
from reception_app.desk.closing import ClosingDesk
from reception_app.desk.composing import WORN, Composer, Topics, second
from reception_app.desk.console import Console
from reception_app.desk.counter import CounterDesk
from reception_app.desk.diagnosis import DiagnosisDesk
from reception_app.desk.estimates import EstimatesDesk
from reception_app.desk.figures import FiguresDesk
from reception_app.desk.identity import AttachReader, IdentityDesk
from reception_app.desk.links import LIVE_S, LOST_S, STALE_S, Bridge, heard
from reception_app.desk.muster import MusterDesk
from reception_app.desk.notices import NoticeCode
from reception_app.desk.offices import OfficeDesk
from reception_app.desk.panic import PanicDesk, discreet
from reception_app.desk.plan import PlanDesk
from reception_app.desk.presence_push import PresencePush
from reception_app.desk.printer import Attach, PrinterDesk
from reception_app.desk.protection import ProtectionDesk
from reception_app.desk.queue import QueueDesk
from reception_app.desk.referrals import ReferralDesk
from reception_app.desk.regime import RegimeDesk
from reception_app.desk.retention import RetentionDesk
from reception_app.desk.setup import Clock, Moment, Setup
from reception_app.desk.staff import StaffDesk
from reception_app.desk.states.desk import CALM_S, DeskState
from reception_app.desk.states.links import Freshness, StoreHealth
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.training import TrainingDesk
from reception_app.desk.unharmed import unharmed
from reception_app.desk.zones import ZonesDesk
from reception_app.errors import ReceptionError
from reception_app.store import Health, Store
from reception_app.store_errors import SigningKeyError, StoreError

log = logging.getLogger(__name__)
BEAT, BEAT_S = "the beat of the desk", 0.25  # how late what runs out is seen to have
QUIET_BEATS = 4  # one in so many does its work when nothing runs out
OPENING, REOPEN_S = "the opening of the database", 5.0  # between two tries
PATIENCE_S = 3.0  # with an opening that hangs: then the doors come without a database
REREAD_S, RETRY_S = 20.0, 2.0  # a wake-up may be lost; trouble is looked at sooner
FADE_S = 0.005  # just past the bound

Draw = Callable[[DeskState], None]
OpenStore = Callable[[], Awaitable[Store]]
Connect = Callable[[Callable[[LinkEvent], None]], Bridge]


class Desk:
    """One counter. `connect`, `attach` and `attach_reader` make what it has of its own devices."""

    def __init__(
        self,
        setup: Setup,
        open_store: OpenStore,
        connect: Connect | None = None,
        clock: Clock | None = None,
        attach: Attach | None = None,
        *,
        attach_reader: AttachReader | None = None,
    ) -> None:
        self._console = Console(setup, clock or Clock())
        self._open_store, self._connect = open_store, connect
        self._attach, self._attach_reader = attach, attach_reader
        self._draws: list[Draw] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._woken, self._tried = asyncio.Event(), asyncio.Event()
        self._freshness, self._reread_at, self._compose_at = Freshness.NEVER, 0.0, 0.0
        self._fade: asyncio.TimerHandle | None = None
        self.state = DeskState(
            second(self._console.moment().now), setup.office, services=setup.services
        )
        self.offices = OfficeDesk(self._console)
        self.airlock = AirlockDesk(self._console)
        self.staff = StaffDesk(self._console)
        self.printer, self.identity = PrinterDesk(self._console), IdentityDesk(self._console)
        self.queue = QueueDesk(self._console, self.airlock, self.offices, self.printer)
        self.referrals = ReferralDesk(self._console, self.offices, self.printer)
        self.counter = CounterDesk(self._console)
        self.alarms = AlarmsDesk(self._console)
        self.protection = ProtectionDesk(self._console)
        self.agenda = AgendaDesk(
            self._console, self.queue, self.airlock, self.offices, self.printer
        )
        self._estimates, self._retention = (
            EstimatesDesk(self._console), RetentionDesk(self._console, self.alarms)
        )  # fmt: skip
        self.regime, self._presence = RegimeDesk(self._console), PresencePush(self._console)
        self.plan, self.closing = PlanDesk(self._console), ClosingDesk(self._console)
        self.zones, self._muster = ZonesDesk(self._console), MusterDesk(self._console)
        self.panic, self.calls = PanicDesk(self._console), CallsDesk(self._console)
        self.training, self.figures = TrainingDesk(self._console), FiguresDesk(self._console)
        self.diagnosis, self._events = DiagnosisDesk(self._console), BridgeEvents(self._console)
        self._composer = Composer(self._console, Topics(
            self.offices, self.printer, self.identity, self.referrals, self.alarms,
            self.protection, self.agenda, self._estimates, self.regime, self.plan, self.closing,
            self.zones, self.panic, self.training, self.figures, self._muster, self.diagnosis,
        ))  # fmt: skip
        self._console.changed = self._publish
        self._publish()

    def subscribe(self, draw: Draw) -> None:
        """Call `draw` with every new state, on the loop of the desk."""
        self._draws.append(draw)

    # -- life --------------------------------------------------------------------------

    async def start(self) -> None:
        """Open the database, connect to the bridge and begin to beat.

        A database that cannot be opened stops nothing: it is shown and tried again. One whose
        opening hangs keeps the doors and the silent alarm waiting for `PATIENCE_S`, no longer.
        """
        self._loop = asyncio.get_running_loop()
        self._tasks.append(self._loop.create_task(self._keep_open()))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.tried(), PATIENCE_S)
        if not self._tried.is_set():
            self._console.health = StoreHealth.OPENING
        if self._connect is not None:
            self._console.bridge = self._connect(self._from_link)
            self._console.bridge.start()
        if self._attach is not None:
            self.printer.printer = self._attach(self._from_printer)
            self.printer.printer.start()
        if self._attach_reader is not None:
            self.identity.reader = self._attach_reader(self._from_reader)
            self.identity.reader.start()
        for work in (self._beat(), self._read_when_woken()):
            self._tasks.append(self._loop.create_task(work))
        await self.panic.take_up()
        self._publish()

    async def tried(self) -> None:
        """Wait until the database is open, or a first try has failed."""
        await self._tried.wait()

    async def stop(self) -> None:
        """Put away what was prepared, end the link, finish what is being saved."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._fade is not None:
            self._fade.cancel()
        with contextlib.suppress(ReceptionError):
            await self.airlock.disarm()
        for topic in (self.airlock, self._events, self.zones.push, self.zones.course,
                      self._presence, self.panic, self.plan, self.staff, self.agenda,
                      self._retention, self.training, self.figures, self._muster,
                      self.alarms):  # fmt: skip
            await topic.stop()
        if self._console.bridge is not None:
            await asyncio.to_thread(self._console.bridge.stop)
        if self.printer.printer is not None:
            await asyncio.to_thread(self.printer.printer.stop)
        if self.identity.reader is not None:
            await asyncio.to_thread(self.identity.reader.stop)
        self._loop = None
        if self._console.opened is not None:
            await self._console.opened.close()
        self._draws.clear()  # a thread that ends late must not take a window along

    async def _open(self) -> None:
        console = self._console
        try:
            console.opened = await self._open_store()
        except Exception as error:
            if console.health in (StoreHealth.OK, StoreHealth.OPENING):
                console.health = StoreHealth.AWAY
            if not isinstance(error, StoreError | SigningKeyError):
                raise  # it has no name here: told in the log, and tried again
            console.trouble(error)
            console.changed()
            return
        console.opened.on_change(self._from_store)
        console.opened.on_health(self._health_from_store)
        console.health = StoreHealth.OK
        await self._read()

    async def _keep_open(self) -> None:
        while True:
            with unharmed(OPENING):
                await self._open()
            self._tried.set()
            if self._console.opened is not None:
                return
            await asyncio.sleep(REOPEN_S)

    # -- from other threads ------------------------------------------------------------

    def _from_link(self, event: LinkEvent) -> None:
        self._hand_over(lambda: self._heard(event))

    def _from_printer(self, told: Told) -> None:
        self._hand_over(lambda: self.printer.heard(told))

    def _from_reader(self, told: Reading) -> None:
        self._hand_over(lambda: self.identity.heard(told))

    def _from_store(self, _revision: int) -> None:
        self._hand_over(self._woken.set)

    def _health_from_store(self, health: Health) -> None:
        self._hand_over(lambda: self._store_is(StoreHealth(health.value)))

    def _hand_over(self, work: Callable[[], None]) -> None:
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has just been closed
                loop.call_soon_threadsafe(work)

    def _store_is(self, health: StoreHealth) -> None:
        self._console.health = health
        self._publish()

    async def _read_when_woken(self) -> None:
        """Read the board again after a commit of anybody; many in a row are one reading."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            if self._console.opened is not None:
                await self._read()

    async def _read(self) -> None:
        """Read all that others may have changed; where one reading fails the others go on."""
        for read in (self.staff.read, self.offices.read, self.agenda.read, self._console.refresh,
                     self._estimates.read, self.alarms.read):  # fmt: skip
            with unharmed("a reading of the database"):
                await read()

    # -- the bridge --------------------------------------------------------------------

    def _heard(self, event: LinkEvent) -> None:
        console = self._console
        before = console.device
        console.traffic.heard(event, console.moment().now)
        event = discreet(event, console.setup.post, console.board.posts)
        console.link = heard(console.link, event)
        self._note_freshness()
        if isinstance(event, TickSeen):
            if console.opened is not None:
                self._events.wake()
            self.zones.push.wake()
            self._presence.wake()
            return
        console.notes = followed(console.notes, console.device, console.link.boot)
        after = console.device
        if after is not None and after.session != (before.session if before else None):
            old = before.session.visit if before and before.session else ""
            new = after.session.visit if after.session else ""
            if old != new:
                self._woken.set()  # another card is to be shown
        self.airlock.note_unused()
        self._publish()

    def _note_freshness(self) -> None:
        """Publish at once when the word of the bridge becomes worth more, or less."""
        freshness = self._console.freshness()
        self._wait_to_fade()
        if freshness is self._freshness:
            return
        back = self._freshness in (Freshness.STALE, Freshness.LOST) and freshness is Freshness.LIVE
        self._freshness = freshness
        console = self._console
        if freshness in WORN:
            self.airlock.forget_prepared()
        if back and console.session.phase is SessionPhase.SIGNED_IN:
            console.notices.done(NoticeCode.BRIDGE_BACK, console.moment().now)
        self._publish()

    def _wait_to_fade(self) -> None:
        """Look again at the very moment when the last word will be worth less."""
        if self._fade is not None:
            self._fade.cancel()
            self._fade = None
        heard_at = self._console.link.heard_at
        if heard_at is None or self._loop is None:
            return
        age_s = self._console.moment().monotonic - heard_at
        left = [bound - age_s for bound in (LIVE_S, STALE_S, LOST_S) if bound >= age_s]
        if left:
            self._fade = self._loop.call_later(left[0] + FADE_S, self._note_freshness)

    # -- time --------------------------------------------------------------------------

    async def _beat(self) -> None:
        quiet = 0  # beats since the last one that did anything
        while True:
            await asyncio.sleep(self._pause_s())
            quiet += 1
            # Without its beat a console would show old doors as new ones: it must go on.
            with unharmed(BEAT):
                self.training.beat()
            with unharmed(BEAT):
                if quiet >= QUIET_BEATS or self._due() or self._runs_out():
                    quiet = 0
                    self._beat_once()

    def _pause_s(self) -> float:
        """Return how long the beat may sleep: to the next second where only the clock goes on."""
        if not self.state.calm or self._runs_out():
            return BEAT_S
        return max(FADE_S, 1 - self._console.moment().now.microsecond / 1e6)

    def _due(self) -> bool:
        """Tell whether the clock in sight has to go on."""
        return second(self._console.moment().now) != self.state.now

    def _armed(self) -> bool:
        """Tell whether a door or a movement is armed: its time left is in sight."""
        door = self.state.airlock.armed is not None
        return door or self.protection.armed or self.regime.armed

    def _runs_out(self) -> bool:
        """Tell whether something is in sight that may not stay a second too long."""
        hand = self._console.hand
        prepared = hand.token or hand.guard_until or hand.again_until
        return bool(prepared or self._console.notices.ages) or self._armed()

    def _beat_once(self) -> None:
        console = self._console
        had = console.notices.now
        moment = console.moment()
        self._follow(moment.now)
        troubled = console.health is not StoreHealth.OK
        if moment.monotonic >= self._reread_at:
            self._reread_at = moment.monotonic + (RETRY_S if troubled else REREAD_S)
            self._woken.set()
        if self._armed() or had is not console.notices.now:
            self._publish()
        elif self._due():
            self._go_on(moment)

    def _follow(self, now: datetime) -> None:
        """Let every topic do what is due; one that fails takes its turn from no other."""
        for follow in (
            self._note_freshness, self.airlock.expire, self.protection.expire, self.regime.expire,
            self.staff.beat, self.identity.follow, lambda: self.offices.follow(now),
            self.agenda.follow, self._retention.follow, self._muster.follow, self.alarms.follow,
            self.plan.wake, self._presence.wake, self.figures.follow, self.zones.course.follow,
            lambda: self.regime.follow(self.offices.state(now).opening),
            lambda: self.closing.follow(self.offices.state(now).opening),
            lambda: self._console.notices.age(now),
        ):  # fmt: skip
            with unharmed(BEAT):
                follow()

    def _go_on(self, moment: Moment) -> None:
        """Let the clock go on; that alone while nothing in sight counts seconds."""
        minute = moment.now.replace(second=0, microsecond=0)
        same_minute = minute == self.state.now.replace(second=0)
        calm = self.state.calm and same_minute and not self._runs_out()
        if calm and moment.monotonic < self._compose_at:
            self._show(self._composer.later(self.state))
        else:
            self._publish()

    # -- the state ---------------------------------------------------------------------

    def _publish(self) -> None:
        """Compose the state and have it drawn if it says something new."""
        self._compose_at = self._console.moment().monotonic + CALM_S
        new = self._composer.compose(self.state)
        if new != self.state:
            self._show(new)

    def _show(self, new: DeskState) -> None:
        self.state = new
        for draw in (self.training.saw, *self._draws):
            with unharmed("the drawing of a state"):
                draw(new)
