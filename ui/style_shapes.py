"""How each kind of control is drawn: flat, on the grid, every outline at least 3 : 1.

Each function takes the style option and a painter that `ConsoleStyle` has saved.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionTab,
)

from ui.style_paint import (
    BODY,
    CENTRE,
    MEDIUM,
    REGULAR,
    RIGHT,
    SEMIBOLD,
    SMALL,
    colour,
    focus_ring,
    font,
    paint_icon,
    paint_text,
    rounded,
    tick_mark,
)

State = QStyle.StateFlag
MENU_EDGE = 44  # px before the words of a menu entry, for its check mark


def has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    """Tell whether a style option carries a state flag."""
    return bool(option.state & flag)


def area(option: QStyleOption) -> QRect:
    """Give the rectangle of a style option."""
    return QRect(option.rect)


def edge(option: QStyleOption) -> QRectF:
    """Give the outer edge of a control."""
    return QRectF(area(option))


def nothing(_option: QStyleOption, _painter: QPainter) -> None:
    """Leave an element out."""


def field(option: QStyleOption, painter: QPainter) -> None:
    """Draw an input: outline, ground, and the accent while it has the keyboard."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth <= 0:
        return  # the edit inside a combo or spin box, which draws its own frame
    focus = has(option, State.State_HasFocus) and has(option, State.State_Enabled)
    face = "field" if has(option, State.State_Enabled) else "alt"
    line = "accent" if focus else "border"
    rounded(painter, edge(option), face, line, 2.0 if focus else 1.2)


def view_frame(option: QStyleOption, painter: QPainter) -> None:
    """Draw the frame of a scrolling field."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth <= 0:
        return
    focus = has(option, State.State_HasFocus)
    line = "accent" if focus else "border"
    rounded(painter, edge(option), "field", line, 2.0 if focus else 1.2)


def pane(option: QStyleOption, painter: QPainter) -> None:
    """Draw the hairline above the content of tabs."""
    box = area(option)
    painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), colour("hair"))


def button(option: QStyleOption, painter: QPainter) -> None:
    """Draw the face of a plain push button or tool button."""
    if not has(option, State.State_Enabled):
        rounded(painter, edge(option), "alt", "hair")
        return
    default = isinstance(option, QStyleOptionButton) and bool(
        option.features & QStyleOptionButton.ButtonFeature.DefaultButton
    )
    down = has(option, State.State_Sunken) or has(option, State.State_On)
    rounded(painter, edge(option), "alt" if down else "field", "accent" if default else "border")
    if has(option, State.State_HasFocus):
        focus_ring(painter, edge(option).adjusted(3, 3, -3, -3), radius=4)


def check(option: QStyleOption, painter: QPainter) -> None:
    """Draw a check box: the tick is a shape, not a colour alone."""
    box, enabled = edge(option), has(option, State.State_Enabled)
    ticked = has(option, State.State_On)
    ink = "accent" if enabled else "off"
    face = ink if ticked else "field" if enabled else "alt"
    rounded(painter, box, face, ink if ticked else "border", 1.5, radius=4)
    if ticked:
        tick_mark(painter, box, "on_accent" if enabled else "panel")
    elif has(option, State.State_NoChange):
        painter.fillRect(QRectF(box.x() + 5, box.center().y() - 1, box.width() - 10, 2),
                         colour(ink))  # fmt: skip


def radio(option: QStyleOption, painter: QPainter) -> None:
    """Draw a radio button: a ring, with a dot when it is the one."""
    box, enabled = edge(option), has(option, State.State_Enabled)
    ink, on = ("accent" if enabled else "off"), has(option, State.State_On)
    face, line, half = ("field" if enabled else "alt"), (ink if on else "border"), box.width() / 2
    rounded(painter, box, face, line, 1.8 if on else 1.5, radius=half)
    if on:
        dot = box.width() * 0.28
        rounded(painter, box.adjusted(dot, dot, -dot, -dot), ink, None, radius=half)


def focus(option: QStyleOption, painter: QPainter) -> None:
    """Draw the ring that shows where the keyboard is."""
    focus_ring(painter, edge(option), radius=4)


def groove(option: QStyleOption, painter: QPainter) -> None:
    """Draw the track of a progress bar."""
    rounded(painter, QRectF(area(option)), "hair", None, radius=area(option).height() / 2)


def progress(option: QStyleOption, painter: QPainter) -> None:
    """Draw how far a progress bar has come."""
    if not isinstance(option, QStyleOptionProgressBar):
        return
    low, high, now = option.minimum, option.maximum, option.progress
    box = QRectF(area(option))
    if high <= low:  # not known how far: a third of the track, without motion
        box.adjust(box.width() / 3, 0, -box.width() / 3, 0)
    elif now <= low:
        return
    else:
        box.setWidth(max(box.height(), box.width() * (now - low) / (high - low)))
    rounded(painter, box, "accent", None, radius=box.height() / 2)


def tab(option: QStyleOption, painter: QPainter) -> None:
    """Draw a tab as a line below its words; the chosen one is thick and in the accent."""
    box, chosen = area(option), has(option, State.State_Selected)
    top = box.bottom() - (2 if chosen else 0)
    painter.fillRect(QRect(box.left(), top, box.width(), 3 if chosen else 1),
                     colour("accent" if chosen else "hair"))  # fmt: skip
    if has(option, State.State_HasFocus) and chosen:
        focus_ring(painter, QRectF(box).adjusted(3, 3, -3, -6), radius=4)


def tab_label(option: QStyleOption, painter: QPainter) -> None:
    """Write the words of a tab."""
    if not isinstance(option, QStyleOptionTab):
        return
    chosen = has(option, State.State_Selected)
    ink = "accent" if chosen else "text2"
    if not has(option, State.State_Enabled):
        ink = "off"
    words: str = option.text
    weight = SEMIBOLD if chosen else MEDIUM
    paint_text(painter, area(option), words, BODY, weight, tone=ink, align=CENTRE)


def header(option: QStyleOption, painter: QPainter) -> None:
    """Draw the ground of a header section."""
    box = area(option)
    painter.fillRect(box, colour("panel"))
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("border"))


def combo_label(option: QStyleOption, painter: QPainter) -> None:
    """Write what a combo box holds now."""
    if not isinstance(option, QStyleOptionComboBox) or option.editable:
        return
    words: str = option.currentText
    ink = "text" if has(option, State.State_Enabled) else "off"
    paint_text(painter, area(option).adjusted(12, 0, -36, 0), words, BODY, MEDIUM, tone=ink)


def arrow(painter: QPainter, name: str, box: QRect, *, enabled: bool, side: int = 16) -> None:
    """Draw a small arrow in the middle of a box."""
    middle = QPointF(QRectF(box).center())
    paint_icon(painter, name, "text2" if enabled else "off",
               QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))  # fmt: skip


def menu_ground(option: QStyleOption, painter: QPainter) -> None:
    """Draw the ground and outline of a menu or a tool tip."""
    painter.fillRect(area(option), colour("panel"))
    painter.setPen(colour("border"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area(option).adjusted(0, 0, -1, -1))


def menu_bar(option: QStyleOption, painter: QPainter) -> None:
    """Draw the empty part of the menu bar."""
    painter.fillRect(area(option), colour("panel"))


def menu_bar_entry(option: QStyleOption, painter: QPainter) -> None:
    """Draw one heading of the menu bar."""
    if not isinstance(option, QStyleOptionMenuItem):
        return
    chosen = has(option, State.State_Selected)
    painter.fillRect(area(option), colour("accent_soft" if chosen else "panel"))
    painter.setFont(font(BODY, MEDIUM))
    painter.setPen(colour("accent" if chosen else "text"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(area(option), flags, option.text)


def menu_entry(option: QStyleOption, painter: QPainter) -> None:
    """Draw one entry of a menu: check mark, words, key."""
    if not isinstance(option, QStyleOptionMenuItem):
        return
    box = area(option)
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        middle = box.center().y()
        painter.fillRect(QRect(box.left() + 12, middle, box.width() - 24, 1), colour("hair"))
        return
    enabled, chosen = has(option, State.State_Enabled), has(option, State.State_Selected)
    ink = ("accent" if chosen else "text") if enabled else "off"
    if chosen:
        painter.fillRect(box, colour("accent_soft"))
        painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), colour("accent"))
    _menu_words(option, painter, ink, key_ink="text2" if enabled else "off")


def _menu_words(option: QStyleOptionMenuItem, painter: QPainter, ink: str, *, key_ink: str) -> None:
    box = area(option)
    if option.checked:
        tick_mark(painter, QRectF(box.left() + 14, box.center().y() - 8, 17, 17), ink)
    words, _, key = str(option.text).partition("\t")
    painter.setFont(font(BODY, REGULAR))
    painter.setPen(colour(ink))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(
        box.adjusted(MENU_EDGE, 0, -16, 0), flags | Qt.TextFlag.TextShowMnemonic, words
    )
    if key:
        paint_text(
            painter, box.adjusted(0, 0, -16, 0), key, SMALL, MEDIUM, tone=key_ink, align=RIGHT
        )
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.SubMenu:
        edge = QRect(box.right() - 28, box.top(), 24, box.height())
        arrow(painter, "caret-right-bold", edge, enabled=key_ink != "off", side=14)
