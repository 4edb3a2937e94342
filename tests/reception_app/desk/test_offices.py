"""What the office directory makes of a desk, on a real database and through time."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from msgspec import structs

from reception_app.desk.states.office import OfficeOpening, WalkIns
from reception_app.errors import BadFieldError, NotAllowedError, NotOfferedError, WalkInRefusedError
from reception_app.office_files import demo_files, load_offices
from reception_app.offices import Access, Check, Policy, policy_on
from reception_app.services import load_services
from reception_app.staff import command_actor
from reception_app.store import Store
from reception_app.visits import VisitState
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE, POST

DIRECTORY = load_offices(demo_files())
OFFICES = {office.id: office for office in DIRECTORY}
MIDNIGHT = datetime(2026, 12, 31, 23, tzinfo=UTC)  # in Brussels
BRUSSELS = ZoneInfo("Europe/Brussels")
SPRING, AUTUMN = datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)


async def take(bench, *offices):
    """Import offices as the command does, from another place than the desk."""
    store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
    try:
        return await store.write(
            command_actor(POST),
            uuid4().hex,
            lambda tx: tuple(tx.keep_office(office) for office in offices),
        )
    finally:
        await store.close()


def with_office(bench, kind, **changes):
    """Let the bench's own office be as one of the directory, beside the others."""
    own = structs.replace(OFFICES[kind], id="noord", **changes)
    asyncio.run(take(bench, own, *DIRECTORY))
    return own


def changing(office, day):
    later = Policy(day, Access.APPOINTMENT, policy_on(office, day).hours)
    return (*office.policy, later)


def row(desk, ticket="B001"):
    return next(found for found in desk.state.queue.rows if found.ticket == ticket)


def at(bench, moment):
    """Travel, with both clocks."""
    bench.clock.pass_s((moment - bench.clock.now).total_seconds())


def test_that_the_directory_goes_before_the_settings(bench):
    with_office(bench, "bredabaan")

    async def scene(desk):
        office = desk.state.office
        assert (office.name, office.short_name) == ("Regiokantoor Bredabaan", "Bredabaan")
        assert office.fr == "Commissariat régional Bredabaan"
        assert office.opening is OfficeOpening.OPEN
        assert office.until == datetime(2026, 11, 24, 20, tzinfo=UTC)
        assert [one.code for one in desk.state.services] == [s.code for s in load_services()]
        assert desk.state.airlock.fitted

    bench.run(scene)


def test_that_an_import_is_followed_by_a_running_desk(bench):
    async def scene(desk):
        assert desk.state.office.name == "Noorderlaan"
        await take(bench, structs.replace(OFFICES["ekeren"], id="noord"))
        await until(lambda: desk.state.office.short_name == "Ekeren", what="the imported office")
        assert not desk.state.airlock.fitted

    bench.run(scene)


def test_that_a_walk_in_is_refused_by_appointment_and_the_nearest_office_named(bench):
    with_office(bench, "ekeren")

    async def scene(desk):
        assert desk.state.office.walk_ins is WalkIns.APPOINTMENT_ONLY
        assert "Noorderlaan" in desk.state.office.other.nl
        with pytest.raises(WalkInRefusedError) as refused:
            await desk.queue.register("KLACHT", "nl")
        assert refused.value.why == "appointment_only"
        assert desk.state.queue.rows == ()
        await desk.queue.register("KLACHT", "nl", reason="urgent")
        assert row(desk).state is VisitState.AT_AIRLOCK
        visit = row(desk).visit
        entries = await desk._console.store.read(lambda reader: reader.timeline(visit))
        assert (entries[0].reason, entries[0].detail) == ("urgent", "appointment_only")

    bench.run(scene)


def test_that_the_database_has_the_last_word_on_walk_ins(bench):
    with_office(bench, "ekeren")

    async def scene(desk):
        desk.offices._own = None  # a desk that did not hear of the policy
        with pytest.raises(WalkInRefusedError):
            await desk.queue.register("KLACHT", "nl")
        assert desk.state.queue.rows == ()

    bench.run(scene)


def test_that_a_guard_does_not_override(bench):
    with_office(bench, "ekeren")

    async def scene(desk):
        with pytest.raises(NotAllowedError):
            await desk.queue.register("KLACHT", "nl", reason="urgent")
        assert desk.state.queue.rows == ()

    bench.run(scene, login="s4471")


def test_that_outside_the_hours_a_reason_is_needed(bench):
    with_office(bench, "bredabaan")
    at(bench, datetime(2026, 11, 24, 20, tzinfo=UTC))

    async def scene(desk):
        assert desk.state.office.opening is OfficeOpening.CLOSED
        with pytest.raises(WalkInRefusedError) as refused:
            await desk.queue.register("KLACHT", "nl")
        assert refused.value.why == "closed"
        assert desk.state.office.other.opening is OfficeOpening.ALWAYS

    bench.run(scene)


def test_that_an_office_turns_to_appointments_at_midnight_and_nobody_is_lost(bench):
    own = OFFICES["noorderlaan"]
    with_office(bench, "noorderlaan", policy=changing(own, date(2027, 1, 1)), measure=())
    at(bench, MIDNIGHT - timedelta(minutes=10))

    async def scene(desk):
        for _ in range(2):
            await desk.queue.register("KLACHT", "nl")
        await desk.airlock.approve()
        before = {found.ticket: found.state for found in desk.state.queue.rows}
        at(bench, MIDNIGHT + timedelta(seconds=1))
        desk._beat_once()
        await desk.staff.sign_in("peeters", PASSPHRASE)
        assert desk.state.office.walk_ins is WalkIns.APPOINTMENT_ONLY
        with pytest.raises(WalkInRefusedError):
            await desk.queue.register("KLACHT", "nl")
        assert {found.ticket: found.state for found in desk.state.queue.rows} == before
        await desk.queue.call_next()
        assert desk.state.counter.card.row.ticket == "B001"

    bench.run(scene)


@pytest.mark.parametrize("around", [MIDNIGHT, SPRING, AUTUMN])
def test_that_48_hours_close_renumber_and_miscount_nothing(bench, around):
    """Every two hours somebody comes; who is here stays, with the number they had.

    One is at the counter all the time, one is paused and long overdue, three wait.
    """
    with_office(bench, "noorderlaan", measure=())
    at(bench, around - timedelta(hours=24))

    async def scene(desk):
        arrivals = {}
        for step in range(25):
            await desk.staff.sign_in("peeters", PASSPHRASE)  # two hours lock the console
            assert desk.state.office.opening in {OfficeOpening.ALWAYS, OfficeOpening.NIGHT}
            await desk.queue.register("KLACHT", "nl")
            newest = max(desk.state.queue.rows, key=lambda found: found.since)
            assert newest.ticket not in arrivals
            arrivals[newest.ticket] = bench.clock.now
            if step < 5:
                await desk.airlock.approve()
            if step in (5, 6):
                await desk.queue.call_next()
                await desk.counter.confirm()
            if step == 5:
                await desk.counter.park(30)
            bench.clock.pass_s(2 * 3600)
            desk._beat_once()
        await desk.staff.sign_in("peeters", PASSPHRASE)
        board = desk._console.board
        assert {found.ticket: found.arrived_at for found in board.visits} == arrivals
        assert list(arrivals) == [f"B{number:03}" for number in range(1, 26)]
        states = {found.ticket: found.state for found in desk.state.queue.rows}
        assert (states.pop("B001"), states.pop("B002")) == (VisitState.PARKED, VisitState.SERVING)
        assert desk.state.queue.waiting == 3
        assert desk.state.queue.turns[0].waited_min == 23 * 120
        assert desk.state.queue.longest == row(desk, "B003").since == arrivals["B003"]
        days = [at.astimezone(BRUSSELS).date() for at in arrivals.values()]
        assert board.counts.today == days.count(bench.clock.now.astimezone(BRUSSELS).date())

    bench.run(scene, login="")


def test_that_without_an_airlock_the_check_alone_lets_somebody_wait(bench):
    with_office(bench, "ekeren")

    async def scene(desk):
        with pytest.raises(NotOfferedError):
            await desk.airlock.approve()
        for _ in range(3):
            await desk.queue.register("KLACHT", "nl", reason="appointment")
        assert desk.state.airlock.at_desk
        assert desk.state.airlock.occupant.row.ticket == "B001"
        assert desk.state.queue.turns == ()
        await desk.airlock.approve()
        assert desk.state.queue.turns[0].row.ticket == "B001"
        assert desk.state.airlock.occupant.row.ticket == "B002"
        await desk.airlock.refuse("declined")
        assert row(desk, "B002").state is VisitState.REFUSED
        with pytest.raises(BadFieldError):
            await desk.airlock.refuse("passed")
        entries = await desk._console.store.read(lambda reader: tuple(reader.entries()))
        assert b'"checked"' in b"".join(entry.body for entry in entries)

    bench.run(scene)


def test_that_an_office_that_checks_nobody_lets_them_wait_at_once(bench):
    own = OFFICES["ekeren"]
    open_door = Policy(
        date(2020, 1, 1), Access.BOTH, policy_on(own, date(2026, 1, 1)).hours, Check.NONE
    )
    with_office(bench, "ekeren", policy=(open_door,))

    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        assert row(desk).state is VisitState.WAITING
        assert not desk.state.airlock.at_desk

    bench.run(scene)


def test_that_a_directory_without_this_office_leaves_the_settings_alone(bench):
    asyncio.run(take(bench, *DIRECTORY))
    bench.setup = replace(
        bench.setup, office=replace(bench.setup.office, opening=OfficeOpening.UNREAD)
    )
    assert bench.desk().state.office.opening is OfficeOpening.UNREAD

    async def scene(desk):
        assert desk.state.office.opening is OfficeOpening.UNKNOWN
        await desk.queue.register("KLACHT", "nl")  # what is not known refuses nobody

    bench.run(scene)
