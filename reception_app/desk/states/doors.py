"""The doors of the airlock, as the panel of building protection shows them; it steers neither."""

from __future__ import annotations

from dataclasses import dataclass

from device_bridge.protocol.codes import Bolt, Door, Position


@dataclass(frozen=True, slots=True)
class DoorRow:
    """One door as fresh samples prove it; what is not proven is unknown."""

    name: str  # of the airlock and the door
    door: Door
    position: Position = Position.UNKNOWN
    bolt: Bolt = Bolt.UNKNOWN
    released: bool | None = None  # output readback
    secure: bool = False
    missing: str = ""  # the first part without which it is not secure, as a code
    live: bool = False  # told by a PLC that answers, on a fresh word of the bridge

    @property
    def known(self) -> bool:
        """Tell whether contacts and readback say where it stands."""
        stands = self.position in (Position.OPEN, Position.CLOSED)
        bolted = self.position is Position.OPEN or self.bolt is not Bolt.UNKNOWN
        return self.live and stands and bolted and self.released is not None

    @property
    def wrong(self) -> bool:
        """Tell whether somebody has to look at it; one that stands open may well be in use."""
        return not self.known
