"""Who may be where, until when; what a step of a visit takes away and an undo gives back."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app import undo, zones
from reception_app.errors import BadFieldError, ReceptionError
from reception_app.offices import Area, Use
from reception_app.services import Text
from reception_app.undo import Step
from reception_app.visits import INSIDE, TERMINAL, Move, VisitState
from reception_app.zones import WITHDRAWS, Bearer, Grant, tree_of
from tests.reception_app.sample import MADE, NOW, OFFICER, make, visit

S = VisitState
NAME = Text("-", "-", "-")
HOUR = timedelta(hours=1)
TREE = tree_of(
    (
        Area("interview-2", NAME, 2, within="interview"),
        Area("reception", NAME, 12, use=Use.WAITING),
        Area("talk", NAME, 2, within="reception", services=("SLB",)),
        Area("counters", NAME, 4, use=Use.COUNTER, gates=("gate/counters",)),
        Area("interview", NAME, 3, services=("GETUIGE",), gates=("gate/interview",)),
        Area("staff", NAME, 40, use=Use.STAFF, gates=("gate/staff",)),
    )
)


def grant(zone="interview-2", until=NOW + HOUR, **fields) -> Grant:
    plain = Grant("g1", Bearer.VISIT, "a" * 32, zone, NOW - HOUR, until, OFFICER)
    return replace(plain, **fields)


def where(person, *grants, now=NOW, closes=None):
    return [one.zone for one in zones.allowed(TREE, person, grants, now, closes)]


def test_that_a_zone_is_followed_by_what_lies_within_it():
    order = [(one.id, TREE.depth(one.id)) for one in TREE.areas]
    assert order == [
        ("reception", 0), ("talk", 1), ("counters", 0), ("interview", 0), ("interview-2", 1),
        ("staff", 0),
    ]  # fmt: skip


def test_that_a_tree_that_bites_its_tail_ends():
    loop = (Area("a", NAME, within="b"), Area("b", NAME, within="a"))
    assert tree_of(loop).areas == ()
    assert zones.Zones(loop).chain("a") == ("a", "b")


OPENS = {
    S.WAITING: ["reception"], S.PARKED: ["reception"], S.ABSENT: ["reception"],
    S.CALLED: ["reception", "counters"], S.SERVING: ["reception", "counters"],
}  # fmt: skip


@pytest.mark.parametrize("state", VisitState)
def test_that_a_step_of_the_visit_opens_its_own_zones(state):
    assert where(visit(state)) == OPENS.get(state, [])


def test_that_a_service_with_a_zone_of_its_own_is_received_there():
    assert where(visit(S.CALLED, service="GETUIGE")) == ["reception", "interview"]
    assert where(visit(S.CALLED, service="SLB")) == ["reception", "talk"]


@given(
    st.sampled_from(VisitState),
    st.lists(st.builds(
        grant, st.sampled_from([one.id for one in TREE.areas]),
        st.integers(-90, 900).map(lambda m: NOW + timedelta(minutes=m)),
        ended_at=st.sampled_from([None, NOW - HOUR]),
    ), max_size=6),
    st.integers(0, 900),
    st.sampled_from([None, NOW - HOUR, NOW, NOW + timedelta(minutes=40), NOW + 9 * HOUR]),
)  # fmt: skip
def test_that_nothing_outlives_its_time_its_office_or_its_visit(state, grants, minutes, closes):
    now = NOW + timedelta(minutes=minutes)
    person = visit(state)
    found = zones.allowed(TREE, person, grants, now, closes)
    if state in TERMINAL or state in {S.LEAVING, S.REFUSED} or state not in INSIDE:
        assert found == ()  # I5: at most the way out, which needs no grant
    if closes is not None and now >= closes:
        assert found == ()
    for one in found:
        assert now < one.until
        assert closes is None or one.until <= closes
    given_now = {one.id for one in grants if one.ended_at is None and now < one.until}
    assert {one.grant for one in found} - {""} <= given_now
    assert len({one.zone for one in found}) == len(found)


@pytest.mark.parametrize(("state", "move"), list(product(VisitState, MADE)))
def test_that_a_move_takes_exactly_what_the_page_says(state, move):
    before = visit(state)
    try:
        after = make(move, before, NOW)
    except ReceptionError:
        return
    changed = zones.after_move([grant()], move, NOW, after.version)
    assert bool(changed) is (move in WITHDRAWS)
    left = changed or (grant(),)
    if after.state in TERMINAL or move in {Move.TRANSFER, Move.FINISH}:
        assert "interview-2" not in where(after, *left)


@pytest.mark.parametrize("move", sorted(undo.UNDOABLE & WITHDRAWS))
def test_that_an_undone_step_gives_back_what_it_took_and_takes_what_it_gave(move):
    before = visit(S.CALLED if move is Move.MARK_ABSENT else S.SERVING)
    after = make(move, before, NOW)
    old, long_over = grant(), grant(id="g0", ended_at=NOW - HOUR, ended_version=0)
    taken = zones.after_move([old, long_over], move, NOW, after.version)
    gave = grant("interview", id="g2", begun_version=after.version)
    back = undo.undone(after, Step(move, NOW, OFFICER, before, after), OFFICER, NOW)
    undone = zones.after_undo([*taken, long_over, gave], NOW, after.version)
    assert {one.id: one.ended_at for one in undone} == {"g1": None, "g2": NOW}
    assert where(back, *undone) == where(before, old)


def test_that_what_was_revoked_by_hand_stays_revoked_when_a_step_is_undone():
    by_hand = zones.ended(grant(), NOW)
    assert zones.after_undo([by_hand], NOW, undone_version=7) == ()


def test_that_who_may_in_an_inner_zone_may_walk_to_it():
    may = zones.allowed(TREE, visit(), [grant()], NOW)
    way = {zone for one in may for zone in TREE.chain(one.zone)}
    assert way == {"reception", "interview", "interview-2"}


def test_that_a_grant_gives_way_to_the_closing_of_the_office():
    may = zones.allowed(TREE, visit(), [grant(until=NOW + 5 * HOUR)], NOW, NOW + HOUR)
    assert {one.until for one in may} == {NOW + HOUR}


def test_that_staff_are_where_they_were_granted_whatever_the_hours():
    own = grant("staff", NOW + 99 * HOUR, bearer=Bearer.STAFF, who="s1")
    assert [one.zone for one in zones.staff_allowed(TREE, "s1", [own, grant()], NOW)] == ["staff"]
    assert zones.staff_allowed(TREE, "s1", [own], NOW + 99 * HOUR) == ()


@pytest.mark.parametrize(
    ("bearer", "hours", "closes", "why"),
    [
        (Bearer.VISIT, 0, None, "past"), (Bearer.VISIT, 13, None, "long"),
        (Bearer.VISIT, 3, NOW + 2 * HOUR, "closed"), (Bearer.STAFF, 24 * 367, None, "long"),
        (Bearer.VISIT, 12, None, ""), (Bearer.STAFF, 24 * 300, NOW + HOUR, ""),
    ],
)  # fmt: skip
def test_that_a_grant_ends_within_reason(bearer, hours, closes, why):
    until = NOW + hours * HOUR
    if not why:
        zones.check_until(until, NOW, bearer, closes)
        return
    with pytest.raises(BadFieldError) as refused:
        zones.check_until(until, NOW, bearer, closes)
    assert refused.value.why == why


@pytest.mark.parametrize("closes", [None, NOW + HOUR, NOW + 5 * HOUR])
@pytest.mark.parametrize("service", ["GETUIGE", "SLB", "KLACHT"])
def test_that_what_a_referral_is_told_to_open_is_what_it_opens(service, closes):
    told = zones.after_referral(TREE, service, NOW, closes)
    person = visit(S.WAITING, service=service, asked_at=NOW, arrived_at=NOW, admitted_at=NOW)
    given = zones.referral_grant(TREE, service, NOW, closes)
    grants = [grant(given.zone, given.until)] if given else []
    allowed = zones.allowed(TREE, person, grants, NOW, closes)
    assert (told.zone, told.until) in [(one.zone, one.until) for one in allowed]
    assert (given is None) is (service == "KLACHT")


def test_that_a_referral_opens_nothing_once_the_office_is_closed_or_without_zones():
    for service in ("GETUIGE", "KLACHT"):
        assert zones.after_referral(TREE, service, NOW, NOW) is None
        assert zones.after_referral(tree_of(()), service, NOW, None) is None
