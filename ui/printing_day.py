"""The agenda on A4: each day, each team, who is expected when; with numbers and never a name."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QPageSize,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)

from reception_app.booking_codes import shown
from reception_app.desk.states.agenda import AgendaState, BookingRow, TeamRow
from reception_app.desk.states.desk import DeskState
from ui import wording_agenda, wording_office, wording_time, wording_visits
from ui.printing import folder, write_document

translate = QCoreApplication.translate
TITLE_PT, DAY_PT, TEAM_PT, TEXT_PT = 16, 14, 12, 10


def save_agenda(state: DeskState, target: Path | None = None) -> Path:
    """Write the shown days; raise `NotPrintedError` when the file cannot be written."""
    first = state.agenda.day or wording_time.local(state.now, state.office.zone).date()
    path = target or folder() / f"agenda-{first:%Y%m%d}-{state.agenda.days}.pdf"
    title = translate("printing", "Agenda")
    write_document(document(state), path, QPageSize.PageSizeId.A4, title)
    return path


def document(state: DeskState) -> QTextDocument:
    """Make the pages; a week begins each day anew."""
    agenda, zone = state.agenda, state.office.zone
    made = QTextDocument()
    cursor = QTextCursor(made)
    office = wording_office.name(state.office)
    at = agenda.read_at or state.now
    _line(cursor, translate("printing", "{office} · agenda").format(office=office), TITLE_PT)
    said = translate("printing", "As it was on {day} at {time}").format(
        day=wording_time.long_date(at, zone), time=wording_time.hour(at, zone)
    )
    _line(cursor, said, TEXT_PT, strong=False)
    first = agenda.day or wording_time.local(state.now, zone).date()
    for number in range(agenda.days):
        _day(cursor, state, first + timedelta(days=number))
    return made


def _day(cursor: QTextCursor, state: DeskState, day: date) -> None:
    agenda, zone = state.agenda, state.office.zone
    _line(cursor, wording_agenda.day(day), DAY_PT)
    coming = [one for one in agenda.bookings if wording_time.local(one.starts, zone).date() == day]
    if not coming:
        _line(cursor, translate("printing", "No appointments."), TEXT_PT, strong=False)
    for team in agenda.teams:
        own = sorted((x for x in coming if x.team == team.id), key=lambda one: one.starts)
        if own:
            _line(cursor, _team(team), TEAM_PT)
            _table(cursor, state, own)


def _team(team: TeamRow) -> str:
    if team.kept_percent is None:
        return wording_agenda.team(team)
    return translate("printing", "{team} · protected this week {kept} %, aim {aim} %").format(
        team=wording_agenda.team(team), kept=team.kept_percent, aim=team.aim_percent
    )


def _table(cursor: QTextCursor, state: DeskState, rows: list[BookingRow]) -> None:
    heads = (
        translate("printing", "Time"), translate("printing", "Officer"),
        translate("printing", "Reason"), translate("printing", "People"),
        translate("printing", "Language"), translate("printing", "Code"),
        translate("printing", "State"),
    )  # fmt: skip
    layout = QTextTableFormat()
    layout.setCellPadding(4)
    layout.setHeaderRowCount(1)
    table = cursor.insertTable(len(rows) + 1, len(heads), layout)
    for line, told in enumerate((heads, *(_cells(state, one) for one in rows))):
        for place, words in enumerate(told):
            signs = QTextCharFormat()
            signs.setFontPointSize(TEXT_PT)
            signs.setFontWeight(QFont.Weight.DemiBold if line == 0 else QFont.Weight.Normal)
            table.cellAt(line, place).firstCursorPosition().insertText(words, signs)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _cells(state: DeskState, one: BookingRow) -> tuple[str, ...]:
    """Return a line of a paper that may lie about: what is discreet is not named on it."""
    service = next((found for found in state.services if found.code == one.service), None)
    hidden = service is not None and service.discreet
    return (
        wording_agenda.span(one.starts, one.ends, state.office.zone),
        _officer(state.agenda, one),
        translate("queue", "Confidential")
        if hidden
        else wording_agenda.service(one.service, state.services),
        str(one.people),
        wording_visits.language_short(one.language),
        shown(one.code),
        one.ticket or wording_agenda.state(one)[1],
    )


def _officer(agenda: AgendaState, one: BookingRow) -> str:
    lanes = (lane for lane in agenda.lanes if (lane.team, lane.officer) == (one.team, one.officer))
    return next((lane.shown_as for lane in lanes), one.officer)


def _line(cursor: QTextCursor, words: str, size: int, *, strong: bool = True) -> None:
    block, signs = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(size / 2)
    block.setBottomMargin(4)
    signs.setFontPointSize(size)
    signs.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    cursor.setBlockFormat(block)
    cursor.insertText(words, signs)
    cursor.insertBlock()
