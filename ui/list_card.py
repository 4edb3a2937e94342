"""A card with a list: its head, one line about it, and a table or the sentence for an empty one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.style import SEMIBOLD, SMALL, TITLE
from ui.table_cells import Row
from ui.tables import Table
from ui.widgets import Panel, fill, label, row

ROW = 28  # px


class ListCard(Panel):
    """A list that scrolls by itself; `narrow` are the widths of its columns on a small screen."""

    def __init__(self, widths: Sequence[int], narrow: Sequence[int]) -> None:
        super().__init__(gap=4)
        self._widths = {False: tuple(widths), True: tuple(narrow)}
        self.head, self.note = (
            label("", TITLE, SEMIBOLD),
            label("", SMALL, tone="text2", elide=True),
        )
        self.table = Table(("",) * len(widths), widths, name="", height=ROW)
        self.none = label("", tone="text2", wrap=True)
        self._rest = QWidget()
        line = row(self.head, self.note, gap=12)
        line.setStretch(1, 1)
        fill(self.body, line, self.none, self.table, self._rest)
        for part in (self.table, self._rest):
            self.body.setStretchFactor(part, 1)

    def name(self, title: str, heads: Sequence[str], note: str = "") -> None:
        """Name card and columns, in the language of the screen."""
        self.head.say(title)
        self.note.say(note)
        self.setAccessibleName(title)
        self.table.setAccessibleName(title)
        self.table.rows.show_heads(heads)

    def draw(
        self, rows: Sequence[Row], nothing: str, keys: Sequence[str] = (), hints: Sequence[str] = ()
    ) -> None:
        """Show rows, or the sentence for none."""
        self.table.show_rows(rows, keys or [str(number) for number in range(len(rows))], hints)
        self.none.say("" if rows else nothing)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self._rest.setVisible(not rows)

    def set_small(self, *, small: bool) -> None:
        """Take the room of a small screen."""
        self.set_air(12 if small else 16, 4)
        self.table.set_widths(self._widths[small])
