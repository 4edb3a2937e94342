"""The line to the field controller: gates, bollards and shutters behind one polled PLC.

The bridge's own copy of the grants belongs to it too: no card waits for a console.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import structlog

from device_bridge import barrier, barrier_view, gate, gate_view
from device_bridge.airlock_state import Asked, NotWritten
from device_bridge.clock import Clock, wall_seconds
from device_bridge.drivers.modbus import (
    ModbusPlc,
)
from device_bridge.element import FRESH_S, AnyElementEvent, CardHeld, GateSeen, MoveDrive, Seen
from device_bridge.field import FIELD_MAP, barrier_sample, gate_sample
from device_bridge.gate_state import at_start
from device_bridge.grants_file import StoredGrants
from device_bridge.journal import Journal
from device_bridge.plc import MAX_AGE_TICKS, SEQ_KEPT, SIMULATED, Sample, Word, next_seq
from device_bridge.plc_line import PlcLine
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.codes import Direction, Refusal, Stage
from device_bridge.protocol.requests import GRANTS
from device_bridge.protocol.state import AnyDevice, BarrierState, GateState
from device_bridge.recording import recorded
from device_bridge.server_element import ServedElement
from device_bridge.services import CardEvent, CommonEvent, ElementEvent, SampleEvent
from device_bridge.settings import BridgeSettings, GateSettings

POLL_S = 0.1
log = structlog.get_logger()

Element = ServedElement[Any]  # of whichever kind: its rules and its view go together


class FieldService:
    """Every element of one field controller. `through` lets an event through the bridge."""

    look_every_s = 0.12

    def __init__(
        self,
        settings: BridgeSettings,
        journal: Journal,
        clock: Clock,
        pay: Callable[[str, AnyAnswer], None],
        through: Callable[[FieldService, ElementEvent | SampleEvent], None],
        *,
        inside: Callable[[], bool | None] = lambda: False,
    ) -> None:
        self._inside = inside
        self._journal, self._clock, self._pay, self._through = journal, clock, pay, through
        made = ModbusPlc(
            settings.field, production=settings.production, clock=clock, layout=FIELD_MAP
        )
        self._line = PlcLine(made, clock, "field", POLL_S)
        self._sample: Sample | None = None
        self._sequences: deque[int] = deque(maxlen=SEQ_KEPT)  # of the newest writes
        self._to_drive = asyncio.Event()
        self._grants = StoredGrants(Path(settings.grants), journal)
        self._zones: dict[str, frozenset[str]] = {}  # the gates of each
        self._zone_of = {one.name: one.zone for one in settings.gate}
        self._read_apart = frozenset(one.gate for one in settings.reader)
        self._elements: dict[str, Element] = {}
        for one in settings.gate:
            self._elements[one.name] = self._gate(one)
            self._zones[one.zone] = self._zones.get(one.zone, frozenset()) | {one.name}
        for bar in settings.barrier:
            state = barrier.at_start(bar.name, bar.kind, clock(), bar.label, way_out=bar.exit)
            self._elements[bar.name] = ServedElement(
                bar.number - 1,
                state,
                barrier.step,
                barrier_view.view,
                self._exit_seen if bar.exit else _barrier_seen,
            )

    def _gate(self, one: GateSettings) -> Element:
        state = at_start(
            one.name, one.zone, self._clock(), label=one.label, anti_passback=one.anti_passback,
            own_readers=one.name in self._read_apart,
        )  # fmt: skip
        seen = partial(self._gate_seen, one.zone)
        return ServedElement(one.number - 1, state, gate.step, gate_view.view, seen)

    def _exit_seen(self, whole: Sample, number: int) -> Seen:
        return Seen(replace(barrier_sample(whole, number), inside=self._inside()))

    def _gate_seen(self, zone: str, whole: Sample, number: int) -> GateSeen:
        return GateSeen(
            gate_sample(whole, number), wall_seconds(), self._grants.book, self._last_way(zone)
        )

    def _last_way(self, zone: str) -> Callable[[str, str], Direction | None]:
        return partial(self._journal.gates.last_way, self._zones[zone])

    def _card(self, event: CardEvent) -> None:
        last_way = self._last_way(self._zone_of[event.gate])
        held = CardHeld(
            event.card, event.direction, event.late, wall_seconds(), self._grants.book, last_way
        )
        self._feed(self._elements[event.gate], held)

    @property
    def simulated(self) -> bool | None:
        """Tell whether the controller says of itself that it is a fake; None before it spoke."""
        sample = self._sample
        return None if sample is None else bool(sample.word(Word.VERSION) & SIMULATED)

    def start(self) -> None:
        """Begin with what the journal remembers; what a crash left open is not known."""
        recorded(self._journal, list(self._journal.in_doubt()))
        self._grants.start()
        for element in self._elements.values():
            element.start(self._journal)

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return the poll and the driver."""
        return (
            ("the poll of the field", self._line.poll(self._seen)),
            ("the field's driver", self._drive()),
        )

    def owns(self, device: str) -> bool:
        """Tell whether a request is for one of its elements, or for the grants of its gates."""
        return device in self._elements or (device == GRANTS and bool(self._zones))

    def feed(self, event: CommonEvent | ElementEvent | SampleEvent | CardEvent) -> None:
        """Let one event through the rules of whom it concerns."""
        match event:
            case ElementEvent(element=name, event=one):
                self._feed(self._elements[name], one)
            case CardEvent():
                self._card(event)
            case Asked(request=request):
                self._ask(str(getattr(request, "device", "")), event)
            case SampleEvent(sample=sample):
                self._sample = sample
                for element in self._elements.values():
                    self._feed(element, element.seen(sample))
            case _:
                for element in self._elements.values():
                    self._feed(element, event)

    def _ask(self, device: str, event: Asked) -> None:
        if device == GRANTS:
            self._pay(event.console, self._grants.asked(event))
        else:
            self._feed(self._elements[device], event)

    def _feed(self, element: Element, event: AnyElementEvent) -> None:
        element.feed(event, self._journal, self._clock, self._pay)
        if element.drives:
            self._to_drive.set()

    def devices(self, now: float) -> tuple[AnyDevice, ...]:
        """Return every element as consoles may know it."""
        return tuple(element.view(now) for element in self._elements.values())

    def unlike(self, one: AnyDevice, other: AnyDevice) -> bool:
        """Tell whether two views differ in more than their ages."""
        if isinstance(one, BarrierState) and isinstance(other, BarrierState):
            return barrier_view.unlike(one, other)
        if isinstance(one, GateState) and isinstance(other, GateState):
            return gate_view.unlike(one, other)
        return True

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Return how far a command came, None when it is nobody's newest."""
        found = (element.stage(command) for element in self._elements.values())
        return next((stage for stage in found if stage), None)

    async def close(self) -> None:
        """Hang up."""
        await self._line.close()

    # -- loops -----------------------------------------------------------------------------

    def _seen(self, sample: Sample) -> None:
        before = self._sample
        new_life = before is None or before.word(Word.BOOT) != sample.word(Word.BOOT)
        if new_life and not sample.word(Word.TICK):
            # It has not read its inputs yet: a card of long ago would be counted after this.
            return
        self._through(self, SampleEvent(sample))

    async def _drive(self) -> None:
        while True:
            await self._to_drive.wait()
            self._to_drive.clear()
            for name, element in self._elements.items():
                while element.drives:
                    came_of_it = await self._driven(element.number, element.drives.popleft())
                    self._through(self, ElementEvent(name, came_of_it))

    async def _driven(self, number: int, drive: MoveDrive) -> AnyElementEvent:
        """Write one block, once; what came of it is an event like any other."""
        sample = self._sample
        if sample is None or self._clock() - sample.taken_at > FRESH_S:
            return NotWritten(drive.command)
        seq = next_seq(sample.word(Word.LAST_SEQ), self._sequences)
        self._sequences.append(seq)
        tick = sample.word(Word.TICK)
        return await self._line.write(
            drive.command, seq, op=drive.op, subject=number, tick=tick, max_age=MAX_AGE_TICKS
        )


def _barrier_seen(whole: Sample, number: int) -> Seen:
    return Seen(barrier_sample(whole, number))
