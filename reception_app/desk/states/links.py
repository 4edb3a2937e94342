"""What the links and the database are worth right now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Freshness(StrEnum):
    """How much the last word of a link is worth (settled.md 2)."""

    LIVE = "live"  # a tick at most 1.0 s old
    SLOW = "slow"  # 1.0 to 1.5 s: shown, but nothing may be released on it
    STALE = "stale"  # older than 1.5 s: unknown and hatched
    LOST = "lost"  # 10 s and more: procedure card
    NEVER = "never"  # nothing came since the start


class LinkFault(StrEnum):
    """Why a link is not there, as far as the client can tell."""

    NONE = "none"
    AWAY = "away"  # nobody answers
    NOT_ENROLLED = "not_enrolled"  # our key is refused
    WRONG_BRIDGE = "wrong_bridge"  # its key is not the one we trust
    OTHER_VERSION = "other_version"


GOOD = frozenset({Freshness.LIVE, Freshness.SLOW})  # worth showing as it was told


@dataclass(frozen=True, slots=True)
class LinkState:
    """One link and the age of its last word in seconds."""

    freshness: Freshness = Freshness.NEVER
    age_s: float = 0.0
    since: datetime | None = None  # last word, for "stand van 10:27:38"
    fault: LinkFault = LinkFault.NONE


class StoreFault(StrEnum):
    """Why the database cannot be opened or used; the codes of `StoreAwayError`, and of the key."""

    NONE = "none"  # or for a reason that has no name
    MISSING = "missing"
    REPLACED = "replaced"  # while it was open: another file has its name
    UNREADABLE = "unreadable"
    READ_ONLY = "read_only"
    CORRUPT = "corrupt"
    FOREIGN = "foreign"  # some other program's
    NEWER = "newer"
    OLDER = "older"
    OTHER_OFFICE = "other_office"
    NOT_ENROLLED = "not_enrolled"
    NETWORK_DRIVE = "network_drive"
    DISK = "disk"
    KEY = "key"  # this console cannot sign


class StoreHealth(StrEnum):
    """What the database can do at this moment."""

    OPENING = "opening"  # not yet open: the program has just started
    OK = "ok"
    SLOW = "slow"  # a write takes longer than 1 s
    BUSY = "busy"  # another program holds the file
    FULL = "full"  # no room on the disk
    AWAY = "away"
