"""What the journal tells of silent alarms: which were raised and not taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.codes import PanicSource
from device_bridge.protocol.requests import PANIC


@dataclass(frozen=True, slots=True)
class Raised:
    """A silent alarm as it is on record; `at` by the wall clock of then."""

    post: str
    at: datetime
    source: PanicSource
    officer: str
    acknowledged: bool = False

    def age_s(self, now: datetime) -> float:
        """Return the seconds since, never below zero: the wall clock may have been set."""
        return max(0.0, (now - self.at).total_seconds())


class PanicMemory:
    """Folds records, one by one."""

    def __init__(self) -> None:
        self._raised: dict[str, Raised] = {}

    def note(self, record: JournalRecord) -> None:
        """Take one record in, in its order."""
        if record.device != PANIC:
            return
        match record.kind:
            case "panic":
                at, source = datetime.fromisoformat(record.at), PanicSource(record.outcome)
                self._raised[record.post] = Raised(record.post, at, source, record.officer)
            case "panic_ended":
                self._raised.pop(record.outcome, None)
            case "acknowledged":
                post = record.detail.partition(":")[2]
                if post in self._raised:
                    self._raised[post] = replace(self._raised[post], acknowledged=True)

    def latched(self) -> tuple[Raised, ...]:
        """Return what nobody has taken back."""
        return tuple(self._raised.values())
