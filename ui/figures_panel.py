"""The figures (Ctrl+T): today beside four weeks, each as a chart and as a table; nobody's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from reception_app.desk.states.desk import DeskState
from ui import wording_figures, wording_office, wording_time
from ui.buttons import take_enter
from ui.figure_card import FigureCard
from ui.figure_tables import Kind
from ui.scrolled import scrolled
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD
from ui.translations import current
from ui.widgets import Button, FitLabel, Panel, PlacePanel, fill, label, row

PAGES = (
    (Kind.ARRIVALS, Kind.WAITS, Kind.ALARMS, Kind.KEPT),
    (Kind.CHECKS, Kind.REFUSALS, Kind.MISSED),
)
AGAIN_MS = 60_000  # they are read again while they are looked at
LOW_CARD = 232  # px of a card where they stand below each other
LINES = 6  # of how the figures are made


class FiguresPanel(PlacePanel):
    """Two pages of cards."""

    read_asked = Signal()
    file_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__(pad=0, ground="window", edge="window")
        self._shown: DeskState | None = None
        self._drawn: object = None
        self._small = self._stacked = False
        self.page = 0
        self.head, self.scope = label("", HEAD, SEMIBOLD), FitLabel(BODY, tone="text2")
        self.other = Button("", key_words(Deed.FIGURES), "chart-bar")
        self.file, self.paper = Button("", "", "download-simple"), Button("", "", "file-pdf")
        self.warning = label("", BODY, MEDIUM, "high", wrap=True)
        self.empty = label("", BODY, tone="text2", wrap=True)
        self.cards = {kind: FigureCard(kind) for page in PAGES for kind in page}
        self.about = Panel(gap=8)
        self.about_head = label("", BODY, SEMIBOLD)
        self.about_lines = tuple(label("", BODY, tone="text2", wrap=True) for _ in range(LINES))
        fill(self.about.body, self.about_head, *self.about_lines, None)
        take_enter(self.other, self.file, self.paper)
        self._build_up()
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.read_asked)
        self.other.clicked.connect(self.turn)
        self.file.clicked.connect(self.file_asked)
        self.paper.clicked.connect(self.print_asked)
        self.retranslate()

    def _build_up(self) -> None:
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(self._inner)
        line = row(self.head, self.scope, self.other, self.file, self.paper, gap=12)
        line.setStretch(1, 1)
        self._rest = QWidget()  # below one sentence, where there is no more
        fill(self.body, line, self.warning, self.empty, self.area, self._rest)
        for part in (self.area, self._rest):
            self.body.setStretchFactor(part, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    # -- drawing -----------------------------------------------------------------------------

    def draw(self, state: DeskState) -> None:
        """Show the figures of a state."""
        self._shown = state
        drawn = (state.figures, state.services, state.office.name, state.queue.so_far, self.page,
                 current())  # fmt: skip
        if drawn == self._drawn:
            return
        self._drawn = drawn
        zone, found = state.office.zone, state.figures.figures
        self.warning.setVisible(not state.figures.current)
        at = wording_time.hour(state.figures.read_at, zone)
        self.warning.say(wording_figures.as_it_was(at) if at else "")
        self.empty.setVisible(found is None or found.empty)
        self.empty.say(wording_figures.without(found))
        told = found is not None and not found.empty
        self._rest.setVisible(not told)
        for part in (self.other, self.file, self.paper, self.scope, self.area):
            part.setVisible(told)
        if found is None or not told:
            return
        self.scope.say(wording_figures.scope(wording_office.name(state.office), found.hidden))
        for kind in PAGES[self.page]:
            self.cards[kind].draw(found, state)
        self._draw_about(state)
        if self.hasFocus():
            self.take_keys()  # there was no table to give them to, and now there is

    def _draw_about(self, state: DeskState) -> None:
        words = (*wording_figures.made_of(), wording_figures.ranges(state.queue.so_far))
        for line, said in zip(self.about_lines, words, strict=True):
            line.say(said)
            line.setVisible(bool(said))

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.setAccessibleName(self.tr("Figures"))
        self.head.say(self.tr("Figures"))
        self.about_head.say(self.tr("How these figures are made"))
        self.about.setAccessibleName(self.tr("How these figures are made"))
        self.file.show_as(self.tr("CSV"))
        self.file.setToolTip(self.tr("Save all figures as a file for a spreadsheet"))
        self.paper.show_as(self.tr("PDF"), key=key_words(Deed.PRINT))
        self._name_other()
        if self._shown is not None:
            self.draw(self._shown)

    def _name_other(self) -> None:
        words = self.tr("Checks and appointments") if self.page == 0 else self.tr("Visits")
        self.other.show_as(words)

    # -- pages and size ------------------------------------------------------------------------

    def turn(self) -> None:
        """Show the other page."""
        self.page = (self.page + 1) % len(PAGES)
        self._name_other()
        self._lay_out()
        if self._shown is not None:
            self.draw(self._shown)
        self.take_keys()

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        edge = 8 if small else 16
        self.body.setContentsMargins(8, edge, edge, 4)
        self.body.setSpacing(edge)
        self._grid.setSpacing(edge)
        self._small, self._stacked = small, stacked
        self.other.setFixedWidth(264 if small else 288)
        self.file.setFixedWidth(88)
        self.paper.setFixedWidth(88 if stacked else 128)
        self._lay_out()

    def _lay_out(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setVisible(False)
        wide = 1 if self._stacked else 2
        parts: list[QWidget] = [self.cards[kind] for kind in PAGES[self.page]]
        parts += [self.about] if self.page else []
        for number, part in enumerate(parts):
            self._grid.addWidget(part, number // wide, number % wide)
            part.setMinimumHeight(LOW_CARD if self._stacked else 0)
            part.setVisible(True)
            if isinstance(part, FigureCard):
                part.arrange(small=self._small)
        for number in range(len(parts)):
            self._grid.setRowStretch(number, 1 if number * wide < len(parts) else 0)
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < wide else 0)

    def take_keys(self) -> None:
        """Give the keys to the first table, or to the page where there is none."""
        if self.area.isHidden():
            self.setFocus()
            return
        twin = self.cards[PAGES[self.page][0]].twin
        if twin.chosen_row() < 0 and twin.rows.rowCount():
            twin.selectRow(0)
        twin.setFocus()

    # -- while it is looked at -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read, and again every minute."""
        super().showEvent(event)
        self.read_asked.emit()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Read no more."""
        super().hideEvent(event)
        self._again.stop()
