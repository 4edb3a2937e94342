"""What closes a way out, while somebody is inside or nobody knows."""

from device_bridge.protocol.codes import Move, Refusal, Stage, Stand
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.offers import Offer, Why
from tests.ui.building_states import asked, day, shutter


def stopped() -> DeskState:
    """Somebody got a number while the way out was closing."""
    no = Offer(Why.BRIDGE, Refusal.OBSTRUCTED, "inside")
    return day(
        shutter(
            "shutter/left", "R1 Straat links", Stand.BETWEEN, position=0.6, close=no, open=Offer(),
            reason=Refusal.OBSTRUCTED,
            **asked(Move.CLOSE, Stage.ACCEPTED, Stage.MOVING, Stage.STOPPED, since=40),
        )
    )  # fmt: skip


def not_known() -> DeskState:
    no = Offer(Why.BRIDGE, Refusal.OBSTRUCTED, "inside_not_known")
    return day(shutter("shutter/left", "R1 Straat links", close=no))
