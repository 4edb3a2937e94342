"""What each key of the airlock would do now, and if nothing, why: pure.

The guards are the bridge's own: it says with every state which ways it would grant. The desk adds
what only the desk knows: who is signed in, how old the word is, what the check still lacks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict

from device_bridge.protocol.codes import (
    CallStage,
    Door,
    Latch,
    Phase,
    Purpose,
    Refusal,
    Regime,
    Stage,
)
from device_bridge.protocol.state import AirlockState
from reception_app.clearance import CheckItem
from reception_app.desk.airlock_checks import in_hold, is_refused, still_open
from reception_app.desk.airlock_notes import Guard, Hand, Notes
from reception_app.desk.counter_view import may
from reception_app.desk.states.airlock import Primary
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.staff import SessionState
from reception_app.staff import Right
from reception_app.visits import Visit, VisitState

_Rule = Callable[["Scene", AirlockState], Offer]

READY = Offer()
RECENT_RING_S = 120.0  # F6 is one press within this time after a ring (screens.md 2.3)
BY_OUTER = frozenset({Phase.OUTER_RELEASED, Phase.OUTER_OPEN, Phase.OUTER_CLOSING})
FINAL = frozenset({Stage.SECURE, Stage.NOT_USED, Stage.REFUSED, Stage.NOT_KNOWN})


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the offers depend on, at one moment."""

    session: SessionState
    link: LinkState
    device: AirlockState | None
    post: str
    visit: Visit | None  # bound to the present stay
    leaving: bool  # somebody inside the building is on the way out
    notes: Notes
    hand: Hand
    monotonic: float

    @property
    def guard_lifted(self) -> bool:
        """Tell whether F9 is the emergency release now."""
        emergency = self.hand.guard is Guard.EMERGENCY
        return emergency and self.monotonic < self.hand.guard_until


class _Named(TypedDict):
    admit: Offer
    approve: Offer
    refuse: Offer
    arm: Offer
    release: Offer
    retreat: Offer
    emergency: Offer


@dataclass(frozen=True, slots=True)
class AirlockOffers:
    """An offer for every button of the airlock box."""

    admit: Offer
    approve: Offer
    refuse: Offer
    arm: Offer
    release: Offer
    retreat: Offer
    emergency: Offer

    def by_name(self) -> _Named:
        """Return the offers by the names that the panel gives them."""
        return {
            "admit": self.admit,
            "approve": self.approve,
            "refuse": self.refuse,
            "arm": self.arm,
            "release": self.release,
            "retreat": self.retreat,
            "emergency": self.emergency,
        }


def offers(scene: Scene, items: tuple[CheckItem, ...]) -> AirlockOffers:
    """Return an offer for every button."""
    retreat = _gated(scene, Right.ADMIT, _retreat)
    admit = _gated(scene, Right.ADMIT, _admit)
    return AirlockOffers(
        admit=retreat if lets_out(scene) else admit,
        approve=_gated(scene, Right.CHECK, lambda s, d: _approve(s, d, items)),
        refuse=_gated(scene, Right.CHECK, _refuse),
        arm=_gated(scene, Right.RELEASE, _arm),
        release=_gated(scene, Right.RELEASE, _release),
        retreat=retreat,
        emergency=_gated(scene, Right.EMERGENCY, _emergency),
    )


def _gated(scene: Scene, right: Right, further: _Rule) -> Offer:
    """Run what every movement needs first: a person, the right, a live word, nothing under way."""
    allowed = may(scene.session, right)
    if not allowed.ready:
        return allowed
    if scene.device is None or scene.link.freshness is not Freshness.LIVE:
        return Offer(Why.LINK)
    if scene.hand.sending:
        return Offer(Why.IN_FLIGHT)
    return further(scene, scene.device)


def way(device: AirlockState, door: Door, purpose: Purpose) -> Offer:
    """Return what the bridge itself says of one release."""
    found = next((w for w in device.ways if (w.door, w.purpose) == (door, purpose)), None)
    if found is None:
        return Offer(Why.BRIDGE, Refusal.NOT_KNOWN)
    if found.refusal is None:
        return READY
    return Offer(Why.BRIDGE, found.refusal, found.detail)


def lets_out(scene: Scene) -> bool:
    """Tell whether F6 opens the outer door for a way out: after a refusal, or for who leaves."""
    device = scene.device
    if device is None or not in_hold(device) or device.session is None:
        return False
    return is_refused(device, scene.visit) or device.session.leaving


def way_out(device: AirlockState) -> tuple[Door, Purpose]:
    """Return the release by which whoever is inside goes back out."""
    leaving = device.session is not None and device.session.leaving
    return (Door.OUTER, Purpose.EXIT if leaving else Purpose.RETREAT)


def way_on(device: AirlockState) -> tuple[Door, Purpose]:
    """Return the release that F7 arms: on to the reception, or out of it when nobody is inside."""
    empty = device.phase is Phase.EMPTY
    return (Door.INNER, Purpose.EXIT if empty else Purpose.ENTRY)


def emergency_way(device: AirlockState) -> tuple[Door, Purpose]:
    """Return what the emergency key releases: always the outer door (settled.md 1)."""
    known = device.phase is Phase.HOLD and device.latch is Latch.NONE
    return (Door.OUTER, Purpose.RETREAT if known else Purpose.OVERRIDE)


def rang(device: AirlockState) -> bool:
    """Tell whether somebody rang within the last two minutes, or is being spoken with."""
    return any(
        call.age_s <= RECENT_RING_S or call.stage is CallStage.ANSWERED for call in device.calls
    )


def needs_second_press(device: AirlockState) -> bool:
    """Tell whether F6 must be pressed twice: always at night, by day when nobody rang."""
    return device.regime is Regime.NIGHT or not rang(device)


def _of_another(scene: Scene, device: AirlockState) -> bool:
    """Tell whether another console has armed a door: the first one wins."""
    return device.selection is not None and device.selection.post != scene.post


def _admit(scene: Scene, device: AirlockState) -> Offer:
    if _of_another(scene, device):
        return Offer(Why.BRIDGE, Refusal.BUSY, "selected")
    return way(device, Door.OUTER, Purpose.ENTRY)


def _retreat(scene: Scene, device: AirlockState) -> Offer:
    if in_hold(device) and not lets_out(scene):
        return Offer(Why.BRIDGE, Refusal.BUSY, "occupied")
    return way(device, *way_out(device))


def _approve(scene: Scene, device: AirlockState, items: tuple[CheckItem, ...]) -> Offer:
    no = _checkable(scene, device)
    if not no.ready:
        return no
    if device.session and device.session.approved:
        return Offer(Why.ALREADY)
    return still_open(items, device, scene.visit, scene.notes)


def _refuse(scene: Scene, device: AirlockState) -> Offer:
    return _checkable(scene, device)


def _checkable(scene: Scene, device: AirlockState) -> Offer:
    if device.latch is not Latch.NONE:
        return Offer(Why.BRIDGE, Refusal.LATCHED, device.latch)
    if not in_hold(device):
        return _not_held(device)
    if is_refused(device, scene.visit):
        return Offer(Why.CHECK_REFUSED)
    return READY if scene.visit else Offer(Why.NOT_REGISTERED)


def _not_held(device: AirlockState) -> Offer:
    """Say what to wait for: somebody inside, or the door by which they come or go."""
    if device.phase is Phase.EMPTY:
        return Offer(Why.BRIDGE, Refusal.NOBODY_INSIDE)
    if device.phase is Phase.UNKNOWN:
        return Offer(Why.BRIDGE, Refusal.NOT_KNOWN)
    moving = Door.OUTER if device.phase in BY_OUTER else Door.INNER
    return Offer(Why.BRIDGE, Refusal.BUSY, moving)


def _arm(scene: Scene, device: AirlockState) -> Offer:
    if _of_another(scene, device):
        return Offer(Why.BRIDGE, Refusal.BUSY, "selected")
    if device.selection is not None and device.selection.door is Door.INNER:
        return Offer(Why.ALREADY)
    if device.phase is Phase.EMPTY and not scene.leaving:
        return Offer(Why.BRIDGE, Refusal.NOBODY_INSIDE)
    if in_hold(device) and is_refused(device, scene.visit):
        return Offer(Why.CHECK_REFUSED)
    if in_hold(device) and scene.visit is None and not lets_out(scene):
        return Offer(Why.NOT_REGISTERED)
    return way(device, *way_on(device))


def _release(scene: Scene, device: AirlockState) -> Offer:
    if scene.guard_lifted:
        return way(device, *emergency_way(device))
    if _of_another(scene, device):
        return Offer(Why.BRIDGE, Refusal.BUSY, "selected")
    if device.selection is not None:
        # What F6 selected at night is released by F6.
        return READY if device.selection.door is Door.INNER else Offer(Why.ARM_FIRST)
    return Offer(Why.ALREADY) if released_by(scene.post, device) else Offer(Why.ARM_FIRST)


def released_by(post: str, device: AirlockState) -> bool:
    """Tell whether a release of this post is running: F9 again means nothing more."""
    newest = device.release
    if newest is None or newest.post != post:
        return False
    return not newest.stages or newest.stages[-1].stage not in FINAL


def _emergency(_scene: Scene, device: AirlockState) -> Offer:
    return way(device, *emergency_way(device))


def primary(scene: Scene, known: AirlockOffers, *, may_bind: bool) -> Primary:
    """Return the one button that is filled: the next thing to do here, if any."""
    device = scene.device
    if device is None or scene.link.freshness is not Freshness.LIVE:
        return Primary.NONE
    held = in_hold(device)
    order = (
        (Primary.RELEASE, known.release.ready),
        (Primary.RETREAT, lets_out(scene) and known.retreat.ready),
        (Primary.BIND, held and scene.visit is None and may_bind),
        (Primary.COUNT, held and known.approve.why is Why.COUNT_OPEN),
        (Primary.PASS, held and known.approve.ready),
        (Primary.ARM, held and known.arm.ready),
        (Primary.ADMIT, bool(device.calls) and known.admit.ready),
    )
    return next((button for button, due in order if due), Primary.NONE)


def somebody_leaves(visits: tuple[Visit, ...]) -> bool:
    """Tell whether anybody inside is on the way out, so that F7 may arm the inner door for it."""
    out = (VisitState.LEAVING, VisitState.REFUSED, VisitState.ABSENT)
    return any(visit.state in out for visit in visits)
