"""What figures are made of, read back from a real file: visits, calls, the bridge, the agenda."""

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from reception_app import visits
from reception_app.bookings import BookingState
from reception_app.figures import Day, Kept
from reception_app.staff import Role, bridge_actor, command_actor, console_actor
from reception_app.store import BridgeEvent, NewVisit, engine
from reception_app.store.reader import Reader
from reception_app.visits import Move
from tests.reception_app.store.office import POST, Bench, call, move, op, register, sign_in
from tests.reception_app.store.rush import NOW, START, roster
from tests.reception_app.store.test_agenda import book, wish

TODAY = date(2026, 11, 24)
BRIDGE = bridge_actor("main", POST)


@pytest.fixture
def office(tmp_path):
    made = Bench(tmp_path)
    made.create()
    return made


def day_of(day=TODAY):
    return lambda reader: reader.figures_of(day)


def told(visit, sequence, kind, seconds, **fields):
    """Give a record of the bridge, so many seconds after the office's clock began."""
    at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC) + timedelta(seconds=seconds)
    return BridgeEvent("main", sequence, "boot-1", at, kind, visit=visit, **fields)


def test_that_a_day_is_its_arrivals_and_how_long_each_service_was_waited_for(office):
    async def scene(store):
        actor = await sign_in(store)
        first = await register(store, actor, service="KLACHT")
        office.clock.pass_s(600)
        await call(store, actor, first)
        await move(store, actor, first, Move.START, lambda v, now: visits.started(v, POST, now))
        office.clock.pass_s(300)
        await move(
            store, actor, first, Move.TRANSFER,
            lambda v, now: visits.transferred(v, POST, "SLB", now),
        )  # fmt: skip
        office.clock.pass_s(1200)
        await call(store, actor, first)
        office.clock.pass_s(24 * 3600)
        await register(store, await sign_in(store, login="claes"))  # of tomorrow
        return await store.read(day_of())

    found = office.run(scene)
    assert found.arrivals == (datetime(2026, 11, 24, 9, 30, tzinfo=UTC),)
    assert found.waits == (("KLACHT", 10.0), ("SLB", 20.0))


def test_that_a_visit_over_midnight_belongs_to_the_day_on_which_it_came(office):
    async def scene(store):
        office.clock.now = datetime(2026, 11, 24, 22, 50, tzinfo=UTC)  # 23:50 there
        actor = await sign_in(store)
        visit = await register(store, actor, service="KLACHT")
        office.clock.pass_s(1200)
        await call(store, actor, visit)
        return [await store.read(day_of(TODAY + n * timedelta(days=1))) for n in (0, 1)]

    before, after = office.run(scene)
    assert before.waits == (("KLACHT", 20.0),)
    assert after == Day(TODAY + timedelta(days=1))


def test_that_checks_refusals_and_alarms_come_from_what_the_bridge_saw(office):
    async def scene(store):
        actor = await sign_in(store)
        passed = await register(store, actor, admitted=False)
        sent_away = await register(store, actor, admitted=False)
        events = (
            told(passed.id, 1, "session_began", 0, session=1),
            told(passed.id, 2, "check", 40, session=1, outcome="police_called"),
            told(passed.id, 3, "check", 95, session=1, outcome="passed"),
            told("", 4, "alarm", 100, detail="held"),
            told("", 5, "alarm", 24 * 3600, detail="held"),
            told(sent_away.id, 6, "session_began", 200, session=2),
            told(sent_away.id, 7, "check", 215, session=2, outcome="declined"),
        )
        await store.write(BRIDGE, op(), lambda tx: [tx.bridge_event(one) for one in events] and 0)
        await move(store, actor, sent_away, Move.REFUSE,
                   lambda v, _now: visits.refused(v, "declined"))  # fmt: skip
        await move(store, actor, sent_away, Move.LEAVE, visits.left)
        return await store.read(day_of())

    found = office.run(scene)
    assert found.checks_s == (95.0, 15.0)
    assert found.refusals == ("declined",)
    assert [at.minute for at in found.alarms] == [31]


def test_that_the_agenda_tells_who_did_not_come_and_what_is_left_of_the_week(office):
    office.clock.now = NOW

    async def scene(store):
        await store.write(command_actor(POST), op(), lambda tx: tx.keep_roster(roster(8)))
        actor = await sign_in(store, Role.CHIEF)
        came = await book(store, actor)
        missed = await book(store, actor, wish(officer="bo"))
        office.clock.now = came.starts
        new = NewVisit("WIJK", "fr", admitted=True)
        visit = await store.write(actor, op(), lambda tx: tx.check_in(came, new, ""))
        office.clock.pass_s(1800)
        await call(store, actor, visit)
        await store.write(console_actor(POST), op(), lambda tx: tx.mark_missed())
        day = START.date()
        monday = day - timedelta(days=day.weekday())
        states = [
            await store.read(lambda reader, of=one.id: reader.booking(of).state)
            for one in (came, missed)
        ]
        return (
            states,
            await store.read(day_of(day)),
            await store.read(lambda reader: reader.kept_in(monday)),
        )

    states, found, kept = office.run(scene)
    assert states == [BookingState.ARRIVED, BookingState.NO_SHOW]
    assert (found.booked, found.missed) == (2, 1)
    assert found.waits == (("WIJK", 30.0),)
    assert kept.promised_min > 0
    assert kept.percent == 100
    assert kept.aim_percent == 80


def test_that_an_office_without_a_roster_promises_nothing(office):
    async def scene(store):
        return await store.read(lambda reader: reader.kept_in(date(2026, 11, 23)))

    assert office.run(scene) == Kept(date(2026, 11, 23))


def test_that_no_reading_walks_a_whole_table(office):
    office.run(lambda store: store.write(
        command_actor(POST), op(), lambda tx: tx.keep_roster(roster(8))
    ))  # fmt: skip
    made, plans = engine.read_engine(office.path), []
    try:
        with made.begin() as db:
            asked = []

            @sa.event.listens_for(db, "before_cursor_execute")
            def _note(_db, _cursor, statement, parameters, _context, _many):
                asked.append((statement, parameters))

            reader = Reader(db, "noord", "Europe/Brussels", office.clock())
            reader.figures_of(TODAY)
            reader.kept_in(TODAY)
            for statement, parameters in tuple(asked):
                found = db.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
                plans += [row[3] for row in found]
    finally:
        engine.shut(made)
    assert any("ix_bridge_event_alarm" in one for one in plans)
    assert not [one for one in plans if one.startswith("SCAN")], plans
