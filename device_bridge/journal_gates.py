"""What the journal tells of gates: who went which way last, and which grants count."""

from __future__ import annotations

from dataclasses import dataclass

from device_bridge.airlock_state import Record
from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.codes import Direction, GateOutcome, Purpose

CARDS_KEPT = 20_000  # whose last passages are remembered
WENT = frozenset({GateOutcome.PASSED, GateOutcome.TAILGATED})
DIRECTIONS = {Purpose.ENTRY: Direction.IN, Purpose.EXIT: Direction.OUT}


@dataclass(frozen=True, slots=True)
class Went:
    """The newest passage of a card through one gate; `record` puts passages in order."""

    record: int
    direction: Direction
    visit: str


class GateMemory:
    """Folds records, one by one, into what must outlive the process."""

    def __init__(self) -> None:
        self._granted: dict[str, JournalRecord] = {}  # by command, until its passage is told
        self._went: dict[str, dict[str, Went]] = {}  # by credential, by gate
        self.stored = (0, "")  # version and digest of the grants that count

    def note(self, record: JournalRecord) -> None:
        """Take one record in, in its order."""
        match record.kind:
            case "card" if record.outcome == GateOutcome.GRANTED:
                self._granted[record.command] = record
            case "passage":
                self._granted.pop(record.command, None)
                self._passed(record)
            case "grants":
                self.stored = (int(record.outcome), record.detail)

    def last_way(self, gates: frozenset[str], credential: str, visit: str) -> Direction | None:
        """Return which way a card went last through one of `gates`; None when it never did.

        A badge that is lent to another visit begins anew.
        """
        there = self._went.get(credential, {})
        found = [went for gate, went in there.items() if gate in gates]
        newest = max(found, key=lambda went: went.record, default=None)
        return newest.direction if newest is not None and newest.visit == visit else None

    def in_doubt(self) -> tuple[Record, ...]:
        """Return the missing passage of each card that was granted and has none: not known."""
        return tuple(
            Record(
                "passage", one.command, visit=one.visit, purpose=one.purpose, detail=one.detail,
                outcome=GateOutcome.NOT_KNOWN, device=one.device,
            )
            for one in self._granted.values()
        )  # fmt: skip

    def _passed(self, record: JournalRecord) -> None:
        direction = DIRECTIONS.get(record.purpose) if record.purpose else None
        if record.outcome not in WENT or direction is None:
            return
        went = Went(record.seq, direction, record.visit)
        card = record.detail.partition(" ")[0]  # without who came in beside them
        self._went[card] = {**self._went.pop(card, {}), record.device: went}
        while len(self._went) > CARDS_KEPT:
            del self._went[next(iter(self._went))]
