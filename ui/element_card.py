"""The card of one shutter or bollard group: how it stands, what is in the way, the two steps."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from device_bridge.protocol.codes import Move, Refusal, Stage, Stand
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.protection import ElementRow
from reception_app.desk.states.register import Written
from ui import wording_protection as words
from ui import wording_register, wording_time
from ui.buttons import Button
from ui.steps import Moment, Timeline
from ui.style import BODY, MEDIUM, SMALL, font
from ui.two_step_card import TwoStepCard
from ui.widgets import Meter, column, fill, glyph, label, row, rule, section

FACT = 136  # px of the names of the facts
FEWER = 2  # steps of a movement that a small screen has room for
COURSE_FROM = 560  # px of height from which there is room for any


class Facts(QWidget):
    """What is known of one element, name by name."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [(label("", BODY, tone="text2"), label("", BODY, MEDIUM)) for _ in range(4)]
        lines = column(gap=8)
        for name, value in self._lines:
            name.setFixedWidth(FACT)
            lines.addLayout(row(name, value, None, gap=16))
        lines.setContentsMargins(0, 8, 0, 0)
        self.setLayout(lines)

    def draw(self, element: ElementRow) -> None:
        """Say what stands in the way, how the drive is, who moves it, what was asked."""
        in_the_way = {True: self.tr("yes"), False: self.tr("nothing"), None: self.tr("not known")}
        drive = self.tr("in fault") if element.fault else self.tr("good")
        told = (
            (self.tr("In the way"), in_the_way[element.obstacle if element.live else None]),
            (self.tr("Drive"), drive if element.live else self.tr("not known")),
            (self.tr("Moved by"), words.mode(element.mode) if element.live else "–"),
            (self.tr("Last asked"), words.wish(element, element.asked)),
        )
        for (name, value), (said, what) in zip(self._lines, told, strict=True):
            name.say(said)
            value.say(what)


class ElementCard(TwoStepCard):
    """Before something is closed, somebody has looked whether the way is free, and says so."""

    def __init__(self) -> None:
        super().__init__((Move.CLOSE, Move.OPEN), ("timer", "timer"), "arrows-down-up")
        self.close_it, self.open_it = self.arms
        self._row: ElementRow | None = None
        self._small = False
        self._course_of: tuple[ElementRow | None, str] = (None, "")
        self.meter = Meter(height=8)
        self.facts = Facts()
        self.newest = label("", SMALL, MEDIUM, tone="text2")
        self.asker = label("", SMALL, tone="text2")
        self.course, self._above = Timeline(), rule()
        self.looked = QCheckBox()
        self.looked.setFont(font())
        self.looked.toggled.connect(lambda _on: self._draw_buttons())
        self.ways = label("", SMALL, tone="text2", wrap=True)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        standing = row(self.mark, self.state, None, gap=8)
        self._exit: QWidget = QWidget()
        way_out = row(glyph("sign-out", "text2", 20), self.ways, gap=12)
        way_out.setStretch(1, 1)
        way_out.setContentsMargins(0, 0, 0, 0)
        self._exit.setLayout(way_out)
        fill(
            self.body, column(self.where, self.name, gap=0), standing, self.meter, self.warning,
            self.facts, self._above, section(self.newest, self.asker), self.course, None, rule(),
            self.looked, self.why, self.left,
        )  # fmt: skip
        self.body.addLayout(self.buttons)
        self.body.addWidget(self._exit)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, element: ElementRow | None, link: LinkState, zone: str) -> None:
        """Show one element, or that none is chosen."""
        before, self._row = self._row, element
        self.device = element.name if element else ""
        if element is None or before is None or before.name != element.name:
            self._unlook()
        elif before.armed and not element.armed:
            self._unlook()  # spent, given back or run out: look again
        for part in (self.mark, self.state, self.meter, self.looked, self.why, self.left,
                     self.close_it, self.open_it, self.operate, self.halt):  # fmt: skip
            part.setVisible(element is not None)
        self.facts.setVisible(element is not None and not self._low)
        self._draw_course(element, zone)
        if element is None:
            self.name.say(self.tr("Nothing is chosen"))
            self.warning.setVisible(False)
            return
        self.name.say(element.label)
        self.set_edge("accent" if element.armed and element.armed.mine else "hair")
        self._draw_standing(element)
        self.facts.draw(element)
        self.warn(*self._trouble(element, link))
        self._draw_buttons()

    def _draw_course(self, element: ElementRow | None, zone: str) -> None:
        self._course_of = element, zone
        room = not self._low and self.height() >= COURSE_FROM
        steps = element.course if element is not None and room else ()
        for part in (self._above, self.newest, self.asker, self.course):
            part.setVisible(bool(steps))
        if element is not None and steps:
            self.asker.say(words.asked_by(element))
            self.course.show_moments(
                tuple(
                    Moment(wording_time.clock(one.at, zone), words.course(element, one.stage))
                    for one in steps[-FEWER if self._small else 0 :]
                )
            )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the course go where another card takes the height."""
        super().resizeEvent(event)
        self._draw_course(*self._course_of)

    def _unlook(self) -> None:
        self.looked.setChecked(False)

    def _draw_standing(self, element: ElementRow) -> None:
        known = element.stand is not Stand.UNKNOWN
        bad = element.differs or element.fault or not element.live
        sign = "circle-dashed" if element.moving else "check-circle-fill"
        self.mark.show_icon("question" if not known else "warning-fill" if bad else sign,
                            "high" if bad else "text2")  # fmt: skip
        said = words.stand(element)
        asked = words.wish(element, element.asked)
        if element.asked is not None:
            said = self.tr("{measured} · asked: {asked}").format(measured=said, asked=asked)
        self.state.say(said, "high" if bad else "text")
        self.meter.measure(element.position or 0.0, 1.0)
        self.meter.setVisible(element.position is not None and not self._low)

    def _trouble(self, element: ElementRow, link: LinkState) -> tuple[str, str]:
        if link.freshness not in (Freshness.LIVE, Freshness.SLOW):
            return (
                self.tr("The bridge says nothing: where it stands is not known."),
                self.tr("Look on the spot and use the key there. Nothing moves from here."),
            )
        if not element.live:
            return self.tr("Its control gives no data."), words.refusal(Refusal.NOT_KNOWN)
        if element.fault:
            return words.compared(element), words.refusal(Refusal.NOT_KNOWN, "drive")
        if element.written is Written.FITTED and element.stand is Stand.BETWEEN:
            return (
                self.tr("{label} stands half-way.").format(label=element.label),
                self.tr("Do not force it. Clear the way and try again, or call the technicians."),
            )
        if element.stage is Stage.NOT_KNOWN:
            return (
                self.tr("Whether the last movement was made is not known."),
                self.tr("Look at it before anything else moves."),
            )
        return wording_register.trouble(element.written)

    def _draw_buttons(self) -> None:
        element = self._row
        if element is None:
            return
        armed = element.armed if element.armed and element.armed.mine else None
        for move, button in ((Move.CLOSE, self.close_it), (Move.OPEN, self.open_it)):
            offer = element.offer(move)
            picked = armed is not None and armed.move is move
            natural = element.natural is move
            why = "" if offer.ready else words.offer(offer)
            if not why and move is Move.CLOSE and not self.looked.isChecked():
                why = self.tr("First look whether anybody stands there, and tick it.")
            role = "chosen" if picked else "tonal" if natural else "secondary"
            button.show_as(
                words.arm(element, move), key="Enter" if natural else "", role=role,
                enabled=not why and not picked, why=why,
            )  # fmt: skip
        self.halt.show_as(self.tr("Stop {label}").format(label=element.label),
                          enabled=element.moving)  # fmt: skip
        said = words.go(element, armed.move) if armed else self.tr("Move")
        self.draw_second_step(element.armed, said, self._natural(element).why)

    def _natural(self, element: ElementRow) -> Button:
        """Give the button of the movement that makes sense."""
        return self.open_it if element.natural is Move.OPEN else self.close_it

    def retranslate(self) -> None:
        """Write every fixed word again."""
        super().retranslate()
        self.where.say(self.tr("CHOSEN ELEMENT"))
        self.newest.say(self.tr("NEWEST MOVEMENT"))
        self.setAccessibleName(self.tr("Chosen element"))
        self.looked.setText(self.tr("I looked: nobody and nothing stands there"))
        self.ways.say(
            self.tr("The way out does not depend on this console: the green call points work"
                    " without a computer.")
        )  # fmt: skip
        self.meter.setAccessibleName(self.tr("Share of the way to closed"))
        self._draw_buttons()

    # -- deeds ------------------------------------------------------------------------------

    def press_arm(self) -> None:
        """Press the button of the movement that makes sense, or say why it does nothing."""
        if self._row is None:
            return
        if self._row.natural is Move.CLOSE and not self.looked.isChecked():
            self.looked.setFocus()
        button = self._natural(self._row)
        if button.isEnabled():
            button.click()

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        super().set_small(small=small, low=low)
        self._small = small
        self._exit.setVisible(not low)
        self.facts.setVisible(not low and self._row is not None)
