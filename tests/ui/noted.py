"""What Qt sends to widgets, noted while a test looks on."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent


class Noted(QObject):
    """Note events of some kinds that some widgets get; of a paint, the box that it paints."""

    def __init__(self, *watched, kinds):
        super().__init__(watched[0])
        self.kinds, self.seen = kinds, []
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        if event.type() in self.kinds:
            paint = isinstance(event, QPaintEvent)
            self.seen.append(event.region().boundingRect() if paint else event.type())
        return False
