"""From all alarms to the list that somebody can read: one parent, one a device in a flood, bounded.

Pure. A critical alarm is never hidden, never told together with others, and never left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, groupby
from operator import attrgetter

from reception_app.alarm_catalogue import CATALOGUE, AlarmPriority, kind_of
from reception_app.alarms import Shelf, escalated, hidden_by, told_by
from reception_app.desk.states.alarms import AlarmRow, row_with

AT_MOST = 100  # rows of the list; what does not fit is counted
# One controller, or one line of readers: each thing that hangs on it tells the same.
TOLD_TOGETHER = ("field_lost", "reader_bus")
_TOGETHER = frozenset(TOLD_TOGETHER)
_WORST = tuple(AlarmPriority)
# A flood is some hundred alarms, and each is asked all of this four times a second.
_by_name, _priority, _active = attrgetter("alarm"), attrgetter("priority"), attrgetter("active")
_members, _with_it, _stands_for = map(attrgetter, ("members", "with_it", "stands_for"))
_device, _kind, _place = attrgetter("device"), attrgetter("kind"), attrgetter("device", "alarm")
_cause = attrgetter("device", "kind", "active")
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
    open_rows, aside = _apart(tuple(rows), shelves)
    shown = with_one_parent(open_rows)
    if flooding:
        shown = by_device(shown)
    ordered = in_order(shown)
    fitting = tuple(_aged(row, now) for row in ordered[:AT_MOST])
    return Listed(fitting, in_order(aside), max(0, len(ordered) - AT_MOST))


def _apart(
    rows: tuple[AlarmRow, ...], shelves: dict[str, Shelf]
) -> tuple[tuple[AlarmRow, ...], tuple[AlarmRow, ...]]:
    """Return what stands in the list, and what is put aside."""
    if not shelves:
        return rows, ()
    aside = tuple(_aside(row, shelves[row.key]) for row in rows if row.key in shelves)
    return tuple(row for row in rows if row.key not in shelves), aside


def _aside(row: AlarmRow, shelf: Shelf) -> AlarmRow:
    return row_with(
        row, shelved_until=shelf.until, shelved_by=shelf.by, shelved_why=shelf.reason
    )  # fmt: skip


def _aged(row: AlarmRow, now: datetime) -> AlarmRow:
    old = escalated(row.priority, row.since, now, in_hand=row.acknowledged)
    return row if row.escalated == old else row_with(row, escalated=old)


def in_order(rows: Iterable[AlarmRow]) -> tuple[AlarmRow, ...]:
    """Sort worst first, then newest."""
    return tuple(sorted(rows, key=lambda row: (_WORST.index(row.priority), -row.since.timestamp())))


def with_one_parent(rows: tuple[AlarmRow, ...]) -> tuple[AlarmRow, ...]:
    """Let what was lost stand for what follows from it, and one alarm for a lost controller."""
    ups = _parents(rows)
    kept = _standing(rows, ups) if ups else rows
    if _TOGETHER.isdisjoint(map(_kind, kept)):
        return tuple(kept)
    alone = [row for row in kept if row.kind not in TOLD_TOGETHER]
    lines = [[row for row in kept if row.kind == kind] for kind in TOLD_TOGETHER]
    return (*alone, *(together(same) for same in lines if same))


def _standing(rows: tuple[AlarmRow, ...], ups: dict[_Place, _Place]) -> list[AlarmRow]:
    """Leave out what something else stands for; the first of its place says for how many."""
    hidden = Counter((row.device, row.kind) for row in rows)
    counts, with_it = Counter[_Place](), dict[_Place, set[str]]()
    for place in ups:
        top = _top(place, ups)
        counts[top] += hidden[place]
        if kind_of(place[1]).controllers:
            with_it.setdefault(top, set()).add(place[1])
    kept = []
    for row in rows:
        place = (row.device, row.kind)
        if place in ups:
            continue
        count = counts.pop(place, 0)
        kinds = _worst_first(with_it.get(place, ())) if count else ()
        kept.append(row_with(row, stands_for=count, with_it=kinds) if count else row)
    return kept


def _parents(rows: tuple[AlarmRow, ...]) -> dict[_Place, _Place]:
    """Return what stands for each kind at each device: at that device, or its controller."""
    at: dict[str, set[str]] = {}
    first: dict[str, str] = {}  # the device that tells of a kind
    # Many alarms of a flood are of one kind at one device: each such pair is looked up once.
    told = dict.fromkeys(map(_cause, rows))
    for device, kind, stands in told:
        if stands:
            at.setdefault(device, set()).add(kind)
            first.setdefault(kind, device)
    active = {device: frozenset(kinds) for device, kinds in at.items()}
    anywhere, nothing = frozenset(first), frozenset[str]()
    ups: dict[_Place, _Place] = {}
    for device, kind, _ in told:
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
    groups = defaultdict[str, list[AlarmRow]](list)
    alone: list[AlarmRow] = []
    for device, some in groupby(rows, _device):  # those of one device mostly stand together
        found = [*some]
        if device and _CRITICAL in map(_priority, found):
            alone += [row for row in found if row.priority is _CRITICAL]
            found = [row for row in found if row.priority is not _CRITICAL]
        if found:
            (groups[device] if device else alone).extend(found)
    return (*alone, *(together(group) for group in groups.values()))


def together(rows: list[AlarmRow]) -> AlarmRow:
    """Return the one that stands for some: it is not in hand while one of them is not."""
    if len(rows) == 1:
        return rows[0]
    new = [row for row in rows if not row.acknowledged] or rows
    worst = min({*map(_priority, new)}, key=_WORST.index)
    first = min([row for row in new if row.priority is worst], key=_by_name)
    places: Iterable[_Place] = map(_place, rows)
    if any(map(_members, rows)):
        places = [one for row in rows for one in row.places]
    with_it = _worst_first({*chain.from_iterable(map(_with_it, rows))})
    others = len(rows) - 1 + sum(map(_stands_for, rows))
    return row_with(
        first, active=any(map(_active, rows)), members=tuple(places), stands_for=others,
        with_it=with_it,
    )  # fmt: skip
