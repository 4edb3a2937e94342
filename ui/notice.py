"""One sentence over the window's foot: it never takes the focus and never blocks."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget

from reception_app.desk.states.desk import DeskState, NoticeKind
from ui import wording_notices
from ui.ask_line import AskLine
from ui.shortcuts import Deed, key_words
from ui.style import BODY, LARGE, MEDIUM, font
from ui.widgets import Button, Panel, fill, glyph, label

LOOKS = {
    NoticeKind.DONE: ("check-circle-fill", "text2", "border", "panel"),
    NoticeKind.REFUSED: ("prohibit", "high", "high", "high_soft"),
    NoticeKind.TROUBLE: ("warning-fill", "high", "high", "high_soft"),
}
WIDE, EDGE, ABOVE = 720, 16, 72
OWN_WORDS_FOR = timedelta(seconds=8)
PLACE_FOR = timedelta(seconds=30)  # where a file is: it is read, and written down or typed


class NoticeCard(Panel):
    """Show one notice at the foot of its parent; undo stands beside it while it can be undone."""

    undo = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(pad=12)
        self.setParent(parent)
        self._face = parent
        self._number = 0
        self._own_until: datetime | None = None
        self.glyph = glyph("", "text2", 22)
        self.words = label("", LARGE, MEDIUM, wrap=True)
        self.button = Button("", key_words(Deed.UNDO), "arrow-counter-clockwise", height=40)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setMaximumWidth(240)
        self.button.clicked.connect(self.undo)
        line = QHBoxLayout()
        line.setSpacing(12)
        fill(line, self.glyph, self.words)
        line.setStretchFactor(self.words, 1)
        line.addWidget(self.button)
        self.body.addLayout(line)
        self.setVisible(False)

    def draw(self, state: DeskState, *, inside: bool) -> bool:
        """Show what the desk says, while somebody works here; tell whether it is a new sentence."""
        value = state.notice
        if value is not None and value.number != self._number and inside:
            self._number, self._own_until = value.number, None
            self.say(value.kind, wording_notices.notice(value), undo=value.undo)
            return True
        if self._own_until is not None:
            if state.now >= self._own_until:
                self._own_until = None
                self.setVisible(False)
        elif value is None:
            self.setVisible(False)
        elif self.text():
            self.button.setVisible(value.undo)
        return False

    def say_for_a_while(
        self, kind: NoticeKind, words: str, now: datetime, *, place: bool = False
    ) -> None:
        """Say a sentence of the window's own; it goes by itself, later where it names a place."""
        self._own_until = now + (PLACE_FOR if place else OWN_WORDS_FOR)
        self.say(kind, words)

    def say(self, kind: NoticeKind, words: str, *, undo: bool = False) -> None:
        """Show a sentence."""
        icon, tone, edge, ground = LOOKS[kind]
        self.glyph.show_icon(icon, tone)
        self.set_edge(edge, ground)
        self.words.say(words)
        self.setAccessibleName(words)
        self.button.show_as(self.tr("Undo"))
        self.button.setVisible(undo)
        self.setVisible(True)
        self.raise_()
        # A screen reader says it without being moved away from where the officer types.
        said = QAccessibleAnnouncementEvent(self, words)
        said.setPoliteness(
            QAccessible.AnnouncementPoliteness.Polite
            if kind is NoticeKind.DONE
            else QAccessible.AnnouncementPoliteness.Assertive
        )
        QAccessible.updateAccessibility(said)

    def text(self) -> str:
        """Give the sentence in sight; empty when there is none."""
        return "" if self.isHidden() else self.words.text()

    def place(self, room: QRect, among: QWidget | None = None) -> None:
        """Stand low in the room, over the rows and not over the buttons below them.

        Where buttons, questions or fields of `among` are in the way it stands above them; where no
        such place is left, over fields.
        """
        lowest = self._size_in(room)
        lowest.moveTop(room.bottom() - ABOVE - lowest.height())
        buttons = [one for kind in (QAbstractButton, AskLine)
                   for one in self._in_the_way(among, kind)]  # fmt: skip
        fields = self._in_the_way(among, QLineEdit)
        found = _above(lowest, [*buttons, *fields], room) or _above(lowest, buttons, room)
        self.setGeometry(found or lowest)

    def cover(self, room: QRect) -> None:
        """Stand in a line of the window, where below it nothing may be covered."""
        self.setGeometry(self._size_in(room, dense=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go away when it is clicked: what lies below is wanted."""
        if self.rect().contains(event.position().toPoint()):
            self.setVisible(False)

    def _size_in(self, room: QRect, *, dense: bool = False) -> QRect:
        self.set_air(4 if dense else 12, 8)
        self.button.set_size(28 if dense else 40)
        self.words.setFont(font(BODY if dense else LARGE, MEDIUM))
        wide = room.width() if dense else min(WIDE, room.width() - 2 * EDGE)
        self.setFixedWidth(wide)
        self.body.invalidate()
        self.body.activate()  # else the line within still knows the height of the words before
        tall = self.heightForWidth(wide)  # a size hint guesses narrow lines, and stands too high
        return QRect(room.x() + (room.width() - wide) // 2, room.y(), wide, tall)

    def _in_the_way(self, among: QWidget | None, kind: type[QWidget]) -> list[QRect]:
        if among is None or self.isHidden():
            return []
        seen = (_line_of(part) for part in among.findChildren(kind) if part.isVisible())
        return [QRect(one.mapTo(self._face, QPoint(0, 0)), one.size()) for one in seen]


def _line_of(part: QWidget) -> QWidget:
    """Return the line that a button stands in, with the words beside it; else the part alone."""
    line = part.parentWidget()
    if isinstance(part, AskLine) or line is None:
        return part
    return line if line.height() <= 2 * part.height() else part


def _above(lowest: QRect, taken: list[QRect], room: QRect) -> QRect | None:
    """Return the lowest place with air below it, over nothing that is taken; None if none is."""
    place = QRect(lowest)
    while place.top() >= room.top():
        hit = [one.top() for one in taken if one.intersects(place.adjusted(0, 0, 0, EDGE // 2))]
        if not hit:
            return place
        place.moveBottom(min(hit) - EDGE // 2 - 1)
    return None
