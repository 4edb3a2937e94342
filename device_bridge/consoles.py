"""Who listens: connections of trusted consoles, what each is owed, and the ticks that went out."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

import zmq.asyncio

from device_bridge.keys import Trust, TrustedConsole
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.state import AnyDevice, Snapshot, Tick, Update
from device_bridge.protocol.wire import AnyNews, encode
from device_bridge.sockets import send_now

TICKS_KEPT = 256  # a changing airlock sends some 30 a second, and 1 s counts
WAITING_KEPT = 256  # questions without an answer yet; a release is answered in some seconds


@dataclass(slots=True)
class Peer:
    """One connection of one trusted console."""

    identity: bytes
    console: TrustedConsole
    sees_state: bool = False


@dataclass(slots=True)
class Ticks:
    """The ticks that went out, and when, on the bridge's clock."""

    newest: int = 0
    _sent: deque[tuple[int, float]] = field(default_factory=lambda: deque(maxlen=TICKS_KEPT))

    def send(self, now: float) -> int:
        """Give the next tick its number."""
        self.newest += 1
        self._sent.append((self.newest, now))
        return self.newest

    def age(self, tick: int, now: float) -> float | None:
        """Return how old a quoted tick is in seconds, None for one that was never sent."""
        return next((now - at for number, at in self._sent if number == tick), None)

    def forget(self) -> None:
        """Let no earlier tick count any more."""
        self._sent.clear()


class Rates:
    """How many requests each key may still make; a connection more gives no request more."""

    def __init__(self, requests_per_s: int) -> None:
        self._rate = float(requests_per_s)
        self._budgets: dict[str, tuple[float, float]] = {}

    def allow(self, public: str, now: float) -> bool:
        """Take one request off the key's budget; False when it is used up."""
        left, at = self._budgets.get(public, (self._rate, now))
        left = min(self._rate, left + max(0.0, now - at) * self._rate)
        allowed = left >= 1
        self._budgets[public] = (left - 1 if allowed else left, now)
        return allowed


class Consoles:
    """Everyone who asked something, over one ROUTER."""

    def __init__(self, socket: zmq.asyncio.Socket, boot: str, trust: Trust) -> None:
        self._socket, self._boot, self._trust = socket, boot, trust
        self._peers: dict[bytes, Peer] = {}
        self._waiting: dict[tuple[str, str], list[bytes]] = {}
        self.ticks = Ticks()
        self.number = 0  # of the newest update

    def peer(self, identity: bytes, console: TrustedConsole) -> Peer:
        """Return the connection; its rights are those of this very moment."""
        known = self._peers.get(identity)
        if known is None or known.console.public != console.public:
            known = self._peers[identity] = Peer(identity, console)
        known.console = console
        return known

    def drop(self, identity: bytes) -> bool:
        """Forget a connection; tell whether it was known."""
        return self._peers.pop(identity, None) is not None

    # -- answers ---------------------------------------------------------------------------

    def answer(self, identity: bytes, message: AnyAnswer) -> None:
        """Send one answer to one connection."""
        self._send(identity, message)

    def owe(self, peer: Peer, request: str) -> None:
        """Note that this connection waits for the answer to `request`."""
        key = (peer.console.name, request)
        self._waiting.setdefault(key, []).append(peer.identity)
        while len(self._waiting) > WAITING_KEPT:
            del self._waiting[next(iter(self._waiting))]

    def pay(self, console: str, message: AnyAnswer) -> None:
        """Send the answer to everyone who asked it, once for each time it was asked."""
        for identity in self._waiting.pop((console, message.id), []):
            self._send(identity, message)

    # -- state -----------------------------------------------------------------------------

    def show(self, peer: Peer, devices: tuple[AnyDevice, ...]) -> None:
        """Send the whole state to one connection, and every update from now on."""
        if self._send(peer.identity, Snapshot(self._boot, self.number, devices)):
            peer.sees_state = True

    def update(self, device: AnyDevice) -> None:
        """Send the changed device to everybody."""
        self.number += 1
        self._broadcast(Update(self._boot, self.number, device))

    def tick(self, now: float, sample_age_s: float, journal: int) -> None:
        """Send the heartbeat that is also the permit."""
        if self._peers:
            number = self.ticks.send(now)
            self._broadcast(Tick(self._boot, number, self.number, sample_age_s, journal))

    def _broadcast(self, news: AnyNews) -> None:
        frames = encode(news)
        for peer in list(self._peers.values()):
            trusted = self._trust.console(peer.console.public)
            if trusted is None or not trusted.rights:
                self.drop(peer.identity)  # revoked: it sees nothing from now on
            elif peer.sees_state:
                self._put(peer.identity, frames)

    def _send(self, identity: bytes, news: AnyNews) -> bool:
        return self._put(identity, encode(news))

    def _put(self, identity: bytes, frames: list[bytes]) -> bool:
        sent = send_now(self._socket, [identity, *frames])
        if not sent:
            # Gone, or too slow to listen: with its next word it is shown the whole state again.
            self.drop(identity)
        return sent
