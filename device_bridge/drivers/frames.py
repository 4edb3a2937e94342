"""What a Modbus TCP answer must look like, byte by byte, before any library believes it.

pymodbus 3.16.1 takes the answer to another function, fewer bits than asked and transaction 0 for
a success, and tears its own connection down on bytes that it cannot decode. What passes here is
one of our four answers, or an exception to one of them, and as long as it says it is.
Source: MODBUS Messaging on TCP/IP Implementation Guide V1.0b, 3.1.3.
"""

from __future__ import annotations

READ_DISCRETE_INPUTS = 2
READ_INPUT_REGISTERS = 4
WRITE_SINGLE_REGISTER = 6
WRITE_MULTIPLE_REGISTERS = 16

_HEADER = 7  # transaction, protocol, length, unit
_READS = (READ_DISCRETE_INPUTS, READ_INPUT_REGISTERS)
_ECHOES = (WRITE_SINGLE_REGISTER, WRITE_MULTIPLE_REGISTERS)
_LONGEST_BODY = 253
_ERROR = 0x80


def fault_in(untrusted: bytes) -> str:
    """Name the first fault in the frames received so far; "" while they can still become good."""
    rest = untrusted
    while len(rest) > _HEADER:
        fault = _header_fault(rest)
        if fault:
            return fault
        length = 6 + int.from_bytes(rest[4:6], "big")
        if len(rest) < length:
            return ""
        fault = _body_fault(rest[_HEADER:length])
        if fault:
            return fault
        rest = rest[length:]
    return ""


def _header_fault(frame: bytes) -> str:
    if frame[2:4] != b"\0\0":
        return "not Modbus: protocol id is not 0"
    if not 3 <= int.from_bytes(frame[4:6], "big") <= _LONGEST_BODY + 1:  # noqa: PLR2004 - unit, function, one byte
        return "length field out of range"
    return ""


def _body_fault(body: bytes) -> str:
    function = body[0]
    if function & _ERROR:
        return "" if len(body) == 2 else "exception of a wrong length"  # noqa: PLR2004 - function, code
    if function == READ_INPUT_REGISTERS and body[1] % 2:
        return "half a register"  # the library gives the whole ones alone
    if function in _READS:
        return "" if len(body) == 2 + body[1] else "byte count does not match the frame"
    if function in _ECHOES:
        return "" if len(body) == 5 else "echo of a wrong length"  # noqa: PLR2004 - function, two words
    return f"function {function} was never asked"
