"""Who a document says that somebody is, and what keeps it from being read.

Three facts and no more: surname, given names, date of birth (docs/decisions/031). Values only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class CardFault(StrEnum):
    """What keeps a card from being read."""

    NONE = ""
    NO_LIBRARY = "no_library"  # the extra `eid` is not installed
    NO_SERVICE = "no_service"  # the machine's smart card service does not run
    NO_READER = "no_reader"
    NO_CARD = "no_card"  # none came in time
    TWO_CARDS = "two_cards"  # in two readers: whose is meant?
    PULLED = "pulled"  # out of the reader, or the reader out of the machine, while it was read
    SILENT = "silent"  # upside down, worn, or held by another program
    UNKNOWN_CARD = "unknown_card"  # no Belgian identity card
    DAMAGED = "damaged"  # its file is not what it must be


class CardError(Exception):
    """A card was not read; `why` of a damaged one is the rule that it breaks."""

    def __init__(self, fault: CardFault, why: str = "") -> None:
        super().__init__(fault.value, why)
        self.fault, self.why = fault, why


@dataclass(frozen=True, slots=True)
class Born:
    """A date of birth; month and day are 0 where the document does not know them."""

    year: int
    month: int = 0
    day: int = 0


# No repr: neither a log nor a report of a crash shows a name.
@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """What is taken of a document; one of the two names may be empty."""

    surname: str
    given: str
    born: Born


class CardConnection(Protocol):
    """A card that is held for one reading; nobody else talks to it meanwhile."""

    def exchange(self, command: bytes) -> bytes:
        """Send a command, return answer and status word; raise `CardError`."""

    def close(self) -> None:
        """Let the card go; raises nothing."""


class CardReaders(Protocol):
    """The card readers of a machine. Every call is bounded in time."""

    def with_card(self) -> tuple[str, ...]:
        """Return the readers that hold a card; raise `CardError` where none can be asked."""

    def connect(self, reader: str) -> CardConnection:
        """Take hold of a card; raise `CardError`."""
