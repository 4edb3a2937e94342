"""The office on a chosen day: who may come and when, what comes, and what the building has."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.office_page import OfficePage as Shown
from reception_app.office_days import DayHours, OfficeDay, moved
from reception_app.offices import Measure
from ui import wording_office_page as words
from ui.agenda_panel import Arrow
from ui.fact_rows import FactCard
from ui.list_card import ListCard
from ui.office_draft import OfficeDraft
from ui.scrolled import scrolled
from ui.style import BODY, MEDIUM, SEMIBOLD, TITLE
from ui.table_cells import Cell
from ui.tables import Row
from ui.translations import current
from ui.widgets import Button, FitLabel, column, label, row

LOW_LIST = 264  # px of a list where the cards stand below each other
# Row, column, and how many of each: the side, days, measures, zones, services.
ROWS = 12
WIDE = ((0, 0, 12, 1), (0, 1, 6, 1), (6, 1, 6, 1), (0, 2, 6, 1), (6, 2, 6, 1))
SMALL = ((0, 0, 6, 1), (0, 1, 6, 1), (6, 0, 6, 1), (6, 1, 3, 1), (9, 1, 3, 1))
STACKED = ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1), (3, 0, 1, 1), (4, 0, 1, 1))


class OfficePage(QWidget):
    """The day, what comes, and four lists."""

    day_asked = Signal(object)  # date, or None for today
    file_asked = Signal()  # a changed office file

    def __init__(self) -> None:
        super().__init__()
        self._shown = Shown()
        self._drawn: object = None
        self.before, self.after = Arrow("caret-left"), Arrow("caret-right")
        self.title = label("", TITLE, SEMIBOLD, elide=True)
        self.today = Button()
        self.scope = FitLabel(BODY, tone="text2")
        self.told = label("", BODY, MEDIUM, "high", wrap=True)
        self.empty = label("", BODY, tone="text2", wrap=True)
        self.facts, self.coming = FactCard(), FactCard()
        self.nothing = label("", BODY, tone="text2", wrap=True)
        self.coming.body.addWidget(self.nothing)
        self.days = ListCard((120, 208, 0), (104, 192, 0))
        self.zones = ListCard((0, 128, 72), (0, 116, 64))
        self.measures = ListCard((0, 144, 128), (0, 128, 112))
        self.services = ListCard((0, 88, 144), (0, 72, 128))
        self.draft = OfficeDraft()
        self.file = Button("", "", "upload-simple")
        self._bar = QWidget()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.file.clicked.connect(self.file_asked)
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.today.clicked.connect(lambda: self.go(0))

    def _lay_out(self) -> None:
        self.today.setMaximumWidth(128)
        line = row(self.before, self.title, self.after, self.today, self.scope, None, gap=8)
        line.setStretch(4, 1)
        self._days_of = QWidget()
        self._days_of.setLayout(line)
        line = row(self._days_of, None, self.file, gap=8)
        line.setStretch(0, 100)
        self._bar.setLayout(line)
        self.side = QWidget()
        self._left = column(self.facts, self.coming, None, gap=8)
        self.side.setLayout(self._left)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(inner)
        self._rest = QWidget()
        self._whole = column(self._bar, self.told, self.empty, self.area, self.draft, self._rest)
        for part in (self.area, self.draft, self._rest):
            self._whole.setStretchFactor(part, 1)
        self.setLayout(self._whole)

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, state: DeskState) -> None:
        """Show a state."""
        page = self._shown = state.office_page
        drawn = (page, current())
        if drawn == self._drawn:
            return
        self._drawn = drawn
        told = page.told
        self.told.say("" if page.current else words.as_read_last())
        self.told.setVisible(not page.current)
        drafted = bool(page.draft.file)
        self.empty.say("" if told is not None or drafted else _nothing(page))
        self.empty.setVisible(told is None and not drafted)
        self._rest.setVisible(told is None and not drafted)
        self.area.setVisible(told is not None and not drafted)
        self._bar.setVisible(page.offer.ready and page.read)
        self._days_of.setVisible(told is not None and not drafted)
        self._draw_draft(page, shown=drafted)
        if told is not None:
            self._draw_day(page, told)
        if self.hasFocus():
            self.take_keys()  # it had nothing else to give them to, and may have now

    def _draw_day(self, page: Shown, told: OfficeDay) -> None:
        self.title.say(words.day(told.hours.day))
        self.today.show_as(enabled=page.day != page.today)
        self.scope.say(words.text(told.office.name))
        self.facts.facts.say(words.facts(told))
        comes = words.coming(told)
        self.coming.facts.say(comes)
        self.coming.facts.setVisible(bool(comes))
        self.nothing.say("" if comes else words.nothing_comes())
        self.nothing.setVisible(not comes)
        self._draw_lists(told)

    def _draw_draft(self, page: Shown, *, shown: bool) -> None:
        """Lay a draft over the day; whoever chose its file gets the keys there."""
        came = shown and self.draft.isHidden()
        self.draft.setVisible(shown)
        if shown and page.today is not None:
            self.draft.show_draft(page.draft, page.today)
        if came and self.isVisible():
            self.draft.take_keys()

    def _draw_lists(self, told: OfficeDay) -> None:
        office, on = told.office, told.hours.day
        self.days.draw([_day(one) for one in told.ahead], "")
        posts = " · ".join(words.post(one) for one in office.post)
        self.zones.note.say(posts)
        self.zones.draw(
            [(Cell(words.text(one.name), strong=True), Cell(words.use(one.use), tone="text2"),
              Cell(words.limit(one))) for one in office.area],
            self.tr("No zones are described."),
        )  # fmt: skip
        self.measures.draw(
            [_measure(one, on) for one in told.measures], self.tr("No measures are described.")
        )
        self.services.draw(
            [(Cell(words.service(one), strong=True), Cell(words.minutes(one.target_min)),
              Cell(words.priority(one), tone="text2")) for one in office.service], "",
        )  # fmt: skip

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self._drawn = None
        self.today.show_as(self.tr("Today"))
        self.file.show_as(self.tr("Changed file…"))
        self.draft.retranslate()
        for arrow, said in (
            (self.before, self.tr("The day before")),
            (self.after, self.tr("The day after")),
        ):
            arrow.setAccessibleName(said)
            arrow.setToolTip(said)
        self.setAccessibleName(self.tr("Office"))
        self.area.setAccessibleName(self.tr("Office"))
        self.facts.name(self.tr("What holds this day"))
        self.coming.name(self.tr("What comes"))
        days = (self.tr("Day"), self.tr("Open"), self.tr("Why"))
        self.days.name(self.tr("Fourteen days"), days)
        zones = (self.tr("Zone"), self.tr("Opens"), self.tr("Limit"))
        self.zones.name(self.tr("Zones and posts"), zones, self.zones.note.text())
        measures = (self.tr("Measure"), self.tr("State"), self.tr("Since or for"))
        self.measures.name(self.tr("Security measures"), measures)
        services = (self.tr("Service"), self.tr("Target"), self.tr("Priority"))
        self.services.name(self.tr("Services"), services)

    # -- days and size -------------------------------------------------------------------------

    def go(self, days: int) -> None:
        """Ask for another day; 0 is today."""
        day: date | None = self._shown.day
        self.day_asked.emit(moved(day, days) if days and day is not None else None)

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        while self._grid.takeAt(0) is not None:
            pass
        gap = 8 if small else 16
        self._grid.setSpacing(gap)
        self._left.setSpacing(gap)
        self._whole.setSpacing(gap)
        self.scope.setVisible(not stacked)
        self.file.setFixedWidth(208 if small else 240)
        self.draft.set_small(small=small)
        for card in (self.facts, self.coming):
            card.set_air(12 if small else 16, 4)
        lists = (self.days, self.measures, self.zones, self.services)
        for one in lists:
            one.set_small(small=small)
            one.setMinimumHeight(LOW_LIST if stacked else 0)
        places = STACKED if stacked else SMALL if small else WIDE
        parts = (self.side, self.days, self.measures, self.zones, self.services)
        for part, place in zip(parts, places, strict=True):
            self._grid.addWidget(part, *place)
        wide = 1 + max(column for _, column, _, _ in places)
        for number in range(3):
            self._grid.setColumnStretch(number, int(number < wide))
        for number in range(ROWS):
            self._grid.setRowStretch(number, 0 if stacked else 1)

    def take_keys(self) -> None:
        """Give the keys to the days; where there are none to what else is there, or the page."""
        if not self.draft.isHidden():
            self.draft.take_keys()
            return
        if self.area.isHidden():
            (self if self._bar.isHidden() else self.file).setFocus()
            return
        table = self.days.table
        if table.rows.rowCount() and table.chosen_row() < 0:
            table.selectRow(0)
        table.setFocus()


def _nothing(page: Shown) -> str:
    if not page.offer.ready:
        return words.refused()
    return words.unknown() if page.read else words.unread()


def _day(one: DayHours) -> Row:
    special = words.why(one)
    return (
        Cell(words.short_day(one.day), strong=True),
        Cell(words.hours(one.spans)),
        Cell(special, tone="text2"),
    )


def _measure(one: Measure, on: date) -> Row:
    glyph, said, tone = words.state(one, on)
    return (
        Cell(words.measure(one), strong=True),
        Cell(said, icon=glyph, tone=tone),
        Cell(words.dated(one.date), tone="text2"),
    )
