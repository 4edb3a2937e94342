"""The three boxes of the desk (who waits, who is at my counter, who is in the airlock) by size."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QTabBar, QWidget

from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.desk import DeskState
from ui.airlock_panel import AirlockPanel
from ui.building_strip import BuildingStrip
from ui.form import Form
from ui.queue_panel import QueuePanel
from ui.visitor_panel import VisitorPanel

MAXIMUM = 16777215  # px, what Qt takes for "no limit"
QUEUE, COUNTER, SMALL_AIRLOCK = 696, 432, 568
BESIDE = 640  # px: the card of the counter where there is no airlock
STRIP_FROM = 932  # px: what is lower needs the height for the boxes


class WorkArea(QWidget):
    """Arrange the boxes; nothing in them is made anew when the window changes its size."""

    settled = Signal()  # the boxes stand where they stand

    def __init__(self, queue: QueuePanel, visitor: VisitorPanel, airlock: AirlockPanel) -> None:
        super().__init__()
        self.queue, self.visitor, self.airlock = queue, visitor, airlock
        self.strip = BuildingStrip()
        for box in (queue, visitor, airlock, self.strip):
            box.setParent(self)  # in the order in which one reads, and Tab goes
        self.form = Form.WIDE
        self._unfolded = False
        self._airlock = AirlockPanelState()
        self._resting = QTimer(self, singleShot=True, interval=0)  # once the layouts have worked
        self._resting.timeout.connect(self.settled)
        self.tabs = QTabBar()
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        for _ in range(3):
            self.tabs.addTab("")
        self._grid = QGridLayout(self)
        self.tabs.currentChanged.connect(lambda _place: self._show_tab())
        visitor.unfolded.connect(self.toggle_card)
        self.retranslate()
        self.arrange(Form.WIDE, QSize(1920, 1080))

    def retranslate(self) -> None:
        """Write the words of the tabs again."""
        last = self.tr("Airlock") if self._airlock.fitted else self.tr("Check")
        words = (self.tr("Counter"), self.tr("Queue"), last)
        for place, said in enumerate(words):
            self.tabs.setTabText(place, said)

    def panels(self) -> tuple[QWidget, ...]:
        """Give the boxes in the order of the tabs."""
        return self.visitor, self.queue, self.airlock

    def draw(self, state: DeskState) -> None:
        """Count who is inside; where there is no airlock, give its place to the counter."""
        self.strip.draw(state)
        before, now = self._airlock, state.airlock
        self._airlock = now
        if (before.fitted, before.at_desk) != (now.fitted, now.at_desk):
            self.retranslate()
            self.arrange(self.form, self.size())

    def arrange(self, form: Form, size: QSize) -> None:
        """Put every box in its place."""
        if form is not self.form:
            self._unfolded = False
        self.form = form
        while self._grid.takeAt(0) is not None:
            pass
        for place in range(3):
            self._grid.setColumnStretch(place, 0)
            self._grid.setRowStretch(place, 0)
        small = form is not Form.WIDE
        self._fit_strip()
        self.queue.set_small(small=small)
        folds = form is Form.SMALL and self._airlock.fitted
        self.visitor.set_small(small=folds, unfolded=self._unfolded)
        self.visitor.set_low(low=form is Form.STACKED)
        self.airlock.set_small(small)
        self.airlock.set_stacked(form is Form.STACKED)
        self.tabs.setVisible(form is Form.STACKED)
        if form is Form.STACKED:
            self._stacked()
        elif not self._airlock.fitted:
            self._without_airlock(size)
        elif form is Form.WIDE:
            self._wide(size)
        else:
            self._small()
        self._resting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when the boxes have their places."""
        super().resizeEvent(event)
        self._fit_strip()
        self._grid.activate()
        self.settled.emit()

    def _fit_strip(self) -> None:
        shown = self.form is Form.WIDE and self.height() >= STRIP_FROM
        if self.strip.isHidden() is shown:
            self.strip.setVisible(shown)

    def _air(self, edge: int, left: int, foot: int) -> None:
        self._grid.setSpacing(edge)
        self._grid.setContentsMargins(left, edge, edge, foot)

    def _wide(self, size: QSize) -> None:
        self._air(16, 8, 4)
        self._free()
        spare = max(0, size.width() - 1920)
        self.queue.setFixedWidth(QUEUE + spare // 3)
        self.visitor.setFixedWidth(COUNTER + spare // 6)
        self._grid.addWidget(self.queue, 0, 0, 2, 1)
        self._grid.addWidget(self.visitor, 0, 1)
        self._grid.addWidget(self.airlock, 0, 2)
        self._grid.addWidget(self.strip, 1, 1, 1, 2)
        for panel in self.panels():
            panel.setVisible(True)
        self._grid.setRowStretch(0, 1)
        self._grid.setColumnStretch(2, 1)

    def _small(self) -> None:
        self._air(8, 0, 0)
        self._free()
        self.airlock.setFixedWidth(SMALL_AIRLOCK)
        self._grid.addWidget(self.visitor, 0, 0, 2 if self._unfolded else 1, 1)
        if not self._unfolded:
            self._grid.addWidget(self.queue, 1, 0)
            self._grid.setRowStretch(1, 1)
        self._grid.addWidget(self.airlock, 0, 1, 2, 1)
        self._grid.setColumnStretch(0, 1)
        self.visitor.setVisible(True)
        self.airlock.setVisible(True)
        self.queue.setVisible(not self._unfolded)

    def _without_airlock(self, size: QSize) -> None:
        """Give the counter a whole card beside the queue; the check at the desk has a line."""
        wide = self.form is Form.WIDE
        self._air(*((16, 8, 4) if wide else (8, 0, 0)))
        self._free()
        beside = BESIDE + max(0, size.width() - 1920) // 3 if wide else SMALL_AIRLOCK
        self.visitor.setFixedWidth(beside)
        self.visitor.set_air(16 if wide else 12, 12)
        rows = 2 if self._airlock.at_desk else 1
        self._grid.addWidget(self.visitor, 0, 1, rows, 1)
        self._grid.addWidget(self.queue, 0, 0)
        if self._airlock.at_desk:
            self._grid.addWidget(self.airlock, 1, 0)
        if wide:
            self._grid.addWidget(self.strip, rows, 0, 1, 2)
        self._grid.setRowStretch(0, 1)
        self._grid.setColumnStretch(0, 1)
        self.queue.setVisible(True)
        self.visitor.setVisible(True)
        self.airlock.setVisible(self._airlock.at_desk)

    def _stacked(self) -> None:
        self._air(8, 8, 0)
        self._free()
        self._grid.addWidget(self.tabs, 0, 0)
        for panel in self.panels():
            self._grid.addWidget(panel, 1, 0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        self.tabs.setTabVisible(2, self._airlock.fitted or self._airlock.at_desk)
        self._show_tab()

    def _free(self) -> None:
        for panel in self.panels():
            panel.setMinimumWidth(0)
            panel.setMaximumWidth(MAXIMUM)

    def _show_tab(self) -> None:
        if self.form is Form.STACKED:
            for place, panel in enumerate(self.panels()):
                panel.setVisible(place == self.tabs.currentIndex())
            self._resting.start()

    def clear_of_doors(self) -> QRect:
        """Return where a form may lie over the boxes: whom a door acts on stays in sight."""
        room = self.rect()
        beside = self.form is not Form.STACKED and self._airlock.fitted
        if beside and self.airlock.x() > 0:  # else nothing is laid out yet
            room.setRight(self.airlock.x())
        return room

    def reveal(self, panel: QWidget) -> None:
        """Bring a box in sight: its tab, or the queue from below the card."""
        if self.form is Form.STACKED:
            place = self.panels().index(panel)
            if self.tabs.isTabVisible(place):
                self.tabs.setCurrentIndex(place)
        elif self._unfolded and panel is self.queue:
            self.toggle_card()

    def toggle_card(self) -> None:
        """On a small screen, unfold the card of the counter, or fold it again."""
        if self.form is Form.SMALL and self._airlock.fitted:
            self._unfolded = not self._unfolded
            self.arrange(self.form, self.size())

    def unfold_card(self) -> None:
        """Show the whole card of the counter, whatever the size."""
        if not self._unfolded:
            self.toggle_card()

    def put_away(self) -> bool:
        """Fold an unfolded card; tell whether there was one."""
        if self._unfolded:
            self.toggle_card()
            return True
        return False
