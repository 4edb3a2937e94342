"""From all alarms to the list that somebody can read: one parent, one a device in a flood, bounded.

Pure. A critical alarm is never hidden, never told together with others, and never left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from reception_app.alarm_catalogue import CATALOGUE, AlarmPriority, kind_of
from reception_app.alarms import Shelf, escalated, hidden_by, told_by
from reception_app.desk.states.alarms import AlarmRow

AT_MOST = 100  # rows of the list; what does not fit is counted
# One controller, or one line of readers: each thing that hangs on it tells the same.
TOLD_TOGETHER = ("field_lost", "reader_bus")
_WORST = tuple(AlarmPriority)
_CRITICAL = AlarmPriority.CRITICAL
_Place = tuple[str, str]  # device and kind


@dataclass(frozen=True, slots=True)
class Listed:
    """What stands in the list, what is put aside, and how many did not fit."""

    rows: tuple[AlarmRow, ...]
    shelved: tuple[AlarmRow, ...]
    more: int = 0


def listed(
    rows: Iterable[AlarmRow], shelves: dict[str, Shelf], now: datetime, *, flooding: bool
) -> Listed:
    """Make the list of all open alarms; `shelves` by the key of a row, holding ones only."""
    everything = tuple(rows)
    aside = tuple(_aside(row, shelves[row.key]) for row in everything if row.key in shelves)
    open_rows = tuple(row for row in everything if row.key not in shelves)
    shown = with_one_parent(open_rows)
    if flooding:
        shown = by_device(shown)
    ordered = in_order(_aged(row, now) for row in shown)
    return Listed(ordered[:AT_MOST], in_order(aside), max(0, len(ordered) - AT_MOST))


def _aside(row: AlarmRow, shelf: Shelf) -> AlarmRow:
    return replace(
        row, shelved_until=shelf.until, shelved_by=shelf.by, shelved_why=shelf.reason
    )  # fmt: skip


def _aged(row: AlarmRow, now: datetime) -> AlarmRow:
    old = escalated(row.priority, row.since, now, in_hand=row.acknowledged)
    return row if row.escalated == old else replace(row, escalated=old)


def in_order(rows: Iterable[AlarmRow]) -> tuple[AlarmRow, ...]:
    """Sort worst first, then newest."""
    return tuple(sorted(rows, key=lambda row: (_WORST.index(row.priority), -row.since.timestamp())))


def with_one_parent(rows: tuple[AlarmRow, ...]) -> tuple[AlarmRow, ...]:
    """Let what was lost stand for what follows from it, and one alarm for a lost controller."""
    ups = _parents(rows)
    hidden, with_it = Counter[_Place](), dict[_Place, set[str]]()
    for row in rows:
        place = (row.device, row.kind)
        top = _top(place, ups)
        if top != place:
            hidden[top] += 1
            if kind_of(row.kind).controllers:
                with_it.setdefault(top, set()).add(row.kind)
    kept = []
    for row in rows:
        place = (row.device, row.kind)
        if place in ups:
            continue
        count, kinds = hidden.pop(place, 0), _worst_first(with_it.get(place, ()))
        kept.append(replace(row, stands_for=count, with_it=kinds) if count else row)
    alone = [row for row in kept if row.kind not in TOLD_TOGETHER]
    lines = [[row for row in kept if row.kind == kind] for kind in TOLD_TOGETHER]
    return (*alone, *(together(same) for same in lines if same))


def _parents(rows: tuple[AlarmRow, ...]) -> dict[_Place, _Place]:
    """Return what stands for each kind at each device: at that device, or its controller."""
    at: dict[str, set[str]] = {}
    first: dict[str, str] = {}  # the device that tells of a kind
    for row in rows:
        if row.active:
            at.setdefault(row.device, set()).add(row.kind)
            first.setdefault(row.kind, row.device)
    active = {device: frozenset(kinds) for device, kinds in at.items()}
    anywhere, nothing = frozenset(first), frozenset[str]()
    ups: dict[_Place, _Place] = {}
    # Many alarms of a flood are of one kind at one device: each such pair is looked up once.
    for device, kind in {(row.device, row.kind) for row in rows}:
        if up := hidden_by(kind, active.get(device, nothing)):
            ups[device, kind] = (device, up)
        elif up := told_by(kind, anywhere):
            ups[device, kind] = (first[up], up)
    return ups


def _worst_first(kinds: Iterable[str]) -> tuple[str, ...]:
    """Sort kinds as the catalogue has them: what matters most stands first on a small card."""
    return tuple(sorted(kinds, key=list(CATALOGUE).index))


def _top(place: _Place, ups: dict[_Place, _Place]) -> _Place:
    """Return what stands for an alarm in the list: a parent may have one itself."""
    while place in ups:
        place = ups[place]
    return place


def by_device(rows: tuple[AlarmRow, ...]) -> tuple[AlarmRow, ...]:
    """Tell the alarms of one device as one, the worst of them, save the critical ones."""
    groups: dict[str, list[AlarmRow]] = {}
    alone = []
    for row in rows:
        if row.priority is _CRITICAL or not row.device:
            alone.append(row)
        else:
            groups.setdefault(row.device, []).append(row)
    return (*alone, *(together(group) for group in groups.values()))


def together(rows: list[AlarmRow]) -> AlarmRow:
    """Return the one that stands for some: it is not in hand while one of them is not."""
    if len(rows) == 1:
        return rows[0]
    first = min(rows, key=lambda row: (row.acknowledged, _WORST.index(row.priority), row.alarm))
    members = tuple(
        one for row in rows for one in (row.members or ((row.device, row.alarm),))
    )  # fmt: skip
    with_it = _worst_first({kind for row in rows for kind in row.with_it})
    others = len(rows) - 1 + sum(row.stands_for for row in rows)
    return replace(first, active=any(row.active for row in rows), members=members,
                   stands_for=others, with_it=with_it)  # fmt: skip
