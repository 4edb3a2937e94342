"""The airlock when the bridge refuses, is silent, late, old or gone."""

import asyncio

import pytest

from device_bridge.protocol.codes import Door, Stage
from device_bridge.protocol.requests import Operate
from reception_app.clearance import CheckMark, CheckSource
from reception_app.desk.states.offers import Why
from reception_app.desk.states.queue import Group
from reception_app.errors import (
    AirlockRefusedError,
    AlreadyReleasedError,
    ArmFirstError,
    LinkDownError,
    NotAllowedError,
    NotSignedInError,
    OutcomeUnknownError,
)
from tests.conftest import until


def marks(desk):
    return {item.source: item.mark for item in desk.state.airlock.checks}


def only_visit(desk):
    (visit,) = desk._console.board.visits
    return visit


def test_that_a_refusal_of_the_bridge_is_raised_with_its_reason(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        bench.bridge.rig.look(outer_bolt=False)  # it knows before it has told
        with pytest.raises(AirlockRefusedError):
            await desk.airlock.release()
        assert bench.bridge.released(Door.INNER) == 0

    bench.run(scene)


def test_that_silence_after_an_operate_is_not_known_and_never_sent_again(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        bench.bridge.lost.add(Operate)
        sent = len(bench.bridge.sent(Operate))
        with pytest.raises(OutcomeUnknownError):
            await desk.airlock.release()
        assert desk.state.airlock.passage.stage is Stage.NOT_KNOWN
        assert desk.state.notice.code == "outcome_unknown"
        await until(lambda: desk.state.notice.code == "not_released", what="the bridge's word")
        assert len(bench.bridge.sent(Operate)) == sent + 1
        assert bench.bridge.released(Door.INNER) == 0

    bench.run(scene)


def test_that_an_answer_that_was_lost_is_found_by_asking_how_it_ended(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        bench.bridge.silent.add(Operate)
        with pytest.raises(OutcomeUnknownError):
            await desk.airlock.release()
        await until(lambda: desk.state.notice.code == "released", what="the bridge's word")
        assert bench.bridge.released(Door.INNER) == 1

    bench.run(scene)


def test_that_a_slow_answer_is_shown_as_under_way(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        bench.bridge.slow.add(Operate)
        pressed = asyncio.create_task(desk.airlock.release())
        await until(lambda: desk.state.airlock.in_flight, what="a command under way")
        with pytest.raises(AlreadyReleasedError):
            await desk.airlock.release()
        assert desk.state.airlock.arm.why is Why.IN_FLIGHT
        bench.bridge.answer_slow()
        await pressed
        assert not desk.state.airlock.in_flight
        assert bench.bridge.released(Door.INNER) == 1

    bench.run(scene)


def test_that_nothing_is_sent_on_a_word_older_than_a_second(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        asked = len(bench.bridge.asked)
        bench.clock.pass_s(1.1)
        for action in (
            desk.airlock.release, desk.airlock.arm, desk.airlock.admit, desk.airlock.approve,
            desk.airlock.open_emergency,
        ):  # fmt: skip
            with pytest.raises(LinkDownError):
                await action()
        assert len(bench.bridge.asked) == asked

    bench.run(scene)


def test_that_a_token_outlives_no_pause(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        bench.clock.pass_s(8.1)
        bench.bridge.pass_time(8.1)
        await bench.told(desk)
        await until(lambda: getattr(desk.state.notice, "code", "") == "expired", what="the notice")
        with pytest.raises(ArmFirstError):
            await desk.airlock.release()

    bench.run(scene)


def test_that_a_locked_console_sends_nothing(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.staff.lock()
        asked = len(bench.bridge.asked)
        for action in (desk.airlock.admit, desk.airlock.release, desk.airlock.open_emergency):
            with pytest.raises(NotSignedInError):
                await action()
        assert len(bench.bridge.asked) == asked
        assert desk.state.airlock.occupant is None

    bench.run(scene)


def test_that_a_restarted_bridge_knows_nothing_of_what_was_noted(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.tick_deposit()
        bench.bridge.restart()
        await bench.told(desk)
        assert desk.state.airlock.occupant is None
        assert marks(desk)[CheckSource.DEPOSIT] is CheckMark.WAITING

    bench.run(scene)


def test_that_a_technician_of_doors_is_no_officer(bench):
    async def scene(desk):
        await bench.told(desk)
        desk._console.session = desk._console.session.__class__(
            phase=desk.state.session.phase, role="auditor"
        )
        desk._publish()
        assert desk.state.airlock.admit.why is Why.NOT_ALLOWED

    bench.run(scene)


def test_that_a_guard_may_work_the_airlock_and_not_the_counter(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        assert desk.state.counter.call_next.why is Why.NOT_ALLOWED
        with pytest.raises(NotAllowedError):
            await desk.queue.call_next()

    bench.run(scene, login="s4471")


def test_that_an_unused_release_is_said(bench):
    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        await desk.airlock.admit()
        bench.bridge.rig.look(outer_readback=False, outer_bolt=True)
        bench.bridge.pass_time(0.1)
        await bench.told(desk)
        assert desk.state.notice.code == "not_used"

    bench.run(scene)


def test_that_f6_names_and_admits_whoever_did_not_use_the_first_release(bench):
    """Ring, F2, F6, and nobody comes in: the number is outside again, and F6 is for it."""

    async def scene(desk):
        bench.bridge.bell()
        await bench.told(desk)
        await desk.queue.register("KLACHT", "nl")
        await bench.told(desk)
        await desk.airlock.admit()
        bench.bridge.rig.look(outer_readback=False, outer_bolt=True)
        bench.bridge.pass_time(0.1)
        await bench.told(desk)
        row = desk.state.queue.rows[0]
        assert (row.ticket, row.group, row.silent) == ("B001", Group.RINGING, True)
        assert desk.state.airlock.outside == "B001"

        await desk.airlock.admit()  # nobody rings: a second press is asked for
        assert bench.bridge.released(Door.OUTER) == 1
        await desk.airlock.admit()
        await bench.told(desk)
        assert bench.bridge.released(Door.OUTER) == 2
        assert desk.state.airlock.device.session.visit == row.visit
        assert desk.state.queue.rows[0].group is Group.AIRLOCK
        assert desk.state.airlock.outside == ""

    bench.run(scene)


def test_that_f6_is_for_nobody_in_particular_while_two_stand_outside(bench):
    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        await desk.queue.register("KLACHT", "nl")
        await bench.told(desk)
        assert desk.state.airlock.outside == ""
        await desk.airlock.admit()
        await desk.airlock.admit()
        await bench.told(desk)
        assert desk.state.airlock.device.session.visit == ""

    bench.run(scene)


def test_that_whoever_went_back_out_is_still_named_once_off_the_board(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.refuse("declined")
        await bench.told(desk)
        await desk.airlock.admit()
        await bench.told(desk)
        bench.bridge.go_out()
        await bench.told(desk)
        await bench.drained(desk)
        await bench.told(desk)
        assert desk.state.queue.rows == ()
        assert desk.state.airlock.passage.ticket == "B001"

    bench.run(scene)
