"""The fake ticket printer: ESC/POS on a real socket, with everything that goes wrong with one."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass

from device_bridge.building.server import HOST
from device_bridge.training_messages import FaultKind

NAME = "printer"
_ASKED = re.compile(rb"\x10\x04([\x01\x02\x03\x04])|\x1dr\x01")
_CUT = re.compile(rb"\x1dV(?:[\x00\x01]|[\x41\x42].)", re.DOTALL)
_ROLL = 200  # tickets that stay readable
LONGEST_JOB = 64 * 1024
ONLINE, OFFLINE = 0x12, 0x1A
COVER_OPEN, PAPER_ENDS, PAPER_LOW = 0x16, 0x7E, 0x1E
IN_TURN, IN_TURN_NO_PAPER = 0x00, 0x0C
ON_THE_PRINTER = (
    FaultKind.NO_PAPER, FaultKind.LOW_PAPER, FaultKind.COVER, FaultKind.SILENT, FaultKind.LATE,
    FaultKind.AWAY, FaultKind.HANGS_UP, FaultKind.RUNS_OUT, FaultKind.GARBAGE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with the printer; `value` is ms for late, bytes for hanging up.

    One that runs out with a value says so in its turn; with 0 it waits for paper and says nothing.
    """

    kind: FaultKind
    value: int = 0


class FakePrinter:
    """One printer; `roll` is what came out of it, the newest last."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.roll: list[bytes] = []
        self.trouble: Trouble | None = None
        self._stuck = b""  # a job half on paper: it goes on when there is paper again
        self._frank = False
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
        """Open or close the port as the trouble says."""
        away = self._has(FaultKind.AWAY)
        if away and self._server is not None:
            await self.stop()
        elif not away and self._server is None:
            with suppress(OSError):  # the port may take a moment to be free
                await self.start()

    def mend(self) -> None:
        """Put paper in, close the cover, plug it in."""
        self.trouble = None
        if self._stuck:
            self._out(self._stuck)
            self._stuck = b""

    def _out(self, job: bytes) -> None:
        self.roll = [*self.roll[1 - _ROLL :], job]

    def _has(self, kind: FaultKind) -> bool:
        return self.trouble is not None and self.trouble.kind is kind

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._talking.add(writer)
        job = b""
        try:
            while data := await reader.read(4096):
                job = await self._taken(job + data, writer)
                if len(job) > LONGEST_JOB or self._hangs_up(job):
                    return
        except OSError:
            return
        finally:
            self._talking.discard(writer)
            writer.close()

    def _hangs_up(self, job: bytes) -> bool:
        trouble = self.trouble
        return self._has(FaultKind.HANGS_UP) and trouble is not None and len(job) > trouble.value

    async def _taken(self, data: bytes, writer: asyncio.StreamWriter) -> bytes:
        """Print what is whole, answer what is asked, and return what is left."""
        if self._has(FaultKind.HANGS_UP):
            return await self._answered_until_it_hangs_up(data, writer)
        while asked := _ASKED.search(data):
            left = self._printed(data[: asked.start()])
            if asked.group(1) or not self._stuck or self._frank:  # else after what is stuck: never
                await self._answer(asked, writer)
            data = left + data[asked.end() :]
        return self._printed(data)

    async def _answered_until_it_hangs_up(self, data: bytes, writer: asyncio.StreamWriter) -> bytes:
        while (asked := _ASKED.search(data)) and asked.start() == 0:
            await self._answer(asked, writer)
            data = data[asked.end() :]
        return data

    def _printed(self, data: bytes) -> bytes:
        """Put every job that ends with a cut on the roll; return the rest."""
        while cut := _CUT.search(data):
            job, data = data[: cut.end()], data[cut.end() :]
            if self._has(FaultKind.RUNS_OUT):
                self._frank = self.trouble is not None and self.trouble.value > 0
                self._stuck, self.trouble = job, Trouble(FaultKind.NO_PAPER)
            elif not self._has(FaultKind.NO_PAPER):
                self._out(job)
        return data

    async def _answer(self, asked: re.Match[bytes], writer: asyncio.StreamWriter) -> None:
        trouble = self.trouble
        if trouble is not None and trouble.kind is FaultKind.LATE:
            await asyncio.sleep(trouble.value / 1000)
        if self._has(FaultKind.SILENT):
            return
        if self._has(FaultKind.GARBAGE):
            writer.write(b"\xff")
        else:
            writer.write(bytes([self._status(asked.group(1))]))
        await writer.drain()

    def _status(self, real_time: bytes | None) -> int:
        out = self._has(FaultKind.NO_PAPER)
        cover = self._has(FaultKind.COVER)
        match real_time:
            case None:
                return IN_TURN_NO_PAPER if out else IN_TURN
            case b"\x01":
                return OFFLINE if out or cover else ONLINE
            case b"\x02":
                return COVER_OPEN if cover else ONLINE
            case b"\x04" if out:
                return PAPER_ENDS
            case b"\x04" if self._has(FaultKind.LOW_PAPER):
                return PAPER_LOW
            case _:
                return ONLINE
