"""Times of the commands: the office's own clock for people, UTC for programs."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

MINUTE_S, HOUR_S = 60, 3600


def for_people(at: datetime, zone: str) -> str:
    """Return an instant as the clock of `zone` shows it: 2026-11-24 10:30:12+01:00."""
    return at.astimezone(ZoneInfo(zone)).isoformat(" ", "seconds")


def for_programs(at: datetime) -> str:
    """Return an instant in UTC, ISO 8601: 2026-11-24T09:30:12Z."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def age(seconds: float) -> str:
    """Return an age in its largest whole unit: 12 s, 5 min, 2 h 5 min; never below 0 s."""
    whole = max(0, int(seconds))
    if whole < 2 * MINUTE_S:
        return f"{whole} s"
    if whole < 2 * HOUR_S:
        return f"{whole // MINUTE_S} min"
    return f"{whole // HOUR_S} h {whole % HOUR_S // MINUTE_S} min"
