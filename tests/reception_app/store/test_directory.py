"""The office directory in the database: whole offices, changed on record and only by who may."""

import pytest
from msgspec import structs

from reception_app.errors import BadFieldError, NotAllowedError
from reception_app.office_files import demo_files, load_offices
from reception_app.staff import Role, command_actor
from tests.reception_app.store.office import POST, op, sign_in

DIRECTORY = load_offices(demo_files())
COMMAND = command_actor(POST)


async def keep(store, *offices, actor=COMMAND):
    return await store.write(
        actor, op(), lambda tx: tuple(tx.keep_office(one) for one in offices)
    )  # fmt: skip


def test_that_what_is_kept_is_read_again_and_a_change_is_one_entry(bench):
    async def scene(store):
        assert await store.read(lambda r: (r.directory(), r.directory_version())) == ((), 0)
        assert await keep(store, *DIRECTORY) == (True,) * len(DIRECTORY)
        read = await store.read(lambda r: r.directory())
        assert sorted(read, key=lambda one: one.id) == sorted(DIRECTORY, key=lambda one: one.id)
        before = await store.read(lambda r: (r.revision(), r.directory_version()))
        assert await keep(store, *DIRECTORY) == (False,) * len(DIRECTORY)
        assert await store.read(lambda r: (r.revision(), r.directory_version())) == before
        changed = structs.replace(DIRECTORY[0], short_name="Anders")
        assert await keep(store, changed) == (True,)
        assert await store.read(lambda r: r.directory_version()) == before[0] + 1
        assert (await store.read(lambda r: r.described(changed.id))).short_name == "Anders"
        assert await store.read(lambda r: r.described("nergens")) is None

    bench.run(scene)


def test_that_one_bad_office_keeps_all_of_them_out(bench):
    own = structs.replace(DIRECTORY[0], id="noord", time_zone="Europe/London")

    async def scene(store):
        with pytest.raises(BadFieldError) as refused:
            await keep(store, *DIRECTORY, own)
        assert refused.value.field == "time_zone"
        assert await store.read(lambda r: r.directory()) == ()

    bench.run(scene)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.GUARD, Role.TECHNICIAN, Role.AUDITOR])
def test_that_only_a_chief_or_an_administrator_changes_the_directory(bench, role):
    async def scene(store):
        actor = await sign_in(store, role)
        with pytest.raises(NotAllowedError):
            await keep(store, DIRECTORY[0], actor=actor)
        assert await store.read(lambda r: r.directory()) == ()

    bench.run(scene)
