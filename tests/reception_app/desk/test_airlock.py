"""The airlock from the officer's keys to the bridge's output edges."""

import asyncio

import pytest

from device_bridge.protocol.codes import CheckOutcome, Door, Purpose, Refusal, Regime, Stage
from device_bridge.protocol.requests import Operate, Select
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.airlock import Primary, Step
from reception_app.desk.states.offers import Why
from reception_app.errors import (
    AirlockRefusedError,
    AlreadyReleasedError,
    ArmFirstError,
    NotOfferedError,
    ReasonNeededError,
)
from reception_app.ledger import read_body
from reception_app.visits import VisitState
from tests.conftest import until


def marks(desk):
    return {item.source: item.mark for item in desk.state.airlock.checks}


def only_visit(desk):
    (visit,) = desk._console.board.visits
    return visit


def test_that_a_visitor_goes_from_the_bell_to_the_waiting_room(bench):
    seen = []

    async def scene(desk):
        async def after():
            await bench.told(desk)
            seen.append((desk.state.airlock.step, desk.state.airlock.primary))

        bench.bridge.bell()
        await after()
        await desk.queue.register("KLACHT", "fr")
        await bench.told(desk)
        assert desk.state.airlock.rings[0].ticket == "B001"
        await desk.airlock.admit()
        await bench.told(desk)
        await desk.airlock.tick_deposit()  # while the door still closes
        bench.bridge.enter()
        await after()
        await desk.airlock.approve()
        await after()
        await desk.airlock.arm()
        await after()
        assert desk.state.airlock.armed.mine
        await desk.airlock.release()
        await after()
        bench.bridge.go_on()
        await after()
        await bench.drained(desk)
        assert only_visit(desk).state is VisitState.WAITING
        assert desk.state.queue.next.row.ticket == "B001"

    bench.run(scene)
    assert seen == [
        (Step.EMPTY, Primary.ADMIT),
        (Step.CHECK, Primary.PASS),
        (Step.PASSED, Primary.ARM),
        (Step.ARMED, Primary.RELEASE),
        (Step.RELEASED, Primary.NONE),
        (Step.EMPTY, Primary.NONE),
    ]
    assert bench.bridge.released(Door.OUTER) == bench.bridge.released(Door.INNER) == 1


def test_that_the_box_names_whom_each_key_is_for(bench):
    async def scene(desk):
        await bench.let_in(desk)
        assert desk.state.airlock.occupant.row.ticket == "B001"
        await bench.pass_check(desk)
        assert desk.state.airlock.checked_by == "insp. Peeters"
        await desk.airlock.arm()
        await bench.told(desk)
        assert desk.state.airlock.armed.ticket == "B001"
        await desk.airlock.release()
        bench.bridge.go_on()
        await bench.told(desk)
        assert desk.state.airlock.passage.ticket == "B001"
        assert desk.state.airlock.passage.stage is Stage.SECURE

    bench.run(scene)


def test_that_f9_before_f7_moves_nothing(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        with pytest.raises(ArmFirstError):
            await desk.airlock.release()
        assert bench.bridge.released(Door.INNER) == 0
        assert desk.state.airlock.release.why is Why.ARM_FIRST

    bench.run(scene)


def test_that_f9_twice_more_moves_nothing_more(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        await desk.airlock.release()
        await bench.told(desk)
        for _ in range(2):
            with pytest.raises(AlreadyReleasedError):
                await desk.airlock.release()
        assert len(bench.bridge.sent(Operate)) == 2  # the outer door before, the inner door now
        assert bench.bridge.released(Door.INNER) == 1

    bench.run(scene)


def test_that_two_presses_at_once_send_one_operate(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        both = await asyncio.gather(
            desk.airlock.release(), desk.airlock.release(), return_exceptions=True
        )
        assert [type(one) for one in both] == [type(None), AlreadyReleasedError]
        assert bench.bridge.released(Door.INNER) == 1

    bench.run(scene)


def test_that_f6_again_before_the_token_is_there_does_not_say_released(bench):
    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        both = await asyncio.gather(
            desk.airlock.admit(), desk.airlock.admit(), return_exceptions=True
        )
        assert [type(one) for one in both] == [type(None), NotOfferedError]
        assert both[1].why is Why.IN_FLIGHT
        assert bench.bridge.released(Door.OUTER) == 1

    bench.run(scene)


def test_that_a_held_f7_selects_once(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        await bench.told(desk)
        before = len(bench.bridge.sent(Select))
        await desk.airlock.arm()
        assert len(bench.bridge.sent(Select)) == before

    bench.run(scene)


def test_that_by_day_without_a_ring_f6_is_asked_for_twice(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.airlock.admit()
        assert desk.state.airlock.admit_again
        assert bench.bridge.sent(Select) == []
        await desk.airlock.admit()
        assert bench.bridge.released(Door.OUTER) == 1

    bench.run(scene)


def test_that_a_second_f6_after_three_seconds_is_a_first_one(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.airlock.admit()
        bench.clock.pass_s(3.1)
        await bench.told(desk)
        await until(lambda: not desk.state.airlock.admit_again, what="the first press forgotten")
        await desk.airlock.admit()
        assert bench.bridge.released(Door.OUTER) == 0

    bench.run(scene)


def test_that_at_night_f6_selects_and_then_operates(bench):
    bench.bridge.rig.with_state(regime=Regime.NIGHT)

    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        await desk.airlock.admit()
        await bench.told(desk)
        assert desk.state.airlock.armed.door is Door.OUTER
        assert bench.bridge.released(Door.OUTER) == 0
        with pytest.raises(ArmFirstError):
            await desk.airlock.release()  # F9 is for the inner door
        await desk.airlock.admit()
        assert bench.bridge.released(Door.OUTER) == 1
        assert len(bench.bridge.sent(Select)) == 1

    bench.run(scene)


def test_that_at_night_a_half_pressed_f6_gives_the_door_back(bench):
    bench.bridge.rig.with_state(regime=Regime.NIGHT)

    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        await desk.airlock.admit()
        bench.clock.pass_s(3.1)
        await bench.told(desk)
        await until(lambda: bench.bridge.rig.state.selection is None, what="the door given back")

    bench.run(scene)


def test_that_an_occupied_airlock_refuses_f6(bench):
    async def scene(desk):
        await bench.let_in(desk)
        with pytest.raises(AirlockRefusedError) as refused:
            await desk.airlock.admit()
        assert refused.value.reason == Refusal.BUSY
        assert bench.bridge.released(Door.OUTER) == 1

    bench.run(scene)


def test_that_a_refused_visitor_is_let_back_out_by_f6(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.refuse(CheckOutcome.DECLINED)
        await bench.told(desk)
        panel = desk.state.airlock
        assert panel.refused
        assert panel.primary is Primary.RETREAT
        assert panel.approve.why is Why.CHECK_REFUSED
        assert only_visit(desk).state is VisitState.REFUSED
        with pytest.raises(NotOfferedError):
            await desk.airlock.arm()
        await desk.airlock.admit()
        bench.bridge.go_out()
        await bench.told(desk)
        await bench.drained(desk)
        assert desk.state.queue.rows == ()
        assert bench.bridge.released(Door.INNER) == 0

    bench.run(scene)


def test_that_police_at_the_airlock_keeps_the_check_open(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.call_police()
        await bench.told(desk)
        assert desk.state.airlock.police
        assert not desk.state.airlock.refused
        await bench.pass_check(desk)
        assert desk.state.airlock.step is Step.PASSED

    bench.run(scene)


def test_that_whoever_turns_round_in_the_airlock_is_gone(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.open_emergency()
        await desk.airlock.release()
        bench.bridge.go_out()
        await bench.told(desk)
        await bench.drained(desk)
        assert desk.state.queue.rows == ()

    bench.run(scene)


def test_that_the_emergency_key_needs_two_presses_and_a_reason(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.open_emergency()
        assert desk.state.airlock.emergency_open
        assert bench.bridge.released(Door.OUTER) == 1
        await desk.airlock.release()
        assert bench.bridge.released(Door.OUTER) == 2
        assert bench.bridge.sent(Select)[-1].purpose is Purpose.RETREAT
        assert desk.state.airlock.emergency_reason_due
        with pytest.raises(ReasonNeededError):
            await desk.airlock.explain_emergency(" ")
        await desk.airlock.explain_emergency("onwel")
        assert not desk.state.airlock.emergency_reason_due
        entries = await desk._console.store.read(lambda reader: list(reader.entries()))
        told = [one for one in map(read_body, entries) if one.what == "emergency_explained"]
        assert [(one.reason, bool(one.commitment)) for one in told] == [("", True)]  # typed
        assert bench.bridge.released(Door.INNER) == 0

    bench.run(scene, login="s4471")


def test_that_a_lifted_guard_falls_after_eight_seconds(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.open_emergency()
        bench.clock.pass_s(8.1)
        await bench.told(desk)
        await until(lambda: not desk.state.airlock.emergency_open, what="the guard fallen")
        with pytest.raises(ArmFirstError):
            await desk.airlock.release()
        assert bench.bridge.released(Door.OUTER) == 1

    bench.run(scene)


def test_that_a_fault_leaves_the_outer_door_by_override(bench):
    async def scene(desk):
        await bench.let_in(desk)
        bench.bridge.look(tamper=True)
        await bench.told(desk)
        await desk.airlock.open_emergency()
        await desk.airlock.release()
        assert bench.bridge.sent(Select)[-1].purpose is Purpose.OVERRIDE
        assert bench.bridge.released(Door.OUTER) == 2

    bench.run(scene)


def test_that_what_said_to_arm_goes_once_it_is_armed(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        assert desk.state.notice.code == NoticeCode.PASSED
        await desk.airlock.arm()
        await bench.told(desk)
        assert desk.state.notice is None

    bench.run(scene)


def test_that_esc_gives_the_armed_door_back(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        await desk.airlock.disarm()
        await bench.told(desk)
        assert desk.state.airlock.armed is None
        with pytest.raises(ArmFirstError):
            await desk.airlock.release()

    bench.run(scene)


def test_that_the_first_console_wins(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        bench.bridge.select_elsewhere(Door.INNER, Purpose.ENTRY)
        await bench.told(desk)
        assert not desk.state.airlock.armed.mine
        with pytest.raises(AirlockRefusedError) as refused:
            await desk.airlock.arm()
        assert refused.value.reason == Refusal.BUSY
        with pytest.raises(AirlockRefusedError):
            await desk.airlock.release()

    bench.run(scene)
