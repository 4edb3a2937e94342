"""The lines beside airlock and console under a mistreating proxy: field, printer, card reader.

What is believed: the outputs' own count of edges, the roll that came out, and the card itself.
"""

import asyncio
from contextlib import suppress
from dataclasses import replace

import pytest

from device_bridge.building.identity import identity_file
from device_bridge.drivers import escpos
from device_bridge.drivers.escpos import EscposLine
from device_bridge.drivers.virtual_card import BuildingReaders
from device_bridge.identity import CardError
from device_bridge.identity_card import read_card
from device_bridge.printer import Proof
from device_bridge.protocol.answers import NotKnown, Refused, Released
from device_bridge.protocol.codes import Move
from device_bridge.training import Deed
from tests.device_bridge.card_rig import Counter
from tests.device_bridge.field_rig import place
from tests.device_bridge.printer_rig import QUICK_S, TICKET, Paper
from tests.device_bridge.proxy import (
    Proxy,
    Way,
    delayed,
    drop,
    duplicate,
    garbage,
    hold,
    pass_then_silence,
    reset_mid_frame,
    split,
    swap,
)

TO, FROM = Way.TO_TARGET, Way.FROM_TARGET
long = pytest.mark.long
SPOILERS = {
    "lost": drop, "doubled": duplicate, "reset in mid-frame": reset_mid_frame, "held": hold,
    "garbage": garbage, "in single bytes": split, "swapped": swap, "late": delayed(0.1),
    "answered to nobody": pass_then_silence,
}  # fmt: skip
SAMPLE = {(TO, "doubled"), (TO, "held"), (FROM, "lost"), (FROM, "garbage")}
EVERY = [
    pytest.param(way, name, id=f"{way.value}: {name}", marks=() if (way, name) in SAMPLE else long)
    for way in Way
    for name in SPOILERS
]
CONTROL_BYTES = 3  # of the longest frame that is no command of a card
BLOCK = 16  # the Modbus function that releases a gate


def is_block(frame):
    return frame[7:8] == bytes([BLOCK])


@pytest.mark.parametrize(("way", "name"), EVERY)
def test_that_a_gate_is_released_once_whatever_becomes_of_the_block(tmp_path, way, name):
    async def scene(proxy):
        async with place(tmp_path, through=proxy) as here:
            rule = proxy.spoil(way, SPOILERS[name], is_block, times=1)
            asked = here.line.release("gate/2", Move.LET_IN)
            await here.line.until(lambda: any(one.id == asked for one in here.line.answers))
            answer = next(one for one in here.line.answers if one.id == asked)
            assert rule.met == 1
            proxy.clear()
            await here.line.live()
            other, edges = await here.edges()
            assert other == 0
            # Released is what opened, refused what did not; of what is not known either is true.
            may = {Released: {1}, Refused: {0}, NotKnown: {0, 1}}
            assert edges in may[type(answer)]
            await here.building.do(Deed.GIVE_UP, "gate/2")

    with Proxy(0) as proxy:
        asyncio.run(asyncio.wait_for(scene(proxy), 60))


@pytest.mark.parametrize(("way", "name"), EVERY)
def test_that_a_ticket_comes_out_once_or_is_not_said_to_have(monkeypatch, way, name):
    monkeypatch.setattr(escpos, "SLOWEST_S", QUICK_S)
    with Paper() as paper, Proxy(paper.wiring.port) as proxy:
        line = EscposLine(replace(paper.wiring, port=proxy.port))
        proxy.spoil(way, SPOILERS[name])
        proof, _ = line.print_out(TICKET)
        proxy.clear()
        printed = len(paper.roll)
        if proof is Proof.NOT_SENT:
            assert printed == 0
        if proof is Proof.PRINTED and name != "garbage":
            assert printed == 1 or name in {"doubled", "swapped"}


@pytest.mark.parametrize(("way", "name"), EVERY)
def test_that_a_card_is_read_whole_or_not_at_all(monkeypatch, way, name):
    monkeypatch.setattr("device_bridge.drivers.virtual_card.WITHIN_S", QUICK_S)
    with Counter() as counter, Proxy(counter.reader.port) as proxy:
        readers = BuildingReaders("127.0.0.1", proxy.port)
        proxy.spoil(way, SPOILERS[name], lambda chunk: len(chunk) > CONTROL_BYTES)
        found = None
        with suppress(CardError), readers.connect(readers.with_card()[0]) as card:
            found = read_card(card)
        proxy.clear()
    if found is not None and name != "garbage":
        assert found.surname.encode() in identity_file()
    if name in {"in single bytes", "late"}:
        assert found is not None
