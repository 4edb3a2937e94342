"""The bridge: hardware behind, consoles in front, the rules between, the journal beside.

All loops run on one event loop. What cannot be served ends the program: a supervisor starts it
again, and a dead loop would be seen by nobody.
"""

from __future__ import annotations

import asyncio
import errno
import secrets
from collections.abc import Callable, Coroutine
from functools import partial

import structlog
import zmq
import zmq.asyncio

from device_bridge.airlock_state import Asked, Elapsed, LoopStalled, Sampled
from device_bridge.calm import Calm
from device_bridge.clock import Clock, StallWatch, WallWatch, boot_seconds, until_next
from device_bridge.consoles import Consoles, Peer, Rates
from device_bridge.gatekeeper import Gatekeeper, check_strangers_stay_out, guard
from device_bridge.journal import AlreadyRunningError, Journal, JournalError
from device_bridge.keys import KeyPair, Trust, TrustedConsole
from device_bridge.protocol.answers import AnyAnswer, JournalPart, Pong, Refused, Status, Welcome
from device_bridge.protocol.codes import Refusal, Right
from device_bridge.protocol.requests import (
    AnyRequest,
    AskJournal,
    AskSnapshot,
    AskStatus,
    Hello,
    Operate,
    Ping,
)
from device_bridge.protocol.state import AnyDevice
from device_bridge.protocol.wire import MAX_MESSAGE_BYTES, TICK_EVERY_S, encode
from device_bridge.server_airlock import AirlockService
from device_bridge.server_field import FieldService
from device_bridge.server_inputs import InputsService
from device_bridge.server_panic import PanicService
from device_bridge.server_plan import PLANNER, PlanService
from device_bridge.server_presence import PresenceService
from device_bridge.server_reader import ReaderService
from device_bridge.server_requests import read_request, request_id
from device_bridge.services import BusEvent, CardEvent, SampleEvent, Service, ServiceEvent
from device_bridge.settings import BridgeSettings, reachable

TIMERS_S = 0.05
RETRY_S = 2.0  # between two tries of a journal that could not be written
ACTING = frozenset({Right.ADMIT, Right.RELEASE, Right.OVERRIDE})
log = structlog.get_logger()


class EndedError(Exception):
    """A loop of the bridge ended without an error; nothing may be served without it."""


class Bridge:
    """The devices of one place, served to the consoles of its office."""

    def __init__(
        self, settings: BridgeSettings, journal: Journal, clock: Clock = boot_seconds
    ) -> None:
        self._settings, self._journal, self._clock = settings, journal, clock
        self._boot = secrets.token_hex(8)
        self._watch, self._wall = StallWatch(clock), WallWatch(clock)
        self._services: list[Service] = []
        self._airlock: AirlockService | None = None
        self._plan: PlanService | None = None
        self._presence = PresenceService(clock, self._pay)
        if settings.airlock:
            self._airlock = AirlockService(settings, journal, clock, self._pay, self._feed)
            self._services.append(self._airlock)
        if settings.gate or settings.barrier or settings.panic or settings.input:
            field = FieldService(
                settings, journal, clock, self._pay, self._feed, inside=self._somebody_inside
            )
            self._services.append(field)
            move = partial(self._feed, field)
            self._plan = PlanService(settings, journal, clock, self._pay, move)
            self._services += (self._plan, self._presence)
            if settings.reader:
                to_gate = partial(self._card, field)
                self._services.append(
                    ReaderService(
                        settings, journal, clock, self._pay, through=self._feed, card=to_gate
                    )
                )
        # What hears each sample of the field controller, whichever element it moved.
        self._hear: tuple[Service, ...] = (
            PanicService(settings, journal, clock, self._pay),
            InputsService(settings, journal, clock, self._pay),
        )
        self._services += self._hear
        self._shown: dict[str, AnyDevice] = {}
        self._sampled_at: dict[Service, float] = {}  # of the oldest word of each
        self._calm = Calm()
        self._looked_at: dict[Service, float] = {}
        self._rates = Rates(settings.requests_per_s)
        self._ticked_at = self._tried_at = float("-inf")
        self._consoles: Consoles | None = None

    async def serve(self, pair: KeyPair, trust: Trust, on_ready: Callable[[str], None]) -> None:
        """Serve until cancelled; raise as soon as one part of it ends.

        `on_ready` is told the address once strangers are proven to stay out.
        """
        with zmq.asyncio.Context() as context, context.socket(zmq.ROUTER) as socket:
            guard(socket, pair)
            keeper = Gatekeeper(context, trust)
            keeper.start()
            try:
                url = _bound(socket, self._settings.bind)
                self._consoles = consoles = Consoles(socket, self._boot, trust)
                # A group: the first loop that ends with an error ends all of them.
                async with asyncio.TaskGroup() as loops:
                    loops.create_task(_endless(keeper.run(), "the authenticator"))
                    await check_strangers_stay_out(context, url, pair.public, keeper)
                    self._watch.stood_still_s()
                    for service in self._services:
                        service.start()
                        for name, loop in service.loops():
                            loops.create_task(_endless(loop, name))
                    loops.create_task(_endless(self._time(), "the heartbeat"))
                    listening = self._listen(socket, trust, consoles)
                    loops.create_task(_endless(listening, "the listener"))
                    on_ready(url)
            finally:
                keeper.stop()
                for service in self._services:
                    await service.close()

    # -- one event at a time ---------------------------------------------------------------

    def _feed(self, service: Service, event: ServiceEvent) -> None:
        """Void what was given before a stall, then let the event through, then tell everybody."""
        self._void_after_a_stall()
        now = self._clock()
        concerned: tuple[Service, ...] = (service,)
        if isinstance(event, Sampled | SampleEvent):
            concerned += self._hear if isinstance(event, SampleEvent) else ()
            for one in concerned:
                self._looked_at[one], self._sampled_at[one] = now, event.sample.taken_at
            if self._calm.nothing_new(service, event.sample, now):
                return
        elif not isinstance(event, Elapsed | BusEvent):
            self._calm.over(now)
        for one in concerned:
            one.feed(event)
            self._publish(one)

    def _card(self, gates: Service, event: CardEvent) -> None:
        """Let a gate decide about a card, and tell everybody once its driver has been woken."""
        self._void_after_a_stall()
        self._calm.over(self._clock())
        gates.feed(event)
        asyncio.get_running_loop().call_soon(self._publish, gates)

    def _void_after_a_stall(self) -> None:
        stood = self._watch.stood_still_s()
        if not stood:
            return
        log.warning("stalled", for_s=round(stood, 2))
        if self._consoles:
            self._consoles.ticks.forget()
        self._calm.over(self._clock())
        for service in self._services:
            service.feed(LoopStalled(stood))

    def _publish(self, service: Service) -> None:
        if not self._consoles:
            return
        now = self._clock()
        changed = False
        devices = service.devices(now)
        oldest_s = max((one.sample_age_s for one in devices), default=0.0)
        if oldest_s > 0:  # else it has nothing that could grow old
            self._sampled_at[service] = now - oldest_s
        for seen in devices:
            known = self._shown.get(seen.name)
            if known is None or service.unlike(seen, known):
                self._shown[seen.name] = seen
                self._consoles.update(seen)
                changed = True
        self._calm.told(service, now, new=changed)
        if changed:
            self._tick(now)

    def _devices(self, now: float) -> tuple[AnyDevice, ...]:
        return tuple(device for service in self._services for device in service.devices(now))

    def _tick(self, now: float) -> None:
        if self._consoles:
            self._ticked_at = now
            age_s = now - min(self._sampled_at.values(), default=now)
            self._consoles.tick(now, age_s, self._journal.last)

    def _somebody_inside(self) -> bool | None:
        """Tell whether a way out would be closed on somebody, None when that is not known."""
        now = self._clock()
        parts = [self._presence.inside(now)]
        if self._airlock is not None:
            parts.append(self._airlock.somebody_inside(now))
        return True if True in parts else None if None in parts else False

    def _pay(self, console: str, message: AnyAnswer) -> None:
        if console == PLANNER and self._plan:
            self._plan.answered(message)
        elif self._consoles:
            self._consoles.pay(console, message)

    # -- loops -----------------------------------------------------------------------------

    async def _time(self) -> None:
        while True:
            for service in self._services:
                now = self._clock()
                if now - self._looked_at.get(service, float("-inf")) >= service.look_every_s:
                    self._looked_at[service] = now
                    self._feed(service, Elapsed())
            if jumped := self._wall.jumped_s():
                log.warning("wall clock set", by_s=round(jumped, 1))
            now = self._clock()
            if now - self._ticked_at >= TICK_EVERY_S - TIMERS_S / 2:
                self._tick(now)
            if now - self._tried_at >= RETRY_S:
                self._tried_at = now
                self._journal.retry()
            await asyncio.sleep(until_next(TIMERS_S, self._clock()))

    async def _listen(self, socket: zmq.asyncio.Socket, trust: Trust, consoles: Consoles) -> None:
        while True:
            frames = await socket.recv_multipart(copy=False)
            console = trust.console(str(frames[-1].get("User-Id")))
            identity = frames[0].bytes
            if console is None:
                # Revoked while connected: not even an answer (case 20).
                if consoles.drop(identity):
                    log.warning("revoked key ignored")
            else:
                self._take(consoles, identity, console, [frame.bytes for frame in frames[1:]])
            # A flood must not keep the other loops from their turn: a message that is there
            # already is received without waiting.
            await asyncio.sleep(0)

    # -- one request -----------------------------------------------------------------------

    def _take(
        self, consoles: Consoles, identity: bytes, console: TrustedConsole, untrusted: list[bytes]
    ) -> None:
        if not self._rates.allow(console.public, self._clock()):
            consoles.answer(identity, Refused(request_id(untrusted), Refusal.RATE))
            return
        request = read_request(untrusted)
        if isinstance(request, Refused):
            log.warning("refused", console=console.name, why=request.reason, at=request.detail)
            consoles.answer(identity, request)
            return
        # Only now: whoever is never shown anything is never found to be gone, and stays for ever.
        peer = consoles.peer(identity, console)
        self._serve(consoles, peer, request)
        if console.rights and not peer.sees_state:
            self._show(consoles, peer)

    def _serve(self, consoles: Consoles, peer: Peer, request: AnyRequest) -> None:
        rights = frozenset(peer.console.rights)
        match request:
            case _ if not rights:
                answer: AnyAnswer = Refused(request.id, Refusal.NOT_ALLOWED)
            case Hello():
                answer = self._welcome(peer, request)
                peer.sees_state = False
            case AskSnapshot():
                self._show(consoles, peer)
                return
            case Ping():
                answer = Pong(request.id)
            case AskJournal():
                answer = self._part(request)
            case AskStatus():
                answer = self._status(request)
            case _ if not rights & ACTING:
                answer = Refused(request.id, Refusal.NOT_ALLOWED)
            case _:
                self._ask(consoles, peer, request)
                return
        consoles.answer(peer.identity, answer)

    def _ask(self, consoles: Consoles, peer: Peer, request: AnyRequest) -> None:
        device = str(getattr(request, "device", ""))
        service = next((one for one in self._services if one.owns(device)), None)
        if service is None:
            consoles.answer(peer.identity, Refused(request.id, Refusal.BAD_REQUEST, "device"))
            return
        consoles.owe(peer, request.id)
        rights, token = frozenset(peer.console.rights), secrets.token_hex(16)
        if not isinstance(request, Operate):
            self._feed(service, Asked(peer.console.name, rights, request, token, None))
            return
        # First the stall: it voids the ticks, whatever their age.
        self._void_after_a_stall()
        self._calm.over(self._clock())
        service.feed(Elapsed())
        age = consoles.ticks.age(request.tick, self._clock())
        service.feed(Asked(peer.console.name, rights, request, token, age))
        # Behind the driver, which has been woken: telling everybody takes as long as the door.
        asyncio.get_running_loop().call_soon(self._publish, service)

    def _status(self, request: AskStatus) -> Status:
        """Say how far a command came: what is seen now, else what is on record."""
        seen = (service.stage(request.command) for service in self._services)
        found = next((stage for stage in seen if stage), None)
        known = found or self._journal.stage(request.command) or (None, None)
        return Status(request.id, request.command, *known)

    def _show(self, consoles: Consoles, peer: Peer) -> None:
        now = self._clock()
        consoles.show(peer, self._devices(now))
        self._tick(now)

    def _welcome(self, peer: Peer, request: Hello) -> Welcome:
        known = [one.simulated for one in self._services if one.simulated is not None]
        simulated = any(known) if known else not self._settings.production
        name, rights = self._settings.name, peer.console.rights
        return Welcome(request.id, name, self._boot, simulated, rights)

    def _part(self, request: AskJournal) -> AnyAnswer:
        """Answer with as many records as fit into one message."""
        try:
            records = self._journal.after(request.after, request.limit)
        except JournalError as error:
            return Refused(request.id, Refusal.JOURNAL, str(error)[-80:])
        while True:
            part = JournalPart(request.id, self._settings.name, records, self._journal.last)
            if len(encode(part)[1]) <= MAX_MESSAGE_BYTES:
                return part
            records = records[: len(records) // 2]


async def _endless(loop: Coroutine[None, None, None], name: str) -> None:
    """Run a loop that must not end; a group notices errors only."""
    await loop
    raise EndedError(f"{name} has ended")


def _bound(socket: zmq.asyncio.Socket, url: str) -> str:
    """Bind and return the address to connect to; raise `AlreadyRunningError` when it is taken."""
    try:
        socket.bind(url)
    except zmq.ZMQError as error:
        if error.errno == errno.EADDRINUSE:
            raise AlreadyRunningError(f"{url}: another program listens there") from error
        raise
    return reachable(socket.getsockopt_string(zmq.LAST_ENDPOINT))
