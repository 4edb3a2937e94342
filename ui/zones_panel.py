"""Who is in the building: the zones, the people in them, and the card of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.zones import BadgeRow, PersonRow, ZonesState
from ui import wording_zones as words
from ui import zone_rows
from ui.queue_panel import Board, Search
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, MEDIUM, font
from ui.widgets import Button, Panel, column, fill, glyph, label, row
from ui.zone_columns import Columns
from ui.zone_rows import BADGE, Tab
from ui.zone_tree import ALL

SEARCH = 264  # px that the search takes beside the tabs, at least


class ZonesPanel(QWidget):
    """The zones and their plan at the left, the list in the middle, the card at the right."""

    asked = Signal(Deed)
    badge_back = Signal()
    badge_lost = Signal()
    looked = Signal(str)  # key of whom somebody looks at; "": nobody

    def __init__(self) -> None:
        super().__init__()
        self._state: DeskState | None = None
        self._shown: object = None
        self._low, self._looked = False, ""
        self.box = Panel(gap=8)
        self.columns = Columns(self, self.box)
        self.tree, self.plan = self.columns.tree, self.columns.plan
        self.gates, self.card = self.columns.gates, self.columns.card
        self.badge = self.columns.badge
        self.tabs = QTabBar()
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
        self.tabs.setFont(font(BODY, MEDIUM))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in Tab:
            self.tabs.addTab("")
        self._head = line = row(self.tabs, self.search)
        line.setStretch(1, 1)
        buttons = row(self.muster, self.back, self.lost)
        for place in range(3):
            buttons.setStretch(place, 1)
        fill(self.body, line, self._trouble_row, self.pages, buttons)
        self.body.setStretchFactor(self.pages, 1)

    @property
    def body(self) -> QVBoxLayout:
        """The layout of the box in the middle."""
        return self.box.body

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._redraw())
        self.search.left.connect(self.take_keys)
        self.tabs.currentChanged.connect(lambda _place: self._redraw())
        self.tree.chosen.connect(lambda _zone: self._redraw())
        self.plan.chosen.connect(self.tree.table.choose)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._draw_card())
        self.table.opened.connect(self._press_main)
        self.table.doubleClicked.connect(lambda _index: self._press_main())
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
        self._draw_tabs(zones)
        self.tree.draw(zones)
        self.plan.draw(zones, self.tree.zone(), state.office.zone)
        self.gates.draw(zones, state.office.zone)
        self.columns.share()
        view = zone_rows.View(
            state.now, state.office.zone, self.search.text().strip(), self.tree.zone(),
            Tab(self.tabs.currentIndex()),
        )  # fmt: skip
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
        elif self.tabs.currentIndex() == Tab.BADGES:
            self.calm.say(self.tr("Every badge is in the drawer, or with who needs it."))
        elif self.tree.zone() != ALL:
            self.calm.say(self.tr("Nobody in this zone."))
        elif self.tabs.currentIndex() == Tab.STAFF:
            self.calm.say(self.tr("Nobody of the staff in the building."))
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

    def _draw_tabs(self, zones: ZonesState) -> None:
        for place, words_of in enumerate(zone_rows.tabs(zones)):
            if self.tabs.tabText(place) != words_of:
                self.tabs.setTabText(place, words_of)
        self._fit_head()

    def _draw_card(self) -> None:
        state = self._state
        if state is None:
            return
        badge = self.chosen_badge()
        self.columns.show_badge(badge=badge is not None)
        if badge is not None:
            self.badge.draw(badge, state)
        else:
            self.card.draw(self.chosen(), state)
        self._look()

    def _look(self) -> None:
        """Say whom somebody looks at, while the panel is in sight."""
        person = self.chosen() if self.isVisible() else None
        key = person.key if person is not None else ""
        if key != self._looked:
            self._looked = key
            self.looked.emit(key)

    def _press_main(self) -> None:
        (self.card if self.chosen_badge() is None else self.badge).press_main()

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.tabs.setAccessibleName(self.tr("In the building"))
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
        self.columns.arrange(small=small, stacked=stacked)
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

    def _fit_head(self) -> None:
        """Put the search beside the tabs where both fit, and else below them."""
        beside = self.tabs.sizeHint().width() + self._head.spacing() + self._search_needs()
        wide = self.box.width() - 2 * self.body.contentsMargins().left()
        way = QBoxLayout.Direction
        wanted = way.LeftToRight if beside <= wide else way.TopToBottom
        if self._head.direction() != wanted:
            self._head.setDirection(wanted)

    def _search_needs(self) -> int:
        words_of = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        return max(SEARCH, words_of + 40)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Find the place of the search anew."""
        super().resizeEvent(event)
        self._fit_head()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the chosen person again."""
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look at nobody; whoever comes back sees everybody first."""
        super().hideEvent(event)
        self._look()
        self.tabs.setCurrentIndex(Tab.EVERYBODY)

    def chosen_badge(self) -> BadgeRow | None:
        """Return the badge whose card is shown."""
        key = self.table.chosen_key()
        if self._state is None or not key.startswith(BADGE):
            return None
        late = self._state.zones.late_badges
        return next((one for one in late if f"{BADGE}{one.number}" == key), None)

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
        elif self.tabs.currentIndex() != Tab.EVERYBODY:
            self.tabs.setCurrentIndex(Tab.EVERYBODY)
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
