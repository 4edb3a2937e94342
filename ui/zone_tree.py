"""The zones of the building as a tree: how many are in each, of how many it bears."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reception_app.desk.states.zones import AIRLOCK, ZonesState
from ui import wording_zones as words
from ui.floor_view import airlock_row
from ui.style import SEMIBOLD, SMALL, TITLE, rounded
from ui.table_cells import Cell, CellDelegate
from ui.tables import Table
from ui.widgets import Panel, label, row

ALL = "all"  # the key of the whole building
STEP = 20  # px further in for each level
BAR = 4
ROW, SMALL_ROW = 44, 36  # px
COUNTS = {False: 96, True: 92}  # px of the column of counts; small
LEAST = 6  # rows that stay in sight before the floor plan gives way


class Occupancy(CellDelegate):
    """Paint a zone, and below its words how full it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shares: dict[str, tuple[float, bool, int]] = {}  # key: share, full, indent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell, and its part of the bar."""
        super().paint(painter, option, index)
        table = option.widget
        if not isinstance(table, Table):
            return
        known = self.shares.get(table.rows.key(index.row()))
        if known is None:
            return
        share, full, indent = known
        last = index.model().columnCount() - 1
        left = table.columnViewportPosition(0) + 12 + indent
        right = table.columnViewportPosition(last) + table.columnWidth(last) - 12
        track = QRectF(left, option.rect.bottom() - BAR - 3, max(0, right - left), BAR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        rounded(painter, track, "hair", None, radius=BAR / 2)
        track.setWidth(max(float(BAR), track.width() * share) if share else 0.0)
        rounded(painter, track, "high" if full else "text2", None, radius=BAR / 2)
        painter.restore()


class ZoneTree(Panel):
    """Choose a zone to see who is in it; the first line is the whole building."""

    chosen = Signal(str)  # a zone, or `ALL`

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.head = label("", TITLE, SEMIBOLD)
        self.note = label("", SMALL, tone="text2", elide=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._small = False
        self.table = Table(("", ""), (0, COUNTS[False]), name="", height=ROW)
        self.table.horizontalHeader().setVisible(False)
        self._bars = Occupancy(self.table)
        self.table.setItemDelegate(self._bars)
        line = row(self.head, self.note)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.table.selectionModel().selectionChanged.connect(
            lambda *_: self.chosen.emit(self.zone())
        )

    def zone(self) -> str:
        """Give the chosen zone."""
        return self.table.chosen_key() or ALL

    def draw(self, state: ZonesState) -> None:
        """Show the zones of a state."""
        self.head.say(self.tr("Zones"))
        self.setAccessibleName(self.tr("Zones"))
        self.table.setAccessibleName(self.tr("Zones"))
        self.note.say(words.people(state))
        total = sum(one.party for one in state.people)
        rows = [(Cell(self.tr("Whole building"), strong=True), _count(str(total)))]
        keys, shares = [ALL], {}
        airlock = airlock_row(state)
        if airlock.people or any(room.zone == AIRLOCK for room in state.rooms):
            count = _count(str(airlock.people))
            rows.append((Cell(words.zone_name(airlock), strong=True), count))
            keys.append(AIRLOCK)
        for one in state.zones:
            indent, tone = one.depth * STEP, "high" if one.full else "text"
            said = words.occupied(one)
            full = self.tr("full {count}").format(count=said) if one.full else said
            name = Cell(words.zone_name(one), indent=indent, strong=not one.depth)
            rows.append((name, _count(full, tone)))
            keys.append(one.id)
            if one.limit:
                shares[one.id] = min(1.0, one.people / one.limit), one.full, indent
        self._bars.shares = shares
        self.table.show_rows(rows, keys)
        if not self.table.chosen_key():
            self.table.choose(ALL)

    def set_small(self, *, small: bool) -> None:
        """Take the height of a small screen."""
        self._small = small
        self.set_air(12 if small else 16, 8)
        self.table.set_heights(SMALL_ROW if small else ROW, 32)
        self.table.set_widths((0, COUNTS[small]))
        self.note.setVisible(not small)

    def need(self) -> tuple[int, int]:
        """Give the heights in px for all zones, and for as many as must stay in sight.

        On a small screen those are all: a scroll bar would take the room of the names.
        """
        around = 2 * (12 if self._small else 16) + self.head.sizeHint().height() + 8
        row_high = SMALL_ROW if self._small else ROW
        rows = self.table.rows.rowCount()
        return around + rows * row_high, around + (
            rows if self._small else min(rows, LEAST)
        ) * row_high


def _count(text: str, tone: str = "text") -> Cell:
    return Cell(text, tone=tone, strong=True, right=True)
