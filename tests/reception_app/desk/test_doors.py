"""The airlock's doors in building protection: as proven, or not known; never steered there."""

from msgspec import structs

from device_bridge.protocol.codes import Bolt, Door, Position
from reception_app.desk.doors_view import door_rows


async def rows(bench, desk):
    await bench.told(desk)
    return {row.door: row for row in desk.state.protection.doors}


def test_that_both_doors_stand_as_they_are_proven(bench):
    async def scene(desk):
        found = await rows(bench, desk)
        assert set(found) == set(Door)
        for row in found.values():
            assert (row.position, row.bolt, row.released) == (Position.CLOSED, Bolt.LOCKED, False)
            assert (row.secure, row.wrong) == (True, False)
        assert desk.state.protection.fitted

    bench.run(scene)


def test_that_an_old_word_says_nothing_of_the_doors(bench):
    async def scene(desk):
        await bench.told(desk)
        bench.clock.pass_s(4)
        desk._note_freshness()
        for row in desk.state.protection.doors:
            assert (row.live, row.position, row.released) == (False, Position.UNKNOWN, None)
            assert row.wrong

    bench.run(scene)


def test_that_a_silent_door_control_and_a_torn_wire_are_not_known(bench):
    async def scene(desk):
        await bench.told(desk)
        device = desk._console.device
        silent = structs.replace(device, plc_live=False)
        assert all(row.wrong and not row.live for row in door_rows(silent, live=True))
        for change in (
            {"position": Position.FAULT}, {"position": Position.UNKNOWN},
            {"bolt": Bolt.UNKNOWN}, {"released": None},
        ):  # fmt: skip
            torn = structs.replace(device, outer=structs.replace(device.outer, **change))
            outer, inner = door_rows(torn, live=True)
            assert (outer.wrong, inner.wrong) == (True, False), change
        used = structs.replace(
            device.outer, position=Position.OPEN, bolt=Bolt.UNKNOWN, released=True, secure=False
        )
        assert not door_rows(structs.replace(device, outer=used), live=True)[0].wrong

    bench.run(scene)


def test_that_an_office_without_an_airlock_has_no_doors_here():
    assert door_rows(None, live=True) == ()
