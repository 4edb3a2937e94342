"""Who gets through the socket: CURVE with an enforced ZAP domain, watched and tested at start.

CURVE without a working ZAP handler lets any key in, and a crashed handler is silent
(reliability.md 0).
"""

from __future__ import annotations

import asyncio

import structlog
import zmq
import zmq.asyncio
from zmq.auth.base import Authenticator
from zmq.utils.monitor import recv_monitor_message

from device_bridge.keys import KeyPair, Trust
from device_bridge.sockets import limit

DOMAIN = "bridge"
SELF_TEST_S = 3.0  # a handshake on loopback takes some milliseconds; a busy machine is slow
FAILED = (
    zmq.EVENT_HANDSHAKE_FAILED_AUTH
    | zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL
    | zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL
)
log = structlog.get_logger()


class NotGuardedError(Exception):
    """The socket would let strangers in; the bridge must not serve."""


class Gatekeeper(Authenticator):
    """The ZAP handler of one bridge; whoever runs it ends with it."""

    def __init__(self, context: zmq.asyncio.Context, trust: Trust) -> None:
        super().__init__(context)
        self._trust = trust
        self._own_stranger = ""
        self.configure_curve_callback(DOMAIN, credentials_provider=self)

    def callback(self, domain: str, key: bytes) -> bool:
        """Tell whether this Z85 key may come in; the method's name is pyzmq's."""
        trusted = domain == DOMAIN and self._trust.console(key.decode()) is not None
        if not trusted and key.decode() != self._own_stranger:
            log.warning("unknown key refused", key=key.decode())
        return trusted

    def new_stranger(self) -> tuple[bytes, bytes]:
        """Make a key pair for the self-test: it is refused like any other, and alarms nobody."""
        public, secret = zmq.curve_keypair()
        self._own_stranger = public.decode()
        return public, secret

    async def run(self) -> None:
        """Answer handshakes for ever; an error ends it, and must end the bridge."""
        # Its own poll loop: the one of pyzmq dies unseen in a private task.
        poller = zmq.asyncio.Poller()
        poller.register(self.zap_socket, zmq.POLLIN)
        while True:
            await poller.poll()
            await self.handle_zap_message(self.zap_socket.recv_multipart(zmq.NOBLOCK))


def guard(socket: zmq.asyncio.Socket, pair: KeyPair) -> None:
    """Give a ROUTER its key, its domain and the limits of reliability.md, Design 1."""
    limit(socket)
    for option, value in (
        (zmq.HEARTBEAT_IVL, 1000),
        (zmq.HEARTBEAT_TIMEOUT, 3000),
        (zmq.ROUTER_MANDATORY, 1),
        (zmq.CURVE_SERVER, 1),
        # Without this a socket whose handler is away accepts every key.
        (zmq.ZAP_ENFORCE_DOMAIN, 1),
    ):
        socket.setsockopt(option, value)
    socket.setsockopt(zmq.CURVE_SECRETKEY, pair.secret.encode())
    socket.setsockopt(zmq.CURVE_PUBLICKEY, pair.public.encode())
    socket.setsockopt(zmq.ZAP_DOMAIN, DOMAIN.encode())


async def check_strangers_stay_out(
    context: zmq.asyncio.Context, url: str, public: str, keeper: Gatekeeper
) -> None:
    """Try a random key and no key at the real socket; raise `NotGuardedError` unless both fail."""
    await asyncio.gather(
        _check_refused(context, url, public, keeper.new_stranger()),
        _check_refused(context, url, public, None),
    )


async def _check_refused(
    context: zmq.asyncio.Context, url: str, public: str, pair: tuple[bytes, bytes] | None
) -> None:
    who = "no key" if pair is None else "an unknown key"
    with context.socket(zmq.DEALER) as socket:
        limit(socket)
        if pair is not None:
            socket.setsockopt(zmq.CURVE_PUBLICKEY, pair[0])
            socket.setsockopt(zmq.CURVE_SECRETKEY, pair[1])
            socket.setsockopt(zmq.CURVE_SERVERKEY, public.encode())
        monitor = socket.get_monitor_socket(zmq.EVENT_HANDSHAKE_SUCCEEDED | FAILED)
        try:
            socket.connect(url)
            async with asyncio.timeout(SELF_TEST_S):
                event = await recv_monitor_message(monitor)
        except TimeoutError as error:
            # Silence proves nothing: the test may not have reached the socket at all.
            raise NotGuardedError(f"self-test: {who} was not refused in time") from error
        finally:
            socket.disable_monitor()
            monitor.close(0)
        if event["event"] == zmq.EVENT_HANDSHAKE_SUCCEEDED:
            raise NotGuardedError(f"self-test: {who} was let in")
