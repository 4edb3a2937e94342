"""The weekly plan of the barriers: the office's hours as instants that need no time zone.

Holidays, exceptions and summer time are in it, so that a bridge can follow it for weeks with no
console there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from reception_app.errors import AirlockRefusedError
from reception_app.hours import Calendar, intervals

AHEAD_DAYS = 35  # so long a bridge can do without a console


class PlanRefusedError(AirlockRefusedError):
    """The bridge did not take what a person decided on the weekly plan."""


@dataclass(frozen=True, slots=True)
class Weeks:
    """When the office is open, in UTC seconds since 1970, worked out up to `until`."""

    spans: tuple[tuple[int, int], ...]
    until: int

    @property
    def digest(self) -> str:
        """Name the content: two consoles that make the same plan push it once."""
        return hashlib.sha256(repr((self.spans, self.until)).encode()).hexdigest()[:32]


def weeks_of(calendar: Calendar, now: datetime) -> Weeks:
    """Return the plan from the day before `now` (aware) on; the same all day long."""
    zone = ZoneInfo(calendar.zone)
    first = now.astimezone(zone).date() - timedelta(days=1)
    end = datetime.combine(first + timedelta(days=AHEAD_DAYS), datetime.min.time(), zone)
    until = int(end.timestamp())
    spans = []
    for found in intervals(calendar, first, AHEAD_DAYS):
        # What does not close in sight has no closing yet: it lies beyond `until`.
        closes = until + 1 if found.closes is None else int(found.closes.timestamp())
        if int(found.opens.timestamp()) < until:
            spans.append((int(found.opens.timestamp()), closes))
    return Weeks(tuple(spans), until)
