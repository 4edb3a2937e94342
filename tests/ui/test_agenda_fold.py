"""By team: appointments side by side, and when anybody is free."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reception_app.desk.states.agenda import AgendaState, Lane, Stretch, Use
from ui.agenda_fold import by_team, joined, without

EIGHT = datetime(2026, 11, 23, 8, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


def stretch(use: Use, begins: int, ends: int, booking: str = "") -> Stretch:
    return Stretch(use, EIGHT + begins * QUARTER, EIGHT + ends * QUARTER, booking)


def quarters(*stretches: Stretch) -> set[int]:
    return {
        number
        for one in stretches
        for number in range((one.starts - EIGHT) // QUARTER, (one.ends - EIGHT) // QUARTER)
    }


def team(*lanes: tuple[Stretch, ...]) -> tuple[Lane, ...]:
    state = AgendaState(
        lanes=tuple(Lane("noord", f"o{n}", f"insp. {n}", own) for n, own in enumerate(lanes))
    )
    return by_team(state).lanes


def test_that_appointments_at_once_stand_below_each_other_and_nothing_is_hidden():
    first = (stretch(Use.TAKEN, 0, 4, "a"), stretch(Use.TAKEN, 4, 6, "c"))
    second = (stretch(Use.TAKEN, 2, 5, "b"),)
    *taken, room = team(first, second)
    assert [[one.booking for one in lane.stretches] for lane in taken] == [["a", "c"], ["b"]]
    assert room.stretches == ()
    assert {lane.officer for lane in (*taken, room)} == {""}  # whoever of the team has the time


SPANS = st.lists(
    st.tuples(st.sampled_from([Use.FREE, Use.PROTECTED]), st.integers(0, 40), st.integers(1, 8))
    .map(lambda one: stretch(one[0], one[1], one[1] + one[2])),
    max_size=8,
)  # fmt: skip


@given(SPANS)
def test_that_the_team_is_free_where_anybody_is_and_kept_where_nobody_else_is(spans):
    (room,) = team(tuple(spans))
    free = quarters(*(one for one in room.stretches if one.use is Use.FREE))
    kept = quarters(*(one for one in room.stretches if one.use is Use.PROTECTED))
    assert free == quarters(*(one for one in spans if one.use is Use.FREE))
    assert kept == quarters(*(one for one in spans if one.use is Use.PROTECTED)) - free
    ends = [one.ends for one in room.stretches]
    assert all(a <= b.starts for a, b in zip(ends, room.stretches[1:], strict=False))


def test_that_stretches_that_touch_are_one_and_what_covers_all_leaves_nothing():
    halves = stretch(Use.FREE, 2, 4), stretch(Use.FREE, 0, 2)
    assert joined(halves) == (stretch(Use.FREE, 0, 4),)
    assert without(stretch(Use.PROTECTED, 0, 4), joined(halves)) == ()
    assert without(stretch(Use.PROTECTED, 0, 6), joined(halves)) == (stretch(Use.PROTECTED, 4, 6),)
