"""Calendars in and out: whole, or refused by the name of the event that is wrong."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app import calendar_files
from reception_app.bookings import Booking
from reception_app.calendar_files import CalendarError, Entry, invitation, read, written

ZONE = "Europe/Brussels"
AT = datetime(2026, 11, 26, 9, tzinfo=UTC)
HEAD, TAIL = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", "END:VCALENDAR\r\n"
TIMES = ("DTSTART:20261126T090000Z", "DTEND:20261126T093000Z")


def event(*lines, uid="UID:a"):
    body = "\r\n".join(filter(None, (uid, *lines)))
    return f"{HEAD}BEGIN:VEVENT\r\n{body}\r\nEND:VEVENT\r\n{TAIL}".encode()


def refusal(untrusted):
    with pytest.raises(CalendarError) as refused:
        read(untrusted, ZONE)
    return str(refused.value)


def test_that_what_is_written_is_read_again_and_names_nobody():
    made = Booking("noord", "b1", "2222P7KM", "wijk", "an", AT, AT + timedelta(minutes=30), "WIJK",
                   "fr", 2)  # fmt: skip
    text = written([made], {"WIJK": "Afspraak, wijk; één"}, AT)
    assert read(text, ZONE) == (
        Entry("b1@noord", made.starts, made.ends, "wijk", "an", "WIJK", "fr", 2),
    )
    assert b"2222-P7KM" in text


def test_that_an_invitation_says_when_and_where_and_nothing_of_the_inside():
    text = invitation("b1@noord", AT, AT + timedelta(minutes=30), "Ekeren, code 2222-P7KM", AT)
    assert read(text, ZONE)[0].starts == AT
    assert b"X-RECEPTION" not in text


def test_that_a_time_without_a_zone_is_the_offices_own():
    found = read(event("DTSTART:20261126T100000", "DTEND:20261126T103000"), ZONE)
    assert found[0].starts == AT


@pytest.mark.parametrize(
    ("untrusted", "said"),
    [
        (b"", "no iCalendar"),
        (b"<html>", "no iCalendar"),
        (HEAD.encode() + b"BEGIN:VEVENT\r\n", "no iCalendar"),
        (HEAD.encode() + b"X-A:\xff\r\n" + TAIL.encode(), "UTF-8"),
        (HEAD.encode() + b"BEGIN:VEVENT\r\n" * 50, "too deep"),
        (HEAD.encode() + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 5001, "more than 5000"),
        (b"BEGIN:VCALENDAR\r\n" + b"A" * calendar_files.LARGEST, "10 MB"),
        (event(*TIMES, uid=""), "event 1: has no UID"),
        (event("DTSTART:soon", TIMES[1]), "a: cannot be read"),
        (event(TIMES[0]), "a: has no DTEND"),
        (event("DTSTART;VALUE=DATE:20261126", TIMES[1]), "a: DTSTART is a day"),
        (event("DTSTART:20270328T023000", TIMES[1]), "2027-03-28 02:30 is skipped"),
        (event("DTSTART:20271031T023000", TIMES[1]), "2027-10-31 02:30 is repeated"),
        (event("DTSTART:99991231T230000", TIMES[1]), "a: DTSTART: that is no day from 2000 to"),
        (event(TIMES[0], "DTEND:99991231T233000Z"), "a: DTEND: that is no day from 2000 to 2100"),
        (event("DTSTART:00010101T000000", TIMES[1]), "a: DTSTART: that is no day from 2000 to"),
        (
            event("DTSTART;TZID=Nowhere/Else:20261126T090000", TIMES[1]),
            'a: DTSTART: the time zone "Nowhere/Else" is not known',
        ),
        (event(TIMES[0], "DTEND;TZID=Zu\u202eid:20261126T093000"), '"Zu?id" is not'),
        (event(*TIMES, TIMES[0]), "a: DTSTART: is there twice"),
        (
            event(*TIMES, "X-RECEPTION-TEAM:x", "X-RECEPTION-TEAM:y"),
            "a: X-RECEPTION-TEAM: is there twice",
        ),
        (event(*TIMES, "X-RECEPTION-TEAM:x", "X-RECEPTION-TEAM:y", uid=""), "event 1: has no UID"),
        (
            event(*TIMES, "X-A" + ";a=b" * 200_000 + ":c"),
            'begins "X-A;a=b;a=b;a=b;a=b;" is too long',
        ),
        (event(*TIMES, "X-A" + "\r\n ;a=b" * 2_000 + ":c"), "is too long"),
        (
            event(*TIMES, "DESCRIPTION:" + "a" * 100_001),
            'begins "DESCRIPTION:aaaaaaaa" is too long',
        ),
        (event(*TIMES, *("CATEGORIES:" + "a," * 999,) * 300), "too many parts"),
        (event(*TIMES, *("X-A:b",) * 150_000), "more than 150000 lines"),
        (event(*TIMES, "RRULE:FREQ=SECONDLY"), "a: RRULE"),
        (event(*TIMES, "UID:b"), "a: uid: is there twice"),
        (event(*TIMES, "X-RECEPTION-PEOPLE:-1"), "X-RECEPTION-PEOPLE"),
        (event(*TIMES, uid="UID:a\x1b[2Jb"), "a?[2Jb: uid: control"),
        (event(*TIMES, uid="UID:a\u202eb"), "a?b: uid: direction"),
        (event(*TIMES, uid="UID:" + "x" * 300), "its UID is too long"),
    ],
)
def test_that_hostile_content_is_refused_by_the_name_of_the_thing(untrusted, said):
    assert said in refusal(untrusted)


def test_that_a_zone_by_its_name_is_read_with_it():
    found = read(event("DTSTART;TZID=America/New_York:20261126T040000", TIMES[1]), ZONE)
    assert found[0].starts == AT


def test_that_a_long_text_and_its_escaped_signs_are_no_fault():
    text = "DESCRIPTION:" + "\\,\\;\\n" * 5_000
    assert len(read(event(*TIMES, text), ZONE)) == 1


def test_that_two_events_of_one_name_are_refused():
    once = event(*TIMES).decode().replace(TAIL, "").replace(HEAD, "")
    assert "a: is there twice" in refusal((HEAD + once * 2 + TAIL).encode())


@given(st.binary(max_size=300))
def test_that_whatever_stands_in_a_file_is_read_or_refused(noise):
    for untrusted in (noise, HEAD.encode() + noise + TAIL.encode(), event(*TIMES) + noise):
        try:
            found = read(untrusted, ZONE)
        except CalendarError:
            continue
        assert all(one.uid for one in found)
