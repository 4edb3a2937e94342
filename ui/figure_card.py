"""One figure in its card: what it says in one line, its chart, and the same numbers as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from reception_app.alarms import TEN_MIN
from reception_app.desk.states.desk import DeskState
from reception_app.figures import GOAL_SLOT, Figures
from ui import wording_agenda, wording_figures, wording_time, wording_visits
from ui.figure_charts import Bar, ColumnChart, Columns, Span, SpanChart
from ui.figure_tables import WIDTHS, Kind, sheet
from ui.style import BIG, BODY, SEMIBOLD, SMALL, TITLE
from ui.tables import Table
from ui.widgets import Glyph, Panel, fill, label, row, rule

translate = QCoreApplication.translate
TWIN, SMALL_TWIN = 336, 264  # px of the table
NAMES_TWIN, SMALL_NAMES_TWIN = 472, 428  # px of one that names reasons
NAMED = frozenset({Kind.WAITS, Kind.REFUSALS})  # in a small card its chart has numbers instead
TODAY = 1  # its column, which a small screen has no room for
ROW, SMALL_ROW = 32, 26
MINUTE_S = 60
SPANS = frozenset({Kind.WAITS, Kind.CHECKS, Kind.REFUSALS})
Key = tuple[str, str, str]  # glyph, tone, words


class FigureCard(Panel):
    """One of the figures."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(gap=4)
        self.kind, self._numbered = kind, False
        self.name, self.figure = label("", BODY, SEMIBOLD), label("", BIG, SEMIBOLD)
        self.told = label("", BODY, tone="text2", elide=True)
        self.chart = SpanChart() if kind in SPANS else ColumnChart()
        self.twin = Table(("",) * len(WIDTHS[kind]), WIDTHS[kind], name="", height=ROW)
        self._keys = tuple((Glyph("", "text2", 14), label("", SMALL, tone="text2")) for _ in "abc")
        self._rule = rule(upright=True)
        line = row(self.figure, self.told, gap=12)
        line.setStretch(1, 1)
        pairs = (row(mark, words, gap=6) for mark, words in self._keys)
        key = row(*pairs, None, gap=16)
        self._both: QHBoxLayout = row(self.chart, self._rule, self.twin, gap=12)
        self._both.setStretch(0, 1)
        fill(self.body, self.name, line)
        self.body.addLayout(self._both, 1)
        self.body.addLayout(key)

    def arrange(self, *, small: bool) -> None:
        """Take the room of a small screen."""
        self.set_air(8 if small else 16, 0 if small else 4)
        self._numbered = small and self.kind in NAMED
        wide = (NAMES_TWIN, SMALL_NAMES_TWIN) if self.kind in NAMED else (TWIN, SMALL_TWIN)
        self.twin.setFixedWidth(wide[small])
        if self.kind is Kind.WAITS:
            self.twin.setColumnHidden(TODAY, small)
        self.twin.set_heights(SMALL_ROW if small else ROW, SMALL_ROW)
        self.figure.set_type(TITLE if small else BIG, SEMIBOLD)

    def draw(self, figures: Figures, state: DeskState) -> None:
        """Show one state of the figures."""
        shown = sheet(self.kind, figures, state)
        self.name.say(shown.title)
        self.figure.say(shown.figure)
        self.told.say(shown.note)
        self.setAccessibleName(shown.title)
        self.setAccessibleDescription(f"{shown.figure} {shown.note}")
        self.chart.setAccessibleName(shown.title)
        self.chart.setAccessibleDescription(f"{shown.figure} {shown.note}")
        self.twin.setAccessibleName(shown.title)
        self.twin.rows.show_heads(shown.heads)
        rows, keys = shown.rows, [f"{n}" for n in range(len(shown.rows))]
        if self._numbered:
            rows = tuple(
                (replace(line[0], text=f"{n}  {line[0].text}"), *line[1:])
                for n, line in enumerate(rows, 1)
            )
        self.twin.show_rows(rows, keys)
        if isinstance(self.chart, SpanChart):
            told = spans(self.kind, figures, state)
            if self._numbered:
                told = tuple(replace(one, name=str(n)) for n, one in enumerate(told, 1))
            self.chart.draw(told)
        else:
            self.chart.draw(columns(self.kind, figures, state))
        self._draw_keys()

    def _draw_keys(self) -> None:
        told = legend(self.kind)
        for number, (mark, words) in enumerate(self._keys):
            used = number < len(told)
            mark.setVisible(used)
            words.setVisible(used)
            if used:
                glyph, tone, said = told[number]
                mark.show_icon(glyph, tone)
                words.say(said)


def columns(kind: Kind, figures: Figures, state: DeskState) -> Columns:
    """Return the columns of a figure."""
    if kind is Kind.ARRIVALS:
        bars = tuple(Bar(str(one.hour), one.today) for one in figures.hours)
        return Columns(bars, tuple(one.usual for one in figures.hours))
    if kind is Kind.ALARMS:
        return _alarms(figures, state.office.zone)
    weeks = figures.weeks
    newest = weeks[-1].monday if weeks else None
    names = [wording_figures.week(one.monday) for one in weeks]
    shares = [
        one.kept.percent if kind is Kind.KEPT else one.missed_percent for one in weeks
    ]  # fmt: skip
    bars = tuple(
        Bar(name, share, "" if share is None else wording_agenda.percent(share),
            strong=one.monday == newest)
        for name, share, one in zip(names, shares, weeks, strict=True)
    )  # fmt: skip
    if kind is Kind.MISSED:
        return Columns(bars)
    aims = [one.kept.aim_percent for one in weeks if one.kept.promised_min]
    return Columns(bars, aim=aims[-1] if aims else None, top=100)


def _alarms(figures: Figures, zone: str) -> Columns:
    bars = tuple(
        Bar(wording_time.hour(at, zone), count) for at, count in figures.slots
    )  # fmt: skip
    # Every hour has its mark, the ten minutes between have none.
    each = timedelta(hours=1) // timedelta(minutes=TEN_MIN)
    marked = tuple(one if not n % each else replace(one, label="") for n, one in enumerate(bars))
    words = translate("figures", "goal: {n} on average").format(n=wording_figures.number(GOAL_SLOT))
    most = max([2.0, *(float(count) for _, count in figures.slots)])
    return Columns(marked, aim=GOAL_SLOT, aim_words=words, top=most)


def spans(kind: Kind, figures: Figures, state: DeskState) -> tuple[Span, ...]:
    """Return the lines of a figure."""
    if kind is Kind.REFUSALS:
        return tuple(Span(wording_figures.outcome(one.code), one.usual) for one in figures.refusals)
    if kind is Kind.CHECKS:
        named = [(wording_figures.week(one.monday), one.checks) for one in figures.weeks]
        return tuple(
            Span(name, found.median if found else None, found.p90 if found else None)
            for name, found in named
        )
    found_of = []
    for one in figures.waits:
        name = wording_visits.service(one.service, state.services)
        seen = one.usual or one.today
        if seen is not None:
            found_of.append(Span(name, seen.median, seen.p90, one.target_min, late=one.late))
    return tuple(found_of)


def legend(kind: Kind) -> tuple[Key, ...]:
    """Return what the marks of a chart mean."""
    today = ("square-fill", "accent", translate("figures", "today"))
    four = ("minus-bold", "text2", translate("figures", "median of 4 weeks"))
    middle = ("square-fill", "accent", translate("figures", "median"))
    high = ("minus-bold", "border", translate("figures", "nine of ten within"))
    this = ("square-fill", "accent", translate("figures", "this week"))
    earlier = ("square-fill", "border", translate("figures", "weeks before"))
    return {
        Kind.ARRIVALS: (today, four),
        Kind.WAITS: (
            middle, high,
            ("warning-fill", "high", translate("figures", "over the aim")),
        ),
        Kind.ALARMS: (today, ("dots-three", "text", translate("figures", "goal"))),
        Kind.KEPT: (this, earlier, ("dots-three", "text", translate("figures", "aim"))),
        Kind.CHECKS: (middle, (*high[:2], translate("figures", "nine of ten, in seconds"))),
        Kind.REFUSALS: (("square-fill", "accent", translate("figures", "in 4 weeks")),),
        Kind.MISSED: (this, earlier),
    }[kind]  # fmt: skip
