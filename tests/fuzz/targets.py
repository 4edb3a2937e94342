"""Everything that reads bytes of others, as functions of bytes: they return, or a rule is broken.

What each may refuse with is caught here; any other failure is a find.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
from pymodbus.exceptions import ModbusException
from pymodbus.framer import FramerSocket
from pymodbus.pdu import DecodePDU, ExceptionResponse, ModbusPDU
from pymodbus.pdu.bit_message import ReadDiscreteInputsResponse
from pymodbus.pdu.register_message import (
    ReadInputRegistersResponse,
    WriteMultipleRegistersResponse,
    WriteSingleRegisterResponse,
)

from device_bridge import airlock, barrier, gate, gate_state, mrz
from device_bridge import field as field_map
from device_bridge import settings as bridge_settings
from device_bridge.airlock_state import Drive, Elapsed, Sampled, Started
from device_bridge.airlock_view import view as airlock_view
from device_bridge.barrier_view import view as barrier_view
from device_bridge.building import settings as building_settings
from device_bridge.drivers.frames import fault_in
from device_bridge.element import GateSeen, MoveDrive, Seen
from device_bridge.gate_view import view as gate_view
from device_bridge.grants import book_of
from device_bridge.identity import CardError, Identity
from device_bridge.identity_card import read_card
from device_bridge.identity_file import LONGEST, read_identity
from device_bridge.plc import INPUT_BITS, INPUT_WORDS, MAGIC, MAP_VERSION, Op, Sample
from device_bridge.protocol.answers import Refused
from device_bridge.protocol.codes import BarrierKind
from device_bridge.protocol.state import AirlockState, BarrierState, GateState
from device_bridge.protocol.wire import (
    GREETING,
    ProtocolError,
    decode_news,
    decode_request,
    encode,
)
from device_bridge.server_requests import read_request, request_id
from reception_app import settings as console_settings

Target = Callable[[bytes], None]
TODAY = date(2026, 11, 24)
PLACES = Path("/nowhere")
SCANS, SCAN = 12, 8  # samples of one run, and bytes of one
CUTS = (5, 8, 11, 40)  # what has arrived of some answers
MODBUS_HEADER = 7  # transaction, protocol, length, unit
NOON = 1_700_000_000.0


def protocol(data: bytes) -> None:
    """Read the frames of one message as the bridge does, and as a console does."""
    greeting, body = (GREETING, data) if data[:1] != b"\x00" else (data[1:12], data[12:])
    frames = [greeting, body]
    request = read_request(frames)
    if not isinstance(request, Refused):
        assert decode_request(encode(request)) == request
    assert len(request_id(frames)) <= 64
    with suppress(ProtocolError):
        news = decode_news(frames)
        assert decode_news(encode(news)) == news


class _Held(type(Path())):
    """A settings file that is in memory."""

    content = b""

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        return os.stat(__file__, follow_symlinks=follow_symlinks)

    def read_text(self, encoding: str | None = None, errors: str | None = None) -> str:
        return self.content.decode(encoding or "utf-8", errors or "strict")


def settings(data: bytes) -> None:
    """Read a settings file of the console, the bridge, or the fake building."""
    kinds = (
        (console_settings.load, console_settings.SettingsError),
        (bridge_settings.load, bridge_settings.SettingsError),
        (building_settings.load, building_settings.SettingsError),
    )
    load, refusal = kinds[data[0] % 3 if data else 0]
    held = _Held(PLACES / "settings.toml")
    held.content = data[1:]
    with suppress(refusal):
        load(held)


def tlv(data: bytes) -> None:
    """Read an identity file; and a card that answers what it pleases."""

    def read(at: int, count: int) -> bytes:
        assert 0 <= at <= 4096
        assert 0 < count <= 255
        return data[at : at + count]

    with suppress(CardError):
        _check_identity(read_identity(read))
    with suppress(CardError):
        _check_identity(read_card(_Answers(data)))


class _Answers:
    """A card whose answers are cut out of the bytes: a length, and so much of what follows."""

    def __init__(self, data: bytes) -> None:
        self._left, self._asked = data, 0

    def exchange(self, command: bytes) -> bytes:
        self._asked += 1
        assert len(command) <= 7
        if self._asked <= 3:
            return b"\x90\x00"
        size, self._left = 2 + self._left[0] % 64 if self._left else 2, self._left[1:]
        answer, self._left = self._left[:size], self._left[size:]
        return answer.ljust(2, b"\x90")

    def close(self) -> None:
        """Nothing holds it."""


def _check_identity(found: Identity) -> None:
    assert found.surname or found.given
    assert len(found.surname.encode()) <= max(LONGEST.values())
    assert (found.surname + found.given).isprintable()
    assert 0 <= found.born.month <= 12
    assert 0 <= found.born.day <= 31


def zone(data: bytes) -> None:
    """Read what a scanner types."""
    text = data.decode("utf-8", "surrogateescape")
    known = mrz.looks_like(text)
    with suppress(mrz.MrzError):
        found = mrz.read(text, TODAY)
        assert known
        assert found.surname
        assert not any(sign.isdigit() or sign == mrz.FILLER for sign in found.surname)
        assert date(found.born.year, found.born.month or 1, found.born.day or 1) <= TODAY


def frames(data: bytes) -> None:
    """Read what a PLC sends: checked by us, then by the library, whole and in pieces."""
    fault = fault_in(data)
    assert all(fault_in(data[:cut]) in {"", fault} for cut in CUTS)
    if fault:
        return
    framer = FramerSocket(DecodePDU(is_server=False))
    rest = data
    while rest:
        # What the library refuses ends the connection; anything else would end the poll loop.
        try:
            used, reply = framer.handleFrame(rest, 0, 0)
        except ModbusException:
            return
        if not used:
            return
        if reply is not None:
            _check_reply(reply, rest[MODBUS_HEADER:used])
        rest = rest[used:]


def _check_reply(reply: ModbusPDU, body: bytes) -> None:
    """Make sure that the library gives all that a frame says it holds, and no more."""
    match reply:
        case ReadDiscreteInputsResponse():
            assert len(reply.bits) == 8 * body[1] == 8 * (len(body) - 2)
        case ReadInputRegistersResponse():
            assert 2 * len(reply.registers) == body[1] == len(body) - 2
        case WriteMultipleRegistersResponse():
            assert (reply.address, reply.count) == struct.unpack(">HH", body[1:])
        case WriteSingleRegisterResponse():
            assert (reply.address, *reply.registers) == struct.unpack(">HH", body[1:])
        case _:
            assert isinstance(reply, ExceptionResponse)
            assert (reply.function_code, reply.exception_code) == tuple(body)


def samples(data: bytes) -> None:
    """Let an airlock, a gate or a barrier live through samples that no PLC should send."""
    (_airlock, _gate, _barrier)[data[0] % 3 if data else 0](_scans(data[1:]))


def _scans(data: bytes) -> Iterator[tuple[float, int, Sample]]:
    """Give the time, the number of an element, and a whole image of every scan."""
    now = 100.0
    for start in range(0, min(len(data), SCANS * SCAN), SCAN):
        part = data[start : start + SCAN].ljust(SCAN, b"\0")
        now += part[0] / 64
        yield now, part[1] % 2, Sample(now, *_image(part))


def _airlock(scans: Iterator[tuple[float, int, Sample]]) -> None:
    now, state = 100.0, airlock.at_start("airlock/main", 100.0)
    state, _ = airlock.step(state, Started(), now)
    for now, _, whole in scans:
        words, bits = whole.words[:INPUT_WORDS], whole.bits[:INPUT_BITS]
        for event in (Sampled(replace(whole, words=words, bits=bits)), Elapsed()):
            state, told = airlock.step(state, event, now)
            # Nobody asked: whatever the inputs say, nothing is released.
            assert all(one.op is Op.CANCEL for one in told if isinstance(one, Drive))
    _readable(airlock_view(state, now))


def _gate(scans: Iterator[tuple[float, int, Sample]]) -> None:
    now, state = 100.0, gate_state.at_start("gate/1", "offices", 100.0, anti_passback=False)
    nobody = book_of(1, ())
    for now, number, whole in scans:
        seen = GateSeen(field_map.gate_sample(whole, number), now + NOON, nobody, _unknown)
        state, told = gate.step(state, seen, now)
        assert not any(isinstance(one, MoveDrive) for one in told)
    _readable(gate_view(state, now))


def _barrier(scans: Iterator[tuple[float, int, Sample]]) -> None:
    now, state = 100.0, barrier.at_start("bollards/1", BarrierKind.BOLLARD, 100.0)
    for now, number, whole in scans:
        state, told = barrier.step(state, Seen(field_map.barrier_sample(whole, number)), now)
        assert not any(isinstance(one, MoveDrive) for one in told)
    _readable(barrier_view(state, now))


def _readable(shown: AirlockState | GateState | BarrierState) -> None:
    """Make sure that a console can read what a bridge says."""
    msgspec.json.decode(msgspec.json.encode(shown), type=type(shown))


def _unknown(_card: str, _visit: str) -> None:
    return None


def _image(part: bytes) -> tuple[tuple[int, ...], tuple[bool, ...]]:
    """Make a whole image: as an honest PLC's, but for what the bytes change in it."""
    words = [(part[2] << 8 | part[3]) if number % 5 == part[4] % 5 else 0 for number in range(128)]
    words[0], words[1] = MAGIC, MAP_VERSION
    words[2], words[3] = 1 + part[5] % 2, int.from_bytes(part[6:8], "big")
    mask = int.from_bytes(part[4:8], "big")
    return tuple(words), tuple(bool(mask >> number % 32 & 1) for number in range(512))


TARGETS: dict[str, Target] = {
    "protocol": protocol,
    "settings": settings,
    "tlv": tlv,
    "zone": zone,
    "frames": frames,
    "samples": samples,
}
