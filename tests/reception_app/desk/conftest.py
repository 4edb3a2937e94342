"""The office that every test of the desk begins with."""

from dataclasses import replace

import pytest

from device_bridge.drivers import escpos
from device_bridge.printing import TicketPrinter, line_to
from tests.device_bridge.printer_rig import QUICK_S, Paper
from tests.reception_app.desk.bench import DeskBench


@pytest.fixture
def bench(tmp_path):
    office = DeskBench(tmp_path)
    office.create()
    return office


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
