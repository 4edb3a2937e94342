"""The fake card reader and the identity card in it: strict commands on a real socket.

Stricter than a real card where they may differ: what passes here passes there (devices.md 8.6).
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from device_bridge.building.printer import Trouble
from device_bridge.building.server import HOST
from device_bridge.training_messages import FaultKind

NAME = "card_reader"
POWER_ON, RESET, ATR = 1, 2, 4  # frames of one byte; 0, off, needs nothing
ANSWER_TO_RESET = bytes.fromhex("3b9813400aa503010101ad1311")
DONE, NOT_FOUND, PAST_END = b"\x90\x00", b"\x6a\x82", b"\x6b\x00"
BAD_LENGTH, BAD_WAY, BAD_COMMAND, NO_FILE = b"\x67\x00", b"\x6a\x86", b"\x6d\x00", b"\x69\x86"
SELECT, READ = b"\x00\xa4", b"\x00\xb0"
BY_ID = b"\x02\x0c\x02"
TREE = {b"\x3f\x00": b"\xdf\x01", b"\xdf\x01": b"\x40\x31"}
ON_THE_READER = (FaultKind.AWAY, FaultKind.SILENT, FaultKind.HANGS_UP, FaultKind.GARBAGE)
SPECIMEN = (
    (1, b"000000000000"), (2, bytes(range(16))), (3, b"01.01.2024"), (4, b"01.01.2034"),
    (5, b"Antwerpen"), (6, b"85070100000"), (7, "Specimen-Maës".encode()),
    (8, "Élodie Kaat".encode()), (9, b"M"), (10, b"Belg"), (11, b"Gent"),
    (12, b"01 JUL  1985"), (13, b"V"), (14, b""), (15, b"1"), (16, b"0"), (17, bytes(48)),
)  # fmt: skip


def identity_file(fields: tuple[tuple[int, bytes], ...] = SPECIMEN, padding: int = 0) -> bytes:
    """Write an identity file: tag, length (each 0xFF adds 255 and goes on), value."""
    parts = (
        bytes([tag]) + b"\xff" * (len(value) // 255) + bytes([len(value) % 255]) + value
        for tag, value in fields
    )
    return b"".join(parts) + bytes(padding)


class EidCard:
    """One card; `seen` is every stretch of its file that was read, as offset and count."""

    def __init__(self, content: bytes | None = None, *, belgian: bool = True) -> None:
        self._content = identity_file() if content is None else content
        self._tree = TREE if belgian else {}
        self._selected = b"\x3f\x00"
        self.seen: list[tuple[int, int]] = []

    def reset(self) -> None:
        """Forget what was selected."""
        self._selected = b"\x3f\x00"

    def answer(self, command: bytes) -> bytes:
        """Answer one command with data and status word."""
        match command[:2]:
            case b"\x00\xa4":
                return self._select(command)
            case b"\x00\xb0":
                return self._read(command)
            case _:
                return BAD_COMMAND

    def _select(self, command: bytes) -> bytes:
        if command[2:5] != BY_ID or len(command) != len(SELECT + BY_ID) + 2:
            return BAD_WAY
        wanted = command[5:]
        if wanted != b"\x3f\x00" and self._tree.get(self._selected) != wanted:
            return NOT_FOUND
        self._selected = wanted
        return DONE

    def _read(self, command: bytes) -> bytes:
        if self._selected != b"\x40\x31":
            return NO_FILE
        if len(command) != len(READ) + 3 or not command[4]:
            return BAD_LENGTH
        at, count = int.from_bytes(command[2:4], "big"), command[4]
        left = len(self._content) - at
        if left <= 0:
            return PAST_END
        if left < count:
            return bytes([0x6C, left])
        self.seen.append((at, count))
        return self._content[at : at + count] + DONE


WORN = identity_file(SPECIMEN[:6]) + b"\x07\x60Spec"  # its name ends before it should


class FakeReader:
    """One reader at a socket; `card` is what is in it."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.card: EidCard | None = None
        self.trouble: Trouble | None = None
        self._worn = EidCard(WORN)
        self._server: asyncio.Server | None = None
        self._talking: set[asyncio.StreamWriter] = set()

    async def start(self) -> None:
        """Listen; raise `OSError` when the port is taken."""
        self._server = await asyncio.start_server(self._talk, HOST, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Close the port and every connection."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        for writer in tuple(self._talking):
            writer.close()

    async def follow_faults(self) -> None:
        """Plug the reader in or out as the trouble says."""
        away = self._has(FaultKind.AWAY)
        if away and self._server is not None:
            await self.stop()
        elif not away and self._server is None:
            with suppress(OSError):  # the port may take a moment to be free
                await self.start()

    def lay(self, *, inside: bool, what: str = "") -> None:
        """Put a card in or take it out; `what` foreign is one of another country."""
        self.card = EidCard(belgian=what != "foreign") if inside else None

    def _has(self, kind: FaultKind) -> bool:
        return self.trouble is not None and self.trouble.kind is kind

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._talking.add(writer)
        asked = 0
        held = self.card
        try:
            while True:
                size = int.from_bytes(await reader.readexactly(2), "big")
                payload = await reader.readexactly(size)
                asked += size > 1
                answer = self._answered(payload, held, asked)
                if answer is None:
                    return
                unasked = size == 1 and payload[0] != ATR
                if unasked or (size > 1 and self._has(FaultKind.SILENT)):
                    continue
                writer.write(len(answer).to_bytes(2, "big") + answer)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            return
        finally:
            self._talking.discard(writer)
            writer.close()

    def _answered(self, payload: bytes, held: EidCard | None, asked: int) -> bytes | None:
        """Answer a frame; None where the card was pulled out under it."""
        card = self.card
        if len(payload) == 1:
            if card is not None and payload[0] in (POWER_ON, RESET):
                card.reset()
                self._worn.reset()
            return b"" if card is None else ANSWER_TO_RESET
        trouble = self.trouble
        pulled = trouble is not None and self._has(FaultKind.HANGS_UP) and asked > trouble.value
        if pulled:
            self.card = None
        if card is None or card is not held or pulled:
            return None
        if self._has(FaultKind.GARBAGE):
            return self._worn.answer(payload)
        return card.answer(payload)
