"""Cases 43 to 49 of devices.md 10: what a PLC, or somebody in its place, may answer."""

import asyncio
import struct
import time

import pytest

from device_bridge import plc
from device_bridge.drivers.modbus import (
    BadReplyError,
    ModbusPlc,
    ModbusSettings,
    NotOurPlcError,
    NotWrittenError,
    PlcAwayError,
    PlcError,
    WriteUnsureError,
)
from device_bridge.plc import Op, Result
from tests.device_bridge.drivers.bench import play
from tests.device_bridge.drivers.hostile import (
    READ_BITS,
    READ_WORDS,
    WRITE_BLOCK,
    WRITE_WORD,
    HostilePlc,
    hostile,
)


def driver_of(peer: HostilePlc) -> ModbusPlc:
    # It claims to be real, so production takes it.
    return ModbusPlc(ModbusSettings(port=peer.port, answer_within_s=0.25), production=True)


def body(answer: bytes, new: bytes) -> list[bytes]:
    return [answer[:4] + struct.pack(">H", len(new) + 1) + answer[6:7] + new]


LIES = {
    "other function": lambda _, a: body(a, b"\x01\x04\0\0\0\0"),
    "other read": lambda _, a: body(a, b"\x03" + a[8:]),
    "answer to a bit question": lambda _, a: body(a, b"\x02\x03\0\0\0"),
    "answer to a word question": lambda _, a: body(a, b"\x04\x08" + bytes(8)),
    "answer to a heartbeat": lambda _, a: body(a, b"\x06\0\x64\0\x06"),
    "unknown function": lambda _, a: body(a, b"\x2b\x0e\x01\x01\x00\x00"),
    "server's function": lambda _, a: body(a, b"\x11\x04abcd"),
    "fewer": lambda _, a: body(a, a[7:8] + b"\x02\0\0"),
    "more": lambda _, a: body(a, a[7:8] + b"\x1e" + bytes(30)),
    "nothing": lambda _, a: body(a, a[7:8] + b"\0"),
    "byte count too large": lambda _, a: body(a, a[7:8] + b"\xfa" + a[9:]),
    "byte count too small": lambda _, a: body(a, a[7:8] + b"\x01" + a[9:]),
    "other unit": lambda _, a: [a[:6] + b"\x02" + a[7:]],
    "unit 0": lambda _, a: [a[:6] + b"\x00" + a[7:]],
    "other transaction": lambda _, a: [b"\x7f\xff" + a[2:]],
    "transaction 0": lambda _, a: [b"\0\0" + a[2:]],
    "other protocol": lambda _, a: [a[:2] + b"\0\x01" + a[4:]],
    "length 0": lambda _, a: [a[:4] + b"\0\0" + a[6:]],
    "length 65535": lambda _, a: [a[:4] + b"\xff\xff" + a[6:]],
    "garbage": lambda _, __: [b"HTTP/1.1 400 Bad Request\r\n\r\n"],
    "much garbage": lambda _, __: [b"\xff" * 5000],
    "half a frame": lambda _, a: [a[: len(a) // 2]],
    "half a frame, then a reset": lambda _, __: None,
    "silence": lambda _, __: [],
    "exception to another function": lambda _, a: body(a, b"\x81\x02"),
    "long exception": lambda _, a: body(a, bytes([a[7] | 0x80]) + b"\x02\x02"),
    **{
        f"exception {code}": lambda _, a, code=code: body(a, bytes([a[7] | 0x80, code]))
        for code in (1, 2, 3, 4, 5, 6, 8, 10, 11, 0, 255)
    },
}


@pytest.mark.parametrize("function", [READ_BITS, READ_WORDS])
@pytest.mark.parametrize("lie", sorted(LIES))
def test_that_no_lie_becomes_a_sample(lie, function, caplog):
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            peer.spoiling(function, LIES[lie])
            with pytest.raises((BadReplyError, PlcAwayError)):
                await driver.read()
            assert not driver.live
            peer.honest()
            await asyncio.wait_for(good(driver), 2)
            assert peer.connections == 2
            await driver.close()

    play(scene())
    assert [record.message for record in caplog.records] == []


NOT_EXECUTED = {"exception 1", "exception 2", "exception 3"}


@pytest.mark.parametrize("lie", sorted(LIES))
def test_that_a_write_with_a_false_answer_is_sent_once_and_never_called_done(lie):
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            peer.spoiling(WRITE_BLOCK, LIES[lie])
            expected = NotWrittenError if lie in NOT_EXECUTED else WriteUnsureError
            with pytest.raises(expected):
                await driver.write(5, Op.RELEASE_INNER, 1, 0, 100)
            peer.honest()
            await asyncio.wait_for(good(driver), 2)
            assert len(peer.blocks) == 1
            assert peer.connections == 2
            await driver.close()

    play(scene())


ECHOES = {
    "other address": b"\x00\x65\x00\x06",
    "fewer words": b"\x00\x64\x00\x05",
    "zeros": b"\0\0\0\0",
}


@pytest.mark.parametrize("echo", sorted(ECHOES))
def test_that_the_echo_of_another_write_proves_nothing(echo):
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            peer.spoiling(WRITE_BLOCK, lambda _, a: body(a, a[7:8] + ECHOES[echo]))
            with pytest.raises(WriteUnsureError):
                await driver.write(5, Op.RELEASE_INNER, 1, 0, 100)
            await asyncio.wait_for(good(driver), 2)
            peer.spoiling(WRITE_WORD, lambda _, a: body(a, a[7:8] + ECHOES[echo]))
            with pytest.raises(BadReplyError):
                await driver.beat(3)
            assert not driver.live
            await driver.close()

    play(scene())


@pytest.mark.parametrize("shown", [(4, 1), (0, 0), (5, 0), (5, 9), (5, 65535)])
def test_that_only_the_read_back_proves_a_write(shown):
    async def scene():
        async with hostile(HostilePlc()) as peer:
            peer.follow, peer.shown = False, shown
            driver = driver_of(peer)
            await driver.connect()
            with pytest.raises(WriteUnsureError):
                await driver.write(5, Op.RELEASE_INNER, 1, 0, 100)
            assert len(peer.blocks) == 1
            assert driver.live
            await driver.close()

    play(scene())


def test_that_the_block_on_the_wire_is_the_one_of_the_map():
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            told = await driver.write(9, Op.RELEASE_INNER, 0x12345, 4321, 77)
            assert told is Result.DONE
            assert peer.blocks == [(9, 2, 0xFFFD, 0x2345, 4321, 77)]
            await driver.close()

    play(scene())


def test_that_an_answer_in_single_bytes_is_whole():
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            for function in (READ_BITS, READ_WORDS):
                peer.spoiling(function, lambda _, a: [a[i : i + 1] for i in range(len(a))])
                await driver.read()
            assert peer.connections == 1
            await driver.close()

    play(scene())


@pytest.mark.parametrize(
    "both",
    [
        lambda _, a: [a + a],
        lambda _, a: [a, a],
        lambda _, a: [b"\x7f\xff" + a[2:] + a],  # the late answer to an older question, then ours
    ],
)
def test_that_a_second_answer_never_answers_the_next_question(both):
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            peer.spoiling(READ_BITS, both)
            for _ in range(5):
                try:
                    sample = await driver.read()
                except PlcError:
                    continue
                assert sample.word(plc.Word.MAGIC) == plc.MAGIC
                assert len(sample.bits) == plc.INPUT_BITS
            await driver.close()

    play(scene())


def test_that_an_answer_after_the_timeout_finds_nobody():
    """Case 49: its connection was dropped, so that it cannot be taken for the next answer."""

    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            late = []
            peer.spoiling(
                READ_BITS, lambda _, a: late.append(body(a, b"\x02\x04\xff\xff\xff\xff")) or []
            )
            with pytest.raises(PlcAwayError):
                await driver.read()
            peer.honest()
            peer.say(late[0][0])
            sample = await asyncio.wait_for(good(driver), 2)
            assert not any(sample.bits)
            assert peer.connections == 2
            await driver.close()

    play(scene())


@pytest.mark.parametrize("lie", sorted(LIES))
def test_that_a_false_read_back_leaves_a_write_unsure(lie):
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = driver_of(peer)
            await driver.connect()
            peer.spoiling(READ_WORDS, LIES[lie])
            with pytest.raises(WriteUnsureError):
                await driver.write(5, Op.RELEASE_INNER, 1, 0, 100)
            peer.honest()
            sample = await asyncio.wait_for(good(driver), 2)
            assert sample.word(plc.Word.LAST_SEQ) == 5
            assert len(peer.blocks) == 1
            assert peer.connections == 2
            await driver.close()

    play(scene())


def test_that_a_peer_that_hangs_up_is_noticed_before_the_timeout():
    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = ModbusPlc(ModbusSettings(port=peer.port, answer_within_s=1.0), production=True)
            await driver.connect()
            peer.spoiling(READ_BITS, lambda _, __: None)
            began = time.monotonic()
            with pytest.raises(PlcAwayError):
                await driver.read()
            assert time.monotonic() - began < 0.5
            await driver.close()

    play(scene())


@pytest.mark.parametrize(
    ("magic", "version"), [(0, 1), (0x5342, 1), (plc.MAGIC, 0), (plc.MAGIC, 2), (plc.MAGIC, 0x8002)]
)
def test_that_another_machine_is_not_taken_for_our_plc(magic, version):
    async def scene():
        async with hostile(HostilePlc(magic=magic, version=version)) as peer:
            driver = driver_of(peer)
            with pytest.raises(NotOurPlcError):
                await driver.connect()
            with pytest.raises(NotWrittenError):
                await driver.write(1, Op.RELEASE_OUTER, 1, 0, 100)
            assert peer.blocks == []
            await driver.close()

    play(scene())


def test_that_a_port_with_nobody_behind_it_is_tried_at_a_growing_distance():
    async def scene():
        now = [0.0]
        async with hostile(HostilePlc()) as peer:
            settings = ModbusSettings(port=peer.port, answer_within_s=0.15)
            driver = ModbusPlc(settings, production=True, clock=lambda: now[0])
            peer.spoiling(READ_BITS, lambda _, __: None)  # takes the line, and hangs up
            for _ in range(100):  # 10 s, a poll every 0.1 s
                with pytest.raises(PlcAwayError):
                    await driver.read()
                now[0] += 0.1
            assert 10 <= peer.connections <= 16

    play(scene())


async def good(driver: ModbusPlc) -> plc.Sample:
    while True:
        try:
            return await driver.read()
        except PlcError:
            await asyncio.sleep(0.02)


def test_that_a_cancel_in_the_moment_of_an_answer_is_not_lost():
    """Python 3.11's `wait_for` forgets it; the bridge could then not be stopped."""

    async def scene():
        async with hostile(HostilePlc()) as peer:
            driver = ModbusPlc(ModbusSettings(port=peer.port), production=True)
            await driver.connect()
            context = driver._link._client.ctx
            before = context.response_future
            reading = asyncio.create_task(driver.read())
            while context.response_future is before:  # noqa: ASYNC110 - turn by turn
                await asyncio.sleep(0)
            context.response_future.add_done_callback(lambda _: reading.cancel())
            with pytest.raises(asyncio.CancelledError):
                await reading
            await driver.close()

    play(scene())
