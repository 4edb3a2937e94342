"""The page of the calls: the number that is called now, those before, and how long it may take."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QStackedLayout, QWidget

from reception_app.display import LAST, PublicCall, PublicView, PublicWords
from ui.display_parts import Scaled
from ui.style import MEDIUM, SEMIBOLD
from ui.widgets import Band, Label, Panel, column, fill, row

FLASH_MS = 400  # once, for a new call
BEARING = 22  # px before the stem of a letter of 330: everything else starts under it
DIRECTION = QBoxLayout.Direction


class CalledCard(Panel):
    """The number that is called now, and where to go; without one, a welcome."""

    def __init__(self, scaled: Scaled) -> None:
        super().__init__(edge="accent")
        self.title = scaled.words(44, MEDIUM, "text2")
        self.ticket = scaled.fitted(330, SEMIBOLD, least=0.3)
        self.arrow = scaled.picture("arrow-fat-right-fill", "accent", 128)
        self.word = scaled.words(88, MEDIUM)
        self.counter = scaled.fitted(200, SEMIBOLD, "accent", least=0.3)
        self.soon = scaled.words(92, SEMIBOLD, wrap=True)
        self._flashing = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flashing.timeout.connect(lambda: self._tint(lit=False))
        self._pages = QStackedLayout()
        self._pages.addWidget(self._call(scaled))
        self._pages.addWidget(self._welcome(scaled))
        self.body.addLayout(self._pages)
        self.set_air(0, 0)

    def _call(self, scaled: Scaled) -> QWidget:
        made = QWidget()
        way = row(self.arrow, self.word, self.counter)
        way.setStretch(2, 1)
        scaled.air(way, gap=40)
        scaled.indent(self.title, BEARING)
        line = row(scaled.line())
        scaled.air(line, BEARING, 0, BEARING, 0)
        whole = column(self.title, self.ticket, line, way)
        whole.setStretch(1, 3)
        whole.setStretch(3, 2)
        scaled.air(whole, 64, 44, 64, 28, gap=16)
        made.setLayout(whole)
        return made

    def _welcome(self, scaled: Scaled) -> QWidget:
        made = QWidget()
        whole = column(None, scaled.picture("hand-waving", "accent", 160), self.soon, None)
        scaled.air(whole, 80, 64, 80, 64, gap=48)
        made.setLayout(whole)
        return made

    def draw(self, call: PublicCall | None) -> None:
        """Show a call, or the welcome."""
        self._pages.setCurrentIndex(0 if call is not None else 1)
        self.ticket.say(call.ticket if call is not None else "")
        self.counter.say(call.counter if call is not None else "")

    def flash(self) -> None:
        """Light up once."""
        self._tint(lit=True)
        self._flashing.start()

    @property
    def lit(self) -> bool:
        """Tell whether it is lit up."""
        return self._flashing.isActive()

    def _tint(self, *, lit: bool) -> None:
        self.set_edge("accent", "accent" if lit else "panel")
        for part, tone in (
            (self.title, "text2"), (self.ticket, "text"), (self.word, "text"),
            (self.counter, "accent"),
        ):  # fmt: skip
            part.set_tone("on_accent" if lit else tone)
        self.arrow.show_icon(self.arrow.name, "on_accent" if lit else "accent")


class LastCalls(QWidget):
    """The calls before, the newest first."""

    def __init__(self, scaled: Scaled) -> None:
        super().__init__()
        self.title = scaled.words(34, MEDIUM, "text2")
        self.lines: list[tuple[Band, Label, Label]] = []
        card = scaled.card(40, 12)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        for number in range(LAST):
            ticket, counter = scaled.words(64, SEMIBOLD), scaled.words(44, MEDIUM, "text2")
            counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line = scaled.line()
            grid.addWidget(line, 2 * number, 0, 1, 2)
            grid.addWidget(ticket, 2 * number + 1, 0)
            grid.addWidget(counter, 2 * number + 1, 1)
            grid.setRowStretch(2 * number + 1, 1)
            self.lines.append((line, ticket, counter))
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(0)
        fill(card.body, self.title, table)
        card.body.setStretch(1, 1)
        whole = column(card)
        self.setLayout(whole)

    def draw(self, calls: tuple[PublicCall, ...], counter: str) -> None:
        """Show the calls; `counter` is the word before a counter's number."""
        shown = (*calls, *(None,) * LAST)[:LAST]
        for (line, ticket, where), call in zip(self.lines, shown, strict=True):
            line.set_ground("hair" if call is not None else "panel")
            ticket.say(call.ticket if call is not None else "")
            where.say(f"{counter} {call.counter}" if call is not None else "")


class Tile(QWidget):
    """A figure with its picture and its word."""

    def __init__(self, scaled: Scaled, icon: str) -> None:
        super().__init__()
        self.word = scaled.fitted(24, MEDIUM, "text2", least=0.7)  # one size in both tiles
        self.figure = scaled.fitted(72, SEMIBOLD, least=0.4)
        card = scaled.card(32, 4)
        head = row(scaled.picture(icon, "text2", 44), self.word)
        head.setStretch(1, 1)
        scaled.air(head, gap=16)
        scaled.least_height(self.figure, 92)
        fill(card.body, head, self.figure)
        self.setLayout(column(card))


class CallsPage(QWidget):
    """Everything that is shown while the office receives."""

    def __init__(self, scaled: Scaled, words: PublicWords) -> None:
        super().__init__()
        self._words = words
        self._view: PublicView | None = None
        self.called = CalledCard(scaled)
        self.last = LastCalls(scaled)
        self.waiting, self.wait = Tile(scaled, "users"), Tile(scaled, "clock")
        self.code = scaled.words(34, SEMIBOLD, "accent")
        self.line = scaled.fitted(40, MEDIUM)
        tiles = row(self.waiting, self.wait)
        tiles.setStretch(0, 2)
        tiles.setStretch(1, 3)
        scaled.air(tiles, gap=24)
        self._right = column(self.last, tiles)
        self._right.setStretch(0, 1)
        scaled.air(self._right, gap=24)
        self._body = row(self.called, self._right)
        scaled.air(self._body, gap=24)
        tongue = row(self.code, self.line)
        tongue.setStretch(1, 1)
        scaled.air(tongue, 8, 0, 8, 0, gap=24)
        scaled.least_height(self.line, 56)
        whole = column(self._body, tongue)
        whole.setStretch(0, 1)
        scaled.air(whole, gap=20)
        self.setLayout(whole)
        self.stand(upright=False)

    def stand(self, *, upright: bool) -> None:
        """Lay the two halves beside each other, or one above the other."""
        self._body.setDirection(DIRECTION.TopToBottom if upright else DIRECTION.LeftToRight)
        self._body.setStretch(0, 3)
        self._body.setStretch(1, 2)

    def draw(self, view: PublicView, language: str) -> None:
        """Show a view in the words of a language."""
        words, counter = self._words, self._words.counter.said(language)
        self.called.title.say(words.now.said(language))
        self.called.word.say(counter)
        self.called.soon.say(words.soon.said(language))
        self.called.draw(view.call)
        self.last.title.say(words.before.said(language))
        self.last.draw(view.last, counter)
        self.waiting.word.say(words.waiting.said(language))
        self.waiting.figure.say(str(view.waiting))
        self.wait.word.say(words.wait.said(language))
        told = words.minutes if view.high_min else words.no_estimate
        figure = told.said(language).format(low=view.low_min, high=view.high_min)
        self.wait.figure.say(figure, "text" if view.high_min else "text2")
        self.code.say(language.upper())
        self.line.say(words.come.said(language))
