"""Words of the weekly plan of the barriers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Move, Refusal
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.plan import PlanViewState
from ui import wording_offers, wording_protection, wording_regime, wording_time

translate = QCoreApplication.translate


def coming(state: PlanViewState, zone: str) -> str:
    """Say what moves next by itself, and when; or that nothing does before it is confirmed."""
    if not state.known:
        return translate("plan", "Weekly plan: not known")
    if not state.confirmed:
        return translate("plan", "The weekly plan waits to be confirmed")
    if state.next_at is None:
        return translate("plan", "Weekly plan: nothing moves in the coming weeks")
    at = wording_time.hour(state.next_at, zone)
    if state.next_move is Move.OPEN:
        said = translate("plan", "Next: opens {time} by plan")
    elif state.postponed:
        said = translate("plan", "Next: closes {time} by plan, put off")
    else:
        said = translate("plan", "Next: closes {time} by plan")
    return said.format(time=at)


def about(state: PlanViewState, zone: str) -> str:
    """Say whom it moves; of one that waits, also what would be next."""
    names = ", ".join(state.labels)
    if not state.known or state.confirmed:
        return names
    if state.next_at is None:
        return translate("plan", "Until then it moves nothing: {names}").format(names=names)
    said = (
        translate("plan", "Until then it moves nothing. To open at {time}: {names}")
        if state.next_move is Move.OPEN
        else translate("plan", "Until then it moves nothing. To close at {time}: {names}")
    )
    return said.format(time=wording_time.hour(state.next_at, zone), names=names)


def confirm() -> str:
    """Name the button that lets the plan move barriers."""
    return translate("plan", "Confirm the plan")


def later() -> str:
    """Name the button that puts the next closing off."""
    return translate("plan", "30 min later")


def offer(value: Offer) -> str:
    """Say why it cannot be decided here now."""
    if value.why is Why.ALREADY:
        return translate("plan", "There is no closing to put off.")
    if value.why is Why.NOT_ALLOWED:
        return wording_regime.refusal(Refusal.NOT_ALLOWED)
    if value.why is Why.LINK:
        return wording_protection.silent()
    return wording_offers.offer(value)


def refused(reason: str) -> str:
    """Say why the bridge did not take it."""
    if reason == "unknown":
        return translate("plan", "Whether the plan took it is not known. Look at its line first.")
    if reason == Refusal.OLDER:
        return translate("plan", "The plan is another one by now. Read it again, then confirm.")
    if reason == Refusal.NOT_ALLOWED:
        return wording_regime.refusal(Refusal.NOT_ALLOWED)
    return translate("plan", "The bridge refused it. Look at the line of the plan and try again.")
