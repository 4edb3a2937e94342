"""Words of a call at the outer door: ringing, spoken with, on hold; and its one next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import CallStage
from reception_app.desk.states.airlock import AirlockPanelState, Ring
from reception_app.desk.states.queue import rang_more
from ui import wording_time
from ui.shortcuts import Deed

translate = QCoreApplication.translate
ICONS = {
    CallStage.RINGING: "bell-ringing-fill",
    CallStage.ANSWERED: "phone-call-fill",
    CallStage.HELD: "pause-circle-fill",
}


@dataclass(frozen=True, slots=True)
class CallButton:
    """The button of a call, and why it does nothing."""

    words: str
    icon: str
    why: str = ""


def lasted(ring: Ring, now: datetime) -> str:
    """Say how long it rings, is spoken with or on hold."""
    since = ring.staged_at or ring.since
    return wording_time.span(max(0.0, (now - since).total_seconds()))


def headline(ring: Ring, now: datetime) -> tuple[str, str]:
    """Say how the call stands, in one line, with its icon."""
    known = bool(ring.ticket)
    if ring.rings:
        said = (
            translate("ReleaseRow", "Bell at the outer door, {time}: {ticket}")
            if known
            else translate("ReleaseRow", "Bell at the outer door, {time}: not registered (F2)")
        )
    elif ring.stage is CallStage.HELD:
        said = (
            translate("calls", "On hold at the outer door, {time}: {ticket}")
            if known
            else translate("calls", "On hold at the outer door, {time}: not registered (F2)")
        )
    elif ring.mine:
        said = (
            translate("calls", "In conversation at the outer door, {time}: {ticket}")
            if known
            else translate(
                "calls", "In conversation at the outer door, {time}: not registered (F2)"
            )
        )
    else:
        said = translate("calls", "Counter {post} speaks at the outer door, {time}")
    words = said.format(time=lasted(ring, now), ticket=ring.ticket, post=ring.post)
    return words, ICONS[ring.stage]


def others(rings: tuple[Ring, ...], zone: str) -> str:
    """Say beside the first ring what else there is; nothing when it is the only one.

    How many people rang, nobody knows: of those without a number it counts rings.
    """
    strangers = [one for one in rings if not one.ticket]
    if len(strangers) < 2:  # noqa: PLR2004 - one ring is one more that rings
        return _more(len(rings) - 1)
    count = counted(len(strangers), more=rang_more([one.call for one in rings]))
    last = wording_time.hour(max(one.since for one in strangers), zone)
    known = len(rings) - len(strangers)
    if rings[0].ticket:
        said, known = translate("calls", "+ {n} rings, last {time}"), known - 1
    else:
        said = translate("calls", "{n} rings, last {time}")
    return " · ".join(filter(None, (said.format(n=count, time=last), _more(known))))


def counted(rings: int, *, more: bool) -> str:
    """Write how often it rang; a count that is cut says that it is."""
    return f"{rings}+" if more else f"{rings}"


def short(ring: Ring) -> str:
    """Say in two or three words who is at the door."""
    if ring.stage is CallStage.HELD:
        known, unknown = translate("calls", "{ticket} on hold"), translate("calls", "on hold")
    elif ring.stage is CallStage.ANSWERED:
        known = translate("calls", "{ticket} in conversation")
        unknown = translate("calls", "in conversation")
    else:
        known, unknown = translate("calls", "{ticket} rings"), translate("calls", "bell rings")
    return known.format(ticket=ring.ticket) if ring.ticket else unknown


def at_the_plan(ring: Ring, now: datetime) -> str:
    """Say it beside the plan, with how long it lasts."""
    said = {
        CallStage.RINGING: translate("Mimic", "rings {time}"),
        CallStage.ANSWERED: translate("calls", "speaks {time}"),
        CallStage.HELD: translate("calls", "on hold {time}"),
    }[ring.stage]
    return said.format(time=lasted(ring, now))


def step_of(state: AirlockPanelState) -> Deed | None:
    """Give the next step of the call whose turn it is; None when there is none here."""
    if not state.rings:
        return None
    ring = state.rings[0]
    if ring.stage is not CallStage.ANSWERED:
        return Deed.ANSWER
    return Deed.END_CALL if ring.mine else None


def button(state: AirlockPanelState) -> CallButton:
    """Give the button of that step."""
    if not state.rings:
        why = translate("ReleaseRow", "Nobody rings.")
        return CallButton(translate("calls", "Answer"), "phone", why)
    ring = state.rings[0]
    if ring.stage is CallStage.HELD:
        return CallButton(translate("calls", "Take up again"), "phone")
    if ring.rings:
        return CallButton(translate("calls", "Answer"), "phone")
    why = "" if ring.mine else translate("calls", "Another counter speaks with whoever rang.")
    return CallButton(translate("calls", "End the call"), "phone-disconnect", why)


def for_whom(state: AirlockPanelState) -> str:
    """Say for whom the number is that F2 gives, as the desk will bind it (settled.md 1)."""
    stay = state.device.session if state.device else None
    unbound = stay is not None and not stay.visit and not stay.leaving
    if stay is not None and unbound and not stay.found:
        return translate("MainWindow", "for the visitor in the airlock")
    if any(not ring.ticket for ring in state.rings):
        return translate("MainWindow", "for whoever rings at the door")
    return translate("MainWindow", "for the visitor in the airlock") if unbound else ""


def _more(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("ReleaseRow", "+ 1 more")
    return translate("ReleaseRow", "+ {n} more").format(n=count)
