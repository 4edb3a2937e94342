"""More than one person in the airlock: alarmed as long as they are, and no longer (row 20)."""

import pytest

from device_bridge.protocol.codes import Door, Phase, Purpose
from tests.device_bridge.airlock_rig import Rig


@pytest.fixture
def two():
    rig = Rig()
    rig.let_in(people=2)
    assert "people" in rig.alarms()
    return rig


def test_that_two_are_alarmed_until_one_is_seen_alone_after_a_cut(two):
    two.pass_time(2, samples=False)
    assert "people" in two.alarms()  # nobody knows better
    two.people = 1
    two.pass_time(1)
    assert (two.state.phase, two.state.session.people) == (Phase.HOLD, 1)
    assert "people" not in two.alarms()


@pytest.mark.parametrize(("left", "alarmed"), [(1, False), (2, True), (None, True)])
def test_that_two_are_alarmed_until_one_has_stepped_back_out(two, left, alarmed):
    two.operate(two.select(Door.OUTER, Purpose.RETREAT).token)
    two.done(Door.OUTER)
    two.swing(Door.OUTER, left)
    two.pass_time(1)
    assert two.state.phase is Phase.HOLD
    assert ("people" in two.alarms()) is alarmed
