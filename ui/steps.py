"""The stages of something that happens now, and the course of a visit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.style import (
    BODY,
    MEDIUM,
    REGULAR,
    RIGHT,
    SEMIBOLD,
    SMALL,
    colour,
    paint_text,
    text_width,
    tick_mark,
)

ROOMY = 500  # px: a narrower row gives its gaps to the words
PITCH = 28  # px from one moment of a course to the next


class Stage(QWidget):
    """One stage: a bar and its word; the present one carries the accent."""

    DONE, NOW, AHEAD, TROUBLE = "done", "now", "ahead", "trouble"
    _INKS = {  # noqa: RUF012 - a table that nobody changes: bar, word
        DONE: ("text2", "text2"),
        NOW: ("accent", "accent"),
        AHEAD: ("hair", "off"),
        TROUBLE: ("high", "high"),
    }

    def __init__(self) -> None:
        super().__init__()
        self._word, self._look = "", self.AHEAD
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_as(self, word: str, look: str, spoken: str) -> None:
        """Show a word as done, now, ahead or trouble; `spoken` is for assistive technology."""
        self._word, self._look = word, look
        self.setAccessibleName(spoken)
        self.setToolTip(word)
        self.update()

    @property
    def look(self) -> str:
        """Whether it is done, now, ahead or trouble."""
        return self._look

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar, a tick when done, and the word."""
        painter = QPainter(self)
        bar, ink = self._INKS[self._look]
        painter.fillRect(QRectF(0, 0, self.width(), 4), colour(bar))
        left = 0.0
        # The tick is the first to go where room is short: the bar says the same.
        if self._look == self.DONE and text_width(self._word, SMALL) + 18 <= self.width():
            tick_mark(painter, QRectF(0, 11, 14, 14), ink)
            left = 18
        weight = SEMIBOLD if self._look in {self.NOW, self.TROUBLE} else REGULAR
        box = QRectF(left, 8, self.width() - left, 20)
        paint_text(painter, box, self._word, SMALL, weight, tone=ink)
        painter.end()


class Steps(QWidget):
    """A row of stages, of which one is the present one."""

    def __init__(self, count: int, gap: int = 8) -> None:
        super().__init__()
        self.stages = tuple(Stage() for _ in range(count))
        for stage in self.stages:
            stage.setParent(self)
        self._gap = gap
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, words: tuple[str, ...], looks: tuple[str, ...], spoken: str) -> None:
        """Show the words and looks of all stages; `spoken` names the present one."""
        self.setAccessibleName(spoken)
        for stage, word, look in zip(self.stages, words, looks, strict=True):
            stage.show_as(word, look, word)
        self._place()

    def resizeEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        """Share the room."""
        self._place()

    def _place(self) -> None:
        gap = self._gap if self.width() >= ROOMY else self._gap // 2
        wide = (self.width() - gap * (len(self.stages) - 1)) / len(self.stages)
        for number, stage in enumerate(self.stages):
            stage.setGeometry(round(number * (wide + gap)), 0, int(wide), 28)


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of a visit, in words."""

    time: str
    what: str
    who: str = ""


class _Line(QWidget):
    """One moment on the spine: its time, a dot, what happened, and who did it."""

    SPINE = 60.0
    SECONDS = 20.0  # px more, where the time tells them
    SECOND = 16  # px of a second line

    def __init__(self, moment: Moment, *, first: bool, last: bool, below: bool = False) -> None:
        """Show a moment; `below` has room for who did it on a line of its own."""
        super().__init__()
        self._moment, self._first, self._last = moment, first, last
        self._below = below and bool(moment.who)
        self.setFixedHeight(PITCH + (self.SECOND if self._below else 0))
        self.setMinimumWidth(160)
        self.setAccessibleName(" ".join(filter(None, (moment.time, moment.what, moment.who))))
        self.setToolTip(" · ".join(filter(None, (moment.what, moment.who))))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the spine, the dot and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, now = PITCH / 2, self._moment
        spine = self.SPINE + (self.SECONDS if now.time.count(":") > 1 else 0)
        top, end = (half if self._first else 0), (half if self._last else self.height())
        painter.fillRect(QRectF(spine - 1, top, 2, end - top), colour("hair"))
        painter.setPen(QPen(colour("accent" if self._last else "border"), 2))
        painter.setBrush(colour("accent" if self._last else "panel"))
        painter.drawEllipse(QPointF(spine, half), 5, 5)
        box = QRectF(0, 0, self.width(), PITCH)
        weight = SEMIBOLD if self._last else REGULAR
        room = self.width() - spine - 20 - text_width(now.what, BODY, weight) - 2
        # Who did it is the first to go where room is short; hovering tells.
        beside = bool(now.who) and not self._below
        who = min(text_width(now.who, SMALL) + 4, self.width() / 3) if beside else 0
        who = who if who + 8 <= room else 0
        paint_text(painter, box, now.time, SMALL, MEDIUM, tone="text2")
        words = box.adjusted(spine + 20, 0, -who - 8 if who else 0, 0)
        paint_text(painter, words, now.what, BODY, weight)
        place = QRectF(box.right() - who, 0, who, box.height())
        if self._below:
            second = words.translated(0, half + 4)
            paint_text(painter, second, now.who, SMALL, tone="text2")
        elif who:
            paint_text(painter, place, now.who, SMALL, tone="text2", align=RIGHT)
        painter.end()


class Timeline(QFrame):
    """The steps of one visit, newest at the bottom."""

    def __init__(self) -> None:
        super().__init__()
        self._moments: tuple[Moment, ...] = ()
        self._below = False
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def set_below(self, *, below: bool) -> None:
        """Show who did a step below it, where there is no room beside it."""
        if below != self._below:
            self._below, moments, self._moments = below, self._moments, ()
            self.show_moments(moments)

    def show_moments(self, moments: tuple[Moment, ...]) -> None:
        """Show the steps in the order of time."""
        if moments == self._moments:
            return
        self._moments = moments
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setVisible(False)  # it is deleted only later, and would shine through
                old.deleteLater()
        for number, moment in enumerate(moments):
            line = _Line(
                moment, first=number == 0, last=number == len(moments) - 1, below=self._below
            )  # fmt: skip
            self._lines.addWidget(line)
