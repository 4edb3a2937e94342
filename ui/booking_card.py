"""Beside the grid: the chosen appointment with what can be done, or who comes soon."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance

from reception_app.booking_codes import shown as code_shown
from reception_app.bookings import BookingState
from reception_app.desk.states.agenda import AgendaState, BookingRow, Use
from reception_app.desk.states.desk import DeskState
from reception_app.staff import Role
from ui import wording_agenda, wording_time, wording_visits
from ui.agenda_scale import Place
from ui.ask_line import AskLine, Then
from ui.buttons import take_enter
from ui.finder import MatchList, Option
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import Button, Glyph, Label, Panel, column, fill, label, row, rule

SOON = 10  # rows


class SoonRow(Panel):
    """Somebody who comes today: hour, number or code, reason, where it stands."""

    def __init__(self) -> None:
        super().__init__(pad=0, gap=0)
        self.hour = label("", BODY, tone="text2")
        self.number = label("", BODY, SEMIBOLD)
        self.what = label("", SMALL, tone="text2", elide=True)
        self.glyph, self.state = Glyph("circle-dashed", "text2", 16), label("", SMALL, tone="text2")
        fill(self.body, row(self.hour, self.number, None, self.glyph, self.state), self.what)

    def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        """Paint no card: it is a line of one."""

    def draw(self, one: BookingRow, shown: DeskState) -> None:
        """Show one appointment."""
        zone = shown.office.zone
        glyph, words, tone = wording_agenda.state(one)
        self.hour.say(wording_time.hour_or_day(one.starts, shown.now, zone))
        self.number.say(one.ticket or one.code[:4])
        self.what.say(wording_agenda.in_short(one, shown.services))
        self.glyph.show_icon(glyph, tone)
        self.state.say(words, tone)
        self.setAccessibleName(
            " ".join((self.hour.text(), self.number.text(), self.what.text(), words))
        )


class BookingCard(Panel):
    """The chosen appointment, or those who come soon."""

    check_in = Signal(str)  # id
    move_asked = Signal(str)
    confirm = Signal(str)
    cancel = Signal(str, str)  # id, reason
    book = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._row: BookingRow | None = None
        self.head, self.note = label("", TITLE, SEMIBOLD), label("", SMALL, tone="text2")
        self.none = label("", BODY, tone="text2", wrap=True)
        self.soon = tuple(SoonRow() for _ in range(SOON))
        self.what = label("", TITLE, SEMIBOLD, wrap=True)
        self.facts = tuple(
            (label("", SMALL, tone="text2"), label("", BODY, MEDIUM, elide=True)) for _ in range(6)
        )
        self.remark = label("", SMALL, tone="text2", wrap=True)
        self.ask = AskLine()
        self.ask.best.setVisible(False)  # the whole list stands below
        self.answers = MatchList(self.ask.field)
        self.answers.setVisible(False)
        self.in_button = Button("", "", "sign-in", "tonal")
        self.book_button = Button("", "Enter", "calendar-plus", "tonal")
        self.move_button = Button("", "", "arrows-left-right")
        self.print_button = Button("", "Ctrl+P", "printer")
        self.cancel_button = Button("", "Del", "calendar-x", "danger")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        fill(self.body, row(self.head, None, self.note), rule(), self.none)
        self.body.addLayout(column(*self.soon, gap=10))
        fill(self.body, self.what)
        for name, value in self.facts:
            line = row(name, value, gap=12)
            name.setMinimumWidth(88)
            line.setStretch(1, 1)
            self.body.addLayout(line)
        fill(self.body, self.remark, None, self.ask, self.answers, self.book_button, self.in_button)
        fill(self.body, self.print_button)
        self.body.addLayout(row(self.move_button, self.cancel_button))

    def _connect(self) -> None:
        for button, signal in (
            (self.in_button, self.check_in),
            (self.move_button, self.move_asked),
            (self.print_button, self.confirm),
        ):
            button.clicked.connect(lambda _checked=False, s=signal: self._emit(s))
        self.cancel_button.clicked.connect(self.ask_cancel)
        take_enter(self.in_button, self.book_button, self.move_button, self.print_button)
        self.ask.closed.connect(lambda: self.answers.setVisible(False))
        self.book_button.clicked.connect(self.book)

    def _emit(self, signal: SignalInstance) -> None:
        if self._row is not None:
            signal.emit(self._row.id)

    @property
    def row(self) -> BookingRow | None:
        """The appointment that is shown."""
        return self._row

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.in_button.show_as(self.tr("Check in"))
        self.book_button.show_as(self.tr("Book this time"))
        self.move_button.show_as(self.tr("Move"))
        self.print_button.show_as(self.tr("Confirm and print"))
        self.cancel_button.show_as(self.tr("Cancel it"))

    # -- drawing -----------------------------------------------------------------------------

    def draw(self, shown: DeskState, place: Place | None, rows: int) -> None:
        """Show the appointment of the chosen cell; else who comes, at most `rows`."""
        agenda = shown.agenda
        found = agenda.booking(place.booking) if place and place.booking else None
        if found is None or (self._row is not None and found.id != self._row.id):
            self.ask.close_line()
        self._row = found
        for part in (self.what, *(one for pair in self.facts for one in pair), self.remark,
                     self.print_button, self.move_button, self.cancel_button,
                     self.in_button):  # fmt: skip
            part.setVisible(found is not None)
        bookable = found is None and place is not None and place.use is not Use.TAKEN
        self.book_button.setVisible(bookable and not self.ask.is_open())
        if found is not None:
            self._draw_one(found, shown)
            self._draw_soon((), shown)
            return
        why = _why_not(shown)
        self.book_button.show_as(enabled=not why, why=why)
        self._draw_coming(agenda, shown, rows)

    def _draw_coming(self, agenda: AgendaState, shown: DeskState, rows: int) -> None:
        self.head.say(self.tr("Coming up"))
        self.setAccessibleName(self.tr("Coming up"))
        today = wording_time.local(shown.now, shown.office.zone).date()
        days = (wording_time.local(one.starts, shown.office.zone).date() for one in agenda.today)
        self.note.say(self.tr("{n} today").format(n=sum(day == today for day in days)), "text2")
        coming = [one for one in agenda.today if one.ends > shown.now][:rows]
        self.none.setVisible(not coming)
        self.none.say(
            self.tr("No more appointments today.")
            if agenda.today
            else self.tr("No appointments today.")
        )
        self._draw_soon(tuple(coming), shown)

    def _draw_soon(self, coming: tuple[BookingRow, ...], shown: DeskState) -> None:
        for number, line in enumerate(self.soon):
            line.setVisible(number < len(coming))
            if number < len(coming):
                line.draw(coming[number], shown)

    def _draw_one(self, one: BookingRow, shown: DeskState) -> None:
        zone, today = shown.office.zone, wording_time.local(shown.now, shown.office.zone).date()
        self.none.setVisible(False)
        self.head.say(one.ticket or code_shown(one.code))
        self.setAccessibleName(self.head.text())
        _, words, tone = wording_agenda.state(one)
        confirmed = one.confirmed and one.state is BookingState.BOOKED and not one.closed
        self.note.say(self.tr("confirmed") if confirmed else words, tone)
        self.what.say(wording_agenda.service(one.service, shown.services))
        self.what.setVisible(not self.ask.is_open())
        day = wording_time.local(one.starts, zone).date()
        when = wording_agenda.span(one.starts, one.ends, zone)
        told = (
            (self.tr("When"), when if day == today else f"{wording_agenda.short_day(day)} {when}"),
            (self.tr("With"), self._officer(one, shown.agenda)),
            (self.tr("People"), str(one.people) if one.people > 1 else ""),
            (self.tr("Language"), wording_visits.language(one.language)),
            (self.tr("Name"), one.name),
            (self.tr("Contact"), one.contact),
        )
        for (name, value), (title, said) in zip(self.facts, told, strict=True):
            self._fact(name, value, title, said)
        self.remark.say(one.note)
        self.remark.setVisible(bool(one.note) and not self.ask.is_open())
        self._offer(one, shown)

    def _fact(self, name: Label, value: Label, title: str, said: str) -> None:
        name.say(title)
        value.say(said)
        for part in (name, value):
            part.setVisible(bool(said) and not self.ask.is_open())

    def _officer(self, one: BookingRow, agenda: AgendaState) -> str:
        lane = next((lane for lane in agenda.lanes if lane.officer == one.officer), None)
        return lane.shown_as if lane else one.officer

    def _offer(self, one: BookingRow, shown: DeskState) -> None:
        why, asking = _why_not(shown), self.ask.is_open()
        open_one = one.state is BookingState.BOOKED
        today = any(other.id == one.id for other in shown.agenda.today)
        comes = today and (one in shown.agenda.expected() or one in shown.agenda.gone())
        self.in_button.setVisible(comes and not asking)
        self.in_button.show_as(enabled=shown.agenda.writable, why=_away(shown))
        for button in (self.move_button, self.cancel_button, self.print_button):
            button.setVisible(open_one and not asking)
            button.show_as(enabled=not why, why=why)

    # -- asking ------------------------------------------------------------------------------

    def ask_cancel(self) -> None:
        """Ask why the appointment is cancelled (Del)."""
        one = self._row
        if one is None or one.state is not BookingState.BOOKED:
            return
        if not self.cancel_button.isEnabled():
            return
        self.ask_why(
            self.tr("Cancel the appointment of {code}. Why?").format(code=code_shown(one.code)),
            wording_agenda.cancelling(),
            self.tr("Cancel it"),
            lambda reason: self.cancel.emit(one.id, reason),
        )

    def ask_why(self, question: str, options: tuple[Option, ...], verb: str, then: Then) -> None:
        """Ask for one of a list of reasons, in place of the buttons."""
        facts = (part for pair in self.facts for part in pair)
        for part in (self.in_button, self.move_button, self.cancel_button, self.print_button,
                     self.book_button, self.what, self.remark, *facts):  # fmt: skip
            part.setVisible(False)
        self.answers.setVisible(True)
        self.ask.ask(question, options, verb, then)

    def put_away(self) -> bool:
        """Put a question away; tell whether there was one."""
        was = self.ask.is_open()
        self.ask.close_line()
        return was


def _why_not(shown: DeskState) -> str:
    """Say why nothing may be booked here now; empty when it may."""
    if shown.session.role not in {Role.OFFICER, Role.CHIEF}:
        return wording_agenda.officers_only()
    return _away(shown)


def _away(shown: DeskState) -> str:
    return "" if shown.agenda.writable else wording_agenda.read_only()
