"""The office and the post, as the status bar shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OfficeOpening(StrEnum):
    """What the hours say of the office now."""

    OPEN = "open"
    ALWAYS = "always"  # day and night
    NIGHT = "night"  # open, under the rules of the night
    CLOSING = "closing"  # the last 30 minutes
    CLOSED = "closed"
    UNREAD = "unread"  # the directory is being read: nothing is said yet
    UNKNOWN = "unknown"  # the directory does not have this office


class WalkIns(StrEnum):
    """Whether somebody without an appointment is received now."""

    WELCOME = "welcome"
    APPOINTMENT_ONLY = "appointment_only"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class OtherOffice:
    """Where a walk-in may go instead, and its hours."""

    nl: str
    fr: str
    en: str
    opening: OfficeOpening
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfficeState:
    """The office and the post, as the status bar shows them; `name` in Dutch."""

    name: str = ""
    short_name: str = ""
    post: str = ""  # "2"
    post_id: str = ""
    zone: str = "Europe/Brussels"
    opening: OfficeOpening = OfficeOpening.ALWAYS
    until: datetime | None = None
    fr: str = ""  # the name in French; empty: as in Dutch
    en: str = ""
    walk_ins: WalkIns = WalkIns.WELCOME
    other: OtherOffice | None = None  # only while walk-ins are refused here
    test: bool = False  # simulated bridge: the bar is hatched and says so
