"""`reception-building` as a program of its own, stopped and thawed like one."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from device_bridge.drivers.modbus import ModbusPlc, ModbusSettings, PlcError, WriteUnsureError
from device_bridge.plc import Op, Result, Word
from device_bridge.training import Building, BuildingAwayError, BuildingCard
from tests.device_bridge.drivers.bench import play

PROGRAM = [sys.executable, "-m", "device_bridge.building"]
WITHIN_S = 20


@contextmanager
def program(card_at, *options):
    command = [*PROGRAM, "run", "--ready-file", str(card_at), "--speed", "10", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as it:
        try:
            it.ready = it.stdout.readline()
            assert it.ready, it.stderr.read()
            yield it
        finally:
            it.send_signal(signal.SIGCONT)
            it.terminate()
            it.said = it.communicate(timeout=WITHIN_S)


def told(card_at, *words):
    return subprocess.run(
        [*PROGRAM, *words, "--ready-file", str(card_at)],
        capture_output=True, text=True, timeout=WITHIN_S, check=False,
    )  # fmt: skip


@pytest.fixture
def card_at(tmp_path):
    return tmp_path / "card.json"


def test_that_run_says_where_it_listens_and_stops_cleanly(card_at):
    with program(card_at) as building, Building.connect(card_at) as remote:
        assert f":{remote.card.modbus_port}," in building.ready
        assert f":{remote.card.control_port}," in building.ready
        assert remote.card.token not in building.ready
    assert building.returncode == 0
    assert building.said == ("", "")
    assert not card_at.exists()


def test_that_a_person_can_be_played_from_the_command_line(card_at):
    with program(card_at):
        assert told(card_at, "do", "bell", "--metal").returncode == 0
        assert told(card_at, "fault", "people", "count", "--value", "7").returncode == 0
        state = json.loads(told(card_at, "state", "--json").stdout)
        assert state["people"][0]["place"] == "street"
        assert state["plc"]["faults"] == ["people count"]
        assert told(card_at, "clear").returncode == 0
        words = told(card_at, "state").stdout
        assert "outer door: shut, bolted" in words
        refused = told(card_at, "do", "open", "outer")
        assert refused.returncode == 1
        assert "bolted" in refused.stderr
        assert "Traceback" not in refused.stderr


def test_that_visitors_come_by_themselves_when_asked_to(card_at):
    with program(card_at, "--visitors", "--seed", "3"), Building.connect(card_at) as remote:
        end = time.monotonic() + WITHIN_S
        while not remote.state().people:
            assert time.monotonic() < end


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--speed", "0"), "speed"),
        (("--pulse", "3600"), "pulse"),
        (("--config", "/nowhere/x.toml"), "/nowhere/x.toml"),
    ],
)
def test_that_wrong_settings_are_one_sentence(card_at, options, says):
    refused = told(card_at, "run", *options)
    assert refused.returncode == 2
    assert says in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_that_a_production_configuration_is_not_served(card_at, tmp_path):
    config = tmp_path / "office.toml"
    config.write_text("production = true\n", encoding="utf-8")
    refused = told(card_at, "run", "--config", str(config))
    assert refused.returncode == 2
    assert "never serves a real office" in refused.stderr
    assert not card_at.exists()


def test_that_a_taken_port_is_one_sentence(card_at, tmp_path):
    with program(card_at), Building.connect(card_at) as remote:
        for option, port in (
            ("--port", remote.card.modbus_port),
            ("--control-port", remote.card.control_port),
        ):
            refused = told(tmp_path / "other.json", "run", option, str(port))
            assert refused.returncode == 1
            assert refused.stderr.startswith("The building cannot be served:")
            assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize(("frozen_s", "edges"), [(0.1, 1), (1.5, 0)])
def test_that_a_write_to_a_stopped_process_is_late_only_within_its_age(card_at, frozen_s, edges):
    """Case 42 with a real SIGSTOP: the kernel keeps the write, and the PLC judges its age."""

    async def scene():
        with Building.connect(card_at) as remote:
            driver = ModbusPlc(ModbusSettings(port=remote.card.modbus_port), production=False)
            await driver.connect()
            await driver.beat(1)
            tick = (await driver.read()).word(Word.TICK)
            os.kill(building.pid, signal.SIGSTOP)
            writing = asyncio.create_task(driver.write(5, Op.RELEASE_OUTER, 1, tick, 100))
            await asyncio.wait([writing], timeout=frozen_s)
            if not writing.done():
                assert frozen_s < 0.4
            else:
                assert isinstance(writing.exception(), WriteUnsureError)
                while time.monotonic() - began < frozen_s:
                    await expect_away(driver)
            os.kill(building.pid, signal.SIGCONT)
            if edges:
                assert await writing is Result.DONE
            sample = await good(driver)
            assert sample.word(Word.EDGES_OUTER) == edges
            assert remote.state().outer.edges == edges
            assert remote.state().plc.blocks <= 1
            await driver.close()

    with program(card_at) as building:
        began = time.monotonic()
        play(scene())


async def expect_away(driver):
    with pytest.raises(PlcError):
        await driver.read()
    await asyncio.sleep(0.02)


async def good(driver):
    while True:
        try:
            return await driver.read()
        except PlcError:
            await asyncio.sleep(0.02)


def test_that_one_building_is_found_without_its_card_and_of_several_one_must_be_named(
    card_at, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    other = tmp_path / "second.json"

    def state():
        return subprocess.run(
            [*PROGRAM, "state"], capture_output=True, text=True, timeout=WITHIN_S, check=False
        )

    with program(card_at, "--usual"):
        assert BuildingCard.read() == BuildingCard.read(card_at)
        with program(other, "--usual"):
            asked = state()
            assert asked.returncode == 1
            first, *named = asked.stderr.splitlines()
            assert first == "2 fake buildings are running. Name one:"
            assert {line.split()[1] for line in named} == {str(card_at), str(other)}
        assert state().returncode == 0
    with pytest.raises(BuildingAwayError):
        BuildingCard.read()


def test_that_the_card_of_a_building_that_crashed_names_nobody(card_at, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with program(card_at, "--usual"):
        card = BuildingCard.read()
    card.write(card.listed_at)
    with pytest.raises(BuildingAwayError, match="no fake building is running"):
        BuildingCard.read()
