"""A fake PLC on its wire: Modbus TCP, served by pymodbus.

The simulator's register blocks hold nothing: every read is filled from the last scan and every
write is judged here, so that the part of pymodbus marked experimental keeps no state of ours.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from pymodbus.constants import ExcCodes
from pymodbus.pdu import ModbusPDU
from pymodbus.pdu.bit_message import ReadCoilsResponse, ReadDiscreteInputsResponse
from pymodbus.pdu.register_message import ReadHoldingRegistersResponse, ReadInputRegistersResponse
from pymodbus.server import ModbusTcpServer
from pymodbus.simulator import DataType, SimData, SimDevice

from device_bridge.building.plc import Block
from device_bridge.building.station import Station
from device_bridge.plc import HEARTBEAT_AT, UNIT, WRITE_AT, WRITE_WORDS, RegisterMap
from device_bridge.training_messages import FaultKind

HOST = "127.0.0.1"  # nobody but this machine may open even a fake door
SCANNED_WITHIN_S = 0.5

_READ_COILS, _READ_BITS, _READ_HOLDING, _READ_WORDS = 1, 2, 3, 4
_WRITE_WORD, _WRITE_WORDS = 6, 16
_EXCEPTIONS = frozenset(int(code) for code in ExcCodes)

# It logs requests to other units and bytes of hostile peers as errors with a traceback; for a
# device that exists to be mistreated neither is one.
logging.getLogger("pymodbus.logging").setLevel(logging.CRITICAL)


class ModbusFront:
    """The Modbus face of a station; opens and closes its port as the faults say."""

    def __init__(self, station: Station, port: int = 0) -> None:
        self._station = station
        self.port = port
        self._server: ModbusTcpServer | None = None
        self._life = station.life
        self._released = asyncio.Event()  # lets go of answers that a fault holds back

    async def start(self) -> None:
        """Listen; raise `OSError` when the port is taken."""
        layout = self._station.layout
        server = ModbusTcpServer(
            [
                SimDevice(id=UNIT, simdata=_blocks(layout), action=self._answer),
                SimDevice(id=0, simdata=_blocks(layout), action=_other_unit),
            ],
            address=(HOST, self.port),
            trace_pdu=self._spoil,
        )
        try:
            await server.serve_forever(background=True)
        except RuntimeError as error:
            raise OSError(f"port {self.port} on {HOST} is taken") from error
        listener = server.transport
        if isinstance(listener, asyncio.Server):
            self.port = listener.sockets[0].getsockname()[1]
        self._server = server

    async def stop(self) -> None:
        """Close the port and every connection."""
        self._released.set()
        if self._server is not None:
            await self._server.shutdown()  # type: ignore[no-untyped-call] # pymodbus 3.16.1 has no annotation here
            self._server = None

    async def follow_faults(self) -> None:
        """Open or close the port, and let go of held answers, as the station is after a scan."""
        away = self._kind is FaultKind.AWAY
        if away and self._server is not None:
            await self.stop()
        elif not away and self._server is None:
            with suppress(OSError):  # the port may take a moment to be free; next scan
                await self.start()
        if self._station.life != self._life:
            self._life = self._station.life
            self._hang_up()
        if self._station.answering and self._kind is not FaultKind.SILENT:
            self._released.set()
        else:
            self._released.clear()

    @property
    def _kind(self) -> FaultKind | None:
        trouble = self._station.trouble
        return None if trouble is None else trouble.kind

    def _hang_up(self) -> None:
        if self._server is None:
            return
        for connection in tuple(self._server.active_connections.values()):
            connection.close()

    async def _answer(
        self,
        function: int,
        _start: int,
        address: int,
        count: int,
        registers: list[int],
        values: list[int] | list[bool] | None,
    ) -> ExcCodes | None:
        """Answer one request: `SimDevice` calls this before every read and every write."""
        refusal = await self._held_up()
        if refusal is not None:
            return refusal
        if values is not None:
            return await self._written(function, address, [int(value) for value in values])
        if function == _READ_BITS:
            bits = self._station.bits()
            packed = [_packed(bits[at : at + 16]) for at in range(0, len(bits), 16)]
            registers[: len(packed)] = packed
        elif function == _READ_WORDS:
            registers[: self._station.layout.words] = self._station.words()
        elif function not in (_READ_COILS, _READ_HOLDING, _WRITE_WORD):
            return ExcCodes.ILLEGAL_FUNCTION
        # Coils and holding registers read as zeros, and the heartbeat as what was written last.
        return None

    async def _held_up(self) -> ExcCodes | None:
        """Wait as long as the faults say; a frozen PLC finds the request when it thaws."""
        fault = self._station.trouble
        if fault is not None and fault.kind is FaultKind.LATE:
            await asyncio.sleep(fault.value / 1000)
        if fault is not None and fault.kind is FaultKind.EXCEPTION:
            known = fault.value in _EXCEPTIONS
            return ExcCodes(fault.value) if known else ExcCodes.DEVICE_FAILURE
        silent = fault is not None and fault.kind is FaultKind.SILENT
        if silent or not self._station.answering:
            self._released.clear()
            await self._released.wait()
        # What came in while it was silent is forgotten; while it was frozen, only late.
        return ExcCodes.DEVICE_FAILURE if silent else None

    async def _written(self, function: int, address: int, values: list[int]) -> ExcCodes | None:
        if function not in (_WRITE_WORD, _WRITE_WORDS):
            return ExcCodes.ILLEGAL_FUNCTION  # raw coils above all
        if address == HEARTBEAT_AT and len(values) == 1:
            self._station.beat(values[0])
            return None
        if function != _WRITE_WORDS or (address, len(values)) != (WRITE_AT, WRITE_WORDS):
            return ExcCodes.ILLEGAL_ADDRESS
        scanned = asyncio.Event()
        if not self._station.write(Block(*values), scanned.set):
            return ExcCodes.DEVICE_BUSY
        # Answered after the scan that executed it, so that the result can be read at once.
        with suppress(TimeoutError):
            async with asyncio.timeout(SCANNED_WITHIN_S):
                await scanned.wait()
        return None

    def _spoil(self, sending: bool, pdu: ModbusPDU) -> ModbusPDU:  # noqa: FBT001 - the library's shape
        if not sending:
            return pdu
        match self._kind:
            case FaultKind.WRONG_FUNCTION:
                return _as_other_function(pdu)
            case FaultKind.FEWER_BITS if isinstance(pdu, ReadDiscreteInputsResponse):
                pdu.bits = pdu.bits[:8]
        return pdu


async def _other_unit(*_: object) -> ExcCodes:
    return ExcCodes.GATEWAY_NO_RESPONSE


def _blocks(
    layout: RegisterMap,
) -> tuple[list[SimData], list[SimData], list[SimData], list[SimData]]:
    """Return the address ranges that exist: coils (all refused), bits, holding, words."""
    return (
        [SimData(0, count=layout.bits, values=False, datatype=DataType.BITS)],
        [SimData(0, values=[False] * layout.bits, datatype=DataType.BITS)],
        [SimData(WRITE_AT, count=HEARTBEAT_AT - WRITE_AT + 1, datatype=DataType.REGISTERS)],
        [SimData(0, count=layout.words, datatype=DataType.REGISTERS)],
    )


def _packed(bits: tuple[bool, ...]) -> int:
    return sum(1 << at for at, bit in enumerate(bits) if bit)


def _as_other_function(pdu: ModbusPDU) -> ModbusPDU:
    if type(pdu) is ReadDiscreteInputsResponse:
        other: ModbusPDU = ReadCoilsResponse(bits=pdu.bits)
    elif type(pdu) is ReadInputRegistersResponse:
        other = ReadHoldingRegistersResponse(registers=pdu.registers)
    else:
        return pdu
    other.dev_id, other.transaction_id = pdu.dev_id, pdu.transaction_id
    return other
