"""The office that every test of the desk begins with."""

from dataclasses import replace

import pytest

from device_bridge.drivers import escpos
from device_bridge.identity_reading import IdentityReader, readers_at
from device_bridge.printing import TicketPrinter, line_to
from tests.device_bridge.card_rig import Counter
from tests.device_bridge.printer_rig import QUICK_S, Paper
from tests.reception_app.desk.bench import DeskBench


@pytest.fixture
def bench(tmp_path):
    office = DeskBench(tmp_path)
    office.create()
    return office


@pytest.fixture
def reader():
    """Give a fake card reader on a real socket, with a card inside."""
    with Counter() as made:
        yield made


@pytest.fixture
def reading(bench, reader):
    """Give an office without an airlock, with that reader at its counter."""
    bench.setup = replace(bench.setup, airlock="")
    bench.attach_reader = lambda tell: IdentityReader(lambda: readers_at(reader.wiring), tell)
    return bench


@pytest.fixture
def roll(monkeypatch):
    """Give a fake printer on a real socket."""
    monkeypatch.setattr(escpos, "SLOWEST_S", QUICK_S)
    with Paper() as made:
        yield made


@pytest.fixture
def printing(bench, roll, tmp_path):
    """Give an office without an airlock, with that printer at its counter."""
    bench.setup = replace(bench.setup, airlock="")
    bench.attach = lambda tell: TicketPrinter(
        lambda: line_to(roll.wiring), tmp_path / "spool", tell, 0.05
    )
    return bench
