"""The card of one row of the board: who it is, and what can be done, by key or mouse."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.queue import Group, QueueRow
from reception_app.visits import VisitState
from ui import queue_rows, wording_visits
from ui.queue_panel import GUARD
from ui.shortcuts import Deed

translate = QCoreApplication.translate


def deeds_for(row: QueueRow) -> tuple[Deed, ...]:
    """Give the deeds that a row may take, the likeliest first."""
    if not row.visit:
        return (Deed.NEW, Deed.ADMIT)
    return {
        Group.WAITING: (
            Deed.CALL_SELECTED, Deed.PRIORITY, Deed.COCK, Deed.LEFT, Deed.ABANDON,
            Deed.REPRINT, Deed.COPY,
        ),
        Group.AIRLOCK: (Deed.PRIORITY, Deed.COCK, Deed.ABANDON, Deed.REPRINT, Deed.COPY),
        Group.RINGING: (
            Deed.ADMIT, Deed.PRIORITY, Deed.COCK, Deed.ABANDON, Deed.REPRINT, Deed.COPY,
        ),
        Group.AT_COUNTERS: (Deed.TAKE_OVER, Deed.PRIORITY, Deed.COPY),
        Group.PARKED: (Deed.RESUME, Deed.TAKE_OVER, Deed.LEFT, Deed.COPY),
        Group.LEAVING: (Deed.LEFT, Deed.COPY),
        Group.UNACCOUNTED: _unaccounted(row),
    }[row.group]  # fmt: skip


def _unaccounted(row: QueueRow) -> tuple[Deed, ...]:
    if row.state is VisitState.ABSENT:
        return (Deed.TURN_UP, Deed.LEFT, Deed.COPY)
    return (Deed.LEFT, Deed.COPY)


def _who(row: QueueRow, view: queue_rows.View) -> str:
    return " · ".join(
        filter(
            None, (row.ticket, queue_rows.reason(row, view), wording_visits.language(row.language))
        )
    )


def menu(
    parent: QWidget, row: QueueRow, state: DeskState, actions: Mapping[Deed, QAction]
) -> QMenu:
    """Make the card as a menu: its first line tells who it is."""
    made = QMenu(parent)
    made.aboutToHide.connect(made.deleteLater)
    turn = next((turn for turn in state.queue.turns if turn.row.visit == row.visit), None)
    view = queue_rows.View(
        state.now, state.office.zone, state.services, guard=state.session.role == GUARD
    )
    head = made.addAction(_who(row, view).replace("&", "&&"))
    head.setToolTip(queue_rows.hint(row, turn, view))
    head.setEnabled(False)
    made.addSeparator()
    for deed in deeds_for(row):
        actions[deed].setShortcutVisibleInContextMenu(True)
        made.addAction(actions[deed])
    made.setAccessibleName(translate("queue", "Card of {ticket}").format(ticket=row.ticket))
    made.setActiveAction(made.actions()[2])
    return made
