"""The newest alarm that nobody took in hand: what happened, what to do, and its key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from reception_app.desk.states.alarms import AlarmPriority, AlarmRow
from reception_app.desk.states.desk import DeskState
from ui import wording_alarm_list, wording_alarms, wording_time
from ui.buttons import TARGET
from ui.shortcuts import Deed, key_words
from ui.style import BODY, SEMIBOLD, SMALL, colour
from ui.widgets import Button, fill, glyph, label

HEIGHT, SMALL_HEIGHT = 56, 52  # px: the button that answers an alarm is 48
STRIPE = 8
WIDEST = 260  # px of the button
TONES = {AlarmPriority.CRITICAL: "critical", AlarmPriority.HIGH: "high", AlarmPriority.LOW: "text2"}
GROUNDS = {
    AlarmPriority.CRITICAL: "critical_soft",
    AlarmPriority.HIGH: "high_soft",
    AlarmPriority.LOW: "alt",
}
GLYPHS = {
    AlarmPriority.CRITICAL: "warning-octagon",
    AlarmPriority.HIGH: "warning",
    AlarmPriority.LOW: "info",
}


class AlarmLine(QFrame):
    """A soft band with a stripe in the colour of the priority; hidden when nothing is new."""

    acknowledged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._priority = AlarmPriority.HIGH
        self.glyph = glyph("warning-fill", "high", 20)
        self.when = label("", BODY, SEMIBOLD)
        self.what = label("", BODY, SEMIBOLD, elide=True)
        self.do = label("", BODY, elide=True)
        self.others = label("", SMALL, tone="text2")
        self.button = Button("", key_words(Deed.ALARM), height=TARGET)
        self.button.setMaximumWidth(WIDEST)
        self.button.clicked.connect(self.acknowledged)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 0, 12, 0)
        line.setSpacing(12)
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said.addWidget(self.what)
        self._said.addWidget(self.do)
        fill(line, self.glyph, self.when, self._said, None, self.others, self.button)
        self.set_small(small=False)

    def set_small(self, *, small: bool, tiny: bool = False) -> None:
        """Take the height of a small screen; on the tiniest what to do stands below."""
        self.setFixedHeight(SMALL_HEIGHT if small else HEIGHT)
        way = QBoxLayout.Direction
        self._said.setDirection(way.TopToBottom if tiny else way.LeftToRight)
        self._said.setSpacing(0 if tiny else 12)

    def draw(self, state: DeskState) -> None:
        """Show the newest alarm of a state, or nothing."""
        newest = state.alarms.newest
        self.setVisible(newest is not None)
        if newest is None:
            return
        words = wording_alarms.alarm(newest)
        self.setAccessibleName(f"{words.what}. {words.do}")
        time = wording_time.hour(newest.since, state.office.zone)
        when = f"{wording_alarms.priority(newest.priority)} {time}"
        if newest.escalated and state.alarms.may_shelve:
            when = self.tr("{when} · for you").format(when=when)
        if newest.handed is not None and newest.handed.here:
            when = self.tr("{when} · from {who}").format(when=when, who=newest.handed.by)
        self.when.say(when)
        self.what.say(self.tr("{sentence}.").format(sentence=words.what))
        # Where no chief hears of it, to call one comes first.
        self.do.say(wording_alarm_list.unheard(newest, state.alarms) or words.do)
        others = sum(not row.acknowledged for row in state.alarms.rows) - 1
        self.others.setVisible(others > 0)
        more = self.tr("+ 1 more") if others == 1 else self.tr("+ {n} more")
        self.others.say(more.format(n=others))
        self.button.show_as(self.tr("Acknowledge"))
        # The words beside it may end in dots; what the button does may not.
        self.button.setMinimumWidth(min(WIDEST, self.button.sizeHint().width()))
        self._tint(newest, bright=state.now.second % 2 == 1)

    def _tint(self, newest: AlarmRow, *, bright: bool) -> None:
        if newest.priority is not self._priority:
            self._priority = newest.priority
            self.update()
        tone = TONES[newest.priority]
        # Only the glyph of a critical or high alarm blinks, at half a hertz; the words stay.
        still = newest.priority is AlarmPriority.LOW
        name = GLYPHS[newest.priority]
        self.glyph.show_icon(f"{name}-fill" if bright and not still else name, tone)
        self.when.set_tone(tone)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the band and its stripe."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(GROUNDS[self._priority]))
        painter.fillRect(0, 0, STRIPE, self.height(), colour(TONES[self._priority]))
        painter.end()
