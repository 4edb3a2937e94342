"""The way of the grants to the gates: what is left out, what is told when it is late."""

import logging
from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.requests import PushGrants
from reception_app.desk.gate_grants import gate_grants
from reception_app.desk.office_view import setup_on
from reception_app.desk.states.alarms import AlarmPriority
from reception_app.desk.states.zones import PushStand
from reception_app.staff import command_actor
from reception_app.store import Store
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST
from tests.reception_app.desk.gated import GatedBench, person


@pytest.fixture
def bench(tmp_path):
    office = GatedBench(tmp_path)
    office.create()
    return office


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


async def card_of_before(bench, desk, number, card):
    """Give a badge a card that an older version kept as it was typed."""
    from reception_app.store import tables as t

    def work(tx):
        where = (t.badge.c.office_id == tx.office) & (t.badge.c.number == number)
        tx._db.execute(t.badge.update().where(where).values(card=card))
        tx.record("badge_added", about={"badge": number, "of": ""})

    await desk._console.write(desk._console.console_actor(), work)
    await bench.told(desk)


def test_that_a_badge_that_no_reader_gives_is_left_out_and_named(bench):
    async def scene(desk):
        await card_of_before(bench, desk, "P1", "04 a2 c1 d9")
        ticket = await bench.walk_in(desk)
        await desk.zones.issue_badge(person(desk, ticket).key, "14")
        told = await bench.pushed(desk)
        assert {g.credential for g in told} == {"00000014"}
        assert desk.state.zones.push.left_out == ("P1",)
        await desk.zones.badge_lost("14")  # what is taken back goes on reaching the gates
        assert await bench.pushed(desk) == []

    bench.run(scene)


def test_that_changes_that_follow_each_other_hide_no_late_push(bench):
    """In an office at work the newest change is always young: the oldest one counts."""

    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await bench.pushed(desk)
        bench.bridge.lost.add(PushGrants)
        began = bench.clock.now
        for _ in range(4):
            await desk.zones.issue_badge(person(desk, ticket).key, "14")
            bench.clock.pass_s(1)
            await desk.zones.badge_returned("14")
            bench.clock.pass_s(1)
            bench.bridge.tell()
        desk._beat_once()
        push = desk.state.zones.push
        assert (push.stand, push.since) == (PushStand.LATE, began)

    bench.run(scene)


@pytest.mark.parametrize("how", ["refused", "silent"])
def test_that_gates_with_old_grants_are_a_high_alarm(bench, how, caplog):
    async def scene(desk):
        ticket = await bench.walk_in(desk)
        await bench.pushed(desk)
        if how == "refused":
            bench.bridge.refuses = Refusal.JOURNAL
        else:
            bench.bridge.lost.add(PushGrants)

        def alarm():
            found = (one for one in desk.state.alarms.rows if one.kind == "grants_old")
            return next(found, None)

        began = bench.clock.now

        def risen() -> bool:
            bench.clock.pass_s(0.4)
            bench.bridge.tell()
            desk._beat_once()
            return alarm() is not None

        for number, wait_s in (("14", 0.5), ("15", 0.5)):  # each change tries again at once
            await desk.zones.issue_badge(person(desk, ticket).key, number)
            bench.clock.pass_s(wait_s)
        await until(risen, what="the alarm")
        assert bench.clock.now - began >= timedelta(seconds=10)  # a hiccup is no alarm
        assert (alarm().priority, alarm().since) == (AlarmPriority.HIGH, began)
        assert alarm().detail == ("refused" if how == "refused" else "")
        said = [one for one in caplog.records if "refuses the grants" in one.message]
        assert len(said) == (1 if how == "refused" else 0)
        caplog.clear()
        bench.bridge.refuses = None
        bench.bridge.lost.clear()
        bench.clock.pass_s(60)
        await bench.pushed(desk)
        desk._beat_once()
        assert alarm() is None or not alarm().active

    with caplog.at_level(logging.WARNING, "reception_app.desk.gate_push"):
        bench.run(scene)


async def zone_taken_out(bench, desk):
    """Import the office at another counter, without its innermost zone; return that zone."""
    own = desk.offices._own
    gone = next(one for one in reversed(own.area) if one.gates)
    less = msgspec.structs.replace(own, area=tuple(one for one in own.area if one != gone))
    other = await Store.open(bench.place(OTHER_POST), bench.signers[OTHER_POST], bench.clock)
    await other.write(command_actor(OTHER_POST), uuid4().hex, lambda tx: tx.keep_office(less))
    await other.close()
    return gone.id


def zones_at(bench):
    return {zone for one in bench.bridge.whole for zone in one.zones}


def go_on(bench, desk):
    bench.clock.pass_s(0.4)
    bench.bridge.tell()
    desk._beat_once()


async def with_a_badge(bench, desk):
    ticket = await bench.walk_in(desk)
    await bench.pushed(desk)
    await desk.zones.issue_badge(person(desk, ticket).key, "14")
    await bench.pushed(desk)


def test_that_an_import_at_another_counter_reaches_the_gates(bench):
    async def scene(desk):
        await with_a_badge(bench, desk)
        gone = await zone_taken_out(bench, desk)
        assert gone in zones_at(bench)

        def out() -> bool:
            go_on(bench, desk)
            return gone not in zones_at(bench)

        began = bench.clock.now
        await until(out, what="the gates without the zone")
        assert bench.clock.now - began < timedelta(seconds=15)
        await bench.pushed(desk)
        assert bench.bridge.version == desk._console.board.revision

    bench.run(scene)


def test_that_a_board_of_after_an_import_is_pushed_with_no_directory_of_before(bench):
    """Under one number every console pushes the same whole, or none: else they are at odds."""

    async def scene(desk):
        await with_a_badge(bench, desk)
        before, read = bench.bridge.version, desk.offices.read

        async def cannot() -> None:
            """Read no directory, as one that this program does not understand."""

        desk.offices.read = cannot
        gone = await zone_taken_out(bench, desk)

        def told() -> bool:
            go_on(bench, desk)
            return desk.state.zones.push.stand is PushStand.LATE

        await until(told, what="that the gates have not heard of it")
        await desk.zones.badge_returned("14")
        go_on(bench, desk)
        assert (bench.bridge.version, gone in zones_at(bench)) == (before, True)
        desk.offices.read = read
        await read()
        bench.clock.pass_s(60)
        await bench.pushed(desk)
        assert bench.bridge.version > before
        assert gone not in zones_at(bench)

    bench.run(scene)


def test_that_midnight_changes_nothing_of_what_the_gates_decide_by(bench):
    async def scene(desk):
        await with_a_badge(bench, desk)
        own, board = desk.offices._own, desk._console.board
        days = [bench.clock.now.date() + timedelta(days=n) for n in (0, 1, 400)]
        made = [gate_grants(board, setup_on(desk._console.setup, own, day)) for day in days]
        assert made[0]
        assert made == [made[0]] * len(days)

    bench.run(scene)


def test_that_gates_beyond_a_database_that_was_put_back_are_told_and_brought_along(bench):
    async def scene(desk):
        await with_a_badge(bench, desk)
        ours = desk._console.board.revision
        beyond = bench.bridge.version = ours + 3  # as pushed before the copy was put back
        bench.bridge.whole = []
        pushes = len(bench.bridge.sent(PushGrants))

        def alarmed() -> bool:
            go_on(bench, desk)
            assert desk.state.zones.push.stand is not PushStand.CURRENT
            return any(one.kind == "grants_old" for one in desk.state.alarms.rows)

        bench.bridge.tell()
        await bench.told(desk)
        await until(alarmed, what="the alarm")
        assert desk.state.zones.push.stand is PushStand.LATE
        assert len(bench.bridge.sent(PushGrants)) == pushes  # they would be refused
        while desk._console.board.revision <= beyond:
            await desk._console.write(
                desk._console.console_actor(), lambda tx: tx.record("closing_begun")
            )
        assert "00000014" in {one.credential for one in await bench.pushed(desk)}

    bench.run(scene)


def test_that_a_push_of_a_colleague_before_our_board_has_it_is_no_trouble(bench):
    async def scene(desk):
        await with_a_badge(bench, desk)
        theirs = bench.bridge.version = desk._console.board.revision + 1
        bench.bridge.tell()
        await bench.told(desk)
        assert not desk.state.zones.push.old
        await desk._console.write(
            desk._console.console_actor(), lambda tx: tx.record("closing_begun")
        )
        bench.clock.pass_s(30)
        await bench.pushed(desk)
        assert bench.bridge.version == theirs  # the same whole: nothing to push

    bench.run(scene)
