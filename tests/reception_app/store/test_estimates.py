"""What the agenda tells of waits: who is still to come, and how many never do."""

from datetime import timedelta
from uuid import uuid4

import pytest

from reception_app.booking_codes import new_code
from reception_app.bookings import BookingState
from reception_app.estimates import ENOUGH, NO_SHOW
from reception_app.staff import console_actor
from reception_app.store import agenda_tables as a
from tests.reception_app.store.office import POST, Bench, op

MINUTE = timedelta(minutes=1)
ARRIVED, MISSED, BOOKED = BookingState.ARRIVED, BookingState.NO_SHOW, BookingState.BOOKED


@pytest.fixture
def office(tmp_path):
    made = Bench(tmp_path)
    made.create()
    return made


async def stand(store, office, *some):
    """Put appointments into the file: state, and how long ago they began."""
    now = office.clock.now
    rows = [
        {"id": uuid4().hex, "office_id": "noord", "code": new_code(), "state": state.value,
         "team": "noord", "officer": f"o{number}", "starts": now - ago,
         "ends": now - ago + 30 * MINUTE, "service": "WIJK", "language": "nl"}
        for number, (state, ago) in enumerate(some)
    ]  # fmt: skip

    def work(tx):
        rows_of = [{**row, "office_id": tx.office} for row in rows]
        tx._db.execute(a.appointment.insert(), rows_of)
        tx.record("forged")

    await store.write(console_actor(POST), op(), work)


def share(store):
    return store.read(lambda reader: reader.no_show(reader.now))


def test_that_the_share_of_no_shows_is_the_offices_own_once_enough_are_known(office):
    async def scene(store):
        week = timedelta(days=7)
        came = [(ARRIVED, week + n * MINUTE) for n in range(ENOUGH - 6)]
        others = [(MISSED, 9 * week), (ARRIVED, 9 * week), (BOOKED, week), (MISSED, -week)]
        await stand(store, office, *came, *others, *[(MISSED, n * week) for n in range(1, 6)])
        assert await share(store) == NO_SHOW  # nineteen of the last eight weeks
        await stand(store, office, (MISSED, 2 * week))
        assert await share(store) == 6 / 20

    office.run(scene)


def test_that_whose_time_has_come_may_still_come(office):
    async def scene(store):
        await stand(
            store, office, (BOOKED, 5 * MINUTE), (BOOKED, -5 * MINUTE), (MISSED, 15 * MINUTE),
            (ARRIVED, 4 * MINUTE), (BOOKED, timedelta(days=3)),
        )  # fmt: skip
        found = await store.read(lambda reader: reader.booked(reader.now))
        now = office.clock.now
        assert [starts - now for _, starts in found] == [-5 * MINUTE, 5 * MINUTE]

    office.run(scene)
