"""The silent alarms of other posts, as the building panel shows them; never that of this one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reception_app.desk.states.offers import Offer


@dataclass(frozen=True, slots=True)
class PanicRow:
    """A silent alarm of another post."""

    post_id: str
    post: str  # as people call it
    since: datetime
    by_button: bool
    officer: str = ""  # who pressed the key of the console
    pressed: bool | None = None  # the button still is; None is not known
    in_hand: bool = False


@dataclass(frozen=True, slots=True)
class PanicsState:
    """What nobody has taken back, the newest first."""

    rows: tuple[PanicRow, ...] = ()
    end: Offer = field(default_factory=Offer)  # whether somebody here may
    sending: bool = False
