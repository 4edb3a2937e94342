"""Parts of the public screen that grow with it: words, pictures and air in px of a full screen.

A size is given as it is at 1920 x 1080, or at 1080 x 1920 on a screen that stands upright.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from ui.style import MEDIUM
from ui.widgets import Band, FitLabel, Glyph, Label, Panel, glyph, label

WIDE, UPRIGHT = QSize(1920, 1080), QSize(1080, 1920)
LEAST = 9  # px: below it nothing is read on any screen
LINE = 1.22  # height of a line by the size of its letters
HALF = 0.5  # of its size: how far a line shrinks before it breaks in two


def is_upright(size: QSize) -> bool:
    """Tell whether a screen stands upright."""
    return size.height() > size.width()


def unit_of(size: QSize) -> float:
    """Return by how much everything is larger than on a full screen."""
    full = UPRIGHT if is_upright(size) else WIDE
    return min(size.width() / full.width(), size.height() / full.height())


class FitBox(FitLabel):
    """Show a line as large as its box allows, in height too."""

    def _settle(self) -> None:
        whole = self._size
        self._size = max(self._least, min(whole, int(self.height() / LINE)))
        super()._settle()
        size = self.font().pixelSize()
        if self._least < size < self._size:
            # Large letters lean over their advance by a little.
            self.set_type(max(self._least, size - max(1, size // 40)), self._weight)
        self._size = whole


class Scaled:
    """Make parts, and give all of them their size again when the screen changes."""

    def __init__(self) -> None:
        self._fits: list[Callable[[float], None]] = []

    def apply(self, unit: float) -> None:
        """Give every part its size."""
        for fit in self._fits:
            fit(unit)

    def words(
        self, size: int, weight: QFont.Weight = MEDIUM, tone: str = "text", *, wrap: bool = False
    ) -> Label:
        """Make a line of one size, or a paragraph."""
        made = label("", size, weight, tone, wrap=wrap)
        self._fits.append(lambda unit: made.set_type(_px(size, unit), weight))
        return made

    def fitted(
        self, size: int, weight: QFont.Weight = MEDIUM, tone: str = "text", least: float = HALF
    ) -> FitBox:
        """Make a line that shrinks where it is too long, and then breaks in two."""
        made = FitBox(size, weight, tone)
        self._fits.append(
            lambda unit: made.fit(_px(size, unit), max(LEAST, round(size * unit * least)))
        )
        return made

    def picture(self, name: str, tone: str, size: int) -> Glyph:
        """Make a picture."""
        made = glyph(name, tone, size)
        self._fits.append(lambda unit: made.setFixedSize(_px(size, unit), _px(size, unit)))
        return made

    def air(self, layout: QBoxLayout, *margins: int, gap: int = 0) -> None:
        """Give a layout its margins (left, top, right, bottom) and the gap between parts."""
        edges = margins or (0, 0, 0, 0)

        def fit(unit: float) -> None:
            left, top, right, bottom = (round(edge * unit) for edge in edges)
            layout.setContentsMargins(left, top, right, bottom)
            layout.setSpacing(round(gap * unit))

        self._fits.append(fit)

    def indent(self, part: QWidget, left: int, right: int = 0) -> None:
        """Move the words of a part in from its edges."""
        self._fits.append(
            lambda unit: part.setContentsMargins(round(left * unit), 0, round(right * unit), 0)
        )

    def between(self, grid: QGridLayout, gap: int) -> None:
        """Keep the columns of a table apart."""
        self._fits.append(lambda unit: grid.setHorizontalSpacing(round(gap * unit)))

    def card(self, pad: int, gap: int = 0, edge: str = "hair") -> Panel:
        """Make a card."""
        made = Panel(edge=edge)
        self._fits.append(lambda unit: made.set_air(round(pad * unit), round(gap * unit)))
        return made

    def least_height(self, part: QWidget, height: int) -> None:
        """Keep a part from growing smaller than so many px."""
        self._fits.append(lambda unit: part.setMinimumHeight(_px(height, unit)))

    def line(self) -> Band:
        """Make a hairline that is seen from afar."""
        made = Band("hair")
        self._fits.append(lambda unit: made.setFixedHeight(max(1, round(2 * unit))))
        return made


def _px(size: int, unit: float) -> int:
    return max(LEAST, round(size * unit))
