"""What the journal tells of alarm inputs: which alarms nobody has taken in hand."""

from __future__ import annotations

from datetime import datetime

from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.requests import INPUTS


class InputsMemory:
    """Folds records, one by one."""

    def __init__(self) -> None:
        self._open: dict[str, datetime] = {}

    def note(self, record: JournalRecord) -> None:
        """Take one record in, in its order."""
        if record.device != INPUTS:
            return
        match record.kind:
            case "alarm":
                self._open[record.detail] = datetime.fromisoformat(record.at)
            case "acknowledged":
                self._open.pop(record.detail, None)

    def __contains__(self, name: str) -> bool:
        """Tell whether an alarm is on record that nobody took in hand."""
        return name in self._open

    def untaken(self, now: datetime) -> dict[str, float]:
        """Return the names of the alarms that nobody took in hand, and their ages in seconds.

        None is below zero: the wall clock may have been set since.
        """
        return {name: max(0.0, (now - at).total_seconds()) for name, at in self._open.items()}
