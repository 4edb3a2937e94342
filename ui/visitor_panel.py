"""The visitor at this counter, as a card and folded into a strip."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from device_bridge.identity_reading import Phase
from device_bridge.protocol.codes import Role
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.offers import Offer
from reception_app.desk.states.queue import VisitCard
from reception_app.visits import VisitState
from ui import (
    visitor_facts,
    wording_offers,
    wording_post,
    wording_printer,
    wording_time,
    wording_visits,
)
from ui.ask_line import AskLine
from ui.free_counter import FreeCounter
from ui.queue_rows import GLYPHS, errands
from ui.scrolled import scrolled
from ui.shortcuts import Deed, key_words
from ui.steps import Timeline
from ui.style import BIG, BODY, HEAD, HUGE, LARGE, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import (
    Button,
    FitLabel,
    Pill,
    PlacePanel,
    box_head,
    column,
    fill,
    label,
    row,
    rule,
    section,
)

DEEDS = (Deed.REFER, Deed.PARK, Deed.RECALL, Deed.GIVE_BACK)
STRIP, MAXIMUM = 84, 16777215  # px: two lines; and what Qt takes for "no limit"
STRIP_DEEDS = (Deed.REFER, Deed.RECALL, Deed.CONFIRM)


class Strip(QWidget):
    """The same visitor in two lines, for a small screen."""

    def __init__(self) -> None:
        super().__init__()
        self.where = label("", SMALL, SEMIBOLD, "text2")
        self.ticket = label("", BIG, SEMIBOLD)
        self.reason = FitLabel(TITLE, SEMIBOLD)
        self.priority = Pill()
        self.priority.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.since = label("", SMALL, tone="text2")
        self.unfold = Button("", "", "caret-down", "ghost", 32)
        self.unfold.setMaximumWidth(120)
        self.buttons = {
            deed: Button(
                "",
                key_words(deed),
                height=36,
                role="tonal" if deed is Deed.CONFIRM else "secondary",
            )
            for deed in STRIP_DEEDS
        }
        line = row(
            self.where, self.ticket, self.reason, None, self.priority, self.since, self.unfold,
            gap=12,
        )  # fmt: skip
        whole = column(line, row(*self.buttons.values()), gap=8)
        self.setLayout(whole)


class VisitorPanel(PlacePanel):
    """Draw the visitor at this counter; say what was asked."""

    asked = Signal(Deed)
    described = Signal(object)  # visitor_facts.Described
    put_identity_away = Signal()  # what a document says is not wanted
    unfolded = Signal()  # the whole card is wanted, or no longer, on a small screen

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._state: DeskState | None = None
        self.pages = QStackedWidget()
        self.strip = Strip()
        self.where = label("", SMALL, SEMIBOLD, "text2", elide=True)
        self.ticket = label("", HUGE, SEMIBOLD)
        self.reason = FitLabel(HEAD, SEMIBOLD, least=TITLE)
        self.since = label("", SMALL, tone="text2", elide=True)
        self.pills = visitor_facts.Pills()
        self.facts = visitor_facts.Facts(5)
        self.fields = visitor_facts.Fields()
        self.course = label("", BODY, SEMIBOLD)
        self.length = label("", SMALL, tone="text2")
        self.timeline = Timeline()
        self.buttons = {deed: Button("", key_words(deed)) for deed in DEEDS}
        self.confirm = Button("", key_words(Deed.CONFIRM), "check", "tonal", 48, size=LARGE)
        self.fold = Button("", "Esc", "caret-up", "ghost", 32)
        self.ask = AskLine()
        self.calm_where = label("", SMALL, SEMIBOLD, "text2")
        self.calm = label("", HEAD, MEDIUM, "text2", wrap=True)
        self.calm_hint = label("", BODY, tone="text2", wrap=True)
        self.free = FreeCounter()
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- building ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.ticket.setFixedHeight(48)
        self.deeds = QWidget()
        self._grid = QGridLayout(self.deeds)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        told, self._between = QWidget(), rule()
        told.setLayout(
            column(
                self.facts,
                self.fields,
                self._between,
                section(self.course, self.length),
                self.timeline,
                None,
                gap=12,
            )
        )
        card = QWidget()
        card.setLayout(
            column(
                box_head(self.where, self.ticket, self.reason, self.since),
                self.pills,
                rule(),
                scrolled(told, heads=(self._between, self.course, self.length)),
                rule(),
                self.deeds,
                self.ask,
                self.confirm,
                self.fold,
                gap=12,
            )
        )
        quiet = QWidget()
        quiet.setLayout(column(self.calm_where, None, self.calm, self.calm_hint, None, gap=8))
        for page in (quiet, card, self.strip, self.free):
            self.pages.addWidget(page)
        self._quiet, self._card, self._told = quiet, card, told
        fill(self.body, self.pages)
        self.fold.setVisible(False)
        self._small, self._unfolded = False, False
        self.set_low(low=False)

    def _connect(self) -> None:
        every = {**self.buttons, Deed.CONFIRM: self.confirm}
        for deed, button in every.items():
            button.clicked.connect(lambda _checked=False, d=deed: self.asked.emit(d))
        for deed, button in self.strip.buttons.items():
            button.clicked.connect(lambda _checked=False, d=deed: self.asked.emit(d))
        self.strip.unfold.clicked.connect(self.unfolded)
        self.fold.clicked.connect(self.unfolded)
        self.free.asked.connect(self.asked)
        self.fields.card.clicked.connect(lambda: self.asked.emit(Deed.IDENTITY))
        self.fields.described.connect(self.described)
        self.ask.closed.connect(self._show_deeds)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.buttons[Deed.REFER].show_as(self.tr("Refer…"))
        self.buttons[Deed.PARK].show_as(self.tr("Pause…"))
        self.buttons[Deed.RECALL].show_as(self.tr("Call again"))
        self.buttons[Deed.GIVE_BACK].show_as(self.tr("Back to the queue"))
        self.strip.buttons[Deed.REFER].show_as(self.tr("Refer…"))
        self.strip.buttons[Deed.RECALL].show_as(self.tr("Call again"))
        self.strip.unfold.show_as(self.tr("Card"))
        self.fold.show_as(self.tr("Fold the card"))
        self.course.say(self.tr("Course"))
        self.fields.retranslate()
        if self._state is not None:
            self.draw(self._state)

    def set_small(self, *, small: bool, unfolded: bool = False) -> None:
        """Fold into a strip on a small screen, or unfold there."""
        self._small, self._unfolded = small, unfolded
        self.set_air(12 if small else 16, 12)
        self.fold.setVisible(small and unfolded)
        if self._state is not None:
            self.draw(self._state)

    def set_low(self, *, low: bool) -> None:
        """Put the buttons in one line, where the window is low."""
        across = len(self.buttons) if low else 2
        for number, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, number // across, number % across)
        for place in range(len(self.buttons)):
            self._grid.setColumnStretch(place, int(place < across))
        self.ticket.set_type(BIG if low else HUGE, SEMIBOLD)
        self.ticket.setFixedHeight(32 if low else 48)
        self._low = low
        self.facts.setVisible(not low)
        self.fields.set_low(low=low)
        self.free.set_low(low=low)
        for holder in (self._card, self._told):
            layout = holder.layout()
            if isinstance(layout, QVBoxLayout):
                layout.setSpacing(8 if low else 12)

    def open_ask(self) -> AskLine:
        """Give the question line, in the place of the buttons."""
        self.deeds.setVisible(False)
        self.confirm.setVisible(not self._low)
        return self.ask

    def _show_deeds(self) -> None:
        self.deeds.setVisible(True)
        self.confirm.setVisible(True)

    def take_keys(self) -> None:
        """Bring the keyboard to the card: its first field, or its main button."""
        card = self.pages.currentWidget() is self._card
        (self.fields.name if card else self.strip.buttons[Deed.CONFIRM]).setFocus()

    def put_away(self) -> bool:
        """Close a question, or put away what a document says; tell whether there was any."""
        if self.ask.is_open():
            self.ask.close_line()
            return True
        if self._state is not None and self._state.identity.phase is not Phase.IDLE:
            self.put_identity_away.emit()
            return True
        return False

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: DeskState) -> None:
        """Show the visitor of a state, or whom F4 would call."""
        self._state = state
        counter = wording_post.counter(state.office.post)
        self.setAccessibleName(counter)
        self.calm_where.say(counter.upper())
        card = state.counter.card
        folded = self._small and not self._unfolded
        if card is None:
            if self.ask.is_open():
                self.ask.close_line()
            self._draw_quiet(state)
        elif folded:
            self._draw_strip(card, state)
        else:
            self._draw_card(card, state)
        nobody = self._quiet if folded else self.free
        page = nobody if card is None else self.strip if folded else self._card
        self.pages.setCurrentWidget(page)
        policy = QSizePolicy.Policy
        for other in (self._quiet, self._card, self.strip, self.free):
            # Only the page in sight asks for room.
            other.setSizePolicy(
                policy.Preferred, policy.Preferred if other is page else policy.Ignored
            )
        # Only the page in sight asks for room: the strip must not be as tall as the card.
        self.pages.setFixedHeight(STRIP) if folded else self.pages.setMaximumHeight(MAXIMUM)
        if not folded:
            self.pages.setMinimumHeight(0)

    def _draw_quiet(self, state: DeskState) -> None:
        self.free.draw(state)
        following = state.queue.next
        if state.session.role == Role.GUARD:
            self.calm.say(self.tr("An officer serves at the counter."))
            self.calm_hint.say("")
            return
        self.calm.say(self.tr("No visitor at this counter."))
        if following is None:
            calm = self.tr("Nobody waits. New visitor: F2")
            self.calm_hint.say(calm if state.queue.loaded else wording_post.waiting(state))
            return
        self.calm_hint.say(
            self.tr("Next: {ticket}, {why}. Call with F4").format(
                ticket=following.row.ticket, why=wording_visits.turn(following)
            )
        )

    def _draw_card(self, card: VisitCard, state: DeskState) -> None:
        called = card.row.state is VisitState.CALLED
        counter = wording_post.counter(state.office.post)
        where = self.tr("CALLED TO {counter}") if called else self.tr("AT {counter}")
        self.where.say(where.format(counter=counter.upper()))
        self.ticket.say(card.row.ticket)
        self.reason.say(wording_visits.service(card.row.service, state.services))
        said = self.tr("{time} since the call") if called else self.tr("{time} at the counter")
        self.since.say(said.format(time=visitor_facts.since(card, state)))
        self.pills.draw(card.row, card.companions)
        self._draw_facts(card, state)
        self.fields.draw(card, state.identity)
        self.timeline.show_moments(visitor_facts.moments(card, state))
        if card.timeline:
            first = card.timeline[0].at
            length = wording_time.minutes(wording_time.waited_min(first, state.now))
            self.length.say(self.tr("here for {time}").format(time=length))
        self._draw_offers(card, state)

    def _draw_facts(self, card: VisitCard, state: DeskState) -> None:
        waited = self.tr("{waited}, target {target}").format(
            waited=wording_time.minutes(card.waited_min),
            target=wording_time.minutes(card.row.target_min),
        )
        self.facts.show_facts(
            (
                (self.tr("Priority"), wording_visits.priority(card.row.priority)),
                (self.tr("After this"), errands(card.row, state.services)),
                (self.tr("Waited"), waited),
                (self.tr("Language"), wording_visits.language(card.row.language)),
                (self.tr("Ticket"), wording_printer.paper(state.printer, card.row.visit)),
            )
        )

    def _draw_strip(self, card: VisitCard, state: DeskState) -> None:
        strip = self.strip
        strip.where.say(wording_post.counter(state.office.post).upper())
        strip.ticket.say(card.row.ticket)
        strip.reason.say(wording_visits.service(card.row.service, state.services))
        priority = wording_visits.priority_short(card.row.priority)
        strip.priority.setVisible(bool(priority))
        glyph = GLYPHS[card.row.priority][0]
        look = visitor_facts.LOOKS.get(card.row.priority, "high")
        strip.priority.show_as(glyph, priority, look)
        strip.since.say(
            self.tr("{language} · {time}").format(
                language=wording_visits.language_short(card.row.language),
                time=visitor_facts.since(card, state),
            )
        )
        self._draw_offers(card, state)

    def _draw_offers(self, card: VisitCard, state: DeskState) -> None:
        counter = state.counter
        offers: dict[Deed, Offer] = {
            Deed.REFER: counter.refer,
            Deed.PARK: counter.park,
            Deed.RECALL: counter.recall,
            Deed.GIVE_BACK: counter.give_back,
            Deed.CONFIRM: counter.finish,
        }
        ticket = card.row.ticket
        arrived = self.tr("{ticket} is here") if card.row.state is VisitState.CALLED else ""
        done = self.tr("{ticket}: next service") if card.row.errands else self.tr("Finish {ticket}")
        words = (arrived or done).format(ticket=ticket)
        self.confirm.show_as(words)
        self.strip.buttons[Deed.CONFIRM].show_as(words)
        for buttons in ({**self.buttons, Deed.CONFIRM: self.confirm}, self.strip.buttons):
            for deed, button in buttons.items():
                offer = offers[deed]
                button.show_as(enabled=offer.ready, why=wording_offers.offer(offer))
