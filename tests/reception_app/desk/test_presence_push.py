"""How many people are inside, as a console tells it to a bridge that has a way out to close."""

from concurrent.futures import Future

import pytest

from device_bridge import barrier
from device_bridge.airlock_state import Asked
from device_bridge.airlock_view import view as airlock_view
from device_bridge.barrier_view import view
from device_bridge.client import StateSeen, TickSeen
from device_bridge.protocol.codes import BarrierKind, Right
from device_bridge.protocol.requests import PushPresence
from device_bridge.protocol.state import Tick
from device_bridge.server_presence import OLD_S, PresenceService
from reception_app.desk.presence_push import EVERY_S, REST_S
from tests.conftest import until
from tests.reception_app.desk.fake_bridge import FakeBridge


class WayOutBridge(FakeBridge):
    """A bridge with one shutter and the real service that hears who is inside."""

    def __init__(self, monotonic, *, way_out=True):
        super().__init__(monotonic)
        self._clock, self._said = monotonic, None
        self.presence = PresenceService(monotonic, self._pay)
        self.shutter = barrier.at_start(
            "shutter/street", BarrierKind.SHUTTER, monotonic(), way_out=way_out
        )

    def _pay(self, _console, message):
        self._said = message

    def ask(self, request, within_s=2.0):
        if not isinstance(request, PushPresence) or self.away or PushPresence in self.lost:
            return super().ask(request, within_s)
        self.asked.append(request)
        self.presence.feed(Asked("c1", frozenset(Right), request, "t" * 32))
        answer: Future = Future()
        answer.set_result(self._said)
        return answer

    def tell(self):
        self.number += 1
        self.newest_tick += 1
        now = self._clock()
        devices = (airlock_view(self.rig.state, self.rig.now), view(self.shutter, now))
        self.on_event(StateSeen(self.boot, devices, self.number, now))
        tick = Tick(self.boot, self.newest_tick, self.number, 0.05, len(self.rig.records))
        self.on_event(TickSeen(tick, now))

    @property
    def inside(self):
        return self.presence.inside(self._clock())

    def pushed(self):
        return [one.inside for one in self.asked if isinstance(one, PushPresence)]


@pytest.fixture
def place(bench):
    bench.bridge = WayOutBridge(lambda: bench.clock.monotonic)
    return bench


async def wait(place, desk, seconds):
    place.clock.pass_s(seconds)
    await place.told(desk)
    await desk._console.refresh()
    desk._presence.wake()


def test_that_nobody_and_then_somebody_is_told_at_once(place):
    async def scene(desk):
        await place.told(desk)
        await until(lambda: place.bridge.inside is False, what="nobody inside")
        await desk.queue.register("KLACHT", "nl")
        await place.walk_in(desk)
        await wait(place, desk, REST_S + 0.1)
        await until(lambda: place.bridge.inside is True, what="somebody inside")

    place.run(scene)


def test_that_it_is_told_again_before_it_is_old(place):
    async def scene(desk):
        await place.told(desk)
        await until(lambda: place.bridge.inside is False, what="nobody inside")
        first = len(place.bridge.pushed())
        await wait(place, desk, EVERY_S / 3)
        assert len(place.bridge.pushed()) == first
        await wait(place, desk, EVERY_S)
        await until(lambda: len(place.bridge.pushed()) == first + 1, what="the next word")
        assert EVERY_S * 3 < OLD_S

    place.run(scene)


def test_that_another_life_of_the_bridge_is_told_at_once(place):
    async def scene(desk):
        await place.told(desk)
        await until(lambda: place.bridge.inside is False, what="nobody inside")
        place.bridge.presence = PresenceService(lambda: place.clock.monotonic, place.bridge._pay)
        place.bridge.boot = "boot-2"
        await wait(place, desk, REST_S + 0.1)
        await until(lambda: place.bridge.inside is False, what="the new life told")

    place.run(scene)


def test_that_a_database_that_is_away_makes_the_word_old(place):
    async def scene(desk):
        await place.told(desk)
        await until(lambda: place.bridge.inside is False, what="nobody inside")
        before = len(place.bridge.pushed())
        place.clock.pass_s(OLD_S + 1)  # and nobody reads the board meanwhile
        await place.told(desk)
        desk._presence.wake()
        await until(lambda: len(place.bridge.pushed()) > before, what="a word")
        newest = [one for one in place.bridge.asked if isinstance(one, PushPresence)][-1]
        assert newest.age_s > OLD_S
        assert place.bridge.inside is None

    place.run(scene)


def test_that_a_building_without_such_a_barrier_hears_nothing(bench):
    bench.bridge = WayOutBridge(lambda: bench.clock.monotonic, way_out=False)

    async def scene(desk):
        await bench.told(desk)
        await wait(bench, desk, EVERY_S + 1)
        assert bench.bridge.pushed() == []

    bench.run(scene)


def test_that_a_word_that_was_lost_is_told_again(place):
    place.bridge.lost.add(PushPresence)

    async def scene(desk):
        await place.told(desk)
        await until(lambda: len(place.bridge.pushed()) == 1, what="the first, which is lost")
        place.bridge.lost.clear()
        await wait(place, desk, REST_S + 0.1)
        await until(lambda: place.bridge.inside is False, what="the second")

    place.run(scene)
