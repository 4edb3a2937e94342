"""An exercise at a desk, in a real fake building: judged by what is on record and in sight."""

import asyncio
from dataclasses import replace

import pytest

from device_bridge.training import AsyncBuilding, Building
from reception_app.errors import ArmFirstError, NoExerciseError
from reception_app.services import Text
from reception_app.training import (
    REFUSED_KEY,
    Briefing,
    Exercise,
    Expected,
    Happening,
    Mark,
    Sight,
    Wrong,
)
from tests.conftest import until
from tests.device_bridge.building.test_control import served

X = Text("x", "x", "x")
FIRE = Exercise(
    X, Briefing("x", "x", "x"), 60,
    (Happening(5, do="fire"), Happening(10, breaks="presence", kind="cut")),
    (
        Expected(X, Sight(state="alarm.fire", so="active_acknowledged"), 20, 5),
        Expected(X, Sight("register"), 30, 5),
    ),
    (Wrong(X, Sight(REFUSED_KEY, {"deed": "release"})),),
    id="fire",
)  # fmt: skip


@pytest.fixture
def card(tmp_path):
    with served(tmp_path / "building.json"):
        yield tmp_path / "building.json"


@pytest.fixture
def training(bench, card):
    """Give an office that may train, with one exercise of its own."""
    office = replace(bench.setup.office, test=True)
    bench.setup = replace(bench.setup, office=office, building=card)
    return bench


def told(card):
    with Building.connect(card) as building:
        return building.state()


async def ready(bench, desk):
    desk.training._exercises = (FIRE,)
    await bench.told(desk)


async def passed(bench, desk, seconds, what, condition):
    """Let seconds pass on the console's clocks, and wait until the desk has followed."""
    bench.clock.pass_s(seconds)
    bench.bridge.tell()
    await until(condition, what=what)


def marks(desk):
    verdict = desk.training.compose(desk._console.moment()).verdict
    return [line.mark for line in verdict.lines]


def test_that_an_exercise_is_played_judged_and_put_right(training, card):
    bench = training

    async def scene(desk):
        await ready(bench, desk)
        await desk.training.begin("fire")
        assert marks(desk) == [Mark.TO_COME, Mark.TO_COME]
        await passed(bench, desk, 6, "the fire", lambda: told(card).signal("fire").true)
        bench.bridge.look(fire=True)
        await bench.told(desk)
        await desk.alarms.acknowledge()
        await bench.told(desk)
        await until(lambda: marks(desk)[0] is Mark.IN_TIME, what="the alarm in hand")
        # The desk refuses F9 while it burns, and the trainer is told that it was tried.
        with pytest.raises(ArmFirstError) as caught:
            await desk.airlock.release()
        desk.training.refused("release", caught.value)
        await passed(bench, desk, 5, "the cut wire", lambda: told(card).plc.faults)
        await passed(
            bench, desk, 52, "the end",
            lambda: desk.training.compose(desk._console.moment()).over,
        )  # fmt: skip
        state = desk.training.compose(desk._console.moment())
        assert marks(desk) == [Mark.IN_TIME, Mark.MISSED]
        assert [fault.why for fault in state.verdict.faults] == ["arm_first"]
        assert (state.officer, state.elapsed_s, state.running) == ("insp. Peeters", 60, False)
        await until(
            lambda: not told(card).plc.faults and not told(card).signal("fire").true,
            what="the building put right",
        )

    bench.run(scene)


def test_that_what_is_on_record_counts_and_the_end_comes_when_all_is_done(training, card):
    bench = training

    async def scene(desk):
        await ready(bench, desk)
        await desk.training.begin("fire")
        await passed(bench, desk, 6, "the fire", lambda: told(card).signal("fire").true)
        await desk.queue.register("KLACHT", "nl")
        await passed(bench, desk, 1, "the number", lambda: marks(desk)[1] is Mark.IN_TIME)
        bench.bridge.look(fire=True)
        await bench.told(desk)
        await desk.alarms.acknowledge()
        await passed(
            bench, desk, 6, "the end",
            lambda: desk.training.compose(desk._console.moment()).over,
        )  # fmt: skip
        assert desk.training.compose(desk._console.moment()).verdict.passed

    bench.run(scene)


def test_that_one_is_ended_before_its_time(training):
    async def scene(desk):
        await ready(training, desk)
        await desk.training.begin("fire")
        with pytest.raises(NoExerciseError) as caught:
            await desk.training.begin("fire")
        assert caught.value.why == "running"
        await desk.training.end()
        assert marks(desk) == [Mark.MISSED, Mark.MISSED]

    training.run(scene)


async def refused(desk, exercise="fire"):
    with pytest.raises(NoExerciseError) as caught:
        await desk.training.begin(exercise)
    return caught.value.why


def test_that_a_real_office_a_real_bridge_or_no_fake_building_trains_nothing(training, monkeypatch):
    """Nothing is even connected to: what could move is looked at first."""
    connected = []
    monkeypatch.setattr(AsyncBuilding, "connect", connected.append)
    bench, good = training, training.setup

    def tried(**change):
        async def scene(desk):
            await ready(bench, desk)
            return await refused(desk)

        bench.setup = replace(good, **change)
        return bench.run(scene)

    assert tried(office=replace(good.office, test=False)) == "production"
    assert tried(building=None) == "no_building"

    async def real(desk):
        await ready(bench, desk)
        desk._console.link = replace(desk._console.link, simulated=False)
        return await refused(desk)

    bench.setup = good
    assert bench.run(real) == "real_bridge"
    assert connected == []


def test_that_nothing_begins_where_the_office_is_not_at_rest(training):
    async def scene(desk):
        await ready(training, desk)
        assert await refused(desk, "none") == "unknown"
        desk.training._exercises = (Exercise(
            X, FIRE.briefing, 60, FIRE.happening, FIRE.expect, regime="night", id="night"
        ),)  # fmt: skip
        assert await refused(desk, "night") == "regime"
        desk.training._exercises = (FIRE,)
        await training.let_in(desk)
        assert await refused(desk) == "not_ready"
        training.bridge.lose()
        await until(lambda: not desk._console.link.connected, what="the lost link")
        assert await refused(desk) == "link"

    training.run(scene)


def test_that_one_that_was_asked_for_begins_by_itself_when_the_doors_are_known(training):
    training.setup = replace(training.setup, exercise="fire")

    async def scene(desk):
        assert desk.training.compose(desk._console.moment()).waits == "fire"
        await ready(training, desk)
        await until(
            lambda: desk.training.compose(desk._console.moment()).running, what="the exercise"
        )

    training.run(scene)


def test_that_a_building_that_is_gone_stops_no_desk(training, tmp_path):
    training.setup = replace(training.setup, building=tmp_path / "missing.json")

    async def scene(desk):
        await ready(training, desk)
        assert await refused(desk) == "no_building"
        await asyncio.sleep(0)

    training.run(scene)
