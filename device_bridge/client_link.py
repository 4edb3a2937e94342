"""One connection of a console to its bridge, from the handshake to its end.

An answer is matched to its own question only, and one release is asked at a time. What the bridge
shows is kept whole: a gap means a new snapshot. Another connection means everything anew, so a link
never outlives its connection.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

import zmq
import zmq.asyncio
from zmq.utils.monitor import recv_monitor_message

from device_bridge.clock import StallWatch, boot_seconds
from device_bridge.keys import BridgeAddress, KeyPair
from device_bridge.protocol.answers import Answer, AnyAnswer, Refused, Welcome
from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.requests import AnyRequest, AskSnapshot, Hello, Operate, Ping
from device_bridge.protocol.state import AnyDevice, Snapshot, Tick, Update
from device_bridge.protocol.wire import AnyNews, ProtocolError, decode_news, encode
from device_bridge.sockets import limit, send_now

PING_S = 0.5
DEAD_AFTER_S = 1.5  # three pings without any word
LATE_S = 0.25  # a beat later than this judges nobody: the console itself was slow
OWN_STALL_S = 1.5  # what came while this process stood still is history, not news
RECONNECT_MS = 200
QUICK_S = 1.0  # a handshake that breaks off sooner was refused, not forgotten
WRONG_AFTER = 2  # such handshakes; one may be a bridge that stopped just then
ZAP_REFUSED = 400
OWN_IDS = "link-"
UNREADABLE = (zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL, zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL)
WATCHED = (
    zmq.EVENT_CONNECTED
    | zmq.EVENT_HANDSHAKE_SUCCEEDED
    | zmq.EVENT_HANDSHAKE_FAILED_AUTH
    | zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL
    | zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL
    | zmq.EVENT_DISCONNECTED
)


class Fault(StrEnum):
    """Why there is no link, as far as this end can tell."""

    AWAY = "away"
    NOT_ENROLLED = "not_enrolled"
    WRONG_BRIDGE = "wrong_bridge"
    OTHER_VERSION = "other_version"


class BridgeAwayError(Exception):
    """Nothing was sent."""


class NoAnswerError(Exception):
    """It was sent and no answer came in time: it may have acted."""


@dataclass(frozen=True, slots=True)
class Connected:
    """The bridge answered; its state follows."""

    welcome: Welcome


@dataclass(frozen=True, slots=True)
class StateSeen:
    """The whole state, `at` the console's monotonic clock."""

    boot: str
    devices: tuple[AnyDevice, ...]
    number: int
    at: float


@dataclass(frozen=True, slots=True)
class TickSeen:
    """The heartbeat, `at` the console's monotonic clock."""

    tick: Tick
    at: float


@dataclass(frozen=True, slots=True)
class LinkLost:
    """Nothing comes any more."""

    fault: Fault


LinkEvent = Connected | StateSeen | TickSeen | LinkLost


@dataclass(frozen=True, slots=True)
class _Question:
    request: AnyRequest
    future: Future[AnyAnswer]
    deadline: asyncio.TimerHandle


class Link:
    """One socket; lives in one event loop, and ends with the first fault."""

    def __init__(
        self,
        context: zmq.asyncio.Context,
        address: BridgeAddress,
        keys: KeyPair,
        tell: Callable[[LinkEvent], None],
    ) -> None:
        self._url, self._tell = address.url, tell
        self._socket = context.socket(zmq.DEALER)
        try:
            _prepare(self._socket, address, keys)
            self._monitor = self._socket.get_monitor_socket(WATCHED)
        except zmq.ZMQError:
            self._socket.close()  # where no socket is left, none is held for nothing
            raise
        self._watch_self = StallWatch(boot_seconds, OWN_STALL_S)
        self._questions: dict[str, _Question] = {}
        self._own = 0
        self._open = False
        self._heard_at = 0.0
        self._asked_again_at = float("-inf")
        self._boot, self._number = "", -1
        self._devices: dict[str, AnyDevice] = {}
        self.greeted = False
        self.newest_tick = 0

    async def live(self, opening_s: float) -> Fault:
        """Connect and listen until something is wrong; say what."""
        self._socket.connect(self._url)
        works = (self._listen(), self._watch(), self._beat(boot_seconds() + opening_s))
        tasks = [asyncio.create_task(work) for work in works]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            return next(iter(done)).result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def close(self) -> None:
        """Close the socket; whoever still waits is told that no answer came."""
        self.newest_tick = 0
        for name in list(self._questions):
            self._settle(name, NoAnswerError("the link was lost"))
        self._socket.disable_monitor()
        self._monitor.close(0)
        self._socket.close()

    def post(self, request: AnyRequest, within_s: float, future: Future[AnyAnswer]) -> None:
        """Send one question now, or fail it with `BridgeAwayError`."""
        why = self._why_not(request)
        if not why and not self._send(request):
            why = "nobody is there"
        if why:
            fail(future, BridgeAwayError(why))
            return
        late = NoAnswerError("no answer in time")
        loop = asyncio.get_running_loop()
        deadline = loop.call_later(within_s, self._settle, request.id, late)
        self._questions[request.id] = _Question(request, future, deadline)

    # -- the three loops -------------------------------------------------------------------

    async def _listen(self) -> Fault:
        while True:
            untrusted = await self._socket.recv_multipart()
            if self._watch_self.stood_still_s():
                return Fault.AWAY
            try:
                news = decode_news(untrusted)
            except ProtocolError:
                return Fault.OTHER_VERSION
            self._heard_at = boot_seconds()
            if fault := self._take(news):
                return fault

    async def _watch(self) -> Fault:
        """Tell a refused key from a wrong bridge, and both from nobody there."""
        connected_at, refused = 0.0, 0
        while True:
            message = await recv_monitor_message(self._monitor)
            event = message["event"]
            if event == zmq.EVENT_CONNECTED:
                connected_at = boot_seconds()
            elif event == zmq.EVENT_HANDSHAKE_SUCCEEDED:
                self._open, self._heard_at = True, boot_seconds()
                self._send(Hello(self._own_id()))
            elif event == zmq.EVENT_HANDSHAKE_FAILED_AUTH:
                return Fault.NOT_ENROLLED if message["value"] == ZAP_REFUSED else Fault.AWAY
            elif event in UNREADABLE:
                refused += boot_seconds() - connected_at < QUICK_S
                if refused >= WRONG_AFTER:
                    return Fault.WRONG_BRIDGE
            elif self._open:  # disconnected
                return Fault.AWAY

    async def _beat(self, open_until: float) -> Fault:
        while True:
            due = boot_seconds() + PING_S
            await asyncio.sleep(PING_S)
            now = boot_seconds()
            if self._watch_self.stood_still_s():
                return Fault.AWAY
            if now - due > LATE_S:
                continue  # first hear what came while this console was slow
            if not self.greeted and now > open_until:
                return Fault.AWAY
            if self._open and now - self._heard_at > DEAD_AFTER_S:
                return Fault.AWAY
            if self._open:
                self._send(Ping(self._own_id()))

    # -- what is seen ----------------------------------------------------------------------

    def _take(self, news: AnyNews) -> Fault | None:
        match news:
            case Snapshot(boot=boot) | Update(boot=boot) | Tick(boot=boot) if boot != self._boot:
                # Another life of the bridge behind one connection: begin anew.
                return Fault.AWAY if self.greeted else None
            case Snapshot() | Update():
                self._see(news)
            case Tick():
                self._permit(news)
            case Welcome():
                self.greeted, self._boot = True, news.boot
                self._tell(Connected(news))
            case Refused() if news.id not in self._questions:
                return _fault_in(news)
            case Answer():
                self._answered(news)
        return None

    def _see(self, news: Snapshot | Update) -> None:
        if isinstance(news, Snapshot):
            self._number = news.number
            self._devices = {device.name: device for device in news.devices}
        elif news.number <= self._number:
            return  # older than the snapshot
        elif news.number > self._number + 1:
            self._ask_again()
            return
        else:
            self._number = news.number
            self._devices[news.device.name] = news.device
        seen = tuple(self._devices.values())
        self._tell(StateSeen(self._boot, seen, self._number, time.monotonic()))

    def _permit(self, tick: Tick) -> None:
        if tick.number == self._number:
            # A permit counts only beside the state it belongs to.
            self.newest_tick = tick.tick
        elif tick.number > self._number:
            self._ask_again()
        self._tell(TickSeen(tick, time.monotonic()))

    def _ask_again(self) -> None:
        now = boot_seconds()
        if now - self._asked_again_at > PING_S:
            self._asked_again_at = now
            self._send(AskSnapshot(self._own_id()))

    # -- what is asked ---------------------------------------------------------------------

    def _why_not(self, request: AnyRequest) -> str:
        if self._number < 0:
            return "no link"
        if request.id in self._questions:
            return "this is being asked already"
        if isinstance(request, Operate) and any(
            isinstance(question.request, Operate) for question in self._questions.values()
        ):
            return "another release is being asked"
        return ""

    def _send(self, request: AnyRequest) -> bool:
        return send_now(self._socket, encode(request))

    def _own_id(self) -> str:
        self._own += 1
        return f"{OWN_IDS}{self._own}"

    def _answered(self, answer: AnyAnswer) -> None:
        question = self._questions.pop(answer.id, None)
        if question is not None:
            question.deadline.cancel()
            with suppress(InvalidStateError):  # given up by whoever asked
                question.future.set_result(answer)

    def _settle(self, name: str, error: Exception) -> None:
        question = self._questions.pop(name, None)
        if question is not None:
            question.deadline.cancel()
            fail(question.future, error)


def fail(future: Future[AnyAnswer], error: Exception) -> None:
    """Give a future its error, unless whoever asked has given up."""
    with suppress(InvalidStateError):
        future.set_exception(error)


def _fault_in(refused: Refused) -> Fault | None:
    """Say what the refusal of the link's own words means."""
    if refused.reason is Refusal.UNSUPPORTED:
        return Fault.OTHER_VERSION
    if refused.reason is Refusal.NOT_ALLOWED and refused.id.startswith(OWN_IDS):
        return Fault.NOT_ENROLLED
    return None


def _prepare(socket: zmq.asyncio.Socket, address: BridgeAddress, keys: KeyPair) -> None:
    limit(socket)
    socket.setsockopt(zmq.RECONNECT_IVL, RECONNECT_MS)
    socket.setsockopt(zmq.CURVE_PUBLICKEY, keys.public.encode())
    socket.setsockopt(zmq.CURVE_SECRETKEY, keys.secret.encode())
    socket.setsockopt(zmq.CURVE_SERVERKEY, address.public.encode())
