"""The regime at the desk: prepared, confirmed, proposed; refused, silent and late."""

from dataclasses import replace
from datetime import time

import pytest

from device_bridge.protocol.codes import Regime as BridgeRegime
from device_bridge.protocol.requests import SetRegime
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.offers import Why
from reception_app.errors import (
    ArmRegimeFirstError,
    LinkDownError,
    NotAllowedError,
    NotSignedInError,
    ReasonNeededError,
    RegimeRefusedError,
    RegimeUnknownError,
)
from reception_app.hours import Calendar, Hours, Span
from reception_app.regime import Regime
from tests.conftest import until
from tests.reception_app.desk.bench import PIN


def regime(bench):
    return bench.bridge.rig.state.regime


def test_that_a_regime_is_prepared_then_set_and_recorded(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.regime.arm(Regime.NIGHT)
        assert desk.state.regime.armed is Regime.NIGHT
        assert bench.bridge.sent(SetRegime) == []
        await desk.regime.confirm()
        await bench.told(desk)
        assert desk.state.regime.regime is Regime.NIGHT
        assert desk.state.notice.code == NoticeCode.REGIME_SET
        await bench.drained(desk)

    bench.run(scene)
    assert regime(bench) is BridgeRegime.NIGHT
    [record] = [one for one in bench.bridge.rig.records if one.kind == "regime"]
    assert (record.outcome, record.role, record.post) == ("night", "officer", "counter-2")


def test_that_a_confirmation_alone_sets_nothing(bench):
    async def scene(desk):
        await bench.told(desk)
        with pytest.raises(ArmRegimeFirstError):
            await desk.regime.confirm()
        await desk.regime.arm(Regime.CLOSED)
        await desk.regime.disarm()
        with pytest.raises(ArmRegimeFirstError):
            await desk.regime.confirm()

    bench.run(scene)
    assert bench.bridge.sent(SetRegime) == []


def test_that_what_was_prepared_runs_out(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.regime.arm(Regime.CLOSED)
        bench.clock.pass_s(8.1)
        bench.bridge.tell()
        await until(lambda: desk.state.regime.armed is None, what="the end of the preparation")
        with pytest.raises(ArmRegimeFirstError):
            await desk.regime.confirm()

    bench.run(scene)


@pytest.mark.parametrize("login", ["s4471", "peeters", "janssens"])
def test_that_anybody_locks_everything_with_two_keys(bench, login):
    async def scene(desk):
        await bench.told(desk)
        with pytest.raises(ArmRegimeFirstError):
            await desk.regime.lock()
        await desk.regime.lift_guard()
        assert desk.state.regime.guard_lifted
        assert not desk.state.airlock.emergency_open
        assert desk.state.notice.code == NoticeCode.LOCKDOWN_OPEN
        await desk.regime.lock()
        await bench.told(desk)
        assert desk.state.regime.regime is Regime.LOCKDOWN

    bench.run(scene, login=login)
    assert len(bench.bridge.sent(SetRegime)) == 1


def test_that_one_guard_is_lifted_at_a_time_and_escape_puts_it_back(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.open_emergency()
        await desk.regime.lift_guard()
        assert desk.state.regime.guard_lifted
        assert not desk.state.airlock.emergency_open
        await desk.airlock.open_emergency()
        assert desk.state.airlock.emergency_open
        with pytest.raises(ArmRegimeFirstError):
            await desk.regime.lock()
        await desk.regime.lift_guard()
        await desk.regime.disarm()
        assert desk.state.notice is None

    bench.run(scene)
    assert bench.bridge.sent(SetRegime) == []


def test_that_the_lifted_guard_falls_after_five_seconds(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.regime.lift_guard()
        bench.clock.pass_s(5.1)
        bench.bridge.tell()
        await until(lambda: not desk.state.regime.guard_lifted, what="the guard")
        with pytest.raises(ArmRegimeFirstError):
            await desk.regime.lock()

    bench.run(scene)
    assert bench.bridge.sent(SetRegime) == []


def test_that_only_a_chief_ends_a_lockdown_and_says_why(bench):
    bench.bridge.rig.state = replace(bench.bridge.rig.state, regime=BridgeRegime.LOCKDOWN)

    async def officer(desk):
        await bench.told(desk)
        assert desk.state.regime.offer(Regime.DAY).why is Why.NOT_ALLOWED
        with pytest.raises(NotAllowedError):
            await desk.regime.arm(Regime.DAY)

    async def chief(desk):
        await bench.told(desk)
        await desk.regime.arm(Regime.DAY)
        with pytest.raises(ReasonNeededError):
            await desk.regime.confirm(" ")
        bench.clock.pass_s(20)  # typing takes its time
        await bench.told(desk)
        await desk.regime.confirm("vals alarm, gebouw nagezien")
        await bench.told(desk)
        assert desk.state.regime.regime is Regime.DAY

    bench.run(officer)
    bench.run(chief, login="janssens")
    assert [one.reason for one in bench.bridge.sent(SetRegime)] == ["vals alarm, gebouw nagezien"]


def test_that_a_refusal_names_the_key_at_the_door(bench):
    async def scene(desk):
        bench.bridge.look(maintenance_key=True)
        await bench.told(desk)
        with pytest.raises(RegimeRefusedError):
            await desk.regime.arm(Regime.NIGHT)

    bench.run(scene)
    assert bench.bridge.sent(SetRegime) == []


def test_that_silence_is_not_known_and_never_repeated(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.regime.arm(Regime.NIGHT)
        bench.bridge.silent.add(SetRegime)
        with pytest.raises(RegimeUnknownError):
            await desk.regime.confirm()
        await bench.told(desk)
        assert desk.state.regime.regime is Regime.NIGHT  # what is in force comes from the bridge

    bench.run(scene)
    assert len(bench.bridge.sent(SetRegime)) == 1


def test_that_nothing_is_asked_of_a_bridge_that_is_late_or_away(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.regime.arm(Regime.NIGHT)
        bench.clock.pass_s(1.2)
        with pytest.raises(LinkDownError):
            await desk.regime.confirm()
        bench.bridge.lose()
        with pytest.raises(LinkDownError):
            await desk.regime.lift_guard()
        assert desk.state.regime.regime is None or bench.clock.monotonic < 1002

    bench.run(scene)
    assert bench.bridge.sent(SetRegime) == []


def test_that_a_locked_console_changes_no_regime(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.regime.arm(Regime.NIGHT)
        await desk.staff.lock()
        with pytest.raises((NotSignedInError, ArmRegimeFirstError)):
            await desk.regime.confirm()
        with pytest.raises(NotSignedInError):
            await desk.regime.lift_guard()

    bench.run(scene)
    assert bench.bridge.sent(SetRegime) == []


NINE_TO_FIVE = Calendar.of(Hours(((Span(time(9), time(17)),),) * 7), "Europe/Brussels")


def test_that_the_hours_propose_once_and_a_person_confirms_with_one_key(bench):
    bench.setup = replace(bench.setup, calendar=NINE_TO_FIVE)
    bench.clock.pass_s(8 * 3600)  # 18:30 in Brussels

    async def scene(desk):
        await bench.told(desk)
        await until(lambda: desk.state.regime.proposed is Regime.CLOSED, what="the proposal")
        await until(lambda: desk.state.notice is not None, what="the notice")
        assert desk.state.notice.code == NoticeCode.REGIME_PROPOSED
        assert bench.bridge.sent(SetRegime) == []  # nothing moves by a clock
        await desk.regime.take_proposal()
        await bench.told(desk)
        assert desk.state.regime.regime is Regime.CLOSED
        with pytest.raises(ArmRegimeFirstError):
            await desk.regime.take_proposal()

    bench.run(scene)
    assert len(bench.bridge.sent(SetRegime)) == 1


def test_that_a_proposal_is_said_again_after_a_lock_of_the_screen(bench):
    bench.setup = replace(bench.setup, calendar=NINE_TO_FIVE)
    bench.clock.pass_s(8 * 3600)

    def said(desk):
        notice = desk.state.notice
        return notice is not None and notice.code == NoticeCode.REGIME_PROPOSED

    async def scene(desk):
        await bench.told(desk)
        await until(lambda: said(desk), what="the notice")
        await desk.staff.lock()
        await until(lambda: not said(desk), what="the lock")
        desk._beat_once()
        await desk.staff.resume(PIN)
        await bench.told(desk)
        await until(lambda: said(desk), what="the notice again")

    bench.run(scene)


def test_that_a_guard_is_not_asked_what_a_guard_may_not_decide(bench):
    bench.setup = replace(bench.setup, calendar=NINE_TO_FIVE)
    bench.clock.pass_s(8 * 3600)

    async def scene(desk):
        await bench.told(desk)
        await until(lambda: desk.state.regime.proposed is Regime.CLOSED, what="the proposal")
        assert desk.state.notice is None
        with pytest.raises(NotAllowedError):
            await desk.regime.take_proposal()

    bench.run(scene, login="s4471")
