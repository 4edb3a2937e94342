"""Who is inside, counted by place, and the list to take along: the foot of the wide window."""

from __future__ import annotations

from PySide6.QtCore import Signal

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.queue import Group
from reception_app.desk.states.zones import AIRLOCK, PersonKind, ZonesState
from ui import wording_visits, wording_zones
from ui.shortcuts import Deed, key_words
from ui.style import BODY, NUMBER, SEMIBOLD, SMALL, TITLE
from ui.widgets import Button, Panel, column, fill, label, row

PLACES = (Group.WAITING, Group.AIRLOCK, Group.AT_COUNTERS, Group.LEAVING, Group.UNACCOUNTED)
TALL = 64  # px


class BuildingStrip(Panel):
    """Count people by where they are; a companion counts as well."""

    asked = Signal(Deed)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(TALL)
        self.body.setContentsMargins(16, 0, 16, 0)
        self.title = label("", BODY, SEMIBOLD)
        self.total = label("", SMALL, tone="text2")
        self.slots = tuple(
            (label("", NUMBER, SEMIBOLD), label("", SMALL, tone="text2", elide=True))
            for _ in PLACES
        )
        self.list = Button("", key_words(Deed.MUSTER), "printer", height=40)
        self.list.setMaximumWidth(240)
        self.list.clicked.connect(lambda: self.asked.emit(Deed.MUSTER))
        head = column(None, self.title, self.total, None, gap=0)
        line = row(head, gap=24)
        for count, name in self.slots:
            line.addStretch(1)
            line.addLayout(column(None, count, name, None, gap=0))
        line.addStretch(1)
        fill(self.body, fill(line, self.list))
        self.title.set_type(TITLE, SEMIBOLD)

    def draw(self, state: DeskState) -> None:
        """Count the people of a state."""
        self.title.say(self.tr("In the building"))
        self.setAccessibleName(self.tr("In the building"))
        if state.zones.zones:
            self._draw_zones(state.zones)
        else:
            self._draw_phases(state)
        self.list.show_as(self.tr("Muster list"))

    def _draw_zones(self, zones: ZonesState) -> None:
        """Show the zones that lie within no other, each with how full it is."""
        self.total.say(wording_zones.people(zones))
        outer = [one for one in zones.zones if not one.depth]
        told = [
            (
                wording_zones.occupied(one),
                "high" if one.full else "text" if one.people else "off",
                wording_zones.zone_name(one),
            )
            for one in outer
        ]
        self._show(told[: len(self.slots)])

    def _draw_phases(self, state: DeskState) -> None:
        """Count by where the visit stands, where nobody wrote down the zones."""
        places = [one for one in PLACES if state.airlock.fitted or one is not Group.AIRLOCK]
        if not state.queue.loaded:  # not known is not nobody
            self.total.say("–")
            self._show([("–", "off", wording_visits.inside(place)) for place in places])
            return
        people: dict[Group, int] = dict.fromkeys(places, 0)
        for found in state.queue.rows:
            # Who is paused waits in the same room; who rings is still outside.
            group = Group.WAITING if found.group is Group.PARKED else found.group
            if group in people:
                people[group] += found.party
        if Group.AIRLOCK in people:
            people[Group.AIRLOCK] += state.zones.count(PersonKind.UNKNOWN, AIRLOCK)
        total = sum(people.values())
        words = self.tr("1 visitor") if total == 1 else self.tr("{n} visitors")
        self.total.say(words.format(n=total) if total else self.tr("nobody"))
        self._show([
            (str(count), "text" if count else "off", wording_visits.inside(place))
            for place, count in people.items()
        ])  # fmt: skip

    def _show(self, told: list[tuple[str, str, str]]) -> None:
        for number, (count, name) in enumerate(self.slots):
            shown = number < len(told)
            count.setVisible(shown)
            name.setVisible(shown)
            if shown:
                count.say(told[number][0], told[number][1])
                name.say(told[number][2])
