"""Sensors that lie, and people where none should be; case numbers of devices.md 10."""

import pytest

from device_bridge.protocol.answers import Done, NotKnown, Refused, Released
from device_bridge.protocol.codes import (
    Door,
    Latch,
    Phase,
    Position,
    Purpose,
    Refusal,
    Regime,
    Stage,
)
from device_bridge.protocol.requests import SetRegime
from device_bridge.training import Deed, FaultKind
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.faults.rig import CHIEF, NAME, SHOWN_WITHIN_S, pause

# What is set, and what the inputs then say whatever the door does.
BOTH_CONTACTS = {
    "neither": (("outer", FaultKind.UNKNOWN),),
    "both": (("outer_open", FaultKind.STUCK_1),),
}


def latched(scene, cause):
    """See the fault latched, drawn, alarmed once, and refused by its name."""
    scene.wait(lambda: scene.now.latch is Latch.FAULT, 5, f"{cause}, {scene.now.latch}")
    answer = scene.release()
    assert (answer.reason, answer.detail) == (Refusal.LATCHED, cause)
    assert scene.alarms.count(cause) == 1


def recovers(scene):
    """Mend the sensors; only a person's reset on a full agreeing sample ends the fault."""
    scene.building.clear()
    scene.wait(lambda: scene.shown().position is Position.CLOSED, what="good contacts")
    assert scene.now.latch is Latch.FAULT
    wait_for(lambda: isinstance(scene.reset(), Done), what="the reset")
    scene.until(Phase.EMPTY)


@pytest.mark.parametrize("contacts", BOTH_CONTACTS)
def test_that_contacts_that_contradict_each_other_shortly_refuse_and_heal(scene, contacts):  # 26
    for signal, kind in BOTH_CONTACTS[contacts]:
        scene.building.fault(signal, kind)
    scene.wait(lambda: scene.shown().position is Position.UNKNOWN, SHOWN_WITHIN_S, "unknown")
    scene.refused_because_of("outer.position", Door.INNER)
    scene.building.clear()
    scene.wait(lambda: scene.shown().secure, what="a proven door")
    assert scene.now.latch is Latch.NONE
    assert scene.edges == (0, 0)


@pytest.mark.parametrize("contacts", BOTH_CONTACTS)
def test_that_contacts_that_go_on_contradicting_are_a_fault(scene, contacts):  # 26; R34
    for signal, kind in BOTH_CONTACTS[contacts]:
        scene.building.fault(signal, kind)
    latched(scene, "sensor.outer")
    assert scene.shown().position is Position.FAULT
    recovers(scene)
    assert scene.edges == (0, 0)


def test_that_a_passage_past_a_contact_that_says_closed_is_a_fault(scene):  # 27
    scene.building.fault("outer_closed", FaultKind.STUCK_1)
    scene.building.fault("outer_open", FaultKind.STUCK_0)
    scene.building.fault("outer_bolt", FaultKind.STUCK_1)
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    latched(scene, "sensor.outer")
    assert scene.now.people == 1
    assert scene.edges == (1, 0)


def test_that_a_bolt_in_the_air_proves_no_door(scene):  # 28
    scene.building.fault("outer_bolt", FaultKind.STUCK_1)
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    scene.hold_open()
    scene.wait(lambda: scene.shown().position is Position.OPEN, what="the open door")
    scene.wait(lambda: scene.shown().missing == "position", what="the end of the pulse")
    answer = scene.release(Door.INNER)
    assert (answer.reason, answer.detail) == (Refusal.OTHER_DOOR_NOT_SECURE, "outer.position")
    latched(scene, "sensor.outer")
    assert scene.edges == (1, 0)


def test_that_a_bolt_that_stays_out_keeps_the_other_door_shut(scene):  # 2, 29
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    scene.building.fault("outer_bolt", FaultKind.STUCK_0)
    scene.until(Phase.OUTER_CLOSING)
    scene.wait(lambda: scene.shown().missing == "bolt", what="only the bolt to be missing")
    answer = scene.release(Door.INNER)
    assert (answer.reason, answer.detail) == (Refusal.OTHER_DOOR_NOT_SECURE, "outer.bolt")
    latched(scene, "not_locked.outer")
    assert scene.edges == (1, 0)


def test_that_a_flapping_contact_is_one_event_and_no_release(scene):  # 31
    scene.building.fault("outer_closed", FaultKind.FLAP)
    wait_for(lambda: "flapping.outer" in scene.alarms, 15, "the note")
    assert isinstance(scene.release(), Refused)
    assert isinstance(scene.release(Door.INNER, Purpose.EXIT), Refused)
    pause(0.5)
    assert scene.alarms.count("flapping.outer") == 1
    assert scene.edges == (0, 0)


@pytest.mark.parametrize(
    ("kind", "value", "seen"),
    [(FaultKind.STUCK_0, 0, None), (FaultKind.UNKNOWN, 0, None), (FaultKind.COUNT, 0xFFFF, None),
     (FaultKind.COUNT, 7, 7)],
)  # fmt: skip
def test_that_a_counter_that_lies_never_makes_an_airlock_empty(scene, kind, value, seen):  # 32
    scene.building.fault("people", kind, value)
    scene.building.do(Deed.BELL)
    answer = scene.release()
    if isinstance(answer, Refused):  # nobody lets somebody in where somebody may be
        assert answer.reason in (Refusal.BUSY, Refusal.SELECTION_EXPIRED)
        assert scene.edges == (0, 0)
    else:
        scene.until(Phase.HOLD)
    scene.wait(lambda: scene.now.people == seen, what=f"{seen}, {scene.now.people}")
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    assert scene.edges[1] == 0


def test_that_somebody_counted_without_a_passage_is_alarmed(scene):  # 32
    scene.building.fault("people", FaultKind.STUCK_1)
    scene.until(Phase.HOLD)
    assert "presence" in scene.alarms
    assert scene.release().reason is Refusal.BUSY
    assert scene.edges == (0, 0)


def test_that_two_on_one_release_are_let_on_as_two_only(scene):  # 33; R39
    scene.let_in(people=2)
    scene.wait(lambda: scene.now.people == 2, what="two")
    assert "people" in scene.alarms
    answer = scene.check(1)
    assert (answer.reason, answer.detail) == (Refusal.COUNT_MISMATCH, "2")
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    assert isinstance(scene.check(2), Done)
    assert isinstance(scene.release(Door.INNER), Released)
    scene.until(Phase.EMPTY)
    assert scene.edges == (1, 1)


def test_that_whoever_stays_behind_needs_a_check_of_their_own(scene):  # 34
    scene.let_in(people=1)
    scene.building.fault("people", FaultKind.COUNT, 2)
    scene.wait(lambda: scene.now.people == 2, what="two")
    assert isinstance(scene.check(2), Done)
    session = scene.now.session.session
    assert isinstance(scene.release(Door.INNER), Released)
    scene.until(Phase.INNER_RELEASED, Phase.INNER_OPEN, Phase.INNER_CLOSING)
    scene.building.fault("people", FaultKind.COUNT, 1)
    scene.until(Phase.HOLD)
    assert (scene.now.session.session, scene.now.session.approved) == (session, False)
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    assert scene.edges == (1, 1)


@pytest.mark.parametrize("regime", [Regime.DAY, Regime.LOCKDOWN])
@pytest.mark.parametrize("door", Door)
def test_that_a_request_to_exit_opens_nothing_by_itself(scene, door, regime):  # 35
    scene.let_in()
    if regime is Regime.LOCKDOWN:
        assert isinstance(
            scene.console.ask(SetRegime(scene.console.id(), CHIEF, NAME, regime)), Done
        )
        scene.wait(lambda: scene.now.regime is regime, what="the lockdown")
    button = f"{door}_exit_request"
    scene.building.fault(button, FaultKind.STUCK_1)  # held down, for as long as it pleases
    wait_for(lambda: scene.building.state().signal(button).read, what="the request")
    hears_more_of(scene)
    assert scene.now.phase is Phase.HOLD
    assert scene.edges == (1, 0)
    # The request still stands when the officer releases: that is the officer's one edge, no more.
    if regime is Regime.LOCKDOWN:
        assert isinstance(scene.release(Door.OUTER, Purpose.RETREAT), Released)
    else:
        assert isinstance(scene.check(), Done)
        assert isinstance(scene.release(Door.INNER), Released)
    scene.until(Phase.EMPTY)
    hears_more_of(scene)
    assert scene.edges == ((2, 0) if regime is Regime.LOCKDOWN else (1, 1))


def hears_more_of(scene):
    """Let the bridge look and tell some more times: what it would do by itself, it has done."""
    before = scene.console.ticks
    wait_for(lambda: scene.console.ticks >= before + 3, what="three words of the bridge")


def test_that_tamper_ends_a_running_release(scene):  # 36
    scene.building.do(Deed.STAY)
    assert isinstance(scene.release(), Released)
    scene.building.do(Deed.TAMPER)
    latched(scene, "tamper")
    assert scene.records("cancel")[0].detail == "tamper"
    wait_for(lambda: not scene.building.state().outer.released, what="the end of the pulse")
    assert scene.edges == (1, 0)


@pytest.mark.parametrize("released", [False, True])
def test_that_tamper_voids_the_approval_of_who_is_to_go_in(scene, released):  # 36
    scene.let_in()
    scene.building.do(Deed.STAY)
    assert isinstance(scene.check(), Done)
    scene.wait(lambda: scene.now.session.approved, what="the approval")
    if released:
        assert isinstance(scene.release(Door.INNER), Released)
    scene.building.do(Deed.TAMPER)
    latched(scene, "tamper")
    assert [record.detail for record in scene.records("cancel")] == ["tamper"] * released
    wait_for(lambda: not scene.building.state().inner.released, what="the end of the pulse")
    assert (scene.now.people, scene.now.session.approved) == (1, False)
    scene.building.do(Deed.TAMPER, on=False)
    wait_for(lambda: isinstance(scene.reset(1), Done), what="the reset")
    # First the bridge looks at both doors anew.
    wait_for(lambda: scene.release(Door.INNER).reason is Refusal.NOT_APPROVED, what="a void one")
    assert scene.now.phase is Phase.HOLD
    assert scene.edges == (1, released)


@pytest.mark.parametrize(
    ("kind", "latch"), [(FaultKind.CUT, Latch.FAULT), (FaultKind.SHORT, Latch.EMERGENCY)]
)
def test_that_inputs_all_alike_prove_nothing(scene, kind, latch):  # 39
    scene.building.fault("all", kind)
    scene.wait(lambda: not scene.shown().secure, SHOWN_WITHIN_S, "a door not secure")
    scene.wait(lambda: scene.now.latch is latch, 4, f"{latch}, {scene.now.latch}")
    for door in Door:
        assert scene.shown(door).position in (Position.UNKNOWN, Position.FAULT)
        assert scene.release(door).reason is Refusal.LATCHED
    assert scene.edges == (0, 0)
    scene.building.clear()
    scene.wait(lambda: scene.shown().position is Position.CLOSED, what="good contacts")
    assert scene.now.latch is latch


def test_that_an_output_that_nobody_asked_for_is_a_second_writer(scene):  # 40; R38
    scene.building.fault("outer_readback", FaultKind.STUCK_1)
    latched(scene, "forced.outer")
    assert [r.detail for r in scene.records("cancel")] == ["foreign"]
    recovers(scene)
    assert scene.edges == (0, 0)


def test_that_done_without_a_readback_is_not_known(scene):  # 41, 52
    scene.building.fault("plc", FaultKind.DEAD_OUTPUT)
    answer = scene.release()
    assert isinstance(answer, NotKnown)
    assert "not_executed.outer" in scene.alarms
    assert scene.status(answer.id).stage is Stage.NOT_KNOWN
    assert scene.edges == (0, 0)
    scene.until(Phase.EMPTY)


def test_that_a_release_that_nobody_used_ends_by_itself(scene):  # R36
    scene.building.do(Deed.STAY)
    answer = scene.release()
    wait_for(lambda: bool(scene.records("outcome")), what="the outcome")
    assert [record.outcome for record in scene.records("outcome")] == [Stage.NOT_USED]
    assert scene.status(answer.id).stage is Stage.NOT_USED
    scene.until(Phase.EMPTY)
    assert scene.shown().secure
    assert scene.edges == (1, 0)


def test_that_a_door_held_open_is_alarmed_and_keeps_the_other_shut(scene):  # R37
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    scene.hold_open()
    wait_for(lambda: "held.outer" in scene.alarms, 8, "the alarm")
    assert scene.release(Door.INNER).reason is Refusal.OTHER_DOOR_NOT_SECURE
    assert scene.release().reason is not None
    assert scene.edges == (1, 0)
    scene.building.do(Deed.CLOSE, Door.OUTER)
    scene.until(Phase.HOLD)
