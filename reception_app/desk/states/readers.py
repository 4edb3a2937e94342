"""Badge readers, as the panel of building protection shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from device_bridge.protocol.codes import Direction, ReaderStand


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """One badge reader: whose it is, how it stands, whether somebody opened it."""

    name: str  # of the device
    label: str
    gate: str  # as people here call it
    direction: Direction  # in: at the outside
    stand: ReaderStand = ReaderStand.UNKNOWN
    since: datetime | None = None  # it stands so; None when the bridge is silent
    tamper: bool | None = None  # its cover is or was opened; None is not known
    mains: bool | None = None  # its supply is good

    @property
    def wrong(self) -> bool:
        """Tell whether somebody has to look at it."""
        return self.stand is not ReaderStand.SECURE or self.tamper is True or self.mains is False
