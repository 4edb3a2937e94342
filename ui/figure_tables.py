"""Each figure as a table: what stands beside its chart, in the file and on paper is the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.desk import DeskState
from reception_app.figures import Figures, Wait
from ui import wording_agenda, wording_figures, wording_time, wording_visits
from ui.table_cells import Cell
from ui.wording_figures import NOTHING

translate = QCoreApplication.translate
Cells = tuple[Cell, ...]


class Kind(StrEnum):
    """The figures, in the order in which they stand."""

    ARRIVALS = "arrivals"
    WAITS = "waits"
    ALARMS = "alarms"
    KEPT = "kept"
    CHECKS = "checks"
    REFUSALS = "refusals"
    MISSED = "missed"


WIDTHS = {  # px of each column; 0 takes what is left
    Kind.ARRIVALS: (84, 68, 0),
    Kind.WAITS: (0, 76, 44, 44, 44),
    Kind.ALARMS: (64, 68, 0),
    Kind.KEPT: (88, 96, 0),
    Kind.CHECKS: (92, 64, 56, 0),
    Kind.REFUSALS: (0, 76, 72),
    Kind.MISSED: (84, 96, 0),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One figure: what it is, what it says in one line, and its table."""

    title: str
    figure: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[Cells, ...]


def sheet(kind: Kind, figures: Figures, state: DeskState) -> Sheet:
    """Return one figure of a state in the language of the screen."""
    return _MADE[kind](figures, state)


def _arrivals(shown: Figures, state: DeskState) -> Sheet:
    at = state.figures.read_at or state.now
    figure, note = wording_figures.arrived(shown, wording_time.hour(at, state.office.zone))
    heads = (translate("figures", "Hour"), _today(), translate("figures", "Median 4 wk"))
    rows = tuple(
        (
            Cell(wording_figures.hours(one.hour)),
            Cell(NOTHING if one.today is None else str(one.today)),
            Cell(wording_figures.number(one.usual), tone="text2"),
        )
        for one in shown.hours
    )
    return Sheet(_title(Kind.ARRIVALS), figure, note, heads, rows)


def _waits(shown: Figures, state: DeskState) -> Sheet:
    figure, note = wording_figures.waited(shown)
    heads = (
        translate("figures", "Reason"), _today(), translate("figures", "Med."),
        translate("figures", "p90"), translate("figures", "Aim"),
    )  # fmt: skip
    rows = tuple(_wait(one, state) for one in shown.waits)
    return Sheet(_title(Kind.WAITS), figure, note, heads, rows)


def _wait(one: Wait, state: DeskState) -> Cells:
    p90 = _rounded(one.usual.p90 if one.usual else None)
    return (
        Cell(wording_visits.service(one.service, state.services)),
        Cell(_rounded(one.today.median if one.today else None)),
        Cell(_rounded(one.usual.median if one.usual else None)),
        Cell(p90, tone="high" if one.late else "text", strong=one.late),
        Cell(str(one.target_min), tone="text2"),
    )


def _alarms(shown: Figures, state: DeskState) -> Sheet:
    figure, note = wording_figures.alarms(shown)
    heads = (
        translate("figures", "Hour"), translate("figures", "Alarms"),
        translate("figures", "Most in 10 min"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(wording_time.hour(one.starts, state.office.zone)),
            Cell(str(one.count)),
            Cell(str(one.most)),
        )
        for one in reversed(shown.alarm_hours)
    )
    return Sheet(_title(Kind.ALARMS), figure, note, heads, rows)


def _kept(shown: Figures, _state: DeskState) -> Sheet:
    figure, note = wording_figures.kept(shown)
    heads = (
        translate("figures", "Week"), translate("figures", "Kept"), translate("figures", "Aim"),
    )  # fmt: skip
    rows = []
    for one in shown.weeks:
        share, aim = one.kept.percent, one.kept.aim_percent
        below = share is not None and share < aim
        said = NOTHING if share is None else wording_agenda.percent(share)
        mark, tone = ("warning-fill", "high") if below else ("", "text")
        rows.append((
            Cell(wording_figures.week(one.monday)),
            Cell(said, icon=mark, tone=tone, strong=below),
            Cell(NOTHING if share is None else wording_agenda.percent(aim), tone="text2"),
        ))  # fmt: skip
    return Sheet(_title(Kind.KEPT), figure, note, heads, tuple(rows))


def _checks(shown: Figures, _state: DeskState) -> Sheet:
    figure, note = wording_figures.checked(shown)
    heads = (
        translate("figures", "Week"), translate("figures", "Checks"), translate("figures", "Med."),
        translate("figures", "p90"),
    )  # fmt: skip
    named = [(wording_figures.week(one.monday), one.checks) for one in shown.weeks]
    told = (*named, (_today(), shown.check_today))
    rows = tuple(
        (
            Cell(name),
            Cell(str(found.count) if found else NOTHING),
            Cell(wording_figures.seconds(found.median) if found else NOTHING),
            Cell(wording_figures.seconds(found.p90) if found else NOTHING),
        )
        for name, found in told
    )
    return Sheet(_title(Kind.CHECKS), figure, note, heads, rows)


def _refusals(shown: Figures, _state: DeskState) -> Sheet:
    figure, note = wording_figures.refused(shown)
    heads = (translate("figures", "Outcome"), _today(), translate("figures", "4 weeks"))
    rows = tuple(
        (
            Cell(wording_figures.outcome(one.code)),
            Cell(wording_figures.count(one.today)),
            Cell(wording_figures.count(one.usual)),
        )
        for one in shown.refusals
    )
    return Sheet(_title(Kind.REFUSALS), figure, note, heads, rows)


def _missed(shown: Figures, _state: DeskState) -> Sheet:
    figure, note = wording_figures.missed(shown)
    heads = (
        translate("figures", "Week"), translate("figures", "Booked"),
        translate("figures", "Missed"),
    )  # fmt: skip
    rows = []
    for one in shown.weeks:
        share = one.missed_percent
        came_not = wording_figures.count(one.missed) if one.booked else NOTHING
        if share is not None:
            came_not = f"{came_not} · {wording_agenda.percent(share)}"
        rows.append((
            Cell(wording_figures.week(one.monday)),
            Cell(wording_figures.count(one.booked)),
            Cell(came_not),
        ))  # fmt: skip
    return Sheet(_title(Kind.MISSED), figure, note, heads, tuple(rows))


def _rounded(value: float | None) -> str:
    return NOTHING if value is None else str(round(value))


def _today() -> str:
    return translate("figures", "Today")


def _title(kind: Kind) -> str:
    return {
        Kind.ARRIVALS: translate("figures", "Arrivals by hour"),
        Kind.WAITS: translate("figures", "Waits by reason, in minutes"),
        Kind.ALARMS: translate("figures", "Alarms by ten minutes"),
        Kind.KEPT: translate("figures", "Protected neighbourhood work"),
        Kind.CHECKS: translate("figures", "Duration of the security check"),
        Kind.REFUSALS: translate("figures", "Not let in, by outcome"),
        Kind.MISSED: translate("figures", "Appointments that nobody came for"),
    }[kind]


_MADE: dict[Kind, Callable[[Figures, DeskState], Sheet]] = {
    Kind.ARRIVALS: _arrivals,
    Kind.WAITS: _waits,
    Kind.ALARMS: _alarms,
    Kind.KEPT: _kept,
    Kind.CHECKS: _checks,
    Kind.REFUSALS: _refusals,
    Kind.MISSED: _missed,
}
