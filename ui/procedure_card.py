"""What to do when the airlock is not heard any more: the card that takes the plan's place."""

from __future__ import annotations

from datetime import datetime

from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.links import LinkFault
from ui import airlock_words, wording_airlock, wording_time
from ui.mimic import SMALL_TALL, TALL
from ui.style import BODY, LARGE, NUMBER, SEMIBOLD, SMALL, TITLE
from ui.widgets import FitLabel, Panel, column, glyph, label, row

STEPS = 4


class ProcedureCard(Panel):
    """Four steps without the computer, and what was known last."""

    def __init__(self) -> None:
        super().__init__(edge="high", ground="high_soft")
        self.title_line = FitLabel(NUMBER, SEMIBOLD, "high")
        self.numbers = tuple(label(str(n), TITLE, SEMIBOLD, "high") for n in range(1, STEPS + 1))
        self.steps = tuple(FitLabel(TITLE) for _ in range(STEPS))
        self.last = FitLabel(BODY, tone="text2")
        head = row(glyph("warning-fill", "high", 24), self.title_line, gap=12)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        lines = column(gap=0)
        for number, words in zip(self.numbers, self.steps, strict=True):
            number.setFixedWidth(24)
            line = row(number, words, gap=12)
            line.setStretch(1, 1)
            lines.addLayout(line)
        self.body.addLayout(lines, 1)
        self.body.addWidget(self.last)
        self.set_small(False)

    def set_small(self, small: bool, taller: int = 0) -> None:  # noqa: FBT001 - the window's sizes
        """Take the room of the plan at the same size."""
        self.setFixedHeight((SMALL_TALL if small else TALL) + taller)
        self.set_air(10 if small else 20, 4 if small else 12)
        for words in self.steps:
            words.fit(LARGE if small else TITLE)
        self.last.fit(SMALL if small else BODY)

    def draw(self, state: AirlockPanelState, now: datetime, zone: str) -> None:
        """Say since when, what to do, and what was known last."""
        link = state.link
        if link.fault is LinkFault.NOT_ENROLLED:
            title = self.tr("The airlock bridge does not know this console")
        elif link.fault is LinkFault.WRONG_BRIDGE:
            title = self.tr("This is not our airlock bridge")
        elif link.since is None:
            title = self.tr("The airlock bridge does not answer")
        else:
            age = wording_time.span(max(0.0, (now - link.since).total_seconds()))
            title = self.tr("No airlock data since {time} ({age})").format(
                time=wording_time.clock(link.since, zone), age=age
            )
        self.title_line.say(title)
        for words, text in zip(
            self.steps,
            (
                self.tr("Look through the glass: which door is open, who is inside?"),
                self.tr("Use the key switch below the counter, left."),
                self.tr("Write number and time on the paper pad (drawer 2)."),
                self.tr("Longer than 2 minutes? Call technical support."),
            ),
            strict=True,
        ):
            words.say(text)
        self.last.say(self._last_known(state))
        self.setAccessibleName(title)

    def _last_known(self, state: AirlockPanelState) -> str:
        device = state.device
        if device is None:
            return ""
        text = self.tr("Last known: outer door {outer}, inner door {inner}, {people}.")
        return text.format(
            outer=wording_airlock.position(device.outer.position),
            inner=wording_airlock.position(device.inner.position),
            people=airlock_words.people_words(device.people),
        )
