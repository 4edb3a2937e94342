"""The page of the office: who may look, which day, and what stays when the database is away."""

import asyncio
from datetime import date, timedelta

import pytest
from msgspec import structs

from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.offers import Why
from reception_app.desk.states.office_page import OfficePage
from reception_app.staff import Role, command_actor
from reception_app.store import Store
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE, PIN, POST, hashed
from tests.reception_app.desk.test_offices import OFFICES, take, with_office

TODAY = date(2026, 11, 24)


def test_that_nothing_is_reckoned_until_somebody_looks_and_after_they_left(bench):
    with_office(bench, "bredabaan")

    async def scene(desk):
        assert desk.state.office_page == OfficePage()
        desk.offices.show()
        page = desk.state.office_page
        assert (page.day, page.today) == (TODAY, TODAY)
        assert page.told.office.id == "noord"
        desk._publish()
        assert desk.state.office_page is page
        desk.offices.look_away()
        desk._publish()
        assert desk.state.office_page == OfficePage()

    bench.run(scene, login="janssens")


def test_that_another_day_is_told_and_today_follows_midnight(bench):
    with_office(bench, "bredabaan")

    async def scene(desk):
        desk.offices.show(date(2026, 12, 31))
        told = desk.state.office_page.told
        assert told.hours.exception.why == "oudejaar"
        desk.offices.show()
        bench.clock.pass_s(24 * 3600)
        await desk.staff.sign_in("janssens", PASSPHRASE)
        desk._publish()
        assert desk.state.office_page.day == TODAY + timedelta(days=1)

    bench.run(scene, login="janssens")


@pytest.mark.parametrize("login", ["peeters", "s4471"])
def test_that_who_has_not_the_role_is_told_so_and_sees_nothing(bench, login):
    with_office(bench, "bredabaan")

    async def scene(desk):
        desk.offices.show()
        page = desk.state.office_page
        assert page.offer.why is Why.NOT_ALLOWED
        assert page.told is None

    bench.run(scene, login=login)


def test_that_an_administrator_looks_too_and_a_locked_console_shows_nothing(bench):
    with_office(bench, "bredabaan")

    async def enter():
        store = await Store.open(bench.place(), bench.signers[POST], bench.clock)
        roles = frozenset({Role.ADMINISTRATOR})
        work = lambda tx: tx.add_staff("adm", "adm", roles, hashed(PASSPHRASE), hashed(PIN))  # noqa: E731 - one line of a test
        await store.write(command_actor(POST), "enter", work)
        await store.close()

    asyncio.run(enter())

    async def scene(desk):
        desk.offices.show()
        assert desk.state.office_page.told is not None
        await desk.staff.lock()
        assert desk.state.office_page.told is None

    bench.run(scene, login="adm")


def test_that_an_office_that_is_in_no_directory_is_told_as_such_and_an_import_seen(bench):
    async def scene(desk):
        desk.offices.show()
        page = desk.state.office_page
        assert page.read
        assert page.told is None
        await take(bench, structs.replace(OFFICES["ekeren"], id="noord"))
        await until(lambda: desk.state.office_page.told is not None, what="the import")

    bench.run(scene, login="janssens")


def test_that_what_was_read_last_stays_while_the_database_is_away(bench):
    with_office(bench, "bredabaan")

    async def scene(desk):
        desk.offices.show()
        desk._console.health = StoreHealth.AWAY
        desk._publish()
        page = desk.state.office_page
        assert not page.current
        assert page.told is not None

    bench.run(scene, login="janssens")
