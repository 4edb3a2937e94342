"""A driver and a fake building on one loop, and what tests of drivers do with them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from device_bridge.building.run import running
from device_bridge.building.settings import BuildingSettings
from device_bridge.drivers.modbus import ModbusPlc, ModbusSettings, PlcError
from device_bridge.plc import MAX_AGE_TICKS, Op, Result, Sample, Word
from device_bridge.training import AsyncBuilding, BuildingCard, BuildingState

SCENE_WITHIN_S = 20.0
FAST = BuildingSettings(speed=10, pulse=0.3)


class PlcDriver(Protocol):
    """What every driver of a PLC can do; the contract tests know nothing else."""

    async def connect(self) -> None: ...
    async def read(self) -> Sample: ...
    async def write(self, seq: int, op: Op, session: int, tick: int, max_age: int) -> Result: ...
    async def beat(self, value: int) -> None: ...
    async def close(self) -> None: ...


class Make(Protocol):
    def __call__(self, card: BuildingCard, *, production: bool = False) -> PlcDriver: ...


def modbus(card: BuildingCard, *, production: bool = False) -> ModbusPlc:
    return ModbusPlc(ModbusSettings(port=card.modbus_port), production=production)


# A driver for another protocol is one more line, once the building speaks it.
DRIVERS: dict[str, Make] = {"modbus": modbus}


class Bench:
    """One scene: the true building, and the PLC as the driver sees it."""

    def __init__(self, building: AsyncBuilding, driver: PlcDriver) -> None:
        self.building = building
        self.driver = driver
        self._beats = 0
        self.seq = 0

    async def beat(self) -> None:
        self._beats = (self._beats + 1) & 0xFFFF
        await self.driver.beat(self._beats)

    async def write(self, op: Op, *, tick: int | None = None, session: int = 1) -> Result:
        """Send one more block, as fresh as can be unless `tick` says otherwise."""
        await self.beat()
        now = (await self.driver.read()).word(Word.TICK)
        self.seq += 1
        age = MAX_AGE_TICKS
        return await self.driver.write(self.seq, op, session, now if tick is None else tick, age)

    async def edges(self) -> tuple[int, int]:
        state = await self.building.state()
        return state.outer.edges, state.inner.edges

    async def until(
        self,
        condition: Callable[[BuildingState], bool],
        within_s: float = 5.0,
        *,
        beating: bool = True,
    ) -> BuildingState:
        """Keep the heartbeat going, or not, until the building is so."""
        async with asyncio.timeout(within_s):
            while not condition(state := await self.building.state()):
                if beating:
                    await self.beat()
                await asyncio.sleep(0.01)
        return state

    async def bad_read(self, error: type[PlcError] = PlcError, within_s: float = 2.0) -> None:
        """Read until `error` comes; any other one fails."""
        async with asyncio.timeout(within_s):
            while True:
                try:
                    await self.driver.read()
                except error:
                    return
                await asyncio.sleep(0.02)

    async def good_read(self, within_s: float = 5.0) -> Sample:
        """Read until a whole good sample comes."""
        async with asyncio.timeout(within_s):
            while True:
                try:
                    return await self.driver.read()
                except PlcError:
                    await asyncio.sleep(0.02)


@asynccontextmanager
async def bench(
    card_at: Path, make: Make = modbus, settings: BuildingSettings = FAST
) -> AsyncIterator[Bench]:
    """Serve a building, and connect a driver and a remote control to it."""
    async with running(settings, card_at) as card:
        building = await AsyncBuilding.connect(card)
        driver = make(card)
        try:
            await driver.connect()
            yield Bench(building, driver)
        finally:
            await driver.close()
            await building.close()


def play(scene: Coroutine[None, None, None]) -> None:
    """Run one scene to its end, or fail."""
    asyncio.run(asyncio.wait_for(scene, SCENE_WITHIN_S))
