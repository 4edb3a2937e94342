"""The rules of a bollard group or a shutter: what is proven, what is refused, what is told."""

import itertools
from dataclasses import replace

import pytest

from device_bridge.airlock_state import (
    Answer,
    Elapsed,
    JournalFailed,
    LoopStalled,
    NotWritten,
    Record,
    WriteUnsure,
    Written,
)
from device_bridge.barrier import GUARDS, TRAVEL_ALARM_S, refusal, stand_of
from device_bridge.barrier_view import view
from device_bridge.element import FRESH_S, PROOF_S, TOKEN_S
from device_bridge.field import BARRIER_BITS, WHOLE, BarrierBit, BarrierSample, FieldOp
from device_bridge.plc import Result
from device_bridge.protocol.answers import Done, NotKnown, Refused, Released, Selected
from device_bridge.protocol.codes import Mode, Move, Refusal, Right, Role, Stage, Stand
from device_bridge.protocol.requests import Acknowledge, Bind, Operate, SelectMove, Stop, Who
from tests.device_bridge.barrier_rig import NAME, WHO, Scene


@pytest.fixture
def scene():
    made = Scene()
    made.see(BarrierBit.AT_OPEN)
    return made


def test_that_nothing_is_known_and_nothing_moves_at_the_start():
    scene = Scene()
    assert view(scene.state, scene.now).stand is Stand.UNKNOWN
    assert scene.select().reason is Refusal.NOT_KNOWN
    assert scene.drives == []


def test_that_a_barrier_closes_in_two_steps_and_proves_each_stage(scene):
    assert isinstance(scene.select(), Selected)
    assert scene.operate() is None  # accepted: answered when the drive is seen to turn
    assert scene.drives == [FieldOp.BARRIER_CLOSE]
    kinds = [(a.kind, a.intent) for a in scene.actions if isinstance(a, Record)]
    assert ("operate", True) in kinds
    scene.feed(Written("r2", Result.DONE))
    scene.see(BarrierBit.CLOSING, position=100)
    assert [a.message for a in scene.actions if isinstance(a, Answer)] == [Released("r2")]
    scene.see(BarrierBit.AT_CLOSED, position=WHOLE)
    assert [stage for stage, _ in scene.state.movement.stages] == [
        Stage.ACCEPTED, Stage.MOVING, Stage.ARRIVED
    ]  # fmt: skip
    assert view(scene.state, scene.now).stand is Stand.CLOSED


@pytest.mark.parametrize(
    ("bits", "detail"), [({BarrierBit.LOOP}, "loop"), ({BarrierBit.EYE}, "beam")]
)
def test_that_nothing_closes_on_what_stands_there(scene, bits, detail):
    scene.see(BarrierBit.AT_OPEN, *bits)
    answer = scene.select()
    assert (answer.reason, answer.detail) == (Refusal.OBSTRUCTED, detail)


@pytest.mark.parametrize("missing", [BarrierBit.LOOP_HEALTHY, BarrierBit.EYE_HEALTHY])
def test_that_a_sensor_that_is_not_known_refuses_and_alarms(scene, missing):
    scene.sick(missing)
    answer = scene.select()
    assert (answer.reason, answer.detail) == (Refusal.OBSTRUCTED, "not_known")
    assert scene.alarms() == {"sensor"}
    scene.see(BarrierBit.AT_OPEN)
    assert scene.alarms() == set()


def test_that_the_way_out_may_open_over_an_obstacle(scene):
    scene.see(BarrierBit.AT_CLOSED, BarrierBit.LOOP, position=WHOLE)
    assert isinstance(scene.select(Move.OPEN), Selected)
    scene.operate()
    assert scene.drives == [FieldOp.BARRIER_OPEN]


def test_that_an_obstacle_between_the_two_steps_refuses(scene):
    scene.select()
    scene.see(BarrierBit.AT_OPEN, BarrierBit.LOOP)
    assert scene.operate().reason is Refusal.OBSTRUCTED
    assert scene.drives == []


@pytest.mark.parametrize(
    ("bit", "mode"),
    [(BarrierBit.MANUAL, Mode.MANUAL), (BarrierBit.MAINTENANCE, Mode.MAINTENANCE)],
)
def test_that_the_key_on_the_spot_leaves_the_console_only_a_look(scene, bit, mode):
    scene.see(BarrierBit.AT_OPEN, bit)
    answer = scene.select()
    assert (answer.reason, answer.detail) == (Refusal.REGIME, mode)
    assert view(scene.state, scene.now).mode is mode


def test_that_a_fault_of_the_drive_refuses_and_alarms(scene):
    scene.see(BarrierBit.AT_OPEN, BarrierBit.DRIVE_FAULT)
    assert scene.select().detail == "drive"
    assert scene.alarms() == {"drive_fault"}


def test_that_where_it_stands_already_is_not_asked_again(scene):
    assert scene.select(Move.OPEN).reason is Refusal.BUSY


def test_that_a_token_is_spent_once_by_its_own_console_and_in_time(scene):
    scene.select()
    assert scene.operate(console="d").reason is Refusal.NO_SELECTION
    assert scene.operate("x" * 32).reason is Refusal.NO_SELECTION
    assert scene.operate(age=1.2).reason is Refusal.STALE_TICK
    assert scene.operate(age=None).reason is Refusal.STALE_TICK
    assert scene.operate() is None
    assert scene.operate().reason in (Refusal.SELECTION_EXPIRED, Refusal.BUSY)
    late = Scene()
    late.see(BarrierBit.AT_OPEN)
    late.select()
    for _ in range(int(TOKEN_S / 0.5) + 2):
        late.see(BarrierBit.AT_OPEN, after=0.5)
    assert late.operate().reason is Refusal.SELECTION_EXPIRED


def test_that_two_consoles_never_hold_two_tokens(scene):
    assert isinstance(scene.select(console="c"), Selected)
    assert scene.select(console="d").reason is Refusal.BUSY


def test_that_a_repeat_is_answered_once_more_and_moves_nothing(scene):
    scene.select()
    operate = Operate("o", WHO, NAME, "t" * 32, 1)
    scene.ask(operate)
    scene.see(BarrierBit.CLOSING, position=10)
    assert scene.ask(operate) == Released("o")
    assert scene.drives == []
    other = Operate("o", WHO, NAME, "u" * 32, 1)
    assert scene.ask(other).reason is Refusal.CONFLICT


@pytest.mark.parametrize("role", [Role.TECHNICIAN, Role.AUDITOR, Role.ADMINISTRATOR])
def test_that_only_who_may_move_doors_moves_barriers(scene, role):
    who = replace_role(WHO, role)
    assert scene.ask(SelectMove("x", who, NAME, Move.CLOSE)).reason is Refusal.NOT_ALLOWED
    assert scene.select(rights=frozenset({Right.OBSERVE})).reason is Refusal.NOT_ALLOWED


def replace_role(who: Who, role: Role) -> Who:
    return Who(who.officer, role, who.post)


def test_that_what_it_cannot_do_is_told(scene):
    assert scene.select(Move.LET_IN).reason is Refusal.BAD_REQUEST
    assert scene.ask(Bind("b", WHO, NAME, "v")).reason is Refusal.UNSUPPORTED


# -- the unhappy three: refused, silent, late ------------------------------------------------


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (JournalFailed("r2"), Refusal.JOURNAL),
        (NotWritten("r2"), Refusal.NOT_KNOWN),
        (Written("r2", Result.INTERLOCK), Refusal.PLC_REFUSED),
    ],
)
def test_that_a_write_that_moved_nothing_is_refused(scene, event, reason):
    scene.select()
    scene.operate()
    scene.feed(event)
    answers = [a.message for a in scene.actions if isinstance(a, Answer)]
    assert [answer.reason for answer in answers] == [reason]
    assert isinstance(scene.select(), Selected)  # a person may try again


def test_that_a_write_without_a_proof_says_look_at_it(scene):
    scene.select()
    scene.operate()
    scene.feed(WriteUnsure("r2"))
    for _ in range(int(PROOF_S / 0.5) + 1):
        scene.see(BarrierBit.AT_OPEN, after=0.5)
    assert scene.state.movement.stage is Stage.NOT_KNOWN
    assert "not_executed" in {alarm.kind for alarm in scene.state.alarms}
    scene.see(BarrierBit.CLOSING, position=10)  # late: shown where it stands, never as ours
    assert scene.state.movement.stage is Stage.NOT_KNOWN
    assert scene.state.stand is Stand.CLOSING


def test_that_a_silent_controller_makes_it_unknown(scene):
    scene.select()
    scene.operate()
    scene.see(BarrierBit.CLOSING, position=10)
    scene.now += FRESH_S + 1.0
    scene.feed(Elapsed())
    seen = view(scene.state, scene.now)
    assert (seen.stand, seen.live, seen.position) == (Stand.UNKNOWN, False, None)
    assert scene.state.movement.stage is Stage.NOT_KNOWN
    assert scene.alarms() == {"link"}
    scene.see(BarrierBit.AT_CLOSED, position=WHOLE)
    assert scene.alarms() == set()


def test_that_a_stop_on_the_way_is_told_with_its_cause(scene):
    scene.select()
    scene.operate()
    scene.see(BarrierBit.CLOSING, position=300)
    scene.see(BarrierBit.EYE, position=310)
    moved = scene.state.movement
    assert (moved.stage, moved.reason) == (Stage.STOPPED, Refusal.OBSTRUCTED)
    assert scene.state.stand is Stand.BETWEEN


def test_that_half_way_for_long_is_an_alarm_until_it_arrives(scene):
    scene.see(BarrierBit.CLOSING, position=300)
    for _ in range(int(TRAVEL_ALARM_S) + 1):
        scene.see(position=310, after=1.0)
    assert scene.alarms() == {"jammed"}
    scene.see(BarrierBit.AT_CLOSED, position=WHOLE)
    assert scene.alarms() == set()


def test_that_anybody_may_stop_it_without_a_token(scene):
    scene.see(BarrierBit.CLOSING, position=300)
    assert scene.ask(Stop("s", WHO, NAME)) == Done("s")
    assert scene.drives == [FieldOp.BARRIER_STOP]


@pytest.mark.parametrize("event", [LoopStalled(2.0), "boot"])
def test_that_a_stall_or_another_life_voids_the_token(scene, event):
    scene.select()
    if event == "boot":
        scene.see(BarrierBit.AT_OPEN, boot=2)
    else:
        scene.feed(event)
    assert isinstance(scene.operate(), Refused)
    assert scene.drives == []


def test_that_another_life_of_the_controller_ends_a_movement_as_not_known(scene):
    scene.select()
    scene.operate()
    scene.see(BarrierBit.AT_OPEN, boot=2)
    assert [a.message for a in scene.actions if isinstance(a, Answer)] == [NotKnown("r2")]


def test_that_an_alarm_is_acknowledged_by_name(scene):
    scene.see(BarrierBit.AT_OPEN, BarrierBit.DRIVE_FAULT)
    name = scene.state.alarms[0].alarm
    assert scene.ask(Acknowledge("a", WHO, NAME, name)) == Done("a")
    assert scene.state.alarms[0].acknowledged
    assert scene.ask(Acknowledge("b", WHO, NAME, "none")).reason is Refusal.BAD_REQUEST
    scene.see(BarrierBit.AT_OPEN)
    assert scene.state.alarms == ()


@pytest.mark.parametrize(
    ("bits", "end", "answers"),
    [
        ({BarrierBit.CLOSING}, Stage.STOPPED, [Released("r2")]),
        ((), Stage.NOT_KNOWN, [NotKnown("r2")]),
    ],
    ids=["seen to move", "not seen to move"],
)
def test_that_one_reversed_on_its_way_has_come_to_its_end(scene, bits, end, answers):
    scene.select()
    scene.operate()
    scene.see(*bits, position=300)
    told = list(scene.actions)
    scene.select(Move.OPEN)
    scene.operate()
    told += scene.actions
    found = [(a.command, a.outcome) for a in told if isinstance(a, Record) and a.kind == "outcome"]
    assert found == [("r2", end)]
    assert [a.message for a in told if isinstance(a, Answer)] == answers
    kinds = [a.kind for a in scene.actions if isinstance(a, Record)]
    assert kinds == ["outcome", "operate"]
    assert (scene.state.movement.command, scene.state.movement.stage) == ("r4", Stage.ACCEPTED)
    assert scene.drives == [FieldOp.BARRIER_OPEN]
    assert scene.state.alarms == ()


# -- every combination -----------------------------------------------------------------------


def test_that_where_it_stands_is_total_and_contradictions_prove_nothing():
    ends = (BarrierBit.AT_OPEN, BarrierBit.AT_CLOSED, BarrierBit.CLOSING, BarrierBit.OPENING)
    for on in itertools.product((False, True), repeat=4):
        chosen = {bit for bit, value in zip(ends, on, strict=True) if value}
        values = tuple(number in chosen for number in range(BARRIER_BITS))
        stand = stand_of(BarrierSample(1.0, 1, (500, 0, 0, 0), values))
        if {BarrierBit.AT_OPEN, BarrierBit.AT_CLOSED} <= chosen:
            assert stand is Stand.UNKNOWN
        if {BarrierBit.CLOSING, BarrierBit.OPENING} <= chosen:
            assert stand is Stand.UNKNOWN
        if stand in (Stand.OPEN, Stand.CLOSED):
            assert not chosen & {BarrierBit.CLOSING, BarrierBit.OPENING}


def test_that_every_guard_is_needed(scene):
    """Take each guard out: some state must then be let through that must not be."""
    bad = {
        "sample_fresh": replace(scene.state, sample=None),
        "by_key": seen_with(scene, BarrierBit.MANUAL),
        "drive_good": seen_with(scene, BarrierBit.DRIVE_FAULT),
        "not_there": seen_with(scene, BarrierBit.AT_CLOSED, without=BarrierBit.AT_OPEN),
        "clear": seen_with(scene, BarrierBit.LOOP),
        "way_out": replace(scene.state, sample=replace(scene.state.sample, inside=None)),
        "idle": moving(scene),
    }
    assert set(bad) == set(GUARDS)
    for name, state in bad.items():
        assert refusal(state, Move.CLOSE, scene.now) is not None, name
        kept = {key: guard for key, guard in GUARDS.items() if key != name}
        noes = [guard(state, Move.CLOSE, scene.now) for guard in kept.values()]
        assert not any(noes), name


def seen_with(scene, *bits, without=None):
    other = Scene()
    other.see(*({BarrierBit.AT_OPEN} - {without}), *bits, position=0)
    scene.now = other.now
    return other.state


def moving(scene):
    other = Scene()
    other.see(BarrierBit.AT_OPEN)
    other.select()
    other.operate()
    scene.now = other.now
    return other.state
