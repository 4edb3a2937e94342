"""An officer at a speed gate: two steps, refused, silent and late."""

import pytest

from device_bridge.airlock_state import LoopStalled, NotWritten
from device_bridge.element import PROOF_S, TOKEN_S
from device_bridge.field import FieldOp, GateBit
from device_bridge.gate_view import view
from device_bridge.protocol.answers import Done, NotKnown, Refused, Released, Selected
from device_bridge.protocol.codes import GateStand, Move, Refusal, Right
from device_bridge.protocol.requests import Acknowledge, Bind, Stop
from tests.device_bridge.gate_rig import NAME, WHO, Scene, grant


@pytest.fixture
def scene():
    made = Scene(grant())
    made.see()
    return made


def test_that_an_officer_lets_one_person_through_in_two_steps(scene):
    assert isinstance(scene.select(), Selected)
    assert scene.operate() is None
    assert scene.drives == [FieldOp.GATE_IN]
    scene.written()
    scene.opens()
    assert [a.message for a in scene.actions if hasattr(a, "message")] == [Released("r2")]
    scene.walks()
    assert scene.told == ["passed"]
    assert scene.state.events[-1].detail == WHO.post
    assert ("outcome", "passed") in scene.records


@pytest.mark.parametrize(
    ("bits", "ready", "no"),
    [
        ((GateBit.IN_LANE,), True, (Refusal.OBSTRUCTED, "lane")),
        ((GateBit.OBSTRUCTED,), True, (Refusal.OBSTRUCTED, "lane")),
        ((), False, (Refusal.NOT_KNOWN, "self_test")),
        ((GateBit.OPEN_IN,), True, (Refusal.BUSY, "open")),
        ((GateBit.OPEN_IN, GateBit.OPEN_OUT), True, (Refusal.NOT_KNOWN, "contacts")),
        ((GateBit.FREED,), True, (Refusal.REGIME, "fire")),
    ],
)
def test_that_a_release_is_refused_by_name(scene, bits, ready, no):
    scene.see(*bits, ready=ready)
    answer = scene.select()
    assert (answer.reason, answer.detail) == no
    ways = {(way.refusal, way.detail) for way in view(scene.state, scene.now).ways}
    assert ways == {no}


def test_that_a_stale_sample_refuses(scene):
    scene.wait(1.1)
    assert (scene.select().reason, scene.stand) == (Refusal.NOT_KNOWN, GateStand.UNKNOWN)


def test_that_the_guards_run_again_at_the_second_step(scene):
    scene.select()
    scene.see(GateBit.IN_LANE)
    assert scene.operate().reason is Refusal.OBSTRUCTED
    scene.see()
    assert scene.operate().reason is Refusal.SELECTION_EXPIRED  # spent


def test_that_a_card_and_an_officer_never_share_one_opening(scene):
    scene.select()
    scene.present()
    assert scene.operate().reason is Refusal.BUSY


def test_that_a_silent_gate_is_not_known_to_the_officer(scene):
    scene.release()
    scene.wait(PROOF_S + 0.2)
    answers = [a.message for a in scene.actions if hasattr(a, "message")]
    assert answers == [NotKnown("r2")]


def test_that_a_gate_that_surely_stayed_shut_is_refused_to_the_officer(scene):
    scene.release()
    scene.see(after=0.9)
    scene.see(after=0.9)
    answers = [a.message for a in scene.actions if hasattr(a, "message")]
    assert answers == [Refused("r2", Refusal.PLC_REFUSED, "not_opened")]


@pytest.mark.parametrize("late", [{"age": None}, {"age": 1.2}])
def test_that_a_late_operate_moves_nothing(scene, late):
    scene.select()
    assert scene.operate(**late).reason is Refusal.STALE_TICK
    assert scene.drives == []


def test_that_a_token_dies_by_time_and_by_a_stall(scene):
    scene.select()
    for _ in range(int(TOKEN_S) + 2):
        scene.see(after=0.9)
    assert scene.operate().reason is Refusal.SELECTION_EXPIRED
    scene.select()
    scene.feed(LoopStalled(2.0))
    assert scene.operate().reason is Refusal.SELECTION_EXPIRED


def test_that_a_token_dies_with_the_life_of_its_controller(scene):
    scene.select()
    scene.boot = 2
    scene.see()
    assert scene.operate().reason is Refusal.SELECTION_EXPIRED


def test_that_a_repeat_opens_nothing_again(scene):
    scene.release()
    scene.opens()
    scene.walks()
    scene.asked -= 1
    assert scene.operate() == Released("r2")
    assert scene.drives == []


def test_that_stop_ends_a_grant_and_needs_no_token(scene):
    scene.present()
    assert scene.ask(Stop(scene.name(), WHO, NAME)) == Done("r1")
    assert scene.drives == [FieldOp.GATE_CLOSE]


def test_that_a_write_that_did_not_leave_is_refused(scene):
    scene.release()
    scene.feed(NotWritten("r2"))
    answers = [a.message for a in scene.actions if hasattr(a, "message")]
    assert answers == [Refused("r2", Refusal.NOT_KNOWN, "not_opened")]


def test_that_what_is_not_a_gates_is_refused(scene):
    assert scene.select(Move.CLOSE).reason is Refusal.BAD_REQUEST
    assert scene.ask(Bind("b", WHO, NAME, "v1")).reason is Refusal.UNSUPPORTED
    no = scene.select(rights=frozenset({Right.OBSERVE}))
    assert no.reason is Refusal.NOT_ALLOWED


def test_that_an_alarm_is_taken_in_hand(scene):
    scene.opens()
    assert scene.ask(Acknowledge("a", WHO, NAME, f"forced:{NAME}")) == Done("a")
    assert not scene.raised()
