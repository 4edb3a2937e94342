"""The airlock in motion: plant, wires and PLC joined, one scan at a time, on one clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from device_bridge import plc as registers
from device_bridge.building import faults, plant, plc
from device_bridge.building.deeds import CannotError, done
from device_bridge.building.doors import Pace
from device_bridge.building.faults import PLC, Fault
from device_bridge.building.station import REBOOT_S, STANDING, Inbox, new_life
from device_bridge.building.visitors import VisitorStream
from device_bridge.plc import Bit
from device_bridge.protocol.codes import Door
from device_bridge.training_messages import (
    BuildingState,
    Do,
    DoorView,
    FaultKind,
    PersonView,
    PlcView,
    SignalState,
)


class World:
    """All state of the fake airlock; knows no socket, and is told the time by `clock`."""

    layout = registers.AIRLOCK_MAP

    def __init__(
        self,
        *,
        clock: Callable[[], float],
        pulse_s: float = registers.PULSE_S,
        speed: float = 1.0,
        visitors: int | None = None,
    ) -> None:
        now = clock()
        self._clock = clock
        self.plant = plant.Plant(pace=Pace().times(speed))
        self.plc = plc.PlcState(boot=new_life(0), booted_at=now, pulse_s=pulse_s)
        self.faults: dict[str, Fault] = {}
        self._inbox = Inbox()
        self._up_at = now
        self._visitors = None if visitors is None else VisitorStream(visitors, now, speed)

    def scan(self) -> None:
        """Let the plant move and, unless it stands still, the PLC run one scan."""
        now = self._clock()
        self.plant = plant.step(self.plant, self._driven(now), now)
        if self._visitors is not None:
            self.plant = self._visitors.step(self.plant, now)
        if not self.scanning:
            return
        read = faults.spoiled(plant.signals(self.plant, now), self.faults, now)
        block, executed = self._inbox.take()
        self.plc = plc.step(self.plc, read, now, block)
        executed()

    @property
    def scanning(self) -> bool:
        """Tell whether the PLC's program runs."""
        standing = self.trouble is not None and self.trouble.kind in STANDING
        return self._clock() >= self._up_at and not standing

    @property
    def answering(self) -> bool:
        """Tell whether the PLC answers on its wire."""
        frozen = self.trouble is not None and self.trouble.kind is FaultKind.FROZEN
        return self._clock() >= self._up_at and not frozen

    @property
    def life(self) -> int:
        """Return the boot id of the PLC."""
        return self.plc.boot

    @property
    def trouble(self) -> Fault | None:
        """Return what is wrong with the PLC itself."""
        return self.faults.get(PLC)

    def bits(self) -> tuple[bool, ...]:
        """Return the discrete inputs as of the last scan."""
        return self.plc.inputs.bits

    def words(self) -> tuple[int, ...]:
        """Return the input registers as of the last scan."""
        return plc.words(self.plc)

    def write(self, block: plc.Block, executed: Callable[[], None]) -> bool:
        """Take in a write block for the coming scans; False when too many wait."""
        return self._inbox.put(block, executed)

    def beat(self, value: int) -> None:
        """Take in the host's heartbeat."""
        self.plc = plc.beaten(self.plc, value, self._clock())

    def do(self, what: Do) -> None:
        """Let a person do something; raise `CannotError`."""
        self.plant = done(self.plant, what, self._clock())

    def break_(self, signal: str, fault: Fault) -> None:
        """Break a signal or the PLC; raise `CannotError` when the two do not fit."""
        why = faults.misfit(signal, fault.kind)
        if why is not None:
            raise CannotError(why, signal)
        if fault.kind is FaultKind.REBOOT:
            self._reboot()
            return
        self.faults[signal] = fault
        self._set_outputs_dead()

    def mend(self, signal: str = "") -> None:
        """Mend one signal, or everything."""
        if signal:
            self.faults.pop(signal, None)
        else:
            self.faults.clear()
        self._set_outputs_dead()

    def state(self) -> BuildingState:
        """Return all that is true now."""
        now = self._clock()
        true = plant.signals(self.plant, now)
        return BuildingState(
            outer=self._door(Door.OUTER, self.plc.edges_outer),
            inner=self._door(Door.INNER, self.plc.edges_inner),
            plc=self._plc(),
            signals=tuple(_signal(bit, true, self.plc.inputs, self.faults) for bit in Bit),
            people=tuple(
                PersonView(p.number, p.place, p.goal, p.doing, p.count, p.metal)
                for p in self.plant.people
            ),
            inside=self.plant.inside,
            staying=self.plant.switches.stay,
        )

    def _driven(self, now: float) -> plc.Outputs:
        # While the program stands still the cards hold their outputs, until their own watchdog
        # drops them; the program finds out when it goes on (`plc.step`).
        held = now - self.plc.scanned_at <= plc.SCAN_WATCHDOG_S
        return self.plc.driven if held else plc.Outputs()

    def _reboot(self) -> None:
        now = self._clock()
        self._inbox.clear()
        self.plc = plc.booted(self.plc, new_life(self.plc.boot), now)
        self._up_at = now + REBOOT_S

    def _set_outputs_dead(self) -> None:
        dead = self.trouble is not None and self.trouble.kind is FaultKind.DEAD_OUTPUT
        # A card that comes back to life switches nothing that was asked of it while it was dead.
        outputs = self.plc.outputs if dead or not self.plc.dead_outputs else plc.Outputs()
        self.plc = replace(self.plc, dead_outputs=dead, outputs=outputs)

    def _door(self, which: Door, edges: int) -> DoorView:
        door = self.plant.door(which)
        outputs = self.plant.outputs
        released = outputs.inner if which is Door.INNER else outputs.outer
        return DoorView(which, door.leaf, door.bolted, released, edges, door.held)

    def _plc(self) -> PlcView:
        state = self.plc
        broken = tuple(f"{name} {fault.kind}" for name, fault in sorted(self.faults.items()))
        return PlcView(
            boot=state.boot,
            tick=state.tick,
            last_seq=state.last_seq,
            result=state.result,
            blocks=state.blocks,
            host_alive=state.host_alive,
            faults=broken,
        )


def _signal(
    bit: Bit, true: plc.Inputs, read: plc.Inputs, broken: Mapping[str, Fault]
) -> SignalState:
    name = bit.name.lower()
    return SignalState(name, true[bit], read[bit], faults.fault_on(name, broken))
