"""Frozen states for tests and screenshots: one function for each state of the airlock box.

They are made of the bricks in `bricks`, which are offered here too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from device_bridge.protocol.codes import Door, Latch, Phase, Purpose, Refusal, Regime, Stage
from device_bridge.protocol.state import (
    DetectorState,
    ReleaseState,
    SelectionState,
    SessionState,
)
from reception_app.clearance import CheckMark
from reception_app.desk.states.airlock import AirlockPanelState, Armed, Passage, Primary, Ring, Step
from reception_app.desk.states.links import Freshness, LinkFault, LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.queue import Group
from tests.ui.bricks import (
    CLOSED,
    FAULTY,
    LINK,
    NOW,
    OPEN,
    READY,
    RELEASED,
    SERVICES,
    UNKNOWN,
    UNLOCKED,
    ZONE,
    ago,
    card,
    checks,
    device,
    link,
    occupied,
    row,
)

__all__ = ["AIRLOCK", "CLOSED", "NOW", "SERVICES", "ZONE", "ago", "card", "device", "link", "row"]


def empty() -> AirlockPanelState:
    """Nobody inside, nobody at the door."""
    none = Offer(Why.BRIDGE, Refusal.NOBODY_INSIDE)
    return AirlockPanelState(
        link=link(), device=device(), checks=checks(CheckMark.WAITING, CheckMark.WAITING),
        admit=READY, approve=none, refuse=none, arm=none, release=none, retreat=none,
        emergency=READY, primary=Primary.NONE, waiting=6, at_counters=3,
    )  # fmt: skip


def ringing() -> AirlockPanelState:
    """Nobody inside, B016 at the bell for 12 s."""
    ring = Ring(7, ago(12), "B016", "KLACHT")
    return replace(empty(), rings=(ring,), primary=Primary.ADMIT)


def ringing_unregistered() -> AirlockPanelState:
    """Two rings at the door, neither registered."""
    rings = (Ring(7, ago(95)), Ring(8, ago(4)))
    return replace(empty(), rings=rings, primary=Primary.ADMIT)


def again() -> AirlockPanelState:
    """Night: F6 was pressed once, and counts when pressed again within 3 s."""
    armed = Armed(Door.OUTER, Purpose.ENTRY, "B016", mine=True, left_s=2.4, lives_s=3.0)
    return replace(ringing(), device=device(regime=Regime.NIGHT), admit_again=True, armed=armed)


def check() -> AirlockPanelState:
    """B015 inside, the check begun, one human item left."""
    return AirlockPanelState(
        link=link(), device=occupied(), occupant=card(), inside_since=ago(70), step=Step.CHECK,
        checks=checks(),
        rings=(Ring(7, ago(12), "B016"),), admit=Offer(Why.BRIDGE, Refusal.BUSY),
        approve=Offer(Why.CHECK_OPEN), refuse=READY, arm=Offer(Why.BRIDGE, Refusal.NOT_APPROVED),
        release=Offer(Why.ARM_FIRST), retreat=READY, emergency=READY, primary=Primary.NONE,
        waiting=6, at_counters=3,
    )  # fmt: skip


def checked() -> AirlockPanelState:
    """Every item of the check is done; Alt+G passes it."""
    return replace(
        check(), checks=checks(deposit=CheckMark.TICKED), approve=READY, primary=Primary.PASS
    )


def alert() -> AirlockPanelState:
    """The metal gate gives an alert."""
    metal = DetectorState("metal", alert=True, healthy=True, age_s=43.0)
    return replace(
        check(), device=occupied(detectors=(metal, device().detectors[1])),
        checks=checks(CheckMark.ALERT, CheckMark.TICKED), approve=Offer(Why.DETECTOR_ALERT),
    )  # fmt: skip


def silent() -> AirlockPanelState:
    """The metal gate gives no data."""
    return replace(
        check(), checks=checks(CheckMark.SILENT, CheckMark.TICKED),
        approve=Offer(Why.DETECTOR_SILENT),
    )  # fmt: skip


def police() -> AirlockPanelState:
    """The police were called to the airlock."""
    return replace(alert(), police=True)


def passed() -> AirlockPanelState:
    """The check is passed; F7 arms."""
    return replace(
        checked(), step=Step.PASSED, checked_by="S-4471", checked_at=ago(10),
        approve=Offer(Why.ALREADY), arm=READY, primary=Primary.ARM,
    )  # fmt: skip


def armed() -> AirlockPanelState:
    """The inner door is armed for B015, 5 s are left."""
    mark = Armed(Door.INNER, Purpose.ENTRY, "B015", mine=True, left_s=5.2)
    select = SelectionState("c1", "2", Door.INNER, Purpose.ENTRY, "visit-B015", 5.2)
    return replace(
        passed(), step=Step.ARMED, armed=mark, release=READY, primary=Primary.RELEASE,
        device=occupied(selection=select),
    )  # fmt: skip


def armed_elsewhere() -> AirlockPanelState:
    """Another counter armed the inner door."""
    mark = Armed(Door.INNER, Purpose.ENTRY, "B015", mine=False, left_s=6.0)
    busy = Offer(Why.BRIDGE, Refusal.BUSY)
    return replace(armed(), armed=mark, arm=busy, release=busy, primary=Primary.NONE)


def requested() -> AirlockPanelState:
    """F9 was pressed, nothing was heard yet."""
    return replace(armed(), in_flight=True, release=Offer(Why.IN_FLIGHT), arm=Offer(Why.IN_FLIGHT),
                   primary=Primary.NONE)  # fmt: skip


def _passage(*stages: tuple[Stage, float], refusal: Refusal | None = None) -> Passage:
    return Passage("c1", Door.INNER, Purpose.ENTRY, "B015", mine=True,
                   stages=tuple((stage, ago(age)) for stage, age in stages),
                   refusal=refusal)  # fmt: skip


def released() -> AirlockPanelState:
    """The inner door is released for B015, 3 s of the pulse are left."""
    pulse = ReleaseState("c1", Door.INNER, Purpose.ENTRY, "visit-B015", "2", (), left_s=3.1)
    already = Offer(Why.ALREADY)
    return replace(
        passed(), step=Step.RELEASED, arm=already, release=already, primary=Primary.NONE,
        device=occupied(phase=Phase.INNER_RELEASED, inner=RELEASED, release=pulse),
        passage=_passage((Stage.ACCEPTED, 2.2), (Stage.RELEASED, 2.0)),
    )  # fmt: skip


def passing() -> AirlockPanelState:
    """B015 goes through the open inner door."""
    return replace(
        released(), device=occupied(phase=Phase.INNER_OPEN, inner=OPEN, people=1),
        passage=_passage((Stage.ACCEPTED, 5.2), (Stage.RELEASED, 5.0), (Stage.OPENED, 3.0)),
    )  # fmt: skip


def done() -> AirlockPanelState:
    """B015 is through, and the door is closed and locked again."""
    stages = ((Stage.ACCEPTED, 9.0), (Stage.RELEASED, 8.8), (Stage.OPENED, 6.0), (Stage.SECURE, 1))
    return replace(empty(), passage=_passage(*stages), waiting=7)


def not_used() -> AirlockPanelState:
    """The release ran out and the door was never opened."""
    return replace(
        checked(), passage=_passage((Stage.ACCEPTED, 7), (Stage.RELEASED, 6.8), (Stage.NOT_USED, 1))
    )


def refused() -> AirlockPanelState:
    """The bridge refuses: the outer door is not closed."""
    why = Offer(Why.BRIDGE, Refusal.OTHER_DOOR_NOT_SECURE, "outer")
    return replace(
        passed(), arm=why, release=why, primary=Primary.NONE,
        device=occupied(phase=Phase.OUTER_OPEN, outer=OPEN),
    )  # fmt: skip


def refused_release() -> AirlockPanelState:
    """The release was refused by the bridge: its data was too old."""
    return replace(
        passed(), passage=_passage((Stage.ACCEPTED, 2), (Stage.REFUSED, 1.8),
                                   refusal=Refusal.STALE_TICK),
    )  # fmt: skip


def not_known() -> AirlockPanelState:
    """The result of the release is not known: look at the door."""
    return replace(
        released(), device=occupied(phase=Phase.UNKNOWN, inner=UNKNOWN, outer=UNKNOWN, people=None),
        passage=_passage((Stage.ACCEPTED, 9), (Stage.RELEASED, 8.8), (Stage.NOT_KNOWN, 1)),
    )  # fmt: skip


def _without_link(state: AirlockPanelState, value: LinkState) -> AirlockPanelState:
    return replace(
        state, link=value, admit=LINK, approve=LINK, refuse=LINK, arm=LINK, release=LINK,
        retreat=LINK, emergency=LINK, primary=Primary.NONE, armed=None,
    )  # fmt: skip


def slow() -> AirlockPanelState:
    """The last word is 1.2 s old: shown, but nothing is released on it."""
    return _without_link(passed(), link(Freshness.SLOW, 1.2))


def stale() -> AirlockPanelState:
    """The last word is 3.4 s old: unknown and hatched."""
    return _without_link(passed(), link(Freshness.STALE, 3.4))


def lost() -> AirlockPanelState:
    """The last word is 12 s old: the procedure card."""
    silent_items = tuple(
        replace(item, mark=CheckMark.SILENT) if item.mark is CheckMark.CLEAR else item
        for item in checks(deposit=CheckMark.TICKED)
    )
    return replace(_without_link(checked(), link(Freshness.LOST, 12.0)), checks=silent_items)


def never() -> AirlockPanelState:
    """Nothing was heard since the start."""
    waits = checks(CheckMark.WAITING, CheckMark.WAITING)
    return AirlockPanelState(checks=waits)


def not_enrolled() -> AirlockPanelState:
    """The bridge does not know our key."""
    fault = LinkState(Freshness.NEVER, 0.0, None, LinkFault.NOT_ENROLLED)
    return replace(never(), link=fault)


def two_persons() -> AirlockPanelState:
    """Two people came in on one release: say how many you see."""
    open_count = Offer(Why.COUNT_OPEN)
    return replace(
        check(), device=occupied(people=2), approve=open_count, primary=Primary.COUNT,
        checks=checks(deposit=CheckMark.TICKED),
    )  # fmt: skip


def uncounted() -> AirlockPanelState:
    """The counter of people is out: say how many you see."""
    return replace(two_persons(), device=occupied(people=None))


def unbound() -> AirlockPanelState:
    """Somebody is inside without a release of ours: say who it is."""
    session = SessionState(session=42, age_s=8.0, found=True)
    nobody = Offer(Why.NOT_REGISTERED)
    return replace(
        check(), occupant=None, device=occupied(session=session), inside_since=ago(8),
        step=Step.INSIDE,
        approve=nobody, arm=nobody, primary=Primary.BIND, checks=checks(CheckMark.WAITING),
        bind=(row("B015"), row("B016", "AANG-FIETS", group=Group.RINGING)),
    )  # fmt: skip


def unbound_unregistered() -> AirlockPanelState:
    """Somebody is inside, and nobody is registered whom it could be."""
    return replace(unbound(), bind=(), primary=Primary.NONE)


def declined() -> AirlockPanelState:
    """The visitor declined the check: F6 lets back out."""
    no = Offer(Why.BRIDGE, Refusal.NOT_APPROVED)
    return replace(checked(), refused=True, approve=no, arm=no, retreat=READY,
                   checked_by="S-4471", checked_at=ago(5), primary=Primary.RETREAT)  # fmt: skip


def leaving() -> AirlockPanelState:
    """Somebody on the way out stands in the airlock."""
    session = SessionState(session=43, age_s=8.0, visit="visit-B009", leaving=True)
    return replace(check(), occupant=card("B009"), device=occupied(session=session),
                   inside_since=ago(8),
                   primary=Primary.RETREAT, retreat=READY)  # fmt: skip


def way_out() -> AirlockPanelState:
    """Nobody rings, and F7 would arm the inner door for B009, who leaves."""
    return replace(empty(), arm=READY)


def armed_way_out() -> AirlockPanelState:
    """The inner door is armed for B009 on the way out, while B016 rings."""
    mark = Armed(Door.INNER, Purpose.EXIT, "B009", mine=True, left_s=6.0)
    select = SelectionState("c1", "2", Door.INNER, Purpose.EXIT, "visit-B009", 6.0)
    return replace(
        ringing(), armed=mark, release=READY, primary=Primary.RELEASE,
        device=device(selection=select),
    )  # fmt: skip


def night() -> AirlockPanelState:
    """Night regime, nobody inside."""
    return replace(empty(), device=device(regime=Regime.NIGHT), waiting=0, at_counters=0)


def locked() -> AirlockPanelState:
    """All locked by the chief; somebody inside may go back out."""
    no = Offer(Why.BRIDGE, Refusal.REGIME)
    return replace(checked(), device=occupied(regime=Regime.LOCKDOWN), approve=no, arm=no,
                   admit=no, primary=Primary.RETREAT)  # fmt: skip


def maintenance() -> AirlockPanelState:
    """The maintenance key is turned: the console only watches."""
    no = Offer(Why.BRIDGE, Refusal.REGIME)
    return replace(empty(), device=device(regime=Regime.MAINTENANCE, maintenance_key=True),
                   admit=no)  # fmt: skip


def emergency_open() -> AirlockPanelState:
    """The guard of the emergency key is lifted: F9 lets out by the outer door."""
    return replace(checked(), emergency_open=True, primary=Primary.NONE)


def emergency_done() -> AirlockPanelState:
    """The emergency release was used: the reason is asked afterwards."""
    stages = ((Stage.ACCEPTED, 9.0), (Stage.RELEASED, 8.8), (Stage.OPENED, 6.0), (Stage.SECURE, 1))
    passage = replace(_passage(*stages), door=Door.OUTER, purpose=Purpose.OVERRIDE)
    return replace(empty(), emergency_reason_due=True, passage=passage)


def fault() -> AirlockPanelState:
    """The fault latched: the contacts of the inner door disagree."""
    no = Offer(Why.BRIDGE, Refusal.LATCHED)
    return replace(
        checked(), device=occupied(latch=Latch.FAULT, inner=FAULTY), approve=no, arm=no, release=no,
        admit=no, retreat=no, primary=Primary.NONE,
    )  # fmt: skip


def fire() -> AirlockPanelState:
    """The fire panel released the doors."""
    no = Offer(Why.BRIDGE, Refusal.LATCHED)
    return replace(
        fault(), device=occupied(latch=Latch.EMERGENCY, fire=True, outer=OPEN, inner=UNLOCKED,
                                 phase=Phase.UNKNOWN), emergency=no,
    )  # fmt: skip


def both_open() -> AirlockPanelState:
    """Both doors stand open under a fault."""
    return replace(fault(), device=occupied(latch=Latch.FAULT, outer=OPEN, inner=OPEN))


def at_desk() -> AirlockPanelState:
    """Give an office without airlock, with somebody whose check is due."""
    return AirlockPanelState(
        fitted=False, at_desk=True, occupant=checked().occupant, approve=READY, refuse=READY
    )


def nobody_at_desk() -> AirlockPanelState:
    """Give the same office with nobody to check."""
    due = Offer(Why.NOBODY_TO_CHECK)
    return AirlockPanelState(fitted=False, at_desk=True, approve=due, refuse=due)


def none_fitted() -> AirlockPanelState:
    """This office has no airlock."""
    return AirlockPanelState(fitted=False)


AIRLOCK: dict[str, Callable[[], AirlockPanelState]] = {
    made.__name__: made
    for made in (
        empty, ringing, ringing_unregistered, again, check, checked, alert, silent, police, passed,
        armed, armed_elsewhere, requested, released, passing, done, not_used, refused,
        refused_release, not_known, slow, stale, lost, never, not_enrolled, two_persons, uncounted,
        unbound, unbound_unregistered, declined, leaving, night, locked, maintenance,
        emergency_open, emergency_done, fault, fire, both_open, none_fitted,
    )
}  # fmt: skip
