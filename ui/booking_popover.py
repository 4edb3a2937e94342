"""Book a time: reason, language, people, and who comes; Enter books, Esc puts away.

A refusal keeps what was typed and offers the two nearest times; a chief is asked why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reception_app.agenda_errors import NotBookableError, OverCapacityError
from reception_app.desk.states.agenda import Wish
from reception_app.desk.states.services import ServiceName
from ui import wording, wording_agenda, wording_time
from ui.buttons import take_enter
from ui.finder import Finder, MatchList
from ui.form_fields import EDGE, FIELD, Classes, Languages, People, search_in
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.translations import current
from ui.widgets import Button, Panel, column, fill, label, row

WIDE = 760
MOST_PEOPLE = 500  # what can be typed; the rule says what can be booked
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Slot:
    """The time that the form is about."""

    team: str
    officer: str
    starts: datetime
    who: str  # team and officer, for the head
    may_go_over: bool = False  # whoever books may take protected work, with a reason


class Field(QLineEdit):
    """One line of the form; Enter books."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.setFixedHeight(FIELD)
        self.setFont(font(BODY))
        self.setTextMargins(8, 0, 8, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Book with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirmed.emit()
            return
        super().keyPressEvent(event)


class BookingPopover(Panel):
    """The form over the window."""

    booked = Signal(object)  # Wish
    put_away = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(pad=16, gap=8, edge="accent")
        self.setParent(parent)
        self._slot: Slot | None = None
        self._zone, self._today = "UTC", date(1970, 1, 1)
        self._services: tuple[ServiceName, ...] = ()
        self._nearest: tuple[datetime, ...] = ()
        self._room = QRect()
        self.head, self.when = label("", TITLE, SEMIBOLD), label("", BODY, tone="text2", elide=True)
        self.names = tuple(label("", SMALL, MEDIUM, "text2") for _ in range(6))
        self.reason, self.languages = Finder(search_in(()), FIELD), Languages()
        self.matches = MatchList(self.reason)
        self.people = People()
        self.name, self.contact, self.remark = Field(), Field(), Field()
        self.told = label("", SMALL, tone="text2", wrap=True)
        self.error = label("", BODY, MEDIUM, "high", wrap=True)
        self.why_name, self.why = label("", SMALL, MEDIUM, "text2"), Classes()
        self.others = (Button("", "", "clock", "tonal"), Button("", "", "clock", "tonal"))
        self.save = Button("", "Enter", "calendar-plus", "primary")
        self.back = Button("", "Esc", role="ghost")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setVisible(False)

    def _lay_out(self) -> None:
        self.people.setRange(0, MOST_PEOPLE)
        for part in (self.people, self.why):
            part.setFixedHeight(FIELD)
            part.setFont(font(BODY, MEDIUM))
        self.people.setFixedWidth(88)
        fields = (self.reason, self.languages, self.people, self.name, self.contact, self.remark)
        boxes = [column(n, f, gap=4) for n, f in zip(self.names, fields, strict=True)]
        first, second = row(*boxes[:3], gap=12), row(*boxes[3:5], gap=12)
        first.setStretch(0, 1)
        why = row(self.why_name, self.why)
        why.setStretch(1, 1)
        fill(self.body, row(self.head, None, self.back), self.when, first, self.matches, second,
             boxes[5], self.told, self.error, row(*self.others), why, self.save)  # fmt: skip
        self.back.setMaximumWidth(140)
        take_enter(*self.others, self.save, self.back)
        order = (*fields, self.why, *self.others, self.save, self.back)
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)

    def _connect(self) -> None:
        for part in (self.reason, self.languages, self.people, self.name, self.contact, self.remark,
                     self.why):  # fmt: skip
            part.confirmed.connect(self._save)
        self.reason.found.connect(self._tell)
        self.people.valueChanged.connect(self._tell)
        self.save.clicked.connect(self._save)
        self.back.clicked.connect(self.close_form)
        for number, button in enumerate(self.others):
            button.clicked.connect(lambda _checked=False, n=number: self._take_other(n))

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.head.say(self.tr("Book an appointment"))
        self.setAccessibleName(self.tr("Book an appointment"))
        words = (self.tr("Reason"), self.tr("Language"), self.tr("People"), self.tr("Name"),
                 self.tr("Mail or telephone"), self.tr("Note for the officer"))  # fmt: skip
        fields = (self.reason, self.languages, self.people, self.name, self.contact, self.remark)
        for title, said, field in zip(self.names, words, fields, strict=True):
            title.say(said)
            title.setBuddy(field)
            field.setAccessibleName(said)
        self.reason.setPlaceholderText(self.tr("First letters, e.g. bic"))
        self.remark.setPlaceholderText(self.tr("Nothing of the case itself"))
        self.why_name.say(self.tr("Book it anyway, because"))
        self.why.setAccessibleName(self.tr("Book it anyway, because"))
        picked = self.why.currentIndex()
        self.why.clear()
        self.why.addItem(self.tr("Choose a reason"), "")
        for option in wording_agenda.overriding():
            self.why.addItem(option.words, option.code)
        self.why.setCurrentIndex(max(picked, 0))
        self.back.show_as(self.tr("Back"))
        self.languages.draw()
        self._tell()

    # -- opening and closing -----------------------------------------------------------------

    def open_form(
        self, slot: Slot, services: tuple[ServiceName, ...], zone: str, now: datetime
    ) -> None:
        """Open for a time, empty."""
        self._slot, self._zone, self._services = slot, zone, services
        self._today = wording_time.local(now, zone).date()
        self.reason.start(search_in(services))
        self.languages.pick("nl")
        self.people.setValue(1)
        for field in (self.name, self.contact, self.remark):
            field.clear()
        self._clear_refusal()
        self._show()

    def _show(self) -> None:
        self._tell()
        self.setVisible(True)
        self.place(self._room)
        self.raise_()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_open(self) -> bool:
        """Tell whether the form is in sight."""
        return not self.isHidden()

    def close_form(self) -> None:
        """Put the form away; what was typed is dropped."""
        self.put_away.emit()
        self.setVisible(False)

    def saved(self) -> None:
        """Close: it is booked."""
        self.close_form()

    def failed(self, error: Exception) -> None:
        """Say why it was not booked, what could be instead, and keep what was typed."""
        self._clear_refusal()
        self.error.say(wording.sentence(error))
        self.error.setVisible(True)
        if isinstance(error, NotBookableError | OverCapacityError):
            self._nearest = error.nearest
        asks = isinstance(error, OverCapacityError)
        for part in (self.why_name, self.why):
            part.setVisible(asks)
        for number, button in enumerate(self.others):
            button.setVisible(number < len(self._nearest))
            if number < len(self._nearest):
                at = wording_agenda.moment(self._nearest[number], self._zone, self._today)
                button.show_as(self.tr("Take {time}").format(time=at))
        self.place(self._room)
        first = self.why if asks else self.others[0] if self._nearest else self.reason
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_refusal(self) -> None:
        self._nearest = ()
        for part in (self.error, self.why_name, self.why, *self.others):
            part.setVisible(False)
        self.error.say("")
        self.why.setCurrentIndex(0)

    def place(self, room: QRect) -> None:
        """Stand in the middle of the room."""
        self._room = room
        if room.isNull():
            return
        self.setFixedWidth(min(WIDE, room.width() - 2 * EDGE))
        self.body.activate()
        self.adjustSize()
        below = self.parentWidget()
        lowest = (below.height() if below else 0) - self.height() - EDGE // 2
        top = max(EDGE // 2, min(room.y() + 56, lowest))
        self.move(room.x() + (room.width() - self.width()) // 2, top)

    # -- what is told and asked --------------------------------------------------------------

    def _tell(self) -> None:
        looking = self.reason.option is None
        if looking is self.matches.isHidden():
            self.matches.setVisible(looking)
            self.place(self._room)
        slot = self._slot
        if slot is None:
            return
        service = self._service()
        minutes = service.minutes * self.people.value() if service else 0
        ends = slot.starts + timedelta(minutes=-(-minutes // 5) * 5)
        when = wording_agenda.moment(slot.starts, self._zone)
        until = f"\u2013{wording_time.hour(ends, self._zone)}" if minutes else ""
        self.when.say(f"{slot.who} · {when}{until}")
        self.told.say(self._facts(service, minutes))
        hour = wording_time.hour(slot.starts, self._zone)
        self.save.show_as(self.tr("Book {time}").format(time=hour), key=self.tr("Enter"))

    def _facts(self, service: ServiceName | None, minutes: int) -> str:
        """Say how long it takes and what is to be brought, for whoever is on the telephone."""
        if service is None or not minutes:
            return self.tr("The reason and the number of people say how long it takes.")
        takes = (
            self.tr("Takes {n} min.")
            if self._slot is not None and self._slot.may_go_over
            else self.tr("Takes {n} min. A booking never takes protected neighbourhood work.")
        )
        told = takes.format(n=minutes)
        if service.bring is None:
            return told
        bring = self.tr("Bring along: {what}.").format(what=service.bring.said(current()))
        return f"{told} {bring}"

    def _service(self) -> ServiceName | None:
        option = self.reason.option
        code = option.code if option else ""
        return next((one for one in self._services if one.code == code), None)

    def _take_other(self, number: int) -> None:
        if self._slot is None or number >= len(self._nearest):
            return
        # Whoever of the team is free then: the alternative was found so.
        self._slot = replace(self._slot, officer="", starts=self._nearest[number])
        self._clear_refusal()
        self._tell()
        self._save()

    def _save(self) -> None:
        slot = self._slot
        if slot is None:
            return
        if self.reason.option is None and not self.reason.take():
            self.error.say(self.tr("No such reason. Type other letters, or choose from the list."))
            self.error.setVisible(True)
            self.place(self._room)
            self.reason.setFocus()
            return
        option = self.reason.option
        asked = not self.why.isHidden()
        why = str(self.why.currentData()) if asked else ""
        if option is None or (asked and not why):
            self.why.setFocus()
            return
        self.booked.emit(
            Wish(
                slot.team,
                slot.starts,
                option.code,
                slot.officer,
                self.languages.picked,
                self.people.value(),
                self.name.text(),
                self.contact.text(),
                self.remark.text(),
                why,
            )
        )
