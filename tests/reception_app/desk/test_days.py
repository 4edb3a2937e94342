"""A day beyond 2000 to 2100 is refused by a desk, which stays where it was."""

from datetime import UTC, date, datetime

import pytest

from reception_app.errors import BadFieldError
from tests.reception_app.desk.test_agenda import office as _office
from tests.reception_app.desk.test_agenda import wish

office = _office
ODD = (date(1, 1, 1), date(1999, 12, 31), date(2101, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize("day", ODD, ids=str)
def test_that_a_desk_neither_shows_nor_books_a_day_of_another_century(office, day):
    async def scene(desk):
        before = desk.state.agenda.day
        for show in (desk.agenda.show(day), desk.agenda.show(day, days=7)):
            with pytest.raises(BadFieldError, match="day: calendar"):
                await show
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        with pytest.raises(BadFieldError, match="starts: calendar"):
            await desk.agenda.book(wish(at))
        with pytest.raises(BadFieldError, match="day: calendar"):
            desk.offices.show(day)
        await desk.agenda.read()
        assert desk.state.agenda.day == before

    office.run(scene)
