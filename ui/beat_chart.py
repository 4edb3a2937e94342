"""How old the last word of a link was, moment by moment, over the last two minutes."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF

from reception_app.desk.states.diagnosis import SEEN_S, Pulse
from ui import wording_diagnosis
from ui.figure_charts import Chart, steps
from ui.style import CENTRE, LEFT, MEDIUM, RIGHT, SMALL, colour, paint_text, rounded, text_width

SCALE, FOOT, HEAD, EDGE = 36.0, 22.0, 6.0, 8.0  # px
MARKS_S = (120, 90, 60, 30, 0)


def points(pulse: Pulse) -> list[tuple[float, float]]:
    """Return (seconds ago, age then in s) from the left to the right; nothing where none came.

    Between two words the age grows as the time does; with a word it falls to nothing.
    """
    if not pulse.ages:
        return []
    oldest = pulse.ages[-1]
    made = [(SEEN_S, oldest - SEEN_S)] if oldest > SEEN_S else [(oldest, 0.0)]
    before = oldest
    for ago in reversed(pulse.ages[:-1]):
        made += [(ago, before - ago), (ago, 0.0)]
        before = ago
    return [*made, (0.0, before)]


def envelope(pulse: Pulse) -> list[tuple[float, float]]:
    """Return (seconds ago, greatest age within that second), from the left to the right.

    Two heartbeats a second would be painted as one dark bar; what matters is how old a word got.
    """
    most: dict[int, float] = {}
    line = points(pulse)
    for (ago, age), (then, _) in pairwise(line):
        for second in range(int(then), min(int(ago), int(SEEN_S) - 1) + 1):
            most[second] = max(most.get(second, 0.0), age + ago - max(then, second))
    return sorted(most.items(), reverse=True)


def longest(pulse: Pulse) -> float:
    """Return the longest silence of the two minutes in s; 0 where no word came."""
    return max((age for _, age in points(pulse)), default=0.0)


class BeatChart(Chart):
    """Paint the ages, and the bound beyond which a word is worth nothing."""

    def __init__(self, bound_s: float) -> None:
        super().__init__()
        self._bound_s, self._pulse = bound_s, Pulse()

    def draw(self, pulse: Pulse) -> None:
        """Show other ages."""
        if pulse != self._pulse:
            self._pulse = pulse
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint scale, ages and bound."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(SCALE, HEAD, self.width() - SCALE - EDGE, self.height() - FOOT - HEAD)
        marks = steps(max(self._bound_s * 1.2, longest(self._pulse)))
        unit = plot.height() / marks[-1]
        for mark in marks:
            y = round(plot.bottom() - mark * unit)
            painter.fillRect(QRectF(plot.x(), y, plot.width(), 1), colour("hair"))
            paint_text(painter, QRectF(0, y - 10, SCALE - 8, 20), str(mark), SMALL, tone="text2",
                       align=RIGHT)  # fmt: skip
        for ago in MARKS_S:
            x = plot.right() - ago / SEEN_S * plot.width()
            box = QRectF(x - 30, plot.bottom() + 2, 60, 20)
            align = CENTRE
            if ago == MARKS_S[0]:
                box, align = QRectF(plot.x(), box.y(), 60, 20), LEFT
            elif not ago:
                box, align = QRectF(plot.right() - 84, box.y(), 84, 20), RIGHT
            said = wording_diagnosis.ago(ago)
            paint_text(painter, box, said, SMALL, tone="text2", align=align)
        self._line(painter, plot, unit)
        self._bound(painter, plot, plot.bottom() - self._bound_s * unit)
        painter.end()

    def _line(self, painter: QPainter, plot: QRectF, unit: float) -> None:
        shape = envelope(self._pulse)
        line = QPolygonF(
            [
                QPointF(plot.right() - ago / SEEN_S * plot.width(), plot.bottom() - age * unit)
                for ago, age in shape
            ]
        )
        painter.setPen(QPen(colour("accent"), 1.6))
        painter.drawPolyline(line)

    def _bound(self, painter: QPainter, plot: QRectF, y: float) -> None:
        painter.setPen(QPen(colour("text"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.x(), y), QPointF(plot.right(), y))
        words = wording_diagnosis.bound(self._bound_s)
        box = QRectF(plot.x() + 4, y - 10, text_width(words, SMALL, MEDIUM) + 10, 20)
        rounded(painter, box, "panel", None, radius=4)
        paint_text(painter, box.adjusted(4, 0, 0, 0), words, SMALL, MEDIUM)
