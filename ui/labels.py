"""Lines of the type scale: one that ends in dots where room is short, and one that fits itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from ui.style import BODY, REGULAR, ROLES, SMALL, font, text_width

LEADING = 4  # px that two lines may lie closer than two boxes


class Label(QLabel):
    """Show a line of the type scale; one that does not fit ends in dots and tells all on hover."""

    def __init__(self, text: str = "", *, elide: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)  # what people typed is never read as markup
        self._elide, self._tone = elide, "text"

    def set_tone(self, tone: str) -> None:
        """Give the words the colour of a token."""
        if tone != self._tone:
            self._tone = tone
            self.setForegroundRole(ROLES[tone])

    @property
    def tone(self) -> str:
        """The token of the words."""
        return self._tone

    def set_type(self, size: int = BODY, weight: QFont.Weight = REGULAR) -> None:
        """Give the words a size in px and a weight."""
        self.setFont(font(size, weight))

    def say(self, text: str, tone: str | None = None) -> None:
        """Show other words, in another colour when one is given."""
        if text != self.text():
            self.setText(text)
            self._tell_all()
        if tone is not None:
            self.set_tone(tone)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for little when the words may end in dots."""
        least = super().minimumSizeHint()
        return QSize(min(24, least.width()), least.height()) if self._elide else least

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell on hover what no longer fits."""
        super().resizeEvent(event)
        self._tell_all()

    def _tell_all(self) -> None:
        if self._elide:
            cut = self.sizeHint().width() > self.width()
            self.setToolTip(self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Write the words, with dots at the end when they do not fit."""
        if not self._elide or self.wordWrap():
            super().paintEvent(event)
            return
        box, face = self.contentsRect(), self.font()
        line = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, box.width() + 1
        )
        painter = QPainter(self)
        painter.setFont(face)
        group = self.palette().currentColorGroup()
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        painter.drawText(box, self.alignment() | Qt.TextFlag.TextSingleLine, line)
        painter.end()


def label(
    text: str = "",
    size: int = BODY,
    weight: QFont.Weight = REGULAR,
    tone: str = "text",
    *,
    wrap: bool = False,
    elide: bool = False,
) -> Label:
    """Make a label from the type scale."""
    made = Label(text, elide=elide)
    made.set_type(size, weight)
    made.setWordWrap(wrap)
    made.set_tone(tone)
    return made


class FitLabel(Label):
    """Show a sentence that must be read whole: smaller where room is short, then on two lines."""

    def __init__(
        self, size: int = BODY, weight: QFont.Weight = REGULAR, tone: str = "text",
        *, least: int = SMALL,
    ) -> None:  # fmt: skip
        super().__init__(elide=True)
        self._size, self._weight, self._least = size, weight, least
        self.set_tone(tone)
        self.fit(size)

    def fit(self, size: int, least: int | None = None) -> None:
        """Give the words their largest size in px, and the one from which they break in two."""
        self._size, self._least = size, self._least if least is None else least
        self._settle()

    def say(self, text: str, tone: str | None = None) -> None:
        """Show other words, as large as they fit."""
        other = text != self.text()
        super().say(text, tone)
        if other:
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the words to the new width."""
        super().resizeEvent(event)
        self._settle()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for one line at full size."""
        return QSize(text_width(self.text(), self._size, self._weight) + 2, 2 * self._least + 8)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Take the height that is given, in two lines as in one.

        QLabel asks by its width once it wraps, and one such label makes the whole window lay itself
        out several times whenever something in it comes or goes.
        """
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for little: the words fit themselves."""
        return QSize(24, self._size + 6)

    def _settle(self) -> None:
        size = self._size
        while size > self._least and text_width(self.text(), size, self._weight) > self.width():
            size -= 1
        self.set_type(size, self._weight)
        wide = text_width(self.text(), size, self._weight) > self.width()
        two = wide and self.height() >= 2 * self.fontMetrics().height() - LEADING
        if two != self.wordWrap():
            self.setWordWrap(two)
