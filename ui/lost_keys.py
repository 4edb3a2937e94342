"""Whose the keyboard is when the control that had it is gone, or does nothing any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reception_app.desk.states.staff import SessionPhase

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow


def reads_over(window: MainWindow) -> bool:
    """Tell whether something lies over the window that has keys of its own."""
    over = (window.popover, window.refer, window.bell, window.agenda, *window.sheets())
    return any(part.is_open() for part in over)


def hand_on(window: MainWindow) -> bool:
    """Give the keys of a control that went to the rows in sight; False where Tab is all it is.

    Qt would hand them to what comes next in its ring, and the next Space would press that.
    """
    here: QWidget | None = window.focusWidget()
    if here is None or (here.isVisible() and here.isEnabled()):
        return False
    if window.state.session.phase is not SessionPhase.SIGNED_IN or reads_over(window):
        return False
    places = (
        window.zones, window.protection, window.alarms, window.agenda.panel, window.figures.panel,
        window.manage.panel,
    )  # fmt: skip
    shown = window.places.currentWidget()
    next((one for one in places if one is not None and one is shown), window.queue).take_keys()
    return True
