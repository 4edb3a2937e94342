"""Frames in, messages out: two frames a message, strict, bounded, versioned.

A message is `GREETING` (name and version) and one JSON object. Every number of seconds in it is an
age or a duration, so that no two clocks need to agree.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.requests import AnyRequest
from device_bridge.protocol.state import AnyState

T = TypeVar("T")

VERSION = 5
GREETING = f"reception/{VERSION}".encode()
MAX_MESSAGE_BYTES = 64 * 1024  # reliability.md, Design 1
TICK_EVERY_S = 0.5  # settled.md 2

AnyNews = AnyAnswer | AnyState

_encoder = msgspec.json.Encoder()
_requests: msgspec.json.Decoder[AnyRequest] = msgspec.json.Decoder(AnyRequest, strict=True)
_news: msgspec.json.Decoder[AnyNews] = msgspec.json.Decoder(AnyNews, strict=True)


class ProtocolError(ValueError):
    """The bytes are no message of this protocol version."""


def encode(message: AnyRequest | AnyNews) -> list[bytes]:
    """Return the two frames of `message`."""
    return [GREETING, _encoder.encode(message)]


def decode_request(untrusted: list[bytes]) -> AnyRequest:
    """Return the request in two frames; raise `ProtocolError` for anything else."""
    return _decoded(_requests, _body(untrusted))


def decode_news(untrusted: list[bytes]) -> AnyNews:
    """Return the answer or state in two frames; raise `ProtocolError` for anything else."""
    return _decoded(_news, _body(untrusted))


def _body(untrusted: list[bytes]) -> bytes:
    if len(untrusted) != 2 or untrusted[0] != GREETING:  # noqa: PLR2004 - two frames a message
        raise ProtocolError("not two frames of this version")
    if len(untrusted[1]) > MAX_MESSAGE_BYTES:
        raise ProtocolError("longer than 64 KiB")
    return untrusted[1]


def _decoded(decoder: msgspec.json.Decoder[T], untrusted: bytes) -> T:
    try:
        return decoder.decode(untrusted)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise ProtocolError(str(error)) from error
