"""The register of security measures decides what is in sight: by the day, and never against it."""

from dataclasses import replace
from datetime import date

import pytest
from msgspec import structs

from device_bridge.field import BarrierBit
from device_bridge.protocol.codes import (
    BarrierKind,
    Direction,
    GateStand,
    Mode,
    Move,
    ReaderStand,
    Stage,
    Stand,
)
from device_bridge.protocol.requests import SelectMove, Stop
from device_bridge.protocol.state import (
    AlarmState,
    BarrierState,
    GateState,
    MovementState,
    MoveSelection,
    ReaderState,
    StageState,
)
from reception_app.closing import StepKind
from reception_app.desk.office_view import setup_on
from reception_app.desk.register import allowed, in_sight, unfitted, written
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.regime import WayKind
from reception_app.desk.states.register import Unfitted, Written
from reception_app.desk.training_sights import states_of
from reception_app.errors import NotOfferedError
from reception_app.office_files import demo_files, load_offices
from reception_app.offices import Measure, MeasureKind, MeasureState, measures_on
from tests.reception_app.desk.bench import SETUP
from tests.reception_app.desk.test_gates import NAME as GATE
from tests.reception_app.desk.test_gates import GateBridge
from tests.reception_app.desk.test_protection import NAME, BarrierBridge, row, shown

OFFICES = {office.id: office for office in load_offices(demo_files())}
BEFORE, AFTER = date(2026, 11, 27), date(2027, 2, 1)
PLANNED = Measure(MeasureKind.BOLLARDS, MeasureState.PLANNED, AFTER)
SHUTTERS = Measure(MeasureKind.SHUTTERS, MeasureState.INSTALLED, date(2020, 2, 1))
BROKEN = structs.replace(SHUTTERS, state=MeasureState.OUT_OF_ORDER, date=date(2026, 11, 16))
BOLLARD = BarrierState(
    "bollards/drive", BarrierKind.BOLLARD, Stand.OPEN, Mode.AUTOMATIC, live=True,
    sample_age_s=0.1, position=0.0, obstacle=False, fault=False,
)  # fmt: skip
SHUT_GATE = GateState(
    "gate/1", "interview", GateStand.CLOSED, live=True, sample_age_s=0.1, ready=True, fire=False,
    label="Gate 1",
)  # fmt: skip
READER = ReaderState("reader/1", "gate/1", Direction.IN, ReaderStand.SECURE, 0.1)
ALARM = AlarmState("jammed:bollards/drive", "jammed", 2.0)
TURNING = MovementState("c", Move.CLOSE, "counter-2", (StageState(Stage.MOVING, 1.0),))
TAKEN = MoveSelection("c", "counter-1", Move.CLOSE, 5.0)


def changed(device, **more):
    return structs.replace(device, **more)


def test_that_every_demo_of_a_whole_building_shows_all_that_its_bridge_has():
    kinds = {one.kind for one in measures_on(OFFICES["noorderlaan"], BEFORE)
             if one.state is MeasureState.INSTALLED}  # fmt: skip
    assert {MeasureKind.SPEED_GATES, MeasureKind.BOLLARDS, MeasureKind.SHUTTERS} <= kinds


def test_that_an_office_without_a_register_shows_what_the_bridge_has():
    own = structs.replace(OFFICES["noorderlaan"], measure=())
    assert setup_on(SETUP, own, BEFORE).register is None
    assert in_sight(None, (BOLLARD, SHUT_GATE, READER)) == (BOLLARD, SHUT_GATE, READER)
    assert unfitted(None, (BOLLARD, SHUT_GATE)) == ()
    assert written(None, BOLLARD) is Written.FITTED


def test_that_the_register_is_read_by_the_day():
    own = structs.replace(
        OFFICES["bredabaan"],
        measure=(PLANNED, structs.replace(PLANNED, state=MeasureState.INSTALLED)),
    )
    for day, how in ((BEFORE, Written.NOT_FITTED), (AFTER, Written.FITTED)):
        assert written(setup_on(SETUP, own, day).register, BOLLARD) is how


def test_that_what_is_planned_or_not_named_is_told_and_out_of_sight():
    devices = (BOLLARD, SHUT_GATE, READER)
    assert in_sight((PLANNED,), devices) == ()
    assert unfitted((PLANNED,), devices) == (
        Unfitted(MeasureKind.SPEED_GATES, 1), Unfitted(MeasureKind.BOLLARDS, 1, AFTER),
    )  # fmt: skip


@pytest.mark.parametrize(
    "device",
    [
        changed(BOLLARD, stand=Stand.CLOSING), changed(BOLLARD, stand=Stand.BETWEEN),
        changed(BOLLARD, stand=Stand.UNKNOWN), changed(BOLLARD, fault=True),
        changed(BOLLARD, fault=None), changed(BOLLARD, live=False),
        changed(BOLLARD, alarms=(ALARM,)), changed(BOLLARD, movement=TURNING),
        changed(BOLLARD, selection=TAKEN), changed(SHUT_GATE, stand=GateStand.FREED),
        changed(SHUT_GATE, stand=GateStand.ALARM), changed(SHUT_GATE, stand=GateStand.PASSAGE),
        changed(SHUT_GATE, ready=False), changed(SHUT_GATE, fire=True),
        changed(SHUT_GATE, live=False), changed(SHUT_GATE, alarms=(ALARM,)),
    ],
)  # fmt: skip
def test_that_nothing_is_hidden_that_moves_fails_or_alarms(device):
    assert in_sight((), (device,)) == (device,)


@pytest.mark.parametrize(
    "reader",
    [changed(READER, stand=ReaderStand.ONLINE), changed(READER, tamper=True),
     changed(READER, alarms=(ALARM,)), changed(READER, gate="gate/2")],
)  # fmt: skip
def test_that_a_reader_goes_out_of_sight_only_with_its_gate_and_well(reader):
    assert in_sight((), (SHUT_GATE, reader)) == (reader,)


def test_that_the_register_bars_only_what_was_allowed():
    assert allowed(Offer(), Written.OUT_OF_ORDER) == Offer(Why.OUT_OF_ORDER)
    assert allowed(Offer(), Written.NOT_FITTED) == Offer(Why.NOT_FITTED)
    assert allowed(Offer(Why.LINK), Written.OUT_OF_ORDER) == Offer(Why.LINK)
    assert allowed(Offer(), Written.FITTED).ready


# -- at the desk ---------------------------------------------------------------------------------


def by(desk, *register):
    """Let the office keep this register, as the directory says it."""
    desk._console.setup = replace(desk._console.setup, register=register)
    desk._console.changed()


@pytest.fixture
def place(bench):
    bench.bridge = BarrierBridge(lambda: bench.clock.monotonic)
    bench.bridge.see(BarrierBit.AT_OPEN)
    return bench


def test_that_what_is_out_of_order_is_shown_so_and_armed_by_nobody(place):
    async def scene(desk):
        await shown(place, desk)
        assert row(desk).close.ready
        by(desk, BROKEN)
        await place.told(desk)
        assert row(desk).written is Written.OUT_OF_ORDER
        assert row(desk).close == row(desk).open == Offer(Why.OUT_OF_ORDER)
        with pytest.raises(NotOfferedError) as refused:
            await desk.protection.arm(NAME, Move.CLOSE)
        assert refused.value.why is Why.OUT_OF_ORDER
        assert place.bridge.sent(SelectMove) == []

    place.run(scene)


def test_that_a_shutter_that_is_not_fitted_is_told_and_comes_into_sight_when_it_moves(place):
    async def scene(desk):
        await shown(place, desk)
        by(desk)
        await place.told(desk)
        state = desk.state.protection
        assert row(desk) is None
        assert state.unfitted == (Unfitted(MeasureKind.SHUTTERS, 1),)
        assert [one.name for one in state.hidden] == [NAME]
        assert (f"barrier.{NAME}", "open") in set(states_of(desk.state))
        assert not [one for one in desk.state.closing.rows if one.step.kind is StepKind.ELEMENT]
        assert not [one for one in desk.state.regime.ways if one.kind is WayKind.ELEMENT]
        place.bridge.see(BarrierBit.CLOSING, position=300)
        await place.told(desk)
        assert row(desk).written is Written.NOT_FITTED
        assert row(desk).open == Offer(Why.NOT_FITTED)
        assert desk.state.protection.unfitted == state.unfitted
        await desk.protection.stop(NAME)
        assert place.bridge.sent(Stop), "what moves is stopped, whatever the register says"

    place.run(scene)


def test_that_gates_are_in_sight_by_the_register_here_and_on_the_list_of_who_is_inside(bench):
    bench.bridge = GateBridge(lambda: bench.clock.monotonic)
    bench.bridge.see()

    async def scene(desk):
        await bench.told(desk)
        assert [one.name for one in desk.state.zones.gates] == [GATE]
        by(desk, SHUTTERS)
        await bench.told(desk)
        assert desk.state.zones.gates == desk.state.protection.gates == ()
        by(desk, structs.replace(BROKEN, kind=MeasureKind.SPEED_GATES))
        await bench.told(desk)
        assert desk.state.zones.gates[0].out_of_order
        assert desk.state.protection.gates[0].let_in == Offer(Why.OUT_OF_ORDER)

    bench.run(scene)
