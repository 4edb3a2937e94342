"""The speed gates in figures: how they stand, who passed, how many badges were refused, and whose.

It stands below the card of the chosen person, or below the zones where there is little room.
"""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from device_bridge.protocol.codes import GateStand
from reception_app.desk.states.zones import GateRow, ZonesState
from ui import wording_floor
from ui import wording_zones as words
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import Panel, fill, label, row

SHOWN = 6  # gates that there is room for
UNUSUAL = frozenset({GateStand.ALARM, GateStand.FREED, GateStand.UNKNOWN})


class GateBox(Panel):
    """One line a gate; not there where no gate is."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._small = False
        self.head = label("", TITLE, SEMIBOLD)
        self.today = label("", SMALL, tone="text2", elide=True)
        self.last = label("", SMALL, tone="text2", wrap=True)
        self._lines = [
            (label("", BODY, MEDIUM, elide=True), label("", SMALL, elide=True),
             label("", SMALL, MEDIUM, elide=True))
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
        grid.setColumnStretch(1, 1)
        self.set_small(small=False)
        fill(self.body, row(self.head, None, self.today), holder, self.last)

    def draw(self, state: ZonesState, zone: str) -> None:
        """Show the gates of a state; `zone` is of time."""
        self.head.say(self.tr("Gates"))
        self.today.say(self.tr("today"))
        self.setAccessibleName(self.tr("Gates"))
        self.setVisible(bool(state.gates))
        for number, parts in enumerate(self._lines):
            shown = number < len(state.gates)
            for part in parts:
                part.setVisible(shown)
            if shown:
                self._draw_line(number, state.gates[number])
        told = [(one.refused_at, one) for one in state.gates if one.refused_at is not None]
        newest = max(told, key=lambda pair: pair[0], default=None)
        said = words.refused(newest[1], zone) if newest else ""
        self.last.setVisible(bool(said))
        self.last.say(said)

    def _draw_line(self, number: int, one: GateRow) -> None:
        name, stand, refused = self._lines[number]
        name.say(one.label)
        usual = one.live and one.stand not in UNUSUAL and not one.out_of_order
        counts = words.counted(one) if usual and not self._small else ""
        stand.say(" · ".join(filter(None, (words.gate(one), counts))), "text2" if usual else "high")
        # Where there is little room, only what happened is told, and what is wrong before it.
        told = one.refusals is not None and (not self._small or (usual and one.refusals > 0))
        refused.setVisible(told)
        refused.say(wording_floor.refusals(one), "text" if one.refusals else "text2")

    def set_small(self, *, small: bool) -> None:
        """Take the room of a small screen."""
        self._small = small
        self.set_air(12 if small else 16, 8)
