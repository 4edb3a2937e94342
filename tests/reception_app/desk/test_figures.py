"""The figures of a desk on a real database: read when somebody looks, and kept."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from reception_app.desk.states.links import StoreHealth
from reception_app.errors import NotSignedInError
from reception_app.figures import FEW
from reception_app.staff import bridge_actor
from reception_app.store import Store
from tests.reception_app.desk.bench import PASSPHRASE, POST
from tests.reception_app.store.office import op
from tests.reception_app.store.test_figures import told


def test_that_figures_are_read_when_somebody_looks(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        assert desk.state.figures.figures is None
        for _ in range(FEW):
            await desk.queue.register("KLACHT", "nl")
        bench.clock.pass_s(120)
        await desk.figures.read()
        shown = desk.state.figures
        assert shown.read_at == bench.clock.now
        assert (shown.figures.arrived, shown.figures.empty) == (FEW, False)
        assert shown.figures.waits == ()  # nobody was called yet
        for _ in range(FEW):
            await desk.queue.call_next()
            await desk.counter.confirm()
            await desk.counter.confirm()
            await desk.queue.left(desk.state.queue.rows[-1].visit)
        await desk.figures.read()
        (one,) = desk.state.figures.figures.waits
        assert (one.service, one.today.count, one.today.median) == ("KLACHT", FEW, 2.0)

    bench.run(scene)


def test_that_only_today_and_yesterday_are_read_again(bench):
    bench.setup = replace(bench.setup, airlock="")
    asked = []

    async def scene(desk):
        read = desk._console.store.read

        async def counting(work):
            asked.append(work)
            return await read(work)

        desk._console.store.read = counting
        await desk.figures.read()
        first = len(asked)
        await desk.figures.read()
        assert first > 28
        assert len(asked) - first == 2 + 2  # two days, two weeks

    bench.run(scene)


def test_that_a_database_that_is_away_leaves_the_last_known_with_its_hour(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await desk.figures.read()
        at = bench.clock.now
        await desk._console.opened.close()
        bench.clock.pass_s(120)
        await desk.figures.read()
        assert desk.state.figures.read_at == at
        assert desk.state.figures.figures is not None
        desk._console.health = StoreHealth.AWAY
        desk._console.changed()
        assert not desk.state.figures.current

    bench.run(scene)


def test_that_a_locked_console_shows_no_figures(bench):
    async def scene(desk):
        await desk.staff.lock()
        with pytest.raises(NotSignedInError):
            await desk.figures.read()

    bench.run(scene)


def test_that_midnight_begins_another_day_and_keeps_the_one_before(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        await desk.figures.read()
        before = desk.state.figures.figures
        bench.clock.pass_s(15 * 3600)  # past midnight there
        await desk.staff.sign_in("peeters", PASSPHRASE)
        await desk.figures.read()
        after = desk.state.figures.figures
        assert (before.arrived, after.arrived, after.visits) == (1, 0, 1)
        assert after.day - before.day == timedelta(days=1)

    bench.run(scene)


def test_that_alarms_of_every_bridge_count(bench):
    async def fill():
        store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
        seen = [told("", n, "alarm", -60 * n, detail="held") for n in (1, 2, 3)]
        await store.write(
            bridge_actor("other", POST), op(), lambda tx: sum(map(tx.bridge_event, seen))
        )
        await store.close()

    asyncio.run(fill())

    async def scene(desk):
        await desk.figures.read()
        shown = desk.state.figures.figures
        assert (shown.alarms, shown.alarms_last_hour) == (3, 3)

    bench.run(scene)
