"""The weekly plan at the desk: pushed when it differs, confirmed and put off by a person."""

from concurrent.futures import Future
from dataclasses import replace
from datetime import time

import pytest

from device_bridge.airlock_state import Answer, Asked
from device_bridge.airlock_view import view as airlock_view
from device_bridge.client import StateSeen, TickSeen
from device_bridge.plan import Looked, Plan, Pushed, step, view
from device_bridge.protocol.answers import Done
from device_bridge.protocol.codes import Move, Right
from device_bridge.protocol.requests import PLAN, ConfirmPlan, PushPlan
from device_bridge.protocol.state import Tick
from reception_app.barrier_plan import PlanRefusedError, weeks_of
from reception_app.desk.notices import NoticeCode
from reception_app.errors import LinkDownError, NotAllowedError
from reception_app.hours import Calendar, Hours, Span
from tests.conftest import until
from tests.reception_app.desk.fake_bridge import FakeBridge

NINE_TO_FIVE = Calendar.of(Hours(((Span(time(9), time(17)),),) * 7), "Europe/Brussels")


class PlanBridge(FakeBridge):
    """A bridge with a plan under its real rules."""

    def __init__(self, clock):
        super().__init__(lambda: clock.monotonic)
        self._still = clock
        self.plan = Plan(("shutter/street",))
        self._feed(Looked(clock.now.timestamp()))

    def _feed(self, event):
        self.plan, actions = step(self.plan, event, self._still.monotonic)
        return next((one.message for one in actions if isinstance(one, Answer)), None)

    def ask(self, request, within_s=2.0):
        if getattr(request, "device", "") != PLAN or self.away or type(request) in self.lost:
            return super().ask(request, within_s)
        self.asked.append(request)
        if isinstance(request, PushPlan):
            self._feed(Pushed(request.version, request.digest, request.until, request.open))
            said = Done(request.id)
        else:
            said = self._feed(Asked("c1", frozenset(Right), request, "x" * 32))
        answer: Future = Future()
        answer.set_result(said)
        self.tell()
        return answer

    def tell(self):
        self.number += 1
        self.newest_tick += 1
        now = self._still.monotonic
        self._feed(Looked(self._still.now.timestamp()))
        devices = (airlock_view(self.rig.state, self.rig.now), view(self.plan, now))
        self.on_event(StateSeen(self.boot, devices, self.number, now))
        tick = Tick(self.boot, self.newest_tick, self.number, 0.05, len(self.rig.records))
        self.on_event(TickSeen(tick, now))


@pytest.fixture
def place(bench):
    bench.bridge = PlanBridge(bench.clock)
    bench.setup = replace(bench.setup, calendar=NINE_TO_FIVE)
    return bench


async def planned(place, desk):
    await place.told(desk)
    await until(lambda: desk.state.plan.known, what="the plan at the bridge")


def test_that_the_hours_are_pushed_once_and_shown_with_what_is_next(place):
    async def scene(desk):
        await planned(place, desk)
        shown = desk.state.plan
        assert (shown.next_move, shown.next_at.hour, shown.confirmed) == (Move.CLOSE, 16, False)
        place.clock.pass_s(6)
        await place.told(desk)
        desk.plan.wake()
        assert len(place.bridge.sent(PushPlan)) == 1

    place.run(scene)


def test_that_an_officer_confirms_and_puts_the_closing_off(place):
    async def scene(desk):
        await planned(place, desk)
        await desk.plan.confirm()
        await place.told(desk)
        assert desk.state.plan.confirmed
        assert desk.state.notice.code == NoticeCode.PLAN_CONFIRMED
        await desk.plan.postpone()
        await place.told(desk)
        assert (desk.state.plan.postponed, desk.state.plan.next_at.minute) == (True, 30)

    place.run(scene)


def test_that_a_guard_decides_nothing(place):
    async def scene(desk):
        await planned(place, desk)
        for act in (desk.plan.confirm, desk.plan.postpone):
            with pytest.raises(NotAllowedError):
                await act()

    place.run(scene, login="s4471")


def test_that_silence_is_not_known_and_a_bridge_that_is_away_is_told(place):
    async def scene(desk):
        await planned(place, desk)
        place.bridge.lost.add(ConfirmPlan)
        with pytest.raises(PlanRefusedError) as error:
            await desk.plan.confirm()
        assert error.value.reason == "unknown"
        assert not desk.state.plan.confirmed
        place.bridge.lose()
        with pytest.raises(LinkDownError):
            await desk.plan.postpone()

    place.run(scene)


@pytest.mark.parametrize("begun", ["22:30", "23:30"])
def test_that_a_console_that_ran_all_day_makes_the_plan_of_one_begun_after_midnight(place, begun):
    """Past midnight on the wall it is the next day's plan, also where UTC has the day before."""
    before = place.clock.now.replace(hour=22, minute=30)  # 23:30 on the wall in winter
    hour, minute = map(int, begun.split(":"))

    async def scene(desk):
        place.clock.now = before
        await planned(place, desk)
        assert len(place.bridge.sent(PushPlan)) == 1
        place.clock.now = before.replace(hour=hour, minute=minute)
        place.clock.pass_s(10)
        await place.told(desk)
        desk.plan.wake()
        await place.told(desk)
        fresh = weeks_of(NINE_TO_FIVE, place.clock.now)
        assert place.bridge.plan.digest == fresh.digest
        assert len(place.bridge.sent(PushPlan)) == (1 if begun == "22:30" else 2)

    place.run(scene)
