"""An office day by day: hours and their reasons, names of holidays, and what comes."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from reception_app.hours import WHOLE_DAY
from reception_app.hours_text import written
from reception_app.office_days import AHEAD, Feast, day_hours, easter, feast_on, moved, office_day
from reception_app.office_files import demo_files, load_offices
from reception_app.offices import Access, Exceptional, MeasureState, Policy, Week
from reception_app.public_holidays import YEARS, public_holidays

OFFICES = {office.id: office for office in load_offices(demo_files())}
BREDABAAN = OFFICES["bredabaan"]


def test_that_the_rule_names_the_very_days_that_an_import_writes_down():
    known = set(public_holidays())
    first, last = date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    assert {day for day in every if feast_on(day)} == known


@pytest.mark.parametrize(
    ("day", "feast"),
    [
        (date(2026, 4, 5), Feast.EASTER),
        (date(2026, 4, 6), Feast.EASTER_MONDAY),
        (date(2026, 5, 14), Feast.ASCENSION),
        (date(2026, 5, 25), Feast.PENTECOST_MONDAY),
        (date(2026, 11, 11), Feast.ARMISTICE),
        (date(2008, 5, 1), Feast.LABOUR),  # and Ascension on the same day
        (date(2026, 11, 12), None),
    ],
)
def test_that_a_holiday_has_its_name(day, feast):
    assert feast_on(day) is feast


def test_that_easter_falls_where_almanacs_have_it():
    assert [easter(year) for year in (1961, 2000, 2038, 2049)] == [
        date(1961, 4, 2), date(2000, 4, 23), date(2038, 4, 25), date(2049, 4, 18),
    ]  # fmt: skip


def test_that_an_exception_goes_before_a_holiday_and_both_are_told():
    week = Week(every_day="09:00-17:00", holidays="")
    day = date(2026, 12, 25)
    made = structs.replace(
        BREDABAAN, policy=(Policy(date(2020, 1, 1), Access.BOTH, week),), holiday=(day,),
        exception=(),
    )  # fmt: skip
    closed = day_hours(made, day)
    assert (closed.spans, closed.feast, closed.exception) == ((), Feast.CHRISTMAS, None)
    other = Exceptional(day, "10:00-12:00", "kerst")
    told = day_hours(structs.replace(made, exception=(other,)), day)
    assert written(told.spans) == "10:00-12:00"
    assert (told.feast, told.exception) == (Feast.CHRISTMAS, other)


def test_that_what_comes_is_told_from_when_and_on_its_day():
    later = Policy(date(2027, 1, 4), Access.APPOINTMENT, Week(every_day="24/7"), why="plan")
    last = Policy(date(2028, 1, 1), Access.WALK_IN, Week())
    made = structs.replace(BREDABAAN, policy=(last, *BREDABAAN.policy, later))
    told = office_day(made, date(2026, 12, 28))
    assert told.policy == BREDABAAN.policy[0]
    assert told.coming == (later, last)
    assert len(told.ahead) == AHEAD
    assert told.hours == told.ahead[0]
    assert [one.day for one in told.ahead if one.begins] == [date(2027, 1, 4)]
    assert [one.day for one in told.ahead if one.exception] == [date(2026, 12, 31)]
    assert told.ahead[7].spans == WHOLE_DAY
    assert office_day(made, date(2027, 1, 4)).policy == later


def test_that_before_its_first_policy_an_office_is_closed_and_has_none():
    told = office_day(BREDABAAN, date(2001, 1, 1))
    assert (told.policy, told.hours.spans) == (None, ())
    assert told.coming == BREDABAAN.policy
    assert {one.state for one in told.measures} <= {MeasureState.PLANNED}


def test_that_no_step_leaves_the_calendar():
    assert moved(date(2026, 12, 31), 1) == date(2027, 1, 1)
    assert moved(date(2100, 12, 31), 1) == date(2100, 12, 31)
    assert moved(date(2000, 1, 1), -7) == date(2000, 1, 1)
