"""Bollards and shutters at the desk: two steps, each sent once, and honest about what is known."""

from concurrent.futures import Future

import pytest

from device_bridge import barrier
from device_bridge.airlock_state import Answer, Asked
from device_bridge.airlock_view import view as airlock_view
from device_bridge.barrier_view import view
from device_bridge.client import BridgeAwayError, NoAnswerError, StateSeen, TickSeen
from device_bridge.element import MoveDrive, Seen
from device_bridge.field import BARRIER_BITS, BarrierBit, BarrierSample
from device_bridge.protocol.codes import BarrierKind, Move, Refusal, Right, Stage, Stand
from device_bridge.protocol.requests import Deselect, Operate, SelectMove, Stop
from device_bridge.protocol.state import Tick
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.offers import Why
from reception_app.errors import (
    ArmMoveFirstError,
    BarrierRefusedError,
    BarrierUnknownError,
    LinkDownError,
    NotAllowedError,
    NotSignedInError,
)
from tests.conftest import until
from tests.reception_app.desk.fake_bridge import FakeBridge

NAME = "shutter/street"
HEALTHY = frozenset({BarrierBit.LOOP_HEALTHY, BarrierBit.EYE_HEALTHY})


class BarrierBridge(FakeBridge):
    """A bridge with one shutter more: the real rules, moved when a test moves it."""

    def __init__(self, monotonic):
        super().__init__(monotonic)
        self._clock = monotonic
        self.shutter = barrier.at_start(NAME, BarrierKind.SHUTTER, monotonic(), "R1 Street")
        self.moved: list[object] = []
        self.looked_at = 0.0

    def see(self, *bits, position=0):
        """Let one more sample come."""
        self.looked_at = max(self.looked_at + 0.01, self._clock())
        on = HEALTHY | set(bits)
        values = tuple(number in on for number in range(BARRIER_BITS))
        sample = BarrierSample(self.looked_at, 1, (position, 0, 0, 0), values)
        return self._feed(Seen(sample))

    def _feed(self, event):
        self.shutter, actions = barrier.step(self.shutter, event, self._clock())
        self.moved += [action.op for action in actions if isinstance(action, MoveDrive)]
        return next((one.message for one in actions if isinstance(one, Answer)), None)

    def ask(self, request, within_s=2.0):
        if getattr(request, "device", "") != NAME:
            return super().ask(request, within_s)
        answer: Future = Future()
        if self.away:
            answer.set_exception(BridgeAwayError("no link"))
            return answer
        self.asked.append(request)
        age = 0.1 if getattr(request, "tick", 1) == self.newest_tick else None
        said = self._feed(Asked("c1", frozenset(Right), request, f"{request.id:x>32}", age))
        if said is None:  # accepted: answered when the drive is seen to turn
            said = self.see(BarrierBit.CLOSING, position=100)
        if type(request) in self.silent:
            answer.set_exception(NoAnswerError("no answer in time"))
        else:
            answer.set_result(said)
        self.tell()
        return answer

    def tell(self):
        """Send the whole state, the shutter too, and its tick."""
        self.number += 1
        self.newest_tick += 1
        now = self._clock()
        devices = (airlock_view(self.rig.state, self.rig.now), view(self.shutter, now))
        self.on_event(StateSeen(self.boot, devices, self.number, now))
        journal = len(self.rig.records)
        self.on_event(TickSeen(Tick(self.boot, self.newest_tick, self.number, 0.05, journal), now))


@pytest.fixture
def place(bench):
    bench.bridge = BarrierBridge(lambda: bench.clock.monotonic)
    bench.bridge.see(BarrierBit.AT_OPEN)
    return bench


def row(desk):
    return desk.state.protection.element(NAME)


async def shown(place, desk):
    await place.told(desk)
    await until(lambda: row(desk) is not None and row(desk).live, what="the shutter")


def test_that_a_shutter_is_armed_then_moved_once(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.arm(NAME, Move.CLOSE)
        await place.told(desk)
        assert row(desk).armed.mine
        assert row(desk).armed.move is Move.CLOSE
        await desk.protection.move()
        await place.told(desk)
        assert row(desk).stand is Stand.CLOSING
        assert row(desk).armed is None
        assert [one.stage for one in row(desk).course] == [Stage.ACCEPTED, Stage.MOVING]
        assert abs((desk.state.now - row(desk).course[-1].at).total_seconds()) < 5
        assert row(desk).by == desk.state.office.post
        assert desk.state.notice.code == NoticeCode.MOVING
        with pytest.raises(ArmMoveFirstError):
            await desk.protection.move()

    place.run(scene)
    assert len(place.bridge.moved) == 1
    assert len(place.bridge.sent(Operate)) == 1


def test_that_a_refusal_names_the_element_and_moves_nothing(place):
    async def scene(desk):
        await shown(place, desk)
        place.bridge.see(BarrierBit.AT_OPEN, BarrierBit.LOOP)
        await place.told(desk)
        assert row(desk).close.refusal is Refusal.OBSTRUCTED
        with pytest.raises(BarrierRefusedError) as error:
            await desk.protection.arm(NAME, Move.CLOSE)
        assert (error.value.label, error.value.reason) == ("R1 Street", Refusal.OBSTRUCTED)

    place.run(scene)
    assert place.bridge.moved == []


def test_that_silence_after_a_select_means_that_nothing_moved(place):
    async def scene(desk):
        await shown(place, desk)
        place.bridge.silent.add(SelectMove)
        with pytest.raises(LinkDownError):
            await desk.protection.arm(NAME, Move.CLOSE)
        with pytest.raises(ArmMoveFirstError):
            await desk.protection.move()

    place.run(scene)
    assert place.bridge.moved == []


def test_that_silence_after_an_operate_is_looked_at_and_never_repeated(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.arm(NAME, Move.CLOSE)
        place.bridge.silent.add(Operate)
        with pytest.raises(BarrierUnknownError):
            await desk.protection.move()
        with pytest.raises(ArmMoveFirstError):
            await desk.protection.move()

    place.run(scene)
    assert len(place.bridge.sent(Operate)) == 1


def test_that_a_late_second_step_finds_no_token(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.arm(NAME, Move.CLOSE)
        place.clock.pass_s(8.5)
        place.bridge.see(BarrierBit.AT_OPEN)
        await place.told(desk)
        await until(lambda: row(desk).armed is None, what="the token to run out")
        with pytest.raises(ArmMoveFirstError):
            await desk.protection.move()

    place.run(scene)
    assert place.bridge.sent(Operate) == []


def test_that_an_absent_bridge_is_told_and_nothing_is_kept_for_it(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.arm(NAME, Move.CLOSE)
        place.bridge.lose()
        place.clock.pass_s(2.0)
        await until(lambda: not row(desk).live, what="unknown")
        assert row(desk).stand is Stand.UNKNOWN
        assert row(desk).close.why is Why.LINK
        with pytest.raises((LinkDownError, ArmMoveFirstError)):
            await desk.protection.move()
        with pytest.raises(LinkDownError):
            await desk.protection.arm(NAME, Move.CLOSE)

    place.run(scene)
    assert place.bridge.moved == []


def test_that_escape_gives_the_token_back(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.arm(NAME, Move.CLOSE)
        await desk.protection.disarm()
        await place.told(desk)
        assert row(desk).armed is None

    place.run(scene)
    assert len(place.bridge.sent(Deselect)) == 1
    assert place.bridge.moved == []


def test_that_stop_needs_no_token(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.stop(NAME)
        assert desk.state.notice.code == NoticeCode.STOPPED

    place.run(scene)
    assert len(place.bridge.sent(Stop)) == 1


def test_that_a_locked_console_moves_nothing(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.staff.lock()
        assert row(desk).close.why is Why.NOT_SIGNED_IN
        with pytest.raises((NotSignedInError, NotAllowedError)):
            await desk.protection.arm(NAME, Move.CLOSE)

    place.run(scene)
    assert place.bridge.sent(SelectMove) == []


def test_that_its_alarms_are_among_the_offices_own_and_are_acknowledged(place):
    async def scene(desk):
        await shown(place, desk)
        place.bridge.see(BarrierBit.AT_OPEN, BarrierBit.DRIVE_FAULT)
        await place.told(desk)
        await until(lambda: desk.state.alarms.newest is not None, what="the alarm")
        found = desk.state.alarms.newest
        assert (found.kind, found.detail, found.device) == ("barrier_drive", "R1 Street", NAME)
        await desk.alarms.acknowledge()
        await place.told(desk)
        await until(lambda: desk.state.alarms.newest is None, what="the acknowledgement")

    place.run(scene)
