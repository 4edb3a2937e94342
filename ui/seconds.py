"""Whether a state says no more than that a second passed: then the clock alone is drawn again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reception_app.desk.states.desk import CALM_S, DeskState
from reception_app.desk.states.staff import SessionPhase

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ALL_AGAIN = timedelta(seconds=CALM_S)  # what was changed in the window itself is drawn by then


class Seconds:
    """Remembers when all was drawn last."""

    def __init__(self) -> None:
        self._drawn_at = datetime.min.replace(tzinfo=UTC)

    def draw(self, window: MainWindow, before: DeskState, state: DeskState) -> bool:
        """Draw clock and age alone where they alone went on; tell whether that was all."""
        if not self.only_the_clock(before, state):
            return False
        window.status.draw(state)
        window.airlock.draw(state.airlock, state.now, state.office.zone, state.services)
        window.notice.draw(state, inside=state.session.phase is SessionPhase.SIGNED_IN)
        return True

    def only_the_clock(self, before: DeskState, state: DeskState) -> bool:
        """Tell whether nothing but seconds went on between two states; note what is drawn whole.

        The same state once more is drawn whole: the window itself asks for it.
        """
        later = timedelta(0) < state.now - self._drawn_at < ALL_AGAIN
        minutes = {one.now.replace(second=0, microsecond=0) for one in (before, state)}
        within = state.now != before.now and len(minutes) == 1
        airlock = replace(before.airlock, link=state.airlock.link)
        if (
            later
            and within
            and state.calm
            and replace(before, now=state.now, airlock=airlock) == state
        ):
            return True
        self._drawn_at = state.now
        return False
