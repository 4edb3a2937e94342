"""F2: a new visitor in three fields on one row, over the window and never in its way."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.services import ServiceName
from reception_app.staff import Role
from reception_app.visits import PARTY, Priority
from ui import wording_agenda, wording_office, wording_time, wording_visits
from ui.buttons import take_enter
from ui.finder import SHOWN, Finder, MatchList
from ui.form_fields import EDGE, FIELD, Classes, Languages, People, search_in
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.widgets import Button, Panel, column, fill, label, row

WIDE = 800  # px


@dataclass(frozen=True, slots=True)
class Registration:
    """What was typed for a new visitor."""

    service: str
    language: str
    priority: Priority
    party: int = 1
    errands: tuple[str, ...] = ()  # services that come after the first one
    why: str = ""  # code of why, where nobody is received without an appointment


class RegisterPopover(Panel):
    """Reason, language and class, what else, how many: Enter saves, Esc puts away.

    A failure keeps what was typed.
    """

    registered = Signal(object)  # Registration
    put_away = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(pad=16, gap=8, edge="accent")
        self.setParent(parent)
        self._services: tuple[ServiceName, ...] = ()
        self._dirty = self._asks_why = False
        self._shown: DeskState | None = None
        self._room, self._down = QRect(), 0
        self.head = label("", TITLE, SEMIBOLD)
        self.for_whom = label("", SMALL, tone="text2")
        self.names = tuple(label("", SMALL, MEDIUM, "text2") for _ in range(5))
        self.reason = Finder(search_in(()), FIELD)
        self.languages = Languages()
        self.classes, self.also, self.people = Classes(), Classes(), People()
        self.matches = MatchList(self.reason)
        self.refusal = label("", BODY, MEDIUM, "high", wrap=True)
        self.why_name = label("", SMALL, MEDIUM, "text2")
        self.why = Classes()
        self.error = label("", BODY, MEDIUM, "high", wrap=True)
        self.save = Button("", "Enter", "user-plus", "tonal")
        self.back = Button("", "Esc", role="ghost")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setVisible(False)

    def _lay_out(self) -> None:
        controls: tuple[QWidget, ...] = (self.classes, self.also, self.people, self.why)
        for part in controls:
            part.setFixedHeight(FIELD)
            part.setFont(font(BODY, MEDIUM))
        self.people.setRange(PARTY.start, PARTY.stop - 1)
        for part in (self.refusal, self.why_name, self.why):
            part.setVisible(False)
        self.classes.setFixedWidth(180)
        fields = row(
            column(self.names[0], self.reason, gap=4),
            column(self.names[1], self.languages, gap=4),
            column(self.names[2], self.classes, gap=4),
            gap=12,
        )
        fields.setStretch(0, 1)
        for part in (self.also, self.people):
            part.setMinimumWidth(88)
        more = row(self.names[3], self.also, self.names[4], self.people, gap=12)
        more.setStretch(1, 1)
        why = row(self.why_name, self.why)
        why.setStretch(1, 1)
        fill(
            self.body,
            row(self.head, None, self.for_whom),
            self.refusal,
            fields,
            why,
            self.matches,
            more,
            self.error,
            row(self.save, self.back),
        )
        self.setFixedWidth(WIDE)
        take_enter(self.save, self.back)
        order = (*self._fields(), self.save)
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)

    def _fields(self) -> tuple[Finder | Languages | Classes | People, ...]:
        return self.reason, self.languages, self.classes, self.also, self.people, self.why

    def _connect(self) -> None:
        self.reason.taken.connect(self._preset)
        self.reason.found.connect(self._say_refusal)
        self.people.valueChanged.connect(self._say_refusal)
        for part in self._fields():
            part.confirmed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.back.clicked.connect(self.close_form)

    def retranslate(self) -> None:
        """Write every word again."""
        self.head.say(self.tr("New visitor"))
        self.setAccessibleName(self.tr("New visitor"))
        words = (self.tr("Reason for the visit"), self.tr("Language"), self.tr("Priority"),
                 self.tr("Also for"), self.tr("People"))  # fmt: skip
        for title, said in zip(self.names, words, strict=True):
            title.say(said)
        # On Linux a combo box is named by the label that belongs to it, never by itself.
        for title, field in zip(self.names, self._fields()[:5], strict=True):
            title.setBuddy(field)
        self.reason.setAccessibleName(words[0])
        self.reason.setPlaceholderText(self.tr("First letters, e.g. bic"))
        self.reason.setToolTip(self.reason.placeholderText())  # a narrow window cuts it short
        for place, field in ((2, self.classes), (3, self.also), (4, self.people)):
            field.setAccessibleName(words[place])
        self.save.show_as(self.tr("Register"), key=self.tr("Enter"))
        self.back.show_as(self.tr("Back"))
        picked = self.classes.currentIndex()
        self.classes.clear()
        for code in reversed(Priority):
            self.classes.addItem(wording_visits.priority(code), code.value)
        self.classes.setCurrentIndex(max(picked, 0))
        self.why_name.say(self.tr("Register anyway, because"))
        self.why.setAccessibleName(self.tr("Register anyway, because"))
        picked = self.why.currentIndex()
        self.why.clear()
        self.why.addItem(self.tr("Choose a reason"), "")
        for option in wording_office.overriding():
            self.why.addItem(option.words, option.code)
        self.why.setCurrentIndex(max(picked, 0))
        self.languages.draw()
        self._list_more()

    def _list_more(self) -> None:
        """List what else somebody may have come for; nothing else is what stands there first."""
        picked = self.also.currentData()
        self.also.clear()
        self.also.addItem(self.tr("nothing else"), "")
        for service in self._services:
            self.also.addItem(wording_visits.service_name(service), service.code)
        self.also.setCurrentIndex(max(0, self.also.findData(picked)))

    def show_services(self, services: tuple[ServiceName, ...]) -> None:
        """Know the reasons of this office."""
        if services != self._services:
            self._services = services
            self._list_more()
            if not self.is_open():
                self.reason.start(search_in(services))

    def show_office(self, state: DeskState) -> None:
        """Say before anything is typed that nobody is received now, and ask an officer why.

        It follows the hours while the form is open, and takes nothing away that was typed.
        """
        self._shown = state
        self._say_refusal()

    def _say_refusal(self) -> None:
        state = self._shown
        if state is None:
            return
        words = wording_office.refusal(state.office, state.now)
        if words:
            words = f"{words} {self._next_free(state)}".strip()
        guard = state.session.role == Role.GUARD
        if words and guard:
            words = self.tr("{words} Only an officer may register somebody now.").format(
                words=words
            )
        if words == self.refusal.text() and self._asks_why == (bool(words) and not guard):
            return
        self._asks_why = bool(words) and not guard
        self.refusal.say(words)
        self.refusal.setVisible(bool(words))
        for part in (self.why_name, self.why):
            part.setVisible(self._asks_why)
        if self.is_open():
            self.place(self._room, self._down)

    def _next_free(self, state: DeskState) -> str:
        """Say when the next appointment for this reason and so many people fits."""
        code = self.reason.option.code if self.reason.option else ""
        service = next((one for one in self._services if one.code == code), None)
        minutes = service.minutes * self.people.value() if service else 0
        at, zone = state.agenda.next_free(state.now, minutes), state.office.zone
        if at is None:
            return ""
        return wording_agenda.next_free(at, zone, wording_time.local(state.now, zone).date())

    def open_form(self, for_whom: str = "") -> None:
        """Open at the reason; what an earlier failure left is still there."""
        if not self._dirty:
            self.reason.start(search_in(self._services))
            self.languages.pick("nl")
            self._choose(Priority.WALK_IN)
            self.why.setCurrentIndex(0)
            self.also.setCurrentIndex(0)
            self.people.setValue(1)
            self.error.say("")
        self.error.setVisible(bool(self.error.text()))
        self.for_whom.say(for_whom)
        self.setVisible(True)
        self.place(self._room, self._down)
        self.raise_()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reason.selectAll()

    def is_open(self) -> bool:
        """Tell whether the form is in sight."""
        return not self.isHidden()

    def close_form(self) -> None:
        """Put the form away; what was typed is dropped."""
        self._dirty = False
        self.put_away.emit()  # before it goes: the keys must not pass by some other control
        self.setVisible(False)

    def failed(self, words: str) -> None:
        """Show why it was not saved, and open again with what was typed."""
        self._dirty = True
        self.error.say(words)
        self.open_form(self.for_whom.text())

    def saved(self) -> None:
        """Forget what was typed: it is saved."""
        self._dirty = False

    def place(self, room: QRect, down: int) -> None:
        """Stand high in the room, `down` px below its top, where the newest rows are not.

        In a low window it stands higher and lists fewer reasons: the whole form stays in sight.
        """
        self._room, self._down = room, down
        self.setFixedWidth(min(WIDE, room.width() - 2 * EDGE))
        below = self.parentWidget()
        tall = below.height() if below else 0
        for rows in range(SHOWN, 1, -1):
            self.matches.set_rows(rows)
            self.body.activate()
            self.adjustSize()
            if room.y() + self.height() + EDGE // 2 <= tall:
                break
        lowest = tall - self.height() - EDGE // 2
        top = max(room.y(), min(room.y() + down, lowest))
        self.move(room.x() + (room.width() - self.width()) // 2, top)

    def _choose(self, code: Priority) -> None:
        self.classes.setCurrentIndex(self.classes.findData(code.value))

    def _preset(self, code: str) -> None:
        service = next((s for s in self._services if s.code == code), None)
        if service is not None:
            self._choose(service.priority)

    def _save(self) -> None:
        if self.reason.option is None and not self.reason.take():
            self.error.say(self.tr("No such reason. Type other letters, or choose from the list."))
            self.error.setVisible(True)
            self.place(self._room, self._down)
            self.reason.setFocus()
            return
        option = self.reason.option
        if option is None:
            return
        why = str(self.why.currentData()) if self._asks_why else ""
        if self._asks_why and not why:
            self.error.say(self.tr("Choose why this visitor is registered anyway."))
            self.error.setVisible(True)
            self.why.setFocus()
            return
        self._dirty = True  # until the desk says that it is saved
        priority = Priority(self.classes.currentData())
        self.put_away.emit()  # before it goes: the keys must not pass by some other control
        self.setVisible(False)
        also = str(self.also.currentData() or "")
        self.registered.emit(
            Registration(
                option.code, self.languages.picked, priority, self.people.value(),
                (also,) if also else (), why,
            )
        )  # fmt: skip
