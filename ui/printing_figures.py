"""The figures as a file for a spreadsheet and on A4: the tables of the screen, and its charts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QRegion,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextTableFormat,
)

from reception_app.desk.states.desk import DeskState
from reception_app.figures import Figures
from reception_app.sheets import csv_text
from ui import style_paint, wording_figures, wording_office, wording_time
from ui.figure_card import SPANS, columns, spans
from ui.figure_charts import TWO_LINES, Chart, ColumnChart, SpanChart
from ui.figure_tables import Kind, Sheet, sheet
from ui.printing import NotPrintedError, folder, write_document
from ui.theme import DAY

translate = QCoreApplication.translate
TITLE_PT, HEAD_PT, TEXT_PT = 16, 13, 9
NEW_PAGE = frozenset({Kind.WAITS, Kind.ALARMS, Kind.CHECKS, Kind.MISSED})  # begin one each
WIDE, TALL, SHARP = 640, 190, 2  # px of a chart, and how many times as many are painted
ON_PAPER = 0.7  # of that
BOM = "\ufeff"  # by which spreadsheets read UTF-8


def save_csv(state: DeskState, target: Path | None = None) -> Path:
    """Write every table, one below the other; raise `NotPrintedError` where that cannot be."""
    path = target or _path(state, "csv")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BOM + csv_text(rows(state)), "utf-8", newline="")
    except OSError as error:
        raise NotPrintedError(str(path)) from error
    return path


def rows(state: DeskState) -> list[tuple[str, ...]]:
    """Return the lines of the file: office and moment, then each figure with its table."""
    figures = _figures(state)
    found: list[tuple[str, ...]] = [(_head(state),), (_when(state),)]
    for kind in Kind:
        one = sheet(kind, figures, state)
        found += [(), (one.title, one.figure, one.note), one.heads]
        found += [tuple(cell.text for cell in line) for line in one.rows]
    return found


def save_pdf(state: DeskState, target: Path | None = None) -> Path:
    """Write charts and tables on A4; raise `NotPrintedError` where that cannot be."""
    path = target or _path(state, "pdf")
    title = translate("printing", "Figures")
    write_document(document(state), path, QPageSize.PageSizeId.A4, title)
    return path


def document(state: DeskState) -> QTextDocument:
    """Make the pages."""
    figures, made = _figures(state), QTextDocument()
    cursor = QTextCursor(made)
    _line(cursor, _head(state), TITLE_PT)
    _line(cursor, _when(state), TEXT_PT, strong=False)
    for kind in Kind:
        one = sheet(kind, figures, state)
        _line(cursor, f"{one.title}: {one.figure}", HEAD_PT, new_page=kind in NEW_PAGE)
        _line(cursor, one.note, TEXT_PT, strong=False)
        _chart(made, cursor, kind, state)
        _table(cursor, one)
    for words in wording_figures.made_of():
        _line(cursor, words, TEXT_PT, strong=False)
    return made


def _figures(state: DeskState) -> Figures:
    if state.figures.figures is None:
        raise NotPrintedError(_head(state))
    return state.figures.figures


def _path(state: DeskState, kind: str) -> Path:
    at = wording_time.local(state.figures.read_at or state.now, state.office.zone)
    return folder() / f"figures-{at:%Y%m%d-%H%M%S}.{kind}"


def _head(state: DeskState) -> str:
    words = translate("printing", "{office} · figures")
    return words.format(office=wording_office.name(state.office))


def _when(state: DeskState) -> str:
    at, zone = state.figures.read_at or state.now, state.office.zone
    return translate("printing", "As it was on {day} at {time}").format(
        day=wording_time.long_date(at, zone), time=wording_time.hour(at, zone)
    )


def _chart(made: QTextDocument, cursor: QTextCursor, kind: Kind, state: DeskState) -> None:
    name = QUrl(f"chart://{kind}")
    made.addResource(QTextDocument.ResourceType.ImageResource, name, picture(kind, state))
    image = QTextImageFormat()
    image.setName(name.toString())
    image.setWidth(WIDE * ON_PAPER)
    image.setHeight(_tall(kind, state) * ON_PAPER)
    cursor.insertImage(image)
    cursor.insertBlock()


def picture(kind: Kind, state: DeskState) -> QImage:
    """Paint a chart on white, in the colours of the day, whatever the screen shows."""
    chart = _drawn(kind, state)
    tall = _tall(kind, state)
    chart.resize(WIDE, tall)
    made = QImage(WIDE * SHARP, tall * SHARP, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(SHARP)
    on_screen = style_paint.theme()
    style_paint.set_theme(DAY)
    try:
        made.fill(style_paint.colour("panel"))
        painter = QPainter(made)
        chart.render(painter, QPoint(), QRegion(), Chart.RenderFlag.DrawChildren)
        painter.end()
    finally:
        style_paint.set_theme(on_screen)
    return made


def _tall(kind: Kind, state: DeskState) -> int:
    """Give a chart the height of all that it names, in px."""
    if kind not in SPANS:
        return TALL
    return max(TALL, (TWO_LINES + 1) * len(spans(kind, _figures(state), state)) + TWO_LINES)


def _drawn(kind: Kind, state: DeskState) -> Chart:
    figures = _figures(state)
    if kind in SPANS:
        lines = SpanChart()
        lines.draw(spans(kind, figures, state))
        return lines
    bars = ColumnChart()
    bars.draw(columns(kind, figures, state))
    return bars


def _table(cursor: QTextCursor, one: Sheet) -> None:
    layout = QTextTableFormat()
    layout.setCellPadding(2)
    layout.setHeaderRowCount(1)
    table = cursor.insertTable(len(one.rows) + 1, len(one.heads), layout)
    told = [one.heads, *(tuple(cell.text for cell in line) for line in one.rows)]
    for number, line in enumerate(told):
        for place, words in enumerate(line):
            signs = QTextCharFormat()
            signs.setFontPointSize(TEXT_PT)
            signs.setFontWeight(QFont.Weight.Normal if number else QFont.Weight.DemiBold)
            table.cellAt(number, place).firstCursorPosition().insertText(words, signs)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _line(
    cursor: QTextCursor, words: str, size: int, *, strong: bool = True, new_page: bool = False
) -> None:
    block, signs = QTextBlockFormat(), QTextCharFormat()
    if new_page:
        block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    block.setTopMargin(size / 2)
    block.setBottomMargin(2)
    signs.setFontPointSize(size)
    signs.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    cursor.setBlockFormat(block)
    cursor.insertText(words, signs)
    cursor.insertBlock()
