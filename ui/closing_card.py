"""The card of the closing round: what is done, whose turn it is, what to do for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from reception_app.closing import fulfilled
from reception_app.desk.states.closing import ClosingState, StepRow
from ui import wording_closing as words
from ui import wording_time
from ui.buttons import TARGET, Button
from ui.scrolled import scrolled
from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.widgets import Meter, Panel, column, fill, glyph, label, row

LONGEST_REASON = 200


class StepLine(QWidget):
    """One step: its mark, its name, how it stands or who confirmed it."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = glyph("circle", "text2", 20)
        self.name = label("", BODY, MEDIUM, elide=True)
        self.note = label("", SMALL, tone="text2")
        line = row(self.mark, self.name, self.note, gap=12)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 4, 0, 4)
        self.setLayout(line)

    def draw(self, shown: StepRow, zone: str, *, turn: bool) -> None:
        """Show a step."""
        done = shown.at is not None
        icon = "check-circle-fill" if done else "arrow-circle-right-fill" if turn else "circle"
        self.mark.show_icon(icon, "accent" if turn else "text2")
        self.name.say(words.name(shown.step), "text" if turn or not done else "text2")
        if shown.at is not None:
            self.note.say(f"{wording_time.hour(shown.at, zone)} · {shown.by}", "text2")
        else:
            self.note.say(words.now(shown.step), "high" if turn else "text2")


class ClosingCard(Panel):
    """Element by element, each confirmed before the next; leaving it loses nothing."""

    begun = Signal()
    confirmed = Signal(str)  # why somebody stays inside
    chosen = Signal(str)  # the element whose turn it is
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._state = ClosingState()
        self.title = label("", HEAD, SEMIBOLD)
        self.count = label("", BODY, SEMIBOLD)
        self.close_button = Button("", "Esc", "x", "ghost")
        self.close_button.setMaximumWidth(160)
        self.meter = Meter(tone="accent", height=8)
        self.lines: list[StepLine] = []
        inner = QWidget()
        self._steps = column(gap=0)
        below = column(self._steps, None, gap=0)
        inner.setLayout(below)
        self.area = scrolled(inner)
        self.how = label("", BODY, wrap=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setFixedHeight(40)
        self.confirm = Button("", "Ctrl+Enter", "check", height=TARGET, size=LARGE)
        head = row(self.title, None, self.count, self.close_button)
        fill(self.body, head, self.meter, self.area, self.how, self.reason, self.confirm)
        self.body.setStretchFactor(self.area, 1)
        self.close_button.clicked.connect(self.closed)
        self.confirm.clicked.connect(self.press_confirm)
        self.reason.returnPressed.connect(self.press_confirm)
        self.reason.textChanged.connect(lambda _text: self._draw_turn())
        self.retranslate()

    def draw(self, state: ClosingState, zone: str) -> None:
        """Show a state."""
        before, self._state = self._state, state
        while len(self.lines) < len(state.rows):
            self.lines.append(StepLine())
            self._steps.addWidget(self.lines[-1])
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(state.rows))
            if number < len(state.rows):
                line.draw(state.rows[number], zone, turn=number == state.turn)
        if before.turn != state.turn:
            self.reason.clear()
            if state.turn is not None and state.rows[state.turn].step.name:
                self.chosen.emit(state.rows[state.turn].step.name)
        told = self.tr("{done} of {all}").format(done=state.ready, all=len(state.rows))
        self.count.say(told)
        self.meter.measure(state.ready, max(1, len(state.rows)))
        self._draw_turn()

    def _draw_turn(self) -> None:
        state = self._state
        step = state.rows[state.turn].step if state.turn is not None else None
        stays = step is not None and bool(step.people)
        self.reason.setVisible(stays)
        if step is None:
            self.how.say(self.tr("The building is closed.") if state.done else self._first())
            self.confirm.show_as(
                self.tr("Begin the closing round"), role="secondary" if state.done else "primary",
                enabled=True, why="",
            )  # fmt: skip
            return
        self.how.say(words.do(step))
        explained = step.people if self.reason.text().strip() else ()
        ready = step.holds is not None and fulfilled(step, explained)
        self.confirm.show_as(
            words.confirm(step), role="primary" if ready else "secondary", enabled=ready,
            why="" if ready else words.do(step),
        )  # fmt: skip

    def _first(self) -> str:
        return self.tr("Each step is confirmed before the next. You can leave and come back.")

    def press_confirm(self) -> None:
        """Confirm the step whose turn it is, or begin."""
        if not self.confirm.isEnabled():
            return
        if self._state.turn is None:
            self.begun.emit()
        else:
            self.confirmed.emit(self.reason.text().strip())

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.title.say(self.tr("Closing round"))
        self.setAccessibleName(self.tr("Closing round"))
        self.close_button.show_as(self.tr("Leave it"))
        self.reason.setPlaceholderText(self.tr("Who stays inside, and why?"))
        self.reason.setAccessibleName(self.tr("Who stays inside, and why?"))
        self.meter.setAccessibleName(self.tr("Steps done"))
        self._draw_turn()

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(8 if low else 12 if small else 16, 6 if small else 12)
