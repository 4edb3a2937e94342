"""The way between bridge and PLC, and the PLC itself; case numbers of devices.md 10."""

import signal

import pytest

from device_bridge.client import NoAnswerError
from device_bridge.protocol.answers import NotKnown, Refused, Released
from device_bridge.protocol.codes import Door, Phase, Refusal, Stage
from device_bridge.training import Deed, FaultKind
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.faults.rig import SHOWN_WITHIN_S, pause
from tests.device_bridge.proxy import (
    Way,
    altered,
    delayed,
    drop,
    duplicate,
    garbage,
    hold,
    pass_then_silence,
    reset_mid_frame,
    split,
    swap,
)

FUNCTION_AT, TRANSACTION_AT, UNIT_AT = 7, 1, 6
WRITE_BLOCK, WRITE_WORD = 16, 6
FINAL = (Stage.NOT_USED, Stage.NOT_KNOWN, Stage.REFUSED)
long = pytest.mark.long


def other_byte(at):
    return altered(lambda frame: frame[:at] + bytes([frame[at] ^ 1]) + frame[at + 1 :])


READS = [  # what becomes of every answer of the PLC
    pytest.param(drop, id="lost"),
    pytest.param(garbage, id="garbage", marks=long),
    pytest.param(reset_mid_frame, id="reset in mid-frame"),
    pytest.param(other_byte(TRANSACTION_AT), id="of another transaction"),
    pytest.param(swap, id="swapped", marks=long),
    pytest.param(delayed(0.6), id="late", marks=long),
    pytest.param(other_byte(UNIT_AT), id="of another unit", marks=long),
]
LIES = [  # what the PLC itself answers
    ("wrong_function", 0),
    pytest.param("fewer_bits", 0, marks=long),
    ("exception", 4),
    *(pytest.param("exception", code, marks=long) for code in (1, 2, 3, 6)),
    pytest.param("silent", 0, marks=long),
    pytest.param("stalled", 0, marks=long),
]
TO, FROM = Way.TO_TARGET, Way.FROM_TARGET
WRITES = [  # what becomes of the one block that releases a door, or of its answer
    pytest.param(TO, drop, id="request lost"),
    pytest.param(TO, duplicate, id="request doubled"),
    pytest.param(TO, reset_mid_frame, id="request reset in mid-frame", marks=long),
    pytest.param(TO, hold, id="request held"),
    pytest.param(FROM, drop, id="answer lost", marks=long),
    pytest.param(FROM, reset_mid_frame, id="answer reset in mid-frame"),
    pytest.param(FROM, delayed(0.6), id="answer too late"),
    pytest.param(TO, garbage, id="request garbage", marks=long),
    pytest.param(TO, split, id="request in single bytes", marks=long),
    pytest.param(TO, delayed(0.15), id="request a little late", marks=long),
    pytest.param(TO, pass_then_silence, id="answer lost with the link", marks=long),
    pytest.param(FROM, duplicate, id="answer doubled", marks=long),
    pytest.param(FROM, garbage, id="answer garbage", marks=long),
]


def is_block(frame):
    return frame[FUNCTION_AT : FUNCTION_AT + 1] == bytes([WRITE_BLOCK])


def unknown_and_refused(scene):
    scene.until(Phase.UNKNOWN, within_s=SHOWN_WITHIN_S + 1.0)  # and what a busy machine takes
    assert scene.release().reason is Refusal.NOT_KNOWN
    assert scene.edges == (0, 0)


@pytest.mark.parametrize("spoiler", READS)
def test_that_a_spoiled_answer_is_discarded_and_found_again(
    scene, place, spoiler
):  # 43, 46, 48, 49
    place.plc.spoil(FROM, spoiler)
    unknown_and_refused(scene)
    place.plc.clear()
    scene.until(Phase.EMPTY)
    assert scene.blocks == 0
    assert scene.alarms.count("plc_lost") <= 1


@pytest.mark.parametrize(("kind", "value"), LIES)
def test_that_an_answer_that_does_not_fit_is_no_sample(scene, kind, value):  # 45, 47
    scene.building.fault("plc", kind, value)
    unknown_and_refused(scene)
    scene.building.clear()
    scene.until(Phase.EMPTY)
    assert scene.blocks == 0


def test_that_single_bytes_and_doubled_answers_make_no_difference(scene, place):  # 48
    scene.building.do(Deed.STAY)
    place.plc.spoil(TO, split)
    place.plc.spoil(FROM, split)
    assert isinstance(scene.release(), Released)
    place.plc.clear()
    scene.until(Phase.EMPTY)
    place.plc.spoil(FROM, duplicate)
    pause(0.3)
    place.plc.clear()
    scene.until(Phase.EMPTY)
    assert scene.edges == (1, 0)


@pytest.mark.parametrize(("way", "spoiler"), WRITES)
def test_that_a_write_is_sent_once_whatever_becomes_of_it(scene, place, way, spoiler):  # 42 to 49
    scene.building.do(Deed.STAY)
    operate = scene.operate_of(scene.select().token)
    rule = place.plc.spoil(way, spoiler, is_block, times=1)
    answer = scene.console.ask(operate)
    assert rule.met == 1
    if spoiler is hold:
        pause(0.5)  # older than any release may be
    place.plc.clear()
    wait_for(lambda: scene.status(operate.id).stage in FINAL, what="the outcome")
    scene.until(Phase.EMPTY)
    stage, edges = scene.status(operate.id).stage, scene.edges
    assert scene.blocks <= (2 if spoiler is duplicate and way is TO else 1)
    assert edges in ((0, 0), (1, 0))
    match answer:
        case Released():
            assert edges == (1, 0)
        case Refused():
            assert (stage, edges) == (Stage.REFUSED, (0, 0))
        case NotKnown():
            assert stage is Stage.NOT_KNOWN
    assert len(scene.records("operate")) == 1
    assert scene.console.ask(operate) == answer  # and nothing moves
    assert scene.edges == edges
    assert "forced.outer" not in scene.alarms


@pytest.mark.parametrize("what", ["a lost write", "a restart"])
def test_that_the_release_after_it_is_told_as_it_was(scene, place, what):  # 42, 50
    scene.building.do(Deed.STAY)
    assert isinstance(scene.release(), Released)
    scene.until(Phase.EMPTY)
    if what == "a restart":
        scene.building.fault("plc", FaultKind.REBOOT)
        scene.until(Phase.UNKNOWN)
    else:
        place.plc.spoil(TO, drop, is_block, times=1)
        assert isinstance(scene.release(), NotKnown)
        place.plc.clear()
    scene.until(Phase.EMPTY)
    alarms = len(scene.alarms)
    for _ in range(2):
        assert isinstance(scene.release(), Released)
        scene.until(Phase.EMPTY)
    assert scene.edges == (3, 0)
    assert scene.alarms[alarms:] == []


@pytest.mark.parametrize(
    ("for_s", "edges"), [(0.2, (1, 0)), (2.0, (0, 0))], ids=["shortly", "for long"]
)
def test_that_a_stopped_plc_finds_a_write_late_only_within_its_age(
    scene, place, for_s, edges
):  # 42
    scene.building.do(Deed.STAY)
    operate = scene.operate_of(scene.select().token)
    place.building_process.send_signal(signal.SIGSTOP)
    asked = scene.console.client.ask(operate, 4.0)
    pause(for_s)
    place.building_process.send_signal(signal.SIGCONT)
    assert isinstance(asked.result(6), Released if edges[0] else NotKnown | Refused)
    scene.until(Phase.EMPTY)
    assert scene.edges == edges


def test_that_a_half_open_line_is_unknown_and_a_new_one_is_made(scene, place):  # 44
    place.plc.half_open()
    unknown_and_refused(scene)
    place.plc.mend()
    scene.until(Phase.EMPTY)
    assert scene.edges == (0, 0)


def test_that_a_plc_that_restarts_beside_an_open_door_is_not_taken_for_shut(scene):  # 50
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    scene.hold_open()
    scene.until(Phase.OUTER_OPEN)
    scene.building.fault("plc", FaultKind.REBOOT)
    wait_for(lambda: bool(scene.records("plc_restarted")), what="the restart on record")
    wait_for(
        lambda: scene.release(Door.INNER).reason is Refusal.OTHER_DOOR_NOT_SECURE,
        what="the open door to be found",
    )
    assert scene.records("outcome")[-1].outcome == Stage.NOT_KNOWN
    assert scene.edges == (1, 0)
    scene.building.do(Deed.CLOSE, Door.OUTER)
    scene.until(Phase.HOLD)


class StoppedHeart:
    """Shows the PLC one and the same heartbeat, and the bridge its own."""

    def __init__(self):
        self.own = b""

    def to_plc(self, frame):
        if frame[FUNCTION_AT] != WRITE_WORD:
            return frame
        self.own = frame[-2:]
        return frame[:-2] + b"\0\7"

    def from_plc(self, frame):
        return frame[:-2] + self.own if frame[FUNCTION_AT] == WRITE_WORD else frame


def test_that_a_plc_that_misses_its_host_refuses_and_the_officer_is_told(scene, place):  # 53
    heart = StoppedHeart()
    place.plc.spoil(TO, altered(heart.to_plc))
    place.plc.spoil(FROM, altered(heart.from_plc))
    wait_for(lambda: not scene.building.state().plc.host_alive, what="the PLC's watchdog")
    answer = scene.release()
    assert (answer.reason, scene.edges) == (Refusal.PLC_REFUSED, (0, 0))
    assert [record.detail for record in scene.records("plc_refused")] == ["interlock"]
    place.plc.clear()
    wait_for(lambda: scene.building.state().plc.host_alive, what="the host again")
    scene.until(Phase.EMPTY)
    scene.building.do(Deed.STAY)
    assert isinstance(scene.release(), Released)


def test_that_a_port_that_was_refused_is_one_alarm_and_found_again(scene, place):  # 55
    place.plc.refuse()
    unknown_and_refused(scene)
    pause(1.5)
    place.plc.accept()
    scene.until(Phase.EMPTY, within_s=2)
    assert scene.alarms == ["plc_lost"]
    scene.building.do(Deed.STAY)
    assert isinstance(scene.release(), Released)
    assert scene.edges == (1, 0)


def test_that_no_answer_is_no_answer(scene, place):  # the rig: a lost block must be able to fail
    place.plc.spoil(TO, drop, is_block)
    with pytest.raises(NoAnswerError):
        scene.console.ask(scene.operate_of(scene.select().token), within_s=0.3)
    place.plc.clear()
