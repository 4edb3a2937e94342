"""The trainer's sheet: choose an exercise, begin it, and see live what was done and how fast."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reception_app.desk.states.training import TrainingState
from reception_app.training import Mark
from ui import wording_exercises as words
from ui.scrolled import scrolled
from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.translations import current
from ui.widgets import Button, Panel, column, fill, glyph, label, row

LOOKS = {
    Mark.TO_COME: ("circle", "text2"),
    Mark.OPEN: ("arrow-circle-right-fill", "accent"),
    Mark.OVERDUE: ("warning-fill", "high"),
    Mark.IN_TIME: ("check-circle-fill", "ok"),
    Mark.LATE: ("warning-fill", "high"),
    Mark.MISSED: ("x-circle-fill", "critical"),
}
WRONG = ("prohibit", "critical")
CHOICE_PX, WITHIN_PX, TOOK_PX, STANDS_PX = 328, 150, 80, 110


class SheetLine(QWidget):
    """One line: its mark, what it is about, within and after how long, how it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = glyph("circle", "text2", 20)
        self.about = label("", BODY, MEDIUM, wrap=True)
        self.within = label("", SMALL, tone="text2")
        self.took = label("", BODY, SEMIBOLD)
        self.stands = label("", BODY, MEDIUM)
        for part, wide in (
            (self.within, WITHIN_PX), (self.took, TOOK_PX), (self.stands, STANDS_PX),
        ):  # fmt: skip
            part.setFixedWidth(wide)
        line = row(self.mark, self.about, self.within, self.took, self.stands, gap=12)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 4, 0, 4)
        self.setLayout(line)

    def draw(self, shown: words.Line) -> None:
        """Show a line."""
        icon, tone = WRONG if shown.mark is None else LOOKS[shown.mark]
        self.mark.show_icon(icon, tone)
        self.about.say(shown.about, "text2" if shown.mark is Mark.TO_COME else "text")
        self.within.say(shown.within)
        self.took.say(shown.took)
        self.stands.say(shown.stands, tone)
        self.setAccessibleName(f"{shown.about}: {shown.stands} {shown.took}".strip())


class TrainingSheet(QWidget):
    """The exercises at the left, the chosen or running one at the right."""

    begun = Signal(str)
    ended = Signal()
    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state, self._zone, self._chosen, self._why = TrainingState(), "UTC", "", ""
        self.choices: dict[str, Button] = {}
        self.head = label("", BODY, SEMIBOLD)
        self.title, self.time = label("", HEAD, SEMIBOLD, elide=True), label("", HEAD, SEMIBOLD)
        self.briefing = label("", LARGE, wrap=True)
        self.when = label("", SMALL, tone="text2", elide=True)
        self.verdict = label("", LARGE, SEMIBOLD, wrap=True)
        self.error = label("", BODY, MEDIUM, "high", wrap=True)
        self.lines: list[SheetLine] = []
        self.begin = Button("", "", "play", "primary", 48, size=LARGE)
        self.stop = Button("", "", "stop")
        self.copy, self.save = Button("", "", "copy"), Button("", "", "printer")
        self._lay_out()
        self.begin.clicked.connect(lambda: self.begun.emit(self._chosen))
        self.stop.clicked.connect(self.ended)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self.saved)
        self.retranslate()

    def _lay_out(self) -> None:
        choice = Panel(gap=8)
        choice.setFixedWidth(CHOICE_PX)
        self._list = column(gap=4)
        fill(choice.body, self.head, self._list, None, self.begin, self.stop)
        sheet = Panel(gap=8)
        inner = QWidget()
        self._rows = column(gap=0)
        inner.setLayout(column(self._rows, None, gap=0))
        area = scrolled(inner)
        foot = row(self.copy, self.save)
        fill(
            sheet.body, row(self.title, None, self.time), self.briefing, self.when, self.verdict,
            self.error, area, foot,
        )  # fmt: skip
        sheet.body.setStretchFactor(area, 1)
        whole = row(choice, sheet, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    # -- drawing -----------------------------------------------------------------------------

    def draw(self, state: TrainingState, zone: str) -> None:
        """Show a state."""
        if (state, zone) != (self._state, self._zone):
            if state.running and not self._state.running:
                self._why = ""
            self._state, self._zone = state, zone
            self._draw()

    def failed(self, error: Exception) -> None:
        """Say why an exercise does not begin."""
        self._why = words.failure(error)
        self._draw()

    def say(self, told: str) -> None:
        """Say what became of the sheet."""
        self._why = told
        self._draw()

    def _draw(self) -> None:
        state = self._state
        self._draw_choices()
        ran = state.exercise if self._shows_run() else None
        chosen = next((one for one in state.exercises if one.id == self._chosen), None)
        shown = ran or chosen
        self.title.say(shown.name.said(current()) if shown else self.tr("Choose an exercise"))
        self.briefing.say(shown.briefing.said(current()) if shown else "")
        most = words.clock(shown.lasts_s) if shown else ""
        told = self.tr("{time} of {most}").format(time=words.clock(state.elapsed_s), most=most)
        self.time.say(told if ran else most)
        self.when.say(words.when(state, self._zone) if ran else "")
        good = state.over and state.verdict is not None and state.verdict.passed
        self.verdict.say(
            words.verdict(state) if ran or state.waits else "", "ok" if good else "text"
        )
        trouble = words.hindrance(state.not_played) if state.not_played else ""
        self.error.say(self._why or trouble)
        self.error.setVisible(bool(self.error.text()))
        self._draw_lines(words.lines(state) if ran else ())
        self.begin.show_as(enabled=shown is not None and not state.running)
        self.stop.show_as(enabled=state.running)
        for button in (self.copy, self.save):
            button.show_as(enabled=ran is not None)

    def _shows_run(self) -> bool:
        exercise = self._state.exercise
        return exercise is not None and (self._state.running or exercise.id == self._chosen)

    def _draw_choices(self) -> None:
        state = self._state
        if state.exercise is not None and (state.running or not self._chosen):
            self._chosen = state.exercise.id
        for one in state.exercises:
            if one.id not in self.choices:
                button = Button("")
                button.clicked.connect(lambda _checked=False, name=one.id: self._choose(name))
                self.choices[one.id] = button
                self._list.addWidget(button)
            picked = one.id == self._chosen
            self.choices[one.id].show_as(
                one.name.said(current()), role="chosen" if picked else "ghost",
                enabled=picked or not state.running,
            )  # fmt: skip

    def _draw_lines(self, shown: tuple[words.Line, ...]) -> None:
        while len(self.lines) < len(shown):
            self.lines.append(SheetLine())
            self._rows.addWidget(self.lines[-1])
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(shown))
            if number < len(shown):
                line.draw(shown[number])

    # -- doing -------------------------------------------------------------------------------

    def _choose(self, exercise: str) -> None:
        self._chosen, self._why = exercise, ""
        self._draw()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(words.text(self._state, self._zone))
        self.say(self.tr("The sheet is on the clipboard."))

    def retranslate(self) -> None:
        """Write every word again."""
        self.setAccessibleName(self.tr("Exercises"))
        self.head.say(self.tr("Exercises"))
        self.begin.show_as(self.tr("Begin"))
        self.stop.show_as(self.tr("End it now"))
        self.copy.show_as(self.tr("Copy the sheet"))
        self.save.show_as(self.tr("Save as PDF"))
        self._draw()
