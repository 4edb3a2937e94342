"""The card of one person in the building: where, since when, with which badge, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.offers import Offer
from reception_app.desk.states.zones import PersonKind, PersonRow, ZonesState
from reception_app.presence import Standing
from ui import wording_floor, wording_offers, wording_time, wording_visits
from ui import wording_zones as words
from ui.ask_line import AskLine
from ui.buttons import Button
from ui.course_box import CourseBox
from ui.facts_lines import FACT, Lines
from ui.steps import Moment
from ui.style import BODY, HUGE, LARGE, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import FitLabel, Panel, Pill, column, fill, label, rule

ZONE = 168  # px of the names of zones
SHOWN, SMALL_SHOWN = 5, 3  # lines of granted zones that a card has room for


class PersonCard(Panel):
    """Whom a button acts on stands on the button itself."""

    grant = Signal(str)  # key of a person
    revoke = Signal(str)
    issue = Signal(str)
    back = Signal(str)  # key: the badge of this one
    clear = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._row: PersonRow | None = None
        self._small = self._low = False
        self.where = label("", SMALL, MEDIUM, tone="text2", elide=True)
        self.name = FitLabel(HUGE, SEMIBOLD, least=TITLE)
        self.name.setFixedHeight(HUGE + 8)
        self.sign = Pill()
        self.sign.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.facts, self.zones = Lines(5, FACT), Lines(SHOWN, ZONE)
        self.course = CourseBox()
        self.granted = label("", BODY, SEMIBOLD)
        self.main = Button("", "Enter", "map-pin", "tonal", 48, size=LARGE)
        self.give_back = Button("", "", "arrow-u-down-left")
        self.badge = Button("", "", "identification-badge")
        self.account = Button("", "", "check-circle", "tonal")
        self.deeds, self.ask = QWidget(), AskLine(narrow=True)
        self._between = rule()
        self._lay_out()
        for button, signal in (
            (self.main, self.grant), (self.give_back, self.revoke), (self.account, self.clear),
        ):  # fmt: skip
            button.clicked.connect(lambda _checked=False, s=signal: self._emit(s))
        self.badge.clicked.connect(self._badge)
        self.ask.closed.connect(lambda: self.deeds.setVisible(True))

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self.deeds)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for number, button in enumerate((self.account, self.main, self.badge, self.give_back)):
            self._grid.addWidget(button, number, 0)
        fill(
            self.body, column(self.where, self.name, gap=0), self.sign, self._between, self.facts,
            self.granted, self.zones, self.course, rule(), self.deeds, self.ask,
        )  # fmt: skip
        self.body.setStretchFactor(self.course, 1)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, person: PersonRow | None, state: DeskState) -> None:
        """Show somebody, or that nobody is chosen."""
        before, self._row = self._row, person
        if self.ask.is_open() and (person is None or (before and before.key != person.key)):
            self.ask.close_line()
        self.setAccessibleName(self.tr("Chosen person"))
        self.where.say(self.tr("CHOSEN PERSON"))
        for part in (self.sign, self.facts, self.granted, self.zones, self.deeds):
            part.setVisible(person is not None)
        if person is None:
            self.name.say("–")
            self.course.clear()
            return
        self.deeds.setVisible(not self.ask.is_open())
        self.name.say(words.who(person))
        self.name.setAccessibleName(words.who(person))
        bad = person.standing is not Standing.ALLOWED
        said = words.standing(person, state.now)
        self.sign.show_as("warning-fill" if bad else "", said, "high" if bad else "neutral")
        self.facts.show_lines(self._facts(person, state))
        self._draw_zones(person, state)
        self._draw_course(person, state)
        self._draw_buttons(person, state.zones)

    def _facts(self, person: PersonRow, state: DeskState) -> tuple[tuple[str, str, str], ...]:
        zone = state.office.zone
        lasts = wording_time.minutes(wording_time.waited_min(person.since, state.now))
        since = f"{wording_time.hour(person.since, zone)} · {lasts}"
        place = words.place(state.zones, person.zone)
        told = [(self.tr("Is in"), place, "text"), (self.tr("Since"), since, "text")]
        if person.kind is PersonKind.VISITOR and not self._low:
            reason = wording_visits.service(person.service, state.services)
            told.append((self.tr("Reason"), reason, "text"))
        if person.escort or person.badges:
            both = filter(None, (", ".join(person.badges), person.escort))
            told.append((self.tr("Badge, by"), " · ".join(both), "text"))
        if person.gate and not self._low:
            gate = wording_floor.last_gate(state.zones, person.gate)
            seen = f"{gate} · {wording_time.hour(person.since, zone)}"
            told.append((self.tr("Last gate"), seen, "text"))
        return tuple(told)

    def _draw_zones(self, person: PersonRow, state: DeskState) -> None:
        self.granted.say(self.tr("Granted zones"))
        shown = person.kind is not PersonKind.UNKNOWN and not self._low
        self.granted.setVisible(shown)
        self.zones.setVisible(shown)
        told = []
        most = SMALL_SHOWN if self._small else SHOWN
        left = len(person.allowed) - most
        for one in person.allowed[: most if left <= 0 else most - 1]:
            zone = state.office.zone
            at = wording_time.hour_or_day(one.until, state.now, zone)
            if one.over:
                said = self.tr("over since {time}").format(time=at)
            elif one.grant:
                said = self.tr("until {time}").format(time=at)
            else:
                said = self.tr("by the visit")
            told.append((words.place(state.zones, one.zone), said, "high" if one.over else "text"))
        if not told:
            told = [(self.tr("none"), self.tr("only the way out"), "text")]
        if left > 0:
            told.append((self.tr("and {n} more").format(n=left + 1), "", "text2"))
        self.zones.show_lines(tuple(told))

    def _draw_course(self, person: PersonRow, state: DeskState) -> None:
        """Tell the newest steps, as soon as they were read, and as many as there is room for."""
        found = state.zones.course
        if found is None or found.key != person.key:
            self.course.clear()
            return
        zone = state.office.zone
        moments = tuple(
            Moment(wording_time.hour(step.at, zone), *wording_floor.step(step, state.zones))
            for step in found.steps
        )
        lasted = ""
        if found.since is not None:
            minutes = wording_time.minutes(wording_time.waited_min(found.since, state.now))
            lasted = wording_floor.inside_for(minutes)
        away = state.store is not StoreHealth.OK
        words_none = self.tr("Nothing was noted yet.")
        if not found.read:
            words_none = self.tr("Not known: the database is away.") if away else ""
        self.course.show_course(self.tr("Course"), lasted, moments, words_none)

    def _draw_buttons(self, person: PersonRow, state: ZonesState) -> None:
        # Of a colleague the last word: the whole name stands above.
        name = words.who(person).split()[-1] if person.staff else words.who(person)
        known = person.kind is not PersonKind.UNKNOWN
        offer = state.grant_staff if person.staff else state.grant
        over = person.standing is Standing.OVERDUE
        verb = self.tr("{name}: extend the zone…") if over else self.tr("{name}: grant a zone…")
        doubt = person.standing is Standing.UNACCOUNTED
        _offer(self.main, verb.format(name=name), offer, key="" if doubt else "Enter")
        self.main.setVisible(known and bool(state.zones))
        given = any(one.grant for one in person.allowed)
        back = self.tr("{name}: take a zone back…").format(name=name)
        _offer(self.give_back, back, offer, enabled=given)
        self.give_back.setVisible(known and bool(state.zones))
        out = bool(person.badges)
        said = self.tr("{name}: badge is back") if out else self.tr("{name}: give a badge…")
        _offer(
            self.badge, said.format(name=name), state.badge, enabled=out or bool(state.free_badges)
        )
        self.badge.setVisible(bool(person.visit) and (out or bool(state.free_badges)))
        accounted = self.tr("{name}: accounted for…").format(name=name)
        _offer(self.account, accounted, state.clear, key="Enter" if doubt else "")
        # Whom the airlock alone counts leaves the list by the airlock: there is nothing to clear.
        self.account.setVisible(doubt and (known or bool(person.gate)))

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self._small, self._low = small, low
        self.set_air(12 if small else 16, 6 if small else 12)
        self.main.set_size(40 if small else 48)
        self._between.setVisible(not low)
        self.where.setVisible(not low)

    # -- deeds ------------------------------------------------------------------------------

    def press_main(self) -> None:
        """Press the button that makes sense for the chosen person (Enter)."""
        for button in (self.account, self.main):
            if button.isVisibleTo(self) and button.isEnabled():
                button.click()
                return

    def open_ask(self) -> AskLine:
        """Give the question line, in the place of the buttons."""
        self.deeds.setVisible(False)
        return self.ask

    def _emit(self, signal: object) -> None:
        if self._row is not None:
            signal.emit(self._row.key)  # type: ignore[attr-defined]  # a bound Signal

    def _badge(self) -> None:
        if self._row is not None:
            (self.back if self._row.badges else self.issue).emit(self._row.key)


def _offer(
    button: Button, said: str, offer: Offer, *, enabled: bool = True, key: str | None = None
) -> None:
    why = wording_offers.offer(offer)
    button.show_as(said, enabled=offer.ready and enabled, why=why, key=key)
