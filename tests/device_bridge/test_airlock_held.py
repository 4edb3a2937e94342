"""A door that is held open: told once an opening, and later when that happens again (row 17)."""

import pytest

from device_bridge.airlock_state import HELD_AT_MOST
from device_bridge.protocol.answers import Refused
from device_bridge.protocol.codes import Door, Phase, Purpose
from tests.device_bridge.airlock_rig import Rig


@pytest.fixture
def rig():
    return Rig()


def opened(rig, door=Door.OUTER, purpose=Purpose.ENTRY):
    rig.operate(rig.select(door, purpose).token)
    rig.done(door)
    name = str(door)
    rig.look(**{f"{name}_open": True, f"{name}_closed": False, f"{name}_readback": False})


def shut(rig, door=Door.OUTER):
    name = str(door)
    rig.look(**{f"{name}_open": False, f"{name}_closed": True, f"{name}_bolt": True})
    rig.pass_time(8)


def told(rig, door=Door.OUTER):
    return any(one.alarm == f"held.{door}" and one.active for one in rig.state.alarms)


def held_for(rig, seconds, door=Door.OUTER, purpose=Purpose.ENTRY):
    """Hold a door open for so long; tell whether that was an alarm."""
    opened(rig, door, purpose)
    rig.pass_time(seconds)
    found = told(rig, door)
    shut(rig, door)
    return found


def test_that_each_repeat_of_an_hour_is_told_a_quarter_of_a_minute_later(rig):
    assert not held_for(rig, 29)
    assert held_for(rig, 31)
    assert not held_for(rig, 44)
    assert held_for(rig, 46)
    assert not held_for(rig, 59)
    assert held_for(rig, 61)


def test_that_one_opening_counts_once_however_long_it_lasts(rig):
    assert held_for(rig, 400)
    assert len(rig.state.held_lately) == 1
    assert held_for(rig, 46)


def test_that_the_patience_is_never_more_than_a_minute_longer(rig):
    for _ in range(HELD_AT_MOST + 3):
        assert held_for(rig, 91)
    assert not held_for(rig, 89)
    assert len(rig.state.held_lately) <= 2 * HELD_AT_MOST


def test_that_what_was_an_hour_ago_counts_no_more(rig):
    assert held_for(rig, 31)
    rig.pass_time(3600)
    assert held_for(rig, 31)


def test_that_the_other_door_has_its_own_patience(rig):
    assert held_for(rig, 31)
    assert held_for(rig, 31, Door.INNER, Purpose.EXIT)


def test_that_a_door_held_for_longer_than_five_minutes_loosens_nothing(rig):  # airlock.md 9, row 13
    opened(rig)
    for _ in range(20):
        rig.pass_time(60)
        refused = rig.select(Door.INNER, Purpose.EXIT)
        assert isinstance(refused, Refused)
    assert len(rig.drives) == 1
    assert told(rig)


@pytest.mark.parametrize("bolted", [True, False], ids=["shut and bolted", "shut, bolted later"])
def test_that_a_door_that_shut_unseen_is_held_open_no_longer(rig, bolted):
    assert not told(rig)
    opened(rig)
    rig.pass_time(31)
    rig.pass_time(2, samples=False)
    assert told(rig)  # nobody knows better
    rig.look(outer_open=False, outer_closed=True, outer_bolt=bolted)
    assert rig.state.phase is (Phase.EMPTY if bolted else Phase.OUTER_CLOSING)
    shut(rig)
    assert rig.state.phase is Phase.EMPTY
    assert not told(rig)
    assert held_for(rig, 46)  # and the next one is told


def test_that_a_door_that_is_found_open_again_is_still_held(rig):
    opened(rig)
    rig.pass_time(31)
    rig.pass_time(2, samples=False)
    rig.pass_time(1)
    assert rig.state.phase is Phase.OUTER_OPEN
    assert told(rig)
