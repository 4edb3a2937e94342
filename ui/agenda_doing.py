"""Do what the agenda and the form at the door ask: ask the desk, and say how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reception_app.agenda_errors import OverCapacityError
from reception_app.appointments import may_go_over
from reception_app.desk.states.agenda import Wish
from reception_app.desk.states.desk import DeskState, NoticeKind
from reception_app.staff import Role
from ui import tasks, wording, wording_agenda
from ui.agenda_panel import AgendaPanel
from ui.agenda_scale import Place
from ui.below_lock import Tell, below_lock
from ui.booking_popover import BookingPopover, Slot
from ui.check_in_popover import CheckInPopover

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk

translate = QCoreApplication.translate
Say = Callable[[NoticeKind, str], None]


@dataclass(frozen=True, slots=True)
class AgendaParts:
    """The parts of the window that the agenda needs."""

    panel: AgendaPanel
    booking: BookingPopover
    check_in: CheckInPopover


class AgendaDoing:
    """Turn what is asked of the agenda into actions of the desk."""

    def __init__(
        self, desk: Desk, parts: AgendaParts, look: Callable[[], DeskState], say: Say
    ) -> None:
        self._desk, self._parts, self._look, self._say = desk, parts, look, say
        panel = parts.panel
        panel.day_asked.connect(self._show)
        panel.book_asked.connect(self._open_form)
        panel.move_to.connect(self._move)
        panel.check_in.connect(lambda found: self._check_in(found, ""))
        panel.cancel.connect(self._cancel)
        panel.confirm.connect(self.confirm)
        panel.print_asked.connect(self.print_days)
        parts.booking.booked.connect(self._book)
        parts.check_in.checked_in.connect(self._check_in)

    def _failed(self, error: Exception) -> None:
        self._say(NoticeKind.REFUSED, wording.sentence(error))

    def _in_form(self, tell: Tell) -> Tell:
        return below_lock(self._look, tell, self._failed)

    def _show(self, day: date, days: int) -> None:
        tasks.start(self._desk.agenda.show(day, days), self._failed)

    def _open_form(self, place: Place) -> None:
        state, panel = self._look(), self._parts.panel
        team, officer, shown_as = panel.lane_of(place)
        row = state.agenda.team(team)
        who = " · ".join(filter(None, (wording_agenda.team(row) if row else "", shown_as)))
        role = state.session.role
        chief = bool(role) and may_go_over(Role(role))
        slot = Slot(team, officer, place.starts, who, may_go_over=chief)
        self._parts.booking.open_form(slot, state.services, state.office.zone, state.now)

    def _book(self, wish: Wish) -> None:
        form = self._parts.booking
        tasks.start(self._desk.agenda.book(wish), self._in_form(form.failed), form.saved)

    def _move(self, booking_id: str, place: Place, reason: str = "") -> None:
        team, officer, _ = self._parts.panel.lane_of(place)

        def failed(error: Exception) -> None:
            if isinstance(error, OverCapacityError) and not reason:
                self._ask_over(booking_id, place, error)
            else:
                self._failed(error)

        work = self._desk.agenda.move(booking_id, team, place.starts, officer, reason)
        tasks.start(work, failed)

    def _ask_over(self, booking_id: str, place: Place, error: OverCapacityError) -> None:
        self._parts.panel.card.ask_why(
            wording.sentence(error),
            wording_agenda.overriding(),
            translate("doing", "Move it"),
            lambda reason: self._move(booking_id, place, reason),
        )

    def _cancel(self, booking_id: str, reason: str) -> None:
        tasks.start(self._desk.agenda.cancel(booking_id, reason), self._failed)

    def _check_in(self, told: str, reason: str) -> None:
        form = self._parts.check_in
        done = form.saved if form.is_open() else None
        failed = form.failed if form.is_open() else partial(self._not_in, told)
        tasks.start(self._desk.agenda.check_in(told, reason), self._in_form(failed), done)

    def _not_in(self, told: str, error: Exception) -> None:
        # From the card: the form has the room for the reason that is asked.
        self._parts.check_in.open_form(told)
        self._parts.check_in.failed(error)

    def confirm(self, booking_id: str) -> None:
        """Write the confirmation of an appointment, and note that it was given (Ctrl+P)."""
        from ui.printing_agenda import (  # noqa: PLC0415 - only who prints pays
            NotPrintedError,
            save_confirmation,
        )

        state = self._look()
        row = state.agenda.booking(booking_id)
        if row is None:
            self._say(NoticeKind.REFUSED, wording_agenda.unknown_booking())
            return
        try:
            path = save_confirmation(state, row)
        except NotPrintedError as error:
            self._not_printed(error)
            return
        saved = translate("MainWindow", "Saved: {path}").format(path=path)
        tasks.start(
            self._desk.agenda.confirm(booking_id),
            self._failed,
            lambda: self._say(NoticeKind.DONE, saved),
        )

    def print_days(self) -> None:
        """Write the shown days as a PDF: the overview of who is expected (Ctrl+P)."""
        from ui.printing import NotPrintedError  # noqa: PLC0415 - only who prints pays
        from ui.printing_day import save_agenda  # noqa: PLC0415 - only who prints pays

        try:
            path = save_agenda(self._look())
        except NotPrintedError as error:
            self._not_printed(error)
            return
        self._say(NoticeKind.DONE, translate("MainWindow", "Saved: {path}").format(path=path))

    def _not_printed(self, error: Exception) -> None:
        words = translate(
            "MainWindow", "The PDF could not be written: {path}. Choose another place or disk."
        )
        self._say(NoticeKind.TROUBLE, words.format(path=error))
