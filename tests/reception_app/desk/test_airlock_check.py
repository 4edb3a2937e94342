"""The security check: detectors, deposits, counts, and whose visit it is."""

import pytest

from device_bridge.protocol.codes import CheckOutcome, Refusal
from device_bridge.protocol.requests import Check
from reception_app.clearance import CheckMark, CheckSource
from reception_app.desk.states.airlock import Primary
from reception_app.desk.states.offers import Offer, Why
from reception_app.errors import AirlockRefusedError, NotOfferedError


def marks(desk):
    return {item.source: item.mark for item in desk.state.airlock.checks}


def only_visit(desk):
    (visit,) = desk._console.board.visits
    return visit


@pytest.mark.parametrize("bit", ["metal_healthy", "xray_healthy"])
def test_that_a_silent_detector_needs_a_hand_check(bench, bit):
    source = CheckSource(bit.removesuffix("_healthy"))

    async def scene(desk):
        await bench.let_in(desk)
        bench.bridge.look(**{bit: False})
        await bench.told(desk)
        await desk.airlock.tick_deposit()
        assert marks(desk)[source] is CheckMark.SILENT
        with pytest.raises(NotOfferedError) as open_item:
            await desk.airlock.approve()
        assert open_item.value.why == Why.DETECTOR_SILENT
        await desk.airlock.checked_by_hand(source)
        assert marks(desk)[source] is CheckMark.BY_HAND
        await desk.airlock.approve()
        assert bench.bridge.sent(Check)[-1].outcome is CheckOutcome.PASSED

    bench.run(scene)


def test_that_an_alert_blocks_until_a_person_checked_by_hand(bench):
    async def scene(desk):
        await bench.let_in(desk)
        bench.bridge.look(metal_alert=True)
        await bench.told(desk)
        await desk.airlock.tick_deposit()
        assert desk.state.airlock.approve.why is Why.DETECTOR_ALERT
        with pytest.raises(NotOfferedError):
            await desk.airlock.approve()
        assert bench.bridge.sent(Check) == []
        await desk.airlock.checked_by_hand("metal")
        await desk.airlock.approve()
        assert len(bench.bridge.sent(Check)) == 1

    bench.run(scene)


def test_that_an_alert_that_came_and_went_opens_the_deposit_again(bench):
    async def scene(desk):
        await bench.let_in(desk)
        await desk.airlock.tick_deposit()
        bench.bridge.look(xray_alert=True)
        await bench.told(desk)
        bench.bridge.look(xray_alert=False)
        await bench.told(desk)
        assert marks(desk)[CheckSource.XRAY] is CheckMark.CLEAR
        assert desk.state.airlock.approve.why is Why.CHECK_OPEN
        await desk.airlock.tick_deposit()
        assert desk.state.airlock.approve.ready

    bench.run(scene)


def test_that_two_people_need_a_declared_count(bench):
    async def scene(desk):
        await bench.let_in(desk, people=2)
        await desk.airlock.tick_deposit()
        assert desk.state.airlock.primary is Primary.COUNT
        with pytest.raises(NotOfferedError) as open_item:
            await desk.airlock.approve()
        assert open_item.value.why == Why.COUNT_OPEN
        with pytest.raises(AirlockRefusedError):
            await desk.airlock.declare_count(3)
        await desk.airlock.declare_count(2)
        await desk.airlock.approve()
        assert bench.bridge.sent(Check)[-1].count == 2

    bench.run(scene)


def test_that_another_occupant_voids_what_was_noted(bench):
    async def scene(desk):
        await bench.let_in(desk, people=2)
        await desk.airlock.tick_deposit()
        await desk.airlock.declare_count(2)
        bench.bridge.count(1)
        await bench.told(desk)
        assert marks(desk)[CheckSource.DEPOSIT] is CheckMark.OPEN
        assert desk.state.airlock.count == 0

    bench.run(scene)


def test_that_presence_without_a_visit_is_bound_by_hand(bench):
    async def scene(desk):
        await bench.told(desk)
        await desk.queue.register("KLACHT", "nl")
        bench.bridge.count(1)
        await bench.told(desk)
        panel = desk.state.airlock
        assert panel.primary is Primary.BIND
        assert panel.approve.why is Why.NOT_REGISTERED
        await desk.airlock.bind(panel.bind[0].visit)
        await bench.told(desk)
        assert desk.state.airlock.occupant.row.ticket == "B001"

    bench.run(scene)


def test_that_while_somebody_walks_in_the_desk_waits_for_that_door(bench):
    async def scene(desk):
        assert desk.state.airlock.approve == Offer(Why.BRIDGE, Refusal.NOBODY_INSIDE)
        bench.bridge.bell()
        await bench.told(desk)
        await desk.queue.register("KLACHT", "nl")
        await bench.told(desk)
        await desk.airlock.admit()
        await bench.told(desk)
        waits = Offer(Why.BRIDGE, Refusal.BUSY, "outer")
        assert (desk.state.airlock.approve, desk.state.airlock.refuse) == (waits, waits)
        bench.bridge.enter(1)
        await bench.told(desk)
        assert desk.state.airlock.refuse.ready

    bench.run(scene)
