"""A table whose cells are painted once, and shown from their pictures after that."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap

from ui.style import colour, focus_ring, theme
from ui.table_cells import Cell, Group, Line, paint_cell, paint_group, paint_line
from ui.tables import Table

CELLS = 180  # two screens full of the list of alarms, some 10 MB
LINES = 100  # of cells, some 4 MB
Paint = Callable[[QPainter, QRect], None]


class Pictures:
    """Pictures by what they show; of more than so many, those that were shown last."""

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._kept: dict[Hashable, QPixmap] = {}  # the one shown last is at the end

    def forget(self) -> None:
        """Paint everything anew."""
        self._kept.clear()

    def show(self, painter: QPainter, box: QRect, what: Hashable, paint: Paint) -> None:
        """Show the picture of a thing in its box, painted now if there is none of that size."""
        key = what, box.width(), box.height()
        picture = self._kept.pop(key, None)
        if picture is None:
            scale = painter.device().devicePixelRatio()
            picture = QPixmap(box.size() * scale)
            picture.setDevicePixelRatio(scale)
            inside = QPainter(picture)
            paint(inside, QRect(QPoint(0, 0), box.size()))
            inside.end()
        self._kept[key] = picture
        if len(self._kept) > self._at_most:
            del self._kept[next(iter(self._kept))]
        painter.drawPixmap(box.topLeft(), picture)


class PicturedTable(Table):
    """Paint each cell once and show its picture after that: in a flood rows move, and few change.

    The pictures last as long as the table, so it is for tables that name no visitor.
    """

    def __init__(
        self, heads: Sequence[str], widths: Sequence[int], *, name: str, height: int = 48
    ) -> None:
        self._cells, self._lines = Pictures(CELLS), Pictures(LINES)
        self._look: tuple[object, ...] = ()  # what every picture depends on
        super().__init__(heads, widths, name=name, height=height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show the pictures of the cells in a part of the table."""
        scale = self.viewport().devicePixelRatioF()
        if scale != int(scale):  # between two pixels a picture would be blurred
            super().paintEvent(event)
            return
        if self._look != (look := (theme().name, scale)):
            self._look = look
            self._cells.forget()
            self._lines.forget()
        painter, picked = QPainter(self.viewport()), self.chosen_row()
        places = self._places(event.rect())
        for number in self._touched(event.rect()):
            self._show_row(painter, number, places, chosen=number == picked)
        if picked >= 0 and self.hasFocus() and self.isActiveWindow():
            box = QRectF(self._box(picked)).adjusted(1, 1, -1, -2)
            focus_ring(painter, box, radius=3)
        painter.end()

    def _box(self, number: int) -> QRect:
        """Give the place of a row."""
        left, width = -self.horizontalHeader().offset(), self.horizontalHeader().length()
        return QRect(left, self.rowViewportPosition(number), width, self.rowHeight(number))

    def _places(self, box: QRect) -> list[tuple[int, int, int]]:
        """Give number, left edge and width of the columns that reach into a box."""
        columns = ((number, self.columnViewportPosition(number), self.columnWidth(number))
                   for number in range(self.rows.columnCount()))  # fmt: skip
        return [
            (number, left, width)
            for number, left, width in columns
            if width and left <= box.right() and left + width > box.left()
        ]

    def _touched(self, box: QRect) -> range:
        """Give the rows that reach into a box."""
        first, last = self.rowAt(box.top()), self.rowAt(box.bottom())
        if first < 0:  # below the last one
            return range(0)
        return range(first, (last if last >= 0 else self.rows.rowCount() - 1) + 1)

    def _show_row(
        self, painter: QPainter, number: int, places: list[tuple[int, int, int]], *, chosen: bool
    ) -> None:
        entry, top = self.rows.entry(number), self.rowViewportPosition(number)
        if isinstance(entry, Group):
            paint_group(painter, entry, self._box(number))
            return
        height = self.rowHeight(number)
        for column, left, width in places:
            self._show_cell(
                painter, entry[column], QRect(left, top, width, height), chosen=chosen,
                first=column == 0,
            )  # fmt: skip

    def _show_cell(
        self, painter: QPainter, cell: Cell, box: QRect, *, chosen: bool, first: bool
    ) -> None:
        show = self._show_chosen if chosen else self._show_line

        def paint(on: QPainter, place: QRect) -> None:
            paint_cell(on, cell, place, chosen=chosen, first=first, show=show)

        if cell.more:  # it changes again before it is shown again
            paint(painter, box)
        else:
            self._cells.show(painter, box, (cell, chosen, first), paint)

    def _show_line(self, painter: QPainter, box: QRect, line: Line, ground: str = "panel") -> None:
        """Show the picture of a line: what to do is the same for many, and words stay."""

        def paint(on: QPainter, place: QRect) -> None:
            on.fillRect(place, colour(ground))
            paint_line(on, place, line)

        self._lines.show(painter, box, (line, ground), paint)

    def _show_chosen(self, painter: QPainter, box: QRect, line: Line) -> None:
        self._show_line(painter, box, line, "accent_soft")
