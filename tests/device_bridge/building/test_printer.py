"""The printer of the fake building, driven by its remote control as a trainer drives it."""

import asyncio

import pytest

from device_bridge.building.run import running
from device_bridge.building.settings import BuildingSettings
from device_bridge.drivers.escpos import EscposLine
from device_bridge.paper import Wiring
from device_bridge.printer import PrinterFault, Proof
from device_bridge.training import AsyncBuilding, NotDoneError
from device_bridge.training_messages import FaultKind, Why
from tests.device_bridge.printer_rig import TICKET, WITHIN_S


def play(scene, folder):
    async def whole():
        async with running(BuildingSettings(), folder / "building.json") as card:
            building = await AsyncBuilding.connect(card)
            wiring = Wiring("network", host="127.0.0.1", port=card.printer_port)
            try:
                await asyncio.wait_for(scene(building, EscposLine(wiring)), WITHIN_S * 3)
            finally:
                await building.close()

    asyncio.run(whole())


def test_that_what_comes_out_is_counted(tmp_path):
    async def scene(building, line):
        assert (await building.state()).printed == 0
        proof, _ = await asyncio.to_thread(line.print_out, TICKET)
        assert proof is Proof.PRINTED
        state = await building.state()
        assert (state.printed, state.printer_fault) == (1, "")

    play(scene, tmp_path)


@pytest.mark.parametrize(
    ("kind", "fault"),
    [(FaultKind.NO_PAPER, PrinterFault.NO_PAPER), (FaultKind.AWAY, PrinterFault.AWAY)],
)
def test_that_a_trainer_breaks_it_and_mends_it(tmp_path, kind, fault):
    async def scene(building, line):
        assert (await building.fault("printer", kind)).printer_fault == kind
        looks = [await asyncio.to_thread(line.look)]
        while looks[-1].fault is not fault:  # the port closes with the next scan
            looks.append(await asyncio.to_thread(line.look))
        assert (await building.clear("printer")).printer_fault == ""
        while (await asyncio.to_thread(line.look)).fault:
            pass

    play(scene, tmp_path)


def test_that_a_fault_of_a_door_does_not_fit_it(tmp_path):
    async def scene(building, _line):
        with pytest.raises(NotDoneError) as refused:
            await building.fault("printer", FaultKind.FLAP)
        assert refused.value.why is Why.KIND_DOES_NOT_FIT

    play(scene, tmp_path)
