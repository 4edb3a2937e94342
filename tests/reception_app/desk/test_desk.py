"""The desk as a whole: what is published, when, from which thread; and what it survives."""

import asyncio
import threading
import time
from dataclasses import replace

import pytest

from reception_app.desk.desk import Desk
from reception_app.desk.setup import Clock
from reception_app.desk.states.links import GOOD, Freshness, LinkFault, StoreHealth
from reception_app.desk.states.office import OfficeOpening
from reception_app.hours import Calendar, Hours
from reception_app.store import Store
from reception_app.store_errors import StoreAwayError
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE, POST
from tests.reception_app.desk.fake_bridge import FakeBridge


def test_that_a_second_changes_the_clock_and_keeps_every_part_that_is_the_same(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        await desk.queue.call_next()
        bench.clock.pass_s(11)  # undo and notice are over
        bench.bridge.tell()
        await until(lambda: desk.state.notice is None, what="the notice gone")
        before = desk.state
        bench.clock.pass_s(1)
        await until(lambda: desk.state.now != before.now, what="the next second")
        after = desk.state
        assert (after.now - before.now).total_seconds() == 1
        for part in ("office", "session", "services", "queue", "counter", "alarms"):
            assert getattr(after, part) is getattr(before, part), part

    bench.run(scene)


def test_that_a_row_that_did_not_change_stays_equal_while_others_do(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        before = desk.state.queue.rows[0]
        await desk.queue.register("KLACHT", "fr")
        assert desk.state.queue.rows[0] == before

    bench.run(scene)


def test_that_nothing_is_drawn_when_nothing_changed(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk._console.refresh()
        drawn = []
        desk.subscribe(drawn.append)
        for _ in range(5):
            desk._publish()
        assert drawn == []

    bench.run(scene)


def test_that_every_state_is_drawn_on_the_loop_whatever_thread_brought_it(bench):
    async def scene(desk):
        loop_thread, seen = threading.get_ident(), []
        desk.subscribe(lambda _state: seen.append(threading.get_ident()))
        await asyncio.to_thread(bench.bridge.bell)  # as the link does it: in another thread
        await until(lambda: bool(desk.state.airlock.rings), what="the ring")
        await desk.queue.register("KLACHT", "nl")
        assert set(seen) == {loop_thread}

    bench.run(scene)


def test_that_a_word_of_1_4_s_ago_is_shown_and_of_1_6_s_is_not(bench):
    """The bridge says nothing by itself; no link was lost, its word only grows old."""

    async def scene(desk):
        await bench.told(desk)
        for after_s, worth in ((1.4, Freshness.SLOW), (0.2, Freshness.STALE)):
            bench.clock.pass_s(after_s)
            await until(lambda: desk.state.airlock.link.freshness is not Freshness.LIVE, what="age")
            desk._publish()
            link = desk.state.airlock.link
            assert (link.freshness, link.fault) == (worth, LinkFault.NONE)
            assert (link.freshness in GOOD) is (worth is Freshness.SLOW)

    bench.run(scene)


def test_that_a_silent_bridge_is_unknown_at_one_and_a_half_seconds(bench):
    """On the real clock: the very moment matters, not the next beat."""
    bridge = FakeBridge(time.monotonic)
    seen = []

    async def play():
        async def open_store() -> Store:
            return await Store.open(bench.place(POST), bench.signers[POST])

        desk = Desk(bench.setup, open_store, bridge.connect, Clock())
        desk.subscribe(
            lambda state: seen.append((state.airlock.link.freshness, state.airlock.link.age_s))
        )
        await desk.start()
        try:
            await until(lambda: desk.state.airlock.link.freshness is Freshness.STALE, 5.0, "stale")
        finally:
            await desk.stop()

    asyncio.run(play())
    order = [value for n, (value, _) in enumerate(seen) if n == 0 or seen[n - 1][0] is not value]
    assert order == [Freshness.NEVER, Freshness.LIVE, Freshness.SLOW, Freshness.STALE]
    # The bound is exact; what is added is the noise of a busy machine.
    assert 1.5 <= next(age for value, age in seen if value is Freshness.STALE) < 1.75


def test_that_a_lost_link_is_told_with_its_reason(bench):
    async def scene(desk):
        await bench.told(desk)
        assert desk.state.office.test  # its PLC is simulated, and says so
        bench.bridge.lose()
        bench.clock.pass_s(11)
        await until(
            lambda: desk.state.airlock.link.freshness is Freshness.LOST, what="the procedure card"
        )
        assert desk.state.airlock.link.fault is LinkFault.AWAY
        bench.bridge.come_back()
        await bench.told(desk)
        await until(lambda: desk.state.airlock.link.freshness is Freshness.LIVE, what="live")
        assert desk.state.notice.code == "bridge_back"

    bench.run(scene)


@pytest.mark.parametrize("guard", ["emergency", "lockdown", "press_again"])
def test_that_nothing_prepared_survives_a_lost_link_nor_the_word_of_it(bench, guard):
    async def scene(desk):
        await bench.told(desk)
        match guard:
            case "emergency":
                await bench.let_in(desk)
                await desk.airlock.open_emergency()
            case "lockdown":
                await desk.regime.lift_guard()
            case _:
                await desk.airlock.admit()  # nobody rang: a second press is asked for
        said = desk.state.notice.code
        assert guard.split("_")[0] in said
        bench.bridge.lose()
        bench.clock.pass_s(2)
        await until(lambda: desk.state.notice is None, what="the word gone")
        hand = desk._console.hand
        assert (hand.guard_until, hand.again_until) == (0.0, 0.0)
        assert not desk.state.airlock.emergency_open
        assert not desk.state.regime.guard_lifted

    bench.run(scene)


def test_that_a_database_that_comes_back_is_opened(bench, monkeypatch):
    monkeypatch.setattr("reception_app.desk.desk.REOPEN_S", 0.05)
    tries = []

    async def play():
        desk = bench.desk()
        real = desk._open_store

        async def open_store() -> Store:
            tries.append(1)
            if len(tries) < 3:
                raise StoreAwayError("missing")
            return await real()

        desk._open_store = open_store
        await desk.start()
        try:
            await until(lambda: desk.state.store is StoreHealth.OK, what="the database")
            await desk.staff.sign_in("peeters", PASSPHRASE)
            assert desk.state.queue.loaded
        finally:
            await desk.stop()

    asyncio.run(play())
    assert len(tries) == 3


def test_that_the_hours_of_the_office_are_shown(bench):
    bench.setup = replace(bench.setup, calendar=Calendar.of(Hours(), "Europe/Brussels"))

    async def scene(desk):
        assert desk.state.office.opening is OfficeOpening.CLOSED

    bench.run(scene)


def test_that_a_beat_that_fails_is_followed_by_the_next(bench, caplog):
    async def scene(desk):
        failed = []

        def broken():
            failed.append(1)
            raise ValueError("a bug")

        desk.airlock.expire = broken
        await until(lambda: len(failed) >= 2, what="a second beat")

    bench.run(scene)
    assert "the beat of the desk failed" in caplog.text


def test_that_closing_gives_an_armed_door_back(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        assert bench.bridge.rig.state.selection is not None

    bench.run(scene)
    assert bench.bridge.rig.state.selection is None


def test_that_an_office_without_an_airlock_has_none_on_screen(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        assert not desk.state.airlock.fitted
        assert desk.state.alarms.rows == ()

    bench.run(scene)


def test_that_two_desks_show_one_board(bench):
    async def scene(desk):
        other = bench.desk(OTHER_POST, FakeBridge(lambda: bench.clock.monotonic))
        await other.start()
        try:
            await other.staff.sign_in("janssens", PASSPHRASE)
            await desk.queue.register("KLACHT", "nl")
            await until(lambda: len(other.state.queue.rows) == 1, what="the row")
            one, two = desk.state.queue.rows[0], other.state.queue.rows[0]
            assert (one.ticket, one.version) == (two.ticket, two.version)
        finally:
            await other.stop()

    bench.run(scene)
