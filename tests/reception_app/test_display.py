"""What the public screen shows of what it knows."""

from dataclasses import asdict, fields, replace
from datetime import UTC, datetime, time, timedelta

import pytest

from reception_app.display import (
    LAST,
    STALE_AFTER_S,
    HoursLine,
    Known,
    Page,
    Picture,
    PublicCall,
    PublicView,
    load_words,
    newly_called,
    view,
    week_lines,
)
from reception_app.estimates import NoEstimate, Range
from reception_app.hours import DAY_AND_NIGHT, Calendar, Hours, Span
from reception_app.services import Text

NOW = datetime(2026, 11, 26, 9, 27, tzinfo=UTC)  # a Thursday, 10:27 in Brussels
NAME = Text("Bredabaan", "Bredabaan", "Bredabaan")
DAILY = Calendar.of(Hours(((Span(time(9), time(21)),),) * 7), "Europe/Brussels")
NIGHT = datetime(2026, 11, 26, 21, 40, tzinfo=UTC)


def called(ticket, minutes=0.0, counter="2", **change):
    return replace(PublicCall(ticket, counter, NOW - timedelta(minutes=minutes)), **change)


def known(*calls, **change):
    picture = Picture(calls, waiting=3, inside=True, newcomer=Range(10, 20, 3, 2, 200))
    return replace(Known(NAME, picture=picture, age_s=0.2), **change)


def test_that_the_newest_open_call_is_the_one_that_is_called_now():
    seen = view(known(called("B014"), called("B010", 5), called("A092", 9, open=False)), NOW)
    assert (seen.page, seen.call.ticket, seen.clock) == (Page.CALLS, "B014", "10:27")
    assert [one.ticket for one in seen.last] == ["B010", "A092"]
    assert (seen.waiting, seen.low_min, seen.high_min) == (3, 10, 20)


def test_that_who_is_done_is_no_longer_called_but_still_among_the_last():
    seen = view(known(called("B014", open=False), called("B010", 5)), NOW)
    assert seen.call.ticket == "B010"
    assert [one.ticket for one in seen.last] == ["B014"]


def test_that_only_the_last_four_calls_stay():
    calls = [called(f"B{n:03d}", n) for n in range(9)]
    assert [one.ticket for one in view(known(*calls), NOW).last] == [
        f"B{n:03d}" for n in range(1, 1 + LAST)
    ]


def test_that_everybody_is_welcome_where_nobody_was_called():
    assert view(known(), NOW).page is Page.WELCOME
    assert view(known(called("B014", 40, open=False)), NOW).page is Page.WELCOME


@pytest.mark.parametrize("said", [None, NoEstimate.NO_COUNTER, NoEstimate.FEW_SAMPLES])
def test_that_no_range_is_shown_where_none_is_known(said):
    picture = Picture(newcomer=said)
    assert view(replace(known(), picture=picture), NOW).high_min == 0


@pytest.mark.parametrize(
    ("age_s", "page"),
    [(0.0, Page.CALLS), (STALE_AFTER_S, Page.CALLS), (STALE_AFTER_S + 0.1, Page.PATIENCE),
     (None, Page.PATIENCE)],
)  # fmt: skip
def test_that_numbers_that_are_too_old_are_hidden(age_s, page):
    seen = view(known(called("B014"), age_s=age_s), NOW)
    assert seen.page is page
    if page is Page.PATIENCE:
        assert (seen.call, seen.last, seen.waiting, seen.high_min) == (None, (), 0, 0)


def test_that_nothing_is_shown_before_the_first_look():
    assert view(Known(NAME), NOW).page is Page.PATIENCE


@pytest.mark.parametrize("change", [{}, {"age_s": 99.0}, {"picture": None, "calendar": DAILY}])
@pytest.mark.parametrize("now", [NOW, NIGHT])
def test_that_an_evacuation_goes_before_everything(change, now):
    assert view(known(called("B014"), fire=True, **change), now).page is Page.EVACUATION


def test_that_a_closed_office_says_when_it_opens_and_its_hours():
    seen = view(Known(NAME, picture=Picture(calendar=DAILY), age_s=0.1), NIGHT)
    assert seen.page is Page.CLOSED
    assert f"{seen.opens:%d %H:%M}" == "27 09:00"
    assert seen.week == (HoursLine(0, 6, "09:00-21:00"),)


def test_that_who_is_still_inside_after_closing_is_called():
    seen = view(replace(known(called("B014")), calendar=DAILY), NIGHT)
    assert (seen.page, seen.call.ticket) == (Page.CALLS, "B014")


def test_that_a_closed_office_is_closed_though_its_database_is_away():
    assert view(Known(NAME, calendar=DAILY), NIGHT).page is Page.CLOSED


def test_that_an_office_that_is_always_open_never_closes():
    always = Calendar.of(DAY_AND_NIGHT, "Europe/Brussels")
    for hour in range(48):
        now = NOW + timedelta(hours=hour)
        assert view(Known(NAME, picture=Picture(calendar=always), age_s=0.1), now).page is (
            Page.WELCOME
        )


def test_that_days_with_the_same_hours_share_a_line():
    nine = (Span(time(9), time(17)),)
    two = (Span(time(9), time(12)), Span(time(13), time(17)))
    calendar = Calendar.of(Hours((nine, nine, two, nine, nine, (), ())), "Europe/Brussels")
    assert week_lines(calendar, NOW) == (
        HoursLine(0, 1, "09:00-17:00"), HoursLine(2, 2, "09:00-12:00, 13:00-17:00"),
        HoursLine(3, 4, "09:00-17:00"), HoursLine(5, 6, ""),
    )  # fmt: skip


def test_that_a_call_is_announced_once_and_again_when_it_is_repeated():
    before = view(known(called("B010", 5)), NOW)
    after = view(known(called("B014"), called("B010", 5)), NOW)
    again = view(known(called("B014", -1, attempt=2), called("B010", 5)), NOW)
    assert newly_called(before, after)
    assert not newly_called(after, after)
    assert newly_called(after, again)


def test_that_a_number_that_comes_back_into_sight_is_not_announced_again():
    both = view(known(called("B014"), called("B010", 5)), NOW)
    first_ended = view(known(called("B014", open=False), called("B010", 5)), NOW)
    assert first_ended.call.ticket == "B010"
    assert not newly_called(both, first_ended)


def test_that_what_was_called_while_nothing_was_shown_is_not_announced():
    shown = view(known(called("B014")), NOW)
    assert not newly_called(None, shown)
    assert not newly_called(view(known(age_s=None), NOW), shown)


def test_that_a_view_has_room_for_numbers_and_counters_alone():
    assert {field.name for field in fields(PublicCall)} == {
        "ticket", "counter", "called_at", "attempt", "open"
    }  # fmt: skip
    assert {field.name for field in fields(PublicView)} == {
        "page", "name", "clock", "call", "last", "waiting", "low_min", "high_min", "opens",
        "week", "test",
    }  # fmt: skip
    assert set(asdict(Picture())) == {
        "calls", "waiting", "inside", "newcomer", "name", "calendar"
    }  # fmt: skip


def test_that_every_sentence_is_there_in_three_languages_and_addresses_visitors_with_u():
    words = load_words()
    for field in words.__struct_fields__:
        text = getattr(words, field)
        assert all((text.nl, text.fr, text.en))
        assert not {"je", "jij", "jouw"} & set(text.nl.lower().split())
        assert not {"tu", "ton", "ta"} & set(text.fr.lower().split())
