"""What comes from a console, before it is believed: a request, or the refusal it deserves."""

from __future__ import annotations

import json
from typing import get_args

import msgspec
from msgspec import Struct

from device_bridge.protocol.answers import Refused
from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.requests import AnyRequest, Id
from device_bridge.protocol.wire import GREETING, MAX_MESSAGE_BYTES, ProtocolError, decode_request

NO_ID = "-"  # answers what carries no readable id
FRAMES = 2


class _Envelope(Struct, frozen=True):
    """The part of any version's message that an answer needs."""

    id: Id = NO_ID
    type: str = ""


_envelopes: msgspec.json.Decoder[_Envelope] = msgspec.json.Decoder(_Envelope, strict=True)
_KNOWN = frozenset(str(kind.__struct_config__.tag) for kind in get_args(AnyRequest))


def read_request(untrusted: list[bytes]) -> AnyRequest | Refused:
    """Return the request in the frames of one message, or why it is none.

    Of another version, an unknown type or with a field more: `unsupported`, since a newer console
    may mean well. Anything else: `bad_request`.
    """
    if len(untrusted) != FRAMES or len(untrusted[1]) > MAX_MESSAGE_BYTES:
        return Refused(NO_ID, Refusal.BAD_REQUEST, "frames")
    greeting, body = untrusted
    if greeting != GREETING:
        ours = greeting.startswith(GREETING.partition(b"/")[0] + b"/")
        return Refused(NO_ID, Refusal.UNSUPPORTED if ours else Refusal.BAD_REQUEST, "version")
    try:
        request = decode_request(untrusted)
        json.loads(body, object_pairs_hook=_without_repeats)
    except (ProtocolError, ValueError, RecursionError) as error:
        return _refusal(body, str(error))
    return request


def request_id(untrusted: list[bytes]) -> str:
    """Return the id of what is not going to be read any further."""
    return _envelope(untrusted[1]).id if len(untrusted) == FRAMES else NO_ID


def _refusal(untrusted: bytes, why: str) -> Refused:
    envelope = _envelope(untrusted)
    newer = "unknown field" in why or (envelope.type and envelope.type not in _KNOWN)
    reason = Refusal.UNSUPPORTED if newer else Refusal.BAD_REQUEST
    return Refused(envelope.id, reason, why[:80])


def _envelope(untrusted: bytes) -> _Envelope:
    try:
        return _envelopes.decode(untrusted)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return _Envelope()


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found
