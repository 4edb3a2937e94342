"""An airlock under the real rules, with doors that a test moves and consoles that ask."""

from dataclasses import replace
from itertools import count

from device_bridge.airlock import at_start, step
from device_bridge.airlock_state import (
    AnyEvent,
    Asked,
    Drive,
    Elapsed,
    Record,
    Sampled,
    Started,
    Written,
)
from device_bridge.plc import INPUT_BITS, INPUT_WORDS, MAGIC, MAP_VERSION, Bit, Result, Sample, Word
from device_bridge.protocol.codes import CheckOutcome, Door, Purpose, Right, Role
from device_bridge.protocol.requests import Check, Operate, Select, Who

WHO = Who("peeters", Role.OFFICER, "counter-2")
ALL_RIGHTS = frozenset(Right)
CLOSED = {
    Bit.OUTER_CLOSED: True, Bit.OUTER_BOLT: True, Bit.INNER_CLOSED: True, Bit.INNER_BOLT: True,
    Bit.MAINS: True, Bit.BATTERY: True, Bit.METAL_HEALTHY: True, Bit.XRAY_HEALTHY: True,
}  # fmt: skip


class Rig:
    """Feeds events; keeps what came out."""

    def __init__(self, *, started: bool = True) -> None:
        self.now = 100.0
        self.state = at_start("airlock/main", self.now)
        self.bits = dict(CLOSED)
        self.people = 0
        self.result, self.pulse_left = Result.NONE, 0
        self.boot, self.seq, self.edges = 7, 0, {Door.OUTER: 0, Door.INNER: 0}
        self.drives: list[Drive] = []
        self.records: list[Record] = []
        self.answers: dict[str, list[object]] = {}
        self._ids = count(1)
        if started:
            self.start()

    def start(self, event: Started | None = None) -> None:
        """Start, and wait until a write of the life before must be dead."""
        self.feed(event or Started())
        self.pass_time(1.3)

    def feed(self, event: AnyEvent) -> None:
        self.state, actions = step(self.state, event, self.now)
        for action in actions:
            match action:
                case Drive():
                    self.drives.append(action)
                case Record():
                    self.records.append(action)
                case _:
                    self.answers.setdefault(action.message.id, []).append(action.message)

    def sample(self) -> Sample:
        words = [0] * INPUT_WORDS
        words[Word.MAGIC], words[Word.VERSION], words[Word.BOOT] = MAGIC, MAP_VERSION, self.boot
        words[Word.TICK] = int(self.now * 100) & 0xFFFF
        words[Word.LAST_SEQ], words[Word.RESULT] = self.seq, self.result
        words[Word.EDGES_OUTER] = self.edges[Door.OUTER]
        words[Word.EDGES_INNER] = self.edges[Door.INNER]
        words[Word.PULSE_LEFT] = self.pulse_left
        words[Word.OCCUPANCY] = 0xFFFF if self.people is None else self.people
        bits = [False] * INPUT_BITS
        for bit, value in self.bits.items():
            bits[bit] = value
        bits[Bit.PRESENCE] = bool(self.people) or self.bits.get(Bit.PRESENCE, False)
        return Sample(self.now, tuple(words), tuple(bits))

    def look(self, **bits: bool) -> None:
        """Change inputs by name and take as many samples as make them steady."""
        self.bits |= {Bit[name.upper()]: value for name, value in bits.items()}
        for _ in range(5):
            self.now += 0.05
            self.feed(Sampled(self.sample()))

    def pass_time(self, seconds: float, *, samples: bool = True) -> None:
        end = self.now + seconds
        while self.now < end:
            self.now += 0.05
            self.feed(Sampled(self.sample()) if samples else Elapsed())

    def ask(self, request: object, console: str = "c1", **more: object) -> object:
        """Ask and return the newest answer to it, None while there is none."""
        tick = more.pop("tick_age_s", 0.1)
        rights = more.pop("rights", ALL_RIGHTS)
        self.feed(Asked(console, rights, request, more.pop("token", f"{request.id:x>32}"), tick))
        return self.answers.get(request.id, [None])[-1]

    def next_id(self) -> str:
        return f"r{next(self._ids)}"

    def select(self, door: Door, purpose: Purpose, console: str = "c1", **more: object) -> object:
        session = self.state.session.number if self.state.session else 0
        fields = {"session": session, "visit": "v1", "who": WHO} | more
        return self.ask(
            Select(self.next_id(), device="airlock/main", door=door, purpose=purpose, **fields),
            console,
        )

    def operate(self, token: str, console: str = "c1", **more: object) -> str:
        """Operate, let the PLC do it, and return the command's id."""
        name = self.next_id()
        self.ask(Operate(name, WHO, "airlock/main", token, 5), console, **more)
        return name

    def done(self, door: Door) -> None:
        """Let the PLC act on the newest drive: result, output edge, bolt drawn."""
        drive = self.drives[-1]
        self.seq = drive.seq
        self.feed(Written(drive.command, Result.DONE))
        self.edges[door] += 1
        self.look(**{f"{door}_readback": True, f"{door}_bolt": False})

    def swing(self, door: Door, people: int | None) -> None:
        """Open the door, let `people` be inside afterwards, close and lock it."""
        self.look(**{f"{door}_open": True, f"{door}_closed": False})
        self.people = people
        self.look(**{f"{door}_readback": False})
        self.look(**{f"{door}_open": False, f"{door}_closed": True})
        self.look(**{f"{door}_bolt": True})
        self.pass_time(0.1)

    def let_in(self, people: int = 1, visit: str = "v1") -> None:
        """Bring the airlock from EMPTY to HOLD with somebody inside."""
        token = self.select(Door.OUTER, Purpose.ENTRY, visit=visit).token
        self.operate(token)
        self.done(Door.OUTER)
        self.swing(Door.OUTER, people)

    def pass_check(self, count: int = 1, outcome: CheckOutcome = CheckOutcome.PASSED) -> object:
        session = self.state.session
        return self.ask(
            Check(
                self.next_id(), WHO, "airlock/main", session.number, session.visit, outcome, count
            )
        )

    def kinds(self) -> list[str]:
        return [record.kind for record in self.records]

    def alarms(self) -> set[str]:
        return {alarm.alarm for alarm in self.state.alarms if alarm.active}

    def with_state(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)
