"""Administration and diagnosis (Ctrl+Shift+B): what this console is, and what its links do."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from reception_app.desk.states.desk import DeskState
from ui import wording_diagnosis
from ui.diagnosis_page import DiagnosisPage
from ui.style import BODY, HEAD, SEMIBOLD
from ui.widgets import Button, FitLabel, PlacePanel, fill, label, row

AGAIN_MS = 1000  # while somebody looks, and no more often


class ManagePanel(PlacePanel):
    """The place of whoever looks after this console."""

    look_asked = Signal()
    away_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__(pad=0, ground="window", edge="window")
        self._shown: DeskState | None = None
        self.head, self.scope = label("", HEAD, SEMIBOLD), FitLabel(BODY, tone="text2")
        self.export = Button("", "", "download-simple")
        self.diagnosis = DiagnosisPage()
        line = row(self.head, self.scope, self.export, gap=12)
        line.setStretch(1, 1)
        fill(self.body, line, self.diagnosis)
        self.body.setStretchFactor(self.diagnosis, 1)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.look_asked)
        self.export.clicked.connect(self.export_asked)
        self.retranslate()

    @property
    def box(self) -> DiagnosisPage:
        """Where the notice may stand."""
        return self.diagnosis

    def draw(self, state: DeskState) -> None:
        """Show a state."""
        self._shown = state
        seen = state.diagnosis
        self.export.show_as(
            self.tr("Export bundle"),
            enabled=seen.export.ready and not seen.exporting,
            why="" if seen.export.ready else wording_diagnosis.not_yours(),
        )
        if seen.exporting:
            self.scope.say(wording_diagnosis.exporting())
        elif not seen.export.ready:
            self.scope.say(wording_diagnosis.not_yours())
        else:
            self.scope.say(self.tr("What this console and its links do. No personal data."))
        self.diagnosis.draw(state)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.setAccessibleName(self.tr("Administration"))
        self.head.say(self.tr("Diagnosis"))
        self.diagnosis.retranslate()
        if self._shown is not None:
            self.draw(self._shown)

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        edge = 8 if small else 16
        self.body.setContentsMargins(8, edge, edge, 4)
        self.body.setSpacing(edge)
        self.export.setFixedWidth(208 if small else 240)
        self.diagnosis.arrange(small=small, stacked=stacked)

    def take_keys(self) -> None:
        """Give the keys to what is in sight."""
        self.diagnosis.take_keys()

    # -- while it is looked at -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look, and again every second."""
        super().showEvent(event)
        self.look_asked.emit()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look no more."""
        super().hideEvent(event)
        self._again.stop()
        self.away_asked.emit()
