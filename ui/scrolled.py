"""A part that scrolls where room is short, on the ground of whatever it lies on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class WholeLines(QScrollArea):
    """End below a whole line, and not below a head that would have nothing under it."""

    def __init__(self, heads: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._heads, self._left_out = heads, 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look again what is whole in the new height."""
        super().resizeEvent(event)
        self._end_whole()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look again when what is inside takes other places."""
        done = super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._end_whole()
        return done

    def _end_whole(self) -> None:
        room = self.contentsRect().height()
        left_out = room - self._end(room)
        if left_out != self._left_out:  # the margin calls back here
            self._left_out = left_out
            self.setViewportMargins(0, 0, 0, left_out)

    def _end(self, room: int) -> int:
        """Return the height in which every line is whole; all of it where that is too little."""
        inner = self.widget()
        if inner is None or inner.height() <= room:
            return room
        spans = sorted((_span(part, inner) for part in _lines(inner)), reverse=True)
        heads = {_span(part, inner) for part in self._heads}
        end = room
        for top, bottom in spans:
            if top < end < bottom:
                end = top
        for span in spans:  # from below
            if span[1] <= end:
                if span not in heads:
                    break
                end = span[0]
        return end if end > room // 2 else room


def _lines(inner: QWidget) -> list[QWidget]:
    return [
        part
        for part in inner.findChildren(QWidget)
        if part.isVisibleTo(inner) and not any(one.isVisibleTo(part) for one in _within(part))
    ]


def _within(part: QWidget) -> list[QWidget]:
    found: list[QWidget] = part.findChildren(QWidget)
    return found


def _span(part: QWidget, inner: QWidget) -> tuple[int, int]:
    top = part.mapTo(inner, QPoint(0, 0)).y()
    return top, top + part.height()


def scrolled(inner: QWidget, heads: tuple[QWidget, ...] | None = None) -> QScrollArea:
    """Let a part scroll up and down, without a frame or a colour of its own.

    With `heads`, it ends below a whole line: none is cut, and no head stands there alone.
    """
    area = QScrollArea() if heads is None else WholeLines(heads)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area
