"""The closed list of reasons for which entry is refused; a letter picks one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from device_bridge.protocol.codes import CheckOutcome
from ui import wording_airlock

REFUSALS = (
    CheckOutcome.DECLINED,
    CheckOutcome.DANGEROUS_OBJECT,
    CheckOutcome.MISCONDUCT,
    CheckOutcome.OFFICE_CLOSED,
    CheckOutcome.BROKEN_OFF,
    CheckOutcome.OTHER,
)


class RefusalMenu(QMenu):
    """One entry for each reason, made anew in the language of the moment."""

    chosen = Signal(str)  # CheckOutcome

    def open_above(self, button: QWidget) -> None:
        """Show the reasons over the button that asked for them, the first one chosen."""
        self.clear()
        for outcome in REFUSALS:
            entry = self.addAction(wording_airlock.check_outcome(outcome))
            entry.triggered.connect(
                lambda _checked=False, code=outcome.value: self.chosen.emit(code)
            )
        corner, window, size = button.mapToGlobal(QPoint(0, 0)), button.window(), self.sizeHint()
        edge = window.mapToGlobal(window.rect().topRight()).x()
        if corner.x() + size.width() > edge:  # it ends where the button does, inside the window
            corner.setX(corner.x() + button.width() - size.width())
        self.popup(QPoint(corner.x(), corner.y() - size.height() - 4))
        self.setActiveAction(self.actions()[0])
