"""Who is where at the desk: what is shown, what is asked, and what reaches the gates."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import msgspec
import pytest

from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import Direction, GateOutcome, GateStand, Purpose, Refusal
from device_bridge.protocol.requests import PushGrants
from device_bridge.protocol.state import GateEvent, GateState
from reception_app.desk.gate_passages import passages
from reception_app.desk.same import Same
from reception_app.desk.states.zones import AIRLOCK, PersonKind, PushStand
from reception_app.errors import NotAllowedError, ReasonNeededError
from reception_app.office_files import demo_files, load_offices
from reception_app.presence import Seen, Standing
from reception_app.staff import command_actor
from reception_app.store import BridgeEvent, Store
from reception_app.store_errors import StoreAwayError
from reception_app.zone_errors import BadgeOutError, NobodyThereError
from tests.conftest import until
from tests.reception_app.desk.bench import POST, DeskBench
from tests.reception_app.desk.fake_bridge import FakeBridge

GATES = ("gate/counters", "gate/interview")


class GatedBridge(FakeBridge):
    """A bridge with two speed gates, which takes grants as the real one does."""

    def __init__(self, monotonic) -> None:
        super().__init__(monotonic)
        self.version, self.refuses = 0, None
        self.events: tuple[GateEvent, ...] = ()
        self.whole: list = []

    def _act(self, request):
        if not isinstance(request, PushGrants):
            return super()._act(request)
        if self.refuses is not None:
            return Refused(request.id, self.refuses)
        if request.part == 1:
            self.whole = []
        self.whole += request.grants
        if request.part == request.parts:
            self.version = request.version
        return Done(request.id)

    def connect(self, on_event):
        def with_gates(event) -> None:
            gates = tuple(
                GateState(name, name.partition("/")[2], GateStand.CLOSED, live=True,
                          sample_age_s=0.1, grants=self.version, events=self.events)
                for name in GATES
            )  # fmt: skip
            if hasattr(event, "devices"):
                event = replace(event, devices=(*event.devices, *gates))
            on_event(event)

        return super().connect(with_gates)


class GatedBench(DeskBench):
    """The office of `DeskBench`, with zones and badges."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.bridge = GatedBridge(lambda: self.clock.monotonic)

    async def _fill(self) -> None:
        await super()._fill()
        demo = next(one for one in load_offices(demo_files()) if one.id == "bredabaan")
        gated = {"counters": (GATES[0],), "interview": (GATES[1],)}
        areas = tuple(
            msgspec.structs.replace(one, gates=gated.get(one.id, ())) for one in demo.area
        )
        office = msgspec.structs.replace(demo, id="noord", area=areas)
        store = await Store.open(self.place(), self.signers[POST], self.clock)

        def work(tx) -> None:
            tx.keep_office(office)
            for number in ("14", "15"):
                tx.add_badge(number, f"000000{number}")
            tx.add_badge("P1", "000000f1", "peeters")

        await store.write(command_actor(POST), uuid4().hex, work)
        await store.close()

    async def pushed(self, desk) -> list:
        """Wait until the gates decide by what the desk holds."""

        def current() -> bool:
            self.clock.pass_s(0.3)
            self.bridge.tell()
            return desk.state.zones.push.stand is PushStand.CURRENT

        await until(current, what="the grants at the gates")
        return self.bridge.whole


@pytest.fixture
def bench(tmp_path):
    office = GatedBench(tmp_path)
    office.create()
    return office


def person(desk, name):
    return next(row for row in desk.state.zones.people if row.name == name)


def test_that_a_visitor_is_shown_where_the_step_puts_them(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        row = person(desk, ticket)
        assert (row.zone, row.standing, row.kind) == ("reception", Standing.ALLOWED,
                                                      PersonKind.VISITOR)  # fmt: skip
        await desk.queue.call_next()
        assert person(desk, ticket).zone == "reception"  # called, and not through the gate yet
        assert [one.zone for one in person(desk, ticket).allowed] == ["reception", "counters"]
        counted = {zone.id: zone.people for zone in desk.state.zones.zones}
        assert counted == {"reception": 1, "counters": 1, "interview": 0}  # and the officer
        assert person(desk, "insp. Peeters").kind is PersonKind.STAFF

    bench.run(scene)


def test_that_whoever_is_in_the_airlock_is_on_the_list(bench):
    async def scene(desk):
        await bench.let_in(desk)
        (row,) = [one for one in desk.state.zones.people if one.zone == AIRLOCK]
        assert row.kind is PersonKind.VISITOR
        await bench.pass_check(desk)

    bench.run(scene)


def test_that_a_grant_is_saved_shown_and_at_the_gates(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        key = person(desk, ticket).key
        await desk.zones.issue_badge(key, "14")
        await desk.zones.grant(key, "interview", 30)
        row = person(desk, ticket)
        ends = bench.clock.now + timedelta(minutes=30)
        assert [(one.zone, one.until) for one in row.allowed if one.grant] == [("interview", ends)]
        assert row.badges == ("14",)
        whole = await bench.pushed(desk)
        told = {(g.credential, g.direction, g.zones) for g in whole}
        everywhere = ("counters", "interview", "reception")
        assert told == {
            ("00000014", Direction.BOTH, ("reception",)),
            ("00000014", Direction.BOTH, ("interview",)),
            ("00000014", Direction.OUT, everywhere), ("000000f1", Direction.OUT, everywhere),
        }  # fmt: skip
        assert {g.until for g in whole if g.zones == ("interview",)} == {ends.timestamp()}
        (grant,) = [one for one in row.allowed if one.grant]
        await desk.zones.revoke(key, grant.grant)
        assert "interview" not in {z for g in await bench.pushed(desk) for z in g.zones
                                   if g.direction is Direction.BOTH}  # fmt: skip

    bench.run(scene)


def test_that_a_lost_badge_opens_nothing_not_even_out(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await desk.zones.issue_badge(person(desk, ticket).key, "14")
        assert "00000014" in {g.credential for g in await bench.pushed(desk)}
        await desk.zones.badge_lost("14")
        assert "00000014" not in {g.credential for g in await bench.pushed(desk)}
        assert [(one.number, one.lost) for one in desk.state.zones.late_badges] == [("14", True)]

    bench.run(scene)


def test_that_a_finish_names_the_badge_that_is_not_back(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await desk.zones.issue_badge(person(desk, ticket).key, "14")
        await desk.queue.call_next()
        await desk.counter.confirm()
        with pytest.raises(BadgeOutError):
            await desk.counter.confirm()
        await desk.zones.badge_returned("14")
        await desk.counter.confirm()
        assert desk.state.zones.free_badges == ("14", "15")

    bench.run(scene)


@pytest.mark.parametrize(
    ("how", "stand"),
    [("refused", PushStand.REFUSED), ("silent", PushStand.LATE), ("lost", PushStand.LATE)],
)
def test_that_a_push_that_does_not_arrive_is_told(bench, how, stand):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await bench.pushed(desk)
        if how == "refused":
            bench.bridge.refuses = Refusal.JOURNAL
        else:
            bench.bridge.lost.add(PushGrants)
        await desk.zones.issue_badge(person(desk, ticket).key, "14")
        if how == "lost":
            bench.bridge.lose()

        def told() -> bool:
            bench.clock.pass_s(0.4)
            if how != "lost":
                bench.bridge.tell()
            desk._beat_once()
            return desk.state.zones.push.stand is stand

        await until(told, what="the trouble with the grants")
        bench.bridge.refuses = None
        bench.bridge.lost.clear()
        if how == "lost":
            assert desk.state.zones.as_of is not None
            bench.bridge.come_back()
        bench.clock.pass_s(60)
        assert "00000014" in {g.credential for g in await bench.pushed(desk)}

    bench.run(scene)


def test_that_the_database_away_freezes_the_list_with_its_time(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        before = desk.state.zones.people
        await desk._console.opened.close()
        bench.clock.pass_s(30)
        with pytest.raises(StoreAwayError):
            await desk.zones.issue_badge(person(desk, ticket).key, "14")
        desk._beat_once()
        assert desk.state.zones.as_of == before[0].since.replace(microsecond=0) or (
            desk.state.zones.as_of <= bench.clock.now - timedelta(seconds=30)
        )
        assert [row.name for row in desk.state.zones.people] == [row.name for row in before]

    bench.run(scene)


def test_that_a_guard_gives_badges_and_grants_no_zone(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        key = person(desk, ticket).key
        await desk.zones.issue_badge(key, "14")
        with pytest.raises(NotAllowedError):
            await desk.zones.grant(key, "interview", 30)
        with pytest.raises(NobodyThereError):
            await desk.zones.issue_badge("visit:nobody", "15")

    bench.run(scene, login="s4471")


def test_that_who_was_absent_is_unaccounted_for_until_somebody_says_why(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await desk.queue.call_next()
        await desk.counter.absent()
        row = person(desk, ticket)
        assert row.standing is Standing.UNACCOUNTED
        with pytest.raises(ReasonNeededError):
            await desk.zones.clear(row.key, " ")
        await desk.zones.clear(row.key, "seen leaving on camera 4")
        assert ticket not in {one.name for one in desk.state.zones.people}

    bench.run(scene, login="janssens")


def event(outcome, purpose=Purpose.ENTRY, kind="passage", detail="gate/counters 00000014", **more):
    at = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
    return BridgeEvent("gates", 1, "boot-1", at, kind, purpose=purpose or "",
                       outcome=outcome, detail=detail, **more)  # fmt: skip


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
    found = passages(event(outcome, purpose, visit="v1"))
    assert [one.seen for one in found] == seen
    for one in found:
        own = one.seen is not Seen.TAILGATED
        assert (one.card, one.visit) == (("00000014", "v1") if own else ("", ""))


def test_that_a_gate_opened_by_force_lets_in_somebody_unknown():
    forced = event(GateOutcome.FORCED, kind="gate", detail="gate/counters 1")
    assert [one.seen for one in passages(forced)] == [Seen.TAILGATED]
    assert passages(event(GateOutcome.GRANTED, kind="card")) == ()
    assert passages(event(GateOutcome.FREED, None, kind="gate", detail="gate/counters")) == ()


def test_that_a_journal_places_people_once(bench):
    from reception_app.desk.bridge_events import take

    async def scene(desk):
        ticket = await bench.walk_in(desk)
        row = person(desk, ticket)
        console = desk._console
        passed = event(GateOutcome.TAILGATED, visit=row.visit)
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


def test_that_a_board_that_lies_where_an_older_one_lay_is_looked_at_all_the_same(bench):
    """Two readings without a look between them: the newest may take the address of the first."""

    async def scene(desk):
        ticket = await bench.walk_in(desk)
        assert person(desk, ticket)
        console, where = desk._console, id(desk._console.board)
        for _ in range(100):
            console.board = replace(console.board, visits=())
            if id(console.board) == where:
                break
        desk._publish()
        assert all(row.name != ticket for row in desk.state.zones.people)

    bench.run(scene)


def test_that_what_is_gone_stands_for_nothing_that_came_after_it():
    assert Same(object()) != Same(object())  # by their addresses they are one
    one = object()
    assert Same(one) == Same(one)
