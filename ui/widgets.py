"""Base widgets of the console: labels, glyphs, rules, layouts, pills, cards and meters.

None of them keeps a colour: labels and bands name a role of the palette, the others paint from
tokens, so that a change of theme reaches all of them at once. `Button` and `Steps` live in modules
of their own and are offered here too.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.buttons import Button
from ui.labels import FitLabel, Label, label
from ui.steps import Moment, Steps, Timeline
from ui.style import (
    BODY,
    MEDIUM,
    ROLES,
    SEMIBOLD,
    SMALL,
    TITLE,
    colour,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)

__all__ = [
    "Band", "Button", "FitLabel", "Glyph", "Label", "Meter", "Moment", "Panel", "Part", "Pill",
    "Steps", "Timeline", "band", "box_head", "column", "fill", "glyph", "label", "row", "rule",
    "section",
]  # fmt: skip

Part = QWidget | QBoxLayout | int | None


class Glyph(QLabel):
    """Show one icon; it is decoration, the words beside it say the same."""

    def __init__(self, name: str = "", tone: str = "text", size: int = 20) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(size, size)

    @property
    def name(self) -> str:
        """The name of the icon."""
        return self._name

    def show_icon(self, name: str, tone: str | None = None) -> None:
        """Show another icon, in another colour when one is given."""
        tone = tone or self._tone
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the icon."""
        if self._name:
            painter = QPainter(self)
            paint_icon(painter, self._name, self._tone, self.rect())
            painter.end()


def glyph(name: str = "", tone: str = "text", size: int = 20) -> Glyph:
    """Make a picture-only label of one icon, `size` px square."""
    return Glyph(name, tone, size)


class Band(QFrame):
    """Fill its ground with a token."""

    def __init__(self, ground: str) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.set_ground(ground)

    def set_ground(self, ground: str) -> None:
        """Give the ground the colour of a token."""
        self.setBackgroundRole(ROLES[ground])


def band(height: int, ground: str) -> Band:
    """Make a strip of one height in px."""
    made = Band(ground)
    made.setFixedHeight(height)
    return made


def rule(*, upright: bool = False) -> Band:
    """Make a hairline."""
    line = Band("hair")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def fill(layout: QBoxLayout, *parts: Part) -> QBoxLayout:
    """Add parts in order: a widget, a layout, a gap in px, or None for stretch."""
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout


def row(*parts: Part, gap: int = 8) -> QHBoxLayout:
    """Lay parts out from left to right."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    fill(layout, *parts)
    return layout


def column(*parts: Part, gap: int = 8) -> QVBoxLayout:
    """Lay parts out from top to bottom."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    fill(layout, *parts)
    return layout


def section(title: QWidget, note: QWidget | None = None) -> QHBoxLayout:
    """Head a part of a box: its title, and a note at the right."""
    return row(title, None, note) if note is not None else row(title, None)


def box_head(where: QWidget, ticket: QWidget, what: QWidget, right: QWidget) -> QVBoxLayout:
    """Head a box with its place and, in large digits, the one visitor it acts on."""
    line = row(ticket, what, gap=16)
    line.setStretch(1, 1)
    return column(row(where, None, right), line, gap=0)


class Pill(QWidget):
    """A status: glyph, word and colour together."""

    LOOKS = {  # noqa: RUF012 - a table that nobody changes
        "neutral": ("alt", "text"),
        "accent": ("accent_soft", "accent"),
        "critical": ("critical_soft", "critical"),
        "high": ("high_soft", "high"),
        "plain": ("", "text"),
        "quiet": ("", "text2"),
        "off": ("", "off"),
        "alarm": ("critical", "on_critical"),
    }

    def __init__(
        self, icon: str = "", text: str = "", look: str = "neutral", *, height: int = 28
    ) -> None:
        super().__init__()
        self._icon, self._text, self._look = icon, text, look
        self.setAccessibleName(text)
        self.setFixedHeight(height)

    def show_as(self, icon: str, text: str, look: str = "neutral") -> None:
        """Show another glyph, word and colour; what it shows already costs no new layout."""
        if (icon, text, look) == (self._icon, self._text, self._look):
            return
        wide = self.sizeHint().width()
        self._icon, self._text, self._look = icon, text, look
        self.setAccessibleName(text)
        if self.sizeHint().width() != wide:
            self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Give the word."""
        return self._text

    @property
    def look(self) -> str:
        """The name of the look: neutral, critical, high and so on."""
        return self._look

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit glyph and word."""
        pad = 10 if self.LOOKS[self._look][0] else 0
        width = 2 * pad + text_width(self._text, BODY, MEDIUM) + 2
        return QSize(width + (BODY + 11 if self._icon else 0), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the word end in dots where room is short."""
        return QSize(min(48, self.sizeHint().width()), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell on hover what no longer fits."""
        super().resizeEvent(event)
        self.setToolTip(self._text if self.sizeHint().width() > self.width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the capsule, its glyph and its word."""
        painter = QPainter(self)
        face, ink = self.LOOKS[self._look]
        left, side, tall = 10.0 if face else 0.0, BODY + 5, self.height()
        box = QRectF(0, 0, min(self.width(), self.sizeHint().width()), tall)
        if face:
            rounded(painter, box, face, None, radius=tall / 2)
        if self._icon:
            paint_icon(painter, self._icon, ink, QRectF(left, (tall - side) / 2, side, side))
            left += side + 6
        words = QRectF(left, 0, box.width() - left - (4 if face else 0), tall)
        paint_text(painter, words, self._text, BODY, MEDIUM, tone=ink)
        painter.end()


class Panel(QFrame):
    """A card: panel colour, hairline, 16 px of air; `body` takes the content."""

    def __init__(
        self, title: str = "", *, pad: int = 16, gap: int = 8, edge: str = "hair",
        ground: str = "panel",
    ) -> None:  # fmt: skip
        super().__init__()
        self._edge, self._ground = edge, ground
        self.body = QVBoxLayout(self)
        self.set_air(pad, gap)
        self.title = label(title, TITLE, SEMIBOLD)
        self.note = label("", SMALL, tone="text2")
        if title:
            self.setAccessibleName(title)
            self.body.addLayout(row(self.title, None, self.note))

    def set_air(self, pad: int, gap: int) -> None:
        """Change the margin and the gap between parts, in px."""
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(gap)

    def set_edge(self, edge: str, ground: str = "panel") -> None:
        """Give the outline and the ground other tokens."""
        if (edge, ground) != (self._edge, self._ground):
            self._edge, self._ground = edge, ground
            self.update()

    @property
    def edge(self) -> str:
        """The token of the outline."""
        return self._edge

    @property
    def ground(self) -> str:
        """The token of the ground."""
        return self._ground

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card."""
        strong = self._edge != "hair"
        box = QRectF(self.rect())
        painter = QPainter(self)
        rounded(painter, box, self._ground, self._edge, 2.0 if strong else 1.0, radius=8)
        painter.end()


class PlacePanel(Panel):
    """A panel that fills a place of the window, and takes the height that it is given.

    One wrapped line in it would otherwise make every box of the window ask for its height by its
    width, twice and more, whenever a button comes or goes anywhere: 30 ms instead of 1.
    """

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Ask for no height by the width."""
        return False


class Meter(QWidget):
    """A thin bar of value against limit, with an optional tick at the target."""

    def __init__(self, *, tone: str = "text2", height: int = 6, name: str = "") -> None:
        super().__init__()
        self._tone, self._bar = tone, height
        self._share, self._tick = 0.0, -1.0
        self.setAccessibleName(name)
        self.setFixedHeight(height + 6)

    def measure(self, value: float, limit: float, target: float | None = None) -> None:
        """Show a value of 0..limit, and where its target lies."""
        top = max(limit, 1e-9)
        now = (min(1.0, max(0.0, value / top)), -1.0 if target is None else target / top)
        if now != (self._share, self._tick):
            self._share, self._tick = now
            self.setAccessibleDescription(f"{value:g} / {limit:g}")
            self.update()

    def event(self, event: QEvent) -> bool:
        """Repaint in the colours of a new theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint track, value and target."""
        painter = QPainter(self)
        top, half = (self.height() - self._bar) / 2, self._bar / 2
        rounded(painter, QRectF(0, top, self.width(), self._bar), "hair", None, radius=half)
        long = max(float(self._bar), self.width() * self._share) if self._share else 0.0
        rounded(painter, QRectF(0, top, long, self._bar), self._tone, None, radius=half)
        if self._tick >= 0:
            left = self.width() * min(1.0, self._tick) - 1
            painter.fillRect(QRectF(left, 0, 2, self.height()), colour("text"))
        painter.end()
