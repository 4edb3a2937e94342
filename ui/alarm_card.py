"""The card of one alarm: what happened, what to do, what it leads to, its course; and the deeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reception_app.desk.states.alarms import (
    AlarmMoment,
    AlarmRow,
    AlarmsState,
    AlarmTurn,
    ClosedAlarm,
)
from ui import wording_alarm_deeds, wording_alarm_steps, wording_alarms, wording_time
from ui import wording_alarm_list as words
from ui.alarm_deeds_box import AlarmDeedsBox, Shown
from ui.alarm_facts import Facts, StepList
from ui.alarm_line import GLYPHS, TONES
from ui.scrolled import scrolled
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD, SMALL, TITLE, focus_ring, font
from ui.widgets import Moment, Pill, PlacePanel, Timeline, column, fill, label, row, rule

LOOKS = {"critical": "critical", "high": "high", "low": "neutral"}
RING = 4  # px around the part that scrolls
LEADS, DO, DONE, COURSE = range(4)  # the headings


class AlarmCard(PlacePanel):
    """Everything about the chosen alarm; what is to be read scrolls, what can be done stays."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._chiefs: tuple[str, ...] = ()  # their posts
        self.priority, self.standing = Pill(), Pill("", "", "neutral")
        self.when = label("", SMALL, tone="text2")
        self.what = label("", HEAD, SEMIBOLD, wrap=True)
        self.also = label("", SMALL, tone="text2", wrap=True)
        self.given = label("", BODY, MEDIUM, tone="high", wrap=True)
        self.facts, self.steps = Facts(), StepList()
        self.heads = tuple(label("", BODY, SEMIBOLD) for _ in range(4))
        self.leads = label("", BODY, wrap=True)
        self.done = label("", BODY, wrap=True)
        self.course = Timeline()
        self.none = label("", BODY, tone="text2", wrap=True)
        self.deeds = AlarmDeedsBox()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._known = QWidget()
        self._lines = QVBoxLayout(self._known)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(8)
        self._after = rule()
        fill(
            self._lines, row(self.priority, self.standing, None, self.when),
            column(self.what, self.also, self.given, gap=2), self.facts, rule(),
            self.heads[DO], self.steps, self.heads[DONE], self.done,
            self.heads[LEADS], self.leads, self._after, self.heads[COURSE], self.course, None,
        )  # fmt: skip
        self.area = scrolled(self._known)
        self.area.verticalScrollBar().rangeChanged.connect(self._reach)
        self.area.installEventFilter(self)
        fill(self.body, self.area, self.none, self.deeds)
        self.body.setStretchFactor(self.area, 1)
        self.body.setStretchFactor(self.none, 1)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _reach(self, _least: int, most: int) -> None:
        """Let Tab reach what scrolls, and the arrows move it; not while all of it is in sight."""
        policy = Qt.FocusPolicy.StrongFocus if most > 0 else Qt.FocusPolicy.NoFocus
        self.area.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show the ring around what scrolls while it has the keys."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card, and the ring."""
        super().paintEvent(event)
        if self.area.hasFocus():
            painter = QPainter(self)
            box = QRectF(self.area.geometry()).adjusted(-RING, -RING, RING, RING)
            focus_ring(painter, box, "accent")
            painter.end()

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the room of a small screen: what to do comes before what is known."""
        self.set_air(12 if small else 16, 8 if small else 12)
        self.deeds.set_small(small=small, low=low)
        self.course.set_below(below=small)
        self.facts.set_low(low=low)
        self.what.setFont(font(TITLE if low else HEAD, SEMIBOLD))
        self._lines.removeWidget(self.facts)
        before = self._after if small else self.what
        place = self._lines.indexOf(before) if small else 2
        self._lines.insertWidget(place, self.facts)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, shown: Shown, now: datetime, zone: str, state: AlarmsState) -> None:
        """Show an alarm, a closed one, or that none is chosen."""
        found = shown.row if isinstance(shown, ClosedAlarm) else shown
        self.area.setVisible(found is not None)
        self.none.setVisible(found is None)
        if found is not None:
            closed = shown if isinstance(shown, ClosedAlarm) else None
            self._chiefs = tuple(one.post for one in state.chiefs)
            self._draw_head(found, zone, state, closed)
            self._draw_rest(found, now, zone, closed)
        self.deeds.draw(shown, state)

    def _draw_head(
        self, found: AlarmRow, zone: str, state: AlarmsState, closed: ClosedAlarm | None
    ) -> None:
        code, quiet = found.priority, closed is not None
        plain = quiet or TONES[code] == "text2"
        icon = GLYPHS[code] if plain else f"{GLYPHS[code]}-fill"
        name = words.short_priority(code)
        self.priority.show_as(icon, name, "neutral" if quiet else LOOKS[code.value])
        said = self.tr("closed") if quiet else words.standing(found)
        self.standing.show_as("", said, "neutral")
        self.when.say(wording_time.clock(found.since, zone))
        self.what.say(wording_alarms.alarm(found).what)
        self.also.say(words.also(found))
        self.also.setVisible(bool(found.stands_for))
        handed = wording_alarm_deeds.handed(found, zone)
        given = "" if quiet else handed or words.given_to(found, state, zone)
        self.given.say(given)
        self.given.setVisible(bool(given))

    def _draw_rest(
        self, found: AlarmRow, now: datetime, zone: str, closed: ClosedAlarm | None
    ) -> None:
        self.facts.show_facts(self._told(found, now, zone, closed.at if closed else None))
        self.steps.show_steps(() if closed else wording_alarm_steps.steps(found))
        for part in (self.heads[DO], self.steps):
            part.setVisible(closed is None)
        for part in (self.heads[LEADS], self.leads):
            part.setVisible(closed is None and found.active)  # what is over leads to nothing
        self.leads.say(wording_alarms.consequence(found))
        self.heads[DONE].setVisible(closed is not None)
        self.done.setVisible(closed is not None)
        if closed is not None:
            self.done.say(closed.note or self.tr("Nobody wrote what was done."),
                          "text" if closed.note else "text2")  # fmt: skip
        self.course.show_moments(self._moments(found, zone, closed))

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
        held = found.acknowledged or bool(found.handed and found.handed.was_held)
        facts.append((self.tr("In hand with"), owner if held else self.tr("nobody")))
        count = found.today or found.times
        times = self.tr("{n} times").format(n=count) if count > 1 else self.tr("once")
        facts.append((self.tr("Today") if found.today else self.tr("Since start"), times))
        return tuple(facts)

    def _moments(
        self, found: AlarmRow, zone: str, closed: ClosedAlarm | None
    ) -> tuple[Moment, ...]:
        known = found.course or _course(found, self._chiefs)
        told = [
            Moment(wording_time.hour(one.at, zone), *wording_alarm_deeds.turn(one, zone))
            for one in known
        ]
        if told and known[0].turn is AlarmTurn.ROSE:
            told[0] = replace(told[0], who=words.place(found))
        noted = any(one.turn is AlarmTurn.NOTED for one in known)
        if closed is not None and not (noted and known[-1].turn is AlarmTurn.NOTED):
            end = AlarmMoment(closed.at, AlarmTurn.ENDED)
            told.append(
                Moment(wording_time.hour(closed.at, zone), *wording_alarm_deeds.turn(end, zone))
            )
        return tuple(told)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.setAccessibleName(self.tr("The chosen alarm"))
        self.area.setAccessibleName(self.tr("The chosen alarm"))
        names = (
            self.tr("What it leads to"), self.tr("What to do"), self.tr("What was done"),
            self.tr("Course"),
        )  # fmt: skip
        for head, said in zip(self.heads, names, strict=True):
            head.say(said)
        self.none.say(self.tr("No alarm is chosen."))
        self.deeds.retranslate()


def _course(found: AlarmRow, chiefs: tuple[str, ...]) -> tuple[AlarmMoment, ...]:
    """Tell the course of an alarm of which no more is known than what its row says."""
    steps = [AlarmMoment(found.since, AlarmTurn.ROSE)]
    if found.given_at is not None:
        steps.append(AlarmMoment(found.given_at, AlarmTurn.GIVEN, to=chiefs))
    if found.in_hand_at is not None:
        steps.append(AlarmMoment(found.in_hand_at, AlarmTurn.TAKEN, found.owner))
    if found.over_at is not None:
        steps.append(AlarmMoment(found.over_at, AlarmTurn.CLEARED))
    return tuple(sorted(steps, key=lambda one: one.at))
