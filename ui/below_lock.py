"""What failed is said in its form, and no form comes back over a lock screen."""

from __future__ import annotations

from collections.abc import Callable

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.staff import SessionPhase

Tell = Callable[[Exception], None]


def below_lock(look: Callable[[], DeskState], in_form: Tell, locked: Tell) -> Tell:
    """Return what tells of a failure: in the form, or by `locked` where nobody is signed in."""

    def failed(error: Exception) -> None:
        (in_form if look().session.phase is SessionPhase.SIGNED_IN else locked)(error)

    return failed
