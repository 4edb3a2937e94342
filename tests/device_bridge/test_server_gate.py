"""Speed gates behind the bridge, on real Modbus; the outputs' own counters are the witness."""

import asyncio
import random
import time

import pytest

from device_bridge.protocol.answers import NotKnown, Released
from device_bridge.protocol.codes import Direction, GateStand, Move
from device_bridge.training import Deed
from tests.device_bridge.drivers.bench import play
from tests.device_bridge.field_rig import place
from tests.device_bridge.gate_rig import CARD, grant


def given(card: str = CARD, **more):
    now = time.time()
    return grant(card, since=now - 60, until=now + 600, **more)


def test_that_a_card_lets_one_through_with_no_console_there(tmp_path):
    async def scene():
        async with place(tmp_path) as here:
            here.line.push(given())
            await here.building.do(Deed.CARD_IN, "gate/1", card=CARD)
            await here.line.until(lambda: here.line.told() == ["granted", "passed"])
            assert await here.edges() == [1, 0]
            assert here.line.gate().passed_in == 1
            event = here.line.gate().events[-1]
            assert (event.credential, event.direction) == (CARD, Direction.IN)
            assert abs(event.at - time.time()) < 60

    play(scene())


def test_that_what_happens_at_a_gate_is_told_as_it_was(tmp_path):
    async def scene():
        async with place(tmp_path) as here:
            line, building = here.line, here.building
            line.push(given())
            await building.do(Deed.CARD_IN, "gate/2", card="bad")
            await line.until(lambda: line.told("gate/2") == ["unknown_card"])
            await building.do(Deed.GIVE_UP, "gate/2")
            await building.do(Deed.CARD_IN, "gate/2", card=CARD, count=2)
            await line.until(lambda: line.told("gate/2")[-1] == "tailgated")
            await building.do(Deed.AGAINST, "gate/2")
            line.release("gate/2", Move.LET_IN)
            await line.until(lambda: line.told("gate/2")[-1] == "against")
            # It is inside: in again, by the other gate, is handing it back over the rail.
            await building.do(Deed.CARD_IN, "gate/1", card=CARD)
            await line.until(lambda: line.told() == ["passed_back"])
            await building.do(Deed.FIRE)
            await line.until(lambda: line.gate().stand is GateStand.FREED)
            assert line.told()[-1] == "freed"
            assert await here.edges() == [0, 2]

    play(scene())


def test_that_an_officers_release_is_silent_when_the_controller_is(tmp_path):
    async def scene():
        async with place(tmp_path) as here:
            name = here.line.release("gate/1", Move.LET_OUT)
            await here.building.do(Deed.WALK_OUT, "gate/1")
            await here.line.until(lambda: Released(name) in here.line.answers)
            await here.line.until(lambda: here.line.told() == ["passed"])
            await here.building.fault("field", "frozen")
            name = here.line.release("gate/2", Move.LET_IN)
            await here.line.until(lambda: NotKnown(name) in here.line.answers)
            await here.line.until(lambda: here.line.gate("gate/2").stand is GateStand.UNKNOWN)
            await here.building.clear("field")
            await here.line.live()
            assert (await here.edges())[1] == 0  # what thaws late is dead

    play(scene())


@pytest.mark.parametrize("restarts", [8, pytest.param(200, marks=pytest.mark.long)])
def test_that_restarts_of_bridge_and_controller_open_nothing(tmp_path, restarts):
    """A seeded sample: good cards while the bridge is away, at any moment of its start."""
    chance = random.Random(restarts)  # noqa: S311 - a play, not a secret

    async def scene():
        async with place(tmp_path) as here:
            here.line.push(given())

            async def meanwhile():
                await here.building.do(Deed.CARD_IN, "gate/1", card=CARD)
                if chance.random() < 0.3:
                    await here.building.fault("field", "reboot")

            for _ in range(restarts):
                await here.restart(meanwhile)
                if chance.random() < 0.5:
                    await here.line.live()
            await here.line.live()
            assert await here.edges() == [0, 0]
            assert here.line.gate().grants == 1  # ... and the grants are still there
            await here.building.do(Deed.GIVE_UP, "gate/1")
            await here.building.do(Deed.CARD_IN, "gate/1", card=CARD)
            await here.line.until(lambda: "passed" in here.line.told())

    asyncio.run(asyncio.wait_for(scene(), 20 + restarts))


def test_that_a_bridge_that_dies_in_a_passage_says_that_it_is_not_known(tmp_path):
    async def scene():
        async with place(tmp_path) as here:
            here.line.push(given())
            await here.building.do(Deed.CARD_IN, "gate/1", card=CARD)
            await here.line.until(lambda: here.line.told() == ["granted"])
            before = here.line.gate().events[-1].seq
            await here.restart()
            await here.line.live()
            records = here.line.journal.after(0, 100)
            kinds = [(one.kind, one.outcome) for one in records if one.detail == CARD]
            assert kinds == [("card", "granted"), ("passage", "not_known")]
            await here.building.do(Deed.CARD_OUT, "gate/1", card="bad")
            await here.line.until(lambda: "unknown_card" in here.line.told())
            assert here.line.gate().events[0].seq > before
            assert (await here.edges())[0] <= 1

    play(scene())
