"""The closing round: each step proven or explained before the next, and open again when not so."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reception_app.closing import Round, Stays, Step, StepKind, confirmed, current
from reception_app.errors import NotOfferedError, ReasonNeededError

AT = datetime(2026, 11, 24, 20, 40, tzinfo=UTC)
PEOPLE = Step(StepKind.PEOPLE, holds=True)
SHUTTER = Step(StepKind.ELEMENT, "shutter/left", "R1", holds=True)
DOORS = Step(StepKind.DOORS, holds=True)
STEPS = (PEOPLE, SHUTTER, DOORS)


def go(round_, steps=STEPS, why=""):
    return confirmed(round_, steps, AT, "insp. Peeters", why)[0]


def test_that_steps_are_confirmed_one_after_the_other():
    round_, seen = Round(AT), []
    while (step := current(round_, STEPS)) is not None:
        seen.append(step.kind)
        round_ = go(round_)
    assert seen == [StepKind.PEOPLE, StepKind.ELEMENT, StepKind.DOORS]
    with pytest.raises(NotOfferedError):
        go(round_)


@pytest.mark.parametrize("holds", [False, None])
def test_that_what_is_not_shut_or_not_known_is_not_confirmed(holds):
    round_ = go(Round(AT))
    with pytest.raises(NotOfferedError):
        go(round_, (PEOPLE, replace(SHUTTER, holds=holds), DOORS))


def inside(*people):
    return replace(PEOPLE, holds=not people, people=people)


def test_that_people_inside_must_be_explained_and_another_one_opens_the_step_again():
    family, witness = Stays("visit:1", "B001", 3), Stays("visit:2", "B002")
    both = inside(family, witness)
    assert both.count == 4
    with pytest.raises(ReasonNeededError):
        go(Round(AT), (both, SHUTTER))
    round_ = go(Round(AT), (both, SHUTTER), "interview goes on")
    assert current(round_, (both, SHUTTER)) == SHUTTER
    assert current(round_, (inside(replace(family, party=2)), SHUTTER)) == SHUTTER
    for other in (
        inside(family, Stays("visit:3", "B003")),  # as many people as before
        inside(Stays("unknown:gate/hall/1")), inside(replace(family, party=4)),
    ):  # fmt: skip
        assert current(round_, (other, SHUTTER)).kind is StepKind.PEOPLE


def test_that_staff_who_hold_the_office_need_no_word():
    step = replace(PEOPLE, staff=2)
    assert step.count == 0
    assert current(go(Round(AT), (step, SHUTTER)), (step, SHUTTER)) == SHUTTER


def test_that_a_count_that_is_not_known_is_no_nobody():
    with pytest.raises(NotOfferedError):
        go(Round(AT), (replace(PEOPLE, holds=None), SHUTTER), "sure")


def test_that_what_opened_again_is_open_again():
    round_ = go(go(Round(AT)))
    opened = (PEOPLE, replace(SHUTTER, holds=False), DOORS)
    assert current(round_, opened).kind is StepKind.ELEMENT
    assert current(round_, STEPS) == DOORS
