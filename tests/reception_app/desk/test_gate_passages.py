"""What a record of a gate says of who is where, and that it counts once."""

import asyncio
import logging

import pytest

from device_bridge.airlock_state import Record
from device_bridge.protocol.codes import GateOutcome, Purpose
from reception_app.desk.bridge_events import take
from reception_app.desk.gate_passages import passages
from reception_app.desk.states.zones import PersonKind
from reception_app.ledger import read_body
from reception_app.presence import Seen, Standing
from tests.reception_app.desk.gated import GATES, GatedBench, gate_event, person


@pytest.fixture
def bench(tmp_path):
    office = GatedBench(tmp_path)
    office.create()
    return office


IN, OUT = Purpose.ENTRY, Purpose.EXIT


@pytest.mark.parametrize(
    ("outcome", "purpose", "seen"),
    [
        (GateOutcome.PASSED, IN, [Seen.ENTERED]), (GateOutcome.PASSED, OUT, [Seen.LEFT]),
        (GateOutcome.TAILGATED, IN, [Seen.ENTERED, Seen.TAILGATED]),
        (GateOutcome.TAILGATED, OUT, [Seen.LEFT]), (GateOutcome.AGAINST, OUT, [Seen.TAILGATED]),
        (GateOutcome.AGAINST, IN, []), (GateOutcome.NOT_KNOWN, IN, [Seen.PERHAPS]),
        (GateOutcome.NOT_USED, IN, []), (GateOutcome.OBSTRUCTED, IN, []),
    ],
)  # fmt: skip
def test_that_only_what_passed_counts(outcome, purpose, seen):
    found = passages(gate_event(outcome, purpose, visit="v1"))
    assert [one.seen for one in found] == seen
    for one in found:
        own = one.seen is not Seen.TAILGATED
        assert (one.card, one.visit) == (("00000014", "v1") if own else ("", ""))


@pytest.mark.parametrize(
    ("kind", "outcome"), [("passage", "sideways"), ("passage", ""), ("gate", "odd"), ("lift", "up")]
)
def test_that_what_a_newer_bridge_tells_is_kept_and_holds_nothing_up(bench, kind, outcome, caplog):
    async def scene(desk):
        record = Record(kind, outcome=outcome, purpose=IN, detail="gate/counters 00000014 +1")
        bench.bridge.rig.records.append(record)
        ticket = await bench.walk_in(desk)  # what comes after it has its consequences

        def kept(reader):
            return [one for one in map(read_body, reader.entries()) if one.what == kind]

        (entry,) = await desk._console.store.read(kept)
        assert entry.about.get("outcome", "") == outcome
        assert person(desk, ticket)

    with caplog.at_level(logging.WARNING, "reception_app.desk.bridge_events"):
        bench.run(scene)
    said = [one for one in caplog.records if "not known here" in one.message]
    assert len(said) == (kind == "passage")


def strangers(record):
    return sum(one.party for one in passages(record) if one.seen is Seen.TAILGATED)


@pytest.mark.parametrize(
    ("outcome", "purpose", "beside", "people"),
    [
        (GateOutcome.TAILGATED, IN, " +3", 3), (GateOutcome.TAILGATED, IN, "", 1),
        (GateOutcome.AGAINST, OUT, " +2", 2), (GateOutcome.AGAINST, IN, " +1", 1),
        (GateOutcome.NOT_KNOWN, IN, " +2", 2), (GateOutcome.NOT_KNOWN, OUT, " +2", 2),
        (GateOutcome.NOT_OPENED, IN, " +1", 1), (GateOutcome.TAILGATED, OUT, "", 0),
        (GateOutcome.PASSED, IN, "", 0),
    ],
)  # fmt: skip
def test_that_who_came_in_beside_somebody_is_one_line_of_so_many(
    outcome, purpose, beside, people
):  # fmt: skip
    record = gate_event(outcome, purpose, detail=f"gate/counters 00000014{beside}", visit="v1")
    assert strangers(record) == people
    assert {one.card for one in passages(record) if one.visit} <= {"00000014"}


@pytest.mark.parametrize("outcome", [GateOutcome.FORCED, GateOutcome.NOT_KNOWN])
def test_that_whoever_came_in_with_no_grant_is_nobody_known(outcome):
    def told(purpose, people):
        return gate_event(outcome, purpose, kind="gate", detail=f"gate/counters {people}")

    (found,) = passages(told(IN, 4))
    assert (found.seen, found.gate, found.party) == (Seen.TAILGATED, "gate/counters", 4)
    assert passages(told(OUT, 4)) == ()
    assert passages(told(IN, 0)) == ()
    assert passages(gate_event(GateOutcome.GRANTED, kind="card")) == ()
    freed = gate_event(GateOutcome.FREED, None, kind="gate", detail="gate/counters")
    assert passages(freed) == ()


def test_that_people_whom_a_gate_counted_in_a_fire_are_on_the_list_until_cleared(bench):
    async def scene(desk):
        console = desk._console
        for number, people in ((1, 3), (1, 3), (2, 2)):
            seen = gate_event(GateOutcome.NOT_KNOWN, kind="gate", number=number,
                              detail=f"gate/counters {people}")  # fmt: skip
            await console.write(console.bridge_actor(), lambda tx, seen=seen: take(tx, seen))
        await bench.told(desk)
        rows = [one for one in desk.state.zones.people if one.kind is PersonKind.UNKNOWN]
        assert [(one.party, one.standing, one.zone) for one in rows] == [
            (3, Standing.UNACCOUNTED, "counters"), (2, Standing.UNACCOUNTED, "counters"),
        ]  # fmt: skip
        assert desk.state.zones.zone("counters").people == 5 + 1  # and the officer
        await desk.zones.clear(rows[0].key, "three of the fire brigade, gone")
        assert desk.state.zones.count(PersonKind.UNKNOWN) == 2

    bench.run(scene)


def test_that_a_journal_places_people_once(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        row = person(desk, ticket)
        console = desk._console
        passed = gate_event(GateOutcome.TAILGATED, visit=row.visit)
        for _ in range(2):
            await asyncio.gather(
                *(console.write(console.bridge_actor(), lambda tx: take(tx, passed))
                  for _ in range(2))
            )  # fmt: skip
        row = person(desk, ticket)
        assert (row.zone, row.standing, row.gate) == ("counters", Standing.ASTRAY, GATES[0])
        (stranger,) = [one for one in desk.state.zones.people if one.kind is PersonKind.UNKNOWN]
        assert (stranger.zone, stranger.standing) == ("counters", Standing.UNACCOUNTED)
        await desk.zones.clear(stranger.key, "a colleague without a badge")
        assert not [o for o in desk.state.zones.people if o.kind is PersonKind.UNKNOWN]

    bench.run(scene)
