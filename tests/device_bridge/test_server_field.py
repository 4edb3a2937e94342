"""Bollards, a shutter and a gate behind the bridge as a process, on real Modbus and CURVE."""

import asyncio
import time
from collections import deque
from types import SimpleNamespace

import pytest

from device_bridge.building.run import running
from device_bridge.building.settings import BuildingSettings
from device_bridge.drivers.modbus import ModbusPlc, ModbusSettings
from device_bridge.element import MoveDrive
from device_bridge.field import FIELD_MAP, FieldOp
from device_bridge.plc import MAX_AGE_TICKS, SEQ_LAST, Result, Sample, Word
from device_bridge.plc_line import PlcLine
from device_bridge.protocol.answers import Done, Released, Selected
from device_bridge.protocol.codes import Move, Phase, Refusal, Stage, Stand
from device_bridge.protocol.requests import GRANTS, AskStatus, Operate, PushGrants, SelectMove
from device_bridge.server_field import FieldService
from device_bridge.training import Deed
from tests.device_bridge.bridge_rig import WHO, site, wait_for
from tests.device_bridge.gate_rig import CARD, grant

MORE = """port = {field_port}

[[barrier]]
name = "bollards/front"
kind = "bollard"
number = 1

[[barrier]]
name = "shutter/door"
kind = "shutter"
number = 2

[[gate]]
name = "gate/1"
zone = "offices"
number = 1
label = "Gate 1"
"""
FRONT = "bollards/front"


@pytest.fixture
def place(tmp_path):
    with site(tmp_path, more=MORE) as made:
        yield made


def edges(place):
    with place.building() as building:
        return [(one.edges_close, one.edges_open) for one in building.state().barriers]


def close(console):
    token = console.ask(SelectMove(console.id(), WHO, FRONT, Move.CLOSE))
    assert isinstance(token, Selected)
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    request = Operate(console.id(), WHO, FRONT, token.token, console.client.newest_tick)
    return request, console.ask(request)


def stand(console, name=FRONT):
    return console.devices[name].stand if name in console.devices else None


def test_that_a_bollard_closes_once_and_the_airlock_goes_on_beside_it(place):
    console = place.console()
    console.until(Phase.EMPTY)
    wait_for(lambda: stand(console) is Stand.OPEN, what="the bollards")
    request, answer = close(console)
    assert answer == Released(request.id)
    wait_for(lambda: stand(console) is Stand.CLOSED, what="the end switch")
    assert console.ask(request) == Released(request.id)  # a repeat moves nothing
    assert edges(place)[:2] == [(1, 0), (0, 0)]
    assert console.ask(AskStatus("s", request.id)).stage is Stage.ARRIVED
    assert console.airlock.phase is Phase.EMPTY
    kinds = [(r.kind, r.device) for r in place.records() if r.command == request.id]
    assert kinds == [("operate", FRONT), ("outcome", FRONT)]


def test_that_a_car_over_the_loop_refuses_by_name(place):
    console = place.console()
    wait_for(lambda: stand(console) is Stand.OPEN, what="the bollards")
    with place.building() as building:
        building.do(Deed.LOOP, "barrier/1")
    wait_for(lambda: console.devices[FRONT].obstacle is True, what="the loop")
    answer = console.ask(SelectMove(console.id(), WHO, FRONT, Move.CLOSE))
    assert (answer.reason, answer.detail) == (Refusal.OBSTRUCTED, "loop")
    assert edges(place)[0] == (0, 0)


def test_that_a_silent_controller_makes_its_barriers_unknown_and_nothing_else(place):
    console = place.console()
    console.until(Phase.EMPTY)
    wait_for(lambda: stand(console) is Stand.OPEN, what="the bollards")
    with place.building() as building:
        building.fault("field", "frozen")
    wait_for(lambda: stand(console) is Stand.UNKNOWN, what="unknown")
    assert console.airlock.phase is Phase.EMPTY
    answer = console.ask(SelectMove(console.id(), WHO, FRONT, Move.CLOSE))
    assert answer.reason is Refusal.NOT_KNOWN
    with place.building() as building:
        building.clear("field")
    wait_for(lambda: stand(console) is Stand.OPEN, what="the bollards again")
    assert edges(place)[0] == (0, 0)


def test_that_a_restarted_bridge_moves_nothing_and_remembers_what_it_answered(place):
    console = place.console()
    wait_for(lambda: stand(console) is Stand.OPEN, what="the bollards")
    request, _ = close(console)
    wait_for(lambda: stand(console) is Stand.CLOSED, what="the end switch")
    place.kill_bridge()
    console.devices.clear()
    place.start_bridge()
    wait_for(lambda: stand(console) is Stand.CLOSED, what="the link", within_s=20.0)
    assert console.ask(request) == Released(request.id)
    assert edges(place)[0] == (1, 0)


def test_that_a_device_that_is_not_here_is_refused(place):
    console = place.console()
    wait_for(lambda: stand(console) is Stand.OPEN, what="the bollards")
    answer = console.ask(SelectMove(console.id(), WHO, "bollards/back", Move.CLOSE))
    assert (answer.reason, answer.detail) == (Refusal.BAD_REQUEST, "device")


def told(console):
    gate = console.devices.get("gate/1")
    return [event.outcome.value for event in gate.events] if gate else []


def test_that_grants_pushed_once_open_a_gate_in_every_life_of_the_bridge(place):
    console = place.console()
    wait_for(lambda: "gate/1" in console.devices and console.devices["gate/1"].live, what="a gate")
    now = time.time()
    one = grant(since=now - 60, until=now + 600)
    push = PushGrants(console.id(), WHO, GRANTS, 7, 1, 1, (one,))
    assert console.ask(push) == Done(push.id)
    older = PushGrants(console.id(), WHO, GRANTS, 6, 1, 1, ())
    assert (console.ask(older).reason, console.ask(older).detail) == (Refusal.OLDER, "7")
    place.kill_bridge()
    console.devices.clear()
    place.start_bridge()
    wait_for(
        lambda: "gate/1" in console.devices and console.devices["gate/1"].grants == 7,
        what="the grants", within_s=20.0,
    )  # fmt: skip
    with place.building() as building:
        building.do(Deed.CARD_IN, "gate/1", card=CARD)
        wait_for(lambda: told(console) == ["granted", "passed"], what="the passage")
        building.do(Deed.WALK_OUT, "gate/1")  # and waits until somebody opens
    select = SelectMove(console.id(), WHO, "gate/1", Move.LET_OUT)
    token = console.ask(select)
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    request = Operate(console.id(), WHO, "gate/1", token.token, console.client.newest_tick)
    assert console.ask(request) == Released(request.id)
    wait_for(lambda: told(console) == ["granted", "passed", "passed"], what="the way out")
    with place.building() as building:
        assert building.state().gates[0].edges == 2
    kinds = [r.kind for r in place.records() if r.device == "gate/1"]
    assert kinds == ["card", "passage", "selected", "operate", "outcome", "passage"]


def test_that_a_controller_that_has_read_nothing_yet_is_not_believed():
    def sample(boot, tick):
        words = [0] * FIELD_MAP.words
        words[Word.BOOT], words[Word.TICK] = boot, tick
        return Sample(1.0, tuple(words), (False,) * FIELD_MAP.bits)

    seen = []
    service = SimpleNamespace(_sample=None, _through=lambda _service, event: seen.append(event))
    FieldService._seen(service, sample(7, 0))  # its registers stand at nothing still
    assert seen == []
    FieldService._seen(service, sample(7, 1))
    assert len(seen) == 1
    service._sample = sample(7, 65535)
    FieldService._seen(service, sample(7, 0))  # the count of ticks wraps
    assert len(seen) == 2
    FieldService._seen(service, sample(8, 0))
    assert len(seen) == 2


def test_that_two_writes_of_one_sample_at_the_wrap_have_two_numbers(tmp_path):
    async def scene():
        async with running(BuildingSettings(barriers=1), tmp_path / "card.json") as card:
            driver = ModbusPlc(
                ModbusSettings(port=card.field_port), production=False, layout=FIELD_MAP
            )
            await driver.connect()
            tick = (await driver.read()).word(Word.TICK)
            await driver.write(SEQ_LAST, FieldOp.BARRIER_STOP, 0, tick, MAX_AGE_TICKS)
            sample = await driver.read()
            service = SimpleNamespace(
                _sample=sample, _clock=lambda: sample.taken_at, _sequences=deque(),
                _line=PlcLine(driver, time.monotonic, "field", 0.1),
            )  # fmt: skip
            came = [
                await FieldService._driven(service, 0, MoveDrive(name, FieldOp.BARRIER_STOP))
                for name in ("a", "b")
            ]
            assert sample.word(Word.LAST_SEQ) == SEQ_LAST
            last = (await driver.read()).word(Word.LAST_SEQ)
            await driver.close()
            return [one.result for one in came], last

    results, last = asyncio.run(scene())
    assert Result.DUPLICATE not in results
    assert last == 2
