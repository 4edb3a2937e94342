"""The agenda by team: who of it does what does not matter, only what the team has and can take.

Appointments stand in as many lanes as run at once; below them one lane tells when anybody of the
team is free, and when nobody is and neighbourhood work is kept. What is booked there goes to
whoever of the team has the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.agenda import AgendaState, Lane, Stretch, Use

translate = QCoreApplication.translate


def by_team(state: AgendaState) -> AgendaState:
    """Return the same days with the lanes of each team laid together."""
    teams: dict[str, list[Stretch]] = {}
    for lane in state.lanes:
        teams.setdefault(lane.team, []).extend(lane.stretches)
    lanes = [lane for team, all_of_it in teams.items() for lane in _lanes(team, all_of_it)]
    return replace(state, lanes=tuple(lanes))


def _lanes(team: str, stretches: list[Stretch]) -> Iterable[Lane]:
    taken = sorted((x for x in stretches if x.use is Use.TAKEN), key=lambda one: one.starts)
    rows: list[list[Stretch]] = []
    for one in taken:
        row = next((row for row in rows if row[-1].ends <= one.starts), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    for number, row in enumerate(rows):
        name = translate("agenda", "Appointments") if number == 0 else ""
        yield Lane(team, "", name, tuple(row))
    free = joined(one for one in stretches if one.use is Use.FREE)
    kept = [
        part
        for one in joined(x for x in stretches if x.use is Use.PROTECTED)
        for part in without(one, free)
    ]
    room = sorted((*free, *kept), key=lambda one: one.starts)
    yield Lane(team, "", translate("agenda", "Anybody free"), tuple(room))


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Lay stretches of one use together where they touch or overlap."""
    made: list[Stretch] = []
    for one in sorted(stretches, key=lambda one: one.starts):
        if made and one.starts <= made[-1].ends:
            made[-1] = replace(made[-1], ends=max(made[-1].ends, one.ends))
        else:
            made.append(one)
    return tuple(made)


def without(stretch: Stretch, others: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return what is left of a stretch where none of the others lies; those are in order."""
    left, starts = [], stretch.starts
    for one in others:
        if one.ends <= starts or one.starts >= stretch.ends:
            continue
        if one.starts > starts:
            left.append(replace(stretch, starts=starts, ends=one.starts))
        starts = one.ends
    if starts < stretch.ends:
        left.append(replace(stretch, starts=starts))
    return tuple(left)
