"""The regime of the building, as the building panel and the status bar show it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reception_app.desk.states.links import LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.regime import SETTABLE, Regime


class WayKind(StrEnum):
    """What a way out hangs on."""

    CALL_POINT = "call_point"  # green, in hardware, whatever the regime
    AIRLOCK = "airlock"  # the outer door lets back out whoever is inside
    ELEMENT = "element"  # a shutter or a bollard group


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way out of the building, and whether it is open now; None is not known."""

    kind: WayKind
    open: bool | None = True
    label: str = ""  # of an element


@dataclass(frozen=True, slots=True)
class RegimeState:
    """What is in force, who asked for it, what is prepared here, and what may be asked."""

    link: LinkState = field(default_factory=LinkState)
    fitted: bool = True  # False: this office has no airlock, so no regime
    regime: Regime | None = None  # None: not known
    since: datetime | None = None
    officer: str = ""  # who asked for it; empty: the bridge's setting
    post: str = ""
    armed: Regime | None = None  # prepared here
    left_s: float = 0.0
    guard_lifted: bool = False  # F7 now locks everything
    proposed: Regime | None = None  # by the hours
    offers: tuple[tuple[Regime, Offer], ...] = tuple(
        (regime, Offer(Why.LINK)) for regime in (*SETTABLE, Regime.LOCKDOWN)
    )
    ways: tuple[WayOut, ...] = ()
    sending: bool = False

    def offer(self, regime: Regime) -> Offer:
        """Return whether a regime may be prepared."""
        return next((offer for code, offer in self.offers if code is regime), Offer(Why.LINK))

    @property
    def ends_lockdown(self) -> bool:
        """Tell whether another regime ends a lockdown: then it needs a reason."""
        return self.regime is Regime.LOCKDOWN
