"""A broken pane, from its wire to the alarm list of a desk: real building, field map and bridge."""

import asyncio

from device_bridge.training import Deed, FaultKind
from reception_app.desk.states.alarms import AlarmPriority, Standing
from tests.conftest import until
from tests.device_bridge.bridge_rig import site
from tests.together.test_silent_alarm import Counters

INPUTS = """
port = {field_port}

[[input]]
kind = "glass"
number = 2
label = "Raam onthaal"

[[input]]
kind = "mains"
"""


def found(desk, kind):
    return next((row for row in desk.state.alarms.rows if row.kind == kind), None)


def test_that_a_broken_pane_and_a_silent_line_are_alarms_at_every_desk(tmp_path):
    with site(tmp_path, more=INPUTS) as place:
        counters = Counters(place, tmp_path)

        async def act(deed):
            def done():
                with place.building() as building:
                    deed(building)

            await asyncio.to_thread(done)

        async def scene(own, other):
            await act(lambda building: building.do(Deed.POINT, "glass_2"))
            await until(lambda: found(own, "glass_break"), what="the alarm")
            row = found(own, "glass_break")
            assert (row.priority, row.detail) == (AlarmPriority.HIGH, "Raam onthaal")
            await act(lambda building: building.do(Deed.POINT, "glass_2", on=False))
            await until(
                lambda: found(own, "glass_break").standing is Standing.OVER, what="the quiet pane"
            )
            await own.alarms.acknowledge(found(own, "glass_break").key)
            await until(lambda: not found(other, "glass_break"), what="the alarm to be over")
            await act(lambda building: building.do(Deed.POINT, "mains", on=False))
            await until(lambda: found(other, "building_mains"), what="the mains alarm")
            await act(lambda building: building.fault("field", FaultKind.FROZEN))
            await until(lambda: found(other, "inputs_line"), what="the alarm of the line")

        counters.play(scene)
        told = [one.detail for one in place.records() if one.device == "inputs"]
        assert told[:2] == ["glass.2", "glass.2"]
