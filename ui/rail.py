"""The navigation rail: the places of the console, and help."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from reception_app.desk.states.alarms import AlarmPriority
from reception_app.desk.states.desk import DeskState
from ui.alarm_line import TONES
from ui.shortcuts import Deed, key_words
from ui.style import (
    CENTRE,
    MEDIUM,
    SEMIBOLD,
    SMALL,
    colour,
    focus_ring,
    paint_icon,
    paint_text,
    rounded,
)
from ui.widgets import fill

WIDTH = 80
MANY, TINY = 100, 11  # a badge has room for two small digits


def has_building(state: DeskState) -> bool:
    """Tell whether there is something to protect: gates, elements, an airlock, a silent alarm."""
    told = state.protection.unfitted or state.panics.rows
    return state.protection.fitted or state.airlock.fitted or bool(told)


class RailButton(QAbstractButton):
    """One place to go: icon above its word."""

    def __init__(self, icon: str, *, place: bool) -> None:
        super().__init__()
        self._icon, self._count, self._tone = icon, 0, "text2"
        self.setCheckable(place)
        self.setFixedSize(WIDTH, 72)

    def say(self, text: str, key: str) -> None:
        """Show its word and tell its key."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.setToolTip(f"{text} ({key})" if key else text)

    def show_count(self, count: int, tone: str) -> None:
        """Show how many things there ask for something; nothing at none."""
        if (count, tone) != (self._count, self._tone):
            self._count, self._tone = count, tone
            self.update()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Stay chosen: a click on the place where one is changes nothing."""
        if self.isCheckable():
            self.setChecked(True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the fixed size."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint icon, word and the mark of the chosen place."""
        painter = QPainter(self)
        chosen, middle = self.isChecked(), self.height() / 2
        if chosen:
            painter.fillRect(self.rect(), colour("accent_soft"))
            painter.fillRect(0, 0, 4, self.height(), colour("accent"))
        ink = "accent" if chosen else "text2"
        name = f"{self._icon}-fill" if chosen else self._icon
        paint_icon(painter, name, ink, QRectF((WIDTH - 24) / 2, middle - 24, 24, 24))
        if self._count:
            badge = QRectF(WIDTH / 2 + 5, max(1.0, middle - 30), 20, 20)
            rounded(painter, badge, self._tone, None, radius=10)
            told = str(self._count) if self._count < MANY else "+"
            paint_text(painter, badge, told, TINY, SEMIBOLD, tone="panel", align=CENTRE)
        words = QRectF(2, middle + 3, WIDTH - 4, 18)
        weight = SEMIBOLD if chosen else MEDIUM
        paint_text(painter, words, self.text(), SMALL, weight, tone=ink, align=CENTRE)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3))
        painter.end()


class Rail(QFrame):
    """The places that exist; each is also a key."""

    asked = Signal(Deed)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.buttons = {
            Deed.DESK: RailButton("megaphone", place=True),
            Deed.AGENDA: RailButton("calendar", place=True),
            Deed.ZONES: RailButton("users-three", place=True),
            Deed.PROTECTION: RailButton("shield-check", place=True),
            Deed.ALARMS: RailButton("bell", place=True),
            Deed.FIGURES: RailButton("chart-bar", place=True),
            Deed.MANAGE: RailButton("gear", place=True),
            Deed.TRAINING: RailButton("graduation-cap", place=False),
            Deed.HELP: RailButton("question", place=False),
        }
        for deed, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, d=deed: self.asked.emit(d))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        fill(
            column,
            self.buttons[Deed.DESK],
            self.buttons[Deed.ZONES],
            self.buttons[Deed.PROTECTION],
            self.buttons[Deed.AGENDA],
            self.buttons[Deed.ALARMS],
            self.buttons[Deed.FIGURES],
            None,
            self.buttons[Deed.MANAGE],
            self.buttons[Deed.TRAINING],
            self.buttons[Deed.HELP],
        )
        self.show_place(Deed.DESK)
        self.retranslate()

    def set_small(self, *, small: bool) -> None:
        """Take the height of a small screen."""
        for button in self.buttons.values():
            button.setFixedHeight(56 if small else 72)

    def retranslate(self) -> None:
        """Write every word again."""
        self.setAccessibleName(self.tr("Places"))
        self.buttons[Deed.DESK].say(self.tr("Desk"), key_words(Deed.DESK))
        self.buttons[Deed.ZONES].say(self.tr("Inside"), key_words(Deed.ZONES))
        self.buttons[Deed.AGENDA].say(self.tr("Agenda"), key_words(Deed.AGENDA))
        self.buttons[Deed.PROTECTION].say(self.tr("Building"), key_words(Deed.PROTECTION))
        self.buttons[Deed.ALARMS].say(self.tr("Alarms"), key_words(Deed.ALARMS))
        self.buttons[Deed.FIGURES].say(self.tr("Figures"), key_words(Deed.FIGURES))
        self.buttons[Deed.MANAGE].say(self.tr("Admin"), key_words(Deed.MANAGE))
        self.buttons[Deed.TRAINING].say(self.tr("Training"), "")
        self.buttons[Deed.HELP].say(self.tr("Help"), key_words(Deed.HELP))

    def draw(self, state: DeskState) -> None:
        """Offer only what the building has, and training where it is a fake one."""
        self.buttons[Deed.TRAINING].setVisible(state.office.test)
        self.buttons[Deed.PROTECTION].setVisible(has_building(state))
        worst = next((row.priority for row in state.alarms.rows), AlarmPriority.LOW)
        self.buttons[Deed.ALARMS].show_count(len(state.alarms.rows), TONES[worst])
        self.buttons[Deed.AGENDA].setVisible(state.agenda.fitted)

    def show_place(self, place: Deed) -> None:
        """Mark the place that is in sight."""
        for deed in (
            Deed.DESK,
            Deed.ZONES,
            Deed.PROTECTION,
            Deed.ALARMS,
            Deed.AGENDA,
            Deed.FIGURES,
            Deed.MANAGE,
        ):
            self.buttons[deed].setChecked(deed is place)
