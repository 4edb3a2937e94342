"""Who is in the building: the zones, the people in them, and the card of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.zones import PersonRow, ZonesState
from ui import wording_zones as words
from ui import zone_rows
from ui.gate_box import GateBox
from ui.person_card import PersonCard
from ui.queue_panel import Board, Search
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD, TITLE, font
from ui.widgets import Button, Panel, column, fill, glyph, label, row
from ui.zone_tree import ALL, ZoneTree

TREE, CARD = 340, 376  # px
NARROW_TREE, NARROW_CARD = 272, 332


class ZonesPanel(QWidget):
    """The tree at the left, the list in the middle, the card at the right."""

    asked = Signal(Deed)
    badge_back = Signal()
    badge_lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state: DeskState | None = None
        self._shown: object = None
        self._low = False
        self.tree, self.gates, self.card = ZoneTree(), GateBox(), PersonCard()
        self.box = Panel(gap=8)
        self.head = label("", TITLE, SEMIBOLD)
        self.search = Search()
        self.trouble = label("", BODY, MEDIUM, "high", wrap=True)
        self.table = Board(zone_rows.heads(), zone_rows.WIDE, name="", height=44)
        self.calm = label("", HEAD, MEDIUM, "text2", wrap=True)
        self.pages = QStackedWidget()
        self.muster = Button("", key_words(Deed.PRINT), "printer")
        self.back = Button("", "", "arrow-u-down-left")
        self.lost = Button("", "", "identification-badge")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.search.setFont(font())
        self.search.setTextMargins(8, 0, 8, 0)
        self.search.setClearButtonEnabled(True)
        self.calm.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        quiet = QWidget()
        quiet.setLayout(column(None, self.calm, None))
        self.pages.addWidget(self.table)
        self.pages.addWidget(quiet)
        self._trouble_row = QWidget()
        sign = row(glyph("warning-fill", "high", 20), self.trouble)
        sign.setStretch(1, 1)
        sign.setContentsMargins(0, 0, 0, 0)
        self._trouble_row.setLayout(sign)
        line = row(self.head, 8, self.search)
        line.setStretch(2, 1)
        buttons = row(self.muster, self.back, self.lost)
        for place in range(3):
            buttons.setStretch(place, 1)
        fill(self.body, line, self._trouble_row, self.pages, buttons)
        self.body.setStretchFactor(self.pages, 1)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.tree, 1)
        left.addWidget(self.gates)
        self._line = QHBoxLayout(self)
        for part in (self._left, self.box, self.card):
            self._line.addWidget(part)
        self._line.setStretch(1, 1)

    @property
    def body(self) -> QVBoxLayout:
        """The layout of the box in the middle."""
        return self.box.body

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._redraw())
        self.search.left.connect(self.take_keys)
        self.tree.chosen.connect(lambda _zone: self._redraw())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._draw_card())
        self.table.opened.connect(self.card.press_main)
        self.table.doubleClicked.connect(lambda _index: self.card.press_main())
        self.muster.clicked.connect(lambda: self.asked.emit(Deed.PRINT))
        self.back.clicked.connect(self.badge_back)
        self.lost.clicked.connect(self.badge_lost)
        self.card.ask.closed.connect(self.take_keys)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: DeskState) -> None:
        """Make the panel show a state."""
        self._state = state
        minute = state.now.replace(second=0)
        shown = (state.zones, state.office.zone, state.services, minute)
        if shown != self._shown:
            self._shown = shown
            self._redraw()

    def _redraw(self) -> None:
        state = self._state
        if state is None:
            return
        zones = state.zones
        self.tree.draw(zones)
        self.gates.draw(zones, state.office.zone)
        view = zone_rows.View(
            state.now, state.office.zone, self.search.text().strip(), self.tree.zone()
        )
        rows, keys = zone_rows.lines(zones, view)
        self.table.show_rows(rows, keys)
        self._draw_calm(zones, empty=not rows)
        self._draw_trouble(zones, state.office.zone)
        if rows and not self.table.chosen_key():
            self.table.choose(next(key for key in keys if not key.startswith("group:")))
        self.back.setVisible(not self._low and self._badges_out(zones))
        self.lost.setVisible(not self._low and self._has_badges(zones))
        self.back.show_as(enabled=zones.badge.ready)
        self.lost.show_as(enabled=zones.badge.ready)
        self._draw_card()

    @staticmethod
    def _badges_out(zones: ZonesState) -> bool:
        return bool(zones.late_badges) or any(one.badges and one.visit for one in zones.people)

    def _has_badges(self, zones: ZonesState) -> bool:
        return bool(zones.free_badges) or any(one.badges for one in zones.people)

    def _draw_calm(self, zones: ZonesState, *, empty: bool) -> None:
        self.pages.setCurrentIndex(1 if empty else 0)
        if not zones.loaded:
            self.calm.say(self.tr("Reading who is in the building…"))
        elif self.search.text().strip():
            self.calm.say(self.tr("Nobody found. Other words, or Esc to see everybody."))
        elif self.tree.zone() != ALL:
            self.calm.say(self.tr("Nobody in this zone."))
        else:
            self.calm.say(self.tr("No visitors in the building."))

    def _draw_trouble(self, zones: ZonesState, zone: str) -> None:
        late = tuple(one.number for one in zones.late_badges)
        told = [
            words.frozen(zones, zone), words.push(zones.push, zone), words.left_out(zones.push),
        ]  # fmt: skip
        if zones.unkept:
            told.append(words.unkept())
        if late:
            said = self.tr("Not back or lost: badge {numbers}.")
            told.append(said.format(numbers=", ".join(late)))
        said = " ".join(filter(None, told))
        self._trouble_row.setVisible(bool(said))
        self.trouble.say(said)

    def _draw_card(self) -> None:
        if self._state is not None:
            self.card.draw(self.chosen(), self._state)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.head.say(self.tr("In the building"))
        for part in (self.box, self.table):
            part.setAccessibleName(self.tr("In the building"))
        self.search.setPlaceholderText(self.tr("Where is… number, badge or zone"))
        self.search.setAccessibleName(self.tr("Where is… number, badge or zone"))
        self.table.rows.show_heads(zone_rows.heads())
        self.muster.show_as(self.tr("Muster list"))
        self.back.show_as(self.tr("Badge is back…"))
        self.lost.show_as(self.tr("Lost badge…"))
        self._shown = None
        self._redraw()

    # -- size and keys -----------------------------------------------------------------------

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        self._low = stacked
        edge = 8 if small else 16
        self._line.setContentsMargins(edge, edge, edge, 8)
        self._line.setSpacing(edge)
        layout = self._left.layout()
        if layout is not None:
            layout.setSpacing(edge)
        self._left.setVisible(not stacked)
        self._left.setFixedWidth(NARROW_TREE if small else TREE)
        self.card.setFixedWidth(NARROW_CARD if small else CARD)
        self.tree.set_small(small=small)
        self.gates.set_small(small=small)
        self.card.set_small(small=small, low=stacked)
        self.box.set_air(12 if small else 16, 8)
        self.search.setFixedHeight(32 if small else 40)
        widths = zone_rows.LOW if stacked else zone_rows.SMALL if small else zone_rows.WIDE
        stretched = zone_rows.ZONE if small else zone_rows.ESCORT
        self.table.set_widths(widths)
        for column_number, width in enumerate(widths):
            self.table.setColumnHidden(column_number, not width and column_number != stretched)
        self.table.set_heights(36 if small else 44, 28 if small else 32)
        for button in (self.muster, self.back, self.lost):
            button.set_size(36 if small else 40)
        self._redraw()

    def chosen(self) -> PersonRow | None:
        """Return the person whom the card acts on."""
        return self._state.zones.person(self.table.chosen_key()) if self._state else None

    def focus_search(self) -> None:
        """Go to the search field, with what stands there selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take_keys(self) -> None:
        """Give the keys to the list."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> bool:
        """Close a question or a search, or see the whole building again; tell whether it did."""
        if self.card.ask.is_open():
            self.card.ask.close_line()
        elif self.search.text():
            self.search.clear()
            self.take_keys()
        elif self.tree.zone() != ALL:
            self.tree.table.choose(ALL)
            self.take_keys()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go between the zones and the people with the left and right arrows."""
        if event.key() == Qt.Key.Key_Left:
            self.tree.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Right:
            self.take_keys()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
