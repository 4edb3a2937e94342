"""Hours as people write them: read as they are written, or refused with what to write."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.hours import WHOLE_DAY, Span
from reception_app.hours_text import HoursTextError, check_week, read_hours, written
from reception_app.offices import DAYS


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", ()),
        ("  ", ()),
        ("24/7", WHOLE_DAY),
        ("00:00-24:00", WHOLE_DAY),
        ("13:00-17:00,09:00-12:00", (Span(time(9), time(12)), Span(time(13), time(17)))),
        ("09:00-12:00, 12:00-13:00", (Span(time(9), time(12)), Span(time(12), time(13)))),
        ("22:00-06:00+1", (Span(time(22), time(6)),)),
        ("09:00-24:00", (Span(time(9), time(0)),)),
    ],
)
def test_that_hours_are_read(text, spans):
    assert read_hours(text) == spans


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("9:00-12:00", "not understood"),
        ("09:00", "not understood"),
        ("09:00-12:00;13:00-17:00", "not understood"),
        ("09:00-12:00,", "not understood"),
        ("09:60-12:00", "no 09:60"),
        ("24:00-06:00+1", "no 24:00"),
        ("22:00-06:00", "closes before it opens"),
        ("09:00-12:00+1", "longer than a day"),
        ("09:00-09:00", "one moment"),
        ("22:00-06:00+1, 23:00-24:00", "overlap"),
        ("24/7, 09:00-12:00", "not understood"),
    ],
)
def test_that_what_is_not_understood_is_refused_with_what_to_write(text, why):
    with pytest.raises(HoursTextError, match=why):
        read_hours(text)


def test_that_the_settings_of_old_need_not_name_the_next_day():
    assert read_hours("22:00-06:00", lenient=True) == (Span(time(22), time(6)),)


minutes = st.integers(0, 24 * 60 - 1).map(lambda n: time(n // 60, n % 60))


@given(st.lists(minutes, max_size=6, unique=True).map(sorted))
def test_that_what_is_written_is_read_again(marks):
    spans = tuple(Span(*pair) for pair in zip(marks[::2], marks[1::2], strict=False))
    assert read_hours(written(spans)) == spans


@given(minutes, minutes)
def test_that_one_span_is_read_again_over_midnight_as_well(opens, closes):
    span = Span(opens, closes)
    if opens == closes and opens != time(0):
        with pytest.raises(HoursTextError):
            read_hours(written((span,)))
    else:
        assert read_hours(written((span,))) == (span,)


def test_that_the_sunday_before_a_monday_counts_as_well():
    late = (Span(time(22), time(9)),)
    days = [(Span(time(8), time(12)),), (), (), (), (), (), late]
    with pytest.raises(HoursTextError, match="sunday overlaps monday"):
        check_week(days, DAYS)
    check_week([(Span(time(9), time(12)),), *days[1:]], DAYS)
