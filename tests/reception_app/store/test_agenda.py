"""The agenda on a real file: nobody is booked twice, and every deed is on the ledger."""

import asyncio
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from reception_app.agenda_errors import (
    ArrivalRefusedError,
    BookingChangedError,
    NotBookableError,
    OverCapacityError,
    RosterError,
    UnknownBookingError,
)
from reception_app.appointments import GRID, Asked, protected
from reception_app.bookings import BookingState, Person
from reception_app.errors import BadFieldError, NotAllowedError
from reception_app.ledger import read_body
from reception_app.signing import create_signer
from reception_app.staff import Role, command_actor, console_actor
from reception_app.store import NewBooking, NewVisit, Store
from reception_app.store import agenda_tables as a
from reception_app.visits import Priority
from tests.reception_app.store.office import POST, Bench, op, sign_in
from tests.reception_app.store.rush import NOW, OFFICERS, START, STEP, book_all, roster, wishes

OPEN = START + 8 * STEP  # the first quarter that may be booked
NOBODY = Person()
ANNA = Person("Claes, Anna", "anna@example.org", "komt met de fiets")


@pytest.fixture
def office(tmp_path):
    made = Bench(tmp_path)
    made.clock.now = NOW
    made.create()
    return made


def keep(found):
    return lambda tx: tx.keep_roster(found)


async def fitted(store, role=Role.OFFICER, slots=8, login="peeters"):
    await store.write(command_actor(POST), op(), keep(roster(slots)))
    return await sign_in(store, role, login)


def wish(starts=OPEN, officer="an", minutes=15, **fields):
    return Asked("noord", starts, timedelta(minutes=minutes), officer, "WIJK", **fields)


async def book(store, actor, asked=None, person=NOBODY, reason="", **fields):
    new = NewBooking(asked or wish(), "fr", person, **fields)
    return await store.write(actor, op(), lambda tx: tx.book(new, reason))


async def said(store):
    """Return what the ledger says, and the text of all of it."""

    def work(reader):
        entries = list(reader.entries())
        return [read_body(one) for one in entries], b"".join(one.body for one in entries)

    return await store.read(work)


def around(reader):
    return reader.bookings(START - timedelta(days=1), START + timedelta(days=2))


# -- booking -------------------------------------------------------------------------------------


def test_that_a_booking_is_kept_whole_and_named_on_the_ledger_without_a_name(office):
    async def scene(store):
        actor = await fitted(store)
        made = await book(store, actor, person=ANNA)
        kept = await store.read(lambda reader: reader.booking_by_code(made.code))
        assert kept == made
        assert (kept.state, kept.officer, kept.starts) == (BookingState.BOOKED, "an", OPEN)
        assert await store.read(lambda reader: reader.booked_person(made.id)) == ANNA
        bodies, text = await said(store)
        booked = next(one for one in bodies if one.what == "appointment_booked")
        assert booked.about["starts"] == OPEN.isoformat()
        person = next(one for one in bodies if one.what == "appointment_person")
        assert person.commitment
        assert b"Claes" not in text
        assert b"example.org" not in text

    office.run(scene)


def test_that_the_same_booking_again_is_the_same_booking(office):
    async def scene(store):
        actor = await fitted(store)
        same, new = op(), NewBooking(wish())
        first = await store.write(actor, same, lambda tx: tx.book(new), content="x")
        again = await store.write(actor, same, lambda tx: tx.book(new), content="x")
        assert again == first
        assert len(await store.read(around)) == 1

    office.run(scene)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (wish(NOW - timedelta(days=1)), "past"),
        (wish(OPEN - STEP), "protected"),
        (wish(OPEN - GRID), "protected"),
        (wish(START + timedelta(days=30)), "off_roster"),
        (wish(officer="nobody"), "off_roster"),
    ],
)
def test_that_what_cannot_be_is_refused_with_two_alternatives_and_nothing_is_saved(
    office, asked, why
):
    async def scene(store):
        actor = await fitted(store)
        before = await store.read(lambda reader: reader.revision())
        with pytest.raises(NotBookableError) as refused:
            await book(store, actor, asked, ANNA)
        assert refused.value.why == why
        assert len(refused.value.nearest) == (0 if asked.officer == "nobody" else 2)
        assert await store.read(lambda reader: reader.revision()) == before

    office.run(scene)


@pytest.mark.parametrize("people", [0, 500])
def test_that_nobody_books_for_a_party_that_cannot_be(office, people):
    async def scene(store):
        actor = await fitted(store)
        with pytest.raises(BadFieldError) as refused:
            await book(store, actor, wish(people=people))
        assert refused.value.field == "party"
        assert await store.read(around) == ()

    office.run(scene)


def test_that_a_chief_goes_over_it_with_a_reason_that_is_counted(office):
    async def scene(store):
        chief = await fitted(store, Role.CHIEF)
        with pytest.raises(OverCapacityError) as asks:
            await book(store, chief, wish(START))
        assert asks.value.over == ("protected",)
        made = await book(store, chief, wish(START), reason="slachtoffer")
        assert made.overrides == {"protected"}
        found = await store.read(
            lambda reader: reader.agenda(START, START + timedelta(days=1), "noord")
        )
        meter = protected(found, "noord", START, START + timedelta(days=1))
        assert (meter.taken_min, meter.overrides) == (15, 1)
        bodies, _ = await said(store)
        booked = next(one for one in bodies if one.what == "appointment_booked")
        assert (booked.about["overrides"], booked.role) == ("protected", "chief")

    office.run(scene)


def test_that_the_ceiling_of_a_team_holds_for_the_week(office):
    async def scene(store):
        found = roster(8)
        team = found.teams[0].__class__(
            found.teams[0].id, found.teams[0].name, found.teams[0].member, day_min=30, week_min=30
        )
        await store.write(command_actor(POST), op(), keep(replace(found, teams=(team,))))
        actor = await sign_in(store)
        await book(store, actor)
        await book(store, actor, wish(officer="bo"))
        with pytest.raises(NotBookableError) as refused:
            await book(store, actor, wish(officer="cy"))
        assert refused.value.why == "day_ceiling"

    office.run(scene)


def test_that_a_guard_books_nothing(office):
    async def scene(store):
        guard = await fitted(store, Role.GUARD)
        with pytest.raises(NotAllowedError):
            await book(store, guard)

    office.run(scene)


def test_that_the_table_itself_admits_no_second_booking(office):
    async def scene(store):
        actor = await fitted(store)
        made = await book(store, actor)

        def forge(tx):
            row = {"office_id": tx.office, "officer": "an", "at": OPEN, "appointment_id": made.id}
            tx._db.execute(a.held.insert(), row)
            tx.record("never")

        with pytest.raises(IntegrityError):
            await store.write(actor, op(), forge)

    office.run(scene)


# -- moving, cancelling, missing -----------------------------------------------------------------


def test_that_a_move_frees_the_old_time_and_takes_the_new(office):
    async def scene(store):
        actor = await fitted(store)
        made = await book(store, actor)
        to = wish(OPEN + GRID, "an")  # over its own old time
        moved = await store.write(
            actor, op(), lambda tx: tx.move_booking(made.id, made.version, to)
        )
        assert (moved.starts, moved.version) == (OPEN + GRID, 2)
        with pytest.raises(BookingChangedError):
            await store.write(actor, op(), lambda tx: tx.move_booking(made.id, 1, wish()))
        with pytest.raises(NotBookableError):
            await book(store, actor, wish(OPEN + STEP))
        gone = await store.write(actor, op(), lambda tx: tx.cancel_booking(made.id, 2, "asked"))
        assert gone.state is BookingState.CANCELLED
        await book(store, actor, wish(OPEN + STEP))
        with pytest.raises(UnknownBookingError):
            await store.write(actor, op(), lambda tx: tx.cancel_booking("x", 1, "asked"))

    office.run(scene)


def test_that_the_clock_marks_who_did_not_come_and_they_may_still_come(office):
    async def scene(store):
        actor = await fitted(store)
        made = await book(store, actor)
        work = lambda tx: tx.mark_missed()  # noqa: E731 - one line, used twice
        office.clock.now = OPEN + timedelta(minutes=10)
        assert await store.write(console_actor(POST), op(), work) == 0
        office.clock.now += timedelta(minutes=1)
        assert await store.write(console_actor(POST), op(), work) == 1
        assert await store.write(console_actor(POST), op(), work) == 0
        gone = await store.read(lambda reader: reader.booking(made.id))
        assert gone.state is BookingState.NO_SHOW
        with pytest.raises(ArrivalRefusedError):
            await arrive(store, actor, gone)
        visit = await arrive(store, actor, gone, "traffic")
        assert visit.priority is Priority.WALK_IN
        with pytest.raises(NotAllowedError):
            await store.write(actor, op(), work)

    office.run(scene)


async def arrive(store, actor, booking, reason=""):
    def work(tx):
        found = tx.booking(booking.id)
        return tx.check_in(found, NewVisit(series="A", admitted=True), reason)

    return await store.write(actor, op(), work)


def test_that_who_is_early_waits_like_everybody_until_the_time_comes(office):
    async def scene(store):
        actor = await fitted(store)
        made = await book(store, actor, person=ANNA)
        office.clock.now = OPEN - timedelta(minutes=20)
        visit = await arrive(store, actor, made)
        assert (visit.ticket, visit.priority, visit.language) == ("A001", Priority.WALK_IN, "fr")
        card = await store.read(lambda reader: reader.visitor(visit.id))
        assert (card.name, card.note) == (ANNA.name, ANNA.note)
        walk_in = await store.write(
            actor, op(), lambda tx: tx.register(NewVisit("WIJK", "nl", admitted=True))
        )
        due = lambda tx: tx.appointments_due()  # noqa: E731 - one line, used twice
        assert await store.write(console_actor(POST), op(), due) == 0
        office.clock.now = OPEN
        assert await store.write(console_actor(POST), op(), due) == 1
        assert await store.write(console_actor(POST), op(), due) == 0
        turns = await store.read(lambda reader: reader.waiting(reader.now))
        assert [one.id for one in turns] == [visit.id, walk_in.id]
        assert turns[0].priority is Priority.APPOINTMENT
        with pytest.raises(ArrivalRefusedError) as refused:
            await arrive(store, actor, made, "asked")
        assert refused.value.why == "used"

    office.run(scene)


# -- rosters -------------------------------------------------------------------------------------


def test_that_a_roster_that_leaves_an_appointment_alone_is_refused_whole(office):
    async def scene(store):
        actor = await fitted(store)
        await book(store, actor)
        found = roster(8)
        others = replace(found, shifts=tuple(one for one in found.shifts if one.officer != "an"))
        with pytest.raises(RosterError) as refused:
            await store.write(command_actor(POST), op(), keep(others))
        assert (refused.value.officer, refused.value.why) == ("an", "appointment")
        assert refused.value.at == "2026-11-26 11:00"  # by the clock of the office
        kept = await store.read(lambda reader: reader.shifts(START, START + timedelta(days=1)))
        assert kept == found.shifts
        version = await store.read(lambda reader: reader.agenda_version())
        await store.write(command_actor(POST), op(), keep(found))
        assert await store.read(lambda reader: reader.agenda_version()) > version

    office.run(scene)


def test_that_a_roster_brings_how_early_and_late_somebody_may_come(office):
    async def scene(store):
        await fitted(store)
        usual = await store.read(lambda reader: reader.margins())
        assert (usual.early, usual.late) == (timedelta(minutes=30), timedelta(minutes=10))
        for early, late in ((15, 5), (None, 20)):
            found = replace(roster(8), early_min=early, late_min=late)
            await store.write(command_actor(POST), op(), keep(found))
        after = await store.read(lambda reader: reader.margins())
        assert (after.early, after.late) == (timedelta(minutes=15), timedelta(minutes=20))

    office.run(scene)


# -- many at once --------------------------------------------------------------------------------


def check_nothing_twice(found, slots):
    """Fail on a double booking, on one in the protected band, or on a time nobody got."""
    assert len(found) == len(OFFICERS) * slots
    assert len({(one.officer, one.starts) for one in found}) == len(found)
    last = OPEN + slots * STEP
    assert [one for one in found if one.starts < OPEN or one.ends > last] == []


def test_that_eight_counters_at_once_book_nobody_twice(office):
    slots, counters = 3, 8

    async def scene(store):
        await fitted(store, slots=slots)
        stores = [
            await Store.open(office.place, office.signer, office.clock) for _ in range(counters)
        ]
        try:
            figures = await asyncio.gather(*(book_all(one, wishes(slots)) for one in stores))
        finally:
            for one in stores:
                await one.close()
        assert sum(got for got, _ in figures) == len(OFFICERS) * slots
        check_nothing_twice(await store.read(around), slots)

    office.run(scene)


@pytest.mark.long
def test_that_eight_programs_at_once_book_nobody_twice(tmp_path):
    slots = 25
    office = Bench(tmp_path)
    office.clock.now = NOW
    key = tmp_path / "console.key"
    office.signer = create_signer(key)
    office.create()
    office.run(lambda store: fitted(store, slots=slots))
    words = [sys.executable, "-m", "tests.reception_app.store.rush", str(office.path), str(key),
             str(slots)]  # fmt: skip
    pipe = subprocess.PIPE
    programs = [subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True) for _ in range(8)]
    for one in programs:
        assert one.stdout.readline() == "ready\n"
    for one in programs:
        one.stdin.write("begin\n")
        one.stdin.flush()
    figures = [one.communicate(timeout=300)[0].split() for one in programs]
    assert sum(int(got) for got, _ in figures) == len(OFFICERS) * slots
    check_nothing_twice(office.run(lambda store: store.read(around)), slots)
