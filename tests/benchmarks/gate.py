"""How long a gate takes to decide about a card: 10,000 badges, 100 zones; and the same while idle.

The decision is the whole step of the rules, from the sample with the card in it to the drive. The
bare part of the chain, reader and Modbus, is not in it. Counted in time of the processor.
"""

import random
import time

from device_bridge.element import GateSeen, MoveDrive
from device_bridge.field import GATE_BITS, GateBit, GateSample
from device_bridge.gate import step
from device_bridge.gate_state import at_start
from device_bridge.grants import Book, book_of
from device_bridge.protocol.requests import Grant
from tests.benchmarks import badge
from tests.benchmarks.figures import Figure, percentile

BADGES, ZONES, EACH = 10_000, 100, 10  # zones that one badge may enter
CARDS = 3_000
WALL = 1_700_000_000.0
P99_MS = 1.0
LOAD_MS = 1_000.0  # to put a whole that was pushed in force: the loop must not stall


def figures() -> list[Figure]:
    chance = random.Random(7)  # noqa: S311 - a play, not a secret
    zones = [f"zone-{number:03d}" for number in range(ZONES)]
    grants = [
        Grant(f"{number:08x}", tuple(chance.sample(zones, EACH)), 0.0, 2 * WALL, visit=f"v{number}")
        for number in range(BADGES)
    ]
    begun = time.thread_time()
    book = book_of(1, grants)
    loaded = (time.thread_time() - begun) * 1000
    took, drove = _decided(book, zones, chance)
    return [
        Figure("gate.cards", len(took), CARDS, "decisions", "higher"),
        Figure("gate.granted", drove, CARDS // 20, "of them", "higher"),
        Figure("gate.decision_p99", percentile(took, 0.99), P99_MS, "ms"),
        Figure("gate.load", loaded, LOAD_MS, "ms for 10,000 grants"),
        *badge.chain(),
    ]


def _decided(book: Book, zones: list[str], chance: random.Random) -> tuple[list[float], int]:
    """Judge one card after the other at the gates of all zones; also unknown ones."""
    took, drove = [], 0
    bits = tuple(bit is GateBit.READY for bit in GateBit)
    assert len(bits) == GATE_BITS
    for number in range(CARDS):
        gate = at_start("gate/1", zones[number % ZONES], 0.0, anti_passback=True)
        card = chance.randrange(BADGES * 11 // 10)

        def seen(at: float, count: int, card: int = card) -> GateSeen:
            reader = (count, 1 if count else 0, card >> 16, card & 0xFFFF)
            sample = GateSample(at, 1, (0, 0, 0, 0), bits, reader)
            return GateSeen(sample, WALL, book, lambda _card, _visit: None)

        gate, _ = step(gate, seen(0.1, 0), 0.1)
        event = seen(0.2, 1)
        begun = time.thread_time()  # not the turns that other programs took meanwhile
        gate, actions = step(gate, event, 0.2)
        took.append((time.thread_time() - begun) * 1000)
        drove += any(isinstance(one, MoveDrive) for one in actions)
    return took, drove
