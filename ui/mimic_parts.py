"""The parts of the airlock's plan: doors, people and captions, each a small real widget.

A painted widget is nameless to assistive technology; a label is not (screens.md 0.10). Their text
is what a screen reader says, their paint is what the eye reads from two metres.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui.airlock_words import DoorPicture, DoorView
from ui.style import (
    BIG,
    BODY,
    CENTRE,
    MEDIUM,
    NUMBER,
    SEMIBOLD,
    SMALL,
    TITLE,
    colour,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)

WALL = 10.0  # px
DOOR_WIDTH = 40
SWING = 0.62  # of the opening that the leaf stands into the chamber, when open

_PADLOCKS = {
    DoorPicture.LOCKED: "lock-simple-fill",
    DoorPicture.ARMED: "lock-simple-fill",
    DoorPicture.UNLOCKED: "lock-simple-open-fill",
    DoorPicture.RELEASED: "lock-simple-open-fill",
    DoorPicture.OPEN: "lock-simple-open-fill",
    DoorPicture.FAULT: "warning-fill",
    DoorPicture.UNKNOWN: "question-bold",
}
_TONES = {
    DoorPicture.ARMED: "accent",
    DoorPicture.RELEASED: "accent",
    DoorPicture.FAULT: "high",
}


class DoorMark(QLabel):
    """A door in its wall: bar when closed, gap and swung leaf when open, dashes when not known."""

    def __init__(self, parent: QWidget, identifier: str, *, leaf_to_right: bool) -> None:
        super().__init__(parent)
        self._view = DoorView(DoorPicture.UNKNOWN, "", "text2")
        self._leaf_to_right = leaf_to_right
        self.setAccessibleIdentifier(identifier)

    def show_door(self, name: str, view: DoorView) -> None:
        """Show a door as it stands now."""
        self._view = view
        words = f"{name}: {view.spoken or view.words}"
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.setToolTip(words)
        self.update()

    @property
    def shown_as(self) -> DoorPicture:
        """How it is drawn now."""
        return self._view.picture

    def place(self, wall: float, middle: float, tall: int) -> None:
        """Stand in a wall at x = `wall`, with an opening `tall` px high around y = `middle`."""
        swing = int(tall * SWING)
        left = int(wall) - DOOR_WIDTH // 2 - (0 if self._leaf_to_right else swing)
        self.setGeometry(left, int(middle - tall / 2), DOOR_WIDTH + swing, tall)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the size of the opening and the leaf, not of the words."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the leaf and the padlock."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture, tall = self._view.picture, float(self.height())
        wall = DOOR_WIDTH / 2 if self._leaf_to_right else self.width() - DOOR_WIDTH / 2
        gap = QRectF(wall - WALL / 2 - 1, 0, WALL + 2, tall)
        painter.fillRect(gap, colour("panel"))
        tone = _TONES.get(picture, "wall")
        if picture is DoorPicture.OPEN:
            self._leaf(painter, wall, tall)
        elif picture is DoorPicture.UNKNOWN:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("wall"), 1.6, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(wall - 5, 5, 10, tall - 10))
        else:
            rounded(painter, QRectF(wall - 5, 5, 10, tall - 10), tone, None, radius=2)
        for y in (0.0, tall - 3.0):
            painter.fillRect(QRectF(wall - WALL / 2 - 4, y, WALL + 8, 3), colour("border"))
        self._padlock(painter, QPointF(wall, tall / 2), tone)
        painter.end()

    def _leaf(self, painter: QPainter, wall: float, tall: float) -> None:
        """Paint the leaf, turned on its hinge into the chamber, and the arc it went through."""
        side = 1 if self._leaf_to_right else -1
        reach = tall * SWING - 6
        painter.setPen(QPen(colour("wall"), 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        end = QPointF(wall + side * reach, 5 + reach * 0.55)
        painter.drawLine(QPointF(wall + side * 2, 5), end)
        painter.setPen(QPen(colour("border"), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(end, QPointF(wall, tall - 5))

    def _padlock(self, painter: QPainter, centre: QPointF, tone: str) -> None:
        picture = self._view.picture
        disc = QRectF(centre.x() - 15, centre.y() - 15, 30, 30)
        filled = picture in {DoorPicture.ARMED, DoorPicture.RELEASED}
        rounded(painter, disc, tone if filled else "panel", tone, 2.0, radius=15)
        ink = "on_accent" if filled else tone
        paint_icon(painter, _PADLOCKS[picture], ink, disc.adjusted(6, 6, -6, -6))


@dataclass(frozen=True, slots=True)
class SpotView:
    """Somebody, or some people, at one place of the plan."""

    spoken: str = ""  # empty: nobody is drawn
    title: str = ""
    note: str = ""
    note_icon: str = ""
    icon: str = ""  # empty: words alone
    filled: bool = False
    tone: str = "text2"


class Spot(QLabel):
    """A disc with a person, the ticket and a line of words."""

    def __init__(self, parent: QWidget, identifier: str) -> None:
        super().__init__(parent)
        self._view, self._size = SpotView(), TITLE
        self.setAccessibleIdentifier(identifier)

    def show_spot(self, view: SpotView, size: int) -> None:
        """Show whoever is there, with a title of `size` px."""
        if (view, size) == (self._view, self._size) and self.text() == view.spoken:
            return
        self._view, self._size = view, size
        self.setText(view.spoken)
        self.setAccessibleName(view.spoken)
        self.setToolTip(view.spoken)
        self.setVisible(bool(view.spoken))
        self.update()

    @property
    def disc(self) -> int:
        """Diameter of the disc in px."""
        return 48 if self._size >= BIG else 36

    def need(self) -> int:
        """Tell how wide the disc and the words are, in px."""
        words = max(
            text_width(self._view.title, self._size, SEMIBOLD),
            text_width(self._view.note, SMALL, MEDIUM) + (20 if self._view.note_icon else 0),
        )
        return words + 4 + (self.disc + 10 if self._view.icon else 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the room of the picture, not of the spoken words."""
        return QSize(self.need(), 56)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint disc, title and note."""
        painter, view, tall = QPainter(self), self._view, self.height()
        left = 0.0
        # Where room is short the ticket stays and the picture of a person goes.
        if view.icon and self.need() <= self.width() + 1:
            side = self.disc
            disc = QRectF(1, (tall - side) / 2, side - 2, side)
            disc.setHeight(disc.width())
            face = view.tone if view.filled else "panel"
            rounded(painter, disc, face, view.tone, 2.0, radius=side / 2)
            by = side / 5
            ink = "on_accent" if view.filled else view.tone
            paint_icon(painter, view.icon, ink, disc.adjusted(by, by, -by, -by))
            left = side + 10.0
        wide, half = self.width() - left, tall / 2
        top = QRectF(left, half - self._size - 4, wide, self._size + 6)
        paint_text(painter, top, view.title, self._size, SEMIBOLD)
        note = QRectF(left, half + 2, wide, 20)
        tone = view.tone if view.tone in {"high", "critical"} else "text2"
        if view.note_icon:
            paint_icon(painter, view.note_icon, tone, QRectF(left, half + 4, 16, 16))
            note.adjust(20, 0, 0, 0)
        paint_text(painter, note, view.note, SMALL, MEDIUM, tone=tone)
        painter.end()


class Caption(QLabel):
    """Two lines below the plan: what it is, and how it stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._words, self._tone, self._small = "", "", "text", False
        self._struck = False

    def show_caption(
        self, name: str, words: str, tone: str, *, small: bool, struck: bool = False
    ) -> None:
        """Show other words; `struck` marks what is only the last known."""
        self._name, self._words, self._tone = name, words, tone
        self._small, self._struck = small, struck
        spoken = f"{name}: {words}"
        if spoken != self.text():
            self.setText(spoken)
            self.setAccessibleName(spoken)
            self.setToolTip(spoken)
        self.update()

    @property
    def words(self) -> str:
        """How it stands."""
        return self._words

    def need(self) -> int:
        """Tell how wide the words are, in px."""
        size = SMALL if self._small else BODY
        return max(text_width(self._words, size, SEMIBOLD), text_width(self._name, SMALL)) + 4

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the room of the two lines."""
        return QSize(self.need(), 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the two lines."""
        painter, wide = QPainter(self), self.width()
        size, second = (SMALL, 18) if self._small else (BODY, 21)
        paint_text(painter, QRectF(0, 0, wide, 20), self._name, SMALL, tone="text2", align=CENTRE)
        line = QRectF(0, second, wide, 22)
        paint_text(painter, line, self._words, size, SEMIBOLD, tone=self._tone, align=CENTRE,
                   struck=self._struck)  # fmt: skip
        painter.end()


TITLES = {True: (NUMBER + 4, TITLE), False: (BIG, NUMBER)}  # small: chamber and outside, in px
