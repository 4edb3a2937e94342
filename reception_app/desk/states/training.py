"""The exercises, and how the one that runs stands: what the trainer sees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded when somebody trains
    from reception_app.training import Exercise, Verdict


@dataclass(frozen=True, slots=True)
class TrainingState:
    """What there is to train, what runs or ran last, and the verdict so far."""

    exercises: tuple[Exercise, ...] = ()
    waits: str = ""  # id of one that begins as soon as the doors are known
    exercise: Exercise | None = None  # that runs, or ran last
    began_at: datetime | None = None
    elapsed_s: int = 0
    over: bool = False
    officer: str = ""  # who was signed in when it began, as shown
    post: str = ""
    verdict: Verdict | None = None
    not_played: str = ""  # code: something could not be made to happen in the building

    @property
    def running(self) -> bool:
        """Tell whether an exercise runs."""
        return self.exercise is not None and not self.over
