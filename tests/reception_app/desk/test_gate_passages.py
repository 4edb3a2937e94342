"""What a record of a gate says of who is where, and that it counts once."""

import asyncio

import pytest

from device_bridge.protocol.codes import GateOutcome, Purpose
from reception_app.desk.gate_passages import passages
from reception_app.desk.states.zones import PersonKind
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


def test_that_a_gate_opened_by_force_lets_in_somebody_unknown():
    forced = gate_event(GateOutcome.FORCED, kind="gate", detail="gate/counters 1")
    assert [one.seen for one in passages(forced)] == [Seen.TAILGATED]
    assert passages(gate_event(GateOutcome.GRANTED, kind="card")) == ()
    assert passages(gate_event(GateOutcome.FREED, None, kind="gate", detail="gate/counters")) == ()


def test_that_a_journal_places_people_once(bench):
    from reception_app.desk.bridge_events import take

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
