"""The charts of the figures, painted from tokens: columns with a line, and spans with an aim.

Qt's own charts are deprecated since 6.10; these few need no more than a painter. What a chart
shows stands as a table beside it, which is what assistive technology reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style import (
    CENTRE,
    MEDIUM,
    REGULAR,
    RIGHT,
    SEMIBOLD,
    SMALL,
    colour,
    font,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)

LINES = 5  # of a scale at most
LEAST = QSize(140, 96)  # px
ROW, TWO_LINES = 22, 36  # px of a span at least; of one whose name takes two lines
NAMES = 180  # px of their names at most, with the air beside them
AIR = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One column; `value` None leaves its place empty."""

    label: str
    value: float | None = None
    told: str = ""  # over the column
    strong: bool = True  # in the accent; else grey


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns, a line over them, and an aim."""

    bars: tuple[Bar, ...] = ()
    line: tuple[float, ...] = ()
    aim: float | None = None
    aim_words: str = ""
    top: float = 0.0  # of the scale; 0 takes what the values need


@dataclass(frozen=True, slots=True)
class Span:
    """One reason: its middle, what nine of ten stay within, and what is aimed at."""

    name: str
    value: float | None
    p90: float | None = None
    aim: float | None = None
    late: bool = False


def steps(most: float) -> tuple[int, ...]:
    """Return the marks of a scale from 0 to `most` or just above it, at most five steps."""
    size, factors = 1, (2, 2.5, 2)  # 1, 2, 5, 10, 20, 50, ...
    turn = 0
    while size * LINES < most:
        size = int(size * factors[turn % 3])
        turn += 1
    return tuple(range(0, size * max(1, ceil(most / size)) + 1, size))


class Chart(QWidget):
    """A chart; it takes what room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for some room."""
        return QSize(320, 160)

    def event(self, event: QEvent) -> bool:
        """Repaint in the colours of a new theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)


class ColumnChart(Chart):
    """Paint columns."""

    LEFT, FOOT, HEAD = 40.0, 24.0, 22.0

    def __init__(self) -> None:
        super().__init__()
        self._shown = Columns()

    def draw(self, shown: Columns) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint scale, columns, line and aim."""
        painter, shown = QPainter(self), self._shown
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        values = [one.value for one in shown.bars if one.value is not None]
        marks = steps(shown.top or max([1.0, *values, *shown.line, shown.aim or 0.0]))
        plot = QRectF(self.LEFT, self.HEAD, self.width() - self.LEFT - 8,
                      self.height() - self.FOOT - self.HEAD)  # fmt: skip
        unit = plot.height() / marks[-1]
        _across(painter, plot, marks, unit)
        if shown.bars:
            self._bars(painter, plot, unit)
            self._line(painter, plot, unit)
        if shown.aim is not None:
            _aim(painter, plot, plot.bottom() - shown.aim * unit, shown.aim_words)
        if shown.bars:
            self._values(painter, plot, unit)
        painter.end()

    def _values(self, painter: QPainter, plot: QRectF, unit: float) -> None:
        """Write what each column says, readable over the line of the aim, too."""
        pitch = plot.width() / len(self._shown.bars)
        for number, one in enumerate(self._shown.bars):
            if one.told:
                wide = text_width(one.told, SMALL, SEMIBOLD) + 6
                middle = plot.x() + (number + 0.5) * pitch
                top = plot.bottom() - (one.value or 0) * unit
                words = QRectF(middle - wide / 2, top - 21, wide, 18)
                rounded(painter, words, "panel", None, radius=3)
                paint_text(painter, words, one.told, SMALL, SEMIBOLD, align=CENTRE)

    def _bars(self, painter: QPainter, plot: QRectF, unit: float) -> None:
        bars, pitch = self._shown.bars, plot.width() / len(self._shown.bars)
        widest = max(text_width(one.label, SMALL) for one in bars) + 8
        each = max(1, ceil(widest / pitch))
        for number, one in enumerate(bars):
            x = plot.x() + number * pitch
            if one.value:
                wide = min(48.0, max(2.0, pitch * 0.6))
                tall = one.value * unit
                box = QRectF(x + (pitch - wide) / 2, plot.bottom() - tall, wide, tall)
                rounded(painter, box, "accent" if one.strong else "border", None, radius=2)
            if one.label and number % each == 0:
                wide = max(pitch, float(widest))
                box = QRectF(x + (pitch - wide) / 2, plot.bottom() + 4, wide, 20)
                paint_text(painter, box, one.label, SMALL, tone="text2", align=CENTRE)

    def _line(self, painter: QPainter, plot: QRectF, unit: float) -> None:
        values = self._shown.line
        if not values:
            return
        pitch = plot.width() / len(values)
        line = QPolygonF(
            [QPointF(plot.x() + (n + 0.5) * pitch, plot.bottom() - value * unit)
             for n, value in enumerate(values)]
        )  # fmt: skip
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, width in (("panel", 5), ("text2", 2)):  # readable on the columns, too
            painter.setPen(QPen(colour(token), width))
            painter.drawPolyline(line)


def _across(painter: QPainter, plot: QRectF, marks: tuple[int, ...], unit: float) -> None:
    for mark in marks:
        y = plot.bottom() - mark * unit
        line = QRectF(plot.x(), round(y), plot.width(), 1)
        painter.fillRect(line, colour("hair" if mark else "border"))
        box = QRectF(0, y - 10, plot.x() - 8, 20)
        paint_text(painter, box, str(mark), SMALL, REGULAR, tone="text2", align=RIGHT)


def _aim(painter: QPainter, plot: QRectF, y: float, words: str) -> None:
    painter.setPen(QPen(colour("text"), 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(plot.x(), y), QPointF(plot.right(), y))
    if words:
        wide = text_width(words, SMALL, MEDIUM) + 12
        box = QRectF(plot.x() + 4, y - 21, wide, 20)
        rounded(painter, box, "panel", None, radius=4)
        paint_text(painter, box.adjusted(4, 0, 0, 0), words, SMALL, MEDIUM)


class SpanChart(Chart):
    """Paint one line for each reason: as many as there is room for; the table has all."""

    FOOT = 24.0

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Span, ...] = ()

    def draw(self, shown: tuple[Span, ...]) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint scale and spans."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widest = max([0, *(text_width(one.name, SMALL) for one in self._shown)]) + AIR + 1
        left, each = float(min(widest, NAMES)), TWO_LINES if widest > NAMES else ROW
        spans = self._shown[: max(1, int((self.height() - self.FOOT) // each))]
        plot = QRectF(left, 0, self.width() - left - 24, self.height() - self.FOOT)
        most = [v for one in spans for v in (one.value, one.p90, one.aim) if v is not None]
        marks = steps(max([1.0, *most]))
        unit = plot.width() / marks[-1]
        for mark in marks:
            x = plot.x() + mark * unit
            line = QRectF(round(x), plot.y(), 1, plot.height())
            painter.fillRect(line, colour("hair" if mark else "border"))
            box = QRectF(x - 24, plot.bottom() + 4, 48, 20)
            paint_text(painter, box, str(mark), SMALL, tone="text2", align=CENTRE)
        pitch = min(44.0, plot.height() / max(1, len(spans)))
        for number, one in enumerate(spans):
            _span(painter, one, plot, plot.y() + (number + 0.5) * pitch, unit)
        painter.end()


def _span(painter: QPainter, one: Span, plot: QRectF, y: float, unit: float) -> None:
    name = QRectF(0, y - TWO_LINES / 2, plot.x() - AIR, TWO_LINES)
    painter.setFont(font(SMALL))
    painter.setPen(colour("text"))
    flags = RIGHT | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(name, flags, one.name)
    if one.p90 is not None:
        rounded(painter, QRectF(plot.x(), y - 2, one.p90 * unit, 4), "border", None, radius=2)
    if one.value is not None:
        rounded(painter, QRectF(plot.x(), y - 6, one.value * unit, 12), "accent", None, radius=2)
    if one.aim is not None:
        painter.fillRect(QRectF(plot.x() + one.aim * unit - 1, y - 10, 2, 20), colour("text"))
    if one.late and one.p90 is not None:
        box = QRectF(plot.x() + one.p90 * unit + 5, y - 8, 16, 16)
        paint_icon(painter, "warning-fill", "high", box)
