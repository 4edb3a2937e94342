"""How long what somebody typed about a person is kept (reliability.md 8: 30 days, 1 to 90)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from reception_app.errors import BadFieldError
from reception_app.hours import instant

DAYS = range(1, 91)  # a register of visitors is kept no longer
USUAL = 30  # days
# What is erased never comes back, so a clock is not believed on its own word: the newest of what
# was written a day ago or earlier must not be further back than this. After a longer closure the
# erasing waits for a day of work.
SETTLES, ASTRAY = timedelta(days=1), timedelta(days=7)


class HoldReason(StrEnum):
    """Why the names of one visit are kept beyond their day: a closed list, so nothing personal."""

    COMPLAINT = "complaint"  # about what happened at the reception
    INQUIRY = "inquiry"  # a prosecutor or an examining judge asks
    OVERSIGHT = "oversight"  # an oversight body asks
    CLAIM = "claim"  # damage or injury, for the insurance


@dataclass(frozen=True, slots=True)
class Hold:
    """A visit whose names are kept until a chief lets them go."""

    visit: str
    ticket: str
    day: str  # on which it arrived, ISO 8601
    reason: HoldReason
    placed_at: datetime
    placed_by: str  # id of the chief


def hold_reason(code: str) -> HoldReason:
    """Return the reason with a code; raise `BadFieldError` for another word."""
    if code not in set(HoldReason):
        raise BadFieldError("reason", "unknown")
    return HoldReason(code)


def erased_before(now: datetime, days: int, zone: str) -> datetime:
    """Return the instant before which a visit must have ended for its names to go (UTC).

    It is the office's own midnight, `days` whole days ago: all of a day goes at once, and a change
    of the clocks keeps nothing an hour longer. Raise `BadFieldError` outside 1 to 90 days.
    """
    if days not in DAYS:
        raise BadFieldError("retention_days", "range")
    local = ZoneInfo(zone)
    day: date = now.astimezone(local).date() - timedelta(days=days)
    return instant(day, time(0), local)


def clock_fits(now: datetime, wrote: datetime) -> bool:
    """Tell whether a clock agrees with the ledger, by its newest entry of a day ago or earlier.

    An entry of this day proves nothing: the same wrong clock may have dated it.
    """
    return now - wrote <= ASTRAY
