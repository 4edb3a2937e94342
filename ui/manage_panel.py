"""Administration and diagnosis (Ctrl+Shift+B): what this office is, and what the links do."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from reception_app.desk.states.desk import DeskState
from ui import wording_diagnosis
from ui.buttons import take_enter
from ui.diagnosis_page import DiagnosisPage
from ui.office_page import OfficePage
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD, font
from ui.widgets import Button, FitLabel, PlacePanel, fill, label, row

AGAIN_MS = 1000  # while somebody looks, and no more often
OFFICE, DIAGNOSIS = range(2)


class ManagePanel(PlacePanel):
    """The place of whoever looks after this console; its pages are tabs."""

    look_asked = Signal()
    away_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__(pad=0, ground="window", edge="window")
        self._shown: DeskState | None = None
        self._turned = False  # somebody chose a tab
        self.head, self.scope = label("", HEAD, SEMIBOLD), FitLabel(BODY, tone="text2")
        self.tabs = QTabBar()
        self.tabs.setFont(font(BODY, MEDIUM))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.export = Button("", "", "download-simple")
        self.office, self.diagnosis = OfficePage(), DiagnosisPage()
        take_enter(
            self.export,
            self.office.file,
            self.office.before,
            self.office.today,
            self.office.after,
            self.diagnosis.rate.try_it,
        )
        self.pages = QStackedWidget()
        for page in (self.office, self.diagnosis):
            self.tabs.addTab("")
            self.pages.addWidget(page)
        line = row(self.head, self.tabs, self.scope, self.export, gap=12)
        line.setStretch(2, 1)
        fill(self.body, line, self.pages)
        self.body.setStretchFactor(self.pages, 1)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.look_asked)
        self.export.clicked.connect(self.export_asked)
        self.tabs.currentChanged.connect(self._turn_to)
        self.tabs.tabBarClicked.connect(lambda _place: self._choose())
        self.retranslate()

    @property
    def box(self) -> QWidget:
        """Where the notice may stand."""
        return self.pages

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, state: DeskState) -> None:
        """Show a state; nobody is led to a page that is not theirs."""
        self._shown = state
        if not self._turned and not state.office_page.offer.ready:
            self.tabs.setCurrentIndex(DIAGNOSIS)
        if self.tabs.currentIndex() == OFFICE:
            self.office.draw(state)
        else:
            self.diagnosis.draw(state)
        self._draw_head(state)

    def _draw_head(self, state: DeskState) -> None:
        on_diagnosis, seen = self.tabs.currentIndex() == DIAGNOSIS, state.diagnosis
        self.export.setVisible(on_diagnosis)
        self.export.show_as(
            self.tr("Export bundle"),
            enabled=seen.export.ready and not seen.exporting,
            why="" if seen.export.ready else wording_diagnosis.not_yours(),
        )
        if not on_diagnosis:
            self.scope.say("")
        elif seen.exporting:
            self.scope.say(wording_diagnosis.exporting())
        elif not seen.export.ready:
            self.scope.say(wording_diagnosis.not_yours())
        else:
            self.scope.say(self.tr("What this console and its links do. No personal data."))

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.setAccessibleName(self.tr("Administration"))
        self.head.say(self.tr("Administration"))
        self.tabs.setAccessibleName(self.tr("Administration"))
        self.tabs.setTabText(OFFICE, self.tr("Office"))
        self.tabs.setTabText(DIAGNOSIS, self.tr("Diagnosis"))
        self.office.retranslate()
        self.diagnosis.retranslate()
        if self._shown is not None:
            self.draw(self._shown)

    def back(self) -> bool:
        """Put a changed file away (Esc); tell whether there was one."""
        drafted = self._drafted()
        if drafted:
            self.office.draft.closed.emit()
        return drafted

    def confirm(self) -> bool:
        """Press the last step of a changed file; tell whether there is one in sight.

        The key then does nothing else: whoever reads changes means no visitor.
        """
        drafted = self._drafted()
        if drafted and not self.office.draft.confirm.isHidden():
            self.office.draft.confirm.click()
        return drafted

    def _drafted(self) -> bool:
        return self.tabs.currentIndex() == OFFICE and not self.office.draft.isHidden()

    # -- pages and size ------------------------------------------------------------------------

    def turn(self) -> None:
        """Show the other page (Ctrl+Shift+B once more)."""
        self._choose()
        self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())
        self.take_keys()

    def _choose(self) -> None:
        self._turned = True

    def _turn_to(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        if self._shown is not None:
            self.draw(self._shown)
        if self.isVisible():
            self.look_asked.emit()

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        edge = 8 if small else 16
        self.body.setContentsMargins(8, edge, edge, 4)
        self.body.setSpacing(edge)
        self.export.setFixedWidth(208 if small else 240)
        for page in (self.office, self.diagnosis):
            page.arrange(small=small, stacked=stacked)

    def take_keys(self) -> None:
        """Give the keys to what is in sight."""
        (self.office if self.tabs.currentIndex() == OFFICE else self.diagnosis).take_keys()

    # -- while it is looked at -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look, and again every second."""
        super().showEvent(event)
        self.look_asked.emit()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look no more; whoever comes next is led to their own page."""
        super().hideEvent(event)
        self._again.stop()
        self._turned = False
        self.away_asked.emit()
