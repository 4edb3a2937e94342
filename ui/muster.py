"""The muster list: everybody in the building by zone, on A4, to tick off outside.

It is made of the last state that this console knows, whatever is away, and says of when that is. A
list of 2,000 people is painted line by line: a text document takes many times as long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.zones import AIRLOCK, PersonRow, ZonesState
from ui import wording_office, wording_time
from ui import wording_zones as words
from ui.printing import NotPrintedError, folder
from ui.style import FAMILY

translate = QCoreApplication.translate

DPI = 300
MARGIN_MM = 12
ROW_MM, HEAD_MM, ZONE_MM = 6.2, 16.0, 8.0
FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
COLUMNS = (8.0, 34.0, 40.0, 18.0, 20.0, 40.0, 26.0)  # mm: tick, who, zone, since, badge, escort...


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list; a heading has no cells."""

    cells: tuple[str, ...] = ()
    heading: str = ""


def entries(state: ZonesState, zone: str) -> Iterator[Entry]:
    """Yield everybody by zone, in the order of the tree; whoever is nowhere known comes first."""
    known = [one.id for one in state.zones]
    places = [*sorted({one.zone for one in state.people} - {*known, AIRLOCK}), AIRLOCK, *known]
    for place in places:
        people = [one for one in state.people if one.zone == place]
        if not people:
            continue
        count = sum(one.party for one in people)
        yield Entry(heading=f"{words.place(state, place)} · {count}")
        for one in sorted(people, key=lambda row: (row.kind, row.name)):
            yield Entry(_cells(one, state, zone))


def _cells(one: PersonRow, state: ZonesState, zone: str) -> tuple[str, ...]:
    return (
        "", words.who(one), words.place(state, one.zone),
        wording_time.hour(one.since, zone), ", ".join(one.badges), one.escort,
        words.kind(one.kind),
    )  # fmt: skip


def heads() -> tuple[str, ...]:
    """Name the columns; the first is to be ticked."""
    return (
        "", translate("muster", "Who"), translate("muster", "Zone"),
        translate("muster", "Since"), translate("muster", "Badge"),
        translate("muster", "Accompanied by"), "",
    )  # fmt: skip


def titles(state: DeskState) -> tuple[str, str]:
    """Say what the list is, of whom, and of when: its age counts more than its hour."""
    zone = state.office.zone
    as_of = state.zones.as_of or state.now
    total = sum(one.party for one in state.zones.people)
    title = translate("muster", "{office}: muster list, {n} people").format(
        office=wording_office.name(state.office), n=total
    )
    age_s = max(0.0, (state.now - as_of).total_seconds())
    said = translate("muster", "{day}, as it stood at {time}").format(
        day=wording_time.long_date(as_of, zone), time=wording_time.clock(as_of, zone)
    )
    if age_s >= 1:
        older = translate("muster", "{said}; {age} old when printed at {now}")
        said = older.format(
            said=said, age=wording_time.span(age_s), now=wording_time.clock(state.now, zone)
        )
    return title, said


def save(state: DeskState, target: Path | None = None) -> Path:
    """Write the list of a state; raise `NotPrintedError` when the file cannot be written."""
    at = wording_time.local(state.now, state.office.zone)
    path = target or folder() / f"muster-{at:%Y%m%d-%H%M%S}.pdf"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()  # QPdfWriter tells nobody when it cannot write
    except OSError as error:
        raise NotPrintedError(str(path)) from error
    writer = QPdfWriter(str(path))
    writer.setResolution(DPI)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    page = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins,
        QPageLayout.Unit.Millimeter,
    )  # fmt: skip
    writer.setPageLayout(page)
    writer.setTitle(titles(state)[0])
    painter = QPainter(writer)
    if not painter.isActive():
        raise NotPrintedError(str(path))
    _Sheet(writer, painter, state).paint()
    painter.end()
    if path.stat().st_size == 0:
        raise NotPrintedError(str(path))
    return path


class _Sheet:
    """One list on its pages."""

    def __init__(self, writer: QPdfWriter, painter: QPainter, state: DeskState) -> None:
        self._writer, self._painter, self._state = writer, painter, state
        self._mm = DPI / 25.4
        self._plain, self._bold, self._large = (
            _font(10), _font(10, bold=True), _font(15, bold=True),
        )  # fmt: skip
        self._metrics = QFontMetricsF(self._plain, writer)
        self._wide = float(writer.width())
        self._tall = float(writer.height())
        self._y, self._page = 0.0, 0
        self._hair = QPen(Qt.GlobalColor.gray, 1)
        self._fitted: dict[tuple[str, float], str] = {}

    def paint(self) -> None:
        """Paint every page."""
        found = tuple(entries(self._state.zones, self._state.office.zone))
        self._begin()
        for entry in found:
            tall = (ZONE_MM if entry.heading else ROW_MM) * self._mm
            # No heading stands alone at the foot of a page.
            need = tall + (ROW_MM * self._mm if entry.heading else 0)
            if self._y + need > self._tall - ROW_MM * self._mm:
                self._writer.newPage()
                self._begin()
            if entry.heading:
                self._heading(entry.heading, tall)
            else:
                self._row(entry.cells, tall)
        if not found:
            nobody = translate("muster", "Nobody is known to be in the building.")
            self._heading(nobody, ZONE_MM * self._mm)

    def _begin(self) -> None:
        self._page += 1
        self._y = 0.0
        title, said = titles(self._state)
        mm, painter = self._mm, self._painter
        painter.setFont(self._large)
        self._text(QRectF(0, 0, self._wide, 8 * mm), title)
        painter.setFont(self._plain)
        self._text(QRectF(0, 8 * mm, self._wide, 6 * mm), said)
        foot = QRectF(0, self._tall - 5 * mm, self._wide, 5 * mm)
        page = translate("muster", "page {n}").format(n=self._page)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, page)
        self._y = HEAD_MM * mm
        painter.setFont(self._bold)
        self._cells(heads(), ROW_MM * mm)

    def _heading(self, words_said: str, tall: float) -> None:
        self._painter.setFont(self._bold)
        box = QRectF(0, self._y, self._wide, tall)
        self._painter.fillRect(box.adjusted(0, tall * 0.15, 0, 0), Qt.GlobalColor.lightGray)
        self._text(box.adjusted(2 * self._mm, tall * 0.15, 0, 0), words_said)
        self._painter.setFont(self._plain)
        self._y += tall

    def _row(self, cells: tuple[str, ...], tall: float) -> None:
        side = tall * 0.6
        self._painter.setPen(self._hair)
        self._painter.drawRect(QRectF(self._mm, self._y + (tall - side) / 2, side, side))
        self._painter.setPen(Qt.GlobalColor.black)
        self._cells(cells, tall)

    def _cells(self, cells: tuple[str, ...], tall: float) -> None:
        left = 0.0
        for said, wide in zip(cells, COLUMNS, strict=True):
            room = wide * self._mm
            if said:
                self._text(QRectF(left, self._y, room, tall), self._fit(said, room - self._mm))
            left += room
        self._y += tall
        self._painter.setPen(self._hair)
        self._painter.drawLine(0, int(self._y), int(self._wide), int(self._y))
        self._painter.setPen(Qt.GlobalColor.black)

    def _fit(self, said: str, room: float) -> str:
        """Cut what is too long; the same zone and hour are asked for a thousand times."""
        key = said, room
        if key not in self._fitted:
            mode = Qt.TextElideMode.ElideRight
            self._fitted[key] = self._metrics.elidedText(said, mode, room)
        return self._fitted[key]

    def _text(self, box: QRectF, said: str) -> None:
        self._painter.drawText(box, FLAGS, said)


def _font(points: int, *, bold: bool = False) -> QFont:
    made = QFont(FAMILY, points)
    made.setBold(bold)
    return made
