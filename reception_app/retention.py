"""How long what somebody typed about a person is kept (reliability.md 8: 30 days, 1 to 90)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from reception_app.errors import BadFieldError
from reception_app.hours import instant

DAYS = range(1, 91)  # a register of visitors is kept no longer
USUAL = 30  # days


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
