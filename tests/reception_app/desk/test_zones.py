"""Who is where at the desk: what is shown, what is asked, and what reaches the gates."""

from dataclasses import replace
from datetime import timedelta

import pytest

from device_bridge.protocol.codes import Direction
from reception_app.desk.same import Same
from reception_app.desk.states.zones import AIRLOCK, PersonKind
from reception_app.errors import NotAllowedError, ReasonNeededError
from reception_app.presence import Standing
from reception_app.store_errors import StoreAwayError
from reception_app.zone_errors import BadgeOutError, NobodyThereError
from reception_app.zones import Zones
from tests.reception_app.desk.gated import GatedBench, person


@pytest.fixture
def bench(tmp_path):
    office = GatedBench(tmp_path)
    office.create()
    return office


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


@pytest.mark.parametrize(
    ("party", "people", "others"), [(1, 1, []), (1, 2, [1]), (2, 2, []), (2, 1, []), (1, None, [])]
)
def test_that_whoever_came_along_unannounced_is_on_the_list(bench, party, people, others):
    async def scene(desk):
        await bench.let_in(desk, people=people, party=party)
        there = [one for one in desk.state.zones.people if one.zone == AIRLOCK]
        assert [one.party for one in there if one.kind is PersonKind.VISITOR] == [party]
        unknown = [one for one in there if one.kind is PersonKind.UNKNOWN]
        assert [one.party for one in unknown] == others
        assert {one.standing for one in unknown} <= {Standing.UNACCOUNTED}
        assert sum(one.party for one in there) == max(party, people or 0)

    bench.run(scene)


def test_that_a_counted_second_person_stays_on_the_list_until_counted_anew(bench):
    def others(desk):
        found = desk.state.zones.people
        return [one.party for one in found if one.kind is PersonKind.UNKNOWN]

    async def scene(desk):
        await bench.let_in(desk, people=2)
        await desk.airlock.declare_count(2)
        await bench.pass_check(desk)
        bench.bridge.count(None)  # the sensor does not know any more
        await bench.told(desk)
        assert others(desk) == [1]
        bench.bridge.count(3)  # and now one more than was counted
        await bench.told(desk)
        assert others(desk) == [2]

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


def test_that_an_office_with_other_zones_is_told_at_once(bench):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        assert person(desk, ticket).zone == "reception"
        console = desk._console
        console.setup = replace(console.setup, zones=Zones())
        desk._publish()
        assert person(desk, ticket).zone != "reception"

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
