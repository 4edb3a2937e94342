"""The agenda of a desk on a real database: booking, the door, the clock, and what is shown."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from msgspec import structs

from reception_app import booking_codes
from reception_app.agenda_errors import (
    ArrivalRefusedError,
    CodeRefusedError,
    NotBookableError,
    OverCapacityError,
)
from reception_app.bookings import BookingState
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.agenda import Use, Wish
from reception_app.desk.states.printer import Paper
from reception_app.errors import BadFieldError, NotAllowedError, NotSignedInError
from reception_app.offices import Exceptional
from reception_app.roster_files import Roster
from reception_app.rosters import Band, Block, Member, Shift, Team
from reception_app.services import Text
from reception_app.staff import command_actor
from reception_app.store import Store
from reception_app.store_errors import StoreError
from reception_app.visits import Priority
from tests.conftest import until
from tests.reception_app.desk.bench import PIN, POST
from tests.reception_app.desk.test_offices import DIRECTORY, OFFICES, take

NINE = datetime(2026, 11, 24, 8, tzinfo=UTC)  # at the office; the clock begins at 10:30 there
NOON = NINE + timedelta(hours=4)
TEN = timedelta(minutes=10)
TEAM = Team(
    "noord", Text(nl="Noord", fr="Nord", en="North"),
    (Member("an", "insp. An"), Member("bo", "insp. Bo")), aim_percent=80,
)  # fmt: skip


def shift(officer, *bands, start=NINE):
    """Give a shift of whole hours."""
    hour = timedelta(hours=1)
    return Shift("noord", officer, tuple(
        Block(band, start + n * hour, start + (n + 1) * hour) for n, band in enumerate(bands)
    ))  # fmt: skip


A, P = Band.APPOINTMENTS, Band.PROTECTED
ROSTER = Roster(
    date(2026, 11, 24), date(2026, 11, 25), (TEAM,),
    (shift("an", P, P, A, P, A, A), shift("bo", P, P, P, P, P, A)),
)  # fmt: skip


def open_all_day(*exceptions):
    """Give an office by appointment that no noon closes."""
    ekeren = OFFICES["ekeren"]
    policy = ekeren.policy[-1]
    hours = structs.replace(policy.hours, tuesday="09:00-17:00")
    policies = (*ekeren.policy[:-1], structs.replace(policy, hours=hours))
    return structs.replace(ekeren, id="noord", policy=policies, exception=exceptions)


async def fit(bench, roster=ROSTER):
    """Import an office by appointment and its roster, from another place than the desk."""
    await take(bench, open_all_day(), *DIRECTORY)
    store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
    try:
        await store.write(command_actor(POST), uuid4().hex, lambda tx: tx.keep_roster(roster))
    finally:
        await store.close()


@pytest.fixture
def office(bench):
    asyncio.run(fit(bench))
    return bench


def wish(starts=NOON, officer="an", **fields):
    return Wish("noord", starts, "WIJK", officer, **fields)


async def booked(desk, *args, **fields):
    """Book, and return the row."""
    known = {one.id for one in desk.state.agenda.bookings}
    await desk.agenda.book(wish(*args, **fields))
    return next(one for one in desk.state.agenda.bookings if one.id not in known)


def lane(desk, officer):
    return next(one for one in desk.state.agenda.lanes if one.officer == officer)


def test_that_a_desk_shows_the_bands_of_everybody_and_the_meter(office):
    async def scene(desk):
        shown = desk.state.agenda
        assert shown.fitted
        assert (shown.day, shown.days) == (date(2026, 11, 24), 1)
        assert [one.shown_as for one in shown.lanes] == ["insp. An", "insp. Bo"]
        uses = [(one.use, one.starts.hour) for one in lane(desk, "an").stretches]
        assert uses == [(Use.PROTECTED, 8), (Use.PROTECTED, 9), (Use.FREE, 10), (Use.PROTECTED, 11),
                        (Use.FREE, 12)]  # fmt: skip
        team = shown.team("noord")
        assert (team.kept_percent, team.aim_percent, team.promised_min) == (100, 80, 480)
        assert shown.next_free(desk.state.now) == datetime(2026, 11, 24, 10, tzinfo=UTC)

    office.run(scene)


def test_that_a_booking_is_told_and_shown_with_its_name(office):
    async def scene(desk):
        row = await booked(desk, name=" Claes, Anna ", people=2)
        assert (row.name, row.people, row.ends - row.starts) == (
            "Claes, Anna", 2, timedelta(minutes=40))  # fmt: skip
        assert desk.state.notice.code == NoticeCode.BOOKED
        taken = [one for one in lane(desk, "an").stretches if one.use is Use.TAKEN]
        assert [(one.booking, one.starts) for one in taken] == [(row.id, NOON)]
        await desk.agenda.show(date(2026, 11, 25), days=7)
        assert (desk.state.agenda.day, desk.state.agenda.days) == (date(2026, 11, 23), 7)
        assert desk.state.agenda.bookings[0].id == row.id
        await desk.staff.lock()
        assert desk.state.agenda.bookings[0].name == ""

    office.run(scene)


def test_that_a_refused_wish_names_two_times_and_saves_nothing(office):
    async def scene(desk):
        await booked(desk)
        for asked, why in (
            (wish(), "taken"),
            (wish(NINE), "past"),
            (wish(NINE + timedelta(hours=3)), "protected"),
        ):
            with pytest.raises(NotBookableError) as refused:
                await desk.agenda.book(asked)
            assert (refused.value.why, len(refused.value.nearest)) == (why, 2)
        for people in (0, 500):
            with pytest.raises(BadFieldError):
                await desk.agenda.book(wish(people=people))
        with pytest.raises(BadFieldError):
            await desk.agenda.book(replace(wish(), service="NO-SUCH"))
        assert len(desk.state.agenda.bookings) == 1

    office.run(scene)


def test_that_a_chief_overrides_with_a_reason_and_the_meter_shows_it(office):
    async def scene(desk):
        kept = NINE + timedelta(hours=3)
        with pytest.raises(OverCapacityError):
            await desk.agenda.book(wish(kept))
        row = await booked(desk, kept, reason="slachtoffer")
        assert row.over
        team = desk.state.agenda.team("noord")
        assert (team.overrides, team.taken_min, team.kept_percent) == (1, 20, 95)

    office.run(scene, login="janssens")


def test_that_a_guard_checks_in_by_code_and_neither_books_nor_sees_a_name(office):
    made = office.run(lambda desk: booked(desk, NINE + timedelta(hours=2), name="Claes"))

    async def scene(desk):
        assert desk.state.agenda.today[0].name == ""
        with pytest.raises(NotAllowedError):
            await desk.agenda.book(wish())
        await desk.agenda.check_in(booking_codes.shown(made.code).lower())
        row = desk.state.queue.rows[0]
        assert (row.ticket, row.service) == ("A001", "WIJK")
        assert desk.state.agenda.today[0].ticket == "A001"

    office.run(scene, login="s4471")


def test_that_nobody_books_while_nobody_is_signed_in(office):
    async def scene(desk):
        for work in (desk.agenda.book(wish()), desk.agenda.check_in("x"),
                     desk.agenda.cancel("x", "asked")):  # fmt: skip
            with pytest.raises(NotSignedInError):
                await work

    office.run(scene, login="")


def test_that_a_code_is_refused_by_the_name_of_what_is_wrong(office):
    async def scene(desk):
        row = await booked(desk, NINE + timedelta(hours=2))
        other = booking_codes.qr_text("noorderlaan", row.code)
        with pytest.raises(CodeRefusedError) as refused:
            await desk.agenda.check_in(other)
        assert (refused.value.why, refused.value.office) == ("other_office", "Noorderlaan")
        for text, why in ((booking_codes.new_code(), "unknown"), ("bonjour", "malformed")):
            with pytest.raises(CodeRefusedError) as refused:
                await desk.agenda.check_in(text)
            assert refused.value.why == why
        await desk.agenda.check_in(booking_codes.qr_text("noord", row.code))
        with pytest.raises(ArrivalRefusedError) as twice:
            await desk.agenda.check_in(row.code, "asked")
        assert (twice.value.why, twice.value.code) == ("used", row.code)
        assert len(desk.state.queue.rows) == 1

    office.run(scene)


def test_that_a_check_in_prints_its_number_as_a_registration_does(printing, roll):
    asyncio.run(fit(printing))

    async def scene(desk):
        row = await booked(desk, NINE + timedelta(hours=2), name="Claes, Anna")
        await desk.agenda.check_in(row.id)
        visit = desk.state.queue.rows[0].visit
        await until(lambda: desk.state.printer.paper(visit) is Paper.PRINTED, what="the ticket")

    printing.run(scene)
    (ticket,) = (job.decode("cp858", "replace") for job in roll.roll)
    assert "A001" in ticket
    assert "Claes" not in ticket


def test_that_who_is_early_gets_the_head_start_when_the_time_comes_by_itself(office):
    async def scene(desk):
        row = await booked(desk, NINE + timedelta(hours=2))  # at 11:00
        await desk.agenda.check_in(row.id)
        assert desk.state.queue.rows[0].priority is Priority.WALK_IN
        office.clock.pass_s(30 * 60)  # nobody touches a key meanwhile: the console locks
        await until(
            lambda: desk._console.board.visits[0].priority is Priority.APPOINTMENT,
            what="the head start",
        )

    office.run(scene)


def test_that_who_does_not_come_is_missed_by_the_clock_and_may_still_come(office):
    async def scene(desk):
        row = await booked(desk, NINE + timedelta(hours=2))
        office.clock.pass_s(41 * 60)
        await until(
            lambda: desk.state.agenda.today[0].state is BookingState.NO_SHOW, what="the no-show"
        )
        await desk.staff.resume(PIN)
        with pytest.raises(ArrivalRefusedError) as refused:
            await desk.agenda.check_in(row.id)
        assert refused.value.why == "late"
        await desk.agenda.check_in(row.id, "traffic")
        assert desk.state.agenda.today[0].state is BookingState.ARRIVED

    office.run(scene)


def test_that_moving_and_cancelling_are_shown_and_confirming_is_kept(office):
    async def scene(desk):
        row = await booked(desk)
        await desk.agenda.move(row.id, "noord", NOON + timedelta(minutes=30), "an")
        moved = desk.state.agenda.bookings[0]
        assert (moved.starts, moved.version) == (NOON + timedelta(minutes=30), 2)
        await desk.agenda.confirm(row.id)
        assert desk.state.agenda.bookings[0].confirmed
        await desk.agenda.cancel(row.id, "visitor")
        assert desk.state.agenda.bookings == ()
        assert desk.state.notice.code == NoticeCode.BOOKING_CANCELLED

    office.run(scene)


def test_that_a_database_that_is_away_leaves_the_last_known_and_books_nothing(office):
    async def scene(desk):
        await booked(desk)
        await desk._console.opened.close()
        with pytest.raises((StoreError, RuntimeError)):
            await desk.agenda.book(wish(NOON + timedelta(hours=1)))
        assert len(desk.state.agenda.bookings) == 1

    office.run(scene)


def test_that_a_time_that_has_passed_is_offered_no_more_and_nothing_is_read_for_it(office):
    async def scene(desk):
        await desk.agenda.read()
        read_at = desk.state.agenda.read_at
        assert desk.state.agenda.next_free(desk.state.now) == NINE + timedelta(hours=2)
        office.clock.pass_s(70 * 60)  # to 11:40 at the office: until noon twenty minutes are left
        await until(lambda: desk.state.now == office.clock.now, what="the clock")
        shown = desk.state.agenda
        assert shown.next_free(desk.state.now) == NOON
        assert shown.next_free(desk.state.now, 20) == office.clock.now
        assert shown.next_free(desk.state.now, 500) is None
        assert shown.read_at == read_at

    office.run(scene)


def test_that_today_is_another_day_at_midnight_of_the_office(office):
    office.clock.now = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)  # half past eleven there

    async def scene(desk):
        await desk.agenda.show(date(2026, 11, 24))
        office.clock.pass_s(45 * 60)
        await until(lambda: desk.state.agenda.read_at == office.clock.now, what="the next day")
        assert desk.state.agenda.day == date(2026, 11, 24)  # what somebody looks at stays

    office.run(scene)


@pytest.mark.parametrize("days", [1, 8])
def test_that_who_did_not_come_is_noted_also_when_no_console_ran_then(office, days):
    made = office.run(lambda desk: booked(desk, NOON + timedelta(hours=1)))
    office.clock.pass_s(days * 24 * 3600)

    async def scene(desk):
        store = desk._console.store
        found = []

        async def look():
            found.append(await store.read(lambda reader: reader.booking(made.id)))

        while not found or found[-1].state is BookingState.BOOKED:
            await look()
            await asyncio.sleep(0.05)
        assert found[-1].state is BookingState.NO_SHOW
        revision = await store.read(lambda reader: reader.revision())
        office.clock.pass_s(10)
        desk._beat_once()
        await asyncio.sleep(0)
        await desk.agenda.stop()
        assert await store.read(lambda reader: reader.revision()) == revision  # once

    office.run(scene, login="")


def test_that_nothing_is_free_or_booked_while_the_office_is_closed(office):
    async def scene(desk):
        stands = await booked(desk, NOON + timedelta(hours=1), name="Claes, Anna")
        closes = Exceptional(date(2026, 11, 24), "09:00-14:00", "opleiding")
        await take(office, open_all_day(closes))
        await until(lambda: any(one.closed for one in desk.state.agenda.bookings), what="the mark")
        row = desk.state.agenda.booking(stands.id)
        assert (row.closed, row.state) == (True, BookingState.BOOKED)  # nobody is sent away
        free = [one for one in lane(desk, "an").stretches if one.use is Use.FREE]
        assert [(one.starts.hour, one.ends.hour) for one in free] == [(10, 11), (12, 13)]
        late = NOON + timedelta(hours=2)
        for work in (desk.agenda.book(wish(NOON + timedelta(minutes=50))),
                     desk.agenda.move(row.id, "noord", late, "an")):  # fmt: skip
            with pytest.raises(NotBookableError) as refused:
                await work
            assert (refused.value.why, refused.value.nearest[0]) == (
                "closed", NOON + timedelta(minutes=40))  # fmt: skip
        await desk.agenda.move(row.id, "noord", NOON, "an")
        assert not desk.state.agenda.booking(row.id).closed

    office.run(scene, login="janssens")
