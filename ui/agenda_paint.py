"""Painting the grid of the agenda: bands, appointments, hours and the present."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reception_app.booking_codes import shown as code_shown
from reception_app.bookings import BookingState
from reception_app.desk.states.agenda import (
    AgendaState,
    BookingRow,
    Lane,
    Stretch,
    TeamRow,
    Use,
)
from reception_app.desk.states.services import ServiceName
from ui import agenda_scale, wording_agenda, wording_time
from ui.agenda_scale import HEAD, Band, Scale
from ui.style import (
    BODY,
    CENTRE,
    MEDIUM,
    SEMIBOLD,
    SMALL,
    colour,
    font,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)

translate = QCoreApplication.translate
WORDS_FROM = 34  # px of a box that gets a word
HOUR_FROM = 52  # px of a box that gets its hour as large as it is read best
NARROW_FROM = 38  # px of one that gets no more than its number or code
PAD, NARROW_PAD = 6, 3
RULER = 34  # px
MARK = 20  # px of the glyph at the right of an appointment
CODE = 18  # px of a line with a code
TWO_LINES, BESIDE = 39, 112  # px: an hour with its code below, or beside
BUBBLE = 52


@dataclass(frozen=True, slots=True)
class Brushes:
    """What a whole painting shares; looked up once, not for each of two thousand boxes."""

    field: QColor
    alt: QColor
    soft: QColor
    border: QPen
    accent: QPen
    hair: QPen
    hatch: QBrush

    @classmethod
    def of_the_theme(cls) -> Brushes:
        """Take them from the tokens of the theme in use."""
        return cls(
            colour("field"), colour("alt"), colour("accent_soft"), QPen(colour("border"), 1.0),
            QPen(colour("accent"), 1.2), QPen(colour("hair"), 1.0),
            QBrush(colour("border", 110), Qt.BrushStyle.BDiagPattern),
        )  # fmt: skip


def paint_team(
    painter: QPainter, band: Band, team: TeamRow | None, scale: Scale, width: int
) -> None:
    """Paint the line of a team above its lanes, and the hours through it."""
    painter.setPen(QPen(colour("hair"), 1.0))
    painter.drawLine(QLineF(0, band.top + 0.5, width, band.top + 0.5))
    step = 1 if scale.hour_px() >= WORDS_FROM else scale.last - scale.first
    for day in range(scale.days):
        for hour in range(scale.first, scale.last + 1, max(1, step)):
            x = scale.left + day * scale.column + (hour - scale.first) * scale.hour_px()
            painter.drawLine(QLineF(x, band.top + HEAD, x, band.bottom))
    name = wording_agenda.team(team) if team else band.team
    box = QRectF(2, band.top + 2, width - 8, HEAD - 2)
    paint_text(painter, box, name, BODY, SEMIBOLD)
    if team is not None:
        told = wording_agenda.people(team.people)
        left = 14 + text_width(name, BODY, SEMIBOLD)
        paint_text(painter, QRectF(left, box.y(), 160, box.height()), told, SMALL, tone="text2")


@dataclass(frozen=True, slots=True)
class Shown:
    """What painting a lane needs to know."""

    scale: Scale
    services: tuple[ServiceName, ...]
    bookings: Mapping[str, BookingRow]
    brushes: Brushes
    since: datetime  # what lies before has passed


def paint_lane(painter: QPainter, lane: Lane, top: float, tall: float, shown: Shown) -> None:
    """Paint one officer's lane."""
    scale, brushes = shown.scale, shown.brushes
    name = QRectF(10, top, scale.left - 16, tall)
    paint_text(painter, name, lane.shown_as, SMALL, MEDIUM, tone="text2")
    _off_duty(painter, scale, top, tall, brushes.alt)
    for last in (False, True):  # appointments lie over what they were booked into
        for stretch in lane.stretches:
            if (stretch.use is Use.TAKEN) is not last:
                continue
            if last:
                box = _box(scale, stretch.starts, stretch.ends, top, tall)
                _taken(painter, box, shown.bookings.get(stretch.booking), shown)
                continue
            if stretch.starts < shown.since:
                gone = _box(scale, stretch.starts, min(stretch.ends, shown.since), top, tall)
                _passed(painter, gone, stretch.use, brushes)
            if stretch.ends <= shown.since:
                continue
            left = replace(stretch, starts=max(stretch.starts, shown.since))
            box = _box(scale, left.starts, left.ends, top, tall)
            if left.use is Use.PROTECTED:
                _protected(painter, box, brushes)
            else:
                _free(painter, box, left, scale, brushes)


def _box(scale: Scale, starts: datetime, ends: datetime, top: float, tall: float) -> QRectF:
    left, right = scale.x(starts), scale.x(ends)
    return QRectF(left + 1, top + 2, max(2.0, right - left - 2), tall - 4)


def _passed(painter: QPainter, box: QRectF, use: Use, brushes: Brushes) -> None:
    """Paint what nobody took and nobody can take any more: no word, no edge to press."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brushes.hatch if use is Use.PROTECTED else brushes.alt)
    painter.drawRect(box)


def _off_duty(painter: QPainter, scale: Scale, top: float, tall: float, ground: QColor) -> None:
    """Fill the days of a lane, so that what is on no roster is seen to be nothing."""
    for day in range(scale.days):
        left = scale.left + day * scale.column
        painter.fillRect(QRectF(left + 1, top + 2, scale.column - 2, tall - 4), ground)


def _protected(painter: QPainter, box: QRectF, brushes: Brushes) -> None:
    painter.setPen(brushes.border)
    painter.setBrush(brushes.alt)
    painter.drawRect(box)
    painter.setBrush(brushes.hatch)
    painter.drawRect(box)
    words = translate("agenda", "neighbourhood work")
    wide = text_width(words, SMALL, MEDIUM) + 34
    if box.width() > wide + 2 * PAD:
        pill = QRectF(box.x() + PAD, box.y() + 5, wide, 22)
        rounded(painter, pill, "panel", None, radius=11)
        icon = QRectF(pill.x() + 6, pill.y() + 4, 14, 14)
        paint_icon(painter, "shield-check", "text2", icon)
        paint_text(painter, pill.adjusted(24, 0, -4, 0), words, SMALL, MEDIUM, tone="text2")
    elif box.width() >= 22:  # noqa: PLR2004 - px of the glyph and its air
        glyph = QRectF(box.x() + 4, box.y() + 5, 14, 14)
        paint_icon(painter, "shield-check", "text2", glyph)


def _free(painter: QPainter, box: QRectF, stretch: Stretch, scale: Scale, brushes: Brushes) -> None:
    painter.setPen(brushes.border)
    painter.setBrush(brushes.field)
    if scale.hour_px() / 2 < WORDS_FROM:
        painter.drawRect(box)
        return
    word = translate("agenda", "free")
    for place in agenda_scale.places_of(0, Lane("", "", "", (stretch,))):
        left, right = scale.x(place.starts), scale.x(place.ends)
        cell = QRectF(left + 1, box.y(), max(2.0, right - left - 2), box.height())
        painter.setPen(brushes.border)
        painter.setBrush(brushes.field)
        painter.drawRect(cell)
        if cell.width() >= WORDS_FROM:
            words = QRectF(cell.x() + PAD, cell.y() + 2, cell.width() - PAD, 20)
            paint_text(painter, words, word, SMALL, tone="text2")


def _taken(painter: QPainter, box: QRectF, booking: BookingRow | None, shown: Shown) -> None:
    brushes = shown.brushes
    missed = booking is not None and booking.state is BookingState.NO_SHOW
    painter.setPen(brushes.border if missed else brushes.accent)
    painter.setBrush(brushes.alt if missed else brushes.soft)
    painter.drawRect(box)
    if booking is None:
        return
    lines = box.height() >= TWO_LINES or box.width() >= BESIDE
    if box.width() >= HOUR_FROM and lines:
        _words_of(painter, box, booking, shown)
    elif box.width() >= NARROW_FROM:
        _narrow(painter, box, booking)
    marked = lines and box.width() >= HOUR_FROM + MARK
    if (booking.over or booking.closed) and not marked:
        painter.fillRect(QRectF(box.x(), box.y(), box.width(), 3), colour("high"))


def _narrow(painter: QPainter, box: QRectF, booking: BookingRow) -> None:
    """Paint number or code in a box that holds no more; where it stands tells its hour."""
    missed = booking.state is BookingState.NO_SHOW
    line = QRectF(box.x() + NARROW_PAD, box.y() + 2, box.width() - NARROW_PAD, 20)
    words, ink = booking.ticket or booking.code[:4], "text2" if missed else "accent"
    paint_text(painter, line, words, SMALL, MEDIUM, tone=ink, struck=missed)


def _words_of(painter: QPainter, box: QRectF, booking: BookingRow, shown: Shown) -> None:
    ink = "text2" if booking.state is BookingState.NO_SHOW else "accent"
    head = booking.ticket or wording_time.hour(booking.starts, shown.scale.zone)
    line = QRectF(box.x() + PAD, box.y() + 2, box.width() - PAD - 2, 20)
    paint_text(painter, line, head, BODY, SEMIBOLD, tone=ink, struck=ink == "text2")
    glyph = wording_agenda.mark(booking)
    if glyph and box.width() >= HOUR_FROM + MARK:
        spot = QRectF(box.right() - 20, box.y() + 5, 14, 14)
        tone = "accent" if glyph == "check" else "high"
        paint_icon(painter, glyph, tone, spot)
    below = line.bottom() - 1 + _code(painter, line, booking, head)
    words = wording_agenda.in_short(booking, shown.services)
    room = QRectF(line.x(), below, line.width() - 4, box.bottom() - below - 2)
    if fits(words, room):
        painter.setFont(font(SMALL))
        painter.setPen(colour("text"))
        painter.drawText(room, Qt.TextFlag.TextWordWrap, words)


def _code(painter: QPainter, line: QRectF, booking: BookingRow, head: str) -> float:
    """Paint what is asked at the door, as much of it as fits; return the px that it took below."""
    if booking.ticket:
        return 0  # whoever came has a number instead
    beside = line.width() - text_width(head, BODY, SEMIBOLD) - PAD - MARK
    for words in (code_shown(booking.code), booking.code[:4]):
        if text_width(words, SMALL, MEDIUM) <= beside:
            box = line.adjusted(line.width() - beside - MARK, 0, -MARK, 0)
            paint_text(painter, box, words, SMALL, MEDIUM, tone="text2")
            return 0
    box = QRectF(line.x(), line.bottom() - 1, line.width(), CODE)
    paint_text(painter, box, booking.code[:4], SMALL, MEDIUM, tone="text2")
    return CODE


def fits(words: str, room: QRectF) -> bool:
    """Tell whether words fit whole: half a word in a cell tells less than none."""
    wide, tall = int(room.width()), int(room.height())
    need = QFontMetrics(font(SMALL)).boundingRect(
        QRect(0, 0, wide, 1000), Qt.TextFlag.TextWordWrap, words
    )
    return need.width() <= wide and need.height() <= tall


def paint_now(painter: QPainter, band: Band, scale: Scale, now: datetime | None) -> None:
    """Paint the line of the present through the lanes of a team, where the present is shown."""
    x = now_x(scale, now)
    if x is not None:
        top = band.top + HEAD
        painter.fillRect(QRectF(x - 1, top, 2, band.bottom - top), colour("text"))


def now_x(scale: Scale, now: datetime | None) -> float | None:
    """Return where the present lies; None where it is not shown."""
    if now is None:
        return None
    local = wording_time.local(now, scale.zone)
    day = (local.date() - scale.day).days
    hours = local.hour + local.minute / 60
    inside = 0 <= day < scale.days and scale.first <= hours <= scale.last
    return scale.x(now) if inside else None


class Ruler(QWidget):
    """The hours, or the days of a week, above the grid; it stays while the grid scrolls."""

    def __init__(self, scale: Callable[[], Scale], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._scale, self._now = scale, now
        self.setFixedHeight(RULER)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for its height."""
        return QSize(600, RULER)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint hours or days, and the present."""
        painter, scale = QPainter(self), self._scale()
        if scale.days == 1:
            self._hours(painter, scale)
        else:
            self._days(painter, scale)
        painter.end()

    def _hours(self, painter: QPainter, scale: Scale) -> None:
        step = 1 if scale.hour_px() >= BUBBLE else 2
        now = self._now()
        x = now_x(scale, now)
        for hour in range(scale.first, scale.last, step):
            left = scale.left + (hour - scale.first) * scale.hour_px()
            covered = x is not None and abs(left + BUBBLE / 2 - x) < BUBBLE
            if not covered:
                box = QRectF(left + 4, 4, BUBBLE, RULER - 6)
                paint_text(painter, box, f"{hour:02}:00", BODY, tone="text2")
        if x is None:
            return
        left = min(max(x - BUBBLE / 2, scale.left), self.width() - BUBBLE - 1)
        pill = QRectF(left, 6, BUBBLE, 24)
        rounded(painter, pill, "text", None, radius=12)
        said = wording_time.hour(now, scale.zone)
        paint_text(painter, pill, said, SMALL, SEMIBOLD, tone="panel", align=CENTRE)
        painter.setPen(QPen(colour("text"), 2))
        painter.drawLine(QPointF(x, 30), QPointF(x, RULER))

    def _days(self, painter: QPainter, scale: Scale) -> None:
        today = wording_time.local(self._now(), scale.zone).date()
        for number in range(scale.days):
            day = scale.day + timedelta(days=number)
            box = QRectF(scale.left + number * scale.column + 4, 4, scale.column - 8, RULER - 8)
            here = day == today
            if here:
                rounded(painter, box, "text", None, radius=12)
            ink, weight = ("panel", SEMIBOLD) if here else ("text2", MEDIUM)
            words = wording_agenda.short_day(day)
            if text_width(words, SMALL, SEMIBOLD) > box.width():
                words = wording_agenda.shortest_day(day)
            paint_text(painter, box, words, SMALL, weight, tone=ink, align=CENTRE)


def counted(state: AgendaState, since: datetime) -> tuple[int, int]:
    """Count the appointments that are shown, and the half hours that are free after `since`."""
    taken = sum(one.use is Use.TAKEN for lane in state.lanes for one in lane.stretches)
    free = sum(
        int((one.ends - max(one.starts, since)) / agenda_scale.SLOT)
        for lane in state.lanes
        for one in lane.stretches
        if one.use is Use.FREE and one.ends > since
    )
    return taken, free
