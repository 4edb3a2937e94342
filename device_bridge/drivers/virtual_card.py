"""The card reader of a fake building: a card's commands over TCP, framed as vsmartcard does.

Two bytes of length, big-endian, and the payload; one byte alone is control: 0 off, 1 on, 2 reset,
4 asks for the answer to reset, which is empty where no card is in.
"""

from __future__ import annotations

import socket

from device_bridge.identity import CardError, CardFault

POWER_OFF, POWER_ON, ATR = b"\x00", b"\x01", b"\x04"
NAME = "fake building"
WITHIN_S = 2.0


class BuildingReaders:
    """One reader at an address; a building that is away is a reader that is unplugged."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port

    def with_card(self) -> tuple[str, ...]:
        """Return the reader when a card is in; raise `CardError`."""
        try:
            card = self._plugged()
        except CardError as error:
            raise CardError(CardFault.NO_READER) from error
        with card:
            return (NAME,) if card.ask(ATR) else ()

    def connect(self, reader: str) -> VirtualCard:
        """Take hold of the card; raise `CardError`."""
        card = self._plugged()
        try:
            card.send(POWER_ON)
            inside = card.ask(ATR)
        except CardError:
            card.close()
            raise
        if not inside:
            card.close()
            raise CardError(CardFault.PULLED)
        return card

    def _plugged(self) -> VirtualCard:
        try:
            line = socket.create_connection((self._host, self._port), WITHIN_S)
        except OSError as error:
            raise CardError(CardFault.PULLED) from error
        return VirtualCard(line)


class VirtualCard:
    """A card at the other end of a socket."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def __enter__(self) -> VirtualCard:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def exchange(self, command: bytes) -> bytes:
        """Send a command; raise `CardError`."""
        answer = self.ask(command)
        if len(answer) < 2:  # noqa: PLR2004 - the status word
            raise CardError(CardFault.PULLED)
        return answer

    def close(self) -> None:
        """Let the card go."""
        self._line.close()

    def send(self, payload: bytes) -> None:
        """Send one frame; raise `CardError`."""
        try:
            self._line.sendall(len(payload).to_bytes(2, "big") + payload)
        except OSError as error:
            raise CardError(CardFault.PULLED) from error

    def ask(self, payload: bytes) -> bytes:
        """Send one frame and return the payload that comes back; raise `CardError`."""
        self.send(payload)
        return self._received(int.from_bytes(self._received(2), "big"))

    def _received(self, count: int) -> bytes:
        got = b""
        try:
            while len(got) < count:
                part = self._line.recv(count - len(got))
                if not part:
                    raise CardError(CardFault.PULLED)
                got += part
        except TimeoutError as error:
            raise CardError(CardFault.SILENT) from error
        except OSError as error:
            raise CardError(CardFault.PULLED) from error
        return got
