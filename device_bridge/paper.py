"""What can be printed on a roll: lines and one QR code, and the printer that prints them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Protocol

from msgspec import Meta, Struct

from device_bridge.printer import Look, Proof


class Size(StrEnum):
    """How large a line is."""

    NORMAL = "normal"
    LARGE = "large"  # twice as wide and as high
    HUGE = "huge"  # four times


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of text; a long one is wrapped. An empty one is a gap."""

    text: Annotated[str, Meta(max_length=400)] = ""
    size: Size = Size.NORMAL
    bold: bool = False
    centred: bool = False


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """What one job puts on paper; `qr` is empty for none."""

    lines: Annotated[tuple[Line, ...], Meta(max_length=80)]
    qr: Annotated[str, Meta(max_length=120)] = ""


class Job(Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be printed: its id, whose it is, and the document."""

    job: str  # 32 hex digits
    about: str  # the visit
    document: Document


@dataclass(frozen=True, slots=True)
class Wiring:
    """How a printer is reached; `kind` is network, file or usb."""

    kind: str
    host: str = ""
    port: int = 9100
    path: str = ""
    vendor: int = 0
    product: int = 0
    columns: int = 42  # letters across the roll
    answer_within_s: float = 2.0
    proves: bool = True  # answers GS r in its turn; else DLE EOT after the job is all there is
    cuts: bool = True


class PrinterLine(Protocol):
    """A line to a printer. It blocks for a bounded time and raises nothing."""

    def look(self) -> Look:
        """Ask the printer how it is."""

    def print_out(self, document: Document) -> tuple[Proof, Look]:
        """Send a document once, and tell what is proven of it."""
