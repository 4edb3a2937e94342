"""The bridge's end of one OSDP bus: starts its process, listens, and starts it again."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable

import structlog

from device_bridge.bus_messages import SILENT_S, AnyTold, BusSetup, decode_told, encode

AGAIN_S = (0.2, 1.0, 2.0)  # before the second start, the third, and every later one
STEADY_S = 30.0  # a process that lived so long begins anew with the shortest of them
COMMAND = (sys.executable, "-m", "device_bridge.drivers.osdp")
log = structlog.get_logger()


class BusProcess:
    """One bus; `tell` is given what its process says, None when it is away."""

    def __init__(self, setup: BusSetup, tell: Callable[[AnyTold | None], None]) -> None:
        self._setup, self._tell = setup, tell
        self._process: Process | None = None

    @property
    def pid(self) -> int | None:
        """Return the process that runs now."""
        return self._process.pid if self._process is not None else None

    async def run(self) -> None:
        """Keep a process for ever; one that ends, says nonsense or nothing is replaced."""
        loop = asyncio.get_running_loop()
        failed = 0
        while True:
            begun = loop.time()
            try:
                why = await self._live()
            except OSError as error:
                why = str(error)
            self._tell(None)
            failed = 0 if loop.time() - begun > STEADY_S else failed + 1
            log.warning("reader bus", port=self._setup.port, why=why)
            await asyncio.sleep(AGAIN_S[min(max(failed - 1, 0), len(AGAIN_S) - 1)])

    async def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.kill()  # it holds nothing that could be lost
        await process.wait()

    async def _live(self) -> str:
        """Start a process and listen to it; return why that ended."""
        process = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE)
        self._process = process
        try:
            if process.stdin is None or process.stdout is None:
                return "no pipes"
            process.stdin.write(encode(self._setup))
            await process.stdin.drain()
            return await self._listen(process.stdout)
        finally:
            await self.close()

    async def _listen(self, out: asyncio.StreamReader) -> str:
        while True:
            try:
                async with asyncio.timeout(SILENT_S):
                    line = await out.readline()
                told = decode_told(line) if line else None
            except TimeoutError:
                return "silent"
            except ValueError as error:
                return f"says what is none: {error}"
            if told is None:
                return "ended"
            self._tell(told)
