"""Run one fake building: PLC, wire, control channel, and the card that opens it."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from device_bridge.building.control import ControlChannel
from device_bridge.building.field_world import FieldWorld, Fitted
from device_bridge.building.identity import EidCard, FakeReader
from device_bridge.building.plc import SCAN_S
from device_bridge.building.printer import FakePrinter
from device_bridge.building.readers import Readers
from device_bridge.building.server import ModbusFront
from device_bridge.building.settings import BuildingSettings
from device_bridge.building.whole import Whole
from device_bridge.building.world import World
from device_bridge.training import BuildingAwayError, BuildingCard


@asynccontextmanager
async def running(
    settings: BuildingSettings, card_at: Path | None = None, *, listed: bool = False
) -> AsyncIterator[BuildingCard]:
    """Serve a building and leave its card; raise `OSError` when a port is taken.

    It is left at `card_at`, and where it is found by its port when `listed`, or without a path.
    """
    building = _built(settings)
    building.scan()  # nobody is answered from before the first scan
    front = ModbusFront(building.airlock, settings.port)
    field = ModbusFront(building.field, settings.field_port)
    printer, reader = building.printer, building.reader
    fronts = (front, field, printer, reader)
    token = secrets.token_urlsafe(32)
    control = ControlChannel(building, token, settings.control_port)
    scanning: asyncio.Task[None] | None = None
    card: BuildingCard | None = None
    left: list[Path] = []
    try:
        for one in (*fronts, control, building.readers):
            await one.start()
        scanning = asyncio.create_task(_scan(building, *fronts))
        card = BuildingCard(
            front.port,
            control.port,
            token,
            field_port=field.port,
            printer_port=printer.port,
            identity_port=reader.port,
            named=str(card_at or ""),
        )
        left = [card_at] if card_at else []
        left += [card.listed_at] if listed or not card_at else []
        for path in left:
            card.write(path)
        yield card
    finally:
        if scanning is not None:
            scanning.cancel()
            await asyncio.wait([scanning])
        for one in (building.readers, control, *reversed(fronts)):
            await one.stop()
        if card is not None:
            for path in left:
                _forget(path, card)


def _built(settings: BuildingSettings) -> Whole:
    airlock = World(
        clock=time.monotonic,
        pulse_s=settings.pulse,
        speed=settings.speed,
        visitors=settings.seed if settings.visitors else None,
    )
    fitted = Fitted(settings.gates, settings.barriers, settings.speed)
    printer = FakePrinter(settings.printer_port)
    reader = FakeReader(settings.identity_port)
    reader.card = EidCard()
    folder = Path(settings.readers_folder) if settings.readers_folder else None
    readers = Readers(min(settings.readers, 2 * settings.gates), folder)
    return Whole(airlock, FieldWorld(time.monotonic, fitted), printer, reader, readers)


async def _scan(building: Whole, *fronts: ModbusFront | FakePrinter | FakeReader) -> None:
    """Scan until cancelled, as a PLC does: late scans are not made up for."""
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        building.scan()
        for front in fronts:
            await front.follow_faults()
        due = max(due + SCAN_S, loop.time())
        await asyncio.sleep(due - loop.time())


def _forget(card_at: Path, card: BuildingCard) -> None:
    # Another building may have left its own card there since.
    with suppress(BuildingAwayError):
        if BuildingCard.read(card_at) == card:
            card_at.unlink(missing_ok=True)
