"""The figures in the window: their panel is built when somebody first goes there (Ctrl+T)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reception_app.desk.states.desk import NoticeKind
from ui.late_place import LatePlace
from ui.shortcuts import Deed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reception_app.desk.desk import Desk
    from ui.figures_panel import FiguresPanel
    from ui.main_window import MainWindow

    Save = Callable[[Callable[[], Path]], None]


class FiguresPlace(LatePlace["FiguresPanel"]):
    """The panel of the figures, as a part of one window (Ctrl+T)."""

    deed = Deed.FIGURES

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._desk: Desk | None = None
        self._saving: Save | None = None

    def attach(self, desk: Desk, save: Save) -> None:
        """Ask a desk from now on; `save` writes a file and says where it is."""
        self._desk, self._saving = desk, save

    def print(self) -> bool:
        """Write the figures as a PDF (Ctrl+P), or say why there are none; False elsewhere."""
        if not self.here():
            return False
        self._save(paper=True)
        return True

    def _build(self) -> FiguresPanel:
        from ui.figures_panel import FiguresPanel  # noqa: PLC0415 - only who looks pays

        panel = FiguresPanel()
        panel.read_asked.connect(self._read)
        panel.file_asked.connect(lambda: self._save(paper=False))
        panel.print_asked.connect(lambda: self._save(paper=True))
        return panel

    def _read(self) -> None:
        if self._desk is not None:
            self._desk.figures.look()

    def _save(self, *, paper: bool) -> None:
        from ui import printing_figures, wording_figures  # noqa: PLC0415 - only who prints pays

        state = self._window.state
        if self._saving is None:
            return
        if state.figures.figures is None or state.figures.figures.empty:
            self._window.say(NoticeKind.REFUSED, wording_figures.without(state.figures.figures))
            return
        save = printing_figures.save_pdf if paper else printing_figures.save_csv
        self._saving(lambda: save(state))
