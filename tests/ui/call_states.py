"""States of a call at the outer door: spoken with here or elsewhere, and on hold."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.protocol.codes import CallStage, Regime
from reception_app.desk.states.airlock import AirlockPanelState, Primary, Ring
from reception_app.desk.states.desk import DeskState
from tests.ui import office_day, states
from tests.ui.states import ago

HERE = Ring(7, ago(32), "B016", "KLACHT", CallStage.ANSWERED, ago(20), mine=True, post="2")
HELD = Ring(7, ago(95), stage=CallStage.HELD, staged_at=ago(41), post="3")
ELSEWHERE = Ring(7, ago(40), stage=CallStage.ANSWERED, staged_at=ago(12), post="3")


def spoken_with() -> AirlockPanelState:
    """This counter speaks with B016 for 20 s, and somebody else rings."""
    return replace(states.empty(), rings=(HERE, Ring(8, ago(4))), primary=Primary.ADMIT)


def on_hold() -> AirlockPanelState:
    """Whoever rang was answered at counter 3 and waits on hold."""
    return replace(states.empty(), rings=(HELD,), primary=Primary.ADMIT)


def spoken_with_elsewhere() -> AirlockPanelState:
    """Counter 3 speaks with whoever rang."""
    return replace(states.empty(), rings=(ELSEWHERE,), primary=Primary.ADMIT)


def at_night(ring: Ring) -> DeskState:
    """Give the night with one call at the door."""
    admit = states.ringing().admit
    night = replace(states.night(), rings=(ring,), admit=admit)
    assert night.device is not None
    assert night.device.regime is Regime.NIGHT
    return office_day.at_night(night)


CALLS = {made.__name__: made for made in (spoken_with, on_hold, spoken_with_elsewhere)}
