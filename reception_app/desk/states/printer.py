"""The ticket printer of this counter, and how the paper of each visitor fares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from device_bridge.printer import PrinterFault


class Paper(StrEnum):
    """How far the ticket of a visitor is; the number exists whichever it is."""

    PRINTING = "printing"
    PRINTED = "printed"  # proven by the printer
    HANDED_OVER = "handed_over"  # a printer that cannot say so took it: look at it
    WAITS = "waits"  # nothing was printed: tell the number, and ask again
    UNSURE = "unsure"  # it may have come out: look, and tell the number if not


class SlipWay(StrEnum):
    """What becomes of the slip of a referral."""

    PRINTER = "printer"
    PDF = "pdf"  # the window writes it
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PrinterState:
    """The printer as the window shows it."""

    fitted: bool = False
    fault: PrinterFault = PrinterFault.NONE
    low: bool = False  # the end of the paper is near
    papers: tuple[tuple[str, Paper], ...] = ()  # by visit
    waiting: int = 0  # tickets that wait of people who are still here

    def paper(self, visit: str) -> Paper | None:
        """Return how the ticket of a visit fares; None where none was asked for here."""
        return next((paper for name, paper in self.papers if name == visit), None)
