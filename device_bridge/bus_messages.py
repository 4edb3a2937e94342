"""What travels between the bridge and the process of one OSDP bus: one JSON object a line."""

from __future__ import annotations

from typing import TypeVar

import msgspec
from msgspec import Struct

from device_bridge.protocol.codes import ReaderStand

T = TypeVar("T")
TOLD_EVERY_S = 0.5  # at least; a process that is silent for longer than SILENT_S is no use
SILENT_S = 3.0


class BusReader(Struct, frozen=True, forbid_unknown_fields=True):
    """One reader of the bus; `key` is hexadecimal, and never in an argument or an environment."""

    name: str
    address: int
    key: str

    def __repr__(self) -> str:
        return f"BusReader({self.name!r}, {self.address})"


class BusSetup(Struct, frozen=True, forbid_unknown_fields=True):
    """The first and only thing that the process is told."""

    port: str
    baud: int
    readers: tuple[BusReader, ...]


class ReaderTold(Struct, frozen=True, forbid_unknown_fields=True):
    """How one reader stands; None is not known."""

    name: str
    stand: ReaderStand
    tamper: bool | None = None
    mains: bool | None = None


class BusTold(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="bus"):
    """How the whole bus stands; `port` tells whether its serial port is there."""

    port: bool
    readers: tuple[ReaderTold, ...]


class CardTold(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="card"):
    """A card was held before a reader; `late`: nobody knows when.

    `at` is when it was heard, by the clock that all processes of this machine share
    (`clock.boot_seconds`): whoever reads this may have stood still meanwhile.
    """

    name: str
    card: str
    late: bool
    at: float


AnyTold = BusTold | CardTold

_encoder = msgspec.json.Encoder()
_setups: msgspec.json.Decoder[BusSetup] = msgspec.json.Decoder(BusSetup)
_tellings: msgspec.json.Decoder[AnyTold] = msgspec.json.Decoder(AnyTold)


def encode(message: BusSetup | AnyTold) -> bytes:
    """Return the line for `message`, with its end."""
    return _encoder.encode(message) + b"\n"


def decode_setup(untrusted: bytes) -> BusSetup:
    """Return what the process is to drive; raise `ValueError` for anything else."""
    return _decoded(_setups, untrusted)


def decode_told(untrusted: bytes) -> AnyTold:
    """Return what the process tells; raise `ValueError` for anything else."""
    return _decoded(_tellings, untrusted)


def _decoded(decoder: msgspec.json.Decoder[T], untrusted: bytes) -> T:
    try:
        return decoder.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error
