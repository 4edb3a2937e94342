"""A changed office file on a real database: checked, shown, confirmed, refused, tried again."""

import asyncio
import json
from datetime import date

import pytest
from msgspec import structs

from reception_app.desk.states.office_page import ImportState
from reception_app.errors import (
    BadFieldError,
    NoDraftError,
    NotAllowedError,
    NotSignedInError,
    OfficeChangedError,
)
from reception_app.office_changes import Gap
from reception_app.office_files import demo_files
from reception_app.store_errors import StoreAwayError
from tests.conftest import until
from tests.reception_app.desk.test_offices import DIRECTORY, OFFICES, take

SOURCE = next(path for path in demo_files() if path.stem == "bredabaan").read_text("utf-8")
LATER = """
[[policy]]
valid_from = 2027-01-01
access = "appointment"

[policy.hours]
every_day = "09:00-17:00"

[[exception]]
date = 2026-12-31"""


def file(folder, *changes, name="noord.toml"):
    """Write the demo's office as the bench's own, with changes."""
    text = SOURCE.replace('id = "bredabaan"', 'id = "noord"')
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


ADD_POLICY = ("\n[[exception]]\ndate = 2026-12-31", LATER)


@pytest.fixture
def office(bench):
    """Give a bench whose own office is in the directory, as the file has it."""
    own = structs.replace(OFFICES["bredabaan"], id="noord")
    asyncio.run(take(bench, own, *DIRECTORY))
    return bench


def shown(desk) -> ImportState:
    desk.offices.show()
    return desk.state.office_page.draft


async def imported(desk, office="noord"):
    def work(reader):
        bodies = [one.body for one in reader.entries() if b"office_imported" in one.body]
        about = [json.loads(body)["about"]["office"] for body in bodies]
        return reader.described(office), about.count(office)

    return await desk._console.store.read(work)


def test_that_a_change_is_shown_before_it_is_stored_and_then_holds_from_its_day(office, tmp_path):
    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, ADD_POLICY))
        draft = shown(desk)
        assert (draft.file, draft.known, draft.gap) == ("noord.toml", True, None)
        (change,) = draft.changes
        assert (change.key, change.valid_from) == ("policy[2027-01-01]", date(2027, 1, 1))
        before, count = await imported(desk)
        assert len(before.policy) == 1
        await desk.offices.draft.confirm()
        after, now = await imported(desk)
        assert now == count + 1
        assert [one.valid_from for one in after.policy][-1] == date(2027, 1, 1)
        assert shown(desk) == ImportState("noord.toml", stored=True)
        await until(lambda: desk.state.office_page.told.coming, what="the desk's own reading")

    office.run(scene, login="janssens")


def test_that_a_draft_is_one_import_however_often_it_is_confirmed(office, tmp_path):
    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, ADD_POLICY))
        await desk.offices.draft.confirm()
        with pytest.raises(NoDraftError):
            await desk.offices.draft.confirm()
        _, count = await imported(desk)
        assert count == 2

    office.run(scene, login="janssens")


def test_that_faults_are_told_with_key_date_and_reason_and_nothing_is_stored(office, tmp_path):
    twice = ("valid_from = 2018-09-01", "valid_from = 2027-01-01")

    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, ADD_POLICY, twice))
        (fault,) = shown(desk).faults
        assert (fault.file, fault.key) == ("", "policy[2027-01-01]")
        assert fault.why == "valid_from 2027-01-01 is there twice"
        with pytest.raises(NoDraftError):
            await desk.offices.draft.confirm()
        await desk.offices.draft.choose(tmp_path / "not there.toml")
        assert "cannot be read" in shown(desk).faults[0].why
        _, count = await imported(desk)
        assert count == 1

    office.run(scene, login="janssens")


def test_that_days_without_a_rule_are_named(office, tmp_path):
    late = ("valid_from = 2018-09-01", "valid_from = 2027-01-01")

    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, late))
        assert shown(desk).gap == Gap(date(2026, 11, 24), date(2026, 12, 31))

    office.run(scene, login="janssens")


def test_that_without_a_database_the_draft_stays_and_is_stored_later(office, tmp_path):
    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, ADD_POLICY))
        console = desk._console
        store, console.opened = console.opened, None
        with pytest.raises(StoreAwayError):
            await desk.offices.draft.confirm()
        draft = shown(desk)
        assert draft.unsaved
        assert draft.changes
        console.opened = store
        await desk.offices.draft.confirm()
        assert shown(desk).stored
        _, count = await imported(desk)
        assert count == 2

    office.run(scene, login="janssens")


def test_that_a_directory_that_changed_meanwhile_is_looked_at_again(office, tmp_path):
    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, ADD_POLICY))
        own = structs.replace(OFFICES["bredabaan"], id="noord", short_name="Elders")
        desk.offices.draft._directory = lambda known=desk.offices._directory: known
        await take(office, own)
        with pytest.raises(OfficeChangedError):
            await desk.offices.draft.confirm()
        after, _ = await imported(desk)
        assert after.short_name == "Elders"

    office.run(scene, login="janssens")


def test_that_the_time_zone_of_the_own_office_is_refused_by_its_key(office, tmp_path):
    zone = ('kind = "regional"', 'kind = "regional"\ntime_zone = "Europe/London"')

    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, zone))
        with pytest.raises(BadFieldError):
            await desk.offices.draft.confirm()
        assert [one.key for one in shown(desk).faults] == ["time_zone"]

    office.run(scene, login="janssens")


def test_that_only_who_may_imports_and_a_draft_is_shown_to_nobody_else(office, tmp_path):
    async def scene(desk):
        with pytest.raises(NotAllowedError):
            await desk.offices.draft.choose(file(tmp_path, ADD_POLICY))
        assert shown(desk) == ImportState()

    office.run(scene, login="peeters")


def test_that_a_locked_console_confirms_nothing(office, tmp_path):
    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, ADD_POLICY))
        await desk.staff.lock()
        assert shown(desk) == ImportState()
        with pytest.raises(NotSignedInError):
            await desk.offices.draft.confirm()

    office.run(scene, login="janssens")


def test_that_a_draft_that_is_put_away_is_gone(office, tmp_path):
    async def scene(desk):
        await desk.offices.draft.choose(file(tmp_path, ADD_POLICY))
        desk.offices.draft.put_away()
        assert shown(desk) == ImportState()
        with pytest.raises(NoDraftError):
            await desk.offices.draft.confirm()

    office.run(scene, login="janssens")
