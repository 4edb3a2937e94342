"""Everything that a bridge serves under its real rules, on simulated time: a day takes minutes.

What happens is what a busy day has, and more of it: people, cards, officers, movements, cars over
a loop, wires that are cut, controllers that fall silent or begin another life, a fire. Every record
is folded into the memory that a journal gives back to a bridge that starts.
"""

import gc
import sys
from collections.abc import Iterable, Iterator
from itertools import count

from device_bridge import inputs, panic, plan, reader
from device_bridge.airlock_state import Asked, LoopStalled, Record, Sampled
from device_bridge.bus_messages import ReaderTold
from device_bridge.field import BarrierBit, GateBit, Point, PointSample
from device_bridge.journal_memory import Memory
from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.codes import (
    Direction,
    Door,
    InputKind,
    Move,
    Purpose,
    ReaderStand,
    Right,
    Stand,
)
from device_bridge.protocol.requests import (
    PANIC,
    PLAN,
    Acknowledge,
    ConfirmPlan,
    Grant,
    PlanSpan,
    RaiseSilentAlarm,
)
from device_bridge.reader import Told
from tests.device_bridge.airlock_rig import WHO
from tests.device_bridge.airlock_rig import Rig as Airlock
from tests.device_bridge.barrier_rig import Scene as Barrier
from tests.device_bridge.gate_rig import Scene as Gate
from tests.device_bridge.gate_rig import grant

STEP_S = 0.8  # between two samples: less than what proves anything may be old
HOUR_S, DAY_S = 3600, 86_400
CARDS = 40
A_WHILE_S = 30  # between two requests of one device that come to nothing
AT = "2026-11-26T18:00:00.000+00:00"


class KeptGate(Gate):
    """A gate whose every record is kept, by a house that names its requests."""

    def __init__(self, house: "House", *grants: Grant) -> None:
        self._house = house
        super().__init__(*grants)

    def feed(self, event):
        self._house.keep(super().feed(event))
        return self.actions

    def name(self) -> str:
        return self._house.name()


class KeptBarrier(Barrier):
    """A barrier whose every record is kept, by a house that names its requests."""

    def __init__(self, house: "House") -> None:
        self._house = house
        super().__init__()
        self.see(BarrierBit.AT_OPEN)

    def feed(self, event):
        self._house.keep(super().feed(event))
        return self.actions

    def name(self) -> str:
        return self._house.name()


class House:
    """So many of each; `turn` lets `STEP_S` pass."""

    def __init__(self, gates: int = 8, barriers: int = 12, readers: int = 16) -> None:
        self.memory, self._seq, self._ids = Memory(), 0, count(1)
        self._steps = 0
        self.airlock = Airlock()
        grants = tuple(
            grant(f"{number:08x}", visit=f"v{number}", until=2e9) for number in range(1, CARDS + 1)
        )
        self.gates = [KeptGate(self, *grants) for _ in range(gates)]
        self.barriers = [KeptBarrier(self) for _ in range(barriers)]
        self.now, self.wall = 100.0, 1_700_000_000.0
        self._readers = [
            reader.at_start(f"reader/{n}", "gate/1", Direction.IN, self.now) for n in range(readers)
        ]
        button = panic.Button(Point.PANIC_1, "counter-1")
        self._panic = panic.Panic((button,), started_at=self.now)
        self._inputs = inputs.Inputs(
            tuple(inputs.Input(InputKind.GLASS, n) for n in (1, 2, 3, 4)), started_at=self.now
        )
        self._plan = self._planned()

    def _planned(self) -> plan.Plan:
        hours = range(int(self.wall) + HOUR_S, int(self.wall) + 2 * DAY_S, HOUR_S)
        spans = tuple(PlanSpan(at, at + HOUR_S // 2) for at in hours)
        made = plan.Plan(("barrier/1",))
        made, _ = plan.step(made, plan.Looked(self.wall), self.now)
        pushed = plan.Pushed(1, "d" * 16, int(self.wall) + 3 * DAY_S, spans)
        return plan.step(made, pushed, self.now)[0]

    # -- a day -------------------------------------------------------------------------------

    def day(self, hours: int, every_s: float) -> Iterator[tuple[float, int]]:
        """Let so many hours pass; at each look give the hour, and the blocks of memory in use."""
        looks = 0
        while (passed := self._steps * STEP_S) < hours * HOUR_S:
            if passed >= looks * every_s:
                looks += 1
                gc.collect()
                yield passed / HOUR_S, sys.getallocatedblocks()
            self.turn()

    def turn(self) -> None:
        """Let a moment pass, with what happens in it."""
        self._steps += 1
        self.now += STEP_S
        self.wall += STEP_S
        self._at_the_airlock()
        for number, gate in enumerate(self.gates):
            self._at_a_gate(gate, self._steps + 37 * number)
        for number, barrier in enumerate(self.barriers):
            self._at_a_barrier(barrier, self._steps + 53 * number)
        if self._steps % 2:
            self._at_the_readers()
        self._at_the_points()
        self._by_the_plan()

    def _every(self, seconds: float, steps: int | None = None) -> bool:
        steps = self._steps if steps is None else steps
        return steps % round(seconds / STEP_S) == 0

    def keep(self, actions: Iterable[object]) -> None:
        """Fold the records of a step into what a journal remembers."""
        for one in actions:
            if isinstance(one, Record):
                self._seq += 1
                self.memory.note(
                    JournalRecord(
                        self._seq, AT, one.kind, one.command, one.call, one.session, one.visit,
                        one.door, one.purpose, one.officer, one.role, one.post, one.outcome,
                        one.detail, one.device,
                    )
                )  # fmt: skip

    def name(self) -> str:
        return f"r-{next(self._ids)}"

    # -- the airlock -------------------------------------------------------------------------

    def _at_the_airlock(self) -> None:
        rig = self.airlock
        if self._every(300):
            self._visit(rig)
        elif self._every(10):
            rig.ask(Acknowledge(self.name(), WHO, "airlock/main", "none"))
        if self._every(1800):
            rig.pass_time(3.0, samples=False)  # the PLC is silent
        if self._every(2700):
            rig.boot = rig.boot % 0xFFFF + 1
        if self._every(HOUR_S):
            rig.feed(LoopStalled(2.0))
        rig.now += STEP_S
        rig.feed(Sampled(rig.sample()))
        self.keep(rig.records)
        for kept in (rig.records, rig.drives, rig.answers):
            kept.clear()

    def _visit(self, rig: Airlock) -> None:
        token = getattr(rig.select(Door.INNER, Purpose.EXIT), "token", "")
        if token:
            rig.operate(token)
            rig.done(Door.INNER)
            rig.look(inner_readback=False, inner_bolt=True)

    # -- gates and barriers ------------------------------------------------------------------

    def _at_a_gate(self, gate: "KeptGate", steps: int) -> None:
        if self._every(60, steps):
            gate.present(f"{steps % (CARDS + 5) + 1:08x}")
            self._passes(gate, 2 if self._every(900, steps) else 1)
        elif self._every(610, steps):
            gate.release()
            self._passes(gate)
        elif self._every(A_WHILE_S, steps):
            gate.ask(Acknowledge(self.name(), WHO, "gate/1", "none"))
        if self._every(1800, steps):
            gate.wait(3.0)
        if self._every(HOUR_S, steps):
            gate.see(GateBit.FREED, GateBit.OPEN_IN, GateBit.OPEN_OUT, ready=False)
        if self._every(2700, steps):
            gate.boot += 1
        gate.see(after=STEP_S)
        for alarm in gate.state.alarms:
            gate.ask(Acknowledge(self.name(), WHO, "gate/1", alarm.alarm))

    @staticmethod
    def _passes(gate: "KeptGate", people: int = 1) -> None:
        if gate.drives:
            gate.written()
            gate.opens()
            gate.walks(people)

    def _at_a_barrier(self, barrier: "KeptBarrier", steps: int) -> None:
        closed = barrier.state.stand is Stand.CLOSED
        stands = BarrierBit.AT_CLOSED if closed else BarrierBit.AT_OPEN
        if self._every(300, steps):
            barrier.select(Move.OPEN if closed else Move.CLOSE)
            barrier.operate()
            if barrier.drives:
                barrier.see(BarrierBit.OPENING if closed else BarrierBit.CLOSING, position=500)
                stands = BarrierBit.AT_OPEN if closed else BarrierBit.AT_CLOSED
        elif self._every(A_WHILE_S, steps):
            barrier.ask(Acknowledge(self.name(), WHO, "barrier/1", "none"))
        more = {BarrierBit.LOOP} if self._every(700, steps) else set()
        more |= {BarrierBit.DRIVE_FAULT} if self._every(HOUR_S, steps) else set()
        barrier.see(stands, *more, after=4.0 if self._every(1800, steps) else STEP_S)
        for alarm in barrier.state.alarms:
            barrier.ask(Acknowledge(self.name(), WHO, "barrier/1", alarm.alarm))

    # -- readers, points, plan ---------------------------------------------------------------

    def _at_the_readers(self) -> None:
        away = self._steps % round(1200 / STEP_S) < 10 / STEP_S
        for number, one in enumerate(self._readers):
            gone = away and number % 4 == self._steps // 1500 % 4
            stand = ReaderStand.OFFLINE if gone else ReaderStand.SECURE
            events = [Told(ReaderTold(one.name, stand, tamper=gone, mains=True))]
            for alarm in one.alarms if self._every(100, self._steps - 1) else ():
                events.append(_asked(Acknowledge(self.name(), WHO, one.name, alarm.alarm)))
            for event in events:
                self._readers[number], actions = reader.step(self._readers[number], event, self.now)
                self.keep(actions)

    def _at_the_points(self) -> None:
        on = {Point.MAINS, Point.BATTERY, Point.HEALTHY}
        on |= {Point.GLASS_1} if self._every(1700) else set()
        on |= {Point.PANIC_1} if self._every(HOUR_S) else set()
        on |= {Point.PANIC_RESET} if self._every(HOUR_S + 40) else set()
        on -= {Point.HEALTHY} if self._every(2500) else set()
        sample = PointSample(self.now, 1, tuple(n in on for n in range(32)))
        self._inputs, actions = inputs.step(self._inputs, inputs.PointsRead(sample), self.now)
        self.keep(actions)
        self._panic, actions = panic.step(self._panic, panic.PointsSeen(sample), self.now)
        self.keep(actions)
        if self._every(900):
            raised = RaiseSilentAlarm(self.name(), WHO, PANIC)
            self._panic, actions = panic.step(self._panic, _asked(raised), self.now)
            self.keep(actions)
            for alarm in inputs.view(self._inputs, self.now).alarms:
                taken = Acknowledge(self.name(), WHO, "inputs", alarm.alarm)
                self._inputs, actions = inputs.step(self._inputs, _asked(taken), self.now)
                self.keep(actions)

    def _by_the_plan(self) -> None:
        if self._every(5 * HOUR_S):
            confirm = _asked(ConfirmPlan(self.name(), WHO, PLAN, 1))
            self._plan, actions = plan.step(self._plan, confirm, self.now)
            self.keep(actions)
        if not self._every(4):
            return
        set_by = 2.0 if self._every(4 * HOUR_S) else 0.0
        self._plan, actions = plan.step(self._plan, plan.Looked(self.wall, set_by), self.now)
        self.keep(actions)
        for one in actions:
            if isinstance(one, plan.PlannedMove) and self._every(8):
                missed = plan.NotMoved(one.element, one.move, "obstructed")
                self._plan, told = plan.step(self._plan, missed, self.now)
                self.keep(told)


def _asked(request: object) -> Asked:
    return Asked("c", frozenset(Right), request, "t" * 32, 0.1)
