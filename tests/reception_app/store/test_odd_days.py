"""Nights on which the clock is set, midnights with visitors in the house, namesakes (67, 72)."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from reception_app.store import Visitor, tables
from tests.reception_app.store.office import call_next, op, register, sign_in

NIGHTS = {
    "clocks back": datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # 02:30, and an hour later 02:30
    "clocks forward": datetime(2026, 3, 29, 0, 30, tzinfo=UTC),  # 01:30, and an hour later 03:30
    "midnight": datetime(2026, 11, 24, 22, 30, tzinfo=UTC),  # 23:30
}


@pytest.mark.parametrize("night", NIGHTS)
def test_that_a_wait_is_as_long_as_it_was_and_the_turn_as_they_came(bench, night):
    bench.clock.now = NIGHTS[night]
    arrived = []

    async def scene(store):
        officer = await sign_in(store)
        for _ in range(3):
            arrived.append(await register(store, officer))
            bench.clock.pass_s(30 * 60)
        board = await store.read(lambda reader: reader.open_visits())
        called = [await store.write(officer, op(), call_next(officer), content=str(0))]
        return board, called

    board, called = bench.run(scene)
    assert [visit.ticket for visit in board] == ["B001", "B002", "B003"]
    waited = [bench.clock.now - visit.arrived_at for visit in board]
    assert waited == [timedelta(minutes=90), timedelta(minutes=60), timedelta(minutes=30)]
    assert called[0].ticket == arrived[0].ticket


def test_that_a_visit_belongs_to_the_local_day_on_which_it_began_and_numbers_run_on(bench):
    bench.clock.now = NIGHTS["midnight"]

    async def scene(store):
        officer = await sign_in(store)
        for _ in range(3):
            await register(store, officer)
            bench.clock.pass_s(20 * 60)

        def days(reader):
            c = tables.visit.c
            return reader._db.execute(sa.select(c.ticket, c.service_day).order_by(c.ticket)).all()

        return [tuple(row) for row in await store.read(days)]

    assert bench.run(scene) == [
        ("B001", "2026-11-24"), ("B002", "2026-11-24"), ("B003", "2026-11-25"),
    ]  # fmt: skip


def test_that_two_visitors_of_one_name_are_two_tickets(bench):
    async def scene(store):
        officer = await sign_in(store)
        visits = [await register(store, officer) for _ in range(2)]
        for visit in visits:
            told = Visitor(visit.id, "Jan Peeters", note=visit.ticket)
            await store.write(officer, op(), lambda tx, told=told: tx.describe(told))
        kept = await store.read(lambda reader: [reader.visitor(visit.id) for visit in visits])
        return visits, kept

    visits, kept = bench.run(scene)
    assert visits[0].ticket != visits[1].ticket
    assert [(one.name, one.note) for one in kept] == [
        ("Jan Peeters", visits[0].ticket), ("Jan Peeters", visits[1].ticket),
    ]  # fmt: skip
