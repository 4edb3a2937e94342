"""While nothing happens the clock goes on alone; what counts seconds is composed every second."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reception_app.desk.desk import BEAT_S, Desk
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.desk import CALM_S
from tests.conftest import until

SECONDS = 9


def counted(desk):
    """Count how often the desk composes its state from now on."""
    compose, times = desk._composer.compose, []

    def also(old):
        times.append(old)
        return compose(old)

    desk._composer.compose = also
    return times


async def quiet(bench, desk):
    """Wait until nothing is in sight that goes by itself, and stand at a full minute."""
    bench.clock.pass_s(11)
    bench.clock.pass_s(60 - bench.clock.now.second)
    bench.bridge.tell()
    desk._beat_once()
    await until(lambda: desk.state.notice is None and not desk._runs_out(), what="quiet")
    desk._publish()


async def heard(bench, desk, after_s):
    """Let a word of the bridge come after a while."""
    bench.clock.pass_s(after_s)
    bench.bridge.tick()
    at = bench.clock.monotonic
    await until(lambda: desk._console.link.heard_at == at, what="heard")


async def passed(bench, desk, *, told=True):
    """Let seconds pass one by one; return what the clock showed."""
    shown = []
    for _ in range(SECONDS):
        bench.clock.pass_s(1)
        if told:
            bench.bridge.tick()
        desk._beat_once()
        shown.append(desk.state.now)
    return shown


def test_that_the_clock_goes_on_alone_while_nothing_happens(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await quiet(bench, desk)
        began, times = desk.state.now, counted(desk)
        shown = await passed(bench, desk, told=False)
        assert shown == [began + timedelta(seconds=n + 1) for n in range(SECONDS)]
        assert len(times) == SECONDS // CALM_S
        bench.clock.pass_s(60 - bench.clock.now.second - 1)
        desk._publish()
        times.clear()
        bench.clock.pass_s(1)  # waits are told in minutes
        desk._beat_once()
        assert len(times) == 1

    bench.run(scene)


@pytest.mark.parametrize("what", ["ring", "armed", "lost"])
def test_that_what_counts_seconds_is_composed_every_second(bench, what):
    async def scene(desk):
        await bench.told(desk)
        await quiet(bench, desk)
        if what == "ring":
            bench.bridge.bell()
            await until(lambda: bool(desk.state.airlock.rings), what="the ring")
        elif what == "armed":
            desk._console.hand = replace(desk._console.hand, guard_until=1e9)
        times = counted(desk)
        await passed(bench, desk, told=what != "lost")
        assert len(times) >= SECONDS - 1

    bench.run(scene)


def test_that_the_beat_sleeps_to_the_next_second_and_shorter_while_something_runs_out(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await quiet(bench, desk)
        bench.clock.pass_s(0.7)
        assert Desk._pause_s(desk) == pytest.approx(0.3)
        desk._console.hand = replace(desk._console.hand, guard_until=1e9)
        assert Desk._pause_s(desk) == BEAT_S
        desk._console.hand = replace(desk._console.hand, guard_until=0.0)
        desk._console.notices.refused(NoticeCode.NOT_USED, bench.clock.now)
        assert Desk._pause_s(desk) == BEAT_S

    bench.run(scene)


def test_that_the_age_of_the_word_goes_on_with_the_clock(bench):
    async def scene(desk):
        await bench.told(desk)
        bench.bridge.tell()
        for _ in range(26):  # until "the bridge is back" has gone
            await heard(bench, desk, 0.5)
            desk._beat_once()
        bench.clock.pass_s(0.01)
        desk._publish()
        times = counted(desk)
        ages = []
        for wait_s in (0.2, 0.4):  # since the newest word, at each second
            for pause_s in (0.5, 0.5 - wait_s):
                await heard(bench, desk, pause_s)
            bench.clock.pass_s(wait_s)
            desk._beat_once()
            ages.append(desk.state.airlock.link.age_s)
        assert ages == [0.2, 0.4]
        assert times == []

    bench.run(scene)


def test_that_a_sentence_that_the_beat_itself_says_is_shown_at_once(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await quiet(bench, desk)
        say = desk._console.notices.hint
        desk.regime.follow = lambda _opening: say(NoticeCode.REGIME_PROPOSED, regime="night")
        bench.clock.pass_s(1)
        desk._beat_once()
        assert desk.state.notice.code == NoticeCode.REGIME_PROPOSED

    bench.run(scene)
