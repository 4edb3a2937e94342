"""Power that dips or goes (airlock.md 9, row 3): outputs stay off, and nobody new is let in."""

from device_bridge.protocol.answers import Refused, Released, Selected
from device_bridge.protocol.codes import Door, Phase, Purpose, Refusal, Stage
from device_bridge.training import Deed, FaultKind
from tests.device_bridge.airlock_rig import Rig
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.faults.rig import pause

DIPS = 4
UNEVEN_S = 0.13  # longer than some turns of the bridge, shorter than others


def released(scene):
    state = scene.building.state()
    return state.outer.released or state.inner.released


def test_that_power_that_dips_in_a_release_leaves_the_outputs_off_until_asked_anew(scene):
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    for number in range(DIPS):
        scene.building.fault("plc", FaultKind.REBOOT)
        wait_for(lambda: not released(scene), what="the outputs to fall off")
        pause(UNEVEN_S * number)
        assert not released(scene)
    wait_for(lambda: bool(scene.records("plc_restarted")), what="the dip on record")
    scene.until(Phase.EMPTY)
    assert scene.records("outcome")[-1].outcome in (Stage.NOT_KNOWN, Stage.NOT_USED)
    assert scene.edges == (1, 0), "nothing was sent again"
    scene.building.do(Deed.BELL)
    wait_for(lambda: isinstance(scene.release(), Released), what="a release that is asked anew")
    assert scene.edges == (2, 0)


def test_that_without_mains_it_goes_on_by_its_battery_and_on_a_low_one_lets_nobody_new_in():
    rig = Rig()
    rig.look(mains=False)
    assert "mains" in rig.alarms()
    assert isinstance(rig.select(Door.OUTER, Purpose.ENTRY), Selected)
    rig.look(battery=False)
    assert "power" in rig.alarms()
    refused = rig.select(Door.OUTER, Purpose.ENTRY)
    assert isinstance(refused, Refused)
    assert (refused.reason, refused.detail) == (Refusal.REGIME, "power")
    rig.look(mains=True, battery=True)
    assert isinstance(rig.select(Door.OUTER, Purpose.ENTRY), Selected)


def test_that_whoever_is_inside_when_the_power_goes_is_still_let_out():
    rig = Rig()
    rig.let_in()
    rig.look(mains=False, battery=False)
    assert isinstance(rig.select(Door.OUTER, Purpose.RETREAT), Selected)
