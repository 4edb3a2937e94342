"""The bridge's line to a field controller and a fake building, in one loop, on real Modbus."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from device_bridge import keys
from device_bridge.airlock_state import Asked, Elapsed
from device_bridge.building.run import running
from device_bridge.building.settings import BuildingSettings
from device_bridge.clock import boot_seconds
from device_bridge.drivers.modbus import ModbusSettings
from device_bridge.journal import Journal
from device_bridge.protocol.codes import BarrierKind, Right
from device_bridge.protocol.requests import GRANTS, Grant, Operate, PushGrants, SelectMove
from device_bridge.protocol.state import BarrierState, GateState, ReaderState
from device_bridge.server_field import FieldService
from device_bridge.server_reader import ReaderService
from device_bridge.settings import BarrierSettings, BridgeSettings, GateSettings, ReaderSettings
from device_bridge.training import AsyncBuilding
from tests.device_bridge.gate_rig import WHO, ZONE
from tests.device_bridge.proxy import Proxy

FAST = BuildingSettings(speed=8, gates=2, barriers=1)
GATES = (
    GateSettings("gate/1", ZONE, 1, anti_passback=True),
    GateSettings("gate/2", ZONE, 2),
)

BARRIERS = (BarrierSettings("shutter/1", BarrierKind.SHUTTER, 1),)


class Line:
    """One life of the field's service: what it tells, and what it is asked."""

    def __init__(self, folder: Path, port: int, readers: tuple[ReaderSettings, ...] = ()) -> None:
        self._settings = BridgeSettings(
            name="bridge", production=False, field=ModbusSettings(port=port), gate=GATES,
            barrier=BARRIERS, grants=str(folder / "grants.json"), reader=readers,
        )  # fmt: skip
        self.journal = Journal(folder / "journal.jsonl", keys.signing_key(folder / "journal.key"))
        self.answers: list[object] = []
        self.service = FieldService(
            self._settings, self.journal, boot_seconds,
            lambda _console, answer: self.answers.append(answer),
            lambda service, event: service.feed(event),
        )  # fmt: skip
        self.readers = ReaderService(
            self._settings, self.journal, boot_seconds,
            lambda _console, answer: self.answers.append(answer),
            through=lambda service, event: service.feed(event), card=self.service.feed,
        )  # fmt: skip
        self.asked = 0
        self._loops: list[asyncio.Task[None]] = []

    def start(self) -> None:
        self.service.start()
        both = (*self.service.loops(), *self.readers.loops())
        loops = [loop for _, loop in both] + [self._time()]
        self._loops = [asyncio.create_task(loop) for loop in loops]

    async def _time(self) -> None:
        while True:
            self.service.feed(Elapsed())
            self.readers.feed(Elapsed())
            await asyncio.sleep(0.05)

    async def stop(self) -> None:
        """Die at once: what is under way is lost."""
        for task in self._loops:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        await self.service.close()
        await self.readers.close()
        self.journal.close()

    # -- asking ------------------------------------------------------------------------------

    def ask(self, make: Callable[[str], object]) -> str:
        self.asked += 1
        name = f"{id(self)}-{self.asked}"
        event = Asked("c", frozenset(Right), make(name), "t" * 32, 0.1)
        self.service.feed(event)
        return name

    def push(self, *grants: Grant, version: int = 1) -> None:
        self.ask(lambda name: PushGrants(name, WHO, GRANTS, version, 1, 1, grants))

    def release(self, gate: str, move) -> str:
        """Let one through a gate, or move a barrier."""
        self.ask(lambda name: SelectMove(name, WHO, gate, move))
        return self.ask(lambda name: Operate(name, WHO, gate, "t" * 32, 1))

    # -- seeing ------------------------------------------------------------------------------

    def gate(self, name: str = "gate/1") -> GateState:
        return next(d for d in self.service.devices(boot_seconds()) if d.name == name)

    def told(self, name: str = "gate/1") -> list[str]:
        return [event.outcome.value for event in self.gate(name).events]

    def barrier(self, name: str = "shutter/1") -> BarrierState:
        return next(d for d in self.service.devices(boot_seconds()) if d.name == name)

    async def until(self, condition: Callable[[], bool], within_s: float = 10.0) -> None:
        async with asyncio.timeout(within_s):
            while not condition():  # noqa: ASYNC110 - a condition of the scene, not an event
                await asyncio.sleep(0.01)  # between two looks

    def reader(self, name: str = "reader/1") -> ReaderState:
        return next(d for d in self.readers.devices(boot_seconds()) if d.name == name)

    async def live(self) -> None:
        await self.until(lambda: self.gate().live and self.gate("gate/2").live)


class Place:
    """A fake building, and the line of the bridge that runs now."""

    def __init__(self, folder: Path, building: AsyncBuilding, port: int, readers=()) -> None:
        self._folder, self._port = folder, port
        self.building = building
        self.line = Line(folder, port, readers)

    async def restart(self, between: Callable[[], Awaitable[None]] | None = None) -> None:
        """Kill the bridge's line, let something happen, and begin another life of it."""
        await self.line.stop()
        if between is not None:
            await between()
        self.line = Line(self._folder, self._port)
        self.line.start()

    async def edges(self) -> list[int]:
        """Count every switching on, as the outputs themselves count it."""
        return [gate.edges for gate in (await self.building.state()).gates]


@asynccontextmanager
async def place(
    folder: Path, fitted: BuildingSettings = FAST, readers=(), *, through: Proxy | None = None
):
    """Serve a building and a line to it, `through` a proxy where one is given."""
    async with running(fitted, folder / "card.json") as card:
        building = await AsyncBuilding.connect(card)
        port = card.field_port
        if through is not None:
            through.target, port = port, through.port
        made = Place(folder, building, port, readers)
        made.line.start()
        try:
            await made.line.live()
            yield made
        finally:
            await made.line.stop()
            await building.close()
