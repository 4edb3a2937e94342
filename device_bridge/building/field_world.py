"""The field controller in motion: the grounds, their wires and the PLC joined, scan by scan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from device_bridge.building import field_plc, grounds
from device_bridge.building.deeds import CannotError
from device_bridge.building.faults import ON_THE_PLC, Fault
from device_bridge.building.plc import Block
from device_bridge.building.station import REBOOT_S, STANDING, Inbox, new_life
from device_bridge.field import (
    BARRIER_BITS,
    BARRIERS,
    FIELD_MAGIC,
    FIELD_MAP,
    FIELD_VERSION,
    GATE_BITS,
    GATES,
    POINTS,
    READER_WORDS,
    Point,
)
from device_bridge.plc import NOT_COUNTED, SIMULATED, TICK_S
from device_bridge.training_messages import BarrierView, Do, FaultKind, GateView, Why

NAME = "field"  # under which its faults are set
# Cut: its input modules are away, and each signal that they carry reads zero.
_FAULTS = {*ON_THE_PLC, FaultKind.CUT} - {FaultKind.DEAD_OUTPUT}


@dataclass(frozen=True, slots=True)
class Fitted:
    """How much of it stands there."""

    gates: int = 0
    barriers: int = 0
    speed: float = 1.0


class FieldWorld:
    """All state around the airlock; knows no socket, and is told the time by `clock`."""

    layout = FIELD_MAP

    def __init__(self, clock: Callable[[], float], fitted: Fitted) -> None:
        now = clock()
        self._clock = clock
        self._inbox = Inbox()
        self._up_at = now
        self.fire = False  # the panel of the airlock's side says so too
        self.grounds = grounds.fitted(fitted.gates, fitted.barriers, fitted.speed)
        self.plc = field_plc.FieldPlc(new_life(0), now)
        self.trouble: Fault | None = None

    def scan(self) -> None:
        """Let the grounds move and, unless it stands still, the controller run one scan."""
        now = self._clock()
        self.grounds = grounds.step(self.grounds, self.plc, now, fire=self.fire)
        standing = self.trouble is not None and self.trouble.kind in STANDING
        if now < self._up_at or standing:
            return
        block, executed = self._inbox.take()
        read = grounds.signals(self.grounds, self.plc)
        if self.trouble is not None and self.trouble.kind is FaultKind.CUT:
            read = _cut(read)
        self.plc = field_plc.step(self.plc, read, now, block)
        executed()

    @property
    def life(self) -> int:
        """Return the boot id."""
        return self.plc.boot

    @property
    def answering(self) -> bool:
        """Tell whether the controller answers on its wire."""
        frozen = self.trouble is not None and self.trouble.kind is FaultKind.FROZEN
        return self._clock() >= self._up_at and not frozen

    def write(self, block: Block, executed: Callable[[], None]) -> bool:
        """Take in a write block for the coming scans; False when too many wait."""
        return self._inbox.put(block, executed)

    def beat(self, value: int) -> None:
        """Take in the host's heartbeat."""
        self.plc = field_plc.beaten(self.plc, value, self._clock())

    def do(self, what: Do) -> None:
        """Let a person do something; raise `CannotError`."""
        self.grounds = grounds.done(self.grounds, what, self._clock())

    def break_(self, fault: Fault) -> None:
        """Break the controller itself; raise `CannotError` when the kind does not fit."""
        if fault.kind not in _FAULTS:
            raise CannotError(Why.KIND_DOES_NOT_FIT, NAME)
        if fault.kind is FaultKind.REBOOT:
            now = self._clock()
            self._inbox.clear()
            self.plc = field_plc.booted(self.plc, new_life(self.plc.boot), now)
            self._up_at = now + REBOOT_S
        else:
            self.trouble = fault

    # -- the wire ----------------------------------------------------------------------------

    def words(self) -> tuple[int, ...]:
        """Return the input registers as of the last scan."""
        plc, read = self.plc, self.plc.inputs
        found = [FIELD_MAGIC, SIMULATED | FIELD_VERSION, plc.boot, plc.tick, plc.last_seq]
        found += [plc.result, len(read.gates), len(read.barriers), 0, 0]
        for number in range(GATES):
            gate = plc.gates[number]
            passed = read.passed[number] if number < len(read.passed) else (0, 0)
            found += [*passed, gate.edges & 0xFFFF, self._left(gate.ends_at)]
        for number in range(BARRIERS):
            one = plc.barriers[number]
            known = number < len(read.positions)
            found += [
                read.positions[number] if known else NOT_COUNTED, one.edges_close & 0xFFFF,
                one.edges_open & 0xFFFF, self._left(one.ends_at),
            ]  # fmt: skip
        for number in range(GATES):
            found += read.readers[number] if number < len(read.readers) else (0,) * READER_WORDS
        return tuple(found)

    def bits(self) -> tuple[bool, ...]:
        """Return the discrete inputs as of the last scan."""
        read = self.plc.inputs
        absent = (False,) * GATE_BITS
        gates = [bit for one in _filled(read.gates, absent, GATES) for bit in one]
        barriers = _filled(read.barriers, (False,) * BARRIER_BITS, BARRIERS)
        points = read.points or (False,) * POINTS
        return (*gates, *(bit for one in barriers for bit in one), *points)

    def _left(self, ends_at: float) -> int:
        return min(0xFFFF, round(max(0.0, ends_at - self.plc.scanned_at) / TICK_S))

    # -- the truth ---------------------------------------------------------------------------

    def gates(self) -> tuple[GateView, ...]:
        """Return the gates as they truly are."""
        return tuple(
            GateView(
                f"gate/{number + 1}", self.plc.gates[number].way, lane.in_lane, lane.passed_in,
                lane.passed_out, self.plc.gates[number].edges, len(lane.waiting), lane.freed,
            )
            for number, lane in enumerate(self.grounds.lanes)
        )  # fmt: skip

    def barriers(self) -> tuple[BarrierView, ...]:
        """Return the bollards and shutters as they truly are."""
        return tuple(
            BarrierView(
                f"barrier/{number + 1}", round(drive.position, 3), self.plc.barriers[number].way,
                self.plc.barriers[number].edges_close, self.plc.barriers[number].edges_open,
                drive.loop or drive.eye,
            )
            for number, drive in enumerate(self.grounds.drives)
        )  # fmt: skip

    def points(self) -> tuple[str, ...]:
        """Return the names of the alarm inputs that are on."""
        return tuple(point.name.lower() for point in Point if point in self.grounds.points)


def _cut(read: field_plc.FieldInputs) -> field_plc.FieldInputs:
    """Return what a controller without its input modules reads; what it counts itself stays."""
    return replace(
        read,
        gates=tuple((False,) * len(bits) for bits in read.gates),
        barriers=tuple((False,) * len(bits) for bits in read.barriers),
        positions=(NOT_COUNTED,) * len(read.positions),
        points=(False,) * len(read.points),
    )


def _filled(
    rows: tuple[tuple[bool, ...], ...], absent: tuple[bool, ...], count: int
) -> tuple[tuple[bool, ...], ...]:
    return rows + (absent,) * (count - len(rows))
