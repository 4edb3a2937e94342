"""Who is inside, kept on this machine: over a restart and without a database, never for long."""

import asyncio
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from reception_app.desk.muster_copy import KEPT_FOR, LARGEST, MusterCopy
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.zones import PersonKind, PersonRow, ZoneRow, ZonesState
from reception_app.presence import Standing
from tests.conftest import until
from tests.reception_app.desk.bench import WITHIN_S

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
STATE = ZonesState(
    (ZoneRow("hall", "Hal", "Hall", "Hall", people=3, limit=12),),
    (
        PersonRow("visit:1", PersonKind.VISITOR, "B011", "hall", NOW, party=2, visit="1",
                  badges=("14",), service="KLACHT", standing=Standing.ASTRAY),
        PersonRow("staff:2", PersonKind.STAFF, "insp. Claes", "hall", NOW, staff="2"),
    ),
    loaded=True,
)  # fmt: skip


@pytest.fixture
def copy(tmp_path):
    return MusterCopy(tmp_path / "muster-counter-2.json", "noord")


def test_that_a_list_comes_back_with_its_hour_and_nothing_else_of_a_visit(copy):
    copy.write(STATE, NOW)
    found = copy.read(NOW + timedelta(hours=2))
    assert found.as_of == NOW
    assert found.zones == STATE.zones
    told = [(one.name, one.zone, one.party, one.badges, one.standing) for one in found.people]
    assert told == [
        ("B011", "hall", 2, ("14",), Standing.ASTRAY),
        ("insp. Claes", "hall", 1, (), Standing.ALLOWED),
    ]
    assert b"KLACHT" not in copy.path.read_bytes()


def test_that_only_its_owner_reads_it_whatever_lay_there_before(copy):
    for path in (copy.path, copy.path.with_suffix(".part")):
        path.write_text("old")
        path.chmod(0o644)
    copy.write(STATE, NOW)
    assert copy.path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in copy.path.parent.iterdir()] == [copy.path.name]


def spoil_age(copy):
    copy.write(STATE, NOW - KEPT_FOR)


def spoil_office(copy):
    MusterCopy(copy.path, "zuid").write(STATE, NOW)


def spoil_end(copy):
    copy.write(STATE, NOW)
    copy.path.write_bytes(copy.path.read_bytes()[:-20])


def spoil_size(copy):
    copy.path.write_bytes(b" " * LARGEST + b"{}")


@pytest.mark.parametrize("spoil", [spoil_age, spoil_office, spoil_end, spoil_size])
def test_that_what_is_old_foreign_or_no_list_is_erased(copy, spoil):
    spoil(copy)
    assert copy.read(NOW) is None
    assert not copy.path.exists()


def test_that_no_list_and_a_folder_in_its_place_are_nobody(copy):
    assert copy.read(NOW) is None
    copy.path.mkdir()
    assert copy.read(NOW) is None


# -- a desk with it --------------------------------------------------------------------------


@pytest.fixture
def keeping(bench, tmp_path):
    bench.setup = replace(
        bench.setup, muster=MusterCopy(tmp_path / "kept" / "muster.json", "noord")
    )
    bench.setup.muster.path.parent.mkdir()
    return bench


def names(bench):
    with suppress(OSError, msgspec.DecodeError):
        return {one["name"] for one in msgspec.json.decode(kept(bench).read_bytes())["people"]}
    return set()


def kept(bench):
    return bench.setup.muster.path


async def walked_in(bench, desk):
    ticket = await bench.walk_in(desk)
    bench.clock.pass_s(6)
    await until(lambda: ticket in names(bench), what="the list on the disk")
    return ticket


def without_database(bench, scene):
    """Start a console again when the database is no more."""
    for path in Path(bench.url).parent.glob("reception.db*"):
        path.unlink()

    async def whole():
        desk = bench.desk()
        await desk.start()
        try:
            assert desk.state.store is StoreHealth.AWAY
            return await asyncio.wait_for(scene(desk), 20)
        finally:
            await desk.stop()

    return asyncio.run(whole())


def test_that_the_list_outlives_the_database_and_a_restart(keeping):
    async def before(desk):
        ticket = await walked_in(keeping, desk)
        assert desk.state.roll is None  # who is signed in has the panel
        return ticket, keeping.clock.now

    ticket, at = keeping.run(before)
    keeping.clock.pass_s(600)

    async def after(desk):
        await until(lambda: desk.state.roll is not None, what="the kept list")
        roll = desk.state.roll
        assert ticket in {one.name for one in roll.people}
        assert roll.as_of <= at
        assert not desk.state.zones.people  # no line of it in sight
        keeping.clock.pass_s(60)
        await asyncio.sleep(0)
        assert ticket in names(keeping)  # a console that knows nobody writes nobody

    without_database(keeping, after)


def test_that_its_age_does_not_grow_while_nobody_comes_or_goes(keeping):
    async def scene(desk):
        await walked_in(keeping, desk)

        def as_of():
            return msgspec.json.decode(kept(keeping).read_bytes(), type=dict)["as_of"]

        first = as_of()
        keeping.clock.pass_s(70)
        await keeping.told(desk)
        await until(lambda: as_of() != first, what="a newer hour")

    keeping.run(scene)


def test_that_a_database_that_goes_away_leaves_the_list_of_the_board(keeping):
    async def scene(desk):
        ticket = await walked_in(keeping, desk)
        await desk.staff.sign_out()
        assert desk.state.roll is None
        desk._store_is(StoreHealth.AWAY)
        assert ticket in {one.name for one in desk.state.roll.people}
        assert desk.state.roll.as_of is not None
        desk._store_is(StoreHealth.OK)
        assert desk.state.roll is None

    keeping.run(scene)


def test_that_a_database_that_hangs_leaves_the_list_of_its_hour(keeping):
    hangs, free = threading.Event(), threading.Event()

    def hang(_reader):
        hangs.set()
        free.wait(WITHIN_S)

    async def scene(desk):
        await walked_in(keeping, desk)
        hanging = asyncio.ensure_future(desk._console.store.read(hang))
        try:
            await until(hangs.is_set, what="a database that hangs")
            known_at = keeping.clock.now
            for _ in range(5):
                keeping.clock.pass_s(60)
                desk.staff.touched()
                await keeping.told(desk)
                await until(lambda: desk.state.now == keeping.clock.now, what="the beat")
            await desk._muster.stop()
            assert desk.state.zones.as_of == desk._console.board.read_at <= known_at
            assert keeping.setup.muster.read(keeping.clock.now).as_of <= known_at
        finally:
            free.set()
        await hanging
        await until(lambda: desk.state.zones.as_of is None, what="a list of now")

    keeping.run(scene)


def test_that_a_list_that_cannot_be_written_is_told_until_it_can(keeping):
    path = kept(keeping)
    path.mkdir()
    (path / "in the way").write_text("")

    async def scene(desk):
        await keeping.walk_in(desk)
        keeping.clock.pass_s(6)
        await until(lambda: desk.state.zones.unkept, what="the word that it is not kept")
        (path / "in the way").unlink()
        path.rmdir()
        keeping.clock.pass_s(6)
        await until(lambda: not desk.state.zones.unkept, what="the list kept")

    keeping.run(scene)


def test_that_a_list_is_let_go_after_a_day_while_the_program_runs_on(keeping):
    keeping.run(lambda desk: walked_in(keeping, desk))

    async def scene(desk):
        await until(lambda: desk.state.roll is not None, what="the kept list")
        keeping.clock.pass_s(KEPT_FOR.total_seconds())
        await until(lambda: not kept(keeping).exists(), what="the file gone")
        await until(lambda: desk.state.roll is None, what="nobody on the list")

    without_database(keeping, scene)
