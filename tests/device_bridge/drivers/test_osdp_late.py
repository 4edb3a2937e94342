"""A library that is late to do as it is asked: driven here, with a clock that runs ahead of it."""

import asyncio

import pytest
from msgspec.structs import replace
from osdp import Command

from device_bridge import keys
from device_bridge.building.readers import KEY_FILE, Readers
from device_bridge.bus_messages import BusTold
from device_bridge.clock import boot_seconds
from device_bridge.drivers.osdp import TURN_S, Bus
from device_bridge.drivers.serial import SerialPort
from device_bridge.protocol.codes import ReaderStand
from device_bridge.training import FaultKind
from tests.device_bridge.drivers.test_osdp import play, setup

HASTE = 20.0  # seconds of ours in one of the library's, which asks a silent reader for 8 s
BOTH = {0, 1}


def test_that_readers_that_the_library_is_late_to_switch_are_not_lost(tmp_path):
    async def scene():
        readers = Readers(2, tmp_path)
        await readers.start()
        told: list[BusTold] = []
        bus = Bus(setup(tmp_path), SerialPort(str(tmp_path / "bus-1"), 9600), told.append, 0.0)
        now, off = 0.0, set()

        async def run(until, pace=1.0):
            nonlocal now, off
            before = boot_seconds()
            while not until():
                await asyncio.sleep(TURN_S)
                now, before = now + pace * (boot_seconds() - before), boot_seconds()
                bus.turn(now)
                off |= {place for place in BOTH if not bus._panel.ctx.is_pd_enabled(place)}

        def secure():
            return told and {one.stand for one in told[-1].readers} == {ReaderStand.SECURE}

        def asked():
            return [one.asked_at is not None for one in bus._readers]

        await run(lambda: secure() and all(asked()))
        off.clear()
        for name in ("reader/1", "reader/2"):
            readers.break_(name, FaultKind.CUT)
        await run(lambda: off == BOTH, HASTE)
        assert asked() == [False, False]  # how its cover is by now, nobody knows
        readers.mend()
        await run(lambda: secure() and all(asked()))
        await readers.stop()

    play(scene())


@pytest.mark.parametrize(("heard_at", "refusals"), [(None, 0), (4.0, 0), (6.0, 1)])
def test_that_a_question_that_a_cut_cable_ends_is_no_refusal(tmp_path, heard_at, refusals):
    """After three refusals a reader is spared the question: three bad moments are none."""
    keys.create_reader_key(tmp_path / KEY_FILE)
    bus = Bus(setup(tmp_path), SerialPort(str(tmp_path / "none"), 9600), print, 0.0)
    reader = bus._readers[0]
    reader.watched, reader.asked_at = replace(reader.watched, heard_at=heard_at), 5.0
    bus._completed(1, {"command": Command.Status}, 1)
    assert reader.refusals == refusals
    bus._completed(1, {"command": Command.Status}, 0)
    assert reader.refusals == 0
