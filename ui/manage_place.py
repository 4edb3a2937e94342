"""Administration and diagnosis in the window: built when somebody first goes there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reception_app.desk.states.desk import NoticeKind
from ui.late_place import LatePlace
from ui.shortcuts import Deed

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from reception_app.desk.desk import Desk
    from ui.main_window import MainWindow
    from ui.manage_panel import ManagePanel


class ManagePlace(LatePlace["ManagePanel"]):
    """The panel of administration and diagnosis, as a part of one window (Ctrl+Shift+B)."""

    deed = Deed.MANAGE

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._desk: Desk | None = None
        self._office_asked = False

    def attach(self, desk: Desk) -> None:
        """Ask a desk from now on."""
        self._desk = desk

    def box(self) -> QWidget | None:
        """Return where the notice may stand, while the place is in sight."""
        return self.panel.box if self.panel is not None and self.here() else None

    def _build(self) -> ManagePanel:
        from ui.manage_panel import ManagePanel  # noqa: PLC0415 - only who looks pays

        panel = ManagePanel()
        panel.look_asked.connect(self._look)
        panel.away_asked.connect(self._look_away)
        panel.export_asked.connect(self._export)
        panel.office.day_asked.connect(self._show_day)
        panel.office.file_asked.connect(self._ask_file)
        panel.office.draft.confirmed.connect(self._confirm)
        panel.office.draft.closed.connect(self._put_away)
        panel.diagnosis.sound_asked.connect(lambda: self._window.do(Deed.SOUND_TEST))
        return panel

    def confirm(self) -> bool:
        """Confirm the changed file in sight (Ctrl+Enter); False where there is none."""
        return self.panel is not None and self.here() and self.panel.confirm()

    def back(self) -> bool:
        """Put away what lies over the page (Esc); tell whether there was something."""
        return self.panel is not None and self.here() and self.panel.back()

    def _look(self) -> None:
        """Ask for the page in sight; the office changes by itself, and is asked for once."""
        if self._desk is None or self.panel is None:
            return
        if not self._office_asked:
            self._office_asked = True
            self._desk.offices.show()
        if self.panel.diagnosis.isVisible():
            self._desk.diagnosis.look()

    def _show_day(self, day: date | None) -> None:
        if self._desk is not None:
            self._desk.offices.show(day)

    def _ask_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only who imports pays

        from ui import wording_office_page  # noqa: PLC0415 - only who imports pays

        dialog = QFileDialog(self._window, wording_office_page.which_file())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("TOML (*.toml)")
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Let a chosen file be checked, and show what it would change."""
        if self._desk is not None:
            self._start(self._desk.offices.draft.choose(Path(path)))

    def _confirm(self) -> None:
        if self._desk is not None:
            self._start(self._desk.offices.draft.confirm())

    def _put_away(self) -> None:
        if self._desk is not None:
            self._desk.offices.draft.put_away()
        if self.panel is not None:
            self.panel.take_keys()

    def _start(self, work: Coroutine[object, object, object]) -> None:
        from ui import tasks, wording  # noqa: PLC0415 - only who imports pays

        def failed(error: Exception) -> None:
            self._window.say(NoticeKind.REFUSED, wording.sentence(error))

        tasks.start(work, failed)

    def _look_away(self) -> None:
        self._office_asked = False
        if self._desk is not None:
            self._desk.diagnosis.look_away()
            self._desk.offices.look_away()

    def _export(self) -> None:
        from ui import tasks, wording_diagnosis  # noqa: PLC0415 - only who exports pays
        from ui.printing import folder  # noqa: PLC0415 - only who exports pays

        desk, window, panel = self._desk, self._window, self.panel
        if desk is None or panel is None:
            return

        async def export() -> None:
            path = await desk.diagnosis.export(folder(), panel.diagnosis.screen_facts())
            window.say(NoticeKind.DONE, wording_diagnosis.saved(str(path)), place=True)

        def failed(error: Exception) -> None:
            window.say(NoticeKind.TROUBLE, wording_diagnosis.failure(error), place=True)

        tasks.start(export(), failed)
