"""What the officer sees of a wait while the clock is set, or while a day ends (case 72)."""

from dataclasses import replace

import pytest

from tests.reception_app.desk.bench import PIN
from tests.reception_app.store.test_odd_days import NIGHTS
from ui import wording_time

BETWEEN_MIN = 30


@pytest.mark.parametrize("night", NIGHTS)
def test_that_the_board_tells_waits_as_long_as_they_were(bench, night):
    bench.setup = replace(bench.setup, airlock="")
    bench.clock.now = NIGHTS[night]

    async def scene(desk):
        for _ in range(3):
            await desk.queue.register("KLACHT", "nl")
            await desk.staff.lock()  # it would lock itself meanwhile
            bench.clock.pass_s(BETWEEN_MIN * 60)
            await desk.staff.resume(PIN)
        await desk._console.refresh()
        queue, now = desk.state.queue, desk.state.now
        assert now == bench.clock.now
        assert [turn.row.ticket for turn in queue.turns] == ["B001", "B002", "B003"]
        assert [row.ticket for row in queue.rows] == ["B001", "B002", "B003"]
        assert [turn.waited_min for turn in queue.turns] == [90, 60, 30]
        drawn = [
            wording_time.waited_min(row.since, now) for row in queue.rows
        ]  # as the window does
        assert drawn == [90, 60, 30]
        assert wording_time.waited_min(queue.longest, now) == 90
        await desk.queue.call_next()
        assert desk.state.counter.card.row.ticket == "B001"

    bench.run(scene)
