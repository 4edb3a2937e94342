"""F2 where people come by appointment: a code typed or scanned, or a name; Enter lets them in.

F2 once more is the form for somebody without an appointment.
"""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from reception_app import booking_codes
from reception_app.agenda_errors import ArrivalRefusedError
from reception_app.bookings import BookingState
from reception_app.desk.states.agenda import AgendaState, BookingRow
from reception_app.desk.states.desk import DeskState
from reception_app.services import words_of
from ui import wording, wording_agenda, wording_time
from ui.buttons import take_enter
from ui.finder import Finder, MatchList, Option, Search
from ui.form_fields import EDGE, FIELD, Classes
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.widgets import Button, Panel, column, fill, label, row

WIDE = 640
FINAL = frozenset({"used", "cancelled", "other_day"})


class CheckInPopover(Panel):
    """One field: whoever stands at the door, found among those who are expected."""

    checked_in = Signal(str, str)  # id or code, reason
    without = Signal()  # somebody who has no appointment
    put_away = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(pad=16, gap=8, edge="accent")
        self.setParent(parent)
        self._shown: DeskState | None = None
        self._agenda = AgendaState()
        self._asked = ""
        self._room, self._down = QRect(), 0
        self.head = label("", TITLE, SEMIBOLD)
        self.note = label("", SMALL, tone="text2")
        self.title = label("", SMALL, MEDIUM, "text2")
        self.who = Finder(lambda _typed: (), FIELD)
        self.matches = MatchList(self.who)
        self.none = label("", SMALL, tone="text2", wrap=True)
        self.error = label("", BODY, MEDIUM, "high", wrap=True)
        self.why_name, self.why = label("", SMALL, MEDIUM, "text2"), Classes()
        self.save = Button("", "Enter", "sign-in", "tonal")
        self.other = Button("", "F2", "user-plus")
        self.back = Button("", "Esc", role="ghost")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setVisible(False)

    def _lay_out(self) -> None:
        self.why.setFixedHeight(FIELD)
        self.why.setFont(font(BODY, MEDIUM))
        why = row(self.why_name, self.why)
        why.setStretch(1, 1)
        self.back.setMaximumWidth(140)
        take_enter(self.save, self.other, self.back)
        fill(self.body, row(self.head, None, self.note), column(self.title, self.who, gap=4),
             self.matches, self.none, self.error, why,
             row(self.save, self.other, self.back))  # fmt: skip

    def _connect(self) -> None:
        self.who.found.connect(self._say_note)
        self.who.textEdited.connect(self._anew)
        self.who.taken.connect(self._take)
        self.who.confirmed.connect(self._save)
        self.why.confirmed.connect(self._save)
        self.save.clicked.connect(self._press)
        self.other.clicked.connect(self.without)
        self.back.clicked.connect(self.close_form)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.head.say(self.tr("Check in an appointment"))
        self.setAccessibleName(self.tr("Check in an appointment"))
        self.title.say(self.tr("Code, name or hour"))
        self.title.setBuddy(self.who)
        self.who.setAccessibleName(self.tr("Code, name or hour"))
        self.who.setPlaceholderText(self.tr("Scan the code, or type its first letters"))
        self.why_name.say(self.tr("Received anyway, because"))
        self.why.setAccessibleName(self.tr("Received anyway, because"))
        picked = self.why.currentIndex()
        self.why.clear()
        self.why.addItem(self.tr("Choose a reason"), "")
        for option in wording_agenda.receiving():
            self.why.addItem(option.words, option.code)
        self.why.setCurrentIndex(max(picked, 0))
        self.save.show_as(self.tr("Check in"), key=self.tr("Enter"))
        self.other.show_as(self.tr("Without appointment"))
        self.back.show_as(self.tr("Back"))

    # -- what is shown -----------------------------------------------------------------------

    def show_state(self, shown: DeskState) -> None:
        """Know who is expected; what is typed meanwhile stays."""
        before, self._shown = self._agenda, shown
        self._agenda = shown.agenda
        if self.is_open() and before.today is not shown.agenda.today and not self.who.text():
            self.who.start(self._search())
        if self.is_open():
            self._say_note()

    def _search(self) -> Search:
        shown = self._shown
        now = shown.now if shown else datetime.now(UTC)
        # Whoever stands at the door mostly is the one whose hour it is.
        expected = sorted(
            self._agenda.expected(),
            key=lambda one: (one.state is BookingState.NO_SHOW, abs(one.starts - now)),
        )
        gone = self._agenda.gone()  # whoever took a wrong name looks for it again

        def search(typed: str) -> tuple[Option, ...]:
            if booking_codes.looks_like(typed):
                return (Option(typed, typed),)
            wanted = words_of(typed)
            among = (*expected, *gone) if wanted else expected
            found = [(one, _words(one, shown)) for one in among]
            return tuple(
                Option(one.id, said)
                for one, said in found
                if all(any(w.startswith(x) for w in words_of(f"{said} {one.code}")) for x in wanted)
            )

        return search

    def _say_note(self) -> None:
        expected = len(self._agenda.expected())
        self.note.say(self.tr("{n} expected today").format(n=expected))
        shown = self._shown
        words = "" if expected else self.tr("Nobody is expected any more today.")
        fits = bool(self.who.matches) or self.who.option is not None
        if expected and not fits and self.who.text().strip():
            words = self.tr("Nobody who is expected fits. Without appointment: F2.")
        if not self._agenda.writable and shown is not None:
            words = wording_agenda.read_only()
        self.none.say(words)
        if self.none.isHidden() is bool(words):
            self.none.setVisible(bool(words))
            self.place(self._room, self._down)

    # -- opening and closing -----------------------------------------------------------------

    def open_form(self, told: str = "") -> None:
        """Open, empty, at the field; `told` is whom the card of an appointment asked for."""
        self._clear()
        self._asked = told
        self.who.start(self._search())
        self._say_note()
        self.setVisible(True)
        self.place(self._room, self._down)
        self.raise_()
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_open(self) -> bool:
        """Tell whether the form is in sight."""
        return not self.isHidden()

    def close_form(self) -> None:
        """Put the form away."""
        self._clear()
        self.put_away.emit()  # before it goes: the keys must not pass by some other control
        self.setVisible(False)

    def _clear(self) -> None:
        self._asked = ""
        self.error.say("")
        self.why.setCurrentIndex(0)
        for part in (self.error, self.why_name, self.why):
            part.setVisible(False)

    def saved(self) -> None:
        """Close: the visitor has a number."""
        self.close_form()

    def failed(self, error: Exception) -> None:
        """Say why nobody was let in; who is early or late may be received with a reason."""
        words, asks = wording.sentence(error), False
        if isinstance(error, ArrivalRefusedError) and self._shown is not None:
            zone = self._shown.office.zone
            today = wording_time.local(self._shown.now, zone).date()
            words, asks = wording_agenda.arrival(error, zone, today), error.why not in FINAL
        self.error.say(words)
        self.error.setVisible(True)
        for part in (self.why_name, self.why):
            part.setVisible(asks)
        self.setVisible(True)
        self.place(self._room, self._down)
        self.raise_()
        (self.why if asks else self.who).setFocus(Qt.FocusReason.OtherFocusReason)
        if not asks:
            self.who.selectAll()

    def place(self, room: QRect, down: int) -> None:
        """Stand high in the room, `down` px below its top."""
        self._room, self._down = room, down
        self.setFixedWidth(min(WIDE, max(200, room.width() - 2 * EDGE)))
        self.body.activate()
        self.adjustSize()
        below = self.parentWidget()
        lowest = (below.height() if below else 0) - self.height() - EDGE // 2
        top = max(room.y(), min(room.y() + down, lowest))
        self.move(room.x() + (room.width() - self.width()) // 2, top)

    # -- what is asked -----------------------------------------------------------------------

    def _anew(self) -> None:
        """Forget whom was asked for, and why: whoever is typed now is another one."""
        if self._asked:
            self._clear()
            self.place(self._room, self._down)

    def _take(self, code: str) -> None:
        # A reader types the whole code and one Enter: that Enter lets in.
        self._asked = code
        self._save()

    def _press(self) -> None:
        if self.who.option is None:
            self.who.take()
        else:
            self._save()

    def _save(self) -> None:
        told = self._asked or (self.who.option.code if self.who.option else "")
        asked = not self.why.isHidden()
        why = str(self.why.currentData()) if asked else ""
        if asked and not why:
            self.why.setFocus()
            return
        if told:
            self.checked_in.emit(told, why)


def _words(one: BookingRow, shown: DeskState | None) -> str:
    """Say who is expected: hour, name, reason."""
    if shown is None:
        return one.code
    hour = wording_time.hour(one.starts, shown.office.zone)
    words = (hour, one.name, wording_agenda.in_short(one, shown.services),
             booking_codes.shown(one.code),
             wording_agenda.gone() if one.state is BookingState.ARRIVED else "")  # fmt: skip
    return " · ".join(filter(None, words))
