"""What the rules of a speed gate know, and the events that it tells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from device_bridge.element import FRESH_S, Element
from device_bridge.element_turn import ElementTurn
from device_bridge.field import GateBit, GateSample, GateWord
from device_bridge.protocol.codes import Direction, GateOutcome, GateStand, Purpose
from device_bridge.protocol.state import GateEvent

EVENTS = 12  # newest ones that consoles see; the journal holds them all
WRAP = 0x10000  # of every counter of the field map
PURPOSES = {Direction.IN: Purpose.ENTRY, Direction.OUT: Purpose.EXIT}


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a gate was opened for; a release by hand has no credential."""

    direction: Direction
    credential: str = ""
    generation: int = 0
    visit: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Passing:
    """The grant that runs, the counts before it, and what samples have proven of it since."""

    command: str
    bearer: Bearer
    edges: int
    passed_in: int
    passed_out: int
    opened_at: float | None = None  # its output was seen to go on
    risen: bool = False  # ... and its panels to be free
    tailgated: bool = False
    against: bool = False
    obstructed: bool = False

    def through(self, sample: GateSample) -> tuple[int, int]:
        """Return how many went its way, and how many the other way, since it was given."""
        ins = (sample.word(GateWord.PASSED_IN) - self.passed_in) % WRAP
        outs = (sample.word(GateWord.PASSED_OUT) - self.passed_out) % WRAP
        return (ins, outs) if self.bearer.direction is Direction.IN else (outs, ins)

    def opened(self, sample: GateSample) -> int:
        """Return how often the output went on since it was given."""
        return (sample.word(GateWord.EDGES) - self.edges) % WRAP


@dataclass(frozen=True, slots=True)
class Gate(Element):
    """All that the rules know of one gate."""

    zone: str = ""
    label: str = ""
    anti_passback: bool = False
    own_readers: bool = False  # on a bus of the bridge: those of the field controller do not count
    sample: GateSample | None = None
    stand: GateStand = GateStand.UNKNOWN
    stand_since: float = 0.0
    passing: Passing | None = None
    adrift: bool = True  # nobody here knows whose opening this is, until it is shut and clear
    lane_since: float | None = None  # it is open or occupied since
    cards: int | None = None  # the reader's count as last seen; None: not yet
    wall: float = 0.0  # wall clock minus the bridge's clock, at the newest sample
    version: int = 0  # of the grants that it was last shown
    credentials: int = 0
    seq: int = 0  # of the newest event
    events: tuple[GateEvent, ...] = ()


Turn = ElementTurn[Gate]


def at_start(
    name: str, zone: str, now: float, *, label: str = "", anti_passback: bool,
    own_readers: bool = False,
) -> Gate:  # fmt: skip
    """Return the state of a bridge that just started: nothing is known, nobody passes."""
    gate = Gate(
        name, now, zone=zone, label=label, anti_passback=anti_passback, own_readers=own_readers
    )
    return replace(gate, stand_since=now)


def fresh(state: Gate, now: float) -> GateSample | None:
    """Return the sample while it proves anything."""
    sample = state.sample
    return sample if sample is not None and now - sample.taken_at <= FRESH_S else None


def is_open(sample: GateSample) -> bool:
    """Tell whether its panels are free either way."""
    return sample.bit(GateBit.OPEN_IN) or sample.bit(GateBit.OPEN_OUT)


def contradicts(sample: GateSample) -> bool:
    """Tell whether it says free both ways, which only the fire panel does."""
    both = sample.bit(GateBit.OPEN_IN) and sample.bit(GateBit.OPEN_OUT)
    return both and not sample.bit(GateBit.FREED)


def told(
    turn: Turn, kind: str, outcome: GateOutcome, bearer: Bearer, *, command: str = "",
    intent: bool = False, strangers: int = 0,
) -> int:  # fmt: skip
    """Make one event and its record; return its number.

    `strangers` came in beside the bearer: behind the credential in the record, as " +2".
    """
    state = turn.state
    seq = state.seq + 1
    event = GateEvent(
        seq, state.name, bearer.credential, bearer.direction, outcome,
        round(turn.now + state.wall, 3), state.zone, bearer.generation, bearer.visit,
        bearer.detail,
    )  # fmt: skip
    turn.set(seq=seq, events=(*state.events, event)[-EVENTS:])
    turn.record(
        kind, command=command, visit=bearer.visit, purpose=PURPOSES.get(bearer.direction),
        outcome=outcome,
        detail=(bearer.credential or bearer.detail) + (f" +{strangers}" if strangers else ""),
        intent=intent,
    )  # fmt: skip
    return seq
