"""Whether a state says no more than that a second passed: then the clock alone is drawn again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from reception_app.desk.states.desk import DeskState

ALL_AGAIN = timedelta(seconds=3)  # what was changed in the window itself is drawn by then


class Seconds:
    """Remembers when all was drawn last."""

    def __init__(self) -> None:
        self._drawn_at = datetime.min.replace(tzinfo=UTC)

    def are_all(self, before: DeskState, state: DeskState) -> bool:
        """Tell whether nothing but seconds went on between two states; note what is drawn whole.

        The same state once more is drawn whole: the window itself asks for it.
        """
        later = timedelta(0) < state.now - self._drawn_at < ALL_AGAIN
        within = state.now != before.now and state.now.minute == before.now.minute
        if later and within and state.calm and replace(before, now=state.now) == state:
            return True
        self._drawn_at = state.now
        return False
