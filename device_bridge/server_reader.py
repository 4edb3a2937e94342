"""The badge readers as the server keeps them: a process a bus, the rules, and the way to a gate."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path

from device_bridge import keys, reader
from device_bridge.airlock_state import Answer, Asked, Record
from device_bridge.bus_messages import AnyTold, BusReader, BusSetup, BusTold, CardTold
from device_bridge.clock import Clock
from device_bridge.drivers.osdp_process import BusProcess
from device_bridge.element import FRESH_S
from device_bridge.journal import Journal
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.codes import Direction, ReaderStand, Refusal, Stage
from device_bridge.protocol.state import AnyDevice, ReaderState
from device_bridge.reader import AnyReaderEvent, Reader, Told
from device_bridge.recording import recorded
from device_bridge.services import BusEvent, CardEvent, CommonEvent
from device_bridge.settings import BridgeSettings

AWAY = frozenset({ReaderStand.OFFLINE, ReaderStand.UNKNOWN})


class ReaderService:
    """Every badge reader of this bridge; raise `KeyFileError` for a key that cannot be used.

    `through` lets an event through the bridge, `card` takes a card to its gate.
    """

    look_every_s = 0.25

    def __init__(
        self,
        settings: BridgeSettings,
        journal: Journal,
        clock: Clock,
        pay: Callable[[str, AnyAnswer], None],
        *,
        through: Callable[[ReaderService, BusEvent], None],
        card: Callable[[CardEvent], None],
    ) -> None:
        self._journal, self._clock, self._pay = journal, clock, pay
        self._through, self._card = through, card
        now = clock()
        self._readers: dict[str, Reader] = {}
        on_bus: dict[tuple[str, int], list[BusReader]] = {}
        for one in settings.reader:
            way = Direction(one.direction)
            self._readers[one.name] = reader.at_start(one.name, one.gate, way, now, label=one.label)
            key = keys.reader_key(Path(one.key)).hex()
            on_bus.setdefault((one.port, one.baud), []).append(
                BusReader(one.name, one.address, key)
            )
        self._on = {port: tuple(one.name for one in found) for (port, _), found in on_bus.items()}
        self._buses = tuple(
            BusProcess(BusSetup(port, baud, tuple(found)), partial(self._told, port))
            for (port, baud), found in on_bus.items()
        )

    @property
    def simulated(self) -> bool | None:
        """Say nothing: a reader does not tell what it is."""
        return None

    def start(self) -> None:
        """Begin knowing nothing: no reader remembers."""

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return the supervisor of each bus."""
        return tuple((f"reader bus {n}", bus.run()) for n, bus in enumerate(self._buses, 1))

    def owns(self, device: str) -> bool:
        """Tell whether a request is for one of its readers."""
        return device in self._readers

    def _told(self, port: str, told: AnyTold | None) -> None:
        """Take in what a bus says; only a reader that is secure has cards.

        A card that waited to be read here, while this bridge stood still, is late.
        """
        if not isinstance(told, CardTold):
            self._through(self, BusEvent(port, told))
            return
        found = self._readers.get(told.name)
        if found is not None and found.stand is ReaderStand.SECURE:
            late = told.late or self._clock() - told.at > FRESH_S
            self._card(CardEvent(found.gate, found.direction, told.card, late))

    def feed(self, event: CommonEvent | BusEvent) -> None:
        """Let one event through the rules of whom it concerns."""
        match event:
            case BusEvent(port=port, told=told):
                heard = {one.name: one for one in told.readers} if told else {}
                for name in self._on[port]:
                    self._step(name, Told(heard.get(name), _nobody_heard(told)))
            case Asked(request=request):
                self._step(str(getattr(request, "device", "")), event)
            case _:
                for name in self._readers:
                    self._step(name, event)

    def _step(self, name: str, event: AnyReaderEvent) -> None:
        self._readers[name], actions = reader.step(self._readers[name], event, self._clock())
        recorded(self._journal, [one for one in actions if isinstance(one, Record)])
        for one in actions:
            if isinstance(one, Answer):
                self._pay(one.console, one.message)

    def devices(self, now: float) -> tuple[AnyDevice, ...]:
        """Return every reader as consoles may know it."""
        return tuple(reader.view(one, now) for one in self._readers.values())

    def unlike(self, one: AnyDevice, other: AnyDevice) -> bool:
        """Tell whether two views differ in more than their ages."""
        if isinstance(one, ReaderState) and isinstance(other, ReaderState):
            return reader.unlike(one, other)
        return True

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Know of no movement."""
        del command
        return None

    async def close(self) -> None:
        """End the processes."""
        for bus in self._buses:
            await bus.close()


def _nobody_heard(told: BusTold | None) -> bool:
    """Tell whether it is the bus that is away: of a single reader nobody could say."""
    if told is None or not told.port:
        return True
    return len(told.readers) > 1 and all(one.stand in AWAY for one in told.readers)
