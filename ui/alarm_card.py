"""The card of one alarm: what happened, what it leads to, what to do, and what can be done here."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reception_app.desk.states.alarms import AlarmRow, AlarmsState, ClosedAlarm
from ui import wording_alarm_list as words
from ui import wording_alarms, wording_time
from ui.alarm_line import GLYPHS, TONES
from ui.ask_line import AskLine
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.widgets import Button, Moment, Pill, PlacePanel, Timeline, column, fill, label, row, rule

FACT = 144  # px of the names of the facts
LOOKS = {"critical": "critical", "high": "high", "low": "neutral"}
Shown = AlarmRow | ClosedAlarm | None


class Facts(QWidget):
    """What is known of one alarm, name by name."""

    def __init__(self) -> None:
        super().__init__()
        self._count, self._most = 0, 4
        self._lines = [
            (label("", BODY, tone="text2"), label("", BODY, MEDIUM, elide=True)) for _ in range(4)
        ]
        lines = column(gap=6)
        for name, value in self._lines:
            name.setFixedWidth(FACT)
            line = row(name, value, gap=12)
            line.setStretch(1, 1)
            lines.addLayout(line)
        lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(lines)

    def show_facts(self, told: tuple[tuple[str, str], ...]) -> None:
        """Show at most four names with their values."""
        self._count = len(told)
        for (name, value), (said, what) in zip(self._lines, told, strict=False):
            name.say(said)
            value.say(what)
        self.show_most(self._most)

    def show_most(self, most: int) -> None:
        """Show no more lines than so many."""
        self._most = most
        for number, (name, value) in enumerate(self._lines):
            name.setVisible(number < min(most, self._count))
            value.setVisible(number < min(most, self._count))
        self.setVisible(most > 0)


class AlarmCard(PlacePanel):
    """Everything about the chosen alarm; its first button is the one action of this program."""

    acknowledge = Signal(str)  # key of the alarm
    shelve = Signal(str, int, str)  # key, minutes, reason
    unshelve = Signal(str)
    reset = Signal(str, str)  # key, what was found

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._row: AlarmRow | None = None
        self._may_shelve, self._small, self._low = False, False, False
        self._state = AlarmsState()
        self.priority, self.standing = Pill(), Pill("", "", "neutral")
        self.when = label("", SMALL, tone="text2")
        self.what = label("", HEAD, SEMIBOLD, wrap=True)
        self.also = label("", SMALL, tone="text2", wrap=True)
        self.given = label("", BODY, MEDIUM, tone="high", wrap=True)
        self.facts = Facts()
        self.heads = tuple(label("", BODY, SEMIBOLD) for _ in range(3))
        self.leads = label("", BODY, wrap=True)
        self.do = label("", BODY, MEDIUM, wrap=True)
        self.course = Timeline()
        self.none = label("", BODY, tone="text2", wrap=True)
        self.take = Button("", key_words(Deed.ALARM), "check", "primary", 56, size=TITLE)
        self.aside = Button("", "", "pause-circle")
        self.back = Button("", "", "play-circle")
        self.again = Button("", "", "arrow-counter-clockwise")
        self.ask = AskLine()
        self._lay_out()
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self.bring_back)
        self.aside.clicked.connect(self.ask_shelving)
        self.again.clicked.connect(self.ask_reset)
        self.ask.closed.connect(self._draw_buttons)
        self.retranslate()
        self._draw_buttons()

    def _lay_out(self) -> None:
        self._known = QWidget()
        head = row(self.priority, self.standing, None, self.when)
        inner = column(
            head, column(self.what, self.also, self.given, gap=2), self.facts, rule(),
            self.heads[0], self.leads, self.heads[1], self.do, gap=8,
        )  # fmt: skip
        inner.setContentsMargins(0, 0, 0, 0)
        self._known.setLayout(inner)
        self._story = QWidget()
        story = column(rule(), self.heads[2], self.course, gap=8)
        story.setContentsMargins(0, 0, 0, 0)
        self._story.setLayout(story)
        fill(
            self.body, self._known, self._story, self.none, None, self.take,
            row(self.aside, self.back, self.again), self.ask,
        )  # fmt: skip

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the room of a small screen; where it is low the course goes."""
        self.set_air(12 if small else 16, 8 if small else 12)
        self.take.set_size(48 if small else 56)
        self._small, self._low = small, low
        self.what.setFont(font(TITLE if low else HEAD, SEMIBOLD))
        self._draw_room()

    def _draw_room(self) -> None:
        """Leave out what a small screen, or an open question, has no room for."""
        there = not self._known.isHidden()
        asking = self.ask.is_open()
        self._story.setVisible(there and not self._small)
        self.facts.show_most(0 if self._low else 3 if self._small else 4)
        for part in (self.heads[0], self.leads):
            part.setVisible(not (self._low or (asking and self._small)))

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, shown: Shown, now: datetime, zone: str, state: AlarmsState) -> None:
        """Show an alarm, a closed one, or that none is chosen."""
        found = shown.row if isinstance(shown, ClosedAlarm) else shown
        closed = isinstance(shown, ClosedAlarm)
        if found is None or self._row is None or found.key != self._row.key:
            self.ask.close_line()
        self._row, self._may_shelve = (None if closed else found), state.may_shelve
        self._state = state
        self._known.setVisible(found is not None)
        self.none.setVisible(found is None)
        if found is not None:
            end = shown.at if isinstance(shown, ClosedAlarm) else None
            self._draw_known(found, now, zone, closed_at=end)
        self._draw_buttons()

    def _draw_known(
        self, found: AlarmRow, now: datetime, zone: str, *, closed_at: datetime | None
    ) -> None:
        code = found.priority
        quiet = closed_at is not None
        name = words.short_priority(code)
        icon = GLYPHS[code] if quiet else f"{GLYPHS[code]}-fill"
        if TONES[code] == "text2":
            icon = GLYPHS[code]
        self.priority.show_as(icon, name, "neutral" if quiet else LOOKS[code.value])
        said = self.tr("closed") if quiet else words.standing(found)
        self.standing.show_as("", said, "neutral")
        self.when.say(wording_time.clock(found.since, zone))
        told = wording_alarms.alarm(found)
        self.what.say(told.what)
        self.also.say(words.also(found))
        self.also.setVisible(bool(found.stands_for))
        given = "" if quiet else words.given_to(found, self._state, zone)
        self.given.say(given)
        self.given.setVisible(bool(given))
        self.leads.say(wording_alarms.consequence(found))
        self.do.say(told.do)
        self.facts.show_facts(self._told(found, now, zone, closed_at))
        self.course.show_moments(self._moments(found, zone, closed_at))

    def _told(
        self, found: AlarmRow, now: datetime, zone: str, closed_at: datetime | None
    ) -> tuple[tuple[str, str], ...]:
        lasts = wording_time.minutes(wording_time.waited_min(found.since, closed_at or now))
        owner = found.owner or self.tr("nobody")
        facts = [(self.tr("Place"), words.place(found)), (self.tr("Lasts"), lasts)]
        if found.shelved_until is not None:
            until = wording_time.hour(found.shelved_until, zone)
            aside = self.tr("until {time} · {who}").format(time=until, who=found.shelved_by)
            facts.append((self.tr("Put aside"), aside))
            facts.append((self.tr("Why"), words.reason(found.shelved_why)))
            return tuple(facts)
        facts.append((self.tr("In hand with"), owner if found.acknowledged else self.tr("nobody")))
        times = self.tr("{n} times").format(n=found.times)
        facts.append((self.tr("Since start"), times if found.times > 1 else self.tr("once")))
        return tuple(facts)

    def _moments(
        self, found: AlarmRow, zone: str, closed_at: datetime | None
    ) -> tuple[Moment, ...]:
        steps = [(found.since, self.tr("Alarm"), "")]
        if found.given_at is not None:
            names = ", ".join(one.name for one in self._state.chiefs)
            to = names or self.tr("nobody signed in")
            steps.append((found.given_at, self.tr("Given to the chief"), to))
        if found.in_hand_at is not None:
            steps.append((found.in_hand_at, self.tr("Taken in hand"), found.owner))
        if found.over_at is not None:
            steps.append((found.over_at, self.tr("The cause is gone"), ""))
        if closed_at is not None:
            steps.append((closed_at, self.tr("Closed"), ""))
        steps.sort(key=lambda step: step[0])
        return tuple(Moment(wording_time.hour(at, zone), what, who) for at, what, who in steps)

    def _draw_buttons(self) -> None:
        self._draw_room()
        found, asking = self._row, self.ask.is_open()
        there = found is not None and not asking
        shelved = found is not None and found.shelved_until is not None
        new = found is not None and not found.acknowledged
        self.take.setVisible(there and not shelved)
        self.take.show_as(
            self.tr("Acknowledge: it is in my hands") if new else self.tr("In hand already"),
            role="primary" if new else "secondary", enabled=new,
        )  # fmt: skip
        latched = found is not None and found.latched
        self.back.setVisible(there and shelved)
        self.again.setVisible(there and latched)
        self.aside.setVisible(there and not shelved and not latched)
        why = self._why_not()
        self.aside.show_as(
            self.tr("Put aside…") if not why else self._with_why(), enabled=not why, why=why
        )
        may = self._may_shelve
        only = "" if may else self.tr("Only the chief, at most 60 min")
        for button in (self.back, self.again):
            button.show_as(enabled=may, why=only)

    def _with_why(self) -> str:
        if self._row is not None and not self._row.shelvable_min:
            return self.tr("Put aside… (never this one)")
        return self.tr("Put aside… (only the chief)")

    def _why_not(self) -> str:
        if self._row is None or not self._row.shelvable_min:
            return self.tr("An alarm of this kind is never put aside")
        return "" if self._may_shelve else self.tr("Only the chief, at most 60 min")

    # -- asking -----------------------------------------------------------------------------

    def ask_shelving(self) -> None:
        """Ask for how long, then why; nothing where it may not be put aside."""
        found = self._row
        if found is None or not self.aside.isEnabled() or found.shelved_until is not None:
            return
        key, most = found.key, found.shelvable_min
        self.ask.ask(
            self.tr("Put aside for how long? At most {n} min.").format(n=most),
            words.lengths(most),
            self.tr("Go on"),
            lambda minutes: self._ask_why(key, int(minutes)),
        )
        self._draw_buttons()

    def _ask_why(self, key: str, minutes: int) -> None:
        self.ask.ask(
            self.tr("Put aside for {n} min. Why?").format(n=minutes),
            words.reasons(),
            self.tr("Put aside"),
            lambda reason: self.shelve.emit(key, minutes, reason),
        )
        self._draw_buttons()

    def ask_reset(self) -> None:
        """Ask what was found about a latched alarm."""
        found = self._row
        if found is None or not found.latched or not self._may_shelve:
            return
        key = found.key
        self.ask.ask(
            self.tr("What was found?"), words.found(), self.tr("Reset the alarm"),
            lambda reason: self.reset.emit(key, reason),
        )  # fmt: skip
        self._draw_buttons()

    def bring_back(self) -> None:
        """Bring a shelved alarm back now."""
        if self.back.isEnabled() and self._row is not None and self._row.shelved_until is not None:
            self.unshelve.emit(self._row.key)

    def _take(self) -> None:
        if self._row is not None:
            self.acknowledge.emit(self._row.key)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.setAccessibleName(self.tr("The chosen alarm"))
        for head, said in zip(
            self.heads, (self.tr("What it leads to"), self.tr("What to do"), self.tr("Course")),
            strict=True,
        ):  # fmt: skip
            head.say(said)
        self.none.say(self.tr("No alarm is chosen."))
        self.back.show_as(self.tr("Bring back now"))
        self.again.show_as(self.tr("Reset…"))
