"""The counter while nobody is at it: whom F4 calls, why, and who follows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from device_bridge.protocol.codes import Role
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.queue import Turn
from ui import wording_offers, wording_post, wording_time, wording_visits
from ui.shortcuts import Deed, key_words
from ui.style import BIG, BODY, HEAD, HUGE, LARGE, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.visitor_facts import Facts, Pills
from ui.widgets import Button, FitLabel, column, label, row, rule, section

AFTER = 6  # who follow, at most


class After(QWidget):
    """Those who follow: number, reason, and how long they wait."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._lines = []
        for number in range(AFTER):
            line = (
                label("", BODY, SEMIBOLD),
                label("", BODY, elide=True),
                label("", BODY, tone="text2"),
            )
            for place, part in enumerate(line):
                grid.addWidget(part, number, place)
            line[2].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._lines.append(line)

    def show_turns(self, turns: tuple[Turn, ...], state: DeskState) -> None:
        """Show who follow, in their order."""
        for number, line in enumerate(self._lines):
            inside = number < len(turns)
            for part in line:
                part.setVisible(inside)
            if inside:
                found = turns[number].row
                line[0].say(found.ticket)
                line[1].say(wording_visits.service(found.service, state.services))
                line[2].say(wording_time.minutes(turns[number].waited_min))


class FreeCounter(QWidget):
    """What stands in the place of a visitor's card; its button is in the same place."""

    asked = Signal(Deed)

    def __init__(self) -> None:
        super().__init__()
        self.where = label("", SMALL, SEMIBOLD, "text2")
        self.title = label("", HUGE, SEMIBOLD)
        self.calm = label("", HEAD, MEDIUM, "text2", wrap=True)
        self.hint = label("", LARGE, tone="text2", wrap=True)
        self.head = label("", BODY, SEMIBOLD)
        self.note = label("", SMALL, tone="text2", elide=True)
        self.ticket = label("", BIG, SEMIBOLD)
        self.reason = FitLabel(TITLE, SEMIBOLD, least=LARGE)
        self.pills = Pills()
        self.facts = Facts(4)
        self.after_head = label("", BODY, SEMIBOLD)
        self.after = After()
        self.call = Button("", "", "megaphone", "tonal", 48, size=LARGE)
        self._deed = Deed.CALL_NEXT
        self._low = False
        self._lay_out()
        self.call.clicked.connect(lambda: self.asked.emit(self._deed))

    def _lay_out(self) -> None:
        self.title.setFixedHeight(48)
        self.line = row(self.ticket, self.reason, gap=16)
        self.line.setStretch(1, 1)
        self.following, self.rest = QWidget(), QWidget()
        self.following.setLayout(
            column(section(self.head, self.note), self.line, self.pills, self.facts, gap=12)
        )
        self.rest.setLayout(column(rule(), self.after_head, self.after, gap=12))
        head = column(row(self.where, None), self.title, gap=0)
        self.setLayout(
            column(head, self.calm, self.hint, rule(), self.following, self.rest, None, rule(),
                   self.call, gap=12)
        )  # fmt: skip

    def set_low(self, *, low: bool) -> None:
        """Leave out what follows, where the window is low."""
        self._low = low
        self.facts.setVisible(not low)
        self.calm.setVisible(not low)
        self.title.set_type(BIG if low else HUGE, SEMIBOLD)
        self.title.setFixedHeight(32 if low else 48)

    def draw(self, state: DeskState) -> None:
        """Show the counter of a state in which nobody is at it."""
        self.where.say(wording_post.counter(state.office.post).upper())
        self.title.say(self.tr("Free"))
        following = state.queue.next
        guard = state.session.role == Role.GUARD
        shown = following is not None and not guard
        self.following.setVisible(shown)
        self.rest.setVisible(shown and len(state.queue.turns) > 1 and not self._low)
        self.call.setVisible(not guard)
        if guard:
            self.calm.say(self.tr("An officer serves at the counter."))
            self.hint.setVisible(False)
            return
        self.calm.say(self.tr("No visitor at this counter."))
        self.hint.setVisible(following is None)
        calm = self.tr("Nobody waits. New visitor: F2")
        self.hint.say(calm if state.queue.loaded else wording_post.waiting(state))
        self._draw_button(state)
        if following is not None:
            self._draw_following(following, state)

    def _draw_button(self, state: DeskState) -> None:
        following, offer = state.queue.next, state.counter.call_next
        self._deed = Deed.NEW if following is None else Deed.CALL_NEXT
        if following is None:
            self.call.show_as(self.tr("New visitor"), key=key_words(Deed.NEW), icon="user-plus",
                              role="secondary", enabled=True, why="")  # fmt: skip
            return
        self.call.show_as(
            self.tr("Call {ticket}").format(ticket=following.row.ticket),
            key=key_words(Deed.CALL_NEXT), icon="megaphone", role="tonal", enabled=offer.ready,
            why=wording_offers.offer(offer),
        )  # fmt: skip

    def _draw_following(self, turn: Turn, state: DeskState) -> None:
        found = turn.row
        self.head.say(self.tr("Next in turn"))
        self.note.say(wording_post.waiting(state))
        self.ticket.say(found.ticket)
        self.reason.say(wording_visits.service(found.service, state.services))
        self.pills.draw(found, found.party - 1)
        waited = self.tr("{waited}, target {target}").format(
            waited=wording_time.minutes(turn.waited_min),
            target=wording_time.minutes(found.target_min),
        )
        self.facts.show_facts(
            (
                (self.tr("Priority"), wording_visits.priority(found.priority)),
                (self.tr("Waited"), waited),
                (self.tr("Language"), wording_visits.language(found.language)),
                (self.tr("Why next"), wording_visits.turn(turn)),
            )
        )
        self.after_head.say(self.tr("After that"))
        self.after.show_turns(state.queue.turns[1 : 1 + AFTER], state)
