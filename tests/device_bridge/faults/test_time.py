"""Clocks that jump, machines that sleep, programs that are replaced; devices.md 73 to 80."""

import signal

import pytest

from device_bridge.protocol.answers import Done, Released
from device_bridge.protocol.codes import Door, Latch, Phase, Purpose, Refusal, Stage
from device_bridge.training import Deed
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.faults.lives import Lives, told


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    made = Lives(tmp_path_factory.mktemp("site"))
    yield made
    made.close()


@pytest.mark.parametrize(
    "by_s",
    [-3600, 3600, *(pytest.param(s, marks=pytest.mark.long) for s in (-86400, 2, 10**8))],
)
def test_that_a_wall_clock_that_is_set_changes_a_log_line(place, by_s):  # 73
    scene = place.begin(f"wall:{by_s}")
    scene.building.do(Deed.STAY)
    token = scene.select().token
    phase = scene.now.phase
    place.plant_fault()
    told(place, f"by_s={by_s:.1f}")
    assert (scene.now.phase, scene.now.latch) == (phase, Latch.NONE)
    assert isinstance(scene.console.operate(token), Released)
    wait_for(lambda: bool(scene.records("outcome")), what="the outcome")
    assert scene.edges == (1, 0)
    scene.until(Phase.EMPTY)
    place.end(signal.SIGTERM)
    place.again(scene)  # the chain does not care for stamps
    scene.until(Phase.EMPTY)


def test_that_a_machine_that_slept_releases_nothing_of_before(place):  # R15; 73
    scene = place.begin("asleep:600")
    scene.let_in()
    assert isinstance(scene.check(), Done)
    token = scene.select(Door.INNER).token
    operate = scene.operate_of(token)
    place.plant_fault()
    answer = scene.console.ask(operate)
    assert answer.reason in (Refusal.SELECTION_EXPIRED, Refusal.STALE_TICK)
    # First the sample of before the sleep is too old, then the present one says who is inside.
    wait_for(
        lambda: scene.release(Door.INNER).reason is Refusal.NOT_APPROVED, what="a void approval"
    )
    assert scene.now.phase is Phase.HOLD
    assert scene.records("stalled")
    assert scene.edges == (1, 0)


def test_that_a_bridge_replaced_while_somebody_is_inside_finds_them(place):  # 80
    scene = place.begin()
    scene.let_in()
    assert isinstance(scene.check(), Done)
    place.end(signal.SIGTERM)
    place.again(scene)
    scene.until(Phase.HOLD)
    assert (scene.now.session.found, scene.now.session.approved) == (True, False)
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    assert isinstance(scene.release(Door.OUTER, Purpose.RETREAT), Released)
    scene.until(Phase.EMPTY)
    assert scene.edges == (2, 0)


def test_that_a_console_restarted_during_a_release_sees_how_it_goes_on(place):  # 76
    scene = place.begin()
    scene.building.do(Deed.STAY)
    released = scene.release()
    scene.console.client.stop()
    scene.console = place._console = place.open(place.counter)
    scene.wait(lambda: scene.now.release is not None, what="the release")
    assert scene.now.release.command == released.id
    scene.until(Phase.EMPTY)
    assert scene.status(released.id).stage is Stage.NOT_USED
    assert scene.edges == (1, 0)


def test_that_a_bridge_without_any_console_goes_on_watching(place):  # 76
    scene = place.begin()
    scene.console.client.stop()
    scene.building.do(Deed.RING)
    wait_for(lambda: bool(scene.records("call")), what="the ring on record")
    scene.building.do(Deed.FORCE, Door.OUTER)
    wait_for(lambda: "forced.outer" in scene.alarms, what="the alarm on record")
    scene.console = place._console = place.open(place.counter)
    scene.wait(lambda: scene.now.latch is Latch.FAULT, what="the state of now")
    assert "forced.outer" in {alarm.alarm for alarm in scene.now.alarms}
    assert len(scene.now.calls) == 1
    assert scene.edges == (0, 0)
