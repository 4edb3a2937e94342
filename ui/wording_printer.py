"""Words for the ticket printer: what is wrong with it, and what became of a visitor's paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.printer import PrinterFault
from reception_app.desk.states.printer import Paper, PrinterState
from ui.finder import Option

translate = QCoreApplication.translate


def fault(code: PrinterFault) -> str:
    """Say what is wrong with the printer."""
    return {
        PrinterFault.NONE: translate("printer", "The ticket printer is ready"),
        PrinterFault.NO_PAPER: translate("printer", "The ticket printer has no paper"),
        PrinterFault.COVER: translate("printer", "The cover of the ticket printer is open"),
        PrinterFault.OFFLINE: translate("printer", "The ticket printer is in fault"),
        PrinterFault.SILENT: translate("printer", "The ticket printer does not answer"),
        PrinterFault.AWAY: translate("printer", "The ticket printer cannot be reached"),
        PrinterFault.SPOOL: translate("printer", "Tickets cannot be kept on this computer"),
    }[code]


def paper(state: PrinterState, visit: str) -> str:
    """Say how the ticket of a visit fares; nothing where none was asked for here."""
    found = state.paper(visit)
    if found is None:
        return ""
    words = _papers()[found]
    if found is Paper.WAITS and state.fault is PrinterFault.NO_PAPER:
        return translate("printer", "no paper: ticket waits")
    if found is Paper.PRINTED and state.low:
        return translate("printer", "printed; roll nearly empty")
    return words


def _papers() -> dict[Paper, str]:
    return {
        Paper.PRINTING: translate("printer", "ticket is being printed"),
        Paper.PRINTED: translate("printer", "ticket printed"),
        Paper.HANDED_OVER: translate("printer", "ticket sent: see that it comes"),
        Paper.WAITS: translate("printer", "not printed: tell the number"),
        Paper.UNSURE: translate("printer", "not sure: look if it came"),
    }


def missing(paper_code: str, fault_code: str, *, slip: bool) -> str:
    """Say that a paper did not come, or may not have; with a place for the number."""
    sure = paper_code == Paper.WAITS
    if slip:
        return (
            translate("printer", "The slip for {ticket} is not printed. {why}.")
            if sure
            else translate("printer", "See whether the slip for {ticket} came. {why}.")
        ).replace("{why}", _why(fault_code))
    return (
        translate("printer", "The ticket of {ticket} is not printed: say the number. {why}.")
        if sure
        else translate("printer", "See whether the ticket of {ticket} came; if not, Alt+T. {why}.")
    ).replace("{why}", _why(fault_code))


def _why(code: str) -> str:
    try:
        return fault(PrinterFault(code))
    except ValueError:
        return fault(PrinterFault.SILENT)


def once_more() -> tuple[Option, ...]:
    """List why a ticket that may be there is printed once more."""
    return (
        Option("none", translate("reasons", "No ticket came out")),
        Option("lost", translate("reasons", "The visitor lost it")),
        Option("other", translate("reasons", "Other reason")),
    )
