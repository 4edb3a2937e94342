"""The figures in the window: their panel is built when somebody first goes there (Ctrl+T)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reception_app.desk.states.desk import DeskState
from ui.shortcuts import Deed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reception_app.desk.desk import Desk
    from ui.figures_panel import FiguresPanel
    from ui.main_window import MainWindow

    Save = Callable[[Callable[[], Path]], None]


class FiguresPlace:
    """The panel of the figures, as a part of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._desk: Desk | None = None
        self._saving: Save | None = None
        self.panel: FiguresPanel | None = None
        self._form = {"small": False, "stacked": False}

    def attach(self, desk: Desk, save: Save) -> None:
        """Ask a desk from now on; `save` writes a file and says where it is."""
        self._desk, self._saving = desk, save

    def draw(self, state: DeskState) -> None:
        """Show a state, where somebody looks."""
        if self.panel is not None and self.here():
            self.panel.draw(state)

    def retranslate(self) -> None:
        """Write every word again."""
        if self.panel is not None:
            self.panel.retranslate()

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        self._form = {"small": small, "stacked": stacked}
        if self.panel is not None:
            self.panel.arrange(**self._form)

    def here(self) -> bool:
        """Tell whether the figures are in sight."""
        return self.panel is not None and self._window.places.currentWidget() is self.panel

    def go(self) -> None:
        """Show the figures; once more, their other page (Ctrl+T)."""
        panel, window = self._made(), self._window
        if self.here():
            panel.turn()
            return
        window.places.setCurrentWidget(panel)
        window.rail.show_place(Deed.FIGURES)
        panel.draw(window.state)
        panel.take_keys()

    def print(self) -> bool:
        """Write the figures as a PDF (Ctrl+P); False elsewhere."""
        if not self.here():
            return False
        self._save(paper=True)
        return True

    def _made(self) -> FiguresPanel:
        if self.panel is None:
            from ui.figures_panel import FiguresPanel  # noqa: PLC0415 - only who looks pays

            self.panel = FiguresPanel()
            self.panel.arrange(**self._form)
            self.panel.read_asked.connect(self._read)
            self.panel.file_asked.connect(lambda: self._save(paper=False))
            self.panel.print_asked.connect(lambda: self._save(paper=True))
            self._window.places.addWidget(self.panel)
        return self.panel

    def _read(self) -> None:
        if self._desk is not None:
            self._desk.figures.look()

    def _save(self, *, paper: bool) -> None:
        from ui import printing_figures  # noqa: PLC0415 - only who prints pays

        state = self._window.state
        if self._saving is None or state.figures.figures is None or state.figures.figures.empty:
            return
        save = printing_figures.save_pdf if paper else printing_figures.save_csv
        self._saving(lambda: save(state))
