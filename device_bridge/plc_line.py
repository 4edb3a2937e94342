"""The line to one PLC as its service uses it: polled for ever, written once a command."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from enum import IntEnum

import structlog

from device_bridge.airlock_state import NotWritten, WriteUnsure, Written
from device_bridge.clock import Clock, until_next
from device_bridge.drivers.errors import NotOurPlcError, NotWrittenError, PlcError, WriteUnsureError
from device_bridge.drivers.modbus import ModbusPlc
from device_bridge.plc import Sample

log = structlog.get_logger()


class PlcLine:
    """`name` stands for it in the log; `poll_s` the seconds from one step of the clock to the next.

    Each step begins a sample; one that takes longer is followed by the next at once.
    """

    def __init__(self, plc: ModbusPlc, clock: Clock, name: str, poll_s: float) -> None:
        self._plc, self._clock, self._name, self._poll_s = plc, clock, name, poll_s
        self._trouble = ""

    async def poll(self, seen: Callable[[Sample], None]) -> None:
        """Hand on every good sample, until cancelled; raise `NotOurPlcError` for a strange PLC.

        A PLC that is away is told in the log once, and once more when it answers again.
        """
        while True:
            begun = self._clock()
            try:
                sample = await self._plc.read()
                await self._plc.stay_alive()
            except NotOurPlcError:
                raise
            except PlcError as error:
                self._note(str(error))
            else:
                self._note("")
                seen(sample)
            due = begun + until_next(self._poll_s, begun)
            await asyncio.sleep(max(0.001, due - self._clock()))

    def _note(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            log.warning(self._name, why=trouble or "answers again")

    async def write(
        self, command: str, seq: int, *, op: IntEnum, subject: int, tick: int, max_age: int
    ) -> Written | NotWritten | WriteUnsure:
        """Write one block, once (`ModbusPlc.write`); what came of it is an event like any other."""
        try:
            result = await self._plc.write(seq, op, subject, tick, max_age)
        except NotWrittenError as error:
            log.warning("not written", command=command, why=str(error))
            return NotWritten(command)
        except (WriteUnsureError, PlcError) as error:
            log.warning("write unsure", command=command, why=str(error))
            return WriteUnsure(command)
        return Written(command, result)

    async def close(self) -> None:
        """Hang up; what was not sent is never sent."""
        await self._plc.close()
