"""What an alarm leads to, when it stands for others."""

from dataclasses import replace

from tests.ui import alarm_states
from ui import wording_alarm_steps, wording_alarms
from ui.shortcuts import Deed

LOST = alarm_states.alarm("field_lost", 40, "gate/1")
BUILDING_LOST = alarm_states.alarm("building_bridge_lost", 40)


def test_that_a_lost_controller_says_on_its_card_what_else_is_not_seen(window, desk):
    lost = replace(LOST, stands_for=2, with_it=("inputs_line", "panic_line"))
    state = alarm_states.day()
    desk.show(replace(state, alarms=replace(state.alarms, rows=(lost,))))
    window.do(Deed.ALARMS)
    said = window.alarms.card.leads.text().splitlines()
    assert said == [
        "It is not moved from here.",
        "A broken pane might not be seen.",
        "A press of a panic button may not be seen.",
    ]
    desk.show(replace(state, alarms=replace(state.alarms, rows=(LOST,))))
    assert window.alarms.card.leads.text().splitlines() == said[:1]


def test_that_every_post_is_told_when_a_lost_controller_takes_the_panic_buttons_along():
    lost = replace(LOST, with_it=("inputs_line", "panic_line"))
    first, buttons, *_ = wording_alarm_steps.steps(lost)
    assert first == wording_alarms.alarm(LOST).do
    assert buttons.startswith("Tell every post to call out")
    alone = wording_alarm_steps.steps(replace(LOST, with_it=("inputs_line",)))
    assert alone == wording_alarm_steps.steps(LOST)
    assert "panic button" in " ".join(wording_alarm_steps.steps(BUILDING_LOST))


def test_that_a_lost_bridge_of_a_building_without_an_airlock_says_so_above_the_list(window, desk):
    desk.show(alarm_states.building_lost())
    window.do(Deed.ALARMS)
    assert "of the building" in window.alarms.lost.text()
    said = " ".join(wording_alarm_steps.steps(BUILDING_LOST))
    for nothing_there in ("airlock", "key switch", "door"):
        assert nothing_there not in said + window.alarms.card.what.text()


def test_that_what_leads_to_the_same_is_said_once():
    same = replace(LOST, with_it=("field_lost",))
    assert wording_alarms.consequence(same).count("\n") == 0
