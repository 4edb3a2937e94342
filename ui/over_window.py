"""Where stands what comes and goes over the window: sheets, forms and the notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from ui.form import Form

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def place_sheets(window: MainWindow) -> None:
    """Lay what is read over everything but the status bar."""
    top = window.status.height() + 1
    for sheet in window.sheets():
        sheet.setGeometry(0, top, window.width(), window.height() - top)
        sheet.place()


def place_cards(window: MainWindow) -> None:
    """Keep forms and notice off the airlock box: whom a door acts on stays in sight."""
    beside = (window.protection, window.zones, window.alarms, window.agenda.panel)
    box = next((p.box for p in beside if p is window.places.currentWidget()), window.manage.box())
    if box is not None:
        room = QRect(box.mapTo(window.face, QPoint(0, 0)), box.size())
        window.notice.place(room, box)
        window.agenda.place(room, 56)
        return
    corner = window.area.mapTo(window.face, QPoint(0, 0))
    room = window.area.clear_of_doors().translated(corner)
    # Below the search; on small screens over the counter's strip, or below the tabs.
    down = {Form.WIDE: 80, Form.SMALL: 8, Form.STACKED: 52}[window.area.form]
    for form in (window.popover, window.refer):
        form.place(room, down)
    window.agenda.place(room, down)
    rows = window.area if window.area.form is Form.STACKED else window.queue
    if rows is window.area and window.airlock.isVisible():
        tabs = window.area.tabs
        window.notice.cover(QRect(tabs.mapTo(window.face, QPoint(0, 0)), tabs.size()))
    else:
        window.notice.place(QRect(rows.mapTo(window.face, QPoint(0, 0)), rows.size()), window.area)
