"""Compose the regime of the building from the bridge's word: pure."""

from __future__ import annotations

from datetime import timedelta

from device_bridge.protocol.codes import Refusal, Stand
from device_bridge.protocol.state import AirlockState, BarrierState
from reception_app.desk.airlock_notes import Guard
from reception_app.desk.console import Console
from reception_app.desk.links import link_state, without_age
from reception_app.desk.same import PerDevice
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import GOOD, Freshness
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.regime import RegimeState, WayKind, WayOut
from reception_app.desk.states.staff import SessionPhase
from reception_app.regime import SETTABLE, Regime, right_for
from reception_app.staff import RIGHTS, Role

Elements = PerDevice[BarrierState, WayOut]


def compose_regime(
    console: Console, moment: Moment, proposal: Regime | None, elements: Elements
) -> RegimeState:
    """Return what is in force and what may be asked; on an old word nothing is known."""
    link = without_age(link_state(console.link, moment.monotonic, moment.now))
    device, hand = console.device, console.hand
    if not console.setup.airlock:
        return RegimeState(link, fitted=False)
    known = device is not None and link.freshness in GOOD
    regime = Regime(device.regime.value) if known and device else None
    lifted = hand.guard is Guard.LOCKDOWN and moment.monotonic < hand.guard_until
    state = RegimeState(
        link, regime=regime, guard_lifted=lifted, proposed=proposal,
        offers=tuple(
            (wanted, _offer(console, link.freshness, regime, wanted))
            for wanted in (*SETTABLE, Regime.LOCKDOWN)
        ),
        ways=_ways(console, elements, known=known),
    )  # fmt: skip
    return _with_who(state, console, moment, device) if known and device else state


def _with_who(
    state: RegimeState, console: Console, moment: Moment, device: AirlockState
) -> RegimeState:
    asked = device.regime_set
    if asked is None or state.regime is Regime.MAINTENANCE:
        return state
    seen = moment.now - timedelta(seconds=moment.monotonic - console.link.told_at(device.name))
    at = seen - timedelta(seconds=asked.age_s)
    since = console.sightings.first(
        at, "regime", console.link.boot, asked.officer, round(at.timestamp() / 4)
    )
    names, posts = console.board.names, console.board.posts
    return RegimeState(
        state.link, regime=state.regime, since=since,
        officer=names.get(asked.officer, asked.officer), post=posts.get(asked.post, asked.post),
        guard_lifted=state.guard_lifted, proposed=state.proposed, offers=state.offers,
        ways=state.ways,
    )  # fmt: skip


def _offer(console: Console, freshness: Freshness, now: Regime | None, wanted: Regime) -> Offer:
    session = console.session
    if session.phase is not SessionPhase.SIGNED_IN:
        return Offer(Why.NOT_SIGNED_IN)
    if right_for(now or Regime.DAY, wanted) not in RIGHTS[Role(session.role)]:
        return Offer(Why.NOT_ALLOWED)
    if freshness is not Freshness.LIVE or now is None:
        return Offer(Why.LINK)
    if now is Regime.MAINTENANCE and wanted is not Regime.LOCKDOWN:
        return Offer(Why.BRIDGE, Refusal.REGIME, Regime.MAINTENANCE)
    return Offer(Why.ALREADY) if now is wanted else Offer()


def _ways(console: Console, elements: Elements, *, known: bool) -> tuple[WayOut, ...]:
    """Return what stays open for escape: hardware first, it never hangs on the console."""
    barriers = (one for one in console.in_sight() if isinstance(one, BarrierState))
    found = elements.of(barriers, known=known)
    return WayOut(WayKind.CALL_POINT), WayOut(WayKind.AIRLOCK), *found


def way_by(element: BarrierState, known: bool) -> WayOut:  # noqa: FBT001 - as `PerDevice` calls it
    """Return a way out by an element; on an old word nobody knows whether it is open."""
    seen = known and element.live and element.stand is not Stand.UNKNOWN
    is_open = element.stand is Stand.OPEN if seen else None
    return WayOut(WayKind.ELEMENT, is_open, element.label or element.name)
