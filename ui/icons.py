"""Phosphor icons from QtAwesome's own font file, painted as outlines in any colour.

Importing QtAwesome and asking it for a first icon costs about 0.25 s, most of it for eleven fonts
that the console never shows. Its Phosphor font and character map are read directly instead: some
milliseconds, sharp at every scale, and tinted when painted, so a theme never leaves a stale icon.
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRawFont, QTransform

EM = 256.0  # px at which outlines are kept
SHARE = 0.875  # of the box that the em square fills, as QtAwesome does


class IconMissingError(Exception):
    """An icon, or the font that holds it, is not there."""


@cache
def _folder() -> Path:
    found = importlib.util.find_spec("qtawesome")
    if found is None or found.origin is None:
        raise IconMissingError("the package QtAwesome is not installed")
    return Path(found.origin).parent / "fonts"


def _file(pattern: str) -> Path:
    files = sorted(_folder().glob(pattern))
    if not files:
        raise IconMissingError(f"no {pattern} in QtAwesome")
    return files[-1]


@cache
def _characters() -> dict[str, str]:
    codes: dict[str, str] = json.loads(_file("phosphor-charmap*.json").read_text("utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


@cache
def _face() -> QRawFont:
    return QRawFont(str(_file("phosphor-[0-9]*.ttf")), EM)


@cache
def outline(name: str) -> QPainterPath:
    """Give the outline of an icon, centred on the origin in a square of `EM` px.

    Raise `IconMissingError` for a name that the font does not have.
    """
    face, character = _face(), _characters().get(name)
    if character is None:
        raise IconMissingError(name)
    path = face.pathForGlyph(face.glyphIndexesForString(character)[0])
    middle = (face.ascent() - face.descent()) / 2
    return QTransform.fromTranslate(-EM / 2, middle).map(path)


def paint(painter: QPainter, name: str, ink: QColor, box: QRect | QRectF) -> None:
    """Paint an icon in the middle of a box."""
    box = QRectF(box)
    scale = SHARE * min(box.width(), box.height()) / EM
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.scale(scale, scale)
    painter.fillPath(outline(name), ink)
    painter.restore()
