"""At night one person watches alone: a bell becomes one card over the whole window."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from device_bridge.protocol.codes import CallStage, Regime
from reception_app.desk.states.airlock import Ring, Step
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.staff import SessionPhase
from ui import (
    call_words,
    wording_airlock,
    wording_offers,
    wording_office,
    wording_post,
    wording_time,
)
from ui.mimic import Mimic
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, HUGE, LARGE, MEDIUM, SEMIBOLD, TITLE, colour
from ui.widgets import Button, Glyph, Label, Panel, column, fill, glyph, label, row, rule

WIDE, VEIL, AGE = 1280, 225, 56
EXTRA, TINY_EXTRA = 72, 40  # px that the small plan gains, where it has the card to itself
LINES = ("user", "door", "lock-simple", "broadcast", "moon")


class NightBell(QWidget):
    """Veil what lies below, and say who rings, how long, and what F6 does."""

    asked = Signal(Deed)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # A number alone comes again with another life of the bridge.
        self._waiting: tuple[int, datetime] | None = None  # the ring that the officer lets wait
        self._ring: tuple[int, datetime] | None = None
        self._step = Deed.ANSWER  # of the call, by its button
        self.card = Panel(pad=40, gap=24, edge="accent")
        self.card.setParent(self)
        self.bell = glyph("bell-ringing-fill", "accent", 56)
        self.title = label("", HUGE, SEMIBOLD, elide=True)
        self.under = label("", HEAD, tone="text2", elide=True)
        self.age = label("", AGE, SEMIBOLD, "accent")
        self.mimic = Mimic()
        self._lines: list[tuple[Glyph, Label, Label]] = []
        self.admit = Button("", "", "sign-in", "primary", 72, size=HEAD)
        self.speak = Button("", "", "phone", height=72, size=HEAD)
        self.wait = Button("", "Esc", "clock", height=72, size=HEAD)
        self.hint = label("", LARGE, tone="text2", wrap=True)
        self._lay_out()
        self.admit.clicked.connect(lambda: self.asked.emit(Deed.ADMIT))
        self.wait.clicked.connect(self.let_wait)
        self.speak.clicked.connect(lambda: self.asked.emit(self._step))
        self.setVisible(False)

    def _lay_out(self) -> None:
        head = row(
            self.bell,
            column(self.title, self.under, gap=4),
            None,
            self.age,
            gap=24,
        )
        state = column(gap=0)
        for icon in LINES:
            parts = (
                glyph(icon, "text2", 24),
                label("", TITLE, tone="text2"),
                label("", TITLE, MEDIUM, elide=True),
            )
            self._lines.append(parts)
            fill(state, rule(), row(parts[0], parts[1], None, parts[2], gap=12))
            state.setStretch(state.count() - 1, 1)
        state.addWidget(rule())
        middle = row(self.mimic, state, gap=32)
        middle.setStretch(0, 8)
        middle.setStretch(1, 5)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        for button, share in ((self.admit, 5), (self.speak, 4), (self.wait, 3)):
            buttons.addWidget(button, share)
        fill(self.card.body, head, rule(), middle, buttons, self.hint)

    def set_small(self, *, small: bool, tiny: bool = False) -> None:
        """Take the room of a small screen; the large plan stays as long as it fits."""
        self.card.set_air(20 if small else 40, 12 if small else 24)
        self.mimic.set_small(small, taller=TINY_EXTRA if tiny else EXTRA if small else 0)
        for button in (self.admit, self.speak, self.wait):
            button.set_size(56 if small else 72, BODY if tiny else HEAD)

    def let_wait(self) -> None:
        """Put the card away for this ring; the next ring shows it again."""
        self._waiting = self._ring
        self.setVisible(False)

    def is_open(self) -> bool:
        """Tell whether the card is in sight."""
        return not self.isHidden()

    @staticmethod
    def wanted(state: DeskState) -> Ring | None:
        """Give the ring that asks for the card: at night, with somebody signed in."""
        device = state.airlock.device
        at_night = device is not None and device.regime is Regime.NIGHT
        inside = state.session.phase is SessionPhase.SIGNED_IN
        # Whoever is inside comes first, with a number or without, however often it rings again.
        empty = state.airlock.step is Step.EMPTY
        if not (at_night and inside and empty and state.airlock.rings):
            return None
        ring = state.airlock.rings[0]
        # Whom another counter speaks with needs nobody here.
        return None if ring.stage is CallStage.ANSWERED and not ring.mine else ring

    def draw(self, state: DeskState) -> None:
        """Show the oldest ring, or nothing."""
        ring = self.wanted(state)
        if ring is None or (ring.call, ring.since) == self._waiting:
            self.setVisible(False)
            return
        self._ring = ring.call, ring.since
        zone, airlock = state.office.zone, state.airlock
        self.bell.show_icon(call_words.ICONS[ring.stage], "accent")
        self.title.say(self._title(ring))
        since = self.tr("{office} · rings since {time}").format(
            office=wording_office.name(state.office), time=wording_time.clock(ring.since, zone)
        )
        more = call_words.others(airlock.rings, zone)
        self.under.say(f"{since} · {more}" if more else since)
        self.age.say(call_words.lasted(ring, state.now))
        self.mimic.draw(airlock, state.now, zone)
        self._draw_lines(state, ring)
        again = airlock.admit_again
        self.admit.show_as(
            self.tr("Once more F6 lets in") if again else self.tr("Let into the airlock"),
            key=key_words(Deed.ADMIT) if again else self.tr("F6, then F6 again"),
            enabled=airlock.admit.ready or again,
            why=wording_offers.offer(airlock.admit),
        )
        self._step = Deed.HOLD if ring.mine else Deed.ANSWER
        words = self.tr("On hold") if ring.mine else call_words.button(airlock).words
        icon = "pause" if ring.mine else "phone"
        self.speak.show_as(words, key=key_words(self._step), icon=icon)
        self.wait.show_as(self.tr("Let wait"))
        self.hint.say(
            self.tr(
                "At night the outer door takes F6 twice within 3 s. The inner door stays locked"
                " until the check is passed."
            )
        )
        self.setVisible(True)
        self.raise_()
        self.place()

    def _title(self, ring: Ring) -> str:
        if ring.mine:
            return self.tr("In conversation at the door")
        if ring.rings:
            return self.tr("Bell at the outer door")
        return self.tr("On hold at the door")

    def _draw_lines(self, state: DeskState, ring: Ring) -> None:
        device, airlock = state.airlock.device, state.airlock
        if device is None:
            return
        outside = ring.ticket or self.tr("somebody, no number yet")
        inner = device.inner
        door = self.tr("{position}, {bolt}").format(
            position=wording_airlock.position(inner.position), bolt=wording_airlock.bolt(inner.bolt)
        )
        told = (
            (self.tr("Outside"), outside),
            (self.tr("Airlock"), wording_airlock.phase(device.phase)),
            (self.tr("Inner door"), door),
            (self.tr("Link"), wording_post.link(airlock.link)),
            (self.tr("Waiting room"), wording_post.waiting_count(state.queue)),
        )
        for (_, name, value), (head, words) in zip(self._lines, told, strict=True):
            name.say(head)
            value.say(words)

    def place(self) -> None:
        """Cover all below the status bar."""
        parent = self.parentWidget()
        if parent is None:
            return
        wide = min(WIDE, self.width() - 32)
        self.card.body.invalidate()
        self.card.body.activate()  # the plan may have another height since the last time
        wanted = max(self.card.sizeHint().height(), self.card.minimumSizeHint().height())
        tall = min(wanted, self.height() - 16)
        left, top = (self.width() - wide) // 2, (self.height() - tall) // 2
        self.card.setGeometry(QRect(left, top, wide, tall))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the veil: the card is the only thing to read."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("window", VEIL))
        painter.end()
