"""The alarms as rows of a table; what of a row says the same is kept, for a flood asks often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from reception_app.alarms import minutes_left
from reception_app.desk.states.alarms import (
    AlarmPriority,
    AlarmRow,
    AlarmsState,
    ClosedAlarm,
    Standing,
)
from ui import wording_alarm_deeds, wording_alarms, wording_time
from ui import wording_alarm_list as words
from ui.alarm_line import GLYPHS, TONES
from ui.style import BODY, REGULAR, SMALL, text_width
from ui.table_cells import Cell, Group, Row

translate = QCoreApplication.translate  # in the context of the panel: it shows these words
ALL, OPEN, SHELVED, CLOSED = range(4)
WORDS = 2  # the column of what happened and what to do
ROOM = 16  # px of a cell that no word takes
# What a row is written from, but for the others that it stands for.
_source = attrgetter(
    "alarm", "kind", "priority", "since", "active", "acknowledged", "detail", "owner", "latched",
    "escalated", "given_at", "post", "post_number", "shelved_until", "shelved_by", "handed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """How the alarms are looked at."""

    state: AlarmsState
    now: datetime
    zone: str
    wide: int  # px of the column of words
    low: bool = False  # no room for the name of a priority and an age


@dataclass(frozen=True, slots=True)
class Written:
    """The cells of a row, and what they were written from; of an open one what to do."""

    source: object
    cells: tuple[Cell, ...]
    do: str = ""


class AlarmRows:
    """Writes the rows of the list."""

    def __init__(self) -> None:
        self._view = View(AlarmsState(), datetime.min.replace(tzinfo=UTC), "UTC", 0)
        self._written: dict[str, Written] = {}  # by key, of the list as it was made last

    def forget(self) -> None:
        """Write everything anew: another language, other widths."""
        self._written = {}

    def rows(self, view: View, tab: int) -> tuple[list[Row], list[str]]:
        """Return what a tab shows, and the keys of that."""
        self._view, state = view, view.state
        new = [row for row in state.rows if not row.acknowledged]
        held = [row for row in state.rows if row.acknowledged]
        rows: list[Row] = []
        keys: list[str] = []

        def put(name: str, title: str, note: str, found: Iterable[tuple[str, Row]]) -> None:
            entries = list(found)
            if entries:
                rows.append(Group(f"{title} · {len(entries)}", note, key=name))
                keys.append(f"group:{name}")
            for key, cells in entries:
                rows.append(cells)
                keys.append(key)

        if tab in (ALL, OPEN):
            hint = translate("AlarmPanel", "F8 acknowledges the chosen one")
            put("new", translate("AlarmPanel", "New"), hint, self._open(new))
            put("held", translate("AlarmPanel", "In hand"), "", self._open(held))
        if tab in (ALL, SHELVED):
            back = translate("AlarmPanel", "comes back by itself")
            put("shelved", translate("AlarmPanel", "Put aside"), back, self._open(state.shelved))
        if tab in (ALL, CLOSED):
            title = translate("AlarmPanel", "Closed, last 24 h")
            put("closed", title, "", self._closed(state.closed))
        self._written = {key: self._written[key] for key in keys if key in self._written}
        return rows, keys

    def _open(self, rows: Iterable[AlarmRow]) -> Iterable[tuple[str, Row]]:
        state = self._view.state.may_shelve, not self._view.state.chiefs
        for row in rows:
            # The panel forgets what was written in another language, or for another width.
            key, source = row.key, (*_source(row), *self._minutes(row), *state)
            written = self._written.get(key)
            if written is None or written.source != source:
                written = self._written[key] = self._write(row, source)
            yield key, self._with_others(row, written)

    def _with_others(self, row: AlarmRow, written: Written) -> tuple[Cell, ...]:
        """Add for how many others it stands: in a flood no more of a row changes."""
        cells, also = written.cells, words.also(row)
        if not also:
            return cells
        text, more = cells[WORDS].text, f" · {also}"
        spoken = f"{text}{more}. {written.do}"
        wide = text_width(text, BODY, REGULAR) + text_width(more, BODY, REGULAR)
        words_cell = replace(
            cells[WORDS], more=more if wide <= self._view.wide - ROOM else "", spoken=spoken
        )
        return (*cells[:WORDS], words_cell, *cells[WORDS + 1 :])

    def _write(self, row: AlarmRow, source: object) -> Written:
        view, code, new = self._view, row.priority, not row.acknowledged
        grave = code is not AlarmPriority.LOW
        told = wording_alarms.alarm(row)
        age_min, left_min = self._minutes(row)
        said = words.standing(row)
        if left_min is not None:
            said = translate("AlarmPanel", "{n} min left").format(n=left_min)
        also = wording_alarm_deeds.handed_short(row) or words.given(row, view.state, view.zone)
        do = told.do if self._has_room(told.do) else ""
        age = "" if view.low else wording_time.minutes(age_min)  # there the hour is enough
        owner = row.shelved_by or row.owner
        nobody = "" if row.acknowledged else translate("AlarmPanel", "nobody")
        cells = (
            self._priority(code, _glyph(row, grave=grave), TONES[code], strong=grave),
            Cell(said, also, strong=new and left_min is None),
            Cell(told.what, do, spoken=f"{told.what}. {told.do}"),
            Cell(words.place(row), tone="text2"),
            Cell(wording_time.hour(row.since, view.zone), age, tone="text2"),
            Cell(owner or nobody, tone="text2"),
        )  # fmt: skip
        return Written(source, cells, told.do)

    def _closed(self, closed: Iterable[ClosedAlarm]) -> Iterable[tuple[str, Row]]:
        """Write what is over once: nothing of it changes any more."""
        for one in closed:
            key = one.key
            written = self._written.get(key)
            if written is None or written.source is not one:
                written = self._written[key] = Written(one, self._closed_cells(one))
            yield key, written.cells

    def _closed_cells(self, one: ClosedAlarm) -> tuple[Cell, ...]:
        row, zone = one.row, self._view.zone
        told = wording_alarms.alarm(row)
        ended = translate("AlarmPanel", "until {time}").format(time=wording_time.hour(one.at, zone))
        if one.note and self._has_room(one.note):
            ended = one.note
        elif one.note:
            ended = translate("AlarmPanel", "{until} · with a note").format(until=ended)
        by = row.owner or one.noted_by or translate("AlarmPanel", "by itself")
        return (
            self._priority(row.priority, GLYPHS[row.priority], "text2"),
            Cell(translate("AlarmPanel", "closed"), tone="text2"),
            Cell(told.what, ended, tone="text2", spoken=f"{told.what}. {one.note or ended}"),
            Cell(words.place(row), tone="text2"),
            Cell(wording_time.hour(row.since, zone), tone="text2"),
            Cell(by, tone="text2"),
        )

    def _priority(self, code: AlarmPriority, icon: str, tone: str, *, strong: bool = False) -> Cell:
        """Show a priority by glyph and word; where it is narrow the word is only spoken."""
        name = words.short_priority(code)
        return Cell(
            "" if self._view.low else name, icon=icon, tone=tone, strong=strong, spoken=name
        )

    def _has_room(self, said: str) -> bool:
        return text_width(said, SMALL, REGULAR) <= self._view.wide - ROOM

    def _minutes(self, row: AlarmRow) -> tuple[int, int | None]:
        """Return how old an alarm is, and for how long it stays put aside."""
        now, until = self._view.now, row.shelved_until
        left = None if until is None else minutes_left(until, now)
        return wording_time.waited_min(row.since, now), left


def _glyph(row: AlarmRow, *, grave: bool) -> str:
    name = GLYPHS[row.priority]
    lit = grave and row.standing in (Standing.NEW, Standing.OVER)
    return f"{name}-fill" if lit else name
