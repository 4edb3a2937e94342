"""What the journal tells of gates: which way a card went last, and what a crash left open."""

import pytest

from device_bridge.journal_gates import GateMemory
from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.codes import Direction, GateOutcome, Purpose

ZONE = frozenset({"gate/1", "gate/2"})
IN, OUT = Purpose.ENTRY, Purpose.EXIT


def record(seq, kind, outcome, purpose=IN, **more):
    return JournalRecord(
        seq, "2026-11-24T10:00:00+00:00", kind, more.get("command", f"c{seq}"),
        visit=more.get("visit", "v1"), purpose=purpose, outcome=outcome,
        detail=more.get("detail", "card"), device=more.get("device", "gate/1"),
    )  # fmt: skip


@pytest.fixture
def memory():
    return GateMemory()


def test_that_the_newest_passage_counts_at_whichever_gate_of_the_zone(memory):
    memory.note(record(1, "passage", GateOutcome.PASSED))
    memory.note(record(2, "passage", GateOutcome.PASSED, OUT, device="gate/2"))
    memory.note(record(3, "passage", GateOutcome.PASSED, device="gate/elsewhere"))
    assert memory.last_way(ZONE, "card", "v1") is Direction.OUT
    assert memory.last_way(frozenset({"gate/1"}), "card", "v1") is Direction.IN


@pytest.mark.parametrize("outcome", [GateOutcome.NOT_USED, GateOutcome.AGAINST])
def test_that_a_grant_that_became_no_passage_is_none(memory, outcome):
    memory.note(record(1, "passage", outcome))
    assert memory.last_way(ZONE, "card", "v1") is None


def test_that_a_badge_lent_to_another_visit_begins_anew(memory):
    memory.note(record(1, "passage", GateOutcome.TAILGATED))
    assert memory.last_way(ZONE, "card", "v1") is Direction.IN
    assert memory.last_way(ZONE, "card", "v2") is None


def test_that_strangers_beside_a_card_make_it_no_other_card(memory):
    memory.note(record(1, "passage", GateOutcome.TAILGATED, detail="card +3"))
    assert memory.last_way(ZONE, "card", "v1") is Direction.IN


def test_that_only_a_granted_card_without_its_passage_is_in_doubt(memory):
    memory.note(record(1, "card", GateOutcome.GRANTED, command="a"))
    memory.note(record(2, "passage", GateOutcome.PASSED, command="a"))
    memory.note(record(3, "card", GateOutcome.EXPIRED, command="b"))
    assert memory.in_doubt() == ()
    memory.note(record(4, "card", GateOutcome.GRANTED, command="c"))
    (left,) = memory.in_doubt()
    assert (left.kind, left.command, left.outcome) == ("passage", "c", GateOutcome.NOT_KNOWN)
