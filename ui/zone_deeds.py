"""What the panel of zones asks: with whom, for how long, why; and then of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.zones import PersonRow
from reception_app.zone_errors import BadgeOutError
from ui import deeds
from ui import wording_zones as words
from ui.ask_line import AskLine
from ui.finder import Option
from ui.zones_panel import ZonesPanel

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk

translate = QCoreApplication.translate
Start = Callable[[deeds.Work], None]


class ZoneDeeds:
    """The questions of the panel, each one answered with Enter and put away with Esc."""

    def __init__(
        self, desk: Desk, panel: ZonesPanel, look: Callable[[], DeskState], start: Start
    ) -> None:
        self._desk, self._panel, self._look, self._start = desk, panel, look, start
        card = panel.card
        card.grant.connect(self._grant)
        card.revoke.connect(self._revoke)
        card.issue.connect(self._issue)
        card.back.connect(self._back)
        card.clear.connect(self._clear)
        panel.looked.connect(desk.zones.look)
        panel.badge.back.connect(lambda number: start(desk.zones.badge_returned(number)))
        panel.badge.lost.connect(lambda number: start(desk.zones.badge_lost(number)))
        panel.badge_back.connect(lambda: self._ask_badge(lost=False))
        panel.badge_lost.connect(lambda: self._ask_badge(lost=True))

    def _ask(self) -> AskLine:
        return self._panel.card.open_ask()

    def _person(self, key: str) -> PersonRow | None:
        return self._look().zones.person(key)

    def _grant(self, key: str) -> None:
        row = self._person(key)
        if row is None:
            return
        over = next((one.zone for one in row.allowed if one.over), "")
        if over:
            self._for_how_long(row, over)
            return
        self._ask().ask(
            translate("zones", "Grant {name} which zone?").format(name=words.who(row)),
            words.zones(self._look().zones),
            translate("zones", "On: until when"),
            lambda zone: self._for_how_long(row, zone),
        )

    def _for_how_long(self, row: PersonRow, zone: str) -> None:
        state = self._look()
        name, place = words.who(row), words.place(state.zones, zone)
        self._ask().ask(
            translate("zones", "{zone} for {name}: for how long?").format(zone=place, name=name),
            words.lengths(state.zones, state.office.zone),
            translate("zones", "Grant {zone}").format(zone=place),
            lambda minutes: self._start(self._desk.zones.grant(row.key, zone, int(minutes))),
        )

    def _revoke(self, key: str) -> None:
        row = self._person(key)
        given = [one for one in row.allowed if one.grant] if row else []
        if row is None or not given:
            return
        zones = self._look().zones
        self._ask().ask(
            translate("zones", "Take which zone back from {name}?").format(name=words.who(row)),
            tuple(Option(one.grant, words.place(zones, one.zone)) for one in given),
            translate("zones", "Take it back"),
            lambda grant: self._start(self._desk.zones.revoke(key, grant)),
        )

    def _issue(self, key: str) -> None:
        row, free = self._person(key), self._look().zones.free_badges
        if row is None or not free:
            return
        self._ask().ask(
            translate("zones", "Which badge does {name} get?").format(name=words.who(row)),
            tuple(Option(number, number) for number in free),
            translate("zones", "Give the badge"),
            lambda number: self._start(self._desk.zones.issue_badge(key, number)),
        )

    def _back(self, key: str) -> None:
        row = self._person(key)
        if row is not None and row.badges:
            self._start(self._desk.zones.badge_returned(row.badges[0]))

    def _clear(self, key: str) -> None:
        row = self._person(key)
        if row is None:
            return
        self._ask().ask(
            translate("zones", "How is {name} accounted for?").format(name=words.who(row)),
            words.accounts(),
            translate("zones", "Accounted for"),
            lambda reason: self._start(self._desk.zones.clear(key, reason)),
        )

    def _ask_badge(self, *, lost: bool) -> None:
        zones = self._look().zones
        out = {number: words.who(one) for one in zones.people if one.visit for number in one.badges}
        staff = {n: words.who(one) for one in zones.people if one.staff for n in one.badges}
        late = {one.number: one.ticket for one in zones.late_badges if not (lost and one.lost)}
        holders = {**out, **late, **(staff if lost else {})}
        options = tuple(
            Option(number, f"{number} {holder}".strip()) for number, holder in holders.items()
        )
        act = self._desk.zones.badge_lost if lost else self._desk.zones.badge_returned
        self._ask().ask(
            translate("zones", "Which badge is lost?")
            if lost
            else translate("zones", "Which badge is back?"),
            options,
            translate("zones", "Lost: it opens nothing")
            if lost
            else translate("zones", "It is back"),
            lambda number: self._start(act(number)),
        )


def ask_for_badge(error: BadgeOutError, ask: AskLine, desk: Desk, start: Start) -> None:
    """Ask what became of the badge that keeps a visit from ending, and then end it."""

    async def end(outcome: str) -> None:
        if outcome == "lost":
            await desk.zones.badge_lost(error.number)
        else:
            await desk.zones.badge_returned(error.number)
        await desk.counter.confirm()

    ask.ask(
        words.not_back(error.ticket, error.number),
        words.back_or_lost(),
        translate("zones", "Finish {ticket}").format(ticket=error.ticket),
        lambda outcome: start(end(outcome)),
    )
