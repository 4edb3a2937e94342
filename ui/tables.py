"""Tables of the console: frozen cells, one model, one header, one view.

The model takes whole tuples and tells its views the smallest range that changed, so that neither
the selection nor a scroll position nor a screen reader is disturbed by one row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import takewhile

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ui import wording_time
from ui.style import MEDIUM, ROLES, SMALL, colour, paint_text
from ui.table_cells import Cell, CellDelegate, Group, Row

__all__ = ["Cell", "CellDelegate", "Group", "Header", "Row", "RowsModel", "Table", "cells"]

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def cells(*texts: str | Cell, tone: str = "text", strong: bool = False) -> tuple[Cell, ...]:
    """Make a row from plain strings and ready cells."""
    plain = Cell(tone=tone, strong=strong)
    return tuple(text if isinstance(text, Cell) else replace(plain, text=text) for text in texts)


def row_key(entry: Row) -> str:
    """Tell what a row is about, so that a changed row is told from another row."""
    if isinstance(entry, Group):
        return f"group:{entry.key or entry.title}"
    strong = next((cell.text for cell in entry if cell.strong and cell.text), "")
    return f"row:{strong or next((cell.text for cell in entry if cell.text), '')}"


class RowsModel(QAbstractTableModel):
    """Hold frozen rows; the delegate reads the cell itself."""

    def __init__(self, heads: Sequence[str] = (), rows: Sequence[Row] = ()) -> None:
        super().__init__()
        self._heads = tuple(heads)
        self._rows: list[Row] = list(rows)
        self._keys = [row_key(entry) for entry in rows]
        self._hints: list[str] = []

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Count rows, group rows included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Count columns."""
        return 0 if parent.isValid() else len(self._heads)

    def entry(self, number: int) -> Row:
        """Give one row."""
        return self._rows[number]

    def key(self, number: int) -> str:
        """Give what one row is about."""
        return self._keys[number]

    def find(self, key: str) -> int:
        """Give the number of the row with a key, or -1."""
        return self._keys.index(key) if key in self._keys else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the cell to the delegate, and plain words to assistive technology."""
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry if isinstance(entry, Group) else entry[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.row() < len(self._hints):
            return self._hints[index.row()] or _words(entry, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _words(entry, index.column()) or _whole(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _words(entry, index.column())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen, and headings not."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return CHOSEN

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def show_heads(self, heads: Sequence[str]) -> None:
        """Change the headings (another language); their number stays."""
        if tuple(heads) != self._heads:
            self._heads = tuple(heads)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)

    def show_rows(
        self, rows: Sequence[Row], keys: Sequence[str] = (), hints: Sequence[str] = ()
    ) -> None:
        """Show other rows, and tell only what changed.

        `keys` says what each row is about (a visit, a heading); without, `row_key` guesses.
        `hints` are the tool tips of whole rows.
        """
        wanted = list(keys) if keys else [row_key(entry) for entry in rows]
        self._hints = list(hints)
        if wanted == self._keys:  # the usual case: nobody came, went or changed places
            self._alter(0, rows)
            return
        # What stands at the end and at the top is mostly as it was: only the rest is compared.
        tail = _alike(reversed(self._keys), reversed(wanted))
        head = _alike(self._keys[: len(self._keys) - tail], wanted[: len(wanted) - tail])
        known = self._keys[head : len(self._keys) - tail]
        sought = wanted[head : len(wanted) - tail]
        steps = SequenceMatcher(None, known, sought, autojunk=False).get_opcodes()
        self._alter(len(self._keys) - tail, rows[len(rows) - tail :])
        # From the last to the first: what is changed below moves nothing above.
        for what, *places in reversed(steps):
            old, old_end, new, new_end = (place + head for place in places)
            if what == "equal":
                self._alter(old, rows[new:new_end])
                continue
            if old_end > old:
                self._remove(old, old_end)
            if new_end > new:
                self._insert(old, rows[new:new_end], wanted[new:new_end])
        self._alter(0, rows[:head])

    def _remove(self, first: int, end: int) -> None:
        self.beginRemoveRows(NO_PARENT, first, end - 1)
        del self._rows[first:end], self._keys[first:end]
        self.endRemoveRows()

    def _insert(self, at: int, rows: Sequence[Row], keys: Sequence[str]) -> None:
        self.beginInsertRows(NO_PARENT, at, at + len(rows) - 1)
        self._rows[at:at] = rows
        self._keys[at:at] = keys
        self.endInsertRows()

    def _alter(self, at: int, rows: Sequence[Row]) -> None:
        """Take over changed cells; neighbours that changed in the same columns are told as one."""
        run: tuple[int, int, int, int] | None = None  # first row, last row, first, last column
        for number, entry in enumerate(rows, at):
            columns = _changed(self._rows[number], entry, len(self._heads))
            self._rows[number] = entry
            if columns is None:
                continue
            if run is not None and run[1] == number - 1 and run[2:] == columns:
                run = (run[0], number, *columns)
                continue
            self._tell(run)
            run = (number, number, *columns)
        self._tell(run)

    def _tell(self, run: tuple[int, int, int, int] | None) -> None:
        if run is not None:
            self.dataChanged.emit(self.index(run[0], run[2]), self.index(run[1], run[3]))


def _alike(some: Iterable[str], others: Iterable[str]) -> int:
    """Count the keys that are the same from the first on."""
    pairs = zip(some, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _words(entry: Row, column: int) -> str:
    if isinstance(entry, Group):
        return " ".join(filter(None, (entry.title, entry.note)))
    cell = entry[column]
    bar = wording_time.minutes(int(cell.bar[0])) if cell.bar else ""
    return cell.spoken or " ".join(filter(None, (cell.text + cell.more, cell.sub, bar)))


def _whole(entry: Row) -> str:
    """Say a row: its cell of glyphs is where the keys stand, and has no words of its own."""
    if isinstance(entry, Group):
        return _words(entry, 0)
    return ", ".join(filter(None, (_words(entry, column) for column in range(len(entry)))))


def _changed(old: Row, new: Row, width: int) -> tuple[int, int] | None:
    """Give the first and the last column that differ, or None when nothing does."""
    if old is new or old == new:
        return None
    if isinstance(old, Group) or isinstance(new, Group):
        return 0, width - 1
    columns = [number for number in range(width) if old[number] != new[number]]
    return columns[0], columns[-1]


class Header(QHeaderView):
    """A flat header whose words start where the cells start."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFixedHeight(32)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Paint one heading."""
        painter.save()
        painter.fillRect(rect, colour("panel"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        box = rect.adjusted(12 if logicalIndex == 0 else 0, 0, -12, 0)
        paint_text(painter, box, words, SMALL, MEDIUM, tone="text2")
        painter.restore()


class Table(QTableView):
    """A table of `Row`s; a width of 0 takes the room that is left."""

    def __init__(
        self, heads: Sequence[str], widths: Sequence[int], *, name: str, height: int = 48,
        group_height: int = 32,
    ) -> None:  # fmt: skip
        super().__init__()
        self.rows = RowsModel(heads)
        self._height, self._group_height = height, group_height
        self.setModel(self.rows)
        self.rows.rowsInserted.connect(self._fit_rows)
        self.setHorizontalHeader(Header())
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setBackgroundRole(ROLES["panel"])
        self.setCornerButtonEnabled(False)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(20)
        self.horizontalHeader().setMinimumSectionSize(16)
        self.set_widths(widths)
        self.set_heights(height, group_height)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Give each column its width in px; 0 takes the room that is left."""
        top = self.horizontalHeader()
        for number, width in enumerate(widths):
            stretch = QHeaderView.ResizeMode.Stretch
            top.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed if width else stretch)
            if width:
                self.setColumnWidth(number, width)

    def set_heights(self, height: int, group_height: int) -> None:
        """Give rows and headings their heights in px."""
        self._height, self._group_height = height, group_height
        self.verticalHeader().setDefaultSectionSize(height)
        self._fit_rows()

    def show_rows(
        self, rows: Sequence[Row], keys: Sequence[str] = (), hints: Sequence[str] = ()
    ) -> None:
        """Show other rows; the chosen one stays chosen while it is there."""
        chosen = self.chosen_key()
        self.rows.show_rows(rows, keys, hints)
        if chosen and self.chosen_key() != chosen:
            self.choose(chosen)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go on from row to row: a heading on the way takes no press of its own."""
        moves, here = QAbstractItemView.CursorAction, self.currentIndex()
        to = super().moveCursor(action, modifiers)
        up = action in {moves.MoveUp, moves.MovePageUp, moves.MoveEnd}
        while to.isValid() and isinstance(self.rows.entry(to.row()), Group):
            to = self.rows.index(to.row() + (-1 if up else 1), to.column())
        return to if to.isValid() else here

    def chosen_key(self) -> str:
        """Give the key of the chosen row; empty when none is."""
        number = self.chosen_row()
        return self.rows.key(number) if number >= 0 else ""

    def chosen_row(self) -> int:
        """Give the number of the chosen row, or -1."""
        picked = self.selectionModel().selectedRows()
        return picked[0].row() if picked else -1

    def choose(self, key: str) -> bool:
        """Choose the row with a key; tell whether it is there."""
        number = self.rows.find(key)
        if number < 0:
            self.clearSelection()
            return False
        self.selectRow(number)
        return True

    def _fit_rows(
        self, _parent: Index = NO_PARENT, first: int = 0, last: int | None = None
    ) -> None:
        """Give rows their height, and headings the whole width; a row keeps both where it moves."""
        end = self.rows.rowCount() if last is None else last + 1
        for number in range(first, end):
            heading = isinstance(self.rows.entry(number), Group)
            tall = self._group_height if heading else self._height
            if self.rowHeight(number) != tall:
                self.setRowHeight(number, tall)
            span = self.rows.columnCount() if heading else 1
            if self.columnSpan(number, 0) != span:
                self.setSpan(number, 0, 1, span)
