"""What a transaction answered, kept so that a repeat answers the same and writes nothing (I7).

A receipt is not personal data: what somebody typed about a visitor cannot be an answer.
"""

from __future__ import annotations

from hashlib import sha256

import msgspec

from reception_app.bookings import Booking
from reception_app.staff import Actor
from reception_app.store import records
from reception_app.undo import Step
from reception_app.visits import Visit

_KINDS: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        Visit, Step, Booking, records.StaffMember, records.StaffSession, records.Post,
        records.Erased, records.CallRecord, records.Counts, records.BridgeEvent,
        records.TimelineEntry,
    )
}  # fmt: skip
_SECRET = ("passphrase_hash", "pin_hash")


def digest(actor: Actor, content: str) -> str:
    """Return what tells one request from another with the same id."""
    return sha256(msgspec.json.encode([actor.staff, actor.post, content])).hexdigest()


def pack(result: object) -> bytes:
    """Write a result down: nothing, a plain value, a record of ours, or a tuple of these."""
    return msgspec.json.encode(_packed(result))


def unpack(text: bytes) -> object:
    """Read a result back."""
    return _unpacked(msgspec.json.decode(text))


def _packed(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple | list):
        return [_packed(item) for item in value]
    kind = type(value).__name__
    if _KINDS.get(kind) is not type(value):
        raise TypeError(f"a transaction cannot answer {kind}: no repeat could give it again")
    fields = msgspec.to_builtins(value)
    return {"kind": kind, "fields": {n: v for n, v in fields.items() if n not in _SECRET}}


def _unpacked(value: object) -> object:
    if isinstance(value, list):
        return tuple(_unpacked(item) for item in value)
    if isinstance(value, dict):
        return msgspec.convert(value["fields"], _KINDS[value["kind"]])
    return value
