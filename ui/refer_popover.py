"""Ctrl+R: refer the visitor at this counter; first letters find, one Enter does it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.printer import SlipWay
from reception_app.referrals import Target, TargetKind
from ui import wording_referrals
from ui.buttons import take_enter
from ui.finder import Finder, MatchList, Option
from ui.form_fields import EDGE, FIELD, Classes
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.translations import current
from ui.widgets import Button, Panel, Pill, column, fill, label, row, rule

WIDE, HEADS, SLIP = 840, 88, 190  # px: the popover, the names of the details, the slip's field
DETAILS = 5
LOW, BESIDE = 640, 700  # px: of the window; of the form, with details beside the matches


@dataclass(frozen=True, slots=True)
class Referred:
    """To whom, and what becomes of the slip."""

    code: str
    way: SlipWay


class OneEnter(Finder):
    """A field whose first Enter takes the best match and confirms it."""

    def _enter(self) -> None:
        if self.option is None:
            self.take()
        self.confirmed.emit()


def _nobody(_typed: str) -> tuple[Option, ...]:
    return ()


class ReferPopover(Panel):
    """Whom to, what is known of it, and the slip; Esc puts it away, a failure keeps it."""

    referred = Signal(object)  # Referred
    put_away = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(pad=16, gap=8, edge="accent")
        self.setParent(parent)
        self._state: DeskState | None = None
        self._service, self._chosen_by_hand = "", False
        self._room, self._down = QRect(), 0
        self.head = label("", TITLE, SEMIBOLD)
        self.usual = label("", BODY, tone="text2", wrap=True)
        self.whom_name = label("", SMALL, MEDIUM, "text2")
        self.slip_name = label("", SMALL, MEDIUM, "text2")
        self.whom = OneEnter(_nobody, FIELD)
        self.slip = Classes()
        self.matches = MatchList(self.whom)
        self.opening, self.appointment = Pill(), Pill()
        self.happens = label("", BODY, tone="text2", wrap=True)
        self.details = tuple(
            (label("", BODY, tone="text2"), label("", BODY, MEDIUM, wrap=True))
            for _ in range(DETAILS)
        )
        self.error = label("", BODY, MEDIUM, "high", wrap=True)
        self.save = Button("", "Enter", "arrow-bend-up-right", "tonal")
        self.back = Button("", "Esc", role="ghost")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setVisible(False)

    def _lay_out(self) -> None:
        self.slip.setFixedHeight(FIELD)
        self.slip.setFont(font(BODY, MEDIUM))
        self.slip.setFixedWidth(SLIP)
        fields = row(
            column(self.whom_name, self.whom, gap=4),
            column(self.slip_name, self.slip, gap=4),
            gap=12,
        )
        fields.setStretch(0, 1)
        facts = QWidget()
        grid = self._grid = QGridLayout(facts)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, HEADS)
        grid.setColumnStretch(1, 1)
        for place, (head, value) in enumerate(self.details):
            grid.addWidget(head, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, place, 1)
        self.known = QWidget()
        self._known = column(self.opening, self.appointment, self.happens, facts, None, gap=8)
        self.known.setLayout(self._known)
        grid.setContentsMargins(0, 0, 0, 0)
        policy = self.known.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps while somebody types
        self.known.setSizePolicy(policy)
        self._between = rule(upright=True)
        self._found = row(column(self.matches, None), self._between, self.known, gap=12)
        self._found.setStretch(0, 1)
        self._found.setStretch(2, 1)
        fill(
            self.body,
            self.head,
            self.usual,
            fields,
            self._found,
            self.error,
            row(self.save, self.back),
        )
        self.body.setStretch(3, 1)
        self.setFixedWidth(WIDE)
        take_enter(self.save, self.back)
        QWidget.setTabOrder(self.whom, self.slip)
        QWidget.setTabOrder(self.slip, self.save)

    def _connect(self) -> None:
        self.whom.found.connect(self._show_best)
        for part in (self.whom, self.slip):
            part.confirmed.connect(self._save)
        self.slip.activated.connect(self._choose_slip)
        self.save.clicked.connect(self._save)
        self.back.clicked.connect(self.close_form)

    def retranslate(self) -> None:
        """Write every word again."""
        self.whom_name.say(self.tr("To whom"))
        self.slip_name.say(self.tr("Slip"))
        self.whom_name.setBuddy(self.whom)
        self.slip_name.setBuddy(self.slip)
        self.whom.setAccessibleName(self.tr("To whom"))
        self.whom.setPlaceholderText(self.tr("First letters, e.g. doc"))
        self.slip.setAccessibleName(self.tr("Slip"))
        self.save.show_as(self.tr("Refer"), key=self.tr("Enter"))
        self.back.show_as(self.tr("Back"))
        picked = max(0, self.slip.currentIndex())
        self.slip.clear()
        for way, words in (
            (SlipWay.PRINTER, self.tr("Print a slip")),
            (SlipWay.PDF, self.tr("Slip as PDF")),
            (SlipWay.NONE, self.tr("No slip")),
        ):
            self.slip.addItem(words, way.value)
        self.slip.setCurrentIndex(picked)
        if self._state is not None and self.is_open():
            self._say_whom(self._state)

    def draw(self, state: DeskState) -> None:
        """Follow the hours of those to refer to; close when there is nobody to refer any more."""
        changed = self._state is None or self._state.referrals is not state.referrals
        self._state = state
        if not self.is_open():
            return
        if state.counter.card is None:
            self.close_form()
        elif changed:
            self._show_best()

    def open_form(self, state: DeskState) -> None:
        """Open for the visitor at this counter."""
        card = state.counter.card
        if card is None:
            return
        self._state = state
        self._service, self._chosen_by_hand = card.row.service, False
        self._say_whom(state)
        self.error.say("")
        self.error.setVisible(False)
        self.whom.start(wording_referrals.search_in(state.referrals, self._service))
        self._show()

    def _say_whom(self, state: DeskState) -> None:
        card = state.counter.card
        words = self.tr("Refer {ticket}").format(ticket=card.row.ticket if card else "")
        self.head.say(words)
        self.setAccessibleName(words)
        own = next((one for one in state.services if one.code == self._service), None)
        helps = own.refer.said(current()) if own is not None and own.refer else ""
        self.usual.say(
            self.tr("Who else helps with this: {who}.").format(who=helps) if helps else ""
        )

    def _show(self) -> None:
        self.setVisible(True)
        self.place(self._room, self._down)
        self.raise_()
        self.whom.setFocus()

    def is_open(self) -> bool:
        """Tell whether the form is in sight."""
        return not self.isHidden()

    def close_form(self) -> None:
        """Put the form away; nothing is referred."""
        self.put_away.emit()  # before it goes: the keys must not pass by some other control
        self.setVisible(False)

    def failed(self, words: str) -> None:
        """Show why it was not done, with what was chosen."""
        self.error.say(words)
        self.error.setVisible(True)
        self._show()

    def place(self, room: QRect, down: int) -> None:
        """Stand high in the room; in a low window higher: the whole form stays in sight."""
        self._room, self._down = room, down
        # A low window needs the room.
        roomy = self.window().height() >= LOW
        self.happens.setVisible(roomy)
        self.usual.setVisible(roomy and bool(self.usual.text()))
        self.setFixedWidth(min(WIDE, room.width() - 2 * EDGE))
        beside = self.width() >= BESIDE
        way = QBoxLayout.Direction
        self._found.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._between.setVisible(beside)
        # From the inside out: what is told there has just changed.
        for part in (self._grid, self._known, self.body):
            part.activate()
        self.adjustSize()
        # Lines that break need more than the size hint, which takes them unbroken.
        self.resize(self.width(), max(self.height(), self.body.totalHeightForWidth(self.width())))
        below = self.parentWidget()
        lowest = (below.height() if below else 0) - self.height() - EDGE // 2
        top = max(room.y(), min(room.y() + down, lowest))
        self.move(room.x() + (room.width() - self.width()) // 2, top)

    # -- what is found ------------------------------------------------------------------------

    def _best(self) -> Target | None:
        option = self.whom.option
        if option is None and self.whom.matches:
            option = self.whom.matches[self.whom.place]
        if option is None or self._state is None:
            return None
        return next((one for one in self._state.referrals if one.code == option.code), None)

    def _show_best(self) -> None:
        """Show what is known of the one whom Enter would take."""
        target, state = self._best(), self._state
        self.known.setVisible(target is not None)
        self._tell_nobody(none=target is None and bool(self.whom.text().strip()))
        if target is not None and state is not None:
            self._show_target(target, state)
        if self.is_open():
            self.place(self._room, self._down)

    def _show_target(self, target: Target, state: DeskState) -> None:
        zone = state.office.zone
        opening = wording_referrals.opening(target, state.now, zone)
        self.opening.setVisible(bool(opening))
        self.opening.show_as("clock", opening)
        appointment = wording_referrals.appointment(target)
        self.appointment.setVisible(bool(appointment))
        self.appointment.show_as("calendar-blank", appointment, "high")
        self.happens.say(wording_referrals.what_happens(target))
        told = wording_referrals.details(target, state.now, zone)
        for place, (head, value) in enumerate(self.details):
            inside = place < len(told)
            head.setVisible(inside)
            value.setVisible(inside)
            if inside:
                head.say(told[place][0])
                value.say(told[place][1])
        if not self._chosen_by_hand:
            self._propose_slip(target, state)

    def _tell_nobody(self, *, none: bool) -> None:
        """Say at once that nobody is found by these letters; another refusal stays."""
        words = self.tr("Nobody is found. Type other letters, or choose from the list.")
        if none or self.error.text() == words:
            self.error.say(words if none else "")
            self.error.setVisible(none)

    def _propose_slip(self, target: Target, state: DeskState) -> None:
        """Propose a slip for whoever leaves: on paper where a printer is ready, else as PDF."""
        if target.kind is TargetKind.SERVICE:
            way = SlipWay.NONE
        elif state.printer.fitted and not state.printer.fault:
            way = SlipWay.PRINTER
        else:
            way = SlipWay.PDF
        self.slip.setCurrentIndex(self.slip.findData(way.value))

    def _choose_slip(self, _place: int) -> None:
        self._chosen_by_hand = True

    def _save(self) -> None:
        if self.whom.option is None and not self.whom.take():
            self.failed(self.tr("Nobody is found. Type other letters, or choose from the list."))
            return
        option = self.whom.option
        if option is None:
            return
        way = SlipWay(self.slip.currentData())
        self.put_away.emit()  # before it goes: the keys must not pass by some other control
        self.setVisible(False)
        self.referred.emit(Referred(option.code, way))
