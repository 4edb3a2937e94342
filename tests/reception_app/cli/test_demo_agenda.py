"""The made-up agenda: at whatever hour a demo begins, somebody comes soon and a time is free."""

from datetime import UTC, datetime, timedelta

import pytest

from reception_app.appointments import Asked, nearest
from reception_app.bookings import arrival_refusal
from reception_app.cli.demo_agenda import NOW_FOR, SOON, fill_agenda
from reception_app.desk.agenda_view import Shown, read_picture
from reception_app.office_files import demo_files, load_offices
from reception_app.staff import command_actor
from tests.reception_app.store.office import POST, Bench, op

HALF = timedelta(minutes=30)
THURSDAY = datetime(2026, 11, 25, 23, tzinfo=UTC)  # its midnight in Brussels
HOURS = [THURSDAY + n * timedelta(minutes=97) for n in range(15)]
AROUND_MIDNIGHT = [THURSDAY + timedelta(minutes=n) for n in (-71, -33, -16, -1, 0, 1)]
SATURDAY = [THURSDAY + timedelta(days=2, hours=10)]


@pytest.mark.parametrize(
    "now", sorted({*HOURS, *AROUND_MIDNIGHT, *SATURDAY}), ids=lambda now: f"{now:%d_%H%M}"
)
def test_that_at_any_hour_somebody_comes_soon_and_a_time_is_free(tmp_path, now):
    bench = Bench(tmp_path, "ekeren")
    bench.clock.now = now
    bench.create()
    office = next(one for one in load_offices(demo_files()) if one.id == "ekeren")

    def fill(tx):
        tx.keep_office(office)
        fill_agenda(tx, office)

    async def scene(store):
        await store.write(command_actor(POST), op(), fill)
        return await store.read(
            lambda reader: (
                read_picture(reader, Shown(now.date()), now),
                reader.agenda(now, now + NOW_FOR),
            )
        )

    picture, agenda = bench.run(scene)
    coming = [one for one in picture.today if one.officer == "demo"]
    soon = min(coming, key=lambda one: one.starts)
    assert soon.starts - now < SOON + timedelta(minutes=5)
    assert arrival_refusal(soon, picture.margins, office.time_zone, now) == ""
    asked = Asked(soon.team, now, HALF, "demo")
    assert nearest(agenda, asked, now, NOW_FOR)
