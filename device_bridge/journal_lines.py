"""One line of the journal: a record, the hash of the line before, its own hash and a signature."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Struct

from device_bridge.protocol.answers import JournalRecord

FIRST = "0" * 64


class AlteredError(Exception):
    """A record does not fit the chain or its signature."""


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands on one line; hash and signature in hex."""

    record: JournalRecord
    prev: str
    hash: str
    sig: str

    def raw(self) -> bytes:
        """Return the bytes of the line, with its end."""
        return _encoder.encode(self) + b"\n"


_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line, strict=True)


def sealed(record: JournalRecord, prev: str, key: Ed25519PrivateKey) -> Line:
    """Chain a record to the hash `prev` and sign it."""
    digest = _digest(record, prev)
    return Line(record, prev, digest.hex(), key.sign(digest).hex())


def read_lines(
    file: BinaryIO, public: Ed25519PublicKey | None = None
) -> Iterator[tuple[Line, int]]:
    """Yield each whole line and where it ends; raise `AlteredError` at one that does not fit.

    The first line is believed when `file` stands elsewhere than at its beginning. A last line
    without its end is left out: a crash tore it, or it is being written. With `public` the
    signatures are verified as well.
    """
    end = file.tell()
    prev, number = (FIRST, 1) if end == 0 else ("", 0)
    for raw in file:
        if not raw.endswith(b"\n"):
            return
        try:
            line = _decoder.decode(raw)
            _check_form(line, raw)
            _check(line, prev or line.prev, number or line.record.seq)
            if public is not None:
                public.verify(bytes.fromhex(line.sig), bytes.fromhex(line.hash))
        except (msgspec.MsgspecError, ValueError, InvalidSignature) as error:
            raise AlteredError(f"record {number} was altered") from error
        end += len(raw)
        prev, number = line.hash, line.record.seq + 1
        yield line, end


def _digest(record: JournalRecord, prev: str) -> bytes:
    body = hashlib.sha256(_encoder.encode(record)).digest()
    return hashlib.sha256(b"JRN1" + bytes.fromhex(prev) + body).digest()


def _check_form(line: Line, raw: bytes) -> None:
    """Take no other bytes for the same values: then no bit can be changed unseen."""
    if line.raw() != raw or line.sig != line.sig.lower():
        raise ValueError("form")


def _check(line: Line, prev: str, number: int) -> None:
    if line.prev != prev or line.record.seq != number:
        raise ValueError("chain")
    if _digest(line.record, line.prev).hex() != line.hash:
        raise ValueError("hash")
