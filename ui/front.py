"""The front of the building: a small picture of each shutter and bollard group, as measured.

Each is a button of its own, so that assistive technology and the mouse find it; a press chooses it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from device_bridge.protocol.codes import BarrierKind, Stand
from reception_app.desk.states.protection import ElementRow
from ui import wording_protection as words
from ui.style import (
    CENTRE,
    REGULAR,
    SEMIBOLD,
    SMALL,
    colour,
    focus_ring,
    paint_icon,
    paint_text,
    rounded,
)

TALL, LOW = 216, 148  # px of the whole picture
SLAT = 10  # px from slat to slat
WORDS = 44  # px below each picture: its name and where it stands
GROUND = WORDS + 16  # px from below, where the pavement is
EAVES, SILL = 14, 22  # px of wall above and below a shutter


class Tile(QAbstractButton):
    """One element: how far it is closed, its name, where it stands."""

    def __init__(self) -> None:
        super().__init__()
        self._row: ElementRow | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumWidth(220)

    def draw(self, row: ElementRow, *, chosen: bool) -> None:
        """Show one element."""
        if (row, chosen) == (self._row, self.isChecked()):
            return
        self._row = row
        self.setChecked(chosen)
        self.setAccessibleName(f"{row.label}: {words.stand(row)}")
        self.setAccessibleDescription(words.compared(row))
        self.setToolTip(f"{row.label} · {words.stand(row)} · {words.compared(row)}")
        self.update()

    @property
    def is_in_the_wall(self) -> bool:
        """Whether it is a shutter of the building, no bollard before it."""
        return self._row is not None and self._row.kind is BarrierKind.SHUTTER

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Leave the mark to the table."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit the words below it."""
        return QSize(128, LOW)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the element, its name and where it stands."""
        row = self._row
        if row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bad = row.differs or row.fault or not row.live
        tone = "high" if bad else "wall"
        wide, ground = min(104.0, self.width() - 24.0), self.height() - float(GROUND)
        box = QRectF((self.width() - wide) / 2, 0, wide, ground)
        if row.kind is BarrierKind.SHUTTER:
            _shutter(painter, box.adjusted(0, EAVES, 0, -SILL), row, tone)
        else:
            _bollards(painter, box, row, tone)
        self._name(painter, row, bad=bad)
        if self.isChecked():
            painter.fillRect(QRectF(box.x(), self.height() - 3, wide, 3), colour("accent"))
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.end()

    def _name(self, painter: QPainter, row: ElementRow, *, bad: bool) -> None:
        top = self.height() - WORDS
        name = QRectF(2, top, self.width() - 4, 18)
        paint_text(painter, name, row.label, SMALL, SEMIBOLD, tone="text", align=CENTRE)
        said = QRectF(2, top + 18, self.width() - 4, 18)
        ink, weight = ("high", SEMIBOLD) if bad else ("text2", REGULAR)
        paint_text(painter, said, words.stand(row), SMALL, weight, tone=ink, align=CENTRE)


def _shutter(painter: QPainter, box: QRectF, row: ElementRow, tone: str) -> None:
    if row.stand is Stand.UNKNOWN:
        _unknown(painter, box)
        return
    rounded(painter, box, "field", tone, 2.0, radius=2)
    share = row.position if row.position is not None else float(row.stand is Stand.CLOSED)
    slats = QRectF(box.x() + 3, box.y() + 3, box.width() - 6, (box.height() - 6) * share)
    painter.fillRect(slats, colour("panel"))
    painter.setPen(QPen(colour("text2"), 1))
    y = slats.top() + SLAT / 2
    while y < slats.bottom():
        painter.drawLine(QPointF(slats.left(), y), QPointF(slats.right(), y))
        y += SLAT


def _bollards(painter: QPainter, box: QRectF, row: ElementRow, tone: str) -> None:
    if row.stand is Stand.UNKNOWN:
        _unknown(painter, box.adjusted(0, EAVES, 0, -SILL))
        return
    ground = box.bottom()
    share = row.position if row.position is not None else float(row.stand is Stand.CLOSED)
    tall = 8 + (box.height() * 0.55) * share
    for number in range(3):
        left = box.x() + box.width() * (number + 0.5) / 3 - 9
        pole = QRectF(left, ground - tall, 18, tall)
        up = row.stand is Stand.CLOSED
        rounded(painter, pole, "wall" if up else "field", tone, 2.0, radius=4)
    if row.obstacle:
        paint_icon(painter, "car", "high", QRectF(box.center().x() - 14, box.y(), 28, 28))


def _unknown(painter: QPainter, box: QRectF) -> None:
    pen = QPen(colour("high"), 2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    paint_icon(
        painter, "question", "high", QRectF(box.center().x() - 14, box.center().y() - 14, 28, 28)
    )


class Front(QWidget):
    """All elements side by side: the shutters in their wall, the bollards before it."""

    chosen = Signal(str)  # device

    def __init__(self) -> None:
        super().__init__()
        self._tiles: list[Tile] = []
        self._names: list[str] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self.set_small(small=False)

    def set_small(self, *, small: bool) -> None:
        """Take the height of a small screen."""
        self.setFixedHeight(LOW if small else TALL)

    def draw(self, rows: tuple[ElementRow, ...], chosen: str) -> None:
        """Show every element."""
        self._names = [row.name for row in rows]
        while len(self._tiles) < len(rows):
            tile = Tile()
            tile.clicked.connect(partial(self._press, len(self._tiles)))
            self._tiles.append(tile)
            self._line.addWidget(tile)
        for number, tile in enumerate(self._tiles):
            tile.setVisible(number < len(rows))
            if number < len(rows):
                tile.draw(rows[number], chosen=rows[number].name == chosen)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the wall that the shutters are in, and the pavement that the bollards stand on."""
        super().paintEvent(event)
        ground = self.height() - GROUND
        shown = [tile for tile in self._tiles if not tile.isHidden()]
        walls = [tile.geometry() for tile in shown if tile.is_in_the_wall]
        painter = QPainter(self)
        if walls:
            left, right = walls[0].left(), walls[-1].right()
            wall = QRectF(left + 0.5, 0.5, right - left, ground)
            painter.setPen(QPen(colour("hair"), 1))
            painter.setBrush(colour("alt"))
            painter.drawRect(wall)
        if shown:
            painter.fillRect(QRectF(0, ground, self.width(), 3), colour("wall"))
        painter.end()

    def _press(self, number: int, _checked: object = None) -> None:
        self.chosen.emit(self._names[number])
