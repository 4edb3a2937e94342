"""Speed gates at the desk: one person in two steps; refused, silent and late; what is shown."""

from concurrent.futures import Future
from dataclasses import replace

import pytest

from device_bridge.airlock_state import Answer
from device_bridge.airlock_view import view as airlock_view
from device_bridge.client import NoAnswerError, StateSeen, TickSeen
from device_bridge.field import GateBit
from device_bridge.gate_view import view
from device_bridge.protocol.codes import GateOutcome, GateStand, Move, Refusal
from device_bridge.protocol.requests import Operate, Stop
from device_bridge.protocol.state import Tick
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.offers import Why
from reception_app.errors import (
    ArmMoveFirstError,
    BarrierRefusedError,
    BarrierUnknownError,
    LinkDownError,
)
from tests.conftest import until
from tests.device_bridge import gate_rig
from tests.device_bridge.gate_rig import NAME
from tests.reception_app.desk.fake_bridge import FakeBridge


class GateBridge(FakeBridge):
    """A bridge with one gate more: the real rules, moved when a test moves it."""

    def __init__(self, monotonic):
        super().__init__(monotonic)
        self._clock = monotonic
        self.scene = gate_rig.Scene(gate_rig.grant())
        self.scene.now = monotonic()
        self.scene.state = replace(self.scene.state, label="Gate 1")
        self.opened = []

    def see(self, *bits):
        """Let one more sample come."""
        self.scene.now = max(self.scene.now + 0.01, self._clock())
        return self._kept(self.scene.see(*bits, after=0.0))

    def _kept(self, actions):
        self.opened += self.scene.drives
        return next((one.message for one in actions if isinstance(one, Answer)), None)

    def ask(self, request, within_s=2.0):
        if getattr(request, "device", "") != NAME:
            return super().ask(request, within_s)
        self.asked.append(request)
        age = 0.1 if getattr(request, "tick", 1) == self.newest_tick else None
        self.scene.now = max(self.scene.now, self._clock())
        said = self.scene.ask(request, age=age)
        self._kept(())
        if said is None:  # accepted: answered when it is seen to open
            self.scene.edges += 1
            said = self.see(GateBit.OPEN_IN)
        answer: Future = Future()
        if type(request) in self.silent:
            answer.set_exception(NoAnswerError("no answer in time"))
        else:
            answer.set_result(said)
        self.tell()
        return answer

    def tell(self):
        """Send the whole state, the gate too, and its tick."""
        self.number += 1
        self.newest_tick += 1
        now = self._clock()
        seen = view(self.scene.state, max(now, self.scene.now))
        devices = (airlock_view(self.rig.state, self.rig.now), seen)
        self.on_event(StateSeen(self.boot, devices, self.number, now))
        journal = len(self.rig.records)
        self.on_event(TickSeen(Tick(self.boot, self.newest_tick, self.number, 0.05, journal), now))


@pytest.fixture
def place(bench):
    bench.bridge = GateBridge(lambda: bench.clock.monotonic)
    bench.bridge.see()
    return bench


def row(desk):
    return desk.state.protection.gate(NAME)


async def shown(place, desk):
    await place.told(desk)
    await until(lambda: row(desk) is not None and row(desk).live, what="the gate")


def test_that_one_person_is_let_in_once_and_told(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.arm(NAME, Move.LET_IN)
        await place.told(desk)
        assert row(desk).armed.mine
        assert desk.state.protection.armed.name == NAME
        await desk.protection.move()
        await place.told(desk)
        assert row(desk).stand is GateStand.OPEN
        assert row(desk).running
        assert desk.state.notice.code == NoticeCode.GATE_OPEN
        with pytest.raises(ArmMoveFirstError):
            await desk.protection.move()

    place.run(scene)
    assert len(place.bridge.opened) == 1
    assert len(place.bridge.sent(Operate)) == 1


def test_that_a_refusal_names_the_gate_and_opens_nothing(place):
    async def scene(desk):
        await shown(place, desk)
        place.bridge.see(GateBit.IN_LANE)
        await place.told(desk)
        assert (row(desk).let_in.why, row(desk).let_in.refusal) == (Why.BRIDGE, Refusal.OBSTRUCTED)
        assert row(desk).wrong
        with pytest.raises(BarrierRefusedError) as error:
            await desk.protection.arm(NAME, Move.LET_OUT)
        assert (error.value.label, error.value.detail) == ("Gate 1", "lane")
        assert error.value.gate

    place.run(scene)
    assert place.bridge.opened == []


def test_that_silence_after_an_operate_is_looked_at_and_never_repeated(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.arm(NAME, Move.LET_IN)
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
        await desk.protection.arm(NAME, Move.LET_IN)
        place.clock.pass_s(8.5)
        place.bridge.see()
        await place.told(desk)
        await until(lambda: row(desk).armed is None, what="the token to run out")
        with pytest.raises(ArmMoveFirstError):
            await desk.protection.move()

    place.run(scene)
    assert place.bridge.opened == []


def test_that_an_absent_bridge_leaves_what_happened_and_nothing_of_how_it_stands(place):
    async def scene(desk):
        await shown(place, desk)
        place.bridge.scene.passed_out += 1
        place.bridge.see()
        await place.told(desk)
        assert [one.outcome for one in row(desk).events] == [GateOutcome.FORCED]
        place.bridge.lose()
        place.clock.pass_s(2.0)
        await until(lambda: not row(desk).live, what="unknown")
        assert (row(desk).stand, row(desk).passed_out) == (GateStand.UNKNOWN, None)
        assert row(desk).let_in.why is Why.LINK
        assert len(row(desk).events) == 1
        with pytest.raises(LinkDownError):
            await desk.protection.arm(NAME, Move.LET_IN)

    place.run(scene)
    assert place.bridge.opened == []


def test_that_a_gate_is_shut_without_a_token(place):
    async def scene(desk):
        await shown(place, desk)
        await desk.protection.stop(NAME)
        assert desk.state.notice.code == NoticeCode.GATE_SHUT

    place.run(scene)
    assert len(place.bridge.sent(Stop)) == 1


def test_that_alarms_of_a_gate_name_it(place):
    async def scene(desk):
        await shown(place, desk)
        place.bridge.scene.passed_in += 1
        place.bridge.see()
        await place.told(desk)
        told = [(one.kind, one.detail) for one in desk.state.alarms.rows if one.device == NAME]
        assert told == [("gate_forced", "Gate 1")]
        await desk.alarms.acknowledge()

    place.run(scene)
