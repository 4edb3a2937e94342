"""Bollards and shutters as they truly are: a drive that takes time, and what stops it; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

TRAVEL_S = 6.0  # from one end to the other
AT_END = 0.005  # share of the way at which an end switch closes


@dataclass(frozen=True, slots=True)
class BarrierDrive:
    """One bollard group or shutter: `position` 0.0 is open, 1.0 is closed."""

    travel_s: float = TRAVEL_S
    position: float = 0.0
    moved_at: float = float("-inf")
    jammed: bool = False  # the motor turns, nothing moves
    loop: bool = False  # a car stands over it
    loop_sick: bool = False
    eye: bool = False  # the beam is broken
    eye_sick: bool = False
    fault: bool = False  # the motor's own protection
    manual: bool = False  # the key on the spot
    maintenance: bool = False
    lost: bool = False  # the position encoder gives nothing

    @property
    def at_open(self) -> bool:
        """Tell whether the lower end switch is closed."""
        return self.position <= AT_END

    @property
    def at_closed(self) -> bool:
        """Tell whether the upper end switch is closed."""
        return self.position >= 1 - AT_END


def step(drive: BarrierDrive, towards: int, now: float) -> BarrierDrive:
    """Let time pass until `now` with the motor turning: 1 closes, -1 opens, 0 stands."""
    passed = now - drive.moved_at if drive.moved_at > float("-inf") else 0.0
    drive = replace(drive, moved_at=now)
    if not towards or drive.jammed or drive.fault:
        return drive
    moved = drive.position + towards * passed / drive.travel_s
    return replace(drive, position=min(1.0, max(0.0, moved)))
