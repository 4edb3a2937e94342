"""The confirmation of an appointment: an A4 page with its code and QR, and a calendar file.

Both are in the visitor's language. The reason of a discreet appointment is on neither.
"""

from __future__ import annotations

from pathlib import Path

import segno
from PySide6.QtCore import QDate, QMarginsF, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from reception_app.booking_codes import qr_text, shown
from reception_app.calendar_files import invitation
from reception_app.desk.states.agenda import BookingRow
from reception_app.desk.states.desk import DeskState
from reception_app.services import Text
from ui import wording_agenda, wording_time
from ui.printing import NotPrintedError, folder
from ui.translations import Tongue

__all__ = ["NotPrintedError", "qr_image", "save_confirmation"]

QUIET = 4  # modules of white around a QR (ISO/IEC 18004)
SIDE = 220  # px of the QR on the page
QR = "qr:code"


def qr_image(text: str) -> QImage:
    """Draw a QR, one px a module."""
    modules = [list(line) for line in segno.make_qr(text, error="m").matrix]
    side = len(modules) + 2 * QUIET
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y, line in enumerate(modules):
        for x, dark in enumerate(line):
            if dark:
                image.setPixelColor(x + QUIET, y + QUIET, QColor("black"))
    return image


def save_confirmation(state: DeskState, row: BookingRow, target: Path | None = None) -> Path:
    """Write page and calendar file beside each other; raise `NotPrintedError`."""
    at = wording_time.local(row.starts, state.office.zone)
    path = target or folder() / f"afspraak-{at:%Y%m%d-%H%M}-{shown(row.code)}.pdf"
    tongue = Tongue(row.language)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()  # QPdfWriter tells nobody when it cannot write
        path.with_suffix(".ics").write_bytes(_calendar(state, row, tongue))
    except OSError as error:
        raise NotPrintedError(str(path)) from error
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(20, 20, 20, 20),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(tongue.translate("printing", "Appointment"))
    document(state, row, tongue).print_(writer)
    if path.stat().st_size == 0:
        raise NotPrintedError(str(path))
    return path


def _office(state: DeskState, tongue: Tongue) -> str:
    office = state.office
    return {"fr": office.fr, "en": office.en}.get(tongue.language, "") or office.name


def _calendar(state: DeskState, row: BookingRow, tongue: Tongue) -> bytes:
    translate = tongue.translate
    told = translate("printing", "{office}, code {code}").format(
        office=_office(state, tongue), code=shown(row.code)
    )
    return invitation(f"{row.id}@{state.agenda.office}", row.starts, row.ends, told, state.now)


def document(state: DeskState, row: BookingRow, tongue: Tongue) -> QTextDocument:
    """Make the page."""
    translate, zone = tongue.translate, state.office.zone
    made = QTextDocument()
    picture = qr_image(qr_text(state.agenda.office, row.code))
    made.addResource(QTextDocument.ResourceType.ImageResource, QUrl(QR), picture)
    cursor = QTextCursor(made)
    at = wording_time.local(row.starts, zone)
    day = tongue.locale.toString(QDate(at.year, at.month, at.day), "dddd d MMMM yyyy")
    _line(cursor, _office(state, tongue), 11)
    _line(cursor, translate("printing", "Appointment"), 22, strong=True)
    _line(cursor, f"{day}, {wording_agenda.span(row.starts, row.ends, zone)}", 15, strong=True)
    service = next((one for one in state.services if one.code == row.service), None)
    if service is not None and not service.discreet:
        _line(cursor, getattr(service, tongue.language), 12)
    _line(cursor, translate("printing", "People: {n}").format(n=row.people), 12)
    _line(cursor, "", 8)
    placed = QTextImageFormat()
    placed.setName(QR)
    placed.setWidth(SIDE)
    placed.setHeight(SIDE)
    cursor.insertImage(placed)
    cursor.insertBlock()
    _line(cursor, shown(row.code), 22, strong=True)
    bring = service.bring if service is not None and not service.discreet else None
    for words in _advice(state, tongue, bring):
        _line(cursor, words, 11)
    return made


def _advice(state: DeskState, tongue: Tongue, bring: Text | None) -> tuple[str, ...]:
    translate, agenda = tongue.translate, state.agenda
    return (
        translate("printing", "Show this code at the door: on paper or on your telephone."),
        translate(
            "printing",
            "Please come at most {early} minutes early. After {late} minutes the appointment may"
            " be given up.",
        ).format(early=agenda.early_min, late=agenda.late_min),
        translate("printing", "Bring your identity card.")
        if bring is None
        else translate("printing", "Bring along: {what}.").format(what=bring.said(tongue.language)),
        translate("printing", "You cannot come? Call us, so that somebody else can have the time."),
    )


def _line(cursor: QTextCursor, words: str, size: int, *, strong: bool = False) -> None:
    block, signs = QTextBlockFormat(), QTextCharFormat()
    block.setBottomMargin(6)
    signs.setFontPointSize(size)
    signs.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    cursor.setBlockFormat(block)
    cursor.insertText(words, signs)
    cursor.insertBlock()
