"""Ctrl+R: a transfer keeps the arrival, a referral out of the office ends the visit by its name."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from msgspec import structs

from device_bridge.training_messages import FaultKind
from reception_app.desk.states.offers import Why
from reception_app.desk.states.printer import SlipWay
from reception_app.desk.states.queue import Group
from reception_app.errors import (
    BadFieldError,
    NobodyHereError,
    NotAllowedError,
    NothingToUndoError,
    NotOfferedError,
    WrongStateError,
)
from reception_app.referrals import TargetKind
from reception_app.store_errors import StoreBusyError
from reception_app.visits import Priority, VisitState
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE
from tests.reception_app.desk.test_offices import OFFICES, take
from tests.reception_app.desk.test_printer import words
from tests.reception_app.desk.test_registering import Troubled

NOON_CLOSING = datetime(2026, 11, 24, 11, tzinfo=UTC)


@pytest.fixture
def hall(bench):
    """An office without an airlock: whoever is registered waits at once."""
    bench.setup = replace(bench.setup, airlock="")
    return bench


def rows(desk):
    return {row.ticket: row for row in desk.state.queue.rows}


async def serve(desk, language="nl"):
    """Bring one visitor in front of the counter."""
    await desk.queue.register("KLACHT", language)
    await desk.queue.call_next()
    await desk.counter.confirm()


def test_that_a_transfer_keeps_the_arrival_and_finds_its_place_anew(hall):
    async def scene(desk):
        await serve(desk)
        since = rows(desk)["B001"].since
        hall.clock.pass_s(100)
        await desk.queue.register("KLACHT", "nl")
        await desk.queue.register("KLACHT", "nl", Priority.VULNERABLE)
        await desk.referrals.refer("GEWELD")
        moved = rows(desk)["B001"]
        assert (moved.service, moved.since, moved.group) == ("GEWELD", since, Group.WAITING)
        assert [turn.row.ticket for turn in desk.state.queue.turns] == ["B003", "B001", "B002"]
        told = dict(desk.state.notice.parts)
        assert (desk.state.notice.code, told["place"], told["nl"]) == ("transferred", "2", "Geweld")

    hall.run(scene)


def test_that_a_referral_out_ends_the_visit_by_its_name_on_the_ledger(hall):
    async def scene(desk):
        await serve(desk)
        visit = rows(desk)["B001"].visit
        await desk.referrals.refer("doc-stop")
        assert rows(desk)["B001"].group is Group.LEAVING
        assert desk.state.counter.card is None
        assert desk.state.notice.code == "referred"
        kept = await desk._console.store.read(lambda reader: reader.visit(visit))
        assert (kept.state, kept.outcome) == (VisitState.LEAVING, "referred:doc-stop")
        course = await desk._console.store.read(lambda reader: reader.timeline(visit))
        assert course[-1].what == "finish"

    hall.run(scene)


@pytest.mark.parametrize("code", ["GEWELD", "doc-stop"])
def test_that_a_referral_can_be_undone_for_ten_seconds(hall, code):
    async def scene(desk):
        await serve(desk)
        await desk.referrals.refer(code)
        assert desk.state.notice.undo
        hall.clock.pass_s(9)
        await desk.queue.undo()
        assert desk.state.counter.card.row.service == "KLACHT"
        await desk.referrals.refer(code)
        hall.clock.pass_s(11)
        with pytest.raises(NothingToUndoError):
            await desk.queue.undo()

    hall.run(scene)


def test_that_who_came_for_two_things_waits_for_the_second_with_the_arrival_of_the_first(hall):
    async def scene(desk):
        await desk.queue.register("KLACHT", "nl", errands=("GEWELD",))
        since, target = rows(desk)["B001"].since, rows(desk)["B001"].target_min
        assert rows(desk)["B001"].errands == ("GEWELD",)
        await desk.queue.call_next()
        await desk.counter.confirm()
        hall.clock.pass_s(600)
        desk.staff.touched()  # who talks that long is not away
        await desk.counter.confirm()
        again = rows(desk)["B001"]
        assert (again.service, again.errands, again.since) == ("GEWELD", (), since)
        assert (again.group, again.target_min) == (Group.WAITING, target + 10)
        assert dict(desk.state.notice.parts)["nl"] == "Geweld"
        await desk.queue.undo()
        assert desk.state.counter.card.row.errands == ("GEWELD",)
        await desk.counter.confirm()
        await desk.queue.call_next()
        await desk.counter.confirm()
        hall.clock.pass_s(300)
        desk.staff.touched()  # who talks that long is not away
        await desk.counter.confirm()
        assert rows(desk)["B001"].group is Group.LEAVING
        await desk.queue.left(rows(desk)["B001"].visit)
        took = await desk._console.store.read(lambda reader: reader.took())
        # What was undone did not happen.
        assert sorted(took) == [("GEWELD", 5.0), ("KLACHT", 10.0)]

    hall.run(scene)


def test_that_a_referral_elsewhere_ends_one_reason_and_not_the_visit(hall):
    async def scene(desk):
        await desk.queue.register("KLACHT", "nl", errands=("GEWELD",))
        await desk.queue.call_next()
        await desk.counter.confirm()
        await desk.referrals.refer("doc-stop")
        assert (rows(desk)["B001"].group, rows(desk)["B001"].service) == (Group.WAITING, "GEWELD")
        visit = rows(desk)["B001"].visit
        course = await desk._console.store.read(lambda reader: reader.timeline(visit))
        assert (course[-1].what, course[-1].detail) == ("transfer", "doc-stop")

    hall.run(scene)


def test_that_only_who_is_at_the_counter_is_referred(hall):
    async def scene(desk):
        assert desk.state.counter.refer.why is Why.NOBODY_HERE
        with pytest.raises(NobodyHereError):
            await desk.referrals.refer("doc-stop")
        await desk.queue.register("KLACHT", "nl")
        await desk.queue.call_next()
        assert desk.state.counter.refer.why is Why.CONFIRM_FIRST
        with pytest.raises(WrongStateError):
            await desk.referrals.refer("doc-stop")
        await desk.counter.confirm()
        assert desk.state.counter.refer.ready

    hall.run(scene)


@pytest.mark.parametrize("code", ["", "NOPE", "doc_stop", "x" * 200])
def test_that_nobody_is_referred_to_what_is_not_there(hall, code):
    async def scene(desk):
        await serve(desk)
        with pytest.raises(BadFieldError):
            await desk.referrals.refer(code)
        assert desk.state.counter.card.row.state is VisitState.SERVING

    hall.run(scene)


def test_that_a_guard_refers_nobody(hall):
    async def scene(desk):
        await serve(desk)
        await desk.staff.sign_in("s4471", PASSPHRASE)
        with pytest.raises(NotAllowedError):
            await desk.referrals.refer("doc-stop")

    hall.run(scene)


def test_that_a_referral_that_could_not_be_saved_prints_nothing(printing, roll):
    async def scene(desk):
        await serve(desk)
        await until(lambda: len(roll.roll) == 1, what="the ticket")
        desk._console.opened = Troubled(desk._console.opened, StoreBusyError())
        with pytest.raises(StoreBusyError):
            await desk.referrals.refer("doc-stop", SlipWay.PRINTER)
        assert desk.state.counter.card.row.state is VisitState.SERVING
        await desk.referrals.refer("doc-stop", SlipWay.PRINTER)
        await until(lambda: len(roll.roll) == 2, what="the slip")

    printing.run(scene)


def test_that_the_slip_is_printed_in_the_visitors_language(printing, roll):
    async def scene(desk):
        await serve(desk, "fr")
        await desk.referrals.refer("doc-stop", SlipWay.PRINTER)
        await until(lambda: len(roll.roll) == 2, what="ticket and slip")

    printing.run(scene)
    told = words(roll.roll[1])
    assert "Orientation" in told
    assert "00800 2123 2123" in told
    assert "B001" not in told


def test_that_a_slip_that_did_not_come_is_told_and_undoes_nothing(printing, roll):
    async def scene(desk):
        await serve(desk)
        await until(lambda: len(roll.roll) == 1, what="the ticket")
        roll.break_(FaultKind.NO_PAPER)
        await desk.referrals.refer("doc-stop", SlipWay.PRINTER)
        await until(lambda: desk.state.notice.code == "slip_missing", what="it is told")
        assert rows(desk)["B001"].group is Group.LEAVING

    printing.run(scene)


def test_that_without_a_printer_the_window_gets_the_slip(hall):
    async def scene(desk):
        await serve(desk)
        slip = await desk.referrals.refer("doc-stop", SlipWay.PDF)
        assert slip.lines[0].text == "Doorverwijzing"
        assert not desk.state.printer.fitted

    hall.run(scene)


def test_that_a_slip_asked_of_no_printer_refers_nobody(hall):
    async def scene(desk):
        await serve(desk)
        with pytest.raises(NotOfferedError):
            await desk.referrals.refer("doc-stop", SlipWay.PRINTER)
        assert desk.state.counter.card.row.state is VisitState.SERVING

    hall.run(scene)


def test_that_the_targets_are_services_here_others_elsewhere_and_offices(hall):
    async def scene(desk):
        kinds = {one.kind for one in desk.state.referrals}
        assert {TargetKind.SERVICE, TargetKind.EXTERNAL} <= kinds
        before = desk.state.referrals
        await desk.queue.register("KLACHT", "nl")
        assert desk.state.referrals is before

    hall.run(scene)


def test_that_a_service_here_tells_which_zone_it_opens_and_until_when(bench):
    asyncio.run(take(bench, structs.replace(OFFICES["ekeren"], id="noord")))

    async def scene(desk):
        zones = {one.code: (one.zone, one.until) for one in desk.state.referrals}
        room, until = zones["UITNODIGING"]
        assert (room.en, until) == ("Interview room", NOON_CLOSING)
        hall, until = zones["KLACHT"]
        assert (hall.en, until) == ("Reception", NOON_CLOSING)

    bench.run(scene)
