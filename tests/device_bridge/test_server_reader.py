"""A card at a badge reader of its own bus opens its gate, once; the output counts itself."""

import asyncio

import pytest
from msgspec import structs

from device_bridge import keys
from device_bridge.building.readers import KEY_FILE
from device_bridge.bus_messages import BusTold, CardTold, ReaderTold
from device_bridge.journal import Journal
from device_bridge.keys import KeyFileError
from device_bridge.protocol.codes import Direction, ReaderStand
from device_bridge.server_reader import ReaderService
from device_bridge.services import CardEvent
from device_bridge.settings import BridgeSettings, GateSettings, ReaderSettings
from device_bridge.training import Deed
from tests.device_bridge.drivers.bench import play
from tests.device_bridge.field_rig import FAST, place
from tests.device_bridge.gate_rig import CARD, ZONE
from tests.device_bridge.test_server_gate import given


def fitted(folder):
    """Two readers at the first gate; the second gate keeps those of the field controller."""
    building = structs.replace(FAST, readers=2, readers_folder=str(folder))
    readers = tuple(
        ReaderSettings(
            f"reader/{n}", str(folder / "bus-1"), n, str(folder / KEY_FILE), "gate/1", way
        )
        for n, way in ((1, "in"), (2, "out"))
    )
    keys.create_reader_key(folder / KEY_FILE)
    return building, readers


async def holds_a_card(here) -> None:
    """Hold a card, and again when it counts as one of before: the line just came up, or stood."""
    line = here.line
    while True:
        before = len(line.told())
        await here.building.do(Deed.GIVE_UP, "gate/1")
        await here.building.do(Deed.CARD_IN, "gate/1", card=CARD)
        await line.until(lambda: len(line.told()) > before)  # noqa: B023 - waited for here
        if line.told()[before] != "late":
            return
        await asyncio.sleep(0.7)  # those close behind a late card are late as well


def test_that_a_card_at_a_secure_reader_opens_its_gate_once(tmp_path):
    async def scene():
        async with place(tmp_path, *fitted(tmp_path)) as here:
            line = here.line
            line.push(given())
            await line.until(lambda: line.reader().stand is ReaderStand.SECURE)
            # The fake tells the same card to its field controller: there it is nobody's.
            await holds_a_card(here)
            await line.until(lambda: line.told()[-2:] == ["granted", "passed"])
            assert set(line.told()[:-2]) <= {"late"}
            assert await here.edges() == [1, 0]
            granted = line.gate().events[-1]
            assert (granted.credential, granted.direction) == (CARD, Direction.IN)
            await here.building.do(Deed.CARD_OUT, "gate/1", card="bad")
            await line.until(lambda: line.told()[-1] == "unknown_card")
            assert line.gate().events[-1].direction is Direction.OUT

    play(scene())


def test_that_a_reader_without_its_key_opens_nothing_and_says_so(tmp_path):
    async def scene():
        building, readers = fitted(tmp_path)
        other = tmp_path / "other.key"
        keys.create_reader_key(other)
        async with place(tmp_path, building, (structs.replace(readers[0], key=str(other)),)) as one:
            line = one.line
            line.push(given())
            await line.until(lambda: line.reader().stand is ReaderStand.ONLINE)
            await one.building.do(Deed.CARD_IN, "gate/1", card=CARD)
            await line.until(lambda: [a.kind for a in line.reader().alarms] == ["insecure"])
            assert line.told() == []
            assert await one.edges() == [0, 0]
            kinds = [(r.kind, r.device, r.detail) for r in line.journal.after(0, 50)]
            assert ("alarm", "reader/1", "insecure") in kinds

    play(scene())


def test_that_a_card_where_two_answer_opens_nothing_and_the_officer_is_told(tmp_path):
    """Devices 62: somebody set reader 2 to the address of reader 1."""

    async def scene():
        async with place(tmp_path, *fitted(tmp_path)) as here:
            line = here.line
            line.push(given())
            await line.until(lambda: line.reader().stand is ReaderStand.SECURE)
            await here.building.fault("reader/2", "same_address")
            await line.until(lambda: [a.kind for a in line.reader().alarms] == ["doubled"])
            await here.building.do(Deed.CARD_IN, "gate/1", card=CARD)
            await line.until(lambda: line.reader("reader/2").stand is ReaderStand.OFFLINE)
            assert line.reader().stand is ReaderStand.DOUBLED
            assert (line.told(), await here.edges()) == ([], [0, 0])
            await here.building.clear("reader/2")
            await line.until(lambda: line.reader().stand is ReaderStand.SECURE)
            await holds_a_card(here)
            await line.until(lambda: "granted" in line.told())

    play(scene())


@pytest.mark.parametrize(("age_s", "late"), [(0.2, False), (1.2, True), (60.0, True)])
def test_that_a_card_that_waited_while_the_bridge_stood_still_is_late(tmp_path, age_s, late):
    """Devices 10 and 75: the reader's process told it in time, and nobody read that."""
    _, readers = fitted(tmp_path)
    cards = []
    service = ReaderService(
        BridgeSettings("b", gate=(GateSettings("gate/1", ZONE, 1),), reader=readers),
        Journal(tmp_path / "journal.jsonl", keys.signing_key(tmp_path / "journal.key")),
        lambda: 500.0, None, through=lambda one, event: one.feed(event), card=cards.append,
    )  # fmt: skip
    port = readers[0].port
    service._told(port, BusTold(port=True, readers=(ReaderTold("reader/1", ReaderStand.SECURE),)))
    service._told(port, CardTold("reader/1", CARD, late=False, at=500.0 - age_s))
    assert cards == [CardEvent("gate/1", Direction.IN, CARD, late)]
    service._journal.close()


@pytest.mark.parametrize(
    ("told", "mode", "why"),
    [
        ("00" * 16, 0o600, "everybody knows"),
        ("303132333435363738393a3b3c3d3e3f", 0o600, "everybody knows"),
        ("abc", 0o600, "32 hexadecimal digits"),
        ("a1" * 8 + "b2" * 8, 0o644, "chmod 600"),
    ],
)
def test_that_a_key_that_guards_nothing_is_refused(tmp_path, told, mode, why):
    path = tmp_path / "reader.key"
    path.write_text(told)
    path.chmod(mode)
    settings = BridgeSettings(
        name="b", gate=(GateSettings("gate/1", ZONE, 1),),
        reader=(ReaderSettings("reader/1", "/dev/null", 1, str(path), "gate/1", "in"),),
    )  # fmt: skip
    with pytest.raises(KeyFileError, match=why):
        ReaderService(settings, None, lambda: 0.0, None, through=None, card=None)
