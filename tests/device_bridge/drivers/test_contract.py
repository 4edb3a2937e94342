"""The contract of every PLC driver, against the building that speaks its real protocol."""

import asyncio
import time

import pytest

from device_bridge import plc
from device_bridge.building.settings import BuildingSettings
from device_bridge.drivers.errors import (
    FrozenPlcError,
    NotWrittenError,
    PlcAwayError,
    PlcError,
    SimulatedPlcError,
    WriteUnsureError,
)
from device_bridge.drivers.modbus import ModbusPlc, ModbusSettings
from device_bridge.plc import BEAT_S, Bit, Op, Result, Word
from tests.device_bridge.drivers.bench import DRIVERS, FAST, bench, play

SLOW_PULSE = BuildingSettings(speed=10, pulse=5.0)


@pytest.fixture(params=sorted(DRIVERS))
def make(request):
    return DRIVERS[request.param]


@pytest.fixture
def card_at(tmp_path):
    return tmp_path / "card.json"


def test_that_a_sample_holds_every_cell_of_the_map(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            sample = await here.driver.read()
            assert len(sample.words) == plc.INPUT_WORDS
            assert len(sample.bits) == plc.INPUT_BITS
            assert sample.word(Word.MAGIC) == plc.MAGIC
            on = {bit for bit in Bit if sample.bit(bit)}
            assert on == {
                Bit.OUTER_CLOSED, Bit.OUTER_BOLT, Bit.INNER_CLOSED, Bit.INNER_BOLT,
                Bit.MAINS, Bit.BATTERY, Bit.METAL_HEALTHY, Bit.XRAY_HEALTHY,
            }  # fmt: skip
            assert sample.people == 0

    play(scene())


def test_that_a_sample_is_as_old_as_its_question(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            await here.building.fault("plc", "late", 100)
            before = time.monotonic()
            sample = await here.driver.read()
            assert sample.taken_at - before < 0.05
            assert time.monotonic() - sample.taken_at >= 0.2

    play(scene())


@pytest.mark.parametrize(
    ("op", "edges", "readback"),
    [
        (Op.RELEASE_OUTER, (1, 0), Bit.OUTER_READBACK),
        (Op.OVERRIDE_OUTER, (1, 0), Bit.OUTER_READBACK),
        (Op.RELEASE_INNER, (0, 1), Bit.INNER_READBACK),
    ],
)
def test_that_one_release_is_one_edge(make, card_at, op, edges, readback):
    async def scene():
        async with bench(card_at, make) as here:
            assert await here.write(op) is Result.DONE
            await here.until(lambda state: state.signal(readback.name.lower()).read)
            await here.until(lambda state: not state.outer.released and not state.inner.released)
            assert await here.edges() == edges

    play(scene())


def test_that_a_repeated_sequence_is_a_duplicate_and_moves_nothing(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            assert await here.write(Op.RELEASE_OUTER) is Result.DONE
            await here.until(lambda state: not state.outer.released)
            here.seq -= 1
            assert await here.write(Op.RELEASE_OUTER) is Result.DUPLICATE
            assert await here.edges() == (1, 0)

    play(scene())


def test_that_a_release_quoting_an_old_tick_is_refused(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            now = (await here.driver.read()).word(Word.TICK)
            too_old = (now - plc.MAX_AGE_TICKS - 1) & 0xFFFF
            assert await here.write(Op.RELEASE_OUTER, tick=too_old) is Result.STALE
            assert await here.edges() == (0, 0)

    play(scene())


def test_that_the_plc_keeps_the_other_door_shut_by_itself(make, card_at):
    async def scene():
        async with bench(card_at, make, SLOW_PULSE) as here:
            assert await here.write(Op.RELEASE_OUTER) is Result.DONE
            assert await here.write(Op.RELEASE_INNER) is Result.INTERLOCK
            assert await here.write(Op.RELEASE_OUTER) is Result.BUSY
            assert await here.write(Op.CANCEL) is Result.DONE
            await here.until(lambda state: state.outer.bolted)
            assert await here.write(Op.RELEASE_INNER) is Result.DONE
            assert await here.edges() == (1, 1)

    play(scene())


def test_that_a_fire_outranks_every_release(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            await here.building.do("fire")
            await here.until(lambda state: state.signal("fire").read)
            for op in (Op.RELEASE_OUTER, Op.RELEASE_INNER, Op.OVERRIDE_OUTER):
                assert await here.write(op) is Result.EMERGENCY
            assert await here.edges() == (0, 0)

    play(scene())


def test_that_a_write_without_a_connection_is_surely_not_sent(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            sample = await here.driver.read()
            await here.driver.close()
            with pytest.raises(NotWrittenError):
                await here.driver.write(1, Op.RELEASE_OUTER, 1, sample.word(Word.TICK), 100)
            with pytest.raises(PlcAwayError):
                await here.driver.beat(9)
            assert (await here.building.state()).plc.blocks == 0

    play(scene())


@pytest.mark.parametrize(("seq", "max_age"), [(0, 100), (65536, 100), (1, 101), (1, -1)])
def test_that_a_block_out_of_range_is_a_mistake_of_the_caller(make, card_at, seq, max_age):
    async def scene():
        async with bench(card_at, make) as here:
            with pytest.raises(ValueError, match="out of range"):
                await here.driver.write(seq, Op.RELEASE_OUTER, 1, 0, max_age)
            assert (await here.building.state()).plc.blocks == 0

    play(scene())


def test_that_a_write_that_a_frozen_plc_finds_late_moves_nothing(make, card_at):
    """Case 42: the write is unsure, is not repeated, and dies of its own age."""

    async def scene():
        async with bench(card_at, make) as here:
            await here.beat()
            sample = await here.driver.read()
            await here.building.fault("plc", "frozen")
            with pytest.raises(WriteUnsureError):
                await here.driver.write(7, Op.RELEASE_OUTER, 1, sample.word(Word.TICK), 50)
            with pytest.raises(PlcError):
                await here.driver.read()
            # Until the write is older than the age it carries, on the PLC's own clock.
            while time.monotonic() < sample.taken_at + 0.6:
                assert (await here.building.state()).plc.blocks == 0
                await asyncio.sleep(0.02)
            await here.building.clear()
            late = await here.good_read()
            state = await here.building.state()
            assert state.plc.blocks <= 1
            assert (state.outer.edges, state.inner.edges) == (0, 0)
            assert late.word(Word.RESULT) in (Result.NONE, Result.STALE)

    play(scene())


def test_that_a_plc_that_answers_nothing_leaves_a_write_unsure(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            sample = await here.driver.read()
            await here.building.fault("plc", "silent")
            with pytest.raises(WriteUnsureError):
                await here.driver.write(7, Op.RELEASE_OUTER, 1, sample.word(Word.TICK), 50)
            await here.building.clear()
            await here.good_read()
            state = await here.building.state()
            assert (state.plc.blocks, state.outer.edges) == (0, 0)

    play(scene())


@pytest.mark.parametrize("kind", ["wrong_function", "fewer_bits", "exception", "late"])
def test_that_an_answer_to_another_question_is_no_sample(make, card_at, kind):
    async def scene():
        async with bench(card_at, make) as here:
            await here.building.fault("plc", kind, 6 if kind == "exception" else 700)
            with pytest.raises(PlcError):
                await here.driver.read()
            await here.building.clear()
            assert (await here.good_read()).word(Word.MAGIC) == plc.MAGIC

    play(scene())


def test_that_a_plc_that_was_away_is_found_again(make, card_at):
    """Case 55: refused connections, then back on the same port."""

    async def scene():
        async with bench(card_at, make) as here:
            await here.building.fault("plc", "away")
            await here.bad_read()
            for _ in range(20):
                with pytest.raises(PlcAwayError):
                    await here.driver.read()
            await here.building.clear()
            await here.good_read(within_s=3)
            assert await here.write(Op.RELEASE_OUTER) is Result.DONE

    play(scene())


def test_that_a_reboot_shows_as_another_life_and_no_edge(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            before = await here.driver.read()
            await here.building.fault("plc", "reboot")
            after = await here.good_read()
            while after.word(Word.BOOT) == before.word(Word.BOOT):
                after = await here.good_read()
            assert after.word(Word.LAST_SEQ) == 0
            assert await here.edges() == (0, 0)

    play(scene())


def test_that_an_image_that_stands_still_is_not_believed(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            await here.building.fault("plc", "stalled")
            await here.bad_read(FrozenPlcError)
            await here.building.clear()
            await here.good_read()

    play(scene())


def test_that_a_cancelled_call_leaves_the_next_one_its_own_answer(make, card_at):
    """Case 49: the answer to the abandoned question comes during the next one."""

    async def scene():
        async with bench(card_at, make) as here:
            await here.building.fault("plc", "late", 150)
            call = asyncio.create_task(here.driver.read())
            await here.building.state()  # by now its question is on the wire
            call.cancel()
            await asyncio.wait([call])
            assert call.cancelled()
            await here.building.clear()
            sample = await here.good_read()
            assert len(sample.words) == plc.INPUT_WORDS

    play(scene())


def test_that_calls_made_at_once_each_get_their_own_answer(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            calls = [here.driver.read() for _ in range(8)] + [here.driver.beat(n) for n in range(8)]
            told = await asyncio.gather(*calls)
            assert [type(answer) for answer in told[:8]] == [plc.Sample] * 8

    play(scene())


def test_that_done_with_a_dead_output_shows_no_readback(make, card_at):
    """Case 52: the result says done, and only the readback tells the truth."""

    async def scene():
        async with bench(card_at, make, SLOW_PULSE) as here:
            await here.building.fault("plc", "dead_output")
            assert await here.write(Op.RELEASE_OUTER) is Result.DONE
            seen = await here.until(lambda state: state.plc.result == Result.DONE)
            assert not seen.outer.released
            sample = await here.driver.read()
            assert not sample.bit(Bit.OUTER_READBACK)
            assert sample.word(Word.PULSE_LEFT) > 0
            assert await here.edges() == (0, 0)

    play(scene())


def test_that_a_release_ends_when_the_host_falls_silent(make, card_at):
    """Case 53: the host watchdog, well before the pulse would have ended."""

    async def scene():
        async with bench(card_at, make, SLOW_PULSE) as here:
            assert await here.write(Op.RELEASE_OUTER) is Result.DONE
            began = time.monotonic()
            async with asyncio.timeout(4):
                while (await here.driver.read()).word(Word.PULSE_LEFT):
                    await here.building.state()
            assert 1.0 < time.monotonic() - began < 3.0
            assert await here.edges() == (1, 0)

    play(scene())


def test_that_a_simulated_plc_is_refused_in_production(make, card_at):
    async def scene():
        async with bench(card_at, make) as here:
            real = make(here.building.card, production=True)
            with pytest.raises(SimulatedPlcError):
                await real.connect()
            with pytest.raises(NotWrittenError):
                await real.write(1, Op.RELEASE_OUTER, 1, 0, 100)
            await real.close()
            assert (await here.building.state()).plc.blocks == 0

    play(scene())


def test_that_a_visitor_comes_from_the_street_to_the_reception(make, card_at):
    """The whole passage, by the driver alone: bell, outer door, check, inner door."""

    async def scene():
        async with bench(card_at, make, FAST) as here:
            await here.building.do("bell")
            await here.until(lambda state: state.signal("bell").read)
            assert await here.write(Op.RELEASE_OUTER) is Result.DONE
            await here.until(lambda s: s.inside == 1 and s.outer.bolted and s.outer.leaf == "shut")
            assert (await here.driver.read()).people == 1
            assert await here.write(Op.RELEASE_INNER) is Result.DONE
            end = await here.until(lambda s: s.inside == 0 and s.inner.bolted)
            assert [person.place for person in end.people] == ["reception"]
            assert await here.edges() == (1, 1)

    play(scene())


def test_that_a_plc_that_is_away_is_told_in_the_same_words_until_it_is_back(make, card_at):
    """A log writes a line for each change of the words: an absence is one, however long."""

    async def scene():
        async with bench(card_at, make) as here:
            card = here.building.card
        gone = make(card)
        said = set()
        for _ in range(20):
            with pytest.raises(PlcAwayError) as told:
                await gone.read()
            said.add(str(told.value))
        await gone.close()
        assert len(said) == 1

    play(scene())


class Counted(ModbusPlc):
    """A driver that also counts its heartbeats."""

    beats = 0

    async def beat(self, value):
        self.beats += 1
        await super().beat(value)


def test_that_a_heartbeat_goes_out_when_it_is_due_and_again_at_once_when_it_failed(card_at):
    async def scene():
        now = [100.0]

        def make(card, *, production=False):
            settings = ModbusSettings(port=card.modbus_port)
            return Counted(settings, production=production, clock=lambda: now[0])

        async with bench(card_at, make) as here:
            await here.driver.read()
            for passed, beats in ((0.0, 1), (0.1, 1), (BEAT_S, 2), (0.1, 2)):
                now[0] += passed
                await here.driver.stay_alive()
                assert here.driver.beats == beats
            now[0] += BEAT_S
            await here.driver.close()
            for beats in (3, 4):
                with pytest.raises(PlcAwayError):
                    await here.driver.stay_alive()
                assert here.driver.beats == beats

    play(scene())
