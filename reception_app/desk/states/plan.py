"""The weekly plan of the barriers, as the building panel shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from device_bridge.protocol.codes import Move
from reception_app.desk.states.offers import Offer, Why


@dataclass(frozen=True, slots=True)
class PlanViewState:
    """What moves next by itself, and what a person may do about it."""

    fitted: bool = False  # some barrier of this bridge follows a plan
    known: bool = False  # the bridge speaks, and has a plan
    labels: tuple[str, ...] = ()  # of the barriers that follow it
    confirmed: bool = False  # by a person, since the bridge started
    next_at: datetime | None = None
    next_move: Move | None = None
    postponed: bool = False
    confirm: Offer = field(default_factory=lambda: Offer(Why.LINK))
    postpone: Offer = field(default_factory=lambda: Offer(Why.LINK))
