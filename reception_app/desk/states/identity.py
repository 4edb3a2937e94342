"""What a document says of the visitor at this counter, before an officer confirms it."""

from __future__ import annotations

from dataclasses import dataclass

from device_bridge.identity import Born, CardFault
from device_bridge.identity_reading import Phase
from device_bridge.mrz import MrzFault


@dataclass(frozen=True, slots=True, repr=False)
class IdentityState:
    """A reading: never saved as it stands here. Without repr, so that no log shows a name."""

    fitted: bool = False  # this counter has a card reader
    visit: str = ""
    phase: Phase = Phase.IDLE
    fault: CardFault = CardFault.NONE
    why: str = ""  # the rule that a damaged card breaks
    scan_fault: MrzFault | None = None  # why a scanned document is refused
    scanned: bool = False  # by a document scanner, not from a card
    name: str = ""
    born: Born | None = None
