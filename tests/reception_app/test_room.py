"""How many people a zone bears: who is in it, and who may still come."""

import pytest

from reception_app.presence import Presence, There, check_room, everybody
from reception_app.visits import VisitState
from reception_app.zone_errors import ZoneFullError
from reception_app.zones import Bearer
from tests.reception_app.sample import NOW, visit
from tests.reception_app.test_zones import TREE, grant

ME = "visit:me"


def check(zone, *others, party=1, at="reception", grants=()):
    there = (There(ME, at, party), *others)
    check_room(TREE, zone, there, grants, key=ME, now=NOW)


def full(zone, *others, **more):
    with pytest.raises(ZoneFullError) as refused:
        check(zone, *others, **more)
    return refused.value


def test_that_a_zone_is_full_at_its_limit():
    check("interview-2", There("visit:1", "interview-2"))
    assert full("interview-2", There("visit:1", "interview-2"), party=2).limit == 2
    check("staff", *(There(f"visit:{n}", "reception", 40) for n in range(9)))


def test_that_staff_and_strangers_take_room_like_anybody():
    there = (There("staff:s1", "interview"), There("unknown:gate/interview/1", "interview", 2))
    found = full("interview", *there)
    assert found.who == (("staff:s1", 1), ("unknown:gate/interview/1", 2))


def test_that_a_zone_around_it_is_not_made_too_full_either():
    there = (There("visit:1", "interview", 2), There("visit:2", "interview-2"))
    found = full("interview-2", *there)
    assert (found.zone, found.limit) == ("interview", 3)
    check("interview-2", There("visit:1", "interview", 2), at="interview")  # is in it already


def test_that_whoever_was_granted_it_and_is_not_there_yet_takes_room():
    there = (There("visit:1", "reception", 3),)
    given = grant("interview-2", who="1")
    assert full("interview", *there, grants=(given,)).who == (("visit:1", 3),)
    check("interview", *there, grants=(grant("interview-2", NOW, who="1"),))  # its time is over
    check("interview", *there, grants=(grant("staff", who="1"),))
    check("interview", grants=(given,))  # has left: nobody is to come
    standing = grant("interview", who="s1", bearer=Bearer.STAFF)
    check("interview", There("staff:s1", "staff"), grants=(standing,), party=3)
    two = (There("visit:1", "interview"), There("visit:2", "reception"))
    check("interview", *two, grants=(grant("interview", who="1"),) * 2, party=2)  # counts once


def test_that_the_same_people_are_counted_as_the_list_shows():
    visits = (
        visit(VisitState.WAITING, id="1", party=2), visit(VisitState.REFUSED, id="2"),
        visit(VisitState.LEAVING, id="3"),
    )  # fmt: skip
    seen = {
        "visit:3": Presence("visit:3", "interview", NOW),
        "visit:gone": Presence("visit:gone", "counters", NOW),
        "staff:s1": Presence("staff:s1", "counters", NOW),
        "staff:s3": Presence("staff:s3", "", NOW),
        "unknown:x": Presence("unknown:x", "talk", NOW, party=4),
    }
    found = {one.key: (one.zone, one.party) for one in everybody(TREE, visits, seen, ("s2", "s1"))}
    assert found == {
        "visit:1": ("reception", 2), "visit:3": ("interview", 1), "visit:gone": ("counters", 1),
        "staff:s1": ("counters", 1), "staff:s2": ("staff", 1), "staff:s3": ("staff", 1),
        "unknown:x": ("talk", 4),
    }  # fmt: skip
