"""The register map that the bridge and the airlock's PLC share (settled.md 3), and one sample.

A real PLC's addresses come from the settings; what a cell means does not change.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum

UNIT = 1
WRITE_AT = 100  # holding registers: seq, op, ~op, session, tick, max_age (FC16)
WRITE_WORDS = 6
HEARTBEAT_AT = 110  # holding register: the host's heartbeat
INPUT_WORDS = 10  # input registers from 0
INPUT_BITS = 32  # discrete inputs from 0; 29 of them have a meaning
MAGIC = 0x5341
SIMULATED = 0x8000  # top bit of the map version
MAP_VERSION = 1
NOT_COUNTED = 0xFFFF  # occupancy when the PLC does not know it
TICK_S = 0.01  # one tick of the PLC's counter
MAX_AGE_TICKS = 100
SEQ_LAST = 65535  # after which the sequence goes on with 1
SEQ_KEPT = 16  # so many of the newest sequences a PLC knows again, to refuse repeats
PULSE_S = 5.0  # a release ends by itself in the PLC
BEAT_S = 0.25  # between two heartbeats (airlock.md 2, T_hb)
WATCHDOG_S = 1.5  # without a heartbeat the PLC drops every release


def next_seq(last: int, used: Collection[int]) -> int:
    """Return the sequence of the next block: after the PLC's own `last`, and none of the newest.

    The PLC does not show every one that was used: a block may be lost, still be on its way, or be
    of the PLC's life before.
    """
    seq = last % SEQ_LAST + 1
    while seq in used:
        seq = seq % SEQ_LAST + 1
    return seq


@dataclass(frozen=True, slots=True)
class RegisterMap:
    """How much of a PLC is read, and by what it is recognised.

    The first six input registers mean the same in every map: `Word.MAGIC` to `Word.RESULT`.
    """

    magic: int
    version: int
    words: int  # input registers from 0
    bits: int  # discrete inputs from 0


AIRLOCK_MAP = RegisterMap(MAGIC, MAP_VERSION, INPUT_WORDS, INPUT_BITS)


class Op(IntEnum):
    """What a write block asks of the PLC."""

    RELEASE_OUTER = 1
    RELEASE_INNER = 2
    CANCEL = 3
    OVERRIDE_OUTER = 4


class Result(IntEnum):
    """What a PLC says of the last write block."""

    NONE = 0
    DONE = 1
    DUPLICATE = 2
    COMPLEMENT = 3
    OP = 4
    INTERLOCK = 5
    BUSY = 6
    STALE = 7
    EMERGENCY = 8


class Word(IntEnum):
    """The input registers."""

    MAGIC = 0
    VERSION = 1
    BOOT = 2
    TICK = 3
    LAST_SEQ = 4
    RESULT = 5
    EDGES_OUTER = 6
    EDGES_INNER = 7
    OCCUPANCY = 8
    PULSE_LEFT = 9  # ticks


class Bit(IntEnum):
    """The discrete inputs."""

    OUTER_CLOSED = 0
    OUTER_OPEN = 1
    OUTER_BOLT = 2
    OUTER_READBACK = 3
    OUTER_EXIT_REQUEST = 4
    INNER_CLOSED = 8
    INNER_OPEN = 9
    INNER_BOLT = 10
    INNER_READBACK = 11
    INNER_EXIT_REQUEST = 12
    PRESENCE = 16
    FIRE = 17
    EMERGENCY = 18
    TAMPER = 19
    MAINS = 20
    BATTERY = 21
    MAINTENANCE_KEY = 22
    BYPASS_KEY = 23
    BELL = 24
    METAL_ALERT = 25
    METAL_HEALTHY = 26
    XRAY_ALERT = 27
    XRAY_HEALTHY = 28


@dataclass(frozen=True, slots=True)
class Sample:
    """One whole, validated reading of the PLC.

    `taken_at` is the bridge's monotonic clock in seconds at the moment the request was sent, so an
    age computed from it is never too young. `bits` is indexed by `Bit`, `words` by `Word`.
    """

    taken_at: float
    words: tuple[int, ...]
    bits: tuple[bool, ...]

    def word(self, which: IntEnum) -> int:
        """Return one input register, 0 to 65535."""
        return self.words[which]

    def bit(self, which: IntEnum) -> bool:
        """Return one discrete input."""
        return self.bits[which]

    @property
    def people(self) -> int | None:
        """Count the people inside, None when the PLC does not know."""
        count = self.words[Word.OCCUPANCY]
        return None if count == NOT_COUNTED else count
