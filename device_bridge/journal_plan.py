"""What the journal tells of the weekly plan: which one counts, and what was put off."""

from __future__ import annotations

from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.requests import PLAN


class PlanMemory:
    """Folds records, one by one."""

    def __init__(self) -> None:
        self.stored = (0, "")  # version, and digest of the file; 0 is none
        self.put_off = (0.0, 0.0)  # an instant in UTC seconds, and until when

    def note(self, record: JournalRecord) -> None:
        """Take one record in, in its order."""
        if record.device == PLAN and record.kind == "plan":
            self.stored = int(record.outcome), record.detail
        elif record.device == PLAN and record.kind == "plan_postponed" and record.detail:
            at, until = record.detail.split()
            self.put_off = float(at), float(until)
