"""The closing round, as the building panel shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reception_app.closing import Step


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step, and who confirmed it."""

    step: Step
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class ClosingState:
    """The round at this counter; without `begun_at` none is under way."""

    begun_at: datetime | None = None
    rows: tuple[StepRow, ...] = ()
    turn: int | None = None  # the place of the step whose turn it is; None: done, or not begun

    @property
    def done(self) -> bool:
        """Tell whether every step is confirmed and still holds."""
        return self.begun_at is not None and bool(self.rows) and self.turn is None

    @property
    def ready(self) -> int:
        """Count the steps that are confirmed."""
        return sum(row.at is not None for row in self.rows)
