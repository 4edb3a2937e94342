"""The bar that can never be hidden: office, post, who works, alarms, links and the time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reception_app.desk.states.alarms import AlarmPriority
from reception_app.desk.states.links import Freshness, StoreHealth
from reception_app.desk.states.post import AtPost
from reception_app.desk.states.staff import SessionPhase
from ui import wording_alarms, wording_office, wording_post, wording_time
from ui.style import BODY, MEDIUM, NUMBER, SEMIBOLD, TITLE, colour, font, text_width
from ui.widgets import Band, Pill, fill, label, row, rule

HEIGHT, SMALL_HEIGHT = 56, 44
CLOCK = 24
NAME_AT_LEAST = 200  # of the office; what is cut is told on hover
TICK = 1  # px
ALWAYS = 4  # gaps, between the parts that always stand there
NEAR, COUNTED = 12, 16  # px between what belongs together: name and post, date and time; counts
ALARM_GLYPHS = {
    AlarmPriority.CRITICAL: ("warning-octagon", "alarm"),
    AlarmPriority.HIGH: ("warning", "high"),
    AlarmPriority.LOW: ("info", "plain"),
}
WORN = frozenset({Freshness.STALE, Freshness.LOST, Freshness.NEVER})


def _tick() -> Band:
    line = rule(upright=True)
    line.setFixedHeight(24)
    return line


class CountPill(Pill):
    """A count that leads to what it counts."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__("", "", "off")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go there; the key of the place does the same."""
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class StatusBar(Band):
    """Show what must be seen whatever else is open."""

    alarms_asked = Signal()

    def __init__(self) -> None:
        super().__init__("panel")
        self.setAccessibleName(self.tr("Status bar"))
        self._small, self._tiny, self._test = False, False, False
        self.office = label("", TITLE, SEMIBOLD, elide=True)
        self.post = label("", BODY, tone="text2", elide=True)
        self.test = Pill("graduation-cap", "", "high")
        self.opening = Pill("door", "", "neutral")
        self.waiting = label("", BODY, MEDIUM, elide=True)
        self.counts = {code: CountPill() for code in AlarmPriority}
        self.shelved = CountPill()
        self.sound = Pill("speaker-slash", "", "high")
        for pill in (*self.counts.values(), self.shelved):
            pill.pressed.connect(self.alarms_asked)
        self.link = Pill("broadcast", "", "plain")
        self.store = Pill("hard-drives", "", "plain")
        self._tick = _tick()  # goes with the links
        self.date = label("", BODY, tone="text2")
        self.clock = label("", CLOCK, SEMIBOLD)
        self._may_go = (
            self.waiting, self.date, self.post, self.sound,
            self.counts[AlarmPriority.LOW], self.shelved,
        )  # fmt: skip
        self._pills = (
            self.test, self.opening, *self.counts.values(), self.shelved, self.sound, self.link,
            self.store,
        )  # fmt: skip
        self._wanted: dict[QWidget, bool] = {}
        self._said: tuple[object, ...] = ()  # by every part, when they were fitted last
        self._gaps: dict[QWidget, int] = {self.post: NEAR, self.date: NEAR}
        self._gaps |= dict.fromkeys((*self.counts.values(), self.shelved), COUNTED)
        self._line = QHBoxLayout(self)
        self._lay_out()
        self.set_small(small=False)

    def _lay_out(self) -> None:
        alarms = row(*self.counts.values(), self.shelved, gap=COUNTED)
        fill(
            self._line,
            row(self.office, self.post, gap=NEAR),
            self.test,
            self.opening,
            self.waiting,
            None,
            alarms,
            _tick(),
            self.sound,
            self.link,
            self.store,
            self._tick,
            row(self.date, self.clock, gap=NEAR),
        )

    def set_small(self, *, small: bool, tiny: bool = False) -> None:
        """Take the height and the words of a small screen; on the tiniest what is zero goes."""
        self._small, self._tiny, self._said = small, tiny, ()
        self.setFixedHeight(SMALL_HEIGHT if small else HEIGHT)
        self._line.setContentsMargins(16, 0, 16, 0)
        self._line.setSpacing(12 if small else 20)
        size = NUMBER if small else CLOCK
        self.clock.setFont(font(size, SEMIBOLD))
        # Of one size: a label that may grow has the whole window laid out each second.
        self.clock.setFixedSize(text_width("00:00:00", size, SEMIBOLD) + 1, self.height())

    def draw(self, state: AtPost) -> None:
        """Show a state."""
        office = state.office
        self.office.say(office.short_name if self._small else wording_office.name(office))
        self.post.say(wording_post.post(state, short=self._small))
        self._show_test(test=office.test)
        opening = wording_post.opening(state)
        self.opening.show_as(*opening)
        self.opening.setVisible(bool(opening[1]))
        self.waiting.say(wording_post.waiting(state))
        self._show_alarms(state)
        self._show_links(state)
        self.date.say(wording_time.short_date(state.now, office.zone))
        self.clock.say(wording_time.clock(state.now, office.zone))
        self._wanted = self._wish(state)
        self._fit_anew()

    def _fit_anew(self) -> None:
        """Fit the parts where one of them says something else, or comes or goes."""
        labels = self.office, self.post, self.waiting, self.date
        said = (
            *(one.text() for one in labels),
            *((pill.text(), pill.look) for pill in self._pills),  # one with a ground is wider
            *self._wanted.values(),
        )
        if said != self._said:
            self._said = said
            self._fit()

    def _wish(self, state: AtPost) -> dict[QWidget, bool]:
        """Tell which parts have something to say in a state."""
        signed_in = state.session.phase is SessionPhase.SIGNED_IN
        count = state.alarms.count
        return {
            self.waiting: signed_in and not self._small,
            self.date: not self._tiny,
            self.post: True,
            self.counts[AlarmPriority.LOW]: bool(count(AlarmPriority.LOW)) or not self._tiny,
            self.shelved: bool(state.alarms.shelved) or not self._small,
            self.counts[AlarmPriority.HIGH]: bool(count(AlarmPriority.HIGH)) or not self._tiny,
            self.counts[AlarmPriority.CRITICAL]: (
                bool(count(AlarmPriority.CRITICAL)) or not self._tiny
            ),
            self.test: state.office.test,
            self.sound: state.alarms.sound.silent,
            self.link: state.airlock.fitted,
            self._tick: state.airlock.fitted or not self._small,
            self.store: state.store is not StoreHealth.OK or not self._small,
        }

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the parts to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave a part out rather than cut it: the help of the bar is in its alarms and links.

        The name of the office gives way first: everybody there knows where they are.
        """
        shown = dict(self._wanted)
        gap, edges = self._line.spacing(), self._line.contentsMargins()
        name = self.office.sizeHint().width()
        least = min(name, NAME_AT_LEAST)
        fixed = self.opening, self.clock
        need = least + sum(part.sizeHint().width() for part in fixed) + edges.left() + edges.right()
        need += gap * ALWAYS - COUNTED + TICK  # the first of the counts has no gap of its own
        wide = {
            part: max(part.sizeHint().width(), TICK) + self._gaps.get(part, gap)
            for part, on in shown.items()
            if on
        }
        for part in shown:
            if need + sum(wide.values()) <= self.width() or part not in self._may_go:
                break
            if wide.pop(part, None) is not None:
                shown[part] = False
        left = self.width() - need - sum(wide.values())
        self.office.setFixedWidth(min(name, max(least, least + left)))
        for part, on in shown.items():
            if part.isHidden() is on:
                part.setVisible(on)

    def _show_test(self, *, test: bool) -> None:
        self.test.show_as("graduation-cap", self.tr("TEST MODE"), "high")
        if test != self._test:
            self._test = test
            self.update()

    def _show_alarms(self, state: AtPost) -> None:
        for code, pill in self.counts.items():
            count = state.alarms.count(code)
            glyph, look = ALARM_GLYPHS[code]
            filled = count and code is not AlarmPriority.LOW
            words = wording_alarms.counted(code, count)
            pill.show_as(f"{glyph}-fill" if filled else glyph, words, look if count else "off")
        shelved = len(state.alarms.shelved)
        self.shelved.show_as(
            "pause-circle", wording_alarms.shelved(shelved), "plain" if shelved else "off"
        )

    def _show_links(self, state: AtPost) -> None:
        link = state.airlock.link
        worn = link.freshness in WORN
        self.link.show_as(
            "cell-signal-slash" if worn else "broadcast",
            wording_post.link(link),
            "high" if worn else "plain",
        )
        self.sound.show_as("speaker-slash", self.tr("No sound"), "high")
        words, trouble = wording_post.store(state.store)
        self.store.show_as("hard-drives", words, "high" if trouble else "plain")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Hatch the whole bar in test mode: no word alone may tell drill from duty."""
        super().paintEvent(event)
        if self._test:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QBrush(colour("high", 60), Qt.BrushStyle.BDiagPattern))
            painter.fillRect(0, self.height() - 3, self.width(), 3, colour("high"))
            painter.end()
