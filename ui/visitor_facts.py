"""What is known of the visitor at this counter, and the fields that an officer fills."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.identity import IdentityState
from reception_app.desk.states.queue import QueueRow, VisitCard
from reception_app.visits import Priority, VisitState
from ui import wording_identity, wording_time, wording_visits
from ui.kept_field import FIELD, Kept, NameField
from ui.queue_rows import GLYPHS
from ui.shortcuts import Deed, key_words
from ui.steps import Moment
from ui.style import BODY, MEDIUM, SMALL
from ui.widgets import Button, Label, Pill, column, label, row

NAME_COLUMN = 120
LOOKS = {Priority.DANGER: "critical", Priority.APPOINTMENT: "neutral", Priority.QUICK: "neutral"}
MOST_COMPANIONS = 19  # a party is 1 to 20 people


@dataclass(frozen=True, slots=True)
class Described:
    """What an officer typed about the visitor."""

    name: str
    note: str
    companions: int
    brought: str
    confirms: bool = False  # the name is that of a document which was read


class Fields(QFrame):
    """Name, companions, what was brought, and a note; all may stay empty."""

    described = Signal(object)  # Described

    def __init__(self) -> None:
        super().__init__()
        self._visit = ""
        self.name = NameField()
        self.companions, self.brought, self.note = Kept(), Kept(), Kept()
        self.card = Button("", key_words(Deed.IDENTITY), "identification-card", height=FIELD)
        self.told = label("", SMALL, tone="text2", wrap=True)
        self.companions.setMaxLength(2)
        self.companions.setValidator(QIntValidator(0, MOST_COMPANIONS, self))
        self._names = tuple(label("", BODY, tone="text2") for _ in range(4))
        whose = QWidget()
        line = row(self.name, self.card)
        line.setStretch(0, 1)
        whose.setLayout(column(line, self.told, gap=4))
        self._cells: tuple[QWidget, ...] = (whose, self.companions, self.brought, self.note)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, NAME_COLUMN)
        self.set_low(low=False)
        self.name.saved.connect(self._tell_name)
        for field in self.fields()[1:]:
            field.saved.connect(self._tell)
        self.retranslate()

    def set_low(self, *, low: bool) -> None:
        """Put the fields two by two, where the window is low."""
        across = 2 if low else 1
        top = Qt.AlignmentFlag.AlignTop
        for number, (title, cell) in enumerate(zip(self._names, self._cells, strict=True)):
            line, place = number // across, 2 * (number % across)
            title.setFixedHeight(FIELD)
            self._grid.addWidget(title, line, place, top)
            self._grid.addWidget(cell, line, place + 1, top)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, int(low))

    def fields(self) -> tuple[Kept, ...]:
        """Give the fields in their order."""
        return self.name, self.companions, self.brought, self.note

    def retranslate(self) -> None:
        """Write every word again."""
        words = (
            self.tr("Name"),
            self.tr("Companions"),
            self.tr("Brought along"),
            self.tr("Note"),
        )
        for title, field, said in zip(self._names, self.fields(), words, strict=True):
            title.say(said)
            field.setAccessibleName(said)
        self.card.show_as("")  # the name needs the room
        self.card.setToolTip(self.tr("Read the identity card"))
        self.card.setAccessibleName(self.tr("Read the identity card"))
        self.name.setPlaceholderText(self.tr("if needed"))
        self.note.setPlaceholderText(self.tr("no facts of the case here"))
        for field in (self.name, self.note):
            field.setToolTip(field.placeholderText())

    def draw(self, card: VisitCard, identity: IdentityState) -> None:
        """Show what is known of a visitor, and what a document says before it is confirmed."""
        anew = card.row.visit != self._visit
        self._visit = card.row.visit
        companions = str(card.companions) if card.companions else ""
        values = (card.name, companions, card.brought, card.note)
        for field, value in zip(self.fields(), values, strict=True):
            field.show_value(value, anew=anew)
        self.name.propose(identity.name)
        self.card.setVisible(identity.fitted)
        words, tone = wording_identity.told(identity)
        self.told.say(words, tone)
        self.told.setVisible(bool(words))

    def _tell_name(self) -> None:
        self._tell(confirms=self.name.confirmed())

    def _tell(self, *, confirms: bool = False) -> None:
        count = self.companions.text().strip()
        self.described.emit(
            Described(
                self.name.value(),
                self.note.text().strip(),
                int(count) if count.isascii() and count.isdigit() else 0,
                self.brought.text().strip(),
                confirms,
            )
        )


class Facts(QFrame):
    """Names and values on one shared column."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, NAME_COLUMN)
        grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Label, Label]] = []
        for number in range(lines):
            pair = label("", BODY, tone="text2"), label("", BODY, MEDIUM, elide=True)
            grid.addWidget(pair[0], number, 0)
            grid.addWidget(pair[1], number, 1)
            self._lines.append(pair)

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show pairs of name and value; lines without a value go."""
        told = [fact for fact in facts if fact[1]]
        for number, (name, value) in enumerate(self._lines):
            inside = number < len(told)
            name.setVisible(inside)
            value.setVisible(inside)
            if inside:
                name.say(told[number][0])
                value.say(told[number][1])


class Pills(QFrame):
    """What counts at a glance: priority, language, company, discretion."""

    def __init__(self) -> None:
        super().__init__()
        self.pills = tuple(Pill() for _ in range(4))
        line = row(*self.pills, None)
        self.setLayout(line)

    def draw(self, found: QueueRow, companions: int) -> None:
        """Show what counts of a visit."""
        priority = wording_visits.priority_short(found.priority)
        pills = (
            (GLYPHS[found.priority][0], priority, LOOKS.get(found.priority, "high"), ""),
            ("translate", wording_visits.language_short(found.language), "neutral",
             wording_visits.language(found.language)),
            ("users", wording_visits.companions_short(companions), "neutral",
             wording_visits.companions(companions)),
            ("eye-slash", self.tr("discreet"), "neutral", ""),
        )  # fmt: skip
        shown = (bool(priority), True, companions > 0, found.discreet)
        for pill, (icon, words, look, spoken), visible in zip(
            self.pills, pills, shown, strict=True
        ):
            pill.setVisible(visible)
            if visible:
                pill.show_as(icon, words, look)
                pill.setAccessibleName(spoken or words)
                pill.setToolTip(spoken)


def moments(card: VisitCard, state: DeskState) -> tuple[Moment, ...]:
    """Put the course of a visit into words."""
    return tuple(
        Moment(
            wording_time.hour(step.at, state.office.zone), wording_visits.step(step.what), step.who
        )
        for step in card.timeline
    )


def since(card: VisitCard, state: DeskState) -> str:
    """Say how long the visitor is called or at the counter."""
    called = card.row.state is VisitState.CALLED
    start = card.called_at if called else card.served_at
    if start is None:
        return wording_visits.state(card.row.state) if card.row.state is not None else ""
    return wording_time.minutes(wording_time.waited_min(start, state.now))
