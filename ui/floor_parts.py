"""The parts of the floor plan: rooms that can be chosen, and gates; each a small real widget.

A painted plan is nameless to assistive technology (screens.md 0.10). A room is a button with a role
and a name, a gate is a label whose text says what its paint shows.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.floor_view import GateView, RoomView
from ui.style import (
    MEDIUM,
    SEMIBOLD,
    SMALL,
    TITLE,
    colour,
    focus_ring,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)
from ui.wording_floor import GatePicture, full

LOW = 52  # px: a lower room has its name and its count on one line
LINE, COUNT = 16, 32  # px of a line of the name, and of the count below
MOST_LINES = 3
AIR = 8  # px from a wall to the words
THICK, DISC = 22, 20  # px across a wall that a gate takes, and of the disc with its sign
LEAST_NAME = 3  # letters of a name that still say something
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def shortened(name: str, size: int, width: float) -> str:
    """Cut a name to a width as people do, with a full stop; "" where nothing would be told."""
    if text_width(name, size, MEDIUM) <= width:
        return name
    for length in range(len(name) - 1, LEAST_NAME - 1, -1):
        part = name[:length].rstrip(" -–·,") + "."
        if text_width(part, size, MEDIUM) <= width:
            return part
    return ""


def lines(name: str, size: int, width: float, most: int) -> list[str]:
    """Break a name between words into so many lines at most; the last one may be shortened."""
    found: list[str] = []
    rest = name.split()
    while rest and len(found) < most:
        fitting = len(rest)
        while fitting > 1 and text_width(" ".join(rest[:fitting]), size, MEDIUM) > width:
            fitting -= 1
        found.append(" ".join(rest[:fitting]))
        rest = rest[fitting:]
    return [shortened(one, size, width) for one in found]


class RoomMark(QAbstractButton):
    """One room: its name, how many are inside, and whether it is chosen or full."""

    moved = Signal(int)  # an arrow key

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: RoomView | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew as the mouse comes and goes
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def view(self) -> RoomView | None:
        """What it shows."""
        return self._view

    def show_room(self, view: RoomView) -> None:
        """Show another room, or the same one anew."""
        if view != self._view:
            self._view = view
            self.setText(view.spoken.replace("&", "&&"))
            self.setAccessibleName(view.spoken)
            self.setAccessibleIdentifier(f"room.{view.zone}")
            self.setToolTip(view.spoken)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the room that it has: the plan gives it."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with Enter as with the space bar; arrows go to the room that lies there."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.click()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground, the name, the count, and the sign of a full room."""
        view = self._view
        if view is None:
            return
        painter, box = QPainter(self), QRectF(self.rect())
        ground = "accent_soft" if view.chosen else "high_soft" if view.full else "floor"
        line = "accent" if view.chosen else "high" if view.full else "border"
        heavy = view.chosen or view.full or self.underMouse()
        rounded(painter, box, ground, line, 2.0 if heavy else 1.2, radius=3)
        if box.height() < LOW:
            self._in_one_line(painter, box, view)
        else:
            self._in_two_lines(painter, box, view)
        if self.hasFocus():
            focus_ring(painter, box.adjusted(3, 3, -3, -3), "accent", 2)
        painter.end()

    def _in_two_lines(self, painter: QPainter, box: QRectF, view: RoomView) -> None:
        wide = box.width() - 2 * AIR
        most = int((box.height() - COUNT - 8) // LINE)
        told = lines(view.name, SMALL, wide, min(MOST_LINES, max(1, most)))
        for number, part in enumerate(told):
            line = QRectF(AIR, 6 + number * LINE, wide, 20)
            paint_text(painter, line, part, SMALL, MEDIUM, tone="text2")
        bottom = box.height() - COUNT
        self._count(painter, QRectF(AIR, bottom, wide, 26), view)

    def _in_one_line(self, painter: QPainter, box: QRectF, view: RoomView) -> None:
        count = text_width(view.count, TITLE, SEMIBOLD) + 2
        sign = DISC if view.full else 0
        wide = box.width() - 2 * AIR - count - sign - 6
        line = QRectF(AIR, 0, wide, box.height())
        paint_text(painter, line, shortened(view.name, SMALL, wide), SMALL, MEDIUM, tone="text2")
        rest = QRectF(box.width() - AIR - count - sign, 0, count + sign, box.height())
        self._count(painter, rest, view, word=False)

    def _count(
        self, painter: QPainter, box: QRectF, view: RoomView, *, word: bool = True
    ) -> None:  # fmt: skip
        tone = "high" if view.full else "accent" if view.chosen else "text"
        wide = text_width(view.count, TITLE, SEMIBOLD) + 2
        paint_text(painter, QRectF(box.left(), box.top(), wide, box.height()), view.count, TITLE,
                   SEMIBOLD, tone=tone)  # fmt: skip
        if not view.full:
            return
        left = box.left() + wide + 4
        said = full()
        room = box.right() - left
        if word and text_width(said, SMALL, SEMIBOLD) + 20 <= room:
            words = QRectF(left + 18, box.top(), room - 18, box.height())
            paint_text(painter, words, said, SMALL, SEMIBOLD, tone=tone)
        sign = QRectF(left, box.center().y() - 7, 14, 14)
        paint_icon(painter, "warning-fill", tone, sign)


class GateMark(QLabel):
    """A gate in its wall: bar when free, gap when somebody passes, dashes when not known."""

    _SIGNS = {  # noqa: RUF012 - a table that nobody changes
        GatePicture.BLOCKED: ("warning-fill", "high"),
        GatePicture.FREED: ("fire-fill", "high"),
        GatePicture.UNKNOWN: ("question-bold", "text2"),
    }

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture, self._upright = GatePicture.UNKNOWN, True

    @property
    def shown_as(self) -> GatePicture:
        """How it is drawn."""
        return self._picture

    def show_gate(self, view: GateView) -> None:
        """Show a gate as it stands now."""
        self._picture, self._upright = view.picture, view.wall.upright
        if view.spoken != self.text():
            self.setText(view.spoken)
            self.setAccessibleName(view.spoken)
            self.setAccessibleIdentifier(f"plan.{view.name}")
            self.setToolTip(view.spoken)
        self.update()

    def place(self, middle: QPointF, long: int) -> None:
        """Stand in a wall around a point, `long` px along it."""
        wide, tall = (THICK, long) if self._upright else (long, THICK)
        self.setGeometry(round(middle.x() - wide / 2), round(middle.y() - tall / 2), wide, tall)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the size of the bar, not of the words."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar, whole or with a gap, and the sign of what is wrong."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        if self._upright:
            bar = QRectF(middle.x() - 3, 0, 6, self.height())
        else:
            bar = QRectF(0, middle.y() - 3, self.width(), 6)
        sign, tone = self._SIGNS.get(self._picture, ("", "wall"))
        if self._picture is GatePicture.UNKNOWN:
            painter.setBrush(colour("panel"))
            painter.setPen(QPen(colour("wall"), 1.6, Qt.PenStyle.DashLine))
            painter.drawRect(bar.adjusted(1, 1, -1, -1))
        elif self._picture in {GatePicture.BUSY, GatePicture.FREED}:
            self._open(painter, bar, "accent" if not sign else tone)
        else:
            rounded(painter, bar, tone, None, radius=2)
        if sign:
            disc = QRectF(middle.x() - DISC / 2, middle.y() - DISC / 2, DISC, DISC)
            rounded(painter, disc, "panel", tone, 1.6, radius=DISC / 2)
            paint_icon(painter, sign, tone, disc.adjusted(4, 4, -4, -4))
        painter.end()

    def _open(self, painter: QPainter, bar: QRectF, tone: str) -> None:
        """Paint the panels drawn back to both sides."""
        rounded(painter, bar, "panel", tone, 1.2, radius=2)
        share = (bar.height() if self._upright else bar.width()) * 0.28
        for end in (0, 1):
            part = QRectF(bar)
            if self._upright:
                part.setHeight(share)
                part.moveTop(bar.bottom() - share if end else bar.top())
            else:
                part.setWidth(share)
                part.moveLeft(bar.right() - share if end else bar.left())
            rounded(painter, part, tone, None, radius=2)
