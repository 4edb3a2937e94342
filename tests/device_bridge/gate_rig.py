"""One speed gate on its own clock: what its inputs say, what was asked, what came of it."""

from device_bridge.airlock_state import Answer, Asked, Elapsed, JournalFailed, Record, Written
from device_bridge.element import CardHeld, GateSeen, MoveDrive
from device_bridge.field import GATE_BITS, FieldOp, GateBit, GateSample
from device_bridge.gate import step
from device_bridge.gate_state import at_start
from device_bridge.gate_view import view
from device_bridge.grants import Book, book_of
from device_bridge.plc import Result
from device_bridge.protocol.codes import Direction, Move, Right, Role
from device_bridge.protocol.requests import Grant, Operate, SelectMove, Who

WHO = Who("peeters", Role.OFFICER, "counter-2")
NAME, ZONE, CARD = "gate/1", "offices", "04a2c1d7"
NOON = 1_700_000_000.0
READY = frozenset({GateBit.READY})
IN, OUT = 1, 2


def grant(card: str = CARD, **more) -> Grant:
    return Grant(**{
        "credential": card, "zones": (ZONE,), "since": NOON - 60, "until": NOON + 3600,
        "visit": "v1", **more,
    })  # fmt: skip


class Scene:
    """One gate, the grants it decides by, and what its field controller counts."""

    def __init__(
        self, *grants: Grant, anti_passback: bool = False, own_readers: bool = False
    ) -> None:
        self.now, self.wall = 100.0, NOON
        self.state = at_start(
            NAME, ZONE, self.now, anti_passback=anti_passback, own_readers=own_readers
        )
        self.book: Book = book_of(1, grants)
        self.last_way: dict[tuple[str, str], Direction] = {}
        self.actions, self.asked = [], 0
        self.passed_in = self.passed_out = self.edges = 0
        self.cards, self.way, self.card = 0, 0, 0
        self.bits: frozenset[GateBit] = READY
        self.boot = 1

    def feed(self, event):
        self.state, self.actions = step(self.state, event, self.now)
        return self.actions

    def see(self, *bits: GateBit, after: float = 0.1, ready: bool = True):
        """Take a sample in which these bits are on."""
        self.now += after
        self.wall += after
        on = frozenset(bits) | (READY if ready else frozenset())
        sample = GateSample(
            self.now, self.boot, (self.passed_in, self.passed_out, self.edges, 0),
            tuple(number in on for number in range(GATE_BITS)),
            (self.cards, self.way, self.card >> 16, self.card & 0xFFFF),
        )  # fmt: skip
        last_way = lambda card, visit: self.last_way.get((card, visit))  # noqa: E731
        return self.feed(GateSeen(sample, self.wall, self.book, last_way))

    def present(self, card: str = CARD, way: int = IN, bits: tuple[GateBit, ...] = (), **more):
        """Hold a card before the reader; the next sample shows it."""
        self.cards, self.way, self.card = (self.cards + 1) & 0xFFFF, way, int(card, 16)
        return self.see(*bits, **more)

    def hold(self, card: str = CARD, direction: Direction = Direction.IN, *, late: bool = False):
        """Hold a card before a reader of the gate's own bus: it is told at once."""
        last_way = lambda card, visit: self.last_way.get((card, visit))  # noqa: E731
        return self.feed(CardHeld(card, direction, late, self.wall, self.book, last_way))

    def wait(self, seconds: float):
        self.now += seconds
        self.wall += seconds
        return self.feed(Elapsed())

    def ask(self, request, *, console="c", age=0.1, rights=frozenset(Right)):
        self.feed(Asked(console, rights, request, "t" * 32, age))
        return next((a.message for a in self.actions if isinstance(a, Answer)), None)

    def name(self) -> str:
        self.asked += 1
        return f"r{self.asked}"

    def select(self, move=Move.LET_IN, **more):
        return self.ask(SelectMove(self.name(), WHO, NAME, move), **more)

    def operate(self, token="t" * 32, **more):
        return self.ask(Operate(self.name(), WHO, NAME, token, 1), **more)

    def release(self, move=Move.LET_IN):
        """Let an officer arm and operate; the controller has not answered yet."""
        self.select(move)
        return self.operate()

    def written(self, result: Result = Result.DONE):
        return self.feed(Written(self.state.movement.command, result))

    def unrecorded(self):
        return self.feed(JournalFailed(self.state.movement.command))

    def opens(self, bit: GateBit = GateBit.OPEN_IN):
        self.edges += 1
        return self.see(bit)

    def walks(self, people: int = 1, *more: GateBit, bit: GateBit = GateBit.OPEN_IN):
        """Let people walk through inwards, and the panels shut behind them."""
        self.see(bit, GateBit.IN_LANE, *more)
        self.passed_in += people
        return self.see()

    @property
    def drives(self) -> list[FieldOp]:
        return [action.op for action in self.actions if isinstance(action, MoveDrive)]

    @property
    def records(self) -> list[tuple[str, str]]:
        return [(a.kind, a.outcome) for a in self.actions if isinstance(a, Record)]

    @property
    def told(self) -> list[str]:
        return [event.outcome.value for event in self.state.events]

    @property
    def stand(self):
        return view(self.state, self.now).stand

    def alarms(self):
        return {alarm.kind for alarm in self.state.alarms if alarm.active}

    def raised(self):
        return {alarm.kind for alarm in self.state.alarms}
