"""The course of somebody on a card: as many of the newest steps as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.steps import PITCH, Moment, Timeline
from ui.style import BODY, SEMIBOLD, SMALL
from ui.widgets import label, row

HEAD = 26  # px of the line above the steps, with its air


class CourseBox(QWidget):
    """A head, how long it has lasted, and the steps; it asks for no room and takes what is left."""

    def __init__(self) -> None:
        super().__init__()
        self._moments: tuple[Moment, ...] = ()
        self.head = label("", BODY, SEMIBOLD)
        self.lasted = label("", SMALL, tone="text2", elide=True)
        self.words = label("", BODY, tone="text2", elide=True)
        self.timeline = Timeline()
        self._top = QWidget(self)
        line = row(self.head, None, self.lasted)
        self._top.setLayout(line)
        for part in (self.words, self.timeline):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def show_course(
        self, title: str, lasted: str, moments: tuple[Moment, ...], words: str = ""
    ) -> None:
        """Show steps in the order of time, or say in words why there are none; "" is nothing."""
        self.head.say(title)
        self.lasted.say(lasted)
        self.words.say("" if moments else words)
        self.timeline.setAccessibleName(title)
        self._moments = moments
        self._arrange()

    def clear(self) -> None:
        """Show nothing: there is nobody to tell of."""
        self.show_course("", "", ())

    def shown(self) -> int:
        """Count the steps in sight."""
        return min(len(self._moments), max(0, (self.height() - HEAD) // PITCH))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for nothing."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for nothing."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many steps as there is room for now."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room, count = self.height() >= HEAD + PITCH, self.shown()
        said = room and not count and bool(self.words.text())
        self._top.setVisible(said or count > 0)
        self._top.setGeometry(0, 0, self.width(), HEAD - 4)
        self.words.setVisible(said)
        self.words.setGeometry(0, HEAD, self.width(), PITCH - 6)
        self.timeline.setVisible(count > 0)
        self.timeline.show_moments(self._moments[len(self._moments) - count :])
        self.timeline.setGeometry(0, HEAD, self.width(), count * PITCH)
