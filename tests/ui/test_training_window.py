"""Playing the visitor on the real fake building, and what is said when there is none."""

import asyncio

import pytest

from device_bridge.training import Deed, FaultKind
from tests.conftest import until
from tests.device_bridge.building.test_control import served
from ui import tasks
from ui.training_window import TrainingWindow


@pytest.fixture
def play(qtbot, run, tmp_path):
    """Run a scene with the window on a building of its own, in a thread as if in a process."""

    async def whole(card, scene):
        window = TrainingWindow(card)
        qtbot.addWidget(window)
        window.show()
        try:
            await scene(window)
        finally:
            window.close()
            await tasks.settle()
            for _ in range(3):  # the turns in which the loop lets a closed connection go
                await asyncio.sleep(0)

    def played(scene):
        card = tmp_path / "building.json"
        with served(card):
            run(whole(card, scene))

    return played


def test_that_a_visitor_comes_and_is_seen(play):
    async def scene(window):
        window.deeds[Deed.BELL].click()
        await until(lambda: "in the street" in window.people.text(), what="somebody at the door")
        window.deeds[Deed.CLEAR_OUT].click()
        await until(lambda: window.people.text() == "Nobody is there.", what="nobody")

    play(scene)


def test_that_the_doors_are_shown_as_they_truly_are(play):
    async def scene(window):
        outer = next(iter(window.doors.values()))
        await until(lambda: outer.state.text() == "shut · locked", what="the outer door")
        assert outer.edges.text() == "released 0 times"

    play(scene)


def test_that_a_locked_door_cannot_be_held_open(play):
    async def scene(window):
        outer = next(iter(window.doors.values()))
        outer.buttons[Deed.OPEN].click()
        await until(lambda: "locked" in window.error.text(), what="the reason")
        assert window.error.text() == "The door is locked. Have it released first."

    play(scene)


def test_that_a_signal_can_be_broken_and_mended(play):
    async def scene(window):
        await until(lambda: window.signal.count() > 3, what="the signals")
        window.signal.setCurrentIndex(window.signal.findData("presence"))
        window.kind.setCurrentIndex(window.kind.findData(FaultKind.STUCK_1.value))
        window.break_it.click()
        await until(lambda: window.broken.text() == "Broken: Presence stuck at 1", what="the fault")
        window.mend_all.click()
        await until(lambda: window.broken.text() == "Nothing is broken.", what="no fault")

    play(scene)


def test_that_a_card_is_held_before_a_gate_and_what_is_no_card_is_told(play):
    async def scene(window):
        await until(lambda: window.gates.gate.count() == 2, what="the gates")
        window.gates.card.setText("nobody")
        window.gates.buttons[Deed.CARD_IN].click()
        await until(lambda: "Which card?" in window.error.text(), what="the reason")
        window.gates.card.setText("0000a001")
        window.gates.buttons[Deed.CARD_IN].click()
        await until(lambda: not window.error.text(), what="the card")
        window.gates.switches[Deed.BLOCK].click()
        await until(lambda: "opened 0 times" in window.gates.told.text(), what="the gate")

    play(scene)


def test_that_a_switch_shows_how_the_building_stands(play):
    async def scene(window):
        await until(window.switches[Deed.MAINS].isChecked, what="mains power")
        window.switches[Deed.MAINS].click()
        await until(lambda: not window.switches[Deed.MAINS].isChecked(), what="no mains power")

    play(scene)


def test_that_a_pane_is_broken_and_shown_broken(play):
    async def scene(window):
        await until(window.points["mains"].isChecked, what="the inputs at rest")
        assert not window.points["glass_1"].isChecked()
        window.points["glass_1"].click()
        await until(window.points["glass_1"].isChecked, what="the broken pane")

    play(scene)


def test_that_a_building_that_is_away_is_told(qtbot, run, tmp_path):
    async def scene():
        window = TrainingWindow(tmp_path / "missing.json")
        qtbot.addWidget(window)
        window.deeds[Deed.BELL].click()
        await tasks.settle()
        assert window.error.text() == "The fake building does not answer. Start it again."

    run(scene())
