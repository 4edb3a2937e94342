"""The agenda in the window: its panel, the two forms that belong to it, and what F2 opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.office import WalkIns
from ui.agenda_doing import AgendaDoing, AgendaParts
from ui.agenda_panel import AgendaPanel
from ui.booking_popover import BookingPopover
from ui.check_in_popover import CheckInPopover
from ui.shortcuts import Deed

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk
    from ui.main_window import MainWindow


class AgendaPlace:
    """Panel and forms of the agenda, as parts of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.panel = AgendaPanel()
        self.booking, self.check_in = BookingPopover(window.face), CheckInPopover(window.face)
        self._doing: AgendaDoing | None = None
        self.booking.put_away.connect(self.panel.take_keys)
        self.check_in.put_away.connect(self._form_closed)
        self.check_in.without.connect(self._without)

    def attach(self, desk: Desk) -> None:
        """Ask a desk from now on."""
        window = self._window
        parts = AgendaParts(self.panel, self.booking, self.check_in)
        self._doing = AgendaDoing(desk, parts, lambda: window.state, window.say)

    def draw(self, state: DeskState) -> None:
        """Show a state."""
        self.panel.draw(state)
        self.check_in.show_state(state)

    def retranslate(self) -> None:
        """Write every word again."""
        for part in (self.panel, self.booking, self.check_in):
            part.retranslate()

    # -- going there -------------------------------------------------------------------------

    def here(self) -> bool:
        """Tell whether the agenda is in sight."""
        return self._window.places.currentWidget() is self.panel

    def go(self) -> None:
        """Show the agenda; once more, its week or its day (Ctrl+K)."""
        if self.here():
            self.panel.toggle_week()
            return
        window = self._window
        if window.popover.is_open():
            window.popover.close_form()  # it would lie over the agenda that it names
        window.places.setCurrentWidget(self.panel)
        window.rail.show_place(Deed.AGENDA)
        self.panel.take_keys()
        window.place_cards()

    def turn(self) -> None:
        """Show the agenda by team, or by officer again (Ctrl+Shift+K)."""
        if not self.here():
            self.go()
        self.panel.toggle_teams()

    def is_open(self) -> bool:
        """Tell whether one of the forms is in sight."""
        return self.booking.is_open() or self.check_in.is_open()

    def close(self) -> bool:
        """Put a form away; tell whether there was one."""
        for form in (self.booking, self.check_in):
            if form.is_open():
                form.close_form()
                return True
        return False

    def back(self) -> bool:
        """Put a question or a move away (Esc); tell whether there was one."""
        return self.here() and self.panel.put_away()

    def print(self) -> bool:
        """Confirm the chosen appointment, or print the shown days (Ctrl+P); False elsewhere."""
        if not self.here() or self._doing is None:
            return False
        chosen = self.panel.chosen()
        if chosen is not None and self.panel.card.print_button.isEnabled():
            self._doing.confirm(chosen.id)
        else:
            self._doing.print_days()
        return True

    # -- at the door -------------------------------------------------------------------------

    def take_new(self) -> bool:
        """Open the check-in by F2 where people come by appointment; once more, the other form.

        Where nobody is received any more, whoever is still expected is the one who may come.
        """
        window, agenda = self._window, self._window.state.agenda
        if self.check_in.is_open() or not agenda.fitted:
            self.check_in.setVisible(False)
            return False
        other, may = window.popover.is_open(), window.state.office.walk_ins
        still = may is WalkIns.CLOSED and bool(agenda.expected())
        if other or still or may is WalkIns.APPOINTMENT_ONLY:
            window.popover.setVisible(False)
            self.open_check_in()
            return True
        return False

    def open_check_in(self) -> None:
        """Ask who has come."""
        self.check_in.show_state(self._window.state)
        self._window.place_cards()
        self.check_in.open_form()

    def _without(self) -> None:
        self._window.do(Deed.NEW)

    def _form_closed(self) -> None:
        if self.here():
            self.panel.take_keys()
        else:
            self._window.form_closed()

    # -- size --------------------------------------------------------------------------------

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        self.panel.arrange(small=small, stacked=stacked)

    def room(self) -> QRect:
        """Return where the notice may stand, below the grid."""
        box = self.panel.box
        return QRect(box.mapTo(self._window.face, QPoint(0, 0)), box.size())

    def place(self, room: QRect, down: int) -> None:
        """Keep the forms in their room."""
        self.booking.place(self.room() if self.here() else room)
        self.check_in.place(self.room() if self.here() else room, down)
