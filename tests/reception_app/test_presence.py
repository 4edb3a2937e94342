"""Where somebody is, as gates and steps tell; and who must be accounted for."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app import presence
from reception_app.presence import Badge, BadgeState, Passage, Presence, Seen, Standing
from reception_app.visits import INSIDE, VisitState
from reception_app.zones import Allowed
from tests.reception_app.sample import NOW, visit
from tests.reception_app.test_zones import HOUR, TREE, grant

S = VisitState
WHO = "visit:" + "a" * 32
BADGES = {
    "c14": Badge("14", "c14", BadgeState.ISSUED, visit="a" * 32),
    "c15": Badge("15", "c15"),
    "p1": Badge("P1", "p1", BadgeState.ISSUED, staff="s1"),
}


def seen(gate, how=Seen.ENTERED, card="c14", minutes=0) -> Passage:
    return Passage(gate, card, how, NOW + timedelta(minutes=minutes))


def walk(*passages, anti_passback=False):
    """Play passages of one bearer; return the last place."""
    place = None
    for one in passages:
        key = presence.whose(BADGES, one)
        place = presence.placed(TREE, key, one, place, anti_passback=anti_passback)
    return place


def test_that_a_gate_tells_whose_badge_it_was():
    assert presence.whose(BADGES, seen("gate/counters")) == WHO
    assert presence.whose(BADGES, seen("gate/staff", card="p1")) == "staff:s1"
    for stranger in (seen("gate/staff", card="?"), seen("gate/staff", card="c15"),
                     seen("gate/staff", Seen.TAILGATED)):  # fmt: skip
        assert presence.whose(BADGES, stranger).startswith("unknown:gate/staff/")


def test_that_in_is_behind_the_gate_and_out_is_before_it():
    assert walk(seen("gate/counters")).zone == "counters"
    assert walk(seen("gate/counters"), seen("gate/counters", Seen.LEFT)).zone == "reception"


def test_that_whoever_slips_in_behind_somebody_is_in_doubt():
    place = walk(seen("gate/counters", Seen.TAILGATED))
    assert (place.zone, place.doubt) == ("counters", True)
    assert walk(seen("gate/counters", Seen.LEFT, card="?")) is None


@pytest.mark.parametrize("wanted", [False, True])
def test_that_who_comes_in_twice_is_in_doubt_where_the_office_wants_it(wanted):
    twice = walk(seen("gate/counters"), seen("gate/counters"), anti_passback=wanted)
    assert twice.doubt is wanted
    around = walk(
        seen("gate/counters"), seen("gate/counters", Seen.LEFT), seen("gate/counters"),
        anti_passback=wanted,
    )  # fmt: skip
    assert not around.doubt


def test_that_a_doubt_stays_until_somebody_clears_it():
    place = walk(
        seen("gate/counters"), seen("gate/counters"), seen("gate/counters", Seen.LEFT),
        anti_passback=True,
    )  # fmt: skip
    assert place.doubt


@pytest.mark.parametrize(
    ("state", "service", "at", "place"),
    [
        (S.WAITING, "KLACHT", "", "reception"), (S.CALLED, "KLACHT", "", "reception"),
        (S.SERVING, "KLACHT", "counters", "counters"), (S.SERVING, "SLB", "", "talk"),
        (S.WAITING, "KLACHT", "counters", "counters"), (S.SERVING, "SLB", "reception", "talk"),
        (S.SERVING, "SLB", "interview", "interview"), (S.LEAVING, "KLACHT", "staff", "staff"),
    ],
)  # fmt: skip
def test_that_a_gate_is_believed_before_a_step(state, service, at, place):
    assert presence.place_of(TREE, visit(state, service=service), at) == place


@given(st.lists(st.tuples(st.sampled_from(VisitState), st.sampled_from(["", "counters", "staff"])),
                max_size=8))  # fmt: skip
def test_that_every_visitor_inside_is_on_the_list_once_and_nobody_else(found):
    people = [visit(state, id=f"{n:032}") for n, (state, _) in enumerate(found)]
    places = {
        f"visit:{n:032}": Presence(f"visit:{n:032}", zone, NOW)
        for n, (_, zone) in enumerate(found)
        if zone
    }
    listed = presence.visitors_placed(TREE, people, places)
    assert [one.id for one, _ in listed] == [one.id for one in people if one.state in INSIDE]  # I4
    assert all(TREE.area(zone) for _, zone in listed)


def test_that_people_in_an_inner_zone_count_in_the_outer_one():
    counted = presence.occupancy(TREE, [("talk", 2), ("reception", 3), ("interview-2", 1)])
    assert counted == {
        "reception": 5, "talk": 2, "counters": 0, "interview": 1, "interview-2": 1, "staff": 0,
    }  # fmt: skip


def judged(place, *may, grants=()):
    return presence.standing(TREE, place, may, grants, NOW)


def test_that_a_place_is_judged_by_what_is_granted():
    to = Allowed("interview-2", NOW + HOUR, "g1")
    assert judged("interview-2", to) == (Standing.ALLOWED, NOW + HOUR)
    assert judged("interview", to) == (Standing.ALLOWED, NOW + HOUR)  # on the way
    assert judged("counters", to) == (Standing.ASTRAY, None)
    assert judged("reception") == (Standing.ALLOWED, None)
    over = grant(until=NOW - timedelta(minutes=12))
    assert judged("interview-2", grants=[over]) == (Standing.OVERDUE, over.until)
