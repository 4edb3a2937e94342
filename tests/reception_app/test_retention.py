"""Whole days of the office, whatever the clocks do."""

from datetime import UTC, datetime, timedelta

import pytest

from reception_app.errors import BadFieldError
from reception_app.retention import ASTRAY, clock_fits, erased_before

ZONE = "Europe/Brussels"


@pytest.mark.parametrize(
    ("now", "days", "before"),
    [
        (datetime(2026, 11, 24, 9, 30, tzinfo=UTC), 30, datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (datetime(2026, 11, 24, 22, 59, tzinfo=UTC), 1, datetime(2026, 11, 22, 23, tzinfo=UTC)),
        (datetime(2026, 11, 24, 23, 1, tzinfo=UTC), 1, datetime(2026, 11, 23, 23, tzinfo=UTC)),
        (datetime(2027, 3, 29, 9, tzinfo=UTC), 1, datetime(2027, 3, 27, 23, tzinfo=UTC)),
    ],
)
def test_that_a_day_goes_whole_at_the_offices_midnight(now, days, before):
    assert erased_before(now, days, ZONE) == before


@pytest.mark.parametrize("days", [0, 91, -1])
def test_that_nothing_is_kept_for_ever_and_nothing_erased_at_once(days):
    with pytest.raises(BadFieldError):
        erased_before(datetime(2026, 11, 24, tzinfo=UTC), days, ZONE)


def test_that_a_clock_is_believed_no_further_than_the_ledger_goes():
    now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    assert clock_fits(now, now - ASTRAY)
    assert not clock_fits(now, now - ASTRAY - timedelta(seconds=1))
