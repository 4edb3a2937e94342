"""The ticket printer in its states, and what is done with the referral's form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from device_bridge.printer import PrinterFault
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.alarms import AlarmPriority, AlarmRow
from reception_app.desk.states.desk import DeskState, NoticeKind
from reception_app.desk.states.printer import Paper, PrinterState
from reception_app.store_errors import StoreBusyError
from tests.ui import office_day, states
from tests.ui.states import ago
from ui import wording
from ui.main_window import MainWindow
from ui.shortcuts import Deed

SERVED = "visit-B014"  # at this counter


def _day(printer: PrinterState) -> DeskState:
    return replace(office_day.day(states.check()), printer=printer)


def ready() -> DeskState:
    """Give a printer that has printed, with a roll that is nearly used up."""
    return _day(PrinterState(fitted=True, low=True, papers=((SERVED, Paper.PRINTED),)))


def no_paper() -> DeskState:
    """Give an empty printer, its alarm, and a ticket that waits."""
    printer = PrinterState(
        fitted=True, fault=PrinterFault.NO_PAPER, papers=((SERVED, Paper.WAITS),), waiting=1
    )
    alarm = AlarmRow("paper", "paper", AlarmPriority.LOW, ago(40), detail="no_paper")
    told = replace(office_day.alarmed(alarm), printer=printer)
    return office_day.told(
        told, NoticeCode.TICKET_MISSING, NoticeKind.TROUBLE, ticket="B014",
        paper=Paper.WAITS.value, fault=PrinterFault.NO_PAPER.value,
    )  # fmt: skip


def unsure() -> DeskState:
    """Give a printer that hung up within a ticket."""
    printer = PrinterState(fitted=True, fault=PrinterFault.AWAY, papers=((SERVED, Paper.UNSURE),))
    return office_day.told(
        _day(printer), NoticeCode.TICKET_MISSING, NoticeKind.TROUBLE, ticket="B014",
        paper=Paper.UNSURE.value, fault=PrinterFault.AWAY.value,
    )  # fmt: skip


def typed(words: str) -> Callable[[MainWindow], None]:
    """Open the referral and type what is looked for."""

    def act(window: MainWindow) -> None:
        window.do(Deed.REFER)
        window.refer.whom.setText(words)
        window.refer.whom.textEdited.emit(words)

    return act


def not_done(window: MainWindow) -> None:
    """Let a referral fail."""
    typed("doc")(window)
    window.refer.failed(wording.sentence(StoreBusyError()))


def asked_again(window: MainWindow) -> None:
    """Ask whether a ticket that may be there is printed once more."""
    row = window.state.counter.card.row
    window._doing._rows._ask_to_print(row)
