"""`reception inside` and `reception badges`: typed, listed, refused by name."""

import json


def test_that_a_badge_is_taken_into_use_once_and_listed(told):
    assert told("badges", "list").out.startswith("No badge is in use yet")
    assert told("badges", "add", "14", "0000000E").code == 0
    again = told("badges", "add", "14", "0000000f")
    assert again.code == 1
    assert again.err.strip()
    assert told("badges", "add", "P1", "000000f1", "--staff", "nobody").code == 1
    (one,) = json.loads(told("badges", "list", "--json").out)
    assert one == {"number": "14", "card": "0000000e", "state": "free", "with": ""}


def test_that_an_empty_building_is_said_and_is_an_empty_list(told):
    assert told("inside").out == "Nobody is in the building.\n"
    assert json.loads(told("inside", "--json").out) == []
