"""The commands by which a Belgian eID gives its identity file (ISO 7816-4; devices.md 8.6)."""

from __future__ import annotations

from device_bridge.identity import CardConnection, CardError, CardFault, Identity
from device_bridge.identity_file import read_identity

# Step by step: the card knows no path (devices.md 8.6).
PATH = (b"\x3f\x00", b"\xdf\x01", b"\x40\x31")
SELECT, READ = b"\x00\xa4\x02\x0c\x02", b"\x00\xb0"
DONE, PAST_END, SHORT, WRONG_LENGTH = b"\x90\x00", b"\x6b\x00", b"\x62\x82", 0x6C
FURTHEST = 0x7FFF  # the first bit of an offset means something else
MOST = 0xFF  # bytes of one answer


def read_card(card: CardConnection) -> Identity:
    """Read who the card is of; raise `CardError`."""
    for step in PATH:
        if card.exchange(SELECT + step) != DONE:
            raise CardError(CardFault.UNKNOWN_CARD)
    return read_identity(lambda at, count: read_binary(card, at, count))


def read_binary(card: CardConnection, at: int, count: int) -> bytes:
    """Read 1 to 255 bytes of the selected file from an offset; fewer where it ends.

    Raise `CardError` when the card answers what it may not.
    """
    if not (0 <= at <= FURTHEST and 0 < count <= MOST):
        raise CardError(CardFault.DAMAGED, "length")
    answer = _asked(card, at, count)
    if len(answer) == len(DONE) and answer[0] == WRONG_LENGTH and 0 < answer[1] < count:
        answer = _asked(card, at, answer[1])
    data, status = answer[:-2], answer[-2:]
    if status == PAST_END and not data:
        return b""
    if status not in {DONE, SHORT} or len(data) > count:
        raise CardError(CardFault.DAMAGED, "answer")
    return data


def _asked(card: CardConnection, at: int, count: int) -> bytes:
    return card.exchange(READ + at.to_bytes(2, "big") + bytes([count]))
