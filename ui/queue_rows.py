"""The board as rows of a table: a pure step from a state to what the cells show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.queue import Group, QueueRow, QueueState, Turn
from reception_app.desk.states.services import ServiceName
from reception_app.estimates import Calibration, Forecast
from reception_app.visits import Priority, VisitState
from ui import call_words, tables, wording_estimates, wording_post, wording_time, wording_visits
from ui.style import BODY, MEDIUM, NUMBER, SMALL, TITLE, text_width

translate = QCoreApplication.translate

COCKED_INDENT = 12
AIR = 14  # px between two columns
GLYPHS = {
    Priority.DANGER: ("warning-octagon-fill", "critical"),
    Priority.VULNERABLE: ("caret-double-up-bold", "high"),
    Priority.MINOR: ("caret-double-up-bold", "high"),
    Priority.MEDICAL: ("caret-double-up-bold", "high"),
    Priority.APPOINTMENT: ("calendar-check", "text2"),
    Priority.QUICK: ("lightning", "text2"),
    Priority.WALK_IN: ("", "text"),
}
GROUP_GLYPHS = {
    Group.WAITING: "armchair",
    Group.AIRLOCK: "shield-check",
    Group.RINGING: "bell-ringing",
    Group.AT_COUNTERS: "desktop",
    Group.PARKED: "pause-circle",
    Group.LEAVING: "sign-out",
    Group.UNACCOUNTED: "question",
}


@dataclass(frozen=True, slots=True)
class View:
    """How the board is looked at: time, words, room and rights."""

    now: datetime
    zone: str
    services: tuple[ServiceName, ...] = ()
    small: bool = False
    guard: bool = False  # sees ticket and reason category only (settled.md 5)
    wanted: str = ""  # what is searched
    so_far: Calibration = Calibration()  # how good the ranges were


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what it is about, its cells, its tooltip, and the row behind it."""

    key: str
    cells: tables.Row
    hint: str
    row: QueueRow | None = None  # None: a heading


def heads() -> tuple[str, ...]:
    """Name the columns."""
    return (
        "",
        translate("queue", "Number"),
        translate("queue", "Reason"),
        translate("queue", "Language"),
        translate("queue", "Wait and target"),
        translate("queue", "Place"),
    )


def widths(*, small: bool) -> tuple[int, ...]:
    """Give the columns their widths in px, as wide as the words of this language; 0 is the rest."""
    head = heads()
    languages = [wording_visits.language_short(code) for code in wording_visits.LANGUAGES]
    places = [*(wording_visits.group_place(group) for group in Group), wording_post.counter("8")]
    return (
        44,
        72 if small else 76,
        0,
        min(84, _wide(head[3], languages)),
        min(150, max(132, text_width(head[4], SMALL, MEDIUM) + AIR)),
        min(124, _wide(head[5], places)),
    )


def _wide(head: str, words: list[str]) -> int:
    inside = max(text_width(word, BODY) for word in words)
    return max(text_width(head, SMALL, MEDIUM), inside) + AIR


Kept = dict[str, tuple[object, "Line"]]  # key of a row -> all that its line is made of, its line


def lines(state: QueueState, view: View, kept: Kept | None = None) -> tuple[Line, ...]:
    """Give what the table shows, in the order of the groups.

    A row in `kept` whose words would be the same keeps its line: putting 2,000 rows into words
    for one that changed takes longer than a person waits (case 71).
    """
    kept = {} if kept is None else kept
    told = (view.zone, view.small, view.guard, view.services, view.so_far)
    turns = {turn.row.visit: turn for turn in state.turns}
    made: list[Line] = []
    found: dict[Group, list[QueueRow]] = {group: [] for group in Group}
    for row in state.rows:
        if not view.wanted or matches(row, view):
            found[row.group].append(row)
    for group, rows in found.items():
        if not rows:
            continue
        # On a small screen who is at a counter takes one line, unless it is looked for.
        folded = view.small and group is Group.AT_COUNTERS and not view.wanted
        newcomer = state.newcomer if group is Group.WAITING else None
        made.append(_heading(group, rows, view, newcomer, folded=folded))
        for row in () if folded else rows:
            turn = turns.get(row.visit) if group is Group.WAITING else None
            made.append(_line(row, turn, view, told, kept))
    return tuple(made)


def _line(
    row: QueueRow, turn: Turn | None, view: View, told: tuple[object, ...], kept: Kept
) -> Line:
    key = key_of(row)
    made_of = (row, turn, wording_time.waited_min(row.since, view.now), told)
    if key not in kept or kept[key][0] != made_of:
        kept[key] = (made_of, Line(key, _cells(row, turn, view), hint(row, turn, view), row))
    return kept[key][1]


def key_of(row: QueueRow) -> str:
    """Tell what a row is about: a visit, or a ring without one."""
    return row.visit or f"call:{row.call}"


def matches(row: QueueRow, view: View) -> bool:
    """Tell whether a row holds every word that is searched: number, reason, language, place."""
    words = view.wanted.casefold().split()
    if not words:
        return True
    text = " ".join(
        (
            row.ticket,
            reason(row, view),
            "" if view.guard and row.discreet else row.service,
            wording_visits.language(row.language),
            row.language,
            wording_visits.place(row),
            *(word for name in view.services if name.code == row.service for word in name.words),
        )
    ).casefold()
    return all(word in text for word in words)


def _heading(
    group: Group, rows: list[QueueRow], view: View, newcomer: Forecast | None, *, folded: bool
) -> Line:
    title = translate("queue", "{group} · {n}").format(
        group=wording_visits.group_of(rows[0]), n=len(rows)
    )
    told = wording_estimates.newcomer(newcomer) or wording_visits.group_note(group)
    if folded:
        told = "  ·  ".join(_in_short(row, view) for row in rows)
    cells = tables.Group(title, told, GROUP_GLYPHS[group], key=group.value)
    return Line(
        f"group:{group.value}", cells, told if folded else _order_hint(rows[0], newcomer, view)
    )


def _in_short(row: QueueRow, view: View) -> str:
    waited = wording_time.minutes(wording_time.waited_min(row.since, view.now))
    return translate("queue", "{post}: {ticket} {time}").format(
        post=row.post, ticket=row.ticket, time=waited
    )


def _cells(row: QueueRow, turn: Turn | None, view: View) -> tuple[tables.Cell, ...]:
    icon, tone = glyph(row)
    shift = COCKED_INDENT if row.cocked else 0
    # Whole minutes: a bar that moved every second would repaint the board every second.
    waited = wording_time.waited_min(row.since, view.now)
    return (
        tables.Cell(icon=icon, tone=tone, size=15),
        tables.Cell(
            row.ticket or "—", strong=True, size=TITLE if view.small else NUMBER, indent=shift
        ),
        tables.Cell(
            reason(row, view),
            "" if view.small else note(row, turn, view),
            indent=shift,
        ),
        tables.Cell(wording_visits.language_short(row.language), tone="text2", size=BODY),
        tables.Cell(
            bar=(float(waited), float(max(1, row.target_min))), spoken=_spoken_wait(row, view)
        ),
        tables.Cell(
            wording_visits.place(row),
            wording_estimates.still(turn.expected if turn and not view.small else None),
            tone="text2",
        ),
    )


def _rings(row: QueueRow) -> str:
    return call_words.counted(row.rings, more=row.rang_more)


def reason(row: QueueRow, view: View) -> str:
    """Say why somebody came; a guard is not told what is discreet."""
    if view.guard and row.discreet:
        return translate("queue", "Confidential")
    if row.rings > 1 and view.small:  # of several, that there are several
        last = wording_time.hour(row.rang_last, view.zone)
        return translate("calls", "{n} rings, last {time}").format(n=_rings(row), time=last)
    first = wording_visits.service(row.service, view.services)
    if not row.errands or not view.small:  # a line below says what else
        return first
    return translate("queue", "{service}, +{n}").format(service=first, n=len(row.errands))


def errands(row: QueueRow, services: tuple[ServiceName, ...]) -> str:
    """Name what else somebody came for, in its order."""
    return ", ".join(wording_visits.service(code, services) for code in row.errands)


def _then(row: QueueRow, view: View) -> str:
    names = errands(row, view.services)
    return translate("queue", "then {services}").format(services=names) if names else ""


def _spoken_wait(row: QueueRow, view: View) -> str:
    waited = wording_time.minutes(wording_time.waited_min(row.since, view.now))
    return translate("queue", "waits {waited}, target {target}").format(
        waited=waited, target=wording_time.minutes(row.target_min)
    )


def glyph(row: QueueRow) -> tuple[str, str]:
    """Give the glyph and colour of a row; a discreet visit looks like any other."""
    if row.local:
        return "warning", "high"
    if row.state is VisitState.PARKED or row.back_at is not None:
        return "hourglass-medium", "text2"
    if row.cocked and row.priority is Priority.WALK_IN:
        return "push-pin", "text2"
    return GLYPHS[row.priority]


def note(row: QueueRow, turn: Turn | None, view: View) -> str:
    """Say, below the reason, why the row stands where it stands."""
    if view.guard:
        return wording_time.hour(row.since, view.zone)
    parts = [_why(row, turn, view)]
    if row.discreet:
        parts.append(translate("queue", "discreet"))
    if row.party > 1:
        parts.append(wording_visits.party(row.party))
    if row.errands:
        several = translate("queue", "{n} services")
        parts.append(several.format(n=len(row.errands) + 1))
    if row.local:
        parts.append(translate("queue", "not sent yet"))
    return " · ".join(part for part in parts if part)


def _at_the_door(row: QueueRow, view: View) -> str:
    if row.silent:
        return translate("queue", "Outside, does not ring")
    if row.rings > 1:
        first, last = (wording_time.hour(at, view.zone) for at in (row.since, row.rang_last))
        said = translate("queue", "{n} rings, {first} to {last}")
        return said.format(n=_rings(row), first=first, last=last)
    since = wording_time.clock(row.rang_at or row.since, view.zone)
    return translate("queue", "Bell since {time}").format(time=since)


def _why(row: QueueRow, turn: Turn | None, view: View) -> str:
    at = wording_time.hour(row.since, view.zone)
    if turn is not None:
        return wording_visits.turn(turn)
    if row.group is Group.RINGING:
        return _at_the_door(row, view)
    if row.parked_until is not None:
        return translate("queue", "Pause until {time}").format(
            time=wording_time.hour(row.parked_until, view.zone)
        )
    if row.group is Group.AT_COUNTERS:
        return _at_counter(row, at)
    if row.state is not None and row.group is Group.UNACCOUNTED:
        return wording_visits.state(row.state)
    return translate("queue", "Since {time}").format(time=at)


def _at_counter(row: QueueRow, at: str) -> str:
    if row.mine:
        return translate("queue", "This counter")
    if row.state is VisitState.CALLED:
        return translate("queue", "Called {time}").format(time=at)
    return translate("queue", "Since {time}").format(time=at)


def hint(row: QueueRow, turn: Turn | None, view: View) -> str:
    """Tell the whole row in words, for the tooltip and for assistive technology."""
    parts = [
        row.ticket,
        reason(row, view),
        wording_visits.language(row.language),
    ]
    if not view.guard:
        parts += [
            _then(row, view),
            wording_visits.party(row.party) if row.party > 1 else "",
            wording_visits.priority(row.priority),
            wording_visits.turn(turn) if turn else "",
        ]
    parts.append(_spoken_wait(row, view))
    parts.append(wording_visits.place(row))
    parts.append(wording_estimates.how(turn.expected if turn else None, view.so_far))
    return " · ".join(part for part in parts if part)


def _order_hint(first: QueueRow, newcomer: Forecast | None, view: View) -> str:
    if first.group is not Group.WAITING:
        return wording_visits.group_of(first)
    how = wording_estimates.how(newcomer, view.so_far)
    order = translate(
        "queue",
        "Order: minutes waited plus a head start: danger first, vulnerable, minor and medical 30,"
        " appointment 20, back from a pause 15, quick hand-in 10. Ties by arrival.",
    )
    return f"{order}\n{how}" if how else order


def overtaken(state: QueueState, visit: str) -> tuple[str, ...]:
    """List the tickets that are before a visit in the order."""
    before: list[str] = []
    for turn in state.turns:
        if turn.row.visit == visit:
            return tuple(before)
        before.append(turn.row.ticket)
    return ()
