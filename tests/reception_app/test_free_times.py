"""The next time that can be booked, against the rule of booking itself."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reception_app.appointments import GRID, Agenda, Appointment, Asked, Ceiling, nearest
from reception_app.free_times import free_times, next_free
from reception_app.rosters import Band, Block, Shift

ZONE = "Europe/Brussels"
SINCE = datetime(2026, 11, 26, 15, tzinfo=UTC)
UNTIL = SINCE + timedelta(days=3)
HOUR = timedelta(hours=1)


def shift(officer, start, *bands):
    return Shift(f"team-{officer[0]}", officer, tuple(
        Block(band, start + n * HOUR, start + (n + 1) * HOUR) for n, band in enumerate(bands)
    ))  # fmt: skip


shifts = st.lists(
    st.builds(
        lambda who, at, bands: shift(f"{who}{at}", SINCE + at * HOUR, *bands),
        st.sampled_from("ab"), st.integers(-2, 60),
        st.lists(st.sampled_from(list(Band)), min_size=1, max_size=12),
    ),
    max_size=5, unique_by=lambda one: one.officer,
)  # fmt: skip


@st.composite
def agendas(draw):
    """Give two teams, some of their time taken, and what they bear."""
    found = tuple(draw(shifts))
    taken = tuple(
        Appointment(f"{n}", one.team, one.officer, one.starts + GRID * draw(st.integers(0, 60)),
                    one.starts + GRID * (61 + draw(st.integers(0, 20))))
        for n, one in enumerate(found) if draw(st.booleans())
    )  # fmt: skip
    bears = st.integers(0, 400)
    ceilings = tuple(
        (team, Ceiling(draw(bears), draw(bears) * 2))
        for team in ("team-a", "team-b")
        if draw(st.booleans())
    )
    return Agenda(ZONE, found, taken, ceilings)


@given(agendas(), st.integers(0, 60 * 24), st.integers(1, 40))
def test_that_the_next_time_is_the_one_that_booking_would_find(agenda, later_min, steps):
    now, length = SINCE + timedelta(minutes=later_min), steps * GRID
    teams = ("team-a", "team-b")
    found = [
        one.starts
        for team in teams
        for one in nearest(agenda, Asked(team, now, length), now, timedelta(days=30))
        if one.ends <= UNTIL
    ]
    free = free_times(agenda, teams, SINCE, UNTIL)
    assert next_free(free, now, length) == min(found, default=None)


def test_that_many_equal_gaps_are_told_once():
    many = tuple(shift(f"a{n}", SINCE, Band.FREE, Band.PROTECTED, Band.FREE) for n in range(50))
    free = free_times(Agenda(ZONE, many), ("team-a",), SINCE, UNTIL)
    assert [one.starts for one in free] == [SINCE, SINCE + 2 * HOUR]
