"""Badges, grants and presence in the database: with the ledger, with undo, and for whom."""

from datetime import timedelta

import pytest

from reception_app import visits
from reception_app.errors import BadFieldError, NotAllowedError, ReasonNeededError
from reception_app.ledger import read_body
from reception_app.office_files import demo_files, load_offices
from reception_app.offices import Use
from reception_app.presence import BadgeState, Passage, Seen
from reception_app.staff import Role, bridge_actor, command_actor
from reception_app.undo import undone
from reception_app.visits import Move
from reception_app.zone_errors import (
    BadgeOutError,
    BadgeTakenError,
    NobodyThereError,
    NotGrantableError,
    UnknownBadgeError,
    ZoneFullError,
)
from reception_app.zones import Bearer
from tests.reception_app.store.office import POST, call, hire, move, op, register, sign_in

HOUR = timedelta(hours=1)


async def furnish(store, clock, **changes):
    """Give the office zones and badges; return an officer who is signed in."""
    import msgspec

    demo = next(one for one in load_offices(demo_files()) if one.id == "bredabaan")
    areas = [
        msgspec.structs.replace(
            one, gates=(f"gate/{one.id}",) if one.use is not Use.WAITING else ()
        )
        for one in demo.area
    ]
    office = msgspec.structs.replace(demo, id="noord", area=tuple(areas), **changes)

    def work(tx):
        tx.keep_office(office)
        for number in ("14", "15"):
            tx.add_badge(number, f"000000{number}")

    await store.write(command_actor(POST), op(), work)
    return await sign_in(store)


async def do(store, actor, name, *values):
    return await store.write(actor, op(), lambda tx: getattr(tx, name)(*values))


async def serving(store, actor, service="KLACHT"):
    visit = await register(store, actor, service=service)
    called = await call(store, actor, visit)
    return await move(
        store, actor, called, Move.START, lambda v, now: visits.started(v, actor.post, now)
    )


async def finish(store, actor, visit):
    return await move(
        store, actor, visit, Move.FINISH, lambda v, _now: visits.finished(v, actor.post)
    )


async def undo(store, actor, visit):
    def work(tx):
        step, before = tx.last_step(visit.id), tx.visit(visit.id)
        return tx.put(before, undone(before, step, actor.staff, tx.now), Move.UNDO)

    return await store.write(actor, op(), work)


async def kinds(store):
    entries = await store.read(lambda reader: tuple(reader.entries()))
    return [read_body(entry).what for entry in entries]


def test_that_a_visit_ends_only_when_its_badge_is_back(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock)
        visit = await serving(store, actor)
        await do(store, actor, "issue_badge", "14", visit.id)
        with pytest.raises(BadgeOutError) as refused:
            await finish(store, actor, visit)
        assert (refused.value.number, refused.value.ticket) == ("14", visit.ticket)
        await do(store, actor, "return_badge", "14")
        await finish(store, actor, visit)
        badge = (await store.read(lambda reader: reader.badges()))[0]
        assert (badge.state, badge.visit) == (BadgeState.FREE, "")
        told = await kinds(store)
        assert told.index("badge_issued") < told.index("badge_returned") < told.index("finish")

    bench.run(scene)


def test_that_a_lost_badge_blocks_nobody_and_is_given_to_nobody(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock)
        visit = await serving(store, actor)
        await do(store, actor, "issue_badge", "14", visit.id)
        await do(store, actor, "lose_badge", "14")
        await finish(store, actor, visit)
        other = await register(store, actor)
        for number, why in (("14", "lost"), ("15", "issued")):
            if number == "15":
                await do(store, actor, "issue_badge", "15", other.id)
            with pytest.raises(BadgeTakenError) as refused:
                await do(store, actor, "issue_badge", number, other.id)
            assert refused.value.why == why
        with pytest.raises(UnknownBadgeError):
            await do(store, actor, "issue_badge", "99", other.id)
        await do(store, actor, "return_badge", "14")  # it is found
        await do(store, actor, "issue_badge", "14", other.id)

    bench.run(scene)


def test_that_a_grant_ends_with_the_step_and_comes_back_with_it(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock)
        visit = await serving(store, actor)
        await do(store, actor, "grant_zone", Bearer.VISIT, visit.id, "interview",
                 bench.clock.now + HOUR)  # fmt: skip

        async def granted():
            found = await store.read(lambda reader: reader.inside().grants)
            return [one.zone for one in found]

        assert await granted() == ["interview"]
        done = await finish(store, actor, visit)
        assert await granted() == []
        back = await undo(store, actor, done)
        assert await granted() == ["interview"]
        sent = await move(
            store, actor, back, Move.TRANSFER,
            lambda v, now: visits.transferred(v, actor.post, "GETUIGE", now),
        )  # fmt: skip
        own = await store.read(lambda reader: reader.inside().grants)
        assert [(one.zone, one.begun_version) for one in own] == [("interview", sent.version)]
        await undo(store, actor, sent)
        again = await store.read(lambda reader: reader.inside().grants)
        assert [(one.zone, one.begun_version) for one in again] == [("interview", 0)]

    bench.run(scene)


def test_that_a_new_grant_of_a_zone_takes_the_place_of_the_old_one(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock)
        visit = await register(store, actor)
        for hours in (1, 2):
            until = bench.clock.now + hours * HOUR
            await do(store, actor, "grant_zone", Bearer.VISIT, visit.id, "interview", until)
        (one,) = await store.read(lambda reader: reader.inside().grants)
        assert one.until == bench.clock.now + 2 * HOUR
        await do(store, actor, "revoke_zone", one.id)
        await do(store, actor, "revoke_zone", one.id)
        assert (await kinds(store)).count("zone_revoked") == 1
        with pytest.raises(NobodyThereError):
            await do(store, actor, "revoke_zone", "no-such-grant")

    bench.run(scene)


@pytest.mark.parametrize(
    ("role", "bearer", "refused"),
    [
        (Role.GUARD, Bearer.VISIT, NotAllowedError), (Role.OFFICER, Bearer.STAFF, NotAllowedError),
        (Role.OFFICER, Bearer.VISIT, ZoneFullError), (Role.CHIEF, Bearer.VISIT, None),
        (Role.CHIEF, Bearer.STAFF, None),
    ],
)  # fmt: skip
def test_that_a_grant_needs_the_right_and_room(bench, role, bearer, refused):
    async def scene(store):
        officer = await furnish(store, bench.clock)
        visit = await register(store, officer, party=4)
        actor = await sign_in(store, role, login="other")
        who = actor.staff if bearer is Bearer.STAFF else visit.id
        until = bench.clock.now + HOUR
        if refused is None:
            await do(store, actor, "grant_zone", bearer, who, "interview", until)
            return
        with pytest.raises(refused):
            await do(store, actor, "grant_zone", bearer, who, "interview", until)

    bench.run(scene)


def test_that_a_zone_of_three_is_granted_to_no_more_than_bear_it(bench):
    """Each grant counts, also of who has not walked yet."""

    async def scene(store):
        actor = await furnish(store, bench.clock)
        until = bench.clock.now + HOUR
        first, *others = [await register(store, actor, party=3) for _ in range(5)]
        await do(store, actor, "grant_zone", Bearer.VISIT, first.id, "interview", until)
        await do(store, actor, "grant_zone", Bearer.VISIT, first.id, "interview", until)  # longer
        for visit in others:
            with pytest.raises(ZoneFullError) as refused:
                await do(store, actor, "grant_zone", Bearer.VISIT, visit.id, "interview", until)
            assert (refused.value.limit, refused.value.who) == (3, ((first.ticket, 3),))
        (held,) = await store.read(lambda reader: reader.inside().grants)
        await do(store, actor, "revoke_zone", held.id)
        await do(store, actor, "grant_zone", Bearer.VISIT, others[0].id, "interview", until)
        chief = await sign_in(store, Role.CHIEF, login="other")
        await do(store, chief, "grant_zone", Bearer.VISIT, first.id, "interview", until)
        entries = await store.read(lambda reader: tuple(reader.entries()))
        bodies = [read_body(entry) for entry in entries]
        over = [one.about.get("over", 0) for one in bodies if one.what == "zone_granted"]
        assert over == [0, 0, 0, 3]

    bench.run(scene)


def test_that_a_stranger_and_a_colleague_take_room(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock)
        seen = bridge_actor("bridge", POST)
        slipped = Passage("gate/interview", "", Seen.TAILGATED, bench.clock.now, party=2)
        await store.write(seen, op(), lambda tx: bool(tx.take_passage(slipped)))
        colleague = await hire(store, "other", Role.OFFICER)
        await do(store, command_actor(POST), "add_badge", "P1", "000000f1", "other")
        walked = Passage("gate/interview", "000000f1", Seen.ENTERED, bench.clock.now)
        await store.write(seen, op(), lambda tx: bool(tx.take_passage(walked)))
        visit = await register(store, actor)
        until = bench.clock.now + HOUR
        with pytest.raises(ZoneFullError) as refused:
            await do(store, actor, "grant_zone", Bearer.VISIT, visit.id, "interview", until)
        assert set(refused.value.who) == {("", 2), (colleague.shown_as, 1)}

    bench.run(scene)


def test_that_a_full_zone_refuses_no_referral_for_who_is_referred_waits_outside_it(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock)
        other = await register(store, actor, party=3)
        until = bench.clock.now + HOUR
        await do(store, actor, "grant_zone", Bearer.VISIT, other.id, "interview", until)
        visit = await serving(store, actor)
        referred = await move(
            store, actor, visit, Move.TRANSFER,
            lambda v, now: visits.transferred(v, actor.post, "GETUIGE", now),
        )  # fmt: skip
        assert (referred.state, referred.service) == (visits.VisitState.WAITING, "GETUIGE")
        grants = await store.read(lambda reader: reader.inside().grants)
        assert {one.who for one in grants if one.zone == "interview"} == {other.id, visit.id}

    bench.run(scene)


def test_that_nobody_outside_or_on_the_way_out_is_granted_a_zone(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock)
        visit = await serving(store, actor)
        until = bench.clock.now + HOUR
        with pytest.raises(BadFieldError):
            await do(store, actor, "grant_zone", Bearer.VISIT, visit.id, "no-such-zone", until)
        await finish(store, actor, visit)
        with pytest.raises(NotGrantableError):
            await do(store, actor, "grant_zone", Bearer.VISIT, visit.id, "interview", until)

    bench.run(scene)


def test_that_a_gate_places_the_bearer_until_the_visit_is_over(bench):
    async def scene(store):
        actor = await furnish(store, bench.clock, anti_passback=True)
        seen = bridge_actor("bridge", POST)
        visit = await serving(store, actor)
        await do(store, actor, "issue_badge", "14", visit.id)
        key = f"visit:{visit.id}"

        async def passes(how):
            passage = Passage("gate/counters", "00000014", how, bench.clock.now)
            await store.write(seen, op(), lambda tx: bool(tx.take_passage(passage)))
            places = await store.read(lambda reader: reader.inside().places)
            return places[key].zone, places[key].doubt

        assert await passes(Seen.ENTERED) == ("counters", False)
        assert await passes(Seen.ENTERED) == ("counters", True)
        with pytest.raises(ReasonNeededError):
            await do(store, actor, "clear_presence", key, " ")
        await do(store, actor, "clear_presence", key, "seen_by_me")
        assert await passes(Seen.LEFT) == ("reception", False)
        await do(store, actor, "return_badge", "14")
        gone = await finish(store, actor, visit)
        await move(store, actor, gone, Move.LEAVE, visits.left)
        assert await store.read(lambda reader: reader.inside().places) == {}
        told = await kinds(store)
        assert told.index("unaccounted") < told.index("accounted_for")

    bench.run(scene)
