"""A place of the window that is built when somebody first goes there; until then it is free."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

from reception_app.desk.states.desk import DeskState

if TYPE_CHECKING:
    from ui.figures_panel import FiguresPanel
    from ui.main_window import MainWindow
    from ui.manage_panel import ManagePanel
    from ui.shortcuts import Deed

P = TypeVar("P", "FiguresPanel", "ManagePanel")


class LatePlace(ABC, Generic[P]):
    """A panel of two pages as a part of one window."""

    deed: Deed  # that leads there, and once there to the other page

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.panel: P | None = None
        self._form = {"small": False, "stacked": False}

    @abstractmethod
    def _build(self) -> P:
        """Make the panel and connect it."""

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
        """Tell whether the place is in sight."""
        return self.panel is not None and self._window.places.currentWidget() is self.panel

    def go(self) -> None:
        """Show the place; once more, its other page."""
        if self.panel is not None and self.here():
            self.panel.turn()
            return
        window, panel = self._window, self.panel or self._build()
        if self.panel is None:
            self.panel = panel
            panel.arrange(**self._form)
            window.places.addWidget(panel)
        window.places.setCurrentWidget(panel)
        window.rail.show_place(self.deed)
        panel.draw(window.state)
        panel.take_keys()
        window.place_cards()
