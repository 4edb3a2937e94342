"""Papers as PDF: the board on A4, with numbers, reasons and waits; a slip; and never a name."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QStandardPaths, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)

from reception_app.desk.states.desk import DeskState
from reception_app.slips import Size, Slip
from ui import queue_rows, wording_office, wording_time, wording_visits

translate = QCoreApplication.translate
SLIP_PT = 11


class NotPrintedError(Exception):
    """The file could not be written."""


def folder() -> Path:
    """Give the folder where documents of this user go."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(places[0]) if places else Path.home()


def save_queue(state: DeskState, view: queue_rows.View, target: Path | None = None) -> Path:
    """Write the board of a state; raise `NotPrintedError` when the file cannot be written."""
    at = wording_time.local(state.now, state.office.zone)
    path = target or folder() / f"reception-{at:%Y%m%d-%H%M%S}.pdf"
    write_document(
        _document(state, view, at), path, QPageSize.PageSizeId.A4, translate("printing", "Queue")
    )
    return path


def save_slip(slip: Slip, now: datetime, zone: str, target: Path | None = None) -> Path:
    """Write the slip of a referral on A5; raise `NotPrintedError` when it cannot be written."""
    at = wording_time.local(now, zone)
    path = target or folder() / f"referral-{at:%Y%m%d-%H%M%S}.pdf"
    document = QTextDocument()
    cursor = QTextCursor(document)
    for line in slip.lines:
        text, block = QTextCharFormat(), QTextBlockFormat()
        text.setFontPointSize(SLIP_PT * {Size.NORMAL: 1, Size.LARGE: 2, Size.HUGE: 4}[line.size])
        text.setFontWeight(QFont.Weight.DemiBold if line.bold else QFont.Weight.Normal)
        if line.centred:
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        cursor.setBlockFormat(block)
        cursor.insertText(line.text, text)
        cursor.insertBlock()
    write_document(document, path, QPageSize.PageSizeId.A5, translate("printing", "Referral"))
    return path


def write_document(
    document: QTextDocument, path: Path, size: QPageSize.PageSizeId, title: str
) -> None:
    """Write a document as PDF; raise `NotPrintedError` when the file cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()  # QPdfWriter tells nobody when it cannot write
    except OSError as error:
        raise NotPrintedError(str(path)) from error
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(size),
            QPageLayout.Orientation.Portrait,
            QMarginsF(15, 15, 15, 15),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(title)
    document.print_(writer)
    if path.stat().st_size == 0:
        raise NotPrintedError(str(path))


def _document(state: DeskState, view: queue_rows.View, at: datetime) -> QTextDocument:
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText(
        translate("printing", "{office} · queue on {day} at {time}").format(
            office=wording_office.name(state.office),
            day=wording_time.long_date(state.now, state.office.zone),
            time=f"{at:%H:%M:%S}",
        )
    )
    cursor.insertBlock()
    rows = [line.row for line in queue_rows.lines(state.queue, view) if line.row is not None]
    layout = QTextTableFormat()
    layout.setCellPadding(4)
    layout.setHeaderRowCount(1)
    heads = queue_rows.heads()[1:]
    table = cursor.insertTable(len(rows) + 1, len(heads), layout)
    for place, words in enumerate(heads):
        table.cellAt(0, place).firstCursorPosition().insertText(words)
    for number, row in enumerate(rows, 1):
        waited = wording_time.minutes(wording_time.waited_min(row.since, state.now))
        told = (
            row.ticket,
            queue_rows.reason(row, view),
            wording_visits.language_short(row.language),
            waited,
            wording_visits.place(row),
        )
        for place, words in enumerate(told):
            table.cellAt(number, place).firstCursorPosition().insertText(words)
    return document
