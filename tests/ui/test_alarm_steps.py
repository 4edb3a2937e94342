"""What to do about each kind of alarm: three short steps, and none that the rules forbid."""

import re

import pytest

from reception_app.alarm_catalogue import CATALOGUE
from reception_app.desk.states.alarms import AlarmPriority, AlarmRow
from tests.ui import alarm_states
from tests.ui.states import NOW
from ui import translations, wording_alarm_steps, wording_alarms
from ui.shortcuts import KEYS, Deed

KINDS = sorted(CATALOGUE)
LONGEST = 110  # signs of one step, in any language: two lines of the card
# What no step may ask for: to force, to silence, to bridge the interlock; or promise.
FORBIDDEN = {
    "en": r"(?<!not )\bforce\b|\bmute\b|\bsilence\b|\bbypass\b|\bwill open\b|\bopens itself\b",
    "nl": r"(?<!niet )\bforce(er|ren)\b|\bdempen?\b|\boverbrug|\bgaat (zeker )?open\b",
    "fr": r"(?<!ne )\bforce[zr]\b|\bmuet|\bcoupez le son\b|\bpont(ez|er)\b|\bs’ouvrira\b",
}
NEEDS_A_GUARD = {"dangerous_object", "presence_without_passage"}  # people near an open danger


@pytest.fixture(params=translations.LANGUAGES)
def language(request, qapp):
    translations.use(qapp, request.param)
    yield request.param
    translations.use(qapp, "en")


def row(kind, **more):
    return AlarmRow(f"{kind}.inner", kind, AlarmPriority.HIGH, NOW, detail="inner", **more)


@pytest.mark.parametrize("kind", KINDS)
def test_that_each_kind_has_two_or_three_short_steps_that_begin_with_its_one_action(kind, language):
    steps = wording_alarm_steps.steps(row(kind))
    assert steps[0] == wording_alarms.alarm(row(kind)).do
    assert 2 <= len(steps) <= wording_alarm_steps.AT_MOST
    assert len(set(steps)) == len(steps)
    for step in steps:
        assert len(step) <= LONGEST, step
        assert step.endswith((".", "?"))
        assert step == step.strip()
        assert "{" not in step


@pytest.mark.parametrize("kind", KINDS)
def test_that_no_step_asks_for_what_the_rules_forbid(kind, language):
    for step in wording_alarm_steps.steps(row(kind)):
        assert not re.search(FORBIDDEN[language], step, re.IGNORECASE), step


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_key_in_a_step_is_a_key_of_this_program(kind):
    known = {key for keys in KEYS.values() for key in keys}
    for step in wording_alarm_steps.steps(row(kind)):
        for key in re.findall(r"Ctrl\+(?:Shift\+)?\w+|\bF\d+\b", step):
            assert key in known, step


@pytest.mark.parametrize("kind", sorted(NEEDS_A_GUARD))
def test_that_people_beside_a_danger_are_kept_between_locked_doors_until_help_is_there(kind):
    said = " ".join(wording_alarm_steps.steps(row(kind)))
    assert "both doors locked" in said


def test_that_nobody_is_sent_alone_to_whoever_is_at_a_cabinet_or_a_pane():
    for kind in ("tamper", "tamper_input", "reader_tamper"):
        assert "not go alone" in " ".join(wording_alarm_steps.steps(row(kind)))


def test_that_what_is_over_has_nothing_to_be_done_but_to_be_seen():
    (only,) = wording_alarm_steps.steps(row("held", active=False))
    assert only == wording_alarms.alarm(row("held", active=False)).do


def test_that_an_alarm_of_a_later_bridge_has_its_one_action():
    assert len(wording_alarm_steps.steps(row("odd"))) == 1


def test_that_the_steps_of_a_device_that_fails_are_its_own():
    failed = AlarmRow("sound", "sound", AlarmPriority.LOW, NOW, detail="failed")
    assert wording_alarm_steps.steps(failed)[0].startswith("Look at its plug and volume")
    assert len(wording_alarm_steps.steps(failed)) == 3


def test_that_the_card_and_the_alarm_line_say_the_same_first_step(window, desk):
    desk.show(alarm_states.day())
    window.do(Deed.ALARMS)
    shown = window.alarms.card.steps.shown()
    assert shown[0] == window.alarm.do.text()
    assert len(shown) == 3
