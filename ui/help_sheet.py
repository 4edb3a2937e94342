"""F1: every key, and what to do when it matters."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from ui.sheet import Sheet
from ui.shortcuts import Deed, key_words, name
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import Label, column, fill, label, row, rule

WIDE, TALL, COLUMNS = 1200, 880, 2
NARROW, LOW = 800, 620  # px of the window: below, one column; below, less air
TICK = "Space"  # the one key of the work that is no deed of the window
# What the first hour needs, in the order of the work: one visitor, from the bell to the door out.
FIRST: tuple[Deed | str, ...] = (
    Deed.NEW, Deed.ADMIT, TICK, Deed.APPROVE, Deed.REFUSE, Deed.ARM, Deed.RELEASE,
    Deed.CALL_NEXT, Deed.CONFIRM, Deed.LEFT, Deed.UNDO, Deed.ALARM, Deed.EMERGENCY, Deed.SILENT,
    Deed.LOCK,
)  # fmt: skip
# The rest, likewise: at the door, in the queue, at the counter, in the building, in the window.
REST = (
    Deed.ANSWER, Deed.HOLD, Deed.END_CALL, Deed.POLICE,
    Deed.SEARCH, Deed.CALL_SELECTED, Deed.PRIORITY, Deed.COCK, Deed.REPRINT, Deed.COPY,
    Deed.RECALL, Deed.ABSENT, Deed.PARK, Deed.REFER, Deed.IDENTITY, Deed.PHRASES,
    Deed.AGENDA, Deed.AGENDA_BY, Deed.FIGURES, Deed.ZONES, Deed.PROTECTION, Deed.REGIME,
    Deed.PROPOSED, Deed.CLOSING, Deed.LOCKDOWN, Deed.ALARMS,
    Deed.DESK, Deed.PANEL, Deed.BACK, Deed.MANAGE, Deed.MENU, Deed.THEME, Deed.PRINT, Deed.HELP,
)  # fmt: skip


class HelpSheet(Sheet):
    """F1 shows it, and puts it away. The first fold holds what the first hour needs."""

    def __init__(self, parent: QWidget) -> None:
        inner = QWidget()
        super().__init__(parent, inner, WIDE, TALL)
        self._keys: list[tuple[Deed | str, Label, Label]] = []
        self._heads = tuple(label("", TITLE, SEMIBOLD) for _ in range(3))
        self._advice: list[tuple[Label, Label]] = []
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out(inner)
        self.retranslate()

    def _lay_out(self, inner: QWidget) -> None:
        first = column(self._heads[0], self._grid(FIRST, 1), None, gap=4)
        advice = column(self._heads[1], gap=4)
        for _ in range(6):
            pair = label("", BODY, MEDIUM, wrap=True), label("", SMALL, tone="text2", wrap=True)
            self._advice.append(pair)
            fill(advice, *pair)
        advice.addStretch(1)
        self._beside.setSpacing(24)
        for side in (first, advice):
            self._beside.addLayout(side, 1)
        rest = self._grid(REST, COLUMNS)
        whole = column(gap=8)
        whole.addLayout(self._beside)
        inner.setLayout(fill(whole, rule(), self._heads[2], rest, None))
        fill(self.card.body, row(self.title, None, self.close_button), self.area)

    def _grid(self, keys: tuple[Deed | str, ...], columns: int) -> QWidget:
        """Lay keys out, down one column and then down the next."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        each = -(-len(keys) // columns)
        for number, key in enumerate(keys):
            pressed, words = label("", BODY, SEMIBOLD), label("", BODY, wrap=True)
            self._keys.append((key, pressed, words))
            across = 2 * (number // each)
            grid.addWidget(pressed, number % each, across)
            grid.addWidget(words, number % each, across + 1)
        for number in range(columns):
            grid.setColumnStretch(2 * number + 1, 1)
        return made

    def place(self) -> None:
        """Stand in the middle of the window; in a small one closer, in a narrow one in a column."""
        ways = QBoxLayout.Direction
        narrow, low = self.width() < NARROW, self.height() < LOW
        self._beside.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        pad = 12 if low else 24
        self.card.body.setContentsMargins(pad, pad, pad, pad)
        self.card.body.setSpacing(4 if low else 16)
        super().place()

    def retranslate(self) -> None:
        """Write every word again."""
        self.title.say(self.tr("Help"))
        self.close_button.show_as(self.tr("Close"))
        self.area.setAccessibleName(self.tr("Help"))
        words = self.tr("The first hour"), self.tr("What to do"), self.tr("All other keys")
        for head, said in zip(self._heads, words, strict=True):
            head.say(said)
        for key, pressed, told in self._keys:
            if isinstance(key, Deed):
                pressed.say(key_words(key))
                told.say(name(key))
            else:
                pressed.say(self.tr("Space"))
                told.say(self.tr("Tick what was put aside"))
        self._retranslate_advice()

    def _retranslate_advice(self) -> None:
        told = (
            (
                self.tr("Somebody must get out of the airlock now"),
                self.tr(
                    "Ctrl+Shift+F9, then F9 releases the outer door. Without the computer: the"
                    " green manual call point in the airlock and left of the counter."
                ),
            ),
            (
                self.tr("The airlock data is old or gone"),
                self.tr(
                    "Look through the glass. Work with the key switch below the counter and note"
                    " number and hour on paper."
                ),
            ),
            (
                self.tr("The result of a release is not known"),
                self.tr("Look at the door first. The program never repeats a release by itself."),
            ),
            (
                self.tr("A visitor declines the check"),
                self.tr(
                    "Alt+W, choose the reason, then F6 lets the visitor back out. Nobody is forced."
                ),
            ),
            (
                self.tr("No ticket comes out"),
                self.tr(
                    "Say the number: it counts without paper. When there is paper again, choose the"
                    " visitor and press Alt+T."
                ),
            ),
            (
                self.tr("Nothing can be saved"),
                self.tr("The airlock goes on working. Note numbers on paper; call support."),
            ),
        )
        for (head, words), (what, do) in zip(self._advice, told, strict=True):
            head.say(what)
            words.say(do)

    def toggle(self) -> None:
        """Show the sheet, or put it away."""
        if self.is_open():
            self.put_away()
            return
        self.show_over()
