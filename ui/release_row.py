"""The action row of the airlock box: what is going on, and the buttons that move a door."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.services import ServiceName
from ui import airlock_words, release_words, wording_visits
from ui.buttons import Button
from ui.release_words import ButtonView, Page
from ui.style import BODY, LARGE, MEDIUM, REGULAR, SEMIBOLD, SMALL, TITLE, colour, paint_text
from ui.widgets import FitLabel, Glyph, column, glyph, label, row

SLOT = 34  # px: two small lines
PEOPLE_MAX = 20  # of one party (visits.py)


class StageLabel(QLabel):
    """One stage of a release: bar, word, and the time at which it was proven."""

    _INKS = {  # noqa: RUF012 - a table that nobody changes: bar, word
        "done": ("text2", "text"),
        "now": ("accent", "accent"),
        "ahead": ("hair", "off"),
        "trouble": ("high", "high"),
    }

    def __init__(self) -> None:
        super().__init__()
        self._word, self._time, self._look = "", "", "ahead"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_stage(self, word: str, time: str, look: str) -> None:
        """Show a stage as done, now, ahead or trouble."""
        self._word, self._time, self._look = word, time, look
        self.setText(" ".join(filter(None, (word, time))))
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint bar, word and time."""
        painter = QPainter(self)
        bar, ink = self._INKS[self._look]
        painter.fillRect(QRectF(0, 0, self.width(), 4), colour(bar))
        strong = SEMIBOLD if self._look in {"now", "trouble"} else REGULAR
        wide = self.width()
        paint_text(painter, QRectF(0, 8, wide, 20), self._word, BODY, strong, tone=ink)
        paint_text(painter, QRectF(0, 27, wide, 18), self._time, SMALL, MEDIUM, tone="text2")
        painter.end()


class Countdown(QProgressBar):
    """The seconds that are left of an arming; a hairline when nothing is armed."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(6)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar, or a hairline in its place."""
        if self.value() > 0:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 2, self.width(), 1), colour("hair"))
        painter.end()


class NeedLabel(QWidget):
    """One condition of a release, with a tick or a dashed ring."""

    def __init__(self) -> None:
        super().__init__()
        self.met = True
        self.mark: Glyph = glyph(size=18)
        self.words = label("", SMALL, elide=True)
        layout = row(self.mark, self.words, gap=6)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_need(self, text: str, *, met: bool) -> None:
        """Show a condition as met or missing."""
        self.met = met
        self.mark.show_icon("check" if met else "circle-dashed", "text2" if met else "text")
        self.words.set_type(SMALL, REGULAR if met else SEMIBOLD)
        self.words.say(text, "text2" if met else "text")


class ReleaseRow(QWidget):
    """Say what is going on or missing, then offer the one thing to do about it."""

    left_pressed = Signal()
    right_pressed = Signal()
    bound = Signal(str)  # visit
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._page, self._bind_key, self._count_key = Page.RELEASE, "", ""
        self.icon = glyph(size=18)
        self.headline = FitLabel(BODY, SEMIBOLD)
        self.aside = label("", SMALL, tone="text2")
        self.needs = tuple(NeedLabel() for _ in range(4))
        self.slot = QStackedWidget()
        line = row(self.icon, self.headline, self.aside)
        line.setStretch(1, 1)
        self.slot.addWidget(_held(line))
        self.slot.addWidget(_held(row(*self.needs, None, gap=16)))
        self.slot.setFixedHeight(SLOT)
        self.bar = Countdown()
        self.left = Button("", height=56)
        self.right = Button("", height=56, size=TITLE)
        self.stages = tuple(StageLabel() for _ in range(5))
        self.who, self.bind = QComboBox(), Button("", "", "user-focus", height=56)
        self.seen, self.confirm = QSpinBox(), Button("", "", "users", height=56)
        self.seen.setRange(1, PEOPLE_MAX)
        self.pages = QStackedWidget()
        self._add_pages()
        self._lines = column(self.slot, self.bar, self.pages, gap=6)
        self.setLayout(self._lines)
        self.left.clicked.connect(self.left_pressed)
        self.right.clicked.connect(self.right_pressed)
        self.bind.clicked.connect(self._bind)
        self.confirm.clicked.connect(lambda: self.counted.emit(self.seen.value()))
        self.seen.valueChanged.connect(self._say_count)
        self.who.currentIndexChanged.connect(self._say_who)

    def _add_pages(self) -> None:
        for parts, shares in (
            ((self.left, self.right), (2, 3)),
            (self.stages, (1, 1, 1, 1, 1)),
            ((self.who, self.bind), (3, 2)),
            ((self.seen, self.confirm), (2, 3)),
        ):
            line: QHBoxLayout = row(*parts)
            for number, share in enumerate(shares):
                line.setStretch(number, share)
            self.pages.addWidget(_held(line))
        self._show_page(Page.RELEASE)

    def set_small(self, small: bool) -> None:  # noqa: FBT001 - the two sizes of the window
        """Take the size for a small screen, or for a large one; door buttons keep 48 px."""
        tall = 48 if small else 56
        self._lines.setSpacing(4 if small else 6)
        for button in (self.left, self.right, self.bind, self.confirm):
            button.set_size(tall)
        self.right.set_size(tall, LARGE if small else TITLE)
        self.who.setFixedHeight(tall)
        self.seen.setFixedHeight(tall)
        self.pages.setFixedHeight(tall)

    @property
    def page(self) -> Page:
        """What it holds now."""
        return self._page

    def draw(
        self, state: AirlockPanelState, now: datetime, zone: str, services: tuple[ServiceName, ...]
    ) -> None:
        """Show a state."""
        self._show_page(release_words.page(state))
        self._draw_slot(state, now, zone)
        _show(self.left, release_words.left_button(state))
        _show(self.right, release_words.right_button(state))
        for stage, parts in zip(self.stages, release_words.passage_steps(state, zone), strict=True):
            stage.show_stage(*parts)
        self._draw_bind(state, services)
        self._draw_count(state)

    def _show_page(self, page: Page) -> None:
        self._page = page
        number = {Page.PASSAGE: 1, Page.BIND: 2, Page.COUNT: 3}.get(page, 0)
        self.pages.setCurrentIndex(number)

    def _draw_slot(self, state: AirlockPanelState, now: datetime, zone: str) -> None:
        line = release_words.headline(state, now, zone)
        self.slot.setCurrentIndex(1 if line is None else 0)
        if line is None:
            for part, need in zip(self.needs, release_words.needs(state), strict=True):
                part.show_need(need.text, met=need.met)
            self._fit_needs()
        else:
            self.icon.show_icon(line.icon, line.tone)
            self.headline.say(line.text, line.tone)
            self.aside.say(line.aside)
        armed = state.armed
        # The bar keeps its room, so that nothing jumps when a door is armed.
        # Qt's bar paints at once, and with it all that waits to be painted: it is to wait too.
        self.bar.setUpdatesEnabled(False)
        self.bar.setRange(0, max(1, int((armed.lives_s if armed else 1) * 10)))
        self.bar.setValue(int(armed.left_s * 10) if armed else 0)
        self.bar.setUpdatesEnabled(True)
        self.bar.setAccessibleName(line.text if armed and line else self.tr("Time left to release"))

    def _fit_needs(self) -> None:
        """Where not all conditions fit, leave out what is met, from the left."""
        wide = {part: part.sizeHint().width() + 16 for part in self.needs}
        met = [part for part in self.needs if part.met]
        while met and len(wide) > 1 and sum(wide.values()) > self.width():
            wide.pop(met.pop(0))
        for part in self.needs:
            part.setVisible(part in wide)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the conditions to the new width."""
        super().resizeEvent(event)
        self._fit_needs()

    def _draw_bind(self, state: AirlockPanelState, services: tuple[ServiceName, ...]) -> None:
        self.who.setAccessibleName(self.tr("Who is inside?"))
        words = [
            f"{entry.ticket} · {wording_visits.service(entry.service, services)}"
            for entry in state.bind
        ]
        key = "\n".join(words)
        if key != self._bind_key or self.who.count() != len(words):
            self._bind_key = key
            chosen = self.who.currentData()
            self.who.blockSignals(True)  # noqa: FBT003 - Qt's own call
            self.who.clear()
            for entry, text in zip(state.bind, words, strict=True):
                self.who.addItem(text, (entry.visit, entry.ticket))
            self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
            self.who.blockSignals(False)  # noqa: FBT003 - Qt's own call
        self.bind.show_as(role="primary" if self._page is Page.BIND else "secondary",
                          enabled=bool(state.bind))  # fmt: skip
        self._say_who()

    def _say_who(self) -> None:
        chosen = self.who.currentData()
        if chosen:
            self.bind.show_as(self.tr("It is {ticket}").format(ticket=chosen[1]), why="")
        else:
            self.bind.show_as(self.tr("Nobody registered"), why=self.tr("Register first (F2)."))

    def _bind(self) -> None:
        chosen = self.who.currentData()
        if chosen:
            self.bound.emit(chosen[0])

    def _draw_count(self, state: AirlockPanelState) -> None:
        self.seen.setAccessibleName(self.tr("How many people do you see?"))
        session = state.device.session.session if state.device and state.device.session else 0
        party = state.occupant.row.party if state.occupant else 1
        sensed = airlock_words.people_inside(state)
        key = f"{session} {sensed}"
        if key != self._count_key:  # what the officer typed stays until somebody else is inside
            self._count_key = key
            self.seen.setValue(state.count or sensed or party)
        self.confirm.show_as(role="primary" if self._page is Page.COUNT else "secondary")
        self._say_count()

    def _say_count(self) -> None:
        count = self.seen.value()
        if count == 1:
            self.confirm.show_as(self.tr("I see 1 person"))
        else:
            self.confirm.show_as(self.tr("I see {n} people, together").format(n=count))


def _held(layout: QHBoxLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return holder


def _show(button: Button, view: ButtonView) -> None:
    button.show_as(view.text, key=view.key, icon=view.icon, role=view.role, enabled=view.enabled,
                   why=view.why)  # fmt: skip
