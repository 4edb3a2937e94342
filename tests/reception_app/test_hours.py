"""Opening hours on the office's clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reception_app.hours import (
    DAY_AND_NIGHT,
    Calendar,
    ClockFault,
    Closings,
    Hours,
    Interval,
    Now,
    Opening,
    Span,
    clock_fault,
    closed_between,
    closes_at,
    instant,
    intervals,
    opening_at,
)
from reception_app.public_holidays import public_holidays

ZONE = "Europe/Brussels"
DAILY = Calendar.of(Hours(((Span(time(9), time(20, 30)),),) * 7), ZONE)
NIGHTLY = Calendar.of(Hours(((Span(time(22), time(6)),),) * 7), ZONE)


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_that_day_and_night_has_no_end():
    assert opening_at(Calendar.of(DAY_AND_NIGHT, ZONE), utc(2026, 11, 24)) == Now(
        Opening.ALWAYS, None
    )


@pytest.mark.parametrize(
    ("now", "opening", "until"),
    [
        (utc(2026, 11, 24, 7, 59, 59), Opening.CLOSED, utc(2026, 11, 24, 8)),
        (utc(2026, 11, 24, 8), Opening.OPEN, utc(2026, 11, 24, 19, 30)),
        (utc(2026, 11, 24, 18, 59, 59), Opening.OPEN, utc(2026, 11, 24, 19, 30)),
        (utc(2026, 11, 24, 19), Opening.CLOSING, utc(2026, 11, 24, 19, 30)),
        (utc(2026, 11, 24, 19, 30), Opening.CLOSED, utc(2026, 11, 25, 8)),
        (utc(2026, 7, 1, 7), Opening.OPEN, utc(2026, 7, 1, 18, 30)),  # summer time
    ],
)
def test_that_hours_are_those_of_the_office(now, opening, until):
    assert opening_at(DAILY, now) == Now(opening, until)


def test_that_a_closed_day_leads_to_the_next_open_one():
    weekdays = Calendar.of(Hours((*DAILY.weeks[0][1].days[:5], (), ())), ZONE)
    saturday = utc(2026, 11, 28, 10)
    assert opening_at(weekdays, saturday) == Now(Opening.CLOSED, utc(2026, 11, 30, 8))


def test_that_an_office_without_hours_never_opens():
    assert opening_at(Calendar.of(Hours(), ZONE), utc(2026, 11, 24)) == Now(Opening.CLOSED, None)


@pytest.mark.parametrize(
    ("evening", "hours"),
    [((2026, 3, 28), 7), ((2026, 10, 24), 9), ((2026, 11, 24), 8)],
)
def test_that_a_night_across_a_change_of_clocks_is_as_long_as_it_is(evening, hours):
    at = datetime(*evening, 23, tzinfo=UTC)
    found = opening_at(NIGHTLY, at)
    assert found.opening is Opening.OPEN
    opened = utc(*evening, 20 if evening == (2026, 10, 24) else 21)  # 22 h on the wall
    assert found.until - opened == timedelta(hours=hours)


def test_that_spans_that_touch_are_one():
    whole = Calendar.of(Hours(((Span(time(0), time(12)), Span(time(12), time(0))),) * 7), ZONE)
    assert opening_at(whole, utc(2026, 11, 24, 10, 45)) == Now(Opening.ALWAYS, None)


# -- dated weeks, holidays, exceptions, the night ------------------------------------------

DAYTIME, EVENING = (Span(time(9), time(17)),), (Span(time(13), time(20)),)
NEW_YEAR = date(2027, 1, 1)
MOVED = Calendar(
    ZONE,
    (
        (date(2026, 1, 1), Hours((DAYTIME,) * 7, holidays=())),
        (date(2027, 1, 4), Hours((EVENING,) * 7)),
    ),
    ((date(2026, 12, 24), (Span(time(9), time(12)),)), (date(2027, 1, 1), DAYTIME)),
    frozenset(public_holidays()),
)


@pytest.mark.parametrize(
    ("day", "spans"),
    [
        (date(2025, 12, 31), ()),  # before the first week: not there yet
        (date(2026, 12, 23), DAYTIME),
        (date(2026, 12, 24), (Span(time(9), time(12)),)),  # an exception
        (date(2026, 12, 25), ()),  # a public holiday
        (NEW_YEAR, DAYTIME),  # an exception goes before a holiday
        (date(2027, 1, 3), DAYTIME),
        (date(2027, 1, 4), EVENING),  # the new week
        (date(2027, 3, 29), EVENING),  # Easter Monday, and this week knows no holidays
    ],
)
def test_that_the_newest_week_holds_unless_the_day_is_special(day, spans):
    assert MOVED.spans_on(day) == spans


def test_that_the_public_holidays_are_those_of_belgium():
    found = [day for day in public_holidays() if day.year == 2027]
    wanted = {(1, 1), (3, 29), (5, 1), (5, 6), (5, 17), (7, 21), (8, 15), (11, 1), (11, 11)}
    assert {(day.month, day.day) for day in found} >= wanted | {(12, 25)}
    assert date(2027, 12, 26) not in found


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (utc(2026, 11, 24, 20, 59), Now(Opening.ALWAYS, None)),
        (utc(2026, 11, 24, 21), Now(Opening.NIGHT, utc(2026, 11, 25, 5))),
        (utc(2026, 11, 25, 4, 59), Now(Opening.NIGHT, utc(2026, 11, 25, 5))),
        (utc(2026, 11, 25, 5), Now(Opening.ALWAYS, None)),
    ],
)
def test_that_the_night_of_an_open_office_has_its_own_name(now, said):
    around = Calendar.of(replace(DAY_AND_NIGHT, night=Span(time(22), time(6))), ZONE)
    assert opening_at(around, now) == said


def test_that_day_and_night_with_a_closing_in_sight_says_so():
    closing = Calendar(ZONE, ((date.min, DAY_AND_NIGHT),), ((date(2026, 12, 1), ()),))
    midnight = utc(2026, 11, 30, 23)
    assert opening_at(closing, utc(2026, 11, 1)).opening is Opening.ALWAYS
    assert opening_at(closing, utc(2026, 11, 29)) == Now(Opening.OPEN, midnight)
    assert opening_at(closing, utc(2026, 11, 30, 22, 45)) == Now(Opening.CLOSING, midnight)
    assert opening_at(closing, midnight) == Now(Opening.CLOSED, utc(2026, 12, 1, 23))


# -- a clock that leaves an hour out, or shows it twice ------------------------------------

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


@pytest.mark.parametrize(
    ("day", "at", "fault"),
    [
        (SPRING, time(1, 59), None),
        (SPRING, time(2), ClockFault.SKIPPED),
        (SPRING, time(2, 59), ClockFault.SKIPPED),
        (SPRING, time(3), None),
        (AUTUMN, time(1, 59), None),
        (AUTUMN, time(2), ClockFault.REPEATED),
        (AUTUMN, time(2, 59), ClockFault.REPEATED),
        (AUTUMN, time(3), None),
        (date(2027, 3, 27), time(2, 30), None),
    ],
)
def test_that_an_hour_that_is_not_one_instant_is_told(day, at, fault):
    assert clock_fault(day, at, ZoneInfo(ZONE)) is fault


def test_that_an_hour_that_is_left_out_is_the_moment_of_the_change():
    zone = ZoneInfo(ZONE)
    change = utc(2027, 3, 28, 1)
    assert instant(SPRING, time(2, 45), zone) == change
    short = Calendar.of(Hours(((Span(time(2, 45), time(3, 15)),),) * 7), ZONE)
    found = next(intervals(short, SPRING, 0))
    assert found == Interval(change, change + timedelta(minutes=15))
    none = Calendar.of(Hours(((Span(time(2, 15), time(2, 45)),),) * 7), ZONE)
    assert list(intervals(none, SPRING, 0)) == []


minutes_of_a_day = st.integers(0, 24 * 60 - 1).map(lambda n: time(n // 60, n % 60))


@given(
    st.sampled_from([SPRING, AUTUMN, date(2027, 6, 1)]),
    minutes_of_a_day,
    minutes_of_a_day,
    st.sampled_from([ZONE, "Australia/Lord_Howe", "America/Santiago"]),
)
def test_that_a_later_hour_on_the_wall_is_never_an_earlier_instant(day, one, other, name):
    zone = ZoneInfo(name)
    early, late = sorted((one, other))
    assert instant(day, early, zone) <= instant(day, late, zone)


@st.composite
def weeks(draw):
    """Give a week in which every day has up to two spans that do not overlap."""
    days = []
    for _ in range(7):
        marks = sorted(draw(st.lists(minutes_of_a_day, max_size=4, unique=True)))
        days.append(tuple(Span(*pair) for pair in zip(marks[::2], marks[1::2], strict=False)))
    if draw(st.booleans()) and days[0]:
        days[6] = (Span(days[6][-1].closes if days[6] else time(23), days[0][0].opens),)
    return Calendar.of(Hours(tuple(days), night=Span(time(22), time(6))), ZONE)


AROUND_A_CHANGE = st.sampled_from([utc(2027, 3, 28, 1), utc(2027, 10, 31, 1), utc(2027, 6, 1)])


@settings(deadline=None)
@given(weeks(), AROUND_A_CHANGE, st.integers(-72 * 60, 72 * 60))
def test_that_every_instant_is_in_exactly_one_state(calendar, change, away_min):
    now = change + timedelta(minutes=away_min)
    said = opening_at(calendar, now)
    first = now.astimezone(ZoneInfo(ZONE)).date() - timedelta(days=2)
    inside = [
        found
        for found in intervals(calendar, first, 10)
        if found.opens <= now and (found.closes is None or now < found.closes)
    ]
    assert len(inside) == (said.opening is not Opening.CLOSED)
    if said.until is not None:
        assert said.until > now
        if said.opening is not Opening.NIGHT:
            after = opening_at(calendar, said.until).opening
            assert (after is Opening.CLOSED) != (said.opening is Opening.CLOSED)


@settings(deadline=None)
@given(weeks(), AROUND_A_CHANGE, st.integers(-72 * 60, 72 * 60), st.integers(0, 20 * 24 * 60 - 1))
def test_that_it_is_closed_between_two_instants_when_it_is_closed_at_them(
    calendar, change, away_min, later_min
):
    since = change + timedelta(minutes=away_min)
    until = since + timedelta(days=20)
    closed = closed_between(calendar, since, until)
    assert list(closed) == sorted(closed)
    assert all(since <= one[0] < one[1] <= until for one in closed)
    at = since + timedelta(minutes=later_min)
    within = any(one[0] <= at < one[1] for one in closed)
    assert within is (opening_at(calendar, at).opening is Opening.CLOSED)


@settings(deadline=None)
@given(weeks(), st.sampled_from([SPRING, AUTUMN, date(2027, 6, 1)]))
def test_that_openings_and_closings_take_turns_and_only_go_forward(calendar, day):
    found = list(intervals(calendar, day - timedelta(days=3), 6))
    marks = [mark for one in found for mark in (one.opens, one.closes) if mark is not None]
    assert marks == sorted(set(marks))


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))  # noqa: DTZ001 - made UTC below
def test_that_the_end_of_a_state_is_the_begin_of_the_next(naive):
    now = naive.replace(tzinfo=UTC)
    found = opening_at(DAILY, now)
    assert now < found.until <= now + timedelta(hours=13)
    follows = opening_at(DAILY, found.until).opening
    opens_next = found.opening is Opening.CLOSED
    assert follows is (Opening.OPEN if opens_next else Opening.CLOSED)


ALWAYS = Calendar.of(DAY_AND_NIGHT, ZONE)


@pytest.mark.parametrize("calendar", [DAILY, NIGHTLY, ALWAYS], ids=["day", "night", "always"])
def test_that_closings_looked_up_together_are_those_looked_up_alone(calendar):
    closings, begin = Closings(calendar), utc(2026, 11, 24, 23, 30)
    for minutes in range(0, 60 * 40, 53):
        at = begin - timedelta(minutes=minutes)
        assert closings.after(at) == closes_at(calendar, at)
    assert Closings(None).after(begin) is None


def test_that_closing_is_looked_for_past_the_night_and_is_now_where_it_is_closed():
    assert closes_at(DAILY, utc(2026, 11, 24, 12)) == utc(2026, 11, 24, 19, 30)
    assert closes_at(NIGHTLY, utc(2026, 11, 24, 23)) == utc(2026, 11, 25, 5)
    assert closes_at(DAILY, utc(2026, 11, 24, 22)) == utc(2026, 11, 24, 22)
    assert closes_at(ALWAYS, utc(2026, 11, 24, 22)) is None
