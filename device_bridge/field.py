"""The register map of the field controller: speed gates, bollards, shutters and alarm inputs.

One PLC beside that of the airlock, read as a whole, with the write block and the header of
settled.md 3: `[seq, op, ~op, element, tick, max_age]` at holding 100, the heartbeat at 110. An
element is a gate or a barrier by its number, from 0; a gate has the registers of its card readers
too. What no page settles is settled here (docs/decisions): the meaning of a cell never changes, its
address comes from the settings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from device_bridge.plc import NOT_COUNTED, RegisterMap, Sample

FIELD_MAGIC = 0x5346
FIELD_VERSION = 2
GATES = 8  # at most, each with GATE_WORDS registers and GATE_BITS inputs
BARRIERS = 12
GATE_WORDS, GATE_BITS = 4, 8
BARRIER_WORDS, BARRIER_BITS = 4, 12
READER_WORDS = 4  # of the two readers of one gate, one at each side
GATE_WORDS_AT, BARRIER_WORDS_AT = 10, 10 + GATES * GATE_WORDS
READER_WORDS_AT = BARRIER_WORDS_AT + BARRIERS * BARRIER_WORDS
GATE_BITS_AT, BARRIER_BITS_AT = 0, GATES * GATE_BITS
POINT_BITS_AT = BARRIER_BITS_AT + BARRIERS * BARRIER_BITS
POINTS = 32
PANIC_BUTTONS = 4
GLASS_INPUTS, TAMPER_INPUTS = 4, 2
FIELD_MAP = RegisterMap(
    FIELD_MAGIC, FIELD_VERSION, READER_WORDS_AT + GATES * READER_WORDS, POINT_BITS_AT + POINTS
)
GATE_PULSE_S = 5.0  # a gate that nobody walks through closes by itself, in the PLC
TRAVEL_MAX_S = 60.0  # a drive that does not arrive is stopped, in the PLC
WHOLE = 1000  # position in thousandths: 0 is open, WHOLE is closed


class FieldOp(IntEnum):
    """What a write block asks of the field controller."""

    GATE_IN = 1  # let one person through, towards the inside
    GATE_OUT = 2
    GATE_CLOSE = 3  # end a grant that runs
    BARRIER_CLOSE = 4  # bollard up, shutter down
    BARRIER_OPEN = 5
    BARRIER_STOP = 6  # never refused


class GateWord(IntEnum):
    """The registers of one gate."""

    PASSED_IN = 0  # people counted through, wraps at 65535
    PASSED_OUT = 1
    EDGES = 2  # how often the output went on, whoever asked
    PULSE_LEFT = 3  # ticks


class ReaderWord(IntEnum):
    """The registers of the readers of one gate: the newest card at either of them."""

    COUNT = 0  # cards presented, wraps at 65535; it stands with tick 1, never later
    WAY = 1  # 1: at the outside, who wants in; 2: at the inside
    CARD_HIGH = 2  # its number, 32 bits
    CARD_LOW = 3


class GateBit(IntEnum):
    """The inputs of one gate."""

    READY = 0  # closed, powered, its own self-test good
    OPEN_IN = 1  # readback: free towards the inside
    OPEN_OUT = 2
    IN_LANE = 3  # somebody stands between its panels
    TAILGATE = 4  # a second person on one grant; stays until the lane is clear
    WRONG_WAY = 5
    OBSTRUCTED = 6
    FREED = 7  # the fire panel holds it open, in hardware


class BarrierWord(IntEnum):
    """The registers of one bollard group or shutter."""

    POSITION = 0  # thousandths of the way to closed; NOT_COUNTED is not known
    EDGES_CLOSE = 1  # how often the drive started, whoever asked
    EDGES_OPEN = 2
    TRAVEL_LEFT = 3  # ticks


class BarrierBit(IntEnum):
    """The inputs of one bollard group or shutter."""

    AT_OPEN = 0  # end switches
    AT_CLOSED = 1
    CLOSING = 2  # readback of the drive
    OPENING = 3
    LOOP = 4  # something stands over the loop
    LOOP_HEALTHY = 5
    EYE = 6  # the light beam is broken
    EYE_HEALTHY = 7
    DRIVE_FAULT = 8
    MANUAL = 9  # the key on the spot has it
    MAINTENANCE = 10


class Point(IntEnum):
    """The supervised alarm inputs of the building."""

    PANIC_1 = 0
    PANIC_2 = 1
    PANIC_3 = 2
    PANIC_4 = 3
    PANIC_RESET = 4  # the key that takes a panic back
    GLASS_1 = 8
    GLASS_2 = 9
    GLASS_3 = 10
    GLASS_4 = 11
    TAMPER_1 = 12
    TAMPER_2 = 13
    MAINS = 16  # on: there is mains power
    BATTERY = 17  # on: the battery is good
    FIRE = 18
    HEALTHY = 19  # on: the line supervision of all points is good


@dataclass(frozen=True, slots=True)
class GateSample:
    """One gate as one sample shows it; `taken_at` in seconds of the bridge's clock."""

    taken_at: float
    boot: int
    words: tuple[int, ...]
    bits: tuple[bool, ...]
    reader: tuple[int, ...] = (0,) * READER_WORDS

    def word(self, which: GateWord) -> int:
        """Return one register, 0 to 65535."""
        return self.words[which]

    @property
    def card(self) -> str:
        """Return the newest card as eight lower-case hexadecimal digits."""
        high, low = self.reader[ReaderWord.CARD_HIGH], self.reader[ReaderWord.CARD_LOW]
        return f"{high:04x}{low:04x}"

    def bit(self, which: GateBit) -> bool:
        """Return one input."""
        return self.bits[which]


@dataclass(frozen=True, slots=True)
class BarrierSample:
    """One bollard group or shutter as one sample shows it."""

    taken_at: float
    boot: int
    words: tuple[int, ...]
    bits: tuple[bool, ...]
    inside: bool | None = False  # somebody whose way out it closes; None is not known

    def word(self, which: BarrierWord) -> int:
        """Return one register, 0 to 65535."""
        return self.words[which]

    def bit(self, which: BarrierBit) -> bool:
        """Return one input."""
        return self.bits[which]

    @property
    def position(self) -> float | None:
        """Return the share of the way to closed, 0.0 to 1.0; None when it is not known."""
        value = self.words[BarrierWord.POSITION]
        return None if value == NOT_COUNTED or value > WHOLE else value / WHOLE


@dataclass(frozen=True, slots=True)
class PointSample:
    """The alarm inputs as one sample shows them."""

    taken_at: float
    boot: int
    bits: tuple[bool, ...]

    def bit(self, which: Point) -> bool:
        """Return one input."""
        return self.bits[which]


_BOOT = 2  # `Word.BOOT` of every map


def gate_sample(sample: Sample, number: int) -> GateSample:
    """Cut one gate out of a sample of the field controller; `number` 0 to GATES - 1."""
    words, bits = GATE_WORDS_AT + number * GATE_WORDS, GATE_BITS_AT + number * GATE_BITS
    reader = READER_WORDS_AT + number * READER_WORDS
    return GateSample(
        sample.taken_at, sample.words[_BOOT],
        sample.words[words : words + GATE_WORDS], sample.bits[bits : bits + GATE_BITS],
        sample.words[reader : reader + READER_WORDS],
    )  # fmt: skip


def barrier_sample(sample: Sample, number: int) -> BarrierSample:
    """Cut one bollard group or shutter out of a sample; `number` 0 to BARRIERS - 1."""
    words = BARRIER_WORDS_AT + number * BARRIER_WORDS
    bits = BARRIER_BITS_AT + number * BARRIER_BITS
    return BarrierSample(
        sample.taken_at, sample.words[_BOOT],
        sample.words[words : words + BARRIER_WORDS], sample.bits[bits : bits + BARRIER_BITS],
    )  # fmt: skip


def point_sample(sample: Sample) -> PointSample:
    """Cut the alarm inputs out of a sample of the field controller."""
    bits = sample.bits[POINT_BITS_AT : POINT_BITS_AT + POINTS]
    return PointSample(sample.taken_at, sample.words[_BOOT], bits)
