"""What the action row of the airlock box says and offers: pure steps from a state to words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Door, Latch, Purpose, Refusal, Regime, Stage
from device_bridge.protocol.state import AirlockState as Airlock
from reception_app.clearance import CheckMark
from reception_app.desk.states.airlock import AirlockPanelState, Passage, Primary, Step
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.offers import Offer, Why
from ui import airlock_words, call_words, wording_airlock, wording_offers, wording_time
from ui.shortcuts import Deed, key_words, name

translate = QCoreApplication.translate


class Page(StrEnum):
    """What the action row holds."""

    ADMIT = "admit"
    RELEASE = "release"
    PASSAGE = "passage"
    BIND = "bind"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Headline:
    """The line above the buttons: what is going on, or the one thing that is missing."""

    icon: str
    text: str
    tone: str = "text"
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """One condition of a release."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class ButtonView:
    """One button as it is now."""

    text: str
    key: str = ""
    icon: str = ""
    role: str = "secondary"
    enabled: bool = True
    why: str = ""


def page(state: AirlockPanelState) -> Page:
    """Choose what the action row holds."""
    if state.emergency_open:
        return Page.RELEASE
    if state.step is Step.RELEASED and state.passage is not None:
        return Page.PASSAGE
    if state.primary is Primary.BIND:
        return Page.BIND
    if state.primary is Primary.COUNT:
        return Page.COUNT
    if state.step is Step.EMPTY and airlock_words.is_empty(state) and not _armed_inner(state):
        return Page.ADMIT
    return Page.RELEASE


def _armed_inner(state: AirlockPanelState) -> bool:
    """Tell whether F9 would open the inner door now: also for a way out of an empty airlock."""
    return state.armed is not None and state.armed.mine and state.armed.door is Door.INNER


def offers_way_out(state: AirlockPanelState) -> bool:
    """Tell whether the left button arms the inner door for somebody who leaves."""
    return page(state) is Page.ADMIT and not state.rings and state.arm.ready


def headline(state: AirlockPanelState, now: datetime, zone: str) -> Headline | None:
    """Say what is going on; None where the list of conditions says it better."""
    return (
        _danger(state)
        or _door_moves(state, zone)
        or _person(state)
        or (_empty(state, now, zone) if page(state) is Page.ADMIT else _refusal(state))
    )


def _danger(state: AirlockPanelState) -> Headline | None:
    device = state.device
    if state.emergency_open:
        text = translate("ReleaseRow", "Emergency: F9 releases the outer door.")
        return Headline("warning-octagon-fill", text, "critical",
                        translate("ReleaseRow", "Esc puts the guard back"))  # fmt: skip
    if not airlock_words.is_known(state):
        return Headline("prohibit", wording_offers.offer(Offer(Why.LINK)), "high")
    return None if device is None else _plant_danger(device)


def _plant_danger(device: Airlock) -> Headline | None:
    if device.fire:
        text = translate("ReleaseRow", "Fire alarm: the doors are free. Help people out.")
        return Headline("fire", text, "critical")
    if device.regime is Regime.MAINTENANCE:
        text = translate("ReleaseRow", "Maintenance: the doors are operated by key on the spot.")
        return Headline("wrench", text, "high")
    if device.latch is Latch.NONE:
        return None
    tone = "critical" if device.latch is Latch.EMERGENCY else "high"
    return Headline("warning-octagon-fill" if tone == "critical" else "warning-fill",
                    wording_airlock.latch(device.latch), tone)  # fmt: skip


def _door_moves(state: AirlockPanelState, zone: str) -> Headline | None:
    if state.in_flight:
        return Headline("paper-plane-tilt", translate("ReleaseRow", "Sent. No answer yet."),
                        "accent")  # fmt: skip
    if state.armed is not None:
        return _armed(state)
    if state.passage is None or page(state) is Page.ADMIT:
        return None
    return _passage(state, state.passage, zone)


def _armed(state: AirlockPanelState) -> Headline | None:
    armed = state.armed
    if armed is None:
        return None
    left = max(0, round(armed.left_s))
    door = wording_airlock.door_within(armed.door)
    if not armed.mine:
        text = translate("ReleaseRow", "Armed at another counter: {door}, {n} s left")
        return Headline("lock-simple", text.format(door=door, n=left), "high")
    aside = translate("ReleaseRow", "Esc puts it back")
    if state.admit_again or armed.door is Door.OUTER:
        text = translate("ReleaseRow", "Press F6 once more: {door}, {n} s left")
        return Headline("timer", text.format(door=door, n=left), "accent", aside)
    text = translate("ReleaseRow", "Armed for {ticket}, {n} s left")
    return Headline("timer", text.format(ticket=armed.ticket, n=left), "accent", aside)


def _passage(state: AirlockPanelState, passage: Passage, zone: str) -> Headline | None:
    stage, at = passage.stages[-1]
    aside = wording_time.clock(at, zone)
    if stage is Stage.NOT_KNOWN:
        return Headline("question-bold", wording_airlock.stage(stage), "high", aside)
    if stage is Stage.REFUSED:
        why = wording_offers.refusal(passage.refusal or Refusal.PLC_REFUSED)
        return Headline("prohibit", why, "high", aside)
    if stage is Stage.NOT_USED and state.step is not Step.RELEASED:
        text = translate("ReleaseRow", "The door was not opened. Check again, then arm again.")
        return Headline("info", text, "text", aside)
    if state.step is not Step.RELEASED:
        return None
    way = {
        Purpose.ENTRY: translate("ReleaseRow", "{ticket} may pass: {door}"),
        Purpose.EXIT: translate("ReleaseRow", "{ticket} may leave: {door}"),
        Purpose.RETREAT: translate("ReleaseRow", "{ticket} may go back out: {door}"),
        Purpose.OVERRIDE: translate("ReleaseRow", "Emergency way out: {door}"),
    }[passage.purpose]
    text = way.format(ticket=passage.ticket, door=wording_airlock.door_within(passage.door))
    return Headline("sign-in", text, "accent", aside)


def _person(state: AirlockPanelState) -> Headline | None:
    shown = page(state)
    ask = translate("ReleaseRow", "Who is inside?")
    if shown is Page.BIND:
        return Headline("question-bold", ask, "high", translate("ReleaseRow", "nobody was let in"))
    if shown is Page.COUNT:
        sensed = airlock_words.people_words(airlock_words.people_inside(state))
        aside = translate("ReleaseRow", "sensor: {people}").format(people=sensed)
        ask = translate("ReleaseRow", "How many people do you see?")
        return Headline("users-fill", ask, "high", aside)
    if state.primary is Primary.RETREAT:
        text = translate("ReleaseRow", "F6 lets {ticket} back outside.")
        ticket = airlock_words.inside_ticket(state)
        return Headline("sign-out", text.format(ticket=ticket), "text")
    return None


def _empty(state: AirlockPanelState, now: datetime, zone: str) -> Headline:
    if state.rings:
        said, icon = call_words.headline(state.rings[0], now)
        return Headline(icon, said, "accent", call_words.others(state.rings, zone))
    passage = state.passage
    if passage is not None and passage.stage is Stage.SECURE:
        text = {
            Purpose.ENTRY: translate("ReleaseRow", "{ticket} passed; {door} closed and locked."),
            Purpose.EXIT: translate("ReleaseRow", "{ticket} left; {door} closed and locked."),
            Purpose.RETREAT: translate(
                "ReleaseRow", "{ticket} went out; {door} closed and locked."
            ),
            Purpose.OVERRIDE: translate("ReleaseRow", "Emergency over; {door} closed and locked."),
        }[passage.purpose]
        text = text.format(ticket=passage.ticket, door=wording_airlock.door_within(passage.door))
        return Headline("check", text, "text2",
                        wording_time.clock(passage.stages[-1][1], zone))  # fmt: skip
    if not state.admit.ready:
        why = _why(state, state.admit)
        # A night in which nobody rings is no fault.
        quiet = (state.admit.refusal, state.admit.detail) == (Refusal.REGIME, Regime.NIGHT)
        return Headline("moon", why, "text2") if quiet else Headline("prohibit", why, "high")
    if state.outside:
        text = translate("ReleaseRow", "{ticket} is outside and does not ring.")
        return Headline("user", text.format(ticket=state.outside), "text")
    text = translate("ReleaseRow", "The airlock is empty and nobody rings.")
    return Headline("circle-dashed", text, "text2")


def _refusal(state: AirlockPanelState) -> Headline | None:
    """Say in one sentence what stands in the way, unless the conditions name it."""
    if state.police and not state.approve.ready:
        text = translate("ReleaseRow", "Police is on the way. Both doors stay locked.")
        return Headline("hand-palm", text, "accent")
    named = {Why.NONE, Why.CHECK_OPEN, Why.ARM_FIRST, Why.ALREADY}
    for offer in (state.approve, state.arm):
        ordinary = offer.refusal in {Refusal.NOT_APPROVED, Refusal.OTHER_DOOR_NOT_SECURE}
        if offer.why in named or ordinary:
            continue
        return Headline("warning-fill", _why(state, offer), "high")
    return None


def _why(state: AirlockPanelState, offer: Offer) -> str:
    """Say why it is not offered; a slow word is shown, so it is not said to be missing."""
    if offer.why is Why.LINK and state.link.freshness is Freshness.SLOW:
        return translate(
            "ReleaseRow", "The airlock bridge answers slowly: nothing is released until it is well."
        )
    return wording_offers.offer(offer)


def needs(state: AirlockPanelState) -> tuple[Need, ...]:
    """List the conditions of a release, each met or named as what is missing."""
    device, made = state.device, []
    for door, met in (
        (Door.OUTER, device is not None and device.outer.secure),
        (Door.INNER, device is not None and device.inner.secure),
    ):
        closed = translate("ReleaseRow", "{door} closed")
        still = translate("ReleaseRow", "{door} not closed")
        text = (closed if met else still).format(door=wording_airlock.door(door))
        made.append(Need(text, met))
    people = state.count or airlock_words.people_inside(state)
    made.append(Need(airlock_words.people_words(people), bool(people)))
    passed = state.step in {Step.PASSED, Step.ARMED, Step.RELEASED}
    made.append(Need(translate("ReleaseRow", "Passed") if passed else _missing(state), passed))
    return tuple(made)


def _missing(state: AirlockPanelState) -> str:
    for item in state.checks:
        if item.mark is CheckMark.OPEN:
            return translate("ReleaseRow", "One item still to tick")
    return translate("ReleaseRow", "Not yet passed")


def _role(state: AirlockPanelState, which: Primary, otherwise: str = "secondary") -> str:
    filled = state.primary is which and not state.emergency_open
    return "primary" if filled else otherwise


def left_button(state: AirlockPanelState) -> ButtonView:
    """Give the left button of the row: reset, end a ring, or arm."""
    if airlock_words.is_latched(state):
        device = state.device
        active = device is not None and bool(device.fire or device.emergency)
        why = translate("ReleaseRow", "First reset the fire panel or the emergency pull itself.")
        return ButtonView(translate("ReleaseRow", "Reset…"), "", "arrow-counter-clockwise",
                          enabled=not active, why=why if active else "")  # fmt: skip
    if offers_way_out(state):
        return ButtonView(name(Deed.ARM), key_words(Deed.ARM), "timer")
    if page(state) is Page.ADMIT:
        deed, view = call_words.step_of(state), call_words.button(state)
        return ButtonView(view.words, key_words(deed) if deed else "", view.icon,
                          enabled=deed is not None, why=view.why)  # fmt: skip
    key, ticket = key_words(Deed.ARM), airlock_words.inside_ticket(state)
    if _armed_inner(state):
        return ButtonView(translate("ReleaseRow", "Armed"), key, "check", "chosen")
    text = translate("ReleaseRow", "Arm {ticket}").format(ticket=ticket)
    return ButtonView(
        text if ticket != airlock_words.NOBODY_KNOWN else translate("ReleaseRow", "Arm"), key,
        "timer", _role(state, Primary.ARM), state.arm.ready, wording_offers.offer(state.arm),
    )  # fmt: skip


def right_button(state: AirlockPanelState) -> ButtonView:
    """Give the right button of the row: let in, let back out, or release."""
    if state.emergency_open:
        return ButtonView(translate("ReleaseRow", "RELEASE OUTER DOOR"),
                          key_words(Deed.RELEASE), "warning-octagon-fill", "alarm")  # fmt: skip
    if page(state) is Page.ADMIT:
        return _admit(state)
    ticket = airlock_words.inside_ticket(state)
    if state.primary is Primary.RETREAT or state.refused:
        text = translate("ReleaseRow", "LET {ticket} BACK OUT").format(ticket=ticket)
        return ButtonView(text, key_words(Deed.ADMIT), "sign-out", _role(state, Primary.RETREAT),
                          state.retreat.ready, wording_offers.offer(state.retreat))  # fmt: skip
    ticket = ticket or (state.armed.ticket if state.armed else "")
    text = translate("ReleaseRow", "RELEASE {ticket}").format(ticket=ticket)
    if ticket in {"", airlock_words.NOBODY_KNOWN}:
        text = translate("ReleaseRow", "RELEASE")
    return ButtonView(text, key_words(Deed.RELEASE), "sign-in", _role(state, Primary.RELEASE),
                      state.release.ready, wording_offers.offer(state.release))  # fmt: skip


def _admit(state: AirlockPanelState) -> ButtonView:
    ticket = state.rings[0].ticket if state.rings else state.outside
    if state.admit_again and ticket:
        text = translate("ReleaseRow", "F6 AGAIN FOR {ticket}").format(ticket=ticket)
    elif state.admit_again:
        text = translate("ReleaseRow", "PRESS F6 AGAIN")
    elif ticket:
        text = translate("ReleaseRow", "LET {ticket} IN").format(ticket=ticket)
    else:
        text = translate("ReleaseRow", "LET SOMEBODY IN")
    return ButtonView(text, key_words(Deed.ADMIT), "sign-in", _role(state, Primary.ADMIT),
                      state.admit.ready, wording_offers.offer(state.admit))  # fmt: skip


def passage_steps(state: AirlockPanelState, zone: str) -> tuple[tuple[str, str, str], ...]:
    """List the stages of a release: word, time, and done, now, ahead or trouble."""
    passage = state.passage
    seen = dict(passage.stages) if passage is not None else {}
    furthest = passage.stage if passage is not None else None
    order = [Stage.ACCEPTED, Stage.RELEASED, Stage.OPENED, Stage.SECURE]
    trouble = furthest if furthest not in order else None
    made = [(translate("ReleaseRow", "requested"), "", "done")]
    for stage in order:
        if stage in seen:
            now = stage is furthest and stage is not Stage.SECURE
            at = wording_time.clock(seen[stage], zone)
            made.append((_short(stage), at, "now" if now else "done"))
        elif trouble is not None:
            made.append((_short(trouble), wording_time.clock(seen[trouble], zone), "trouble"))
            trouble = None
        else:
            made.append((_short(stage), "", "ahead"))
    return tuple(made)


def _short(stage: Stage) -> str:
    return {
        Stage.ACCEPTED: translate("ReleaseRow", "accepted"),
        Stage.RELEASED: translate("ReleaseRow", "released"),
        Stage.OPENED: translate("ReleaseRow", "opened"),
        Stage.SECURE: translate("ReleaseRow", "locked again"),
        Stage.NOT_USED: translate("ReleaseRow", "not used"),
        Stage.MOVING: translate("ReleaseRow", "moving"),
        Stage.ARRIVED: translate("ReleaseRow", "arrived"),
        Stage.STOPPED: translate("ReleaseRow", "stopped"),
        Stage.PASSED: translate("ReleaseRow", "passed"),
        Stage.REFUSED: translate("ReleaseRow", "refused"),
        Stage.NOT_KNOWN: translate("ReleaseRow", "not known"),
    }[stage]
