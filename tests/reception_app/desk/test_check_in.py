"""A check-in that was a mistake: taken back at once, or used again for who really comes."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest

from reception_app.agenda_errors import ArrivalRefusedError
from reception_app.bookings import BookingState
from reception_app.desk.states.agenda import Wish
from reception_app.errors import NothingToUndoError
from reception_app.history import fold
from reception_app.ledger import read_body
from reception_app.staff import command_actor
from reception_app.store import Store
from reception_app.undo import MISTAKEN
from reception_app.visits import VisitState
from tests.conftest import until
from tests.reception_app.desk.bench import POST
from tests.reception_app.desk.test_agenda import NINE, ROSTER, booked, fit

ELEVEN = NINE + timedelta(hours=2)  # at the office; the clock stands at half past ten


@pytest.fixture
def office(bench):
    asyncio.run(fit(bench))
    return bench


@pytest.fixture
def behind_an_airlock(bench):
    """Give an office with an airlock and a roster, of which no directory tells anything."""

    async def fill():
        store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
        await store.write(command_actor(POST), uuid4().hex, lambda tx: tx.keep_roster(ROSTER))
        await store.close()

    asyncio.run(fill())
    return bench


async def state_of(desk, row, wanted):
    await until(lambda: desk.state.agenda.booking(row.id).state is wanted, what=f"it is {wanted}")


def test_that_a_check_in_is_taken_back_and_the_appointment_expected_again(office):
    async def scene(desk):
        row = await booked(desk, ELEVEN, name="Claes, Anna")
        await desk.agenda.check_in(row.id)
        assert desk.state.notice.undo
        assert desk.state.counter.undo.ready
        await desk.queue.undo()
        assert desk.state.queue.rows == ()
        assert (desk.state.notice.code, dict(desk.state.notice.parts)["move"]) == (
            "undone", "register")  # fmt: skip
        await state_of(desk, row, BookingState.BOOKED)
        await desk.agenda.check_in(row.id)  # whoever it really is, without a reason
        assert [one.ticket for one in desk.state.queue.rows] == ["A002"]

        def kept(reader):
            bodies = [read_body(one) for one in reader.entries()]
            made = fold((one.visit, one.changes) for one in bodies if one.changes)
            return bodies, made, {visit: reader.visit(visit) for visit in made}

        bodies, made, stored = await desk._console.store.read(kept)
        assert made == stored
        ends = sorted((one.state, one.outcome) for one in stored.values())
        assert ends == [(VisitState.ABANDONED, MISTAKEN), (VisitState.AT_AIRLOCK, "")]
        assert "appointment_freed" in [one.what for one in bodies]

    office.run(scene)


def test_that_a_check_in_is_taken_back_within_ten_seconds_and_while_nothing_followed(office):
    async def scene(desk):
        early, late = await booked(desk, ELEVEN), await booked(desk, ELEVEN + timedelta(hours=2))
        await desk.agenda.check_in(early.id)
        office.clock.pass_s(10.1)
        with pytest.raises(NothingToUndoError):
            await desk.queue.undo()
        await desk.agenda.check_in(late.id, "asked")
        await desk.queue.cock(max(row.visit for row in desk.state.queue.rows))
        with pytest.raises(NothingToUndoError):
            await desk.queue.undo()
        states = [desk.state.agenda.booking(one.id).state for one in (early, late)]
        assert states == [BookingState.ARRIVED] * 2

    office.run(scene)


def test_that_no_other_registration_is_taken_back(office):
    async def scene(desk):
        await desk.queue.register("WIJK", "nl", reason="urgent")
        assert not desk.state.counter.undo.ready
        with pytest.raises(NothingToUndoError):
            await desk.queue.undo()

    office.run(scene)


def test_that_who_is_bound_to_a_ring_is_not_taken_back_but_may_come_again(behind_an_airlock):
    office = behind_an_airlock

    async def scene(desk):
        await desk.agenda.book(Wish("noord", ELEVEN, "KLACHT", "an", name="Claes, Anna"))
        row = desk.state.agenda.bookings[0]
        office.bridge.bell()
        await office.told(desk)
        await desk.agenda.check_in(row.id)
        with pytest.raises(NothingToUndoError):
            await desk.queue.undo()
        with pytest.raises(ArrivalRefusedError) as refused:
            await desk.agenda.check_in(row.id, "wrong_name")
        assert refused.value.why == "used"  # that visit goes on
        await desk.queue.left(desk.state.queue.rows[0].visit)
        await until(lambda: desk.state.agenda.gone() != (), what="gone")
        with pytest.raises(ArrivalRefusedError) as refused:
            await desk.agenda.check_in(row.id)
        assert refused.value.why == "again"
        await desk.agenda.check_in(row.id, "wrong_name")
        assert [one.ticket for one in desk.state.queue.rows] == ["A002"]

        def said(reader):
            bodies = [read_body(one) for one in reader.entries()]
            return [one.reason for one in bodies if one.what == "appointment_arrived"]

        reasons = await desk._console.store.read(said)
        assert reasons == ["", "wrong_name"]

    office.run(scene)
