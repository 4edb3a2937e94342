"""What does not fit in a window: cut words, boxes over each other, parts outside their box."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QTabBar,
    QWidget,
)

from ui import style_paint
from ui.buttons import FILLED, Button
from ui.labels import FitLabel
from ui.main_window import MainWindow
from ui.mimic import Mimic
from ui.pictured_table import PicturedTable
from ui.pin_field import PinField
from ui.tables import Table
from ui.widgets import Pill

BORDER, ARROW = 4, 28  # px beside the words of a field, and of the arrow of a list


def shown(window: QWidget, kind: type = QWidget) -> list:
    """List what is in sight of one kind."""
    return [part for part in window.findChildren(kind) if part.isVisible()]


@contextmanager
def painted_cuts() -> Iterator[list[str]]:
    """Collect every painted line that had to end in dots; nothing is taken from a picture."""
    found: list[str] = []
    cut_to = style_paint.elided

    def watched(text: str, size: int, weight: QFont.Weight, width: int) -> str:
        line = cut_to(text, size, weight, width)
        if line != text:
            found.append(f"painted: {text!r} in {width} px")
        return line

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(style_paint, "elided", watched)
        patch.setattr(PicturedTable, "paintEvent", Table.paintEvent)
        yield found


def cut(window: QWidget, *, dots: bool = False) -> list[str]:
    """List the words that got less room than they need.

    With `dots`, a line may end in them where hovering tells all; a button never may.
    """
    found = [f"button: {part.words()!r}" for part in shown(window, Button) if part.is_cut()]
    lines = [part for part in shown(window, Pill) if part.width() < part.sizeHint().width()]
    lines += [part for part in shown(window, QLabel) if _label_is_cut(part)]
    lines += [p for p in shown(window, QCheckBox) if p.width() < p.sizeHint().width()]
    fields = [part for kind in (QLineEdit, QComboBox) for part in shown(window, kind)]
    lines += [part for part in fields if _field_is_cut(part)]
    found += [
        f"{type(part).__name__}: {_words(part)!r}"
        for part in lines
        if not (dots and part.toolTip())
    ]
    for tabs in shown(window, QTabBar):
        found += [
            f"tab: {tabs.tabText(n)!r}"
            for n in range(tabs.count())
            if tabs.isTabVisible(n)
            and tabs.fontMetrics().horizontalAdvance(tabs.tabText(n)) > tabs.tabRect(n).width() - 16
        ]
    with painted_cuts() as painted:
        window.grab()
    return found if dots else found + painted  # what paints its words tells them on hover


def _label_is_cut(part: QLabel) -> bool:
    if not part.text() or isinstance(part.parent(), Mimic):
        return False  # a part of the mimic is painted: see `painted_cuts`
    if isinstance(part, FitLabel) or part.wordWrap():
        room = QRect(0, 0, part.width(), 10_000)
        need = part.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, part.text())
        return need.height() > part.height() + 2 or need.width() > part.width() + 1
    if type(part).paintEvent is not QLabel.paintEvent and not hasattr(part, "say"):
        return False  # paints its words itself
    return part.fontMetrics().horizontalAdvance(part.text()) > part.width() + 1


def _words(part: QWidget) -> str:
    if isinstance(part, QComboBox):
        return part.currentText()
    if isinstance(part, QLineEdit):
        return part.placeholderText() if not part.text() else ""
    return part.text()


def _field_is_cut(part: QLineEdit | QComboBox) -> bool:
    if isinstance(part, PinField) or isinstance(part.parent(), QComboBox):
        return False
    need = part.fontMetrics().horizontalAdvance(_words(part))
    beside = ARROW if isinstance(part, QComboBox) else part.textMargins().left() * 2
    return need > part.width() - beside - 2 * BORDER


def squeezed(window: QWidget) -> list[str]:
    """List what is lower than it can be."""
    return [
        f"{_name(part)}: {part.height()} px high, needs {part.minimumSizeHint().height()}"
        for part in shown(window)
        if part.minimumSizeHint().height() > part.height() + 1
        and not isinstance(part.parent(), QAbstractSpinBox | QLineEdit)  # Qt lays these out
        and part.sizePolicy().verticalPolicy() is not part.sizePolicy().Policy.Ignored
        and part.minimumHeight() != part.maximumHeight()
    ]


def outside(window: QWidget) -> list[str]:
    """List what sticks out of the box it stands in."""
    found = []
    for part in shown(window):
        above = part.parentWidget()
        if above is None or part.isWindow() or isinstance(above.parent(), QAbstractScrollArea):
            continue
        if not above.rect().contains(part.geometry()):
            box, room = part.geometry().getRect(), above.rect().getRect()
            found.append(f"{_name(part)}: {box} outside {_name(above)} {room}")
    return found


def overlapping(window: QWidget) -> list[str]:
    """List neighbours in one layout, or captions of the plan, that lie over each other."""
    groups = [_laid_out(part.layout()) for part in shown(window) if part.layout() is not None]
    for plan in shown(window, Mimic):
        groups.append([part for part in plan.captions if part.isVisible()])
        groups.append([p for p in (plan.outside, plan.chamber, plan.reception) if p.isVisible()])
    return [
        f"{_name(one)} over {_name(other)}"
        for group in groups
        for one, other in combinations(group, 2)
        if one.geometry().intersects(other.geometry())
    ]


def _laid_out(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item.widget() is not None and item.widget().isVisible():
            found.append(item.widget())
        elif item.layout() is not None:
            found += _laid_out(item.layout())
    return found


def filled(window: MainWindow) -> list[str]:
    """List the filled buttons that are not below a veil."""
    veil = next((v for v in (window.bell, window.help) if v.isVisible()), None)
    return [
        part.words()
        for part in shown(veil or window, Button)
        if part.role in FILLED and part.isEnabled()
    ]


def over_the_airlock(window: MainWindow) -> list[str]:
    """List cards that come and go and lie over the airlock box where it has a place of its own."""
    if window.area.tabs.isVisible() or not window.airlock.isVisible():
        return []
    box = QRect(window.airlock.mapTo(window.face, window.airlock.rect().topLeft()),
                window.airlock.size())  # fmt: skip
    return [
        f"{_name(card)} over the airlock box"
        for card in (window.popover, window.notice)
        if card.isVisible() and card.geometry().intersects(box)
    ]


def _name(part: QWidget) -> str:
    words = part.accessibleName() or (part.text() if isinstance(part, QLabel) else "")
    return f"{type(part).__name__}({words[:40]})" if words else type(part).__name__


def findings(window: QWidget, *, dots: bool = False) -> list[str]:
    """List everything that is wrong with the geometry of a window; `dots`: see `cut`."""
    found = [*cut(window, dots=dots), *squeezed(window), *outside(window), *overlapping(window)]
    if isinstance(window, MainWindow):
        more = filled(window)
        found += [*over_the_airlock(window), *([f"filled: {more}"] if len(more) > 1 else ())]
    return found
