"""The field controller on its wire: gates let one through, barriers close on nothing."""

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager

import pytest

from device_bridge.building.run import running
from device_bridge.building.settings import BuildingSettings
from device_bridge.drivers.modbus import ModbusPlc, ModbusSettings, PlcError
from device_bridge.field import (
    FIELD_MAP,
    BarrierBit,
    BarrierWord,
    FieldOp,
    GateBit,
    GateWord,
    Point,
    ReaderWord,
    barrier_sample,
    gate_sample,
    point_sample,
)
from device_bridge.plc import MAX_AGE_TICKS, Result, Sample, Word
from device_bridge.training import AsyncBuilding, Deed, NotDoneError, Why
from tests.device_bridge.drivers.bench import play

MOST_WORDS = 125  # that one Modbus read may bring
FAST = BuildingSettings(speed=10, gates=2, barriers=2)


class Field:
    """One scene: the true building, and the field controller as a driver sees it."""

    def __init__(self, building: AsyncBuilding, driver: ModbusPlc) -> None:
        self.building, self.driver = building, driver
        self.seq = self.beats = 0

    async def read(self) -> Sample:
        self.beats = (self.beats + 1) & 0xFFFF
        sample = await self.driver.read()
        await self.driver.beat(self.beats)
        return sample

    async def ask(self, op: FieldOp, element: int = 0, *, tick: int | None = None) -> Result:
        await self.read()
        now = (await self.read()).word(Word.TICK)
        self.seq += 1
        return await self.driver.write(
            self.seq, op, element, now if tick is None else tick, MAX_AGE_TICKS
        )

    async def until(self, condition: Callable[[Sample], bool]) -> Sample:
        async with asyncio.timeout(5):
            while True:
                sample = await self.read()
                if condition(sample):
                    return sample
                await asyncio.sleep(0.01)


@asynccontextmanager
async def field(card_at):
    async with running(FAST, card_at) as card:
        building = await AsyncBuilding.connect(card)
        driver = ModbusPlc(ModbusSettings(port=card.field_port), production=False, layout=FIELD_MAP)
        try:
            await driver.connect()
            yield Field(building, driver)
        finally:
            await driver.close()
            await building.close()


@pytest.fixture
def card_at(tmp_path):
    return tmp_path / "card.json"


def test_that_a_grant_lets_one_through_and_closes_behind(card_at):
    async def scene():
        async with field(card_at) as here:
            await here.building.do(Deed.WALK_IN, "gate/1")
            assert await here.ask(FieldOp.GATE_IN) is Result.DONE
            await here.until(lambda s: gate_sample(s, 0).word(GateWord.PASSED_IN) == 1)
            sample = await here.until(lambda s: not gate_sample(s, 0).bit(GateBit.OPEN_IN))
            gate = gate_sample(sample, 0)
            assert gate.word(GateWord.EDGES) == 1
            assert gate.bit(GateBit.READY)
            assert not gate.bit(GateBit.TAILGATE)
            assert gate_sample(sample, 1).word(GateWord.EDGES) == 0

    play(scene())


def test_that_two_on_one_grant_are_seen(card_at):
    async def scene():
        async with field(card_at) as here:
            await here.building.do(Deed.WALK_IN, "gate/2", count=2)
            assert await here.ask(FieldOp.GATE_IN, 1) is Result.DONE
            sample = await here.until(lambda s: gate_sample(s, 1).bit(GateBit.TAILGATE))
            sample = await here.until(lambda s: gate_sample(s, 1).word(GateWord.PASSED_IN) == 2)
            assert gate_sample(sample, 1).word(GateWord.EDGES) == 1

    play(scene())


def test_that_whoever_goes_against_the_way_is_seen(card_at):
    async def scene():
        async with field(card_at) as here:
            await here.building.do(Deed.AGAINST, "gate/1")
            assert await here.ask(FieldOp.GATE_IN) is Result.DONE
            sample = await here.until(lambda s: gate_sample(s, 0).bit(GateBit.WRONG_WAY))
            sample = await here.until(lambda s: gate_sample(s, 0).word(GateWord.PASSED_OUT) == 1)
            assert gate_sample(sample, 0).word(GateWord.PASSED_IN) == 0

    play(scene())


def test_that_fire_frees_the_gates_in_hardware(card_at):
    async def scene():
        async with field(card_at) as here:
            await here.building.do(Deed.FIRE)
            sample = await here.until(lambda s: gate_sample(s, 0).bit(GateBit.FREED))
            assert point_sample(sample).bit(Point.FIRE)
            assert await here.ask(FieldOp.GATE_IN) is Result.EMERGENCY
            await here.building.do(Deed.FIRE, on=False)
            sample = await here.until(lambda s: not gate_sample(s, 0).bit(GateBit.FREED))
            assert not point_sample(sample).bit(Point.FIRE)

    play(scene())


def test_that_a_barrier_moves_to_its_end_and_stops(card_at):
    async def scene():
        async with field(card_at) as here:
            assert await here.ask(FieldOp.BARRIER_CLOSE) is Result.DONE
            sample = await here.until(lambda s: barrier_sample(s, 0).bit(BarrierBit.AT_CLOSED))
            sample = await here.until(lambda s: not barrier_sample(s, 0).bit(BarrierBit.CLOSING))
            barrier = barrier_sample(sample, 0)
            assert barrier.position == pytest.approx(1.0, abs=0.01)
            assert barrier.word(BarrierWord.EDGES_CLOSE) == 1
            assert barrier.word(BarrierWord.EDGES_OPEN) == 0
            assert barrier_sample(sample, 1).position == 0

    play(scene())


@pytest.mark.parametrize("deed", [Deed.LOOP, Deed.LOOP_SICK, Deed.EYE, Deed.EYE_SICK])
def test_that_nothing_closes_on_what_stands_there_or_is_not_known(card_at, deed):
    async def scene():
        async with field(card_at) as here:
            await here.building.do(deed, "barrier/1")
            await here.read()
            assert await here.ask(FieldOp.BARRIER_CLOSE) is Result.INTERLOCK
            await here.building.do(deed, "barrier/1", on=False)
            assert await here.ask(FieldOp.BARRIER_CLOSE) is Result.DONE
            await here.building.do(deed, "barrier/1")
            sample = await here.until(lambda s: not barrier_sample(s, 0).bit(BarrierBit.CLOSING))
            assert not barrier_sample(sample, 0).bit(BarrierBit.AT_CLOSED)
            # The way out stays free.
            assert await here.ask(FieldOp.BARRIER_OPEN) is Result.DONE

    play(scene())


def test_that_a_stale_or_repeated_block_moves_nothing(card_at):
    async def scene():
        async with field(card_at) as here:
            sample = await here.read()
            old = (sample.word(Word.TICK) - 150) & 0xFFFF
            assert await here.ask(FieldOp.BARRIER_CLOSE, tick=old) is Result.STALE
            assert await here.ask(FieldOp.GATE_IN, 7) is Result.OP
            here.seq -= 1
            assert await here.ask(FieldOp.GATE_IN) is Result.DUPLICATE
            state = await here.building.state()
            assert [one.edges_close for one in state.barriers] == [0, 0]
            assert [gate.edges for gate in state.gates] == [0, 0]

    play(scene())


def test_that_the_field_breaks_beside_the_airlock_and_not_with_it(card_at):
    async def scene():
        async with field(card_at) as here:
            await here.building.fault("field", "silent")
            with pytest.raises(PlcError):
                await here.read()
            state = await here.building.state()
            assert state.field_faults == ("field silent",)
            assert state.plc.faults == ()
            await here.building.clear("field")
            async with asyncio.timeout(5):
                while True:
                    try:
                        await here.read()
                        break
                    except PlcError:
                        await asyncio.sleep(0.02)

    play(scene())


def test_that_a_card_is_read_with_its_side_and_counted(card_at):
    async def scene():
        async with field(card_at) as here:
            await here.building.do(Deed.CARD_IN, "gate/2", card="04a2c1d7")
            sample = await here.until(lambda s: gate_sample(s, 1).reader[ReaderWord.COUNT] == 1)
            gate = gate_sample(sample, 1)
            assert (gate.card, gate.reader[ReaderWord.WAY]) == ("04a2c1d7", 1)
            assert gate_sample(sample, 0).reader == (0, 0, 0, 0)
            await here.building.do(Deed.CARD_OUT, "gate/2", card="ffffffff")
            sample = await here.until(lambda s: gate_sample(s, 1).reader[ReaderWord.COUNT] == 2)
            gate = gate_sample(sample, 1)
            assert (gate.card, gate.reader[ReaderWord.WAY]) == ("ffffffff", 2)
            for wrong in ("", "123456789", "nobody", "-1"):
                with pytest.raises(NotDoneError) as error:
                    await here.building.do(Deed.CARD_IN, "gate/2", card=wrong)
                assert error.value.why is Why.NO_CARD
            assert FIELD_MAP.words <= MOST_WORDS

    play(scene())


def test_that_a_deed_at_nothing_is_refused_by_name(card_at):
    async def scene():
        async with field(card_at) as here:
            for deed, place in (
                (Deed.WALK_IN, "gate/9"),
                (Deed.LOOP, "x"),
                (Deed.POINT, "nowhere"),
            ):
                with pytest.raises(NotDoneError) as error:
                    await here.building.do(deed, place)
                assert error.value.detail == place

    play(scene())


def test_that_a_controller_without_its_inputs_moves_nothing(card_at):
    async def scene():
        async with field(card_at) as here:
            await here.building.fault("field", "cut")
            dark = await here.until(lambda sample: not any(sample.bits))
            assert barrier_sample(dark, 0).position is None
            assert await here.ask(FieldOp.GATE_IN) is Result.INTERLOCK
            assert await here.ask(FieldOp.BARRIER_CLOSE) is Result.INTERLOCK
            await here.building.clear("field")
            await here.until(lambda sample: barrier_sample(sample, 0).bit(BarrierBit.AT_OPEN))
            assert await here.ask(FieldOp.BARRIER_CLOSE) is Result.DONE

    play(scene())
