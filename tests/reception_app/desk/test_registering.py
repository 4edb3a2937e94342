"""Giving a number, whatever the bridge and the database do meanwhile."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from device_bridge.protocol.requests import Bind
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.desk import NoticeKind
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.queue import Group
from reception_app.errors import BadFieldError
from reception_app.store_errors import StoreAwayError, StoreBusyError
from reception_app.visits import VisitState
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE
from tests.reception_app.desk.fake_bridge import FakeBridge


@pytest.fixture
def hall(bench):
    """An office without an airlock: whoever is registered waits at once."""
    bench.setup = replace(bench.setup, airlock="")
    return bench


def rows(desk):
    return {row.ticket: row for row in desk.state.queue.rows}


def visit_of(desk, ticket):
    return rows(desk)[ticket].visit


async def arrive(desk, count=1, **fields):
    for _ in range(count):
        await desk.queue.register("KLACHT", "nl", **fields)


async def second_counter(bench):
    """Start a second counter with a chief at it."""
    other = bench.desk(OTHER_POST, FakeBridge(lambda: bench.clock.monotonic))
    await other.start()
    await other.staff.sign_in("janssens", PASSPHRASE)
    return other


def test_that_a_reason_that_is_not_offered_here_is_refused_as_a_second_one_too(hall):
    async def scene(desk):
        for errands in (("NIET",), ("KLACHT",)):
            with pytest.raises(BadFieldError):
                await desk.queue.register("KLACHT", "nl", errands=errands)
        assert rows(desk) == {}

    hall.run(scene)


def test_that_companions_make_the_party_that_is_counted(hall):
    async def scene(desk):
        await arrive(desk, party=3)
        assert desk.state.zones.people[0].party == 3
        await desk.queue.call_next()
        assert desk.state.counter.card.companions == 2
        await desk.counter.describe("", "", 4, "")
        assert desk.state.counter.card.row.party == 5
        assert desk.state.zones.people[0].party == 5
        with pytest.raises(BadFieldError):
            await desk.counter.describe("", "", 20, "")
        assert desk.state.counter.card.row.party == 5

    hall.run(scene)


def test_that_a_number_is_given_while_the_bridge_is_away(bench):
    async def scene(desk):
        bench.bridge.lose()
        await until(lambda: not desk._console.link.connected, what="the link lost")
        await arrive(desk)
        assert rows(desk)["B001"].state is VisitState.AT_AIRLOCK
        assert desk.state.notice.code == "not_bound"
        assert bench.bridge.sent(Bind) == []

    bench.run(scene)


def test_that_registering_binds_the_oldest_ring_without_a_visit(bench):
    async def scene(desk):
        for _ in range(2):
            bench.bridge.bell()
            bench.bridge.pass_time(3.0)
        await bench.told(desk)
        for ticket in ("B001", "B002"):
            await arrive(desk)
            await bench.told(desk)
            assert rows(desk)[ticket].group is Group.RINGING
        assert [request.call for request in bench.bridge.sent(Bind)] == [1, 2]
        assert [ring.ticket for ring in desk.state.airlock.rings] == ["B001", "B002"]

    bench.run(scene)


def test_that_somebody_told_of_while_the_visit_is_saved_is_bound_all_the_same(bench):
    """F2 on a word that was just too old, and live again before the number was saved."""

    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        bench.clock.pass_s(1.2)  # slow: no proof of anybody
        real = desk._console.opened

        class Late:
            def __getattr__(self, name):
                return getattr(real, name)

            async def write(self, *words, **more):
                saved = await real.write(*words, **more)
                await bench.told(desk)
                return saved

        desk._console.opened = Late()
        await desk.queue.register("KLACHT", "nl")
        await bench.told(desk)
        assert [request.call for request in bench.bridge.sent(Bind)] == [1]
        assert [ring.ticket for ring in desk.state.airlock.rings] == ["B001"]
        assert desk.state.notice.code == NoticeCode.REGISTERED

    bench.run(scene)


def test_that_whoever_came_in_while_the_visit_is_saved_is_not_said_to_be_outside(bench):
    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        bench.clock.pass_s(1.2)  # slow: no proof of anybody
        real = desk._console.opened

        class Late:
            def __getattr__(self, name):
                return getattr(real, name)

            async def write(self, *words, **more):
                saved = await real.write(*words, **more)
                await bench.told(desk)
                await desk.airlock.admit()
                await bench.told(desk)
                return saved

        desk._console.opened = Late()
        await desk.queue.register("KLACHT", "nl")
        assert [request.session for request in bench.bridge.sent(Bind)] == [1]
        assert desk.state.notice.code == NoticeCode.REGISTERED_INSIDE

    bench.run(scene)


def test_that_whoever_was_let_in_comes_before_the_next_ring(bench):
    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        await desk.airlock.admit()
        bench.bridge.enter()
        bench.bridge.pass_time(3.0)
        bench.bridge.bell()
        await bench.told(desk)
        await arrive(desk)
        await bench.told(desk)
        assert desk.state.airlock.occupant.row.ticket == "B001"
        assert desk.state.notice.code == NoticeCode.REGISTERED_INSIDE
        await arrive(desk)
        await bench.told(desk)
        assert desk.state.airlock.rings[0].ticket == "B002"
        assert desk.state.notice.code == NoticeCode.REGISTERED_OUTSIDE

    bench.run(scene)


@pytest.mark.parametrize(
    ("check", "next_step"),
    [(False, NoticeCode.REGISTERED_WAITS), (True, NoticeCode.REGISTERED_AT_DESK)],
)
def test_that_no_door_is_spoken_of_where_there_is_no_airlock(hall, check, next_step):
    hall.setup = replace(hall.setup, check_at_desk=check)

    async def scene(desk):
        await arrive(desk)
        assert desk.state.notice.code == next_step
        assert desk.state.queue.rows[0].at_desk is check
        if check:
            await desk.airlock.approve()
            assert desk.state.notice.code == NoticeCode.PASSED_AT_DESK
            assert not desk.state.queue.rows[0].at_desk

    hall.run(scene)


def test_that_a_refused_binding_leaves_the_number(bench):
    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        bench.bridge.lost.add(Bind)
        await arrive(desk)
        assert desk.state.notice.code == "not_bound"
        assert "B001" in rows(desk)

    bench.run(scene)


class Troubled:
    """A store that fails a number of writes, then behaves."""

    def __init__(self, store, error, *, commits=False):
        self._store, self._error, self._commits = store, error, commits
        self.left = 1

    def __getattr__(self, name):
        return getattr(self._store, name)

    async def write(self, actor, op_id, work, *, content=""):
        if self.left:
            self.left -= 1
            if self._commits:
                await self._store.write(actor, op_id, work, content=content)
            raise self._error
        return await self._store.write(actor, op_id, work, content=content)


def test_that_a_registration_that_failed_keeps_what_was_typed(hall):
    async def scene(desk):
        desk._console.opened = Troubled(desk._console.opened, StoreBusyError())
        with pytest.raises(StoreBusyError):
            await desk.queue.register("KLACHT", "fr", party=2)
        notice = desk.state.notice
        assert (notice.kind, notice.code) == (NoticeKind.TROUBLE, "not_saved")
        kept = {"service": "KLACHT", "language": "fr", "party": "2"}
        assert kept.items() <= dict(notice.parts).items()
        assert desk.state.store is StoreHealth.BUSY
        await desk.queue.register("KLACHT", "fr", party=2)
        assert list(rows(desk)) == ["B001"]

    hall.run(scene)


def test_that_a_registration_with_unknown_end_is_made_once(hall):
    async def scene(desk):
        lost = Troubled(desk._console.opened, StoreAwayError("disk"), commits=True)
        desk._console.opened = lost
        with pytest.raises(StoreAwayError):
            await arrive(desk)
        await arrive(desk)
        await desk._console.refresh()
        assert list(rows(desk)) == ["B001"]

    hall.run(scene)


def test_that_a_desk_without_a_database_starts_and_says_so(bench):
    async def no_store():
        raise StoreAwayError("missing")

    async def play():
        desk = bench.desk()
        desk._open_store = no_store
        await desk.start()
        try:
            assert desk.state.store is StoreHealth.AWAY
            with pytest.raises(StoreAwayError):
                await desk.staff.sign_in("peeters", PASSPHRASE)
            await until(lambda: desk.state.airlock.device is not None, what="the airlock")
            kinds = {row.kind for row in desk.state.alarms.rows}
            assert "server_lost" in kinds
        finally:
            await desk.stop()

    asyncio.run(play())


def test_that_a_console_erases_names_by_itself_and_keeps_who_is_here(hall):
    hall.setup = replace(hall.setup, retention_days=1)

    async def scene(desk):
        for name in ("Weg, Wim", "Hier, Hilde"):
            await arrive(desk)
            await desk.queue.call_next()
            await desk.counter.confirm()
            await desk.counter.describe(name, "", 0, "")
            await desk.counter.park(60)
        gone, here = visit_of(desk, "B001"), visit_of(desk, "B002")
        await desk.queue.abandon(gone, "online")
        hall.clock.pass_s(2 * 24 * 3600)

        async def names():
            read = desk._console.store.read
            return [(await read(lambda r, v=v: r.visitor(v))) for v in (gone, here)]

        assert [one.name for one in await names()] == ["Weg, Wim", "Hier, Hilde"]
        desk._beat_once()
        await desk._retention.stop()  # what it has begun is done
        assert [one.name for one in await names()] == ["", "Hier, Hilde"]

    hall.run(scene)


async def somebody_who_left(desk):
    """Bring somebody with a name and let them leave; return their visit."""
    await arrive(desk)
    await desk.queue.call_next()
    await desk.counter.confirm()
    await desk.counter.describe("Weg, Wim", "", 0, "")
    await desk.counter.park(60)
    gone = visit_of(desk, "B001")
    await desk.queue.abandon(gone, "online")
    return gone


async def name_after_an_hour(hall, desk, visit):
    """Let an hour pass, with whatever it erases; return the name that is kept."""
    hall.clock.pass_s(3600)
    desk._beat_once()
    await desk._retention.stop()
    return (await desk._console.store.read(lambda r: r.visitor(visit))).name


def test_that_a_clock_set_ahead_erases_no_name(hall):
    async def scene(desk):
        gone = await somebody_who_left(desk)
        hall.clock.now += timedelta(days=6)  # no more than the ledger lets pass
        assert await name_after_an_hour(hall, desk, gone) == "Weg, Wim"
        hall.clock.now -= timedelta(days=6)
        assert await name_after_an_hour(hall, desk, gone) == "Weg, Wim"  # its day is to come
        hall.clock.pass_s(2 * 24 * 3600)
        assert await name_after_an_hour(hall, desk, gone) == ""

    hall.setup = replace(hall.setup, retention_days=1)
    hall.run(scene)


def test_that_a_clock_ahead_of_the_ledger_at_the_start_erases_no_name(hall):
    known = []

    async def first(desk):
        known.append(await somebody_who_left(desk))

    async def far_ahead(desk):
        # The sign-in is on record, with the wrong day.
        assert await name_after_an_hour(hall, desk, known[0]) == "Weg, Wim"

    async def reopened(desk):
        assert await name_after_an_hour(hall, desk, known[0]) == "Weg, Wim"
        hall.clock.pass_s(24 * 3600)
        assert await name_after_an_hour(hall, desk, known[0]) == ""

    hall.run(first)
    hall.clock.now += timedelta(days=400)
    hall.run(far_ahead)
    hall.clock.now -= timedelta(days=400 - 60)  # really closed for two months
    hall.run(reopened)
