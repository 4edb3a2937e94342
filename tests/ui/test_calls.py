"""A call at the outer door on the screen: what it says, what its button does, what is heard."""

from dataclasses import replace

import pytest

from device_bridge.protocol.codes import Regime
from device_bridge.protocol.state import SessionState
from reception_app.desk.states.airlock import Ring
from reception_app.errors import ArmFirstError
from tests.ui import call_states, desk_states, states
from tests.ui.airlock_box import draw
from tests.ui.bricks import occupied
from tests.ui.states import NOW, ago
from ui import call_words, tasks, translations, wording_time
from ui.shortcuts import Deed
from ui.sounds import heard

SAID = {
    "spoken_with": "In conversation at the outer door, 20 s: B016",
    "on_hold": "On hold at the outer door, 41 s: not registered (F2)",
    "spoken_with_elsewhere": "Counter 3 speaks at the outer door, 12 s",
}
STEPS = {"spoken_with": Deed.END_CALL, "on_hold": Deed.ANSWER}


@pytest.mark.parametrize("name", call_states.CALLS)
def test_that_the_box_says_how_the_call_stands(box, name):
    state = call_states.CALLS[name]()
    draw(box, state)
    assert box.action.headline.text() == SAID[name]
    assert call_words.headline(state.rings[0], NOW)[0] == SAID[name]


def test_that_rings_of_whom_nobody_knows_are_counted_and_the_last_one_is_told(box):
    rings = (Ring(7, ago(185)), Ring(8, ago(64)), Ring(9, ago(4)), Ring(6, ago(200), "B016"))
    draw(box, replace(states.empty(), rings=rings))
    last = wording_time.hour(ago(4), "Europe/Brussels")
    assert box.action.aside.text() == f"3 rings, last {last} · + 1 more"
    hour = wording_time.hour(ago(64), "Europe/Brussels")
    known_first = (rings[3], rings[0], rings[1])
    assert call_words.others(known_first, "Europe/Brussels") == f"+ 2 rings, last {hour}"
    all_known = (rings[3], replace(rings[0], ticket="B017"), rings[1])
    assert call_words.others(all_known, "Europe/Brussels") == "+ 2 more"
    assert call_words.others(rings[:1], "Europe/Brussels") == ""


def test_that_a_count_of_rings_that_is_cut_says_so():
    kept = [Ring(1, ago(300)), *(Ring(call, ago(60 - call)) for call in range(22, 41))]
    last = wording_time.hour(ago(20), "Europe/Brussels")
    assert call_words.others(tuple(kept), "Europe/Brussels") == f"20+ rings, last {last}"
    bound = (replace(kept[0], ticket="T001"), *kept[1:])
    assert call_words.others(bound, "Europe/Brussels") == f"+ 19+ rings, last {last}"
    assert call_words.others(tuple(kept[1:]), "Europe/Brussels") == f"19 rings, last {last}"
    few = (Ring(1, ago(300)), Ring(9, ago(20)))  # others between them came in
    assert call_words.others(few, "Europe/Brussels") == f"2 rings, last {last}"


@pytest.mark.parametrize("name", STEPS)
def test_that_the_button_does_the_next_step_of_the_call(qtbot, box, name):
    draw(box, call_states.CALLS[name]())
    with qtbot.waitSignal(box.call_step, timeout=1000) as sent:
        box.action.left.click()
    assert sent.args == [STEPS[name], 7]


def test_that_a_conversation_of_another_counter_is_left_alone(box):
    draw(box, call_states.spoken_with_elsewhere())
    assert not box.action.left.isEnabled()
    assert box.action.left.why == "Another counter speaks with whoever rang."


def test_that_the_keys_of_a_call_ask_the_desk(window, desk, run):
    async def scene():
        for deed in (Deed.ANSWER, Deed.HOLD, Deed.END_CALL):
            window.do(deed)
        window.airlock.call_step.emit(Deed.ANSWER, 7)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("calls.answer",), ("calls.hold",), ("calls.end",), ("calls.answer", 7)]


def test_that_a_refused_key_is_told_to_whoever_trains(window, desk, run):
    async def scene():
        desk.fails["airlock.release"] = ArmFirstError()
        window.do(Deed.RELEASE)
        await tasks.settle()

    run(scene())
    assert desk.refused == [("release", ArmFirstError)]


def test_that_only_who_is_not_answered_is_heard():
    def sounded(*rings):
        airlock = replace(states.empty(), rings=rings)
        return heard(desk_states.morning(airlock)).rings

    assert sounded(call_states.HERE, Ring(8, ago(4))) == {"8"}
    assert sounded(call_states.HELD) == frozenset()


def test_that_the_card_of_the_night_speaks_holds_and_leaves_others_alone(window, desk, run):
    async def scene():
        desk.show(desk_states.night_bell())
        assert window.bell.title.text() == "Bell at the outer door"
        assert window.bell.speak.words() == "Answer"
        window.bell.speak.click()
        desk.show(call_states.at_night(call_states.HERE))
        assert window.bell.title.text() == "In conversation at the door"
        assert window.bell.age.text() == "20 s"
        window.bell.speak.click()
        desk.show(call_states.at_night(call_states.HELD))
        assert window.bell.title.text() == "On hold at the door"
        desk.show(call_states.at_night(call_states.ELSEWHERE))
        assert not window.bell.is_open()
        await tasks.settle()

    run(scene())
    assert desk.asked == [("calls.answer",), ("calls.hold",)]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_the_smallest_screen_keeps_the_keys_of_a_bell_at_night(qapp, window, desk, language):
    translations.use(qapp, language)
    window.resize(960, 540)
    desk.show(call_states.at_night(call_states.HERE))
    qapp.processEvents()
    bell = window.bell
    for button in (bell.admit, bell.speak, bell.wait):
        assert button.key not in button.toolTip()  # it stands on the button


@pytest.mark.parametrize("language", translations.LANGUAGES)
@pytest.mark.parametrize("name", call_states.CALLS)
def test_that_a_call_is_worded_in_every_language(qapp, name, language):
    translations.use(qapp, language)
    state = call_states.CALLS[name]()
    for ring in state.rings:
        said = (call_words.headline(ring, NOW)[0], call_words.short(ring),
                call_words.at_the_plan(ring, NOW), call_words.button(state).words)  # fmt: skip
        assert all(one and "{" not in one for one in said)


def test_that_the_night_bell_uncovers_whoever_was_let_in_without_a_number(window, desk):
    night = desk_states.night_bell()
    desk.show(night)
    assert window.bell.is_open()
    inside = replace(
        states.unbound_unregistered(),
        device=occupied(regime=Regime.NIGHT, session=SessionState(session=42, age_s=8.0)),
        rings=night.airlock.rings,  # rung twice, let in on the first
    )
    desk.show(replace(night, airlock=inside))
    assert not window.bell.is_open()
