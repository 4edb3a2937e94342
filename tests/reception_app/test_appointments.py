"""What may be booked: never the protected band, never twice, never over what a team bears."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from reception_app.agenda_errors import NotBookableError, RosterError
from reception_app.appointments import (
    GRID,
    Agenda,
    Appointment,
    Asked,
    Ceiling,
    Chosen,
    Load,
    book,
    duration,
    gaps,
    nearest,
    protected,
)
from reception_app.errors import BadFieldError, ReasonNeededError
from reception_app.rosters import Band, Block, Shift, check_roster
from reception_app.services import load_services
from reception_app.staff import Role

ZONE = "Europe/Brussels"
BRUSSELS = ZoneInfo(ZONE)
DAY = datetime(2026, 11, 26, 8, tzinfo=UTC)  # 9:00 at the office
NOW = DAY - timedelta(hours=1)
HALF = timedelta(minutes=30)
SERVICES = {one.code: one for one in load_services()}


def shift(officer="an", start=DAY, team="noord", pattern="aapf"):
    """Give a shift of half-hours: a for appointments, p for protected work, f for free."""
    bands = {"a": Band.APPOINTMENTS, "p": Band.PROTECTED, "f": Band.FREE}
    return Shift(team, officer, tuple(
        Block(bands[sign], start + n * HALF, start + (n + 1) * HALF)
        for n, sign in enumerate(pattern)
    ))  # fmt: skip


def taken(officer, start, minutes=30, team="noord", overrides=frozenset()):
    ends = start + timedelta(minutes=minutes)
    return Appointment(f"{officer}{start}", team, officer, start, ends, overrides=overrides)


def agenda(*shifts, booked=(), ceiling=None):
    ceilings = (("noord", ceiling),) if ceiling else ()
    return Agenda(ZONE, shifts, tuple(booked), ceilings)


def ask(start=DAY, minutes=30, officer=""):
    return Asked("noord", start, timedelta(minutes=minutes), officer)


def refusal(found, asked, role=Role.OFFICER, reason="", now=NOW):
    with pytest.raises(NotBookableError) as refused:
        book(found, asked, now, role, reason)
    return refused.value


# -- rosters -------------------------------------------------------------------------------


def test_that_a_whole_roster_is_taken():
    check_roster([shift("an"), shift("bo"), shift("an", DAY + timedelta(hours=2))], BRUSSELS)


def spoiled(number, **changes):
    blocks = list(shift().blocks)
    blocks[number] = Block(
        Band.FREE,
        changes.get("starts", blocks[number].starts),
        changes.get("ends", blocks[number].ends),
    )
    return Shift("noord", "an", tuple(blocks))


@pytest.mark.parametrize(
    ("shifts", "why", "at"),
    [
        ([Shift("noord", "an", ())], "empty", None),
        ([spoiled(1, starts=DAY + HALF + GRID)], "gap", DAY + HALF),
        ([spoiled(1, starts=DAY + HALF - GRID)], "overlap", DAY + HALF - GRID),
        ([spoiled(3, ends=DAY)], "backwards", DAY + 3 * HALF),
        ([shift(), shift(start=DAY + HALF)], "overlap", DAY + HALF),
        ([shift(), shift(team="zuid", start=DAY + HALF)], "overlap", DAY + HALF),
    ],
)
def test_that_a_roster_that_cannot_be_is_refused_by_officer_and_time(shifts, why, at):
    with pytest.raises(RosterError) as refused:
        check_roster(shifts, BRUSSELS)
    assert (refused.value.officer, refused.value.why) == ("an", why)
    assert refused.value.at == (f"{at.astimezone(BRUSSELS):%Y-%m-%d %H:%M}" if at else "")


# -- how long ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "people", "minutes"),
    [("WIJK", 1, 20), ("WIJK", 3, 60), ("ANDERS", 1, 5), ("KLACHT", 2, 90)],
)
def test_that_an_appointment_is_as_long_as_service_and_people_make_it(code, people, minutes):
    assert duration(SERVICES[code], people) == timedelta(minutes=minutes)


def test_that_a_length_is_rounded_up_to_the_grid():
    odd = structs.replace(SERVICES["WIJK"], minutes=7)
    assert duration(odd, 1) == timedelta(minutes=10)


@pytest.mark.parametrize(("code", "people"), [("WIJK", 0), ("WIJK", 500), ("KLACHT", 20)])
def test_that_nobody_books_for_a_number_of_people_that_cannot_be(code, people):
    with pytest.raises(BadFieldError) as refused:
        duration(SERVICES[code], people)
    assert refused.value.field == "party"


# -- booking -------------------------------------------------------------------------------


def test_that_appointments_take_their_band_and_the_free_one():
    found = agenda(shift())
    assert book(found, ask(), NOW) == Chosen("an", DAY, DAY + HALF)
    assert book(found, ask(DAY + 3 * HALF), NOW).officer == "an"


def test_that_a_booking_never_takes_the_protected_band():
    found = agenda(shift())
    for start in (DAY + 2 * HALF, DAY + 2 * HALF - GRID, DAY + 3 * HALF - GRID):
        assert refusal(found, ask(start)).why == "protected"


def test_that_who_has_no_protected_work_then_is_asked_first():
    found = agenda(shift("an", pattern="ppaa"), shift("bo", pattern="aaaa"))
    assert book(found, ask(), NOW).officer == "bo"


def test_that_a_chief_goes_over_it_with_a_reason_and_is_counted():
    found, asked = agenda(shift()), ask(DAY + 2 * HALF)
    with pytest.raises(ReasonNeededError):
        book(found, asked, NOW, Role.CHIEF)
    assert refusal(found, asked, Role.OFFICER, "dringend").why == "protected"
    chosen = book(found, asked, NOW, Role.CHIEF, "dringend")
    assert chosen.overrides == {"protected"}
    kept = agenda(
        shift(), booked=[taken(chosen.officer, chosen.starts, overrides=chosen.overrides)]
    )
    meter = protected(kept, "noord", DAY, DAY + timedelta(days=1))
    assert (meter.promised_min, meter.taken_min, meter.overrides) == (30, 30, 1)
    assert meter.kept_percent == 0


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (ask(DAY - timedelta(days=1)), "past"),
        (ask(NOW - GRID), "past"),
        (ask(DAY + timedelta(days=1)), "off_roster"),
        (ask(DAY + 3 * HALF, 60), "off_roster"),
        (ask(officer="bo"), "off_roster"),
    ],
)
def test_that_not_even_a_chief_books_what_is_not_there(asked, why):
    found = agenda(shift())
    assert refusal(found, asked).why == why
    assert refusal(found, asked, Role.CHIEF, "dringend").why == why


def test_that_nothing_is_booked_while_the_office_is_closed():
    noon = (DAY + HALF, DAY + HALF + GRID)
    found = replace(agenda(shift(pattern="aaaa")), closed=(noon, (DAY + 3 * HALF, DAY + 9 * HALF)))
    free = [(one.starts, one.ends) for one in gaps(found, "", NOW, DAY + timedelta(days=1))]
    assert free == [(DAY, DAY + HALF), (DAY + HALF + GRID, DAY + 3 * HALF)]
    for asked in (ask(DAY + HALF), ask(DAY + GRID), ask(DAY + 3 * HALF)):
        for role in (Role.OFFICER, Role.CHIEF):
            refused = refusal(found, asked, role, "dringend")
            assert refused.why == "closed"
            assert len(refused.nearest) == 2
    assert book(found, ask(), NOW).starts == DAY


def test_that_nobody_is_booked_twice():
    found = agenda(shift(), booked=[taken("an", DAY + GRID)])
    assert refusal(found, ask()).why == "taken"
    assert refusal(found, ask(), Role.CHIEF, "dringend").why == "taken"
    two = agenda(shift(), shift("bo"), booked=[taken("an", DAY + GRID)])
    assert book(two, ask(), NOW).officer == "bo"


@pytest.mark.parametrize("asked", [ask(minutes=0), ask(minutes=7), ask(minutes=600)])
def test_that_a_length_that_cannot_be_is_refused(asked):
    with pytest.raises(BadFieldError):
        book(agenda(shift()), asked, NOW)


def test_that_a_start_off_the_grid_is_refused():
    with pytest.raises(BadFieldError):
        book(agenda(shift()), ask(DAY + timedelta(minutes=2)), NOW)


# -- ceilings ------------------------------------------------------------------------------


def test_that_a_team_bears_its_ceiling_and_no_minute_more():
    def used(minutes):
        return agenda(
            shift("an"), shift("bo"), booked=[taken("bo", DAY, minutes)],
            ceiling=Ceiling(60, 1000),
        )  # fmt: skip

    assert book(used(30), ask(), NOW).officer == "an"
    assert refusal(used(35), ask()).why == "day_ceiling"
    over = book(used(35), ask(), NOW, Role.CHIEF, "dringend")
    assert over.overrides == {"day_ceiling"}


def test_that_a_week_runs_from_monday_on_the_office_s_clock():
    sunday = datetime(2026, 11, 29, 22, 30, tzinfo=UTC)  # 23:30 at the office
    monday = sunday + HALF
    load = Load.of(
        agenda(booked=[taken("an", sunday)], ceiling=Ceiling(1000, 30)), "noord"
    )  # fmt: skip
    assert load.over(sunday - timedelta(days=1), HALF) == {"week_ceiling"}
    assert load.over(monday, HALF) == frozenset()


def test_that_another_team_has_its_own_ceiling():
    booked = [taken("zoe", DAY, 30, "zuid")]
    found = agenda(shift(), booked=booked, ceiling=Ceiling(30, 30))
    assert book(found, ask(), NOW).officer == "an"


# -- alternatives --------------------------------------------------------------------------


def test_that_a_refusal_names_the_two_nearest():
    found = agenda(shift(), booked=[taken("an", DAY)])
    assert refusal(found, ask()).nearest == (DAY + HALF, DAY + 3 * HALF)


def test_that_an_alternative_breaks_no_ceiling():
    tomorrow = DAY + timedelta(days=1)
    found = agenda(
        shift(), shift(start=tomorrow), booked=[taken("an", DAY)], ceiling=Ceiling(30, 1000)
    )
    assert refusal(found, ask()).nearest == (tomorrow, tomorrow + GRID)


def test_that_beyond_midnight_another_ceiling_holds():
    evening = datetime(2026, 11, 26, 20, tzinfo=UTC)  # 21:00 at the office
    midnight = evening + timedelta(hours=3)
    found = agenda(
        shift(start=evening, pattern="a" * 12), booked=[taken("an", evening)],
        ceiling=Ceiling(30, 1000),
    )  # fmt: skip
    assert refusal(found, ask(evening + HALF)).nearest == (midnight, midnight + GRID)


def test_that_where_nothing_is_free_nothing_is_named():
    assert refusal(agenda(), ask()).nearest == ()


# -- whatever is booked --------------------------------------------------------------------

PATTERNS = st.text("apf", min_size=1, max_size=10)
STEPS = st.integers(-12, 80).map(lambda n: DAY + n * GRID)


@st.composite
def agendas(draw):
    officers = draw(st.lists(st.sampled_from(["an", "bo", "cy"]), min_size=1, unique=True))
    shifts = [shift(one, pattern=draw(PATTERNS)) for one in officers]
    if draw(st.booleans()):  # one over the midnight of the office
        late = datetime(2026, 11, 26, 22, tzinfo=UTC)
        shifts.append(shift(officers[0], late, pattern=draw(PATTERNS)))
    limits = st.one_of(st.none(), st.builds(Ceiling, st.integers(0, 200), st.integers(0, 300)))
    return agenda(*shifts, ceiling=draw(limits))


@st.composite
def wishes(draw):
    return ask(draw(STEPS), draw(st.integers(1, 12)) * 5, draw(st.sampled_from(["", "", "an"])))


def overlap(one, other):
    return one.starts < other.ends and other.starts < one.ends


def filled(found, asked):
    """Book one wish after the other, as far as they can be booked."""
    for wish in asked:
        try:
            got = book(found, wish, NOW)
        except NotBookableError:
            continue
        one = Appointment(str(len(found.taken)), "noord", got.officer, got.starts, got.ends)
        found = replace(found, taken=(*found.taken, one))
    return found


def minutes_by_day(booked):
    days = {}
    for one in booked:
        day = one.starts.astimezone(ZoneInfo(ZONE)).date()
        days[day] = days.get(day, 0) + (one.ends - one.starts) // timedelta(minutes=1)
    return days


@settings(deadline=None)
@given(agendas(), st.lists(wishes(), max_size=8))
def test_that_no_row_of_bookings_breaks_a_rule(found, asked):
    booked = filled(found, asked).taken
    kept = [
        (one.officer, block)
        for one in found.shifts
        for block in one.blocks
        if block.band is Band.PROTECTED
    ]
    assert all(one.starts >= NOW for one in booked)
    assert not [
        one
        for one in booked
        for officer, block in kept
        if officer == one.officer and overlap(one, block)
    ]
    assert not [
        (one, other)
        for one, other in combinations(booked, 2)
        if one.officer == other.officer and overlap(one, other)
    ]
    limits = found.ceiling("noord") or Ceiling(10_000, 10_000)
    days = minutes_by_day(booked)
    assert all(minutes <= limits.day_min for minutes in days.values())
    assert sum(days.values()) <= limits.week_min  # one week: Thursday and Friday


@settings(deadline=None)
@given(agendas(), st.lists(wishes(), max_size=3), wishes())
def test_that_the_alternatives_are_the_nearest_that_can_be_booked(found, earlier, asked):
    full = filled(found, earlier)
    able = []
    for step in range(-12, 300):
        try:
            able.append(book(full, replace(asked, starts=DAY + step * GRID), NOW).starts)
        except NotBookableError:
            continue
    able.sort(key=lambda start: (abs(start - asked.starts), start))
    assert [one.starts for one in nearest(full, asked, NOW)] == able[:2]


@settings(deadline=None)
@given(agendas(), st.lists(wishes(), max_size=4))
def test_that_gaps_bookings_and_protected_work_make_up_the_shift(found, asked):
    full = filled(found, asked)
    since, until = DAY - timedelta(days=1), DAY + timedelta(days=3)
    free = sum((gap.ends - gap.starts for gap in gaps(full, "noord", since, until)), timedelta(0))
    work = sum((one.ends - one.starts for one in full.taken), timedelta(0))
    kept = timedelta(minutes=protected(full, "noord", since, until).promised_min)
    whole = sum((one.ends - one.starts for one in full.shifts), timedelta(0))
    assert free + work + kept == whole


def test_that_a_change_of_clocks_moves_the_day_and_not_the_length():
    autumn = datetime(2027, 10, 31, 0, tzinfo=UTC)  # 2:00, for the first time
    night = shift(start=autumn, pattern="aaaa")
    found = agenda(night, ceiling=Ceiling(60, 60))
    first = book(found, ask(autumn, 30), NOW)
    assert first.ends - first.starts == HALF
    day = autumn.astimezone(ZoneInfo(ZONE)).date()
    assert day == date(2027, 10, 31)
    assert (autumn + timedelta(hours=1)).astimezone(ZoneInfo(ZONE)).time() == time(2)
