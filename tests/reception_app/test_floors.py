"""Where rooms lie: what a file may say of it, and in which wall a gate stands."""

import pytest

from reception_app.floors import GRID, Place, Wall, between, doorway, extent
from reception_app.office_files import demo_files, load_offices
from reception_app.offices import document, read_document
from tests.reception_app.test_office_files import NORTH, PLAIN, faults, written

AREA = '[[area]]\nid = "reception"\n'
SECOND = '[[area]]\nid = "interview"\nname = {{ nl = "V", fr = "A", en = "I" }}\nplan = {plan}\n\n'


def office_with(plan, second="", head=""):
    """Write the plain office with a plan of its reception, perhaps another room, and more."""
    text = PLAIN.replace(AREA, f"{AREA}plan = {plan}\n")
    if second:
        text = text.replace("[[measure]]", SECOND.format(plan=second) + "[[measure]]")
    return head + text


def test_that_a_plan_is_kept_with_the_office(tmp_path):
    text = office_with("{ x = 2, y = 0, w = 3, h = 8, floor = 1 }", head=(
        "airlock_plan = { x = 0, y = 3, w = 2, h = 4 }\n"))  # fmt: skip
    (office,) = load_offices([written(tmp_path, text)], NORTH)
    again = read_document(document(office))
    assert again == office
    assert again.area[0].place == Place(2, 0, 3, 8, floor=1)
    assert again.airlock_plan == Place(0, 3, 2, 4)


def test_that_an_office_without_a_plan_is_written_as_it_always_was(tmp_path):
    (office,) = load_offices([written(tmp_path, PLAIN)], NORTH)
    assert office.area[0].place is None
    assert b"plan" not in document(office)  # a console of before reads it


WRONG = {
    "no number": ("{ x = 0, y = 0, w = 3 }", "", "area[reception].plan.h", "is missing"),
    "left of the grid": ("{ x = -1, y = 0, w = 3, h = 3 }", "", "area[reception].plan.x", ">= 0"),
    "beyond the grid": (
        "{ x = 10, y = 0, w = 3, h = 3 }", "", "area[reception].plan", "reaches to 13 by 3"
    ),
    "below the grid": (
        "{ x = 0, y = 11, w = 3, h = 2 }", "", "area[reception].plan", "the grid is 12 by 12"
    ),
    "unknown key": (
        "{ x = 0, y = 0, w = 3, h = 3, d = 1 }", "", "area[reception].plan.d", "unknown key"
    ),
    "one over the other": (
        "{ x = 0, y = 0, w = 3, h = 3 }", "{ x = 2, y = 2, w = 3, h = 3 }",
        "area[interview].plan", "lies over area[reception]",
    ),
    "one within the other": (
        "{ x = 0, y = 0, w = 9, h = 9 }", "{ x = 2, y = 2, w = 1, h = 1 }",
        "area[interview].plan", "lies over area[reception]",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_that_a_room_that_cannot_lie_there_is_refused_by_key_and_reason(tmp_path, name):
    plan, second, key, why = WRONG[name]
    found = faults(tmp_path, office_with(plan, second))
    assert [at for at, _ in found] == [key]
    assert why in found[0][1]


@pytest.mark.parametrize(
    "second",
    ["{ x = 3, y = 0, w = 3, h = 3 }", "{ x = 2, y = 2, w = 3, h = 3, floor = 1 }"],
    ids=["beside it", "above it"],
)
def test_that_rooms_may_touch_and_lie_above_each_other(tmp_path, second):
    text = office_with("{ x = 0, y = 0, w = 3, h = 3 }", second)
    (office,) = load_offices([written(tmp_path, text)], NORTH)
    assert all(one.place for one in office.area)


def test_that_an_airlock_is_drawn_only_where_there_is_one(tmp_path):
    head = "airlock_plan = { x = 0, y = 0, w = 4, h = 4 }\n"
    over = office_with("{ x = 3, y = 3, w = 3, h = 3 }", head=head)
    assert faults(tmp_path, over) == [("airlock_plan", "lies over area[reception]")]
    none = over[: over.index("[[measure]]")].replace("x = 3", "x = 4")
    assert faults(tmp_path, none) == [("airlock_plan", "there is no airlock among the measures")]


def test_that_every_office_of_the_demo_has_a_plan():
    for office in load_offices(demo_files()):
        assert all(one.place for one in office.area), office.id


HALL, LEFT, BELOW = Place(4, 0, 4, 8), Place(0, 2, 4, 4), Place(6, 8, 6, 4)


def test_that_two_rooms_share_the_wall_along_which_both_lie():
    assert between(HALL, LEFT) == between(LEFT, HALL) == Wall(4, 2, 4, upright=True)
    assert between(HALL, BELOW) == Wall(6, 8, 2, upright=False)
    assert between(LEFT, BELOW) is None
    assert between(HALL, Place(0, 2, 4, 4, floor=1)) is None
    assert between(Place(0, 0, 2, 2), Place(2, 2, 2, 2)) is None  # a corner is no wall
    assert Wall(4, 2, 4, upright=True).at(0.5) == (4, 4)
    assert Wall(6, 8, 2, upright=False).at(0.25) == (6.5, 8)


def test_that_a_gate_stands_in_the_wall_to_where_it_leads_from():
    assert doorway(LEFT, HALL, [BELOW, HALL]) == Wall(4, 2, 4, upright=True)
    beside = Place(0, 6, 4, 6)
    # Not drawn, or not next to it: the longest wall to a neighbour, else the one at the left.
    assert doorway(LEFT, BELOW, [HALL, beside]).length == 4
    assert doorway(LEFT, None, [HALL]) == Wall(4, 2, 4, upright=True)
    assert doorway(LEFT, None, []) == Wall(0, 2, 4, upright=True)


def test_that_a_plan_takes_no_more_room_than_it_has_rooms():
    assert extent([HALL, BELOW]) == (4, 0, 12, 12)
    assert extent([]) == (0, 0, GRID, GRID)
