"""What one table cell shows, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import wording_time
from ui.style import (
    BODY,
    LEFT,
    REGULAR,
    RIGHT,
    SEMIBOLD,
    SMALL,
    colour,
    focus_ring,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one table cell shows: glyph, words, a second line, or a waiting bar."""

    text: str = ""
    sub: str = ""
    icon: str = ""
    tone: str = "text"
    strong: bool = False
    size: int = BODY
    right: bool = False
    bar: tuple[float, float] | None = None  # minutes waited, target
    indent: int = 0
    spoken: str = ""  # for assistive technology, where the words alone say too little
    more: str = ""  # goes on after the text, at the left: what changes while the text stays


@dataclass(frozen=True, slots=True)
class Group:
    """A heading row that spans the table."""

    title: str
    note: str = ""
    icon: str = ""
    tone: str = "text2"
    key: str = ""  # what it heads, when the title changes


Row = Group | tuple[Cell, ...]


class CellDelegate(QStyledItemDelegate):
    """Paint `Cell` and `Group`: soft selection with a bar at the left, hairline below."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        painter.save()
        entry, box = index.data(Qt.ItemDataRole.UserRole), QRect(option.rect)
        if isinstance(entry, Group):
            paint_group(painter, entry, box)
        elif isinstance(entry, Cell):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_cell(painter, entry, box, chosen=chosen, first=index.column() == 0)
            if chosen and option.state & QStyle.StateFlag.State_Active:
                self._ring(painter, option, index)
        painter.restore()

    @staticmethod
    def _ring(
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one ring around the whole chosen row while the table has the keyboard."""
        table = option.widget
        if not table.hasFocus():
            return
        last = index.model().columnCount() - 1
        box = QRectF(option.rect).adjusted(
            1 if index.column() == 0 else -8, 1, -1 if index.column() == last else 8, -2
        )
        painter.setClipRect(option.rect)
        focus_ring(painter, box, radius=3)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell that many cells have, or that stays while the rest of its cell changes."""

    words: str
    size: int = SMALL
    weight: QFont.Weight = REGULAR
    tone: str = "text2"
    align: Qt.AlignmentFlag = LEFT


Show = Callable[[QPainter, QRect, Line], None]


def paint_line(painter: QPainter, box: QRect, line: Line) -> None:
    """Paint a line into its box."""
    paint_text(painter, box, line.words, line.size, line.weight, tone=line.tone, align=line.align)


def paint_cell(
    painter: QPainter, cell: Cell, box: QRect, *, chosen: bool, first: bool,
    show: Show = paint_line,
) -> None:  # fmt: skip
    """Paint a cell into its box; the first one of a chosen row has the bar at its left.

    `show` paints the lines that are worth keeping a picture of.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(box, colour("accent_soft" if chosen else "panel"))
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("hair"))
    if chosen and first:
        painter.fillRect(QRect(box.left(), box.top(), 4, box.height() - 1), colour("accent"))
    _cell(painter, cell, box.adjusted(12 if first else 0, 0, -12, -1), show)


def paint_group(painter: QPainter, entry: Group, box: QRect) -> None:
    """Paint a heading over the whole width of its table."""
    painter.fillRect(box, colour("alt"))
    left = box.left() + 12
    if entry.icon:
        paint_icon(painter, entry.icon, entry.tone, QRect(left, box.center().y() - 7, 16, 16))
        left += 24
    wide = min(text_width(entry.title, SMALL, SEMIBOLD) + 2, box.right() - left)
    title = QRect(left, box.top(), wide, box.height())
    paint_text(painter, title, entry.title, SMALL, SEMIBOLD, tone=entry.tone)
    rest = QRect(left + wide + 16, box.top(), box.right() - left - wide - 28, box.height())
    if rest.width() > 0:
        paint_text(painter, rest, entry.note, SMALL, REGULAR, tone="text2", align=RIGHT)


def _cell(painter: QPainter, cell: Cell, box: QRect, show: Show) -> None:
    if cell.bar:
        _bar(painter, cell.bar, box)
        return
    box = box.adjusted(cell.indent, 0, 0, 0)
    if cell.icon:
        side = cell.size + 5
        place = QRect(box.left(), box.center().y() - side // 2, side, side)
        paint_icon(painter, cell.icon, cell.tone, place)
        box = box.adjusted(side + 7, 0, 0, 0)
    align = RIGHT if cell.right else LEFT
    if not cell.sub:
        _words(painter, cell, box, align, show)
        return
    middle, wide = box.center().y() + 1, box.width()
    _words(painter, cell, QRect(box.left(), middle - 20, wide, 20), align, show)
    show(painter, QRect(box.left(), middle, wide, 18), Line(cell.sub, align=align))


def _words(painter: QPainter, cell: Cell, box: QRect, align: Qt.AlignmentFlag, show: Show) -> None:
    """Paint the first line of a cell, smaller where it does not fit."""
    weight = SEMIBOLD if cell.strong else REGULAR
    wide = text_width(cell.text, cell.size, weight)
    if not cell.more:
        size = cell.size if wide <= box.width() else max(SMALL, cell.size - 1)
        paint_text(painter, box, cell.text, size, weight, tone=cell.tone, align=align)
        return
    first = QRect(box.left(), box.top(), min(wide, box.width()), box.height())
    show(painter, first, Line(cell.text, cell.size, weight, cell.tone))
    room = min(text_width(cell.more, cell.size, weight), box.width() - wide)
    if room > 0:
        rest = QRect(box.left() + wide, box.top(), room, box.height())
        show(painter, rest, Line(cell.more, cell.size, weight, cell.tone))


def _bar(painter: QPainter, wait: tuple[float, float], box: QRect) -> None:
    """Paint minutes, and a bar on which the target always stands in the same place."""
    waited, target = wait
    over, words = waited > target, wording_time.minutes(int(waited))
    ink = "high" if over else "text"
    number = QRect(box.left(), box.top(), max(70, text_width(words, BODY, SEMIBOLD) + 22),
                   box.height())  # fmt: skip
    if over:
        glyph = QRect(box.left(), box.center().y() - 7, 16, 16)
        paint_icon(painter, "warning-fill", "high", glyph)
    weight = SEMIBOLD if over else REGULAR
    paint_text(painter, number, words, BODY, weight, tone=ink, align=RIGHT)
    left = number.right() + 12
    track = QRectF(left, box.center().y() - 1, max(0, box.right() - left), 5)
    if track.width() < 24 or target <= 0:  # noqa: PLR2004 - too narrow to read
        return
    scale = track.width() / (target * 1.6)
    rounded(painter, track, "hair", None, radius=2.5)
    long = min(track.width(), max(5.0, waited * scale))
    value = QRectF(track.x(), track.y(), long, 5)
    rounded(painter, value, "high" if over else "text2", None, radius=2.5)
    tick = QRectF(track.x() + target * scale - 1, track.y() - 4, 2, 13)
    painter.fillRect(tick, colour("text"))
