"""The waiting ranges of a counter, on a real database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reception_app.desk.estimates import HISTORY_EVERY_S, TOLD_EVERY_S, situation
from reception_app.estimates import SOON_MIN, NoEstimate, Range
from tests.benchmarks import visits
from tests.conftest import until


@pytest.fixture
def hall(bench):
    """An office without an airlock: whoever is registered waits at once."""
    bench.setup = replace(bench.setup, airlock="")
    return bench


def served(hall, count, minutes=8.0):
    visits.load_served(hall.url, "noord", count, minutes, hall.clock.now)


async def looked(hall, desk):
    hall.clock.pass_s(max(HISTORY_EVERY_S, TOLD_EVERY_S) + 1)
    desk.staff.touched()
    await desk._estimates.read()
    await desk._console.refresh()


async def staffed(desk):
    """Wait until the sign-in is read back: from then on this counter counts."""
    await until(lambda: desk._estimates._past.staffed == 1, what="a counter that is staffed")


def test_that_who_waits_is_told_a_range_made_of_the_visits_before(hall):
    served(hall, 20)

    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        await desk.queue.register("KLACHT", "nl")
        await looked(hall, desk)
        first, second = desk.state.queue.turns
        assert (first.expected.low_min, first.expected.high_min) == (0, 5)
        assert (second.expected.low_min, second.expected.high_min) == (5, 10)
        assert desk.state.queue.newcomer == Range(15, 20, 2, 1, 20)

    hall.run(scene)


def test_that_the_offices_own_share_of_no_shows_counts(hall):
    served(hall, 20)

    async def scene(desk):
        past = replace(desk._estimates._past, no_show=0.5)
        assert situation((), past, hall.clock.now).no_show == 0.5
        now = hall.clock.now
        late = replace(past, booked=(("KLACHT", now - timedelta(minutes=5)),))
        assert [one.in_min for one in situation((), late, now).agenda] == [SOON_MIN]

    hall.run(scene)


def test_that_nothing_is_said_of_fewer_than_twenty_visits(hall):
    served(hall, 19)

    async def scene(desk):
        await staffed(desk)
        await desk.queue.register("KLACHT", "nl")
        assert desk.state.queue.turns[0].expected is NoEstimate.FEW_SAMPLES

    hall.run(scene)


def test_that_a_range_is_held_against_what_came_of_it(hall, caplog):
    served(hall, 20)

    async def scene(desk):
        await staffed(desk)
        await desk.queue.register("KLACHT", "nl")
        assert isinstance(desk.state.queue.turns[0].expected, Range)
        hall.clock.pass_s(60)
        await desk.queue.call_next()
        so_far = desk.state.queue.so_far
        assert (so_far.told, so_far.inside, so_far.bias_min) == (1, 1, 1.5)
        assert not so_far.known

    with caplog.at_level("INFO", "reception_app.desk.estimates"):
        hall.run(scene)
    assert "told 0 to 5 min, waited 1.0 min; of the last 1 1 were inside" in caplog.text


def test_that_nothing_is_said_while_no_counter_is_staffed(hall):
    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        await staffed(desk)
        await desk.staff.sign_out()
        await until(lambda: desk._estimates._past.staffed == 0, what="the end of the session")

    hall.run(scene)
