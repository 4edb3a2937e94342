"""The figures of an office: what counts as a wait, what is hidden, what clock changes do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.figures import (
    FEW,
    Called,
    Day,
    Kept,
    figures,
    first_monday,
    spread,
    told,
    waits,
)

ZONE = ZoneInfo("Europe/Brussels")
TODAY = date(2026, 11, 23)  # a Monday
NOW = datetime(2026, 11, 23, 9, 27, tzinfo=UTC)  # 10:27 there
MIN = timedelta(minutes=1)
MONDAYS = tuple(first_monday(TODAY) + timedelta(weeks=n) for n in range(5))


def at(day, hour, minute=0):
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)


def made(*days, now=NOW, kept=()):
    weeks = kept or [Kept(monday) for monday in MONDAYS]
    return figures({one.day: one for one in days}, weeks, now, ZONE, lambda _code: 20)


def ago(days, **fields):
    return Day(TODAY - timedelta(days=days), **fields)


# -- a wait --------------------------------------------------------------------------------------


def test_that_a_wait_is_from_the_arrival_to_the_first_call():
    calls = (Called("KLACHT", NOW + 12 * MIN, NOW + 20 * MIN, "give_back"),
             Called("KLACHT", NOW + 40 * MIN))  # fmt: skip
    assert list(waits(NOW, calls)) == [("KLACHT", 12.0)]


def test_that_a_transfer_begins_another_wait_and_a_call_taken_back_ends_none():
    calls = (Called("KLACHT", NOW + 5 * MIN, NOW + 6 * MIN, "undo"),
             Called("KLACHT", NOW + 10 * MIN, NOW + 15 * MIN, "transfer"),
             Called("SLB", NOW + 40 * MIN, NOW + 60 * MIN, "finish"))  # fmt: skip
    assert list(waits(NOW, calls)) == [("KLACHT", 10.0), ("SLB", 25.0)]


def test_that_who_came_early_to_an_appointment_waits_from_its_time():
    calls = (Called("WIJK", NOW + 32 * MIN),)
    assert list(waits(NOW, calls, NOW + 30 * MIN)) == [("WIJK", 2.0)]
    assert list(waits(NOW, calls, NOW + 60 * MIN)) == [("WIJK", 0.0)]  # called before it
    assert list(waits(NOW, calls, NOW - 10 * MIN)) == [("WIJK", 32.0)]  # late: from the arrival


# -- what is hidden ------------------------------------------------------------------------------


@given(st.lists(st.floats(0, 500), max_size=60))
def test_that_a_spread_tells_of_five_at_least_and_lies_among_them(values):
    found = spread(values)
    assert (found is None) == (len(values) < FEW)
    if found is not None:
        assert min(values) <= found.median <= max(values)
        assert found.p90 in values
        assert sum(one <= found.p90 for one in values) >= 0.9 * len(values)


def test_that_one_to_four_people_are_not_told():
    assert [told(n) for n in range(7)] == [0, None, None, None, None, 5, 6]


def test_that_a_reason_of_four_visits_is_hidden_and_counted_as_hidden():
    shown = made(ago(1, waits=(("KLACHT", 10.0),) * 5 + (("GEWELD", 50.0),) * 4))
    assert [one.service for one in shown.waits] == ["KLACHT"]
    assert shown.hidden == 1
    assert shown.wait_usual.count == 9


def test_that_a_median_of_today_needs_five_of_today():
    shown = made(ago(1, waits=(("KLACHT", 10.0),) * 5), Day(TODAY, waits=(("KLACHT", 90.0),) * 4))
    (one,) = shown.waits
    assert one.today is None
    assert one.newest.median == 10.0
    assert shown.wait_today is None


def test_that_refusals_and_missed_appointments_of_few_people_are_not_told():
    shown = made(
        ago(8, refusals=("declined",) * 6 + ("misconduct",) * 2, booked=40, missed=3),
        Day(TODAY, refusals=("declined",), booked=4, missed=4),
    )
    told_of = {one.code: (one.today, one.usual) for one in shown.refusals}
    assert told_of == {"declined": (None, 6), "misconduct": (0, None)}
    before, this = shown.weeks[-3], shown.weeks[-1]
    assert (before.booked, before.missed, before.missed_percent) == (40, None, None)
    assert (this.booked, this.missed, this.missed_percent) == (None, None, None)


def test_that_nothing_is_told_of_fewer_than_five_visits():
    assert made(Day(TODAY, arrivals=(NOW,) * 4)).empty
    assert not made(ago(3, arrivals=(NOW,)), Day(TODAY, arrivals=(NOW,) * 4)).empty


# -- today beside the weeks ----------------------------------------------------------------------


def test_that_today_is_held_against_the_same_hour_of_the_days_on_which_anybody_came():
    busy = [ago(n, arrivals=(at(TODAY - timedelta(days=n), 9),) * n
                + (at(TODAY - timedelta(days=n), 15),)) for n in (1, 2, 3)]  # fmt: skip
    closed, long_ago = ago(4), ago(29, arrivals=(NOW,) * 99)
    shown = made(*busy, closed, long_ago, Day(TODAY, arrivals=(at(TODAY, 9, 5), at(TODAY, 10, 2))))
    hours = {one.hour: one for one in shown.hours}
    assert (hours[9].today, hours[9].usual) == (1, 2)
    assert (hours[15].today, hours[15].usual) == (None, 1)  # still to come
    assert (shown.arrived, shown.usual_by_now) == (2, 2)
    assert shown.visits == 6 + 3 + 2
    assert (shown.hours[0].hour, shown.hours[-1].hour) == (8, 17)


def test_that_a_night_office_shows_the_hours_in_which_people_came():
    shown = made(ago(1, arrivals=(at(TODAY - timedelta(days=1), 3), at(TODAY, 0) - 5 * MIN)))
    assert (shown.hours[0].hour, shown.hours[-1].hour) == (3, 23)


def test_that_alarms_are_counted_by_ten_minutes_against_the_goal():
    rose = (*(at(TODAY, 9, minute) for minute in (0, 3, 9, 10, 41)), at(TODAY, 10, 20))
    shown = made(ago(1, arrivals=(NOW,), alarms=(NOW,) * 4), Day(TODAY, alarms=rose))
    counts = dict(shown.slots)
    assert (counts[at(TODAY, 9)], counts[at(TODAY, 9, 10)], counts[at(TODAY, 9, 20)]) == (3, 1, 0)
    assert [(one.count, one.most) for one in shown.alarm_hours] == [(0, 0), (5, 3), (1, 1)]
    assert (shown.alarms, shown.alarms_last_hour, shown.alarms_usual) == (6, 2, 4)


def test_that_weeks_run_from_monday_and_the_last_is_this_one():
    kept = [Kept(monday, 600, 60 * n, 80) for n, monday in enumerate(MONDAYS)]
    shown = made(ago(7, checks_s=(30.0,) * 5), ago(1, checks_s=(90.0,) * 5), kept=kept)
    assert [one.monday for one in shown.weeks] == list(MONDAYS)
    assert [one.kept.percent for one in shown.weeks] == [100, 90, 80, 70, 60]
    assert [one.checks.median if one.checks else 0 for one in shown.weeks] == [0, 0, 0, 60, 0]
    assert Kept(TODAY).percent is None


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)], ids=["spring", "autumn"]
)
def test_that_a_changed_clock_loses_and_doubles_nothing(day, hours):
    begin = at(day, 0)
    each = tuple(begin + n * timedelta(hours=1) for n in range(hours))  # one arrival an hour
    shown = made(Day(day, arrivals=each, alarms=each), now=begin + timedelta(hours=hours) - MIN)
    assert sum(one.today for one in shown.hours) == hours
    assert len(shown.slots) == 6 * hours
    assert sum(count for _, count in shown.slots) == hours
    assert max(count for _, count in shown.slots) == 1  # the hour that comes twice is two hours
    assert len({one.starts for one in shown.alarm_hours}) == hours
