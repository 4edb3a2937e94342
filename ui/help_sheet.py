"""F1: every key, and what to do when it matters."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.sheet import Sheet
from ui.shortcuts import KEYS, Deed, key_words, name
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import Label, column, fill, label, row, rule

WIDE, TALL, COLUMNS = 1200, 800, 2
SHOWN = tuple(deed for deed in Deed if deed in KEYS)


class HelpSheet(Sheet):
    """F1 shows it, and puts it away."""

    def __init__(self, parent: QWidget) -> None:
        inner = QWidget()
        super().__init__(parent, inner, WIDE, TALL)
        self._keys: list[tuple[Deed, Label]] = []
        self._heads = tuple(label("", TITLE, SEMIBOLD) for _ in range(2))
        self._advice: list[tuple[Label, Label]] = []
        self._lay_out(inner)
        self.retranslate()

    def _lay_out(self, inner: QWidget) -> None:
        keys = QWidget()
        grid = QGridLayout(keys)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        half = (len(SHOWN) + 1) // COLUMNS
        for number, deed in enumerate(SHOWN):
            words = label("", BODY, elide=True)
            self._keys.append((deed, words))
            across = 2 * (number // half)
            grid.addWidget(label(key_words(deed), BODY, SEMIBOLD), number % half, across)
            grid.addWidget(words, number % half, across + 1)
        for across in (1, 3):
            grid.setColumnStretch(across, 1)
        advice = column(gap=4)
        for _ in range(6):
            pair = label("", BODY, MEDIUM, wrap=True), label("", SMALL, tone="text2", wrap=True)
            self._advice.append(pair)
            fill(advice, *pair, 4)
        inner.setLayout(column(self._heads[0], keys, rule(), self._heads[1], advice, None, gap=12))
        fill(self.card.body, row(self.title, None, self.close_button), self.area)

    def retranslate(self) -> None:
        """Write every word again."""
        self.title.say(self.tr("Help"))
        self.close_button.show_as(self.tr("Close"))
        self.area.setAccessibleName(self.tr("Help"))
        self._heads[0].say(self.tr("Keys"))
        self._heads[1].say(self.tr("What to do"))
        for deed, words in self._keys:
            words.say(name(deed))
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
