"""A PLC of bare bytes that can be made to answer anything at all."""

import asyncio
import struct
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from device_bridge import plc

READ_BITS, READ_WORDS, WRITE_WORD, WRITE_BLOCK = 2, 4, 6, 16

Spoil = Callable[[bytes, bytes], list[bytes] | None]


class HostilePlc:
    """Answers honestly, except where `spoil` says otherwise for the function in `on`.

    `spoil` is given the request and the honest answer, and returns the segments to send; None
    resets the connection. `version` has no simulated bit: this one claims to be real.
    """

    def __init__(self, *, magic: int = plc.MAGIC, version: int = plc.MAP_VERSION) -> None:
        self.identity = (magic, version)
        self.port = 0
        self.on = 0
        self.spoil: Spoil | None = None
        self.shown = (0, 0)  # last seq and result
        self.follow = True  # show the sequence of a block as done
        self.blocks: list[tuple[int, ...]] = []
        self.connections = 0
        self._writers: set[asyncio.StreamWriter] = set()

    def spoiling(self, function: int, spoil: Spoil) -> None:
        self.on, self.spoil = function, spoil

    def honest(self) -> None:
        self.on, self.spoil = 0, None

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writers.add(writer)
        try:
            await self._talk(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            return  # the driver dropped us, as it should
        finally:
            self._writers.discard(writer)
            writer.close()

    def say(self, unasked: bytes) -> None:
        for writer in tuple(self._writers):
            writer.write(unasked)

    def hang_up(self) -> None:
        for writer in tuple(self._writers):
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            header = await reader.readexactly(6)
            request = header + await reader.readexactly(int.from_bytes(header[4:6], "big"))
            answer = request[:4] + self._body(request)
            segments: list[bytes] | None = [answer]
            if self.spoil is not None and request[7] == self.on:
                segments = self.spoil(request, answer)
            if segments is None:
                _reset(writer)
                return
            for segment in segments:
                writer.write(segment)
                await writer.drain()
                await asyncio.sleep(0)  # each in a segment of its own

    def _body(self, request: bytes) -> bytes:
        unit, function = request[6:7], request[7]
        at, count = struct.unpack(">HH", request[8:12])
        if function == READ_BITS:
            body = bytes([READ_BITS, 4]) + bytes(4)
        elif function == READ_WORDS:
            cells = self._words()[at : at + count]
            body = bytes([READ_WORDS, 2 * len(cells)]) + struct.pack(f">{len(cells)}H", *cells)
        else:
            if function == WRITE_BLOCK:
                self._take(struct.unpack(f">{count}H", request[13:]))
            body = bytes([function]) + request[8:12]
        return struct.pack(">H", len(body) + 1) + unit + body

    def _words(self) -> tuple[int, ...]:
        tick = int(time.monotonic() * 100) & 0xFFFF
        return (*self.identity, 7, tick, *self.shown, 0, 0, 0, 0)

    def _take(self, block: tuple[int, ...]) -> None:
        self.blocks.append(block)
        if self.follow:
            self.shown = (block[0], plc.Result.DONE)


def _reset(writer: asyncio.StreamWriter) -> None:
    sock = writer.get_extra_info("socket")
    sock.setsockopt(1, 13, struct.pack("ii", 1, 0))  # SOL_SOCKET, SO_LINGER: RST instead of FIN
    writer.transport.abort()


@asynccontextmanager
async def hostile(peer: HostilePlc) -> AsyncIterator[HostilePlc]:
    """Let `peer` listen on a free port."""
    server = await asyncio.start_server(peer.talk, "127.0.0.1", 0)
    peer.port = server.sockets[0].getsockname()[1]
    try:
        yield peer
    finally:
        server.close()
        peer.hang_up()
        with suppress(OSError):
            await server.wait_closed()
