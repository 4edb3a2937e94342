"""The course of one person through the building, the refusals of the gates, and the floor plan."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import msgspec
import pytest

from device_bridge.protocol.codes import GateOutcome, Purpose
from reception_app.desk import zone_course
from reception_app.desk.board import Board
from reception_app.desk.bridge_events import take
from reception_app.desk.states.zones import (
    AIRLOCK,
    Course,
    Happened,
    PersonKind,
    PersonRow,
    Room,
)
from reception_app.floors import Place
from reception_app.staff import command_actor
from reception_app.store import BridgeEvent, Store
from reception_app.store_errors import StoreAwayError
from reception_app.visits import Move
from reception_app.zones import Bearer, Grant, Zones
from tests.conftest import until
from tests.reception_app.desk.bench import POST
from tests.reception_app.desk.gated import GATES, GatedBench, person


@pytest.fixture
def bench(tmp_path):
    office = GatedBench(tmp_path)
    office.create()
    return office


async def looked(desk, key) -> Course:
    """Look at somebody, and give their course once the database has told it."""
    desk.zones.look(key)
    board = desk._console.board

    def known() -> bool:
        course = desk.state.zones.course
        newest = desk.zones.course._story.revision >= board.revision
        return course is not None and course.key == key and course.read and newest

    await until(known, what="the course")
    return desk.state.zones.course


def told(course):
    return [(step.what, step.zone or step.badge) for step in course.steps]


class Journal:
    """Records of gates, as the bridge would tell them."""

    def __init__(self, desk) -> None:
        self._console, self._sequence = desk._console, 0

    async def tell(self, kind, outcome, gate=GATES[0], *, visit="", at=None, purpose=Purpose.ENTRY):
        self._sequence += 1
        event = BridgeEvent(
            "gates", self._sequence, "boot-1", at or self._console.moment().now, kind,
            visit=visit, purpose=purpose, outcome=outcome, detail=f"{gate} 00000014",
        )  # fmt: skip
        console = self._console
        await console.write(console.bridge_actor(), lambda tx: take(tx, event))


def test_that_a_course_tells_what_happened_in_its_order(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        row = person(desk, ticket)
        key, journal = row.key, Journal(desk)
        course = await looked(desk, key)
        assert told(course) == [(Move.REGISTER, ""), (Happened.RELEASED, "")]
        assert course.since is not None
        bench.clock.pass_s(20)
        await desk.zones.issue_badge(key, "14")
        bench.clock.pass_s(20)
        await desk.queue.call_next()
        await journal.tell("passage", GateOutcome.PASSED, visit=row.visit)
        bench.clock.pass_s(20)
        await desk.zones.grant(key, "interview", 1)
        bench.clock.pass_s(70)
        await journal.tell("passage", GateOutcome.PASSED, visit=row.visit, purpose=Purpose.EXIT)
        course = await looked(desk, key)
        assert told(course)[2:] == [
            (Happened.BADGE_ISSUED, "14"), (Move.CALL, ""), (Happened.ENTERED, "counters"),
            (Happened.GRANTED, "interview"), (Happened.EXPIRED, "interview"),
            (Happened.WENT_OUT, "reception"),
        ]  # fmt: skip
        assert {step.who for step in course.steps} <= {"insp. Peeters", ""}
        assert course.steps[4].gate == GATES[0]

    bench.run(scene)


def test_that_what_a_visitor_is_called_or_came_for_is_in_no_step(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await desk.queue.call_next()
        await desk.counter.describe("Maes, Jana", "a note", 0, "a bag")
        course = await looked(desk, person(desk, ticket).key)
        assert "Maes" not in repr(course)
        assert Move.DESCRIBE not in {step.what for step in course.steps}

    bench.run(scene)


def test_that_a_guard_is_told_of_places_and_not_of_the_visit(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        row = person(desk, ticket)
        await desk.zones.issue_badge(row.key, "14")
        await Journal(desk).tell("passage", GateOutcome.PASSED, visit=row.visit)
        course = await looked(desk, row.key)
        assert [step.what for step in course.steps] == [
            Happened.RELEASED, Happened.BADGE_ISSUED, Happened.ENTERED
        ]  # fmt: skip

    bench.run(scene, login="s4471")


def test_that_a_grant_taken_back_before_its_time_is_not_told_as_expired(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        key = person(desk, ticket).key
        await desk.zones.grant(key, "interview", 2)
        bench.clock.pass_s(30)
        (given,) = [one for one in person(desk, ticket).allowed if one.grant]
        await desk.zones.revoke(key, given.grant)
        bench.clock.pass_s(120)
        desk._beat_once()
        what = [step.what for step in (await looked(desk, key)).steps]
        assert what[-2:] == [Happened.GRANTED, Happened.REVOKED]

    bench.run(scene)


def test_that_a_colleague_has_the_course_that_the_list_knows(bench):
    async def scene(desk):
        key = person(desk, "insp. Peeters").key
        course = await looked_at_staff(desk, key)
        assert [(step.what, step.who) for step in course.steps] == [(Happened.SIGNED_IN, "2")]
        desk.zones.look("")
        assert desk.state.zones.course is None

    bench.run(scene)


async def looked_at_staff(desk, key):
    desk.zones.look(key)
    return desk.state.zones.course


def test_that_a_database_away_leaves_the_course_untold_and_says_so(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        key = person(desk, ticket).key
        await desk._console.opened.close()
        desk.zones.look(key)
        await until(lambda: desk.zones.course._not_before > 0, what="the failed reading")
        assert desk.state.zones.course.read is False
        with pytest.raises(StoreAwayError):
            await desk.zones.issue_badge(key, "14")

    bench.run(scene)


def test_that_a_locked_console_tells_nobodys_course(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await looked(desk, person(desk, ticket).key)
        await desk.staff.lock()
        assert desk.state.zones.course is None

    bench.run(scene)


def refusals(desk):
    """Give the counts as they were composed: a console that is locked shows none of them."""
    return {gate.name: gate.refusals for gate in desk._console.inside.gates}


def test_that_each_gate_counts_the_badges_that_it_refused_today(bench):
    async def scene(desk):
        journal = Journal(desk)
        await bench.told(desk)
        assert refusals(desk) == {GATES[0]: 0, GATES[1]: 0}
        await journal.tell("card", GateOutcome.WRONG_ZONE)
        await journal.tell("card", GateOutcome.GRANTED)
        await journal.tell("card", GateOutcome.BUSY)  # the gate's doing, not the badge's
        await journal.tell("card", GateOutcome.UNKNOWN_CARD, GATES[1])
        await journal.tell("card", GateOutcome.EXPIRED)
        yesterday = desk._console.moment().now - timedelta(hours=20)
        await journal.tell("card", GateOutcome.EXPIRED, at=yesterday)
        assert refusals(desk) == {GATES[0]: 2, GATES[1]: 1}
        bench.clock.pass_s(14 * 3600)  # past midnight in Brussels
        await journal.tell("card", GateOutcome.WRONG_ZONE, GATES[1])
        assert refusals(desk) == {GATES[0]: 0, GATES[1]: 1}

    bench.run(scene)


def test_that_a_console_that_starts_in_the_afternoon_counts_since_midnight(bench):
    async def morning(desk):
        journal = Journal(desk)
        await journal.tell("card", GateOutcome.WRONG_ZONE)
        bench.clock.pass_s(24 * 3600)
        for _ in range(3):
            await journal.tell("card", GateOutcome.WRONG_ZONE)

    async def afternoon(desk):
        await bench.told(desk)
        assert refusals(desk)[GATES[0]] == 3

    bench.run(morning)
    bench.bridge = type(bench.bridge)(lambda: bench.clock.monotonic)
    bench.run(afternoon)


def test_that_nothing_is_known_of_a_gate_while_the_bridge_is_silent(bench):
    async def scene(desk):
        await bench.told(desk)
        assert all(gate.live for gate in desk.state.zones.gates)
        bench.bridge.lose()
        bench.clock.pass_s(30)
        await until(
            lambda: not any(gate.live for gate in desk.state.zones.gates), what="the lost link"
        )
        assert desk.state.zones.as_of is not None

    bench.run(scene)


def test_that_the_plan_of_the_office_is_on_the_desk(bench):
    async def without(desk):
        assert desk.state.zones.rooms == ()

    async def drawn(desk):
        place = Place(3, 0, 3, 12)
        assert desk.state.zones.rooms == (
            Room(AIRLOCK, Place(0, 4, 3, 4)),
            Room("reception", place),
        )
        gate = desk.state.zones.gates[0]
        assert (gate.zone, gate.leads_from) == ("counters", "reception")

    async def redraw(*, airlock, rooms):
        store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
        office = await store.read(lambda reader: reader.described("noord"))
        areas = tuple(
            msgspec.structs.replace(one, plan=one.plan if one.id in rooms else msgspec.UNSET)
            for one in office.area
        )
        changed = msgspec.structs.replace(
            office, area=areas, airlock_plan=office.airlock_plan if airlock else msgspec.UNSET
        )
        await store.write(command_actor(POST), uuid4().hex, lambda tx: tx.keep_office(changed))
        await store.close()

    asyncio.run(redraw(airlock=True, rooms={"reception"}))
    bench.run(drawn)
    asyncio.run(redraw(airlock=False, rooms=()))
    bench.bridge = type(bench.bridge)(lambda: bench.clock.monotonic)
    bench.run(without)


def test_that_the_newest_steps_are_told_and_no_more_than_fit_a_card():
    now = datetime.fromisoformat("2026-11-24T12:00:00+00:00")
    row = PersonRow("visit:v", PersonKind.VISITOR, "B001", "", now, visit="v")
    over = Grant("g", Bearer.VISIT, "v", "interview", now, now)
    grants = tuple(
        replace(over, id=str(n), until=now - timedelta(minutes=n))
        for n in range(zone_course.MOST * 2)
    )
    story = zone_course.Story("v", 1, grants=grants)
    steps = zone_course.course_of(row, story, Board(), Zones(), now)
    assert len(steps) == zone_course.MOST
    assert steps[-1].at == now
