"""How many alarms come, beside what a person can deal with; and whether they are heard here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from reception_app.alarms import BUDGET_HOUR, BUDGET_STANDING, BUDGET_TEN_MIN
from reception_app.desk.states.alarms import AlarmsState
from ui import wording_alarm_list as words
from ui.style import BODY, SEMIBOLD, SMALL, TITLE, text_width
from ui.widgets import Button, Meter, Panel, fill, glyph, label, row, rule

MANY = 88_888  # more than a console counts


class RatePanel(Panel):
    """Three meters against their budget, and the sound of this post."""

    test = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.head = label("", TITLE, SEMIBOLD)
        self.goal = label("", SMALL, tone="text2")
        self._lines = tuple(
            (label("", BODY), label("", BODY, SEMIBOLD), Meter(height=6)) for _ in range(3)
        )
        self.speaker = glyph("speaker-high", "text2", 20)
        self.sound = label("", SMALL, tone="text2", wrap=True)
        self.try_it = Button("", "", "")
        self.try_it.setMaximumWidth(112)
        self.try_it.clicked.connect(self.test)
        fill(self.body, row(self.head, None, self.goal))
        for name, said, meter in self._lines:
            said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            fill(self.body, row(name, None, said), meter)
        line = row(self.speaker, self.sound, self.try_it, gap=12)
        line.setStretch(1, 1)
        self._rule = rule()
        fill(self.body, self._rule, line)
        self.retranslate()

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the room of a small screen; where it is low only the sound is told."""
        self.set_air(12 if small else 16, 6 if small else 8)
        for name, said, meter in self._lines:
            name.setVisible(not low)
            said.setVisible(not low)
            meter.setVisible(not small)
        for part in (self.head, self._rule, self.goal):
            part.setVisible(not low)

    def draw(self, state: AlarmsState, zone: str) -> None:
        """Show how many rose and stand, and whether this post can be heard."""
        standing = len(state.rows) + state.more
        for (_, said, meter), (count, limit) in zip(
            self._lines,
            (
                (state.rate.hour, BUDGET_HOUR),
                (state.rate.ten_min, BUDGET_TEN_MIN),
                (standing, BUDGET_STANDING),
            ),
            strict=True,
        ):
            said.say(
                self.tr("{n} of {limit}").format(n=count, limit=limit),
                "high" if count > limit else "text",
            )
            meter.measure(count, limit)
        silent = state.sound.silent
        self.speaker.show_icon("speaker-slash" if silent else "speaker-high",
                               "high" if silent else "text2")  # fmt: skip
        self.sound.say(words.sound(state.sound, zone), "high" if silent else "text2")

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.head.say(self.tr("Alarm rate"))
        self.setAccessibleName(self.tr("Alarm rate"))
        self.goal.say(self.tr("goal: at most 6 an hour"))
        names = (self.tr("Last hour"), self.tr("Last 10 min"), self.tr("Standing"))
        for (name, _, meter), said in zip(self._lines, names, strict=True):
            name.say(said)
            meter.setAccessibleName(said)
        widest = self.tr("{n} of {limit}").format(n=MANY, limit=BUDGET_TEN_MIN)
        for _, count, _ in self._lines:
            # Of one size: in a flood a label that may grow has the panel laid out with each list.
            count.setFixedSize(text_width(widest, BODY, SEMIBOLD) + 1, count.sizeHint().height())
        self.try_it.show_as(self.tr("Test"))
        self.try_it.setAccessibleName(self.tr("Test the sound"))
