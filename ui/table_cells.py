"""What one table cell shows, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
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
    theme,
)

PICTURES = 180  # cells: two screens full of the list of alarms, some 10 MB


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
            _group(painter, entry, box)
        elif isinstance(entry, Cell):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self.show_cell(painter, entry, box, chosen=chosen, first=index.column() == 0)
            if chosen and option.state & QStyle.StateFlag.State_Active:
                self._ring(painter, option, index)
        painter.restore()

    def show_cell(
        self, painter: QPainter, cell: Cell, box: QRect, *, chosen: bool, first: bool
    ) -> None:
        """Paint a cell into its box; the first one of a chosen row has the bar at its left."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, colour("accent_soft" if chosen else "panel"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("hair"))
        if chosen and first:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height() - 1), colour("accent"))
        _cell(painter, cell, box.adjusted(12 if first else 0, 0, -12, -1))

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


class PicturedDelegate(CellDelegate):
    """Paint each cell once and show its picture after that: in a flood rows move, and few change.

    The pictures last as long as the table, so it is for tables that name no visitor.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def show_cell(
        self, painter: QPainter, cell: Cell, box: QRect, *, chosen: bool, first: bool
    ) -> None:
        """Show the picture of a cell, painted now if there is none."""
        scale = painter.device().devicePixelRatio()
        if scale != int(scale) or box.isEmpty():  # between two pixels a picture would be blurred
            super().show_cell(painter, cell, box, chosen=chosen, first=first)
            return
        key = (cell, box.width(), box.height(), chosen, first, theme().name, scale)
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture = QPixmap(box.size() * scale)
            picture.setDevicePixelRatio(scale)
            inside = QPainter(picture)
            whole = QRect(0, 0, box.width(), box.height())
            super().show_cell(inside, cell, whole, chosen=chosen, first=first)
            inside.end()
        self._pictures[key] = picture
        while len(self._pictures) > PICTURES:
            del self._pictures[next(iter(self._pictures))]
        painter.drawPixmap(box.topLeft(), picture)


def _group(painter: QPainter, entry: Group, box: QRect) -> None:
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


def _cell(painter: QPainter, cell: Cell, box: QRect) -> None:
    if cell.bar:
        _bar(painter, cell.bar, box)
        return
    box = box.adjusted(cell.indent, 0, 0, 0)
    if cell.icon:
        side = cell.size + 5
        place = QRect(box.left(), box.center().y() - side // 2, side, side)
        paint_icon(painter, cell.icon, cell.tone, place)
        box = box.adjusted(side + 7, 0, 0, 0)
    weight = SEMIBOLD if cell.strong else REGULAR
    align = RIGHT if cell.right else LEFT
    fits = text_width(cell.text, cell.size, weight) <= box.width()
    size = cell.size if fits else max(SMALL, cell.size - 1)
    if not cell.sub:
        paint_text(painter, box, cell.text, size, weight, tone=cell.tone, align=align)
        return
    middle, wide = box.center().y() + 1, box.width()
    first = QRect(box.left(), middle - 20, wide, 20)
    paint_text(painter, first, cell.text, size, weight, tone=cell.tone, align=align)
    second = QRect(box.left(), middle, wide, 18)
    paint_text(painter, second, cell.sub, SMALL, REGULAR, tone="text2", align=align)


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
