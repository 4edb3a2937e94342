"""The silent alarms of other posts: where, since when, what to do, and how a chief ends one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from reception_app.desk.states.panic import PanicsState
from ui import wording_panic as words
from ui.buttons import TARGET, Button
from ui.style import BODY, LARGE, SEMIBOLD
from ui.widgets import Panel, fill, glyph, label, row

LONGEST_REASON = 80


class PanicCard(Panel):
    """In sight only while another post has raised one."""

    ended = Signal(str, str)  # post, reason

    def __init__(self) -> None:
        super().__init__(pad=12, gap=8, ground="critical_soft", edge="critical")
        self._state = PanicsState()
        self.what = label("", LARGE, SEMIBOLD, tone="critical", wrap=True)
        self.how = label("", BODY, wrap=True)
        self.others = label("", BODY, SEMIBOLD, wrap=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setFixedHeight(40)
        self.end = Button("", "", "check", "danger", TARGET)
        sign = row(glyph("warning-octagon-fill", "critical", 24), self.what, gap=12)
        sign.setStretch(1, 1)
        line = row(self.reason, self.end)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        fill(self.body, sign, self.how, self.others, line)
        self.reason.textChanged.connect(lambda _text: self._draw_end())
        self.reason.returnPressed.connect(self._end)
        self.end.clicked.connect(self._end)
        self.hide()

    def draw(self, state: PanicsState, zone: str) -> None:
        """Show a state; with nothing to show it is gone."""
        if not state.rows and self._state.rows:
            self.reason.clear()
        self._state = state
        self.setVisible(bool(state.rows))
        if not state.rows:
            return
        first, *rest = state.rows
        self.what.say(words.what(first, zone))
        self.how.say(words.how(first))
        self.others.say(words.others(tuple(rest)))
        self.others.setVisible(bool(rest))
        self.reason.setPlaceholderText(words.why_over())
        self.reason.setAccessibleName(words.why_over())
        self.setAccessibleName(words.what(first, zone))
        self._draw_end()

    def _draw_end(self) -> None:
        state = self._state
        if not state.rows:
            return
        why = words.offer(state.end)
        if not why and state.rows[0].pressed:
            why = words.still_pressed()
        self.reason.setVisible(not why)
        self.end.setVisible(True)
        if not why and not self.reason.text().strip():
            why = words.reason_first()
        self.end.show_as(
            words.end(state.rows[0]), key="" if why else "Enter",
            enabled=not why and not state.sending, why=why,
        )  # fmt: skip

    def _end(self) -> None:
        if self.end.isEnabled() and self._state.rows:
            self.ended.emit(self._state.rows[0].post_id, self.reason.text().strip())
