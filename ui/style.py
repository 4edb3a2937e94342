"""The look of the console, in one door: the theme in use, the type scale, and how to paint.

Widgets are in `widgets`, tables in `tables`, the proxy style over Fusion in `style_controls`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui import style_paint
from ui.style_controls import ConsoleStyle
from ui.style_paint import (
    BIG,
    BODY,
    CENTRE,
    FAMILY,
    HEAD,
    HUGE,
    LARGE,
    LEFT,
    MEDIUM,
    NUMBER,
    RADIUS,
    REGULAR,
    RIGHT,
    ROLES,
    SEMIBOLD,
    SMALL,
    TITLE,
    colour,
    focus_ring,
    font,
    icon,
    paint_icon,
    paint_text,
    rounded,
    text_width,
    theme,
    tick_mark,
)
from ui.theme import Choice, Theme, chosen

__all__ = [
    "BIG", "BODY", "CENTRE", "FAMILY", "HEAD", "HUGE", "LARGE", "LEFT", "MEDIUM", "NUMBER",
    "RADIUS", "REGULAR", "RIGHT", "ROLES", "SEMIBOLD", "SMALL", "TITLE", "ConsoleStyle", "colour",
    "focus_ring", "font", "icon", "paint_icon", "paint_text", "rounded", "system_is_dark",
    "text_width", "theme", "tick_mark", "use_choice", "use_theme",
]  # fmt: skip


def use_theme(app: QApplication, wanted: Theme) -> None:
    """Show everything in a theme, at once: whatever is open repaints itself.

    Widgets hear of it by `QEvent.PaletteChange`; those that paint from tokens need do nothing.
    """
    scheme = Qt.ColorScheme.Dark if wanted.dark else Qt.ColorScheme.Light
    # Without effect on bare X11, but native parts (title bar, file dialog) follow elsewhere.
    app.styleHints().setColorScheme(scheme)
    _show(app, wanted)


def use_choice(app: QApplication, choice: Choice) -> Theme:
    """Show everything in the theme of a choice, and give that theme.

    To follow the system, call this again on `styleHints().colorSchemeChanged`.
    """
    if choice is not Choice.SYSTEM:
        wanted = chosen(choice, system_dark=False)
        use_theme(app, wanted)
        return wanted
    # What an earlier theme asked for would else be read as the wish of the system.
    app.styleHints().unsetColorScheme()
    wanted = chosen(choice, system_dark=system_is_dark(app))
    _show(app, wanted)
    return wanted


def system_is_dark(app: QApplication) -> bool:
    """Tell whether the platform asks for a dark theme."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _show(app: QApplication, wanted: Theme) -> None:
    style_paint.set_theme(wanted)
    if not isinstance(app.style(), ConsoleStyle):
        app.setStyle(ConsoleStyle())
        app.setFont(font())
    app.setPalette(style_paint.palette())
