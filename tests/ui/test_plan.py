"""The line of the weekly plan: what is next, who must confirm, half an hour later."""

from dataclasses import replace

import pytest

from device_bridge.protocol.codes import Move
from reception_app.barrier_plan import PlanRefusedError
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.plan import PlanViewState
from tests.ui import building_states
from ui import tasks, wording, wording_plan
from ui.shortcuts import Deed


def played(run, scene):
    async def whole():
        scene()
        await tasks.settle()

    run(whole())


@pytest.fixture
def line(window, desk):
    desk.show(building_states.plan_confirmed())
    window.do(Deed.PROTECTION)
    return window.protection.plan_line


def test_that_what_is_next_is_told_and_put_off_by_a_button(line, desk, run):
    assert line.said.text() == "Next: closes 21:00 by plan"
    assert "R1 Straat links" in line.who.text()
    played(run, line.button.click)
    assert desk.asked == [("plan.postpone",)]


def test_that_a_plan_that_waits_asks_to_be_confirmed(line, desk, run):
    desk.show(building_states.plan_waits())
    assert "waits to be confirmed" in line.said.text()
    assert "it moves nothing. To close at 21:00: R1" in line.who.text()
    played(run, line.button.click)
    assert desk.asked == [("plan.confirm",)]


@pytest.mark.parametrize("scene", [building_states.plan_waits, building_states.plan_confirmed])
def test_that_the_smallest_screen_keeps_the_plan_and_its_button(line, desk, window, scene):
    desk.show(scene())
    window.resize(960, 540)
    assert line.isVisible()
    assert line.said.isVisible()
    assert line.button.isVisible()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"known": False}, "not known"),
        ({"next_at": None}, "nothing moves"),
        ({"next_move": Move.OPEN}, "opens 21:00"),
        ({"postponed": True}, "put off"),
    ],
)
def test_that_every_state_of_the_plan_is_told(line, desk, change, said):
    state = building_states.plan_confirmed()
    desk.show(replace(state, plan=replace(state.plan, **change)))
    assert said in line.said.text()


def test_that_an_office_whose_barriers_follow_no_plan_shows_none(line, desk):
    desk.show(replace(building_states.plan_confirmed(), plan=PlanViewState()))
    assert line.isHidden()


@pytest.mark.parametrize("reason", ["unknown", "older", "not_allowed", "journal"])
def test_that_every_refusal_of_the_plan_has_its_sentence(reason):
    assert wording.sentence(PlanRefusedError(reason)).endswith(".")


@pytest.mark.parametrize("why", [Why.ALREADY, Why.NOT_ALLOWED, Why.LINK])
def test_that_a_button_that_does_nothing_says_why(why):
    assert wording_plan.offer(Offer(why)).endswith(".")
