"""One bollard group on its own clock: what its inputs say, what was asked, what came of it."""

from device_bridge.airlock_state import Answer, Asked
from device_bridge.barrier import at_start, step
from device_bridge.element import MoveDrive, Seen
from device_bridge.field import BARRIER_BITS, BarrierBit, BarrierSample
from device_bridge.plc import NOT_COUNTED
from device_bridge.protocol.codes import BarrierKind, Move, Right, Role
from device_bridge.protocol.requests import Operate, SelectMove, Who

WHO = Who("peeters", Role.OFFICER, "counter-2")
HEALTHY = frozenset({BarrierBit.LOOP_HEALTHY, BarrierBit.EYE_HEALTHY})
NAME = "bollards/front"


class Scene:
    """One barrier on its own clock."""

    def __init__(self) -> None:
        self.now = 100.0
        self.state = at_start(NAME, BarrierKind.BOLLARD, self.now)
        self.actions, self.asked = [], 0
        self.inside: bool | None = False  # of whom it closes the way out

    def feed(self, event):
        self.state, self.actions = step(self.state, event, self.now)
        return self.actions

    def see(self, *bits: BarrierBit, position: int | None = 0, boot: int = 1, after: float = 0.1):
        self.now += after
        on = HEALTHY | set(bits)
        where = NOT_COUNTED if position is None else position
        words = (where, 0, 0, 0)
        values = tuple(number in on for number in range(BARRIER_BITS))
        return self.feed(Seen(BarrierSample(self.now, boot, words, values, self.inside)))

    def late(self, old_s: float, *bits: BarrierBit):
        """See a sample that was so long on its way, and nothing before it."""
        self.now += old_s + 0.1
        values = tuple(number in HEALTHY | set(bits) for number in range(BARRIER_BITS))
        return self.feed(
            Seen(BarrierSample(self.now - old_s, 1, (0, 0, 0, 0), values, self.inside))
        )

    def sick(self, *missing: BarrierBit):
        self.now += 0.1
        on = (HEALTHY - set(missing)) | {BarrierBit.AT_OPEN}
        values = tuple(number in on for number in range(BARRIER_BITS))
        return self.feed(Seen(BarrierSample(self.now, 1, (0, 0, 0, 0), values, self.inside)))

    def ask(self, request, *, console="c", age=0.1, rights=frozenset(Right)):
        self.feed(Asked(console, rights, request, "t" * 32, age))
        return next((a.message for a in self.actions if isinstance(a, Answer)), None)

    def name(self) -> str:
        self.asked += 1
        return f"r{self.asked}"

    def select(self, move=Move.CLOSE, **more):
        return self.ask(SelectMove(self.name(), WHO, NAME, move), **more)

    def operate(self, token="t" * 32, **more):
        return self.ask(Operate(self.name(), WHO, NAME, token, 1), **more)

    @property
    def drives(self):
        return [action.op for action in self.actions if isinstance(action, MoveDrive)]

    def alarms(self):
        return {alarm.kind for alarm in self.state.alarms if alarm.active}
