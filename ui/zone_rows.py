"""The people in the building as rows of a table: a pure step from a state to what cells show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.zones import BadgeRow, PersonKind, PersonRow, ZonesState
from reception_app.presence import Standing
from reception_app.visits import VisitState
from ui import wording_time
from ui import wording_zones as words
from ui.floor_view import within
from ui.table_cells import Cell, Group, Row
from ui.zone_tree import ALL

translate = QCoreApplication.translate

ICONS = {
    PersonKind.UNKNOWN: "question",
    PersonKind.VISITOR: "user",
    PersonKind.STAFF: "identification-badge",
}
WIDE = (40, 136, 184, 68, 68, 0, 84, 184)
SMALL = (40, 128, 0, 60, 0, 0, 0, 168)  # px; what is 0 is hidden, but for what takes the rest
LOW = (40, 136, 0, 0, 0, 0, 0, 0)
ESCORT, ZONE = 5, 2  # the column that takes the rest: in a wide window, in the others


class Tab(IntEnum):
    """What of the list is looked at, in the order of the tabs."""

    EVERYBODY = 0
    VISITORS = 1
    STAFF = 2
    BADGES = 3  # that are not in the drawer although nobody needs them any more


KINDS = {Tab.VISITORS: (PersonKind.VISITOR,), Tab.STAFF: (PersonKind.STAFF,)}
BADGE = "badge:"  # begins the key of a line that is a badge


@dataclass(frozen=True, slots=True)
class View:
    """How the list is looked at."""

    now: datetime
    zone: str  # of time
    wanted: str = ""  # what is searched: number, badge, zone
    within: str = ALL
    tab: Tab = Tab.EVERYBODY


def heads() -> tuple[str, ...]:
    """Name the columns."""
    return (
        "",
        translate("zones", "Who"),
        translate("zones", "Zone"),
        translate("zones", "Since"),
        translate("zones", "Until"),
        translate("zones", "Accompanied by"),
        translate("zones", "Badge"),
        translate("zones", "State"),
    )


def lines(state: ZonesState, view: View) -> tuple[list[Row], list[str]]:
    """Give rows and their keys, by kind of person."""
    if view.tab is Tab.BADGES:
        return _badges(state, view)
    rows: list[Row] = []
    keys: list[str] = []
    below = None if view.within == ALL else within(state, view.within)
    for kind in KINDS.get(view.tab, tuple(PersonKind)):
        found = [
            one
            for one in state.people
            if one.kind is kind and _within(one, below) and _matches(one, state, view)
        ]
        if not found:
            continue
        people = sum(one.party for one in found)
        tone = "high" if kind is PersonKind.UNKNOWN else "text2"
        rows.append(Group(f"{words.kind(kind)} · {people}", tone=tone, key=kind))
        keys.append(f"group:{kind}")
        rows += [_cells(one, state, view) for one in found]
        keys += [one.key for one in found]
    return rows, keys


def tabs(state: ZonesState) -> tuple[str, ...]:
    """Name the tabs, each with how many it has."""
    everybody = sum(one.party for one in state.people)
    return (
        translate("zones", "Everybody {n}").format(n=everybody),
        translate("zones", "Visitors {n}").format(n=state.count(PersonKind.VISITOR)),
        translate("zones", "Staff {n}").format(n=state.count(PersonKind.STAFF)),
        translate("zones", "Badge not back {n}").format(n=len(state.late_badges)),
    )


def _badges(state: ZonesState, view: View) -> tuple[list[Row], list[str]]:
    wanted = view.wanted.casefold().split()
    found = [
        one
        for one in state.late_badges
        if all(word in f"{one.number} {one.ticket}".casefold() for word in wanted)
    ]
    return [_badge(one, view) for one in found], [f"{BADGE}{one.number}" for one in found]


def _badge(one: BadgeRow, view: View) -> tuple[Cell, ...]:
    since = wording_time.hour_or_day(one.since, view.now, view.zone) if one.since else "–"
    return (
        Cell(icon="identification-badge", tone="high", size=15),
        Cell(one.ticket or words.badge(one.number), strong=True),
        Cell("–"), Cell(since, tone="text2"), Cell("–"), Cell("–", tone="text2"),
        Cell(one.number), Cell(words.not_in_drawer(one), tone="high", strong=True),
    )  # fmt: skip


def _within(one: PersonRow, below: frozenset[str] | None) -> bool:
    return below is None or one.zone in below


def _matches(one: PersonRow, state: ZonesState, view: View) -> bool:
    wanted = view.wanted.casefold().split()
    told = [one.name, words.place(state, one.zone), one.escort, *one.badges]
    text = " ".join(told).casefold()
    return all(word in text for word in wanted)


def _cells(one: PersonRow, state: ZonesState, view: View) -> tuple[Cell, ...]:
    bad = one.standing is not Standing.ALLOWED
    tone, quiet = ("high", "high") if bad else ("text", "text2")
    over = one.standing is Standing.OVERDUE
    here = one.state is not VisitState.AT_AIRLOCK
    return (
        Cell(icon="warning-fill" if bad else ICONS[one.kind], tone=quiet, size=15),
        Cell(words.who(one), strong=True),
        Cell(words.place(state, one.zone)),
        Cell(wording_time.hour(one.since, view.zone), tone="text2"),
        Cell(words.until(one.until if here else None, view.now, view.zone),
             tone="high" if over else "text2", strong=over),
        Cell(one.escort or "–", tone="text2"),
        Cell(", ".join(one.badges) or "–"),
        Cell(words.standing(one, view.now), tone=tone, strong=bad),
    )  # fmt: skip
