"""Appointments as iCalendar (RFC 5545): written for other calendars, read from them with distrust.

A file is taken whole or not at all; what is wrong is named by the event it stands in. Names are
never written: whoever gets a calendar of the office sees times, reasons and codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event
from icalendar.cal.component import Component

from reception_app.booking_codes import shown
from reception_app.bookings import Booking
from reception_app.errors import BadFieldError, ReceptionError
from reception_app.hours import check_day, clock_fault
from reception_app.office_checks import NOT_A_DAY
from reception_app.texts import check_text

LARGEST = 10_000_000  # bytes
MOST = 5_000  # events
PRODUCT = "-//reception console//agenda//EN"
TEAM, OFFICER, SERVICE = "X-RECEPTION-TEAM", "X-RECEPTION-OFFICER", "X-RECEPTION-SERVICE"
PEOPLE, LANGUAGE = "X-RECEPTION-PEOPLE", "X-RECEPTION-LANGUAGE"
_BEGIN = re.compile(rb"^BEGIN:", re.MULTILINE | re.IGNORECASE)
_EVENT = re.compile(rb"^BEGIN:VEVENT\s*$", re.MULTILINE | re.IGNORECASE)
_NESTED = 4  # a calendar holds events and time zones, these hold alarms and offsets
_REPEATS = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "DURATION")
LONGEST_UID = 200
# What reading takes grows with these; 5,000 events of other programs stay far below them.
LONGEST_LINE = 100_000  # bytes, unfolded
MOST_LINES, MOST_SIGNS, MOST_SIGNS_OF_A_LINE = 150_000, 200_000, 1_000
_FOLD = re.compile(rb"\r?\n[ \t]")
_SIGN = re.compile(rb"(?<!\\)[;,]")  # parts parameters and values; in a text it is written \;


class CalendarError(ReceptionError):
    """A calendar file cannot be taken; `event` is the UID it is about, "" for the whole file."""

    def __init__(self, event: str, why: str) -> None:
        super().__init__(": ".join(part for part in (event, why) if part))
        self.event, self.why = event, why


@dataclass(frozen=True, slots=True)
class Entry:
    """One event that can become an appointment; empty is not said."""

    uid: str
    starts: datetime
    ends: datetime
    team: str = ""
    officer: str = ""
    service: str = ""
    language: str = ""
    people: int = 1
    cancelled: bool = False


# -- written ---------------------------------------------------------------------------------------


def written(bookings: Iterable[Booking], names: dict[str, str], now: datetime) -> bytes:
    """Write appointments as a calendar; `names` are those of the services, by code."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for one in bookings:
        calendar.add_component(_event(one, names.get(one.service, one.service), now))
    return bytes(calendar.to_ical())


def _event(one: Booking, name: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", one.uid or f"{one.id}@{one.office}")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", one.starts.astimezone(UTC))
    event.add("dtend", one.ends.astimezone(UTC))
    event.add("summary", f"{name} ({shown(one.code)})")
    event.add("sequence", one.version - 1)
    event.add("status", "CONFIRMED" if one.confirmed_at else "TENTATIVE")
    for key, value in (
        (TEAM, one.team), (OFFICER, one.officer), (SERVICE, one.service),
        (PEOPLE, str(one.people)), (LANGUAGE, one.language),
    ):  # fmt: skip
        event.add(key, value)
    return event


def invitation(uid: str, starts: datetime, ends: datetime, told: str, now: datetime) -> bytes:
    """Write one appointment for whoever comes: when, where and the code, and nothing inside."""
    calendar, event = Calendar(), Event()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    event.add("uid", uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", starts.astimezone(UTC))
    event.add("dtend", ends.astimezone(UTC))
    event.add("summary", told)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


# -- read ------------------------------------------------------------------------------------------


def read(untrusted: bytes, zone: str) -> tuple[Entry, ...]:
    """Read the events of a calendar; raise `CalendarError` with the name of what is wrong."""
    if len(untrusted) > LARGEST:
        raise CalendarError("", f"larger than {LARGEST // 1_000_000} MB")
    _check_shape(untrusted)
    try:
        calendar = Calendar.from_ical(untrusted.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CalendarError("", "not written in UTF-8") from error
    except (ValueError, IndexError, KeyError, TypeError, RecursionError) as error:
        raise CalendarError("", "no iCalendar") from error
    found, known = [], set()
    for entry in _entries(cast("Component", calendar), zone):
        if entry.uid in known:
            raise CalendarError(entry.uid, "is there twice")
        known.add(entry.uid)
        found.append(entry)
    return tuple(found)


def _check_shape(untrusted: bytes) -> None:
    """Refuse what would take long to read, before it is read."""
    head = untrusted.lstrip(b"\xef\xbb\xbf \r\n\t")[:15].upper()
    if head != b"BEGIN:VCALENDAR":
        raise CalendarError("", "no iCalendar")
    _check_lines(_FOLD.sub(b"", untrusted).splitlines())
    if len(_EVENT.findall(untrusted)) > MOST:
        raise CalendarError("", f"more than {MOST} events")
    if len(_BEGIN.findall(untrusted)) > MOST * _NESTED:
        raise CalendarError("", "too many parts")
    depth = 0
    for line in re.finditer(rb"^(BEGIN|END):", untrusted, re.MULTILINE | re.IGNORECASE):
        depth += 1 if line[1].upper() == b"BEGIN" else -1
        if depth > _NESTED:
            raise CalendarError("", "parts lie too deep in each other")


def _check_lines(lines: list[bytes]) -> None:
    if len(lines) > MOST_LINES:
        raise CalendarError("", f"more than {MOST_LINES} lines")
    total = 0
    for line in lines:
        signs = len(_SIGN.findall(line)) if len(line) <= LONGEST_LINE else 0
        total += signs
        if len(line) > LONGEST_LINE or signs > MOST_SIGNS_OF_A_LINE:
            begins = _shown(line[:20].decode("ascii", "replace"))
            raise CalendarError("", f'the line that begins "{begins}" is too long')
    if total > MOST_SIGNS:
        raise CalendarError("", "too many parts")


def _entries(calendar: Component, zone: str) -> Iterator[Entry]:
    for number, event in enumerate(calendar.walk("VEVENT"), 1):
        uid = event.get("uid")
        first = uid[0] if isinstance(uid, list) else uid or ""
        name = _shown(str(first).strip()) or f"event {number}"
        try:
            yield _entry(event, name, zone)
        except CalendarError:
            raise
        except BadFieldError as error:
            why = NOT_A_DAY.format("that") if error.why == "calendar" else error.why
            raise CalendarError(name, f"{error.field}: {why}") from error
        except (ValueError, TypeError, AttributeError, OverflowError) as error:
            raise CalendarError(name, "cannot be read") from error


def _entry(event: Component, name: str, zone: str) -> Entry:
    uid = _text(event, "uid")
    if not uid:
        raise CalendarError(name, "has no UID")
    if len(uid) > LONGEST_UID:
        raise CalendarError(name, "its UID is too long")
    for key in ("uid", TEAM, OFFICER, SERVICE, LANGUAGE):
        check_text(key.lower(), _text(event, key))
    for key in _REPEATS:
        if event.get(key) is not None:
            raise CalendarError(uid, f"{key}: one event, one appointment; write them apart")
    people = _text(event, PEOPLE) or "1"
    if not re.fullmatch(r"\d{1,4}", people):
        raise CalendarError(uid, f"{PEOPLE} is no number")
    return Entry(
        uid, _instant(event, "DTSTART", uid, zone), _instant(event, "DTEND", uid, zone),
        _text(event, TEAM), _text(event, OFFICER), _text(event, SERVICE), _text(event, LANGUAGE),
        int(people), _text(event, "status").upper() == "CANCELLED",
    )  # fmt: skip


def _shown(untrusted: str) -> str:
    """Return a name that no terminal obeys."""
    return "".join(sign if sign.isprintable() else "?" for sign in untrusted[:80])


def _text(event: Component, key: str) -> str:
    found = event.get(key)
    if isinstance(found, list):
        raise BadFieldError(key, "is there twice")
    return "" if found is None else str(found).strip()


def _instant(event: Component, key: str, uid: str, zone: str) -> datetime:
    """Return a moment in UTC; a time without a zone is the office's own."""
    found = event.get(key)
    if found is None:
        raise CalendarError(uid, f"has no {key}")
    if isinstance(found, list):
        raise BadFieldError(key, "is there twice")
    at = getattr(found, "dt", None)
    if not isinstance(at, datetime):
        raise CalendarError(uid, f"{key} is a day, not a time")
    check_day(key, at.date())
    zone_id = found.params.get("TZID")
    if zone_id and at.utcoffset() is None:
        raise CalendarError(uid, f'{key}: the time zone "{_shown(str(zone_id))}" is not known')
    if at.utcoffset() is None or isinstance(at.tzinfo, ZoneInfo):
        own = at.tzinfo if isinstance(at.tzinfo, ZoneInfo) else ZoneInfo(zone)
        fault = clock_fault(at.date(), at.time(), own)
        if fault is not None:
            raise CalendarError(uid, f"{key} {at:%Y-%m-%d %H:%M} is {fault} by the clocks")
        at = at.replace(tzinfo=own)
    return at.astimezone(UTC)


def length(entry: Entry) -> timedelta:
    """Return how long an event lasts."""
    return entry.ends - entry.starts
