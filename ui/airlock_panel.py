"""The visitor in the airlock: plan, check, outcome, arm and release in one box.

It draws a state and knows no rule: which button would do something, and which one is the filled
one, comes with the state. Its keys are the window's; it shows them.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from reception_app.desk.states.airlock import AirlockPanelState, Primary, Step
from reception_app.desk.states.services import ServiceName
from ui import (
    airlock_words,
    call_words,
    release_words,
    wording_airlock,
    wording_offers,
    wording_time,
    wording_visits,
)
from ui.ask_card import AskCard
from ui.buttons import TARGET, Button
from ui.check_list import CheckList
from ui.desk_check import DeskCheck
from ui.mimic import Mimic
from ui.procedure_card import ProcedureCard
from ui.refusal_menu import RefusalMenu
from ui.release_row import ReleaseRow
from ui.release_words import Page
from ui.shortcuts import Deed, key_words
from ui.style import BIG, BODY, HEAD, HUGE, REGULAR, SEMIBOLD, SMALL, TITLE
from ui.widgets import FitLabel, PlacePanel, Steps, box_head, column, glyph, label, row, section

SHOWN_STEPS = (Step.INSIDE, Step.CHECK, Step.PASSED, Step.ARMED, Step.RELEASED)
LOW_EXTRA = 64  # px that the plan gains where it stands beside the check


class AirlockPanel(PlacePanel):
    """The one box that acts on whoever is in the airlock, or rings at its door."""

    admit = Signal()  # F6: in, or back out
    arm = Signal()
    release = Signal()
    disarm = Signal()
    approve = Signal()
    police = Signal()
    refuse = Signal(str)  # CheckOutcome
    deposit = Signal()
    by_hand = Signal(str)  # CheckSource
    count = Signal(int)
    bind = Signal(str)  # visit
    emergency_open = Signal()
    emergency_release = Signal()
    explain = Signal(str)
    call_step = Signal(object, int)  # Deed of a call, call
    reset = Signal(str, int)  # cause, people inside

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._last: tuple[AirlockPanelState, datetime, str, tuple[ServiceName, ...]] | None = None
        self._small, self._short = False, False
        self.where = label("", SMALL, SEMIBOLD, "text2")
        self.link = label("", SMALL, tone="text2")
        self.ticket = label("", HUGE, SEMIBOLD)
        self.what = FitLabel(HEAD, SEMIBOLD, least=TITLE)
        self.mimic, self.procedure = Mimic(), ProcedureCard()
        self.plan = QStackedWidget()
        self.plan.addWidget(self.mimic)
        self.plan.addWidget(self.procedure)
        self.steps = Steps(len(SHOWN_STEPS))
        self.check_title, self.check_note = label("", BODY, SEMIBOLD), label("", SMALL)
        self.checks = CheckList()
        self.good = Button("", key_words(Deed.APPROVE), "check")
        self.call_police = Button("", key_words(Deed.POLICE), "hand-palm")
        self.decline = Button("", key_words(Deed.REFUSE), "prohibit")
        self.action = ReleaseRow()
        self.way_out = FitLabel(SMALL, tone="text2")
        self.emergency = Button("", icon="lock-simple-open", role="danger", height=TARGET)
        self.scene, self.deeds = QWidget(), QWidget()
        self.reason = AskCard(self.deeds)
        self.cause = AskCard(self.deeds, with_count=True)
        self.refusals = RefusalMenu(self)
        self.nothing = DeskCheck()
        self._compose()
        self._connect()
        self.set_small(False)

    def _compose(self) -> None:
        self.scene.setLayout(column(
            box_head(self.where, self.ticket, self.what, self.link), self.plan, self.steps, None
        ))  # fmt: skip
        outcomes = row(self.good, self.call_police, self.decline)
        for number in range(3):
            outcomes.setStretch(number, 1)
        self.check_head = QWidget()
        self.check_head.setLayout(section(self.check_title, self.check_note))
        last = row(glyph("person-simple-run", "text2", 18), self.way_out, self.emergency)
        last.setStretch(1, 1)
        self.emergency.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.deeds.setLayout(column(
            self.check_head, self.checks, None, outcomes, self.action, last
        ))  # fmt: skip
        self.halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.halves.setContentsMargins(0, 0, 0, 0)
        self.halves.addWidget(self.scene)
        self.halves.addWidget(self.deeds, 1)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self.halves, 1)
        self.nothing.hide()
        self._of_entry = (self.steps, self.checks, self.good, self.call_police, self.decline)
        for part in self._of_entry:
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # nothing jumps when somebody leaves
            part.setSizePolicy(policy)

    def _connect(self) -> None:
        self.good.clicked.connect(self.approve)
        self.call_police.clicked.connect(self.police)
        self.decline.clicked.connect(self.ask_refusal)
        self.refusals.chosen.connect(self.refuse)
        self.nothing.approve.connect(self.approve)
        self.nothing.decline.connect(self.ask_refusal)
        self.checks.installEventFilter(self)
        self.checks.deposit.connect(self.deposit)
        self.checks.by_hand.connect(self.by_hand)
        self.action.left_pressed.connect(self._left)
        self.action.right_pressed.connect(self._right)
        self.action.bound.connect(self.bind)
        self.action.counted.connect(self.count)
        self.emergency.clicked.connect(self._guard)
        self.reason.answered.connect(lambda words, _people: self.explain.emit(words))
        self.cause.answered.connect(self._reset)

    def set_small(self, small: bool) -> None:  # noqa: FBT001 - the two sizes of the window
        """Take the size for 1366 px (568 wide), or for 1920 px (656 wide)."""
        self._small = self._short = small
        self.set_air(12 if small else 16, 6 if small else 12)
        for half in (self.scene, self.deeds):
            layout = half.layout()
            if isinstance(layout, QVBoxLayout):
                layout.setSpacing(6 if small else 12)
        self.ticket.set_type(BIG if small else HUGE, SEMIBOLD)
        self.ticket.setFixedHeight(32 if small else 48)
        self.what.fit(TITLE if small else HEAD, SMALL if small else TITLE)
        self.mimic.set_small(small)
        self.procedure.set_small(small)
        self.plan.setFixedHeight(self.mimic.height())
        self.check_head.setVisible(not small)
        self.checks.set_small(small)
        self.action.set_small(small)
        self.reason.set_small(small)
        self.cause.set_small(small)
        self._place_asks()
        self._redraw()

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - a state of the window
        """Put plan and check side by side, where the window is low (below 1200 x 600)."""
        side = QBoxLayout.Direction.LeftToRight
        self.halves.setDirection(side if stacked else QBoxLayout.Direction.TopToBottom)
        self.halves.setSpacing(16 if stacked else (6 if self._small else 12))
        self.halves.setStretch(0, 1 if stacked else 0)
        self.scene.setMinimumWidth(0)
        self.checks.set_narrow(stacked)
        layout = self.deeds.layout()
        if stacked and layout is not None:
            layout.setSpacing(4)
        self.mimic.set_small(self._small, taller=LOW_EXTRA if stacked else 0)
        self.procedure.set_small(self._small, taller=LOW_EXTRA if stacked else 0)
        self.plan.setFixedHeight(self.mimic.height())

    def draw(
        self,
        state: AirlockPanelState,
        now: datetime,
        zone: str,
        services: tuple[ServiceName, ...] = (),
    ) -> None:
        """Show a state; `zone` is that of the office, `services` names the reasons of visits."""
        before, self._last = self._last, (state, now, zone, services)
        if (
            before is not None
            and airlock_words.is_only_later(before[0], state)
            and (before[2:] == self._last[2:])
        ):
            self._draw_link(state)
        else:
            self._draw_all(state, now, zone, services)

    def _draw_all(
        self, state: AirlockPanelState, now: datetime, zone: str, services: tuple[ServiceName, ...]
    ) -> None:
        self.setAccessibleName(self.tr("Airlock") if state.fitted else self.tr("Check at the desk"))
        self._draw_fitted(state, services)
        self._draw_head(state, services)
        lost = airlock_words.is_lost(state)
        self.mimic.draw(state, now, zone)
        if lost:
            self.procedure.draw(state, now, zone)
        self.plan.setCurrentIndex(1 if lost else 0)
        self._draw_steps(state)
        self._draw_check(state, now, zone)
        self._draw_outcomes(state)
        self._draw_leaving(leaves=state.leaving)
        self.action.draw(state, now, zone, services)
        self._draw_emergency(state)
        self.set_edge(airlock_words.edge(state))

    def _redraw(self) -> None:
        if self._last is not None:
            self._draw_all(*self._last)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._redraw()
        super().changeEvent(event)

    def _draw_fitted(self, state: AirlockPanelState, services: tuple[ServiceName, ...]) -> None:
        self.nothing.setVisible(not state.fitted)
        self.nothing.draw(state, services)
        self.scene.setVisible(state.fitted)
        self.deeds.setVisible(state.fitted)

    def _draw_head(self, state: AirlockPanelState, services: tuple[ServiceName, ...]) -> None:
        self.where.say(self.tr("ON THE WAY OUT") if state.leaving else self.tr("IN THE AIRLOCK"))
        ticket = airlock_words.inside_ticket(state)
        known = airlock_words.is_known(state)
        self.ticket.say(ticket or (self.tr("Empty") if known else self.tr("Not known")))
        self.what.say(self._about(state, services))
        self._draw_link(state)

    def _draw_link(self, state: AirlockPanelState) -> None:
        text, tone = airlock_words.link_words(state)
        self.link.set_type(SMALL, SEMIBOLD if tone == "high" else REGULAR)
        self.link.say(text, tone)

    def _about(self, state: AirlockPanelState, services: tuple[ServiceName, ...]) -> str:
        if state.occupant is not None:
            return wording_visits.service(state.occupant.row.service, services)
        if not airlock_words.is_empty(state):
            return self.tr("not registered")
        return call_words.short(state.rings[0]) if state.rings else ""

    def _draw_steps(self, state: AirlockPanelState) -> None:
        words = tuple(wording_airlock.step(step) for step in SHOWN_STEPS)
        present = SHOWN_STEPS.index(state.step) if state.step in SHOWN_STEPS else -1
        looks = tuple(
            "done" if number < present else "now" if number == present else "ahead"
            for number in range(len(words))
        )
        spoken = self.tr("Nobody in the airlock")
        if present >= 0:
            spoken = self.tr("Step {n} of {all}: {word}").format(
                n=present + 1, all=len(words), word=words[present]
            )
        self.steps.show_steps(words, looks, spoken)

    def _draw_check(self, state: AirlockPanelState, now: datetime, zone: str) -> None:
        self.check_title.say(
            self.tr("Nobody is checked on the way out.")
            if state.leaving
            else self.tr("Security check")
        )
        note = ""
        if state.checked_by and state.checked_at is not None:
            text = self.tr("Refused {time} by {who}") if state.refused else (
                self.tr("Passed {time} by {who}"))  # fmt: skip
            note = text.format(
                time=wording_time.clock(state.checked_at, zone), who=state.checked_by
            )
        self.check_note.say(note, "text2")
        self.checks.draw(state, now, zone)

    def _draw_outcomes(self, state: AirlockPanelState) -> None:
        passed = state.step in {Step.PASSED, Step.ARMED, Step.RELEASED}
        filled = state.primary is Primary.PASS and not state.emergency_open
        self.good.show_as(
            self.tr("Passed"), key="" if passed else key_words(Deed.APPROVE),
            role="chosen" if passed else "primary" if filled else "secondary",
            enabled=passed or state.approve.ready,
            why="" if passed else wording_offers.offer(state.approve),
        )  # fmt: skip
        may, why = state.refuse.ready, wording_offers.offer(state.refuse)
        self.call_police.show_as(
            self.tr("Police called") if state.police else self.tr("Call police"),
            key="" if state.police else key_words(Deed.POLICE),
            role="chosen" if state.police else "secondary", enabled=may, why=why,
        )  # fmt: skip
        self.decline.show_as(
            self.tr("Refused") if state.refused else self.tr("Refuse…"),
            key="" if state.refused else key_words(Deed.REFUSE),
            role="chosen" if state.refused else "secondary", enabled=may, why=why,
        )  # fmt: skip

    def _draw_leaving(self, *, leaves: bool) -> None:
        """Show neither steps nor check of an entry while somebody goes the other way."""
        for part in self._of_entry:
            part.setVisible(not leaves)

    def _draw_emergency(self, state: AirlockPanelState) -> None:
        self.way_out.say(
            self.tr("Way out: green call point.")
            if self._short
            else self.tr("Way out without computer: green call point.")
        )
        key = key_words(Deed.EMERGENCY)
        text, key = (self.tr("Put the guard back"), "Esc") if state.emergency_open else (
            self.tr("Emergency release…"), key)  # fmt: skip
        self.emergency.show_as(
            text, key=key, role="secondary" if state.emergency_open else "danger",
            icon="lock-simple" if state.emergency_open else "lock-simple-open",
            enabled=state.emergency.ready or state.emergency_open,
            why=wording_offers.offer(state.emergency),
        )  # fmt: skip
        self.reason.say(
            self.tr("Why was the emergency release used?"),
            self.tr("The door is released already. Note it when there is time."),
            self.tr("Note it"),
        )
        self.cause.say(
            self.tr("What was the cause, and how many people are inside?"),
            self.tr("Reset only when the cause is gone and you have looked."),
            self.tr("Reset"),
            self.tr("People inside"),
        )
        if state.emergency_reason_due != self.reason.isVisibleTo(self.deeds):
            self.reason.setVisible(state.emergency_reason_due)
            self._place_asks()
        if not airlock_words.is_latched(state):
            self.cause.hide()

    def focus_check(self) -> None:
        """Bring the keyboard to the one item that a person ticks."""
        self.checks.tick.setFocus()

    def ask_refusal(self) -> None:
        """Offer the closed list of reasons for a refusal (Alt+W); a letter picks."""
        fitted = self._last is None or self._last[0].fitted
        button = self.decline if fitted else self.nothing.bad
        if not button.isEnabled() or (not fitted and not button.isVisibleTo(self)):
            return
        self.refusals.open_above(button)

    def ask_cause(self) -> None:
        """Ask for the cause of a latch before it is reset."""
        self._place_asks()
        self.cause.show()
        self.cause.raise_()
        self.cause.words.setFocus()

    def _left(self) -> None:
        if self._last is None:
            return
        state = self._last[0]
        if airlock_words.is_latched(state):
            self.ask_cause()
        elif self.action.page is not Page.ADMIT or release_words.offers_way_out(state):
            self.arm.emit()
        elif (deed := call_words.step_of(state)) is not None:
            self.call_step.emit(deed, state.rings[0].call)

    def _right(self) -> None:
        if self._last is None:
            return
        state = self._last[0]
        if state.emergency_open:
            self.emergency_release.emit()
        elif self.action.page is Page.ADMIT or state.refused or state.primary is Primary.RETREAT:
            self.admit.emit()
        else:
            self.release.emit()

    def _guard(self) -> None:
        lifted = self._last is not None and self._last[0].emergency_open
        (self.disarm if lifted else self.emergency_open).emit()

    def _reset(self, cause: str, people: int) -> None:
        self.cause.hide()
        self.reset.emit(cause, people)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the questions over the check, never over a button that moves a door."""
        if watched is self.checks and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place_asks()
        return super().eventFilter(watched, event)

    def _place_asks(self) -> None:
        over = self.checks.geometry()
        for card in (self.reason, self.cause):
            card.setGeometry(over.x(), over.y(), over.width(),
                             max(over.height(), card.sizeHint().height()))  # fmt: skip
            card.raise_()
