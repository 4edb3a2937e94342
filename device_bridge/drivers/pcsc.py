"""Card readers by PC/SC: the plain calls of pyscard, without its monitors (devices.md 8.6).

A context of its own for each look: one that was made before the service restarted is dead.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from device_bridge.identity import CardError, CardFault

try:
    from smartcard import scard
except ImportError as missing:  # the extra `eid`, or libpcsclite
    raise CardError(CardFault.NO_LIBRARY) from missing

NO_READERS = frozenset({scard.SCARD_E_NO_READERS_AVAILABLE, scard.SCARD_E_UNKNOWN_READER,
                        scard.SCARD_E_READER_UNAVAILABLE})  # fmt: skip
GONE = NO_READERS | {
    scard.SCARD_W_REMOVED_CARD, scard.SCARD_E_NO_SMARTCARD, scard.SCARD_W_RESET_CARD,
    scard.SCARD_E_INVALID_HANDLE, scard.SCARD_E_NO_SERVICE, scard.SCARD_E_SERVICE_STOPPED,
}  # fmt: skip
PROTOCOLS = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1


class PcscReaders:
    """The readers of this machine whose name holds `named`; all of them where it is empty."""

    def __init__(self, named: str = "") -> None:
        self._named = named

    def with_card(self) -> tuple[str, ...]:
        """Return the readers that hold a card; raise `CardError`."""
        with _context() as context:
            code, names = scard.SCardListReaders(context, [])
            if code in NO_READERS:
                raise CardError(CardFault.NO_READER)
            _check(code, CardFault.NO_SERVICE)
            ours = [name for name in names if self._named in name]
            if not ours:
                raise CardError(CardFault.NO_READER)
            asked = [(name, scard.SCARD_STATE_UNAWARE) for name in ours]
            code, states = scard.SCardGetStatusChange(context, 0, asked)
            if code in NO_READERS:
                raise CardError(CardFault.NO_READER)
            _check(code, CardFault.NO_SERVICE)
            return tuple(name for name, state, _ in states if state & scard.SCARD_STATE_PRESENT)

    def connect(self, reader: str) -> PcscCard:
        """Take hold of the card in a reader; raise `CardError`."""
        return PcscCard(reader)


class PcscCard:
    """A card that no other program talks to until it is closed."""

    def __init__(self, reader: str) -> None:
        self._context = _established()
        try:
            code, self._card, self._protocol = scard.SCardConnect(
                self._context, reader, scard.SCARD_SHARE_SHARED, PROTOCOLS
            )
            _check(code, CardFault.PULLED if code in GONE else CardFault.SILENT)
            # Another program could select another file in the middle of our reading.
            code = scard.SCardBeginTransaction(self._card)
            _check(code, CardFault.PULLED if code in GONE else CardFault.SILENT)
        except CardError:
            scard.SCardReleaseContext(self._context)
            raise

    def exchange(self, command: bytes) -> bytes:
        """Send a command; raise `CardError`."""
        code, answer = scard.SCardTransmit(self._card, self._protocol, list(command))
        # A card that is pulled out ends as "not transacted", "comm error" or "removed", as the
        # reader likes: whoever takes a card ends here.
        _check(code, CardFault.PULLED)
        if len(answer) < 2:  # noqa: PLR2004 - the status word
            raise CardError(CardFault.SILENT)
        return bytes(answer)

    def close(self) -> None:
        """Let the card go."""
        scard.SCardEndTransaction(self._card, scard.SCARD_LEAVE_CARD)
        scard.SCardDisconnect(self._card, scard.SCARD_LEAVE_CARD)
        scard.SCardReleaseContext(self._context)


@contextmanager
def _context() -> Iterator[int]:
    context = _established()
    try:
        yield context
    finally:
        scard.SCardReleaseContext(context)


def _established() -> int:
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _check(code, CardFault.NO_SERVICE)
    return int(context)


def _check(code: int, fault: CardFault) -> None:
    if code != scard.SCARD_S_SUCCESS:
        raise CardError(fault)
