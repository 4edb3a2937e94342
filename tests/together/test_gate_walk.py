"""A badge at a real gate of the fake building: granted at the desk, passed, shown, taken back."""

import asyncio
import contextlib
import time
from types import SimpleNamespace

import pytest

from device_bridge.protocol.codes import GateOutcome, ReaderStand
from device_bridge.training import AsyncBuilding, Deed
from reception_app.cli import demo_beside, demo_office, window
from reception_app.desk.states.zones import AIRLOCK, Happened, PushStand

WITHIN_S = 40.0
CARD = "00000f01"  # of insp. Peeters


@pytest.fixture
def office(tmp_path):
    """Give a demo office whose building and bridge run."""
    made = demo_office.Office(tmp_path)
    demo_beside.found(made, demo_office.site(made, "noorderlaan"))
    beside = demo_beside.Beside(made, demo_beside.People(come=False, speed=8.0, pulse=2.0))
    yield made
    beside.stop()


async def seen(what, look):
    """Wait until something is so, and give it."""
    end = time.monotonic() + WITHIN_S
    while not (found := look()):
        assert time.monotonic() < end, what
        await asyncio.sleep(0.05)
    return found


@contextlib.asynccontextmanager
async def at_work(office):
    """Open the desk of the office with its chief, and the remote of its building."""
    desk = window._made(
        office.settings(), SimpleNamespace(sign_in=None, building=None, exercise="")
    )
    await desk.start()
    await seen("the building", office.card.exists)
    building = await AsyncBuilding.connect(office.card)
    try:
        await desk.staff.sign_in("janssens", demo_office.PASSPHRASE)
        await seen("the gates", lambda: desk.state.zones.gates and pushed(desk))
        yield desk, building
    finally:
        await building.close()
        await desk.stop()


def pushed(desk):
    return desk.state.zones.push.stand is PushStand.CURRENT


def peeters(desk):
    return next((row for row in desk.state.zones.people if row.name == "insp. Peeters"), None)


def refused(desk):
    return desk.state.zones.gates[0].refused


def newest(desk):
    events = desk.state.protection.gate("gate/1").events
    return (events[0].seq, events[0].outcome) if events else (0, None)


async def holds(desk, building, deed, what, look):
    """Hold the card until something is so; one that counts as late is held again."""
    await seen("the readers", lambda: secure(desk))
    while True:
        before = newest(desk)
        await building.do(Deed.GIVE_UP, "gate/1")
        await building.do(deed, "gate/1", card=CARD)
        await seen(what, lambda: look() or (newest(desk) != before and late(desk)))  # noqa: B023
        if not late(desk):
            return look()
        await asyncio.sleep(0.7)  # those close behind a late card are late as well


def late(desk):
    return newest(desk)[1] is GateOutcome.LATE


def secure(desk):
    readers = desk.state.protection.readers
    return len(readers) == 4 and all(one.stand is ReaderStand.SECURE for one in readers)


def test_that_a_badge_passes_while_granted_and_is_on_the_list(office):
    async def scene():
        async with at_work(office) as (desk, building):
            row = await holds(desk, building, Deed.CARD_IN, "in", lambda: peeters(desk))
            assert (row.zone, row.gate, row.badges) == ("interview", "gate/1", ("P01",))
            (given,) = [one for one in row.allowed if one.zone == "interview"]
            await desk.zones.revoke(row.key, given.grant)
            await seen("the grants at the gates", lambda: pushed(desk))
            out = lambda: peeters(desk).zone == "reception"  # noqa: E731
            await holds(desk, building, Deed.CARD_OUT, "the way out", out)
            no = lambda: refused(desk) is GateOutcome.WRONG_DIRECTION  # noqa: E731
            await holds(desk, building, Deed.CARD_IN, "the refusal", no)
            assert peeters(desk).zone == "reception"
            await seen("the count of the refused", lambda: desk.state.zones.gates[0].refusals)
            desk.zones.look(peeters(desk).key)
            last = desk.state.zones.course.steps[-1]
            assert (last.what, last.zone, last.gate) == (Happened.ENTERED, "reception", "gate/1")
            drawn = {room.zone for room in desk.state.zones.rooms}
            assert drawn == {AIRLOCK, "reception", "counters", "interview"}

    asyncio.run(scene())
