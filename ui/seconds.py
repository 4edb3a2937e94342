"""Whether a state says no more than that a second passed, or an alarm came: no more is drawn then.

The clock goes on each second of a quiet night; in a flood the alarms change four times a second.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from reception_app.desk.states.desk import CALM_S, DeskState
from reception_app.desk.states.staff import SessionPhase

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ALL_AGAIN = timedelta(seconds=CALM_S)  # what was changed in the window itself is drawn by then


class GoesOn(Enum):
    """What of a state is other than in the one before it."""

    CLOCK = auto()
    ALARMS = auto()  # and perhaps the clock
    ALL = auto()  # or anything


class Seconds:
    """Remembers when all was drawn last, and tells when less than that is enough."""

    def __init__(self) -> None:
        self._drawn_at = datetime.min.replace(tzinfo=UTC)

    def draw(self, window: MainWindow, before: DeskState, state: DeskState) -> bool:
        """Draw clock, age and alarms alone where they alone went on; tell whether that was all."""
        what = self.what(before, state)
        if what is GoesOn.ALL:
            return False
        if what is GoesOn.ALARMS:
            window.draw_alarms(state)
            window.manage.draw(state)  # where the rate of the alarms is told too
        else:
            window.status.draw(state)
        window.airlock.draw(state.airlock, state.now, state.office.zone, state.services)
        window.notice.draw(state, inside=state.session.phase is SessionPhase.SIGNED_IN)
        return True

    def what(self, before: DeskState, state: DeskState) -> GoesOn:
        """Tell what alone went on between two states; note what is drawn whole.

        The same state once more is drawn whole: the window itself asks for it.
        """
        if self._soon(before, state):
            later = state.now != before.now
            if state.calm and later and _with_time_of(before, state) == state:
                return GoesOn.CLOCK
            if state.still and _alarms_alone(before, state):
                return GoesOn.ALARMS
        self._drawn_at = state.now
        return GoesOn.ALL

    def _soon(self, before: DeskState, state: DeskState) -> bool:
        """Tell whether all was drawn a moment ago, and in this minute."""
        minutes = {one.now.replace(second=0, microsecond=0) for one in (before, state)}
        ago = state.now - self._drawn_at
        return timedelta(0) <= ago < ALL_AGAIN and len(minutes) == 1


def _alarms_alone(before: DeskState, state: DeskState) -> bool:
    """Tell whether nothing but the alarms, and the clock, is other.

    The screen of a locked console counts the alarms in a place of its own: it is drawn whole.
    """
    inside = state.session.phase is SessionPhase.SIGNED_IN
    if not inside or state.alarms == before.alarms:
        return False
    return _with_time_of(replace(before, alarms=state.alarms), state) == state


def _with_time_of(before: DeskState, state: DeskState) -> DeskState:
    """Return the state of before, with the clock and the age of the last word as they are now."""
    airlock = replace(before.airlock, link=state.airlock.link)
    return replace(before, now=state.now, airlock=airlock)
