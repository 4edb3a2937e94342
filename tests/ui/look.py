"""Draw one state to a picture: `python -m tests.ui.look airlock armed day 1920 out.png [nl]`.

`all` instead of a state draws every one into a folder.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui import states
from ui import translations
from ui.airlock_panel import AirlockPanel
from ui.style import use_theme
from ui.theme import THEMES

SIZES = {"1920": (656, 843), "1366": (568, 596), "960": (944, 380)}  # of the box, in px
MARGIN = 16


def airlock(name: str, width: str) -> QWidget:
    """Make the airlock box in a state, at the size it has in a window of that width."""
    box = AirlockPanel()
    box.set_small(width != "1920")
    box.set_stacked(width == "960")
    ground = QWidget()
    layout = QVBoxLayout(ground)
    layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    layout.addWidget(box)
    box.draw(states.AIRLOCK[name](), states.NOW, states.ZONE, states.SERVICES)
    wide, tall = SIZES[width]
    ground.setFixedSize(wide + 2 * MARGIN, tall + 2 * MARGIN)
    return ground


def shoot(app: QApplication, widget: QWidget, target: str) -> None:
    """Save what a widget looks like, and say when it asks for more room than it has."""
    widget.show()
    for _ in range(3):
        app.processEvents()
    need, given = widget.layout().minimumSize(), widget.size()
    if need.width() > given.width() or need.height() > given.height():
        sys.stdout.write(f"{target}: needs {need.toTuple()}, has {given.toTuple()}\n")
    widget.grab().save(target)
    widget.close()


def main(words: list[str]) -> None:
    """Draw what is asked for."""
    _what, name, theme, width, target, *language = words
    app = QApplication([])
    use_theme(app, next(one for one in THEMES if one.name == theme))
    translations.use(app, language[0] if language else "en")
    if name != "all":
        shoot(app, airlock(name, width), target)
        return
    Path(target).mkdir(parents=True, exist_ok=True)
    for state in states.AIRLOCK:
        shoot(app, airlock(state, width), f"{target}/{state}-{width}-{theme}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
