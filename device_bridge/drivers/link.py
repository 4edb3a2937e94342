"""One Modbus TCP connection whose every answer is checked, and which dies of its first fault."""

from __future__ import annotations

import asyncio
import logging
import socket
import struct
import sys
from collections.abc import Awaitable, Callable, Sequence

from pymodbus.client import AsyncModbusTcpClient
from pymodbus.exceptions import ModbusException
from pymodbus.pdu import ExceptionResponse, ModbusPDU
from pymodbus.pdu.bit_message import ReadDiscreteInputsResponse
from pymodbus.pdu.register_message import (
    ReadInputRegistersResponse,
    WriteMultipleRegistersResponse,
    WriteSingleRegisterResponse,
)

from device_bridge.drivers.errors import BadReplyError, PlcAwayError, PlcExceptionError
from device_bridge.drivers.frames import fault_in

# The library logs every failed connect and every odd frame with a dump; each of them reaches the
# caller as one named error instead, so that one fault is one line in the log.
logging.getLogger("pymodbus.logging").setLevel(logging.CRITICAL)


class Link:
    """One connection to one unit; after a fault it is dropped and never used again.

    Every call raises `PlcAwayError`, `BadReplyError` or `PlcExceptionError`, and sends at most
    one frame, once.
    """

    def __init__(self, host: str, port: int, unit: int, answer_within_s: float) -> None:
        self._unit = unit
        self._within_s = answer_within_s
        self._waiting = False
        self._client = AsyncModbusTcpClient(
            host,
            port=port,
            timeout=answer_within_s,
            # A repeated write may open a door twice, and late answers to repeats desynchronise
            # the transaction numbers: the driver above owns every second try.
            retries=0,
            reconnect_delay=0,
            trace_packet=self._checked,
            trace_connect=self._lost,
        )

    async def connect(self) -> None:
        """Open the connection; raise `PlcAwayError` when nobody listens."""
        try:
            open_now = await self._client.connect()
            _still_wanted()
        except BaseException:
            self.drop()
            raise
        if not open_now:
            raise PlcAwayError("nobody listens there")

    @property
    def alive(self) -> bool:
        """Tell whether the connection stands, as far as this end knows."""
        return self._client.connected

    async def read_bits(self, at: int, count: int) -> tuple[bool, ...]:
        """Return `count` discrete inputs from address `at`."""
        reply = await self._ask(
            lambda: self._client.read_discrete_inputs(at, count=count, device_id=self._unit),
            ReadDiscreteInputsResponse,
        )
        # Bits come in whole bytes; fewer than asked would read as zeros elsewhere.
        if len(reply.bits) != -(-count // 8) * 8:
            raise self._bad(f"{len(reply.bits)} bits for {count} asked")
        return tuple(bool(bit) for bit in reply.bits[:count])

    async def read_words(self, at: int, count: int) -> tuple[int, ...]:
        """Return `count` input registers from address `at`."""
        reply = await self._ask(
            lambda: self._client.read_input_registers(at, count=count, device_id=self._unit),
            ReadInputRegistersResponse,
        )
        if len(reply.registers) != count:
            raise self._bad(f"{len(reply.registers)} registers for {count} asked")
        return tuple(reply.registers)

    async def write_words(self, at: int, words: Sequence[int]) -> None:
        """Write holding registers from `at` in one frame (function 16)."""
        reply = await self._ask(
            lambda: self._client.write_registers(at, list(words), device_id=self._unit),
            WriteMultipleRegistersResponse,
        )
        if (reply.address, reply.count) != (at, len(words)):
            raise self._bad("the echo of a block write names another block")

    async def write_word(self, at: int, word: int) -> None:
        """Write one holding register (function 6)."""
        reply = await self._ask(
            lambda: self._client.write_register(at, word, device_id=self._unit),
            WriteSingleRegisterResponse,
        )
        if (reply.address, list(reply.registers)) != (at, [word]):
            raise self._bad("the echo of a write names another register or value")

    def drop(self) -> None:
        """Close at once, and leave nothing in a buffer that could still reach the PLC."""
        transport = self._client.ctx.transport
        if isinstance(transport, asyncio.Transport):
            self._reset_on_close(transport)
            transport.abort()
        self._client.close()

    @staticmethod
    def _reset_on_close(transport: asyncio.Transport) -> None:
        peer: socket.socket | None = transport.get_extra_info("socket")
        if peer is None or peer.fileno() < 0:
            return
        # Without this, the kernel goes on delivering a write that a stalled PLC had not yet
        # taken, long after its sender was told "not known".
        linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    async def _ask(
        self, call: Callable[[], Awaitable[ModbusPDU]], expected: type[ModbusPDU]
    ) -> ModbusPDU:
        good = False
        self._waiting = True
        try:
            # The call itself raises when the connection is gone, so it is inside as well; and the
            # library's timeout is not trusted alone.
            async with asyncio.timeout(self._within_s * 1.5):
                reply = await call()
            _still_wanted()
            self._check(reply, expected)
            good = True
        except (ModbusException, OSError, TimeoutError) as error:
            _still_wanted()
            raise PlcAwayError(str(error) or "no answer in time") from error
        finally:
            self._waiting = False
            # Cancelled counts as well: an answer may still come, and it must find nobody.
            if not good:
                self.drop()
        return reply

    def _check(self, reply: ModbusPDU, expected: type[ModbusPDU]) -> None:
        if isinstance(reply, ExceptionResponse):
            if reply.function_code != expected.function_code | 0x80:
                raise BadReplyError("an exception to another function")
            raise PlcExceptionError(reply.exception_code)
        if type(reply) is not expected:
            raise BadReplyError(f"{type(reply).__name__} for {expected.__name__}")
        # The library takes transaction 0 and, for a broadcast, any unit.
        if reply.transaction_id != self._client.ctx.request_transaction_id:
            raise BadReplyError("an answer to another transaction")
        if reply.dev_id != self._unit:
            raise BadReplyError("an answer of another unit")

    def _bad(self, why: str) -> BadReplyError:
        self.drop()
        return BadReplyError(why)

    def _checked(self, sending: bool, packet: bytes) -> bytes:  # noqa: FBT001 - the library's shape
        if sending:
            return packet
        fault = fault_in(packet)
        if not fault:
            return packet
        self._fail(BadReplyError(fault))
        return b""  # nothing for the library to decode

    def _lost(self, connected: bool) -> None:  # noqa: FBT001 - the library's shape
        if not connected:
            self._fail(PlcAwayError("the connection broke"))

    def _fail(self, error: Exception) -> None:
        answer = self._client.ctx.response_future
        if self._waiting and not answer.done():
            answer.set_exception(error)


def _still_wanted() -> None:
    """Raise `CancelledError` when the task was cancelled in the very moment of an answer.

    The library waits with `asyncio.wait_for`, which on Python 3.11 then returns the answer and
    forgets the cancel: of thirty bridges told to stop one would poll on for ever.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
