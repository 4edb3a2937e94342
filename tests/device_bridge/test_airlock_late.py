"""Writes and samples that come late, as the exhaustive search (`make prove`) found them."""

import pytest

from device_bridge.airlock_state import NotWritten, Sampled, WriteUnsure
from device_bridge.plc import SEQ_KEPT, SEQ_LAST, Op, Result, Sample, Word, next_seq
from device_bridge.protocol.answers import Refused, Selected
from device_bridge.protocol.codes import Door, Phase, Purpose, Stage
from tests.device_bridge.airlock_rig import Rig


@pytest.fixture
def rig():
    return Rig()


@pytest.fixture
def asked(rig):
    """An outer release that has not reached the PLC."""
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    return rig


def test_that_a_write_under_way_keeps_a_restarted_plc_unproven_until_it_is_dead(asked):
    asked.boot += 1
    asked.look()
    assert asked.state.phase is Phase.UNKNOWN
    assert isinstance(asked.select(Door.INNER, Purpose.EXIT), Refused)
    asked.pass_time(1.2)
    assert asked.state.phase is Phase.EMPTY
    assert isinstance(asked.select(Door.INNER, Purpose.EXIT), Selected)


def test_that_the_pulse_of_another_writer_does_not_end_our_own_release(asked):
    asked.edges[Door.OUTER] += 1  # theirs, between two samples; ours is still under way
    asked.look()
    assert asked.state.outer.grant is not None
    assert asked.state.phase is Phase.OUTER_RELEASED


def test_that_a_refusal_read_back_late_takes_the_release_back(asked):
    drive = asked.drives[-1]
    asked.pass_time(1.7)  # no readback: "look at the door"
    assert asked.state.release.stage is Stage.NOT_KNOWN
    asked.feed(WriteUnsure(drive.command))
    asked.seq = drive.seq
    words = list(asked.sample().words)
    words[Word.RESULT] = Result.STALE
    asked.now += 0.05
    asked.feed(Sampled(Sample(asked.now, tuple(words), asked.sample().bits)))
    assert asked.state.outer.grant is None
    assert asked.state.release.stage is Stage.NOT_KNOWN
    asked.look()
    assert asked.state.phase is Phase.EMPTY
    assert [d.op for d in asked.drives] == [Op.RELEASE_OUTER]


def test_that_contacts_first_seen_in_a_sample_too_old_are_not_steady_yet(rig):
    rig.look(outer_bolt=False)
    rig.now += 1.2
    old = rig.sample()
    rig.bits = dict(Rig(started=False).bits)
    bolted = Sample(rig.now - 1.1, old.words, rig.sample().bits)
    rig.feed(Sampled(bolted))
    rig.feed(Sampled(Sample(bolted.taken_at + 0.12, old.words, bolted.bits)))
    assert rig.state.outer.steady_since >= bolted.taken_at


@pytest.mark.parametrize("lost", [NotWritten, WriteUnsure])
def test_that_the_number_of_a_lost_write_is_not_used_again(asked, lost):
    asked.feed(lost(asked.drives[-1].command))
    asked.pass_time(8)
    assert asked.state.phase is Phase.EMPTY
    assert asked.seq == 0  # as the PLC tells
    asked.operate(asked.select(Door.OUTER, Purpose.ENTRY).token)
    asked.done(Door.OUTER)
    assert [drive.seq for drive in asked.drives] == [1, 2]
    assert asked.state.release.stage is Stage.RELEASED


def test_that_numbers_of_the_life_before_of_a_plc_are_not_used_again(asked):
    asked.done(Door.OUTER)
    asked.boot, asked.seq, asked.edges[Door.OUTER] = 8, 0, 0
    asked.look(outer_readback=False, outer_bolt=True)
    asked.pass_time(2)
    asked.operate(asked.select(Door.OUTER, Purpose.ENTRY).token)
    asked.done(Door.OUTER)
    assert [drive.seq for drive in asked.drives] == [1, 2]
    assert asked.state.release.stage is Stage.RELEASED


def test_that_the_next_number_is_none_of_those_in_use_and_never_nothing():
    assert next_seq(0, ()) == 1
    assert next_seq(SEQ_LAST, ()) == 1
    assert next_seq(SEQ_LAST - 1, (SEQ_LAST, 1)) == 2
    newest, last = (), SEQ_LAST - 3
    for _ in range(100):  # the PLC's own word stays that of before
        seq = next_seq(last, newest)
        assert 1 <= seq <= SEQ_LAST
        assert seq not in newest
        newest = (*newest, seq)[-SEQ_KEPT:]
