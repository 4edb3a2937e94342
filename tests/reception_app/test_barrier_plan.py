"""The office's hours as a plan of instants: summer time, holidays, and nights included."""

from datetime import UTC, date, datetime, time

from reception_app.barrier_plan import AHEAD_DAYS, weeks_of
from reception_app.hours import DAY_AND_NIGHT, Calendar, Hours, Span

WEEK = Calendar.of(Hours(((Span(time(9), time(17)),),) * 5 + ((), ())), "Europe/Brussels")


def at(seconds):
    return datetime.fromtimestamp(seconds, UTC)


def closings(calendar, now):
    weeks = weeks_of(calendar, now)
    return [at(closes) for _, closes in weeks.spans if closes <= weeks.until]


def test_that_a_closing_stays_at_its_hour_on_the_wall_when_the_clocks_change():
    found = closings(WEEK, datetime(2026, 10, 20, 12, tzinfo=UTC))  # they change on the 25th
    by_day = {one.date(): one.hour for one in found}
    assert by_day[date(2026, 10, 23)] == 15  # 17:00 in summer
    assert by_day[date(2026, 10, 26)] == 16  # 17:00 in winter


def test_that_an_exception_and_a_holiday_count():
    calendar = Calendar(
        "Europe/Brussels",
        ((date.min, Hours(((Span(time(9), time(17)),),) * 7, holidays=())),),
        ((date(2026, 11, 13), (Span(time(9), time(12)),)),),
        frozenset({date(2026, 11, 11)}),
    )
    found = closings(calendar, datetime(2026, 11, 9, 12, tzinfo=UTC))
    days = {one.date(): one.hour for one in found}
    assert date(2026, 11, 11) not in days
    assert days[date(2026, 11, 13)] == 11  # 12:00 in Brussels


def test_that_an_office_that_never_closes_has_no_closing():
    weeks = weeks_of(
        Calendar.of(DAY_AND_NIGHT, "Europe/Brussels"), datetime(2026, 11, 9, tzinfo=UTC)
    )
    assert all(closes > weeks.until for _, closes in weeks.spans)


def test_that_two_consoles_make_the_same_plan_all_day_long():
    morning = weeks_of(WEEK, datetime(2026, 11, 9, 6, tzinfo=UTC))
    evening = weeks_of(WEEK, datetime(2026, 11, 9, 20, tzinfo=UTC))
    assert morning == evening
    assert morning.digest == evening.digest
    assert weeks_of(WEEK, datetime(2026, 11, 10, 6, tzinfo=UTC)).digest != morning.digest


def test_that_a_bridge_can_do_without_a_console_for_weeks():
    now = datetime(2026, 11, 9, 6, tzinfo=UTC)
    assert (at(weeks_of(WEEK, now).until) - now).days >= AHEAD_DAYS - 3
