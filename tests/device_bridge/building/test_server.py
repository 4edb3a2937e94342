"""What the fake PLC takes and refuses on its own wire, asked by a bare Modbus client."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from pymodbus.client import AsyncModbusTcpClient
from pymodbus.constants import ExcCodes

from device_bridge import plc
from device_bridge.building.settings import BuildingSettings
from device_bridge.plc import Bit, Op, Result, Word
from tests.device_bridge.drivers.bench import bench, play


@pytest.fixture
def card_at(tmp_path):
    return tmp_path / "card.json"


@asynccontextmanager
async def wire(card_at):
    async with bench(card_at) as here:
        port = here.building.card.modbus_port
        client = AsyncModbusTcpClient("127.0.0.1", port=port, timeout=1, retries=0)
        await client.connect()
        try:
            yield here, client
        finally:
            client.close()


BLOCK = [1, 1, 0xFFFE, 0, 0, 100]


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda c: c.write_coil(0, value=True), ExcCodes.ILLEGAL_FUNCTION),
        (lambda c: c.write_coil(3, value=False), ExcCodes.ILLEGAL_FUNCTION),
        (lambda c: c.write_coils(0, [True] * 8), ExcCodes.ILLEGAL_FUNCTION),
        (lambda c: c.write_coil(999, value=True), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.write_register(100, 1), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.write_register(105, 1), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.write_registers(100, BLOCK[:5]), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.write_registers(100, [*BLOCK, 0]), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.write_registers(101, BLOCK), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.write_registers(0, BLOCK), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.mask_write_register(address=100), ExcCodes.ILLEGAL_FUNCTION),
        (
            lambda c: c.readwrite_registers(
                read_address=100, read_count=1, write_address=100, values=BLOCK
            ),
            ExcCodes.ILLEGAL_FUNCTION,
        ),
        (lambda c: c.read_input_registers(0, count=12), ExcCodes.ILLEGAL_ADDRESS),
        (lambda c: c.write_registers(100, BLOCK, device_id=2), ExcCodes.GATEWAY_NO_RESPONSE),
        (lambda c: c.read_input_registers(0, count=10, device_id=9), ExcCodes.GATEWAY_NO_RESPONSE),
    ],
)
def test_that_only_whole_blocks_reach_the_program(card_at, ask, code):
    async def scene():
        async with wire(card_at) as (here, client):
            reply = await ask(client)
            assert reply.isError()
            assert reply.exception_code == code
            state = await here.building.state()
            assert (state.plc.blocks, state.outer.edges, state.inner.edges) == (0, 0, 0)

    play(scene())


def test_that_the_heartbeat_is_the_one_register_that_can_be_written_alone(card_at):
    async def scene():
        async with wire(card_at) as (here, client):
            for beat, ask in enumerate((client.write_register, client.write_registers), 1):
                reply = await ask(plc.HEARTBEAT_AT, beat if beat == 1 else [beat])
                assert not reply.isError()
            assert (await here.building.state()).plc.host_alive

    play(scene())


def test_that_a_block_is_answered_after_the_scan_that_judged_it(card_at):
    async def scene():
        async with wire(card_at) as (here, client):
            await client.write_register(plc.HEARTBEAT_AT, 77)
            tick = (await here.driver.read()).word(Word.TICK)
            block = [9, Op.RELEASE_INNER, ~Op.RELEASE_INNER & 0xFFFF, 3, tick, 100]
            await client.write_registers(plc.WRITE_AT, block)
            told = await client.read_input_registers(Word.LAST_SEQ, count=2)
            assert told.registers == [9, Result.DONE]

    play(scene())


def test_that_bits_are_where_the_map_says(card_at):
    async def scene():
        async with wire(card_at) as (here, client):
            for bit, deed in ((Bit.FIRE, "fire"), (Bit.XRAY_ALERT, "xray"), (Bit.TAMPER, "tamper")):
                await here.building.do(deed)
                await here.until(lambda state, bit=bit: state.signal(bit.name.lower()).read)
                reply = await client.read_discrete_inputs(bit, count=1)
                assert reply.bits[0] is True

    play(scene())


def test_that_a_pile_of_blocks_is_judged_one_a_scan(card_at):
    async def scene():
        async with wire(card_at) as (here, _):
            await here.beat()
            tick = (await here.driver.read()).word(Word.TICK)
            port = here.building.card.modbus_port
            clients = [
                AsyncModbusTcpClient("127.0.0.1", port=port, timeout=1, retries=0) for _ in range(6)
            ]
            assert all([await client.connect() for client in clients])
            ops = [Op.RELEASE_OUTER, Op.RELEASE_INNER] * 3
            await asyncio.gather(
                *(
                    client.write_registers(100, [50 + n, op, ~op & 0xFFFF, 1, tick, 100])
                    for n, (client, op) in enumerate(zip(clients, ops, strict=True))
                )
            )
            for client in clients:
                client.close()
            state = await here.building.state()
            assert state.plc.blocks == 6
            assert state.outer.edges + state.inner.edges == 1

    play(scene())


def test_that_a_reboot_hangs_up_on_everybody(card_at):
    async def scene():
        async with wire(card_at) as (here, client):
            assert client.connected
            await here.building.fault("plc", "reboot")
            async with asyncio.timeout(2):
                while client.connected:
                    await here.building.state()

    play(scene())


def test_that_a_reboot_forgets_the_blocks_that_waited(card_at):
    async def scene():
        async with wire(card_at) as (here, client):
            await here.building.fault("plc", "stalled")
            await client.write_registers(plc.WRITE_AT, BLOCK)
            await here.building.fault("plc", "reboot")
            await here.building.clear()
            await here.good_read()
            state = await here.until(lambda state: state.plc.tick > 10)
            assert (state.plc.blocks, state.plc.last_seq) == (0, 0)

    play(scene())


def test_that_a_standing_program_lets_go_of_a_door(card_at):
    async def scene():
        async with bench(card_at, settings=BuildingSettings(pulse=10)) as here:
            assert await here.write(Op.RELEASE_OUTER) is Result.DONE
            await here.until(lambda state: state.outer.released)
            await here.building.fault("plc", "frozen")
            await here.until(lambda state: not state.outer.released, beating=False)
            await here.building.clear()
            await here.good_read()
            state = await here.building.state()
            assert (state.outer.released, state.outer.edges) == (False, 1)

    play(scene())


def test_that_a_reboot_a_hundred_times_over_switches_no_output(card_at):
    async def scene():
        async with wire(card_at) as (here, _):
            boots = {(await here.building.fault("plc", "reboot")).plc.boot for _ in range(100)}
            assert len(boots) > 90
            await here.good_read()
            assert await here.edges() == (0, 0)

    play(scene())
