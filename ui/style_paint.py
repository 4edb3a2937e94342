"""The theme in use, the type scale, and how text, boxes and icons are painted with tokens.

Everything is read when it is painted: a widget that keeps no colour follows a change of theme by
itself. Spacing is 8 px based (4 inside a line); heights of controls are 32, 40, 48 and 56.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)

from ui import icons
from ui import theme as tokens
from ui.theme import DAY, Theme

FAMILY = "Inter"
REGULAR, MEDIUM, SEMIBOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
SMALL, BODY, LARGE, TITLE, NUMBER, HEAD, BIG, HUGE = 13, 14, 15, 16, 18, 20, 28, 40
RADIUS = 6.0
LEFT, CENTRE, RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
_in_use = [DAY]
KEPT = 1024  # lines of text whose measure is kept: some screens full
# Joined once: to join two flags in Python costs as much as to measure a word.
_ONE_LINE = {
    align: align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    for align in (LEFT, CENTRE, RIGHT)
}

# Labels and bands name a role and not a colour, so that one palette re-tints all of them.
ROLES = {
    "window": QPalette.ColorRole.Window,
    "panel": QPalette.ColorRole.ToolTipBase,
    "field": QPalette.ColorRole.Base,
    "alt": QPalette.ColorRole.AlternateBase,
    "text": QPalette.ColorRole.WindowText,
    "text2": QPalette.ColorRole.PlaceholderText,
    "off": QPalette.ColorRole.Dark,
    "border": QPalette.ColorRole.Shadow,
    "hair": QPalette.ColorRole.Mid,
    "accent": QPalette.ColorRole.Link,
    "on_accent": QPalette.ColorRole.HighlightedText,
    "critical": QPalette.ColorRole.BrightText,
    "on_critical": QPalette.ColorRole.Light,
    "high": QPalette.ColorRole.LinkVisited,
    "ok": QPalette.ColorRole.Midlight,
}


def theme() -> Theme:
    """Give the theme in use."""
    return _in_use[0]


def set_theme(chosen: Theme) -> None:
    """Put a theme in use for whatever is painted from now on."""
    _in_use[0] = chosen


def colour(name: str, alpha: int = 255) -> QColor:
    """Give the colour of a token of the theme in use; `alpha` from 0 to 255."""
    # A copy: whoever alters its colour alters nobody else's.
    return QColor(_shade(tokens.token(theme(), name), alpha))


@cache
def _shade(value: str, alpha: int) -> QColor:
    shade = QColor(value)
    shade.setAlpha(alpha)
    return shade


@cache
def font(size: int = BODY, weight: QFont.Weight = REGULAR, *, struck: bool = False) -> QFont:
    """Give the face of the console, `size` in px, with digits of equal width."""
    face = QFont(FAMILY)
    face.setPixelSize(size)
    face.setWeight(weight)
    face.setStrikeOut(struck)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    face.setFeature(QFont.Tag("tnum"), 1)
    return face


def palette() -> QPalette:
    """Make the palette of the theme in use."""
    made, role = QPalette(), QPalette.ColorRole
    for name, target in ROLES.items():
        made.setColor(target, colour(name))
    for target, name in (
        (role.Text, "text"),
        (role.Button, "field"),
        (role.ButtonText, "text"),
        (role.Highlight, "accent"),
        (role.Accent, "accent"),
        (role.ToolTipText, "text"),
    ):
        made.setColor(target, colour(name))
    for target in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, target, colour("off"))
    return made


def paint_icon(painter: QPainter, name: str, ink: str, box: QRectF | QRect) -> None:
    """Paint one Phosphor icon in a box, tinted with a token."""
    icons.paint(painter, name, colour(ink), box)


def icon(name: str, ink: str = "text2", side: int = 20) -> QIcon:
    """Make an icon for what takes no painter (menus, the window); made anew for each theme."""
    made = QIcon()
    for scale in (1, 2):
        picture = QPixmap(QSize(side, side) * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_icon(painter, name, ink, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(picture)
    return made


@lru_cache(KEPT)
def text_width(text: str, size: int, weight: QFont.Weight = REGULAR) -> int:
    """Measure a line of text in px."""
    return QFontMetrics(font(size, weight)).horizontalAdvance(text)


@lru_cache(KEPT)
def elided(text: str, size: int, weight: QFont.Weight, width: int) -> str:
    """Return what of a line fits so many px, with dots at its end where that is not all."""
    return QFontMetrics(font(size, weight)).elidedText(text, Qt.TextElideMode.ElideRight, width)


def paint_text(
    painter: QPainter,
    box: QRectF | QRect,
    text: str,
    size: int = BODY,
    weight: QFont.Weight = REGULAR,
    *,
    tone: str = "text",
    align: Qt.AlignmentFlag = LEFT,
    struck: bool = False,
) -> None:
    """Paint one elided line, centred vertically."""
    face = font(size, weight, struck=struck)
    box = QRectF(box)
    painter.setFont(face)
    painter.setPen(colour(tone))
    room = int(box.width())
    fits = text_width(text, size, weight) <= room
    line = text if fits else elided(text, size, weight, room + 1)
    painter.drawText(box, _ONE_LINE[align], line)


def rounded(
    painter: QPainter,
    box: QRectF,
    fill: str | None,
    line: str | None,
    width: float = 1.2,
    *,
    radius: float = RADIUS,
) -> None:
    """Paint a rounded box with tokens for fill and outline; `box` is its outer edge.

    The line lies inside the edge: across it, smoothing would spread it over two pale pixels, and a
    colour of 3.3 : 1 would be seen as 1.9 : 1.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(line), width) if line else Qt.PenStyle.NoPen)
    by = width / 2 if line else 0.0
    painter.drawRoundedRect(box.adjusted(by, by, -by, -by), radius - by, radius - by)


def focus_ring(painter: QPainter, box: QRectF, ink: str = "accent", radius: float = RADIUS) -> None:
    """Paint the ring that shows where the keyboard is."""
    rounded(painter, box, None, ink, 2.0, radius=radius)


def tick_mark(painter: QPainter, box: QRectF, ink: str) -> None:
    """Paint a check mark in a square box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(
            colour(ink),
            2.2,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    corners = ((0.22, 0.53), (0.42, 0.72), (0.78, 0.30))
    painter.drawPolyline(
        QPolygonF([QPointF(box.x() + box.width() * x, box.y() + box.height() * y)
                   for x, y in corners])
    )  # fmt: skip
