"""The sheet of an exercise on A4: what was done and how fast, what was missed, what was wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QPageSize,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)

from reception_app.desk.states.training import TrainingState
from ui import wording_exercises as words
from ui import wording_time
from ui.printing import NotPrintedError, folder, write_document

__all__ = ["NotPrintedError", "save_sheet"]

translate = QCoreApplication.translate


def save_sheet(state: TrainingState, zone: str, target: Path | None = None) -> Path:
    """Write the sheet of the exercise that ran last; raise `NotPrintedError`."""
    if state.began_at is None or state.exercise is None:
        raise NotPrintedError(words.title(state))
    at = wording_time.local(state.began_at, zone)
    path = target or folder() / f"exercise-{state.exercise.id}-{at:%Y%m%d-%H%M%S}.pdf"
    title = translate("exercises", "Exercise")
    write_document(_document(state, zone), path, QPageSize.PageSizeId.A4, title)
    return path


def _document(state: TrainingState, zone: str) -> QTextDocument:
    document = QTextDocument()
    cursor = QTextCursor(document)
    for said, points in (
        (words.title(state), 20), (words.when(state, zone), 11), (words.verdict(state), 13),
    ):  # fmt: skip
        _say(cursor, said, points)
        cursor.insertBlock()
    rows = words.lines(state)
    layout = QTextTableFormat()
    layout.setCellPadding(4)
    layout.setHeaderRowCount(1)
    heads = words.heads()
    table = cursor.insertTable(len(rows) + 1, len(heads), layout)
    for number, cells in enumerate((heads, *((r.about, r.within, r.took, r.stands) for r in rows))):
        for place, said in enumerate(cells):
            table.cellAt(number, place).firstCursorPosition().insertText(said)
    return document


def _say(cursor: QTextCursor, said: str, points: int) -> None:
    signs = QTextCharFormat()
    signs.setFontPointSize(points)
    signs.setFontWeight(QFont.Weight.DemiBold)
    cursor.insertText(said, signs)
