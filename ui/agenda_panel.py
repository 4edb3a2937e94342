"""The agenda (Ctrl+K): who of which team is free when, what is kept for the neighbourhood.

Arrows choose a cell, Enter books it or opens what stands there, Del cancels, PgUp and PgDn change
the day, Home goes to today.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reception_app.desk.states.agenda import AgendaState, BookingRow, Use
from reception_app.desk.states.desk import DeskState
from ui import agenda_paint, wording_agenda, wording_time
from ui.agenda_fold import by_team
from ui.agenda_grid import AgendaGrid
from ui.agenda_meter import AgendaMeter
from ui.agenda_paint import Ruler
from ui.agenda_scale import Place
from ui.booking_card import SOON, BookingCard
from ui.scrolled import scrolled
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD, SMALL, paint_icon
from ui.widgets import Button, Panel, Pill, fill, label, row

WEEK = 7
SIDE = {False: 368, True: 288}  # px of the right column; on a small screen


class Arrow(Button):
    """A day on or back: an icon alone, in the middle."""

    def __init__(self, glyph: str) -> None:
        super().__init__()
        self._glyph = glyph
        self.setFixedWidth(48)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the face of a button, and the glyph."""
        super().paintEvent(event)
        painter = QPainter(self)
        middle = QRectF(self.rect()).center()
        box = QRectF(middle.x() - 10, middle.y() - 10, 20, 20)
        paint_icon(painter, self._glyph, "text" if self.isEnabled() else "off", box)
        painter.end()


class AgendaPanel(QWidget):
    """Grid, meter and card."""

    day_asked = Signal(object, int)  # date, days
    book_asked = Signal(object)  # Place, to open the form
    move_to = Signal(str, object)  # id, Place
    check_in = Signal(str)
    confirm = Signal(str)
    cancel = Signal(str, str)
    print_asked = Signal()  # the shown days, on paper

    def __init__(self) -> None:
        super().__init__()
        self._shown = DeskState(now=datetime.now(UTC))
        self._moving: BookingRow | None = None
        self._small, self._teams = False, False
        self._laid: tuple[object, AgendaState] = (None, AgendaState())
        self.box = Panel(gap=8)
        self.before, self.after = Arrow("caret-left"), Arrow("caret-right")
        self.title = label("", HEAD, SEMIBOLD, elide=True)
        self.today, self.week, self.by = Button(), Button(), Button()
        self.paper = Arrow("printer")
        self.taken, self.kept, self.free = Pill(), Pill(), Pill()
        self.warning = label("", BODY, MEDIUM, "high", wrap=True)
        self.empty = label("", BODY, tone="text2", wrap=True)
        self.grid = AgendaGrid()
        self.ruler = Ruler(self.grid.scale, lambda: self._shown.now)
        self.area = scrolled(self.grid)
        self.keys = label("", SMALL, tone="text2", elide=True)
        self.meter, self.card = AgendaMeter(), BookingCard()
        self.side = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for button in (self.today, self.week, self.by):
            button.setMaximumWidth(128)
        head = row(self.before, self.title, self.after, self.today, self.week, self.by, self.paper,
                   None, self.taken, self.kept, self.free)  # fmt: skip
        fill(self.box.body, head, self.warning, self.empty, self.ruler, self.area, self.keys)
        self.box.body.setStretchFactor(self.area, 1)
        column_of = QVBoxLayout(self.side)
        column_of.setContentsMargins(0, 0, 0, 0)
        column_of.setSpacing(16)
        column_of.addWidget(self.meter)
        column_of.addWidget(self.card, 1)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.box, 1)
        self._line.addWidget(self.side)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self.today.clicked.connect(lambda: self._go(0))
        self.week.clicked.connect(self.toggle_week)
        self.by.clicked.connect(self.toggle_teams)
        self.paper.clicked.connect(self.print_asked)
        self.grid.day_asked.connect(self._go)
        self.grid.chosen.connect(self._choose)
        self.grid.opened.connect(self.open_cell)
        self.grid.cancel_asked.connect(self.card.ask_cancel)
        self.card.book.connect(self.open_cell)
        self.card.move_asked.connect(self.begin_move)
        for mine, theirs in (
            (self.card.check_in, self.check_in),
            (self.card.confirm, self.confirm),
            (self.card.cancel, self.cancel),
        ):
            mine.connect(theirs)
        self.card.ask.closed.connect(self.take_keys)
        self.area.viewport().installEventFilter(self)

    # -- drawing -----------------------------------------------------------------------------

    def draw(self, shown: DeskState) -> None:
        """Make the panel show a state."""
        before, self._shown = self._shown, shown
        agenda, zone = shown.agenda, shown.office.zone
        self.grid.draw(self._lanes_of(agenda), zone, shown.now, shown.services)
        self.ruler.update()
        moved_on = before.now.minute != shown.now.minute
        if agenda is before.agenda and shown.session is before.session and not moved_on and (
            shown.services is before.services
        ):  # fmt: skip
            return
        self._draw_words(agenda, zone)
        self.meter.draw(agenda)
        self._draw_card()

    def _lanes_of(self, agenda: AgendaState) -> AgendaState:
        """Return the lanes by officer, as they come, or laid together by team."""
        if not self._teams:
            return agenda
        if self._laid[0] is not agenda:
            self._laid = agenda, by_team(agenda)
        return self._laid[1]

    def _draw_words(self, agenda: AgendaState, zone: str) -> None:
        if agenda.day is not None:
            self.title.say(self._title(agenda.day, agenda.days))
        taken, free = agenda_paint.counted(agenda, self._shown.now)
        self.taken.show_as("calendar-check", self.tr("appointments {n}").format(n=taken), "accent")
        self.kept.show_as("shield-check", self.tr("protected"), "neutral")
        self.free.show_as("circle", self.tr("free {n} half hours").format(n=free), "plain")
        self.empty.setVisible(not agenda.lanes or not any(x.stretches for x in agenda.lanes))
        self.empty.say(self._why_empty(agenda))
        self._warn(agenda, zone)
        self.week.show_as(self.tr("Day") if agenda.days > 1 else self.tr("Week"))
        self.by.show_as(self.tr("Officers") if self._teams else self.tr("Teams"))
        self.keys.say(self._key_words(agenda))

    def _title(self, day: date, days: int) -> str:
        if days == 1:
            return wording_agenda.day(day)
        last = day + timedelta(days=days - 1)
        return self.tr("{first} to {last}").format(
            first=wording_agenda.short_day(day), last=wording_agenda.short_day(last)
        )

    def _why_empty(self, agenda: AgendaState) -> str:
        if not agenda.loaded:
            return self.tr("The agenda is being read.")
        if not agenda.fitted:
            return self.tr("This office has no roster yet: reception agenda import brings one.")
        return self.tr("Nobody is on the roster. PgUp and PgDn show other days.")

    def _warn(self, agenda: AgendaState, zone: str) -> None:
        outside = sum(one.closed for one in agenda.bookings)
        words = wording_agenda.while_closed(outside) if outside else ""
        if not agenda.writable:
            at = wording_time.hour(agenda.read_at, zone)
            words = self.tr(
                "As it was at {time}: the database is away. Book nothing; check in on paper."
            ).format(time=at)
        elif self._moving is not None:
            words = self.tr(
                "Moving {name}: choose the new time and press Enter; Esc leaves it where it is."
            ).format(name=wording_agenda.short_name(self._moving))
        moving = agenda.writable and self._moving is not None
        self.warning.say(words, "accent" if moving else "high")
        self.warning.setVisible(bool(words))

    def _key_words(self, agenda: AgendaState) -> str:
        return self.tr(
            "Arrows choose a time · Enter books · Del cancels · PgUp PgDn other day · Home today"
            " · Ctrl+K day or week · no-show after {n} min"
        ).format(n=agenda.late_min)

    def _choose(self) -> None:
        place = self.grid.place
        if place is not None and self.isVisible():
            box = self.grid.box(place)
            self.area.ensureVisible(0, int(box.center().y()), 0, int(box.height()))
        self._draw_card()

    def _draw_card(self) -> None:
        rows = min(SOON, max(2, (self.card.height() - 120) // 52))
        self.card.draw(self._shown, self.grid.place, rows)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.setAccessibleName(self.tr("Agenda"))
        self.box.setAccessibleName(self.tr("Agenda"))
        self.before.setAccessibleName(self.tr("Day before"))
        self.after.setAccessibleName(self.tr("Day after"))
        self.today.show_as(self.tr("Today"), key=self.tr("Home"))
        self.week.show_as(self.tr("Week"))
        self.paper.setAccessibleName(self.tr("Print the shown days (Ctrl+P)"))
        self.paper.setToolTip(self.paper.accessibleName())
        self.meter.retranslate()
        self.card.retranslate()
        self.grid.say_again()
        self._laid = None, AgendaState()
        shown, self._shown = self._shown, replace(self._shown, now=datetime(1970, 1, 1, tzinfo=UTC))
        self._shown = replace(self._shown, agenda=AgendaState())
        self.draw(shown)

    # -- what is asked -----------------------------------------------------------------------

    def _go(self, days: int) -> None:
        """Go a day or a week on or back; 0 is today."""
        agenda, now = self._shown.agenda, self._shown.now
        today = wording_time.local(now, self._shown.office.zone).date()
        if days == 0 or agenda.day is None:
            self.day_asked.emit(today, agenda.days)
            return
        step = WEEK if agenda.days > 1 else 1
        self.day_asked.emit(agenda.day + timedelta(days=days * step), agenda.days)

    def toggle_week(self) -> None:
        """Show the week of the day, or the day with the keys."""
        agenda = self._shown.agenda
        if agenda.day is None:
            return
        day = agenda.day
        if agenda.days > 1:
            place, today = self.grid.place, self._shown.now
            at = place.starts if place else today
            day = wording_time.local(at, self._shown.office.zone).date()
        self.day_asked.emit(day, 1 if agenda.days > 1 else WEEK)

    def toggle_teams(self) -> None:
        """Lay the lanes of each team together, or show every officer again."""
        self._teams = not self._teams
        shown = self._shown
        self._draw_words(shown.agenda, shown.office.zone)
        self.grid.draw(self._lanes_of(shown.agenda), shown.office.zone, shown.now, shown.services)
        self._fit()

    def open_cell(self) -> None:
        """Book the chosen time, put there what is being moved, or go to the card (Enter)."""
        place = self.grid.place
        if place is None:
            return
        if self._moving is not None and place.use is not Use.TAKEN:
            moving, self._moving = self._moving, None
            self._warn(self._shown.agenda, self._shown.office.zone)
            self.move_to.emit(moving.id, place)
        elif place.use is Use.TAKEN:
            self._focus_card()
        elif self.card.book_button.isEnabled():
            self.book_asked.emit(place)

    def _focus_card(self) -> None:
        for button in (self.card.in_button, self.card.print_button, self.card.move_button):
            if button.isVisible() and button.isEnabled():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def begin_move(self, booking_id: str) -> None:
        """Let the next Enter put an appointment where the keys are."""
        self._moving = self._shown.agenda.booking(booking_id)
        self._warn(self._shown.agenda, self._shown.office.zone)
        self.take_keys()

    def lane_of(self, place: Place) -> tuple[str, str, str]:
        """Return team, officer and the officer's name of a cell."""
        lane = self._lanes_of(self._shown.agenda).lanes[place.lane]
        return lane.team, lane.officer, lane.shown_as

    def put_away(self) -> bool:
        """Put a question or a move away (Esc); tell whether there was one."""
        if self._moving is not None:
            self._moving = None
            self._warn(self._shown.agenda, self._shown.office.zone)
            return True
        return self.card.put_away()

    def chosen(self) -> BookingRow | None:
        """Return the appointment with the keys."""
        return self.card.row

    # -- size and keys -----------------------------------------------------------------------

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        edge = 8 if small else 16
        self._line.setContentsMargins(edge, edge, edge, 8)
        self._line.setSpacing(edge)
        self._small = small
        self.side.setFixedWidth(SIDE[small])
        self.meter.set_low(low=small)
        self.meter.setVisible(not stacked)
        for pill in (self.kept, self.free):
            pill.setVisible(not small)
        for button in (self.by, self.paper):
            button.setVisible(not stacked)  # the keys do the same
        self.taken.setVisible(not stacked)
        self.box.set_air(8 if small else 16, 4 if small else 8)
        self.keys.setVisible(not stacked)
        self.meter.draw(self._shown.agenda)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Give the lanes the room that is there, and the hours the width of the grid."""
        if watched is self.area.viewport() and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.grid.set_room(self.area.viewport().height(), small=self._small)
        self.ruler.update()

    def take_keys(self) -> None:
        """Give the keys to the grid."""
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
