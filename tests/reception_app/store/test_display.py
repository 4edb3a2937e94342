"""The database as the public screen reads it: what it sees, and what the library refuses it."""

from contextlib import closing
from dataclasses import replace

import pytest
import sqlalchemy as sa
from msgspec import structs

from reception_app import visits
from reception_app.estimates import NoEstimate, Range
from reception_app.office_files import demo_files, load_offices
from reception_app.staff import command_actor
from reception_app.store import Visitor
from reception_app.store import tables as t
from reception_app.store.display import READABLE, PublicDatabase
from reception_app.store_errors import StoreAwayError
from reception_app.visits import Move
from tests.benchmarks.visits import load_served
from tests.reception_app.store.office import POST, call, move, op, register, sign_in


def screen(bench):
    made = PublicDatabase(bench.place.url, bench.place.office, bench.place.zone, bench.clock)
    return closing(made)


def tickets(picture):
    return [(one.ticket, one.counter, one.open) for one in picture.calls]


def test_that_a_call_is_seen_with_its_counter_and_who_still_waits(bench):
    async def scene(store):
        officer = await sign_in(store)
        first = await register(store, officer)
        await register(store, officer, series="A")
        with screen(bench) as public:
            assert public.changed()
            assert (tickets(public.picture()), public.picture().waiting) == ([], 2)
            assert not public.changed()
            await call(store, officer, first)
            assert public.changed()
            picture = public.picture()
            assert tickets(picture) == [(first.ticket, "2", True)]
            assert (picture.waiting, picture.inside) == (1, True)

    bench.run(scene)


def test_that_a_call_again_counts_from_its_newest_time_and_one_put_back_is_gone(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        visit = await call(store, officer, visit)
        bench.clock.pass_s(30)
        visit = await move(store, officer, visit, Move.RECALL,
                           lambda v, now: visits.recalled(v, POST, now))  # fmt: skip
        with screen(bench) as public:
            shown = public.picture().calls[0]
            assert (shown.called_at, shown.attempt) == (bench.clock.now, 2)
            await move(store, officer, visit, Move.RETURN, lambda v, _now: visits.returned(v, POST))
            assert public.picture().calls == ()

    bench.run(scene)


def test_that_who_was_served_stays_among_the_last_calls_for_half_an_hour(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await call(store, officer, await register(store, officer))
        visit = await move(store, officer, visit, Move.START,
                           lambda v, now: visits.started(v, POST, now))  # fmt: skip
        visit = await move(store, officer, visit, Move.FINISH,
                           lambda v, _now: visits.finished(v, POST))  # fmt: skip
        with screen(bench) as public:
            assert tickets(public.picture()) == [(visit.ticket, "2", False)]
            await move(store, officer, visit, Move.LEAVE, visits.left)
            assert tickets(public.picture()) == [(visit.ticket, "2", False)]
            assert not public.picture().inside
            bench.clock.pass_s(31 * 60)
            assert public.picture().calls == ()

    bench.run(scene)


def test_that_the_range_is_that_of_the_consoles(bench):
    load_served(bench.place.url, bench.place.office, 20, 8.0, bench.clock.now)

    async def scene(store):
        with screen(bench) as public:
            assert public.picture().newcomer is NoEstimate.NO_COUNTER
            officer = await sign_in(store)
            await register(store, officer)
            assert public.picture().newcomer == Range(5, 10, 1, 1, 20)

    bench.run(scene)


def test_that_name_and_hours_come_from_the_office_directory(bench):
    office = next(one for one in load_offices(demo_files()) if one.id == "ekeren")
    own = structs.replace(office, id=bench.place.office)

    async def scene(store):
        with screen(bench) as public:
            assert (public.picture().name, public.picture().calendar) == (None, None)
        await store.write(command_actor(POST), op(), lambda tx: tx.keep_office(own))
        with screen(bench) as public:
            assert public.picture().name == office.name
            assert public.picture().calendar is not None

    bench.run(scene)


PERSONAL = {
    "visitor": ("name", "note", "companions", "brought", "salt"),
    "remark": ("text",),
    "staff": ("login", "shown_as", "passphrase_hash", "pin_hash"),
    "ledger_entry": ("body",),
    "bridge_event": ("visit", "officer"),
    "visit": ("officer", "language", "priority", "discreet", "outcome", "party"),
    "staff_session": ("staff_id",),
}


def test_that_the_library_gives_the_screen_nothing_of_a_person(bench):
    with screen(bench) as public, public._engine.connect() as db:
        for table, columns in PERSONAL.items():
            for column in columns:
                with pytest.raises(sa.exc.DatabaseError, match=r"not authorized|prohibited"):
                    db.exec_driver_sql(f"SELECT {column} FROM {table}")  # noqa: S608 - our names


def test_that_what_is_readable_is_a_part_of_the_tables_and_holds_no_typed_text():
    for table, columns in READABLE.items():
        if table != "alembic_version":
            assert columns <= set(t.metadata.tables[table].c.keys())
    assert not {"visitor", "remark", "staff", "ledger_entry"} & set(READABLE)


def test_that_the_screen_can_write_nothing(bench):
    with screen(bench) as public, public._engine.connect() as db:
        for statement in (
            "UPDATE visit SET ticket = 'X'", "DELETE FROM call", "CREATE TABLE x (y)",
            "DROP TABLE visit", "PRAGMA query_only=OFF", "PRAGMA writable_schema=ON",
            "ATTACH ':memory:' AS other", "VACUUM",
        ):  # fmt: skip
            with pytest.raises(sa.exc.DBAPIError):
                db.exec_driver_sql(statement)


def test_that_a_name_typed_at_the_counter_is_nowhere_in_what_the_screen_reads(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await call(store, officer, await register(store, officer, service="ZEDEN-IFG"))
        who = Visitor(visit.id, name="Jansen", note="wacht buiten")
        await store.write(officer, op(), lambda tx: tx.describe(who))
        with screen(bench) as public:
            told = repr(public.picture())
        for word in ("Jansen", "buiten", "ZEDEN", visit.id, officer.staff, officer.shown_as):
            assert word not in told

    bench.run(scene)


def test_that_a_file_that_is_gone_or_replaced_is_noticed(bench):
    with screen(bench) as public:
        public.changed()
        copy = bench.path.with_name("copy.db")
        copy.write_bytes(bench.path.read_bytes())
        copy.replace(bench.path)
        with pytest.raises(StoreAwayError):
            public.changed()
    with screen(bench) as public:
        bench.path.unlink()
        with pytest.raises(StoreAwayError):
            public.changed()


@pytest.mark.parametrize(("version", "why"), [("0001", "older"), ("9999", "newer")])
def test_that_a_database_of_another_version_is_not_read(bench, version, why):
    engine = sa.create_engine(f"sqlite:///{bench.path}")
    with engine.begin() as db:
        db.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{version}'")  # noqa: S608
    engine.dispose()
    with pytest.raises(StoreAwayError, match=why):
        screen(bench)


def test_that_a_database_that_is_missing_is_not_made(bench):
    place = replace(bench.place, url=str(bench.folder / "other.db"))
    with pytest.raises(StoreAwayError, match="missing"):
        PublicDatabase(place.url, place.office, place.zone, bench.clock)
    assert not (bench.folder / "other.db").exists()


def test_that_no_reading_of_the_screen_walks_through_past_visits(bench):
    asked = []
    with screen(bench) as public:

        @sa.event.listens_for(public._engine, "before_cursor_execute")
        def _note(_db, _cursor, statement, parameters, _context, _many):
            asked.append((statement, parameters))

        public.picture()
    engine = sa.create_engine(f"sqlite:///{bench.path}")
    with engine.connect() as db:
        plans = {
            row.detail
            for statement, parameters in asked
            if statement.startswith("SELECT")
            for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        }
    engine.dispose()
    assert any("ix_visit_left" in plan for plan in plans)
    # What SQLite calls anon_1 is the limited list of visits.
    assert {plan for plan in plans if plan.startswith("SCAN")} <= {"SCAN anon_1"}
    calls = {plan for plan in plans if "SEARCH call" in plan}
    assert len(calls) == 1
    assert "visit_id=?" in calls.pop()
    assert all("INDEX" in plan for plan in plans if "SEARCH" in plan)
