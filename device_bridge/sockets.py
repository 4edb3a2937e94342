"""What both ends of the wire do with a ZeroMQ socket: its limits, and sending without waiting."""

from __future__ import annotations

import asyncio
from typing import cast

import zmq
import zmq.asyncio

from device_bridge.protocol.wire import MAX_MESSAGE_BYTES

HANDSHAKE_MS = 2000
# reliability.md, Design 1. SNDTIMEO is for a caller that forgets NOBLOCK.
LIMITS = (
    (zmq.LINGER, 0),
    (zmq.IMMEDIATE, 1),
    (zmq.SNDTIMEO, 500),
    (zmq.SNDHWM, 16),
    (zmq.RCVHWM, 1000),
    (zmq.MAXMSGSIZE, MAX_MESSAGE_BYTES),
    (zmq.HANDSHAKE_IVL, HANDSHAKE_MS),
)


def limit(socket: zmq.asyncio.Socket) -> None:
    """Give a socket the limits of reliability.md, Design 1.

    Without IMMEDIATE a release sent while the bridge is down waits in the socket, and opens the
    door when the bridge comes back.
    """
    for option, value in LIMITS:
        socket.setsockopt(option, value)


def send_now(socket: zmq.asyncio.Socket, frames: list[bytes]) -> bool:
    """Send now or never; False when nobody is there, or too slow, to take it."""
    sent = cast("asyncio.Future[object]", socket.send_multipart(frames, flags=zmq.NOBLOCK))
    # Without waiting, pyzmq settles the future before it returns it.
    error = sent.exception() if sent.done() else None
    if error is None:
        return True
    if isinstance(error, zmq.ZMQError) and error.errno in (zmq.EAGAIN, zmq.EHOSTUNREACH):
        return False
    raise error
