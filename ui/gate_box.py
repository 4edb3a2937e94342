"""The speed gates beside the zones: how they stand, who passed, whom they refused last."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from reception_app.desk.states.zones import ZonesState
from ui import wording_zones as words
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import Panel, fill, label

SHOWN = 6  # gates that there is room for


class GateBox(Panel):
    """One line a gate; not there where no gate is."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._small = False
        self.head = label("", TITLE, SEMIBOLD)
        self.last = label("", SMALL, tone="text2", wrap=True)
        self._lines = [
            (label("", BODY, MEDIUM, elide=True), label("", BODY, elide=True),
             label("", SMALL, tone="text2", elide=True))
            for _ in range(SHOWN)
        ]  # fmt: skip
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for number, parts in enumerate(self._lines):
            for place, part in enumerate(parts):
                grid.addWidget(part, number, place)
        self._grid = grid
        self.set_small(small=False)
        fill(self.body, self.head, holder, self.last)

    def draw(self, state: ZonesState, zone: str) -> None:
        """Show the gates of a state; `zone` is of time."""
        self.head.say(self.tr("Gates"))
        self.setAccessibleName(self.tr("Gates"))
        self.setVisible(bool(state.gates))
        for number, parts in enumerate(self._lines):
            shown = number < len(state.gates)
            for part in parts:
                part.setVisible(shown)
            if shown:
                one = state.gates[number]
                parts[0].say(one.label)
                parts[1].say(words.gate(one), "text" if one.live else "high")
                parts[2].say(words.counted(one))
                parts[2].setVisible(not self._small)
        told = [(one.refused_at, one) for one in state.gates if one.refused_at is not None]
        newest = max(told, key=lambda pair: pair[0], default=None)
        said = words.refused(newest[1], zone) if newest else ""
        self.last.setVisible(bool(said))
        self.last.say(said)

    def set_small(self, *, small: bool) -> None:
        """Take the room of a small screen."""
        self._small = small
        for place, share in enumerate((3, 2, 0) if small else (4, 3, 5)):
            self._grid.setColumnStretch(place, share)
        self.set_air(12 if small else 16, 8)
