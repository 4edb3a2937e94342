"""How the tests lay out and draw the airlock box, at the sizes that it has in the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from reception_app.desk.states.airlock import AirlockPanelState
from tests.ui import states
from tests.ui.look import SIZES
from ui.airlock_panel import AirlockPanel

WIDTHS = ("1920", "1366", "960")


def size(box: AirlockPanel, width: str) -> AirlockPanel:
    """Give the box the size that it has in a window of that width."""
    box.set_small(width != "1920")
    box.set_stacked(width == "960")
    box.resize(*SIZES[width])
    return box


def draw(box: AirlockPanel, name: str | AirlockPanelState) -> AirlockPanelState:
    """Draw a state and let the layouts settle."""
    state = states.AIRLOCK[name]() if isinstance(name, str) else name
    box.draw(state, states.NOW, states.ZONE, states.SERVICES)
    for _ in range(3):
        QApplication.processEvents()  # from the inside out
    return state


def visible(box: AirlockPanel, kind: type[QWidget]) -> list[QWidget]:
    """List what can be seen of one kind."""
    return [part for part in box.findChildren(kind) if part.isVisible()]
