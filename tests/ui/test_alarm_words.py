"""What an alarm leads to, when it stands for others."""

from dataclasses import replace

from tests.ui import alarm_states
from ui import wording_alarms
from ui.shortcuts import Deed

LOST = alarm_states.alarm("field_lost", 40, "gate/1")


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


def test_that_what_leads_to_the_same_is_said_once():
    same = replace(LOST, with_it=("field_lost",))
    assert wording_alarms.consequence(same).count("\n") == 0
